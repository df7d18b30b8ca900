//! Units: a side cut into stretches of words that are compared as wholes, and how telling their words are.
//!
//! What a unit is, is up to the caller: any disjoint spans of tokens will do. [`sentence_units`] makes them of sentences,
//! as Sanchez-Perez, Sidorov and Gelbukh 2014 do (section 3.1), with very short ones joined and very long ones split. A
//! unit's *terms* are its distinct keys, numbered over both sides from the rarest up, so that the first terms of a unit are
//! its most telling ones. A term's rarity is its inverse sentence frequency in bits (the same paper, section 3.2). Lists are
//! sorted by going through the inverted index and not by comparing. Linear time and space but for sorting the distinct keys.

use crate::lists::Lists;
use crate::order;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;
use crate::weights::log2;

/// Sentences with fewer words are joined to the next: "Yes." says too little to be compared.
const LEAST_WORDS: u32 = 3;

/// Longer sentences are split, so that one half can be compared where only that half is shared.
const MOST_WORDS: u32 = 40;

/// Both sides' units and their terms.
pub struct Units {
    /// The words of each unit of side a and of side b, in order.
    pub spans: [Vec<Span<TokenIndex>>; 2],
    /// The terms of each unit, the rarest first.
    pub terms: [Lists; 2],
    /// The units that have each term.
    pub postings: [Lists; 2],
    /// The rarity of each term in bits, falling.
    rarity: Vec<f32>,
    /// The term of each token of side a and of side b.
    pub term_of: [Vec<u32>; 2],
}

impl Units {
    /// Takes the spans as units.
    pub fn new(tokens: [&Tokens; 2], spans: [Vec<Span<TokenIndex>>; 2]) -> Self {
        let keys = tokens.iter().flat_map(|side| &side.keys).map(|key| key.index() + 1).max().unwrap_or(0);
        let mut counts = vec![0u32; keys];
        for side in [0, 1] {
            each_distinct(tokens[side], &spans[side], keys, &mut |_, key| counts[key as usize] += 1);
        }
        let units = (spans[0].len() + spans[1].len()) as u32;
        let ranked = order::by_key((0..keys as u32).collect(), |&key| [counts[key as usize], key, 0]);
        let mut rank = vec![0; keys];
        for (&key, at) in ranked.iter().zip(0..) {
            rank[key as usize] = at;
        }
        let rarity = ranked.iter().map(|&key| log2(units + 1) - log2(counts[key as usize])).collect();
        let postings = [0, 1].map(|side| {
            Lists::new(keys, &|add| {
                each_distinct(tokens[side], &spans[side], keys, &mut |unit, key| add(rank[key as usize], unit));
            })
        });
        let terms = [0, 1].map(|side: usize| {
            Lists::new(spans[side].len(), &|add| {
                for term in 0..keys as u32 {
                    postings[side].of(term).iter().for_each(|&unit| add(unit, term));
                }
            })
        });
        let term_of = tokens.map(|side| side.keys.iter().map(|key| rank[key.index()]).collect());
        Self { spans, terms, postings, rarity, term_of }
    }

    /// How many units a side has.
    pub fn count(&self, side: usize) -> u32 {
        self.spans[side].len() as u32
    }

    /// How many terms there are.
    pub fn terms(&self) -> usize {
        self.rarity.len()
    }

    /// The terms of the words of a span.
    pub fn words(&self, side: usize, span: Span<TokenIndex>) -> &[u32] {
        &self.term_of[side][span.range()]
    }

    /// The rarity of a term in bits.
    pub fn rarity(&self, term: u32) -> f32 {
        self.rarity[term as usize]
    }
}

/// Calls `found` with each term that two ascending lists share.
pub fn each_shared(one: &[u32], other: &[u32], mut found: impl FnMut(u32)) {
    let (mut i, mut j) = (0, 0);
    while i < one.len() && j < other.len() {
        let (x, y) = (one[i], other[j]);
        if x == y {
            found(x);
        }
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
}

/// Calls `found` with each unit and each of its distinct keys.
#[inline(never)] // called for each side twice: the wasm holds it once
fn each_distinct(tokens: &Tokens, units: &[Span<TokenIndex>], keys: usize, found: &mut dyn FnMut(u32, u32)) {
    let mut last = vec![u32::MAX; keys];
    for (unit, number) in units.iter().zip(0..) {
        for key in &tokens.keys[unit.range()] {
            let last = &mut last[key.index()];
            if *last != number {
                *last = number;
                found(number, key.index() as u32);
            }
        }
    }
}

/// The sentences of a side as units.
pub fn sentence_units(tokens: &Tokens) -> Vec<Span<TokenIndex>> {
    let mut units: Vec<Span<TokenIndex>> = Vec::new();
    let mut start = 0;
    for (sentence, at) in tokens.sentences.iter().zip(1..) {
        let end = sentence.0.end;
        if end - start < LEAST_WORDS && at < tokens.sentences.len() {
            continue;
        }
        let parts = (end - start).div_ceil(MOST_WORDS);
        for part in 0..parts {
            let cut = |part: u32| start + (u64::from(end - start) * u64::from(part) / u64::from(parts)) as u32;
            units.push(Span::new(cut(part), cut(part + 1)));
        }
        start = end;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Sides;

    #[test]
    fn short_sentences_are_joined_and_long_ones_split() {
        let long = "Lantern".to_owned() + &" lantern".repeat(89);
        let sides = Sides::new(&format!("Yes. No. The ferry left at noon. {long}. Quiet."), "");
        let lengths: Vec<u32> = sentence_units(&sides.a).iter().map(|unit| unit.len()).collect();
        assert_eq!(lengths, [7, 30, 30, 30, 1]);
    }

    #[test]
    fn terms_are_numbered_from_the_rarest_up() {
        let sides = Sides::new("The grey ferry. The quay.", "The ferry. The gull.");
        let tokens = [&sides.a, &sides.b];
        let units =
            Units::new(tokens, [vec![Span::new(0, 3), Span::new(3, 5)], vec![Span::new(0, 2), Span::new(2, 4)]]);
        let [a, b] = &units.terms;
        let the = units.term_of[0][0];
        assert_eq!(the as usize, units.terms() - 1);
        assert_eq!([a.of(0).len(), a.of(1).len(), b.of(0).len()], [3, 2, 2]);
        assert!([a.of(0), a.of(1), b.of(1)].iter().all(|terms| terms.is_sorted() && terms.last() == Some(&the)));
        assert_eq!(units.postings[1].of(the), [0, 1]);
        let rarities: Vec<f32> = a.of(0).iter().map(|&term| units.rarity(term)).collect();
        assert_eq!(rarities, [log2(5), log2(5) - 1.0, log2(5) - 2.0]);
        let mut shared = Vec::new();
        each_shared(a.of(0), b.of(0), |term| shared.push(term));
        assert_eq!(shared, b.of(0));
    }
}
