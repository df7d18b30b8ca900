//! How two figures agree that stand for one thing.

use super::dates::ZONES;
use super::{Decimal, Figure, Value};
use crate::report::{Bound, FigureAgreement};
use crate::words;

/// How two figures agree, the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// See [`FigureAgreement::Same`].
    Same,
    /// [`FigureAgreement::Precision`] by rounding or conversion alone, or by a bound that its own words tell.
    Rounded,
    /// See [`FigureAgreement::Precision`].
    Precision,
    /// See [`FigureAgreement::Conflict`].
    Conflict,
}

impl From<Agreement> for FigureAgreement {
    fn from(agreement: Agreement) -> Self {
        match agreement {
            Agreement::Same => Self::Same,
            Agreement::Rounded | Agreement::Precision => Self::Precision,
            Agreement::Conflict => Self::Conflict,
        }
    }
}

/// "About" may be off by this share.
const ABOUT: f64 = 0.1;

/// Where both sides say "about", they may part by this share: who rounds still gives the number that is nearest. Numbers that agree
/// and part by more are told as a matter of substance.
const BOTH_ABOUT: f64 = 0.05;

/// A value is told by a bound that it passes by less than this share: "more than 50" may be 80, and what is 5,000 is not told so.
const BEYOND: f64 = 1.0;

/// Minutes that "about noon" may be off by.
const ABOUT_AN_HOUR: u16 = 30;

/// Sizes in two units may be off by this share: forty miles are given as 60 kilometres, or as 65.
const CONVERTED: f64 = 0.07;

/// Converted sizes that part by no more than this share are one: floating-point numbers part them by less than that.
const EXACT: f64 = 1e-9;

/// Minutes by which the clocks of the first of [`ZONES`] are ahead of Greenwich. The others have several meanings, or summer time.
const OFFSETS: [i16; 16] = [0, 0, 60, 60, 120, 120, 180, 180, -300, -240, -300, -420, -360, -480, -420, 540];

/// Units that measure the same: lengths, areas, volumes, weights, speeds, temperatures, power, energies, money, times, spans of the
/// calendar.
const MEASURES: &str = "mm cm inch foot yard m km mile,m² acre hectare km² mile²,cm³ liter foot³ yard³ m³ km³,\
gram ounce lb kg tonne,km/h mph knot,celsius fahrenheit,kilowatt megawatt gigawatt terawatt,kwh mwh gwh twh,p £,\
second minute hour day week fortnight,month year decade century";

/// How large each of them is.
#[rustfmt::skip]
const SIZES: [f64; 49] = [
    0.001, 0.01, 0.0254, 0.3048, 0.9144, 1.0, 1000.0, 1609.344,
    0.0001, 0.4047, 1.0, 100.0, 258.999,
    0.000_001, 0.001, 0.028_317, 0.764_555, 1.0, 1e9,
    0.001, 0.028_35, 0.4536, 1.0, 1000.0,
    1.0, 1.609_344, 1.852,
    1.0, 1.0 / 1.8,
    0.001, 1.0, 1000.0, 1e6,
    0.001, 1.0, 1000.0, 1e6,
    0.01, 1.0,
    1.0, 60.0, 3600.0, 86_400.0, 604_800.0, 1_209_600.0,
    1.0, 12.0, 120.0, 1200.0,
];

/// Signs of currencies with the names that several countries' have, and names of one.
const NAMES: &str = "$ dollar,£ pound,₺ lira,₹ rupee,crown krone,crown krona";

/// Powers of ten of the words in [`VAGUE`](super::VAGUE).
const VAGUE_POWERS: [i32; 10] = [1, 1, 1, 2, 3, 6, 9, 12, 5, 7];

const DOZEN: f64 = 12.0;

const MINUTES_OF_A_DAY: i16 = 24 * 60;

impl Figure {
    /// How two figures that stand for one thing agree; `None` where they can't be compared. So many a day are not so many a week.
    pub fn agreement(&self, other: &Self) -> Option<Agreement> {
        let amounts = self.amounts_agree(other)?;
        match self.per.zip(other.per) {
            Some((own, others)) if own.0 != others.0 => (amounts == Agreement::Same).then_some(Agreement::Conflict),
            _ => Some(amounts),
        }
    }

    /// The same whatever there is so much for each of.
    pub fn amounts_agree(&self, other: &Self) -> Option<Agreement> {
        if let (Some(own), Some(others)) = (ends(self.value), ends(other.value)) {
            return self.ranges_agree(own, other, others);
        }
        match (self.value, other.value) {
            (Value::Date { .. }, Value::Date { .. }) => dates_agree(self.value, other.value),
            (Value::Vague(..), Value::Vague(..)) => Some(match power(self.value) == power(other.value) {
                _ if self.value == other.value => Agreement::Same,
                true => Agreement::Precision, // dozens and scores
                false => Agreement::Conflict,
            }),
            (Value::Time(..), Value::Time(..)) => self.times_agree(other),
            // 1850 may be a year or a number.
            (Value::Date { year, month: 0, day: 0, weekday: 0 }, Value::Decimal(number))
            | (Value::Decimal(number), Value::Date { year, month: 0, day: 0, weekday: 0 }) => {
                number.is_same(Decimal::whole(year.into())).then_some(Agreement::Same)
            }
            (one, two) => (one == two).then_some(Agreement::Same),
        }
    }

