//! Reading numbers, amounts, percentages and measures.

use super::reading::{Reader, leading};
use super::units::{CURRENCIES, Counted, UNITS};
use super::{Decimal, Figure, Value};
use crate::english::{ORDINAL_ENDINGS, WordClass};
use crate::report::FigureKind;
use crate::text::char_at;
use crate::words;

/// A number, where it ends and what it counts.
#[derive(Clone, Copy)]
struct Number {
    number: Decimal,
    end: u32,
    counted: Option<Counted>,
    /// The power of ten by which words or letters multiply it.
    scale: i32,
}

/// Words that multiply a number, and by which power of ten; a dozen, the first, by twelve.
pub const SCALES: &str = "dozen hundred thousand million billion trillion lakh crore";
const POWERS: [i32; 8] = [0, 2, 3, 6, 9, 12, 5, 7];

/// Words without a value of their own; "tens" and "scores" are no more than a verb or goals unless "of" follows.
pub const VAGUE: &str = "tens scores dozens hundreds thousands millions billions trillions lakhs crores";

/// The same for what stands right behind digits.
const SHORT_SCALES: &str = "k m mn mln b bn tn";
const SHORT_POWERS: [i32; 7] = [3, 6, 6, 6, 9, 9, 12];

/// The same elsewhere than in English, each group after its power of ten, without diacritics and a plural's s.
const OTHER_SCALES: &str = "3 tausend mille mil mila ty bin тыс тис,4 万 萬,\
6 million millionen millone milione milioni milionow milhao milhoe miljoen miljon miljoner milyon mio mln млн миллион миллиона \
миллионов,8 億 亿,9 milliard milliarden miliardi miliardow miljard miljarder milyar mrd mld млрд миллиард миллиарда миллиардов";

/// Ordinals that the lexicon has no digits for: from the fourth on, and from the twentieth on by tens.
pub const ORDINALS: &str = "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth";

/// Parts of a whole, with their digits and power of ten.
const PARTS: &str = "half quarter third fifth tenth sixth eighth";
const PART_VALUES: [(i64, i32); 7] = [(5, -1), (25, -2), (333, -3), (2, -1), (1, -1), (167, -3), (125, -3)];

/// Words after which "a third" is a part of a whole: what changes is said to do so by its part.
const BEFORE_PARTS: &str = "than nearly almost roughly rise rises rose risen grow grew grown jump jumped fall falls fell fallen drop \
dropped slip slipped";

/// The same where no noun follows: "by a third", but "by a third man".
const BEFORE_LAST_PARTS: &str = "by about around over under up down";

/// Words before two numbers of which the second is what the first one led to: "rose 40 to 450".
const CHANGES: &str = "from by up down rise rises rose risen grew gained added climbed jumped surged soared increased fall falls fell \
fallen lost dropped slipped slid sank shed declined decreased";

/// Plurals whose metres stand before them.
const MEASURED: &str = "hurdles heats finals races records waves swells walls";

/// Plurals without an s.
const PEOPLE: &str = "people men women children";

/// "One in so many" is a part of a whole up to this number.
const MOST_PARTS: i64 = 1000;

/// Words between two numbers that count the same and show each other to be no names.
const MOST_APART: u32 = 30;

