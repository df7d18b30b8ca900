//! Reuse: long passages that one text took over from the other, however reworded or shuffled.
//!
//! After Sanchez-Perez, Sidorov and Gelbukh 2014: sentences that are alike are clustered, each cluster's edges are found to
//! the word, and it is a *case* if the distinct words that its places share carry enough bits; their rarity, not their
//! number, since a passage has no least length. Two rules go beyond the paper: a cluster that is mostly one exact copy gets
//! the copy's edges, and a short place that draws on a much longer one is its summary. Of cases over the same words those
//! with more evidence are kept. Time: n log n in the like sentences; space: linear.

mod clusters;
mod edges;
mod likeness;
mod matches;
mod units;

use crate::anchors::{Run, equal_ahead, equal_back};
use crate::options::Options;
use crate::order::{self, heaviest_first};
use crate::passages::Tie;
use crate::span::Span;
use crate::tokens::Tokens;
use crate::weights::Pair;
use clusters::{Cluster, clusters};
use edges::{Edges, Evidence, Words};
use likeness::{Alike, Likeness};
use matches::Matches;
use units::{Units, each_shared, sentence_units};

/// When two sentences are alike: a quarter of what they say by rarity, a third by count. Less is chance, and more loses what
/// was translated there and back.
const ALIKE: Alike = Alike { cosine: 0.25, dice: 0.33 };

/// Words between two sentences of one passage whose like was not found: about two sentences.
const MOST_GAP: u32 = 40;

/// The different words that a case's places share at least. What two texts on one matter share by chance is rarer than it
/// is much: a name, a title, a formula of ten words.
const LEAST_WORDS: u32 = 15;

/// The bits that these words carry at least: each as much as a word that stands in one sentence of sixteen.
const LEAST_BITS: f32 = 60.0;

/// Bits to a unit of a tie's evidence: what one rare word proves.
const BITS_A_WORD: f32 = 10.0;

/// Words of exact runs for a case to be an exact copy, and the share of its places they are.
const LEAST_EXACT: u32 = 50;
const EXACT_SHARE: f32 = 0.7;

/// The least run of an exact copy, and the most words between two.
const EXACT_RUN: u32 = 5;
const EXACT_GAP: u32 = 3;

/// A case is a lesser one over the same words if this share of either place lies in cases of so much more evidence.
const OVERLAPPED: f32 = 0.5;
const MORE_EVIDENCE: f32 = 1.2;

/// A summary's longer place has at least so many words for each of the shorter one's.
const SUMMARY_RATIO: u32 = 3;

/// It is at least this share of its text: what is summarised is a text or a chapter, not a paragraph among others.
const SUMMARISED_SHARE: f32 = 0.3;

/// Words between the sentences of the longer place that the summary draws on: a page.
const SUMMARISED_GAP: u32 = 600;

/// The share of the shorter place's bits that its like sentences account for.
const SUMMARY_SHARE: f32 = 0.3;

/// How much more these prove than the cases inside, else those say it better. What a case proves is what it has above the
/// least, so that several small ones make way more easily than one of the same sum.
const SUMMARY_EVIDENCE: f32 = 1.2;

/// Where a summary draws on more than this share of a text, it is taken as the summary of the whole text.
const SUMMARISED_WHOLE: f32 = 0.5;

/// The cases of a pair.
pub struct Reuse {
    /// As ties, in no order.
    pub ties: Vec<Tie>,
    /// Whether no limit cut the search short.
    pub complete: bool,
}

struct Case {
    places: [Words; 2],
    runs: Vec<Run>,
    evidence: Evidence,
    rank: Rank,
}

/// What a case can be overruled by.
#[derive(Clone, Copy, PartialEq)]
enum Rank {
    /// One with clearly more evidence.
    Ordinary,
    /// One over the same words on both sides.
    Exact,
    /// Nothing.
    Summary,
}

impl Reuse {
    /// Takes both sides' sentences as units.
    pub fn units(pair: Pair) -> Units {
        let tokens = [pair.a, pair.b];
        Units::new(tokens, tokens.map(sentence_units))
    }

