//! Chains: anchors in one order on both sides, close enough to be one passage.
//!
//! Chaining by dynamic programming over anchors sorted by place, as minimap2 does it (Li 2018, section 2.1.1): the best chain
//! that ends in an anchor is the anchor alone or the best of its near predecessors, less the cost of the gap. A predecessor
//! lies at most a gap back on both sides, and only so many are tried, so the time is linear in the anchors. That bound is a
//! heuristic: where more anchors crowd into one gap, the nearest by place on side a are tried.

use crate::anchors::Run;
use crate::order::{self, heaviest_first};
use crate::tokens::Tokens;
use crate::weights::Weights;

/// The most words of either side between two anchors of a chain: a speaker with an office and a verb fit ("said Ilsa Orne,
/// director of the port").
pub const MOST_GAP: u32 = 8;

/// The same where the other side shows by an ellipsis that it cut there, or where a quotation is broken off for its speaker.
const MOST_CUT: u32 = 25;

/// Words that the other side may have where one breaks a quotation off: "and", or "and that".
const MOST_JOINED: u32 = 2;

/// What opening a gap costs, in weight: about a third of the rarest word, so that one rare word or two others pay for it.
pub const GAP_OPEN: f32 = 0.35;

/// What each word in a gap costs besides a share of its weight.
pub const GAP_WORD: f32 = 0.06;

/// The share of its weight that a word in a gap costs: leaving out a telling word tells more.
pub const GAP_SHARE: f32 = 0.1;

/// Lighter chains are dropped: less than one rare word and a name, no extension makes them a passage.
const LEAST_CHAIN: f32 = 0.8;

/// Predecessors tried for each anchor.
const MOST_TRIED: usize = 64;

/// Anchors of one order, and the weight of their words less the cost of their gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// In order on both sides, disjoint.
    pub runs: Vec<Run>,
    /// What it weighs.
    pub weight: f32,
}

/// What parts two runs on both sides.
#[derive(Clone, Copy)]
pub struct Gap<'s> {
    a: &'s Tokens,
    b: &'s Tokens,
    before: Run,
    after: Run,
}

impl<'s> Gap<'s> {
    /// The gap between two runs in order.
    pub fn new(a: &'s Tokens, b: &'s Tokens, before: Run, after: Run) -> Self {
        Self { a, b, before, after }
    }

    /// Whether both runs may belong to one passage.
    pub fn can_be_bridged(self) -> bool {
        let other = self.mirrored();
        (self.words() <= MOST_GAP || self.is_excused()) && (other.words() <= MOST_GAP || other.is_excused())
    }

    /// Words in the gap on side a.
    fn words(self) -> u32 {
        self.after.a - self.before.a_end()
    }

    /// Whether side a has reason for its gap: side b shows by an ellipsis that it cut words, or side a breaks off a quotation,
    /// which side b gives whole, to name the speaker.
    fn is_excused(self) -> bool {
        let (end, start) = (self.before.a_end() - 1, self.after.a);
        self.words() <= MOST_CUT
            && (self.b.is_cut_between(self.before.b_end() - 1, self.after.b)
                || self.mirrored().words() <= MOST_JOINED && self.a.is_interrupted_between(end, start))
    }

    fn mirrored(self) -> Self {
        Self { a: self.b, b: self.a, before: self.before.mirrored(), after: self.after.mirrored() }
    }
}

/// A side's tokens, and the weight of any stretch of them in constant time, by sums over all before.
struct Weighed<'s> {
    tokens: &'s Tokens,
    sums: Vec<f64>,
}

impl<'s> Weighed<'s> {
    fn new(tokens: &'s Tokens, weights: &Weights) -> Self {
        let mut sum = 0.0;
        let sums = tokens.keys.iter().map(|&key| {
            sum += f64::from(weights.of(key).aligning);
            sum
        });
        Self { tokens, sums: std::iter::once(0.0).chain(sums).collect() }
    }

    /// The weight of the tokens from `start` up to `end`.
    fn weight(&self, start: u32, end: u32) -> f32 {
        (self.sums[end as usize] - self.sums[start as usize]) as f32
    }

    /// What skipping these tokens costs.
    fn gap(&self, start: u32, end: u32) -> f32 {
        GAP_WORD * (end - start) as f32 + GAP_SHARE * self.weight(start, end)
    }
}

/// The chains of a pair that weigh enough, each anchor in one at the most; heaviest first, then by place.
pub fn chains(anchors: &[Run], a: &Tokens, b: &Tokens, weights: &Weights) -> Vec<Chain> {
    let (a, b) = (&Weighed::new(a, weights), &Weighed::new(b, weights));
    let mut best: Vec<(f32, Option<u32>)> = Vec::with_capacity(anchors.len());
    let mut oldest = 0;
    for (at, anchor) in anchors.iter().enumerate() {
        while anchors[oldest].a_end() + MOST_CUT < anchor.a {
            oldest += 1;
        }
        let alone = a.weight(anchor.a, anchor.a_end());
        let mut found = (alone, None);
        for before in (oldest..at).rev().take(MOST_TRIED) {
            if let Some(cost) = gap_cost(&anchors[before], anchor, a, b) {
                let sum = best[before].0 + alone - cost;
                if sum > found.0 {
                    found = (sum, Some(before as u32));
                }
            }
        }
        best.push(found);
    }
    collect(anchors, &best, a.tokens, b.tokens)
}

