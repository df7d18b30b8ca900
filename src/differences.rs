//! Differences: where the wording of a passage's first places parts.
//!
//! Words that the alignment matches are alike or replaced one by one. Between its runs `similar` finds the longest common
//! subsequence of the words' forms, where they are not too long. The stretches within an alignment are no longer than a chain's
//! gap, and others are capped, so the time is linear.

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, lcs};

use crate::passages::Tie;
use crate::report::DifferenceKind;
use crate::span::{Span, TokenIndex};
use crate::tokens::Tokens;

/// One place where the wording parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What sort it is.
    pub kind: DifferenceKind,
    /// The words on side a.
    pub a: Span<TokenIndex>,
    /// The words on side b.
    pub b: Span<TokenIndex>,
}

/// The differences between the places of a tie, in order.
pub fn differences(tie: &Tie, a: &Tokens, b: &Tokens) -> Vec<Difference> {
    let mut differences = Vec::new();
    let [mut end_a, mut end_b] = tie.places.map(|place| place.start);
    for run in &tie.runs {
        between(Span::new(end_a, run.a), Span::new(end_b, run.b), a, b, &mut differences);
        (end_a, end_b) = (run.a_end(), run.b_end());
        let other = run.words().filter(|word| a.forms[word.a as usize] != b.forms[word.b as usize]);
        differences.extend(other.map(|word| Difference {
            kind: DifferenceKind::Replaced,
            a: Span::new(word.a, word.a_end()),
            b: Span::new(word.b, word.b_end()),
        }));
    }
    let [last_a, last_b] = tie.places.map(|place| place.end);
    between(Span::new(end_a, last_a), Span::new(end_b, last_b), a, b, &mut differences);
    differences
}

/// Longer stretches are taken as replaced as a whole: the time to compare two grows with the product of their words.
const MOST_CELLS: u64 = 1 << 16;

/// Adds the differences of two stretches.
fn between(in_a: Span<TokenIndex>, in_b: Span<TokenIndex>, a: &Tokens, b: &Tokens, differences: &mut Vec<Difference>) {
    if u64::from(in_a.len()) * u64::from(in_b.len()) > MOST_CELLS {
        return differences.push(Difference { kind: DifferenceKind::Replaced, a: in_a, b: in_b });
    }
    let mut hook = Replace::new(Capture::new());
    let Ok(()) = lcs::diff_deadline_raw(&mut hook, &a.forms[..], in_a.range(), &b.forms[..], in_b.range(), None);
    for op in hook.into_inner().into_ops() {
        let kind = match op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { .. } => DifferenceKind::LeftOut,
            DiffOp::Insert { .. } => DifferenceKind::Added,
            DiffOp::Replace { .. } => DifferenceKind::Replaced,
        };
        let span = |range: std::ops::Range<usize>| Span::new(range.start as u32, range.end as u32);
        differences.push(Difference { kind, a: span(op.old_range()), b: span(op.new_range()) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchors::Run;
    use crate::testing::Sides;

    #[test]
    fn every_kind_in_order() {
        let sides = Sides::new("the ferry sails at nine tomorrow at dawn", "the old ferry sailed at nine dawn");
        let runs = vec![Run { a: 0, b: 0, len: 1 }, Run { a: 1, b: 2, len: 4 }, Run { a: 7, b: 6, len: 1 }];
        let found = differences(&Tie::new(runs, sides.pair()), &sides.a, &sides.b);
        let found: Vec<_> = found.iter().map(|found| (found.kind, found.a.range(), found.b.range())).collect();
        assert_eq!(
            found,
            [
                (DifferenceKind::Added, 1..1, 1..2),
                (DifferenceKind::Replaced, 2..3, 3..4),
                (DifferenceKind::LeftOut, 5..7, 6..6),
            ]
        );
    }
}
