//! Matches: the words of two places that match one to one in one order.
//!
//! The heaviest increasing subsequence of equal terms (Fredman 1975, with weights in a Fenwick tree), where a match beside
//! another one weighs more; then each match is grown over the equal words beside it. Words that stand in a place more than a
//! few times are matched only so, which bounds the matches tried; that is a heuristic. Time: n log n in the words. Space:
//! linear.

use super::edges::Words;
use super::units::Units;
use crate::anchors::{Run, append};
use crate::maxima::{NONE, PrefixMaxima};

/// How often a word may stand in a place of side b to be matched by itself.
const MOST_TRIED: usize = 8;

/// Finds matches.
pub struct Matches<'u> {
    units: &'u Units,
    /// For each word of side b, where its term stands next.
    next: Vec<u32>,
    /// For each term, where it stands first in the place at hand; `NONE` between calls.
    first: Vec<u32>,
}

impl<'u> Matches<'u> {
    /// Takes both sides' units.
    pub fn new(units: &'u Units) -> Self {
        let mut first = vec![NONE; units.terms()];
        let words = &units.term_of[1];
        let mut next = vec![NONE; words.len()];
        for at in (0..words.len()).rev() {
            next[at] = std::mem::replace(&mut first[words[at] as usize], at as u32);
        }
        first.fill(NONE);
        Self { units, next, first }
    }

    /// The words of two places that match, as runs in order on both sides.
    pub fn between(&mut self, places: [Words; 2]) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut end = Run { a: places[0].start, b: places[1].start, len: 0 };
        let heaviest = self.heaviest(places);
        for (number, &(i, j)) in heaviest.iter().enumerate() {
            if i < end.a_end() || j < end.b_end() {
                continue;
            }
            let (stop_a, stop_b) = heaviest.get(number + 1).copied().unwrap_or((places[0].end, places[1].end));
            let back = self.equal((i - end.a_end()).min(j - end.b_end()), |step| (i - 1 - step, j - 1 - step));
            let ahead = self.equal((stop_a - i).min(stop_b - j), |step| (i + step, j + step));
            end = Run { a: i - back, b: j - back, len: back + ahead };
            append(&mut runs, end);
        }
        runs
    }

    /// How many of the first `most` cells have equal terms.
    fn equal(&self, most: u32, cell: impl Fn(u32) -> (u32, u32)) -> u32 {
        let is_equal = |step: &u32| {
            let (i, j) = cell(*step);
            self.units.term_of[0].get(i as usize) == self.units.term_of[1].get(j as usize)
        };
        (0..most).take_while(is_equal).count() as u32
    }

    /// The cells of the heaviest sequence of matches.
    fn heaviest(&mut self, places: [Words; 2]) -> Vec<(u32, u32)> {
        let [in_a, in_b] = places;
        let in_b_terms = self.units.words(1, in_b);
        for (&term, at) in in_b_terms.iter().zip(in_b.start..in_b.end).rev() {
            self.first[term as usize] = at;
        }
        // Each cell tried, and the cell before it in the heaviest sequence that ends in it.
        let mut cells: Vec<((u32, u32), u32)> = Vec::new();
        // The heaviest sequence up to each word of side b, and the cell it ends in.
        let mut heaviest = PrefixMaxima::new(in_b.len() as usize);
        let mut best = (0.0, NONE);
        for (&term, i) in self.units.words(0, in_a).iter().zip(in_a.start..) {
            let mut tried = [NONE; MOST_TRIED];
            let mut count = 0;
            let mut j = self.first[term as usize];
            while j < in_b.end {
                if let Some(place) = tried.get_mut(count) {
                    *place = j;
                }
                count += 1;
                j = if count > MOST_TRIED { NONE } else { self.next[j as usize] };
            }
            if count > MOST_TRIED {
                continue;
            }
            // From the last to the first, so that a word is not matched twice.
            for &j in tried[..count].iter().rev() {
                let beside = self.equal(1.min(i).min(j), |_| (i - 1, j - 1)) + self.equal(1, |_| (i + 1, j + 1));
                let rank = (j - in_b.start) as usize;
                let (weight, before): (f32, u32) = heaviest.before(rank);
                let ending = (weight + self.units.rarity(term) * (1 + beside) as f32, cells.len() as u32);
                cells.push(((i, j), before));
                best = if ending.0 > best.0 { ending } else { best };
                heaviest.add(rank, ending.0, ending.1);
            }
        }
        in_b_terms.iter().for_each(|&term| self.first[term as usize] = NONE);
        let mut path: Vec<_> = std::iter::successors(cells.get(best.1 as usize), |cell| cells.get(cell.1 as usize))
            .map(|cell| cell.0)
            .collect();
        path.reverse();
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::units::sentence_units;
    use crate::span::Span;
    use crate::testing::Sides;

    fn found(a: &str, b: &str) -> Vec<(u32, u32, u32)> {
        let sides = Sides::new(a, b);
        let tokens = [&sides.a, &sides.b];
        let units = Units::new(tokens, tokens.map(sentence_units));
        let runs = Matches::new(&units).between(tokens.map(|side| Span::new(0, side.len())));
        runs.iter().map(|run| (run.a, run.b, run.len)).collect()
    }

    #[test]
    fn matches_keep_the_order_that_weighs_most() {
        let a = "twelve cutters sailed north. grey lanterns hung over the quay";
        let b = "they say grey lanterns hung above the quay. twelve cutters sailed";
        assert_eq!(found(a, b), [(4, 2, 3), (8, 6, 2)]);
    }

    #[test]
    fn words_that_stand_there_often_are_matched_beside_others() {
        let a = "the quay the harbour the lantern the gull the dawn the cutter the north the minister the port";
        assert_eq!(found(a, a), [(0, 0, 18)]);
    }
}
