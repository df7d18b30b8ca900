//! Statements: runs of clauses, and when two of them say the same.
//!
//! Two statements are alike by the weight of the words they share, as a share of what they weigh: a Dice coefficient with a
//! constant in the denominator that keeps short runs honest, as shrinking does for sparse counts. Names, titles and dates
//! count no more than the other words shared with them, else every list of those present would come first. Of two sentences
//! the likest pair of runs is taken, and the next likest beside it. Its ends are cut back to the first and last shared word,
//! and moved out to the ends of their clauses where those are near. Time: the clauses with shared words to the fourth power,
//! which are few; see
//! [`Statements::cost`].

use super::Rewording;
use crate::clauses::Clauses;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;
use crate::weights::Weights;

/// What is added to the weight of two statements before their shared weight is divided by it: as much as six rare words. It
/// matters more than all else here, since two short runs of clauses are soon alike by chance.
const SHRINKAGE: f32 = 6.0;

/// Telling words that a statement must have.
const LEAST_WORDS: u32 = 6;

/// Different telling words that two statements must share.
const LEAST_SHARED: u32 = 3;

/// Words by which an end is moved out to that of its clause: a speaker and a verb, with an office.
const CLAUSE_REACH: u32 = 5;

/// Clauses of a sentence that are looked at; what is beyond is hardly a sentence.
const MOST_CLAUSES: usize = 16;

/// Different shared words of two sentences that are looked at: one bit each.
const MOST_SHARED: usize = 64;

/// The likeness that two statements have at the most, given what the words that their sentences share weigh.
pub fn bound(plain: f32, names: f32) -> f32 {
    (plain + names.min(plain)) / (plain + names.min(plain) + SHRINKAGE)
}

/// A telling word.
#[derive(Clone, Copy)]
pub struct Word {
    at: u32,
    /// The number of what it matches as.
    pub key: u32,
}

/// A clause that has a telling word.
struct Clause {
    span: Span<TokenIndex>,
    /// Its first word in the side's list, and the first after it.
    words: std::ops::Range<usize>,
    /// What they weigh.
    weight: f32,
}

/// One side's sentences as clauses of telling words.
pub struct Side {
    words: Vec<Word>,
    clauses: Vec<Clause>,
    /// The first clause of each sentence; one more marks the end.
    firsts: Vec<u32>,
}

impl Side {
    /// Takes the telling words out of a text.
    pub fn new(tokens: &Tokens, clauses: &Clauses, weights: &Weights) -> Self {
        let mut side = Self { words: Vec::new(), clauses: Vec::new(), firsts: vec![0] };
        for &(sentence, _) in &tokens.sentences {
            for span in clauses.of(sentence).take(MOST_CLAUSES) {
                let (first, mut sum) = (side.words.len(), 0.0);
                for at in span.start..span.end {
                    let weight = weights.of(tokens.keys[at as usize]);
                    if weight.statement > 0.0 {
                        sum += weight.statement;
                        side.words.push(Word { at, key: weight.same.index() as u32 });
                    }
                }
                if first < side.words.len() {
                    side.clauses.push(Clause { span, words: first..side.words.len(), weight: sum });
                }
            }
            side.firsts.push(side.clauses.len() as u32);
        }
        side
    }

    /// How many sentences it has.
    pub fn sentences(&self) -> u32 {
        self.firsts.len() as u32 - 1
    }

    fn clauses(&self, sentence: u32) -> &[Clause] {
        &self.clauses[self.firsts[sentence as usize] as usize..self.firsts[sentence as usize + 1] as usize]
    }

    /// The telling words of a sentence.
    pub fn words(&self, sentence: u32) -> &[Word] {
        match self.clauses(sentence) {
            [] => &[],
            [first, .., last] => &self.words[first.words.start..last.words.end],
            [only] => &self.words[only.words.clone()],
        }
    }
}

/// No bit, or no place.
const NONE: u8 = u8::MAX;

