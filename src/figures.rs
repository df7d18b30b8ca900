//! Figures: numbers, amounts, percentages, measures, dates and times, each as one unit with its value.
//!
//! A heuristic over the words that carry a number: a figure takes in what belongs to it (currency, scale, unit, day and
//! month), and what is said of its exactness stands beside it ("about", "more than"). Numbers that are part of a name
//! ("Boeing 737", "No 10") are none. Words for numbers, units and months are English; in texts without English rules only
//! digits, signs, clock times and the commonest words for thousands and millions count. Linear time.

mod agreement;
mod dates;
mod numbers;
mod reading;
mod units;

use crate::english::Lexicon;
use crate::report::{Bound, FigureKind};
use crate::span::{Span, TokenIndex};
use crate::text::Text;
use crate::tokens::{Key, Tokens};
use crate::weights::Weights;
pub use agreement::Agreement;
pub use numbers::VAGUE;
use reading::Reader;

/// A figure of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What sort it is.
    pub kind: FigureKind,
    /// Its words, with currency, scale and unit.
    pub words: Span<TokenIndex>,
    /// What it comes to.
    pub value: Value,
    /// Its currency, unit or time zone, in one spelling.
    pub unit: Option<&'static str>,
    /// Whose currency it is, where its name is also that of others: "Mexican pesos".
    pub country: Option<Key>,
    /// The unit that there is so much for each of, and where its words end: "a day", "per tonne".
    pub per: Option<(&'static str, u32)>,
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
    /// Minutes after midnight, and whether the text tells which half of the day it is: "9:30" may be both.
    Time(u16, bool),
    /// Two numbers joined, as a score or a range, or two years.
    Joined(Decimal, Decimal),
    /// Words without a value of their own, as places in [`VAGUE`], the second 0 where there is one: "hundreds", "tens of thousands".
    Vague(u8, u8),
}

/// A decimal number: `digits` × 10^`exponent`, without zeros at the end of `digits`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// The digits that count, with the number's sign.
    pub digits: i64,
    /// By which power of ten.
    pub exponent: i32,
    /// Whether it is written short, as "1.2 million" is, so that it may stand for a longer one.
    pub rounded: bool,
}

/// The figures of a text, in order and disjoint.
pub fn figures(text: &Text, tokens: &Tokens, weights: &Weights, lexicon: &Lexicon, english: bool) -> Vec<Figure> {
    let mut reader = Reader { text, tokens, weights, lexicon, english, taken: 0 };
    let mut figures = Vec::new();
    let mut may_open = Vec::new(); // for each form, once it was looked up
    let mut at = 0;
    while at < tokens.len() {
        let form = tokens.forms[at as usize].index() as usize;
        may_open.resize(may_open.len().max(form + 1), None);
        let opens = *may_open[form].get_or_insert_with(|| reader.may_open(at));
        match opens.then(|| reader.figure(at)).flatten() {
            Some(mut figure) => {
                figure.words.start = figure.words.start.max(reader.taken);
                at = figure.words.end;
                reader.taken = at;
                figures.push(figure);
            }
            None => at += 1,
        }
    }
    figures
}

impl Decimal {
    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self { digits: number, exponent: 0, rounded: false }.times(1, 0)
    }

    /// The number `factor` × 10^`power` times as large.
    pub fn times(self, factor: i64, power: i32) -> Self {
        let (mut digits, mut exponent) = (self.digits.saturating_mul(factor), self.exponent + power);
        while digits != 0 && digits % 10 == 0 {
            (digits, exponent) = (digits / 10, exponent + 1);
        }
        Self { digits, exponent: if digits == 0 { 0 } else { exponent }, ..self }
    }

    /// The sum of two numbers.
    fn plus(self, other: Self) -> Self {
        let exponent = self.exponent.min(other.exponent);
        let digits = |number: Self| {
            number.digits.saturating_mul(10i64.saturating_pow((number.exponent - exponent).unsigned_abs()))
        };
        let digits = digits(self).saturating_add(digits(other));
        Self { digits, exponent, rounded: self.rounded || other.rounded }.times(1, 0)
    }

    /// As a floating-point number, for comparing sizes.
    pub fn size(self) -> f64 {
        let mut size = self.digits as f64;
        for _ in 0..self.exponent.unsigned_abs().min(MOST_POWERS) {
            size = if self.exponent > 0 { size * 10.0 } else { size / 10.0 };
        }
        size
    }
}

/// Powers of ten beyond which every number is as good as endless.
const MOST_POWERS: u32 = 40;
