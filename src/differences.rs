//! Differences: where the wording of a passage's first places parts.
//!
//! The words that the alignment matches and that read the same are fixed points; between two of them `similar` finds the
//! shortest edit script (Myers 1986), on the words' forms. So the time is linear but for the short stretches between.

use similar::{Algorithm, DiffOp, capture_diff_slices};

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
    let mut differences: Vec<Difference> = Vec::new();
    let (mut from_a, mut from_b) = (tie.a.start, tie.b.start);
    let words = tie.runs.iter().flat_map(|run| run.words());
    let fixed = words.filter(|word| a.forms[word.a as usize] == b.forms[word.b as usize]).map(|word| (word.a, word.b));
    for (i, j) in fixed.chain([(tie.a.end, tie.b.end)]) {
        between(Span::new(from_a, i), Span::new(from_b, j), a, b, &mut differences);
        (from_a, from_b) = (i + 1, j + 1);
    }
    differences
}

/// Adds the differences of two stretches.
fn between(in_a: Span<TokenIndex>, in_b: Span<TokenIndex>, a: &Tokens, b: &Tokens, differences: &mut Vec<Difference>) {
    if in_a.is_empty() && in_b.is_empty() {
        return;
    }
    for op in capture_diff_slices(Algorithm::Myers, &a.forms[in_a.range()], &b.forms[in_b.range()]) {
        let kind = match op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { .. } => DifferenceKind::LeftOut,
            DiffOp::Insert { .. } => DifferenceKind::Added,
            DiffOp::Replace { .. } => DifferenceKind::Replaced,
        };
        let span =
            |start: u32, range: std::ops::Range<usize>| Span::new(start + range.start as u32, start + range.end as u32);
        differences.push(Difference { kind, a: span(in_a.start, op.old_range()), b: span(in_b.start, op.new_range()) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchors::Run;
    use crate::testing::Sides;

    #[test]
    fn every_kind_in_order() {
        let sides = Sides::new("the ferry sails at nine tomorrow", "the old ferry sailed at nine");
        let runs = vec![Run { a: 0, b: 0, len: 1 }, Run { a: 1, b: 2, len: 4 }];
        let tie = Tie { a: Span::new(0, 6), ..Tie::new(runs, sides.pair()) };
        let found = differences(&tie, &sides.a, &sides.b);
        let found: Vec<_> = found.iter().map(|found| (found.kind, found.a.range(), found.b.range())).collect();
        assert_eq!(
            found,
            [
                (DifferenceKind::Added, 1..1, 1..2),
                (DifferenceKind::Replaced, 2..3, 3..4),
                (DifferenceKind::LeftOut, 5..6, 6..6),
            ]
        );
    }
}
