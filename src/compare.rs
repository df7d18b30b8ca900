//! One comparison from texts to report, stage by stage.

use std::future::Future;
use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};

use crate::alignments::alignments;
use crate::anchors::anchors;
use crate::blocks::{Block, blocks};
use crate::chains::chains;
use crate::clauses::Clauses;
use crate::details::details;
use crate::english::Lexicon;
use crate::error::Error;
use crate::furniture::furniture;
use crate::options::{Options, Preset};
use crate::outline::{Given, mirrored, outline, shared};
use crate::passages::Passages;
use crate::quotations::{Quotation, quotations};
use crate::report::{Report, Rules};
#[cfg(feature = "long-reuse")]
use crate::reuse::Reuse;
use crate::rewordings::Rewordings;
use crate::seeds::Seeds;
use crate::sentences::sentences;
use crate::span::{Byte, Span};
use crate::text::{Joints, Text, joints};
use crate::tokens::{Tokens, Vocabulary, tokens};
use crate::weights::{Pair, Weights};

/// A stage of a comparison, as timings name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Blocks, sentences and quotations.
    Text,
    /// Words, their normal forms and weights.
    Tokens,
    /// The index of short runs of words.
    Seeds,
    /// Maximal exact matches.
    Anchors,
    /// Anchors in one order.
    Chains,
    /// Chains filled and extended.
    Alignments,
    /// Statements in other words.
    Rewordings,
    /// Long reuse: sentences as units.
    Units,
    /// Long reuse: pairs of sentences that are alike.
    Likeness,
    /// Long reuse: clusters of those, with their edges.
    Reuse,
    /// Alignments worth showing, grouped.
    Passages,
    /// Differences, sentences on one side only, and offsets.
    Report,
}

impl Stage {
    /// Its name in timings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Tokens => "tokens",
            Self::Seeds => "seeds",
            Self::Anchors => "anchors",
            Self::Chains => "chains",
            Self::Alignments => "alignments",
            Self::Rewordings => "rewordings",
            Self::Units => "units",
            Self::Likeness => "likeness",
            Self::Reuse => "reuse",
            Self::Passages => "passages",
            Self::Report => "report",
        }
    }
}

/// How much a comparison tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only a page shows passages before it has the rest"))]
pub enum Depth {
    /// Which passages both sides carry.
    Outline,
    /// How they differ too, quotations, figures, and what only one side says.
    Details,
}

/// Compares two texts.
///
/// # Errors
/// If a text is longer than 64 MiB, or an option is out of its limits; the message names what, its value and the limit.
///
/// ```
/// let a = "The harbour will stay open, the minister wrote. Nobody sailed.";
/// let b = "Calm seas today. She wrote: “The harbor will stay open”.";
/// let report = crossread::compare(a, b, &crossread::Options::default())?;
/// let place = report.passages[0].b[0];
/// let units: Vec<u16> = b.encode_utf16().collect();
/// let shared = String::from_utf16_lossy(&units[place.start as usize..place.end as usize]);
/// assert_eq!(shared, "The harbor will stay open");
/// # Ok::<(), crossread::Error>(())
/// ```
pub fn compare(a: &str, b: &str, options: &Options) -> Result<Report, Error> {
    compare_with(a, b, options, |_| {})
}

/// Compares two texts and calls `reached` at the end of each stage.
///
/// # Errors
/// As [`compare`].
pub fn compare_with(a: &str, b: &str, options: &Options, mut reached: impl FnMut(Stage)) -> Result<Report, Error> {
    let comparison = pin!(comparison(a, b, options, joints, Depth::Details, async |stage| reached(stage)));
    match comparison.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(report) => report,
        Poll::Pending => unreachable!("nothing but the end of a stage could wait, and this one doesn't"),
    }
}

/// A comparison that may rest at the end of each stage, of texts whose graphemes are told by `joints`.
///
/// # Errors
/// As [`compare`].
pub async fn comparison(
    a: &str,
    b: &str,
    options: &Options,
    joints: Joints,
    depth: Depth,
    mut reached: impl AsyncFnMut(Stage),
) -> Result<Report, Error> {
    options.check()?;
    let (a, b) = (Text::new(a, "a", joints)?, Text::new(b, "b", joints)?);
    // One side has to be indexed and go first wherever two things weigh the same. It is chosen by the texts alone, so that
    // comparing b with a finds what comparing a with b does.
    let swapped = (b.source.len(), b.source) < (a.source.len(), a.source);
    let [first, other] = if swapped { [&b, &a] } else { [&a, &b] };
    let found = find(first, other, options, depth, &mut reached).await;
    let report = if swapped { mirrored(found) } else { found };
    reached(Stage::Report).await;
    Ok(report)
}

/// Made once: making it takes as long as comparing two short articles.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

