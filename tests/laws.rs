//! Laws that hold for any two texts, on random ones. A failure prints the texts, and proptest keeps the seed in a file.

#[path = "support/rich.rs"]
mod rich;
mod support;

use std::collections::BTreeSet;

use crossread::report::{
    Block, Difference, DifferenceKind, DifferenceWeight, Figure, FigurePair, Figures, Further, Only, OnlySentence,
    Passage, PassageKind, Place, Quotation, Quoted, Report,
};
use crossread::{Options, Preset};
use proptest::prelude::*;
use rich::rich;
use support::{PRESETS, cut, report_by, report_with, words};
use unicode_segmentation::UnicodeSegmentation;

/// Words of several scripts, with marks that spans must not split; none is touched by a spelling rule.
const WORDS: [&str; 44] = [
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
    "“we",
    "sail”,",
    "he",
    "Mira Koss said:\n",
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

/// A made-up word, told by a number.
fn word(number: u32) -> String {
    ["ba", "lu", "mi", "ko", "tan", "vor", "ne", "gal"].iter().enumerate().fold(
        String::new(),
        |word, (at, syllable)| {
            if number >> at & 1 == 1 { word + syllable } else { word }
        },
    ) + "o"
}

/// A text of made-up words, and one that takes sentences over from it in any order, with words replaced or left out, among
/// sentences of its own.
fn reused() -> impl Strategy<Value = (String, String)> {
    let sentence = || prop::collection::vec(0..256u32, 4..30);
    let taken = (
        any::<prop::sample::Index>(),
        1..6usize,
        prop::collection::vec((any::<prop::sample::Index>(), 0..512u32), 0..4),
    );
    let texts = (
        prop::collection::vec(sentence(), 4..30),
        prop::collection::vec(taken, 1..6),
        prop::collection::vec(sentence(), 0..10),
    );
    texts.prop_map(|(a, taken, own)| {
        let mut b = own;
        for (from, count, edits) in taken {
            for sentence in a.iter().skip(from.index(a.len())).take(count) {
                let mut sentence = sentence.clone();
                for (at, word) in &edits {
                    let at = at.index(sentence.len());
                    if *word < 256 {
                        sentence[at] = *word;
                    } else {
                        sentence.remove(at);
                    }
                }
                let at = from.index(b.len() + 1);
                b.insert(at, sentence);
            }
        }
        let text = |sentences: Vec<Vec<u32>>| {
            let sentence = |words: Vec<u32>| words.into_iter().map(word).collect::<Vec<_>>().join(" ") + ". Ba ";
            sentences.into_iter().map(sentence).collect()
        };
        (text(a), text(b))
    })
}

/// Two texts and what is sought in them.
fn any_pair() -> impl Strategy<Value = (Preset, (String, String))> {
    (prop::sample::select(PRESETS), prop_oneof![pair(), reused()])
}

/// Any options.
fn options() -> impl Strategy<Value = Options> {
    let (presets, least_words, closeness) = (PRESETS, &[3, 5, 5, 8], &[0, 0, 60]);
    let preset = prop::sample::select(presets);
    let numbers = (prop::sample::select(&least_words[..]), prop::sample::select(&closeness[..]));
    (preset, numbers, prop::bool::weighted(0.75)).prop_map(|(preset, (least_words, closeness), reworded)| Options {
        least_words,
        closeness,
        reworded,
        preset,
    })
}

/// Two texts of any words and what is sought in them. Of those that rules touch nothing can be said by the words alone.
fn any_texts() -> impl Strategy<Value = (Options, (String, String))> {
    (options(), prop_oneof![1 => pair(), 1 => reused(), 2 => rich()])
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
    let place = |start, end| Place { start, end };
    let side = |blocks: &[Block], only: &[OnlySentence], figures: &[Figure]| -> Vec<Place> {
        let blocks = blocks.iter().map(|block| place(block.start, block.end));
        let only = only.iter().map(|sentence| place(sentence.start, sentence.end));
        blocks.chain(only).chain(figures.iter().map(|figure| place(figure.start, figure.end))).collect()
    };
    let mut a = side(&report.a.blocks, &report.only.a, &report.figures.a);
    let mut b = side(&report.b.blocks, &report.only.b, &report.figures.b);
    let quoted = |quoted: &Quoted| {
        let Quoted { start, end, speaker, verb, pronoun, .. } = *quoted;
        [Some(place(start, end)), speaker, verb, pronoun].into_iter().flatten()
    };
    for quotation in &report.quotations {
        a.extend(quotation.a.iter().flat_map(quoted));
        b.extend(quotation.b.iter().flat_map(quoted));
        a.extend(quotation.differences.iter().map(|difference| difference.a));
        b.extend(quotation.differences.iter().map(|difference| difference.b));
    }
    for passage in &report.passages {
        a.extend(&passage.a);
        b.extend(&passage.b);
        for (_, _, _, differences, _) in compared(passage) {
            a.extend(differences.iter().map(|difference| difference.a));
            b.extend(differences.iter().map(|difference| difference.b));
        }
    }
    (a, b)
}

/// Every pair of places of a passage that the report compares.
type Compared<'r> = (Place, Place, PassageKind, &'r [Difference], &'r [FigurePair]);

fn compared(passage: &Passage) -> Vec<Compared<'_>> {
    let first = (passage.a[0], passage.b[0], passage.kind, &passage.differences[..], &passage.figures[..]);
    let further = passage.further.iter().map(|one| {
        (passage.a[one.a as usize], passage.b[one.b as usize], one.kind, &one.differences[..], &one.figures[..])
    });
    std::iter::once(first).chain(further).collect()
}

