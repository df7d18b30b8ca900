//! Counterparts: what the other side has of each quotation.
//!
//! A quotation and the ties that its words stand in show where the other side has them: in a quotation of its own, or reported.
//! Each quotation is set beside the one that it shares most words with, and the words that both quote are compared. A
//! heuristic where wordings differ, as the ties are. Time: linear in the quotations that each tie holds, and the differences.

mod both_quoted;

use crate::anchors::{Run, is_matched};
use crate::differences::{Difference, Differences};
use crate::order;
use crate::passages::{Passages, Tie};
use crate::report::{DifferenceKind, PassageKind, QuotationAgreement};
use crate::span::{Span, TokenIndex};
use crate::weights::Pair;
use both_quoted::{BothQuoted, parted};

/// A quotation of either side with what the other has of it.
#[derive(Debug)]
pub struct Counterpart {
    /// How both agree.
    pub agreement: QuotationAgreement,
    /// What each side has.
    pub sides: [Option<Words>; 2],
    /// The number of the passage that ties both, if one does.
    pub passage: Option<u32>,
    /// Where the words that both quote part.
    pub differences: Vec<Difference>,
}

/// The words of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// The quotation of this number, or the part of it that the other side has as a quotation of its own.
    Quoted(u32, Span<TokenIndex>),
    /// Words that report it.
    Reported(Span<TokenIndex>),
}

impl Words {
    /// The words themselves.
    pub const fn words(self) -> Span<TokenIndex> {
        match self {
            Self::Quoted(_, words) | Self::Reported(words) => words,
        }
    }
}

/// The words that a quotation must share with another, unless they are half of the shorter one.
const LEAST_SHARED: u32 = 4;

/// Words of the shortest quotation that is paired though no tie holds it: "I was not there".
const LEAST_SHORT: u32 = 2;

/// Words that one quotation has before or after the other that are told.
const MOST_MORE: u32 = 3;

/// A tie that holds words of a quotation on one side.
struct Link<'t> {
    passage: u32,
    tie: &'t Tie,
    /// The quotation's number and side.
    quotation: u32,
    side: usize,
    /// Its words within the tie, and those of the other side.
    part: Span<TokenIndex>,
    other: Span<TokenIndex>,
}

/// The quotations of both sides, given the words of each (in order; some may be none), with their counterparts: first those of
/// side a, then those that only side b quotes.
pub fn counterparts(
    found: &Passages,
    quotations: [&[Span<TokenIndex>]; 2],
    pair: Pair,
    differences: &Differences,
) -> Vec<Counterpart> {
    let mut links = Vec::new();
    for (passage, number) in found.list.iter().zip(0..) {
        for tie in passage.ties() {
            for side in [0, 1] {
                links.extend(in_tie(number, tie, side, quotations[side], pair));
            }
        }
    }
    // Those of side a first, each with its strongest link first.
    let links = order::by_key(links, |link: &Link| [link.side as u32, link.quotation, u32::MAX - link.shared()]);
    let (mut pairs, mut both_quoted) = (Vec::new(), Vec::new());
    let mut paired = [vec![false; quotations[0].len()], vec![false; quotations[1].len()]];
    for of_one in links.chunk_by(|one, next| (one.side, one.quotation) == (next.side, next.quotation)) {
        let side = of_one[0].side;
        let direct = of_one.iter().find_map(|link| Some((link, link.quoted(quotations[1 - side])?)));
        if paired[side][of_one[0].quotation as usize] {
            continue;
        }
        if let Some((link, other)) = direct {
            paired[side][link.quotation as usize] = true;
            paired[1 - side][other as usize] = true;
            both_quoted.push(BothQuoted::new(link, other, quotations));
        } else if let Some(link) = of_one.iter().find(|link| link.is_reported(quotations)) {
            paired[side][link.quotation as usize] = true;
            let negated = link.negated(pair, differences);
            let quoted = quotations[side][link.quotation as usize];
            let sides = by_side(side, Words::Quoted(link.quotation, quoted), Words::Reported(link.other));
            pairs.push(link.counterpart(QuotationAgreement::Reported, sides, negated));
        }
    }
    for quoted in &mut both_quoted {
        quoted.add_halves(&mut paired, quotations, pair, &mut pairs);
    }
    for side in [0, 1] {
        both_quoted = parted(both_quoted, side);
    }
    pairs.extend(both_quoted.iter().map(|quoted| quoted.compared(pair, differences)));
    if pair.weights.chance == 0.0 {
        add_short(&mut paired, quotations, pair, &mut pairs);
    }
    for side in [0, 1] {
        for (number, &words) in (0..).zip(quotations[side]) {
            if paired[side][number as usize] || words.is_empty() {
                continue;
            }
            let mut sides = [None, None];
            sides[side] = Some(Words::Quoted(number, words));
            pairs.push(Counterpart {
                agreement: QuotationAgreement::OneSide,
                sides,
                passage: None,
                differences: Vec::new(),
            });
        }
    }
    pairs
}

/// What a side has, and what the other has, with side a first.
fn by_side<T>(side: usize, own: T, other: T) -> [T; 2] {
    if side == 0 { [own, other] } else { [other, own] }
}

