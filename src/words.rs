//! Words: closed lists of words, each in one string.
//!
//! As an array every word would cost the wasm a pointer and a length, which weigh more than its letters. A look-up reads
//! through the list: what is asked of every word of a text goes into a table instead (see `english`, `speech`).

use crate::text::{char_at, characters};

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

/// Reads through a list of small letters, with spaces or commas between its words, from one of the word's first letter to the next.
#[inline(never)]
fn find(list: &str, word: &str) -> Option<Found> {
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    let is_gap = |byte: Option<&u8>| byte.is_none_or(|byte| matches!(byte, b' ' | b','));
    let bytes = list.as_bytes();
    let is_it = |&(at, _): &(usize, char)| {
        let listed = bytes[at..].split_at_checked(word.len());
        listed.is_some_and(|(same, rest)| is_gap(rest.first()) && same.eq_ignore_ascii_case(word.as_bytes()))
            && is_gap(at.checked_sub(1).map(|before| &bytes[before]))
    };
    let (at, _) = characters(list, [first]).find(is_it)?;
    let place = bytes[..at].iter().filter(|byte| is_gap(Some(byte))).count();
    let group = list[..at].rfind(',').map_or(0, |comma| comma + 1);
    Some(Found { place, group })
}

/// For each first letter of the words of lists, by its lowest bits, a bit for each length: most words are told by that.
pub const fn lengths(lists: &[&str]) -> [u16; 32] {
    let mut lengths = [0; 32];
    let mut list = 0;
    while list < lists.len() {
        let bytes = lists[list].as_bytes();
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' || bytes[at] == b',' {
                lengths[bytes[start] as usize % 32] |= 1 << (at - start);
                start = at + 1;
            }
            at += 1;
        }
        list += 1;
    }
    lengths
}

/// Whether a word that begins with this byte and has so many may be one in the lists that the table was made of.
pub fn may_have(lengths: &[u16; 32], first: u8, len: u32) -> bool {
    lengths[usize::from(first) % 32] >> len.min(15) & 1 == 1
}

/// Whether a text holds any of some phrases, in the same case, with commas between them.
pub fn mentions(text: &str, phrases: &str) -> bool {
    // The standard library's search is made for long texts, and takes a kilobyte and a half.
    groups(phrases).any(|phrase| characters(text, [phrase.as_bytes()[0]]).any(|(at, _)| text[at..].starts_with(phrase)))
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
