//! Ties: pieces of an alignment, or two statements, with the chance that they tell the same.
//!
//! An alignment is split at wide gaps and where both sides begin a paragraph in other words, its weak ends are cut back to a
//! sentence's end, and a thin one is cut to a dense part. What is left is scored by what its shared words prove, less what
//! the others say against it. A score is the share of such ties that were right on annotated pairs of news articles, linear
//! between the points of a table; `npm run evaluate` shows how true that is. All of it is a heuristic, with its reasons at
//! the constants.

use crate::alignments::{self, Alignment};
use crate::anchors::{Run, append, is_matched};
use crate::chains::Gap;
use crate::options::Options;
use crate::report::PassageKind;
use crate::rewordings::Rewording;
use crate::span::{Span, TokenIndex};
use crate::tokens::{Key, Tokens};
use crate::weights::{Pair, Weight};

/// Ties with less evidence, or a lower score, are not even counted: any two texts share some words.
const LEAST_EVIDENCE: f32 = 1.0;
const LEAST_SCORE: f32 = 0.3;

/// What words that only one side has take away, as a share of what they would prove if both had them.
const UNSHARED: f32 = 0.5;

/// What it adds that both sides quote the words, or that one does: who quotes the same words quotes the same statement.
const BOTH_QUOTE: f32 = 0.8;
const ONE_QUOTES: f32 = 0.3;

/// What it adds that both places are whole sentences.
const WHOLE_SENTENCES: f32 = 0.5;

/// What it proves alone that both quote the very same words and no more.
const SAME_QUOTATION: f32 = 2.2;

/// The least share of a place's words that must match.
const LEAST_DENSITY: f32 = 0.5;

/// Runs of a thin tie whose parts are looked at; thin ties have few.
const MOST_RUNS: usize = 12;

/// The longest run of matching words must have this many, unless the evidence is strong.
const LEAST_RUN: u32 = 3;

/// Words up to a sentence's end that are taken in, beside those that are the same.
const MOST_REST: u32 = 3;

/// The same up to a clause's end where both sides have figures among them, which have words of their own: "to 3.5 per cent from
/// 4 per cent".
const MOST_AROUND_FIGURES: u32 = 8;

/// Words right before a place among which a "not" turns it: "not", "not yet", "there is no proof at all that".
const MOST_HELPERS: u32 = 6;

/// Words before the other place that must have none.
const MOST_BEFORE: u32 = 40;

/// Evidence that makes up for broken runs.
const STRONG_EVIDENCE: f32 = 2.0;

/// Plain words a passage must share: names, titles and dates stand in every report of the event.
const LEAST_PLAIN: u32 = 2;

/// The share of ties that are right, by evidence.
const BY_EVIDENCE: [(f32, f32); 7] =
    [(0.0, 0.0), (1.0, 0.3), (1.5, 0.6), (2.0, 0.85), (3.0, 0.93), (6.0, 0.98), (20.0, 0.99)];

/// The same for ties that miss something that a passage needs.
const BY_EVIDENCE_ALONE: [(f32, f32); 3] = [(0.0, 0.0), (1.0, 0.3), (4.0, 0.5)];

/// The same for statements in other words, by likeness.
const BY_LIKENESS: [(f32, f32); 6] = [(0.1, 0.0), (0.2, 0.2), (0.24, 0.4), (0.28, 0.6), (0.32, 0.8), (0.6, 0.97)];

/// An end segment past a sentence's end with so few words is cut off: they stand there by chance.
const STRAY_WORDS: u32 = 2;

/// So is one with less evidence than this that a gap parts from the rest.
const WEAK_EVIDENCE: f32 = 0.6;

