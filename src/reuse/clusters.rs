//! Clusters: pairs of units that lie near each other on both sides, in whatever order.
//!
//! Pairs are parted alternately by side wherever more units than a gap lie between neighbours, until nothing parts any more
//! (Sanchez-Perez, Sidorov and Gelbukh 2014, section 3.3). Time: a sort for each round; rounds are bounded, and what a crafted
//! text leaves unparted then stays one cluster (a heuristic). Space: linear.

use crate::order;
use crate::span::{Span, TokenIndex};

/// Rounds of parting. Articles need four or so.
const MOST_ROUNDS: usize = 32;

/// Pairs of units near each other.
#[derive(Debug, Clone)]
pub struct Cluster {
    /// The pairs, as (unit of side a, unit of side b).
    pub pairs: Vec<[u32; 2]>,
    /// The first and the last unit on each side.
    pub units: [(u32, u32); 2],
}

/// The clusters of pairs of units, with at most `gap` units between neighbours.
pub fn clusters(pairs: &[[u32; 2]], spans: &[Vec<Span<TokenIndex>>; 2], gaps: [u32; 2]) -> Vec<Cluster> {
    let mut parted: Vec<(u32, [u32; 2])> = pairs.iter().map(|&pair| (0, pair)).collect();
    let mut unchanged = 0;
    for round in 0..MOST_ROUNDS {
        let side = round % 2;
        parted = order::by_key(parted, |&(cluster, pair)| [cluster, pair[side], pair[1 - side]]);
        let mut number = 0;
        let mut before = None;
        let clusters = parted.last().map_or(0, |last| last.0 + 1);
        for (cluster, pair) in &mut parted {
            if let Some((old, at)) = before
                && (old != *cluster
                    || spans[side][pair[side] as usize].start > spans[side][at as usize].end + gaps[side])
            {
                number += 1;
            }
            before = Some((*cluster, pair[side]));
            *cluster = number;
        }
        unchanged = if number + 1 == clusters { unchanged + 1 } else { 0 };
        if unchanged == 2 {
            break;
        }
    }
    parted.chunk_by(|one, other| one.0 == other.0).map(Cluster::new).collect()
}

impl Cluster {
    fn new(parted: &[(u32, [u32; 2])]) -> Self {
        let pairs: Vec<_> = parted.iter().map(|&(_, pair)| pair).collect();
        let units = [0, 1].map(|side: usize| {
            let units = pairs.iter().map(|pair| pair[side]);
            (units.clone().min().unwrap_or(0), units.max().unwrap_or(0))
        });
        Self { pairs, units }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pairs: &[[u32; 2]], gap: u32) -> Vec<[(u32, u32); 2]> {
        // Units of ten words each.
        let spans = [0, 1].map(|_| (0..100).map(|unit| Span::new(unit * 10, unit * 10 + 10)).collect());
        clusters(pairs, &spans, [gap; 2]).iter().map(|cluster| cluster.units).collect()
    }

    #[test]
    fn pairs_near_each_other_on_both_sides_are_one_cluster_in_any_order() {
        assert_eq!(found(&[[1, 7], [2, 5], [3, 9], [40, 8]], 20), [[(1, 3), (5, 9)], [(40, 40), (8, 8)]]);
    }

    #[test]
    fn what_one_side_parts_parts_the_other() {
        // On side a all are neighbours; side b parts them, and then side a what was held together by the others.
        let parted = [[(1, 1), (1, 1)], [(4, 4), (2, 2)], [(2, 3), (50, 51)]];
        assert_eq!(found(&[[1, 1], [2, 50], [3, 51], [4, 2]], 10), parted);
    }
}
