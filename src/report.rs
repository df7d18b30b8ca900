//! The report: everything a comparison found, as plain data.
//!
//! Every offset counts UTF-16 code units into the text exactly as it was given, and no span splits a grapheme. The JSON
//! form is camelCase; TypeScript types are generated from these types.

use serde::Serialize;

use crate::span::{Span, Utf16};

/// The version of the report's format.
pub const VERSION: u32 = 1;

/// The whole result of comparing two texts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of this format: 1.
    pub version: u32,
    /// Whether the search ran to its end. `false`: a limit cut it short, and passages may be missing.
    pub complete: bool,
    /// Totals and blocks of side a.
    pub a: Side,
    /// Totals and blocks of side b.
    pub b: Side,
    /// What both sides carry, in the order of side a.
    pub passages: Vec<Passage>,
    /// How many more were found whose score is below [`closeness`](crate::Options::closeness).
    pub left_out: u32,
    /// Whole sentences with no counterpart on the other side, in reading order.
    pub only: Only,
    /// Direct quotations of both sides: first those of side a in reading order, then those that only side b quotes.
    pub quotations: Vec<Quotation>,
    /// Numbers, amounts, percentages, measures, dates and times of both sides.
    pub figures: Figures,
}

/// Totals and structure of one side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Side {
    /// How many words the text has.
    pub words: u32,
    /// How many of them stand in a passage.
    pub shared_words: u32,
    /// Which rules read the text.
    pub rules: Rules,
    /// The text's blocks, in reading order. Only white space stands between them.
    pub blocks: Vec<Block>,
}

/// A paragraph, headline or list item.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it looks like.
    pub kind: BlockKind,
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// What a block looks like. Plain text carries no mark-up, so this is told from its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A short line that ends like no sentence does: a headline or a label.
    Headline,
    /// A line that starts with a bullet.
    ListItem,
}

/// Something both sides carry.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// Its index in the list of passages.
    pub id: u32,
    /// How alike the wordings are.
    pub kind: PassageKind,
    /// The chance that the tie is right, above 0 and below 1: of ties that score .9, nine in ten are.
    pub score: f64,
    /// Whether it stands out of the order that most of the shared text keeps on both sides, alone or within a wider passage.
    pub moved: bool,
    /// Its places on side a; the first is the one the differences speak of, the others follow in reading order.
    pub a: Vec<Place>,
    /// Its places on side b, likewise.
    pub b: Vec<Place>,
    /// Where the wording of the first place of side a and of side b parts, in reading order. A reworded passage has only
    /// those of words.
    pub differences: Vec<Difference>,
    /// The figures that both first places give for the same thing.
    pub figures: Vec<FigurePair>,
    /// How each further place compares with its partner on the other side.
    pub further: Vec<Further>,
}

/// A further place of a passage and its partner on the other side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Further {
    /// The place on side a, as an index into [`Passage::a`].
    pub a: u32,
    /// The place on side b, as an index into [`Passage::b`].
    pub b: u32,
    /// How alike these two wordings are.
    pub kind: PassageKind,
    /// Where they part.
    pub differences: Vec<Difference>,
    /// The figures that both give for the same thing.
    pub figures: Vec<FigurePair>,
}

/// How alike the wordings of a passage's first places are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum PassageKind {
    /// The same words. Case, punctuation, quotation marks, hyphens and spelling varieties don't count.
    Verbatim,
    /// The same words but for some replaced, added or left out.
    Edited,
    /// The same statement in other words.
    Reworded,
}

/// A span of one side, in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The first code unit inside.
    pub start: u32,
    /// The first code unit after.
    pub end: u32,
}

impl From<Span<Utf16>> for Place {
    fn from(span: Span<Utf16>) -> Self {
        Self { start: span.start, end: span.end }
    }
}

/// One place where the wording of two places parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// What kind of difference it is.
    pub kind: DifferenceKind,
    /// Whether it touches what is said.
    pub weight: DifferenceWeight,
    /// What stands on side a; empty, and standing where it would, for what only side b has.
    pub a: Place,
    /// What stands on side b; empty, and standing where it would, for what only side a has.
    pub b: Place,
}

/// What kind of difference it is, seen from side a. Told by rules and closed lists (see the `differences` module): a kind
/// says what to look at, not who is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DifferenceKind {
    /// Another number, amount, percentage, measure or time; the whole figure is given.
    Figure,
    /// Another date or part of one.
    Date,
    /// The same number in another unit or currency, or the same size given in another unit.
    Unit,
    /// One side negates what the other doesn't.
    Negation,
    /// Another name.
    Name,
    /// The same name in another spelling.
    NameSpelling,
    /// Another tense or mood: "will", "would", "may"; "sails", "sailed".
    Modal,
    /// The same words in another order.
    Order,
    /// Words that one side's editor cut or changed, marked by an ellipsis or square brackets.
    Cut,
    /// Side b has other words.
    Replaced,
    /// Side b has words that side a lacks.
    Added,
    /// Side b lacks words that side a has.
    LeftOut,
    /// The same word in another spelling, or the same figure written another way.
    Spelling,
    /// Capital or small letters.
    Capitals,
    /// Punctuation and quotation marks.
    Punctuation,
    /// White space.
    WhiteSpace,
}

