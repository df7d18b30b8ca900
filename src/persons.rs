//! Persons: who is named in a text, and whom a pronoun stands for.
//!
//! A run of capitalised words names a person if a title stands before it or it has two words or more, no article and no word of
//! a body; its last word alone then names that person too. So does a single word that is introduced: "her son, Ilo,", "Ilo, 23,".
//! "He" stands for who spoke last, or else for the only person that the last sentence with any names, but for nobody who is
//! told to be a woman: by a title, a noun beside the name, or "she" before. Who asks is not who answers. Where two may be meant,
//! it stands for nobody: a wrong name is worse than none. A heuristic, as the finders of mentions that quote attribution starts
//! from (Elson and McKeown 2010). Linear time, and [`LOOK_BACK`] sentences for each pronoun.

use crate::names::{Kind, Phrase};
use crate::pieces::{Piece, Pieces, Row, is_end, is_mark};
use crate::speech::{Gender, Manner, Role, Special};

/// Sentences before a pronoun in which its person is sought, not counting those that are wholly quoted.
const LOOK_BACK: u32 = 4;

/// Words of the longest run that is a name: longer ones are headlines in capitals.
const MOST_WORDS: u32 = 5;

/// Names that are looked through for the fullest mention, or for who holds an office.
const MOST_MENTIONS: usize = 64;

/// Digits of the highest age.
const AGE_DIGITS: usize = 2;

/// A name with a title, of two words or more, or introduced.
struct Mention {
    name: Row,
    /// What is told of it here.
    gender: Option<Gender>,
}

/// The persons that a text names.
pub struct Persons<'t> {
    /// The text.
    pub pieces: Pieces<'t>,
    /// The names that are known for a person's by themselves, in order.
    mentions: Vec<Mention>,
    /// For each key whether it ends the name of a person.
    surnames: Vec<bool>,
}

/// Whom a pronoun seeks.
#[derive(Clone, Copy)]
struct Sought {
    gender: Option<Gender>,
    /// Whether it is not who speaks in the sentence before.
    answers: bool,
    /// Who it can't be.
    other: Option<Row>,
}

/// Anybody.
const ANYBODY: Sought = Sought { gender: None, answers: false, other: None };

/// Whom a sentence offers to a pronoun.
enum Found {
    One(Row),
    /// Several, or one that is not who the sentence is about.
    Doubt,
    None,
}

impl<'t> Persons<'t> {
    /// Finds the persons.
    pub fn new(pieces: Pieces<'t>) -> Self {
        let keys = pieces.tokens.keys.iter().map(|key| key.index() + 1).max().unwrap_or(0);
        let (mut mentions, mut surnames) = (Vec::new(), vec![false; keys]);
        let mut row = Row::new(0, pieces.list.len() as u32);
        while let Some(name) = pieces.name_within(row) {
            let titled = pieces.role_before(name.start, 0) == Role::Person;
            if (titled || name.len() > 1 || pieces.is_introduced(name)) && pieces.is_no_place(name) {
                surnames[pieces.key(name.end - 1)] = true;
                mentions.push(Mention { name, gender: pieces.gender(name) });
            }
            row.start = name.end;
        }
        Self { pieces, mentions, surnames }
    }

    /// The full name of the person whom a name is of, if the text has it, or tells whether it is a man's.
    pub fn person(&self, name: Row) -> Option<Row> {
        let full = self.fullest(name);
        (self.is_person(name) && (full.len() > 1 || self.gender(full).is_some())).then_some(full)
    }

    fn is_person(&self, name: Row) -> bool {
        self.surnames[self.pieces.key(name.end - 1)]
            && !self.pieces.has(name, Role::And)
            && self.pieces.is_no_place(name)
    }

    /// Takes down that a person is "he" from here on, or "she".
    pub fn learn(&mut self, name: Row, pronoun: u32) {
        let gender = self.pieces.piece(pronoun).word.gender;
        let mention = self.mentions.binary_search_by_key(&name.start, |mention| mention.name.start);
        if let (Ok(mention), Some(_)) = (mention, gender) {
            self.mentions[mention].gender = gender;
        }
    }

