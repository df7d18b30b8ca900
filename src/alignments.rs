//! Alignments: chains filled and extended word by word.
//!
//! Between two runs of a chain the heaviest common subsequence is taken (Wagner and Fischer 1974), in a rectangle no larger
//! than a chain's gap. At both ends the alignment grows over small edits by dynamic programming with affine gaps (Gotoh 1982)
//! in a band, until the score has dropped too far below its best (the x-drop of Zhang et al. 2000, as in BLAST). Names match
//! in either spelling. Chains are taken heaviest first, and none enters a cell that a heavier one has aligned, which keeps
//! self-similar texts linear. Time: the band's width for each word grown over. Space: eight bytes a word.

use crate::anchors::{Run, append};
use crate::chains::{Chain, GAP_OPEN, GAP_SHARE, GAP_WORD, MOST_GAP};
use crate::tokens::{Form, Key, Tokens};
use crate::span::{Span, TokenIndex};
use crate::weights::{Pair, Weights};

/// Chains lighter than this are not aligned: less than one rare word and a name, no extension makes them a passage.
const LEAST_CHAIN: f32 = 0.8;

/// How far the score may drop below its best before growing stops: about a gap of eight words with telling ones among them.
const MOST_DROP: f32 = 2.0;

/// How many words one side may run ahead of the other while growing.
const BAND: usize = 12;

/// What a matching grammar word adds: enough to be taken along, never enough to pay for a gap.
const GRAMMAR_MATCH: f32 = 0.02;

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
    heavy.filter_map(|chain| aligner.align(chain)).collect()
}

