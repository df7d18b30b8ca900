//! A text as given, and the way from its bytes to UTF-16 code units.
//!
//! Everything before the report counts bytes. [`Text::place`] is the only way out: it widens a span to whole graphemes and
//! counts it in UTF-16 code units. Which characters make one grapheme (Unicode Standard Annex 29) is asked of the browser in a
//! page and of `unicode-segmentation` elsewhere, once for each text and only where some may. Time: one pass over the text,
//! then constant per offset, but for a binary search beside characters that are not ASCII. Space: four bytes for every
//! [`STRIDE`] bytes of text and for every character that a grapheme goes on with.

use unicode_segmentation::UnicodeSegmentation;

use crate::error::Error;
use crate::span::{Byte, Span, Utf16};

/// The longest text that is compared, in bytes. Above it a browser tab's memory would be at risk, and no article comes near.
pub const MOST_BYTES: usize = 64 << 20;

/// Bytes between two checkpoints: few enough to count on from one, enough to keep the table small.
const STRIDE: usize = 128;

/// One side's text.
pub struct Text<'t> {
    /// The text exactly as given.
    pub source: &'t str,
    /// For every multiple of [`STRIDE`], how many UTF-16 code units start before it.
    checkpoints: Vec<u32>,
    /// The bytes at which a character starts, but no grapheme.
    joints: Vec<u32>,
}

/// Finds the bytes of a stretch of text at which a character starts, but no grapheme, in order.
pub type Joints = fn(&str) -> Vec<u32>;

/// By Unicode's rules.
pub fn joints(stretch: &str) -> Vec<u32> {
    let inside = |(at, grapheme): (usize, &str)| {
        let starts: Vec<_> = grapheme.char_indices().skip(1).map(|(inner, _)| (at + inner) as u32).collect();
        starts
    };
    stretch.grapheme_indices(true).flat_map(inside).collect()
}

/// Whether a character may make one grapheme with another that comes before or after it, as letters, marks and emoji of most
/// scripts may. Two of those that may not never do.
fn may_join(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{2FF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{590}' // Latin, Greek, Cyrillic, Armenian
        | '\u{5D0}'..='\u{5FF}' | '\u{61B}'..='\u{64A}' | '\u{671}'..='\u{6D3}' // Hebrew, Arabic
        | '\u{2010}'..='\u{205F}' | '\u{20A0}'..='\u{20CF}' // marks and currencies
        | '\u{3000}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{309B}'..='\u{30FF}' // Kana
        | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}') // Han, Hangul
}

impl<'t> Text<'t> {
    /// Takes a text in, and asks for its graphemes.
    ///
    /// # Errors
    /// If it is longer than [`MOST_BYTES`]; `side` is named in the message.
    pub fn new(source: &'t str, side: &'static str, joints: Joints) -> Result<Self, Error> {
        if source.len() > MOST_BYTES {
            return Err(Error::too_long(side, source.len(), MOST_BYTES));
        }
        let mut units = 0;
        let checkpoints = source
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let before = units;
                units += utf16_units(chunk);
                before
            })
            .collect();
        Ok(Self { source, checkpoints, joints: joints_of(source, joints) })
    }

    /// The text of a span.
    pub fn slice(&self, span: Span<Byte>) -> &'t str {
        &self.source[span.range()]
    }

    /// A span in UTF-16 code units, widened where it would split a grapheme; an empty one stands after it.
    pub fn place(&self, span: Span<Byte>) -> Span<Utf16> {
        let end = self.grapheme_end(span.end);
        let start = if span.is_empty() { end } else { self.grapheme_start(span.start) };
        Span::new(self.utf16(start), self.utf16(end))
    }

    fn utf16(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let checkpoint = (byte / STRIDE).min(self.checkpoints.len().saturating_sub(1));
        let from = self.checkpoints.get(checkpoint).copied().unwrap_or(0);
        from + utf16_units(&self.source.as_bytes()[checkpoint * STRIDE..byte])
    }

    /// The last start of a grapheme up to `byte`.
    pub fn grapheme_start(&self, mut byte: u32) -> u32 {
        while !self.is_grapheme_boundary(byte) {
            byte -= 1;
        }
        byte
    }

    /// The first end of a grapheme from `byte` on.
    pub fn grapheme_end(&self, mut byte: u32) -> u32 {
        while !self.is_grapheme_boundary(byte) {
            byte += 1;
        }
        byte
    }

    /// Whether a grapheme ends or starts at this byte.
    pub fn is_grapheme_boundary(&self, byte: u32) -> bool {
        let at = byte as usize;
        if let Some(&[before, after]) = self.source.as_bytes().get(at.wrapping_sub(1)..=at)
            && before.is_ascii()
            && after.is_ascii()
        {
            return [before, after] != *b"\r\n";
        }
        self.source.is_char_boundary(at) && self.joints.binary_search(&byte).is_err()
    }
}

