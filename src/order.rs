//! Sorting, in one place: each type that is sorted would cost kilobytes of wasm, so everything is sorted by the same kind of key.
//!
//! Radix sort from the last byte of the keys to the first (Knuth 1973, section 5.2.5), bytes that all keys share left out.
//! Linear time. Space: 28 bytes an item.

/// What things are sorted by: up to three numbers, compared one after the other.
pub type SortKey = [u32; 3];

/// The items by key; those of equal keys stay in order.
pub fn by_key<T>(mut items: Vec<T>, key: impl Fn(&T) -> SortKey) -> Vec<T> {
    // All that knows the items' type is this loop.
    for (at, from) in swaps(items.len(), &|at| key(&items[at])).into_iter().enumerate() {
        items.swap(at, from as usize);
    }
    items
}

/// For each place, in order, the one to exchange it with so that in the end all items stand in the order of their keys.
#[inline(never)]
fn swaps(count: usize, key: &dyn Fn(usize) -> SortKey) -> Vec<u32> {
    let mut order = sorted((0..count).map(key).collect());
    // Which item stands at each place by now, and where each item stands.
    let mut item_at: Vec<u32> = (0..count as u32).collect();
    let mut place_of = item_at.clone();
    for (at, item) in order.iter_mut().enumerate() {
        let from = place_of[*item as usize];
        let other = item_at[at];
        item_at[from as usize] = other;
        place_of[other as usize] = from;
        *item = from;
    }
    order
}

/// The places of the keys, in their order.
fn sorted(keys: Vec<SortKey>) -> Vec<u32> {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    let mut next = order.clone();
    for part in (0..3).rev() {
        let varying = keys.iter().fold(0, |varying, key| varying | key[part] ^ keys[0][part]);
        for shift in [0, 8, 16, 24] {
            if varying >> shift & 0xFF == 0 {
                continue;
            }
            let digit = |at: u32| (keys[at as usize][part] >> shift & 0xFF) as usize;
            let mut starts = [0; 256];
            order.iter().for_each(|&at| starts[digit(at)] += 1);
            let mut sum = 0;
            for start in &mut starts {
                sum += std::mem::replace(start, sum);
            }
            for &at in &order {
                let start = &mut starts[digit(at)];
                next[*start] = at;
                *start += 1;
            }
            std::mem::swap(&mut order, &mut next);
        }
    }
    order
}

/// A key by which the larger of two weights, neither of them negative, comes first.
pub fn heaviest_first(weight: f32) -> u32 {
    // Floats that are not negative are ordered as their bits are.
    !weight.max(0.0).to_bits()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let sorted = by_key(vec!["bb", "a", "cc", "d"], |word| [word.len() as u32, 0, 0]);
        assert_eq!(sorted, ["a", "d", "bb", "cc"]);
    }

    #[test]
    fn heavier_weights_come_first() {
        let sorted = by_key(vec![0.5, 3.0, 0.0, 1e-9, 250.0], |&weight| [heaviest_first(weight), 0, 0]);
        assert_eq!(sorted, [250.0, 3.0, 0.5, 1e-9, 0.0]);
    }
}
