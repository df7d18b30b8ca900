//! What a caller may set, and the check of it.

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// Settings of a comparison. Every field has a default, so `{}` is a complete set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Options {
    /// The fewest words that both sides of a passage must share, 3 to 1000. Default 5. Text that both sides quote may be
    /// one word shorter. With long reuse, the fewest different words; fifteen are needed in any case.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub least_words: u32,
    /// How sure a tie must be to be shown, in hundredths, 0 to 100: the least [`score`](crate::report::Passage::score).
    /// Default 60. Lower shows more, and more that is wrong; what is not shown is counted in
    /// [`left_out`](crate::Report::left_out).
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub closeness: u32,
    /// Whether statements in other words are sought. Default true.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub reworded: bool,
    /// What kind of passages are sought. Default: news.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub preset: Preset,
}

/// What kind of passages are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Preset {
    /// What reports of one event share: statements of a few words and up, the same or slightly edited.
    #[default]
    News,
    /// What one text took over from another: paragraphs, however reworded, shuffled or summarised. Refused where the crate is
    /// built without its feature `long-reuse`.
    LongReuse,
}

impl Default for Options {
    fn default() -> Self {
        Self { least_words: 5, closeness: 60, reworded: true, preset: Preset::News }
    }
}

/// What [`Options::preset`] must be where nothing else was built in.
const NEWS_ALONE: &str = "\"news\", since this core was built without the feature long-reuse";

/// A field's value as a caller outside Rust gives it.
pub struct Given {
    /// Its number, if it is a whole one from 0 on.
    pub number: Option<u32>,
    /// Whether it is true, if it is true or false.
    pub truth: Option<bool>,
    /// How it reads, for messages.
    pub shown: String,
}

impl Options {
    /// Sets a field by its name in JSON.
    ///
    /// # Errors
    /// Names the field and the value, if there is no such field or the value is of another kind.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary has fields by name"))]
    pub(crate) fn set(&mut self, field: &str, given: Given) -> Result<(), Error> {
        match field {
            "leastWords" => {
                self.least_words =
                    given.number.ok_or_else(|| Error::value("leastWords", given.shown, Self::LEAST_WORDS))?;
            }
            "closeness" => {
                self.closeness = given.number.ok_or_else(|| Error::value("closeness", given.shown, Self::CLOSENESS))?;
            }
            "reworded" => {
                self.reworded = given.truth.ok_or_else(|| Error::choice("reworded", given.shown, "true or false"))?;
            }
            "preset" => {
                self.preset = match given.shown.as_str() {
                    "news" => Preset::News,
                    "longReuse" => Preset::LongReuse,
                    _ => return Err(Error::choice("preset", given.shown, "\"news\" or \"longReuse\"")),
                };
            }
            _ => return Err(Error::field(field)),
        }
        Ok(())
    }

    const LEAST_WORDS: std::ops::RangeInclusive<u32> = 3..=1000;

    const CLOSENESS: std::ops::RangeInclusive<u32> = 0..=100;

    /// Checks every field against its limits.
    ///
    /// # Errors
    /// Names the first field out of its limits, with its value and the limit.
    pub fn check(&self) -> Result<(), Error> {
        for (field, value, limits) in
            [("leastWords", self.least_words, Self::LEAST_WORDS), ("closeness", self.closeness, Self::CLOSENESS)]
        {
            if !limits.contains(&value) {
                return Err(Error::value(field, value.to_string(), limits));
            }
        }
        if !cfg!(feature = "long-reuse") && self.preset == Preset::LongReuse {
            return Err(Error::choice("preset", "longReuse".to_owned(), NEWS_ALONE));
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
        let options = Options { least_words: 2, ..Options::default() };
        assert_eq!(
            options.check().unwrap_err().to_string(),
            "leastWords is 2; it must be a whole number from 3 to 1000"
        );
    }

    #[test]
    #[cfg(not(feature = "long-reuse"))]
    fn a_preset_that_was_not_built_in_is_refused() {
        let options = Options { preset: Preset::LongReuse, ..Options::default() };
        assert_eq!(
            options.check().unwrap_err().to_string(),
            "preset is longReuse; it must be \"news\", since this core was built without the feature long-reuse"
        );
    }

    #[test]
    fn fields_are_set_by_their_names() {
        let mut options = Options::default();
        let given = |number, truth, shown: &str| Given { number, truth, shown: shown.to_owned() };
        assert!(options.set("leastWords", given(Some(8), None, "8")).is_ok());
        assert!(options.set("closeness", given(Some(0), None, "0")).is_ok());
        assert!(options.set("reworded", given(None, Some(false), "false")).is_ok());
        assert!(options.set("preset", given(None, None, "longReuse")).is_ok());
        let set = Options { least_words: 8, closeness: 0, reworded: false, preset: Preset::LongReuse };
        assert_eq!(options, set);
    }

    #[test]
    fn what_cannot_be_set_is_refused_in_words() {
        let refused = |field, number, shown: &str| {
            let given = Given { number, truth: None, shown: shown.to_owned() };
            let mut options = Options::default();
            options.set(field, given).and_then(|()| options.check()).unwrap_err().to_string()
        };
        for (field, number, shown, message) in [
            ("leastWords", None, "many", "leastWords is many; it must be a whole number from 3 to 1000"),
            ("closeness", Some(101), "101", "closeness is 101; it must be a whole number from 0 to 100"),
            ("closeness", None, "0.5", "closeness is 0.5; it must be a whole number from 0 to 100"),
            ("reworded", Some(1), "1", "reworded is 1; it must be true or false"),
            ("preset", None, "fast", "preset is fast; it must be \"news\" or \"longReuse\""),
            ("leastWord", Some(8), "8", "leastWord is no option; there are leastWords, closeness, reworded and preset"),
        ] {
            assert_eq!(refused(field, number, shown), message);
        }
    }
}
