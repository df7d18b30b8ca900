//! Reports: who says what a sentence tells without quotation marks, where the other side quotes it.
//!
//! The verb of speech is sought as for quotations, but only right before the words, behind them or at their beginning: what else
//! a sentence says may be its writer's own words. A heuristic. Linear in the sentence, which is bounded.

use super::{Attribution, Said, Source, Speakers};
use crate::pieces::{Pieces, Row, is_mark};
use crate::span::{Span, TokenIndex};
use crate::speech::Role;

/// Fifths of a report that have to stand in one sentence: the end of another may stand before them.
const LEAST_FIFTHS: u32 = 3;

impl Speakers<'_> {
    /// Who says what these words report: "the talks were over, Koss said". They are to stand in one sentence for the most part, and
    /// right beside what says so, or else within a quotation.
    pub fn of_report(&self, words: Span<TokenIndex>) -> Attribution {
        let Some(persons) = &self.persons else { return Attribution::default() };
        let pieces = &persons.pieces;
        let words = Row::new(pieces.of_token(words.start), pieces.of_token(words.end - 1) + 1);
        if words.len() == 1 && pieces.role(words.start) == Role::Quote {
            return self.attributions[pieces.piece(words.start).at as usize];
        }
        match pieces.said_of(words) {
            Said::By(source) => pieces.attribution(source, pieces.speaker(source, persons)),
            _ => Attribution::default(),
        }
    }
}

impl Pieces<'_> {
    /// Whether no mark parts a verb from words after it, but where both stand between commas: "the talks, Koss said, were over".
    fn is_beside(&self, source: Source, words: Row) -> bool {
        let between = Row::new(source.verb.end.min(words.start), words.start);
        let inserted = between.len() == 1 && self.role(source.subject.head.start - 1) == Role::Comma;
        inserted || !(between.start..between.end).any(|at| is_mark(self.role(at)))
    }

    /// What a sentence says of who speaks words in it that are not quoted.
    fn said_of(&self, words: Row) -> Said {
        let [first, last] = [words.start, words.end - 1].map(|at| self.sentence(at));
        let (head, tail) = (first.end.min(words.end) - words.start, words.end - last.start.max(words.start));
        let sentence = if tail > head { last } else { first };
        if head.max(tail) * 5 < words.len() * LEAST_FIFTHS {
            return Said::Unclear;
        }
        let words = Row::new(words.start.max(sentence.start), words.end.min(sentence.end));
        let before = match self.said_in_front(words.start, sentence) {
            Said::Unclear => return Said::Unclear,
            Said::By(source) if self.is_beside(source, words) => Said::By(source),
            // "Koss, who said so, left": what stands behind a comma may be nobody's words. Those may begin with who speaks.
            _ => {
                let verb = (words.start..words.end).find(|&verb| self.follows(verb));
                verb.and_then(|verb| self.source_from(words.start, verb)).into()
            }
        };
        match self.agreed(before, self.trailing_source(words.start, sentence)) {
            Said::Nothing => self.according_to(sentence).into(),
            said => said,
        }
    }
}