impl Reader<'_> {
    /// A part of a whole: "a third of the boats", "half the boats", "fell by a fifth".
    pub fn part(&self, at: u32) -> Option<Figure> {
        let part = part_named(self.word(at)).filter(|_| self.english)?;
        let half = self.is(at, "half");
        let article = at > 0 && self.goes_on(at - 1) && self.is(at - 1, "a an");
        let start = at - u32::from(article);
        let named = self.is(at + 1, "of") || half && self.is(at + 1, "the its their his her our");
        let changed =
            self.is_after(start, BEFORE_PARTS) || self.is_after(start, BEFORE_LAST_PARTS) && self.ends_here(at);
        // "Half a million" is a number of its own, and a match has a second half.
        let alone =
            half && at.checked_sub(1).is_none_or(|before| !self.is_ordinal(before) && !self.is(before, "latter other"));
        let stands = (article || alone) && (named || changed && !self.is(at + 1, "a an"));
        let (mut number, mut end, mut counted) = (part, at + 1, None);
        if let Some(one) = self.of_one(end) {
            (number, end, _) = self.scaled(part, one);
            if let Some((unit, after)) = self.unit(end) {
                (counted, end) = (Some(unit), after);
            }
        }
        stands.then(|| self.figure_that_counts(start, end, Value::Decimal(number), counted))
    }

    /// Where the unit or scale of a part is: "a quarter of an hour", "three quarters of a million".
    fn of_one(&self, at: u32) -> Option<u32> {
        let is_one = self.is(at, "of") && self.is(at + 1, "a an");
        (is_one && (self.is(at + 2, SCALES) || self.unit(at + 2).is_some())).then_some(at + 2)
    }

    fn figure_that_counts(&self, at: u32, end: u32, value: Value, counted: Option<Counted>) -> Figure {
        let (kind, unit, country) =
            counted.map_or((FigureKind::Number, None, None), |(kind, unit, country)| (kind, Some(unit), country));
        // "40 litres a day", "40 people a day", "40 litres of milk a day".
        let noun = if self.is(end, "of") { 2 } else { u32::from(unit.is_none()) };
        let per = self.per(end).or_else(|| self.per(end + noun).filter(|_| self.goes_on(end - 1)));
        Figure { country, per, ..self.figure_of(kind, at, end, value, unit) }
    }

    /// A number with what belongs to it.
    pub fn number(&self, at: u32) -> Option<Figure> {
        let currency = self.currency_before(at);
        if let Some((value, end)) = self.vague(at).filter(|_| self.english) {
            return Some(self.figure_of(FigureKind::Number, at, end, value, None));
        }
        let first = self.counted(at, currency.map(|currency| (FigureKind::Money, currency, None)))?;
        if currency.is_none() && self.is_part_of_a_name(at) && !self.counts_something(at, first) {
            return None;
        }
        let mut start = if currency.is_some() { at - 1 } else { self.with_article(at) };
        let (mut value, mut end, mut counted) = (Value::Decimal(first.number), first.end, first.counted);
        if let Some((from, to)) = self.joined(at, first) {
            (value, end, counted) = (Value::Joined(from, to.number), to.end, counted.or(to.counted));
        } else if self.english && self.is_after(start, "minus") && !(start > 2 && self.is(start - 3, "plus")) {
            (value, start) = (Value::Decimal(first.number.times(-1, 0)), start - 1);
        }
        // "One" and "second" are words of grammar unless they count something.
        if end == start + 1 && self.is(start, "one first 1st second 2nd half quarter nil") {
            return None;
        }
        Some(self.figure_that_counts(start, end, value, counted))
    }

    /// "Dozens", "tens of thousands", and where it ends.
    fn vague(&self, at: u32) -> Option<(Value, u32)> {
        let place = |at: u32| words::place(VAGUE, self.word(at)).map(|place| place as u8);
        let many = place(at)?;
        let of = self.is(at + 1, "of");
        match place(at + 2).filter(|_| of) {
            Some(whole) => Some((Value::Vague(many, whole), at + 3)),
            None => (of || !self.is(at, "tens scores")).then_some((Value::Vague(many, 0), at + 1)),
        }
    }

    /// Whether a number right after a capital is no part of a name: it has a unit, a scale or a mark among its digits, or counts
    /// people or what its sentence counts elsewhere too, as where a verb is left out: "Labour 82 seats and the Liberals 17 seats".
    /// "Boeing 737 jets" and "Phase 3 trials" look the same but for that.
    fn counts_something(&self, at: u32, number: Number) -> bool {
        let Number { end, counted, scale, .. } = number;
        let tokens = self.tokens;
        let form = |at: u32| tokens.forms.get(at as usize);
        let counts = |other: u32| {
            let number = other > 1 && self.weights.of(tokens.keys[other as usize - 1]).figure;
            number && other != end && form(other) == form(end) && form(other - 2) != form(at - 1)
        };
        let sentence = tokens.sentence_at(at);
        let near = sentence.start.max(at.saturating_sub(MOST_APART))..sentence.end.min(at + MOST_APART);
        let counted_twice = || self.goes_on(end - 1) && near.into_iter().any(counts);
        let measured = counted.is_some() || scale > 0 || self.word(at).contains(['.', ',']);
        self.gap(at - 1) == " " && (measured || self.is(end, PEOPLE) || counted_twice())
    }

    /// The number at a place with its unit, unless it has been given `counted`.
    fn counted(&self, at: u32, counted: Option<Counted>) -> Option<Number> {
        let mut number = self.plain_number(at, counted)?;
        let Number { number: count, end, .. } = number;
        if let Some((part, end)) = self.fraction(count, end).or_else(|| self.share(count, at, end)) {
            (number.number, number.end) = (part, end);
            if let Some(one) = self.of_one(end) {
                (number.number, number.end, number.scale) = self.scaled(part, one);
            }
        }
        if number.counted.is_none()
            && !self.is_ordinal(number.end - 1)
            && let Some((counted, end)) = self.unit(number.end)
        {
            // Weight has few noughts.
            let weight = counted.1 == "£" && number.scale == 0 && self.is(end, "of");
            number.counted = Some(if weight { (FigureKind::Measure, "lb", None) } else { counted });
            number.end = end;
            if let Some(part) = self.and_a_part(end) {
                (number.number, number.end) = (number.number.plus(part), end + 3);
            }
        }
        Some(number)
    }

    /// The part behind a unit or scale: "two hours and a half", but not "and a half of it".
    fn and_a_part(&self, at: u32) -> Option<Decimal> {
        let follows = self.is(at, "and") && self.is(at + 1, "a") && self.is(at + 2, "half quarter");
        let is_one = follows && self.gap(at + 2) != "-" && !self.is(at + 3, "of final finals marathon");
        part_named(self.word(at + 2)).filter(|_| is_one)
    }

    /// Whether a word is an article that stands for one: in "an hour and a half", "a fortnight".
    pub fn is_article_of_one(&self, at: u32) -> bool {
        let unit = || self.unit(at + 1).is_some_and(|(_, end)| self.and_a_part(end).is_some());
        self.is(at, "a an") && (self.is(at + 1, "fortnight") || self.is(at + 2, "and") && unit())
    }

    /// A number as the first of two, and the one that it is joined to: "40-50", "£2m to £3m", "between 3% and 5%", "$1.5-2 million".
    /// What one of them alone gives, currency, scale or unit, is the other's too.
    fn joined(&self, at: u32, first: Number) -> Option<(Decimal, Number)> {
        let between = self.english && self.is(first.end, "and") && self.is_between(at);
        let to = self.english && self.is(first.end, "to") && !self.is_after(at, CHANGES);
        // A number in words has dashes after it that join nothing, but for a score: "two-one".
        let in_digits = self.word(at).bytes().any(|byte| byte.is_ascii_digit());
        let score = self.gap(first.end - 1) == "-" && self.small(first.end).is_some() && !self.is_ordinal(first.end);
        let joins = in_digits && matches!(self.gap(first.end - 1), "-" | "–" | "—") || score;
        let dash = joins && !between && !to;
        if !dash && !between && !to {
            return None;
        }
        let currency = first.counted.filter(|(kind, ..)| *kind == FigureKind::Money && !to);
        let second = self.counted(first.end + u32::from(!dash), currency)?;
        let one_unit = first.counted == second.counted || first.counted.is_none() || second.counted.is_none() && !to;
        let scaled = Decimal { rounded: true, ..first.number.times(1, second.scale) };
        // "500 to 2 million" is not of millions.
        let short = first.scale == 0 && second.scale > 0 && scaled.size() < second.number.size();
        one_unit.then_some((if short { scaled } else { first.number }, second))
    }

    /// Whether "between" stands before a place.
    pub fn is_between(&self, at: u32) -> bool {
        self.is_after(at, "between")
    }

    /// A number in digits or words with its scale, and what it counts by a sign or letters, after the code of a currency.
    fn plain_number(&self, at: u32, currency: Option<Counted>) -> Option<Number> {
        let word = self.word(at);
        let minus = char_at(word, 0).filter(|sign| matches!(sign, '-' | '−')).map_or(0, char::len_utf8);
        let sign = word.bytes().position(|byte| byte.is_ascii_alphanumeric()).unwrap_or(0);
        let own = words::first_of_group(CURRENCIES, &word[minus..sign.max(minus)])
            .map(|unit| (FigureKind::Money, unit, None));
        let written = &word[sign..];
        let currency = own.filter(|(_, unit, _)| *unit != "$").or(currency).or(own);
        let Some((mut number, mut ending)) = digits(written, self.english) else {
            return self.in_words(at).filter(|_| self.english);
        };
        let mut end = at + 1;
        let mut length = written.len();
        while let Some((group, rest)) = self.group_after(end - 1, length).filter(|_| ending.is_empty()) {
            (number, ending, end, length) = (number.times(1, 3).plus(group), rest, end + 1, 0);
        }
        if minus > 0 {
            number = number.times(-1, 0);
        }
        let (mut scale, mut counted) = (0, currency);
        let metres = ending == "m" && currency.is_none() && !self.is_counted(end);
        let percent = words::has("% pc pct", ending);
        if ending.is_empty() || percent || words::has(ORDINAL_ENDINGS, ending) {
            (number, end, scale) = self.scaled(number, end);
            if percent {
                counted = Some((FigureKind::Percentage, "%", None));
            }
        } else if let Some(short) = words::place(SHORT_SCALES, ending).filter(|_| !metres) {
            scale = SHORT_POWERS[short];
            number = Decimal { rounded: true, ..number.times(1, scale) };
        } else if ending == "p" {
            counted = Some((FigureKind::Money, "p", None));
        } else {
            let unit = words::first_of_group(UNITS, ending)?;
            let (unit, more) = self.by_the_hour(unit, end).unwrap_or((unit, 0));
            (counted, end) = (Some((FigureKind::Measure, unit, None)), end + more);
        }
        Some(Number { number, end, counted, scale })
    }

    /// The group of three digits that a space parts from the digits before it, of which there are `length` if they are the first,
    /// and what follows it in its word: "14 000". In English an ordinary space parts two numbers.
    fn group_after(&self, at: u32, length: usize) -> Option<(Decimal, &str)> {
        let word = self.word(at + 1);
        let spaced = length <= 3 && self.goes_on(at) && !matches!(self.gap(at), "-" | "‑");
        let is_group = leading(word).is_some_and(|(_, rest)| word.len() - rest.len() == 3);
        digits(word, self.english).filter(|_| spaced && is_group && !(self.english && self.gap(at) == " "))
    }

    /// Whether a word names what there may be millions of: "3.5m people", "3.5m euros". "3.5m" alone are metres.
    fn is_counted(&self, at: u32) -> bool {
        let word = self.word(at);
        let grammar = || self.lexicon.class(word) == WordClass::Stop;
        let plural = word.ends_with('s') && !words::has_capital(word) && !words::has(MEASURED, word) && !grammar();
        let counted = || plural || words::has(PEOPLE, word) || self.currency_of_a_country(at).is_some();
        self.english && self.goes_on(at - 1) && counted()
    }

    /// A number in words: "three", "twenty-five", "two hundred and six", "two and a half", "a dozen", "half a million", "half an
    /// hour".
    fn in_words(&self, at: u32) -> Option<Number> {
        let half = Decimal { digits: 5, exponent: -1, rounded: true };
        let (mut count, mut end) = match at - self.with_article(at) {
            _ if self.is(at, "half") => {
                self.unit(at + 2).filter(|_| self.is(at + 1, "a an"))?;
                (half, at + 2)
            }
            _ if self.is_article_of_one(at) => (Decimal::whole(1), at + 1),
            0 => self.in_small_words(at)?,
            1 => (Decimal::whole(1), at),
            _ => (half, at),
        };
        let scale;
        (count, end, scale) = self.scaled(count, end);
        if let Some(part) = self.and_a_part(end).filter(|_| scale > 0) {
            (count, end) = (count.plus(part.times(1, scale)), end + 3);
        }
        if count.exponent == 2
            && end > at + 1
            && self.is(end, "and")
            && let Some(rest) = self.small(end + 1)
        {
            count = Decimal { rounded: false, ..count.plus(Decimal::whole(rest)) };
            end += 2;
        }
        Some(Number { number: count, end, counted: None, scale })
    }

    /// A number below a hundred in words, with a part behind it or without, and where it ends.
    fn in_small_words(&self, at: u32) -> Option<(Decimal, u32)> {
        let mut count = Decimal::whole(self.small(at)?);
        let mut end = at + 1;
        if (2..10).contains(&count.digits)
            && count.exponent == 1
            && self.goes_on(at)
            && (self.is_after(at, "a an") || !self.parts_from(at))
            && let Some(ones) = self.small(end).filter(|ones| *ones < 10)
        {
            (count, end) = (count.plus(Decimal::whole(ones)), end + 1);
        }
        if self.is(end, "and")
            && self.is(end + 1, "a")
            && let Some(part) = part_named(self.word(end + 2))
        {
            (count, end) = (count.plus(part), end + 3);
        }
        Some((count, end))
    }

    /// Whether a word belongs less to the one after it than that one to what follows: "twenty four-hour shifts" are twenty, but "a
    /// twenty four-hour strike" is only written so.
    fn parts_from(&self, at: u32) -> bool {
        self.gap(at) == " " && self.gap(at + 1) == "-"
    }

    /// Where a figure starts whose first word is a scale: at "a" or "half a" before it.
    fn with_article(&self, at: u32) -> u32 {
        if at == 0 || !self.is(at, SCALES) || !self.goes_on(at - 1) || !self.is(at - 1, "a an") {
            return at;
        }
        at - 1 - u32::from(at > 1 && self.goes_on(at - 2) && self.is(at - 2, "half"))
    }

    /// A number word below a hundred, or an ordinal.
    pub fn small(&self, at: u32) -> Option<i64> {
        let word = self.word(at).to_ascii_lowercase();
        if word == "nil" {
            return Some(0);
        }
        let known = self.lexicon.stands_for(&word).and_then(leading).map(|(number, _)| number.into());
        let ordinal = |place: usize| if place < 16 { place as i64 + 4 } else { (place as i64 - 14) * 10 };
        known.or_else(|| words::place(ORDINALS, &word).map(ordinal))
    }

    /// Whether a word is an ordinal, in digits or letters.
    pub fn is_ordinal(&self, at: u32) -> bool {
        leading(self.word(at)).is_some_and(|(_, ending)| words::has(ORDINAL_ENDINGS, ending))
            || self.is(at, ORDINALS)
            || self.is(at, "first second third")
    }

    /// A number with the scale words that follow it, where they end and their power of ten.
    fn scaled(&self, mut number: Decimal, mut end: u32) -> (Decimal, u32, i32) {
        let mut powers = 0;
        while let Some((factor, power)) = self.scale(end) {
            number = Decimal { rounded: true, ..number.times(factor, power) };
            (end, powers) = (end + 1, powers + power);
        }
        (number, end, powers)
    }

    /// By what a word multiplies the number before it: a factor, and a power of ten.
    fn scale(&self, at: u32) -> Option<(i64, i32)> {
        if self.english {
            let scale = words::place(SCALES, self.word(at)).filter(|_| self.goes_on(at - 1))?;
            return Some((if scale == 0 { 12 } else { 1 }, POWERS[scale]));
        }
        if !self.goes_on(at - 1) && !self.gap(at - 1).is_empty() {
            return None;
        }
        let (power, _) = leading(words::first_of_group(OTHER_SCALES, &self.singular(at))?)?;
        Some((1, power.into()))
    }

    /// "Two-thirds", "three quarters", "one half" as numbers, and where they end.
    fn fraction(&self, count: Decimal, at: u32) -> Option<(Decimal, u32)> {
        if !self.english || !self.goes_on(at - 1) || count.exponent != 0 || count.digits > 9 || self.is_ordinal(at - 1)
        {
            return None;
        }
        let word = self.word(at);
        let plural = word.ends_with('s');
        let part = part_named(word.strip_suffix('s').unwrap_or(word))?;
        // "Two second" and "one third" stand for what they say only as a plural or after one.
        (plural || count.digits == 1).then(|| (part.times(count.digits, 0), at + 1))
    }

    /// "One in five", "four in 10", "two out of three" as parts of a whole, and where they end. "One in five years" is none.
    fn share(&self, count: Decimal, at: u32, end: u32) -> Option<(Decimal, u32)> {
        let out = self.is(end, "out") && self.is(end + 1, "of");
        if !self.english || !(out || self.is(end, "in")) || self.is_after(at, "no") {
            return None;
        }
        let number = self.plain_number(end + if out { 2 } else { 1 }, None)?;
        let Decimal { digits, exponent: exponent @ 0..=3, .. } = number.number else { return None };
        let whole = digits.saturating_mul(10i64.pow(exponent.unsigned_abs()));
        let known = whole == 10 || if out { whole < 10 } else { count.digits == 1 && whole <= MOST_PARTS };
        let is_one =
            known && count.exponent == 0 && (1..whole).contains(&count.digits) && self.unit(number.end).is_none();
        is_one.then(|| {
            let digits = (count.digits * MOST_PARTS + whole / 2) / whole;
            (Decimal { digits, exponent: -3, rounded: true }.times(1, 0), number.end)
        })
    }
}

