//! Sorting, in one place: each type that is sorted costs kilobytes of wasm, so everything is sorted by the same kind of key.

/// What things are sorted by: up to three numbers, compared one after the other.
pub type SortKey = [u32; 3];

/// The items by key; those of equal keys stay in order.
pub fn by_key<T>(items: Vec<T>, key: impl Fn(&T) -> SortKey) -> Vec<T> {
    let mut order: Vec<(SortKey, u32)> = items.iter().map(key).zip(0..).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&(_, at)| items[at as usize].take()).collect()
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
