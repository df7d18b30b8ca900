//! Passages: ties grouped by the words they share, each with all its places.
//!
//! Ties are taken by evidence, the strongest first. One whose place on a side is that of an earlier passage gives it another
//! place on the other side. One that lies within an earlier passage is a passage of its own, and the part of the earlier one
//! that it matches is among its places. One that only says again what earlier ones explain is dropped unless it is dense or
//! strong. Last, the order that most of the shared words keep is found as a heaviest increasing subsequence (Fredman 1975,
//! with weights), and what stands out of it is *moved*. Time: n log n in the ties, plus the places near each; space: linear.

mod ties;

use crate::alignments::Alignment;
use crate::anchors::Run;
use crate::options::Options;
use crate::order::{self, heaviest_first};
use crate::span::{Span, TokenIndex};
pub use ties::{Pair, Tie};

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
    /// The places on side a, the tie's first, then in order.
    pub a: Vec<Span<TokenIndex>>,
    /// The places on side b, likewise.
    pub b: Vec<Span<TokenIndex>>,
    /// Whether the tie's places have the same words.
    pub verbatim: bool,
    /// Whether it stands out of the order that most shared words keep.
    pub moved: bool,
    /// Ties that gave it further places.
    more: Vec<Tie>,
}

/// The passages of a pair.
pub struct Passages {
    /// In the order of side a's first places.
    pub list: Vec<Passage>,
    /// Whether none of them lost a place to a limit.
    pub complete: bool,
}

impl Passages {
    /// The one passage of texts that have the same words, however little they say.
    pub fn of_equal_texts(pair: Pair) -> Self {
        let words = pair.a.len();
        let tie = (words > 0).then(|| Tie::new(vec![Run { a: 0, b: 0, len: words }], pair));
        Self { list: tie.map(|tie| Passage::new(tie, pair)).into_iter().collect(), complete: true }
    }

    /// Finds the passages in the alignments.
    pub fn new(alignments: &[Alignment], pair: Pair, options: &Options) -> Self {
        let found = alignments.iter().flat_map(|alignment| ties::ties(alignment, pair, options)).collect();
        let strongest_first =
            order::by_key(found, |tie: &Tie| [heaviest_first(tie.evidence), tie.a.start, tie.b.start]);
        let mut grouping = Grouping::new(pair);
        strongest_first.into_iter().for_each(|tie| grouping.add(tie));
        let passages = grouping.passages.into_iter().flatten().collect();
        let mut list = order::by_key(passages, |passage: &Passage| [passage.a[0].start, passage.b[0].start, 0]);
        for Passage { a, b, .. } in &mut list {
            for places in [a, b] {
                let further = places.split_off(1);
                places.extend(order::by_key(further, |place| [place.start, place.end, 0]));
            }
        }
        mark_moved(&mut list);
        Self { list, complete: grouping.complete }
    }
}

/// The places of one side found so far.
struct Places {
    /// Which words stand in one.
    explained: Vec<bool>,
    /// The passages with a place in each stretch of [`STRETCH`] words.
    near: Vec<Vec<u32>>,
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
            if near.last() != Some(&passage) {
                near.push(passage);
            }
        }
    }

    /// The passages that may have a place around the middle of this one, oldest first.
    fn near(&self, place: Span<TokenIndex>) -> impl Iterator<Item = u32> {
        self.near[((place.start + place.len() / 2) / STRETCH) as usize].iter().copied()
    }

    fn explained(&self, place: Span<TokenIndex>) -> bool {
        let words = self.explained[place.range()].iter().filter(|&&explained| explained).count();
        words as f32 >= EXPLAINED * place.len() as f32
    }
}

struct Grouping<'s> {
    pair: Pair<'s>,
    /// By number; `None` for those that became one with another.
    passages: Vec<Option<Passage>>,
    a: Places,
    b: Places,
    complete: bool,
}

impl<'s> Grouping<'s> {
    fn new(pair: Pair<'s>) -> Self {
        let (a, b) = (Places::new(pair.a.len()), Places::new(pair.b.len()));
        Self { pair, passages: Vec::new(), a, b, complete: true }
    }

    fn add(&mut self, tie: Tie) {
        let same = |places: &[Span<TokenIndex>], place| places.iter().any(|&other| is_same(other, place));
        let with_a = self.a.near(tie.a).find(|&p| self.passage(p).is_some_and(|p| same(&p.a, tie.a)));
        let with_b = self.b.near(tie.b).find(|&p| self.passage(p).is_some_and(|p| same(&p.b, tie.b)));
        match (with_a, with_b) {
            (Some(one), Some(other)) if one != other => self.unite(one.min(other), one.max(other), tie),
            (Some(one), _) | (None, Some(one)) => self.extend(one, tie),
            (None, None) => self.found(tie),
        }
    }

    fn passage(&self, number: u32) -> Option<&Passage> {
        self.passages[number as usize].as_ref()
    }

    /// Gives a passage the places of one of its further ties.
    fn extend(&mut self, number: u32, tie: Tie) {
        self.place_a(number, tie.a);
        self.place_b(number, tie.b);
        if let Some(passage) = &mut self.passages[number as usize]
            && passage.more.len() < MOST_PLACES
        {
            passage.more.push(tie);
        }
    }

    /// Makes two passages one: a tie has shown that they say the same.
    fn unite(&mut self, number: u32, gone: u32, tie: Tie) {
        if let Some(gone) = self.passages[gone as usize].take() {
            gone.a.iter().for_each(|&place| self.place_a(number, place));
            gone.b.iter().for_each(|&place| self.place_b(number, place));
            std::iter::once(gone.tie).chain(gone.more).for_each(|tie| self.extend(number, tie));
        }
        self.extend(number, tie);
    }

