//! Alignments: chains filled and extended word by word.
//!
//! Between two runs of a chain the heaviest common subsequence is taken (Wagner and Fischer 1974), in a rectangle no larger
//! than a chain's gap. At both ends the alignment grows over small edits (see [`growth`]). Names match in either spelling. Chains are taken heaviest first, and none enters a cell that a heavier one has aligned, which keeps
//! self-similar texts linear. Time: the band's width for each word grown over. Space: eight bytes a word.

mod growth;

use crate::anchors::{Run, append};
use crate::chains::{Chain, GAP_SHARE, GAP_WORD};
use crate::tokens::Tokens;
use crate::weights::Weights;
use growth::{Growth, Word};

/// Chains lighter than this are not aligned: less than one rare word and a name, no extension makes them a passage.
const LEAST_CHAIN: f32 = 0.8;

/// What a matching grammar word adds: enough to be taken along, never enough to pay for a gap.
const GRAMMAR_MATCH: f32 = 0.02;

/// Tells the number of a grammar word's form from those of keys.
const GRAMMAR: u32 = 1 << 31;

/// Matching words in order on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// Runs of words that match one to one, in order on both sides and disjoint; at least one.
    pub runs: Vec<Run>,
}

/// Aligns the chains, heaviest first.
pub fn alignments(chains: &[Chain], a: &Tokens, b: &Tokens, weights: &Weights) -> Vec<Alignment> {
    let mut aligner =
        Aligner { a, b, weights, partner_a: vec![NONE; a.keys.len()], partner_b: vec![NONE; b.keys.len()] };
    let heavy = chains.iter().take_while(|chain| chain.weight >= LEAST_CHAIN);
    let mut growth = Growth::default();
    heavy.filter_map(|chain| aligner.align(chain, &mut growth)).collect()
}

/// No partner yet.
const NONE: u32 = u32::MAX;

struct Aligner<'s> {
    a: &'s Tokens,
    b: &'s Tokens,
    weights: &'s Weights,
    /// The word of side b that the heaviest alignment matches each word of side a with.
    partner_a: Vec<u32>,
    /// The same the other way round; a word's heaviest alignment may be another one from there.
    partner_b: Vec<u32>,
}

/// Which way an alignment grows.
#[derive(Clone, Copy)]
enum Way {
    Back,
    Ahead,
}

