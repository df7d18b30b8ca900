//! Writing: from what was found to the report.
//!
//! Spans become UTF-16 places here and nowhere else, sentences without a counterpart are listed and ranked, and each further
//! place of a passage is compared with its partner. Linear time but for ranking.

use crate::blocks;
use crate::counterparts::{Counterpart, Words, counterparts};
use crate::differences::{self, Differences, Found};
use crate::figures::{self, Decimal, Value};
use crate::order;
use crate::passages::{self, Passages, Tie};
use crate::quotations;
use crate::report::{
    Block, BlockKind, Difference, DifferenceKind, Figure, FigurePair, Figures, Further, Only, OnlySentence, Passage,
    Place, Quotation, Quoted, Report, Rules, Side, VERSION,
};
use crate::span::{Byte, Span, TokenIndex};
use crate::speakers::Attribution;
use crate::text::Text;
use crate::tokens::{Tokens, Vocabulary};
use crate::weights::{Pair, Weights};
use crate::words;

/// A sentence has no counterpart when less than this share of its words stands in a passage: the end of a neighbour's passage
/// may reach into it.
const COUNTERPART: f32 = 0.25;

/// One side as the report needs it.
pub struct Given<'g> {
    text: &'g Text<'g>,
    tokens: &'g Tokens,
    blocks: Vec<blocks::Block>,
    rules: Rules,
    figures: Vec<figures::Figure>,
    /// The words of its quotations, of which some have none, where they stand, and who said each.
    quotations: Vec<Span<TokenIndex>>,
    quoted: Vec<Span<Byte>>,
    attributions: Vec<Attribution>,
}

impl<'g> Given<'g> {
    /// What was found in a text by itself.
    pub fn new(
        text: &'g Text<'g>,
        tokens: &'g Tokens,
        blocks: Vec<blocks::Block>,
        rules: Rules,
        figures: Vec<figures::Figure>,
        quotations: &[quotations::Quotation],
        attributions: Vec<Attribution>,
    ) -> Self {
        let quoted: Vec<_> = quotations.iter().map(|quotation| quotation.span).collect();
        let quotations = quoted.iter().map(|span| tokens.within(*span)).collect();
        Self { text, tokens, blocks, rules, figures, quotations, quoted, attributions }
    }

    /// Where words stand, with a bracket right before or after them whose partner stands among them: "[We] will".
    fn place(&self, words: Span<TokenIndex>) -> Place {
        let span = self.tokens.bytes(words);
        let source = self.text.source.as_bytes();
        let among = source[span.range()].iter();
        let opens = source[..span.start as usize].ends_with(b"[") && among.clone().any(|&mark| mark == b']');
        let closes = source[span.end as usize..].starts_with(b"]") && among.clone().any(|&mark| mark == b'[');
        self.at(Span::new(span.start - u32::from(opens), span.end + u32::from(closes)))
    }

    fn at(&self, span: Span<Byte>) -> Place {
        self.text.place(span).into()
    }

    fn differing(&self) -> differences::Side<'_> {
        differences::Side { text: self.text, tokens: self.tokens, figures: &self.figures }
    }
}

/// Writes the report on two texts.
pub fn report(found: &Passages, a: &Given, b: &Given, weights: &Weights, vocabulary: &Vocabulary) -> Report {
    let places = |side: usize| found.list.iter().flat_map(move |passage| &passage.places[side]).copied();
    let (a_shared, b_shared) = (shared(a.tokens, places(0)), shared(b.tokens, places(1)));
    let writer =
        Writer { a, b, weights, differences: Differences { a: a.differing(), b: b.differing(), weights, vocabulary } };
    Report {
        version: VERSION,
        complete: found.complete,
        a: side(a, &a_shared),
        b: side(b, &b_shared),
        passages: found.list.iter().zip(0..).map(|(passage, id)| writer.passage(passage, id)).collect(),
        left_out: found.left_out,
        only: Only { a: only(a, &a_shared, weights), b: only(b, &b_shared, weights) },
        quotations: writer.quotations(found),
        figures: Figures {
            a: a.figures.iter().map(|figure| written(a, figure)).collect(),
            b: b.figures.iter().map(|figure| written(b, figure)).collect(),
        },
    }
}

