//! Outline: the report with what both sides carry, and nothing yet of how they differ.
//!
//! Spans become UTF-16 places by [`Given`] and nowhere else. Linear time.

use crate::blocks;
use crate::order;
use crate::passages::{self, Passages};
use crate::report::{
    Block, Difference, DifferenceKind, FigurePair, Figures, Only, Passage, Place, Quotation, Quoted, Report, Rules,
    Side, VERSION,
};
use crate::span::{Byte, Span, TokenIndex};
use crate::text::Text;
use crate::tokens::Tokens;

/// One side as the report needs it.
pub struct Given<'g> {
    /// The text.
    pub text: &'g Text<'g>,
    /// Its words.
    pub tokens: &'g Tokens,
    /// Its blocks, in reading order.
    pub blocks: &'g [blocks::Block],
    /// Which rules read it.
    pub rules: Rules,
}

impl Given<'_> {
    /// Where words stand, with a bracket right before or after them whose partner stands among them: "[We] will".
    pub fn place(&self, words: Span<TokenIndex>) -> Place {
        let span = self.tokens.bytes(words);
        let source = self.text.source.as_bytes();
        let among = source[span.range()].iter();
        let opens = source[..span.start as usize].ends_with(b"[") && among.clone().any(|&mark| mark == b']');
        let closes = source[span.end as usize..].starts_with(b"]") && among.clone().any(|&mark| mark == b'[');
        self.at(Span::new(span.start - u32::from(opens), span.end + u32::from(closes)))
    }

    /// Where a stretch of the text stands.
    pub fn at(&self, span: Span<Byte>) -> Place {
        self.text.place(span).into()
    }
}

/// Which words stand in a passage, side by side.
pub fn shared(found: &Passages, a: &Given, b: &Given) -> [Vec<bool>; 2] {
    [(a, 0), (b, 1)].map(|(given, side): (&Given, usize)| {
        let mut shared = vec![false; given.tokens.forms.len()];
        found.list.iter().flat_map(|passage| &passage.places[side]).for_each(|place| shared[place.range()].fill(true));
        shared
    })
}

/// The report on two texts as far as it tells of passages.
pub fn outline(found: &Passages, a: &Given, b: &Given, shared: &[Vec<bool>; 2]) -> Report {
    Report {
        version: VERSION,
        complete: found.complete,
        a: side(a, &shared[0]),
        b: side(b, &shared[1]),
        passages: found.list.iter().zip(0..).map(|(found, id)| passage(found, id, a, b)).collect(),
        left_out: found.left_out,
        only: Only { a: Vec::new(), b: Vec::new() },
        quotations: Vec::new(),
        figures: Figures { a: Vec::new(), b: Vec::new() },
    }
}

fn side(given: &Given, shared: &[bool]) -> Side {
    let block = |block: &blocks::Block| {
        let Place { start, end } = given.at(block.span);
        Block { kind: block.kind, start, end }
    };
    Side {
        words: given.tokens.len(),
        shared_words: shared.iter().filter(|&&shared| shared).count() as u32,
        rules: given.rules,
        blocks: given.blocks.iter().map(block).collect(),
    }
}

fn passage(found: &passages::Passage, id: u32, a: &Given, b: &Given) -> Passage {
    Passage {
        id,
        kind: found.tie.kind,
        score: f64::from((found.tie.score * 1000.0).round().clamp(1.0, 999.0)) / 1000.0,
        moved: found.moved,
        a: found.places[0].iter().map(|&span| a.place(span)).collect(),
        b: found.places[1].iter().map(|&span| b.place(span)).collect(),
        differences: Vec::new(),
        figures: Vec::new(),
        further: Vec::new(),
    }
}

/// Quotations of side a first.
pub fn in_reading_order(quotations: Vec<Quotation>) -> Vec<Quotation> {
    let start = |quoted: &Option<Quoted>| quoted.as_ref().map_or(u32::MAX, |quoted| quoted.start);
    order::by_key(quotations, |quotation| [start(&quotation.a), start(&quotation.b), 0])
}

/// The report on the same texts with the sides exchanged.
pub fn mirrored(mut report: Report) -> Report {
    std::mem::swap(&mut report.a, &mut report.b);
    std::mem::swap(&mut report.only.a, &mut report.only.b);
    std::mem::swap(&mut report.figures.a, &mut report.figures.b);
    for quotation in &mut report.quotations {
        std::mem::swap(&mut quotation.a, &mut quotation.b);
        mirror(&mut quotation.differences, &mut []);
    }
    for passage in &mut report.passages {
        std::mem::swap(&mut passage.a, &mut passage.b);
        mirror(&mut passage.differences, &mut passage.figures);
        for further in &mut passage.further {
            std::mem::swap(&mut further.a, &mut further.b);
            mirror(&mut further.differences, &mut further.figures);
        }
        let further = std::mem::take(&mut passage.further);
        passage.further = order::by_key(further, |further| [further.a, further.b, 0]);
    }
    report.passages = order::by_key(report.passages, |passage| [passage.a[0].start, passage.b[0].start, 0]);
    let mut numbers = vec![0; report.passages.len()];
    for (passage, id) in report.passages.iter_mut().zip(0..) {
        numbers[passage.id as usize] = id;
        passage.id = id;
    }
    for passage in report.quotations.iter_mut().filter_map(|quotation| quotation.passage.as_mut()) {
        *passage = numbers[*passage as usize];
    }
    report.quotations = in_reading_order(report.quotations);
    report
}

fn mirror(differences: &mut [Difference], figures: &mut [FigurePair]) {
    for difference in differences {
        std::mem::swap(&mut difference.a, &mut difference.b);
        difference.kind = match difference.kind {
            DifferenceKind::Added => DifferenceKind::LeftOut,
            DifferenceKind::LeftOut => DifferenceKind::Added,
            same => same,
        };
    }
    for pair in figures {
        std::mem::swap(&mut pair.a, &mut pair.b);
    }
}