/// A piece of an alignment, as a pair of places.
#[derive(Debug, Clone)]
pub struct Tie {
    /// Its place on side a and on side b.
    pub places: [Span<TokenIndex>; 2],
    /// How alike the wordings are.
    pub kind: PassageKind,
    /// The words that match, in order and disjoint; the first and last bound the places, but for a reworded tie.
    pub runs: Vec<Run>,
    /// What its shared words prove.
    pub evidence: f32,
    /// The share of matching words in the longer place.
    pub density: f32,
    /// The chance that the tie is right, 0 to 1.
    pub score: f32,
    /// Whether it was found by what its places share in any order.
    pub alike: bool,
}

/// The ties of an alignment, in order.
pub fn ties(alignment: &Alignment, pair: Pair, options: &Options) -> Vec<Tie> {
    // What no piece can be is seen at once: most alignments are two or three words that meet by chance.
    let runs = &alignment.runs;
    if matched(runs) + 1 < options.least_words || Shared::by(runs, pair).whole() + BOTH_QUOTE < LEAST_EVIDENCE {
        return Vec::new();
    }
    let pieces = runs.chunk_by(|&before, &after| {
        let wide = before.a_end() < after.a || before.b_end() < after.b;
        let broken = pair.a.is_broken_between(before.a_end() - 1, after.a)
            && pair.b.is_broken_between(before.b_end() - 1, after.b);
        Gap::new(pair.a, pair.b, before, after).can_be_bridged() && !(wide && broken)
    });
    pieces.filter_map(|runs| Tie::of_piece(runs, pair, options)).collect()
}

impl Tie {
    /// The tie of a piece of an alignment, unless it has too little.
    fn of_piece(runs: &[Run], pair: Pair, options: &Options) -> Option<Self> {
        let tie = Self::new(trim(runs, pair), pair).dense(pair);
        (tie.score >= LEAST_SCORE && tie.has_words(pair, options)).then(|| tie.widened(pair))
    }

    /// What is left of it without what another tells, where it reaches over a sentence's end into that on both sides.
    pub fn without(&self, other: &Self, pair: Pair, options: &Options) -> Option<Self> {
        let follows = other.runs_on_into(self);
        if !follows && !self.runs_on_into(other) {
            return None;
        }
        let [a, b] = other.places;
        let mut runs = Vec::new();
        for &Run { a: in_a, b: in_b, len } in &self.runs {
            let skip = if follows { a.end.saturating_sub(in_a).max(b.end.saturating_sub(in_b)) } else { 0 };
            let most =
                if follows { len } else { a.start.saturating_sub(in_a).min(b.start.saturating_sub(in_b)).min(len) };
            if skip < most {
                runs.push(Run { a: in_a + skip, b: in_b + skip, len: most - skip });
            }
        }
        let rest = (!runs.is_empty()).then(|| Self::of_piece(&runs, pair, options))??;
        let (before, after) = if follows { (other, &rest) } else { (&rest, other) };
        let is_parted = |side: usize| {
            let sentence_of = &pair.sides()[side].sentence_of;
            sentence_of[before.places[side].end as usize - 1] != sentence_of[after.places[side].start as usize]
        };
        // The other still stands beside it, so that its chance is what it was.
        (is_parted(0) && is_parted(1)).then_some(Self { score: self.score, ..rest })
    }

    /// Whether another begins within it and ends after it, on both sides.
    fn runs_on_into(&self, other: &Self) -> bool {
        let mut sides = self.places.iter().zip(other.places);
        sides.all(|(one, next)| one.start < next.start && next.start < one.end && one.end < next.end)
    }

    /// The tie of some matching words; there must be at least one run.
    pub fn new(runs: Vec<Run>, pair: Pair) -> Self {
        let (first, last) = (runs[0], runs[runs.len() - 1]);
        let places = [Span::new(first.a, last.a_end()), Span::new(first.b, last.b_end())];
        let (shared, against) = (Shared::by(&runs, pair), UNSHARED * unshared(places, &runs, pair));
        let mut tie = Self::of_places(places, runs, (shared.proof() - against).max(0.0), 0.0, pair);
        tie.score = tie.score(shared.whole() - against, pair);
        tie
    }

