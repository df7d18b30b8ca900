//! Figures: numbers, amounts, percentages, measures, dates and times, each as one unit with its value.
//!
//! A heuristic over the words that carry a number: a figure takes in what belongs to it (currency, scale, unit, day and
//! month), and what is said of its exactness stands beside it ("about", "more than"). Numbers that are part of a name
//! ("Boeing 737", "No 10") are none. Words for numbers, units and months are English; in texts without English rules only
//! digits, signs and clock times count. Linear time.

mod reading;

use crate::english::Lexicon;
use crate::report::{Bound, FigureAgreement, FigureKind};
use crate::span::{Span, TokenIndex};
use crate::text::Text;
use crate::tokens::Tokens;
use crate::weights::Weights;
use reading::Reader;
pub use reading::SCALES;

/// A figure of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What sort it is.
    pub kind: FigureKind,
    /// Its words, with currency, scale and unit.
    pub words: Span<TokenIndex>,
    /// What it comes to.
    pub value: Value,
    /// Its currency or unit, in one spelling.
    pub unit: Option<&'static str>,
    /// Whether the text gives it as it is or as a bound.
    pub bound: Bound,
    /// Whether the bound is said to be near: "just under", "a little over".
    pub near: bool,
}

/// What a figure comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Decimal(Decimal),
    /// A date, as far as it is given; 0 for what is not. Days of the week count from Monday, 1.
    Date {
        /// Of the Christian era.
        year: u16,
        /// From 1.
        month: u8,
        /// From 1.
        day: u8,
        /// From Monday, 1.
        weekday: u8,
    },
    /// Minutes after midnight.
    Time(u16),
    /// Two numbers joined, as a score or a range.
    Joined(Decimal, Decimal),
    /// Words without a value of their own, as a place in [`SCALES`]: "hundreds".
    Vague(u8),
}

/// A decimal number: `digits` × 10^`exponent`, without zeros at the end of `digits`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// The digits that count.
    pub digits: u64,
    /// By which power of ten.
    pub exponent: i32,
    /// Whether it is written short, as "1.2 million" is, so that it may stand for a longer one.
    pub rounded: bool,
}

/// The figures of a text, in order and disjoint.
pub fn figures(text: &Text, tokens: &Tokens, weights: &Weights, lexicon: &Lexicon, english: bool) -> Vec<Figure> {
    let reader = Reader { text, tokens, weights, lexicon, english };
    let mut figures = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match reader.figure(at) {
            Some(figure) => {
                at = figure.words.end;
                figures.push(figure);
            }
            None => at += 1,
        }
    }
    figures
}

impl Decimal {
    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self { digits: number, exponent: 0, rounded: false }.times(1, 0)
    }

    /// The number `factor` × 10^`power` times as large.
    pub fn times(self, factor: u64, power: i32) -> Self {
        let (mut digits, mut exponent) = (self.digits.saturating_mul(factor), self.exponent + power);
        while digits > 0 && digits.is_multiple_of(10) {
            (digits, exponent) = (digits / 10, exponent + 1);
        }
        Self { digits, exponent: if digits == 0 { 0 } else { exponent }, ..self }
    }

    /// As a floating-point number, for comparing sizes.
    pub fn size(self) -> f64 {
        let mut size = self.digits as f64;
        for _ in 0..self.exponent.unsigned_abs().min(MOST_POWERS) {
            size = if self.exponent > 0 { size * 10.0 } else { size / 10.0 };
        }
        size
    }

    fn is_same(self, other: Self) -> bool {
        (self.digits, self.exponent) == (other.digits, other.exponent)
    }

    /// Whether this one is the other, rounded to fewer digits.
    fn rounds(self, other: Self) -> bool {
        let unit = Self { digits: 1, ..self }.size();
        self.rounded && self.exponent > other.exponent && (self.size() - other.size()).abs() <= unit / 2.0
    }
}

/// Powers of ten beyond which every number is as good as endless.
const MOST_POWERS: u32 = 40;

/// "About" may be off by this share.
const ABOUT: f64 = 0.1;

