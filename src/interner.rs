//! Interner: distinct strings as numbers, in the order of first sight.
//!
//! A hash table with open addressing and linear probing (Knuth 1973, section 6.4), at most half full. A slot holds its string's
//! seal: of a short string, as most words are, the string itself, and of a longer one its hash, so that the strings are hardly
//! ever looked at but to confirm. Where strings crowd, as only those do that were made to, they are all placed anew by another
//! turn of the hash, which numbers don't depend on. One type serves every table of words, which keeps the wasm small. Expected
//! time: linear in the strings' bytes. Space: the distinct strings and 36 to 68 bytes for each.

use std::ops::Range;

use crate::text::eight;

/// Distinct strings by number.
#[derive(Clone, Default)]
pub struct Interner {
    /// All strings, one after another.
    strings: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// A power of two of them.
    slots: Vec<Slot>,
    /// What is mixed into every hash.
    turn: u64,
}

#[derive(Clone, Copy)]
struct Slot {
    /// What [`seal`] makes of the string.
    seal: u64,
    /// The string's number and one more; 0 where the slot is free.
    taken: u32,
}

const FREE: Slot = Slot { seal: 0, taken: 0 };

/// Slots of the smallest table.
const LEAST_SLOTS: usize = 1 << 8;

/// How far a string may stand from its slot: among words of articles none does by more than twenty, and among a hundred
/// thousand of any by more than sixty.
const MOST_FAR: usize = 128;

impl Interner {
    /// How many strings there are.
    pub fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The string of this number.
    pub fn string(&self, number: u32) -> &str {
        &self.strings[self.range(number)]
    }

    fn bytes(&self, number: u32) -> &[u8] {
        &self.strings.as_bytes()[self.range(number)]
    }

    fn range(&self, number: u32) -> Range<usize> {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        start as usize..self.ends[number] as usize
    }

    /// The number of a string that was interned.
    pub fn get(&self, string: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.find(self.seal(string, 0..string.len()), string.as_bytes()).1.taken.checked_sub(1)
    }

    /// The number of a string: a new one, which is [`Interner::len`] before the call, where it was not seen before.
    pub fn intern(&mut self, string: &str) -> u32 {
        self.intern_part(string, 0..string.len())
    }

    /// The same for a part of a text, which takes less time than cutting it out would.
    pub fn intern_part(&mut self, text: &str, part: Range<usize>) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.place_anew((self.slots.len() * 2).max(LEAST_SLOTS));
        }
        let seal = self.seal(text, part.clone());
        let (at, slot) = self.find(seal, &text.as_bytes()[part.clone()]);
        if slot.taken > 0 {
            return slot.taken - 1;
        }
        self.strings.push_str(&text[part]);
        self.ends.push(self.strings.len() as u32);
        self.slots[at] = Slot { seal, taken: self.len() };
        if at.wrapping_sub(self.home(seal)) & (self.slots.len() - 1) > MOST_FAR {
            self.turn = mixed(seal ^ self.turn);
            self.place_anew(self.slots.len());
        }
        self.len() - 1
    }

    /// The slot that a string has or would get.
    #[inline(always)] // called for each word of a text
    fn find(&self, seal: u64, string: &[u8]) -> (usize, Slot) {
        let mask = self.slots.len() - 1;
        let mut at = self.home(seal);
        loop {
            let slot = self.slots[at];
            let is_it = || string.len() <= SHORT || self.bytes(slot.taken - 1) == string;
            if slot.taken == 0 || slot.seal == seal && is_it() {
                return (at, slot);
            }
            at = (at + 1) & mask;
        }
    }

    /// A short string as a number, or the hash of a longer one, which equals no short one's: multiplication of eight bytes at a
    /// time, the last eight of which may overlap those before, with the high bits folded down.
    #[inline(always)] // called for each word of a text
    fn seal(&self, text: &str, part: Range<usize>) -> u64 {
        let bytes = text.as_bytes();
        if part.len() <= SHORT {
            let packed = match bytes[part.start..].first_chunk() {
                Some(&eight) => u64::from_le_bytes(eight) & !(u64::MAX << (8 * part.len())),
                None => bytes[part.clone()].iter().rev().fold(0, |packed, &byte| packed << 8 | u64::from(byte)),
            };
            return packed | (part.len() as u64) << 56;
        }
        let (mut hash, mut at) = (part.len() as u64 ^ self.turn, part.start);
        let last = part.end - 8;
        loop {
            hash = mixed(hash ^ eight(bytes, at.min(last)).unwrap_or(0));
            if at >= last {
                return hash | 1 << 63;
            }
            at += 8;
        }
    }

    /// The slot that a string of this seal has unless another has it.
    fn home(&self, seal: u64) -> usize {
        mixed(seal ^ self.turn) as usize & (self.slots.len() - 1)
    }

    /// Places all strings in so many slots.
    fn place_anew(&mut self, slots: usize) {
        self.slots = vec![FREE; slots];
        for number in 0..self.len() {
            let seal = self.seal(&self.strings, self.range(number));
            let mut at = self.home(seal);
            while self.slots[at].taken > 0 {
                at = (at + 1) & (slots - 1);
            }
            self.slots[at] = Slot { seal, taken: number + 1 };
        }
    }
}

/// Bytes of the longest string that its seal holds, with its length in the byte left.
const SHORT: usize = 7;

/// Bits by which the product is folded, so that the lowest, which tell the slot, depend on the last letters of a short string
/// too.
const FOLD: u32 = 40;

fn mixed(word: u64) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mixed = word.wrapping_mul(ODD);
    mixed ^ mixed >> FOLD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_the_order_of_first_sight() {
        let mut interner = Interner::default();
        assert_eq!(interner.get("quay"), None);
        let numbers = ["quay", "", "lantern", "quay", "lanterns", ""].map(|word| interner.intern(word));
        assert_eq!(numbers, [0, 1, 2, 0, 3, 1]);
        assert_eq!((interner.get("lantern"), interner.get("gull")), (Some(2), None));
        assert_eq!((interner.string(1), interner.string(3)), ("", "lanterns"));
    }

    #[test]
    fn strings_that_crowd_are_placed_anew() {
        let mut interner = Interner::default();
        let letters = |number: u64| (0..7).map(|at| char::from(b'a' + (number / 26u64.pow(at) % 26) as u8)).collect();
        let words: Vec<String> = (0..500_000).map(letters).collect();
        let crowded = |word: &&String| home(word) < 64;
        let crowd: Vec<&String> = words.iter().filter(crowded).collect();
        for (word, number) in crowd.iter().zip(0..) {
            assert_eq!(interner.intern(word), number);
        }
        assert!(interner.turn > 0);
        assert!(crowd.iter().zip(0..).all(|(word, number)| interner.get(word) == Some(number)));
    }

    /// Where a word stands among 65,536 slots.
    fn home(word: &str) -> u64 {
        mixed(Interner::default().seal(word, 0..word.len())) & 0xFFFF
    }

    #[test]
    fn thousands_of_strings_keep_their_numbers() {
        let mut interner = Interner::default();
        for number in 0..5000 {
            assert_eq!(interner.intern(&format!("word{number}")), number);
        }
        assert!((0..5000).all(|number| interner.get(&format!("word{number}")) == Some(number)));
    }
}