/// The words that match in order in two stretches of any order of magnitude below a sentence's.
pub fn between([a, b]: [Span<TokenIndex>; 2], pair: Pair) -> Vec<Run> {
    let aligner = Aligner { a: pair.a, b: pair.b, weights: pair.weights, partner_a: Vec::new(), partner_b: Vec::new() };
    let mut runs = Vec::new();
    aligner.fill(Run { a: a.start, b: b.start, len: 0 }, Run { a: a.end, b: b.end, len: 0 }, &mut runs);
    runs
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

/// How a cell was reached.
#[derive(Clone, Copy, Default)]
struct Step {
    /// The match in this cell follows a gap, not another match.
    match_after_gap: bool,
    /// The gap that ends in this cell skips a word of side b, not of side a.
    gap_skips_b: bool,
    /// The gap that ends in this cell goes on, it does not open here.
    gap_goes_on: bool,
}

/// Which way an alignment grows.
#[derive(Clone, Copy)]
enum Way {
    Back,
    Ahead,
}

impl Aligner<'_> {
    fn align(&mut self, chain: &Chain) -> Option<Alignment> {
        if chain
            .runs
            .iter()
            .all(|run| self.is_aligned(run.a, run.b) && self.is_aligned(run.a_end() - 1, run.b_end() - 1))
        {
            return None;
        }
        let first = chain.runs[0];
        let mut runs = Vec::new();
        self.grow(first.a, first.b, Way::Back).into_iter().for_each(|run| append(&mut runs, run));
        append(&mut runs, first);
        for pair in chain.runs.windows(2) {
            self.fill(pair[0], pair[1], &mut runs);
            append(&mut runs, pair[1]);
        }
        let last = runs[runs.len() - 1];
        self.grow(last.a_end(), last.b_end(), Way::Ahead).into_iter().rev().for_each(|run| append(&mut runs, run));
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

    /// The single matches grown from the corner of `i` and `j`, the outermost first.
    fn grow(&self, i: u32, j: u32, way: Way) -> Vec<Run> {
        const WIDTH: usize = 2 * BAND + 1;
        let (mut out_a, mut out_b) = (self.out(self.a, i, way), self.out(self.b, j, way));
        let (mut words_a, mut words_b): (Vec<Word>, Vec<Word>) = (Vec::new(), out_b.by_ref().take(BAND).collect());
        // Scores that end in a match and in a gap, of this row (words of side a taken) and the next; the column of a cell
        // is the words of side b taken, less those of side a, plus the band.
        let mut matches = [f32::NEG_INFINITY; WIDTH];
        let mut gaps = [f32::NEG_INFINITY; WIDTH];
        matches[BAND] = 0.0;
        let mut best = (0.0f32, 0usize, BAND);
        let mut last_match = 0;
        let mut steps: Vec<[Step; WIDTH]> = vec![[Step::default(); WIDTH]];
        for row in 0.. {
            words_a.extend(out_a.next());
            words_b.extend(out_b.next());
            steps.push([Step::default(); WIDTH]);
            let mut next_matches = [f32::NEG_INFINITY; WIDTH];
            let mut next_gaps = [f32::NEG_INFINITY; WIDTH];
            let mut reached = false;
            for column in BAND.saturating_sub(row)..WIDTH {
                let (matched, gap) = (matches[column], gaps[column]);
                let here = matched.max(gap);
                if here < best.0 - MOST_DROP {
                    continue;
                }
                reached = true;
                let (word_a, word_b) = (words_a.get(row), words_b.get(row + column - BAND));
                let opened = matched - GAP_OPEN;
                let (skipped, goes_on) = if opened >= gap { (opened, false) } else { (gap, true) };
                if let Some(word_b) = word_b
                    && column + 1 < WIDTH
                    && skipped - word_b.skip > gaps[column + 1]
                {
                    gaps[column + 1] = skipped - word_b.skip;
                    let step = &mut steps[row][column + 1];
                    (step.gap_skips_b, step.gap_goes_on) = (true, goes_on);
                }
                let Some(word_a) = word_a else { continue };
                if column > 0 && skipped - word_a.skip > next_gaps[column - 1] {
                    next_gaps[column - 1] = skipped - word_a.skip;
                    let step = &mut steps[row + 1][column - 1];
                    (step.gap_skips_b, step.gap_goes_on) = (false, goes_on);
                }
                if let Some(word_b) = word_b
                    && word_a.same == word_b.same
                    && !self.is_aligned(word_a.at, word_b.at)
                {
                    next_matches[column] = here + word_a.add;
                    last_match = row;
                    steps[row + 1][column].match_after_gap = gap > matched;
                    if next_matches[column] > best.0 {
                        best = (next_matches[column], row + 1, column);
                    }
                }
            }
            if !reached || row > last_match + MOST_GAP as usize {
                break;
            }
            (matches, gaps) = (next_matches, next_gaps);
        }
        let mut runs = Vec::new();
        trace(&steps, best.1, best.2, |row, column| {
            runs.push(Run { a: words_a[row].at, b: words_b[row + column - BAND].at, len: 1 });
        });
        runs
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
        let grammar = weight.aligning == 0.0;
        Word {
            at,
            // Grammar words must read the same: "he" and "she" would match anywhere.
            same: if grammar { Same::Form(side.forms[at as usize]) } else { Same::Key(weight.same) },
            add: if grammar { GRAMMAR_MATCH } else { weight.aligning },
            skip: GAP_WORD + GAP_SHARE * weight.aligning,
        }
    }
}

/// What growing and filling need to know of a word.
struct Word {
    at: u32,
    /// Words with an equal one match.
    same: Same,
    /// What matching it adds.
    add: f32,
    /// What skipping it costs.
    skip: f32,
}

#[derive(PartialEq)]
enum Same {
    Form(Form),
    Key(Key),
}

/// Follows the steps back from a match, calling `matched` with the words taken before each match.
fn trace<const WIDTH: usize>(
    steps: &[[Step; WIDTH]],
    mut row: usize,
    mut column: usize,
    mut matched: impl FnMut(usize, usize),
) {
    let mut in_gap = false;
    while row > 0 {
        let step = steps[row][column];
        if !in_gap {
            row -= 1;
            matched(row, column);
            in_gap = step.match_after_gap;
        } else {
            if step.gap_skips_b {
                column -= 1;
            } else {
                row -= 1;
                column += 1;
            }
            in_gap = step.gap_goes_on;
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
