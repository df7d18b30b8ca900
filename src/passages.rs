//! Passages: ties grouped by the words they share, each with all its places.
//!
//! Ties are taken by evidence, the strongest first. One whose place on a side is that of an earlier passage gives it another
//! place on the other side. One that lies within an earlier passage is a passage of its own, and the part of the earlier one
//! that it matches is among its places. One that only says again what earlier ones explain is dropped unless it is dense or
//! strong. Ties in other words come last. Then the order that most of the shared words keep is found as a heaviest
//! increasing subsequence (Fredman 1975, with weights), and what stands out of it is *moved*. Time: n log n in the ties, plus
//! the places near each; space: linear.

mod quoted;
mod ties;

use crate::alignments::{Alignment, common_words};
use crate::anchors::Run;
use crate::maxima::{self, PrefixMaxima};
use crate::options::Options;
use crate::order::{self, heaviest_first};
use crate::rewordings::Rewording;
use crate::span::{Span, TokenIndex};
use crate::weights::Pair;
pub use ties::Tie;

/// Two places are the same when they share this much of both.
const SAME_PLACE: f32 = 0.7;

/// A place lies within another when this much of it does.
const WITHIN: f32 = 0.9;

/// A tie says again what is explained when this much of its places is.
const EXPLAINED: f32 = 0.5;

/// A tie over explained words must match this densely, or have this evidence.
const AGAIN_DENSITY: f32 = 0.8;
const AGAIN_EVIDENCE: f32 = 2.0;

/// Places of one passage on a side that are kept. Who reads on after so many?
const MOST_PLACES: usize = 1000;

/// What both sides carry.
#[derive(Debug)]
pub struct Passage {
    /// The tie with the most evidence; its places are the first.
    pub tie: Tie,
    /// The places on side a and on side b: the tie's first, then the others in order.
    pub places: [Vec<Span<TokenIndex>>; 2],
    /// Whether it stands out of the order that most shared words keep.
    pub moved: bool,
    /// Ties that gave it further places.
    more: Vec<Tie>,
    /// Its number while grouping.
    number: u32,
    /// Passages that have a place of it within theirs on both sides.
    within: Vec<u32>,
}

/// The passages of a pair.
pub struct Passages {
    /// In the order of side a's first places.
    pub list: Vec<Passage>,
    /// How many ties that none of them explains were too weak to be shown.
    pub left_out: u32,
    /// Whether no limit cut the search short.
    pub complete: bool,
}

impl Passages {
    /// The one passage of texts that have the same words, however little they say.
    pub fn of_equal_texts(pair: Pair) -> Self {
        let words = pair.a.len();
        let tie = (words > 0).then(|| Tie::new(vec![Run { a: 0, b: 0, len: words }], pair));
        Self { list: tie.map(Passage::new).into_iter().collect(), left_out: 0, complete: true }
    }

    /// Finds the passages in the alignments, and then those in other words.
    pub fn new(alignments: &[Alignment], rewordings: &[Rewording], pair: Pair, options: &Options) -> Self {
        let mut found: Vec<_> = alignments.iter().flat_map(|alignment| ties::ties(alignment, pair, options)).collect();
        found.extend(quoted::quoted(pair, options));
        Self::of_ties(found, rewordings, pair, options)
    }

    /// Groups ties into passages, and those in other words after all others.
    pub fn of_ties(found: Vec<Tie>, rewordings: &[Rewording], pair: Pair, options: &Options) -> Self {
        let strongest_first =
            order::by_key(found, |tie: &Tie| [heaviest_first(tie.evidence), tie.places[0].start, tie.places[1].start]);
        let mut grouping = Grouping::new(pair);
        let least_score = options.closeness as f32 / 100.0;
        let mut weak = Vec::new();
        for tie in strongest_first {
            if tie.score >= least_score { grouping.add(tie) } else { weak.push(tie.places) }
        }
        let has_words =
            |rewording: &&Rewording| rewording.places.iter().all(|place| place.len() >= options.least_words);
        for rewording in rewordings.iter().filter(has_words) {
            // Most are weak: which of their words match is found for the others alone.
            if ties::score_of(rewording, pair) >= least_score {
                grouping.add_reworded(Tie::reworded(rewording, pair));
            } else {
                weak.push(rewording.places);
            }
        }
        let left_out = grouping.count_unexplained(&weak);
        let passages = grouping.passages.into_iter().flatten().collect();
        let by_place = |passage: &Passage| {
            let [a, b] = passage.tie.places;
            [a.start, b.start, 0]
        };
        let mut list = order::by_key(passages, by_place);
        part_overlapping(&mut list, pair, options);
        let mut list = order::by_key(list, by_place);
        for places in list.iter_mut().flat_map(|passage| &mut passage.places) {
            let further = places.split_off(1);
            places.extend(order::by_key(further, |place| [place.start, place.end, 0]));
        }
        mark_moved(&mut list);
        Self { list, left_out, complete: grouping.complete }
    }
}

