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
    /// What one text took over from another: paragraphs, however reworded, shuffled or summarised.
    LongReuse,
}

impl Default for Options {
    fn default() -> Self {
        Self { least_words: 5, closeness: 60, reworded: true, preset: Preset::News }
    }
}

/// A field's value as a caller outside Rust gives it.
pub struct Given {
    /// Its number, if it is a whole one from 0 on.
    pub number: Option<u32>,
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

    /// Checks every field against its limits.
    ///
    /// # Errors
    /// Names the first field out of its limits, with its value and the limit.
    pub fn check(&self) -> Result<(), Error> {
        if !Self::LEAST_WORDS.contains(&self.least_words) {
            return Err(Error::value("leastWords", self.least_words.to_string(), Self::LEAST_WORDS));
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
    fn a_field_is_set_by_its_name_or_refused_in_words() {
        let mut options = Options::default();
        assert!(options.set("leastWords", Given { number: Some(8), shown: "8".to_owned() }).is_ok());
        assert_eq!(options.least_words, 8);
        let error = options.set("leastWords", Given { number: None, shown: "many".to_owned() }).unwrap_err();
        assert_eq!(error.to_string(), "leastWords is many; it must be a whole number from 3 to 1000");
        let text = |shown: &str| Given { number: None, shown: shown.to_owned() };
        assert!(options.set("preset", text("longReuse")).is_ok());
        assert_eq!(options.preset, Preset::LongReuse);
        let error = options.set("preset", text("fast")).unwrap_err();
        assert_eq!(error.to_string(), "preset is fast; it must be \"news\" or \"longReuse\"");
        let error = options.set("leastWord", Given { number: Some(8), shown: "8".to_owned() }).unwrap_err();
        assert_eq!(error.to_string(), "leastWord is no option; there are leastWords and preset");
    }
}
