//! The report: everything a comparison found, as plain data.
//!
//! Every offset counts UTF-16 code units into the text exactly as it was given, and no span splits a grapheme. The JSON
//! form is camelCase; TypeScript types are generated from these types.

use serde::Serialize;

use crate::blocks;
use crate::differences::differences;
use crate::order;
use crate::passages::{self, Passages};
use crate::span::{Span, TokenIndex, Utf16};
use crate::text::Text;
use crate::tokens::Tokens;

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
    /// Direct quotations. Always empty in this version.
    pub quotations: Vec<Quotation>,
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
    /// Where the wording of the first place of side a and of side b parts, in reading order.
    pub differences: Vec<Difference>,
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
    /// The same statement in other words. Sought by the preset for long reuse alone.
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

/// One place in a passage where the wording parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// What sort of difference it is.
    pub kind: DifferenceKind,
    /// The words on side a; empty, and standing where they would, for words that only side b has.
    pub a: Place,
    /// The words on side b; empty, and standing where they would, for words that only side a has.
    pub b: Place,
}

/// What sort of difference it is, seen from side a.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DifferenceKind {
    /// Side b has other words.
    Replaced,
    /// Side b has words that side a lacks.
    Added,
    /// Side b lacks words that side a has.
    LeftOut,
}

/// Whole sentences of each side that have no counterpart on the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Only {
    /// Those of side a.
    pub a: Vec<Place>,
    /// Those of side b.
    pub b: Vec<Place>,
}

/// A direct quotation on one side or on both.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Quotation {
    /// Where side a quotes it, if it does.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Place | null"))]
    pub a: Option<Place>,
    /// Where side b quotes it, if it does.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Place | null"))]
    pub b: Option<Place>,
}

/// A sentence has no counterpart when less than this share of its words stands in a passage: the end of a neighbour's passage
/// may reach into it.
const COUNTERPART: f32 = 0.25;

/// One side as the report needs it.
type Given<'g> = (&'g Text<'g>, &'g Tokens, &'g [blocks::Block]);

impl Report {
    pub(crate) fn new(found: &Passages, a: Given, b: Given) -> Self {
        let places = |side: usize| found.list.iter().flat_map(move |passage| &passage.places[side]).copied();
        let (a_shared, b_shared) = (shared(a.1, places(0)), shared(b.1, places(1)));
        Self {
            version: VERSION,
            complete: found.complete,
            a: Side::new(a, &a_shared),
            b: Side::new(b, &b_shared),
            passages: found.list.iter().zip(0..).map(|(passage, id)| Passage::new(passage, id, a, b)).collect(),
            left_out: found.left_out,
            only: Only { a: unshared_sentences(a, &a_shared), b: unshared_sentences(b, &b_shared) },
            quotations: Vec::new(),
        }
    }

    /// The report on the same texts with the sides exchanged.
    pub(crate) fn mirrored(mut self) -> Self {
        std::mem::swap(&mut self.a, &mut self.b);
        std::mem::swap(&mut self.only.a, &mut self.only.b);
        for passage in &mut self.passages {
            std::mem::swap(&mut passage.a, &mut passage.b);
            for difference in &mut passage.differences {
                std::mem::swap(&mut difference.a, &mut difference.b);
                difference.kind = difference.kind.mirrored();
            }
        }
        self.passages = order::by_key(self.passages, |passage| [passage.a[0].start, passage.b[0].start, 0]);
        for (passage, id) in self.passages.iter_mut().zip(0..) {
            passage.id = id;
        }
        self
    }
}

impl Side {
    fn new((text, tokens, blocks): Given, shared: &[bool]) -> Self {
        let block = |block: &blocks::Block| {
            let Place { start, end } = text.place(block.span).into();
            Block { kind: block.kind, start, end }
        };
        Self {
            words: tokens.len(),
            shared_words: shared.iter().filter(|&&shared| shared).count() as u32,
            blocks: blocks.iter().map(block).collect(),
        }
    }
}

impl Passage {
    fn new(passage: &passages::Passage, id: u32, a: Given, b: Given) -> Self {
        // Words that only one side has at a passage's end stand at the other place's end, not before the word after it.
        let within = |side: Given, words, whole: Span<TokenIndex>| {
            let (Place { start, end }, last) = (place(side, words), place(side, whole).end);
            Place { start: start.min(last), end: end.min(last) }
        };
        let differences = differences(&passage.tie, a.1, b.1).into_iter().map(|difference| Difference {
            kind: difference.kind,
            a: within(a, difference.a, passage.tie.places[0]),
            b: within(b, difference.b, passage.tie.places[1]),
        });
        Self {
            id,
            kind: passage.tie.kind,
            score: f64::from((passage.tie.score * 1000.0).round().clamp(1.0, 999.0)) / 1000.0,
            moved: passage.moved,
            a: passage.places[0].iter().map(|&span| place(a, span)).collect(),
            b: passage.places[1].iter().map(|&span| place(b, span)).collect(),
            differences: differences.collect(),
        }
    }
}

impl DifferenceKind {
    fn mirrored(self) -> Self {
        match self {
            Self::Replaced => Self::Replaced,
            Self::Added => Self::LeftOut,
            Self::LeftOut => Self::Added,
        }
    }
}

fn place((text, tokens, _): Given, span: Span<TokenIndex>) -> Place {
    text.place(tokens.bytes(span)).into()
}

/// Which words stand in a place.
fn shared(tokens: &Tokens, places: impl Iterator<Item = Span<TokenIndex>>) -> Vec<bool> {
    let mut shared = vec![false; tokens.forms.len()];
    places.for_each(|place| shared[place.range()].fill(true));
    shared
}

fn unshared_sentences((text, tokens, _): Given, shared: &[bool]) -> Vec<Place> {
    let alone = |words: Span<TokenIndex>| {
        let shared = shared[words.range()].iter().filter(|&&shared| shared).count();
        (shared as f32) < COUNTERPART * words.len() as f32
    };
    tokens.sentences.iter().filter(|&&(words, _)| alone(words)).map(|&(_, bytes)| text.place(bytes).into()).collect()
}
