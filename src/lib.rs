//! Crossread ties together the passages that two articles share, in any order, and shows where the wording differs.
//!
//! ```
//! use crossread::{Options, compare};
//!
//! let a = "“Nobody lost a net and nobody lost a boat,” the harbour master said. The roads stayed shut.";
//! let b = "Calm at last. The harbor master: “Nobody lost a net, and nobody lost a boat.”";
//! let report = compare(a, b, &Options::default())?;
//!
//! let passage = &report.passages[0];
//! let units: Vec<u16> = b.encode_utf16().collect();
//! let place = &units[passage.b[0].start as usize..passage.b[0].end as usize];
//! assert_eq!(String::from_utf16_lossy(place), "Nobody lost a net, and nobody lost a boat");
//! # Ok::<(), crossread::Error>(())
//! ```
//!
//! # The pipeline
//!
//! Data goes one way, through modules named after what they make. Each says in its head what it does, from which source, at
//! what cost, and where it is a heuristic.
//!
//! | module | makes | decides |
//! | --- | --- | --- |
//! | `text` | offsets | where bytes stand in UTF-16 code units; no span splits a grapheme |
//! | `blocks`, `sentences`, `quotations`, `furniture` | the text's structure | what looks like a headline, where a sentence ends, what is quoted, what only tells of the page |
//! | `tokens` (with `normal_form`, `english`) | words as numbers | what is one word, and which words are the same |
//! | `weights` | what a word proves | how telling a word is in this pair and in English |
//! | `seeds` | short shared runs | where the two sides may meet |
//! | `anchors` | maximal exact matches | – |
//! | `chains` | anchors in one order | which gaps a passage may have |
//! | `alignments` | words matched one to one | how far a passage reaches over small edits |
//! | `clauses`, `rewordings` | statements in other words | which runs of clauses say the same |
//! | `passages` | what both sides carry | what is worth showing, what are places of one passage, what is moved |
//! | `reuse` (with `units`, `likeness`, `clusters`, `edges`, `matches`) | long reuse: like sentences near each other, and the words in them that match | which sentences are alike, where a passage begins and ends, what is worth showing |
//! | `figures` | numbers, amounts, dates and times with their values | what is one figure, and which agree |
//! | `pieces`, `names`, `subjects`, `persons`, `block_quotes`, `speakers` (with `speech`) | who said what is quoted | what names a person, whose verb it is, what is quoted without marks |
//! | `differences` | where the wording parts | of what kind each difference is, and whether it is one of style |
//! | `counterparts` | what the other side has of each quotation | which quotations are the same, cut, differing or reported |
//! | `outline`, `details` | the [`report`] | which sentences have no counterpart, and which of them tell most |
//!
//! The preset for [long reuse](Preset::LongReuse) goes another way from the tokens on: `units` (sentences), `likeness` (which
//! of them are alike), `clusters` of those, `edges` to the word, and `reuse`, which decides what is proved; `passages` then
//! groups its ties too. The feature `long-reuse` holds it, which is on unless it is turned off: without it, as a page loads the
//! core until it asks for the preset, the wasm is some eight kilobytes smaller by brotli.
//!
//! In a browser the same report is reached through one function; see `boundary`.
//!
//! # What is shown
//!
//! Each passage has a score, the chance that the tie is right: of those that score .9 on the pairs it was read off, nine in ten
//! are. [`Options::closeness`] says what is shown. The rest is counted in [`Report::left_out`]: names with titles, stock
//! phrases and page furniture among it.
//!
//! # What is said of it
//!
//! Each difference has a [kind](report::DifferenceKind) and a [weight](report::DifferenceWeight): a figure, a negation, a name or
//! a tense is a matter of substance, spelling, capitals, punctuation and white space are matters of style, and so is a figure that
//! is only rounded, converted or written otherwise. In a reworded passage nothing but spelling is told: words that stand in one
//! place there may answer to something else. Speakers are named where the text makes certain who spoke, and left open where it
//! doesn't; all of it are rules with closed lists, and [`report::Rules`] says whether a text was read by those for English. Where
//! others than English are compared, digits, marks and capitals are told, and of words only those for millions and the like.
//!
//! On sentences written by people who had not seen the rules (tests/cases): before any rule was changed for them 78 of 100
//! differences that were named had the kind, the weight and the words expected, and all 32 speakers that were named were right.
//!
//! # Limits
//!
//! A text may have 64 MiB. Time and space grow linearly with the words: work is bounded by budgets of steps for each word, never
//! by the clock, and where one is used up, or a passage has more than 1,000 places on a side, [`Report::complete`] is false.
//! Statements in other words are found by the words they share; what has none in common is beyond it. What is known of English
//! is a few closed lists; other languages are compared by words alone.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

pub mod report;

mod alignments;
mod anchors;
mod block_quotes;
mod blocks;
#[cfg(target_arch = "wasm32")]
mod boundary;
mod chains;
mod clauses;
mod compare;
mod counterparts;
mod details;
mod differences;
mod english;
mod error;
mod figures;
mod furniture;
mod interner;
mod lists;
mod maxima;
mod names;
mod normal_form;
mod options;
mod order;
mod outline;
mod passages;
mod persons;
mod pieces;
mod quotations;
#[cfg(feature = "long-reuse")]
mod reuse;
mod rewordings;
mod seeds;
mod sentences;
mod span;
mod speakers;
mod speech;
mod subjects;
#[cfg(test)]
mod testing;
mod text;
mod tokens;
mod weights;
mod words;

pub use compare::{Stage, compare, compare_with};
pub use error::Error;
pub use options::{Options, Preset};
pub use report::Report;
