//! Details: what the report tells of passages beside where they stand.
//!
//! What was found by the stages for differences, quotations and figures is written down, each further place of a passage is
//! compared with its partner, and sentences without a counterpart are listed and ranked. Linear time but for ranking.

use crate::counterparts::{Counterpart, Words, counterparts};
use crate::differences::{self, Differences, Found};
use crate::english::Lexicon;
use crate::figures::{self, Decimal, Value, figures};
use crate::order;
use crate::outline::{Given, in_reading_order};
use crate::passages::{self, Passages, Tie};
use crate::quotations;
use crate::report::{
    BlockKind, Difference, Figure, FigureAgreement, FigurePair, Figures, Further, Only, OnlySentence, Passage, Place,
    Quotation, Quoted, Report, Rules,
};
use crate::span::{Byte, Span, TokenIndex};
use crate::speakers::{Attribution, Speakers};
use crate::tokens::Vocabulary;
use crate::weights::{Pair, Weights};
use crate::words;

/// A sentence has no counterpart when less than this share of its words stands in a passage: the end of a neighbour's passage
/// may reach into it.
const COUNTERPART: f32 = 0.25;

/// Adds to an outline how the wording of each passage differs, the quotations, the figures and what only one side says. A page
/// may load what this is made of later than the rest, as its build parts the wasm here: nothing else may call it.
#[inline(never)]
pub fn details(
    report: &mut Report,
    found: &Passages,
    sides: [(&Given, Vec<quotations::Quotation>); 2],
    mut shared: [Vec<bool>; 2],
    weights: &Weights,
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
) {
    let [a, b] = &sides.map(|(given, quotations)| Detailed::new(given, quotations, weights, lexicon));
    let writer =
        Writer { a, b, weights, differences: Differences { a: a.differing(), b: b.differing(), weights, vocabulary } };
    for (passage, found) in report.passages.iter_mut().zip(&found.list) {
        (passage.differences, passage.figures) = writer.compared(&found.tie);
        passage.further = writer.further(found);
    }
    if weights.chance == 0.0 {
        writer.drop_crossed(&mut report.passages);
    }
    let counterparts = counterparts(found, [&a.quotations, &b.quotations], writer.pair(), &writer.differences);
    // Both may have a quotation that is too short for a passage.
    for pair in counterparts.iter().filter(|pair| pair.passage.is_none()) {
        if let [Some(a), Some(b)] = pair.sides {
            shared[0][a.words().range()].fill(true);
            shared[1][b.words().range()].fill(true);
        }
    }
    report.only = Only { a: only(a, &shared[0], weights), b: only(b, &shared[1], weights) };
    report.quotations = writer.quotations(counterparts);
    report.figures = Figures { a: a.written(), b: b.written() };
}

/// One side with what was found in it by itself.
struct Detailed<'g> {
    given: &'g Given<'g>,
    figures: Vec<figures::Figure>,
    /// The words of its quotations, of which some have none.
    quotations: Vec<Span<TokenIndex>>,
    /// The quotations themselves, and who said each.
    speakers: Speakers<'g>,
}

impl<'g> Detailed<'g> {
    fn new(given: &'g Given, quotations: Vec<quotations::Quotation>, weights: &Weights, lexicon: &Lexicon) -> Self {
        let Given { text, tokens, blocks, rules } = *given;
        let english = rules == Rules::English;
        let speakers = Speakers::new(text, tokens, quotations, blocks, english);
        let quotations = speakers.quotations.iter().map(|quotation| tokens.within(quotation.span)).collect();
        let figures = figures(text, tokens, weights, lexicon, english);
        Self { given, figures, quotations, speakers }
    }

    fn differing(&self) -> differences::Side<'_> {
        differences::Side { text: self.given.text, tokens: self.given.tokens, figures: &self.figures }
    }

    /// Where words of a quotation stand, with the punctuation after them.
    fn part(&self, number: usize, words: Span<TokenIndex>) -> Span<Byte> {
        let (whole, mut part) = (self.quotations[number], self.speakers.quotations[number].span);
        let Given { text, tokens, .. } = *self.given;
        if words.start > whole.start {
            part.start = tokens.bytes(words).start;
        }
        if words.end < whole.end {
            let next = tokens.bytes(Span::new(words.end, words.end + 1));
            part.end = part.start + text.slice(Span::new(part.start, next.start)).trim_end().len() as u32;
        }
        part
    }

    fn written(&self) -> Vec<Figure> {
        self.figures.iter().map(|figure| written(self.given, figure)).collect()
    }
}

struct Writer<'w> {
    a: &'w Detailed<'w>,
    b: &'w Detailed<'w>,
    weights: &'w Weights,
    differences: Differences<'w>,
}

