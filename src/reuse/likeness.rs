//! Likeness: pairs of units that share much of what they say.
//!
//! Two units are alike when the cosine of their terms' rarities and the Dice coefficient of their terms are high enough
//! (Sanchez-Perez, Sidorov and Gelbukh 2014, section 3.2). Candidates come from an inverted index under a prefix filter
//! (Bayardo, Ma and Srikant 2007, section 3): units that are alike share a term among the rarest of each, since what the rest
//! could add is below the threshold. Where a term is too common to be looked up, two adjacent words of that sort are looked
//! up together. All lookups share one table by hash (hash to find, compare to accept), and what more than so many units have
//! is passed over; that is a heuristic, and it bounds the candidates of a word. A budget of steps bounds their comparing.
//! Time and space: linear.

use super::units::{Units, each_shared};
use crate::lists::Lists;

/// When two units are alike.
#[derive(Debug, Clone, Copy)]
pub struct Alike {
    /// The cosine of their terms' rarities is above this.
    pub cosine: f32,
    /// Twice the terms they share, as a share of both units' terms, are above this.
    pub dice: f32,
}

/// Units of side a that a lookup may find. In a novel's length most words have fewer pairs than that, and an article's words
/// never come near.
const MOST_FOUND: usize = 16;

/// The share of the least cosine that the terms looked up must account for before all are compared.
const CANDIDATE: f32 = 0.5;

/// Steps of comparing terms for each word of both texts, far above what articles and novels need (about 10).
const STEPS: u64 = 256;

/// The pairs of units that are alike.
pub struct Likeness {
    /// As units of side a and side b, in the order of side b.
    pub pairs: Vec<[u32; 2]>,
    /// Whether no limit cut the search short.
    pub complete: bool,
}

impl Likeness {
    /// Finds the pairs of units that are alike.
    pub fn new(units: &Units, alike: Alike) -> Self {
        let prefixes = [0, 1].map(|side| prefixes(units, side, alike.cosine));
        let words: usize = units.term_of.iter().map(Vec::len).sum();
        let buckets = words.next_power_of_two().max(2);
        let lookups = |side: usize, unit: u32, look_up: &mut dyn FnMut(u32, f32)| {
            let is_rare = |term: u32| units.postings[0].of(term).len() <= MOST_FOUND;
            let square = |term: u32| units.rarity(term) * units.rarity(term);
            let prefix = &units.terms[side].of(unit)[..prefixes[side][unit as usize].terms];
            for &term in prefix.iter().filter(|&&term| is_rare(term)) {
                look_up(bucket(term, term, buckets), square(term));
            }
            for pair in units.words(side, units.spans[side][unit as usize]).windows(2) {
                if !is_rare(pair[0]) && !is_rare(pair[1]) {
                    look_up(bucket(pair[0], pair[1], buckets), square(pair[0]) + square(pair[1]));
                }
            }
        };
        let index = Lists::new(buckets, &|add| {
            (0..units.count(0)).for_each(|unit| lookups(0, unit, &mut |bucket, _| add(bucket, unit)));
        });
        // For each unit of side a, what the lookups of one unit of side b have found of it, and which have been found.
        let mut sums = vec![0f32; units.spans[0].len()];
        let mut candidates = Vec::new();
        let mut steps = STEPS * words as u64;
        let (mut pairs, mut complete) = (Vec::new(), true);
        for unit in 0..units.count(1) {
            lookups(1, unit, &mut |bucket, weight| {
                let found = index.of(bucket);
                if found.len() > MOST_FOUND {
                    return;
                }
                for &other in found {
                    let sum = &mut sums[other as usize];
                    if *sum == 0.0 {
                        candidates.push(other);
                    }
                    *sum += weight;
                }
            });
            let terms = units.terms[1].of(unit);
            for other in candidates.drain(..) {
                let sum = std::mem::take(&mut sums[other as usize]);
                let others = units.terms[0].of(other);
                let least = alike.cosine * prefixes[0][other as usize].norm * prefixes[1][unit as usize].norm;
                if sum < CANDIDATE * least {
                    continue;
                }
                let cost = (terms.len() + others.len()) as u64;
                if steps < cost {
                    complete = false;
                    continue;
                }
                steps -= cost;
                let (mut shared, mut dot) = (0, 0.0);
                each_shared(terms, others, |term| {
                    shared += 1;
                    dot += units.rarity(term) * units.rarity(term);
                });
                if dot > least && 2.0 * shared as f32 > alike.dice * cost as f32 {
                    pairs.push([other, unit]);
                }
            }
        }
        Self { pairs, complete }
    }
}

/// A unit's terms that are looked up.
struct Prefix {
    /// How many there are.
    terms: usize,
    /// The Euclidean norm of the rarities of all its terms.
    norm: f32,
}

/// The prefix of each unit of a side: the rest of its terms has less than `cosine` of the norm.
#[inline(never)] // called for each side: the wasm holds it once
fn prefixes(units: &Units, side: usize, cosine: f32) -> Vec<Prefix> {
    let prefix = |unit| {
        let terms = units.terms[side].of(unit);
        let square = |&term: &u32| units.rarity(term) * units.rarity(term);
        let whole: f32 = terms.iter().map(square).sum();
        let mut rest = 0.0;
        let skipped = terms.iter().rev().take_while(|term| {
            rest += square(term);
            rest < cosine * cosine * whole
        });
        Prefix { terms: terms.len() - skipped.count(), norm: whole.sqrt() }
    };
    (0..units.count(side)).map(prefix).collect()
}

/// The bucket of a term, given twice, or of two adjacent ones.
fn bucket(one: u32, other: u32, buckets: usize) -> u32 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mixed = (u64::from(one) << 32 | u64::from(other)).wrapping_mul(ODD);
    ((mixed ^ mixed >> 29).wrapping_mul(ODD) >> (u64::BITS - buckets.ilog2())) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::units::sentence_units;
    use crate::testing::Sides;

    fn found(a: &str, b: &str) -> Vec<[u32; 2]> {
        let sides = Sides::new(a, b);
        let tokens = [&sides.a, &sides.b];
        Likeness::new(&Units::new(tokens, tokens.map(sentence_units)), Alike { cosine: 0.25, dice: 0.33 }).pairs
    }

    #[test]
    fn sentences_that_share_much_are_alike_in_any_order() {
        let a = "Grey lanterns hung over the old quay. Nobody had paid the harbour master. Gulls cried at dawn.";
        let b = "The harbour master had been paid by nobody. Along the old quay hung lanterns. Cutters sailed north.";
        assert_eq!(found(a, b), [[1, 0], [0, 1]]);
    }

    #[test]
    fn sentences_of_common_words_are_found_by_adjacent_ones() {
        let filler: String =
            (0..40).map(|n| format!("Quay {n} lantern m{n} gull x{n} cutter y{n} dawn z{n}. ")).collect();
        let b = "They saw lantern gull cutter dawn quay there.";
        assert_eq!(found(&format!("{filler} We saw lantern gull cutter dawn quay here."), b), [[40, 0]]);
    }
}
