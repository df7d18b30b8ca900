//! Minor: edits that are a matter of style though words differ, since those say nothing by themselves.

use super::{Differences, Edit};
use crate::english::{self, WordClass};
use crate::tokens::Form;

/// Words of the longest attribution: "the harbour master told reporters".
const MOST_WORDS: u32 = 5;

impl Differences<'_> {
    /// Whether one side alone has a word that only joins others: not the "a" of "a few" nor the "to" of "rose to 5 per cent".
    pub(super) fn is_link(&self, edit: Edit) -> bool {
        let (side, words) = if edit.a.is_empty() { (&self.b, edit.b) } else { (&self.a, edit.a) };
        let Some(&next) = side.tokens.keys.get(words.end as usize).filter(|_| edit.a.len() + edit.b.len() == 1) else {
            return false;
        };
        let word = self.form(side, words.start);
        if self.weights.of(next).figure {
            return english::dates(word);
        }
        english::links(word) && !matches!(self.form(side, words.end), "few" | "little")
    }

    /// Whether an edit only says of quoted words who said them, where one side splits them, or in which tense.
    pub(super) fn is_attribution(&self, edit: Edit) -> bool {
        let (one, another) = ((&self.a, edit.a), (&self.b, edit.b));
        let ((side, words), (other, gap)) = if edit.a.is_empty() { (another, one) } else { (one, another) };
        let mut told = false;
        for at in words.start..words.end {
            let (form, weight) = (self.form(side, at), self.weights.of(side.tokens.keys[at as usize]));
            let says = english::tells_speaker(form);
            // Who said it, in which words, and whom it was told.
            if side.is_quoted(at) || !told && !says && (weight.plain || weight.figure || weight.negates) {
                return false;
            }
            told |= says;
        }
        let splits = || [words.start.wrapping_sub(1), words.end].iter().all(|&at| side.is_quoted(at));
        let whole = || [gap.start.wrapping_sub(1), gap.start].iter().all(|&at| other.is_quoted(at));
        told && match gap.len() {
            0 => words.len() <= MOST_WORDS && splits() && whole(),
            1 => words.len() == 1 && !other.is_quoted(gap.start) && english::tells_speaker(self.form(other, gap.start)),
            _ => false,
        }
    }

    /// Whether words in another order say the same: a date or who speaks stands before what it stood behind.
    pub(super) fn is_turned(&self, edit: Edit) -> bool {
        let turns = |form: &Form| english::turns(self.vocabulary.form(*form));
        let is_light = |form: &Form| {
            let class = self.vocabulary.lexicon.class(self.vocabulary.form(*form));
            matches!(class, WordClass::Stop | WordClass::Date) && !turns(form)
        };
        let is_minor = |part: &[Form]| {
            matches!(part, [form] if english::tells_speaker(self.vocabulary.form(*form))) || part.iter().all(is_light)
        };
        self.is_swapped(edit, |front, back| {
            let light = is_minor(front) && !back.iter().all(turns);
            light || is_minor(back) && !front.iter().all(turns)
        })
    }

    /// Whether a "not" stands elsewhere, and so turns something else: "not an accident, it was a crime".
    pub(super) fn moves_a_negation(&self, edit: Edit) -> bool {
        let negates = |part: &[Form]| matches!(part, [form] if english::negates(self.vocabulary.form(*form)));
        self.is_swapped(edit, |front, back| negates(front) || negates(back))
    }

    /// Whether both sides have two parts in turn of which this is true.
    fn is_swapped(&self, edit: Edit, are: impl Fn(&[Form], &[Form]) -> bool) -> bool {
        let (a, b) = (&self.a.tokens.forms[edit.a.range()], &self.b.tokens.forms[edit.b.range()]);
        a.len() == b.len()
            && (1..a.len()).any(|at| {
                let (front, back) = a.split_at(at);
                b.starts_with(back) && b.ends_with(front) && are(front, back)
            })
    }
}