    /// Whether two names may be one person's: they end in the same word, and have no two first names.
    fn is_same(&self, one: Row, other: Row) -> bool {
        let two = one.len() > 1 && other.len() > 1 && self.pieces.key(one.start) != self.pieces.key(other.start);
        self.pieces.key(one.end - 1) == self.pieces.key(other.end - 1) && !two
    }

    /// The last mentions up to a name that may be the same person's, itself first.
    fn recent(&self, name: Row) -> impl Iterator<Item = &Mention> {
        let end = self.mentions.partition_point(|mention| mention.name.start <= name.start);
        let recent = self.mentions[..end].iter().rev().take(MOST_MENTIONS);
        recent.filter(move |mention| self.is_same(mention.name, name))
    }

    /// What is told of a person, here or else before, unless it is both.
    fn gender(&self, name: Row) -> Option<Gender> {
        let mut told = self.recent(name).filter_map(|mention| Some((mention.name, mention.gender?)));
        let (last, gender) = told.next()?;
        (last == name || told.all(|(_, other)| other == gender)).then_some(gender)
    }

    /// Whether a name or noun may be who is sought.
    fn may_be(&self, head: Row, sought: Sought) -> bool {
        let told = self.pieces.piece(head.end - 1).word.gender.or_else(|| self.gender(head));
        let fits = sought.gender.is_none() || told.is_none() || told == sought.gender;
        fits && sought.other.is_none_or(|other| !self.is_same(other, head))
    }

    /// Whether a person is told to be of the gender that is sought.
    fn is_told(&self, name: Row, sought: Sought) -> bool {
        sought.gender.is_some() && self.gender(name) == sought.gender
    }

    /// The only person that a row names of those who may be sought.
    fn only(&self, mut row: Row, sought: Sought) -> Found {
        let mut found = Found::None;
        while let Some(name) = self.pieces.name_within(row) {
            row.start = name.end.min(row.end);
            if self.is_person(name) && self.may_be(name, sought) {
                match found {
                    // "Koss’s widow, Edda Brandt,"
                    Found::One(other) if self.pieces.piece(other.end - 1).owns && self.is_told(name, sought) => {
                        found = Found::One(name);
                    }
                    Found::One(other) if !self.is_same(other, name) => return Found::Doubt,
                    _ => found = Found::One(name),
                }
            }
        }
        found
    }

    /// The fullest recent mention of a name.
    fn fullest(&self, name: Row) -> Row {
        if name.len() > 1 {
            return name;
        }
        let gender = self.gender(name);
        let fits = |full: &&Mention| gender.is_none() || full.gender.is_none() || full.gender == gender;
        self.recent(name).filter(fits).map(|mention| mention.name).find(|full| full.len() > 1).unwrap_or(name)
    }

    /// Who a pronoun of the third person stands for. Given is whether it answers who spoke before.
    pub fn antecedent(&self, pronoun: u32, answers: bool) -> Option<Row> {
        let pieces = &self.pieces;
        let sentence = pieces.sentence(pronoun);
        let own = Row::new(sentence.start, pronoun);
        if pieces.role(pronoun) == Role::He {
            let gender = pieces.piece(pronoun).word.gender;
            let mut sought = Sought { gender, answers, other: None };
            let name = match self.only(own, sought) {
                _ if pieces.has(own, Role::Quote) => None,
                Found::One(name) if pieces.is_object(name) => {
                    sought.other = Some(name);
                    None
                }
                Found::One(name) => Some(self.fullest(name)),
                Found::Doubt => return None,
                Found::None => None,
            };
            return name.or_else(|| self.last_person(sentence, sought));
        }
        let agrees = |phrase: &Phrase| match pieces.role(pronoun) {
            Role::It => pieces.has(phrase.head, Role::Body) && !pieces.is_plural(*phrase),
            _ => {
                let speaks = matches!(phrase.kind, Kind::Listed | Kind::Several) || pieces.has(phrase.head, Role::Body);
                pieces.is_plural(*phrase) && speaks
            }
        };
        // "The council opened what it calls …"
        let subject = pieces.main_subject(sentence).filter(|phrase| phrase.end < pronoun);
        if let Some(phrase) = subject {
            return Some(phrase.head).filter(|_| agrees(&phrase));
        }
        let before = pieces.sentence_before(sentence).filter(|before| !pieces.is_headline(before.start))?;
        let (_, phrase) = pieces.speaking(before)?;
        agrees(&phrase).then_some(phrase.head)
    }

