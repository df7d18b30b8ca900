//! What the tests on whole pairs share.

#![allow(dead_code, reason = "each test file is a crate of its own and uses a part")]

use crossread::report::{Place, Report};
use crossread::{Options, Preset, compare};

/// Every preset that was built in.
pub const PRESETS: &[Preset] =
    if cfg!(feature = "long-reuse") { &[Preset::News, Preset::LongReuse] } else { &[Preset::News] };

/// Compares with the default options.
pub fn report(a: &str, b: &str) -> Report {
    report_by(Preset::News, a, b)
}

/// Compares with a preset.
pub fn report_by(preset: Preset, a: &str, b: &str) -> Report {
    report_with(&Options { preset, ..Options::default() }, a, b)
}

/// Compares with some options.
pub fn report_with(options: &Options, a: &str, b: &str) -> Report {
    compare(a, b, options).expect("the texts and the options are within the limits")
}

/// The text of a place, cut as the DOM would cut it.
pub fn cut(text: &str, place: Place) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[place.start as usize..place.end as usize]).expect("no place splits a surrogate pair")
}

/// The words of a text in small letters, for words that no other rule of the normal form touches.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
