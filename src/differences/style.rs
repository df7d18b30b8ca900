//! Style: what parts matching words but for the words: capitals, spelling varieties, punctuation, quotation marks, hyphens
//! and white space.

use super::{Difference, Differences};
use crate::report::{DifferenceKind, DifferenceWeight};
use crate::span::{Byte, Span};
use crate::text::Text;

impl Differences<'_> {
    /// Adds the differences of style in a stretch of `count` words that match one to one.
    pub(super) fn between_words(&self, [a, b]: [u32; 2], count: u32, found: &mut Vec<Difference>) {
        let whole = |start: u32| Span::new(start, start + count);
        if self.a.text.slice(self.a.tokens.bytes(whole(a))) == self.b.text.slice(self.b.tokens.bytes(whole(b))) {
            return;
        }
        for at in 0..count {
            if at > 0 && self.gaps_differ(a + at, b + at) {
                self.between_marks(self.a.gap(a + at), self.b.gap(b + at), true, found);
            }
            if let Some(difference) = self.between_spellings(a + at, b + at) {
                self.add_style(difference, found);
            }
        }
    }

    fn gaps_differ(&self, a: u32, b: u32) -> bool {
        self.a.text.slice(self.a.gap(a)) != self.b.text.slice(self.b.gap(b))
    }

    /// How one word is written on both sides, if differently.
    fn between_spellings(&self, a: u32, b: u32) -> Option<Difference> {
        let (one, other) = (self.a.word(a), self.b.word(b));
        if one == other {
            return None;
        }
        if self.weights.of(self.a.tokens.keys[a as usize]).figure {
            return None; // "1,000" and "1000" are one number
        }
        let (a_span, b_span) = (self.a.span(a), self.b.span(b));
        let name = self.weights.of(self.a.tokens.keys[a as usize]).name;
        let kind = if small(one) == small(other) {
            // A sentence's first word has its capital from there.
            if self.a.opens_a_sentence(a) || self.b.opens_a_sentence(b) {
                return None;
            }
            DifferenceKind::Capitals
        } else if one.chars().map(straight).eq(other.chars().map(straight)) {
            let ((at_a, mark_a), (at_b, mark_b)) =
                { one.char_indices().zip(other.char_indices()) }.find(|((_, one), (_, other))| one != other)?;
            let mark = |span: Span<Byte>, at: usize, mark: char| {
                Span::new(span.start + at as u32, span.start + (at + mark.len_utf8()) as u32)
            };
            let (a, b) = (mark(a_span, at_a, mark_a), mark(b_span, at_b, mark_b));
            return Some(Difference { kind: DifferenceKind::Punctuation, weight: DifferenceWeight::Style, a, b });
        } else if name && !one.contains('.') && !other.contains('.') {
            DifferenceKind::NameSpelling
        } else {
            DifferenceKind::Spelling
        };
        Some(Difference { kind, weight: DifferenceWeight::Style, a: a_span, b: b_span })
    }

    /// Adds a difference of style, and makes it one with the last where that is of the same kind and the word before.
    fn add_style(&self, difference: Difference, found: &mut Vec<Difference>) {
        if found.last().is_some_and(|last| last.a.end >= difference.a.end || last.b.end >= difference.b.end) {
            return; // within a hyphenated pair
        }
        if let Some(last) = found.last_mut()
            && last.kind == difference.kind
            && matches!(difference.kind, DifferenceKind::Capitals | DifferenceKind::Spelling)
            && last.a.end <= difference.a.start
            && self.a.text.slice(Span::new(last.a.end, difference.a.start)) == " "
            && self.b.text.slice(Span::new(last.b.end, difference.b.start)) == " "
        {
            (last.a.end, last.b.end) = (difference.a.end, difference.b.end);
            return;
        }
        found.push(difference);
    }

    /// Adds the differences between the marks that stand between two words on each side; both words `match` or not.
    pub(super) fn between_marks(
        &self,
        in_a: Span<Byte>,
        in_b: Span<Byte>,
        matching: bool,
        found: &mut Vec<Difference>,
    ) {
        let (a, b) = (self.a.text.slice(in_a), self.b.text.slice(in_b));
        if a == b || a.contains('\n') && b.contains('\n') && a.trim() == b.trim() {
            return;
        }
        let mut push = |kind, a, b| found.push(Difference { kind, weight: DifferenceWeight::Style, a, b });
        let spanned = |hyphen: &str, space: &str| is_hyphen(hyphen) && space.trim().is_empty();
        if matching && (spanned(a, b) || spanned(b, a)) {
            return self.between_hyphens(in_a, in_b, found);
        }
        let (all_a, all_b) = (marks(self.a.text, in_a), marks(self.b.text, in_b));
        let (mut one, mut other) = (&all_a[..], &all_b[..]);
        let same = |one: &Span<Byte>, other: &Span<Byte>| self.a.text.slice(*one) == self.b.text.slice(*other);
        while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (one, other)
            && same(first_a, first_b)
        {
            (one, other) = (rest_a, rest_b);
        }
        while let ([rest_a @ .., last_a], [rest_b @ .., last_b]) = (one, other)
            && same(last_a, last_b)
        {
            (one, other) = (rest_a, rest_b);
        }
        if one.is_empty() && other.is_empty() {
            // What parts the marks differs.
            let (mut a, mut b) = (in_a, in_b);
            for at in 0..=all_a.len() {
                a.end = all_a.get(at).map_or(in_a.end, |mark| mark.start);
                b.end = all_b.get(at).map_or(in_b.end, |mark| mark.start);
                if self.a.text.slice(a) != self.b.text.slice(b) {
                    push(DifferenceKind::WhiteSpace, a, b);
                }
                (a.start, b.start) =
                    (all_a.get(at).map_or(0, |mark| mark.end), all_b.get(at).map_or(0, |mark| mark.end));
            }
            return;
        }
        if one.len() == other.len() {
            one.iter().zip(other).for_each(|(&one, &other)| push(DifferenceKind::Punctuation, one, other));
        } else {
            let whole = |gap: Span<Byte>, marks: &[Span<Byte>]| match marks {
                [] => Span::new(gap.start, gap.start),
                [first, ..] => Span::new(first.start, marks[marks.len() - 1].end),
            };
            push(DifferenceKind::Punctuation, whole(in_a, one), whole(in_b, other));
        }
    }

    /// The mark of a question before one of two places, and what stands there before the other: who asks has not said it.
    pub fn asked(&self, [a, b]: [u32; 2]) -> Option<Difference> {
        let mut found = Vec::new();
        self.between_marks(self.a.gap(a), self.b.gap(b), false, &mut found);
        let asks = |marks: &str| marks.contains(['?', '？', '؟']);
        let asked = found.into_iter().find(|one| asks(self.a.text.slice(one.a)) != asks(self.b.text.slice(one.b)))?;
        Some(Difference { weight: DifferenceWeight::Substance, ..asked })
    }

    /// "Leaders-level" and "leaders level" are two spellings of both words together.
    fn between_hyphens(&self, in_a: Span<Byte>, in_b: Span<Byte>, found: &mut Vec<Difference>) {
        let words = |side: &super::Side, gap: Span<Byte>| {
            let after = side.tokens.spans.partition_point(|span| span.start < gap.end);
            Span::new(side.tokens.spans[after - 1].start, side.tokens.spans[after].end)
        };
        let (mut a, mut b) = (words(&self.a, in_a), words(&self.b, in_b));
        while let Some(last) = found.pop_if(|last| last.a.end > a.start || last.b.end > b.start) {
            (a.start, b.start) = (a.start.min(last.a.start), b.start.min(last.b.start));
        }
        found.push(Difference { kind: DifferenceKind::Spelling, weight: DifferenceWeight::Style, a, b });
    }
}

fn small(word: &str) -> String {
    let mut small = String::with_capacity(word.len());
    word.chars().for_each(|c| small.extend(c.to_lowercase()));
    small
}

/// All kinds of apostrophe as one.
fn straight(c: char) -> char {
    if matches!(c, '’' | '‘' | 'ʼ') { '\'' } else { c }
}

fn is_hyphen(marks: &str) -> bool {
    matches!(marks, "-" | "‐" | "‑" | "\u{AD}")
}

/// The marks of a gap that are no white space, grapheme by grapheme.
pub(super) fn marks(text: &Text, gap: Span<Byte>) -> Vec<Span<Byte>> {
    let mut marks: Vec<Span<Byte>> = Vec::new();
    for (at, mark) in text.slice(gap).char_indices().filter(|(_, mark)| !mark.is_whitespace()) {
        let start = gap.start + at as u32;
        let end = start + mark.len_utf8() as u32;
        match marks.last_mut() {
            Some(last) if last.end == start && !text.is_grapheme_boundary(start) => last.end = end,
            _ => marks.push(Span::new(start, end)),
        }
    }
    marks
}