    /// Whom "he" means in a sentence.
    fn last_person(&self, mut sentence: Row, mut sought: Sought) -> Option<Row> {
        let pieces = &self.pieces;
        let mut left = LOOK_BACK;
        while left > 0 {
            sentence = pieces.sentence_before(sentence)?;
            if (sentence.start..sentence.end).all(|at| matches!(pieces.role(at), Role::Quote | Role::Comma)) {
                continue;
            }
            if pieces.is_headline(sentence.start) {
                return None;
            }
            match self.person_of(sentence, sought) {
                Found::One(name) => return Some(self.fullest(name)),
                Found::Doubt => return None,
                Found::None => left -= 1,
            }
            sought.answers = false;
        }
        None
    }

    /// Whom "he" would mean after a sentence.
    fn person_of(&self, sentence: Row, sought: Sought) -> Found {
        let pieces = &self.pieces;
        if let Some(found) = self.person_who_speaks(sentence, sought) {
            return found;
        }
        let subject = pieces.main_subject(sentence);
        let may_be = |phrase: &Phrase| self.may_be(phrase.head, sought);
        if let Some(asked) = subject.filter(|&phrase| pieces.is_asked(phrase)).filter(may_be) {
            return Found::One(asked.head);
        }
        let somebody = pieces.somebody(sentence);
        let office = subject.filter(|&phrase| pieces.is_one_by_office(phrase)).filter(may_be);
        let has = |row: Row, is: &dyn Fn(u32) -> bool| (row.start..row.end).any(is);
        let is_he = |at| pieces.is_pronoun_of(at, sought.gender);
        match self.only(sentence, sought) {
            Found::One(name) => {
                // "He met Koss", "the skipper met Koss": either may go on.
                let before = pieces.role(name.start - 1);
                let is_introduced = pieces.is_introduced(name) || matches!(before, Role::Person | Role::Be);
                let is_set_beside = |phrase: Phrase| subject.is_some_and(|subject| subject.end > phrase.end);
                let is_after = |phrase: Phrase| {
                    name.start >= phrase.end && may_be(&phrase) && !is_introduced && !is_set_beside(phrase)
                };
                let other = office.is_some()
                    || somebody.is_some_and(is_after)
                    || subject.is_some_and(|phrase| pieces.is_he(phrase));
                // "Koss was his aide", "Koss met a man".
                let is_other = |at| is_he(at) && pieces.is_another(at) || self.is_rival(at, name, sought);
                // "His aide, Koss, left."
                let before = !pieces.leads_in(sentence.start) && has(Row::new(sentence.start, name.start), &is_he);
                if other || before || has(sentence, &is_other) { Found::Doubt } else { Found::One(name) }
            }
            Found::None => {
                // "A teacher remembers it": the verb is not known.
                let is_unnamed = |at| pieces.is_unnamed(at) && self.may_be(Row::new(at, at + 1), sought);
                // "Ilo was with his crew": a name that is not known to be a person's.
                let name = subject.filter(|&phrase| pieces.may_be_a_person(phrase)).filter(may_be);
                match office {
                    Some(phrase) => Found::One(phrase.head),
                    None if somebody.is_some_and(|phrase| may_be(&phrase)) || pieces.comes_from_somebody(sentence) => {
                        Found::Doubt
                    }
                    None if has(sentence, &is_unnamed) || name.is_some() && has(sentence, &is_he) => Found::Doubt,
                    None => Found::None,
                }
            }
            Found::Doubt => Found::Doubt,
        }
    }

