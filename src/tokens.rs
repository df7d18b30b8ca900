//! Tokens: the words of both texts as small numbers.
//!
//! Words are runs of letters and digits, cut much as Unicode Standard Annex 29 cuts them, with the graphemes of scripts without
//! spaces as words of their own. (The Annex itself needs a table of twelve kilobytes and takes ten times as long.) Each distinct word is folded once (see [`normal_form`]) and interned; from here on the algorithms compare
//! numbers. Linear expected time; 20 bytes a word and the distinct words once.

use std::ops::Range;

use crate::english::{self, Lexicon, WordClass};
use crate::interner::Interner;
use crate::normal_form;
use crate::span::{Byte, Span, TokenIndex};
use crate::text::{Text, char_at};

/// The number of a form: equal for words that read the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Form(u32);

impl Form {
    /// Its number; not all numbers are a form's.
    pub fn index(self) -> u32 {
        self.0
    }
}

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
    /// The first token of each block.
    pub breaks: Vec<u32>,
    /// The tokens of each block that is furniture, in order.
    pub furniture: Vec<Span<TokenIndex>>,
    /// The tokens that stand in each quotation, for quotations with any, in order.
    pub quotations: Vec<Span<TokenIndex>>,
}

/// Bytes of a text to a word: English has about 5.7, so that lists rarely have to grow, which would leave holes in memory.
const BYTES_TO_A_WORD: usize = 5;

impl Tokens {
    /// An empty list with room for the words of a text.
    fn for_text(text: &Text) -> Self {
        let words = text.source.len() / BYTES_TO_A_WORD;
        Self {
            forms: Vec::with_capacity(words),
            keys: Vec::with_capacity(words),
            spans: Vec::with_capacity(words),
            sentence_of: Vec::with_capacity(words),
            ..Self::default()
        }
    }

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
        any_between(&self.after_ellipsis, before, after)
    }

    /// Whether a block ends between two tokens.
    pub fn is_broken_between(&self, before: u32, after: u32) -> bool {
        any_between(&self.breaks, before, after)
    }

    /// Whether a quotation ends between two tokens and another begins: who speaks is named there.
    pub fn is_interrupted_between(&self, before: u32, after: u32) -> bool {
        let quotations = (self.quotation_of(before), self.quotation_of(after));
        matches!(quotations, (Some(one), Some(next)) if next == one + 1)
    }

    /// Whether a quotation begins or ends within a span that ends where a place starts (or else starts where one ends), or
    /// parts it from that place.
    pub fn is_parted_from(&self, span: Span<TokenIndex>, at_its_end: bool) -> bool {
        let near = self.quotations.partition_point(|quotation| quotation.end < span.start);
        let near = self.quotations[near..].iter().take_while(|quotation| quotation.start <= span.end);
        let parts = |at: u32| {
            if at_its_end {
                at == span.end || span.start < at && at < span.end
            } else {
                at == span.start || span.start < at && at < span.end
            }
        };
        near.into_iter().any(|quotation| parts(quotation.start) || parts(quotation.end))
    }

    /// The words of the sentence that a token stands in.
    pub fn sentence_at(&self, token: u32) -> Span<TokenIndex> {
        self.sentences[self.sentence_of[token as usize] as usize].0
    }

    /// The words at a span's end (or else at its start), up to so many, that nothing but a space or a hyphen parts from one
    /// another and from what stands beyond that end.
    pub fn unbroken(&self, span: Span<TokenIndex>, at_its_end: bool, most: u32) -> Span<TokenIndex> {
        let joined = |before: u32| {
            let pair = self.spans.get(before as usize..before as usize + 2);
            pair.is_some_and(|pair| pair[1].start - pair[0].end == 1)
        };
        if at_its_end {
            let start = span.start.max(span.end.saturating_sub(most));
            let broken = (start..span.end).rev().find(|&at| !joined(at));
            return Span::new(broken.map_or(start, |at| at + 1), span.end);
        }
        let end = span.end.min(span.start + most);
        let broken = (span.start..end).find(|&at| at == 0 || !joined(at - 1));
        Span::new(span.start, broken.unwrap_or(end))
    }

    /// The number of the quotation that a token stands in, if it does.
    pub fn quotation_of(&self, token: u32) -> Option<usize> {
        let number = self.quotations.partition_point(|quotation| quotation.end <= token);
        self.quotations.get(number).is_some_and(|quotation| quotation.start <= token).then_some(number)
    }

    /// The tokens that start within `bytes`.
    pub fn within(&self, bytes: Span<Byte>) -> Span<TokenIndex> {
        let index = |at: u32| self.spans.partition_point(|token| token.start < at) as u32;
        Span::new(index(bytes.start), index(bytes.end))
    }
}

