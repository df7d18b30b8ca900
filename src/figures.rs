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
                if self.unit != other.unit {
                    // Forty miles may be sixty-four kilometres; forty kilometres they are not.
                    return (one.is_same(two) && self.unit.is_some() && other.unit.is_some())
                        .then_some(FigureAgreement::Conflict);
                }
                Some(if one.is_same(two) {
                    bounds
                } else if one.rounds(two) || two.rounds(one) || self.allows(two) || other.allows(one) {
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

    /// Whether the other number is one that this figure's bound leaves room for.
    fn allows(&self, other: Decimal) -> bool {
        let Value::Decimal(own) = self.value else { return false };
        let (own, other) = (own.size(), other.size());
        match self.bound {
            Bound::Exact => false,
            Bound::About => (own - other).abs() <= ABOUT * own,
            Bound::Under => other < own && own - other <= ABOUT * own,
            Bound::Over => other > own,
        }
    }
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