/// Asks for the joints of each stretch of characters that may join, with the character before it and the one after.
fn joints_of(text: &str, joints: Joints) -> Vec<u32> {
    let mut all = Vec::new();
    let mut asked = 0;
    for (first, c) in characters(text, []) {
        if first < asked || !may_join(c) {
            continue;
        }
        let start = text[..first].char_indices().next_back().map_or(0, |(before, _)| before);
        let rest = &text[first..];
        let alone = rest.find(|c| !may_join(c)).map_or("", |after| &rest[after..]);
        asked = text.len() - alone.len() + char_at(alone, 0).map_or(0, char::len_utf8);
        all.extend(joints(&text[start..asked]).into_iter().map(|joint| joint + start as u32));
    }
    all
}

/// One in each byte of a number.
const ONES: u64 = u64::MAX / 0xFF;

/// The highest bit of each.
const HIGH: u64 = ONES << 7;

/// The characters of a text that are one of some ASCII ones, or beyond ASCII, and where they stand. Now and then it gives one
/// that is neither.
///
/// Eight bytes are looked at together: built for size, Rust makes no use of vectors.
pub fn characters<const N: usize>(text: &str, ascii: [u8; N]) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    // The eight at hand end at `end`. Of each byte of them that is still to be given the highest bit is set in `left`.
    let (mut left, mut end) = (0, 0);
    std::iter::from_fn(move || {
        while left == 0 {
            let eight = eight(bytes, end)?;
            left = eight & (eight << 1) & HIGH;
            for wanted in ascii {
                left |= zeros(eight ^ (u64::from(wanted) * ONES));
            }
            end += 8;
        }
        let found = end - 8 + left.trailing_zeros() as usize / 8;
        left &= left - 1;
        Some((found, char_at(text, found)?))
    })
}

/// The highest bit of each byte that is zero, and now and then of one that is not and comes after one that is (Mycroft 1987).
pub fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(ONES) & !eight & HIGH
}

/// The eight bytes from here on as a number, or what there is of them, the first byte lowest; `None` at the end.
pub fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    let rest = bytes.get(at..)?;
    match rest.first_chunk() {
        Some(&eight) => Some(u64::from_le_bytes(eight)),
        None if rest.is_empty() => None,
        None => Some(rest.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte))),
    }
}

/// The character that starts at a byte, if the text goes on there.
pub fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(*byte as char),
        Some(_) => text[at..].chars().next(),
        None => None,
    }
}

/// How many UTF-16 code units start in these bytes of UTF-8: one for each first byte, two for each of a four-byte sequence.
fn utf16_units(bytes: &[u8]) -> u32 {
    let (eights, rest) = bytes.as_chunks();
    let mut units = bytes.len() as u32;
    // A bit for each byte: 1111xxxx starts four bytes, and 10xxxxxx goes on with a character.
    let mut count = |bytes: u64| {
        if bytes & HIGH != 0 {
            units += (bytes >> 7 & bytes >> 6 & bytes >> 5 & bytes >> 4 & ONES).count_ones();
            units -= (bytes >> 7 & !(bytes >> 6) & ONES).count_ones();
        }
    };
    eights.iter().for_each(|&eight| count(u64::from_le_bytes(eight)));
    eight(rest, 0).into_iter().for_each(count);
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    fn place(source: &str, start: u32, end: u32) -> (u32, u32) {
        let text = testing::text(source);
        let place = text.place(Span::new(start, end));
        (place.start, place.end)
    }

    #[test]
    fn offsets_count_utf16_code_units() {
        assert_eq!(place("“so” 😀 x", 3, 5), (1, 3));
        assert_eq!(place("“so” 😀 x", 14, 15), (8, 9));
        let long = "é".repeat(1000);
        assert_eq!(place(&long, 600, 2000), (300, 1000));
    }

    #[test]
    fn a_span_is_widened_to_whole_graphemes() {
        // The family is one grapheme of several code points; the accent belongs to the letter before it.
        assert_eq!(place("👨‍👩‍👧 e\u{301}a", 4, 7), (0, 8));
        assert_eq!(place("e\u{301}a", 0, 1), (0, 2));
        assert_eq!(place("a\r\nb", 2, 4), (1, 4));
        assert_eq!(place("e\u{301}a", 1, 1), (2, 2));
    }

    #[test]
    fn graphemes_are_asked_for_once_a_stretch() {
        let asked = |text: &str| joints_of(text, |stretch| vec![stretch.len() as u32]);
        assert_eq!(asked("“Plain” – naïve, 港で, Київ"), []);
        // With what stands before and after.
        assert_eq!(asked("one e\u{301}\u{302}a two"), [10]);
        // To the text's end, and from its start.
        assert_eq!((asked("a\u{301}\u{301}"), asked("\u{301}\u{301}a")), (vec![5], vec![5]));
    }

    #[test]
    fn the_ends_of_a_text_are_within_it() {
        assert_eq!(place("", 0, 0), (0, 0));
        let exact = "x".repeat(STRIDE);
        assert_eq!(place(&exact, STRIDE as u32, STRIDE as u32), (STRIDE as u32, STRIDE as u32));
    }

    #[test]
    fn a_text_over_the_limit_is_refused_in_words() {
        let long = "x".repeat(MOST_BYTES + 1);
        let error = Text::new(&long, "b", joints).err().unwrap().to_string();
        assert_eq!(error, "the text of side b has 67108865 bytes; at most 67108864 can be compared");
    }
}
