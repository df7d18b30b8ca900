//! The one error type: opaque, with a message for people.

use std::fmt;
use std::ops::RangeInclusive;

/// Why a comparison was refused. Its [`Display`](fmt::Display) is a sentence that names the value and the limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Option { field: &'static str, value: u32, limits: RangeInclusive<u32> },
    TooLong { side: &'static str, bytes: usize, limit: usize },
}

impl Error {
    pub(crate) fn option(field: &'static str, value: u32, limits: RangeInclusive<u32>) -> Self {
        Self(Kind::Option { field, value, limits })
    }

    pub(crate) fn too_long(side: &'static str, bytes: usize, limit: usize) -> Self {
        Self(Kind::TooLong { side, bytes, limit })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Option { field, value, limits } => {
                write!(f, "{field} is {value}; it must be from {} to {}", limits.start(), limits.end())
            }
            Kind::TooLong { side, bytes, limit } => {
                write!(f, "the text of side {side} has {bytes} bytes; at most {limit} can be compared")
            }
        }
    }
}

impl std::error::Error for Error {}