/// The places of one side found so far.
struct Places {
    /// Which words stand in one.
    explained: Vec<bool>,
    /// The places in each stretch of [`STRETCH`] words, each with its passage.
    near: Vec<Vec<(u32, Span<TokenIndex>)>>,
}

/// Words to a stretch: about a paragraph, so that few passages share one and long ones don't enter many.
const STRETCH: u32 = 64;

impl Places {
    fn new(words: u32) -> Self {
        let stretches = (words / STRETCH + 1) as usize;
        Self { explained: vec![false; words as usize], near: vec![Vec::new(); stretches] }
    }

    fn add(&mut self, place: Span<TokenIndex>, passage: u32) {
        self.explained[place.range()].fill(true);
        for near in &mut self.near[(place.start / STRETCH) as usize..=((place.end - 1) / STRETCH) as usize] {
            near.push((passage, place));
        }
    }

    /// The places that may lie around the middle of this one, oldest first, each with its passage.
    fn near(&self, place: Span<TokenIndex>) -> impl Iterator<Item = (u32, Span<TokenIndex>)> {
        self.near[((place.start + place.len() / 2) / STRETCH) as usize].iter().copied()
    }

    /// The places that may overlap this one, some of them more than once, each with its passage.
    fn around(&self, place: Span<TokenIndex>) -> impl Iterator<Item = (u32, Span<TokenIndex>)> {
        self.near[(place.start / STRETCH) as usize..=((place.end - 1) / STRETCH) as usize].iter().flatten().copied()
    }

    fn explained(&self, place: Span<TokenIndex>) -> bool {
        let words = self.explained[place.range()].iter().filter(|&&explained| explained).count();
        words as f32 >= EXPLAINED * place.len() as f32
    }
}

struct Grouping {
    /// By number; `None` for those that became one with another.
    passages: Vec<Option<Passage>>,
    sides: [Places; 2],
    complete: bool,
}

impl Grouping {
    fn new(pair: Pair) -> Self {
        let sides = [Places::new(pair.a.len()), Places::new(pair.b.len())];
        Self { passages: Vec::new(), sides, complete: true }
    }

    fn add(&mut self, tie: Tie) {
        match [0, 1].map(|side| self.with_place(side, tie.places[side])) {
            [Some(one), Some(other)] if one != other => self.unite(one.min(other), one.max(other), tie),
            [Some(one), _] | [None, Some(one)] => self.extend(one, tie),
            [None, None] => self.found(tie),
        }
    }

    /// Adds a tie in other words, unless a passage explains most of it on both sides. Such ties don't follow from one another,
    /// as those of the same words do, so it joins only a passage whose one place on a side it shares.
    fn add_reworded(&mut self, tie: Tie) {
        if self.is_told(tie.places) {
            return;
        }
        match self.with_only_place(0, tie.places[0]).or_else(|| self.with_only_place(1, tie.places[1])) {
            Some(one) => self.extend(one, tie),
            None => self.found(tie),
        }
    }

    /// Whether a tie of some passage holds most of both places.
    fn is_told(&self, places: [Span<TokenIndex>; 2]) -> bool {
        let most = |place: Span<TokenIndex>, other| place.overlap(other) as f32 >= EXPLAINED * place.len() as f32;
        let tells = |tie: &Tie| most(places[0], tie.places[0]) && most(places[1], tie.places[1]);
        self.around(places[0]).any(|passage| passage.ties().any(tells))
    }

    /// The oldest passage in other words that has this place and no other on a side.
    fn with_only_place(&self, side: usize, place: Span<TokenIndex>) -> Option<u32> {
        let has =
            |passage: &Passage| passage.tie.alike && matches!(passage.places[side][..], [only] if is_same(only, place));
        let mut near = self.sides[side].near(place).map(|(number, _)| number);
        near.find(|&number| self.passage(number).is_some_and(has))
    }

    /// The passages that may overlap a place on side a, some of them more than once.
    fn around(&self, place: Span<TokenIndex>) -> impl Iterator<Item = &Passage> {
        self.sides[0].around(place).filter_map(|(number, _)| self.passage(number))
    }