/// A sentence of side b that is compared with sentences of side a. What it holds is kept for the next, to save allocating.
pub struct Statements<'s> {
    weights: &'s Weights,
    sides: &'s [Side; 2],
    b: u32,
    /// The different keys of the sentence of side b, and for each its bit where the sentence of side a shares it.
    keys_of_b: Vec<u32>,
    bits: Vec<u8>,
    /// The place of each of the vocabulary's keys in `keys_of_b`.
    places: Vec<u8>,
    /// What the shared keys weigh, by bit.
    shared: Vec<f32>,
    /// The bits of names, titles and dates.
    names: u64,
    /// For each side the bit of each word of its sentence.
    bits_of: [Vec<u8>; 2],
    runs: [Vec<Run>; 2],
}

/// A run of clauses.
#[derive(Clone, Copy)]
struct Run {
    span: Span<TokenIndex>,
    /// What its words weigh.
    weight: f32,
    /// The bits of the shared keys in it.
    words: u64,
    /// What those weigh.
    shared: f32,
}

impl Run {
    /// Whether its likeness with the best run there could be is so much.
    fn may_reach(&self, likeness: f32) -> bool {
        self.shared >= likeness * ((self.weight + self.shared) / 2.0 + SHRINKAGE)
    }
}

impl<'s> Statements<'s> {
    /// Ready for the first sentence.
    pub fn new(weights: &'s Weights, sides: &'s [Side; 2]) -> Self {
        Self {
            weights,
            sides,
            b: 0,
            keys_of_b: Vec::new(),
            bits: Vec::new(),
            places: vec![NONE; weights.len()],
            shared: Vec::new(),
            names: 0,
            bits_of: [Vec::new(), Vec::new()],
            runs: [Vec::new(), Vec::new()],
        }
    }

    /// Goes on to a sentence of side b.
    pub fn set_b(&mut self, sentence: u32) {
        for key in self.keys_of_b.drain(..) {
            self.places[key as usize] = NONE;
        }
        self.b = sentence;
        for word in self.sides[1].words(sentence) {
            let place = &mut self.places[word.key as usize];
            if *place == NONE && self.keys_of_b.len() < NONE as usize {
                *place = self.keys_of_b.len() as u8;
                self.keys_of_b.push(word.key);
            }
        }
    }

    /// The different keys of the sentence of side b.
    pub fn keys_of_b(&self) -> &[u32] {
        &self.keys_of_b
    }

    /// The steps that comparing it with a sentence of side a takes at the most.
    pub fn cost(&self, a: u32) -> u64 {
        let runs = |side: usize, sentence| self.sides[side].clauses(sentence).len().pow(2) as u64;
        (self.sides[0].words(a).len() + self.sides[1].words(self.b).len()) as u64 + runs(0, a) * runs(1, self.b) / 4
    }

    /// Calls `found` with the likest runs of the sentence of side b and one of side a, and the next likest beside them.
    pub fn compare(&mut self, a: u32, least: f32, mut found: impl FnMut(Rewording)) {
        self.share(a);
        if self.shared.len() < LEAST_SHARED as usize {
            return;
        }
        self.find_runs(0, a, least);
        if self.runs[0].is_empty() {
            return;
        }
        self.find_runs(1, self.b, least);
        while let Some((likeness, chosen)) = self.likest(least) {
            let both = chosen[0].words & chosen[1].words;
            if both.count_ones() >= LEAST_SHARED {
                let places = [(0, a), (1, self.b)]
                    .map(|(side, sentence)| self.cut_back(side, sentence, chosen[side].span, both));
                found(Rewording { places, likeness });
            }
            for (runs, chosen) in self.runs.iter_mut().zip(chosen) {
                runs.retain(|run| run.span.overlap(chosen.span) == 0);
            }
        }
    }

    /// Numbers the keys that both sentences have.
    fn share(&mut self, a: u32) {
        self.shared.clear();
        self.names = 0;
        self.bits.clear();
        self.bits.resize(self.keys_of_b.len(), NONE);
        self.bits_of.iter_mut().for_each(Vec::clear);
        for word in self.sides[0].words(a) {
            let place = self.places[word.key as usize];
            if place == NONE {
                self.bits_of[0].push(NONE);
                continue;
            }
            let bit = &mut self.bits[place as usize];
            if *bit == NONE && self.shared.len() < MOST_SHARED {
                *bit = self.shared.len() as u8;
                let weight = self.weights.at(word.key);
                self.names |= u64::from(!weight.says_something()) << *bit;
                self.shared.push(weight.statement);
            }
            self.bits_of[0].push(*bit);
        }
        for word in self.sides[1].words(self.b) {
            let place = self.places[word.key as usize];
            self.bits_of[1].push(if place == NONE { NONE } else { self.bits[place as usize] });
        }
    }

