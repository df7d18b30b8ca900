//! Names in differences: whether two may be one, in another spelling, form or by their initials.
//!
//! A heuristic over letters, since no list of names is at hand. Linear in the names' letters.

use super::{Differences, Edit, Side};
use crate::english;
use crate::span::{Span, TokenIndex};
use crate::words;

/// Letters of the shortest name that is looked at for another spelling.
const LEAST_NAME: usize = 4;

impl Differences<'_> {
    /// Whether two persons' names are one person's: they end in the same word, and do not begin with two first names, of which
    /// one may be short for the other; nothing is said of those. Names that have no word in common are two persons'.
    pub fn is_one_person(&self, a: Span<TokenIndex>, b: Span<TokenIndex>) -> Option<bool> {
        let has = |a: u32| (b.start..b.end).any(|b| self.is_one_word(a, b));
        if !(a.start..a.end).any(has) {
            return Some(false);
        }
        let begins = a.len().min(b.len()) == 1 || self.is_one_word(a.start, b.start);
        (begins && self.is_one_word(a.end - 1, b.end - 1)).then_some(true)
    }

    fn is_one_word(&self, a: u32, b: u32) -> bool {
        let [one, other] = [(&self.a, a), (&self.b, b)].map(|(side, at)| words::without_owner(self.form(side, at)));
        is_one_spelling(one, other)
    }

    /// Whether an edit gives the same names in another spelling, or by their initials.
    pub(super) fn is_one_name(&self, edit: Edit) -> bool {
        let spelled = |(a, b): (u32, u32)| {
            words::has_capital(self.a.word(a)) && words::has_capital(self.b.word(b)) && self.is_one_word(a, b)
        };
        if edit.a.len() != edit.b.len() {
            return self.initials(&self.a, edit.a, &self.b, edit.b) || self.initials(&self.b, edit.b, &self.a, edit.a);
        }
        !self.is_inflected_name(edit) && (edit.a.start..edit.a.end).zip(edit.b.start..edit.b.end).all(spelled)
    }

    /// Whether a side has the initials of the other's words: "U.N.", "United Nations".
    fn initials(&self, side: &Side, short: Span<TokenIndex>, other: &Side, long: Span<TokenIndex>) -> bool {
        let named = |side: &Side, words: Span<TokenIndex>| {
            let mut named = (words.start..words.end).filter(|&at| !english::is_article(self.form(side, at)));
            named.next().filter(|_| named.next().is_none())
        };
        let Some(short) = named(side, short).map(|at| side.word(at)) else { return false };
        let mut letters = short.bytes().filter(|&letter| letter != b'.');
        let mut initials = (long.start..long.end).map(|at| other.word(at).as_bytes()[0]).filter(u8::is_ascii_uppercase);
        short.len() > 1 && initials.all(|initial| letters.next() == Some(initial)) && letters.next().is_none()
    }

    /// Whether an edit only puts a name in another form: "Norland's", "Norlandian".
    pub(super) fn is_inflected_name(&self, edit: Edit) -> bool {
        if edit.a.len() != 1 || edit.b.len() != 1 {
            return false;
        }
        let [one, other] = [(&self.a, edit.a.start), (&self.b, edit.b.start)];
        let capital = words::has_capital(one.0.word(one.1)) && words::has_capital(other.0.word(other.1));
        let [one, other] = [one, other].map(|(side, at)| words::without_owner(self.form(side, at)));
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let ending = long.strip_prefix(short);
        capital && ending.is_some_and(|ending| ending.is_empty() || words::has("n an ian ns ans ians", ending))
    }
}

/// Whether two forms may be one name: transliterations agree on the first letter, on the consonants after it, with those that
/// stand for one sound as one, on the sort of the first vowel and on whether the last is dark, and on how they end. Another
/// ending is another person: "Erik", "Erika".
fn is_one_spelling(one: &str, other: &str) -> bool {
    one == other || one.len().min(other.len()) >= LEAST_NAME && skeleton(one) == skeleton(other)
}

/// The sort of a vowel: one in transliterations of one sound.
fn sort(vowel: char) -> char {
    match vowel {
        'e' | 'y' => 'i',
        'u' => 'o',
        c => c,
    }
}

fn skeleton(form: &str) -> String {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut skeleton = String::new();
    let form = form.strip_prefix("t").filter(|rest| rest.starts_with("ch")).unwrap_or(form);
    // Towns in Ukraine end in "-iv" there and in "-ov" or "-ev" in Russian.
    let stem = ["ov", "ev"].iter().find_map(|ending| form.strip_suffix(ending));
    let form = stem.map_or(form.to_owned(), |stem| [stem, "iv"].concat());
    let (mut first, mut last, mut before) = ('\0', '\0', '\0');
    for (at, c) in form.char_indices() {
        let written = std::mem::replace(&mut before, c);
        if is_vowel(c) {
            last = c;
            first = if first == '\0' { sort(c) } else { first };
        }
        let c = match c {
            _ if is_vowel(c) && at > 0 => continue,
            '\'' | 'j' if at > 0 => continue,
            'h' if matches!(written, 'b' | 'c' | 'd' | 'g' | 'k' | 'p' | 's' | 't' | 'z') => continue,
            'g' if at > 0 => 'h', // one letter is g by way of Russian and h by way of Ukrainian
            'p' if form[at..].starts_with("ph") => 'f',
            'c' | 'q' => 'k',
            'x' => {
                skeleton.push('k');
                's'
            }
            'w' => 'v',
            'u' => 'o',
            c => c,
        };
        if !skeleton.ends_with(c) || is_vowel(written) {
            skeleton.push(c);
        }
    }
    let dark = if sort(last) == 'o' { 'o' } else { 'i' };
    let ending = match before {
        'e' => 'e',
        _ if is_vowel(before) => sort(before),
        _ => '-',
    };
    skeleton.extend([first, dark, ending]);
    skeleton
}
