//! Words: closed lists of words, each in one string.
//!
//! As an array every word would cost the wasm a pointer and a length, which weigh more than its letters. A look-up reads
//! through the list: what is asked of every word of a text goes into a table instead (see `english`, `speech`).

use crate::text::char_at;

/// Where a word, whatever its case, stands in a list with a space between words.
#[inline(never)]
pub fn place(list: &str, word: &str) -> Option<usize> {
    let mut listed = list.as_bytes().split(|&byte| byte == b' ');
    listed.position(|listed| listed.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether a word, whatever its case, is in a list.
pub fn has(list: &str, word: &str) -> bool {
    place(list, word).is_some()
}

/// The groups of a list that has commas between them.
pub fn groups(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
}

/// The first word of the first group that has a word.
pub fn first_of_group<'l>(list: &'l str, word: &str) -> Option<&'l str> {
    groups(list).find(|group| has(group, word)).and_then(|group| group.split(' ').next())
}

/// Whether a text holds any of some phrases, in the same case, with commas between them.
pub fn mentions(text: &str, phrases: &str) -> bool {
    // The standard library's search is made for long texts, and takes a kilobyte and a half.
    let holds = |phrase: &str| text.as_bytes().windows(phrase.len()).any(|part| part == phrase.as_bytes());
    groups(phrases).any(holds)
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