/// Whether any of these tokens, which are in order, comes after one token and up to another.
fn any_between(tokens: &[u32], before: u32, after: u32) -> bool {
    let first = tokens.partition_point(|&at| at <= before);
    tokens.get(first).is_some_and(|&at| at <= after)
}

/// What is known of a distinct key, from both texts.
#[derive(Debug, Clone, Copy)]
pub struct KeyFacts {
    /// How it counts as evidence.
    pub class: WordClass,
    /// Whether it turns what is said into its opposite.
    pub negates: bool,
    /// How often it stands in either text.
    pub count: u32,
    /// How often in a form that is among the commonest words.
    pub common: u32,
    /// Whether it was seen in small letters.
    pub small: bool,
    /// Whether it was seen with a capital inside a sentence.
    pub capital_inside: bool,
}

/// The distinct words of both texts.
pub struct Vocabulary<'l> {
    /// What is known of English.
    pub lexicon: &'l Lexicon,
    /// Words as they stand, forms and keys: most are their own form, and many their own key. The lexicon's come first.
    strings: Interner,
    /// What each string is as a word.
    words: Vec<Word>,
    /// What it is as a form.
    forms: Vec<Option<FormFacts>>,
    /// What it is as a key.
    key_of: Vec<Option<Key>>,
    /// The string of each key, and how it counts as evidence.
    keys: Vec<(u32, WordClass)>,
}

/// A distinct word as it stands.
#[derive(Clone, Copy)]
struct Word {
    form: Form,
    /// How often it stands in either text; 0 for a string that is only a form, a key or listed.
    count: u32,
    /// Whether it is a name by its look: a capital first, or a sum of money.
    capital: bool,
    /// Whether it stands inside a sentence.
    inside: bool,
    /// What its form is.
    facts: FormFacts,
}

/// What is known of a form.
#[derive(Clone, Copy)]
struct FormFacts {
    key: Key,
    /// Whether it is among the commonest words.
    common: bool,
    /// Whether it turns what is said into its opposite.
    negates: bool,
}

impl Word {
    const UNSEEN: Self = Self {
        form: Form(0),
        count: 0,
        capital: false,
        inside: false,
        facts: FormFacts { key: Key(0), common: false, negates: false },
    };
}

impl<'l> Vocabulary<'l> {
    /// An empty one.
    pub fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon,
            strings: lexicon.words(),
            words: Vec::new(),
            forms: Vec::new(),
            key_of: Vec::new(),
            keys: Vec::new(),
        }
    }

    /// Notes that a word stands in a text, inside a sentence or at its start.
    fn note(&mut self, text: &str, part: Range<usize>, inside: bool) -> (Form, Key) {
        let number = self.strings.intern_part(text, part.clone()) as usize;
        if self.words.get(number).is_none_or(|word| word.count == 0) {
            self.meet(number, &text[part]);
        }
        let word = &mut self.words[number];
        word.count += 1;
        word.inside |= inside;
        (word.form, word.facts.key)
    }

    /// Finds out what a new word is.
    #[cold]
    fn meet(&mut self, number: usize, word: &str) {
        let form = normal_form::form(word);
        let form = if *form == *word { number as u32 } else { self.strings.intern(&form) };
        let facts = self.of_form(form);
        let capital = word.starts_with(|c: char| c.is_uppercase() || matches!(c, '$' | '£' | '€'));
        self.words.resize(self.strings.len() as usize, Word::UNSEEN);
        self.words[number] = Word { form: Form(form), capital, facts, ..Word::UNSEEN };
    }

    /// What is known of the form of a number.
    fn of_form(&mut self, number: u32) -> FormFacts {
        if let Some(&Some(known)) = self.forms.get(number as usize) {
            return known;
        }
        let form = self.strings.string(number);
        let (class, common, negates, key) = if normal_form::is_plain(form) {
            // Most forms are done here, without looking them up.
            let listed = self.lexicon.listed(number);
            let class = listed.map_or(WordClass::Plain, |listed| listed.class);
            let negates = listed.is_some_and(|listed| listed.negates);
            let key = listed.and_then(|listed| listed.stands_for).unwrap_or_else(|| normal_form::stem(form));
            (class, class == WordClass::Common, negates, key)
        } else {
            let possessor = form.strip_suffix("'s");
            let class = self.lexicon.class(possessor.unwrap_or(form));
            let common = class == WordClass::Common && possessor.is_none();
            (class, common, english::negates(form), normal_form::key(form, self.lexicon))
        };
        let key = if key == form {
            number
        } else {
            let key = key.to_owned(); // it may be a part of the strings
            self.strings.intern(&key)
        };
        let known = FormFacts { key: self.key(key, class), common, negates };
        self.forms.resize(self.strings.len() as usize, None);
        self.forms[number as usize] = Some(known);
        known
    }

    /// The key that a string is, of which a form of some class was met.
    fn key(&mut self, number: u32, class: WordClass) -> Key {
        self.key_of.resize(self.strings.len() as usize, None);
        let key = *self.key_of[number as usize].get_or_insert(Key(self.keys.len() as u32));
        match self.keys.get_mut(key.index()) {
            // The same whichever of its forms comes first.
            Some((_, known)) => *known = class.min(*known),
            None => self.keys.push((number, class)),
        }
        key
    }

    /// Every key, in order of first sight.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        (0..self.keys.len() as u32).map(Key)
    }

    /// How a form is spelled.
    pub fn form(&self, form: Form) -> &str {
        self.strings.string(form.0)
    }

    /// How a key is spelled.
    pub fn spelled(&self, key: Key) -> &str {
        self.strings.string(self.keys[key.index()].0)
    }

    /// What is known of each key.
    pub fn facts(&self) -> Vec<KeyFacts> {
        let unseen = |&(_, class): &(u32, WordClass)| KeyFacts {
            class,
            negates: false,
            count: 0,
            common: 0,
            small: false,
            capital_inside: false,
        };
        let mut facts: Vec<_> = self.keys.iter().map(unseen).collect();
        for word in self.words.iter().filter(|word| word.count > 0) {
            let facts = &mut facts[word.facts.key.index()];
            facts.count += word.count;
            facts.common += if word.facts.common { word.count } else { 0 };
            facts.negates |= word.facts.negates;
            facts.small |= !word.capital;
            facts.capital_inside |= word.capital && word.inside;
        }
        facts
    }
}

