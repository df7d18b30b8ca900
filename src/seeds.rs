//! Seeds: short runs of keys that both sides share.
//!
//! A seed is two adjacent telling words within a sentence, or four words with a telling one among them. The first finds a
//! passage through heavy edits, the second holds where each pair of words is common. In longer texts than articles its words
//! must also be rare together: see [`Weights::seed_bits`]. Grams of side a are indexed in buckets
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
const FOUR: usize = 4;

/// The index of side a's seeds.
pub struct Seeds<'s> {
    a: Side<'s>,
    b: Side<'s>,
    pairs: Grams,
    fours: Grams,
}

impl<'s> Seeds<'s> {
    /// Indexes side a.
    pub fn new(a: &'s Tokens, b: &'s Tokens, weights: &'s Weights) -> Self {
        let (a, b) = (Side::new(a, weights), Side::new(b, weights));
        let pairs = Grams::new(&a, &b, 2, MOST_PAIRS);
        let fours = Grams::new(&a, &b, FOUR, MOST_FOURS);
        Self { a, b, pairs, fours }
    }

    /// Calls `hit` with positions of side a whose seed equals that at `at` of side b: with all, or with the first alone for
    /// a crowded four, which it returns. A crowded pair gives none.
    pub fn at(&self, at: u32, mut hit: impl FnMut(u32)) -> Option<u32> {
        let mut crowded = None;
        if self.b.is_four(at) {
            let (positions, overflowed) = self.fours.positions(&self.b, at);
            let most = if overflowed { 1 } else { positions.len() };
            let mut found = self.equal(positions, self.b.gram(at, FOUR)).take(most).peekable();
            crowded = found.peek().copied().filter(|_| overflowed);
            found.for_each(&mut hit);
        }
        if self.b.is_pair(at) {
            let (positions, overflowed) = self.pairs.positions(&self.b, at);
            if !overflowed {
                self.equal(positions, self.b.gram(at, 2)).for_each(hit);
            }
        }
        crowded
    }

    /// The first position of a crowded four that side a has at `at`: what [`Seeds::at`] gives for the same four of side b.
    pub fn first_of_crowded(&self, at: u32) -> Option<u32> {
        if !self.a.is_four(at) {
            return None;
        }
        let (positions, overflowed) = self.fours.positions(&self.a, at);
        if overflowed { self.equal(positions, self.a.gram(at, FOUR)).next() } else { None }
    }

    /// The positions of side a among these where these words stand.
    fn equal<'p>(&'p self, positions: &'p [u32], wanted: &'p [Key]) -> impl Iterator<Item = u32> {
        positions.iter().copied().filter(move |&i| self.a.gram(i, wanted.len()) == wanted)
    }
}

/// A side's words as seeds see them.
struct Side<'s> {
    tokens: &'s Tokens,
    /// The rarity of each word in bits.
    bits: Vec<u8>,
    /// The bits that the words of a seed must have together.
    least: u32,
}

impl<'s> Side<'s> {
    fn new(tokens: &'s Tokens, weights: &Weights) -> Self {
        let bits = tokens.keys.iter().map(|&key| weights.of(key).bits).collect();
        Self { tokens, bits, least: weights.seed_bits.max(1) }
    }

    /// Two telling words side by side in one sentence, rare enough.
    fn is_pair(&self, at: u32) -> bool {
        let at = at as usize;
        self.bits.get(at..at + 2).is_some_and(|pair| !pair.contains(&0) && self.is_rare(pair))
            && self.tokens.sentence_of[at] == self.tokens.sentence_of[at + 1]
    }

    /// Four words with a telling one among them, rare enough.
    fn is_four(&self, at: u32) -> bool {
        self.bits.get(at as usize..at as usize + FOUR).is_some_and(|four| self.is_rare(four))
    }

    /// Whether words say enough together.
    fn is_rare(&self, bits: &[u8]) -> bool {
        bits.iter().map(|&bits| u32::from(bits)).sum::<u32>() >= self.least
    }

    /// Where the grams of so many words stand.
    fn grams(&self, words: usize) -> impl Iterator<Item = u32> {
        (0..self.tokens.len()).filter(move |&at| if words == FOUR { self.is_four(at) } else { self.is_pair(at) })
    }

    fn gram(&self, at: u32, words: usize) -> &[Key] {
        &self.tokens.keys[at as usize..at as usize + words]
    }