impl Aligner<'_> {
    fn align(&mut self, chain: &Chain, growth: &mut Growth) -> Option<Alignment> {
        if chain
            .runs
            .iter()
            .all(|run| self.is_aligned(run.a, run.b) && self.is_aligned(run.a_end() - 1, run.b_end() - 1))
        {
            return None;
        }
        let first = chain.runs[0];
        let mut runs = Vec::new();
        self.grow(growth, (first.a, first.b), Way::Back, |run| append(&mut runs, run));
        append(&mut runs, first);
        for pair in chain.runs.windows(2) {
            self.fill(pair[0], pair[1], &mut runs);
            append(&mut runs, pair[1]);
        }
        let last = runs[runs.len() - 1];
        let mut ahead = Vec::new();
        self.grow(growth, (last.a_end(), last.b_end()), Way::Ahead, |run| ahead.push(run));
        ahead.into_iter().rev().for_each(|run| append(&mut runs, run));
        for run in &runs {
            for Run { a: i, b: j, .. } in run.words() {
                for (partners, at, other) in [(&mut self.partner_a, i, j), (&mut self.partner_b, j, i)] {
                    if partners[at as usize] == NONE {
                        partners[at as usize] = other;
                    }
                }
            }
        }
        Some(Alignment { runs })
    }

    fn is_aligned(&self, i: u32, j: u32) -> bool {
        self.partner_a[i as usize] == j || self.partner_b[j as usize] == i
    }

    /// Adds the heaviest common subsequence between two runs.
    fn fill(&self, before: Run, after: Run, runs: &mut Vec<Run>) {
        let (rows, columns) = ((after.a - before.a_end()) as usize, (after.b - before.b_end()) as usize);
        if rows == 0 || columns == 0 {
            return;
        }
        let words_a: Vec<Word> = (before.a_end()..after.a).map(|at| self.word(self.a, at)).collect();
        let words_b: Vec<Word> = (before.b_end()..after.b).map(|at| self.word(self.b, at)).collect();
        let matched = |x: usize, y: usize| (words_a[x].same == words_b[y].same).then_some(words_a[x].add);
        let width = columns + 1;
        // What lies right of and below each cell can still add.
        let mut sums = vec![0f32; (rows + 1) * width];
        for x in (0..rows).rev() {
            for y in (0..columns).rev() {
                let skip = sums[(x + 1) * width + y].max(sums[x * width + y + 1]);
                let taken = matched(x, y).map_or(0.0, |add| add + sums[(x + 1) * width + y + 1]);
                sums[x * width + y] = skip.max(taken);
            }
        }
        let (mut x, mut y) = (0, 0);
        while x < rows && y < columns {
            let rest = sums[x * width + y];
            if matched(x, y).is_some_and(|add| add + sums[(x + 1) * width + y + 1] == rest) {
                append(runs, Run { a: words_a[x].at, b: words_b[y].at, len: 1 });
                (x, y) = (x + 1, y + 1);
            } else if sums[(x + 1) * width + y] == rest {
                x += 1;
            } else {
                y += 1;
            }
        }
    }

    /// Calls `matched` with the matches grown from the corner of `i` and `j`, the outermost first.
    fn grow(&self, growth: &mut Growth, (i, j): (u32, u32), way: Way, mut matched: impl FnMut(Run)) {
        let (out_a, out_b) = (self.out(self.a, i, way), self.out(self.b, j, way));
        growth.grow(out_a, out_b, |a, b| self.is_aligned(a, b), |a, b| matched(Run { a, b, len: 1 }));
    }

    /// The words outward from a corner, up to the text's end.
    fn out<'w>(&'w self, side: &'w Tokens, from: u32, way: Way) -> impl Iterator<Item = Word> + use<'w> {
        let at = move |step: u32| match way {
            Way::Back => from.checked_sub(step + 1),
            Way::Ahead => Some(from + step).filter(|&at| at < side.len()),
        };
        (0..).map_while(at).map(move |at| self.word(side, at))
    }

    fn word(&self, side: &Tokens, at: u32) -> Word {
        let weight = self.weights.of(side.keys[at as usize]);
        if weight.aligning == 0.0 {
            // Grammar words must read the same: "he" and "she" would match anywhere.
            let same = GRAMMAR | side.forms[at as usize].index();
            return Word { at, same, add: GRAMMAR_MATCH, skip: GAP_WORD };
        }
        let same = weight.same.index() as u32;
        Word { at, same, add: weight.aligning, skip: GAP_WORD + GAP_SHARE * weight.aligning }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchors::anchors;
    use crate::chains::chains;
    use crate::seeds::Seeds;
    use crate::testing::Sides;

    fn heaviest(a: &str, b: &str) -> Vec<(u32, u32, u32)> {
        let sides = Sides::new(a, b);
        let anchors = anchors(&sides.a, &sides.b, &Seeds::new(&sides.a, &sides.b, &sides.weights));
        let chains = chains(&anchors, &sides.a, &sides.b, &sides.weights);
        let alignments = alignments(&chains, &sides.a, &sides.b, &sides.weights);
        alignments[0].runs.iter().map(|run| (run.a, run.b, run.len)).collect()
    }

    #[test]
    fn single_words_between_runs_are_matched() {
        let a = "grey lanterns hung low beside harbour walls today while twelve cutters sailed";
        let b = "grey lanterns hung high beside wooden walls now while twelve cutters sailed";
        assert_eq!(heaviest(a, b), [(0, 0, 3), (4, 4, 1), (6, 6, 1), (8, 8, 4)]);
    }

    #[test]
    fn ends_grow_over_small_edits_both_ways() {
        let a = "walls fell where grey lanterns hung over quays";
        let b = "walls rose where grey lanterns hung under quays";
        assert_eq!(heaviest(a, b), [(0, 0, 1), (2, 2, 4), (7, 7, 1)]);
    }

    #[test]
    fn growing_stops_where_nothing_matches() {
        let a = "grey lanterns hung over quays where nobody ever walked before dawn and gulls slept";
        let b = "grey lanterns hung beside some other sort of sea wall that had long been lost to gulls";
        assert_eq!(heaviest(a, b), [(0, 0, 3)]);
    }

    #[test]
    fn a_name_matches_in_either_spelling() {
        let a = "They say Velenkyy left. Grey lanterns, Velenkyy said.";
        let b = "And Velenky stayed. Grey lanterns, Velenky said.";
        assert_eq!(heaviest(a, b), [(4, 3, 4)]);
    }
}