fn side(given: &Given, shared: &[bool]) -> Side {
    let block = |block: &blocks::Block| {
        let Place { start, end } = given.at(block.span);
        Block { kind: block.kind, start, end }
    };
    Side {
        words: given.tokens.len(),
        shared_words: shared.iter().filter(|&&shared| shared).count() as u32,
        rules: given.rules,
        blocks: given.blocks.iter().map(block).collect(),
    }
}

struct Writer<'w> {
    a: &'w Given<'w>,
    b: &'w Given<'w>,
    weights: &'w Weights,
    differences: Differences<'w>,
}

impl Writer<'_> {
    fn passage(&self, passage: &passages::Passage, id: u32) -> Passage {
        let (differences, figures) = self.compared(&passage.tie);
        Passage {
            id,
            kind: passage.tie.kind,
            score: f64::from((passage.tie.score * 1000.0).round().clamp(1.0, 999.0)) / 1000.0,
            moved: passage.moved,
            a: passage.places[0].iter().map(|&span| self.a.place(span)).collect(),
            b: passage.places[1].iter().map(|&span| self.b.place(span)).collect(),
            differences,
            figures,
            further: self.further(passage),
        }
    }

    fn compared(&self, tie: &Tie) -> (Vec<Difference>, Vec<FigurePair>) {
        let Found { differences, figures } = self.differences.of(tie);
        (differences.into_iter().map(|difference| self.difference(difference)).collect(), figures)
    }

    fn pair(&self) -> Pair<'_> {
        Pair { a: self.a.tokens, b: self.b.tokens, weights: self.weights }
    }

    fn quotations(&self, found: &Passages) -> Vec<Quotation> {
        let words = [&self.a.quotations[..], &self.b.quotations[..]];
        let pairs = counterparts(found, words, self.pair(), &self.differences);
        let quoted = |given: &Given, words: Words| match words {
            Words::Quoted(number) => {
                let Place { start, end } = given.at(given.quoted[number as usize]);
                let Attribution { speaker, verb, pronoun } = given.attributions[number as usize];
                let [speaker, verb, pronoun] = [speaker, verb, pronoun].map(|span| span.map(|span| given.at(span)));
                Quoted { start, end, direct: true, speaker, verb, pronoun }
            }
            Words::Reported(words) => {
                let Place { start, end } = given.place(words);
                Quoted { start, end, direct: false, speaker: None, verb: None, pronoun: None }
            }
        };
        let written = |pair: Counterpart| Quotation {
            agreement: pair.agreement,
            a: pair.sides[0].map(|words| quoted(self.a, words)),
            b: pair.sides[1].map(|words| quoted(self.b, words)),
            passage: pair.passage,
            differences: pair.differences.into_iter().map(|difference| self.difference(difference)).collect(),
        };
        in_reading_order(pairs.into_iter().map(written).collect())
    }

    fn difference(&self, found: differences::Difference) -> Difference {
        Difference { kind: found.kind, weight: found.weight, a: self.a.at(found.a), b: self.b.at(found.b) }
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
    let Place { start, end } = given.place(figure.words);
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
        Value::Vague(scale) => {
            written.push_str(words::each(figures::SCALES).nth(scale.into()).unwrap_or_default());
            written.push('s');
        }
        Value::Time(minutes) => {
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
    let first = number.digits.max(1).ilog10() as i32 + number.exponent;
    for power in (number.exponent.min(0)..=first.max(least)).rev() {
        if power == -1 {
            written.push('.');
        }
        let unit = u32::try_from(power - number.exponent).ok().and_then(|above| 10u64.checked_pow(above));
        written.push(char::from(b'0' + unit.map_or(0, |unit| number.digits / unit % 10) as u8));
    }
}

/// Which words stand in a place.
fn shared(tokens: &Tokens, places: impl Iterator<Item = Span<TokenIndex>>) -> Vec<bool> {
    let mut shared = vec![false; tokens.forms.len()];
    places.for_each(|place| shared[place.range()].fill(true));
    shared
}

/// What makes a sentence worth reading first, in points: each quotation, figure and name up to a number of them.
const POINTS: [(u32, usize); 3] = [(4, 2), (2, 3), (1, 4)];

/// A sentence with fewer words tells little, and neither do headlines, which say what the text says below.
const FEW_WORDS: u32 = 6;

/// The sentences without a counterpart, in reading order, with their ranks.
fn only(given: &Given, shared: &[bool], weights: &Weights) -> Vec<OnlySentence> {
    let tokens = given.tokens;
    let alone = |words: Span<TokenIndex>| {
        let shared = shared[words.range()].iter().filter(|&&shared| shared).count();
        (shared as f32) < COUNTERPART * words.len() as f32
    };
    let sentences: Vec<_> = tokens.sentences.iter().filter(|&&(words, _)| alone(words)).collect();
    let points = |&(words, bytes): &(Span<TokenIndex>, Span<Byte>)| {
        let within = |spans: &[Span<TokenIndex>]| {
            let from = spans.partition_point(|span| span.end <= words.start);
            spans[from..].iter().take_while(|span| span.start < words.end).count()
        };
        if within(&tokens.furniture) > 0 {
            return 0;
        }
        let figures = given.figures.partition_point(|figure| figure.words.start < words.end)
            - given.figures.partition_point(|figure| figure.words.end <= words.start);
        let names = tokens.keys[words.range()].chunk_by(|one, next| weights.of(*one).name == weights.of(*next).name);
        let names = names.filter(|run| weights.of(run[0]).name).count();
        let counts = [within(&tokens.quotations), figures, names];
        let points: u32 = POINTS.iter().zip(counts).map(|(&(each, most), count)| each * count.min(most) as u32).sum();
        let block = given.blocks.partition_point(|block| block.span.end <= bytes.start);
        let headline = given.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Headline);
        1 + if headline || words.len() < FEW_WORDS { points / 4 } else { 1 + points }
    };
    let scores = sentences.iter().map(|sentence| points(sentence)).zip(0..).collect();
    let best_first = order::by_key(scores, |&(points, at): &(u32, u32)| [u32::MAX - points, at, 0]);
    let mut ranks = vec![0; sentences.len()];
    for ((_, at), rank) in best_first.into_iter().zip(0..) {
        ranks[at as usize] = rank;
    }
    let written = |(&(_, bytes), rank): (&(_, Span<Byte>), u32)| {
        let Place { start, end } = given.at(bytes);
        OnlySentence { start, end, rank }
    };
    sentences.into_iter().zip(ranks).map(written).collect()
}

