//! Reading dates and times of day.

use std::ops::RangeInclusive;

use super::numbers::SCALES;
use super::reading::{Reader, leading};
use super::{Decimal, Figure, Value};
use crate::english::ORDINAL_ENDINGS;
use crate::report::FigureKind;
use crate::words;

pub const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

pub const MONTHS: &str = "january february march april may june july august september october november december";

/// Letters of the longest name of a month that is never written shorter.
const LONGEST_SHORT: usize = 4;

/// Words that stand before a year.
const BEFORE_YEARS: &str = "in since of until by from to during before after early mid late spring summer autumn fall winter \
year for and the a an";

const YEARS: RangeInclusive<u16> = 1500..=2199;

/// What is taken for a year by itself elsewhere than in English, where no words around it tell.
const BARE_YEARS: RangeInclusive<u16> = 1900..=2099;

/// Time zones; those with one meaning and without summer time come first.
pub const ZONES: &str =
    "gmt utc bst cet cest eet eest msk est edt cdt mst mdt pst pdt jst cst ist et ct mt pt aest aedt";

/// What stands before or after a time elsewhere than in English.
const CLOCK_WORDS: &str = "uhr saat kl klo klockan ore";

impl Reader<'_> {
    /// A time of day: "10:30", "10.30pm", "7am", "7 a.m.", "14h30", "1430 GMT", "noon", "half past nine".
    pub fn time(&self, at: u32) -> Option<Figure> {
        if let Some((start, end, time)) = self.named_hour(at).or_else(|| self.past_the_hour(at)) {
            return Some(self.figure_of(FigureKind::Time, start, end, time, None));
        }
        let word = self.word(at);
        let (mut hours, rest) = leading(word)?;
        let (mut minutes, rest) = match rest.strip_prefix(['.', 'h']) {
            Some(minutes) => leading(minutes)?,
            None => (0, rest),
        };
        let (mut half, mut end) = (half_of_day(rest), at + 1);
        let mut clock = word.as_bytes().get(word.len().saturating_sub(3)) == Some(&b'h');
        if self.gap(at) == ":" && word.bytes().all(|byte| byte.is_ascii_digit()) {
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
        let zone = self.zone(end);
        let stamp = word.len() == 4 && rest.is_empty();
        if stamp && zone.is_some() {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        clock |= zone.is_some() && (stamp || word.contains('.'));
        clock |= !self.english && (self.is(end, "uhr") || word.contains('.') && self.is_after(at, CLOCK_WORDS));
        if !clock && half.is_none() || hours > 24 || minutes > 59 {
            return None;
        }
        end += u32::from(zone.is_some());
        let told = half.is_some() || stamp || !self.english || word.starts_with('0') || !(1..=12).contains(&hours);
        let hours = half.map_or(hours, |half| hours % 12 + half);
        Some(self.figure_of(FigureKind::Time, at, end, Value::Time(hours * 60 + minutes, told), zone))
    }

    /// "Noon", "12 midnight": where it begins and ends, and what it comes to.
    fn named_hour(&self, at: u32) -> Option<(u32, u32, Value)> {
        let name = at + u32::from(self.is(at, "12 twelve"));
        let is_one = self.english && !words::has_capital(self.word(name));
        let hours = [0, 12, 12][words::place("midnight noon midday", self.word(name)).filter(|_| is_one)?];
        Some((at, name + 1, Value::Time(hours * 60, true)))
    }

    /// "Half past nine", "a quarter to six", likewise. What fell "by a quarter to six" is no time.
    fn past_the_hour(&self, at: u32) -> Option<(u32, u32, Value)> {
        let past = self.is(at + 1, "past");
        let minutes = match self.word(at) {
            "half" | "Half" if past => 30,
            "quarter" if past => 15,
            "quarter" if self.is(at + 1, "to") && self.is_after(at, "a at") => -15,
            _ => return None,
        };
        let start = at - u32::from(self.is_after(at, "a"));
        let end = at + 3;
        let named = || self.is(end - 1, "noon midnight").then_some(12);
        let hours = self.small(end - 1).or_else(|| self.day(end - 1).map(i64::from)).or_else(named)?;
        let is_one = self.english && (1..=12).contains(&hours) && !self.is_ordinal(end - 1);
        let counts = self.is(end, SCALES) || self.unit(end).is_some() || self.is_after(start, "by");
        let time = hours * 60 + minutes;
        let time = if time < 60 { time + 12 * 60 } else { time };
        (is_one && !counts).then_some((start, end, Value::Time(time as u16, false)))
    }

    /// The time zone that a word in capitals names.
    fn zone(&self, at: u32) -> Option<&'static str> {
        let word = self.word(at);
        let is_one = self.goes_on(at - 1) || self.gap(at - 1) == ". ";
        let place =
            words::place(ZONES, word).filter(|_| is_one && word.bytes().all(|byte| byte.is_ascii_uppercase()))?;
        words::each(ZONES).nth(place)
    }

    /// A date: "Friday", "12 May", "May 12, 2024", "February 2022", "in 2022", "1914-18".
    pub fn date(&self, at: u32) -> Option<Figure> {
        let dated = |end: u32, value: Value| Some(self.figure_of(FigureKind::Date, at, end, value, None));
        if let Some((first, last, end)) = self.years(at) {
            return dated(end, Value::Joined(Decimal::whole(first.into()), Decimal::whole(last.into())));
        }
        if let Some((value, end)) = self.in_numbers(at) {
            return dated(end, value);
        }
        let (mut year, mut month, mut day) = (0, 0, 0);
        let weekday = self.capitalised(at).and_then(|word| words::place(WEEKDAYS, word)).map_or(0, |day| day as u8 + 1);
        let mut end = at + u32::from(weekday > 0);
        if let Some(number) = self.month(end) {
            if self.goes_on(end) || self.gap(end) == ". " {
                day = self.day(end + 1).unwrap_or(0);
            }
            (month, end) = (number, end + 1 + u32::from(day > 0));
        } else if let Some(number) = self.day(end) {
            if let Some((of, after)) = self.month_after(end) {
                (day, month, end) = (number, of, after);
            } else if let Some(month) = self.shared_month(end) {
                return dated(end + 1, Value::Date { year, month, day: number, weekday });
            }
        }
        if month > 0 {
            if matches!(self.gap(end - 1), " " | ", " | "\u{A0}")
                && let Some(number) = self.year(end)
            {
                (year, end) = (number, end + 1);
            }
            // "May" and "March" are words too, and "May's" is what a person has.
            let alone = day == 0 && year == 0 && weekday == 0;
            let owns = words::without_owner(self.word(at)) != self.word(at);
            let is_one = match month {
                3 if owns => true,
                3 | 5 => !owns && self.comes_before_a_year(at),
                _ => true,
            };
            if alone && !is_one {
                return None;
            }
        } else if weekday == 0 {
            let is_year = |year: &u16| {
                if self.english { self.comes_before_a_year(at) } else { BARE_YEARS.contains(year) }
            };
            year = self.year(at).filter(is_year)?;
            end = at + 1;
        }
        dated(end, Value::Date { year, month, day, weekday })
    }

    /// The month after a day, and where it ends: "12 May", "12th of May".
    fn month_after(&self, day: u32) -> Option<(u8, u32)> {
        let of = self.is(day + 1, "of");
        let month = day + 1 + u32::from(of);
        Some((self.month(month).filter(|_| of || self.goes_on(day))?, month + 1))
    }

    /// The month that a day has with another one that it is joined to: "14" in "14-15 November", "15" in "May 14 and 15".
    fn shared_month(&self, day: u32) -> Option<u8> {
        let is_dash = |at: u32| matches!(self.gap(at), "-" | "–");
        let is_word = |at: u32| self.is(at, "and to");
        let next = day + if is_dash(day) { 1 } else { 2 };
        if (is_dash(day) || is_word(day + 1)) && self.day(next).is_some() {
            return self.month_after(next).map(|(month, _)| month);
        }
        let dash = day > 0 && is_dash(day - 1);
        let last =
            day.checked_sub(if dash { 1 } else { 2 }).filter(|_| dash || is_word(day - 1) && self.ends_here(day))?;
        self.day(last).and_then(|_| self.month(last.checked_sub(1)?))
    }

    /// A date in numbers, the day first unless there is no such month, and where it ends: "17.10.2022", "25/09/2023". In English
    /// "05/09/2023" is of May or of September.
    fn in_numbers(&self, at: u32) -> Option<(Value, u32)> {
        let (day, rest) = leading(self.word(at))?;
        let slashes = self.gap(at) == "/" && self.gap(at + 1) == "/";
        let (month, rest) = leading(if slashes { self.word(at + 1) } else { rest.strip_prefix('.')? })?;
        let (year, rest) = leading(if slashes { self.word(at + 2) } else { rest.strip_prefix('.')? })?;
        let (day, month) = if month > 12 { (month, day) } else { (day, month) };
        let is_one = (1..=31).contains(&day) && (1..=12).contains(&month) && YEARS.contains(&year) && rest.is_empty();
        let two_ways = slashes && self.english && day <= 12 && day != month;
        let value = Value::Date { year, month: month as u8, day: day as u8, weekday: 0 };
        (is_one && !two_ways).then_some((value, at + if slashes { 3 } else { 1 }))
    }

    /// Two years joined, and where they end: "1914-18", "1914 to 1918", "between 1939 and 1945".
    fn years(&self, at: u32) -> Option<(u16, u16, u32)> {
        let first = self.year(at)?;
        let dash = matches!(self.gap(at), "-" | "–" | "/");
        let joined = dash || self.english && (self.is(at + 1, "to") || self.is_between(at) && self.is(at + 1, "and"));
        let last = at + if dash { 1 } else { 2 };
        let (number, rest) = leading(self.word(last)).filter(|_| joined)?;
        let number = if dash && self.word(last).len() == 2 { first / 100 * 100 + number } else { number };
        let is_one = rest.is_empty() && first < number && YEARS.contains(&number) && self.unit(last + 1).is_none();
        is_one.then_some((first, number, last + 1))
    }

    /// Whether a number at a place may be a year, or a word a month, by the word before and by what it counts.
    fn comes_before_a_year(&self, at: u32) -> bool {
        self.is_after(at, BEFORE_YEARS) && matches!(self.gap(at - 1), " " | "-") && self.unit(at + 1).is_none()
    }

    /// An English word with a capital, without the ending of an owner.
    fn capitalised(&self, at: u32) -> Option<&str> {
        let word = self.word(at);
        (self.english && word.as_bytes().first().is_some_and(u8::is_ascii_uppercase))
            .then(|| words::without_owner(word))
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
}

/// Whether a word names a day of the week or a month.
pub fn is_of_the_calendar(word: &str) -> bool {
    words::has(MONTHS, word) || words::has(WEEKDAYS, word)
}

/// Hours that "am" or "pm" adds to a time.
fn half_of_day(word: &str) -> Option<u16> {
    words::place("am a.m pm p.m", word).map(|place| if place < 2 { 0 } else { 12 })
}
