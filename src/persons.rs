//! Persons: who is named in a text, and whom a pronoun stands for.
//!
//! A run of capitalised words names a person if a title stands before it or it has two words or more, no article and no word of
//! a body; its last word alone then names that person too. "He" stands for who spoke last, or else for the only person that
//! the last sentence with any names. Where two are named there, it stands for nobody: a wrong name is worse than none. A
//! heuristic, as the finders of mentions that quote attribution starts from (Elson and McKeown 2010). Linear time, and
//! [`LOOK_BACK`] sentences for each pronoun.

use std::ops::Range;

use crate::names::Phrase;
use crate::pieces::{Pieces, is_end};
use crate::speech::Role;
use crate::subjects::Subject;

/// Sentences before a pronoun in which its person is sought, not counting those that are wholly quoted.
const LOOK_BACK: usize = 4;

/// Words of the longest run that is a name: longer ones are headlines in capitals.
const MOST_WORDS: usize = 5;

/// The persons that a text names.
pub struct Persons {
    /// Names of two words or more, as pieces, in order.
    full: Vec<Range<usize>>,
    /// For each key whether it ends the name of a person.
    surnames: Vec<bool>,
    /// The names that an office stands before or after, with the piece of the office.
    offices: Vec<(usize, Range<usize>)>,
}

impl Persons {
    /// Finds the persons.
    pub fn new(pieces: &Pieces) -> Self {
        let keys = pieces.tokens.keys.iter().map(|key| key.index() + 1).max().unwrap_or(0);
        let mut persons = Self { full: Vec::new(), surnames: vec![false; keys], offices: Vec::new() };
        let mut at = 0;
        while let Some(name) = pieces.name_within(at..pieces.list.len()) {
            let titled = name.start > 0 && pieces.role(name.start - 1) == Role::Person;
            if pieces.is_no_place(&name) && (titled || name.len() > 1) {
                persons.surnames[pieces.key(&name)] = true;
                if let Some(office) = pieces.office_of(&name) {
                    persons.offices.push((office, name.clone()));
                }
                if name.len() > 1 {
                    persons.full.push(name.clone());
                }
            }
            at = name.end;
        }
        persons
    }

    /// Whether a name is known to be a person's.
    fn knows(&self, pieces: &Pieces, name: &Range<usize>) -> bool {
        pieces.is_no_place(name) && self.surnames[pieces.key(name)]
    }

    /// The only person that a stretch names. `Err` if it names several.
    fn only(&self, pieces: &Pieces, within: Range<usize>) -> Result<Option<Range<usize>>, ()> {
        let mut found: Option<Range<usize>> = None;
        let mut at = within.start;
        while let Some(name) = pieces.name_within(at..within.end) {
            at = name.end;
            if self.knows(pieces, &name) {
                match &found {
                    Some(other) if pieces.key(other) != pieces.key(&name) => return Err(()),
                    _ => found = Some(name),
                }
            }
        }
        Ok(found)
    }

    /// The fullest recent mention of a name.
    fn fullest(&self, pieces: &Pieces, name: Range<usize>) -> Range<usize> {
        if name.len() > 1 {
            return name;
        }
        let before = self.full.partition_point(|full| full.start < name.start);
        let same = |full: &&Range<usize>| pieces.key(full) == pieces.key(&name);
        self.full[..before].iter().rev().take(MOST_MENTIONS).find(same).cloned().unwrap_or(name)
    }

    /// The pieces of who a pronoun of the third person stands for.
    pub fn antecedent(&self, pieces: &Pieces, pronoun: usize) -> Option<Range<usize>> {
        let sentence = pieces.sentence(pronoun);
        let own = sentence.start..pronoun;
        if pieces.role(pronoun) == Role::He
            && !own.clone().any(|at| pieces.role(at) == Role::Quote)
            && let Some(name) = self.only(pieces, own).ok()?
        {
            return Some(self.fullest(pieces, name));
        }
        if pieces.role(pronoun) == Role::He {
            return self.last_person(pieces, sentence);
        }
        let before = pieces.sentence_before(&sentence).filter(|before| !pieces.is_headline(before.start))?;
        match pieces.speaking(&before)?.1 {
            Subject::Phrase(phrase) if pieces.agrees(pronoun, &phrase) => Some(phrase.head),
            _ => None,
        }
    }

