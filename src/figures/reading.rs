//! Reading one figure off the words from a given one on.

use super::{Decimal, Figure, Value};
use crate::english::{Lexicon, WordClass};
use crate::normal_form;
use crate::report::{Bound, FigureKind};
use crate::span::Span;
use crate::text::{Text, char_at};
use crate::tokens::Tokens;
use crate::weights::Weights;
use crate::words;

/// What a number counts by a sign or letters beside it: its kind and unit.
type Counted = (FigureKind, &'static str);

/// A side's words, to read figures off.
pub struct Reader<'r> {
    pub text: &'r Text<'r>,
    pub tokens: &'r Tokens,
    pub weights: &'r Weights,
    pub lexicon: &'r Lexicon,
    pub english: bool,
}

/// Words that multiply a number, and by which power of ten; a dozen, the first, by twelve.
pub const SCALES: &str = "dozen hundred thousand million billion trillion lakh crore";
const POWERS: [i32; 8] = [0, 2, 3, 6, 9, 12, 5, 7];

/// The same for what stands right behind digits.
const SHORT_SCALES: &str = "k m mn mln b bn tn";
const SHORT_POWERS: [i32; 7] = [3, 6, 6, 6, 9, 9, 12];

/// Units in American spelling without a plural's s. Each is reported by the first word of its group.
const UNITS: &str = "km kilometer,mile,m meter,cm centimeter,mm millimeter,foot feet ft,inch inche,yard,acre,hectare,ton,tonne,\
kg kilogram kilo,gram,liter,gallon,barrel,degree,celsius,fahrenheit,mph,km/h kph,knot,megawatt mw,gigawatt,hour hr,minute min,\
second,day,week,month,year,decade,century centurie";

/// Currencies by sign, name and code, likewise.
const CURRENCIES: &str = "$ dollar usd,£ pound gbp,€ euro eur,¥ yen jpy,₺ lira,₴ hryvnia uah,₽ rouble ruble rub,₹ rupee rs inr,\
cent,krone kroner,krona kronor,zloty,franc chf,peso,rand,yuan cny,dinar,shekel,p pence penny";

const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

const MONTHS: &str = "january february march april may june july august september october november december";

/// Letters of the longest name of a month that is never written shorter.
const LONGEST_SHORT: usize = 4;

/// Words that stand before a year.
const BEFORE_YEARS: &str = "in since of until by from to during before after early mid late spring summer autumn fall winter \
year for and the";

/// Ordinals that the lexicon has no digits for, from the fourth on.
const ORDINALS: &str = "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";

/// What stands behind the digits of an ordinal.
const ORDINAL_ENDINGS: &str = "st nd rd th";

/// Parts of a whole, with their digits and power of ten.
const PARTS: &str = "half quarter third fifth tenth";
const PART_VALUES: [(u64, i32); 5] = [(5, -1), (25, -2), (333, -3), (2, -1), (1, -1)];

/// What stands before a number that is near.
const ABOUT: &str = "about around roughly approximately some nearly almost circa";

/// Plurals whose metres stand before them.
const MEASURED: &str = "hurdles heats finals races records waves swells walls";

const YEARS: std::ops::RangeInclusive<u16> = 1500..=2199;