    /// Multiplication and rotation, as in rustc's FxHash; the high bits are the well-mixed ones.
    fn hash(&self, at: u32, words: usize) -> u64 {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let mix = |hash: u64, key: &Key| (hash.rotate_left(23) ^ (key.index() as u64 + 1)).wrapping_mul(ODD);
        self.gram(at, words).iter().fold(0, mix)
    }
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

/// Buckets for each gram that is indexed: most of side b's grams then meet none of side a's.
const BUCKETS_TO_A_GRAM: usize = 4;

impl Grams {
    /// Indexes the grams of side a that side b may have.
    fn new(a: &Side, b: &Side, words: usize, most: u32) -> Self {
        let filter = Filter::new(b, words);
        let wanted: Vec<u32> = a.grams(words).filter(|&at| filter.may_have(a.hash(at, words))).collect();
        let buckets = (wanted.len() * BUCKETS_TO_A_GRAM).next_power_of_two().max(2);
        let shift = u64::BITS - buckets.ilog2();
        let bucket = |at: u32| (a.hash(at, words) >> shift) as usize;
        // A bucket that overflows is given one place more than it may use, which tells it from a full one.
        let mut starts = vec![0u32; buckets + 1];
        for &at in &wanted {
            let count = &mut starts[bucket(at) + 1];
            *count = (*count + 1).min(most + 1);
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut positions = vec![0; starts[buckets] as usize];
        for at in wanted {
            let bucket = bucket(at);
            if next[bucket] < starts[bucket + 1] {
                positions[next[bucket] as usize] = at;
                next[bucket] += 1;
            }
        }
        Self { words, shift, starts, positions, most }
    }

    /// The indexed positions that share a bucket with a side's gram, and whether there were more.
    fn positions(&self, side: &Side, at: u32) -> (&[u32], bool) {
        let bucket = (side.hash(at, self.words) >> self.shift) as usize;
        let positions = &self.positions[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        (positions, positions.len() as u32 > self.most)
    }
}

/// Which grams a side may have: one bit for each hash (Bloom 1970). Of a million words it is a megabyte, which processors keep
/// at hand where they would have to fetch the index's eight.
struct Filter {
    shift: u32,
    bits: Vec<u64>,
}

/// Bits for each word of a side: one gram in nine or more is told from all others.
const BITS_TO_A_WORD: usize = 8;

impl Filter {
    fn new(side: &Side, words: usize) -> Self {
        let bits = (side.bits.len() * BITS_TO_A_WORD).next_power_of_two().max(u64::BITS as usize);
        let mut filter = Self { shift: u64::BITS - bits.ilog2(), bits: vec![0; bits / u64::BITS as usize] };
        for at in side.grams(words) {
            let bit = side.hash(at, words) >> filter.shift;
            filter.bits[(bit / 64) as usize] |= 1 << (bit % 64);
        }
        filter
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = hash >> self.shift;
        self.bits[(bit / 64) as usize] >> (bit % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Sides;

    fn hits(sides: &Sides, at: u32) -> (Vec<u32>, Option<u32>) {
        let mut found = Vec::new();
        let crowded = Seeds::new(&sides.a, &sides.b, &sides.weights).at(at, |i| found.push(i));
        (found, crowded)
    }

    #[test]
    fn pairs_of_telling_words_and_fours_with_one_are_seeds() {
        let sides = Sides::new("grey lanterns hung over the quay", "it hung over the quay among grey lanterns");
        assert_eq!(hits(&sides, 6), (vec![0], None), "a pair");
        assert_eq!(hits(&sides, 1), (vec![2], None), "a four");
        assert_eq!(hits(&sides, 2), (vec![], None), "three words and no telling pair");
    }

    #[test]
    fn a_pair_does_not_cross_a_sentence() {
        let sides = Sides::new("Nobody saw lanterns. Gulls cried.", "Lanterns gulls");
        assert_eq!(hits(&sides, 0), (vec![], None));
    }

    #[test]
    fn a_crowded_four_gives_its_first_position_alone() {
        let many = "the lanterns of the quay went out. ".repeat(MOST_FOURS as usize + 1);
        let sides = Sides::new(&many, "tonight the lanterns of the quay");
        assert_eq!(hits(&sides, 1), (vec![0], Some(0)));
        let seeds = Seeds::new(&sides.a, &sides.b, &sides.weights);
        assert_eq!([0, 7, 9].map(|at| seeds.first_of_crowded(at)), [Some(0), Some(0), None]);
        let fewer = "the lanterns of the quay went out. ".repeat(MOST_FOURS as usize);
        let sides = Sides::new(&fewer, "tonight the lanterns of the quay");
        assert_eq!(hits(&sides, 1).0.len(), MOST_FOURS as usize);
    }
}
