//! Seeds: short runs of keys that both sides share.
//!
//! A seed is two adjacent telling words within a sentence, or four words with a telling one among them. The first finds a
//! passage through heavy edits, the second holds where each pair of words is common. Grams of side a are indexed in buckets
//! by hash; a hit is accepted only after its keys are compared (hash to find, compare to accept, as Karp and Rabin 1987 do).
//! A bucket keeps a fixed number of positions at the most, so that a lookup is bounded whatever the text. Grams in a bucket
//! that overflowed are *crowded*: of these a lookup gives only the first position, and [`anchors`](crate::anchors) sees to
//! the rest. Linear time; four bytes a gram and as many a bucket, and one a word.

use crate::tokens::{Key, Tokens};
use crate::weights::Weights;

/// Positions of a pair of words that are kept. Pairs that recur more often are the event's stock phrases, and what else they
/// stand in is found by fours.
const MOST_PAIRS: u32 = 8;

/// Positions of a run of four words that are kept: more than the times a page runs one statement.
const MOST_FOURS: u32 = 32;

/// Words in the longer seed.
pub const FOUR: usize = 4;

/// The index of side a's seeds.
pub struct Seeds<'s> {
    a: &'s Tokens,
    b: &'s Tokens,
    a_telling: Vec<bool>,
    b_telling: Vec<bool>,
    pairs: Grams,
    fours: Grams,
}

impl<'s> Seeds<'s> {
    /// Indexes side a.
    pub fn new(a: &'s Tokens, b: &'s Tokens, weights: &'s Weights) -> Self {
        let telling = |side: &Tokens| side.keys.iter().map(|&key| weights.of(key).aligning > 0.0).collect();
        let (a_telling, b_telling): (Vec<bool>, _) = (telling(a), telling(b));
        let pairs = Grams::new(a, 2, MOST_PAIRS, |at| is_pair(a, &a_telling, at));
        let fours = Grams::new(a, FOUR, MOST_FOURS, |at| is_four(&a_telling, at));
        Self { a, b, a_telling, b_telling, pairs, fours }
    }

    /// Calls `hit` with positions of side a whose seed equals that at `at` of side b: with all, or with the first alone for
    /// a crowded four, in which case it returns `true`. A crowded pair gives none.
    pub fn at(&self, at: u32, mut hit: impl FnMut(u32)) -> bool {
        let mut crowded = false;
        if is_four(&self.b_telling, at) {
            let (positions, overflowed) = self.fours.positions(&self.b.keys, at);
            let most = if overflowed { 1 } else { positions.len() };
            let mut found = self.equal(FOUR, positions, at).take(most).peekable();
            crowded = overflowed && found.peek().is_some();
            found.for_each(&mut hit);
        }
        if is_pair(self.b, &self.b_telling, at) {
            let (positions, overflowed) = self.pairs.positions(&self.b.keys, at);
            if !overflowed {
                self.equal(2, positions, at).for_each(hit);
            }
        }
        crowded
    }

    /// Whether side a's four at `at` is in a bucket that overflowed.
    pub fn is_crowded(&self, at: u32) -> bool {
        is_four(&self.a_telling, at) && self.fours.positions(&self.a.keys, at).1
    }

    fn equal<'p>(&self, words: usize, positions: &'p [u32], at: u32) -> impl Iterator<Item = u32> + use<'p, '_> {
        let wanted = gram(&self.b.keys, at, words);
        positions.iter().copied().filter(move |&i| gram(&self.a.keys, i, words) == wanted)
    }
}

/// Two telling words side by side in one sentence.
fn is_pair(tokens: &Tokens, telling: &[bool], at: u32) -> bool {
    let at = at as usize;
    telling.get(at..at + 2) == Some(&[true; 2]) && tokens.sentence_of[at] == tokens.sentence_of[at + 1]
}