    /// Whom "he" would mean after a sentence for who speaks there, if that tells.
    fn person_who_speaks(&self, sentence: Row, sought: Sought) -> Option<Found> {
        let pieces = &self.pieces;
        let (verb, phrase) = pieces.speaking(sentence)?;
        // "Koss told him", "Koss asked": Varn, if only Varn is named.
        let tells_him = pieces.is_pronoun_of(verb + 1, sought.gender) && pieces.is_another(verb + 1);
        if sought.answers || tells_him || pieces.asks(verb, sentence) {
            let found = self.only(sentence, Sought { other: Some(phrase.head), ..sought });
            return Some(if matches!(found, Found::None) { Found::Doubt } else { found });
        }
        let is_one = pieces.may_be_a_person(phrase) || pieces.is_one_by_office(phrase);
        if is_one && self.may_be(phrase.head, sought) {
            let doubtful =
                self.is_rival(verb + 2, phrase.head, sought) || self.speaks_of_another(verb, phrase.head, sought);
            return Some(if doubtful { Found::Doubt } else { Found::One(phrase.head) });
        }
        let is_same = sought.gender.is_none() || pieces.is_pronoun_of(phrase.head.start, sought.gender);
        (pieces.is_he(phrase) && is_same).then_some(Found::None)
    }

    /// Whether a noun without a name is of who is sought, where that isn't told of who is named: "Koss met a man".
    fn is_rival(&self, at: u32, name: Row, sought: Sought) -> bool {
        let pieces = &self.pieces;
        let is_object = pieces.role(at - 1) == Role::Determiner && pieces.is_object(Row::new(at - 1, at));
        let gender = pieces.piece(at).word.gender;
        is_object && pieces.is_unnamed(at) && gender.is_some() && gender == sought.gender && self.gender(name).is_none()
    }

    /// Whether who speaks says something of a person who may answer: "Koss called Varn “mad”. “I am not,” she said."
    fn speaks_of_another(&self, verb: u32, speaker: Row, sought: Sought) -> bool {
        let pieces = &self.pieces;
        let at = verb + 1 + u32::from(pieces.is(verb + 1, Special::That));
        let other = pieces.name_within(Row::new(at, at + 1)).filter(|&name| self.is_person(name));
        let is_about = |name: Row| {
            pieces.piece(verb).word.manner == Manner::Tell
                || pieces.is_verbal(name.end) && pieces.has(pieces.sentence(verb), Role::Quote)
        };
        !self.is_told(speaker, sought)
            && other.is_some_and(|name| is_about(name) && self.may_be(name, Sought { other: Some(speaker), ..sought }))
    }

