//! Rewordings: statements that both sides make in words of their own.
//!
//! A statement is a run of clauses within a sentence. Two are alike by the weight of the words and of the neighbouring words
//! they share, as a share of what they weigh: a Dice coefficient with a constant in the denominator that keeps short runs
//! honest, as shrinking does for sparse counts. Names, titles and dates count no more than the plain words shared with them,
//! else every list of those present would come first. Sentences that may hold alike statements are found by an inverted
//! index over their words (as every search engine does), of each pair of sentences the likest pair of runs is taken, and its
//! ends are cut back to the stretch that has most shared and least other weight (the best-sum interval of Bentley 1984).
//!
//! A heuristic throughout: it sees words, not meaning. What is said with no telling word in common is beyond it. Time: for each
//! word the sentences of the other side that have it, at the most [`MOST_SENTENCES`]; space: eight bytes a word.

use crate::clauses::Clauses;
use crate::order::{self, heaviest_first};
use crate::span::{Span, TokenIndex};
use crate::tokens::{Key, Tokens};
use crate::weights::Pair;

/// What the likeness of two statements must reach.
const LEAST_LIKENESS: f32 = 0.18;

/// What is added to the weight of two statements before their shared weight is divided by it: as much as six rare words. It
/// matters more than all else here, since two short runs of clauses are soon alike by chance.
const SHRINKAGE: f32 = 6.0;

/// What two shared words that stand side by side on both sides add, as a share of their weight.
const NEIGHBOURS: f32 = 0.5;

/// Telling words that a statement must have.
const LEAST_WORDS: u32 = 6;

/// Different telling words that two statements must share.
const LEAST_SHARED: u32 = 3;

/// What a word that the other statement lacks takes from a stretch, as a share of what a shared one gives.
const UNSHARED: f32 = 0.25;

/// Words by which an end is moved out to that of its clause: a speaker and a verb, with an office.
const CLAUSE_REACH: u32 = 5;

/// Sentences of one side that are looked at for a word. Words in more of them say what the event is, not what is stated.
const MOST_SENTENCES: usize = 64;

/// Clauses of a sentence that are looked at; what is beyond is hardly a sentence.
const MOST_CLAUSES: usize = 16;

/// Two statements in other words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rewording {
    /// Its place on side a and on side b.
    pub places: [Span<TokenIndex>; 2],
    /// How alike they are, 0 to about 1.
    pub likeness: f32,
}

/// The rewordings of a pair, the likest first.
pub fn rewordings(pair: Pair, clauses: [&Clauses; 2]) -> Vec<Rewording> {
    let [keys_a, keys_b] =
        [pair.a, pair.b].map(|side| side.keys.iter().map(|&key| pair.weights.of(key).same).collect());
    let keys: [&Vec<Key>; 2] = [&keys_a, &keys_b];
    let index = Index::new(keys[0], pair.a);
    let mut shared = vec![0.0; pair.a.sentences.len()];
    let mut found = Vec::new();
    for &(sentence_b, _) in &pair.b.sentences {
        let mut touched = Vec::new();
        each_once(keys[1], sentence_b, |key| {
            let weight = pair.weights.of(key).evidence;
            for &sentence in index.sentences(key).filter(|_| weight > 0.0).unwrap_or_default() {
                if shared[sentence as usize] == 0.0 {
                    touched.push(sentence);
                }
                shared[sentence as usize] += weight;
            }
        });
        for sentence in touched {
            let weight = std::mem::take(&mut shared[sentence as usize]);
            // What likeness two statements with all of it and nothing else would have.
            if weight * (1.0 + NEIGHBOURS) >= LEAST_LIKENESS * (weight + SHRINKAGE) {
                let sentence_a = pair.a.sentences[sentence as usize].0;
                Sentences::new(pair, keys, [sentence_a, sentence_b], clauses).rewordings(&mut found);
            }
        }
    }
    order::by_key(found, |rewording| {
        let [a, b] = rewording.places;
        [heaviest_first(rewording.likeness), a.start, b.start]
    })
}

/// Which sentences of a side have a key.
struct Index {
    /// Where each key's sentences start; one more marks the end.
    starts: Vec<u32>,
    sentences: Vec<u32>,
}