    /// How two ranges agree, of which a number is one of no length. A range with a unit is a number less precise, if that is within
    /// it or what either end gives; without one it may be a score.
    fn ranges_agree(&self, own: [Decimal; 2], other: &Self, others: [Decimal; 2]) -> Option<Agreement> {
        let [from, to] = [0, 1].map(|end| self.numbers_agree(own[end], other, others[end]));
        let (from, to) = from.zip(to)?;
        let is_range = |figure: &Self| matches!(figure.value, Value::Joined(..));
        if is_range(self) == is_range(other) {
            return Some(from.max(to));
        }
        self.unit.and(other.unit)?;
        let [below, above] = [0, 1].map(|end| own[end].size() - others[end].size());
        let within = self.unit == other.unit && below * above <= 0.0;
        Some(if within { Agreement::Precision } else { from.min(to).max(Agreement::Precision) })
    }

    /// How a number of this figure agrees with one of another figure.
    #[inline(never)] // a kilobyte for each place that calls it
    fn numbers_agree(&self, one: Decimal, other: &Self, two: Decimal) -> Option<Agreement> {
        let ((one, unit), (two, other_unit)) = (self.beside(one, two), other.beside(two, one));
        let (mut own, mut others, mut converted) = (one.size(), two.size(), false);
        // A country has one currency, whatever its names.
        let one_currency = self.country.zip(other.country).map(|(own, others)| own == others);
        if one_currency == Some(false) {
            return one.is_same(two).then_some(Agreement::Conflict);
        }
        if unit != other_unit && one_currency.is_none() {
            let (unit, other_unit) = (unit?, other_unit?);
            match (unit, other_unit) {
                ("$", "us$") | ("us$", "$") => {}
                // A dollar sign alone is any country's, and so is a name that several have.
                _ if may_be_one(unit, other_unit) => return one.is_same(two).then_some(Agreement::Precision),
                _ if one.is_same(two) => return Some(Agreement::Conflict), // forty miles are not forty kilometres
                _ => {
                    let ((what, size), (others_what, others_size)) = (base(own, unit)?, base(others, other_unit)?);
                    if what != others_what {
                        return None;
                    }
                    (own, others, converted) = (size, others_size, true);
                }
            }
        }
        let (apart, larger) = ((own - others).abs(), own.abs().max(others.abs()));
        let bounds_meet = match (self.bound, other.bound) {
            (Bound::Over, Bound::Under) => own < others,
            (Bound::Under, Bound::Over) => others < own,
            _ => true,
        };
        Some(if !bounds_meet {
            Agreement::Conflict
        } else if one.is_same(two) || apart <= EXACT * larger {
            if (self.bound, self.near) == (other.bound, other.near) { Agreement::Same } else { Agreement::Rounded }
        } else if converted && apart <= CONVERTED * larger {
            Agreement::Rounded
        } else if !converted && (one.rounds(two, unit) || two.rounds(one, unit))
            || match self.bound {
                Bound::Over | Bound::Under if self.bound == other.bound => {
                    !converted && (one.bounds(two, self.bound) || two.bounds(one, self.bound))
                }
                _ => self.allows(own, other, others) || other.allows(others, self, own),
            }
        {
            if apart <= BOTH_ABOUT * larger { Agreement::Rounded } else { Agreement::Precision }
        } else {
            Agreement::Conflict
        })
    }

    /// Its number and unit beside another's number: a percentage as a part beside what is one, so that a quarter is 25 per cent.
    fn beside(&self, own: Decimal, other: Decimal) -> (Decimal, Option<&'static str>) {
        let is_part = |number: Decimal| (0.0..1.0).contains(&number.size());
        match self.unit {
            // A third is given as 33 per cent.
            Some("%") if is_part(other) && !is_part(own) => (Decimal { rounded: true, ..own.times(1, -2) }, None),
            unit => (own, unit),
        }
    }

