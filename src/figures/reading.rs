//! Reading one figure off the words from a given one on.

use super::{Figure, Value, dates, numbers};
use crate::english::{Lexicon, WordClass};
use crate::normal_form;
use crate::report::{Bound, FigureKind};
use crate::span::Span;
use crate::text::{Text, char_at};
use crate::tokens::Tokens;
use crate::weights::Weights;
use crate::words;

/// A side's words, to read figures off.
pub struct Reader<'r> {
    pub text: &'r Text<'r>,
    pub tokens: &'r Tokens,
    pub weights: &'r Weights,
    pub lexicon: &'r Lexicon,
    pub english: bool,
    /// Where the figure before ends: its words are no other's.
    pub taken: u32,
}

/// What stands before a number that is near.
const ABOUT: &str = "about,around,roughly,approximately,some,nearly,almost,circa";

/// What stands before one that is not reached.
const UNDER: &str = "under,below,less than,fewer than,up to,close to,at most,as many as,as much as,maximum of";

/// What stands before one that is passed.
const OVER: &str = "over,above,more than,at least,upwards of,excess of,minimum of";

/// Units of time: "over five years" says how long as a rule, and more than that only after some words.
const DURATIONS: &str = "second minute hour day week month year decade century";
const BEFORE_OVER: &str =
    "for take takes taking took taken last lasts lasting lasted spend spent after just well little slightly";

/// Words beyond those for one number, days and months that a figure begins with, or just before.
const OPENING: &str = "dozen hundred thousand million billion trillion lakh crore tens scores dozens hundreds thousands millions \
billions trillions lakhs crores half quarter nil a an noon midday midnight jan feb mar apr jun jul aug sep sept oct nov dec";

const OPENING_LENGTHS: [u16; 32] = words::lengths(&[OPENING, numbers::ORDINALS, dates::MONTHS, dates::WEEKDAYS]);