fn check_spans(options: &Options, a: &str, b: &str) -> Result<(), TestCaseError> {
    let report = report_with(options, a, b);
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

/// The report that comparing b with a must give.
fn mirrored(report: &Report) -> Report {
    let differences = |differences: &[Difference]| differences.iter().map(mirrored_difference).collect();
    let figures = |pairs: &[FigurePair]| {
        pairs.iter().map(|pair| FigurePair { a: pair.b, b: pair.a, agreement: pair.agreement }).collect()
    };
    let mut order: Vec<usize> = (0..report.passages.len()).collect();
    order.sort_by_key(|&id| (report.passages[id].b[0].start, report.passages[id].a[0].start));
    let passage = |(&was, id): (&usize, u32)| {
        let passage = &report.passages[was];
        let mut further: Vec<Further> = passage
            .further
            .iter()
            .map(|one| {
                let Further { a, b, kind, .. } = *one;
                Further { a: b, b: a, kind, differences: differences(&one.differences), figures: figures(&one.figures) }
            })
            .collect();
        further.sort_by_key(|further| (further.a, further.b));
        Passage {
            id,
            kind: passage.kind,
            score: passage.score,
            moved: passage.moved,
            a: passage.b.clone(),
            b: passage.a.clone(),
            differences: differences(&passage.differences),
            figures: figures(&passage.figures),
            further,
        }
    };
    let number =
        |was: u32| order.iter().position(|&id| id == was as usize).expect("a quotation's passage is one") as u32;
    let quotation = |quotation: &Quotation| Quotation {
        agreement: quotation.agreement,
        a: quotation.b,
        b: quotation.a,
        same_speaker: quotation.same_speaker,
        passage: quotation.passage.map(number),
        differences: differences(&quotation.differences),
    };
    let mut quotations: Vec<Quotation> = report.quotations.iter().map(quotation).collect();
    let start = |quoted: &Option<Quoted>| quoted.map_or(u32::MAX, |quoted| quoted.start);
    quotations.sort_by_key(|quotation| (start(&quotation.a), start(&quotation.b)));
    Report {
        version: report.version,
        complete: report.complete,
        a: report.b.clone(),
        b: report.a.clone(),
        passages: order.iter().zip(0..).map(passage).collect(),
        left_out: report.left_out,
        only: Only { a: report.only.b.clone(), b: report.only.a.clone() },
        quotations,
        figures: Figures { a: report.figures.b.clone(), b: report.figures.a.clone() },
    }
}

fn mirrored_difference(difference: &Difference) -> Difference {
    let kind = match difference.kind {
        DifferenceKind::Added => DifferenceKind::LeftOut,
        DifferenceKind::LeftOut => DifferenceKind::Added,
        kind => kind,
    };
    Difference { kind, weight: difference.weight, a: difference.b, b: difference.a }
}

/// Side a's words of a place with the differences applied.
fn applied(a: &str, b: &str, place: Place, differences: &[Difference]) -> String {
    let mut text = String::new();
    let mut at = place.start;
    for difference in differences {
        text += &cut(a, Place { start: at, end: difference.a.start });
        text += " ";
        text += &cut(b, difference.b);
        text += " ";
        at = difference.a.end;
    }
    text + &cut(a, Place { start: at, end: place.end })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn spans_are_in_bounds_and_on_graphemes((options, (a, b)) in any_texts()) {
        check_spans(&options, &a, &b)?;
    }

    #[test]
    fn spans_of_wild_texts_are_too((a, b) in wild()) {
        for &preset in PRESETS {
            let options = Options { preset, ..Options::default() };
            check_spans(&options, &a, &b)?;
            check_spans(&options, &a, &a)?;
        }
    }

    #[test]
    fn verbatim_means_the_same_words((preset, (a, b)) in any_pair()) {
        for passage in &report_by(preset, &a, &b).passages {
            let same = words(&cut(&a, passage.a[0])) == words(&cut(&b, passage.b[0]));
            prop_assert_eq!(passage.kind == PassageKind::Verbatim, same);
            for (_, _, kind, differences, _) in compared(passage) {
                let style = differences.iter().all(|difference| difference.weight == DifferenceWeight::Style);
                prop_assert!(style || kind != PassageKind::Verbatim);
                prop_assert!(!differences.is_empty() || kind == PassageKind::Verbatim);
            }
        }
    }

    #[test]
    fn a_text_and_itself_are_one_passage((options, (a, _)) in any_texts()) {
        let report = report_with(&options, &a, &a);
        prop_assert_eq!(report.a.shared_words, report.a.words);
        prop_assert_eq!(report.passages.len(), usize::from(report.a.words > 0));
        for passage in &report.passages {
            prop_assert_eq!(passage.kind, PassageKind::Verbatim);
            prop_assert_eq!((passage.a.len(), passage.b.len(), passage.moved), (1, 1, false));
        }
    }

    #[test]
    fn the_sides_mirror_each_other((options, (a, b)) in any_texts()) {
        let (there, back) = (report_with(&options, &a, &b), report_with(&options, &b, &a));
        prop_assert_eq!(mirrored(&there), back);
    }

    #[test]
    fn what_one_side_alone_has_is_told_by_its_kind((options, (a, b)) in any_texts()) {
        for (_, _, _, differences, _) in report_with(&options, &a, &b).passages.iter().flat_map(compared) {
            for difference in differences {
                let [in_a, in_b] = [difference.a, difference.b].map(|place| place.start < place.end);
                match difference.kind {
                    DifferenceKind::Added => prop_assert!(in_b && !in_a, "{difference:?}"),
                    DifferenceKind::LeftOut => prop_assert!(in_a && !in_b, "{difference:?}"),
                    DifferenceKind::Replaced => prop_assert!(in_a && in_b, "{difference:?}"),
                    _ => prop_assert!(in_a || in_b, "{difference:?}"),
                }
            }
        }
    }

    #[test]
    fn differences_applied_to_side_a_give_side_b((preset, (a, b)) in any_pair()) {
        for (in_a, in_b, _, differences, _) in report_by(preset, &a, &b).passages.iter().flat_map(compared) {
            // Scripts without spaces would count where a difference starts as a break.
            let applied = applied(&a, &b, in_a, differences);
            prop_assert_eq!(words(&applied).concat(), words(&cut(&b, in_b)).concat());
        }
    }

    #[test]
    fn differences_stand_in_order_within_their_places((options, (a, b)) in any_texts()) {
        let report = report_with(&options, &a, &b);
        for (in_a, in_b, _, differences, figures) in report.passages.iter().flat_map(compared) {
            for (place, spans) in [
                (in_a, differences.iter().map(|difference| difference.a).collect::<Vec<_>>()),
                (in_b, differences.iter().map(|difference| difference.b).collect()),
            ] {
                let mut at = place.start;
                for span in spans {
                    prop_assert!(at <= span.start && span.end <= place.end, "{span:?} after {at} in {place:?}");
                    at = span.end;
                }
            }
            for pair in figures {
                prop_assert!((pair.a as usize) < report.figures.a.len() && (pair.b as usize) < report.figures.b.len());
            }
        }
    }

    #[test]
    fn each_further_place_is_compared_with_one_of_the_other_side((options, (a, b)) in any_texts()) {
        for passage in &report_with(&options, &a, &b).passages {
            let numbers = |side: fn(&Further) -> u32| passage.further.iter().map(side).collect::<BTreeSet<_>>();
            let (in_a, in_b) = (numbers(|one| one.a), numbers(|one| one.b));
            prop_assert!((1..passage.a.len() as u32).all(|at| in_a.contains(&at)));
            prop_assert!((1..passage.b.len() as u32).all(|at| in_b.contains(&at)));
        }
    }

    #[test]
    fn sentences_of_one_side_have_a_rank_each((options, (a, b)) in any_texts()) {
        let report = report_with(&options, &a, &b);
        for only in [&report.only.a, &report.only.b] {
            let ranks: BTreeSet<u32> = only.iter().map(|sentence| sentence.rank).collect();
            prop_assert!(ranks.into_iter().eq(0..only.len() as u32));
        }
    }

    #[test]
    fn the_same_texts_give_the_same_bytes((options, (a, b)) in any_texts()) {
        let json = |report: &Report| serde_json::to_string(report).expect("a report is plain data");
        prop_assert_eq!(json(&report_with(&options, &a, &b)), json(&report_with(&options, &a, &b)));
    }

    #[test]
    fn passages_are_numbered_in_the_order_of_side_a((options, (a, b)) in any_texts()) {
        let report = report_with(&options, &a, &b);
        for (passage, id) in report.passages.iter().zip(0..) {
            prop_assert_eq!(passage.id, id);
            prop_assert!(passage.score > 0.0 && passage.score < 1.0);
        }
        prop_assert!(report.passages.is_sorted_by_key(|passage| passage.a[0].start));
    }

    #[test]
    #[cfg(feature = "long-reuse")]
    fn what_was_taken_over_is_found((a, b) in reused()) {
        let sentences = |text: &str| -> Vec<String> { text.split_inclusive(". Ba ").map(str::to_owned).collect() };
        let (in_a, report) = (sentences(&a), report_by(Preset::LongReuse, &a, &b));
        let same: Vec<String> = sentences(&b).into_iter().filter(|sentence| in_a.contains(sentence)).collect();
        let different: BTreeSet<String> = same.iter().flat_map(|sentence| words(sentence)).collect();
        prop_assert!(different.len() < 60 || !report.passages.is_empty());
    }
}