    /// Times in two zones agree where both are one moment for certain, and can't be compared otherwise.
    fn times_agree(&self, other: &Self) -> Option<Agreement> {
        let (Value::Time(one, told), Value::Time(two, others_told)) = (self.value, other.value) else { return None };
        let about = [self.bound, other.bound].contains(&Bound::About) && one.abs_diff(two) <= ABOUT_AN_HOUR;
        let half = !(told && others_told) && one.abs_diff(two) == MINUTES_OF_A_DAY as u16 / 2;
        if self.unit == other.unit {
            return Some(match one == two {
                true => Agreement::Same,
                _ if half => Agreement::Rounded,
                _ if about => Agreement::Precision,
                false => Agreement::Conflict,
            });
        }
        let moment = |time: u16, zone: Option<&str>| {
            let offset = OFFSETS.get(words::place(ZONES, zone?)?)?;
            Some((time as i16 - offset).rem_euclid(MINUTES_OF_A_DAY))
        };
        match (moment(one, self.unit), moment(two, other.unit)) {
            (Some(one), Some(two)) => (one == two).then_some(Agreement::Same),
            _ => {
                ((one == two || half) && (self.unit.is_none() || other.unit.is_none())).then_some(Agreement::Precision)
            }
        }
    }

    /// Whether another figure's number is one that this figure's bound leaves room for: "at least 17" does so for 19.
    fn allows(&self, own: f64, other: &Self, others: f64) -> bool {
        let about = if other.bound == Bound::About { BOTH_ABOUT } else { ABOUT };
        match self.bound {
            Bound::Exact => false,
            Bound::About => (own - others).abs() <= about * own.abs(),
            Bound::Under => others < own && own - others <= ABOUT * own.abs(),
            Bound::Over => others > own && others - own < BEYOND * own.abs(),
        }
    }
}

impl Decimal {
    fn is_same(self, other: Self) -> bool {
        (self.digits, self.exponent) == (other.digits, other.exponent)
    }

    /// Whether this one is the other in the same unit, rounded to fewer digits. A part of a whole is given as the nearest that has a
    /// name, but a fifth is not for a quarter; and so are whole percentages, but 2 is not for 2.4.
    fn rounds(self, other: Self, unit: Option<&str>) -> bool {
        let (size, digit) = (self.size().abs(), Self { digits: 1, ..self }.size());
        let (may, most) = match unit {
            Some("%") if self.exponent >= 0 => (true, (BOTH_ABOUT * size).min(0.5)),
            None if size < 1.0 => (self.rounded, (ABOUT * size.max(other.size())).min(digit / 2.0)),
            _ => (self.rounded, digit / 2.0),
        };
        may && self.exponent > other.exponent && (self.size() - other.size()).abs() <= most
    }

    /// Whether this one is the other, as a bound in fewer digits or in dozens: "at least 23" is also at least 20, "up to 350" up
    /// to 400.
    fn bounds(self, other: Self, bound: Bound) -> bool {
        let dozens = self.rounded && self.exponent == 0;
        let unit = if dozens { DOZEN } else { Self { digits: 1, ..self }.size() };
        let (low, high) = if bound == Bound::Over { (self, other) } else { (other, self) };
        (dozens || self.exponent > other.exponent) && (0.0..unit).contains(&(high.size() - low.size()))
    }
}

/// Which of [`MEASURES`] a unit is of, and a size in the one that all of these are compared in.
fn base(size: f64, unit: &str) -> Option<(usize, f64)> {
    let measure = words::groups(MEASURES).position(|units| words::has(units, unit))?;
    let zero = if unit == "fahrenheit" { 32.0 } else { 0.0 };
    Some((measure, (size - zero) * SIZES[words::place(MEASURES, unit)?]))
}

/// Whether a currency's name or sign may stand for another: of dollars, pounds or crowns.
fn may_be_one(unit: &str, other: &str) -> bool {
    let is_sign = |sign: &str, dollars: &str| sign == "$" && dollars.ends_with('$');
    let is_name = |group: &str| words::has(group, unit) && words::has(group, other);
    is_sign(unit, other) || is_sign(other, unit) || words::groups(NAMES).any(is_name)
}

/// The two numbers of a range, which are one for a number alone.
fn ends(value: Value) -> Option<[Decimal; 2]> {
    match value {
        Value::Decimal(number) => Some([number; 2]),
        Value::Joined(from, to) => Some([from, to]),
        _ => None,
    }
}

/// The power of ten of words without a value of their own.
fn power(value: Value) -> i32 {
    let of = |place: u8| VAGUE_POWERS[usize::from(place)];
    match value {
        Value::Vague(many, 0) => of(many),
        Value::Vague(many, whole) => of(many) + of(whole),
        _ => 0,
    }
}

/// Dates agree where what both give is the same.
fn dates_agree(one: Value, two: Value) -> Option<Agreement> {
    let parts = |value| match value {
        Value::Date { year, month, day, weekday } => [year, month.into(), day.into(), weekday.into()],
        _ => [0; 4],
    };
    let pairs = || parts(one).into_iter().zip(parts(two));
    let both = pairs().any(|(one, two)| one > 0 && two > 0);
    let differ = pairs().any(|(one, two)| one > 0 && two > 0 && one != two);
    match () {
        () if differ => Some(Agreement::Conflict),
        () if one == two => Some(Agreement::Same),
        // Friday may be the 16th, or not.
        () => both.then_some(Agreement::Precision),
    }
}
