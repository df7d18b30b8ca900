//! Laws that hold for any two texts, on random ones. A failure prints the texts, and proptest keeps the seed in a file.

mod support;

use crossread::report::{PassageKind, Place, Report};
use proptest::prelude::*;
use support::{cut, report, words};
use unicode_segmentation::UnicodeSegmentation;

/// Words of several scripts, with marks that spans must not split; none is touched by a spelling rule.
const WORDS: [&str; 40] = [
    "the",
    "of",
    "and",
    "to",
    "said",
    "ferry",
    "strait",
    "minister",
    "Velka",
    "Orrin",
    "Tarv",
    "harvest",
    "bridge",
    "1200",
    "42",
    "signed",
    "quietly",
    "northern",
    "accord",
    "lantern",
    "fishing",
    "border",
    "village",
    "Monday",
    "envoy",
    "cutter",
    "e\u{301}tude",
    "мир",
    "порт",
    "سلام",
    "ميناء",
    "東京",
    "港",
    "क्षति",
    "गाँव",
    "👩‍👩‍👧",
    "🇺🇦",
    "한국",
    "ไทย",
    "…",
];

fn sentence() -> impl Strategy<Value = String> {
    let word = prop::sample::select(&WORDS[..]);
    let mark = prop::sample::select(&[".", "!", "?", ".”", "", "\n", ".\n\n"][..]);
    (prop::collection::vec(word, 1..12), mark).prop_map(|(words, mark)| words.join(" ") + mark)
}

/// Two texts that share some sentences, in any order and any number of times.
fn pair() -> impl Strategy<Value = (String, String)> {
    let pool = prop::collection::vec(sentence(), 1..12);
    pool.prop_flat_map(|pool| {
        let text = prop::collection::vec(prop::sample::select(pool), 0..10).prop_map(|chosen| chosen.join(" "));
        (text.clone(), text)
    })
}

/// Texts of anything at all, lone marks and control characters included.
fn wild() -> impl Strategy<Value = (String, String)> {
    (any::<String>(), any::<String>())
}

fn boundaries(text: &str) -> Vec<u32> {
    let mut at = 0;
    let ends = text.graphemes(true).map(|grapheme| {
        at += grapheme.encode_utf16().count() as u32;
        at
    });
    std::iter::once(0).chain(ends).collect()
}

fn places(report: &Report) -> (Vec<Place>, Vec<Place>) {
    let (mut a, mut b) = (report.only.a.clone(), report.only.b.clone());
    for passage in &report.passages {
        a.extend(&passage.a);
        b.extend(&passage.b);
        a.extend(passage.differences.iter().map(|difference| difference.a));
        b.extend(passage.differences.iter().map(|difference| difference.b));
    }
    a.extend(report.a.blocks.iter().map(|block| Place { start: block.start, end: block.end }));
    b.extend(report.b.blocks.iter().map(|block| Place { start: block.start, end: block.end }));
    (a, b)
}

fn check_spans(a: &str, b: &str) -> Result<(), TestCaseError> {
    let report = report(a, b);
    let (in_a, in_b) = places(&report);
    for (text, places) in [(a, in_a), (b, in_b)] {
        let boundaries = boundaries(text);
        for place in places {
            prop_assert!(place.start <= place.end);
            for offset in [place.start, place.end] {
                prop_assert!(boundaries.binary_search(&offset).is_ok(), "{offset} splits a grapheme of {text:?}");
            }
        }
    }
    for (side, text) in [(&report.a, a), (&report.b, b)] {
        prop_assert!(side.shared_words <= side.words);
        let mut end = 0;
        for block in &side.blocks {
            let between = cut(text, Place { start: end, end: block.start });
            prop_assert!(between.trim().is_empty(), "{between:?} is in no block");
            end = block.end;
        }
    }
    Ok(())
}

/// What a report says, without the numbers that depend on which side comes first.
fn said(report: &Report, mirrored: bool) -> Vec<String> {
    let mut said: Vec<String> = report
        .passages
        .iter()
        .map(|passage| {
            let (a, b) = if mirrored { (&passage.b, &passage.a) } else { (&passage.a, &passage.b) };
            let differences = passage
                .differences
                .iter()
                .map(|difference| if mirrored { (difference.b, difference.a) } else { (difference.a, difference.b) });
            let differences: Vec<_> = differences.collect();
            format!("{:?} {} {} {a:?} {b:?} {differences:?}", passage.kind, passage.score, passage.moved)
        })
        .collect();
    said.sort();
    said
}

/// Side a's words of a passage with its differences applied.
fn applied(a: &str, b: &str, passage: &crossread::report::Passage) -> String {
    let mut text = String::new();
    let mut at = passage.a[0].start;
    for difference in &passage.differences {
        text += &cut(a, Place { start: at, end: difference.a.start });
        text += " ";
        text += &cut(b, difference.b);
        text += " ";
        at = difference.a.end;
    }
    text + &cut(a, Place { start: at, end: passage.a[0].end })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn spans_are_in_bounds_and_on_graphemes((a, b) in pair()) {
        check_spans(&a, &b)?;
    }

    #[test]
    fn spans_of_wild_texts_are_too((a, b) in wild()) {
        check_spans(&a, &b)?;
        check_spans(&a, &a)?;
    }

    #[test]
    fn verbatim_means_the_same_words((a, b) in pair()) {
        for passage in &report(&a, &b).passages {
            let same = words(&cut(&a, passage.a[0])) == words(&cut(&b, passage.b[0]));
            prop_assert_eq!(passage.kind == PassageKind::Verbatim, same);
            prop_assert_eq!(passage.differences.is_empty(), same);
        }
    }

    #[test]
    fn a_text_and_itself_are_one_passage((a, _) in pair()) {
        let report = report(&a, &a);
        prop_assert_eq!(report.a.shared_words, report.a.words);
        prop_assert_eq!(report.passages.len(), usize::from(report.a.words > 0));
        for passage in &report.passages {
            prop_assert_eq!(passage.kind, PassageKind::Verbatim);
            prop_assert_eq!((passage.a.len(), passage.b.len(), passage.moved), (1, 1, false));
        }
    }

    #[test]
    fn the_sides_mirror_each_other((a, b) in pair()) {
        let (there, back) = (report(&a, &b), report(&b, &a));
        prop_assert_eq!(said(&there, false), said(&back, true));
        prop_assert_eq!((there.only.a, there.only.b), (back.only.b, back.only.a));
        prop_assert_eq!((there.a, there.b), (back.b, back.a));
    }

    #[test]
    fn differences_applied_to_side_a_give_side_b((a, b) in pair()) {
        for passage in &report(&a, &b).passages {
            // Scripts without spaces would count where a difference starts as a break.
            prop_assert_eq!(words(&applied(&a, &b, passage)).concat(), words(&cut(&b, passage.b[0])).concat());
        }
    }

    #[test]
    fn the_same_texts_give_the_same_bytes((a, b) in pair()) {
        let json = |report: &Report| serde_json::to_string(report).expect("a report is plain data");
        prop_assert_eq!(json(&report(&a, &b)), json(&report(&a, &b)));
    }

    #[test]
    fn passages_are_numbered_in_the_order_of_side_a((a, b) in pair()) {
        let report = report(&a, &b);
        for (passage, id) in report.passages.iter().zip(0..) {
            prop_assert_eq!(passage.id, id);
            prop_assert!(passage.score > 0.0 && passage.score < 1.0);
        }
        prop_assert!(report.passages.is_sorted_by_key(|passage| passage.a[0].start));
    }
}
