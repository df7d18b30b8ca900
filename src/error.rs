//! The one error type: opaque, with a message for people.

use std::fmt;
use std::ops::RangeInclusive;

/// Why a comparison was refused. Its [`Display`](fmt::Display) is a sentence that names the value and the limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Field { field: String },
    Choice { field: &'static str, value: String, choices: &'static str },
    Value { field: &'static str, value: String, limits: RangeInclusive<u32> },
    TooLong { side: &'static str, bytes: usize, limit: usize },
}

impl Error {
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary has fields by name"))]
    pub(crate) fn field(field: &str) -> Self {
        Self(Kind::Field { field: field.to_owned() })
    }

    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary has values as text"))]
    pub(crate) fn choice(field: &'static str, value: String, choices: &'static str) -> Self {
        Self(Kind::Choice { field, value, choices })
    }

    pub(crate) fn value(field: &'static str, value: String, limits: RangeInclusive<u32>) -> Self {
        Self(Kind::Value { field, value, limits })
    }

    pub(crate) fn too_long(side: &'static str, bytes: usize, limit: usize) -> Self {
        Self(Kind::TooLong { side, bytes, limit })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Field { field } => {
                write!(f, "{field} is no option; there are leastWords, closeness, reworded and preset")
            }
            Kind::Choice { field, value, choices } => write!(f, "{field} is {value}; it must be {choices}"),
            Kind::Value { field, value, limits } => {
                write!(f, "{field} is {value}; it must be a whole number from {} to {}", limits.start(), limits.end())
            }
            Kind::TooLong { side, bytes, limit } => {
                write!(f, "the text of side {side} has {bytes} bytes; at most {limit} can be compared")
            }
        }
    }
}

impl std::error::Error for Error {}