impl<'r> Reader<'r> {
    /// The word at a place; nothing beyond the text.
    fn word(&self, at: u32) -> &'r str {
        self.tokens.spans.get(at as usize).map_or("", |span| self.text.slice(*span))
    }

    /// Whether the word at a place is in a list.
    fn is(&self, at: u32, list: &str) -> bool {
        words::has(list, self.word(at))
    }

    /// Whether the word at a place begins with a digit.
    fn has_digits(&self, at: u32) -> bool {
        self.word(at).as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// The word's form, without a plural's s.
    fn singular(&self, at: u32) -> String {
        let mut form = normal_form::form(self.word(at)).into_owned();
        if form.len() > 2 && form.ends_with('s') {
            form.pop();
        }
        form
    }

    /// What stands between a word and the next.
    fn gap(&self, at: u32) -> &'r str {
        match self.tokens.spans.get(at as usize..).unwrap_or_default() {
            [one, next, ..] => self.text.slice(Span::new(one.end, next.start)),
            _ => "",
        }
    }

    /// Whether only a space, or nothing but a hyphen, parts a word from the next.
    fn goes_on(&self, at: u32) -> bool {
        let gap = self.gap(at);
        let mark = char_at(gap, 0).filter(|mark| mark.len_utf8() == gap.len());
        matches!(mark, Some(' ' | '-' | '\u{A0}' | '‑' | '\u{202F}' | '\u{2009}'))
    }

    /// The figure that starts at a word, or at the article before it, if one does.
    pub fn figure(&self, at: u32) -> Option<Figure> {
        let may_open = self.weights.of(self.tokens.keys[at as usize]).figure
            || self.english && self.lexicon.counts(self.tokens.forms[at as usize].index());
        if !may_open {
            return None;
        }
        self.time(at).or_else(|| self.date(at)).or_else(|| self.part(at)).or_else(|| self.number(at))
    }

    /// A time of day: "10:30", "10.30pm", "7am", "7 a.m.".
    fn time(&self, at: u32) -> Option<Figure> {
        let (hours, rest) = leading(self.word(at))?;
        let (mut minutes, rest) = match rest.strip_prefix('.') {
            Some(minutes) => leading(minutes)?,
            None => (0, rest),
        };
        let (mut half, mut end, mut clock) = (half_of_day(rest), at + 1, false);
        if self.gap(at) == ":" && self.word(at).bytes().all(|byte| byte.is_ascii_digit()) {
            let next = self.word(end);
            let (number, rest) = leading(next).filter(|(_, rest)| !rest.starts_with('.'))?;
            (minutes, half, end) = (number, half_of_day(rest), end + 1);
            clock = next.len() - rest.len() == 2;
        } else if half.is_none() && !rest.is_empty() {
            return None;
        }
        if half.is_none() && self.goes_on(end - 1) {
            half = half_of_day(self.word(end));
            end += u32::from(half.is_some());
        }
        if !clock && half.is_none() || hours > 24 || minutes > 59 {
            return None;
        }
        let hours = half.map_or(hours, |half| hours % 12 + half);
        Some(self.figure_of(FigureKind::Time, at, end, Value::Time(hours * 60 + minutes), None))
    }

    /// A date: "Friday", "12 May", "May 12, 2024", "February 2022", "in 2022".
    fn date(&self, at: u32) -> Option<Figure> {
        let (mut year, mut month, mut day) = (0, 0, 0);
        let weekday = self.capitalised(at).and_then(|word| words::place(WEEKDAYS, word)).map_or(0, |day| day as u8 + 1);
        let mut end = at + u32::from(weekday > 0);
        if let Some(number) = self.month(end) {
            if self.goes_on(end) || self.gap(end) == ". " {
                day = self.day(end + 1).unwrap_or(0);
            }
            (month, end) = (number, end + 1 + u32::from(day > 0));
        } else if let Some(number) = self.day(end) {
            let of = self.is(end + 1, "of");
            let after = end + 1 + u32::from(of);
            if (of || self.goes_on(end))
                && let Some(of) = self.month(after)
            {
                (day, month, end) = (number, of, after + 1);
            }
        }
        if month > 0 {
            if matches!(self.gap(end - 1), " " | ", " | "\u{A0}")
                && let Some(number) = self.year(end)
            {
                (year, end) = (number, end + 1);
            }
            // "May" and "March" are words too.
            let alone = day == 0 && year == 0 && weekday == 0;
            if alone && (month == 5 || month == 3) && !self.comes_before_a_year(at) {
                return None;
            }
        } else if weekday == 0 {
            year = self.year(at).filter(|_| !self.english || self.comes_before_a_year(at))?;
            end = at + 1;
        }
        Some(self.figure_of(FigureKind::Date, at, end, Value::Date { year, month, day, weekday }, None))
    }

    /// Whether the word before may stand before a year or month.
    fn comes_before_a_year(&self, at: u32) -> bool {
        at > 0 && matches!(self.gap(at - 1), " " | "-") && self.is(at - 1, BEFORE_YEARS)
    }

    /// An English word with a capital, without the ending of an owner.
    fn capitalised(&self, at: u32) -> Option<&'r str> {
        let word = self.word(at);
        (self.english && word.starts_with(|c: char| c.is_ascii_uppercase())).then(|| words::without_owner(word))
    }

    fn month(&self, at: u32) -> Option<u8> {
        let word = self.capitalised(at)?;
        // "Jan", "Sept": only beside a day, so that "Dec" and "Mar" in names are none.
        let beside = self.day(at + 1).is_some() || at > 0 && self.day(at - 1).is_some();
        let short = matches!(word.len(), 3 | LONGEST_SHORT) && beside;
        let is_it = |month: &str| {
            let length = if short && month.len() > LONGEST_SHORT { word.len() } else { month.len() };
            month[..length].eq_ignore_ascii_case(word)
        };
        words::each(MONTHS).position(is_it).map(|month| month as u8 + 1)
    }

    fn day(&self, at: u32) -> Option<u8> {
        let (day, ending) = leading(self.word(at))?;
        let is_one = (1..=31).contains(&day) && (ending.is_empty() || words::has(ORDINAL_ENDINGS, ending));
        is_one.then_some(day as u8)
    }

    fn year(&self, at: u32) -> Option<u16> {
        let (year, ending) = leading(self.word(at))?;
        (ending.is_empty() && YEARS.contains(&year)).then_some(year)
    }

    /// A part of a whole: "a third of the boats", "half of them".
    fn part(&self, at: u32) -> Option<Figure> {
        let part = part_named(self.word(at)).filter(|_| self.english && self.is(at + 1, "of"))?;
        let article = at > 0 && self.goes_on(at - 1) && self.is(at - 1, "a");
        let stands = article || self.is(at, "half");
        stands.then(|| self.figure_of(FigureKind::Number, at - u32::from(article), at + 1, Value::Decimal(part), None))
    }

    /// A number with what belongs to it.
    fn number(&self, at: u32) -> Option<Figure> {
        let code = self.currency_before(at);
        if code.is_none() && self.is_part_of_a_name(at) {
            return None;
        }
        let (mut value, mut end, mut counted) = self.plain_number(at, code)?;
        let at = if code.is_some() { at - 1 } else { self.with_article(at) };
        if let Value::Decimal(first) = value {
            let hyphen = self.has_digits(at) && matches!(self.gap(end - 1), "-" | "–" | "—");
            if (hyphen || counted.is_none() && self.is_joined(at, end))
                && let next = end + u32::from(!hyphen)
                && let Some((Value::Decimal(second), after, of)) = self.plain_number(next, None)
            {
                (value, end, counted) = (Value::Joined(first, second), after, counted.or(of));
            } else if let Some((fraction, after)) = self.fraction(first, end) {
                (value, end) = (Value::Decimal(fraction), after);
            }
        }
        let (mut kind, mut unit) = counted.map_or((FigureKind::Number, None), |(kind, unit)| (kind, Some(unit)));
        if self.english && unit.is_none() && self.goes_on(end - 1) {
            let next = self.singular(end);
            if next == "percent" || next == "per" && self.is(end + 1, "cent") {
                (kind, unit, end) = (FigureKind::Percentage, Some("%"), end + if next == "per" { 2 } else { 1 });
            } else if next == "percentage" && self.is(end + 1, "points") {
                (kind, unit, end) = (FigureKind::Percentage, Some("percentage points"), end + 2);
            } else if let Some(currency) = words::first_of_group(CURRENCIES, &next) {
                (kind, unit, end) = (FigureKind::Money, Some(currency), end + 1);
            } else if let Some(measure) = words::first_of_group(UNITS, &next) {
                (kind, unit, end) = (FigureKind::Measure, Some(measure), end + 1);
                if measure == "degree"
                    && let Some(scale) = words::first_of_group("celsius,fahrenheit", self.word(end))
                {
                    (unit, end) = (Some(scale), end + 1);
                }
            }
        }
        // "One" and "second" are words of grammar unless they count something.
        if end == at + 1 && self.is(at, "one first 1st second 2nd half quarter") {
            return None;
        }
        Some(self.figure_of(kind, at, end, value, unit))
    }

    /// The currency whose code stands before digits: "Rs 640", "EUR 200,000".
    fn currency_before(&self, at: u32) -> Option<&'static str> {
        let code = self.word(at.checked_sub(1).filter(|&before| self.has_digits(at) && self.goes_on(before))?);
        let is_one = code == "Rs" || code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        is_one.then(|| words::first_of_group(CURRENCIES, code)).flatten()
    }

    /// Whether a word joins the number before it, which starts at `at`, to the next: "40 to 50", "between 40 and 50". Not where
    /// it parts a change from what it comes to: "rose 40 to 50".
    fn is_joined(&self, at: u32, word: u32) -> bool {
        let before = |list: &str| at > 0 && self.is(at - 1, list);
        self.english
            && (self.is(word, "to") && !before("from by rose fell up down")
                || self.is(word, "and") && before("between"))
    }

    /// A number in digits or words with its scale, where it ends, and what it counts, after the code of a currency.
    fn plain_number(&self, at: u32, code: Option<&'static str>) -> Option<(Value, u32, Option<Counted>)> {
        let word = self.word(at);
        let sign = word.bytes().position(|byte| byte.is_ascii_alphanumeric()).unwrap_or(0);
        let currency = code.or_else(|| words::first_of_group(CURRENCIES, &word[..sign]));
        let currency = currency.map(|unit| (FigureKind::Money, unit));
        let Some((number, ending)) = digits(&word[sign..], self.english) else {
            let (value, end) = self.in_words(at).filter(|_| self.english)?;
            return Some((value, end, None));
        };
        if ending.is_empty() || words::has("% s st nd rd th", ending) {
            let counted = if ending == "%" { Some((FigureKind::Percentage, "%")) } else { currency };
            let (number, end) = self.scaled(number, at + 1);
            return Some((Value::Decimal(number), end, counted));
        }
        let metres = ending == "m" && currency.is_none() && !self.is_counted(at + 1);
        let scale = words::place(SHORT_SCALES, ending).filter(|_| !metres);
        let (number, counted) = match scale {
            Some(scale) => (Decimal { rounded: true, ..number.times(1, SHORT_POWERS[scale]) }, currency),
            None if ending == "p" => (number, Some((FigureKind::Money, "p"))),
            None => (number, Some((FigureKind::Measure, words::first_of_group(UNITS, ending)?))),
        };
        Some((Value::Decimal(number), at + 1, counted))
    }

    /// Whether a word names what there may be millions of: "3.5m people", "3.5m euros". "3.5m" alone are metres.
    fn is_counted(&self, at: u32) -> bool {
        let word = self.word(at);
        let grammar = || self.lexicon.class(word) == WordClass::Stop;
        let plural = word.ends_with('s') && !words::has_capital(word) && !words::has(MEASURED, word) && !grammar();
        self.english && self.goes_on(at - 1) && (plural || words::has("people men women children", word))
    }

    /// A number in words: "three", "twenty-five", "two hundred and six", "a dozen", "half a million", "hundreds".
    fn in_words(&self, at: u32) -> Option<(Value, u32)> {
        if let Some(vague) = self.word(at).strip_suffix('s').and_then(|word| words::place(SCALES, word)) {
            return Some((Value::Vague(vague as u8), at + 1));
        }
        if self.is(at, SCALES) {
            let number = match at - self.with_article(at) {
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
        if number.exponent == 2
            && end > at + 1
            && self.is(end, "and")
            && let Some(rest) = self.small(end + 1)
        {
            number = Decimal::whole(number.digits * 100 + rest);
            end += 2;
        }
        Some((Value::Decimal(number), end))
    }

    /// Where a figure starts whose first word is a scale: at "a" or "half a" before it.
    fn with_article(&self, at: u32) -> u32 {
        if at == 0 || !self.is(at, SCALES) || !self.goes_on(at - 1) || !self.is(at - 1, "a an") {
            return at;
        }
        at - 1 - u32::from(at > 1 && self.goes_on(at - 2) && self.is(at - 2, "half"))
    }

    /// A number word below a hundred, or an ordinal.
    fn small(&self, at: u32) -> Option<u64> {
        let word = self.word(at).to_ascii_lowercase();
        let known = self.lexicon.stands_for(&word).and_then(leading).map(|(number, _)| number.into());
        known.or_else(|| words::place(ORDINALS, &word).map(|place| place as u64 + 4))
    }

    /// A number with the scale words that follow it.
    fn scaled(&self, mut number: Decimal, mut end: u32) -> (Decimal, u32) {
        while self.english
            && self.goes_on(end - 1)
            && let Some(scale) = words::place(SCALES, self.word(end))
        {
            number = number.times(if scale == 0 { 12 } else { 1 }, POWERS[scale]);
            number.rounded = true;
            end += 1;
        }
        (number, end)
    }

    /// "Two-thirds", "three quarters", "one half" as numbers, and where they end.
    fn fraction(&self, count: Decimal, at: u32) -> Option<(Decimal, u32)> {
        if !self.english || !self.goes_on(at - 1) || count.exponent != 0 || count.digits > 9 {
            return None;
        }
        let word = self.word(at);
        let plural = word.ends_with('s');
        let part = part_named(word.strip_suffix('s').unwrap_or(word))?;
        // "Two second" and "one third" stand for what they say only as a plural or after one.
        (plural || count.digits == 1).then(|| (part.times(count.digits, 0), at + 1))
    }

    /// "Boeing 737", "No 10", "Article 5": a number after a word with a capital inside a sentence.
    fn is_part_of_a_name(&self, at: u32) -> bool {
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
        let dated = words::without_owner(before);
        let is_date = words::has(MONTHS, dated) || words::has(WEEKDAYS, dated);
        words::has_capital(before) && inside && self.gap(at - 1) != ". " && !is_date
    }

    fn figure_of(&self, kind: FigureKind, at: u32, end: u32, value: Value, unit: Option<&'static str>) -> Figure {
        let (bound, words) = if self.english { self.bound(at) } else { (Bound::Exact, 0) };
        let near = words > 0 && words < at && self.is(at - words - 1, "little just slightly well bit");
        Figure { kind, words: Span::new(at, end), value, unit, bound, near }
    }

    /// What the words before a figure say of its exactness, and how many words say it.
    fn bound(&self, at: u32) -> (Bound, u32) {
        let before = |by: u32, list: &str| at >= by && self.is(at - by, list);
        let pair = |first: &str, second: &str| before(2, first) && before(1, second);
        if before(1, ABOUT) {
            (Bound::About, 1)
        } else if before(1, "under below") {
            (Bound::Under, 1)
        } else if before(1, "over above") {
            (Bound::Over, 1)
        } else if pair("less fewer", "than") || pair("up close", "to") || pair("at", "most") {
            (Bound::Under, 2)
        } else if pair("more", "than") || pair("at", "least") {
            (Bound::Over, 2)
        } else {
            (Bound::Exact, 0)
        }
    }
}

/// The part of a whole that a word stands for.
fn part_named(word: &str) -> Option<Decimal> {
    let (digits, exponent) = PART_VALUES[words::place(PARTS, word)?];
    Some(Decimal { digits, exponent, rounded: true })
}

/// Hours that "am" or "pm" adds to a time.
fn half_of_day(word: &str) -> Option<u16> {
    words::place("am a.m pm p.m", word).map(|place| if place < 2 { 0 } else { 12 })
}

/// Digits of the longest number that a date or a time has.
const MOST_DIGITS: usize = 4;

/// The whole number that a word begins with, if it is no longer than a year, and what follows it.
fn leading(word: &str) -> Option<(u16, &str)> {
    let end = word.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(word.len());
    let number = word.bytes().take(end).fold(0u16, |number, digit| number.wrapping_mul(10) + u16::from(digit - b'0'));
    (1..=MOST_DIGITS).contains(&end).then(|| (number, &word[end..]))
}

/// Digits of the longest number that is read.
const MOST_PLACES: usize = 19;

/// A number in digits and what follows it in the word: "1,000.50", "4.5%", "35m". Commas part groups of three digits, and so do
/// points elsewhere than in English; a single comma before one or two digits is a decimal comma.
fn digits(word: &str, english: bool) -> Option<(Decimal, &str)> {
    let bytes = word.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    // What parts digits has digits on both sides.
    while is_digit(end) || end > 0 && matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1) {
        end += 1;
    }
    let (number, ending) = word.split_at(end);
    let last = |mark: u8| number.bytes().rposition(|byte| byte == mark);
    let comes_last = |comma: &usize| last(b'.').is_none_or(|point| !english && point < *comma);
    let comma = last(b',').filter(|at| end - at < 4 && comes_last(at));
    let point = comma.or_else(|| last(b'.')).filter(|at| english || comma.is_some() || end - at != 4);
    let mut decimal = Decimal { digits: 0, exponent: 0, rounded: point.is_some() };
    for (at, digit) in number.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        decimal.digits = decimal.digits * 10 + u64::from(digit - b'0');
        decimal.exponent -= i32::from(point.is_some_and(|point| at > point));
    }
    (1..=MOST_PLACES).contains(&end).then(|| (decimal.times(1, 0), ending))
}
