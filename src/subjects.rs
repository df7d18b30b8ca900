//! Subjects: who does the saying that a verb of speech reports.
//!
//! A verb's subject is sought among the stretches of its sentence that begin where a clause may begin and end at the verb: the
//! longest that reads as one noun phrase wins, with what prepositions tie to it and what stands between commas after it. So
//! "the leaders of Norland, Ostia and Lindby said" has leaders for its subject, never Lindby. Participles and verbs after "and"
//! share the subject of a verb before them. A heuristic that would rather find none: passives, infinitives and coordinated names
//! have none. Each verb costs at most the square of its sentence's length, which `pieces` bounds.

use crate::names::{Kind, Phrase};
use crate::pieces::{Pieces, Row, is_end, is_mark};
use crate::speech::{Manner, Role, Special, Tense};

/// Pieces from a verb that quotes to "as saying": a name with titles and an apposition.
const QUOTED: u32 = 32;

impl Pieces<'_> {
    /// Whether this is a verb of speech in the past or the present of the singular.
    fn is_finite(&self, at: u32) -> bool {
        let word = self.piece(at).word;
        word.role == Role::Speech && matches!(word.tense, Tense::Past | Tense::Present)
    }

    /// Who speaks, given a verb of speech and its sentence.
    pub fn subject(&self, verb: u32, sentence: Row) -> Option<Phrase> {
        let tense = self.piece(verb).word.tense;
        let (before, helped) = self.before_helpers(verb, sentence.start);
        let previous = self.role_before(before, sentence.start);
        // Where what it may share its subject with ends.
        let limit = before.saturating_sub(1);
        match tense {
            Tense::Past if self.is(verb + 1, Special::By) => self.extended_phrase(verb + 2),
            Tense::Past if helped == Some(Role::Be) => {
                // "was told over the radio by Koss"
                let stops = |role| is_mark(role) || role == Role::Conjunction || role == Role::Relative;
                let mut after = (verb + 1..sentence.end).take_while(|&at| !stops(self.role(at)));
                after.find(|&at| self.is(at, Special::By)).and_then(|by| self.extended_phrase(by + 1))
            }
            Tense::Participle if helped != Some(Role::Be) => match previous {
                Role::Stop => {
                    let comma = self.find(Row::new(verb, sentence.end), Role::Comma)?;
                    self.main_subject(Row::new(comma + 1, sentence.end))
                }
                // "Koss thanked Varn for saying": what Varn said.
                Role::Preposition if self.is(limit, Special::For) => self.object_before(limit, sentence),
                Role::Preposition if !self.is(limit, Special::By) => None,
                Role::Comma | Role::And | Role::Quote | Role::Dash | Role::Conjunction | Role::Preposition => {
                    let mut before = (sentence.start..limit).rev();
                    let quoting = before.find(|&verb| self.quoted_as(verb) == Some(limit));
                    match quoting.filter(|&verb| self.before_helpers(verb, sentence.start).1 != Some(Role::Be)) {
                        Some(quoting) => self.quoted(quoting),
                        None => self.shared_subject(limit, sentence),
                    }
                }
                _ => self.accompanying_subject(before, sentence.start),
            },
            Tense::Base if previous == Role::Preposition => {
                let leads = |special| self.is(limit.saturating_sub(1), special);
                let leads = leads(Special::On) || leads(Special::Leading) || leads(Special::Continue);
                if self.is(limit, Special::To) && leads { self.shared_subject(limit, sentence) } else { None }
            }
            _ => self.direct_subject(verb, sentence).or_else(|| match previous {
                Role::Relative => self.antecedent_of_relative(limit, sentence.start),
                // "a banner that said"
                Role::Conjunction if self.is(limit, Special::That) => None,
                Role::And | Role::Conjunction if tense != Tense::Base => self.shared_subject(limit, sentence),
                _ => None,
            }),
        }
    }

    /// Where the adverbs and auxiliaries before a verb begin, and the auxiliary if there is one.
    fn before_helpers(&self, verb: u32, start: u32) -> (u32, Option<Role>) {
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

    /// The subject that stands before a finite verb.
    fn direct_subject(&self, verb: u32, sentence: Row) -> Option<Phrase> {
        (sentence.start..verb)
            .filter(|&from| self.may_begin_a_clause(from, sentence.start))
            .find_map(|from| self.subject_from(from, verb))
    }

    /// The subject of a finite verb that takes up all from a piece to the verb.
    pub fn subject_from(&self, from: u32, verb: u32) -> Option<Phrase> {
        let tense = self.piece(verb).word.tense;
        let (before, helped) = self.before_helpers(verb, from);
        let found = self.subject_between(from, before)?;
        let agrees = match tense {
            Tense::Participle => false,
            Tense::Base => helped.is_some() || self.is_plural(found) && !self.ends_an_occasion(from, verb),
            Tense::Past => helped != Some(Role::Be),
            Tense::Present => true,
        };
        agrees.then_some(found)
    }

    /// Whether a word that may be a verb is the noun for when something was said: "told clients in a research note: …".
    fn ends_an_occasion(&self, from: u32, verb: u32) -> bool {
        let tied = self.phrase(from).is_some_and(|told| told.end < verb);
        let goes_on = matches!(self.role(verb + 1), Role::It | Role::Determiner | Role::Name | Role::Plain);
        self.role_before(from, 0) == Role::Speech && tied && !goes_on
    }

    /// The subject of a passive that takes up all from a piece to the verb: "Koss was quoted".
    pub fn subject_of_passive(&self, from: u32, verb: u32) -> Option<Phrase> {
        let (before, helped) = self.before_helpers(verb, from);
        self.subject_between(from, before).filter(|_| helped == Some(Role::Be))
    }

    /// Where "as saying" stands, which makes a verb let somebody speak: "quoted Koss as saying".
    pub fn quoted_as(&self, verb: u32) -> Option<u32> {
        if !self.is(verb, Special::Quoting) {
            return None;
        }
        let goes_on = |at: &u32| !is_end(self.role(*at)) && self.role(*at) != Role::Quote;
        let mut after = (verb + 1..verb + QUOTED).take_while(goes_on);
        after.find(|&at| self.is(at, Special::As) && self.role(at + 1) == Role::Speech)
    }

    /// Whom a verb quotes, but by a pronoun.
    pub fn quoted(&self, verb: u32) -> Option<Phrase> {
        if !self.is(verb, Special::Quoting) {
            return None;
        }
        self.extended_phrase(verb + 1).filter(Phrase::is_known)
    }

    /// Whether a subject may begin here.
    fn may_begin_a_clause(&self, at: u32, start: u32) -> bool {
        if at == start {
            return true;
        }
        let word = self.piece(at - 1).word;
        match word.role {
            Role::Quote | Role::Comma | Role::Colon | Role::Dash | Role::Date | Role::Relative => true,
            Role::Conjunction => word.special != Special::With,
            Role::Speech => word.manner == Manner::Say && self.is_finite(at - 1),
            // Two names are one subject, unless a verb before shows that a clause has ended.
            Role::And => {
                let is_verb = |at| matches!(self.role(at), Role::Verb | Role::Auxiliary | Role::Be | Role::Quote);
                at - 1 == start || (start..at - 1).any(|at| is_verb(at) || self.is_finite(at))
            }
            _ => false,
        }
    }

    /// The pronoun of the third person that stands here.
    fn pronoun(&self, at: u32) -> Option<Phrase> {
        let is_one = matches!(self.role(at), Role::He | Role::It | Role::They);
        is_one.then(|| Phrase { head: Row::new(at, at + 1), end: at + 1, kind: Kind::Pronoun, determined: false })
    }

    /// A subject that takes up all from one piece up to another.
    fn subject_between(&self, from: u32, to: u32) -> Option<Phrase> {
        let mut first = from;
        while first < to && matches!(self.role(first), Role::Adverb | Role::Date) {
            first += 1;
        }
        let phrase = self.pronoun(first).or_else(|| self.extended_phrase(first))?;
        let after = self.role_before(from, 0);
        if phrase.kind == Kind::Other && self.is_number(phrase.last()) {
            return None;
        }
        if !phrase.is_known() && matches!(after, Role::And | Role::Conjunction) && !self.is(from - 1, Special::That) {
            return None;
        }
        if phrase.end >= to {
            return (phrase.end == to).then_some(phrase);
        }
        if let Some(all) = self.several(phrase).filter(|all| all.end == to) {
            return Some(all);
        }
        let rest = Row::new(phrase.end, to);
        match self.role(phrase.end) {
            _ if phrase.kind == Kind::Pronoun => None,
            Role::Relative => {
                let parted = self.has(rest, Role::Comma) || self.has(rest, Role::Quote);
                // "A man who fled was met by a nurse who said", "a man who fled said the nurse had said"
                let goes_on = (rest.start + 1..to).any(|at| {
                    let before = self.role(at - 1);
                    let is_own =
                        matches!(before, Role::Relative | Role::And | Role::Adverb | Role::Auxiliary | Role::Date);
                    self.is_finite(at) && !is_own
                        || at + 1 == to && self.role(at) == Role::Relative && before != Role::And
                });
                (!parted && !goes_on).then_some(phrase)
            }
            Role::Comma | Role::Dash => {
                let found = self.with_apposition(phrase, to);
                let is_who = self.role(phrase.end + 1) == Role::Relative;
                found.filter(|found| phrase.is_known() || phrase.determined && (found.is_named() || is_who))
            }
            _ => None,
        }
    }

    /// Whether a comma or dash stands here, if only as the end of what is quoted.
    fn parts(&self, at: u32) -> bool {
        match self.role(at) {
            Role::Comma | Role::Dash => true,
            Role::Quote => self.text.slice(self.quotations[self.piece(at).at as usize].span).trim_end().ends_with(','),
            _ => false,
        }
    }

    /// A phrase with what stands between commas after it, up to a verb: an apposition, a clause, or where the speaker was.
    fn with_apposition(&self, phrase: Phrase, to: u32) -> Option<Phrase> {
        let (start, end) = (phrase.end + 1, to - 1);
        if start >= end || !self.parts(end) {
            return None;
        }
        let inside = Row::new(start, end);
        // "Koss was away, but her deputy said", "Koss, 34, and Varn, 21, said"
        let turns = |at| self.role(at) == Role::And || self.is(at, Special::But) || self.is(at, Special::While);
        if (start..end).any(|at| self.role(at) == Role::Comma && turns(at + 1)) {
            return None;
        }
        match self.role(start) {
            Role::Be
            | Role::Auxiliary
            | Role::And
            | Role::He
            | Role::It
            | Role::They
            | Role::Pronoun
            | Role::Quote
            | Role::Comma
            | Role::Dash => None,
            // An age: anything may follow.
            Role::Plain if self.word(start).as_bytes()[0].is_ascii_digit() => Some(phrase),
            Role::Determiner | Role::Name | Role::Person | Role::Body | Role::Plain => {
                let name = self.extended_phrase(start).filter(|name| name.end == end && name.is_named());
                // The minister has a name, but it may be the spokesman's. "A source in the guild, the HGN," is no guild.
                let takes = |name: &Phrase| {
                    let is_other =
                        self.is(phrase.head.end, Special::For) || name.determined && phrase.head.end + 1 < start;
                    !phrase.is_named() && !is_other
                };
                match name {
                    Some(name) if takes(&name) => Some(name),
                    _ => {
                        let parted = [Role::Comma, Role::Dash, Role::Quote].iter().any(|&role| self.has(inside, role));
                        // "Mira Koss, head of the Harbour Union, a body of ten, said": a full name is no list's first word.
                        let is_full = phrase.is_named() && phrase.head.len() > 1 && self.role(start) != Role::Name;
                        (!parted || is_full && !self.has(inside, Role::Quote)).then_some(phrase)
                    }
                }
            }
            _ => Some(phrase),
        }
    }

    /// The subject that a verb shares with what stands before `limit` in its sentence.
    fn shared_subject(&self, limit: u32, sentence: Row) -> Option<Phrase> {
        let mut verbs = (sentence.start..limit).rev().filter(|&at| self.is_finite(at));
        let found = verbs.find_map(|verb| self.direct_subject(verb, sentence).or_else(|| self.inverted_subject(verb)));
        found.or_else(|| self.main_subject(sentence))
    }

    /// Whom a verb of speech before a preposition is about; the verb's subject where it is about nobody.
    fn object_before(&self, preposition: u32, sentence: Row) -> Option<Phrase> {
        let verb = (sentence.start..preposition).rev().find(|&at| self.is_finite(at))?;
        match verb + 1 == preposition {
            true => self.shared_subject(preposition, sentence),
            false => self.phrase(verb + 1).filter(|phrase| phrase.end == preposition && phrase.is_known()),
        }
    }

    /// Whether a sentence begins with what leads in to its main clause.
    pub fn leads_in(&self, at: u32) -> bool {
        let role = self.role(at);
        matches!(role, Role::Preposition | Role::Participle | Role::Conjunction | Role::Verb | Role::Speech)
    }

    /// Where a sentence's main clause begins, after what leads in to it.
    pub fn main_clause(&self, sentence: Row) -> Option<u32> {
        let mut at = sentence.start;
        // "LINDBY: Mira Koss left, saying …"
        let place = Row::new(at, sentence.end.min(at + 3));
        at = self.find(place, Role::Colon).map_or(at, |colon| colon + 1);
        while matches!(self.role(at), Role::Adverb | Role::Date | Role::And | Role::Comma) || self.is(at, Special::But)
        {
            at += 1;
        }
        if self.leads_in(at) {
            at = self.find(Row::new(at, sentence.end.max(at)), Role::Comma)? + 1;
        }
        Some(at)
    }

    /// The subject that a sentence begins with, after what leads in to it.
    pub fn main_subject(&self, sentence: Row) -> Option<Phrase> {
        let at = self.main_clause(sentence)?;
        let phrase = self.pronoun(at).or_else(|| self.extended_phrase(at))?;
        // "The minister, Oren Valdis, left."
        let name = self.apposition(phrase).filter(|name| self.role(name.end) == Role::Comma);
        let phrase = name.unwrap_or(phrase);
        let goes_on = self.is_verbal(phrase.end)
            || matches!(self.role(phrase.end), Role::Adverb | Role::Relative | Role::Comma)
            || phrase.kind == Kind::Pronoun;
        (phrase.is_known() && goes_on).then_some(phrase)
    }

    /// Whether a verb stands here.
    pub fn is_verbal(&self, at: u32) -> bool {
        matches!(self.role(at), Role::Verb | Role::Auxiliary | Role::Be | Role::Speech)
    }

    /// The subject after a verb: "said Koss".
    pub fn inverted_subject(&self, verb: u32) -> Option<Phrase> {
        let after_mark = matches!(self.role_before(verb, 0), Role::Quote | Role::Comma | Role::Dash | Role::Stop);
        let says = matches!(self.piece(verb).word.manner, Manner::Say | Manner::Aside);
        let leads = says && !self.is(verb, Special::Told) && self.is_finite(verb);
        if !leads || !after_mark {
            return None;
        }
        let ends = |at| is_end(self.role(at)) || matches!(self.role(at), Role::Comma | Role::Colon | Role::Preposition);
        if self.role(verb + 1) == Role::He {
            return self.pronoun(verb + 1).filter(|_| ends(verb + 2));
        }
        // A verb after the name shows that its clause is what was said.
        let phrase = self.extended_phrase(verb + 1).filter(|phrase| !self.is_verbal(phrase.end))?;
        let name = self.apposition(phrase).or_else(|| self.several(phrase)).filter(|name| ends(name.end));
        name.or((phrase.is_known() || phrase.determined).then_some(phrase))
    }

    /// The subject of a participle right after it: "with a source calling it …".
    fn accompanying_subject(&self, before: u32, start: u32) -> Option<Phrase> {
        (start..before)
            .filter(|&at| at == start || self.is(at - 1, Special::With))
            .filter_map(|at| self.extended_phrase(at))
            .find(|phrase| phrase.end == before)
    }

    /// Whom "who" stands for.
    fn antecedent_of_relative(&self, relative: u32, start: u32) -> Option<Phrase> {
        let end = relative - u32::from(self.role_before(relative, start) == Role::Comma);
        let begins = |&from: &u32| self.may_begin_a_clause(from, start) || self.is(from - 1, Special::By);
        let far = (start..end).filter(begins);
        let far = { far }.filter_map(|from| self.extended_phrase(from)).find(|phrase| phrase.end == end);
        far.filter(Phrase::is_known).or_else(|| {
            let near = end.saturating_sub(4).max(start)..end;
            near.filter_map(|from| self.phrase(from)).find(|phrase| phrase.end == end && phrase.is_named())
        })
    }

    /// The first verb of speech in a sentence that has a subject, and who that is.
    pub fn speaking(&self, sentence: Row) -> Option<(u32, Phrase)> {
        let speaks = |&verb: &u32| self.is_finite(verb) && !self.is(verb, Special::Reading);
        let mut verbs = (sentence.start..sentence.end).filter(speaks);
        verbs.find_map(|verb| {
            let subject = self.subject(verb, sentence).or_else(|| self.inverted_subject(verb))?;
            Some((verb, subject))
        })
    }
}
