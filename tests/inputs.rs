//! Inputs that break tools: each gives a right report, or an error in words.

mod support;

use crossread::report::{BlockKind, PassageKind};
use crossread::{Options, compare};
use support::{cut, report};

#[test]
fn an_empty_side_shares_nothing() {
    let said = "The ferry left the old quay at noon.";
    for (a, b) in [("", ""), ("", said), (said, ""), (" \n\t ", said), ("“…” — 😀", said)] {
        let report = report(a, b);
        assert!(report.complete);
        assert_eq!(report.passages, []);
        assert_eq!(report.only.a.len() + report.only.b.len(), usize::from(a == said || b == said));
    }
    assert_eq!(report("", said).b.words, 8);
}

#[test]
fn one_word_against_an_article() {
    let report = report("ferry", "The ferry left the old quay at noon.");
    assert_eq!((report.a.words, report.passages.len()), (1, 0));
}

#[test]
fn texts_that_differ_in_marks_alone_are_the_same() {
    let (a, b) = ("“Stop,” she said.", "'Stop' - she said");
    let report = report(a, b);
    assert_eq!(report.passages.len(), 1);
    assert_eq!(report.passages[0].kind, PassageKind::Verbatim);
    assert_eq!((report.a.shared_words, report.b.shared_words), (3, 3));
}

#[test]
fn five_megabytes_of_one_repeated_word() {
    let long = "lantern ".repeat(655_360);
    let shorter = "lantern ".repeat(600_000);
    let same = report(&long, &long);
    assert_eq!((same.passages.len(), same.a.shared_words), (1, 655_360));
    let other = report(&long, &shorter);
    assert_eq!((other.a.shared_words, other.b.shared_words), (655_360, 600_000));
    let article = "The ferry left the old quay at noon, past one lantern.";
    assert_eq!(report(&long, article).passages, []);
}

#[test]
fn two_words_alternating_and_all_words_different() {
    let alternating = "lantern quay ".repeat(100_000);
    assert_eq!(report(&alternating, &alternating[8..]).b.shared_words, 199_999);
    let different = |side: &str| -> String { (0..100_000).map(|n| format!("{side}{n} ")).collect() };
    assert_eq!(report(&different("x"), &different("y")).passages, []);
}

/// Paragraph `n` of a text in which all are alike but for some words.
fn alike(n: usize, edit: &str) -> String {
    format!(
        "The grey ferry left the old quay at noon and {n} cutters {edit} past the lanterns while nobody could say why. "
    )
}

#[test]
fn one_paragraph_thousands_of_times() {
    let same = "The grey ferry left the old quay at noon, past one lantern.\n";
    let (a, b) = (same.repeat(20_000), same.repeat(15_000) + "Calm seas today.");
    let report = report(&a, &b);
    assert_eq!((report.a.shared_words, report.b.shared_words), (report.a.words, report.b.words - 3));
}

#[test]
fn paragraphs_that_all_resemble_each_other_are_searched_up_to_a_limit() {
    let text = |edit: &str| -> String { (0..1000).map(|n| alike(n % 7, edit)).collect() };
    let (a, b) = (text("sailed north"), text("drifted south"));
    let report = report(&a, &b);
    assert!(!report.complete, "the reader is told");
    assert!(report.b.shared_words > report.b.words / 2, "{} of {}", report.b.shared_words, report.b.words);
}

#[test]
fn few_different_words_in_any_order_are_searched_up_to_a_limit() {
    const WORDS: [&str; 8] = ["lantern", "quay", "cutter", "gull", "ferry", "harbour", "tide", "anchor"];
    let text = |seed: u32| -> String {
        let words = (0..20_000).scan(seed, |state, _| {
            *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Some(WORDS[(*state >> 29) as usize])
        });
        words.collect::<Vec<_>>().join(" ")
    };
    assert!(!report(&text(1), &text(2)).complete, "the reader is told");
}

#[test]
fn three_hundred_sentences_in_other_orders() {
    let sentence = |n: usize| format!("Cutter {n} carried {} lanterns to berth {}. ", n * 31 % 97, n * 17 % 89);
    let text = |step: usize| -> String { (0..6000).map(|n| sentence(n * step % 300)).collect() };
    let report = report(&text(1), &text(7));
    assert!(report.a.shared_words * 10 > report.a.words * 9, "{} of {}", report.a.shared_words, report.a.words);
}

#[test]
fn megabytes_without_spaces_or_words() {
    let (long, shorter) = ("x".repeat(3_000_000), "x".repeat(2_000_000));
    assert_eq!(report(&long, &shorter).passages, []);
    assert_eq!(report(&".".repeat(3_000_000), &". ".repeat(1_000_000)).a.words, 0);
    assert_eq!(report(&"…".repeat(1_000_000), &"\"".repeat(2_000_000)).a.words, 0);
    let accents = format!("a{}", "\u{301}".repeat(1_000_000));
    assert_eq!(report(&accents, "lantern").a.words, 1);
}

