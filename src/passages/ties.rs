//! Ties: pieces of an alignment that are worth showing.
//!
//! An alignment is split at wide gaps, its weak ends are cut back to a sentence's end, and what is left is kept if its shared
//! words prove enough: see [`Tie::is_worth_showing`]. All of it is a heuristic, with its reasons at the constants.

use crate::alignments::Alignment;
use crate::anchors::{Run, append};
use crate::chains::Gap;
use crate::options::Options;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;
use crate::weights::{Weight, Weights};

/// The least evidence of a passage: a little more than one rare word, or three common ones.
const LEAST_EVIDENCE: f32 = 1.0;

/// What quoted words count for: who quotes the same words quotes the same statement.
const QUOTED_BONUS: f32 = 1.3;

/// The least share of a place's words that must match.
const LEAST_DENSITY: f32 = 0.5;

/// The longest run of matching words must have this many, unless the evidence is strong.
const LEAST_RUN: u32 = 3;

/// Evidence that makes up for broken runs.
const STRONG_EVIDENCE: f32 = 2.0;

/// Plain words a passage must share: names, titles and dates stand in every report of the event.
const LEAST_PLAIN: u32 = 2;

/// An end segment past a sentence's end with so few words is cut off: they stand there by chance.
const STRAY_WORDS: u32 = 2;

/// So is one with less evidence than this that a gap parts from the rest.
const WEAK_EVIDENCE: f32 = 0.6;

/// A piece of an alignment, as a pair of places.
#[derive(Debug, Clone)]
pub struct Tie {
    /// Its place on side a and on side b.
    pub places: [Span<TokenIndex>; 2],
    /// Whether they have the same words.
    pub verbatim: bool,
    /// The words that match, in order and disjoint; the first and last bound the places.
    pub runs: Vec<Run>,
    /// What its shared words prove.
    pub evidence: f32,
    /// The share of matching words in the longer place.
    pub density: f32,
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

/// The ties of an alignment, in order.
pub fn ties(alignment: &Alignment, pair: Pair, options: &Options) -> Vec<Tie> {
    // What no piece can be is seen at once: most alignments are two or three words that meet by chance.
    let runs = &alignment.runs;
    if matched(runs) + 1 < options.least_words
        || evidence(runs, pair) * QUOTED_BONUS < LEAST_EVIDENCE
        || plain(runs, pair) < LEAST_PLAIN
    {
        return Vec::new();
    }
    let pieces = alignment.runs.chunk_by(|&before, &after| Gap::new(pair.a, pair.b, before, after).can_be_bridged());
    let ties = pieces.map(|runs| Tie::new(trim(runs, pair), pair));
    ties.filter(|tie| tie.is_worth_showing(pair, options)).collect()
}

impl Tie {
    /// The tie of some matching words; there must be at least one run.
    pub fn new(mut runs: Vec<Run>, pair: Pair) -> Self {
        let (first, last) = (runs[0], runs[runs.len() - 1]);
        let places = [Span::new(first.a, last.a_end()), Span::new(first.b, last.b_end())];
        let verbatim = pair.a.forms[places[0].range()] == pair.b.forms[places[1].range()];
        if verbatim {
            // In a text that repeats itself an alignment may skip as many words on one side here as on the other there.
            runs = vec![Run { a: first.a, b: first.b, len: places[0].len() }];
        }
        let density = matched(&runs) as f32 / places[0].len().max(places[1].len()) as f32;
        Self { places, verbatim, evidence: evidence(&runs, pair), density, runs }
    }

    /// What part of the other side's place matches a part of that on side `side`, if any does.
    pub fn across(&self, side: usize, part: Span<TokenIndex>) -> Option<Span<TokenIndex>> {
        let starts = |run: &Run| if side == 0 { (run.a, run.b) } else { (run.b, run.a) };
        let first = self.runs.iter().find(|run| starts(run).0 + run.len > part.start)?;
        let last = self.runs.iter().rfind(|run| starts(run).0 < part.end)?;
        let start = starts(first).1 + part.start.saturating_sub(starts(first).0);
        let end = starts(last).1 + last.len.min(part.end - starts(last).0);
        (start < end).then(|| Span::new(start, end))
    }

