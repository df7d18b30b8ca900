//! Speakers: who said what is quoted.
//!
//! For each quotation a verb of speech is sought that governs it, and that verb's subject: after the quotation ("…", Koss said /
//! said Koss), before it (Koss said: "…"; Koss told reporters that …, adding "…"), or at the sentence's end; then "according to";
//! then the sentence or paragraph before, where the quotation is a sentence or paragraph of its own. The patterns are those of
//! Krestel, Bergler and Witte (2008, "Minding the Source"), the order in which they are tried is near to the rules that O'Keefe
//! and others (2012, "A Sequence Labelling Approach to Quote Attribution") found right for most quotations of newspapers.
//!
//! A heuristic, and made to be right where it speaks: where two patterns disagree, a pronoun may stand for two, or the quoted words
//! look like a title, there is no speaker. English alone. Time: one pass over the text, and for each quotation its sentence and
//! a bounded number of those before it.

use std::ops::Range;

use crate::blocks::Block;
use crate::persons::Persons;
use crate::pieces::{Pieces, is_end};
use crate::quotations::Quotation;
use crate::span::{Byte, Span};
use crate::speech::{Manner, Role, SPEECH, Tense, has_capital};
use crate::subjects::Subject;
use crate::text::Text;
use crate::tokens::Tokens;

/// Who said a quotation, as far as the text makes certain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attribution {
    /// The speaker's name without titles, or the head of what names the speaker.
    pub speaker: Option<Span<Byte>>,
    /// The verb of speech, or "according to".
    pub verb: Option<Span<Byte>>,
    /// The pronoun through which the speaker was reached.
    pub pronoun: Option<Span<Byte>>,
}

/// The quotations of a text, block quotes among them, in order, and who said each.
///
/// Given are those in marks. A text that is not in English has no others, and no speakers.
pub fn speakers(
    text: &Text,
    tokens: &Tokens,
    marked: Vec<Quotation>,
    blocks: &[Block],
    english: bool,
) -> (Vec<Quotation>, Vec<Attribution>) {
    if !english {
        let attributions = vec![Attribution::default(); marked.len()];
        return (marked, attributions);
    }
    let mut pieces = Pieces::new(text, tokens, marked, blocks, &SPEECH);
    pieces.add_block_quotes();
    let attributions = pieces.attributions();
    (pieces.quotations, attributions)
}

/// Who speaks, before pronouns are resolved.
#[derive(Debug, Clone)]
struct Source {
    subject: Subject,
    /// The verb's pieces.
    verb: Option<Range<usize>>,
    /// Whether it gives way to any other.
    weak: bool,
}

/// What a quotation's own sentence says of its speaker.
enum Own {
    Found(Source),
    /// Something, but nothing certain: no other sentence is asked.
    Disputed,
    None,
}

/// What the sentences before say.
enum Before {
    Source(Source),
    /// The speaker is the other quotation's.
    Quotation(usize),
    None,
}

/// Pieces between a quotation and the verb after it: a name with titles and an apposition.
const NEAR: usize = 32;

/// Verbs before a quotation that are asked for their subjects.
const MOST_VERBS: usize = 4;

/// What has a title that stands in quotation marks.
const TITLED: &str = "film movie book novel song album play series show poem painting opera documentary game ship boat vessel ferry trawler \
yacht magazine entitled titled named nicknamed dubbed called so-called word term phrase sign";

/// Writings that speak for who gave them out.
const WRITINGS: &str = "statement report letter email post message document filing";