/// Cuts a text into tokens and interns them.
pub fn tokens(text: &Text, sentences: &[Span<Byte>], quotations: &[Span<Byte>], vocabulary: &mut Vocabulary) -> Tokens {
    let mut tokens = Tokens::for_text(text);
    let mut end: u32 = 0;
    for sentence in sentences {
        let first = tokens.len();
        let number = tokens.sentences.len() as u32;
        each_word(text, *sentence, |span| {
            if span.start >= end + LEAST_ELLIPSIS
                && shows_a_cut(&text.source.as_bytes()[end as usize..span.start as usize])
            {
                tokens.after_ellipsis.push(tokens.len());
            }
            end = span.end;
            let (form, key) = vocabulary.note(text.source, span.range(), tokens.len() > first);
            tokens.forms.push(form);
            tokens.keys.push(key);
            tokens.spans.push(span);
        });
        if tokens.len() > first {
            tokens.sentence_of.resize(tokens.forms.len(), number);
            tokens.sentences.push((Span::new(first, tokens.len()), *sentence));
        }
    }
    tokens.quotations =
        quotations.iter().map(|quoted| tokens.within(*quoted)).filter(|span| !span.is_empty()).collect();
    tokens
}

/// Bytes of an ellipsis, as one character or as three full stops.
const LEAST_ELLIPSIS: u32 = 3;

/// Whether an ellipsis stands among the marks between two words.
fn shows_a_cut(marks: &[u8]) -> bool {
    marks.windows(LEAST_ELLIPSIS as usize).any(|three| three == b"..." || three == "…".as_bytes())
}

/// Calls `word` with each word of a sentence.
fn each_word(text: &Text, sentence: Span<Byte>, mut word: impl FnMut(Span<Byte>)) {
    let source = &text.source[..sentence.end as usize];
    let bytes = source.as_bytes();
    let mut at = sentence.start as usize;
    while let Some(&byte) = bytes.get(at) {
        let mut start = at;
        if byte.is_ascii() {
            at += 1;
            if !PLAIN[byte as usize] {
                continue;
            }
            at = plain_end(bytes, at);
        } else {
            let Some(c) = char_at(source, at) else { break };
            at += c.len_utf8();
            if !begins(c) {
                continue;
            }
        }
        // Most words are done here.
        if bytes.get(at) != Some(&b' ') {
            at = word_end(text, source, at);
        }
        if byte.is_ascii_digit() {
            (start, at) = with_sign(source, start, at);
        }
        word(Span::new(start as u32, at as u32));
    }
}

/// Where a word ends that holds the character before `at`, in a text up to its sentence's end.
fn word_end(text: &Text, source: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(source, at)
        && let Some(before) = source[..at].chars().next_back()
        && goes_on(text, source, at, before, c)
    {
        at += c.len_utf8();
        if c.is_ascii() {
            at = plain_end(source.as_bytes(), at);
        }
    }
    at
}

