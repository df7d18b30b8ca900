//! Whole pairs: one folder a phenomenon, with `a.txt`, `b.txt`, `expected.json` and, where they are not the defaults,
//! `options.json`.
//!
//! A changed result rewrites `expected.json` and fails, so that the review is a diff; a second run then passes. The file
//! gives the report's spans as the text they cut out.

mod support;

use std::fs;
use std::path::Path;

use crossread::Options;
use crossread::report::{Difference, Figure, FigurePair, OnlySentence, Place, Quotation, Quoted};
use serde_json::{Value, json};
use support::{cut, report_with};

fn readable(a: &str, b: &str, options: &Options) -> Value {
    let report = report_with(options, a, b);
    let cuts = |text: &str, places: &[Place]| -> Vec<String> { places.iter().map(|&place| cut(text, place)).collect() };
    let passages = report.passages.iter().map(|passage| {
        let named = |differences: &[Difference]| -> Vec<Value> {
            differences.iter().map(|one| json!([one.kind, one.weight, cut(a, one.a), cut(b, one.b)])).collect()
        };
        let figures = |pairs: &[FigurePair]| -> Vec<Value> {
            let value = |figure: &Figure| format!("{} {}", figure.value, figure.unit).trim_end().to_owned();
            let (a, b) = (&report.figures.a, &report.figures.b);
            pairs
                .iter()
                .map(|pair| json!([pair.agreement, value(&a[pair.a as usize]), value(&b[pair.b as usize])]))
                .collect()
        };
        let further = passage.further.iter();
        json!({
            "kind": passage.kind,
            "moved": passage.moved,
            "a": cuts(a, &passage.a),
            "b": cuts(b, &passage.b),
            "differences": named(&passage.differences),
            "figures": figures(&passage.figures),
            "further": further.map(|one| json!([one.a, one.b, one.kind, named(&one.differences)])).collect::<Vec<_>>(),
        })
    });
    let quoted = |text: &str, quoted: &Option<Quoted>| -> Value {
        let Some(quoted) = quoted else { return Value::Null };
        let Quoted { start, end, direct, speaker, verb, .. } = *quoted;
        let place = |place: Option<Place>| place.map(|place| cut(text, place));
        json!([
            cut(text, Place { start, end }),
            if direct { "direct" } else { "reported" },
            place(speaker),
            place(verb)
        ])
    };
    let quotation = |one: &Quotation| json!([one.agreement, quoted(a, &one.a), quoted(b, &one.b)]);
    let ranked = |text: &str, only: &[OnlySentence]| -> Vec<Value> {
        let cut = |one: &OnlySentence| cut(text, Place { start: one.start, end: one.end });
        only.iter().map(|one| json!([one.rank, cut(one)])).collect()
    };
    json!({
        "passages": passages.collect::<Vec<_>>(),
        "leftOut": report.left_out,
        "rules": [report.a.rules, report.b.rules],
        "quotations": report.quotations.iter().map(quotation).collect::<Vec<_>>(),
        "only": { "a": ranked(a, &report.only.a), "b": ranked(b, &report.only.b) },
    })
}

fn check(a: &Path, b: &Path, expected: &Path) -> bool {
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let options = match fs::read_to_string(a.with_file_name("options.json")) {
        Ok(json) => serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", a.display())),
        Err(_) => Options::default(),
    };
    let found = serde_json::to_string_pretty(&readable(&read(a), &read(b), &options)).expect("it is plain data") + "\n";
    if fs::read_to_string(expected).is_ok_and(|expected| expected == found) {
        return true;
    }
    fs::write(expected, found).expect("the folder can be written");
    false
}

#[test]
fn every_pair_gives_what_is_expected() {
    let folders = fs::read_dir("tests/pairs").expect("it is there").map(|entry| entry.expect("readable"));
    let is_built_in = |name: &str| cfg!(feature = "long-reuse") || !name.starts_with("long-reuse");
    let built_in = folders.filter(|folder| is_built_in(&folder.file_name().to_string_lossy()));
    let mut folders: Vec<_> = built_in.map(|folder| folder.path()).collect();
    folders.sort();
    let mut changed: Vec<_> = folders
        .iter()
        .filter(|folder| !check(&folder.join("a.txt"), &folder.join("b.txt"), &folder.join("expected.json")))
        .map(|folder| folder.display().to_string())
        .collect();
    // The page's example is a pair like the others; its texts stand where the page finds them.
    let example = Path::new("www/example");
    if !check(&example.join("a.txt"), &example.join("b.txt"), Path::new("tests/example.expected.json")) {
        changed.push("the page's example".to_owned());
    }
    assert!(folders.len() >= 10, "only {} pairs were found", folders.len());
    assert!(
        changed.is_empty(),
        "the results changed and are written down; look at the diff of: {}",
        changed.join(", ")
    );
}
