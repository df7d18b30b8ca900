//! Alignments: chains filled and extended word by word.
//!
//! Between two runs of a chain the heaviest common subsequence is taken (Wagner and Fischer 1974), in a rectangle no larger
//! than a chain's gap. At both ends the alignment grows over small edits (see [`growth`]). Names match in either spelling.
//! Chains are taken heaviest first, and none enters a cell that a heavier one has aligned, which keeps self-similar texts
//! linear. Time: the band's width for each word grown over. Space: eight bytes a word.

mod growth;

use crate::anchors::{Run, append, equal_ahead, equal_back};
use crate::chains::Chain;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;
use crate::weights::{Pair, Weights};
use growth::{Growth, Side, Way};

/// Matching words in order on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// Runs of words that match one to one, in order on both sides and disjoint; at least one.
    pub runs: Vec<Run>,
}

/// The alignments of a pair.
pub struct Alignments {
    /// Heaviest chain first.
    pub list: Vec<Alignment>,
    /// Whether all were grown as far as they reach.
    pub complete: bool,
}

/// Aligns the chains, heaviest first.
pub fn alignments(chains: &[Chain], a: &Tokens, b: &Tokens, weights: &Weights) -> Alignments {
    let partners = [a, b].map(|tokens| vec![NONE; tokens.keys.len()]);
    let mut aligner = Aligner { a: Side::new(a, weights), b: Side::new(b, weights), partners };
    let mut growth = Growth::new(a.keys.len() + b.keys.len());
    let list = chains.iter().filter_map(|chain| aligner.align(chain, &mut growth)).collect();
    Alignments { list, complete: !growth.is_used_up() }
}

/// Of stretches with more pairs of words, only those that match at both ends are looked for.
const MOST_PAIRS: u64 = 1 << 16;

/// The words that match in order in two stretches.
pub fn common_words(places: [Span<TokenIndex>; 2], pair: Pair) -> Vec<Run> {
    let mut runs = Vec::new();
    let words = |tokens: &Tokens, place: Span<TokenIndex>| -> Vec<u32> {
        (place.start..place.end).map(|at| growth::matches_by(tokens, pair.weights, at)).collect()
    };
    let words = [words(pair.a, places[0]), words(pair.b, places[1])];
    if u64::from(places[0].len()) * u64::from(places[1].len()) > MOST_PAIRS {
        let [a, b] = places;
        let ahead = equal_ahead(&words[0], &words[1]);
        let (a_rest, b_rest) = (&words[0][ahead as usize..], &words[1][ahead as usize..]);
        let back = equal_back(a_rest, b_rest);
        let ends = [Run { a: a.start, b: b.start, len: ahead }, Run { a: a.end - back, b: b.end - back, len: back }];
        ends.into_iter().filter(|run| run.len > 0).for_each(|run| append(&mut runs, run));
        return runs;
    }
    common(places, [&words[0], &words[1]], |at| growth::add(pair.a, pair.weights, at), &mut runs);
    runs
}

/// No partner yet.
const NONE: u32 = u32::MAX;

struct Aligner<'s> {
    a: Side<'s>,
    b: Side<'s>,
    /// For each side's words, the word of the other side that the heaviest alignment matches it with; a word's heaviest
    /// alignment may be another one seen from there.
    partners: [Vec<u32>; 2],
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
        let mut runs = Vec::new();
        let first = chain.runs[0];
        self.grow(growth, [first.a, first.b], Way::Back, |run| append(&mut runs, run));
        append(&mut runs, first);
        for pair in chain.runs.windows(2) {
            self.fill(pair[0], pair[1], &mut runs);
            append(&mut runs, pair[1]);
        }
        let last = runs[runs.len() - 1];
        let mut ahead = Vec::new();
        self.grow(growth, [last.a_end(), last.b_end()], Way::Ahead, |run| ahead.push(run));
        ahead.into_iter().rev().for_each(|run| append(&mut runs, run));
        let [partners_a, partners_b] = &mut self.partners;
        for Run { a, b, .. } in runs.iter().flat_map(|run| run.words()) {
            for (partner, other) in [(&mut partners_a[a as usize], b), (&mut partners_b[b as usize], a)] {
                if *partner == NONE {
                    *partner = other;
                }
            }
        }
        Some(Alignment { runs })
    }

    fn is_aligned(&self, i: u32, j: u32) -> bool {
        self.partners[0][i as usize] == j || self.partners[1][j as usize] == i
    }

    /// Calls `matched` with the matches grown from a corner, the outermost first.
    fn grow(&self, growth: &mut Growth, corner: [u32; 2], way: Way, mut matched: impl FnMut(Run)) {
        let taken = |a, b| self.is_aligned(a, b);
        growth.grow([&self.a, &self.b], corner, way, taken, |a, b| matched(Run { a, b, len: 1 }));
    }

    /// Adds the heaviest common subsequence between two runs.
    fn fill(&self, before: Run, after: Run, runs: &mut Vec<Run>) {
        let gaps = [Span::new(before.a_end(), after.a), Span::new(before.b_end(), after.b)];
        common(gaps, [self.a.words(gaps[0]), self.b.words(gaps[1])], |at| self.a.add(at), runs);
    }
}

/// Adds the heaviest common subsequence of two places, given what their words match by and what matching one of side a adds.
fn common(places: [Span<TokenIndex>; 2], words: [&[u32]; 2], add: impl Fn(u32) -> f32, runs: &mut Vec<Run>) {
    let ([a, b], [a_words, b_words]) = (places, words);
    let width = b_words.len() + 1;
    if a_words.is_empty() || width == 1 {
        return;
    }
    let adds: Vec<f32> = (a.start..a.end).map(add).collect();
    // What lies right of and below each cell can still add.
    let mut sums = vec![0f32; (a_words.len() + 1) * width];
    for (x, (word, add)) in a_words.iter().zip(&adds).enumerate().rev() {
        let (row, below) = sums[x * width..].split_at_mut(width);
        let mut right = 0.0;
        for (y, other) in b_words.iter().enumerate().rev() {
            let taken = if word == other { add + below[y + 1] } else { 0.0 };
            right = taken.max(below[y]).max(right);
            row[y] = right;
        }
    }
    let (mut x, mut y) = (0, 0);
    while let (Some(word), Some(other)) = (a_words.get(x), b_words.get(y)) {
        let rest = sums[x * width + y];
        if word == other && adds[x] + sums[(x + 1) * width + y + 1] == rest {
            append(runs, Run { a: a.start + x as u32, b: b.start + y as u32, len: 1 });
            (x, y) = (x + 1, y + 1);
        } else if sums[(x + 1) * width + y] == rest {
            x += 1;
        } else {
            y += 1;
        }
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
        let chains = chains(&anchors.list, &sides.a, &sides.b, &sides.weights);
        let alignments = alignments(&chains, &sides.a, &sides.b, &sides.weights);
        alignments.list[0].runs.iter().map(|run| (run.a, run.b, run.len)).collect()
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