    /// The tie of a quotation that both sides have, in the same words.
    pub fn same_quotation(run: Run, pair: Pair) -> Self {
        let tie = Self::new(vec![run], pair);
        let score = if is_furniture(tie.places, pair) { 0.0 } else { Self::chance(tie.evidence + SAME_QUOTATION) };
        Self { score, ..tie }
    }

    /// The part of a thin tie that is dense enough and has most evidence, if there is one.
    fn dense(self, pair: Pair) -> Self {
        if self.density >= LEAST_DENSITY || self.runs.len() > MOST_RUNS {
            return self;
        }
        let mut best: Option<Self> = None;
        for first in 0..self.runs.len() {
            for end in first + 1..=self.runs.len() {
                let tie = Self::new(self.runs[first..end].to_vec(), pair);
                let is_better = best.as_ref().is_none_or(|best| tie.evidence > best.evidence);
                if tie.density >= LEAST_DENSITY && is_better {
                    best = Some(tie);
                }
            }
        }
        best.unwrap_or(self)
    }

    /// The same, with the few words up to a sentence's ends, or those of a quotation that both sides have: what differs there (a
    /// figure, a name, a "not") is news too. Who said it, which stands beside a quotation, is not.
    fn widened(self, pair: Pair) -> Self {
        let before = self.few_more(true, pair).or_else(|| self.negation_before(pair));
        let ends = [before, self.few_more(false, pair)];
        if ends == [None, None] {
            return self;
        }
        let Self { places: [mut a, mut b], evidence, density, score, .. } = self;
        let mut runs = self.runs.clone();
        if let Some(([in_a, in_b], len)) = ends[0] {
            (a.start, b.start) = (in_a.start, in_b.start);
            runs.insert(0, Run { a: a.start, b: b.start, len });
        }
        if let Some(([in_a, in_b], len)) = ends[1] {
            (a.end, b.end) = (in_a.end, in_b.end);
            runs.push(Run { a: a.end - len, b: b.end - len, len });
        }
        runs.retain(|run| run.len > 0);
        let mut widened = Self { density, ..Self::of_places([a, b], runs, evidence, score, pair) };
        if self.kind != PassageKind::Reworded && widened.kind == PassageKind::Reworded {
            widened.kind = PassageKind::Edited;
        }
        if widened.are_sentences(pair) && self.stands(pair) {
            return Self { score: Self::chance(evidence + self.bonus(pair) + WHOLE_SENTENCES), ..widened };
        }
        widened
    }

    /// The words of each side before the places, or after them, that are few but for those that are the same at their outer
    /// end, and how many are: up to a sentence's or quotation's end, or to a clause's if both have figures among them.
    fn few_more(&self, before: bool, pair: Pair) -> Option<([Span<TokenIndex>; 2], u32)> {
        let edges = self.places.map(|place| if before { place.start } else { place.end - 1 });
        let quotations = [0, 1].map(|side| pair.sides()[side].quotation_of(edges[side]));
        let both_quote = quotations.iter().all(Option::is_some);
        let rests = [0, 1].map(|side| {
            let (tokens, place) = (pair.sides()[side], self.places[side]);
            let quotation = quotations[side].filter(|_| both_quote).map(|number| tokens.quotations[number]);
            let sentence = tokens.sentence_at(edges[side]);
            let whole = quotation.map_or(sentence, |quotation| sentence.within(quotation));
            if before { Span::new(whole.start, place.start) } else { Span::new(place.end, whole.end) }
        });
        self.few_of(rests, before, both_quote, MOST_REST, pair).or_else(|| {
            let most = MOST_AROUND_FIGURES;
            let clauses = [0, 1].map(|side| pair.sides()[side].unbroken(rests[side], before, most + 1));
            let figures = |side: usize| {
                let keys = &pair.sides()[side].keys[clauses[side].range()];
                keys.iter().any(|&key| pair.weights.of(key).figure)
            };
            self.few_of(clauses, before, both_quote, most, pair).filter(|_| figures(0) && figures(1))
        })
    }