    /// How many pairs of places tell what no passage, nor one of them counted before, explains on both sides.
    fn count_unexplained(&mut self, pairs: &[[Span<TokenIndex>; 2]]) -> u32 {
        let mut count = 0;
        for places in pairs {
            if [0, 1].map(|side| self.sides[side].explained(places[side])) != [true, true] {
                count += 1;
                [0, 1].into_iter().for_each(|side| self.sides[side].explained[places[side].range()].fill(true));
            }
        }
        count
    }

    fn passage(&self, number: u32) -> Option<&Passage> {
        self.passages[number as usize].as_ref()
    }

    /// The oldest passage that has this place.
    fn with_place(&self, side: usize, place: Span<TokenIndex>) -> Option<u32> {
        let has = |&(number, other): &(u32, _)| is_same(other, place) && self.passage(number).is_some();
        self.sides[side].near(place).find(has).map(|(number, _)| number)
    }

    /// Gives a passage the places of one of its further ties.
    fn extend(&mut self, number: u32, tie: Tie) {
        for side in [0, 1] {
            self.place(number, side, tie.places[side]);
        }
        if let Some(passage) = &mut self.passages[number as usize]
            && passage.more.len() < MOST_PLACES
        {
            passage.more.push(tie);
        }
    }

    /// Makes two passages one: a tie has shown that they say the same.
    fn unite(&mut self, number: u32, gone: u32, tie: Tie) {
        if let Some(gone) = self.passages[gone as usize].take() {
            for (side, places) in gone.places.iter().enumerate() {
                places.iter().for_each(|&place| self.place(number, side, place));
            }
            std::iter::once(gone.tie).chain(gone.more).for_each(|tie| self.extend(number, tie));
        }
        self.extend(number, tie);
    }

    /// Adds a place to a passage, unless one that it has overlaps it.
    fn place(&mut self, number: u32, side: usize, place: Span<TokenIndex>) {
        let Some(passage) = &mut self.passages[number as usize] else { return };
        let places = &mut passage.places[side];
        if self.sides[side].around(place).any(|(other, near)| other == number && near.overlap(place) > 0) {
            return;
        }
        if places.len() == MOST_PLACES {
            self.complete = false;
            return;
        }
        places.push(place);
        self.sides[side].add(place, number);
    }

    /// Takes a tie as a passage of its own, unless it only says again what is explained.
    fn found(&mut self, tie: Tie) {
        let again = [0, 1].map(|side| self.sides[side].explained(tie.places[side]));
        let strong = tie.density >= AGAIN_DENSITY || tie.evidence >= AGAIN_EVIDENCE;
        let wider = [0, 1].map(|side| self.wider(side, tie.places[side]));
        let within_one = wider[0].iter().any(|number| wider[1].contains(number));
        if !tie.alike && (again.contains(&true) && !strong || again == [true, true] && within_one) {
            return;
        }
        let number = self.passages.len() as u32;
        let places = tie.places;
        let parts = [0, 1].map(|side| self.parts(&wider[side], side, places[side]));
        let within = parts.iter().flatten().map(|&(number, _)| number).collect();
        self.passages.push(Some(Passage { number, within, ..Passage::new(tie) }));
        for side in [0, 1] {
            self.sides[side].add(places[side], number);
            parts[1 - side].iter().for_each(|&(_, part)| self.place(number, side, part));
        }
    }

    /// The passages with a tie that holds `place`.
    fn wider(&self, side: usize, place: Span<TokenIndex>) -> Vec<u32> {
        let holds = |passage: &Passage| passage.ties().any(|tie| is_within(place, tie.places[side]));
        let mut wider: Vec<u32> = self.sides[side].near(place).map(|(number, _)| number).collect();
        wider.dedup();
        wider.retain(|&number| self.passage(number).is_some_and(holds));
        wider
    }

    /// What wider passages have on the other side for a place, with their numbers.
    fn parts(&self, wider: &[u32], side: usize, place: Span<TokenIndex>) -> Vec<(u32, Span<TokenIndex>)> {
        let mut parts = Vec::new();
        for passage in wider.iter().filter_map(|&number| self.passage(number)) {
            for tie in passage.ties().filter(|tie| is_within(place, tie.places[side])) {
                let part = tie.across(side, place).filter(|part| {
                    let (shorter, longer) = (part.len().min(place.len()), part.len().max(place.len()));
                    shorter as f32 >= SAME_PLACE * longer as f32
                });
                parts.extend(part.map(|part| (passage.number, part)));
            }
        }
        parts
    }
}

impl Passage {
    fn new(tie: Tie) -> Self {
        let places = tie.places.map(|place| vec![place]);
        Self { tie, places, moved: false, more: Vec::new(), number: 0, within: Vec::new() }
    }

