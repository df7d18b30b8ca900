//! Reading what a number counts: its unit or currency, whose currency that is, and for each of what.

use super::reading::Reader;
use crate::report::FigureKind;
use crate::span::Span;
use crate::tokens::Key;
use crate::words;

/// What a number counts: its kind and unit, and whose currency that is.
pub type Counted = (FigureKind, &'static str, Option<Key>);

/// Units without a plural's s, those in "-re" in American spelling. Each is reported by the first word of its group.
pub const UNITS: &str = "km kilometer,mile,m meter,cm centimeter,mm millimeter,foot feet ft,inch inche,yard,acre,hectare,ton,tonne,\
kg kilogram kilo kilogramme,lb,gram gramme,liter,gallon,barrel,degree,celsius c,fahrenheit f,mph,km/h kph,knot,\
kilowatt kw,megawatt mw,gigawatt gw,terawatt,kwh,mwh,gwh,twh,hour hr,minute min,second,day,week,fortnight,month,year,decade,\
century centurie,km² km2,m² m2,m³ m3,bushel,ounce oz";

/// Squares by the unit of their sides.
const SQUARES: &str = "km² km,m² m,mile² mile,foot² foot,yard² yard";

/// Cubes likewise.
const CUBES: &str = "km³ km,m³ m,cm³ cm,mile³ mile,foot³ foot,yard³ yard";

/// Speeds by what is gone in an hour.
const SPEEDS: &str = "mph mile,km/h km";

/// Energies by the power that gives them in an hour.
const ENERGIES: &str = "kwh kilowatt,mwh megawatt,gwh gigawatt,twh terawatt";

/// Degrees by the name or letter of their scale.
const DEGREES: &str = "celsius c,fahrenheit f";

/// Currencies by sign, name and code, likewise.
pub const CURRENCIES: &str = "$ dollar,us$ usd,a$ au$ aud,c$ ca$ cad,hk$ hkd,nz$ nzd,s$ sgd,r$ brl,£ pound gbp,€ euro eur,¥ yen jpy,\
₺ lira,₴ hryvnia uah,₽ rouble ruble rub,₹ rupee rs inr,cent,krone kroner,krona kronor,zloty,franc chf,peso,rand,yuan cny,dinar,\
shekel,p pence penny,baht,ringgit,rupiah,riyal,rial,dirham,naira,shilling,forint,taka";

/// Names of currencies that several countries have beside the one that has the sign.
const SHARED: &str = "dollar,pound,lira,rupee,crown";

/// Currencies with a sign by the first word of whose they are.
const OWN: &str =
    "us$ us u.s american,a$ australian,c$ canadian,nz$ new,hk$ hong,s$ singapore,£ british,₺ turkish,₹ indian";

impl Reader<'_> {
    /// What the words from a place on say that the number before them counts, and where they end.
    pub fn unit(&self, at: u32) -> Option<(Counted, u32)> {
        let sign = self.gap(at - 1).trim_start();
        if sign.starts_with('%') {
            return Some(((FigureKind::Percentage, "%", None), at));
        }
        if sign == "°" {
            let scale = words::first_of_group(DEGREES, self.word(at))?;
            return Some(((FigureKind::Measure, scale, None), at + 1));
        }
        if !self.english || !self.goes_on(at - 1) {
            return None;
        }
        if let Some(found) = self.currency_of_a_country(at) {
            return Some(found);
        }
        let powers = if self.is(at, "cubic cu") { CUBES } else { SQUARES };
        let power = self.is(at, "square sq cubic cu");
        let mut end = at + 1 + u32::from(power);
        let name = self.singular(end - 1);
        let mut kind = FigureKind::Measure;
        let unit = if self.is(at, "percent pct pc p.c") || self.is(at, "per") && self.is(end, "cent") {
            (kind, end) = (FigureKind::Percentage, end + u32::from(self.is(at, "per")));
            "%"
        } else if self.is(at, "percentage") && self.is(end, "points") {
            (kind, end) = (FigureKind::Percentage, end + 1);
            "percentage points"
        } else if let Some(currency) = words::first_of_group(CURRENCIES, &name) {
            kind = FigureKind::Money;
            currency
        } else {
            let measure = words::first_of_group(UNITS, &name)?;
            let aged = self.is(end, "old olds") || self.is(end, "of") && self.is(end + 1, "age");
            let further = match measure {
                "year" if aged => return None, // "71 years old" is told as "71" is
                "degree" => words::first_of_group(DEGREES, self.word(end)).map(|scale| (scale, 1)),
                _ if power => words::first_of_group(powers, measure).map(|power| (power, 0)),
                _ => self.by_the_hour(measure, end),
            };
            let (unit, more) = further.unwrap_or((measure, 0));
            end += more;
            unit
        };
        Some(((kind, unit, None), end))
    }

    /// The currency that a word or two with a capital and the next one name, and where it ends: "Australian dollars", "Swiss francs",
    /// "Sri Lankan rupees".
    pub fn currency_of_a_country(&self, at: u32) -> Option<(Counted, u32)> {
        let country = Some(self.word(at)).filter(|word| words::has_capital(word))?;
        let named = |at: u32| {
            let name = self.singular(at);
            let shared = words::first_of_group(SHARED, &name);
            words::first_of_group(CURRENCIES, &name).or(shared).map(|sign| (sign, shared, at + 1))
        };
        let of_two = || named(at + 2).filter(|_| words::has_capital(self.word(at + 1)));
        let (sign, shared, end) = named(at + 1).or_else(of_two)?;
        let own = words::first_of_group(OWN, country).filter(|own| own.ends_with(sign));
        // Whose dollars they are is in their sign, and "UAE" may be the same as "Emirati".
        let short = !country.bytes().any(|byte| byte.is_ascii_lowercase()) && country != "CFA";
        let told = own.is_some() && sign == "$" || short;
        let country = (!told).then_some(self.tokens.keys[at as usize]);
        Some(((FigureKind::Money, own.or(shared).unwrap_or(sign), country), end))
    }

    /// The speed or energy that a length or power comes to with the words for an hour after it, and how many these are: "miles per
    /// hour", "km/h", "megawatt hours".
    pub fn by_the_hour(&self, measure: &str, at: u32) -> Option<(&'static str, u32)> {
        let (list, words) = match () {
            () if self.gap(at - 1) == "/" && self.is(at, "h") => (SPEEDS, 1),
            () if self.is(at, "per an") && self.is(at + 1, "hour") => (SPEEDS, 2),
            () if self.goes_on(at - 1) && self.is(at, "hour hours") => (ENERGIES, 1),
            () => return None,
        };
        words::first_of_group(list, measure).map(|unit| (unit, words))
    }

    /// The currency whose code stands before digits: "Rs 640", "EUR 200,000", "A$5".
    pub fn currency_before(&self, at: u32) -> Option<&'static str> {
        let before = at.checked_sub(1).filter(|&before| before >= self.taken)?;
        let (code, word) = (self.word(before), self.word(at));
        if self.gap(before).is_empty() && word.starts_with('$') {
            let [code, sum] = [before, at].map(|at| self.tokens.spans[at as usize]);
            return words::first_of_group(CURRENCIES, self.text.slice(Span::new(code.start, sum.start + 1)));
        }
        let is_one = code == "Rs" || code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        let stands = is_one && self.has_digits(at) && self.goes_on(before);
        stands.then(|| words::first_of_group(CURRENCIES, code)).flatten()
    }

    /// The unit that there is so much for each of. "A week ago" says when, and it ends where the unit does.
    pub fn per(&self, at: u32) -> Option<(&'static str, u32)> {
        let leads = self.goes_on(at - 1) && self.is(at, "a an per each every");
        let ((_, unit, _), end) = self.unit(at + 1).filter(|_| leads)?;
        let unit = if unit == "ton" { "tonne" } else { unit }; // often only another spelling
        (!self.is(end, "ago before after earlier later")).then_some((unit, end))
    }
}