/// The part of a whole that a word stands for.
#[inline(never)] // in each place that calls it for a hundred bytes
fn part_named(word: &str) -> Option<Decimal> {
    let (digits, exponent) = PART_VALUES[words::place(PARTS, word)?];
    Some(Decimal { digits, exponent, rounded: true })
}

/// Digits, and marks among them, of the longest number that is read.
const MOST_PLACES: usize = 18;

/// A number in digits and what follows it in the word: "1,000.50", "4.5%", "35m". Commas part groups of three digits, and so do
/// points elsewhere than in English; a single comma before one or two digits is a decimal comma. Several points part groups.
fn digits(word: &str, english: bool) -> Option<(Decimal, &str)> {
    let bytes = word.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    // What parts digits has digits on both sides.
    while is_digit(end) || end > 0 && matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1) {
        end += 1;
    }
    if !(1..=MOST_PLACES).contains(&end) {
        return None;
    }
    let (number, ending) = word.split_at(end);
    let last = |mark: u8| number.bytes().rposition(|byte| byte == mark);
    let comes_last = |comma: &usize| last(b'.').is_none_or(|point| !english && point < *comma);
    let comma = last(b',').filter(|at| end - at < 4 && comes_last(at));
    let grouped = |point: &usize| end - point == 4 && (!english || number[..*point].contains('.'));
    let point = comma.or_else(|| last(b'.').filter(|point| !grouped(point)));
    let mut decimal = Decimal { digits: 0, exponent: 0, rounded: point.is_some() };
    for (at, digit) in number.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        decimal.digits = decimal.digits * 10 + i64::from(digit - b'0');
        decimal.exponent -= i32::from(point.is_some_and(|point| at > point));
    }
    Some((decimal.times(1, 0), ending))
}