    /// These words before or after the places, if there are no more than so many beside those that are the same, and they are part
    /// of what is told.
    fn few_of(
        &self,
        rests: [Span<TokenIndex>; 2],
        before: bool,
        both_quote: bool,
        most: u32,
        pair: Pair,
    ) -> Option<([Span<TokenIndex>; 2], u32)> {
        let [(a, in_a), (b, in_b)] = [(pair.a, rests[0]), (pair.b, rests[1])];
        if in_a.is_empty() && in_b.is_empty() {
            return None;
        }
        let is_free = if both_quote {
            // What goes on where the other ends was cut, and is told as that, but for a "not" and for what stands further back
            // there: "the Ferrin Strait", "the Strait of Ferrin".
            let is_here = |side: usize| pair.negates(side, rests[side]) || self.seems_left_out(side, rests[side], pair);
            !in_a.is_empty() && !in_b.is_empty() || is_here(0) || is_here(1)
        } else {
            !a.is_parted_from(in_a, before) && !b.is_parted_from(in_b, before)
        };
        let (of_a, of_b) = (&a.forms[in_a.range()], &b.forms[in_b.range()]);
        let same = match before {
            true => of_a.iter().zip(of_b).take_while(|(a, b)| a == b).count(),
            false => of_a.iter().rev().zip(of_b.iter().rev()).take_while(|(a, b)| a == b).count(),
        };
        let most = most + same as u32;
        (is_free && in_a.len().max(in_b.len()) <= most).then_some((rests, same as u32))
    }

    /// Whether one of these words of a side stands in the other's place too, where nothing matches it.
    fn seems_left_out(&self, side: usize, words: Span<TokenIndex>, pair: Pair) -> bool {
        let (own, other) = (pair.sides()[side], pair.sides()[1 - side]);
        let is_there = |key: &Key| {
            let place = self.places[1 - side];
            (place.start..place.end).any(|at| other.keys[at as usize] == *key && !is_matched(&self.runs, 1 - side, at))
        };
        let tells = |key: &Key| pair.weights.of(*key).says_something() || pair.weights.of(*key).name;
        words.len() <= MOST_REST && own.keys[words.range()].iter().any(|key| tells(key) && is_there(key))
    }

    /// The words from a "not" on that stands right before one place, where the other side's sentence has none up to there: "we
    /// will not close it", "they would close it".
    fn negation_before(&self, pair: Pair) -> Option<([Span<TokenIndex>; 2], u32)> {
        let sides = [0, 1].map(|side| {
            let (tokens, start) = (pair.sides()[side], self.places[side].start);
            let first = tokens.sentence_at(start).start;
            let near = tokens.unbroken(Span::new(first, start), true, MOST_HELPERS);
            let nearest = (near.start..start).rev().find(|&at| pair.negates(side, Span::new(at, at + 1)));
            // What looks like another sentence may be a line of the same one.
            let from = first.max(start.saturating_sub(MOST_BEFORE)).min(start.saturating_sub(MOST_HELPERS));
            (Span::new(nearest.unwrap_or(start), start), pair.negates(side, Span::new(from, start)))
        });
        match sides {
            [(a, true), (b, false)] | [(a, false), (b, true)] if a.len() + b.len() > 0 => Some(([a, b], 0)),
            _ => None,
        }
    }

    /// The tie of two statements in other words.
    pub fn reworded(rewording: &Rewording, pair: Pair) -> Self {
        let runs = alignments::common_words(rewording.places, pair);
        let score = score_of(rewording, pair);
        Self { alike: true, ..Self::of_places(rewording.places, runs, rewording.likeness, score, pair) }
    }