    /// The tie of the first places, and those that gave it further ones.
    pub fn ties(&self) -> impl Iterator<Item = &Tie> {
        std::iter::once(&self.tie).chain(&self.more)
    }

    /// Whether it has both places, each among its own.
    fn has_places(&self, places: [Span<TokenIndex>; 2]) -> bool {
        let has = |side: usize| self.places[side].iter().any(|&place| is_same(place, places[side]));
        has(0) && has(1)
    }

    /// For each further place, by its number, the place of the other side that it was tied with, and their tie. One that was
    /// found through others is compared with the first.
    pub fn further(&self, pair: Pair) -> Vec<([u32; 2], Tie)> {
        let mut further: Vec<([u32; 2], Tie)> = Vec::new();
        for side in [0, 1] {
            for (number, &place) in self.places[side].iter().enumerate().skip(1) {
                let tied = self.more.iter().find(|tie| tie.places[side] == place);
                let others = &self.places[1 - side];
                let partner = tied.and_then(|tie| others.iter().position(|&one| is_same(one, tie.places[1 - side])));
                let mut numbers = [number, partner.unwrap_or(0)];
                let mut places = [place, others[numbers[1]]];
                if side == 1 {
                    numbers.reverse();
                    places.reverse();
                }
                let numbers = numbers.map(|number| number as u32);
                if further.iter().any(|(known, _)| *known == numbers) {
                    continue;
                }
                let tie = match tied.filter(|tie| tie.places == places) {
                    Some(tie) => tie.clone(),
                    None => Tie::of_places(places, common_words(places, pair), 0.0, 0.0, pair),
                };
                further.push((numbers, tie));
            }
        }
        order::by_key(further, |([a, b], _)| [*a, *b, 0])
    }
}

fn is_same(one: Span<TokenIndex>, other: Span<TokenIndex>) -> bool {
    one.overlap(other) as f32 >= SAME_PLACE * one.len().max(other.len()) as f32
}

fn is_within(inner: Span<TokenIndex>, outer: Span<TokenIndex>) -> bool {
    inner.overlap(outer) as f32 >= WITHIN * inner.len() as f32
}

/// Cuts off what reaches into the sentences of a neighbour in side a's order, so that no two tell the same.
fn part_overlapping(list: &mut Vec<Passage>, pair: Pair, options: &Options) {
    for at in (1..list.len()).rev() {
        for (cut, other) in [(at, at - 1), (at - 1, at)] {
            let passage = &list[cut];
            if passage.tie.alike || !passage.more.is_empty() {
                continue;
            }
            let Some(rest) = passage.tie.without(&list[other].tie, pair, options) else { continue };
            let near = cut.saturating_sub(NEAR)..list.len().min(cut + NEAR);
            let is_known = |&known: &usize| known != cut && list[known].has_places(rest.places);
            if let Some(known) = near.clone().find(is_known) {
                list[known].more.push(rest);
                list.remove(cut);
            } else {
                let [a, b] = &mut list[cut].places;
                (a[0], b[0]) = (rest.places[0], rest.places[1]);
                list[cut].tie = rest;
            }
            break;
        }
    }
}

/// Neighbours among which a passage may be that already has what is left of another.
const NEAR: usize = 8;

/// Marks the passages outside the heaviest sequence that has one order on both sides, and not within one of it; the list is
/// in the order of side a.
fn mark_moved(list: &mut [Passage]) {
    let mut starts =
        order::by_key(list.iter().map(|passage| passage.tie.places[1].start).collect(), |&start| [start, 0, 0]);
    starts.dedup();
    // The heaviest sequence that ends before each start on side b.
    let mut heaviest = PrefixMaxima::new(starts.len());
    let mut before = Vec::with_capacity(list.len());
    let mut best = (0, maxima::NONE);
    for (passage, at) in list.iter().zip(0..) {
        let [a, b] = passage.tie.places;
        let rank = starts.partition_point(|&start| start < b.start);
        let (weight, last) = heaviest.before(rank);
        let weight = weight + u64::from(a.len().min(b.len()));
        before.push(last);
        if weight > best.0 {
            best = (weight, at);
        }
        heaviest.add(rank, weight, at);
    }
    let numbers = list.iter().map(|passage| passage.number + 1).max().unwrap_or(0);
    let mut in_order = vec![false; numbers as usize];
    let mut at = best.1;
    while let Some(passage) = list.get(at as usize) {
        in_order[passage.number as usize] = true;
        at = before[at as usize];
    }
    for passage in list {
        passage.moved =
            !passage.within.iter().chain([&passage.number]).any(|&number| in_order.get(number as usize) == Some(&true));
    }
}
