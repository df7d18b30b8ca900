//! Weights: how much a shared word says.
//!
//! Three weights for each key. *Aligning* weighs a word by its rarity in the pair, so that an alignment follows the telling
//! words. *Evidence* takes the smaller of that and its rarity in English at large (three steps: grammar, common, other), so
//! that what any two reports share proves little; in a *statement* told in other words, common words count for more. Rarity
//! in the pair is the information of the word in bits as a share of the most a word could carry, after Sparck Jones 1972
//! (inverse document frequency). Logarithms are taken in fixed steps, since the platform's differ in the last bit and the
//! same texts must give the same report. Linear time and space.

use std::str::Chars;

use crate::english::WordClass;
use crate::interner::Interner;
use crate::order;
use crate::span::{Span, TokenIndex};
use crate::tokens::{Key, KeyFacts, Tokens, Vocabulary};

/// The weight of a key, and what it is.
#[derive(Debug, Clone, Copy)]
pub struct Weight {
    /// For aligning, 0 to 1; 0 for grammar words.
    pub aligning: f32,
    /// As evidence, 0 to 1.
    pub evidence: f32,
    /// As part of a statement that is told in other words, 0 to 1: common words say more together than alone.
    pub statement: f32,
    /// Its rarity in the pair in whole bits, at least 1; 0 for grammar words.
    pub bits: u8,
    /// Whether it is a plain word: no grammar, name, title, figure or date. Passages need some, since names and dates come
    /// in any report of an event.
    pub plain: bool,
    /// Whether it turns what is said into its opposite.
    pub negates: bool,
    /// Whether it is a figure.
    pub figure: bool,
    /// Whether it is a name: never written small, and with a capital inside a sentence.
    pub name: bool,
    /// Keys of equal `same` match in an alignment: a key itself, or the shortest of several spellings of a name.
    pub same: Key,
}

/// Both texts' tokens and what they weigh.
#[derive(Clone, Copy)]
pub struct Pair<'s> {
    /// Side a.
    pub a: &'s Tokens,
    /// Side b.
    pub b: &'s Tokens,
    /// Of both.
    pub weights: &'s Weights,
}

impl<'s> Pair<'s> {
    /// Both sides.
    pub fn sides(self) -> [&'s Tokens; 2] {
        [self.a, self.b]
    }

    /// Whether any of some words of a side turns what is said into its opposite.
    pub fn negates(self, side: usize, words: Span<TokenIndex>) -> bool {
        self.sides()[side].keys[words.range()].iter().any(|&key| self.weights.of(key).negates)
    }
}

/// No word of content weighs less than this in aligning: even the event's commonest name holds a place.
const LEAST_ALIGNING: f32 = 0.15;

/// Names and figures weigh half: reports of one event share them whatever they say.
const NAME_SHARE: f32 = 0.5;

/// The rarity of [`WordClass::Common`] words in general, where other words have 1.
const COMMON_EVIDENCE: f32 = 0.35;

/// The same in a statement.
const COMMON_STATEMENT: f32 = 0.65;

/// The weights of all keys of a pair, by [`Key::index`].
pub struct Weights {
    by_key: Vec<Weight>,
    /// What shared words must prove before they prove anything, in the measure of [`Weight::evidence`]: the longer the texts,
    /// the more pairs of places there are to meet by chance (as the expected value of Altschul and others 1990 counts them).
    /// None for texts of the length of articles.
    pub chance: f32,
    /// The same in bits, for the telling words of a seed: with fewer, most of what it finds is chance.
    pub seed_bits: u32,
}

/// Words of two articles at the most: scores are read off such pairs.
const ARTICLES: u32 = 8192;

/// Bits by which the telling words of a seed must be rarer when the texts' words double. Two would keep what there is to meet
/// by chance the same if words stood together by chance; that they stand in phrases takes more. In texts of a million words
/// a side, one seed in five is left, and what is found in the end is the same but for weak finds.
const SEED_BITS: f32 = 3.5;

/// The least share of grammar words in English: news has .35 to .45, other languages share a few ("in", "an", "me") and
/// stay below .15.
const GRAMMAR_SHARE: f32 = 0.22;

impl Weight {
    /// Whether the word says more than who and when: it is plain or a figure.
    pub fn says_something(&self) -> bool {
        self.plain || self.figure
    }
}

impl Weights {
    /// Weighs the words of both texts.
    pub fn new(vocabulary: &Vocabulary, a: &Tokens, b: &Tokens) -> Self {
        let most = log2(a.len() + b.len() + 1).max(1.0);
        let facts = vocabulary.facts();
        let same = same_names(vocabulary, &facts);
        let weights = facts.iter().zip(same).map(|(facts, same)| weight(facts, same, most)).collect();
        let chance = (2.0 * (most - log2(ARTICLES)) / most).max(0.0);
        // Where a few words come again and again, no run of them is rare, and yet it may be all that there is.
        let seed_bits = (SEED_BITS * (most - log2(ARTICLES))).min(2.0 * log2(facts.len() as u32)).max(0.0);
        Self { by_key: weights, chance, seed_bits: seed_bits as u32 }
    }

