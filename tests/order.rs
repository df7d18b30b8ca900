//! Order does not matter: with the paragraphs of either side in another order the same passages are found, but for those that
//! span a break.

mod support;

use std::collections::BTreeSet;

use crossread::report::{Place, Report};
use proptest::prelude::*;
use support::{cut, report};

const A: &str = include_str!("../www/example/a.txt");
const B: &str = include_str!("../www/example/b.txt");

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::to_owned).collect()
}

/// The ties of the first places of passages, as text, and whether neither place spans a break.
fn ties(report: &Report, a: &str, b: &str) -> Vec<((String, String), bool)> {
    let text = |text: &str, place: Place| cut(text, place);
    let ties = report.passages.iter().map(|passage| (text(a, passage.a[0]), text(b, passage.b[0])));
    ties.map(|(a, b)| ((a.clone(), b.clone()), !a.contains('\n') && !b.contains('\n'))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn paragraphs_in_another_order_hold_the_same_passages(
        a in Just(paragraphs(A)).prop_shuffle(),
        b in Just(paragraphs(B)).prop_shuffle(),
    ) {
        let (a, b) = (a.join("\n\n"), b.join("\n\n"));
        let found = report(&a, &b);
        let texts: BTreeSet<(String, String)> = ties(&found, &a, &b).into_iter().map(|(tie, _)| tie).collect();
        for (tie, within) in ties(&report(A, B), A, B) {
            let again = texts.contains(&tie) || texts.iter().any(|(x, y)| x.contains(&tie.0) && y.contains(&tie.1));
            prop_assert!(!within || again, "{tie:?} is lost");
        }
    }
}
