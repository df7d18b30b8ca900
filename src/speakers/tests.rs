//! The cases of `tests/cases/quotations-1.json`, and what reading them taught.

use std::fs;

use serde_json::Value;

use super::*;
use crate::block_quotes::with_block_quotes;
use crate::blocks::blocks;
use crate::english::Lexicon;
use crate::quotations::quotations;
use crate::sentences::sentences;
use crate::tokens::{Vocabulary, tokens};

/// A quotation with its speaker, verb and pronoun.
type Voice<'s> = (&'s str, Option<&'s str>, Option<&'s str>, Option<&'s str>);

fn voices(source: &str, english: bool) -> Vec<Voice<'_>> {
    let lexicon = Lexicon::default();
    let text = Text::new(source, "a").unwrap();
    let blocks = blocks(&text);
    let marked = quotations(&text, &blocks);
    let spans: Vec<_> = marked.iter().map(|quotation| quotation.span).collect();
    let tokens = tokens(&text, &sentences(&text, &blocks, &lexicon), &spans, &mut Vocabulary::new(&lexicon));
    let found = if english { with_block_quotes(&text, &tokens, marked, &blocks) } else { marked };
    let at = |span: Option<Span<Byte>>| span.map(|span| &source[span.range()]);
    let speakers = speakers(&text, &tokens, &found, &blocks, english);
    let voice = |(quotation, who): (&Quotation, &Attribution)| {
        (&source[quotation.span.range()], at(who.speaker), at(who.verb), at(who.pronoun))
    };
    found.iter().zip(&speakers).map(voice).collect()
}

#[test]
#[ignore = "prints"]
fn print_a_text() {
    let source = fs::read_to_string(std::env::var("TEXT").unwrap()).unwrap();
    for (quote, speaker, verb, pronoun) in voices(&source, true) {
        let short: String = quote.chars().take(70).collect();
        println!("{:28} | {:10} | {:4} | {short}", speaker.unwrap_or("-"), verb.unwrap_or("-"), pronoun.unwrap_or(""));
    }
}

/// Whether a speaker named is the one expected: the same, or one is the last words of the other ("ministry" of "defence
/// ministry", "Koss" for "Mira Koss").
fn same_speaker(named: &str, expected: &str) -> bool {
    let ends =
        |long: &str, short: &str| long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    ends(expected, named) || ends(named, expected)
}

#[test]
fn cases() {
    let cases: Vec<Value> =
        serde_json::from_str(&fs::read_to_string("tests/cases/quotations-1.json").unwrap()).unwrap();
    let (mut found, mut expected, mut met, mut named, mut right, mut speaking, mut verbs) = (0, 0, 0, 0, 0, 0, 0);
    for case in &cases {
        let text = case["text"].as_str().unwrap();
        let is_english = [" the ", "The ", " and ", " to "].iter().any(|word| text.contains(word));
        let mut voices = voices(text, is_english);
        found += voices.len();
        for quotation in case["expected"].as_array().unwrap() {
            expected += 1;
            let quote = quotation["quote"].as_str().unwrap();
            let speaker = quotation["speaker"].as_str();
            speaking += usize::from(speaker.is_some());
            let Some(at) = voices.iter().position(|voice| voice.0.trim() == quote.trim()) else {
                println!("{}: not found: {quote}", case["name"]);
                continue;
            };
            met += 1;
            let voice = voices.remove(at);
            named += usize::from(voice.1.is_some());
            let is_right = matches!((voice.1, speaker), (Some(named), Some(expected)) if same_speaker(named, expected));
            right += usize::from(is_right);
            verbs += usize::from(is_right && voice.2 == quotation["verb"].as_str());
            if voice.1.is_some() != speaker.is_some() || voice.1.is_some() && !is_right {
                println!("{}: {:?} for {speaker:?}: {quote}", case["name"], voice.1);
            } else if is_right && voice.2 != quotation["verb"].as_str() {
                println!("{}: verb {:?} for {}", case["name"], voice.2, quotation["verb"]);
            }
        }
        for (quote, speaker, ..) in voices {
            named += usize::from(speaker.is_some());
            println!("{}: no quotation: {quote} {speaker:?}", case["name"]);
        }
    }
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    println!("quotations: {met} of {found} found right, {expected} expected");
    println!("  precision {:.3}, recall {:.3}", share(met, found), share(met, expected));
    println!("speakers: {right} of {named} named right, {speaking} expected, {verbs} with the verb");
    println!("  precision {:.3}, recall {:.3}", share(right, named), share(right, speaking));
}
