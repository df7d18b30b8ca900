//! Names: noun phrases, and which of them name people.
//!
//! A phrase is read from left to right over [`Pieces`] and ends where a word can't go on with it. Its name is the run of
//! capitalised words at its end, without titles: "Oren Valdis" of "harbour minister Oren Valdis"; without such a run its head is
//! its last noun: "spokesman" of "a police spokesman for Koss". A heuristic in the way of the noun phrase chunkers that find
//! speakers by patterns (Krestel, Bergler and Witte 2008, section 3). Linear in the phrase, which is bounded.

use crate::pieces::{Pieces, Row, is_mark};
use crate::speech::{Role, Special, Tense};
use crate::words;

/// What a phrase speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It ends with a name.
    Named,
    /// It ends with a name that has a title.
    Titled,
    /// It is of names joined by "and".
    Several,
    /// Its head is a listed noun of who speaks.
    Listed,
    /// Anything else.
    Other,
    /// It is a pronoun of the third person.
    Pronoun,
}

/// A noun phrase, or a pronoun in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Its name or head.
    pub head: Row,
    /// The first piece after it.
    pub end: u32,
    /// What it speaks of.
    pub kind: Kind,
    /// Whether an article or owner stands before it, as never before a person's name alone.
    pub determined: bool,
}

impl Phrase {
    /// Whether it ends with a name.
    pub fn is_named(&self) -> bool {
        matches!(self.kind, Kind::Named | Kind::Titled | Kind::Several)
    }

    /// Whether it may speak, as far as is known.
    pub fn is_known(&self) -> bool {
        self.kind != Kind::Other
    }

    /// Its name's last word, or its head.
    pub fn last(&self) -> u32 {
        self.head.end - 1
    }
}

/// Pieces of the longest phrase, before prepositions.
const LONGEST: u32 = 32;

/// Words of the longest name.
const MOST_WORDS: u32 = 6;

/// Nouns that news is about and that are no persons, beside those told by their endings.
const THINGS: &str = "case trial match plan deal bill law attack crash fire day week month year night war work home house city \
town country world market road train car picture site system news idea problem price cost result win loss goal strike job \
project bridge room prize fine vote water river rain sea door wall ground street money tax season crowd scheme injury voice \
life death change reason";

/// What few nouns for persons end in.
const THING_ENDINGS: &str = "ing tion sion ment ness ty ship ure ism nce gy";

