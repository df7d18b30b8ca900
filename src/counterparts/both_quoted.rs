//! Both quoted: two quotations of the same words, each as far as it is the other's, and what parts them.
//!
//! Where one side splits a quotation ("…," she said, "…") each piece is compared with its part of the other's, and not with what
//! its neighbour has. Linear time but for sorting pairs, and the differences.

use super::{Counterpart, Link, MOST_MORE, Words, by_side};
use crate::anchors::{Run, is_matched};
use crate::differences::Differences;
use crate::order;
use crate::report::{DifferenceKind, DifferenceWeight, QuotationAgreement};
use crate::span::{Span, TokenIndex};
use crate::tokens::Key;
use crate::weights::Pair;

/// Words of a quotation that its counterpart may lack and still be the same, if they only join it: "and", "but".
const MOST_JOINING: u32 = 1;

/// Words that turn what a quotation says, which it has before or after the other: "it is not true that".
const MOST_TURNING: u32 = 6;

/// Words past those that both quote among which one that seems to be left out may stand.
const MOST_FURTHER: u32 = 6;

/// Two quotations of the same words.
pub struct BothQuoted<'l> {
    link: &'l Link<'l>,
    /// Their numbers, and the words of each, or of the part of it that the other side has as a quotation of its own.
    numbers: [u32; 2],
    quoted: [Span<TokenIndex>; 2],
    /// From the first word that both quote to the last, if the tie's runs show them.
    both: Option<[Span<TokenIndex>; 2]>,
}

impl<'l> BothQuoted<'l> {
    /// Sets a quotation beside another that holds words of its tie.
    pub fn new(link: &'l Link, other: u32, quotations: [&[Span<TokenIndex>]; 2]) -> Self {
        let numbers = by_side(link.side, link.quotation, other);
        let quoted = [0, 1].map(|side| quotations[side][numbers[side] as usize]);
        let both = link.runs(quoted).next().zip(link.runs(quoted).last());
        let both = both.map(|(first, last)| [Span::new(first.a, last.a_end()), Span::new(first.b, last.b_end())]);
        Self { link, numbers, quoted, both }
    }

    /// How many words the other side's quotation has before (or after) those that both have.
    fn others(&self, side: usize, at_its_end: bool) -> u32 {
        let (quoted, other) = (self.quoted[1 - side], self.both.map_or(self.quoted[1 - side], |both| both[1 - side]));
        if at_its_end { quoted.end - other.end } else { other.start - quoted.start }
    }

    /// Adds the short half of a quotation that one side splits, which no tie holds: "I know," she said. "It was the ferry."
    pub fn add_halves(
        &mut self,
        paired: &mut [Vec<bool>; 2],
        quotations: [&[Span<TokenIndex>]; 2],
        pair: Pair,
        pairs: &mut Vec<Counterpart>,
    ) {
        let Some(both) = self.both else { return };
        for side in [0, 1] {
            let (number, other) = (self.numbers[side], 1 - side);
            let rest = |quoted: Span<TokenIndex>, side: usize| {
                [Span::new(quoted.start, both[side].start), Span::new(both[side].end, quoted.end)]
            };
            let rests = rest(self.quoted[other], other).into_iter().zip(rest(self.quoted[side], side));
            for (at_its_end, (rest, own)) in [false, true].into_iter().zip(rests) {
                let half = if at_its_end { number + 1 } else { number.wrapping_sub(1) };
                if !own.is_empty() || rest.is_empty() || paired[side].get(half as usize) != Some(&false) {
                    continue;
                }
                let words = quotations[side][half as usize];
                let sides = pair.sides();
                if sides[side].forms[words.range()] != sides[other].forms[rest.range()] {
                    continue;
                }
                paired[side][half as usize] = true;
                if at_its_end {
                    self.quoted[other].end = rest.start;
                } else {
                    self.quoted[other].start = rest.end;
                }
                let rest = Words::Quoted(self.numbers[other], rest);
                pairs.push(Counterpart::same(by_side(side, Words::Quoted(half, words), rest)));
            }
        }
    }

