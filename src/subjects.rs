//! Subjects: who does the saying that a verb of speech reports.
//!
//! A verb's subject is sought among the stretches of its sentence that begin where a clause may begin and end at the verb: the
//! longest that reads as one noun phrase wins, with what prepositions tie to it and what stands between commas after it. So
//! "the leaders of Norland, Ostia and Lindby said" has leaders for its subject, never Lindby. Participles and verbs after "and"
//! share the subject of a verb before them. A heuristic that would rather find none: passives, infinitives and coordinated names
//! have none. Each verb costs at most the square of its sentence's length, which `pieces` bounds.

use std::ops::Range;

use crate::names::Phrase;
use crate::pieces::{Pieces, is_end};
use crate::speech::{Manner, Role, Tense};

/// Who or what a verb says something of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A noun phrase.
    Phrase(Phrase),
    /// A pronoun of the third person, as a piece.
    Pronoun(usize),
}

impl Pieces<'_> {
    /// The form of a verb of speech.
    pub fn verb(&self, at: usize) -> Option<(Manner, Tense)> {
        match self.role(at) {
            Role::Reporting(manner, tense) => Some((manner, tense)),
            _ => None,
        }
    }

    /// Whether this is a verb of speech in the past or the present of the singular.
    pub fn is_finite(&self, at: usize) -> bool {
        self.verb(at).is_some_and(|(_, tense)| matches!(tense, Tense::Past | Tense::Present))
    }

    /// Who speaks, given a verb of speech and its sentence.
    pub fn subject(&self, verb: usize, sentence: &Range<usize>) -> Option<Subject> {
        let (_, tense) = self.verb(verb)?;
        let (before, helped) = self.before_helpers(verb, sentence.start);
        let previous = if before > sentence.start { self.role(before - 1) } else { Role::Stop };
        match tense {
            Tense::Past if self.word(verb + 1) == "by" => self.extended_phrase(verb + 2).map(Subject::Phrase),
            Tense::Past if helped == Some(Role::Be) => None,
            Tense::Participle if helped != Some(Role::Be) => match previous {
                Role::Stop => self.main_subject(&(self.comma_after(verb, sentence.end)? + 1..sentence.end)),
                Role::Comma | Role::And | Role::Quote | Role::Dash | Role::Conjunction => {
                    self.shared_subject(before - 1, sentence)
                }
                Role::Preposition if self.word(before - 1) == "by" => self.shared_subject(before - 1, sentence),
                _ => self.accompanying_subject(before, sentence.start),
            },
            Tense::Base if previous == Role::Preposition => {
                let word = self.word(before.checked_sub(2)?);
                let leads_on = matches!(word, "on" | "expected" | "due" | "set" | "continued" | "continues");
                (self.word(before - 1) == "to" && leads_on).then(|| self.shared_subject(before - 1, sentence))?
            }
            _ => self.direct_subject(verb, sentence).or_else(|| match previous {
                Role::Relative => self.antecedent(before - 1, sentence.start),
                Role::And | Role::Conjunction if tense != Tense::Base => self.shared_subject(before - 1, sentence),
                _ => None,
            }),
        }
    }

    /// Where the adverbs and auxiliaries before a verb begin, and the auxiliary if there is one.
    fn before_helpers(&self, verb: usize, start: usize) -> (usize, Option<Role>) {
        let mut at = verb;
        let mut helped = None;
        while at > start {
            match self.role(at - 1) {
                Role::Adverb => {}
                Role::Be => helped = Some(Role::Be),
                Role::Auxiliary => helped = helped.or(Some(Role::Auxiliary)),
                _ => break,
            }
            at -= 1;
        }
        (at, helped)
    }

    fn comma_after(&self, from: usize, end: usize) -> Option<usize> {
        (from..end).find(|&at| self.role(at) == Role::Comma)
    }

    /// The subject that stands before a finite verb.
    pub fn direct_subject(&self, verb: usize, sentence: &Range<usize>) -> Option<Subject> {
        let mut starts = sentence.clone().filter(|&from| self.may_begin_a_clause(from, sentence.start));
        starts.find_map(|from| self.subject_from(from, verb))
    }

    /// The subject of a finite verb that takes up all from a piece to the verb.
    pub fn subject_from(&self, from: usize, verb: usize) -> Option<Subject> {
        let (_, tense) = self.verb(verb)?;
        let (before, helped) = self.before_helpers(verb, from);
        let found = self.subject_between(from, before)?;
        let is_passive = tense == Tense::Past && helped == Some(Role::Be);
        let agrees = tense != Tense::Participle && tense != Tense::Base || helped.is_some() || self.is_plural(&found);
        (agrees && !is_passive).then_some(found)
    }

    /// Whether this is a plural, by its look.
    pub fn is_plural(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Pronoun(at) => self.role(*at) == Role::They,
            Subject::Phrase(phrase) => {
                let word = self.word(phrase.head.end - 1);
                word.ends_with('s') && !word.ends_with("ss")
                    || matches!(word, "police" | "Police" | "people" | "men" | "women")
            }
        }
    }

    /// Whether a subject may begin here.
    fn may_begin_a_clause(&self, at: usize, start: usize) -> bool {
        if at == start {
            return true;
        }
        match self.role(at - 1) {
            Role::Quote | Role::Comma | Role::Colon | Role::Dash | Role::Date => true,
            Role::Conjunction => !self.word(at - 1).starts_with("with"),
            Role::Reporting(Manner::Say, Tense::Past | Tense::Present) => true,
            // Two names are one subject, unless a verb before shows that a clause has ended.
            Role::And if at - 1 == start => true,
            Role::And => (start..at - 1).any(|at| {
                matches!(self.role(at), Role::Verb | Role::Auxiliary | Role::Be | Role::Quote) || self.is_finite(at)
            }),
            _ => false,
        }
    }

    /// A subject that takes up all from one piece up to another.
    fn subject_between(&self, from: usize, to: usize) -> Option<Subject> {
        let mut first = from;
        while first < to && matches!(self.role(first), Role::Adverb | Role::Date) {
            first += 1;
        }
        if first + 1 == to && matches!(self.role(first), Role::He | Role::It | Role::They) {
            return Some(Subject::Pronoun(first));
        }
        let mut phrase = self.extended_phrase(first).filter(|phrase| phrase.end <= to)?;
        let after_clause_word = from > 0 && matches!(self.role(from - 1), Role::And | Role::Conjunction);
        let known = phrase.named || phrase.listed;
        if !known && after_clause_word && self.word(from - 1) != "that" {
            return None;
        }
        match self.role(phrase.end) {
            _ if phrase.end == to => {}
            Role::Relative if !(phrase.end..to).any(|at| matches!(self.role(at), Role::Comma | Role::Quote)) => {}
            Role::Comma | Role::Dash if known => phrase = self.with_apposition(phrase, to)?,
            _ => return None,
        }
        Some(Subject::Phrase(phrase))
    }

    /// A phrase with what stands between commas after it, up to a verb: an apposition, a clause, or where the speaker was.
    fn with_apposition(&self, phrase: Phrase, to: usize) -> Option<Phrase> {
        let inside = phrase.end + 1..to - 1;
        if inside.is_empty() || !matches!(self.role(inside.end), Role::Comma | Role::Dash) {
            return None;
        }
        match self.role(inside.start) {
            Role::And | Role::He | Role::It | Role::They | Role::Pronoun | Role::Quote | Role::Comma | Role::Dash => {
                None
            }
            Role::Determiner | Role::Name | Role::Person | Role::Body | Role::Plain => {
                let parted = inside.clone().any(|at| matches!(self.role(at), Role::Comma | Role::Dash | Role::Quote));
                let name = self.extended_phrase(inside.start).filter(|name| name.end == inside.end && name.named);
                match name {
                    // The minister has a name, but it may be the spokesman's.
                    Some(name) if !phrase.named && self.word(phrase.head.end) != "for" => Some(name),
                    _ => (!parted).then_some(phrase),
                }
            }
            _ => Some(phrase),
        }
    }

    /// The subject that a verb shares with what stands before `limit` in its sentence.
    fn shared_subject(&self, limit: usize, sentence: &Range<usize>) -> Option<Subject> {
        let verbs = (sentence.start..limit).rev().filter(|&at| self.is_finite(at));
        let found =
            { verbs }.find_map(|verb| self.direct_subject(verb, sentence).or_else(|| self.inverted_subject(verb)));
        found.or_else(|| self.main_subject(sentence))
    }

    /// The subject that a sentence begins with, after what leads in to it.
    pub fn main_subject(&self, sentence: &Range<usize>) -> Option<Subject> {
        let mut at = sentence.start;
        while matches!(self.role(at), Role::Adverb | Role::Date | Role::And | Role::Comma) || self.word(at) == "But" {
            at += 1;
        }
        let leads_in = |role| {
            matches!(role, Role::Preposition | Role::Participle | Role::Conjunction | Role::Verb | Role::Reporting(..))
        };
        if leads_in(self.role(at)) {
            at = self.comma_after(at, sentence.end)? + 1;
        }
        if matches!(self.role(at), Role::He | Role::It | Role::They) {
            return Some(Subject::Pronoun(at));
        }
        let mut phrase = self.extended_phrase(at)?;
        if !phrase.named && self.role(phrase.end) == Role::Comma {
            // "The minister, Oren Valdis, left."
            let name = self.phrase(phrase.end + 1).filter(|name| name.named && self.role(name.end) == Role::Comma);
            phrase = name.unwrap_or(phrase);
        }
        let has_verb = matches!(
            self.role(phrase.end),
            Role::Verb | Role::Auxiliary | Role::Be | Role::Reporting(..) | Role::Adverb | Role::Relative | Role::Comma
        );
        ((phrase.named || phrase.listed) && has_verb).then_some(Subject::Phrase(phrase))
    }

    /// The subject after a verb: "said Koss".
    pub fn inverted_subject(&self, verb: usize) -> Option<Subject> {
        let (manner, tense) = self.verb(verb)?;
        let after_mark = matches!(self.role(verb.checked_sub(1)?), Role::Quote | Role::Comma | Role::Dash | Role::Stop);
        if manner != Manner::Say || !matches!(tense, Tense::Past | Tense::Present) || !after_mark {
            return None;
        }
        let ends = |at| is_end(self.role(at)) || matches!(self.role(at), Role::Comma | Role::Colon | Role::Preposition);
        if self.role(verb + 1) == Role::He {
            return ends(verb + 2).then_some(Subject::Pronoun(verb + 1));
        }
        // A verb after the name shows that its clause is what was said.
        let phrase = self.extended_phrase(verb + 1).filter(|phrase| {
            !matches!(self.role(phrase.end), Role::Verb | Role::Auxiliary | Role::Be | Role::Reporting(..))
        })?;
        if phrase.named || self.role(phrase.end) != Role::Comma {
            return (phrase.named || phrase.listed || phrase.determined).then_some(Subject::Phrase(phrase));
        }
        let name = self.phrase(phrase.end + 1).filter(|name| name.named && ends(name.end));
        Some(Subject::Phrase(name.unwrap_or(phrase)))
    }

    /// The subject of a participle right after it: "with a source calling it …".
    fn accompanying_subject(&self, before: usize, start: usize) -> Option<Subject> {
        let begins = |&at: &usize| at == start || self.word(at - 1) == "with";
        let mut phrases = (start..before).filter(begins).filter_map(|at| self.extended_phrase(at));
        phrases.find(|phrase| phrase.end == before).map(Subject::Phrase)
    }

    /// Whom "who" stands for.
    fn antecedent(&self, relative: usize, start: usize) -> Option<Subject> {
        let end = relative - usize::from(self.role(relative.checked_sub(1)?) == Role::Comma);
        let found = (start..end)
            .filter(|&from| self.may_begin_a_clause(from, start))
            .filter_map(|from| self.extended_phrase(from))
            .find(|phrase| phrase.end == end && (phrase.named || phrase.listed));
        let near = || {
            let mut phrases = (end.saturating_sub(4).max(start)..end).filter_map(|from| self.phrase(from));
            phrases.find(|phrase| phrase.end == end && phrase.named)
        };
        found.or_else(near).map(Subject::Phrase)
    }
}