impl Pieces<'_> {
    /// The phrase that begins at a piece, without what prepositions tie to it.
    pub fn phrase(&self, from: u32) -> Option<Phrase> {
        let mut at = from;
        while self.role(at) == Role::Determiner {
            at += 1;
        }
        let first = at;
        let (mut determined, mut kind) = (at > from, Kind::Other);
        // Where the run of capitalised words begins, if the last word is in one.
        let mut run = u32::MAX;
        while at - first < LONGEST {
            let piece = self.piece(at);
            let role = piece.word.role;
            let in_run = run < at;
            let goes_on = match role {
                Role::Name => true,
                // "father-of-two Ilo Varn"
                _ if piece.joined && !is_mark(role) => in_run,
                Role::Body => piece.capital,
                Role::Particle => in_run && self.is_particle(at),
                // "Article 5"
                Role::Plain if in_run && self.is_number(at) => true,
                Role::Person | Role::Plain => false,
                // "The report said".
                Role::Speech if at == first && determined && self.is(at, Special::Writing) => false,
                // "The newly elected mayor", "a leading surgeon", "retired captain".
                Role::Adverb | Role::Verb | Role::Participle if at == first && self.is_adjective(at) => false,
                _ => break,
            };
            if !goes_on {
                run = u32::MAX;
                kind = if matches!(role, Role::Person | Role::Body) { Kind::Listed } else { Kind::Other };
            } else if !in_run {
                run = at;
                let titled = kind == Kind::Listed && self.role_before(at, first) == Role::Person;
                kind = if titled { Kind::Titled } else { Kind::Named };
            }
            at += 1;
            // "the head of St Luke’s, Koss,"
            let is_last = matches!(self.role(at), Role::Comma | Role::Dash) && run < at;
            if piece.owns && !is_last {
                (run, kind, determined) = (u32::MAX, Kind::Other, true);
            }
        }
        if at == first || run == u32::MAX && self.piece(at - 1).owns {
            return None;
        }
        let mut phrase = Phrase { head: Row::new(run.min(at - 1), at), end: at, kind, determined };
        if phrase.head.len() > MOST_WORDS {
            phrase = Phrase { head: Row::new(at - 1, at), kind: Kind::Other, ..phrase };
        }
        self.add_office(&mut phrase);
        Some(phrase)
    }

    /// Whether this is a number in digits.
    pub fn is_number(&self, at: u32) -> bool {
        let word = self.word(at);
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    }

    /// Whether a small word goes on with a name: "Anna van der Hoeve".
    pub fn is_particle(&self, at: u32) -> bool {
        self.role(at) == Role::Particle && matches!(self.role(at + 1), Role::Name | Role::Particle)
    }

    /// Whether a word that may be an adjective or adverb stands before a noun.
    fn is_adjective(&self, at: u32) -> bool {
        let by_ending = matches!(self.word(at).as_bytes(), [.., b'e', b'd'] | [.., b'n', b'g'] | [.., b'l', b'y']);
        let next = self.role(at + 1);
        by_ending && matches!(next, Role::Plain | Role::Person | Role::Body | Role::Name | Role::Verb)
    }

    /// "Secretary of State Marco Rubio", "minister for fish Oren Valdis": what follows the preposition ends with a name that
    /// has words of its own. Also "Bank of England", which is one name.
    fn add_office(&self, phrase: &mut Phrase) {
        if !self.is(phrase.end, Special::Of) && !self.is(phrase.end, Special::For) {
            return;
        }
        let is_title = phrase.kind == Kind::Listed && self.role(phrase.last()) == Role::Person;
        let mut start = phrase.end + 1;
        while is_title && self.role(start) == Role::Plain {
            start += 1;
        }
        let mut at = start;
        while self.role(at) == Role::Name {
            at += 1;
        }
        let least = if start > phrase.end + 1 { 2 } else { 3 };
        if is_title && at - start >= least {
            *phrase = Phrase { head: Row::new(at - 2, at), end: at, kind: Kind::Titled, ..*phrase };
        } else if phrase.is_named() && at > start && self.has(phrase.head, Role::Body) {
            *phrase = Phrase { head: Row::new(phrase.head.start, at), end: at, ..*phrase };
        }
    }

    /// The phrase that begins at a piece, with what prepositions and participles tie to it.
    pub fn extended_phrase(&self, from: u32) -> Option<Phrase> {
        let mut phrase = self.phrase(from)?;
        loop {
            let word = self.piece(phrase.end).word;
            let next = phrase.end + 1;
            // "a man named Ilo"
            let is_named = self.word(phrase.end) == "named" && self.role(phrase.last()) == Role::Person;
            if let Some(name) = self.phrase(next).filter(|name| is_named && name.is_named()) {
                phrase = name;
                continue;
            }
            phrase.end = match word.role {
                Role::Date => next,
                Role::Preposition | Role::Participle => self.end_of_list(next),
                Role::Speech if word.tense == Tense::Participle && self.role(next) == Role::Preposition => next,
                Role::Conjunction if word.special == Special::With => self.end_of_list(next),
                _ => return Some(phrase),
            };
        }
    }

    /// The end of a phrase or of a list of them: "Norland, Ostia and Lindby".
    fn end_of_list(&self, from: u32) -> u32 {
        // "a source close to her"
        let word = self.piece(from).word;
        let is_pronoun = word.gender.is_some() || matches!(word.role, Role::Pronoun | Role::It);
        let Some(first) = self.phrase(from) else { return from + u32::from(is_pronoun) };
        let mut at = first.end;
        loop {
            let comma = self.role(at) == Role::Comma;
            let next = at + u32::from(comma);
            let last = self.role(next) == Role::And;
            if !comma && !last {
                return first.end;
            }
            match self.phrase(next + u32::from(last)) {
                None => return first.end,
                Some(phrase) if last => return phrase.end,
                Some(phrase) => at = phrase.end,
            }
        }
    }

    /// Several names as one: "Koss and Varn", "Norland, Ostia and Lindby".
    pub fn several(&self, first: Phrase) -> Option<Phrase> {
        let mut at = first.end;
        while first.is_named() {
            let next = at + u32::from(self.role(at) == Role::Comma);
            let is_last = self.word(next) == "and";
            let name = self.phrase(next + u32::from(is_last)).filter(|name| name.is_named() && !name.determined)?;
            if next == at && !is_last {
                return None;
            }
            if is_last {
                let head = Row::new(first.head.start, name.head.end);
                return Some(Phrase { head, end: name.end, kind: Kind::Several, determined: false });
            }
            at = name.end;
        }
        None
    }

    /// The name that stands after a comma: "the minister, Oren Valdis".
    pub fn apposition(&self, phrase: Phrase) -> Option<Phrase> {
        if phrase.is_named() || self.role(phrase.end) != Role::Comma {
            return None;
        }
        self.extended_phrase(phrase.end + 1).filter(Phrase::is_named)
    }

    /// Whether a phrase may name a person.
    pub fn may_be_a_person(&self, phrase: Phrase) -> bool {
        // "the union’s Mira Koss"
        let owned = phrase.head.len() > 1 && self.piece(phrase.head.start - 1).owns;
        let may_be = phrase.kind == Kind::Titled || phrase.kind == Kind::Named && (!phrase.determined || owned);
        may_be && !self.has(phrase.head, Role::Body)
    }

    /// Whether a noun is surely for no person.
    pub fn is_thing(&self, at: u32) -> bool {
        let word = self.word(at);
        matches!(self.piece(at).word.special, Special::Titled | Special::Writing | Special::Hearsay)
            || words::has(THINGS, word)
            || self.role(at) == Role::Date
            || word.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase)
            || words::each(THING_ENDINGS).any(|ending| word.ends_with(ending))
    }

    /// Whether a phrase is a plural, by its look.
    pub fn is_plural(&self, phrase: Phrase) -> bool {
        let last = phrase.last();
        phrase.kind == Kind::Several || self.role(last) == Role::They || self.is_plural_word(last)
    }

    /// Whether a noun is one.
    pub fn is_plural_word(&self, at: u32) -> bool {
        let ends = |word: &str| matches!(word.as_bytes(), [.., before, b's'] if *before != b's');
        self.is(at, Special::Plural) || ends(self.word(at))
    }
}
