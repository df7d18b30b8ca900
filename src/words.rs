//! Words: closed lists of words, each in one string.
//!
//! As an array every word would cost the wasm a pointer and a length, which weigh more than its letters. A look-up reads
//! through the list: what is asked of every word of a text goes into a table instead (see `english`, `speech`).

use crate::text::char_at;

/// Where a word, whatever its case, stands in a list with a space between words.
pub fn place(list: &str, word: &str) -> Option<usize> {
    find(list, word).map(|found| found.place)
}

/// Whether a word, whatever its case, is in a list.
pub fn has(list: &str, word: &str) -> bool {
    find(list, word).is_some()
}

/// The words of a list with a space between them.
pub fn each(list: &str) -> impl Iterator<Item = &str> {
    Parts { rest: Some(list), gap: b' ' }
}

/// The groups of a list that has commas between them.
pub fn groups(list: &str) -> impl Iterator<Item = &str> {
    Parts { rest: Some(list), gap: b',' }
}

/// The parts of a list: one loop for all, where the standard library's would be copied to each place that has one.
struct Parts<'l> {
    rest: Option<&'l str>,
    gap: u8,
}

impl<'l> Iterator for Parts<'l> {
    type Item = &'l str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'l str> {
        let list = self.rest?;
        let (part, rest) = match list.bytes().position(|byte| byte == self.gap) {
            Some(at) => (&list[..at], Some(&list[at + 1..])),
            None => (list, None),
        };
        self.rest = rest;
        Some(part)
    }
}

/// The first word of the first group that has a word.
pub fn first_of_group<'l>(list: &'l str, word: &str) -> Option<&'l str> {
    find(list, word).and_then(|found| list[found.group..].split([' ', ',']).next())
}

/// Where a word stands in a list.
struct Found {
    /// How many words stand before it.
    place: usize,
    /// The byte at which its group begins.
    group: usize,
}

/// Reads through a list, with spaces or commas between its words, and compares those that begin with the same letter.
#[inline(never)]
fn find(list: &str, word: &str) -> Option<Found> {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let first = word.first()?.to_ascii_lowercase();
    let (mut at, mut found) = (0, Found { place: 0, group: 0 });
    let is_gap = |byte: &u8| matches!(byte, b' ' | b',');
    loop {
        let listed = list.get(at..)?;
        if listed.first()?.to_ascii_lowercase() == first
            && let Some((same, rest)) = listed.split_at_checked(word.len())
            && rest.first().is_none_or(is_gap)
            && same.eq_ignore_ascii_case(word)
        {
            return Some(found);
        }
        at += listed.iter().position(is_gap)? + 1;
        found.place += 1;
        if list[at - 1] == b',' {
            found.group = at;
        }
    }
}

/// Whether a text holds any of some phrases, in the same case, with commas between them.
pub fn mentions(text: &str, phrases: &str) -> bool {
    // The standard library's search is made for long texts, and takes a kilobyte and a half.
    let text = text.as_bytes();
    let holds = |phrase: &[u8]| {
        let begins = |(at, byte): (usize, &u8)| *byte == phrase[0] && text[at..].starts_with(phrase);
        text.iter().enumerate().any(begins)
    };
    phrases.as_bytes().split(|&byte| byte == b',').any(holds)
}

/// Whether a word begins with a capital letter.
pub fn has_capital(word: &str) -> bool {
    char_at(word, 0).is_some_and(char::is_uppercase)
}

/// A word without the ending of an owner.
pub fn without_owner(word: &str) -> &str {
    match word.as_bytes() {
        // The curly apostrophe has three bytes.
        [owner @ .., b'\'', b's'] | [owner @ .., 0xE2, 0x80, 0x99, b's'] => &word[..owner.len()],
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_in_any_case() {
        assert_eq!((place("quay mast net", "Mast"), place("quay mast net", "mas")), (Some(1), None));
        assert_eq!(place("quay", ""), None);
        assert_eq!(first_of_group("km kilometer,foot feet", "feet"), Some("foot"));
        assert_eq!(first_of_group("km kilometer,foot feet", "mile"), None);
        assert!(mentions("please read more here", "sign up,read more") && !mentions("", "read"));
    }
}
