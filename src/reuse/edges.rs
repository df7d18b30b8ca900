//! Edges: where a passage begins and ends, to the word.
//!
//! Around a cluster of like units each word of a side speaks for the passage with its rarity if the other side has it to
//! spare, and against it with a share of that if not; the best sum over an interval is the place (Kadane's algorithm, in
//! Bentley 1984). A word of the other side accounts for one word only, so that a name said once explains no paragraph full of
//! it. Time: linear in the words around the cluster. Space: four bytes a term.

use super::units::Units;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;

/// A span of one side's words.
pub type Words = Span<TokenIndex>;

/// The share of its rarity with which a word that the other side lacks speaks against the passage, within the cluster's units:
/// a reworded passage keeps less than half of its words, but more than a quarter.
const AGAINST_INSIDE: f32 = 0.3;

/// The same outside the cluster: what reaches past like units must be denser than they are.
const AGAINST_OUTSIDE: f32 = 0.7;

/// Words past the cluster that are tried on each side: the rest of a long sentence whose like was not found.
const MOST_OUTSIDE: u32 = 40;

/// Words of the other side past its end that may still account for a word: a sentence.
const SPARE_OUTSIDE: u32 = 20;

/// A sentence's end so near to an edge is taken as the edge: synonyms at the end of a sentence match nothing.
const MOST_SNAPPED: u32 = 3;

/// Finds edges, and what two places have in common.
pub struct Edges<'u> {
    tokens: [&'u Tokens; 2],
    units: &'u Units,
    /// How often each term is left on the other side; all zero between calls.
    spare: Vec<u32>,
}

/// What two places have in common.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// The rarity of the distinct terms that both have, in bits.
    pub bits: f32,
    /// How many these are.
    pub terms: u32,
}

impl<'u> Edges<'u> {
    /// Takes both sides' units.
    pub fn new(tokens: [&'u Tokens; 2], units: &'u Units) -> Self {
        Self { tokens, units, spare: vec![0; units.terms()] }
    }

    /// The place on side `side` of what it shares with `other`, in and around `core`; empty if there is none.
    pub fn place(&mut self, side: usize, core: Words, other: Words) -> Words {
        let words = &self.units.term_of[side];
        let others = self.units.term_of[1 - side].len() as u32;
        let other = Span::new(other.start.saturating_sub(SPARE_OUTSIDE), (other.end + SPARE_OUTSIDE).min(others));
        let other = self.units.words(1 - side, other);
        other.iter().for_each(|&term| self.spare[term as usize] += 1);
        let Words { start, end, .. } = self.around(side, core);
        let mut values = vec![0f32; (end - start) as usize];
        // What is inside has the first claim on the other side's words.
        for at in (core.start..core.end).chain((start..core.start).rev()).chain(core.end..end) {
            let term = words[at as usize];
            let spare = &mut self.spare[term as usize];
            let inside = core.start <= at && at < core.end;
            let against = if inside { AGAINST_INSIDE } else { AGAINST_OUTSIDE };
            let value = if *spare > 0 { 1.0 } else { -against };
            *spare = spare.saturating_sub(1);
            values[(at - start) as usize] = value * self.units.rarity(term);
        }
        other.iter().for_each(|&term| self.spare[term as usize] = 0);
        let best = best_interval(&values);
        self.snapped(side, Span::new(start + best.start as u32, start + best.end as u32))
    }

    /// The words of a cluster and around it, which hold any place found for it.
    pub fn around(&self, side: usize, core: Words) -> Words {
        let words = self.units.term_of[side].len() as u32;
        Span::new(core.start.saturating_sub(MOST_OUTSIDE), (core.end + MOST_OUTSIDE).min(words))
    }

    /// A place with each edge moved to a sentence's end that is near.
    fn snapped(&self, side: usize, place: Words) -> Words {
        if place.is_empty() {
            return place;
        }
        let tokens = self.tokens[side];
        let edge = |at: u32, word: u32| {
            let sentence = tokens.sentence_at(word);
            let near = [sentence.start, sentence.end].into_iter().filter(|end| end.abs_diff(at) <= MOST_SNAPPED);
            near.min_by_key(|end| end.abs_diff(at)).unwrap_or(at)
        };
        let (start, end) = (edge(place.start, place.start), edge(place.end, place.end - 1));
        if start < end { Span::new(start, end) } else { place }
    }

    /// What two places have in common.
    pub fn evidence(&mut self, places: [Words; 2]) -> Evidence {
        let [a, b] = [0, 1].map(|side| self.units.words(side, places[side]));
        a.iter().for_each(|&term| self.spare[term as usize] = 1);
        let evidence = self.spared(b);
        a.iter().for_each(|&term| self.spare[term as usize] = 0);
        evidence
    }

    /// What these terms prove, each counted once.
    pub fn distinct(&mut self, terms: &[u32]) -> Evidence {
        terms.iter().for_each(|&term| self.spare[term as usize] = 1);
        self.spared(terms)
    }

    /// What those of these terms prove that are to spare, which they are no more then.
    fn spared(&mut self, terms: &[u32]) -> Evidence {
        let mut evidence = Evidence { bits: 0.0, terms: 0 };
        for &term in terms {
            if std::mem::take(&mut self.spare[term as usize]) > 0 {
                evidence.bits += self.units.rarity(term);
                evidence.terms += 1;
            }
        }
        evidence
    }
}

/// The interval of the greatest sum; empty where nothing is above zero.
fn best_interval(values: &[f32]) -> std::ops::Range<usize> {
    let (mut sum, mut start) = (0.0, 0);
    let mut best = (0.0, 0..0);
    for (at, value) in values.iter().enumerate() {
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += value;
        if sum > best.0 {
            best = (sum, start..at + 1);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_interval_bridges_what_it_outweighs() {
        assert_eq!(best_interval(&[-1.0, 2.0, -1.0, 3.0, -4.0, 3.5]), 1..4);
        assert_eq!(best_interval(&[-1.0, -2.0]), 0..0);
        assert_eq!(best_interval(&[]), 0..0);
    }
}
