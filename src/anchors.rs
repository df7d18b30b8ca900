//! Anchors: maximal runs of equal keys, whatever their order on the two sides.
//!
//! Every seed hit is grown both ways as far as keys are equal. A cell (a position of each side) is visited once: the end of
//! the last anchor of each diagonal is kept, and hits within it are passed over. A crowded seed's occurrences are tied to the
//! first one on the other side, and only where no anchor covers them yet; so a sentence that recurs hundreds of times keeps
//! all its places, and a text that repeats itself throughout stays linear. Time: linear in the words and hits, of which a
//! position has a bounded number. Space: twelve bytes an anchor and eight a word, twice that where seeds are crowded.

use crate::order;
use crate::seeds::Seeds;
use crate::tokens::{Key, Tokens};

/// Words that match one to one: `len` of them from `a` on side a and from `b` on side b.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// The first token on side a.
    pub a: u32,
    /// The first token on side b.
    pub b: u32,
    /// How many words.
    pub len: u32,
}

impl Run {
    /// The first token on a side.
    pub fn on(self, side: usize) -> u32 {
        if side == 0 { self.a } else { self.b }
    }

    /// The token after the last on side a.
    pub fn a_end(self) -> u32 {
        self.a + self.len
    }

    /// The token after the last on side b.
    pub fn b_end(self) -> u32 {
        self.b + self.len
    }

    /// Each word as a run of its own.
    pub fn words(self) -> impl Iterator<Item = Self> {
        (0..self.len).map(move |offset| Self { a: self.a + offset, b: self.b + offset, len: 1 })
    }

    /// The same seen from the other side.
    pub fn mirrored(self) -> Self {
        Self { a: self.b, b: self.a, len: self.len }
    }
}

/// Whether a word of a side is matched by one of these runs, which are in order there.
pub fn is_matched(runs: &[Run], side: usize, at: u32) -> bool {
    let run = runs[..runs.partition_point(|run| run.on(side) <= at)].last();
    run.is_some_and(|run| at < run.on(side) + run.len)
}

/// Adds a run at the end, joined to the last where it goes on from there.
pub fn append(runs: &mut Vec<Run>, run: Run) {
    match runs.last_mut() {
        Some(last) if last.a_end() == run.a && last.b_end() == run.b => last.len += run.len,
        _ => runs.push(run),
    }
}

/// How many words are equal at the start of both.
pub fn equal_ahead<T: Eq>(a: &[T], b: &[T]) -> u32 {
    a.iter().zip(b).take_while(|(x, y)| x == y).count() as u32
}

/// How many words are equal at the end of both.
pub fn equal_back<T: Eq>(a: &[T], b: &[T]) -> u32 {
    a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count() as u32
}

/// Words of both sides for each anchor that there may be. News has a tenth of an anchor a word, long novels a thirtieth; only
/// texts of very few different words come near.
const WORDS_TO_AN_ANCHOR: usize = 4;

/// Anchors that any texts may have besides: enough for all articles.
const LEAST_LIMIT: usize = 10_000;

/// The anchors of a pair.
pub struct Anchors {
    /// By place on side a and then on side b.
    pub list: Vec<Run>,
    /// Whether they are all that there are.
    pub complete: bool,
}

/// Finds the anchors of a pair.
pub fn anchors(a: &Tokens, b: &Tokens, seeds: &Seeds) -> Anchors {
    let limit = LEAST_LIMIT + (a.keys.len() + b.keys.len()) / WORDS_TO_AN_ANCHOR;
    let mut grown = Growing::new(a, b);
    // For the first position of a crowded seed on side a, the first on side b.
    let mut first_crowded = Vec::new();
    let mut hits = Vec::new();
    let mut complete = true;
    for at in 0..b.len() {
        hits.clear();
        if let Some(first) = seeds.at(at, |i| hits.push(i)) {
            first_crowded.resize(a.keys.len(), None);
            first_crowded[first as usize].get_or_insert(at);
            if grown.b_covered > at {
                continue;
            }
        }
        for &i in &hits {
            if grown.anchors.len() < limit || grown.b_covered <= at {
                grown.add(i, at);
            } else {
                complete = false;
            }
        }
    }
    if !first_crowded.is_empty() {
        let mut covered = covered(a.len(), &grown.anchors);
        for at in 0..a.len() {
            if !covered[at as usize]
                && let Some(first) = seeds.first_of_crowded(at)
                && let Some(j) = first_crowded[first as usize]
                && let Some(anchor) = grown.add(at, j)
            {
                covered[anchor.a as usize..anchor.a_end() as usize].fill(true);
            }
        }
    }
    let list = order::by_key(grown.anchors, |anchor| [anchor.a, anchor.b, anchor.len]);
    Anchors { list, complete }
}

