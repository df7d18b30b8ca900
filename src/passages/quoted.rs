//! Quoted: quotations that the other side has word for word, however little their words say.
//!
//! Who quotes the same words quotes the same statement, even where every report has such words: "we are where we are". A
//! quotation ties where it stands, whole, within one of the other side's. Time: one side's quotations times the other's quoted
//! words, which in articles are few.

use super::ties::Tie;
use crate::anchors::Run;
use crate::options::Options;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;
use crate::weights::Pair;

/// Words of the shortest quotation that is looked for.
const LEAST_WORDS: u32 = 3;

/// The ties of quotations with at least as many words as a passage needs, or one less. In texts longer than articles there are
/// none: people say "I do not know" in every novel.
pub fn quoted(pair: Pair, options: &Options) -> Vec<Tie> {
    let mut found = Vec::new();
    if pair.weights.chance > 0.0 {
        return found;
    }
    let least = LEAST_WORDS.max(options.least_words - 1);
    for side in [0, 1] {
        let (tokens, others) = (pair.sides()[side], pair.sides()[1 - side]);
        for quotation in tokens.quotations.iter().filter(|quotation| quotation.len() >= least) {
            if let Some(other) = place_of(*quotation, tokens, others) {
                let [a, b] = if side == 0 { [quotation.start, other] } else { [other, quotation.start] };
                found.push(Tie::same_quotation(Run { a, b, len: quotation.len() }, pair));
            }
        }
    }
    found
}

/// Where a quotation first stands within one of the other side's.
fn place_of(quotation: Span<TokenIndex>, tokens: &Tokens, others: &Tokens) -> Option<u32> {
    let wanted = &tokens.forms[quotation.range()];
    let is_it = |words: &[_]| words[0] == wanted[0] && words == wanted;
    others.quotations.iter().find_map(|within| {
        let at = others.forms[within.range()].windows(wanted.len()).position(is_it)?;
        Some(within.start + at as u32)
    })
}
