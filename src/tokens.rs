//! Tokens: the words of both texts as small numbers.
//!
//! Words are cut by Unicode Standard Annex 29 (word boundaries), so scripts without spaces are cut into characters or short
//! runs. Stretches between white space that are plain ASCII take a short way to the same cut, since the full rules cost ten
//! times as much. Each distinct word is folded once (see [`normal_form`]) and interned; from here on the algorithms compare
//! numbers. Linear expected time; 20 bytes a word and the distinct words once.

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use crate::english::{Lexicon, WordClass};
use crate::normal_form;
use crate::span::{Byte, Span, TokenIndex};
use crate::text::Text;

/// The number of a form: equal for words that read the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Form(u32);

/// The number of a key: equal for words that a retelling exchanges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u32);

impl Key {
    /// Its number, to index tables by key.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One side's words.
#[derive(Default)]
pub struct Tokens {
    /// The form of each.
    pub forms: Vec<Form>,
    /// The key of each.
    pub keys: Vec<Key>,
    /// Where each stands.
    pub spans: Vec<Span<Byte>>,
    /// The sentence each stands in, as an index into `sentences`.
    pub sentence_of: Vec<u32>,
    /// The tokens of each sentence that has any, and where it stands with its marks.
    pub sentences: Vec<(Span<TokenIndex>, Span<Byte>)>,
    /// The tokens with an ellipsis before them, in order.
    pub after_ellipsis: Vec<u32>,
    /// The tokens that stand in each quotation, for quotations with any, in order.
    pub quotations: Vec<Span<TokenIndex>>,
}

impl Tokens {
    /// How many there are.
    pub fn len(&self) -> u32 {
        self.forms.len() as u32
    }

    /// The bytes from the first token's start to the last one's end. An empty span stands before the token at its start.
    pub fn bytes(&self, span: Span<TokenIndex>) -> Span<Byte> {
        if span.is_empty() {
            let at = match (self.spans.get(span.start as usize), self.spans.last()) {
                (Some(next), _) => next.start,
                (None, last) => last.map_or(0, |last| last.end),
            };
            return Span::new(at, at);
        }
        Span::new(self.spans[span.start as usize].start, self.spans[span.end as usize - 1].end)
    }

    /// Whether an ellipsis stands between two tokens, which may be neighbours.
    pub fn is_cut_between(&self, before: u32, after: u32) -> bool {
        let first = self.after_ellipsis.partition_point(|&at| at <= before);
        self.after_ellipsis.get(first).is_some_and(|&at| at <= after)
    }

    /// Whether a quotation ends between two tokens and another begins: who speaks is named there.
    pub fn is_interrupted_between(&self, before: u32, after: u32) -> bool {
        let quotation = |at: u32| {
            let number = self.quotations.partition_point(|quotation| quotation.end <= at);
            self.quotations.get(number).is_some_and(|quotation| quotation.start <= at).then_some(number)
        };
        matches!((quotation(before), quotation(after)), (Some(one), Some(next)) if next == one + 1)
    }

    /// The tokens that start within `bytes`.
    fn within(&self, bytes: Span<Byte>) -> Span<TokenIndex> {
        let index = |at: u32| self.spans.partition_point(|token| token.start < at) as u32;
        Span::new(index(bytes.start), index(bytes.end))
    }
}

/// What is known of a distinct key, from both texts.
#[derive(Debug, Clone, Copy)]
pub struct KeyFacts {
    /// How it counts as evidence.
    pub class: WordClass,
    /// How often it stands in either text.
    pub count: u32,
    /// Whether it was seen in small letters.
    pub small: bool,
    /// Whether it was seen with a capital inside a sentence.
    pub capital_inside: bool,
}

/// The distinct words of both texts.
#[derive(Default)]
pub struct Vocabulary<'t> {
    lexicon: Lexicon,
    /// Words as they stand, so that each is folded once.
    words: FxHashMap<&'t str, (Form, Key)>,
    forms: FxHashMap<String, (Form, Key)>,
    keys: FxHashMap<String, Key>,
    /// One for each key.
    pub facts: Vec<KeyFacts>,
    /// One for each key: a form it came from, to compare names by their letters.
    pub spelled: Vec<String>,
}

impl<'t> Vocabulary<'t> {
    fn intern(&mut self, word: &'t str) -> (Form, Key) {
        if let Some(&known) = self.words.get(word) {
            return known;
        }
        let form = normal_form::form(word);
        let known = match self.forms.get(&form) {
            Some(&known) => known,
            None => {
                let known = (Form(self.forms.len() as u32), self.intern_key(&form));
                self.forms.insert(form, known);
                known
            }
        };
        self.words.insert(word, known);
        known
    }

    fn intern_key(&mut self, form: &str) -> Key {
        let key = normal_form::key(form);
        if let Some(&known) = self.keys.get(&key) {
            return known;
        }
        let known = Key(self.facts.len() as u32);
        let class = self.lexicon.class(form.strip_suffix("'s").unwrap_or(form));
        self.facts.push(KeyFacts { class, count: 0, small: false, capital_inside: false });
        self.spelled.push(form.to_owned());
        self.keys.insert(key, known);
        known
    }