/// Where the letters and digits end that go on from here.
fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(|&byte| PLAIN[byte as usize]) {
        at += 1;
    }
    at
}

/// Which bytes are a letter or digit by themselves.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    plain
};

fn begins(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether the word that holds `before` goes on with `c`, which stands at `at`.
fn goes_on(text: &Text, source: &str, at: usize, before: char, c: char) -> bool {
    let joined = || !text.is_grapheme_boundary(at as u32);
    if begins(c) {
        return !(is_unspaced(before) || is_unspaced(c)) || joined();
    }
    let after = || char_at(source, at + c.len_utf8()).unwrap_or(' ');
    match c {
        '.' | '\'' | '’' => {
            before.is_alphabetic() && after().is_alphabetic() || before.is_numeric() && after().is_numeric()
        }
        ',' => before.is_numeric() && after().is_numeric(),
        '·' | '״' | '׳' => before.is_alphabetic() && after().is_alphabetic(),
        // Soft hyphens and other invisible marks.
        '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}' => begins(after()),
        // Dashes, quotation marks and spaces never belong to a letter; accents do.
        '\0'..='\u{BF}' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3002}' => false,
        _ => joined(),
    }
}

/// Characters of scripts that set no spaces between words; each is taken as a word. Katakana and Hangul run together.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' // Thai, Lao
        | '\u{1000}'..='\u{109F}' // Myanmar
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' // Han
        | '\u{3040}'..='\u{309F}' // Hiragana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}') // Han
}

/// Widens a figure by its currency or per cent sign, so that $5 and €5 are two words, and by its minus sign. A hyphen is one only
/// after a space or an opening bracket: in a range, a score or a compound it is none.
fn with_sign(source: &str, from: usize, to: usize) -> (usize, usize) {
    let before = |at: usize, is_sign: fn(char) -> bool| {
        at - source[..at].chars().next_back().filter(|c| is_sign(*c)).map_or(0, char::len_utf8)
    };
    let start = before(from, |c| matches!(c, '$' | '£' | '€' | '¥' | '₺' | '₴' | '₽' | '₹'));
    let minus = before(start, |c| matches!(c, '-' | '−'));
    let start = if source[..minus].ends_with([' ', '\u{A0}', '(', '[', '“', '"']) { minus } else { start };
    (start, to + usize::from(source[to..].starts_with('%')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing;

    fn spans(sentence: &str) -> Vec<Span<Byte>> {
        let text = testing::text(sentence);
        let mut spans = Vec::new();
        each_word(&text, Span::new(0, sentence.len() as u32), |span| spans.push(span));
        spans
    }

    fn words(sentence: &str) -> Vec<&str> {
        spans(sentence).into_iter().map(|span| &sentence[span.range()]).collect()
    }

    #[test]
    fn words_of_several_scripts() {
        assert_eq!(
            words("The leaders-level “talks” cost $1,000.50, or 5%."),
            ["The", "leaders", "level", "talks", "cost", "$1,000.50", "or", "5%"]
        );
        assert_eq!(words("By -5 and (−$5), 2-1 or G-7 -a"), ["By", "-5", "and", "−$5", "2", "1", "or", "G", "7", "a"]);
        assert_eq!(words("Zelenskyy’s don't U.S. x_y 3rd"), ["Zelenskyy’s", "don't", "U.S", "x_y", "3rd"]);
        assert_eq!(words("東京で会談"), ["東", "京", "で", "会", "談"]);
        assert_eq!(words("ロンドンで会談"), ["ロンドン", "で", "会", "談"]);
        assert_eq!(words("กำลัง 한국은"), ["กำ", "ลั", "ง", "한국은"]);
        assert_eq!(words("وقف إطلاق النار 😀 צה״ל"), ["وقف", "إطلاق", "النار", "צה״ל"]);
        assert_eq!(words("e\u{301}tude co\u{AD}op क्षति"), ["e\u{301}tude", "co\u{AD}op", "क्षति"]);
    }

    proptest! {
        #[test]
        fn words_hold_every_letter(sentence in any::<String>()) {
            let mut covered = vec![false; sentence.len()];
            for span in spans(&sentence) {
                let first = sentence[span.range()].chars().next().unwrap();
                prop_assert!(begins(first) || "$£€¥₺₴₽₹-−".contains(first), "{first:?} begins no word");
                covered[span.range()].fill(true);
            }
            for (at, c) in sentence.char_indices() {
                prop_assert!(covered[at] || !begins(c), "{c:?} at {at} is in no word");
            }
        }
    }
}
