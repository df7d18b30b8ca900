//! Half-open spans that carry their unit.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// The unit of a [`Span`] of UTF-8 bytes.
#[derive(Debug)]
pub enum Byte {}

/// The unit of a [`Span`] of tokens.
#[derive(Debug)]
pub enum TokenIndex {}

/// The unit of a [`Span`] of UTF-16 code units, which is the DOM's unit.
#[derive(Debug)]
pub enum Utf16 {}

/// A half-open range `start..end` counted in the unit `U`.
///
/// Only [`Text`](crate::text::Text) and [`Tokens`](crate::tokens::Tokens) convert one unit into another, since they hold
/// the tables.
pub struct Span<U> {
    /// The first position inside.
    pub start: u32,
    /// The first position after.
    pub end: u32,
    unit: PhantomData<fn() -> U>,
}

impl<U> Span<U> {
    /// The span from `start` up to `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end);
        Self { start, end, unit: PhantomData }
    }

    /// How many units it holds.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same as a range of `usize`, to index with.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// What both hold; nothing, where they hold nothing together.
    pub fn within(self, other: Self) -> Self {
        let start = self.start.max(other.start);
        Self::new(start, self.end.min(other.end).max(start))
    }

    /// How many units both hold.
    pub fn overlap(self, other: Self) -> u32 {
        self.within(other).len()
    }
}

// Derived implementations would ask the same of `U`, which is only a name.
impl<U> Clone for Span<U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U> Copy for Span<U> {}

impl<U> PartialEq for Span<U> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}

impl<U> Eq for Span<U> {}

impl<U> PartialOrd for Span<U> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<U> Ord for Span<U> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}

impl<U> Hash for Span<U> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}

impl<U> fmt::Debug for Span<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