/// Quotations of side a first.
fn in_reading_order(quotations: Vec<Quotation>) -> Vec<Quotation> {
    let start = |quoted: &Option<Quoted>| quoted.as_ref().map_or(u32::MAX, |quoted| quoted.start);
    order::by_key(quotations, |quotation| [start(&quotation.a), start(&quotation.b), 0])
}

/// The report on the same texts with the sides exchanged.
pub fn mirrored(mut report: Report) -> Report {
    std::mem::swap(&mut report.a, &mut report.b);
    std::mem::swap(&mut report.only.a, &mut report.only.b);
    std::mem::swap(&mut report.figures.a, &mut report.figures.b);
    for quotation in &mut report.quotations {
        std::mem::swap(&mut quotation.a, &mut quotation.b);
        mirror(&mut quotation.differences, &mut []);
    }
    for passage in &mut report.passages {
        std::mem::swap(&mut passage.a, &mut passage.b);
        mirror(&mut passage.differences, &mut passage.figures);
        for further in &mut passage.further {
            std::mem::swap(&mut further.a, &mut further.b);
            mirror(&mut further.differences, &mut further.figures);
        }
        let further = std::mem::take(&mut passage.further);
        passage.further = order::by_key(further, |further| [further.a, further.b, 0]);
    }
    report.passages = order::by_key(report.passages, |passage| [passage.a[0].start, passage.b[0].start, 0]);
    let mut numbers = vec![0; report.passages.len()];
    for (passage, id) in report.passages.iter_mut().zip(0..) {
        numbers[passage.id as usize] = id;
        passage.id = id;
    }
    for passage in report.quotations.iter_mut().filter_map(|quotation| quotation.passage.as_mut()) {
        *passage = numbers[*passage as usize];
    }
    report.quotations = in_reading_order(report.quotations);
    report
}

fn mirror(differences: &mut [Difference], figures: &mut [FigurePair]) {
    for difference in differences {
        std::mem::swap(&mut difference.a, &mut difference.b);
        difference.kind = match difference.kind {
            DifferenceKind::Added => DifferenceKind::LeftOut,
            DifferenceKind::LeftOut => DifferenceKind::Added,
            same => same,
        };
    }
    for pair in figures {
        std::mem::swap(&mut pair.a, &mut pair.b);
    }
}
