//! Persons: who is named in a text, and whom a pronoun stands for.
//!
//! A run of capitalised words names a person if a title stands before it or it has two words or more, no article and no word of
//! a body; its last word alone then names that person too. "He" stands for who spoke last, or else for the only person that
//! the last sentence with any names. Where two are named there, it stands for nobody: a wrong name is worse than none. A
//! heuristic, as the finders of mentions that quote attribution starts from (Elson and McKeown 2010). Linear time, and
//! [`LOOK_BACK`] sentences for each pronoun.

use crate::names::{Kind, Phrase};
use crate::pieces::{Pieces, Row};
use crate::speech::{Role, Special};

/// Sentences before a pronoun in which its person is sought, not counting those that are wholly quoted.
const LOOK_BACK: u32 = 4;

/// Words of the longest run that is a name: longer ones are headlines in capitals.
const MOST_WORDS: u32 = 5;

/// Names that are looked through for the fullest mention, or for who holds an office.
const MOST_MENTIONS: usize = 64;

/// The persons that a text names.
pub struct Persons<'p> {
    pieces: &'p Pieces<'p>,
    /// Names with a title or of two words or more, in order.
    names: Vec<Row>,
    /// For each key whether it ends the name of a person.
    surnames: Vec<bool>,
}

/// Whom a sentence offers to a pronoun.
enum Found {
    One(Row),
    /// Several, or one that is not who the sentence is about.
    Doubt,
    None,
}

impl<'p> Persons<'p> {
    /// Finds the persons.
    pub fn new(pieces: &'p Pieces) -> Self {
        let keys = pieces.tokens.keys.iter().map(|key| key.index() + 1).max().unwrap_or(0);
        let mut persons = Self { pieces, names: Vec::new(), surnames: vec![false; keys] };
        let mut row = Row::new(0, pieces.list.len() as u32);
        while let Some(name) = pieces.name_within(row) {
            let titled = pieces.role_before(name.start, 0) == Role::Person;
            if (titled || name.len() > 1) && pieces.is_no_place(name) {
                persons.surnames[pieces.key(name.end - 1)] = true;
                persons.names.push(name);
            }
            row.start = name.end;
        }
        persons
    }

    fn is_same(&self, one: Row, other: Row) -> bool {
        self.pieces.key(one.end - 1) == self.pieces.key(other.end - 1)
    }

    /// The only person that a row names.
    fn only(&self, mut row: Row) -> Found {
        let mut found = Found::None;
        while let Some(name) = self.pieces.name_within(row) {
            row.start = name.end.min(row.end);
            if self.surnames[self.pieces.key(name.end - 1)] && self.pieces.is_no_place(name) {
                match found {
                    Found::One(other) if !self.is_same(other, name) => return Found::Doubt,
                    _ => found = Found::One(name),
                }
            }
        }
        found
    }

    /// The fullest recent mention of a name.
    fn fullest(&self, name: Row) -> Row {
        let before = self.names.partition_point(|full| full.start < name.start);
        let mut recent = self.names[..before].iter().rev().take(MOST_MENTIONS);
        let full = if name.len() > 1 { None } else { recent.find(|full| full.len() > 1 && self.is_same(**full, name)) };
        *full.unwrap_or(&name)
    }

    /// Who a pronoun of the third person stands for.
    pub fn antecedent(&self, pronoun: u32) -> Option<Row> {
        let pieces = self.pieces;
        let sentence = pieces.sentence(pronoun);
        if pieces.role(pronoun) == Role::He {
            let own = Row::new(sentence.start, pronoun);
            match self.only(own) {
                _ if pieces.has(own, Role::Quote) => {}
                Found::One(name) => return Some(self.fullest(name)),
                Found::Doubt => return None,
                Found::None => {}
            }
            return self.last_person(sentence);
        }
        let before = pieces.sentence_before(sentence).filter(|before| !pieces.is_headline(before.start))?;
        let (_, phrase) = pieces.speaking(before)?;
        let agrees = match pieces.role(pronoun) {
            Role::It => pieces.has(phrase.head, Role::Body) && !pieces.is_plural(phrase),
            _ => phrase.kind == Kind::Listed && pieces.is_plural(phrase),
        };
        agrees.then_some(phrase.head)
    }

    /// Whom "he" means in a sentence.
    fn last_person(&self, mut sentence: Row) -> Option<Row> {
        let pieces = self.pieces;
        let mut left = LOOK_BACK;
        while left > 0 {
            sentence = pieces.sentence_before(sentence)?;
            if (sentence.start..sentence.end).all(|at| matches!(pieces.role(at), Role::Quote | Role::Comma)) {
                continue;
            }
            if pieces.is_headline(sentence.start) {
                return None;
            }
            match self.person_of(sentence) {
                Found::One(name) => return Some(self.fullest(name)),
                Found::Doubt => return None,
                Found::None => left -= 1,
            }
        }
        None
    }

