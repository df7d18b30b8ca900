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
    /// How much evidence there is that the tie is right, above 0 and below 1.
    pub score: f64,
    /// Whether it stands out of the order that most of the shared text keeps on both sides.
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
    /// The same statement in other words. Not sought in this version.
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
    pub a: Option<Place>,
    /// Where side b quotes it, if it does.
    pub b: Option<Place>,
}