    /// The pairs of units that are alike.
    pub fn likeness(units: &Units) -> Likeness {
        Likeness::new(units, ALIKE)
    }

    /// Finds the cases.
    pub fn new(pair: Pair, units: &Units, likeness: &Likeness, options: &Options) -> Self {
        let tokens = [pair.a, pair.b];
        let mut finder = Finder { tokens, units, edges: Edges::new(tokens, units), matches: Matches::new(units) };
        let found = clusters(&likeness.pairs, &units.spans, [MOST_GAP; 2]);
        let mut cases: Vec<Case> = found.iter().filter_map(|cluster| finder.case(cluster, options)).collect();
        for long in [0, 1] {
            let mut gaps = [MOST_GAP; 2];
            gaps[long] = SUMMARISED_GAP;
            let found = clusters(&likeness.pairs, &units.spans, gaps);
            let summaries: Vec<Case> =
                found.iter().filter_map(|cluster| finder.summary(cluster, long, &cases, options)).collect();
            cases.extend(summaries);
        }
        let ties = settled(cases, tokens).into_iter().map(|case| tie(case, pair)).collect();
        Self { ties, complete: likeness.complete }
    }
}

struct Finder<'u> {
    tokens: [&'u Tokens; 2],
    units: &'u Units,
    edges: Edges<'u>,
    matches: Matches<'u>,
}

impl Finder<'_> {
    /// The words of a cluster's units.
    #[inline(never)] // the wasm holds it once
    fn core(&self, cluster: &Cluster) -> [Words; 2] {
        [0, 1].map(|side: usize| {
            let (first, last) = cluster.units[side];
            Span::new(self.units.spans[side][first as usize].start, self.units.spans[side][last as usize].end)
        })
    }

    fn is_enough(evidence: Evidence, options: &Options) -> bool {
        evidence.bits >= LEAST_BITS && evidence.terms >= options.least_words.max(LEAST_WORDS)
    }

    fn case(&mut self, cluster: &Cluster, options: &Options) -> Option<Case> {
        let core = self.core(cluster);
        // Most clusters are chance; what lies around them shows it at once.
        if !Self::is_enough(self.edges.evidence([0, 1].map(|side: usize| self.edges.around(side, core[side]))), options)
        {
            return None;
        }
        let mut places = core;
        // Twice, for each side's edges depend on the other's.
        for side in [0, 1, 0, 1] {
            places[side] = self.edges.place(side, core[side], places[1 - side]);
        }
        let mut runs = self.matches.between(places);
        let mut rank = Rank::Ordinary;
        if let Some((exact, within)) = self.exact(&runs, places) {
            (runs, places, rank) = (exact, within, Rank::Exact);
        }
        let evidence = self.edges.evidence(places);
        Self::is_enough(evidence, options).then_some(Case { places, runs, evidence, rank })
    }

    /// The exact copy that these runs mostly are, grown as far as it goes, and its places.
    fn exact(&self, runs: &[Run], places: [Words; 2]) -> Option<(Vec<Run>, [Words; 2])> {
        let near = |one: &Run, next: &Run| next.a - one.a_end() <= EXACT_GAP && next.b - one.b_end() <= EXACT_GAP;
        let words = |runs: &[Run]| runs.iter().map(|run| run.len).sum::<u32>();
        let is_long = |run: &Run| run.len >= EXACT_RUN;
        let copies = runs
            .chunk_by(near)
            .filter_map(|copy| Some(&copy[copy.iter().position(is_long)?..=copy.iter().rposition(is_long)?]));
        let copy = copies.max_by_key(|copy| words(copy))?;
        let least = EXACT_SHARE * places[0].len().min(places[1].len()) as f32;
        if words(copy) < LEAST_EXACT || (words(copy) as f32) < least {
            return None;
        }
        let [a, b] = &self.units.term_of;
        let mut copy = copy.to_vec();
        let first = &mut copy[0];
        let back = equal_back(&a[..first.a as usize], &b[..first.b as usize]);
        *first = Run { a: first.a - back, b: first.b - back, len: first.len + back };
        let first = *first;
        let last = copy.last_mut()?;
        last.len += equal_ahead(&a[last.a_end() as usize..], &b[last.b_end() as usize..]);
        let places = [Span::new(first.a, last.a_end()), Span::new(first.b, last.b_end())];
        Some((copy, places))
    }

    /// The case of a short place that draws on all of a long one, if the cluster is one.
    fn summary(&mut self, cluster: &Cluster, long: usize, cases: &[Case], options: &Options) -> Option<Case> {
        let short = 1 - long;
        let mut places = self.core(cluster);
        places[short] = self.edges.place(short, places[short], places[long]);
        if places[long].len() < SUMMARY_RATIO * places[short].len()
            || (places[long].len() as f32) < SUMMARISED_SHARE * self.tokens[long].len() as f32
        {
            return None;
        }
        // Only what like sentences share counts: a long text has any word somewhere.
        let pairs = cluster
            .pairs
            .iter()
            .filter(|pair| self.units.spans[short][pair[short] as usize].overlap(places[short]) > 0);
        let mut drawn = Vec::new();
        for pair in pairs {
            let [one, other] = [0, 1].map(|side: usize| self.units.terms[side].of(pair[side]));
            each_shared(one, other, |term| drawn.push(term));
        }
        let evidence = self.edges.distinct(&drawn);
        let whole = self.edges.distinct(self.units.words(short, places[short]));
        let inside = cases.iter().filter(|case| (0..2).all(|side| is_mostly_within(case.places[side], places[side])));
        let better: f32 = inside.map(|case| case.evidence.bits - LEAST_BITS).sum::<f32>() + LEAST_BITS;
        let proves = evidence.bits >= SUMMARY_SHARE * whole.bits && evidence.bits >= SUMMARY_EVIDENCE * better;
        (proves && Self::is_enough(evidence, options)).then(|| {
            if places[long].len() as f32 >= SUMMARISED_WHOLE * self.tokens[long].len() as f32 {
                places[long] = Span::new(0, self.tokens[long].len());
            }
            let runs = self.matches.between(places);
            Case { places, runs, evidence, rank: Rank::Summary }
        })
    }
}