    /// Whom "he" would mean after a sentence.
    fn person_of(&self, sentence: Row) -> Found {
        let pieces = self.pieces;
        let is_he = |phrase: Phrase| phrase.kind == Kind::Pronoun && pieces.role(phrase.head.start) == Role::He;
        if let Some((_, phrase)) = pieces.speaking(sentence) {
            if pieces.may_be_a_person(phrase) || pieces.is_one_by_office(phrase) {
                return Found::One(phrase.head);
            }
            if is_he(phrase) {
                return Found::None;
            }
        }
        let subject = pieces.main_subject(sentence);
        let office = subject.filter(|&phrase| pieces.is_one_by_office(phrase));
        match self.only(sentence) {
            // "He met Koss", "the skipper met Koss": either may go on.
            Found::One(_) if office.is_some() || subject.is_some_and(is_he) => Found::Doubt,
            Found::None => match office {
                Some(phrase) => Found::One(phrase.head),
                // "A teacher remembers it": the verb is not known.
                None if subject.is_none() && pieces.opens_with_a_person(sentence) => Found::Doubt,
                None => Found::None,
            },
            found => found,
        }
    }

    /// Who holds the office that a phrase without a name speaks of: "the prime minister" where the text has one prime minister,
    /// or where the sentence before is about one of those it has.
    pub fn holder(&self, phrase: Phrase) -> Option<Row> {
        let pieces = self.pieces;
        let head = phrase.head.start;
        if phrase.kind != Kind::Listed || !phrase.determined || !pieces.is_office(head) || !pieces.is_definite(head) {
            return None;
        }
        let holds = |name: &Row| pieces.office_of(*name).is_some_and(|office| pieces.is_same_office(head, office));
        let mut found: Option<Row> = None;
        let mut last = None;
        for name in self.names.iter().take(MOST_MENTIONS).copied().filter(holds) {
            if found.is_some_and(|found| !self.is_same(found, name)) {
                last = last.or_else(|| self.last_person(pieces.sentence(head)));
                if self.is_same(last?, name) {
                    return last;
                }
            }
            found = found.or(Some(name));
        }
        match (found, last) {
            (Some(found), Some(last)) => self.is_same(found, last).then_some(last),
            _ => Some(self.fullest(found?)),
        }
    }
}

impl Pieces<'_> {
    /// The first run of capitalised words that begins within a row.
    fn name_within(&self, mut row: Row) -> Option<Row> {
        loop {
            let start = self.find(row, Role::Name)?;
            let mut end = start + 1;
            while !self.piece(end - 1).owns
                && (self.role(end) == Role::Name || self.piece(end).joined || self.is_particle(end))
            {
                end += 1;
            }
            if end - start <= MOST_WORDS {
                return Some(Row::new(start, end));
            }
            row.start = end.min(row.end);
        }
    }

    /// Whether nothing around a name shows that it is a place or a body.
    fn is_no_place(&self, name: Row) -> bool {
        let before = self.piece(name.start.wrapping_sub(1)).word;
        let is_place = matches!(before.role, Role::Determiner | Role::Body)
            || matches!(before.special, Special::Place | Special::From | Special::On);
        !is_place && self.role(name.end) != Role::Body
    }

    /// The office that a name has right before it, or before a comma: "foreign minister Oren Valdis", "the mayor, Mira Koss".
    fn office_of(&self, name: Row) -> Option<u32> {
        let comma = self.role_before(name.start, 0) == Role::Comma;
        let at = name.start.checked_sub(1 + u32::from(comma))?;
        self.is_office(at).then_some(at)
    }

    /// Whether a word is an office that few hold.
    fn is_office(&self, at: u32) -> bool {
        self.is(at, Special::Office) || self.is(at, Special::Leader)
    }

    /// Where the nouns and adjectives before a noun begin.
    fn modifiers(&self, noun: u32) -> Row {
        let mut at = noun;
        let goes_on = |role| matches!(role, Role::Plain | Role::Person | Role::Body | Role::Name);
        while noun - at < MOST_WORDS && goes_on(self.role_before(at, 0)) && !self.piece(at - 1).owns {
            at -= 1;
        }
        Row::new(at, noun)
    }

    /// Whether "the" or an owner stands before a noun and what goes with it.
    fn is_definite(&self, noun: u32) -> bool {
        let before = self.modifiers(noun).start.wrapping_sub(1);
        self.is(before, Special::The) || self.piece(before).owns
    }

    /// Whether what an office is over, if it is said, is the same in both places: "the foreign minister" is no prime minister.
    fn is_same_office(&self, head: u32, other: u32) -> bool {
        let (mine, others) = (self.modifiers(head), self.modifiers(other));
        let is_lesser = |row| self.any(row, Special::Lesser);
        let is_over = mine.is_empty() || !others.is_empty() && self.key(head - 1) == self.key(other - 1);
        let same = self.key(head) == self.key(other) || self.is(head, Special::Leader);
        same && is_over && is_lesser(mine) == is_lesser(others)
    }

    /// Whether the phrase that a sentence begins with has a noun for a person in it.
    fn opens_with_a_person(&self, sentence: Row) -> bool {
        self.phrase(sentence.start).is_some_and(|phrase| self.has(Row::new(sentence.start, phrase.end), Role::Person))
    }

    /// Whether a phrase is one person by office, without a name.
    fn is_one_by_office(&self, phrase: Phrase) -> bool {
        phrase.kind == Kind::Listed && self.role(phrase.last()) == Role::Person && !self.is_plural(phrase)
    }
}