impl<'r> Reader<'r> {
    /// The word at a place; nothing beyond the text.
    pub fn word(&self, at: u32) -> &'r str {
        self.tokens.spans.get(at as usize).map_or("", |span| self.text.slice(*span))
    }

    /// Whether the word at a place is in a list.
    pub fn is(&self, at: u32, list: &str) -> bool {
        words::has(list, self.word(at))
    }

    /// Whether the word before a place is in a list.
    pub fn is_after(&self, at: u32, list: &str) -> bool {
        at > 0 && self.is(at - 1, list)
    }

    /// Whether the word at a place begins with a digit.
    pub fn has_digits(&self, at: u32) -> bool {
        self.word(at).as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// The word's form, without a plural's s.
    pub fn singular(&self, at: u32) -> String {
        let mut form = normal_form::form(self.word(at)).into_owned();
        if form.len() > 2 && form.ends_with('s') {
            form.pop();
        }
        form
    }

    /// What stands between a word and the next.
    pub fn gap(&self, at: u32) -> &'r str {
        match self.tokens.spans.get(at as usize..).unwrap_or_default() {
            [one, next, ..] => self.text.slice(Span::new(one.end, next.start)),
            _ => "",
        }
    }

    /// Whether only a space, or nothing but a hyphen, parts a word from the next.
    pub fn goes_on(&self, at: u32) -> bool {
        let gap = self.gap(at);
        let mark = char_at(gap, 0).filter(|mark| mark.len_utf8() == gap.len());
        matches!(mark, Some(' ' | '-' | '\u{A0}' | '‑' | '\u{202F}' | '\u{2009}'))
    }

    /// Whether no noun follows a word: before a mark, a word of grammar or "last year".
    pub fn ends_here(&self, at: u32) -> bool {
        !self.goes_on(at) || self.is(at + 1, "last next") || self.lexicon.class(self.word(at + 1)) == WordClass::Stop
    }

    /// The figure that starts at a word, or at the article before it, if one does.
    pub fn figure(&self, at: u32) -> Option<Figure> {
        if self.is(at, "a an") && !self.is_article_of_one(at) {
            return None;
        }
        self.time(at).or_else(|| self.date(at)).or_else(|| self.part(at)).or_else(|| self.number(at))
    }

    /// Whether a figure may begin with a word of this form, or just before it.
    pub fn may_open(&self, at: u32) -> bool {
        let word = words::without_owner(self.word(at));
        let listed = || {
            let first = word.bytes().next().unwrap_or_default();
            words::may_have(&OPENING_LENGTHS, first, word.len() as u32)
                && (words::has(OPENING, word) || words::has(numbers::ORDINALS, word) || dates::is_of_the_calendar(word))
        };
        self.weights.of(self.tokens.keys[at as usize]).figure || self.english && listed()
    }

    /// "Boeing 737", "No 10", "Article 5": a number after a word with a capital inside a sentence.
    pub fn is_part_of_a_name(&self, at: u32) -> bool {
        // In German every noun has a capital.
        if at == 0 || !self.english || !self.has_digits(at) || !matches!(self.gap(at - 1), " " | ". " | "-") {
            return false;
        }
        if matches!(self.gap(at), "-" | "–") {
            return false; // a score
        }
        let before = self.word(at - 1);
        if words::has("no nos", before) {
            return before.starts_with('N');
        }
        let sentence = |at: u32| self.tokens.sentence_of[at as usize];
        let inside = at > 1 && sentence(at - 2) == sentence(at);
        let is_date = dates::is_of_the_calendar(words::without_owner(before));
        words::has_capital(before) && inside && self.gap(at - 1) != ". " && !is_date
    }

    /// A figure with what is said of its exactness.
    pub fn figure_of(&self, kind: FigureKind, at: u32, end: u32, value: Value, unit: Option<&'static str>) -> Figure {
        let words = Span::new(at, end);
        // "Up to fourth" is no more than that; "up to a third" is.
        let part = matches!(value, Value::Decimal(number) if number.exponent < 0);
        // What is said "about Friday" was said of it.
        let named = matches!(value, Value::Date { weekday: 1.., .. });
        let bounded = self.english && !named && (part || !self.is_ordinal(end - 1));
        let (bound, by) = if bounded { self.bound(at) } else { (Bound::Exact, 0) };
        let before = at - by;
        let spans = by == 1
            && self.is(before, "over")
            && unit.is_some_and(|unit| words::has(DURATIONS, unit))
            && !self.is_after(before, BEFORE_OVER)
            && !self.is(end, "ago earlier late later");
        let bound = if spans { Bound::Exact } else { bound };
        let near = bound != Bound::Exact && self.is_after(before, "little just slightly well bit");
        Figure { kind, words, value, unit, country: None, per: None, bound, near }
    }

    /// What the words before a figure say of its exactness, and how many words say it.
    fn bound(&self, at: u32) -> (Bound, u32) {
        let before = self.text.source[..self.tokens.spans[at as usize].start as usize].trim_end();
        for (bound, opposite, phrases) in
            [(Bound::About, Bound::About, ABOUT), (Bound::Under, Bound::Over, UNDER), (Bound::Over, Bound::Under, OVER)]
        {
            for phrase in words::groups(phrases) {
                let start = before.len().wrapping_sub(phrase.len());
                let said = before.get(start..).is_some_and(|said| said.eq_ignore_ascii_case(phrase));
                if said && !before[..start].ends_with(char::is_alphanumeric) {
                    let first = at - words::each(phrase).count() as u32;
                    // "No fewer than five" are five or more.
                    let negated = bound != opposite && self.is_after(first, "no not");
                    return (if negated { opposite } else { bound }, at - first + u32::from(negated));
                }
            }
        }
        (Bound::Exact, 0)
    }
}

/// Digits of the longest number that a date or a time has.
const MOST_DIGITS: usize = 4;

/// The whole number that a word begins with, if it is no longer than a year, and what follows it.
pub fn leading(word: &str) -> Option<(u16, &str)> {
    let end = word.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(word.len());
    if !(1..=MOST_DIGITS).contains(&end) {
        return None;
    }
    let number = word.bytes().take(end).fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    Some((number, &word[end..]))
}