    /// The tie of two places whose ends need not match.
    pub fn of_places(places: [Span<TokenIndex>; 2], mut runs: Vec<Run>, evidence: f32, score: f32, pair: Pair) -> Self {
        let verbatim = pair.a.forms[places[0].range()] == pair.b.forms[places[1].range()];
        if verbatim {
            // In a text that repeats itself an alignment may skip as many words on one side here as on the other there.
            runs = vec![Run { a: places[0].start, b: places[1].start, len: places[0].len() }];
        }
        let density = matched(&runs) as f32 / places[0].len().max(places[1].len()) as f32;
        let kind = match () {
            () if verbatim => PassageKind::Verbatim,
            () if density >= LEAST_DENSITY => PassageKind::Edited,
            () => PassageKind::Reworded,
        };
        Self { places, kind, runs, evidence, density, score, alike: false }
    }

    /// The chance that a tie with this evidence is right.
    pub fn chance(evidence: f32) -> f32 {
        interpolated(&BY_EVIDENCE, evidence)
    }

    /// What part of the other side's place matches a part of that on side `side`, if any does.
    pub fn across(&self, side: usize, part: Span<TokenIndex>) -> Option<Span<TokenIndex>> {
        let starts = |run: &Run| (run.on(side), run.on(1 - side));
        let first = self.runs.get(self.runs.partition_point(|run| starts(run).0 + run.len <= part.start))?;
        let last = self.runs[..self.runs.partition_point(|run| starts(run).0 < part.end)].last()?;
        let start = starts(first).1 + part.start.saturating_sub(starts(first).0);
        let end = starts(last).1 + last.len.min(part.end - starts(last).0);
        (start < end).then(|| Span::new(start, end))
    }

    /// On how many sides it is quoted.
    fn quoting_sides(&self, pair: Pair) -> usize {
        let [a, b] = self.places;
        usize::from(is_mostly_in(&pair.a.quotations, a)) + usize::from(is_mostly_in(&pair.b.quotations, b))
    }

    /// Whether both places are sentences by themselves, which say the same from end to end.
    fn are_sentences(&self, pair: Pair) -> bool {
        [0, 1].into_iter().all(|side| {
            let (tokens, place) = (pair.sides()[side], self.places[side]);
            tokens.sentence_at(place.start) == place
        })
    }

    /// Whether both places have the words that a passage must have. A quotation by itself that both sides quote may be one
    /// word shorter.
    fn has_words(&self, pair: Pair, options: &Options) -> bool {
        let words = self.places[0].len().min(self.places[1].len());
        let [a, b] = self.places;
        words >= options.least_words
            || words + 1 == options.least_words
                && self.quoting_sides(pair) == 2
                && (is_whole_quotation(pair.a, a) || is_whole_quotation(pair.b, b))
    }

    /// The chance that both places tell the same, by what they share; `whole` is what that weighs with every name in full.
    fn score(&self, whole: f32, pair: Pair) -> f32 {
        let bonus = self.bonus(pair);
        if self.stands(pair) {
            Self::chance(self.evidence + bonus)
        } else {
            interpolated(&BY_EVIDENCE_ALONE, whole + bonus)
        }
    }

    /// What it adds to the evidence where both places stand in their texts.
    fn bonus(&self, pair: Pair) -> f32 {
        let sentences = if self.are_sentences(pair) { WHOLE_SENTENCES } else { 0.0 };
        [0.0, ONE_QUOTES, BOTH_QUOTE][self.quoting_sides(pair)] + sentences - pair.weights.chance
    }

    /// Whether the words that match are a statement: dense, unbroken, and not names alone.
    fn stands(&self, pair: Pair) -> bool {
        let longest = self.runs.iter().map(|run| run.len).max().unwrap_or(0);
        self.density >= LEAST_DENSITY
            && (longest >= LEAST_RUN || self.evidence >= STRONG_EVIDENCE)
            && plain(&self.runs, pair) >= LEAST_PLAIN
            && !is_furniture(self.places, pair)
    }
}