    /// Adds a place on side a, unless it is there.
    fn place_a(&mut self, number: u32, place: Span<TokenIndex>) {
        let Some(passage) = &mut self.passages[number as usize] else { return };
        self.complete &= push_place(&mut passage.a, place, || self.a.add(place, number));
    }

    /// Adds a place on side b, unless it is there.
    fn place_b(&mut self, number: u32, place: Span<TokenIndex>) {
        let Some(passage) = &mut self.passages[number as usize] else { return };
        self.complete &= push_place(&mut passage.b, place, || self.b.add(place, number));
    }

    /// Takes a tie as a passage of its own, unless it only says again what is explained.
    fn found(&mut self, tie: Tie) {
        let (again_a, again_b) = (self.a.explained(tie.a), self.b.explained(tie.b));
        let strong = tie.density >= AGAIN_DENSITY || tie.evidence >= AGAIN_EVIDENCE;
        let (wider_a, wider_b) = (self.wider(&self.a, tie.a, |tie| tie.a), self.wider(&self.b, tie.b, |tie| tie.b));
        let one_passage = wider_a.iter().any(|number| wider_b.contains(number));
        if (again_a || again_b) && !strong || again_a && again_b && one_passage {
            return;
        }
        let number = self.passages.len() as u32;
        let (a, b) = (tie.a, tie.b);
        self.passages.push(Some(Passage::new(tie, self.pair)));
        let on_b = self.parts(&wider_a, a, |tie| (tie.a, tie.on_b(a)));
        let on_a = self.parts(&wider_b, b, |tie| (tie.b, tie.on_a(b)));
        self.a.add(a, number);
        self.b.add(b, number);
        on_a.into_iter().for_each(|place| self.place_a(number, place));
        on_b.into_iter().for_each(|place| self.place_b(number, place));
    }

    /// The passages with a tie that holds `place`.
    fn wider(&self, side: &Places, place: Span<TokenIndex>, of: impl Fn(&Tie) -> Span<TokenIndex>) -> Vec<u32> {
        let holds = |tie: &Tie| is_within(place, of(tie));
        side.near(place).filter(|&number| self.passage(number).is_some_and(|p| p.ties().any(holds))).collect()
    }

    /// What the ties of wider passages match with a place of theirs.
    fn parts(
        &self,
        wider: &[u32],
        place: Span<TokenIndex>,
        part: impl Fn(&Tie) -> (Span<TokenIndex>, Option<Span<TokenIndex>>),
    ) -> Vec<Span<TokenIndex>> {
        let ties = wider.iter().filter_map(|&number| self.passage(number)).flat_map(Passage::ties);
        let parts = ties.map(part).filter(|&(around, _)| is_within(place, around)).filter_map(|(_, part)| part);
        parts.filter(|part| part.len() as f32 >= SAME_PLACE * place.len() as f32).collect()
    }
}

impl Passage {
    fn new(tie: Tie, pair: Pair) -> Self {
        let verbatim = pair.a.forms[tie.a.range()] == pair.b.forms[tie.b.range()];
        Self { a: vec![tie.a], b: vec![tie.b], tie, verbatim, moved: false, more: Vec::new() }
    }

    fn ties(&self) -> impl Iterator<Item = &Tie> {
        std::iter::once(&self.tie).chain(&self.more)
    }
}

fn is_same(one: Span<TokenIndex>, other: Span<TokenIndex>) -> bool {
    one.overlap(other) as f32 >= SAME_PLACE * one.len().max(other.len()) as f32
}

fn is_within(inner: Span<TokenIndex>, outer: Span<TokenIndex>) -> bool {
    inner.overlap(outer) as f32 >= WITHIN * inner.len() as f32
}

/// Adds a place unless it overlaps one that is there; `false` where a limit refused it.
fn push_place(places: &mut Vec<Span<TokenIndex>>, place: Span<TokenIndex>, added: impl FnOnce()) -> bool {
    if places.iter().any(|other| other.overlap(place) > 0) {
        return true;
    }
    if places.len() == MOST_PLACES {
        return false;
    }
    places.push(place);
    added();
    true
}

/// Marks the passages outside the heaviest sequence that has one order on both sides; the list is in the order of side a.
fn mark_moved(list: &mut [Passage]) {
    let mut starts = order::by_key(list.iter().map(|passage| passage.b[0].start).collect(), |&start| [start, 0, 0]);
    starts.dedup();
    // A Fenwick tree of prefix maxima over the starts on side b: the heaviest sequence that ends before each.
    let mut heaviest: Vec<(u64, Option<usize>)> = vec![(0, None); starts.len() + 1];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(list.len());
    let mut best = (0, None);
    for (at, passage) in list.iter().enumerate() {
        let rank = starts.partition_point(|&start| start < passage.b[0].start);
        let (mut weight, mut last) = (0, None);
        let mut i = rank;
        while i > 0 {
            if heaviest[i].0 > weight {
                (weight, last) = heaviest[i];
            }
            i &= i - 1;
        }
        before.push(last);
        weight += u64::from(passage.a[0].len().min(passage.b[0].len()));
        if weight > best.0 {
            best = (weight, Some(at));
        }
        let mut i = rank + 1;
        while i < heaviest.len() {
            if weight > heaviest[i].0 {
                heaviest[i] = (weight, Some(at));
            }
            i += i & i.wrapping_neg();
        }
    }
    list.iter_mut().for_each(|passage| passage.moved = true);
    let mut at = best.1;
    while let Some(i) = at {
        list[i].moved = false;
        at = before[i];
    }
}
