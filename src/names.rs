//! Names: noun phrases, and which of them name people.
//!
//! A phrase is read from left to right over [`Pieces`] and ends where a word can't go on with it. Its name is the run of
//! capitalised words at its end, without titles: "Oren Valdis" of "harbour minister Oren Valdis"; without such a run its head is
//! its last noun: "spokesman" of "a police spokesman for Koss". A heuristic in the way of the noun phrase chunkers that find
//! speakers by patterns (Krestel, Bergler and Witte 2008, section 3). Linear in the phrase, which is
//! bounded.

use std::ops::Range;

use crate::pieces::{Pieces, is_mark};
use crate::speech::{Role, Tense};

/// A noun phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The pieces of its name or head.
    pub head: Range<usize>,
    /// The first piece after it.
    pub end: usize,
    /// Whether it ends with a name.
    pub named: bool,
    /// Whether its head is a listed noun of who speaks, or a title stands before the name.
    pub listed: bool,
    /// Whether an article or owner stands before it, as never before a person's name alone.
    pub determined: bool,
    /// Whether a preposition follows, with all that depends on it: "the leaders of Norland, Ostia and Lindby".
    pub extended: bool,
}

/// Pieces of the longest phrase, before prepositions.
const LONGEST: usize = 32;

/// Words of the longest name.
const MOST_WORDS: usize = 6;

impl Pieces<'_> {
    /// The phrase that begins at a piece, without what prepositions tie to it.
    pub fn phrase(&self, from: usize) -> Option<Phrase> {
        let mut at = from;
        while self.role(at) == Role::Determiner {
            at += 1;
        }
        let first = at;
        let (mut determined, mut listed, mut titled) = (at > from, false, false);
        // Where the run of capitalised words begins.
        let mut run = None;
        while let Some(piece) = self.list.get(at).filter(|_| at - from < LONGEST) {
            let goes_on = match piece.role {
                Role::Name => true,
                _ if piece.joined && run.is_some() && !is_mark(piece.role) => true,
                Role::Body => {
                    listed = true;
                    piece.capital
                }
                Role::Particle => run.is_some() && matches!(self.role(at + 1), Role::Name | Role::Particle),
                Role::Person | Role::Plain => false,
                // "The newly elected mayor", "a leading surgeon", "retired captain".
                Role::Adverb | Role::Verb | Role::Participle
                    if at == first && self.ends_like_an_adjective(at) && self.begins_a_noun(at + 1) =>
                {
                    false
                }
                _ => break,
            };
            if !goes_on {
                run = None;
                (titled, listed) = (piece.role == Role::Person, matches!(piece.role, Role::Person | Role::Body));
            } else if run.is_none() {
                run = Some(at);
            }
            if piece.owns {
                (run, titled, listed, determined) = (None, false, false, true);
            }
            at += 1;
        }
        if at == first || self.list[at - 1].owns {
            return None;
        }
        let (head, named) = match run {
            Some(start) if at - start <= MOST_WORDS => (start..at, true),
            _ => (at - 1..at, false),
        };
        let phrase = Phrase { head, end: at, named, listed: listed || titled && named, determined, extended: false };
        Some(self.titled_by_office(&phrase).unwrap_or(phrase))
    }

    fn ends_like_an_adjective(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly")
    }

    fn begins_a_noun(&self, at: usize) -> bool {
        matches!(self.role(at), Role::Plain | Role::Person | Role::Body | Role::Name | Role::Verb)
    }

    /// "Secretary of State Marco Rubio", "minister for fish Oren Valdis": what follows the preposition ends with a name that
    /// has words of its own. Also "Bank of England", which is one name.
    fn titled_by_office(&self, title: &Phrase) -> Option<Phrase> {
        if self.role(title.end) != Role::Preposition || !matches!(self.word(title.end), "of" | "for") {
            return None;
        }
        let is_title = !title.named && self.role(title.head.start) == Role::Person;
        let mut at = title.end + 1;
        while is_title && self.role(at) == Role::Plain {
            at += 1;
        }
        let plain = at - title.end - 1;
        let start = at;
        while self.role(at) == Role::Name && at - start < MOST_WORDS {
            at += 1;
        }
        let words = at - start;
        if is_title && (words >= 3 && plain == 0 || words >= 2 && plain > 0) {
            return Some(Phrase { head: at - 2..at, end: at, named: true, listed: true, ..*title });
        }
        let is_body = title.named && self.list[title.head.clone()].iter().any(|piece| piece.role == Role::Body);
        (is_body && words > 0).then(|| Phrase { head: title.head.start..at, end: at, ..title.clone() })
    }

    /// The phrase that begins at a piece, with what prepositions and participles tie to it.
    pub fn extended_phrase(&self, from: usize) -> Option<Phrase> {
        let mut phrase = self.phrase(from)?;
        loop {
            let at = phrase.end;
            match self.role(at) {
                Role::Preposition | Role::Participle => {}
                Role::Reporting(_, Tense::Participle) if self.role(at + 1) == Role::Preposition => {}
                Role::Conjunction if self.word(at).starts_with("with") => {}
                Role::Date => {
                    phrase.end += 1;
                    continue;
                }
                _ => return Some(phrase),
            }
            phrase.extended = true;
            phrase.end = self.list_of_phrases(at + 1).unwrap_or(at + 1);
        }
    }

    /// The end of a phrase or of a list of them: "Norland, Ostia and Lindby".
    fn list_of_phrases(&self, from: usize) -> Option<usize> {
        let end = self.phrase(from)?.end;
        let mut at = end;
        loop {
            let comma = self.role(at) == Role::Comma;
            let last = self.role(at + usize::from(comma)) == Role::And;
            if !comma && !last {
                return Some(end);
            }
            let Some(next) = self.phrase(at + usize::from(comma) + usize::from(last)) else { return Some(end) };
            if last {
                return Some(next.end);
            }
            at = next.end;
        }
    }

    /// Whether a phrase may name a person.
    pub fn may_be_a_person(&self, phrase: &Phrase) -> bool {
        let is_body = || self.list[phrase.head.clone()].iter().any(|piece| piece.role == Role::Body);
        phrase.named && (!phrase.determined || phrase.listed) && !is_body()
    }
}