impl Figure {
    /// How two figures that stand for one thing agree; `None` where they can't be compared.
    pub fn agreement(&self, other: &Self) -> Option<FigureAgreement> {
        let bounds = if (self.bound, self.near) == (other.bound, other.near) {
            FigureAgreement::Same
        } else {
            FigureAgreement::Precision
        };
        match (self.value, other.value) {
            (Value::Decimal(one), Value::Decimal(two)) => {
                let ((one, unit), (two, other_unit)) = (self.beside(one, two), other.beside(two, one));
                let (mut own, mut others, mut converted) = (one.size(), two.size(), false);
                if unit != other_unit {
                    let (unit, other_unit) = (unit?, other_unit?);
                    if one.is_same(two) {
                        return Some(FigureAgreement::Conflict); // forty miles are not forty kilometres
                    }
                    let ((what, size), (others_what, others_size)) = (base(own, unit)?, base(others, other_unit)?);
                    if what != others_what {
                        return None;
                    }
                    (own, others, converted) = (size, others_size, true);
                }
                let near = converted && (own - others).abs() <= CONVERTED * own.abs();
                Some(if one.is_same(two) || own == others {
                    bounds
                } else if near
                    || !converted && (one.rounds(two) || two.rounds(one))
                    || self.allows(own, others)
                    || other.allows(others, own)
                {
                    FigureAgreement::Precision
                } else {
                    FigureAgreement::Conflict
                })
            }
            (Value::Date { .. }, Value::Date { .. }) => dates_agree(self.value, other.value),
            (Value::Decimal(_) | Value::Joined(..) | Value::Vague(_), Value::Vague(_))
            | (Value::Vague(_), Value::Decimal(_)) => (self.value == other.value).then_some(FigureAgreement::Same),
            (Value::Time(_), Value::Time(_)) | (Value::Joined(..), Value::Joined(..)) => {
                Some(if self.value == other.value { FigureAgreement::Same } else { FigureAgreement::Conflict })
            }
            _ => None,
        }
    }

    /// Its number and unit beside another's number: a percentage as a part beside what is one, so that a quarter is 25 per cent.
    fn beside(&self, own: Decimal, other: Decimal) -> (Decimal, Option<&'static str>) {
        let is_part = |number: Decimal| number.size() < 1.0;
        match self.unit {
            Some("%") if is_part(other) && !is_part(own) => (own.times(1, -2), None),
            unit => (own, unit),
        }
    }

    /// Whether another number is one that this figure's bound leaves room for.
    fn allows(&self, own: f64, other: f64) -> bool {
        match self.bound {
            Bound::Exact => false,
            Bound::About => (own - other).abs() <= ABOUT * own,
            Bound::Under => other < own && own - other <= ABOUT * own,
            Bound::Over => other > own,
        }
    }
}

/// Sizes in two units may be off by this share: forty miles are given as 60 kilometres, or as 65.
const CONVERTED: f64 = 0.07;

/// What a unit measures, and a size in the unit that all of these are compared in.
fn base(size: f64, unit: &str) -> Option<(&'static str, f64)> {
    let (what, factor) = match unit {
        "mm" => ("length", 0.001),
        "cm" => ("length", 0.01),
        "inch" => ("length", 0.0254),
        "foot" => ("length", 0.3048),
        "yard" => ("length", 0.9144),
        "m" => ("length", 1.0),
        "km" => ("length", 1000.0),
        "mile" => ("length", 1609.344),
        "acre" => ("area", 0.4047),
        "hectare" => ("area", 1.0),
        "gram" => ("weight", 0.001),
        "kg" => ("weight", 1.0),
        "tonne" => ("weight", 1000.0),
        "km/h" => ("speed", 1.0),
        "mph" => ("speed", 1.609_344),
        "knot" => ("speed", 1.852),
        "celsius" => ("temperature", 1.0),
        "fahrenheit" => return Some(("temperature", (size - 32.0) / 1.8)),
        "second" => ("time", 1.0),
        "minute" => ("time", 60.0),
        "hour" => ("time", 3600.0),
        "day" => ("time", 86_400.0),
        "week" => ("time", 604_800.0),
        "month" => ("calendar", 1.0),
        "year" => ("calendar", 12.0),
        "decade" => ("calendar", 120.0),
        "century" => ("calendar", 1200.0),
        _ => return None,
    };
    Some((what, size * factor))
}

/// Dates agree where what both give is the same.
fn dates_agree(one: Value, two: Value) -> Option<FigureAgreement> {
    let parts = |value| match value {
        Value::Date { year, month, day, weekday } => [year, month.into(), day.into(), weekday.into()],
        _ => [0; 4],
    };
    let pairs = || parts(one).into_iter().zip(parts(two));
    let both = pairs().any(|(one, two)| one > 0 && two > 0);
    let differ = pairs().any(|(one, two)| one > 0 && two > 0 && one != two);
    match () {
        () if differ => Some(FigureAgreement::Conflict),
        () if one == two => Some(FigureAgreement::Same),
        // Friday may be the 16th, or not.
        () => both.then_some(FigureAgreement::Precision),
    }
}
