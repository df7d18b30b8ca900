//! Crossread ties together the passages that two articles share, in any order, and shows where the wording differs.

pub mod error;
pub mod options;
pub mod report;
pub mod span;

mod alignments;
mod anchors;
mod blocks;
#[cfg(target_arch = "wasm32")]
mod boundary;
mod chains;
mod compare;
mod differences;
mod english;
mod normal_form;
mod passages;
mod quotations;
mod seeds;
mod sentences;
#[cfg(test)]
mod testing;
mod text;
mod tokens;
mod weights;

pub use compare::{Stage, compare, compare_with};
pub use error::Error;
pub use options::Options;
pub use report::Report;