    /// Whom "he" means in a sentence.
    fn last_person(&self, pieces: &Pieces, mut sentence: Range<usize>) -> Option<Range<usize>> {
        let mut left = LOOK_BACK;
        while left > 0 {
            sentence = pieces.sentence_before(&sentence)?;
            if sentence.clone().all(|at| matches!(pieces.role(at), Role::Quote | Role::Comma)) {
                continue;
            }
            if pieces.is_headline(sentence.start) {
                return None;
            }
            match self.person_of(pieces, &sentence) {
                Found::One(name) => return Some(self.fullest(pieces, name)),
                Found::Doubt => return None,
                Found::None => left -= 1,
            }
        }
        None
    }

    /// Who holds the office that a phrase without a name speaks of: "the prime minister" where the text has one prime minister, or
    /// where the sentence before is about one of those it has.
    pub fn holder(&self, pieces: &Pieces, phrase: &Phrase) -> Option<Range<usize>> {
        let head = phrase.head.start;
        if phrase.named || !phrase.determined || !pieces.is_office(head) || pieces.is_indefinite(head) {
            return None;
        }
        let holders = { self.offices.iter().take(MOST_MENTIONS) }
            .filter(|&&(office, _)| pieces.is_same_office(head, office))
            .map(|(_, name)| name);
        let key = pieces.key(holders.clone().next()?);
        let name = match holders.clone().all(|name| pieces.key(name) == key) {
            true => holders.clone().next().cloned(),
            false => {
                let name = self.last_person(pieces, pieces.sentence(head))?;
                holders.clone().any(|holder| pieces.key(holder) == pieces.key(&name)).then_some(name)
            }
        };
        name.map(|name| self.fullest(pieces, name))
    }

    /// Whom "he" would mean after a sentence.
    fn person_of(&self, pieces: &Pieces, sentence: &Range<usize>) -> Found {
        let is_person = |phrase: &Phrase| pieces.may_be_a_person(phrase) || pieces.is_a_role(phrase);
        let is_he = |subject: &Subject| matches!(subject, Subject::Pronoun(at) if pieces.role(*at) == Role::He);
        match pieces.speaking(sentence) {
            Some((_, Subject::Phrase(phrase))) if is_person(&phrase) => return Found::One(phrase.head),
            Some((_, subject)) if is_he(&subject) => return Found::None,
            _ => {}
        }
        let subject = pieces.main_subject(sentence);
        match (self.only(pieces, sentence.clone()), subject) {
            (Err(()), _) => Found::Doubt,
            (Ok(Some(_)), Some(subject)) if is_he(&subject) => Found::Doubt,
            (Ok(Some(name)), Some(Subject::Phrase(phrase))) if pieces.is_a_role(&phrase) && phrase.head != name => {
                // "The skipper met Koss": either may go on.
                Found::Doubt
            }
            (Ok(Some(name)), _) => Found::One(name),
            (Ok(None), Some(Subject::Phrase(phrase))) if pieces.is_a_role(&phrase) => Found::One(phrase.head),
            _ => Found::None,
        }
    }
}

/// Offices of which a text seldom means two.
const OFFICES: &str = "minister president leader premier chancellor mayor governor king queen pope secretary ambassador commissioner coach \
manager chairman chairwoman captain";

/// Words that make another office of one.
const LESSER: [&str; 4] = ["deputy", "former", "vice", "acting"];

/// Full names that are looked through for the fullest mention.
const MOST_MENTIONS: usize = 64;

/// Whom a sentence offers to a pronoun.
enum Found {
    One(Range<usize>),
    /// Several, or one that is not who the sentence is about.
    Doubt,
    None,
}