    /// Whether what both places share proves that they tell the same.
    fn is_worth_showing(&self, pair: Pair, options: &Options) -> bool {
        let words = matched(&self.runs);
        let quoted = [quoted(pair.a, self.places[0]), quoted(pair.b, self.places[1])];
        let bonus = if quoted.iter().any(|&share| share > 0.5) { QUOTED_BONUS } else { 1.0 };
        let least_words = options.least_words - u32::from(quoted.iter().all(|&share| share > 0.5));
        let longest = self.runs.iter().map(|run| run.len).max().unwrap_or(0);
        words >= least_words
            && self.evidence * bonus >= LEAST_EVIDENCE
            && self.density >= LEAST_DENSITY
            && (longest >= LEAST_RUN || self.evidence >= STRONG_EVIDENCE)
            && plain(&self.runs, pair) >= LEAST_PLAIN
    }
}

fn matched(runs: &[Run]) -> u32 {
    runs.iter().map(|run| run.len).sum()
}

/// What the matching words prove. Names, titles, figures and dates count no more than the plain words among them, else every
/// list of those present would be a passage.
fn evidence(runs: &[Run], pair: Pair) -> f32 {
    let (mut plain, mut other) = (0.0, 0.0);
    for weight in weights(runs, pair) {
        *if weight.plain { &mut plain } else { &mut other } += weight.evidence;
    }
    plain + other.min(plain)
}

fn plain(runs: &[Run], pair: Pair) -> u32 {
    weights(runs, pair).filter(|weight| weight.plain).count() as u32
}

fn weights<'s>(runs: &'s [Run], pair: Pair<'s>) -> impl Iterator<Item = &'s Weight> {
    let keys = runs.iter().flat_map(move |run| &pair.a.keys[run.a as usize..run.a_end() as usize]);
    keys.map(move |&key| pair.weights.of(key))
}

/// The share of a place's words that stand in quotation marks.
fn quoted(tokens: &Tokens, place: Span<TokenIndex>) -> f32 {
    let from = tokens.quotations.partition_point(|quotation| quotation.end <= place.start);
    let within = tokens.quotations[from..].iter().take_while(|quotation| quotation.start < place.end);
    within.map(|quotation| quotation.overlap(place)).sum::<u32>() as f32 / place.len() as f32
}

/// Cuts off end segments past a sentence's end that are too weak to stand there by more than chance.
fn trim(runs: &[Run], pair: Pair) -> Vec<Run> {
    let segments = segments(runs, pair);
    let (mut first, mut last) = (0, segments.len() - 1);
    while first < last && is_weak(&segments[last], parted(&segments[last - 1], &segments[last]), pair) {
        last -= 1;
    }
    while first < last && is_weak(&segments[first], parted(&segments[first], &segments[first + 1]), pair) {
        first += 1;
    }
    let mut kept = Vec::new();
    segments[first..=last].iter().flatten().for_each(|&run| append(&mut kept, run));
    kept
}

/// The runs cut where a sentence ends on either side, grouped by sentence.
fn segments(runs: &[Run], pair: Pair) -> Vec<Vec<Run>> {
    let mut segments: Vec<Vec<Run>> = Vec::new();
    let mut current = None;
    for word in runs.iter().flat_map(|run| run.words()) {
        let sentences = Some((pair.a.sentence_of[word.a as usize], pair.b.sentence_of[word.b as usize]));
        if sentences != current {
            segments.push(Vec::new());
            current = sentences;
        }
        append(segments.last_mut().expect("the first word opens a segment"), word);
    }
    segments
}

/// Whether words stand between two segments on either side.
fn parted(before: &[Run], after: &[Run]) -> bool {
    let (before, after) = (before[before.len() - 1], after[0]);
    after.a > before.a_end() || after.b > before.b_end()
}

fn is_weak(segment: &[Run], parted: bool, pair: Pair) -> bool {
    matched(segment) <= STRAY_WORDS
        || parted && (evidence(segment, pair) < WEAK_EVIDENCE || plain(segment, pair) < LEAST_PLAIN)
}