/// The chance that a rewording is right.
pub fn score_of(rewording: &Rewording, pair: Pair) -> f32 {
    if is_furniture(rewording.places, pair) { 0.0 } else { interpolated(&BY_LIKENESS, rewording.likeness) }
}

/// What a table of points in order says of a value, linear between them.
fn interpolated(table: &[(f32, f32)], value: f32) -> f32 {
    let after = table.partition_point(|&(at, _)| at <= value);
    match (after.checked_sub(1).map(|before| table[before]), table.get(after)) {
        (Some((x, y)), Some(&(next_x, next_y))) => y + (value - x) / (next_x - x) * (next_y - y),
        (Some((_, y)), None) | (None, Some(&(_, y))) => y,
        (None, None) => 0.0,
    }
}

fn matched(runs: &[Run]) -> u32 {
    runs.iter().map(|run| run.len).sum()
}

/// What matching words weigh as evidence: plain words, and names, titles, figures and dates.
struct Shared {
    plain: f32,
    other: f32,
}

impl Shared {
    fn by(runs: &[Run], pair: Pair) -> Self {
        let mut shared = Self { plain: 0.0, other: 0.0 };
        for weight in weights(runs, pair) {
            *if weight.plain { &mut shared.plain } else { &mut shared.other } += weight.evidence;
        }
        shared
    }

    /// What they prove: names and the like count no more than the plain words, else every list of those present would be a
    /// passage.
    fn proof(&self) -> f32 {
        self.plain + self.other.min(self.plain)
    }

    fn whole(&self) -> f32 {
        self.plain + self.other
    }
}

/// What the words that do not match weigh, on the mean of both sides.
fn unshared(places: [Span<TokenIndex>; 2], runs: &[Run], pair: Pair) -> f32 {
    let weigh = |keys: &[Key]| keys.iter().map(|&key| pair.weights.of(key).evidence).sum::<f32>();
    let whole = weigh(&pair.a.keys[places[0].range()]) + weigh(&pair.b.keys[places[1].range()]);
    let matched = runs.iter().map(|run| {
        weigh(&pair.a.keys[run.a as usize..run.a_end() as usize])
            + weigh(&pair.b.keys[run.b as usize..run.b_end() as usize])
    });
    (whole - matched.sum::<f32>()).max(0.0) / 2.0
}

fn plain(runs: &[Run], pair: Pair) -> u32 {
    weights(runs, pair).filter(|weight| weight.plain).count() as u32
}

fn weights<'s>(runs: &'s [Run], pair: Pair<'s>) -> impl Iterator<Item = &'s Weight> {
    let keys = runs.iter().flat_map(move |run| &pair.a.keys[run.a as usize..run.a_end() as usize]);
    keys.map(move |&key| pair.weights.of(key))
}

/// Whether either place is page furniture.
fn is_furniture([a, b]: [Span<TokenIndex>; 2], pair: Pair) -> bool {
    is_mostly_in(&pair.a.furniture, a) || is_mostly_in(&pair.b.furniture, b)
}

/// Whether more than half of a place stands in some of the spans, which are in order.
fn is_mostly_in(spans: &[Span<TokenIndex>], place: Span<TokenIndex>) -> bool {
    let from = spans.partition_point(|span| span.end <= place.start);
    let within = spans[from..].iter().take_while(|span| span.start < place.end);
    2 * within.map(|span| span.overlap(place)).sum::<u32>() > place.len()
}

/// Whether a place is a quotation by itself, but for a word at either end.
fn is_whole_quotation(tokens: &Tokens, place: Span<TokenIndex>) -> bool {
    let number = tokens.quotations.partition_point(|quotation| quotation.end <= place.start);
    let quotation = tokens.quotations.get(number);
    quotation
        .is_some_and(|quotation| quotation.start.abs_diff(place.start) <= 1 && quotation.end.abs_diff(place.end) <= 1)
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
        || parted && (Shared::by(segment, pair).proof() < WEAK_EVIDENCE || plain(segment, pair) < LEAST_PLAIN)
}