impl Pieces<'_> {
    fn attributions(&self) -> Vec<Attribution> {
        let mut attributions = vec![Attribution::default(); self.quotations.len()];
        if attributions.is_empty() {
            return attributions;
        }
        let persons = Persons::new(self);
        // Quotations without words are none of the pieces.
        for at in (0..self.list.len()).filter(|&at| self.role(at) == Role::Quote) {
            let number = self.list[at].at as usize;
            let quotation = &self.quotations[number];
            attributions[number] = match self.own_source(at, quotation) {
                Own::Found(source) => self.attribution(&source, &persons),
                Own::Disputed => Attribution::default(),
                Own::None if quotation.continues && number > 0 => attributions[number - 1],
                Own::None => match self.source_before(at, quotation) {
                    Before::Source(source) => self.attribution(&source, &persons),
                    Before::Quotation(other) => attributions[other],
                    Before::None => Attribution::default(),
                },
            };
        }
        // The speaker of several paragraphs may be named after the last.
        for number in (1..attributions.len()).rev() {
            if self.quotations[number].continues && attributions[number - 1].speaker.is_none() {
                attributions[number - 1] = attributions[number];
            }
        }
        attributions
    }

    fn own_source(&self, at: usize, quotation: &Quotation) -> Own {
        if !quotation.marked {
            return Own::None;
        }
        let sentence = self.sentence(at);
        if self.is_title(at, quotation, &sentence) {
            return Own::Disputed;
        }
        let after = self.source_after(at, quotation, &sentence);
        let before = match self.source_in_front(at, at, &sentence) {
            Own::Disputed => return Own::Disputed,
            Own::Found(source) => Some(source),
            Own::None => None,
        };
        let after = after.or_else(|| self.trailing_source(at, &sentence));

        match (after, before) {
            (Some(after), Some(before)) => self.agreed(after, before),
            (one, other) => one.or(other).or_else(|| self.according_to(&sentence)).map_or(Own::None, Own::Found),
        }
    }

    /// The better of two sources.
    fn agreed(&self, after: Source, before: Source) -> Own {
        let word = |source: &Source| match &source.subject {
            Subject::Phrase(phrase) => self.word(phrase.head.end - 1),
            Subject::Pronoun(_) => "",
        };
        if after.weak || matches!(after.subject, Subject::Pronoun(_)) {
            Own::Found(before)
        } else if before.weak || matches!(before.subject, Subject::Pronoun(_)) || word(&after) == word(&before) {
            Own::Found(after)
        } else {
            Own::Disputed
        }
    }

    /// "…", Koss said; "…", said Koss.
    fn source_after(&self, at: usize, quotation: &Quotation, sentence: &Range<usize>) -> Option<Source> {
        let quoted = self.text.slice(quotation.span).trim_end();
        let mut from = at + 1;
        let mut parted = quoted.ends_with([',', '?', '!', '…', '—', '–', '.', ';']);
        let mut sentence = sentence.clone();
        let mut alone = false;
        match self.role(from) {
            Role::Comma | Role::Dash => {
                parted = true;
                from += 1;
            }
            Role::Stop if quoted.ends_with(['?', '!', '…', '—', '–']) => {
                from += 1;
                alone = true;
                sentence = self.sentence(from);
            }
            _ => {}
        }
        let leads_in = matches!(
            self.role(sentence.start),
            Role::Preposition | Role::Conjunction | Role::Participle | Role::Verb | Role::Reporting(..)
        );
        let opens = at == sentence.start || alone;
        if leads_in && !opens && !(sentence.start..at).any(|at| self.role(at) == Role::Comma) {
            return None;
        }
        let end = (from..sentence.end.min(from + NEAR)).find(|&at| self.role(at) == Role::Quote);
        let end = end.unwrap_or(sentence.end.min(from + NEAR));
        let mut verbs = (from..end).filter(|&verb| self.follows(verb));
        let (verb, subject) =
            { verbs.by_ref() }.take(MOST_VERBS).find_map(|verb| Some((verb, self.subject_right_from(from, verb)?)))?;
        let sure = parted || opens && (verb == from || !matches!(&subject, Subject::Phrase(phrase) if !phrase.named));
        (sure && (!alone || self.closes(verb, &subject))).then(|| self.source(subject, verb))
    }

    /// Whether a verb may follow what was said.
    fn follows(&self, verb: usize) -> bool {
        self.verb(verb).is_some_and(|(manner, _)| manner != Manner::Tell)
    }

    /// The subject of a verb that begins right here.
    fn subject_right_from(&self, from: usize, verb: usize) -> Option<Subject> {
        if (from..verb).all(|at| self.role(at) == Role::Adverb) {
            return self.inverted_subject(verb);
        }
        self.subject_from(from, verb)
    }

    /// Whether nothing that was said follows a verb and its subject.
    fn closes(&self, verb: usize, subject: &Subject) -> bool {
        let after = match subject {
            Subject::Phrase(phrase) if phrase.head.start > verb => phrase.end,
            Subject::Pronoun(at) if *at > verb => at + 1,
            _ => verb + 1,
        };
        let tells = matches!(self.word(verb), "told" | "tells" | "asked" | "asks");
        match self.role(after) {
            Role::Preposition | Role::Date | Role::Adverb | Role::Comma | Role::Dash | Role::Participle => true,
            Role::Conjunction => self.word(after) != "that",
            role if is_end(role) => true,
            _ => tells && self.role((after..).find(|&at| !self.is_told(at)).unwrap_or(after)) != Role::Conjunction,
        }
    }

    /// Whether a word belongs to whom somebody told: "reporters in Lindby".
    fn is_told(&self, at: usize) -> bool {
        matches!(self.role(at), Role::Plain | Role::Name | Role::Person | Role::Body | Role::Determiner | Role::Pronoun)
            || self.role(at) == Role::Preposition && self.word(at) != "to"
    }

    fn source(&self, subject: Subject, verb: usize) -> Source {
        let weak = matches!(self.verb(verb), Some((Manner::Report, _)));
        Source { subject, verb: Some(verb..verb + 1), weak }
    }

    /// Koss said: "…"; Koss called it "…", adding that it was "…".
    fn source_in_front(&self, at: usize, quotation: usize, sentence: &Range<usize>) -> Own {
        let mut weak = None;
        let (mut verbs, mut new_thread) = (0, false);
        for verb in (sentence.start..at).rev() {
            let word = self.word(verb);
            if is_hearsay(word) && self.is_noun(verb, sentence.start) {
                return Own::Disputed;
            }
            let mark = if verb > sentence.start { self.role(verb - 1) } else { Role::Stop };
            let breaks_off = match word {
                "while" | "whereas" => matches!(mark, Role::Comma | Role::Quote),
                "but" | "although" | "though" => mark == Role::Comma,
                _ => false,
            };
            if breaks_off && verb + 1 < quotation && self.word(verb + 1) != "that" {
                return weak.map_or(Own::None, Own::Found);
            }
            // What was called something is not called the next thing too: "…, and the barracks".
            new_thread |= self.role(verb) == Role::And
                && self.role(verb - 1) == Role::Comma
                && matches!(self.role(verb + 1), Role::Determiner | Role::Name | Role::He | Role::It | Role::They);
            let Some((manner, tense)) = self.verb(verb) else { continue };
            if new_thread && manner == Manner::Tell
                || word.starts_with("continue")
                    && !matches!(self.role(verb + 1), Role::Comma | Role::Colon | Role::Quote)
            {
                continue;
            }
            if verb + 1 == quotation && is_naming(word) && !self.is_what(verb, sentence.start) {
                return Own::Disputed;
            }
            match self.subject(verb, sentence) {
                Some(subject) if manner == Manner::Report => weak = weak.or(Some(self.source(subject, verb))),
                Some(subject) => return Own::Found(self.source(subject, verb)),
                // Somebody's words, but not told whose.
                None if tense == Tense::Past && self.is_passive(verb, sentence) => return Own::Disputed,
                None if verb > sentence.start && self.role(verb - 1) == Role::Relative => return Own::Disputed,
                None if tense == Tense::Base && matches!(self.word(verb - 1), "to" | "not") => return Own::Disputed,
                None => {}
            }
            verbs += 1;
            if verbs == MOST_VERBS {
                break;
            }
        }
        let label = || {
            let phrase = self.phrase(sentence.start)?;
            let is_speaker = phrase.named && !is_one_of(LABELS, self.word(phrase.head.start)) || phrase.listed;
            let found = phrase.end + 1 == at && self.role(phrase.end) == Role::Colon && is_speaker;
            found.then_some(Source { subject: Subject::Phrase(phrase), verb: None, weak: false })
        };
        weak.or_else(label).map_or(Own::None, Own::Found)
    }

    /// Whether a word that may be a verb is a noun.
    fn is_noun(&self, at: usize, start: usize) -> bool {
        at > start
            && matches!(
                self.role(at - 1),
                Role::Verb
                    | Role::Reporting(..)
                    | Role::Determiner
                    | Role::Preposition
                    | Role::Conjunction
                    | Role::Participle
            )
    }

    fn is_passive(&self, verb: usize, sentence: &Range<usize>) -> bool {
        let mut before = (sentence.start..verb).rev().skip_while(|&at| self.role(at) == Role::Adverb);
        before.next().is_some_and(|at| self.role(at) == Role::Be)
    }

    /// "What Koss called …".
    fn is_what(&self, verb: usize, start: usize) -> bool {
        (verb.saturating_sub(NEAR).max(start)..verb).any(|at| matches!(self.word(at), "what" | "What"))
    }

    /// The boat was "…", and the crew knew, Koss said.
    fn trailing_source(&self, at: usize, sentence: &Range<usize>) -> Option<Source> {
        let verbs = (at + 1..sentence.end).filter(|&verb| self.follows(verb)).take(MOST_VERBS);
        { verbs }.find_map(|verb| {
            let begins = |&from: &usize| matches!(self.role(from - 1), Role::Comma | Role::Dash);
            let subject = { at + 2..verb + 1 }.filter(begins).find_map(|from| self.subject_right_from(from, verb))?;
            self.closes(verb, &subject).then(|| self.source(subject, verb))
        })
    }

    /// According to Koss, …
    fn according_to(&self, sentence: &Range<usize>) -> Option<Source> {
        let at = sentence.clone().find(|&at| matches!(self.word(at), "according" | "According"))?;
        let mut phrase = self.phrase(at + 2).filter(|_| self.word(at + 1) == "to")?;
        let giver = || matches!(self.word(phrase.end), "of" | "from" | "by").then(|| self.phrase(phrase.end + 1))?;
        if is_one_of(WRITINGS, self.word(phrase.head.end - 1)) {
            phrase = giver()?;
        }
        if !phrase.named && self.role(phrase.end) == Role::Comma {
            let name = self.phrase(phrase.end + 1).filter(|name| name.named && !self.role_is_verbal(name.end));
            phrase = name.unwrap_or(phrase);
        }
        let known = phrase.named || phrase.listed;
        known.then(|| Source { subject: Subject::Phrase(phrase), verb: Some(at..at + 2), weak: true })
    }

    fn role_is_verbal(&self, at: usize) -> bool {
        matches!(self.role(at), Role::Verb | Role::Auxiliary | Role::Be | Role::Reporting(..))
    }

    /// Whether the quoted words look like the title of something.
    fn is_title(&self, at: usize, quotation: &Quotation, sentence: &Range<usize>) -> bool {
        if at == sentence.start || matches!(self.role(at - 1), Role::Comma | Role::Colon) {
            return false;
        }
        let quoted = self.text.slice(quotation.span);
        let mut words = quoted.split_whitespace().filter(|word| word.len() >= LEAST_TITLE_BYTES).peekable();
        let capitals = words.peek().is_some()
            && words.all(has_capital)
            && (quoted.contains(' ') || !quoted.ends_with(['.', '!', '?']))
            && !self.is_headline(at);
        capitals && has_capital(quoted) || is_one_of(TITLED, self.word(at - 1)) && self.verb(at - 1).is_none()
    }

    /// Who speaks by the sentence or paragraph before, where a quotation has its own to itself.
    fn source_before(&self, at: usize, quotation: &Quotation) -> Before {
        let sentence = self.sentence(at);
        if sentence.clone().any(|at| self.role(at) != Role::Quote) {
            // "…", said Koss, who was there, "…"
            let cut =
                at > sentence.start && self.role(at - 1) == Role::Comma && self.role(sentence.start) == Role::Quote;
            let is_told = cut && (sentence.start..at).any(|at| self.follows(at));
            return if is_told { Before::Quotation(self.list[sentence.start].at as usize) } else { Before::None };
        }
        let Some(previous) = self.sentence_before(&sentence) else { return Before::None };
        let same_block = self.role(sentence.start - 1) == Role::Stop;
        let governing = |end| match self.source_in_front(end, end, &previous) {
            Own::Found(source) => Before::Source(source),
            _ => Before::None,
        };
        if !same_block && self.role(previous.end - 1) == Role::Colon {
            return governing(previous.end);
        }
        let quoted = previous.clone().rev().find(|&at| self.role(at) == Role::Quote);
        if let (Some(quoted), true) = (quoted, quotation.marked) {
            // Who answers a question may be another.
            let asks = same_block && (quoted..previous.end).any(|at| matches!(self.word(at), "asked" | "asks"));
            return if asks { Before::None } else { Before::Quotation(self.list[quoted].at as usize) };
        }
        if !same_block && quotation.marked {
            return Before::None;
        }
        self.speaking(&previous).map_or(Before::None, |(verb, subject)| Before::Source(self.source(subject, verb)))
    }

    fn attribution(&self, source: &Source, persons: &Persons) -> Attribution {
        let verb = source.verb.clone().map(|verb| self.bytes(verb));
        let (head, pronoun) = match &source.subject {
            Subject::Phrase(phrase) => {
                (Some(persons.holder(self, phrase).unwrap_or_else(|| phrase.head.clone())), None)
            }
            Subject::Pronoun(at) => (persons.antecedent(self, *at), Some(self.span(*at))),
        };
        head.map_or_else(Attribution::default, |head| Attribution { speaker: Some(self.bytes(head)), verb, pronoun })
    }
}

/// Bytes of the shortest word that a title sets with a capital: shorter ones may be articles and prepositions.
const LEAST_TITLE_BYTES: usize = 4;

/// Labels before a colon that name nobody.
const LABELS: &str = "Watch Live Update Updated Breaking Exclusive Analysis Opinion Video Audio Read Related";

/// Verbs that name what they stand before.
fn is_naming(word: &str) -> bool {
    matches!(word, "call" | "called" | "calls" | "calling" | "branded" | "labelled" | "labeled")
}

/// Whether a word may be a noun of what others said: the quotation may be theirs.
fn is_hearsay(word: &str) -> bool {
    matches!(
        word,
        "claims"
            | "allegations"
            | "accusations"
            | "suggestions"
            | "reports"
            | "rumours"
            | "rumors"
            | "criticism"
            | "complaints"
            | "calls"
            | "demands"
            | "questions"
    )
}

/// Whether a word is in a list.
fn is_one_of(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests;
