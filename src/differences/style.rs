//! Style: what parts matching words but for the words: capitals, spelling varieties, punctuation, quotation marks, hyphens
//! and white space.

use super::{Difference, Differences};
use crate::report::{DifferenceKind, DifferenceWeight};
use crate::span::{Byte, Span};
use crate::text::{Text, is_grapheme_boundary};

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
        let small = |word: &str| -> String { word.chars().flat_map(char::to_lowercase).collect() };
        let apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | 'ʼ');
        let differing = || one.char_indices().zip(other.char_indices()).find(|((_, one), (_, other))| one != other);
        let name = self.weights.of(self.a.tokens.keys[a as usize]).name;
        let kind = match () {
            // A sentence's first word has its capital from there.
            () if small(one) == small(other) && (self.a.opens_a_sentence(a) || self.b.opens_a_sentence(b)) => {
                return None;
            }
            () if small(one) == small(other) => DifferenceKind::Capitals,
            () if one.split(apostrophe).eq(other.split(apostrophe)) => {
                let ((at_a, mark_a), (at_b, mark_b)) = differing()?;
                let mark = |span: Span<Byte>, at: usize, mark: char| {
                    Span::new(span.start + at as u32, span.start + (at + mark.len_utf8()) as u32)
                };
                let (a, b) = (mark(a_span, at_a, mark_a), mark(b_span, at_b, mark_b));
                return Some(Difference { kind: DifferenceKind::Punctuation, weight: DifferenceWeight::Style, a, b });
            }
            () if name && !one.contains('.') && !other.contains('.') => DifferenceKind::NameSpelling,
            () => DifferenceKind::Spelling,
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
        let (one, other) = (marks(self.a.text, in_a), marks(self.b.text, in_b));
        let same = |(one, other): &(&Span<Byte>, &Span<Byte>)| self.a.text.slice(**one) == self.b.text.slice(**other);
        let front = one.iter().zip(&other).take_while(same).count();
        let back = one[front..].iter().rev().zip(other[front..].iter().rev()).take_while(same).count();
        if front == one.len() && front == other.len() {
            let spaces = |gap: Span<Byte>, marks: Vec<Span<Byte>>| {
                let starts = std::iter::once(gap.start).chain(marks.clone().into_iter().map(|mark| mark.end));
                let ends = marks.into_iter().map(|mark| mark.start).chain([gap.end]);
                starts.zip(ends).map(|(start, end)| Span::new(start, end))
            };
            let spaces = spaces(in_a, one).zip(spaces(in_b, other));
            let differ = |&(one, other): &(_, _)| self.a.text.slice(one) != self.b.text.slice(other);
            return spaces.filter(differ).for_each(|(one, other)| push(DifferenceKind::WhiteSpace, one, other));
        }
        let (one, other) = (&one[front..one.len() - back], &other[front..other.len() - back]);
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

fn is_hyphen(marks: &str) -> bool {
    matches!(marks, "-" | "‐" | "‑" | "\u{AD}")
}

/// The marks of a gap that are no white space, grapheme by grapheme.
fn marks(text: &Text, gap: Span<Byte>) -> Vec<Span<Byte>> {
    let mut marks: Vec<Span<Byte>> = Vec::new();
    for (at, mark) in text.slice(gap).char_indices().filter(|(_, mark)| !mark.is_whitespace()) {
        let start = gap.start + at as u32;
        let end = start + mark.len_utf8() as u32;
        match marks.last_mut() {
            Some(last) if last.end == start && !is_grapheme_boundary(text.source, start as usize) => last.end = end,
            _ => marks.push(Span::new(start, end)),
        }
    }
    marks
}
