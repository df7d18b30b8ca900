//! What a caller may set, and the check of it.

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// Settings of a comparison. Every field has a default, so `{}` is a complete set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Options {
    /// The fewest words that both sides of a passage must share, 3 to 1000. Default 5. Text that both sides quote may be
    /// one word shorter.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub least_words: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { least_words: 5 }
    }
}

impl Options {
    const LEAST_WORDS: std::ops::RangeInclusive<u32> = 3..=1000;

    /// Checks every field against its limits.
    ///
    /// # Errors
    /// Names the first field out of its limits, with its value and the limit.
    pub fn check(&self) -> Result<(), Error> {
        if !Self::LEAST_WORDS.contains(&self.least_words) {
            return Err(Error::option("leastWords", self.least_words, Self::LEAST_WORDS));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_within_their_limits() {
        assert!(Options::default().check().is_ok());
    }

    #[test]
    fn a_field_out_of_its_limits_is_named_with_value_and_limit() {
        let options = Options { least_words: 2 };
        assert_eq!(options.check().unwrap_err().to_string(), "leastWords is 2; it must be from 3 to 1000");
    }
}
