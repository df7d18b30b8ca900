//! What is measured: Crossread from texts to report, the word diffs from words to the runs of words they leave in place.

use std::error::Error;
use std::time::Instant;

use crossread::{Options, Report, Stage};
use imara_diff::{Diff, InternedInput, TokenSource};
use serde_json::{Value, json};
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

/// A pair as text and as words.
pub struct Texts<'t> {
    pub a: &'t str,
    pub b: &'t str,
    pub a_words: Vec<&'t str>,
    pub b_words: Vec<&'t str>,
}

#[derive(Clone, Copy)]
pub enum Contender {
    Crossread,
    Imara,
    SimilarHistogram,
    SimilarMyers,
}

/// What a comparison came to; made into JSON after the clock has stopped.
pub enum Found {
    Report { report: Box<Report>, stages: Vec<(&'static str, f64)> },
    Runs(Vec<Run>),
}

/// Words that a diff leaves in place: first word of side a, first of side b, how many.
pub type Run = [u32; 3];

impl Contender {
    const ALL: [(&str, Self); 4] = [
        ("crossread", Self::Crossread),
        ("imara", Self::Imara),
        ("similar-histogram", Self::SimilarHistogram),
        ("similar-myers", Self::SimilarMyers),
    ];

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|&(_, contender)| contender)
    }

    pub fn names() -> String {
        Self::ALL.map(|(name, _)| name).join(", ")
    }

    pub fn compare(self, texts: &Texts) -> Result<Found, Box<dyn Error>> {
        let words = (&texts.a_words[..], &texts.b_words[..]);
        Ok(match self {
            Self::Crossread => crossread(texts.a, texts.b)?,
            Self::Imara => Found::Runs(imara(words)),
            Self::SimilarHistogram => Found::Runs(similar(Algorithm::Histogram, words)),
            Self::SimilarMyers => Found::Runs(similar(Algorithm::Myers, words)),
        })
    }
}

impl Found {
    pub fn into_json(self) -> Value {
        match self {
            Self::Report { report, stages } => json!({
                "complete": report.complete,
                "passages": report.passages.iter().map(|passage| json!({ "a": passage.a, "b": passage.b })).collect::<Vec<_>>(),
                "stages": stages,
            }),
            Self::Runs(runs) => json!({ "runs": runs.as_flattened() }),
        }
    }
}

/// Not mangled, since callgrind is told by this name to count from here.
#[inline(never)]
#[unsafe(export_name = "crossread_bench_compare")]
fn crossread(a: &str, b: &str) -> Result<Found, crossread::Error> {
    let mut stages = Vec::with_capacity(8);
    let mut last = Instant::now();
    let report = crossread::compare_with(a, b, &Options::default(), |stage: Stage| {
        let now = Instant::now();
        stages.push((stage.name(), (now - last).as_secs_f64() * 1000.0));
        last = now;
        crossread_bench_stage_reached();
    })?;
    Ok(Found::Report { report: Box::new(report), stages })
}

/// Does nothing: callgrind is told to write out its counts here, once a stage.
#[inline(never)]
#[unsafe(no_mangle)]
extern "C" fn crossread_bench_stage_reached() {
    std::hint::black_box(());
}

/// Words as imara-diff takes them.
struct Words<'w>(&'w [&'w str]);

impl<'w> TokenSource for Words<'w> {
    type Token = &'w str;
    type Tokenizer = std::iter::Copied<std::slice::Iter<'w, &'w str>>;

    fn tokenize(&self) -> Self::Tokenizer {
        self.0.iter().copied()
    }

    fn estimate_tokens(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }
}

fn imara((a, b): (&[&str], &[&str])) -> Vec<Run> {
    let input = InternedInput::new(Words(a), Words(b));
    let diff = Diff::compute(imara_diff::Algorithm::Histogram, &input);
    let mut runs = Vec::new();
    let (mut a_at, mut b_at) = (0, 0);
    for hunk in diff.hunks() {
        if hunk.before.start > a_at {
            runs.push([a_at, b_at, hunk.before.start - a_at]);
        }
        (a_at, b_at) = (hunk.before.end, hunk.after.end);
    }
    let end = Words(a).estimate_tokens();
    if end > a_at {
        runs.push([a_at, b_at, end - a_at]);
    }
    runs
}

fn similar(algorithm: Algorithm, (a, b): (&[&str], &[&str])) -> Vec<Run> {
    let run = |op: &DiffOp| {
        let (tag, a, b) = op.as_tag_tuple();
        (tag == DiffTag::Equal).then(|| [a.start as u32, b.start as u32, a.len() as u32])
    };
    capture_diff_slices(algorithm, a, b).iter().filter_map(run).collect()
}