/// Adds the quotations that no tie holds, since they are short, where both articles have them word for word.
fn add_short(
    paired: &mut [Vec<bool>; 2],
    quotations: [&[Span<TokenIndex>]; 2],
    pair: Pair,
    pairs: &mut Vec<Counterpart>,
) {
    for (number, &words) in (0..).zip(quotations[0]) {
        if paired[0][number as usize] || words.len() < LEAST_SHORT {
            continue;
        }
        let forms = &pair.a.forms[words.range()];
        let is_it = |other: &u32| {
            let words = quotations[1][*other as usize];
            !paired[1][*other as usize] && pair.b.forms[words.range()] == *forms
        };
        if let Some(other) = (0..quotations[1].len() as u32).find(is_it) {
            paired[0][number as usize] = true;
            paired[1][other as usize] = true;
            let other = Words::Quoted(other, quotations[1][other as usize]);
            pairs.push(Counterpart::same([Words::Quoted(number, words), other]));
        }
    }
}

impl Counterpart {
    fn same(sides: [Words; 2]) -> Self {
        Self { agreement: QuotationAgreement::Same, sides: sides.map(Some), passage: None, differences: Vec::new() }
    }
}

/// The links of a tie's quotations on one side.
fn in_tie<'t>(passage: u32, tie: &'t Tie, side: usize, quotations: &[Span<TokenIndex>], pair: Pair) -> Vec<Link<'t>> {
    let place = tie.places[side];
    let others = tie.places[1 - side].start;
    let from = quotations.partition_point(|words| words.end <= place.start);
    let near = quotations[from..].iter().zip(from as u32..).take_while(|(words, _)| words.start < place.end);
    let link = |(&words, quotation): (&Span<TokenIndex>, u32)| {
        let part = words.within(place);
        let mut other = tie.across(side, part)?;
        // "No decision had been taken", "denied taking it": it begins with the word that turns it, which the quotation has within.
        let first = others
            .max(other.start.saturating_sub(MOST_MORE))
            .max(pair.sides()[1 - side].sentence_at(other.start).start);
        let turns = |&at: &u32| pair.negates(1 - side, Span::new(at, at + 1)) && !is_matched(&tie.runs, 1 - side, at);
        other.start = (first..other.start).find(turns).unwrap_or(other.start);
        let link = Link { passage, tie, quotation, side, part, other };
        let least = LEAST_SHARED.min(words.len().div_ceil(2));
        (!words.is_empty() && link.shared() >= least).then_some(link)
    };
    near.filter_map(link).collect()
}

impl Link<'_> {
    /// How many words of the quotation match words of the other side.
    fn shared(&self) -> u32 {
        self.runs([self.a(), self.b()]).map(|run| run.len).sum()
    }

    fn a(&self) -> Span<TokenIndex> {
        if self.side == 0 { self.part } else { self.other }
    }

    fn b(&self) -> Span<TokenIndex> {
        if self.side == 0 { self.other } else { self.part }
    }

    /// The tie's runs within a span of each side.
    fn runs(&self, [a, b]: [Span<TokenIndex>; 2]) -> impl Iterator<Item = Run> {
        let cut = move |run: &Run| {
            let skip = a.start.saturating_sub(run.a).max(b.start.saturating_sub(run.b));
            let end = run.len.min(a.end.saturating_sub(run.a)).min(b.end.saturating_sub(run.b));
            (skip < end).then(|| Run { a: run.a + skip, b: run.b + skip, len: end - skip })
        };
        let from = self.tie.runs.partition_point(|run| run.a_end() <= a.start || run.b_end() <= b.start);
        self.tie.runs[from..].iter().map_while(cut)
    }

    /// The quotation of the other side that holds most of the other words, if one does.
    fn quoted(&self, others: &[Span<TokenIndex>]) -> Option<u32> {
        let from = others.partition_point(|words| words.end <= self.other.start);
        let near = others[from..].iter().zip(from as u32..).take_while(|(words, _)| words.start < self.other.end);
        let mut best = None;
        for (words, number) in near {
            let overlap = words.overlap(self.other);
            let least = LEAST_SHARED.min(words.len().div_ceil(2));
            if (overlap >= least || overlap == self.other.len()) && best.is_none_or(|(most, _)| overlap > most) {
                best = Some((overlap, number));
            }
        }
        best.map(|(_, number)| number)
    }

    /// Whether the other side reports at least half of the quotation outside quotation marks, in the same words or in others.
    fn is_reported(&self, quotations: [&[Span<TokenIndex>]; 2]) -> bool {
        let words = if self.tie.alike { self.part.len() } else { self.shared() };
        2 * words >= quotations[self.side][self.quotation as usize].len()
    }

    /// Where one side negates what the other doesn't: of what is told in a reporter's words that alone is news.
    fn negated(&self, pair: Pair, differences: &Differences) -> Vec<Difference> {
        let (_, found) = self.differing([self.a(), self.b()], pair, differences);
        found.into_iter().filter(|one| one.kind == DifferenceKind::Negation).collect()
    }

    /// Whether two places that both hold words of the tie are in other words, and where they part.
    fn differing(
        &self,
        places: [Span<TokenIndex>; 2],
        pair: Pair,
        differences: &Differences,
    ) -> (bool, Vec<Difference>) {
        let tie = Tie::of_places(places, self.runs(places).collect(), 0.0, 0.0, pair);
        (tie.kind == PassageKind::Reworded, differences.of(&tie).differences)
    }

    fn counterpart(
        &self,
        agreement: QuotationAgreement,
        sides: [Words; 2],
        differences: Vec<Difference>,
    ) -> Counterpart {
        Counterpart { agreement, sides: sides.map(Some), passage: Some(self.passage), differences }
    }
}
