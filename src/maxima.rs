//! Maxima: the heaviest of the items placed before a rank, as a heaviest increasing subsequence asks for it.
//!
//! A Fenwick tree of prefix maxima (Fenwick 1994, with the greater in place of the sum). Time: the logarithm of the ranks for
//! each question and each item. Space: an entry a rank.

/// No item.
pub const NONE: u32 = u32::MAX;

/// The heaviest items by rank.
pub struct PrefixMaxima<W> {
    tree: Vec<(W, u32)>,
}

impl<W: Copy + Default + PartialOrd> PrefixMaxima<W> {
    /// No items, and room for so many ranks.
    pub fn new(ranks: usize) -> Self {
        Self { tree: vec![(W::default(), NONE); ranks + 1] }
    }

    /// The heaviest item of a rank below this, with its weight; of equal ones the first found on the way.
    pub fn before(&self, rank: usize) -> (W, u32) {
        let mut heaviest = self.tree[0];
        let mut at = rank;
        while at > 0 {
            if self.tree[at].0 > heaviest.0 {
                heaviest = self.tree[at];
            }
            at &= at - 1;
        }
        heaviest
    }

    /// Places an item.
    pub fn add(&mut self, rank: usize, weight: W, item: u32) {
        let mut at = rank + 1;
        while at < self.tree.len() {
            if weight > self.tree[at].0 {
                self.tree[at] = (weight, item);
            }
            at += at & at.wrapping_neg();
        }
    }
}