impl Pieces<'_> {
    /// The first run of capitalised words that begins within a stretch.
    fn name_within(&self, stretch: Range<usize>) -> Option<Range<usize>> {
        let mut at = stretch.start;
        loop {
            let start = at + self.list.get(at..stretch.end)?.iter().position(|piece| piece.role == Role::Name)?;
            at = start + 1;
            while !self.list[at - 1].owns
                && (self.role(at) == Role::Name
                    || self.list.get(at).is_some_and(|piece| piece.joined)
                    || self.role(at) == Role::Particle && self.role(at + 1) == Role::Name)
            {
                at += 1;
            }
            if at - start <= MOST_WORDS {
                return Some(start..at);
            }
        }
    }

    fn key(&self, name: &Range<usize>) -> usize {
        self.tokens.keys[self.list[name.end - 1].at as usize].index()
    }

    /// Whether nothing around a name shows that it is a place or a body.
    fn is_no_place(&self, name: &Range<usize>) -> bool {
        let before = name.start.checked_sub(1);
        let in_place = before.is_some_and(|before| {
            self.role(before) == Role::Determiner
                || matches!(
                    self.word(before),
                    "in" | "at" | "from" | "near" | "on" | "across" | "into" | "through" | "outside" | "inside" | "off"
                )
        });
        let is_body = self.role(name.end) == Role::Body || before.is_some_and(|before| self.role(before) == Role::Body);
        !in_place && !is_body
    }

    /// The office that a name has right before it, or before a comma: "foreign minister Oren Valdis", "the mayor, Mira Koss".
    fn office_of(&self, name: &Range<usize>) -> Option<usize> {
        let before = name.start.checked_sub(1)?;
        let at = before - usize::from(self.role(before) == Role::Comma && before > 0);
        self.is_office(at).then_some(at)
    }

    /// Whether a word is an office that few hold.
    fn is_office(&self, at: usize) -> bool {
        let word = self.word(at);
        self.role(at) == Role::Person && OFFICES.split(' ').any(|office| word.eq_ignore_ascii_case(office))
    }

    /// Whether "a" stands before a noun and its adjectives.
    fn is_indefinite(&self, head: usize) -> bool {
        let mut at = head;
        while at > 0 && matches!(self.role(at - 1), Role::Plain | Role::Person | Role::Body | Role::Name) {
            at -= 1;
        }
        at > 0 && !matches!(self.word(at - 1), "the" | "The") && !self.list[at].owns
    }

    /// Whether what an office is over, if it is said, is the same in both places: "the foreign minister" is no prime minister.
    fn is_same_office(&self, head: usize, other: usize) -> bool {
        let over = |at: usize| {
            let before = at.checked_sub(1)?;
            matches!(self.role(before), Role::Plain | Role::Person | Role::Body | Role::Name)
                .then(|| self.tokens.keys[self.list[before].at as usize])
        };
        let leads = |at: usize| self.word(at).eq_ignore_ascii_case("leader");
        let same = self.tokens.keys[self.list[head].at as usize] == self.tokens.keys[self.list[other].at as usize];
        let lesser = |at: usize| {
            let near = at.saturating_sub(3)..at;
            near.into_iter().any(|at| LESSER.iter().any(|word| self.word(at).eq_ignore_ascii_case(word)))
        };
        (same || leads(head))
            && lesser(head) == lesser(other)
            && over(head).is_none_or(|office| Some(office) == over(other))
    }

    /// Whether a phrase is one person by office, without a name.
    fn is_a_role(&self, phrase: &Phrase) -> bool {
        !phrase.named
            && self.role(phrase.head.start) == Role::Person
            && !self.is_plural(&Subject::Phrase(phrase.clone()))
    }

    /// Whether "it" or "they" may stand for a phrase.
    fn agrees(&self, pronoun: usize, phrase: &Phrase) -> bool {
        let is_body = self.list[phrase.head.clone()].iter().any(|piece| piece.role == Role::Body);
        match self.role(pronoun) {
            Role::It => is_body && !self.is_plural(&Subject::Phrase(phrase.clone())),
            _ => phrase.listed && self.is_plural(&Subject::Phrase(phrase.clone())),
        }
    }

    /// The first verb of speech in a sentence that has a subject, and who that is.
    pub fn speaking(&self, sentence: &Range<usize>) -> Option<(usize, Subject)> {
        let subject = |verb| self.subject(verb, sentence).or_else(|| self.inverted_subject(verb));
        let mut verbs = sentence.clone().filter(|&verb| self.is_finite(verb));
        verbs.find_map(|verb| Some((verb, subject(verb)?)))
    }

    /// The sentence before one.
    pub fn sentence_before(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let last = (0..sentence.start).rev().find(|&at| !is_end(self.role(at)))?;
        Some(self.sentence(last))
    }
}