impl Writer<'_> {
    fn compared(&self, tie: &Tie) -> (Vec<Difference>, Vec<FigurePair>) {
        let Found { differences, figures } = self.differences.of(tie);
        (differences.into_iter().map(|difference| self.difference(difference)).collect(), figures)
    }

    /// Drops the conflicts of two passages that give each other's figures: their sentences are told in another order, and tied
    /// across. Time grows with the square of the conflicts, which in articles are few.
    fn drop_crossed(&self, passages: &mut [Passage]) {
        let all = passages.iter().flat_map(|passage| passage.figures.iter().map(|&pair| (passage.id, pair)));
        let conflicts: Vec<_> = all.filter(|(_, pair)| pair.agreement == FigureAgreement::Conflict).collect();
        for passage in passages {
            let is_crossed = |pair: &FigurePair| {
                let crosses =
                    |&(id, other): &(u32, FigurePair)| id != passage.id && self.differences.are_swapped(*pair, other);
                pair.agreement == FigureAgreement::Conflict && conflicts.iter().any(crosses)
            };
            passage.figures.retain(|pair| !is_crossed(pair));
        }
    }

    fn pair(&self) -> Pair<'_> {
        Pair { a: self.a.given.tokens, b: self.b.given.tokens, weights: self.weights }
    }

    /// Whether two names are one person's, if both are persons'.
    fn same_person(&self, [a, b]: [Option<Span<Byte>>; 2]) -> Option<bool> {
        let (a, b) = (self.a.speakers.person(a?)?, self.b.speakers.person(b?)?);
        self.differences.is_one_person(a, b)
    }

    fn quotations(&self, pairs: Vec<Counterpart>) -> Vec<Quotation> {
        let attribution = |side: &Detailed, words: Words| match words {
            Words::Quoted(number, _) => side.speakers.attributions[number as usize],
            Words::Reported(words) => side.speakers.of_report(words),
        };
        let quoted = |side: &Detailed, words: Words, said: Attribution| {
            let given = side.given;
            let (direct, Place { start, end }) = match words {
                Words::Quoted(number, part) => (true, given.at(side.part(number as usize, part))),
                Words::Reported(words) => (false, given.place(words)),
            };
            let [speaker, verb, pronoun] =
                [said.speaker, said.verb, said.pronoun].map(|span| span.map(|span| given.at(span)));
            Quoted { start, end, direct, speaker, verb, pronoun }
        };
        let written = |pair: Counterpart| {
            let [a, b] = pair.sides;
            let said = [a.map(|words| attribution(self.a, words)), b.map(|words| attribution(self.b, words))];
            Quotation {
                agreement: pair.agreement,
                a: a.zip(said[0]).map(|(words, said)| quoted(self.a, words, said)),
                b: b.zip(said[1]).map(|(words, said)| quoted(self.b, words, said)),
                same_speaker: self.same_person(said.map(|said| said.and_then(|said| said.speaker))),
                passage: pair.passage,
                differences: pair.differences.into_iter().map(|difference| self.difference(difference)).collect(),
            }
        };
        in_reading_order(pairs.into_iter().map(written).collect())
    }

    fn difference(&self, found: differences::Difference) -> Difference {
        Difference { kind: found.kind, weight: found.weight, a: self.a.given.at(found.a), b: self.b.given.at(found.b) }
    }

    fn further(&self, passage: &passages::Passage) -> Vec<Further> {
        let further = passage.further(self.pair());
        let written = |([a, b], tie): ([u32; 2], Tie)| {
            let (differences, figures) = self.compared(&tie);
            Further { a, b, kind: tie.kind, differences, figures }
        };
        further.into_iter().map(written).collect()
    }
}

fn written(given: &Given, figure: &figures::Figure) -> Figure {
    let end = figure.per.map_or(figure.words.end, |(_, end)| end);
    let Place { start, end } = given.place(Span::new(figure.words.start, end));
    Figure {
        start,
        end,
        kind: figure.kind,
        value: value(figure.value),
        unit: figure.unit.unwrap_or_default(),
        bound: figure.bound,
    }
}

/// A value in one way of writing.
fn value(value: Value) -> String {
    let mut written = String::new();
    let mut padded = |number: u16, digits: i32, before: &str| {
        written.push_str(before);
        decimal(Decimal { digits: number.into(), exponent: 0, rounded: false }, digits - 1, &mut written);
    };
    match value {
        Value::Decimal(number) => decimal(number, 0, &mut written),
        Value::Joined(one, other) => {
            decimal(one, 0, &mut written);
            written.push('-');
            decimal(other, 0, &mut written);
        }
        Value::Vague(many, of) => {
            let word = |place: u8| words::each(figures::VAGUE).nth(place.into()).unwrap_or_default();
            written.push_str(word(many));
            if of > 0 {
                written.push_str(" of ");
                written.push_str(word(of));
            }
        }
        Value::Time(minutes, _) => {
            padded(minutes / 60, 2, "");
            padded(minutes % 60, 2, ":");
        }
        Value::Date { year, month, day, weekday } => {
            let mut before = "";
            for (part, digits) in [(year, 4), (month.into(), 2), (day.into(), 2)] {
                if part > 0 {
                    padded(part, digits, before);
                    before = "-";
                }
            }
            if weekday > 0 {
                padded(weekday.into(), 1, "w");
            }
        }
    }
    written
}