async fn find(
    a: &Text<'_>,
    b: &Text<'_>,
    options: &Options,
    depth: Depth,
    reached: &mut impl AsyncFnMut(Stage),
) -> Report {
    let lexicon = &*LEXICON;
    let (a_structure, b_structure) = (Structure::new(a, lexicon), Structure::new(b, lexicon));
    reached(Stage::Text).await;
    let mut vocabulary = Vocabulary::new(lexicon);
    let a_tokens = a_structure.tokens(a, &mut vocabulary);
    let b_tokens = b_structure.tokens(b, &mut vocabulary);
    let weights = Weights::new(&vocabulary, &a_tokens, &b_tokens);
    let pair = Pair { a: &a_tokens, b: &b_tokens, weights: &weights };
    reached(Stage::Tokens).await;
    let passages = match options.preset {
        _ if a_tokens.forms == b_tokens.forms => Passages::of_equal_texts(pair),
        Preset::News => news(pair, [a, b], options, reached).await,
        #[cfg(feature = "long-reuse")]
        Preset::LongReuse => long_reuse(pair, options, reached).await,
        #[cfg(not(feature = "long-reuse"))]
        Preset::LongReuse => unreachable!("the options' check refuses it"),
    };
    reached(Stage::Passages).await;
    let given = |text, tokens, blocks| {
        let rules = if weights.are_of_english(tokens) { Rules::English } else { Rules::General };
        Given { text, tokens, blocks, rules }
    };
    let a_given = given(a, &a_tokens, &a_structure.blocks);
    let b_given = given(b, &b_tokens, &b_structure.blocks);
    let shared = shared(&passages, &a_given, &b_given);
    let mut report = outline(&passages, &a_given, &b_given, &shared);
    if depth == Depth::Details {
        let sides = [(&a_given, a_structure.quotations), (&b_given, b_structure.quotations)];
        details(&mut report, &passages, sides, shared, &weights, &vocabulary, lexicon);
    }
    report
}

async fn news(
    pair: Pair<'_>,
    texts: [&Text<'_>; 2],
    options: &Options,
    reached: &mut impl AsyncFnMut(Stage),
) -> Passages {
    let weights = pair.weights;
    let seeds = Seeds::new(pair.a, pair.b, weights);
    reached(Stage::Seeds).await;
    let anchors = anchors(pair.a, pair.b, &seeds);
    drop(seeds);
    reached(Stage::Anchors).await;
    let anchors_complete = anchors.complete;
    let chains = chains(&anchors.list, pair.a, pair.b, weights);
    drop(anchors);
    reached(Stage::Chains).await;
    let alignments = alignments(&chains, pair.a, pair.b, weights);
    drop(chains);
    reached(Stage::Alignments).await;
    let rewordings = if options.reworded {
        Rewordings::new(pair, [&Clauses::new(texts[0], pair.a), &Clauses::new(texts[1], pair.b)])
    } else {
        Rewordings::none()
    };
    reached(Stage::Rewordings).await;
    let passages = Passages::new(&alignments.list, &rewordings.list, pair, options);
    Passages {
        complete: passages.complete && anchors_complete && alignments.complete && rewordings.complete,
        ..passages
    }
}

#[cfg(feature = "long-reuse")]
async fn long_reuse(pair: Pair<'_>, options: &Options, reached: &mut impl AsyncFnMut(Stage)) -> Passages {
    let units = Reuse::units(pair);
    reached(Stage::Units).await;
    let likeness = Reuse::likeness(&units);
    reached(Stage::Likeness).await;
    let reuse = Reuse::new(pair, &units, &likeness, options);
    reached(Stage::Reuse).await;
    let passages = Passages::of_ties(reuse.ties, &[], pair, options);
    Passages { complete: passages.complete && reuse.complete, ..passages }
}

/// What a text is made of before its words.
struct Structure {
    blocks: Vec<Block>,
    sentences: Vec<Span<Byte>>,
    quotations: Vec<Quotation>,
}

impl Structure {
    fn new(text: &Text, lexicon: &Lexicon) -> Self {
        let blocks = blocks(text);
        Self { sentences: sentences(text, &blocks, lexicon), quotations: quotations(text, &blocks), blocks }
    }

    fn tokens(&self, text: &Text, vocabulary: &mut Vocabulary) -> Tokens {
        let quotations: Vec<_> = self.quotations.iter().map(|quotation| quotation.span).collect();
        let mut tokens = tokens(text, &self.sentences, &quotations, vocabulary);
        let blocks: Vec<_> = self.blocks.iter().map(|block| tokens.within(block.span)).collect();
        tokens.breaks = blocks.iter().map(|block| block.start).collect();
        tokens.furniture = furniture(text, &tokens, blocks);
        tokens
    }
}