/// Four words with a telling one among them.
fn is_four(telling: &[bool], at: u32) -> bool {
    telling.get(at as usize..at as usize + FOUR).is_some_and(|four| four.contains(&true))
}

fn gram(keys: &[Key], at: u32, words: usize) -> &[Key] {
    &keys[at as usize..at as usize + words]
}

/// Positions of grams in buckets, laid out one bucket after another.
struct Grams {
    words: usize,
    /// Bits of a hash to drop, so that what is left numbers a bucket.
    shift: u32,
    /// Where each bucket starts in `positions`; one more marks the end.
    starts: Vec<u32>,
    positions: Vec<u32>,
    most: u32,
}

impl Grams {
    fn new(tokens: &Tokens, words: usize, most: u32, wanted: impl Fn(u32) -> bool) -> Self {
        let buckets = (tokens.keys.len() * 2).next_power_of_two().max(2);
        let shift = u64::BITS - buckets.ilog2();
        let bucket = |at: u32| (hash(gram(&tokens.keys, at, words)) >> shift) as usize;
        // A bucket that overflows is given one place more than it may use, which tells it from a full one.
        let mut starts = vec![0u32; buckets + 1];
        for at in (0..tokens.len()).filter(|&at| wanted(at)) {
            let count = &mut starts[bucket(at) + 1];
            *count = (*count + 1).min(most + 1);
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut positions = vec![0; starts[buckets] as usize];
        for at in (0..tokens.len()).filter(|&at| wanted(at)) {
            let bucket = bucket(at);
            if next[bucket] < starts[bucket + 1] {
                positions[next[bucket] as usize] = at;
                next[bucket] += 1;
            }
        }
        Self { words, shift, starts, positions, most }
    }

    /// The indexed positions that share a bucket with the gram at `at`, and whether there were more.
    fn positions(&self, keys: &[Key], at: u32) -> (&[u32], bool) {
        let bucket = (hash(gram(keys, at, self.words)) >> self.shift) as usize;
        let positions = &self.positions[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        (positions, positions.len() as u32 > self.most)
    }
}

/// Multiplication and rotation, as in rustc's FxHash; the high bits are the well-mixed ones.
fn hash(keys: &[Key]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    keys.iter().fold(0, |hash: u64, key| (hash.rotate_left(23) ^ (key.index() as u64 + 1)).wrapping_mul(ODD))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Sides;

    fn hits(sides: &Sides, at: u32) -> (Vec<u32>, bool) {
        let mut found = Vec::new();
        let crowded = Seeds::new(&sides.a, &sides.b, &sides.weights).at(at, |i| found.push(i));
        (found, crowded)
    }

    #[test]
    fn pairs_of_telling_words_and_fours_with_one_are_seeds() {
        let sides = Sides::new("grey lanterns hung over the quay", "it hung over the quay among grey lanterns");
        assert_eq!(hits(&sides, 6), (vec![0], false), "a pair");
        assert_eq!(hits(&sides, 1), (vec![2], false), "a four");
        assert_eq!(hits(&sides, 2), (vec![], false), "three words and no telling pair");
    }

    #[test]
    fn a_pair_does_not_cross_a_sentence() {
        let sides = Sides::new("Nobody saw lanterns. Gulls cried.", "Lanterns gulls");
        assert_eq!(hits(&sides, 0), (vec![], false));
    }

    #[test]
    fn a_crowded_four_gives_its_first_position_alone() {
        let many = "the lanterns of the quay went out. ".repeat(MOST_FOURS as usize + 1);
        let sides = Sides::new(&many, "tonight the lanterns of the quay");
        assert_eq!(hits(&sides, 1), (vec![0], true));
        let fewer = "the lanterns of the quay went out. ".repeat(MOST_FOURS as usize);
        let sides = Sides::new(&fewer, "tonight the lanterns of the quay");
        assert_eq!(hits(&sides, 1).0.len(), MOST_FOURS as usize);
    }
}