    /// Both set beside each other, compared as far as both quote.
    pub fn compared(&self, pair: Pair, differences: &Differences) -> Counterpart {
        let Self { link, numbers, quoted, both } = *self;
        let sides = [0, 1].map(|side| Words::Quoted(numbers[side], quoted[side]));
        let Some(mut both) = both else { return link.counterpart(QuotationAgreement::Differing, sides, Vec::new()) };
        // Words at an end differ where both quote some there; else one side only quotes more.
        let whole = [0, 1].map(|side| link.tie.places[side].within(quoted[side]));
        if whole[0].start < both[0].start && whole[1].start < both[1].start {
            both.iter_mut().zip(whole).for_each(|(words, whole)| words.start = whole.start);
        }
        if whole[0].end > both[0].end && whole[1].end > both[1].end {
            both.iter_mut().zip(whole).for_each(|(words, whole)| words.end = whole.end);
        }
        let runs: Vec<Run> = link.runs(quoted).collect();
        both = [0, 1].map(|side| Span::new(both[side].start, end_of_moved(side, both, quoted, &runs, pair)));
        // One side may turn its words before it quotes them: "would not be “bullied”".
        let turns = |side: usize, words: Span<TokenIndex>| {
            let other = both[1 - side].start;
            pair.negates(side, words) && !pair.negates(1 - side, Span::new(other.saturating_sub(MOST_MORE), other))
        };
        let turned = with_few_more(both, quoted, MOST_TURNING, pair, |[a, b]| [turns(0, a), turns(1, b)]);
        if turned != both {
            let (_, found) = link.differing(turned, pair, differences);
            if found.iter().any(|one| one.kind == DifferenceKind::Negation) {
                return link.counterpart(QuotationAgreement::Differing, sides, found);
            }
        }
        let (reworded, found) = link.differing(both, pair, differences);
        if reworded || found.iter().any(|one| one.weight == DifferenceWeight::Substance) {
            return link.counterpart(QuotationAgreement::Differing, sides, found);
        }
        let [ends, whole] = [both, quoted].map(|spans| spans.map(|words| words.end));
        if ends == whole
            && let Some(asked) = differences.asked(ends)
        {
            return link.counterpart(QuotationAgreement::Differing, sides, [found, vec![asked]].concat());
        }
        let joins =
            |words: Span<TokenIndex>, side: usize| words.len() <= MOST_JOINING && differences.joins(words, side);
        let longer = with_few_more(both, quoted, MOST_MORE, pair, |[a, b]| {
            let one_sided = a.is_empty() || b.is_empty();
            [one_sided && !joins(a, 0), one_sided && !joins(b, 1)]
        });
        let lacks = |side: usize| quoted[side].len() > both[side].len() + MOST_JOINING;
        let (agreement, found) = match () {
            () if longer != both => (QuotationAgreement::Cut, link.differing(longer, pair, differences).1),
            () if lacks(0) || lacks(1) => (QuotationAgreement::Cut, found),
            () => (QuotationAgreement::Same, found),
        };
        link.counterpart(agreement, sides, found)
    }
}

/// The pairs, where the other side quotes the words of one quotation piece by piece ("…," she said, "…") with the part of it
/// that each piece has.
pub fn parted(pairs: Vec<BothQuoted>, side: usize) -> Vec<BothQuoted> {
    let words = |pair: &BothQuoted| pair.both.map_or(pair.quoted[side], |both| both[side]);
    let mut sorted = order::by_key(pairs, |pair| [pair.numbers[side], words(pair).start, words(pair).end]);
    for at in 1..sorted.len() {
        let (one, next) = (&sorted[at - 1], &sorted[at]);
        let (before, after) = (words(one), words(next));
        // Words between are those in whose place a piece has others.
        let others = next.others(side, false) + one.others(side, true);
        let most = if others == 0 { MOST_JOINING } else { others + MOST_MORE };
        let gap = after.start.checked_sub(before.end);
        if one.numbers[side] == next.numbers[side] && gap.is_some_and(|gap| gap <= most) {
            let end = if next.others(side, false) == 0 && others > 0 { after.start } else { before.end };
            sorted[at - 1].quoted[side].end = end;
            sorted[at].quoted[side].start = end;
        }
    }
    sorted
}

/// The words compared, with those that each quotation has before or after them where they are so few, in the same sentence,
/// and `wanted`.
fn with_few_more(
    mut both: [Span<TokenIndex>; 2],
    quoted: [Span<TokenIndex>; 2],
    most: u32,
    pair: Pair,
    wanted: impl Fn([Span<TokenIndex>; 2]) -> [bool; 2],
) -> [Span<TokenIndex>; 2] {
    let within = |side: usize, words: Span<TokenIndex>, at| words.within(pair.sides()[side].sentence_at(at)) == words;
    let starts = [0, 1].map(|side| Span::new(quoted[side].start, both[side].start));
    let ends = [0, 1].map(|side| Span::new(both[side].end, quoted[side].end));
    let (before, after) = (wanted(starts), wanted(ends));
    for side in [0, 1] {
        let (start, end, words) = (starts[side], ends[side], both[side]);
        if before[side] && start.len() <= most && within(side, start, words.start) {
            both[side].start = start.start;
        }
        if after[side] && end.len() <= most && within(side, end, words.end - 1) {
            both[side].end = end.end;
        }
    }
    both
}

/// Where the words compared end on a side, with those that seem to be left out of its quotation but stand there a little
/// further on: "unacceptable things", "things which we deem unacceptable".
fn end_of_moved(
    side: usize,
    both: [Span<TokenIndex>; 2],
    quoted: [Span<TokenIndex>; 2],
    runs: &[Run],
    pair: Pair,
) -> u32 {
    let (tokens, others) = (pair.sides()[side], pair.sides()[1 - side]);
    let is_left_out = |key: Key| {
        let mut compared = both[1 - side].start..both[1 - side].end;
        compared.any(|at| others.keys[at as usize] == key && !is_matched(runs, 1 - side, at))
    };
    let end = both[side].end;
    let mut further = (end..quoted[side].end.min(end + MOST_FURTHER)).rev();
    let last = further.find(|&at| {
        let key = tokens.keys[at as usize];
        pair.weights.of(key).says_something() && is_left_out(key)
    });
    last.map_or(end, |at| at + 1)
}