fn covered(words: u32, anchors: &[Run]) -> Vec<bool> {
    let mut steps = vec![0i32; words as usize + 1];
    for anchor in anchors {
        steps[anchor.a as usize] += 1;
        steps[anchor.a_end() as usize] -= 1;
    }
    let mut depth = 0;
    steps
        .iter()
        .map(|step| {
            depth += step;
            depth > 0
        })
        .collect()
}

struct Growing<'s> {
    a: &'s [Key],
    b: &'s [Key],
    anchors: Vec<Run>,
    /// For each diagonal, the end on side b of what is grown on it.
    ends: Vec<u32>,
    /// The furthest end on side b of any anchor.
    b_covered: u32,
}

impl<'s> Growing<'s> {
    fn new(a: &'s Tokens, b: &'s Tokens) -> Self {
        let ends = vec![0; a.keys.len() + b.keys.len()];
        Self { a: &a.keys, b: &b.keys, anchors: Vec::new(), ends, b_covered: 0 }
    }

    /// Grows the anchor through the cell of `i` and `j`, unless it is there already.
    fn add(&mut self, i: u32, j: u32) -> Option<Run> {
        let end = &mut self.ends[i as usize + self.b.len() - j as usize];
        if *end > j {
            return None;
        }
        let (before_a, before_b) = (&self.a[..i as usize], &self.b[*end as usize..j as usize]);
        let back = equal_back(before_a, before_b);
        let ahead = equal_ahead(&self.a[i as usize..], &self.b[j as usize..]);
        let anchor = Run { a: i - back, b: j - back, len: back + ahead };
        *end = anchor.b_end();
        self.b_covered = self.b_covered.max(anchor.b_end());
        self.anchors.push(anchor);
        Some(anchor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Sides;

    fn found(a: &str, b: &str) -> Vec<(u32, u32, u32)> {
        let sides = Sides::new(a, b);
        let seeds = Seeds::new(&sides.a, &sides.b, &sides.weights);
        anchors(&sides.a, &sides.b, &seeds).list.into_iter().map(|run| (run.a, run.b, run.len)).collect()
    }

    #[test]
    fn runs_are_maximal_and_in_any_order() {
        let a = "grey lanterns hung over the quay while twelve cutters sailed north";
        let b = "twelve cutters sailed north but grey lanterns hung over the quay";
        assert_eq!(found(a, b), [(0, 5, 6), (7, 0, 4)]);
    }

    #[test]
    fn a_run_has_all_its_places_on_both_sides() {
        let a = "grey lanterns hung. Gulls cried. Grey lanterns hung.";
        let b = "Nobody knew why grey lanterns hung. They say grey lanterns hung.";
        assert_eq!(found(a, b), [(0, 3, 3), (0, 8, 3), (5, 3, 3), (5, 8, 3)]);
    }

    #[test]
    fn hundreds_of_copies_keep_all_their_places() {
        let copies = |other: &str| -> String {
            (0..300).map(|n| format!("Grey lanterns hung over the old quay. {other}{n} {other}x{n}. ")).collect()
        };
        let found = found(&copies("gull"), &copies("tern"));
        let places =
            |of: fn(&(u32, u32, u32)) -> u32| found.iter().map(of).collect::<std::collections::BTreeSet<_>>().len();
        assert_eq!((places(|run| run.0), places(|run| run.1)), (300, 300));
        assert!(found.len() < 700, "each copy is tied to the first, not to every other: {}", found.len());
    }

    #[test]
    fn a_text_that_repeats_itself_throughout_stays_linear() {
        let (long, short) = ("lantern ".repeat(50_000), "lantern ".repeat(40_000));
        assert_eq!(found(&long, &short), [(0, 0, 40_000), (40_000, 0, 10_000)]);
    }
}