impl Index {
    fn new(all: &[Key], tokens: &Tokens) -> Self {
        let keys = all.iter().map(|key| key.index() + 1).max().unwrap_or(0);
        let mut starts = vec![0u32; keys + 1];
        for &(sentence, _) in &tokens.sentences {
            each_once(all, sentence, |key| starts[key.index() + 1] += 1);
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut sentences = vec![0; starts[keys] as usize];
        for (&(sentence, _), number) in tokens.sentences.iter().zip(0..) {
            each_once(all, sentence, |key| {
                sentences[next[key.index()] as usize] = number;
                next[key.index()] += 1;
            });
        }
        Self { starts, sentences }
    }

    /// The sentences that have a key, unless there are too many.
    fn sentences(&self, key: Key) -> Option<&[u32]> {
        let (start, end) = (*self.starts.get(key.index())?, *self.starts.get(key.index() + 1)?);
        let sentences = &self.sentences[start as usize..end as usize];
        (sentences.len() <= MOST_SENTENCES).then_some(sentences)
    }
}

/// Calls `found` with every key of a sentence once.
fn each_once(keys: &[Key], sentence: Span<TokenIndex>, mut found: impl FnMut(Key)) {
    let keys = &keys[sentence.range()];
    for (at, key) in keys.iter().enumerate() {
        if !keys[..at].contains(key) {
            found(*key);
        }
    }
}

/// A pair of sentences, and the words they share.
struct Sentences<'s> {
    pair: Pair<'s>,
    /// What each word matches as.
    keys: [&'s Vec<Key>; 2],
    /// The telling keys that both have, and what each weighs; a key's place here is its bit.
    shared: Vec<(Key, f32)>,
    /// The bits of names, titles and dates.
    names: u64,
    /// Neighbouring shared keys that both sentences have, and what they add; likewise.
    neighbours: Vec<f32>,
    runs: [Vec<ClauseRun>; 2],
    clauses: [&'s Clauses; 2],
}

/// A run of clauses.
#[derive(Clone, Copy)]
struct ClauseRun {
    span: Span<TokenIndex>,
    /// What its words weigh.
    weight: f32,
    /// The bits of the shared keys in it.
    words: u64,
    /// The bits of the neighbouring keys in it.
    neighbours: u64,
}

/// Bits of a set.
const MOST_BITS: usize = 64;

impl<'s> Sentences<'s> {
    fn new(
        pair: Pair<'s>,
        keys: [&'s Vec<Key>; 2],
        sentences: [Span<TokenIndex>; 2],
        clauses: [&'s Clauses; 2],
    ) -> Self {
        let in_a = &keys[0][sentences[0].range()];
        let mut shared: Vec<(Key, f32)> = Vec::new();
        let mut names = 0;
        each_once(keys[1], sentences[1], |key| {
            let weight = pair.weights.of(key);
            if weight.evidence > 0.0 && shared.len() < MOST_BITS && in_a.contains(&key) {
                names |= u64::from(!weight.plain && !weight.figure) << shared.len();
                shared.push((key, weight.evidence));
            }
        });
        let mut this =
            Self { pair, keys, shared, names, neighbours: Vec::new(), runs: [Vec::new(), Vec::new()], clauses };
        let [a, b] = [0, 1].map(|side| this.neighbours_of(side, sentences[side]));
        let mut both: Vec<(u32, u32)> = Vec::new();
        for pair in a.iter().map(|&(_, pair)| pair) {
            if both.len() < MOST_BITS && b.iter().any(|&(_, other)| other == pair) && !both.contains(&pair) {
                both.push(pair);
                this.neighbours.push((this.shared[pair.0 as usize].1 + this.shared[pair.1 as usize].1) / 2.0);
            }
        }
        this.runs =
            [(0, &a), (1, &b)].map(|(side, own)| this.runs_of(side, sentences[side], clauses[side], own, &both));
        this
    }

    fn bit(&self, key: Key) -> Option<u32> {
        self.shared.iter().position(|&(shared, _)| shared == key).map(|at| at as u32)
    }

    /// The neighbouring shared words of a sentence, with the positions of both; words that weigh nothing may stand between.
    fn neighbours_of(&self, side: usize, sentence: Span<TokenIndex>) -> Vec<((u32, u32), (u32, u32))> {
        let keys = self.keys[side];
        let telling =
            (sentence.start..sentence.end).filter(|&at| self.pair.weights.of(keys[at as usize]).evidence > 0.0);
        let bits: Vec<(u32, Option<u32>)> = telling.map(|at| (at, self.bit(keys[at as usize]))).collect();
        let pairs = bits.windows(2).filter_map(|two| match two {
            [(one, Some(first)), (other, Some(second))] => Some(((*one, *other), (*first, *second))),
            _ => None,
        });
        // Two names side by side are one name.
        pairs.filter(|(_, (first, second))| self.names >> first & self.names >> second & 1 == 0).collect()
    }

    /// All runs of clauses of a sentence that begin and end with one that has a shared word.
    fn runs_of(
        &self,
        side: usize,
        sentence: Span<TokenIndex>,
        clauses: &Clauses,
        neighbours: &[((u32, u32), (u32, u32))],
        both: &[(u32, u32)],
    ) -> Vec<ClauseRun> {
        let keys = self.keys[side];
        let clauses: Vec<(ClauseRun, u32)> = clauses
            .of(sentence)
            .take(MOST_CLAUSES)
            .map(|span| {
                let mut run = ClauseRun { span, weight: 0.0, words: 0, neighbours: 0 };
                let mut telling = 0;
                for &key in &keys[span.range()] {
                    let weight = self.pair.weights.of(key).evidence;
                    run.weight += weight;
                    telling += u32::from(weight > 0.0);
                    run.words |= self.bit(key).map_or(0, |bit| 1 << bit);
                }
                (run, telling)
            })
            .collect();
        let mut runs = Vec::new();
        for (first, &(start, _)) in clauses.iter().enumerate().filter(|(_, (clause, _))| clause.words != 0) {
            let mut run = ClauseRun { weight: 0.0, ..start };
            let mut telling = 0;
            for &(clause, more) in &clauses[first..] {
                run.span.end = clause.span.end;
                run.weight += clause.weight;
                run.words |= clause.words;
                telling += more;
                if clause.words != 0 && telling >= LEAST_WORDS {
                    let within =
                        neighbours.iter().filter(|((one, other), _)| run.span.start <= *one && *other < run.span.end);
                    run.neighbours = within.fold(0, |bits, (_, pair)| {
                        bits | both.iter().position(|known| known == pair).map_or(0, |at| 1 << at)
                    });
                    runs.push(run);
                }
            }
        }
        runs
    }

    /// Adds the likest runs, and the next likest beside them.
    fn rewordings(mut self, found: &mut Vec<Rewording>) {
        while let Some((likeness, chosen)) = self.likest() {
            let both = chosen[0].words & chosen[1].words;
            if both.count_ones() >= LEAST_SHARED {
                let places = [0, 1].map(|side| self.cut_back(side, chosen[side].span, both));
                found.push(Rewording { places, likeness });
            }
            for side in [0, 1] {
                self.runs[side].retain(|run| run.span.overlap(chosen[side].span) == 0);
            }
        }
    }

    fn likest(&self) -> Option<(f32, [ClauseRun; 2])> {
        let mut best = None;
        let mut most = LEAST_LIKENESS;
        for a in &self.runs[0] {
            if self.sum(a.words) * (1.0 + NEIGHBOURS) < most * (a.weight / 2.0 + SHRINKAGE) {
                continue;
            }
            for b in &self.runs[1] {
                let likeness = self.likeness(a, b);
                if likeness > most {
                    most = likeness;
                    best = Some((likeness, [*a, *b]));
                }
            }
        }
        best
    }

    fn likeness(&self, a: &ClauseRun, b: &ClauseRun) -> f32 {
        let both = a.words & b.words;
        let plain = self.sum(both & !self.names);
        let names = self.sum(both & self.names);
        let neighbours = bits(a.neighbours & b.neighbours).map(|bit| self.neighbours[bit]).sum::<f32>();
        (plain + names.min(plain) - self.pair.weights.chance + NEIGHBOURS * neighbours) / ((a.weight + b.weight) / 2.0 + SHRINKAGE)
    }

    fn sum(&self, words: u64) -> f32 {
        bits(words).map(|bit| self.shared[bit].1).sum()
    }

    /// The stretch of a run that has most shared and least other weight, from its first to its last shared word and with one
    /// word more on either side.
    fn cut_back(&self, side: usize, run: Span<TokenIndex>, both: u64) -> Span<TokenIndex> {
        let keys = self.keys[side];
        let (mut best, mut place) = (0.0, run);
        let (mut sum, mut start) = (0.0, run.start);
        for at in run.start..run.end {
            let key = keys[at as usize];
            let weight = self.pair.weights.of(key).evidence;
            let shared = weight > 0.0 && self.bit(key).is_some_and(|bit| both >> bit & 1 == 1);
            if sum <= 0.0 && shared {
                (sum, start) = (0.0, at);
            }
            sum += if shared { weight } else { -UNSHARED * weight };
            if shared && sum > best {
                (best, place) = (sum, Span::new(start, at + 1));
            }
        }
        let reach = CLAUSE_REACH;
        let (mut start, mut end) = (place.start.saturating_sub(1).max(run.start), (place.end + 1).min(run.end));
        for clause in self.clauses[side].of(run) {
            if clause.start <= place.start && place.start - clause.start <= reach {
                start = clause.start;
            }
            if clause.end >= place.end && clause.end - place.end <= reach {
                end = clause.end;
                break;
            }
        }
        Span::new(start, end)
    }
}

fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(bit)
    })
}