    /// Every key, in order of first sight.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        (0..self.facts.len() as u32).map(Key)
    }

    fn note(&mut self, key: Key, word: &str, inside: bool) {
        let facts = &mut self.facts[key.index()];
        facts.count += 1;
        let capital = word.starts_with(|c: char| c.is_uppercase() || c == '$' || c == '£' || c == '€');
        facts.small |= !capital;
        facts.capital_inside |= capital && inside;
    }
}

/// Cuts a text into tokens and interns them.
pub fn tokens<'t>(
    text: &Text<'t>,
    sentences: &[Span<Byte>],
    quotations: &[Span<Byte>],
    vocabulary: &mut Vocabulary<'t>,
) -> Tokens {
    let mut tokens = Tokens::default();
    let mut end = 0;
    for sentence in sentences {
        let first = tokens.len();
        let number = tokens.sentences.len() as u32;
        each_word(text.slice(*sentence), |from, to| {
            let span = Span::new(sentence.start + from as u32, sentence.start + to as u32);
            let word = text.slice(span);
            let between = text.slice(Span::new(end, span.start));
            if between.contains('…') || between.contains("...") {
                tokens.after_ellipsis.push(tokens.len());
            }
            end = span.end;
            let (form, key) = vocabulary.intern(word);
            vocabulary.note(key, word, tokens.len() > first);
            tokens.forms.push(form);
            tokens.keys.push(key);
            tokens.spans.push(span);
            tokens.sentence_of.push(number);
        });
        if tokens.len() > first {
            tokens.sentences.push((Span::new(first, tokens.len()), *sentence));
        }
    }
    tokens.quotations =
        quotations.iter().map(|quoted| tokens.within(*quoted)).filter(|span| !span.is_empty()).collect();
    tokens
}

/// Calls `word` with the start and end of each word of a sentence.
fn each_word(sentence: &str, mut word: impl FnMut(usize, usize)) {
    let bytes = sentence.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let len = bytes[start..].iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len() - start);
        let chunk = &sentence[start..start + len];
        let mut found = |from: usize, to: usize| {
            let (from, to) = with_sign(chunk, from, to);
            word(start + from, start + to);
        };
        if chunk.is_ascii() {
            each_ascii_word(chunk.as_bytes(), found);
        } else {
            for (from, piece) in chunk.split_word_bound_indices() {
                if is_word(piece) {
                    found(from, from + piece.len());
                }
            }
        }
        start += len + 1;
    }
}

/// Whether a piece between two boundaries is a word rather than marks or space.
fn is_word(piece: &str) -> bool {
    piece.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// The word boundaries of Annex 29 for ASCII: letters, digits and underscores run together; a full stop, colon or apostrophe
/// joins two letters, a full stop, comma, semicolon or apostrophe two digits.
fn each_ascii_word(chunk: &[u8], mut word: impl FnMut(usize, usize)) {
    let joins = |at: usize| {
        let (Some(before), Some(after)) = (at.checked_sub(1).map(|i| chunk[i]), chunk.get(at + 1)) else {
            return false;
        };
        match chunk[at] {
            b'.' | b'\'' => {
                before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
                    || before.is_ascii_digit() && after.is_ascii_digit()
            }
            b':' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
            b',' | b';' => before.is_ascii_digit() && after.is_ascii_digit(),
            _ => false,
        }
    };
    let mut at = 0;
    while at < chunk.len() {
        let start = at;
        while at < chunk.len() && (chunk[at].is_ascii_alphanumeric() || chunk[at] == b'_' || at > start && joins(at)) {
            at += 1;
        }
        if at > start {
            word(start, at);
        }
        at = at.max(start + 1);
    }
}

/// Widens a figure by its currency or per cent sign, so that $5 and €5 are two words.
fn with_sign(chunk: &str, from: usize, to: usize) -> (usize, usize) {
    if !chunk[from..].starts_with(|c: char| c.is_ascii_digit()) {
        return (from, to);
    }
    let sign = chunk[..from].chars().next_back().filter(|c| matches!(c, '$' | '£' | '€' | '¥' | '₺' | '₴' | '₽' | '₹'));
    (from - sign.map_or(0, char::len_utf8), to + usize::from(chunk[to..].starts_with('%')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(sentence: &str) -> Vec<&str> {
        let mut words = Vec::new();
        each_word(sentence, |start, end| words.push(&sentence[start..end]));
        words
    }

    #[test]
    fn words_of_several_scripts() {
        assert_eq!(
            words("The leaders-level “talks” cost $1,000.50, or 5%."),
            ["The", "leaders", "level", "talks", "cost", "$1,000.50", "or", "5%"]
        );
        assert_eq!(words("Zelenskyy’s don't U.S. x_y 3rd"), ["Zelenskyy’s", "don't", "U.S", "x_y", "3rd"]);
        assert_eq!(words("東京で会談"), ["東", "京", "で", "会", "談"]);
        assert_eq!(words("وقف إطلاق النار 😀"), ["وقف", "إطلاق", "النار"]);
    }

    proptest! {
        #[test]
        fn the_short_way_cuts_as_the_full_rules_do(chunk in "[a-c0-2.,:;'_\"()!-]{0,12}") {
            let mut short = Vec::new();
            each_ascii_word(chunk.as_bytes(), |start, end| short.push(&chunk[start..end]));
            let full: Vec<_> = chunk.split_word_bounds().filter(|piece| is_word(piece)).collect();
            prop_assert_eq!(short, full);
        }
    }
}