fn is_mostly_within(inner: Words, outer: Words) -> bool {
    inner.overlap(outer) * 2 > inner.len()
}

/// The cases without lesser ones over the same words.
fn settled(cases: Vec<Case>, tokens: [&Tokens; 2]) -> Vec<Case> {
    let cases = order::by_key(cases, |case| {
        let first = if case.rank == Rank::Summary { 0 } else { heaviest_first(case.evidence.bits) };
        [first, case.places[0].start, case.places[1].start]
    });
    // For each word of each side the most evidence of any case kept over it.
    let mut held = tokens.map(|side| vec![0f32; side.keys.len()]);
    let mut kept = Vec::new();
    for case in cases {
        let share = |side: usize, least: f32| {
            let words = held[side][case.places[side].range()].iter().filter(|&&bits| bits > least).count();
            words as f32 / case.places[side].len() as f32
        };
        let same = share(0, 0.0).min(share(1, 0.0));
        let much_more = MORE_EVIDENCE * case.evidence.bits;
        let lesser = share(0, much_more).max(share(1, much_more));
        if case.rank != Rank::Summary && same >= OVERLAPPED || case.rank == Rank::Ordinary && lesser >= OVERLAPPED {
            continue;
        }
        let bits = if case.rank == Rank::Summary { f32::INFINITY } else { case.evidence.bits };
        for side in [0, 1] {
            let places = &mut held[side][case.places[side].range()];
            places.iter_mut().for_each(|most| *most = most.max(bits));
        }
        kept.push(case);
    }
    kept
}

fn tie(case: Case, pair: Pair) -> Tie {
    let evidence = case.evidence.bits / BITS_A_WORD;
    Tie::of_places(case.places, case.runs, evidence, Tie::chance(evidence), pair)
}