/// What joining two anchors costs, where they are in order and near. Words that both hold count once.
fn gap_cost(before: &Run, after: &Run, a: &Weighed, b: &Weighed) -> Option<f32> {
    let overlap = before.a_end().saturating_sub(after.a).max(before.b_end().saturating_sub(after.b));
    if after.a <= before.a || after.b <= before.b || overlap >= after.len {
        return None;
    }
    let rest = Run { a: after.a + overlap, b: after.b + overlap, len: after.len - overlap };
    let gap = Gap::new(a.tokens, b.tokens, *before, rest);
    if !gap.can_be_bridged() {
        return None;
    }
    // What was cut, or only names the speaker, costs no words.
    let cost = |excused: bool, side: &Weighed, from, to| if excused { 0.0 } else { side.gap(from, to) };
    Some(
        GAP_OPEN
            + a.weight(after.a, rest.a)
            + cost(gap.is_excused(), a, before.a_end(), rest.a)
            + cost(gap.mirrored().is_excused(), b, before.b_end(), rest.b),
    )
}

/// Follows the chains back from their ends, the heaviest first; an anchor goes to the first chain that reaches it.
fn collect(anchors: &[Run], best: &[(f32, Option<u32>)], a: &Tokens, b: &Tokens) -> Vec<Chain> {
    let ends = order::by_key((0..anchors.len() as u32).collect(), |&end| [heaviest_first(best[end as usize].0), 0, 0]);
    let mut used = vec![false; anchors.len()];
    let mut chains = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    for end in ends {
        if used[end as usize] {
            continue;
        }
        runs.clear();
        let mut at = Some(end);
        let mut weight = best[end as usize].0;
        while let Some(i) = at {
            if used[i as usize] {
                weight -= best[i as usize].0;
                break;
            }
            used[i as usize] = true;
            runs.push(anchors[i as usize]);
            at = best[i as usize].1;
        }
        if weight < LEAST_CHAIN {
            continue;
        }
        runs.reverse();
        cut_overlaps(&mut runs, a, b);
        chains.push(Chain { runs: runs.clone(), weight });
    }
    order::by_key(chains, |chain| [heaviest_first(chain.weight), chain.runs[0].a, chain.runs[0].b])
}

/// Gives words that two neighbouring runs hold to one of them: to the earlier one as long as they read the same there, for
/// "he" at its end may be the next one's "we".
fn cut_overlaps(runs: &mut [Run], a: &Tokens, b: &Tokens) {
    for i in 1..runs.len() {
        let (before, after) = (runs[i - 1], runs[i]);
        let overlap = before.a_end().saturating_sub(after.a).max(before.b_end().saturating_sub(after.b));
        let reads_otherwise = |word: &Run| a.forms[word.a as usize] != b.forms[word.b as usize];
        let kept = before.len.saturating_sub(overlap).max(1);
        let first = before.words().skip(kept as usize).position(|word| reads_otherwise(&word));
        let given = first.map_or(0, |first| before.len - kept - first as u32);
        runs[i - 1].len -= given;
        let taken = overlap - given;
        runs[i] = Run { a: after.a + taken, b: after.b + taken, len: after.len - taken };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchors::anchors;
    use crate::seeds::Seeds;
    use crate::testing::Sides;

    fn found(a: &str, b: &str) -> Vec<Vec<(u32, u32, u32)>> {
        let sides = Sides::new(a, b);
        let anchors = anchors(&sides.a, &sides.b, &Seeds::new(&sides.a, &sides.b, &sides.weights));
        let chains = chains(&anchors.list, &sides.a, &sides.b, &sides.weights);
        chains.into_iter().map(|chain| chain.runs.iter().map(|run| (run.a, run.b, run.len)).collect()).collect()
    }

    #[test]
    fn a_gap_of_a_speaker_is_bridged() {
        let a = "grey lanterns hung there, said Ilsa Orne of the port, and twelve cutters sailed";
        let b = "grey lanterns hung there and twelve cutters sailed";
        assert_eq!(found(a, b), [vec![(0, 0, 4), (10, 4, 4)]]);
    }

    #[test]
    fn a_wide_gap_is_bridged_only_where_a_side_says_it_cut() {
        let a = "grey lanterns hung there and nobody on the whole long wet quay could say why twelve cutters sailed";
        assert_eq!(found(a, "grey lanterns hung there twelve cutters sailed").len(), 2);
        assert_eq!(found(a, "grey lanterns hung there … twelve cutters sailed").len(), 1);
    }

    #[test]
    fn another_order_is_another_chain() {
        let chains = found("grey lanterns hung. Twelve cutters sailed.", "Twelve cutters sailed. Grey lanterns hung.");
        assert_eq!(chains, [vec![(0, 3, 3)], vec![(3, 0, 3)]]);
    }

    #[test]
    fn words_that_two_anchors_hold_count_once() {
        let text = "one two three four five six seven eight nine ten";
        let sides = Sides::new(text, text);
        let mut runs = [Run { a: 0, b: 0, len: 5 }, Run { a: 4, b: 6, len: 4 }];
        cut_overlaps(&mut runs, &sides.a, &sides.b);
        assert_eq!(runs, [Run { a: 0, b: 0, len: 5 }, Run { a: 5, b: 7, len: 3 }]);
    }

    #[test]
    fn a_word_goes_to_the_anchor_in_which_it_reads_the_same() {
        let chains = found("lanterns hung there, he said. We sailed north", "lanterns hung there. We sailed north");
        assert_eq!(chains, [vec![(0, 0, 3), (5, 3, 3)]]);
    }
}