/// Writes a number digit by digit, from this power of ten on or a higher one if it has it.
fn decimal(number: Decimal, least: i32, written: &mut String) {
    if number.digits < 0 {
        written.push('-');
    }
    let digits = number.digits.unsigned_abs();
    let first = digits.max(1).ilog10() as i32 + number.exponent;
    for power in (number.exponent.min(0)..=first.max(least)).rev() {
        if power == -1 {
            written.push('.');
        }
        let unit = u32::try_from(power - number.exponent).ok().and_then(|above| 10u64.checked_pow(above));
        written.push(char::from(b'0' + unit.map_or(0, |unit| digits / unit % 10) as u8));
    }
}

/// What makes a sentence worth reading first, in points: each quotation, figure and name up to a number of them.
const POINTS: [(u32, usize); 3] = [(4, 2), (2, 3), (1, 4)];

/// A sentence with fewer words tells little, and neither do headlines, which say what the text says below.
const FEW_WORDS: u32 = 6;

/// Words beside names and figures that a sentence tells something with.
const LEAST_PLAIN: usize = 2;

/// The sentences without a counterpart, in reading order, with their ranks.
fn only(side: &Detailed, shared: &[bool], weights: &Weights) -> Vec<OnlySentence> {
    let Given { tokens, blocks, .. } = *side.given;
    let alone = |words: Span<TokenIndex>| {
        let shared = shared[words.range()].iter().filter(|&&shared| shared).count();
        (shared as f32) < COUNTERPART * words.len() as f32
    };
    let sentences: Vec<_> = tokens.sentences.iter().filter(|&&(words, _)| alone(words)).collect();
    let points = |&(words, bytes): &(Span<TokenIndex>, Span<Byte>)| {
        let within = |spans: &[Span<TokenIndex>], wanted: &dyn Fn(Span<TokenIndex>) -> bool| {
            let from = spans.partition_point(|span| span.end <= words.start);
            let within = spans[from..].iter().take_while(|span| span.start < words.end);
            within.filter(|&&span| wanted(span)).count()
        };
        let from = side.figures.partition_point(|figure| figure.words.end <= words.start);
        let to = side.figures.partition_point(|figure| figure.words.start < words.end);
        let figures = &side.figures[from..to.max(from)];
        // "Updated 18:40, 9 November" tells of the page too.
        let tells = |&at: &u32| {
            let is_in = |figure: &figures::Figure| (figure.words.start..figure.words.end).contains(&at);
            weights.of(tokens.keys[at as usize]).plain && !figures.iter().any(is_in)
        };
        let few = (words.start..words.end).filter(tells).count() < LEAST_PLAIN;
        if few || within(&tokens.furniture, &|_| true) > 0 {
            return 0;
        }
        let names = tokens.keys[words.range()].chunk_by(|one, next| weights.of(*one).name == weights.of(*next).name);
        let names = names.filter(|run| weights.of(run[0]).name).count();
        let unmatched = within(&tokens.quotations, &|quotation| !shared[quotation.range()].contains(&true));
        let counts = [unmatched, figures.len(), names];
        let points: u32 = POINTS.iter().zip(counts).map(|(&(each, most), count)| each * count.min(most) as u32).sum();
        let block = blocks.partition_point(|block| block.span.end <= bytes.start);
        let headline = blocks.get(block).is_some_and(|block| block.kind == BlockKind::Headline);
        match () {
            () if headline => 1 + points / 4,
            () if words.len() < FEW_WORDS => 2 + points / 4,
            () => 3 + points,
        }
    };
    let scores = sentences.iter().map(|sentence| points(sentence)).zip(0..).collect();
    let best_first = order::by_key(scores, |&(points, at): &(u32, u32)| [u32::MAX - points, at, 0]);
    let mut ranks = vec![0; sentences.len()];
    for ((_, at), rank) in best_first.into_iter().zip(0..) {
        ranks[at as usize] = rank;
    }
    let written = |(&(_, bytes), rank): (&(_, Span<Byte>), u32)| {
        let Place { start, end } = side.given.at(bytes);
        OnlySentence { start, end, rank }
    };
    sentences.into_iter().zip(ranks).map(written).collect()
}
