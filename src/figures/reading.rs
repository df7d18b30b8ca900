//! Reading one figure off the words from a given one on.

use std::borrow::Cow;

use super::{Decimal, Figure, Value};
use crate::english::Lexicon;
use crate::normal_form;
use crate::report::{Bound, FigureKind};
use crate::span::Span;
use crate::text::Text;
use crate::tokens::Tokens;
use crate::weights::Weights;

/// A side's words, to read figures off.
pub struct Reader<'r> {
    pub text: &'r Text<'r>,
    pub tokens: &'r Tokens,
    pub weights: &'r Weights,
    pub lexicon: &'r Lexicon,
    pub english: bool,
}

/// Words and endings that multiply a number.
const SCALES: [(&str, u64, i32); 17] = [
    ("dozen", 12, 0),
    ("hundred", 1, 2),
    ("thousand", 1, 3),
    ("million", 1, 6),
    ("billion", 1, 9),
    ("trillion", 1, 12),
    ("lakh", 1, 5),
    ("crore", 1, 7),
    ("k", 1, 3),
    ("m", 1, 6),
    ("mn", 1, 6),
    ("mln", 1, 6),
    ("b", 1, 9),
    ("bn", 1, 9),
    ("tn", 1, 12),
    ("half", 5, -1),
    ("quarter", 25, -2),
];

/// The scales that are whole words.
const SCALE_WORDS: usize = 8;

/// Units in American spelling without a plural's s, with how they are reported.
const UNITS: [(&str, &str); 46] = [
    ("km", "km"),
    ("kilometer", "km"),
    ("mile", "mile"),
    ("m", "m"),
    ("meter", "m"),
    ("cm", "cm"),
    ("centimeter", "cm"),
    ("mm", "mm"),
    ("millimeter", "mm"),
    ("foot", "foot"),
    ("feet", "foot"),
    ("ft", "foot"),
    ("inch", "inch"),
    ("inche", "inch"),
    ("yard", "yard"),
    ("acre", "acre"),
    ("hectare", "hectare"),
    ("ton", "ton"),
    ("tonne", "tonne"),
    ("kg", "kg"),
    ("kilogram", "kg"),
    ("kilo", "kg"),
    ("gram", "g"),
    ("liter", "liter"),
    ("gallon", "gallon"),
    ("barrel", "barrel"),
    ("degree", "degree"),
    ("celsius", "celsius"),
    ("fahrenheit", "fahrenheit"),
    ("mph", "mph"),
    ("kph", "km/h"),
    ("knot", "knot"),
    ("mw", "megawatt"),
    ("megawatt", "megawatt"),
    ("gigawatt", "gigawatt"),
    ("hour", "hour"),
    ("hr", "hour"),
    ("minute", "minute"),
    ("min", "minute"),
    ("second", "second"),
    ("day", "day"),
    ("week", "week"),
    ("month", "month"),
    ("year", "year"),
    ("decade", "decade"),
    ("centurie", "century"),
];