    /// Who holds the office that a phrase without a name speaks of: "the prime minister" where the text has one prime minister,
    /// or where the sentence before is about one of those it has.
    pub fn holder(&self, phrase: Phrase) -> Option<Row> {
        let pieces = &self.pieces;
        let head = phrase.head.start;
        if phrase.kind != Kind::Listed || !phrase.determined || !pieces.is_office(head) || !pieces.is_definite(head) {
            return None;
        }
        let holds = |name: &Row| pieces.office_of(*name).is_some_and(|office| pieces.is_same_office(head, office));
        let mut found: Option<Row> = None;
        let mut last = None;
        for name in self.mentions.iter().take(MOST_MENTIONS).map(|mention| mention.name).filter(holds) {
            if found.is_some_and(|found| !self.is_same(found, name)) {
                last = last.or_else(|| self.last_person(pieces.sentence(head), ANYBODY));
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
        let Piece { owns, joined, .. } = *self.piece(name.start.wrapping_sub(1));
        let is_place = !owns && !joined && matches!(before.role, Role::Determiner | Role::Body)
            || matches!(before.special, Special::Place | Special::From | Special::On)
            || before.special == Special::Titled && before.role == Role::Plain;
        // "heard from Mira Koss"
        let is_heard = before.special == Special::From && name.len() > 1 && self.is(name.start - 2, Special::Given);
        (!is_place || is_heard) && self.role(name.end) != Role::Body
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

    /// The noun for a person that is set beside a name: "Ilo, a passenger,".
    fn set_beside(&self, name: Row) -> Option<u32> {
        let phrase = self.phrase(name.end + 1).filter(|_| self.role(name.end) == Role::Comma)?;
        let is_noun = phrase.determined && self.is_one_by_office(phrase);
        // "Ilo, the captain said": no; "Ilo, his wife, Ada, and a friend": neither.
        let stands_alone = !self.is_verbal(phrase.end) && self.apposition(phrase).is_none();
        (is_noun && stands_alone).then_some(phrase.last())
    }

    /// The noun for a person beside which a name is set: "his wife, Ada,".
    fn beside(&self, name: Row) -> Option<u32> {
        let noun = name.start.wrapping_sub(2);
        let is_set = self.role_before(name.start, 0) == Role::Comma && is_mark(self.role(name.end));
        let before = self.modifiers(noun).start.wrapping_sub(1);
        let is_noun =
            self.role(noun) == Role::Person && (self.role(before) == Role::Determiner || self.piece(before).owns);
        (is_set && is_noun).then_some(noun)
    }

    /// Whether a single word is introduced as a person's name: "her son, Ilo,", "Ilo, 23,", "Ilo, a passenger,", "gave his name as
    /// Ilo", "a man named Ilo".
    fn is_introduced(&self, name: Row) -> bool {
        let after = self.word(name.end + 1);
        let is_age = (1..=AGE_DIGITS).contains(&after.len()) && after.bytes().all(|byte| byte.is_ascii_digit());
        let aged = is_age && self.role(name.end) == Role::Comma && is_mark(self.role(name.end + 2));
        let given = name.start.saturating_sub(3)..name.start;
        let given = match self.word(name.start - 1) {
            "as" => { given }.any(|at| self.word(at) == "name"),
            "named" => self.role_before(name.start - 1, 0) == Role::Person,
            _ => false,
        };
        aged || given || self.beside(name).or_else(|| self.set_beside(name)).is_some()
    }

    /// What is told of who is named by what stands around a name: "Mr Koss", "his wife, Ada,", "Ada, a mother of two", "Koss and
    /// his wife".
    fn gender(&self, name: Row) -> Option<Gender> {
        let told = |at: u32| self.piece(at).word.gender;
        let titles = (0..name.start).rev().take_while(|&at| self.role(at) == Role::Person);
        let beside = self.beside(name).or_else(|| self.set_beside(name)).and_then(told);
        let goes_on = |at: &u32| {
            let role = self.role(*at);
            !is_end(role) && !matches!(role, Role::Name | Role::Person | Role::He | Role::Quote | Role::Dash)
        };
        // No "Koss is his deputy".
        let joins = |at| matches!(self.role(at), Role::Preposition | Role::And | Role::Conjunction);
        let owns = |at: &u32| joins(at - 1) && self.role(at + 1) == Role::Person;
        let owner = || (name.end..).take_while(goes_on).find(owns).and_then(told);
        { titles }.find_map(told).or(beside).or_else(owner).filter(|_| !self.piece(name.end - 1).owns)
    }

    /// Whether a name is what a verb or preposition before it is about.
    fn is_object(&self, name: Row) -> bool {
        let mut at = name.start;
        loop {
            at = self.modifiers(at).start;
            while self.role_before(at, 0) == Role::Determiner {
                at -= 1;
            }
            // "Of her husband, the mayor Koss,"
            let is_set = self.role_before(at, 0) == Role::Comma && self.role_before(at - 1, 0) == Role::Person;
            // "By the agency’s Koss"
            if !is_set && !self.piece(at.wrapping_sub(1)).owns {
                break;
            }
            at -= 1;
        }
        let before = self.role_before(at, 0);
        let is_object = matches!(before, Role::Preposition | Role::Verb | Role::Speech | Role::Participle)
            || self.is(at - 1, Special::With);
        is_object && !self.piece(name.end - 1).owns
    }

    /// Whether a phrase is "he" or "she".
    fn is_he(&self, phrase: Phrase) -> bool {
        phrase.kind == Kind::Pronoun && self.role(phrase.head.start) == Role::He
    }

    /// Whether this is a pronoun of a gender, "his" among them, but not in "gave his name as Koss".
    fn is_pronoun_of(&self, at: u32, gender: Option<Gender>) -> bool {
        let word = self.piece(at).word;
        let is_pronoun = word.role != Role::Person && self.word(at + 1) != "name";
        is_pronoun && word.gender.is_some() && word.gender == gender
    }

    /// Whether a pronoun is not for the subject: "told him", "was his aide". But "told his aide" may be.
    fn is_another(&self, at: u32) -> bool {
        let is_noun = matches!(self.role(at + 1), Role::Plain | Role::Name | Role::Person | Role::Body);
        let before = self.piece(at - 1).word;
        let takes =
            matches!(before.role, Role::Verb | Role::Speech | Role::Participle) || before.special == Special::To;
        self.role(at) != Role::He && (before.role == Role::Be || takes && !is_noun)
    }

    /// Whether what a sentence is about, but for who "he" is, is from what may be a person: "The goal came from Mira Koss."
    fn comes_from_somebody(&self, sentence: Row) -> bool {
        let is_from = |at: u32| {
            self.is(at, Special::From) && self.name_within(Row::new(at + 1, at + 2)).is_some_and(|name| name.len() > 1)
        };
        self.role(sentence.start) != Role::He && (sentence.start..sentence.end).any(is_from)
    }

    /// Who a sentence is about where nothing tells if that is a person: "The Ostian stood up."
    fn somebody(&self, sentence: Row) -> Option<Phrase> {
        let phrase = self.extended_phrase(self.main_clause(sentence)?)?;
        let is_somebody = phrase.determined && phrase.kind != Kind::Titled && !self.is_plural(phrase);
        // "The first hearing lasted a day."
        let is_thing = self.role(phrase.head.end) == Role::Participle || self.is_thing(phrase.last());
        (is_somebody && !self.has(phrase.head, Role::Body) && !is_thing).then_some(phrase)
    }

    /// Whether this is a noun for one person who has no name beside it.
    fn is_unnamed(&self, at: u32) -> bool {
        let next = at + 1 + u32::from(self.role(at + 1) == Role::Comma);
        let is_named = matches!(self.role(next), Role::Name | Role::Person);
        self.role(at) == Role::Person && !self.is_plural_word(at) && !is_named
    }

    /// Whether a verb asks a question, not for something or to do something.
    fn asks(&self, verb: u32, sentence: Row) -> bool {
        let is_request = |at| self.is(at, Special::To) || self.is(at, Special::For);
        let opens =
            |at: &u32| is_request(*at) || matches!(self.role(*at), Role::Conjunction | Role::Relative | Role::Quote);
        self.is(verb, Special::Asked) && !(verb + 1..sentence.end).find(opens).is_some_and(is_request)
    }

    /// Whether a sentence goes on to say that its subject was asked something.
    fn is_asked(&self, subject: Phrase) -> bool {
        let mut verb = subject.end;
        while matches!(self.role(verb), Role::Be | Role::Auxiliary | Role::Adverb) {
            verb += 1;
        }
        verb > subject.end && self.role(verb - 1) == Role::Be && self.is(verb, Special::Asked)
    }

    /// Whether a phrase is one person by office, without a name.
    fn is_one_by_office(&self, phrase: Phrase) -> bool {
        phrase.kind == Kind::Listed && self.role(phrase.last()) == Role::Person && !self.is_plural(phrase)
    }
}