/// Whether a difference touches what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DifferenceWeight {
    /// It may.
    Substance,
    /// It is a matter of house style.
    Style,
}

/// Which rules read a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Rules {
    /// Those for English.
    English,
    /// Those that hold for any language: marks, digits and capitals. Speakers, number words and tenses are not sought.
    General,
}

/// Whole sentences of each side that have no counterpart on the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Only {
    /// Those of side a.
    pub a: Vec<OnlySentence>,
    /// Those of side b.
    pub b: Vec<OnlySentence>,
}

/// A sentence that only one side has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OnlySentence {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Its rank among those of its side, from 0: what carries quotations, figures and names comes first, page furniture last.
    pub rank: u32,
}

/// A direct quotation of one side, and what the other side has of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Quotation {
    /// How the two sides agree.
    pub agreement: QuotationAgreement,
    /// What side a has.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Quoted | null"))]
    pub a: Option<Quoted>,
    /// What side b has.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Quoted | null"))]
    pub b: Option<Quoted>,
    /// Whether both sides say that one person said it, where both name a person.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "boolean | null"))]
    pub same_speaker: Option<bool>,
    /// The passage that ties both: none where only one side has it, or where a short one is all that both say alike.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub passage: Option<u32>,
    /// Where the wording parts, as far as both sides quote it; of what one side reports, only where one negates it.
    pub differences: Vec<Difference>,
}

/// How two sides agree on a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum QuotationAgreement {
    /// Both quote the same words, but for style.
    Same,
    /// Both quote the same words, as far as both go; one goes on or begins before.
    Cut,
    /// The words that both quote differ in substance.
    Differing,
    /// One side quotes what the other reports in its own words.
    Reported,
    /// Only one side has it.
    OneSide,
}

/// A quotation as one side has it, without its marks, and who is said to have said it. Where the other side quotes it piece by
/// piece ("…," she said, "…"), the part of it that one piece has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Quoted {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Whether it is set as a quotation, rather than reported.
    pub direct: bool,
    /// The speaker's name, or the noun that stands for one, where the text tells.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Place | null"))]
    pub speaker: Option<Place>,
    /// The reporting verb.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Place | null"))]
    pub verb: Option<Place>,
    /// The pronoun that leads to the speaker, if one does.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Place | null"))]
    pub pronoun: Option<Place>,
}

/// The figures of both sides, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Those of side a.
    pub a: Vec<Figure>,
    /// Those of side b.
    pub b: Vec<Figure>,
}

/// A number, amount, percentage, measure, date or time, as one unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// Where it starts, with its currency.
    pub start: u32,
    /// Where it ends, with its unit and what there is so much for each of: "a day".
    pub end: u32,
    /// What sort it is.
    pub kind: FigureKind,
    /// What it comes to, in one way of writing: a decimal number, a date as year-month-day with what is known of it and the
    /// day of the week (1: Monday) behind a `w`, a time as hours:minutes.
    pub value: String,
    /// Its currency, unit or time zone, or nothing.
    pub unit: &'static str,
    /// Whether the text gives it as it is or as a bound.
    pub bound: Bound,
}

/// What sort of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum FigureKind {
    /// A number or a count.
    Number,
    /// An amount of money.
    Money,
    /// A percentage.
    Percentage,
    /// A number with a unit, such as a length or a span of time.
    Measure,
    /// A date or a part of one: a day of the week, a day of a month, a year.
    Date,
    /// A time of day.
    Time,
}

/// How the text qualifies a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// Not at all.
    Exact,
    /// "About", "some", "almost".
    About,
    /// "Under", "less than", "up to".
    Under,
    /// "Over", "more than", "at least".
    Over,
}

/// Two figures that stand for the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FigurePair {
    /// That of side a, as an index into [`Figures::a`].
    pub a: u32,
    /// That of side b, as an index into [`Figures::b`].
    pub b: u32,
    /// Whether they agree.
    pub agreement: FigureAgreement,
}

/// Whether two figures agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum FigureAgreement {
    /// The same value, however it is written.
    Same,
    /// One is more exact than the other, and both may be right.
    Precision,
    /// Both cannot be right, if they stand for the same thing.
    Conflict,
}
