//! Rewordings: statements that both sides make in words of their own.
//!
//! A statement is a run of clauses within a sentence; see [`statements`] for when two are alike. Sentences that may hold alike
//! ones are found by an inverted index over their telling words (as every search engine does) and a bound on what the words
//! they share can amount to.
//!
//! A heuristic throughout: it sees words, not meaning. What is said with no telling word in common is beyond it. Time: for each
//! word the sentences of the other side that have it, of which the commonest are passed over; a budget of steps bounds the
//! comparing of sentences. Space: some twenty bytes a word.

mod statements;

use crate::clauses::Clauses;
use crate::lists::Lists;
use crate::order::{self, heaviest_first};
use crate::span::{Span, TokenIndex};
use crate::weights::Pair;
use statements::{Side, Statements, bound};

/// What the likeness of two statements must reach to be counted as a find.
const LEAST_LIKENESS: f32 = 0.22;

/// Sentences of one side that are looked at for a word. Words in more of them say what the event is, not what is stated.
const MOST_SENTENCES: usize = 32;

/// Steps of comparing sentences for each word of both texts: ten times what articles of one event need.
const STEPS: u64 = 1000;

/// Two statements in other words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rewording {
    /// Its place on side a and on side b.
    pub places: [Span<TokenIndex>; 2],
    /// How alike they are, 0 to about 1.
    pub likeness: f32,
}

/// The rewordings of a pair.
pub struct Rewordings {
    /// The likest first.
    pub list: Vec<Rewording>,
    /// Whether no limit cut the search short.
    pub complete: bool,
}

impl Rewordings {
    /// None.
    pub fn none() -> Self {
        Self { list: Vec::new(), complete: true }
    }

    /// Seeks the statements that both sides make.
    pub fn new(pair: Pair, clauses: [&Clauses; 2]) -> Self {
        let sides = [Side::new(pair.a, clauses[0], pair.weights), Side::new(pair.b, clauses[1], pair.weights)];
        let index = sentences_by_key(&sides[0], pair.weights.len());
        let mut shared = vec![Shared::default(); sides[0].sentences() as usize];
        let mut touched = Vec::new();
        let mut statements = Statements::new(pair.weights, &sides);
        let mut steps = STEPS * u64::from(pair.a.len() + pair.b.len());
        let mut found = Self::none();
        for sentence in 0..sides[1].sentences() {
            statements.set_b(sentence);
            for &key in statements.keys_of_b() {
                let weight = pair.weights.at(key);
                let sentences = index.of(key);
                if sentences.len() > MOST_SENTENCES {
                    continue;
                }
                for &other in sentences {
                    let shared = &mut shared[other as usize];
                    if shared.plain + shared.names == 0.0 {
                        touched.push(other);
                    }
                    *if weight.says_something() { &mut shared.plain } else { &mut shared.names } += weight.statement;
                }
            }
            for &other in &touched {
                let Shared { plain, names } = std::mem::take(&mut shared[other as usize]);
                if bound(plain, names) < LEAST_LIKENESS {
                    continue;
                }
                let cost = statements.cost(other);
                if steps < cost {
                    found.complete = false;
                    continue;
                }
                steps -= cost;
                statements.compare(other, LEAST_LIKENESS, |rewording| found.list.push(rewording));
            }
            touched.clear();
        }
        found.list = order::by_key(found.list, |rewording| {
            let [a, b] = rewording.places;
            [heaviest_first(rewording.likeness), a.start, b.start]
        });
        found
    }
}

/// What the words that two sentences share weigh: those that say something, and names, titles and dates.
#[derive(Clone, Copy, Default)]
struct Shared {
    plain: f32,
    names: f32,
}

/// The sentences of a side that have each key.
fn sentences_by_key(side: &Side, keys: usize) -> Lists {
    Lists::new(keys, &|add| {
        let mut last = vec![u32::MAX; keys];
        for sentence in 0..side.sentences() {
            for word in side.words(sentence) {
                if std::mem::replace(&mut last[word.key as usize], sentence) != sentence {
                    add(word.key, sentence);
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use crate::testing::Sides;

    fn found<'t>(a: &'t str, b: &'t str) -> Vec<(&'t str, &'t str)> {
        let sides = Sides::new(a, b);
        let clauses =
            [(a, &sides.a), (b, &sides.b)].map(|(source, tokens)| Clauses::new(&testing::text(source), tokens));
        let rewordings = Rewordings::new(sides.pair(), [&clauses[0], &clauses[1]]);
        assert!(rewordings.complete);
        let cut = |rewording: &Rewording| {
            let [in_a, in_b] = rewording.places;
            (&a[sides.a.bytes(in_a).range()], &b[sides.b.bytes(in_b).range()])
        };
        rewordings.list.iter().map(cut).collect()
    }

    #[test]
    fn a_quotation_meets_its_report_in_other_words() {
        let a = "The crews walk out at dawn unless a mediator is called, the union warned after a stormy night.";
        let b =
            "It rained. “If nobody calls a mediator, our crews will walk out at dawn,” said Ilsa Orne of the docks.";
        assert_eq!(
            found(a, b),
            [(
                "The crews walk out at dawn unless a mediator is called",
                "If nobody calls a mediator, our crews will walk out at dawn"
            )]
        );
    }

    #[test]
    fn names_and_dates_alone_are_no_statement() {
        let a = "In Orenhaven Ilsa Torvane, Andrel Kosheny, Rasmin Orrello and Pell Iverrat met on Friday.";
        let b = "On Friday police barred Rasmin Orrello, Pell Iverrat, Andrel Kosheny and Ilsa Torvane from Orenhaven.";
        assert_eq!(found(a, b), []);
    }

    #[test]
    fn two_statements_of_one_sentence_are_two() {
        let a = "Divers found the cable torn by a trawler's anchor, while sheep farmers in the hills lost forty lambs to late snow.";
        let b = "Late snow in the hills killed forty lambs, sheep farmers said. \
            A trawler's anchor, divers found, had torn the cable.";
        assert_eq!(found(a, b).len(), 2);
    }
}
