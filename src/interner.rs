//! Interner: distinct strings as numbers, in the order of first sight.
//!
//! A hash table with open addressing and linear probing (Knuth 1973, section 6.4), at most half full. A slot holds its string's
//! seal: of a short string, as most words are, the string itself, and of a longer one its hash, so that the strings are hardly
//! ever looked at but to confirm. One type serves every table of words, which keeps the wasm small. Expected time: linear in
//! the strings' bytes. Space: the distinct strings and 36 to 68 bytes for each.

use std::ops::Range;

/// Distinct strings by number.
#[derive(Default)]
pub struct Interner {
    /// All strings, one after another.
    strings: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// A power of two of them.
    slots: Vec<Slot>,
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
        self.find(seal(string), string).1.taken.checked_sub(1)
    }

    /// The number of a string: a new one, which is [`Interner::len`] before the call, where it was not seen before.
    pub fn intern(&mut self, string: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.widen();
        }
        let seal = seal(string);
        let (at, slot) = self.find(seal, string);
        if slot.taken > 0 {
            return slot.taken - 1;
        }
        self.strings.push_str(string);
        self.ends.push(self.strings.len() as u32);
        self.slots[at] = Slot { seal, taken: self.len() };
        self.len() - 1
    }

    /// The slot that a string has or would get.
    fn find(&self, seal: u64, string: &str) -> (usize, Slot) {
        let mask = self.slots.len() - 1;
        let mut at = mixed(seal) as usize & mask;
        loop {
            let slot = self.slots[at];
            let is_it = || string.len() <= SHORT || self.bytes(slot.taken - 1) == string.as_bytes();
            if slot.taken == 0 || slot.seal == seal && is_it() {
                return (at, slot);
            }
            at = (at + 1) & mask;
        }
    }

    fn widen(&mut self) {
        let slots = (self.slots.len() * 2).max(LEAST_SLOTS);
        let before = std::mem::replace(&mut self.slots, vec![FREE; slots]);
        for slot in before.into_iter().filter(|slot| slot.taken > 0) {
            let mut at = mixed(slot.seal) as usize & (slots - 1);
            while self.slots[at].taken > 0 {
                at = (at + 1) & (slots - 1);
            }
            self.slots[at] = slot;
        }
    }
}

/// Bytes of the longest string that its seal holds, with its length in the byte left.
const SHORT: usize = 7;

/// A short string as a number, or the hash of a longer one, which equals no short one's: multiplication of eight bytes at a
/// time, with the high bits folded down.
fn seal(string: &str) -> u64 {
    let (eights, rest) = string.as_bytes().as_chunks::<8>();
    let bits = 8 * rest.len().saturating_sub(4);
    let packed = match (rest.first_chunk::<4>(), rest.last_chunk::<4>(), rest) {
        // These overlap in equal bytes.
        (Some(&first), Some(&last), _) => {
            u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << bits
        }
        (_, _, &[a, b, c]) => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        (_, _, &[a, b]) => u64::from(a) | u64::from(b) << 8,
        (_, _, &[a]) => u64::from(a),
        _ => 0,
    };
    let packed = packed | (string.len().min(SHORT + 1) as u64) << 56;
    if eights.is_empty() {
        return packed;
    }
    eights.iter().fold(packed, |hash, &eight| mixed(hash ^ u64::from_le_bytes(eight))) | 1 << 63
}

fn mixed(word: u64) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mixed = word.wrapping_mul(ODD);
    mixed ^ mixed >> 29
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
    fn thousands_of_strings_keep_their_numbers() {
        let mut interner = Interner::default();
        for number in 0..5000 {
            assert_eq!(interner.intern(&format!("word{number}")), number);
        }
        assert!((0..5000).all(|number| interner.get(&format!("word{number}")) == Some(number)));
    }
}