#[test]
#[cfg(feature = "long-reuse")]
fn long_reuse_takes_texts_that_repeat_themselves() {
    use crossread::Preset;
    use support::report_by;

    let sentence = "The grey ferry left the old quay at noon with twelve cutters and lemons for the minister. ";
    let words = |side: &str| -> String { (0..100_000).map(|n| format!("{side}{n} ")).collect() };
    for (a, b) in [
        ("lantern ".repeat(500_000), "lantern ".repeat(400_000)),
        ("lantern quay ".repeat(100_000), "quay lantern ".repeat(90_000)),
        (sentence.repeat(300), sentence.repeat(299)),
        (sentence.repeat(20_000), sentence.repeat(30_000)),
        (words("x"), words("y")),
    ] {
        // What every sentence says proves nothing.
        let report = report_by(Preset::LongReuse, &a, &b);
        assert_eq!((report.passages.len(), report.complete), (0, true));
    }
    let (other, more) = (words("x"), words("x") + "and so on");
    assert_eq!(report_by(Preset::LongReuse, &other, &more).a.shared_words, 100_000);
}

#[test]
fn a_lone_surrogate_keeps_the_offsets_of_the_string_as_given() {
    // JavaScript's lone surrogates arrive as U+FFFD, which is one UTF-16 code unit like them.
    let (a, b) = ("x\u{FFFD}y. The grey ferry left the old quay.", "The grey ferry left the old quay \u{FFFD}");
    let report = report(a, b);
    assert_eq!((report.passages[0].a[0].start, report.passages[0].b[0].start), (5, 0));
}

#[test]
fn right_to_left_text() {
    let a = "قال الوزير إن العبّارة غادرت الميناء القديم عند الظهر. لم يبحر أحد.";
    let b = "هدوء في البحر. «العبّارة غادرت الميناء القديم عند الظهر»، كتب الوزير.";
    let report = report(a, b);
    assert_eq!(report.passages.len(), 1);
    assert_eq!(cut(a, report.passages[0].a[0]), "العبّارة غادرت الميناء القديم عند الظهر");
    assert_eq!(cut(b, report.passages[0].b[0]), "العبّارة غادرت الميناء القديم عند الظهر");
}

#[test]
fn text_without_spaces() {
    let a = "外相は声明を発表した。「双方は灯台の修復を来春までに終えることで合意した」と述べた。";
    let b = "港は静かだった。双方は灯台の修復を来春までに終えることで合意したそうだ。";
    let report = report(a, b);
    assert_eq!(cut(a, report.passages[0].a[0]), "双方は灯台の修復を来春までに終えることで合意した");
    assert_eq!(cut(b, report.passages[0].b[0]), "双方は灯台の修復を来春までに終えることで合意した");
}

#[test]
fn emoji_between_words_are_never_split() {
    let a = "🇺🇦 Grey lanterns 👩‍👩‍👧 hung over the quay 🏴󠁧󠁢󠁳󠁣󠁴󠁿 today.";
    let b = "They say: grey lanterns hung over the quay today 👍🏽";
    let report = report(a, b);
    assert_eq!(cut(a, report.passages[0].a[0]), "Grey lanterns 👩‍👩‍👧 hung over the quay 🏴󠁧󠁢󠁳󠁣󠁴󠁿 today");
}

#[test]
fn blocks_tell_headlines_from_paragraphs() {
    let report = report("Ferry sails again\n\nThe ferry left at noon.\n• Crew: twelve.", "");
    let kinds: Vec<_> = report.a.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Headline, BlockKind::Paragraph, BlockKind::ListItem]);
}

#[test]
fn an_option_out_of_its_limits_is_an_error_in_words() {
    let error =
        compare("a", "b", &Options { least_words: 2000, ..Options::default() }).expect_err("it is out of its limits");
    assert_eq!(error.to_string(), "leastWords is 2000; it must be a whole number from 3 to 1000");
    let unknown = serde_json::from_str::<Options>(r#"{"leastWord": 5}"#).expect_err("no such field");
    assert!(unknown.to_string().contains("leastWord"), "{unknown}");
}

#[test]
fn more_words_asked_for_means_fewer_passages() {
    let (a, b) = (include_str!("../www/example/a.txt"), include_str!("../www/example/b.txt"));
    let count = |least_words| {
        compare(a, b, &Options { least_words, ..Options::default() }).expect("within the limits").passages.len()
    };
    assert!(count(5) > count(18) && count(18) > count(40), "{} {} {}", count(5), count(18), count(40));
}

#[test]
fn an_article_apart_from_its_number_ends() {
    for text in
        ["The port lost a  million crates.", "They counted A(dozen ships at the quay.", "It is half  a\nmillion."]
    {
        assert!(report(text, "Calm.").complete);
    }
}
