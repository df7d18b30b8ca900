//! Quotations and their speakers over invented extracts: how often they are those that a reader who had not seen the rules
//! expected. The extracts are in tests/cases; `cargo test --test quotations -- --nocapture` prints what is missed.

mod support;

use std::fs;

use crossread::report::{Place, Quoted};
use serde_json::Value;
use support::{cut, report};

/// What was found and expected of all cases of a file.
#[derive(Default)]
struct Counts {
    found: u32,
    expected: u32,
    met: u32,
    /// Quotations found whose speaker is named, whose speaker is named right, and those with the verb right too.
    named: u32,
    right: u32,
    verbs: u32,
    speaking: u32,
}

/// Whether a speaker named is the one expected: the same, or one is the last words of the other ("ministry" of "defence
/// ministry", "Koss" for "Mira Koss").
fn same_speaker(named: &str, expected: &str) -> bool {
    let ends =
        |long: &str, short: &str| long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    ends(expected, named) || ends(named, expected)
}

fn count(file: &str) -> Counts {
    let cases = fs::read_to_string(format!("tests/cases/{file}")).expect("the cases can be read");
    let cases: Vec<Value> = serde_json::from_str(&cases).expect("they are JSON");
    let mut counts = Counts::default();
    for case in &cases {
        let (name, text) = (&case["name"], case["text"].as_str().expect("a text"));
        let report = report(text, "");
        let place = |place: Option<Place>| place.map(|place| cut(text, place));
        let voice = |quoted: Quoted| {
            let Quoted { start, end, speaker, verb, .. } = quoted;
            (cut(text, Place { start, end }), place(speaker), place(verb))
        };
        let mut voices: Vec<_> = report.quotations.into_iter().filter_map(|quotation| quotation.a).map(voice).collect();
        counts.found += voices.len() as u32;
        for quotation in case["expected"].as_array().expect("a list") {
            let (quote, speaker) = (quotation["quote"].as_str().expect("a quote"), quotation["speaker"].as_str());
            counts.expected += 1;
            counts.speaking += u32::from(speaker.is_some());
            let Some(at) = voices.iter().position(|voice| voice.0.trim() == quote.trim()) else {
                println!("{name}: not found: {quote}");
                continue;
            };
            counts.met += 1;
            let (_, named, verb) = voices.remove(at);
            counts.named += u32::from(named.is_some());
            let right = matches!((&named, speaker), (Some(named), Some(expected)) if same_speaker(named, expected));
            counts.right += u32::from(right);
            counts.verbs += u32::from(right && verb.as_deref() == quotation["verb"].as_str());
            if !right && (named.is_some() || speaker.is_some()) {
                println!("{name}: {named:?} for {speaker:?}: {quote}");
            } else if right && verb.as_deref() != quotation["verb"].as_str() {
                println!("{name}: verb {verb:?} for {}", quotation["verb"]);
            }
        }
        for (quote, named, _) in voices {
            counts.named += u32::from(named.is_some());
            println!("{name}: no quotation: {quote} {named:?}");
        }
    }
    let Counts { found, expected, met, named, right, verbs, speaking } = counts;
    println!("quotations: {met} right of {found} found, {expected} expected");
    println!("speakers: {right} right of {named} named, {speaking} expected, {verbs} with the verb");
    counts
}

#[test]
fn on_the_cases_written_before_the_rules() {
    let counts = count("quotations-1.json");
    assert_eq!((counts.met, counts.found), (80, 80));
    assert!(counts.right == counts.named && counts.right >= 69);
}

#[test]
fn on_the_cases_written_after_the_rules() {
    let counts = count("quotations-2.json");
    assert!(counts.met == counts.found && counts.met >= 49);
    assert!(counts.right == counts.named && counts.right >= 37);
}

#[test]
fn whether_both_sides_name_one_speaker_is_said_where_both_name_persons() {
    for (one, other, same) in [
        ("Ilo Varn", "Mira Koss", Some(false)),
        ("Mr Varn", "Ms Koss", Some(false)),
        ("Mira Koss", "Ms Koss", Some(true)),
        ("Oren Velenskyy", "Oren Velensky", Some(true)),
        ("Joe Varn", "Joseph Varn", None), // one may be short for the other
        ("a senior official", "Mira Koss", None),
        ("the White Harbour Council", "Mira Koss", None),
    ] {
        let of = |name: &str| format!("“Nobody gains from a harbour that is closed,” {name} said on the quay.");
        let report = report(&of(one), &of(other));
        assert_eq!(report.quotations[0].same_speaker, same, "{one} and {other}");
    }
}

#[test]
fn a_quotation_that_one_side_splits_is_the_same_and_so_is_a_short_one() {
    use crossread::report::QuotationAgreement::{Differing, Same};
    for (one, other, expected) in [
        (
            "“I was not there. You have the wrong man,” he told the captain.",
            "“I was not there,” he told the captain. “You have the wrong man.”",
            &[("I was not there.", Same), ("You have the wrong man,", Same)][..],
        ),
        (
            "“Our harbour is deep. We do not need a new quay,” Koss said.",
            "“Our harbour is deep,” Koss said. “We don't need a new quay.”",
            &[("Our harbour is deep.", Same), ("We do not need a new quay,", Same)],
        ),
        (
            "“Our harbour is deep. We do not need a new quay,” Koss said.",
            "“Our harbour is deep,” Koss said. “We do need a new quay.”",
            &[("Our harbour is deep.", Same), ("We do not need a new quay,", Differing)],
        ),
        (
            "Koss will speak “any time, anywhere” with the sailors.",
            "She said the guild could have her “any time, anywhere”.",
            &[("any time, anywhere", Same)],
        ),
    ] {
        let quotations = report(one, other).quotations;
        let found: Vec<_> = quotations
            .iter()
            .map(|quotation| {
                let Quoted { start, end, .. } = quotation.a.expect("each is on side a");
                (cut(one, Place { start, end }), quotation.agreement)
            })
            .collect();
        let found: Vec<_> = found.iter().map(|(words, agreement)| (&words[..], *agreement)).collect();
        assert_eq!(found, expected, "{other}");
    }
}

#[test]
fn what_one_side_asks_or_turns_is_not_the_same() {
    let says = "“The keeper did it for the money,” Koss told the court at Orenhaven.";
    for other in [
        "“The keeper did it for the money?” Koss asked the court at Orenhaven.",
        "“It is not true that the keeper did it for the money,” Koss told the court at Orenhaven.",
    ] {
        let quotations = report(says, other).quotations;
        assert_eq!(quotations[0].agreement, crossread::report::QuotationAgreement::Differing, "{other}");
        assert!(!quotations[0].differences.is_empty(), "{other}");
    }
}

#[test]
fn a_sentence_whose_short_quotation_the_other_side_has_is_not_one_that_only_this_side_has() {
    let (a, b) = ("“That is him,” she said. Rain fell.", "Snow lay on the quay all day. She pointed: “That is him.”");
    let only: Vec<_> = report(a, b).only.a.iter().map(|one| cut(a, Place { start: one.start, end: one.end })).collect();
    assert_eq!(only, ["Rain fell."]);
}