    /// Collects the runs of clauses of a sentence that begin and end with one that has a shared word and that may be alike.
    fn find_runs(&mut self, side: usize, sentence: u32, least: f32) {
        let clauses = self.sides[side].clauses(sentence);
        let bits_of = &self.bits_of[side];
        let runs = &mut self.runs[side];
        runs.clear();
        let start = clauses.first().map_or(0, |clause| clause.words.start);
        let words_of = |clause: &Clause| {
            bits_of[clause.words.start - start..clause.words.end - start].iter().filter(|&&bit| bit != NONE)
        };
        for (first, clause) in clauses.iter().enumerate().filter(|(_, clause)| words_of(clause).next().is_some()) {
            let mut run = Run { span: clause.span, weight: 0.0, words: 0, shared: 0.0 };
            for clause in &clauses[first..] {
                run.span.end = clause.span.end;
                run.weight += clause.weight;
                let before = run.words;
                for bit in words_of(clause) {
                    run.words |= 1 << bit;
                }
                let added = run.words & !before;
                run.shared += bits(added).map(|bit| self.shared[bit]).sum::<f32>();
                let within = clauses[first].words.start - start..clause.words.end - start;
                if within.len() >= LEAST_WORDS as usize && run.may_reach(least) && words_of(clause).next().is_some() {
                    runs.push(run);
                }
            }
        }
    }

    fn likest(&self, least: f32) -> Option<(f32, [Run; 2])> {
        let mut best = None;
        let mut most = least;
        for a in &self.runs[0] {
            if !a.may_reach(most) {
                continue;
            }
            for b in &self.runs[1] {
                let shared = a.shared.min(b.shared);
                let weight = (a.weight + b.weight) / 2.0 + SHRINKAGE;
                if shared <= most * weight {
                    continue;
                }
                let likeness = self.likeness(a, b);
                if likeness > most {
                    most = likeness;
                    best = Some((likeness, [*a, *b]));
                }
            }
        }
        best
    }

    fn likeness(&self, a: &Run, b: &Run) -> f32 {
        let both = a.words & b.words;
        let sum = |words: u64| bits(words).map(|bit| self.shared[bit]).sum::<f32>();
        let (plain, names) = (sum(both & !self.names), sum(both & self.names));
        (plain + names.min(plain) - self.weights.chance) / ((a.weight + b.weight) / 2.0 + SHRINKAGE)
    }

    /// A run from its first to its last shared word, with its ends moved out to those of their clauses.
    fn cut_back(&self, side: usize, sentence: u32, run: Span<TokenIndex>, both: u64) -> Span<TokenIndex> {
        let words = self.sides[side].words(sentence).iter().zip(&self.bits_of[side]);
        let mut shared = words
            .filter(|&(word, &bit)| bit != NONE && both >> bit & 1 == 1 && (run.start..run.end).contains(&word.at))
            .map(|(word, _)| word.at);
        let first = shared.next().unwrap_or(run.start);
        let place: Span<TokenIndex> = Span::new(first, shared.next_back().unwrap_or(first) + 1);
        let clauses = self.sides[side].clauses(sentence);
        let start = clauses
            .iter()
            .rfind(|clause| clause.span.start <= place.start)
            .map_or(run.start, |clause| clause.span.start);
        let end = clauses.iter().find(|clause| clause.span.end >= place.end).map_or(run.end, |clause| clause.span.end);
        Span::new(
            if place.start - start <= CLAUSE_REACH { start } else { place.start - 1 },
            if end - place.end <= CLAUSE_REACH { end } else { place.end + 1 },
        )
    }
}

fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(bit)
    })
}