    /// Whether a text is English, told from its grammar words.
    pub fn are_of_english(&self, tokens: &Tokens) -> bool {
        let grammar = tokens.keys.iter().filter(|key| self.of(**key).bits == 0).count();
        grammar as f32 >= GRAMMAR_SHARE * tokens.keys.len() as f32
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// The weight of the key of this number.
    pub fn at(&self, number: u32) -> &Weight {
        &self.by_key[number as usize]
    }

    /// The weight of a key.
    pub fn of(&self, key: Key) -> &Weight {
        &self.by_key[key.index()]
    }
}

fn weight(facts: &KeyFacts, same: Key, most: f32) -> Weight {
    let rarity = (1.0 - log2(facts.count.max(2) / 2) / most).max(0.0);
    let name = is_name(facts);
    let share = if name || matches!(facts.class, WordClass::Number | WordClass::Date) { NAME_SHARE } else { 1.0 };
    let common = facts.common * 2 >= facts.count;
    let (aligning, evidence, statement) = match facts.class {
        WordClass::Stop => (0.0, 0.0, 0.0),
        WordClass::Plain | WordClass::Common if !common => (rarity * share, rarity * share, rarity * share),
        WordClass::Plain | WordClass::Common | WordClass::Title => {
            (rarity, rarity.min(COMMON_EVIDENCE), rarity.min(COMMON_STATEMENT))
        }
        WordClass::Number | WordClass::Date => (rarity * share, rarity, rarity),
    };
    let (aligning, bits) = if facts.class == WordClass::Stop {
        (0.0, 0)
    } else {
        (aligning.max(LEAST_ALIGNING), 1 + (rarity * most) as u8)
    };
    Weight {
        bits,
        aligning,
        evidence,
        statement,
        plain: !name && matches!(facts.class, WordClass::Plain | WordClass::Common),
        negates: facts.negates,
        figure: facts.class == WordClass::Number,
        name,
        same,
    }
}

/// A word that is never written small and has a capital inside a sentence.
fn is_name(facts: &KeyFacts) -> bool {
    facts.capital_inside && !facts.small && facts.class != WordClass::Stop
}

/// The binary logarithm, exact at powers of two and linear in between: at most .09 too small.
pub fn log2(count: u32) -> f32 {
    let whole = count.max(1).ilog2();
    whole as f32 + count.max(1) as f32 / (1u32 << whole) as f32 - 1.0
}

/// Letters that two spellings of a name share at the front.
const NAME_PREFIX: usize = 3;

/// From this many letters on, two spellings of a name may differ by two edits instead of one.
const LONG_NAME: usize = 9;

/// Spellings of one front that are kept to compare with: names of one front are few but for crafted texts.
const MOST_SPELLINGS: usize = 32;

/// For each key the key it matches as: itself, or for a name the shortest one that is spelled nearly alike, so that it does
/// not matter which was seen first.
fn same_names(vocabulary: &Vocabulary, facts: &[KeyFacts]) -> Vec<Key> {
    let mut same: Vec<Key> = vocabulary.keys().collect();
    let mut fronts = Interner::default();
    let mut by_front: Vec<Vec<Key>> = Vec::new();
    let names = vocabulary.keys().filter(|key| is_name(&facts[key.index()])).collect();
    let letters = |key: &Key| {
        let mut letters = [0; 8];
        let rest = vocabulary.spelled(*key).bytes().skip(NAME_PREFIX);
        letters.iter_mut().zip(rest).for_each(|(letter, byte)| *letter = byte);
        letters
    };
    for key in order::by_key(names, |key| {
        let [a, b, c, d, e, f, g, h] = letters(key);
        [vocabulary.spelled(*key).len() as u32, u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])]
    }) {
        let spelled = vocabulary.spelled(key);
        let Some((front, _)) = spelled.char_indices().nth(NAME_PREFIX) else { continue };
        let front = fronts.intern(&spelled[..front]) as usize;
        if front == by_front.len() {
            by_front.push(Vec::new());
        }
        let known = &mut by_front[front];
        match known.iter().find(|other| nearly_alike(vocabulary.spelled(**other), spelled)) {
            Some(&first) => same[key.index()] = first,
            None if known.len() < MOST_SPELLINGS => known.push(key),
            None => {}
        }
    }
    same
}

fn nearly_alike(one: &str, other: &str) -> bool {
    let is_long = |name: &str| name.chars().nth(LONG_NAME - 1).is_some();
    let most = if is_long(one) && is_long(other) { 2 } else { 1 };
    is_within(one.chars(), other.chars(), most)
}

/// Whether so many edits at the most turn one into the other (Levenshtein's distance). Each edit can be one of three, so that
/// for one or two of them the time is linear, however long the names.
fn is_within(mut one: Chars, mut other: Chars, edits: u32) -> bool {
    loop {
        let (one_before, other_before) = (one.clone(), other.clone());
        match (one.next(), other.next()) {
            (None, None) => return true,
            (x, y) if x == y => {}
            _ if edits == 0 => return false,
            _ => {
                return is_within(one.clone(), other.clone(), edits - 1)
                    || is_within(one, other_before, edits - 1)
                    || is_within(one_before, other, edits - 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_exact_at_powers_and_near_between() {
        for power in 0..31 {
            assert_eq!(log2(1 << power), power as f32);
        }
        for count in 1..2000 {
            let off = (count as f32).log2() - log2(count);
            assert!((0.0..0.09).contains(&off) || off.abs() < 1e-5, "{count}: {off}");
        }
    }

    #[test]
    fn spellings_of_a_name_are_nearly_alike_and_other_names_are_not() {
        assert!(nearly_alike("velenkyy", "velenky"));
        assert!(nearly_alike("oksandrivna", "oksandrovna"));
        assert!(!nearly_alike("moran", "moray bay"));
        assert!(!nearly_alike("lindt", "linnea"));
        let within = |one: &str, other: &str, edits| is_within(one.chars(), other.chars(), edits);
        assert!(within("ab", "ba", 2) && !within("ab", "ba", 1));
        assert!(
            within("quay", "quayed", 2) && within("éclat", "clat", 1) && within("", "ab", 2) && !within("", "a", 0)
        );
    }
}
