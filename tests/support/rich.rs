//! Texts of what the rules look for: names, quotations, figures with their currencies and units, and marks in wrong places.

use proptest::prelude::*;

/// Words, marks, and phrases that some rule of English or of figures knows; stray joiners and control characters too.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "the", "a", "of", "and", "to", "said", "says", "told", "told reporters that", "Koss", "Mira Koss", "Mr",
    "Ms", "President", "minister", "mayor of Orne", "he", "she", "it", "they", "who", "which", "police",
    "council", "spokesman", "statement", "a statement from", "according to", "in the words of", "not", "no",
    "never", "will", "would", "didn't", "can't", "as saying", "quoted", "called", "calling it", "adding that",
    "asked", "shot back", "put it", "denied", "claims", "while", "but", "deputy", "former", "named", "wife",
    "his wife, Ada,", "23,", "-year-old", "1", "12", "40", "3.5", "1,000", "1.234,5", "2024", "May", "Friday",
    "12 May", "10:30", "10.30pm", "7 a.m.", "14h30", "GMT", "EST", "half", "a quarter of", "two-thirds",
    "third", "million", "dozen", "hundreds", "m", "bn", "%", "per cent", "percentage points", "$5", "£2m",
    "euros", "dollars", "Australian dollars", "km", "km/h", "per hour", "miles",
    "°C", "degrees", "celsius", "square", "one in five", "out of", "between", "from", "-", "–", "—", "…", "...",
    "[", "]", "[we]", "(", "(sic)", ")", "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "「", "」", "?", "!", ".",
    ",", ";", ":", "\n", "\n\n", "\r\n", "• ", "- ", "U.S.", "U.N.", "United Nations", "Inc.", "p.m.",
    "e\u{301}", "\u{301}", "👩‍👩‍👧", "🇺🇦", "東京", "港", "。", "कि", "ไทย", "سلام", "\u{ad}", "\u{feff}", "\u{fffd}",
    "\0", "ferry", "lanterns", "hung", "quay", "harbour", "harbor", "cutters", "twelve", "sailed", "north",
    "grey", "Zelenskyy", "Zelensky", "van der", "’s", "Koss’s", "dogs’", "over", "about", "more than",
    "no fewer than", "at least", "up to", "just under", "1914-18", "2019-20", "14-15 November", "17.10.2022",
    "25/09/2023", "minus", "-5", "−3", "No", "Boeing 737", "Article 5", "half a million", "half an hour",
    "two hundred and six", "twenty-five", "1st", "2nd", "first", "second", "p", "5p", "3m", "5km",
    "half a dozen", "a dozen", "a hundred", "an hour",
    "a quarter of a million", "5 to", "between 3% and 5%", "$1.5-2", "10-15", "£", "year-old",
    "years old", "per an hour", "°", "h", "%,", "lb", "pounds", "of age", "in 2022", "mid-2025", "50p",
    "minus 5", "Uhr", "Millionen", "млрд", "万", "14 000", "statement:", "wrote:", "said:", "Koss:", "— Koss",
    "I", "we", "you", "This post has been updated.", "Read more", "don’t", "I'd", "is", "was", "were", "has",
    "been", "harbour’s\u{200d}", "\u{200d}", "25/09/2023\u{200d}",
    "65539", "12345678901234567890", "us$", "Rs", "EUR", "USD", "A$5", "100 USD 92", "two and a half"
];

/// What stands between two of them: mostly a space.
const GAPS: &[&str] = &[" ", " ", " ", " ", " ", " ", " ", " ", "", ". ", ", ", "\n"];

/// What stands between two sentences.
const ENDS: &[&str] = &[" ", "\n", ". ", "\n\n"];

type Part = (&'static str, &'static str);

fn part() -> impl Strategy<Value = Part> {
    (prop::sample::select(WORDS), prop::sample::select(GAPS))
}

/// A change to a sentence: where, which, and with what.
type Edit = (prop::sample::Index, usize, Part);

/// A sentence of those that both texts share, with changes, and what ends it.
type Taken = (prop::sample::Index, Vec<Edit>, &'static str);

fn text() -> impl Strategy<Value = Vec<Taken>> {
    let edit = (any::<prop::sample::Index>(), 0..3usize, part());
    let edits = prop::collection::vec(edit, 0..4);
    prop::collection::vec((any::<prop::sample::Index>(), edits, prop::sample::select(ENDS)), 0..10)
}

fn written(pool: &[Vec<Part>], taken: Vec<Taken>) -> String {
    let mut text = String::new();
    for (from, edits, end) in taken {
        let mut parts = from.get(pool).clone();
        for (at, kind, part) in edits {
            match kind {
                0 => parts.insert(at.index(parts.len() + 1), part),
                1 if parts.len() > 1 => drop(parts.remove(at.index(parts.len()))),
                _ => *at.get_mut(&mut parts) = part,
            }
        }
        parts.iter().for_each(|(word, gap)| text.extend([*word, *gap]));
        text += end;
    }
    text
}

/// Two texts that share sentences, with words put in, left out or replaced.
pub fn rich() -> impl Strategy<Value = (String, String)> {
    let pool = prop::collection::vec(prop::collection::vec(part(), 1..18), 1..8);
    (pool, text(), text()).prop_map(|(pool, a, b)| (written(&pool, a), written(&pool, b)))
}