/// Currencies by sign and by name.
const CURRENCIES: [(&str, &str); 29] = [
    ("$", "$"),
    ("£", "£"),
    ("€", "€"),
    ("¥", "¥"),
    ("₺", "₺"),
    ("₴", "₴"),
    ("₽", "₽"),
    ("₹", "₹"),
    ("dollar", "$"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("lira", "₺"),
    ("hryvnia", "₴"),
    ("rouble", "₽"),
    ("ruble", "₽"),
    ("rupee", "₹"),
    ("cent", "cent"),
    ("kroner", "krone"),
    ("krone", "krone"),
    ("krona", "krona"),
    ("kronor", "krona"),
    ("zloty", "zloty"),
    ("franc", "franc"),
    ("peso", "peso"),
    ("rand", "rand"),
    ("yuan", "yuan"),
    ("dinar", "dinar"),
    ("shekel", "shekel"),
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words that stand before a year.
const BEFORE_YEARS: [&str; 22] = [
    "in", "since", "of", "until", "by", "from", "to", "during", "before", "after", "early", "mid", "late", "spring",
    "summer", "autumn", "fall", "winter", "year", "for", "and", "the",
];

/// Number words that the lexicon has no digits for.
const ORDINALS: [(&str, u64); 9] = [
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
];

const YEARS: std::ops::RangeInclusive<u64> = 1500..=2199;

impl<'r> Reader<'r> {
    /// The word at a place.
    fn word(&self, at: u32) -> Option<&'r str> {
        self.tokens.spans.get(at as usize).map(|span| self.text.slice(*span))
    }

    /// The word's form, without a plural's s.
    fn singular(&self, at: u32) -> Cow<'r, str> {
        let form = self.word(at).map_or(Cow::Borrowed(""), normal_form::form);
        match form.strip_suffix('s') {
            Some(stem) if stem.len() > 1 => Cow::Owned(stem.to_owned()),
            _ => form,
        }
    }

    /// What stands between a word and the next.
    fn gap(&self, at: u32) -> &'r str {
        let spans = &self.tokens.spans;
        match (spans.get(at as usize), spans.get(at as usize + 1)) {
            (Some(one), Some(next)) => self.text.slice(Span::new(one.end, next.start)),
            _ => "",
        }
    }

    fn is(&self, at: u32, word: &str) -> bool {
        self.word(at).is_some_and(|it| it.eq_ignore_ascii_case(word))
    }

    /// Whether only a space, or nothing but a hyphen, parts a word from the next.
    fn goes_on(&self, at: u32) -> bool {
        matches!(self.gap(at), " " | "-" | "\u{A0}" | "‑" | "\u{202F}" | "\u{2009}")
    }

    /// The figure that starts at a word, or at the article before it, if one does.
    pub fn figure(&self, at: u32) -> Option<Figure> {
        let may_open = self.weights.of(self.tokens.keys[at as usize]).figure
            || self.english && self.lexicon.counts(self.tokens.forms[at as usize].index());
        if !may_open {
            return None;
        }
        let first = self.word(at)?.as_bytes()[0];
        if first.is_ascii_alphabetic() {
            let capital = first.is_ascii_uppercase();
            return capital.then(|| self.date(at)).flatten().or_else(|| self.number(at));
        }
        self.time(at).or_else(|| self.date(at)).or_else(|| self.number(at))
    }

    /// A time of day: "10:30", "10.30pm", "7am", "7 a.m.".
    fn time(&self, at: u32) -> Option<Figure> {
        let word = self.word(at)?;
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let ending = &word[digits.len()..];
        let (hours, mut minutes) = digits.split_once('.').unwrap_or((digits, "0"));
        let (mut half, mut end) = (half_of_day(ending), at + 1);
        let mut clock = false;
        if ending.is_empty() && self.gap(at) == ":" && !digits.contains('.') {
            let next = self.word(end)?;
            minutes = next.trim_end_matches(|c: char| !c.is_ascii_digit());
            half = half_of_day(&next[minutes.len()..]);
            clock = minutes.len() == 2;
            end += 1;
        } else if half.is_none() && !ending.is_empty() {
            return None;
        }
        if half.is_none()
            && self.goes_on(end - 1)
            && let Some(next) = self.word(end)
        {
            half = half_of_day(next);
            end += u32::from(half.is_some());
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        if !clock && half.is_none() || hours > 24 || minutes > 59 {
            return None;
        }
        let hours = half.map_or(hours, |half| hours % 12 + half);
        Some(self.figure_of(FigureKind::Time, at, end, Value::Time(hours * 60 + minutes), None))
    }

    /// A date: "Friday", "12 May", "May 12, 2024", "February 2022", "in 2022".
    fn date(&self, at: u32) -> Option<Figure> {
        let (mut year, mut month, mut day, mut weekday) = (0, 0, 0, 0);
        let mut end = at;
        if let Some(number) = self.english.then(|| self.listed(at, &WEEKDAYS)).flatten() {
            weekday = number;
            end += 1;
        }
        let start = end;
        if let Some(number) = self.month(end) {
            if let Some(number) = self.day(end + 1).filter(|_| self.goes_on(end) || self.gap(end) == ". ") {
                (day, end) = (number, end + 1);
            }
            (month, end) = (number, end + 1);
        } else if let Some(number) = self.day(end).filter(|_| self.goes_on(end) || self.is(end + 1, "of")) {
            let after = end + 1 + u32::from(self.is(end + 1, "of"));
            if let Some(of) = self.month(after) {
                (day, month, end) = (number, of, after + 1);
            }
        }
        if month > 0 {
            let parted = end > start && matches!(self.gap(end - 1), " " | ", " | "\u{A0}");
            if let Some(number) = self.year(end).filter(|_| parted) {
                (year, end) = (number, end + 1);
            }
            // "May" and "March" are words too.
            let alone = day == 0 && year == 0 && weekday == 0;
            if alone && (month == 5 || month == 3) && !self.comes_after(at, &BEFORE_YEARS) {
                return None;
            }
        } else if weekday == 0 {
            let number = self.year(at).filter(|_| self.word(at).is_some_and(|word| word.len() == 4))?;
            if self.english && !self.comes_after(at, &BEFORE_YEARS) {
                return None;
            }
            (year, end) = (number, at + 1);
        }
        Some(self.figure_of(FigureKind::Date, at, end, Value::Date { year, month, day, weekday }, None))
    }

    fn comes_after(&self, at: u32, words: &[&str]) -> bool {
        at > 0 && self.gap(at - 1) == " " && words.iter().any(|word| self.is(at - 1, word))
    }

    /// The number from 1 on of a word with a capital in a list; a possessive counts.
    fn listed(&self, at: u32, list: &[&str]) -> Option<u8> {
        let word = self.word(at)?;
        if !word.as_bytes()[0].is_ascii_uppercase() {
            return None;
        }
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        (1..).zip(list).find(|(_, name)| name.eq_ignore_ascii_case(word)).map(|(number, _)| number)
    }

    fn month(&self, at: u32) -> Option<u8> {
        let short = |name: &str| {
            let word = self.word(at)?.as_bytes();
            let same = matches!(word.len(), 3 | 4) && name.as_bytes()[..word.len()].eq_ignore_ascii_case(word);
            (same && word[0].is_ascii_uppercase()).then_some(())
        };
        let full = self.english.then(|| self.listed(at, &MONTHS)).flatten();
        // "Jan", "Sept": only beside a day, so that "Dec" and "Mar" in names are none.
        let beside = |at: u32| self.day(at).is_some();
        full.or_else(|| {
            let near = self.english && (beside(at + 1) || at > 0 && beside(at - 1));
            near.then(|| (1..).zip(MONTHS).find(|(_, name)| name.len() > 4 && short(name).is_some()))
                .flatten()
                .map(|(number, _)| number)
        })
    }

    fn day(&self, at: u32) -> Option<u8> {
        let word = self.word(at)?;
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let is_ordinal = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th");
        digits.parse().ok().filter(|day| is_ordinal && (1..=31).contains(day))
    }

    fn year(&self, at: u32) -> Option<u16> {
        let year: u16 = self.word(at)?.parse().ok()?;
        YEARS.contains(&year.into()).then_some(year)
    }

    /// A number with what belongs to it.
    fn number(&self, at: u32) -> Option<Figure> {
        if self.is_part_of_a_name(at) {
            return None;
        }
        let (mut value, mut end, mut unit) = self.plain_number(at)?;
        let at = self.with_article(at);
        if let Value::Decimal(first) = value {
            if matches!(self.gap(end - 1), "-" | "–" | "—")
                && let Some((Value::Decimal(second), after, of)) = self.plain_number(end)
                && self.word(at).is_some_and(|word| word.as_bytes()[0].is_ascii_digit())
            {
                (value, end, unit) = (Value::Joined(first, second), after, unit.or(of));
            } else if let Some((fraction, after)) = self.fraction(first, end) {
                (value, end) = (Value::Decimal(fraction), after);
            }
        }
        let mut kind = if unit.is_some() { FigureKind::Money } else { FigureKind::Number };
        if unit == Some("%") {
            kind = FigureKind::Percentage;
        }
        if self.english && unit.is_none() && self.goes_on(end - 1) {
            let next = self.singular(end);
            let of =
                |units: &[(&str, &'static str)]| units.iter().find(|(word, _)| *word == next).map(|(_, unit)| *unit);
            if next == "percent" || next == "per" && self.is(end + 1, "cent") {
                (kind, unit, end) = (FigureKind::Percentage, Some("%"), end + if next == "per" { 2 } else { 1 });
            } else if next == "percentage" && self.is(end + 1, "points") {
                (kind, unit, end) = (FigureKind::Percentage, Some("percentage points"), end + 2);
            } else if let Some(currency) = of(&CURRENCIES[8..]) {
                (kind, unit, end) = (FigureKind::Money, Some(currency), end + 1);
            } else if let Some(measure) = of(&UNITS) {
                (kind, unit, end) = (FigureKind::Measure, Some(measure), end + 1);
                if measure == "degree" {
                    let scale = ["celsius", "fahrenheit"].into_iter().find(|scale| self.is(end, scale));
                    (unit, end) = (scale.or(unit), end + u32::from(scale.is_some()));
                }
            }
        }
        // "One" and "second" are words of grammar unless they count something.
        let word = self.word(at)?;
        let grammar = ["one", "first", "second", "half", "quarter"].iter().any(|it| word.eq_ignore_ascii_case(it));
        if grammar && end == at + 1 {
            return None;
        }
        Some(self.figure_of(kind, at, end, value, unit))
    }

    /// A number in digits or words with its scale, where it ends, and its currency or per cent sign.
    fn plain_number(&self, at: u32) -> Option<(Value, u32, Option<&'static str>)> {
        let word = self.word(at)?;
        let sign = word.chars().next().filter(|c| !c.is_ascii_alphanumeric());
        let currency =
            sign.and_then(|sign| CURRENCIES[..8].iter().find(|(it, _)| it.starts_with(sign))).map(|(_, unit)| *unit);
        let rest = &word[sign.map_or(0, char::len_utf8)..];
        if rest.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            let (number, ending) = digits(rest)?;
            let unit = if ending == "%" { Some("%") } else { currency };
            return match ending {
                "" | "%" | "s" | "st" | "nd" | "rd" | "th" => {
                    let (number, end) = self.scaled(number, at + 1);
                    Some((Value::Decimal(number), end, unit))
                }
                _ => {
                    let ending = ending.to_ascii_lowercase();
                    let scale = SCALES[SCALE_WORDS..].iter().find(|(it, ..)| *it == ending);
                    if let Some((_, factor, power)) = scale.filter(|(it, ..)| currency.is_some() || *it != "m") {
                        let number = Decimal { rounded: true, ..number.times(*factor, *power) };
                        return Some((Value::Decimal(number), at + 1, unit));
                    }
                    let (_, unit) = UNITS.iter().find(|(it, _)| *it == ending)?;
                    Some((Value::Decimal(number), at + 1, Some(unit)))
                }
            };
        }
        if !self.english {
            return None;
        }
        self.in_words(at).map(|(value, end)| (value, end, None))
    }

    /// A number in words: "three", "twenty-five", "two hundred and six", "a dozen", "half a million", "hundreds".
    fn in_words(&self, at: u32) -> Option<(Value, u32)> {
        if let Some(vague) = self.scale(at, "s") {
            return Some((Value::Vague(vague as u8), at + 1));
        }
        if self.scale(at, "").is_some() {
            let start = self.with_article(at);
            let number = match at - start {
                0 => return None,
                1 => Decimal::whole(1),
                _ => Decimal { digits: 5, exponent: -1, rounded: true },
            };
            let (number, end) = self.scaled(number, at);
            return Some((Value::Decimal(number), end));
        }
        let mut number = self.small(at)?;
        let mut end = at + 1;
        if number >= 20
            && number.is_multiple_of(10)
            && self.goes_on(at)
            && let Some(ones) = self.small(end).filter(|ones| *ones < 10)
        {
            (number, end) = (number + ones, end + 1);
        }
        let (mut number, mut end) = self.scaled(Decimal::whole(number), end);
        if end > at + 1
            && self.is(end, "and")
            && let Some(rest) = self.small(end + 1)
            && number.exponent == 2
        {
            number = Decimal::whole(number.digits * 100 + rest);
            end += 2;
        }
        Some((Value::Decimal(number), end))
    }

    /// Where a figure starts whose first word is a scale: at "a" or "half a" before it.
    fn with_article(&self, at: u32) -> u32 {
        if at == 0 || self.scale(at, "").is_none() || !self.is(at - 1, "a") && !self.is(at - 1, "an") {
            return at;
        }
        at - 1 - u32::from(at > 1 && self.is(at - 2, "half"))
    }

    /// A number word below a hundred, or an ordinal.
    fn small(&self, at: u32) -> Option<u64> {
        let word = self.word(at)?;
        if !word.as_bytes()[0].is_ascii_alphabetic() || word.len() > 9 {
            return None;
        }
        let word = word.to_ascii_lowercase();
        let known = self
            .lexicon
            .stands_for(&word)
            .and_then(|digits| digits.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok());
        known.or_else(|| ORDINALS.iter().find(|(it, _)| *it == word).map(|(_, number)| *number))
    }

    /// The number of the scale word at a place, with an ending.
    fn scale(&self, at: u32, ending: &str) -> Option<usize> {
        let word = self.word(at)?;
        let stem = word.len().checked_sub(ending.len()).filter(|stem| (4..=8).contains(stem))?;
        let (stem, tail) = word.split_at_checked(stem)?;
        (tail == ending)
            .then(|| SCALES[..SCALE_WORDS].iter().position(|(scale, ..)| scale.eq_ignore_ascii_case(stem)))
            .flatten()
    }

    /// A number with the scale words that follow it.
    fn scaled(&self, mut number: Decimal, mut end: u32) -> (Decimal, u32) {
        while self.english
            && self.goes_on(end - 1)
            && let Some(scale) = self.scale(end, "")
        {
            let (_, factor, power) = SCALES[scale];
            number = Decimal { rounded: true, ..number.times(factor, power) };
            end += 1;
        }
        (number, end)
    }

    /// "Two-thirds", "three quarters", "one half" as numbers, and where they end.
    fn fraction(&self, count: Decimal, at: u32) -> Option<(Decimal, u32)> {
        if !self.english || !self.goes_on(at - 1) || count.exponent != 0 || count.digits > 9 {
            return None;
        }
        let word = self.word(at)?.trim_end_matches('s');
        let value = match word {
            "half" => Decimal { digits: 5, exponent: -1, rounded: true },
            "quarter" => Decimal { digits: 25, exponent: -2, rounded: true },
            "third" => Decimal { digits: 333, exponent: -3, rounded: true },
            "fifth" => Decimal { digits: 2, exponent: -1, rounded: true },
            "tenth" => Decimal { digits: 1, exponent: -1, rounded: true },
            _ => return None,
        };
        // "Two second" and "one third" stand for what they say only as a plural or after one.
        (self.word(at)?.ends_with('s') || count.digits == 1).then(|| (value.times(count.digits, 0), at + 1))
    }

    /// "Boeing 737", "No 10", "Article 5": a number after a word with a capital inside a sentence.
    fn is_part_of_a_name(&self, at: u32) -> bool {
        let Some(word) = self.word(at) else { return false };
        if at == 0 || !word.as_bytes()[0].is_ascii_digit() || !matches!(self.gap(at - 1), " " | ". " | "-") {
            return false;
        }
        let before = at - 1;
        if self.gap(at) == "-" || self.gap(at) == "–" {
            return false; // a score
        }
        if self.is(before, "no") || self.is(before, "nos") {
            return self.word(before).is_some_and(|word| word.starts_with('N'));
        }
        let inside = before > 0 && self.tokens.sentence_of[before as usize - 1] == self.tokens.sentence_of[at as usize];
        let name = self.word(before).is_some_and(|word| word.starts_with(char::is_uppercase));
        name && inside
            && self.gap(before) != ". "
            && self.listed(before, &MONTHS).is_none()
            && self.listed(before, &WEEKDAYS).is_none()
    }

    fn figure_of(&self, kind: FigureKind, at: u32, end: u32, value: Value, unit: Option<&'static str>) -> Figure {
        let (bound, words) = if self.english { self.bound(at) } else { (Bound::Exact, 0) };
        let near = words > 0
            && words < at
            && ["little", "just", "slightly", "well", "bit"].iter().any(|word| self.is(at - words - 1, word));
        Figure { kind, words: Span::new(at, end), value, unit, bound, near }
    }

    /// What the words before a figure say of its exactness, and how many words say it.
    fn bound(&self, at: u32) -> (Bound, u32) {
        let before = |by: u32, words: &[&str]| at >= by && words.iter().any(|word| self.is(at - by, word));
        match () {
            () if before(1, &["about", "around", "roughly", "approximately", "some", "nearly", "almost", "circa"]) => {
                (Bound::About, 1)
            }
            () if before(1, &["under", "below"]) => (Bound::Under, 1),
            () if before(1, &["over", "above"]) => (Bound::Over, 1),
            () if before(1, &["than"]) && before(2, &["less", "fewer"]) => (Bound::Under, 2),
            () if before(1, &["than"]) && before(2, &["more"]) => (Bound::Over, 2),
            () if before(1, &["to"]) && before(2, &["up", "close"]) => (Bound::Under, 2),
            () if before(1, &["most"]) && before(2, &["at"]) => (Bound::Under, 2),
            () if before(1, &["least"]) && before(2, &["at"]) => (Bound::Over, 2),
            () => (Bound::Exact, 0),
        }
    }
}

/// Hours that "am" or "pm" adds to a time.
fn half_of_day(word: &str) -> Option<u16> {
    let is = |half: &str, dotted: &str| word.eq_ignore_ascii_case(half) || word.eq_ignore_ascii_case(dotted);
    if is("am", "a.m") {
        Some(0)
    } else if is("pm", "p.m") {
        Some(12)
    } else {
        None
    }
}

/// A number in digits and what follows it in the word: "1,000.50", "4.5%", "35m". Commas part groups of three digits; a
/// single comma before one or two digits is a decimal comma.
fn digits(word: &str) -> Option<(Decimal, &str)> {
    let end = word.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(word.len());
    let (number, ending) = word.split_at(end);
    let number = number.trim_end_matches(['.', ',']);
    let comma = number.rfind(',').filter(|at| number.len() - at < 4 && !number.contains('.'));
    let point = comma.or_else(|| number.rfind('.'));
    let mut value: u64 = 0;
    let mut behind = 0;
    for (at, digit) in number.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        value = value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
        behind += i32::from(point.is_some_and(|point| at > point));
    }
    let decimal = Decimal { digits: value, exponent: -behind, rounded: behind > 0 };
    Some((decimal.times(1, 0), ending))
}
