//! Speakers: who said what is quoted.
//!
//! For each quotation a verb of speech is sought that governs it, and that verb's subject: after the quotation ("…", Koss said /
//! said Koss), before it (Koss said: "…"; Koss told reporters that …, adding "…"), or at the sentence's end; then "according to";
//! then the sentence or paragraph before, where the quotation is a sentence or paragraph of its own. What is denied, or called a
//! claim or description of somebody, is not said by who says so. The patterns are those of Krestel, Bergler and Witte (2008,
//! "Minding the Source"), the order in which they are tried is near to the rules that O'Keefe and others (2012, "A Sequence
//! Labelling Approach to Quote Attribution") found right for most quotations of newspapers.
//!
//! A heuristic, and made to be right where it speaks: where two patterns disagree, a pronoun may stand for two, or the quoted words
//! look like a title, there is no speaker. English alone. Time: one pass over the text, and for each quotation its sentence and
//! a bounded number of those before it.

use crate::blocks::Block;
use crate::names::{Kind, Phrase};
use crate::persons::Persons;
use crate::pieces::{Pieces, Row, is_end};
use crate::quotations::Quotation;
use crate::span::{Byte, Span, TokenIndex};
use crate::speech::{Manner, Role, SPEECH, Special, Tense, Word};
use crate::text::Text;
use crate::tokens::Tokens;
use crate::words;

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

/// Who says what a text quotes, and what it reports.
pub struct Speakers<'t> {
    /// The quotations of the text, block quotes among them, in order.
    pub quotations: Vec<Quotation>,
    /// Who said each.
    pub attributions: Vec<Attribution>,
    /// None where the text is not in English.
    persons: Option<Persons<'t>>,
}

impl<'t> Speakers<'t> {
    /// Finds the block quotes beside the quotations in marks, and who said each.
    ///
    /// A text that is not in English has no block quotes, and no speakers.
    pub fn new(text: &'t Text, tokens: &'t Tokens, marked: Vec<Quotation>, blocks: &'t [Block], english: bool) -> Self {
        if !english {
            let attributions = vec![Attribution::default(); marked.len()];
            return Self { quotations: marked, attributions, persons: None };
        }
        let mut pieces = Pieces::new(text, tokens, marked, blocks, &SPEECH);
        pieces.add_block_quotes();
        let mut persons = Persons::new(pieces);
        let attributions = attributions(&mut persons);
        Self { quotations: persons.pieces.quotations.clone(), attributions, persons: Some(persons) }
    }

    /// The words of a speaker's name, in full where the text has it so, if it is a person's.
    pub fn person(&self, speaker: Span<Byte>) -> Option<Span<TokenIndex>> {
        let persons = self.persons.as_ref()?;
        let pieces = &persons.pieces;
        let words = pieces.tokens.within(speaker);
        let name = persons.person(Row::new(pieces.of_token(words.start), pieces.of_token(words.end - 1) + 1))?;
        Some(Span::new(pieces.piece(name.start).at, pieces.piece(name.end - 1).at + 1))
    }
}

fn attributions(persons: &mut Persons) -> Vec<Attribution> {
    let mut attributions = vec![Attribution::default(); persons.pieces.quotations.len()];
    for at in 0..persons.pieces.list.len() as u32 {
        let pieces = &persons.pieces;
        if pieces.role(at) != Role::Quote {
            continue;
        }
        let number = pieces.piece(at).at as usize;
        let quotation = &pieces.quotations[number];
        let mut said = if quotation.marked { pieces.said_here(at, quotation) } else { Said::Nothing };
        if matches!(said, Said::Nothing) {
            said = match quotation.continues {
                true => Said::As(number.saturating_sub(1)),
                false => pieces.said_before(at, quotation),
            };
        }
        match said {
            Said::By(source) => {
                let speaker = pieces.speaker(source, persons);
                attributions[number] = pieces.attribution(source, speaker);
                if let Some(speaker) = speaker {
                    persons.learn(speaker, source.subject.head.start);
                }
            }
            Said::As(other) => attributions[number] = attributions[other],
            _ => {}
        }
    }
    // The speaker of several paragraphs may be named after the last.
    for number in (1..attributions.len()).rev() {
        if persons.pieces.quotations[number].continues && attributions[number - 1].speaker.is_none() {
            attributions[number - 1] = attributions[number];
        }
    }
    attributions
}

/// Who speaks, before pronouns are resolved.
#[derive(Debug, Clone, Copy)]
struct Source {
    subject: Phrase,
    /// The verb's pieces; none for a label before a colon.
    verb: Row,
    /// Whether it gives way to any other.
    weak: bool,
}

/// What a sentence says of a quotation's speaker.
#[derive(Debug, Clone, Copy)]
enum Said {
    By(Source),
    /// The speaker is the other quotation's.
    As(usize),
    /// Something, but nothing certain: no other sentence is asked.
    Unclear,
    Nothing,
}

impl From<Option<Source>> for Said {
    fn from(source: Option<Source>) -> Self {
        source.map_or(Self::Nothing, Self::By)
    }
}

/// Pieces between a quotation and the verb after it: a name with titles and an apposition.
const NEAR: u32 = 32;

/// Verbs before a quotation that are asked for their subjects.
const MOST_VERBS: usize = 4;

/// Bytes of the shortest word that a title sets with a capital: shorter ones may be articles and prepositions.
const LEAST_TITLE_BYTES: usize = 4;

impl Pieces<'_> {
    /// What a quotation's own sentence says.
    fn said_here(&self, at: u32, quotation: &Quotation) -> Said {
        let sentence = self.sentence(at);
        if self.is_title(at, quotation, sentence) {
            return Said::Unclear;
        }
        let before = self.said_in_front(at, sentence);
        if matches!(before, Said::Unclear) {
            return before;
        }
        let after = self.source_after(at, quotation, sentence).or_else(|| self.trailing_source(at, sentence));
        match self.agreed(before, after) {
            Said::Nothing => self.according_to(sentence).or_else(|| self.signature(at)).into(),
            said => said,
        }
    }

    /// What is said of who speaks before words and after them, where the two agree.
    fn agreed(&self, before: Said, after: Option<Source>) -> Said {
        match (after, before) {
            (Some(after), Said::By(before)) => {
                let pronoun = |source: Source| source.subject.kind == Kind::Pronoun;
                if after.weak || pronoun(after) {
                    Said::By(before)
                } else if before.weak
                    || pronoun(before)
                    || self.word(after.subject.last()) == self.word(before.subject.last())
                {
                    Said::By(after)
                } else {
                    Said::Unclear
                }
            }
            (Some(after), _) => Said::By(after),
            (None, before) => before,
        }
    }

    /// "…", Koss said; "…", said Koss.
    fn source_after(&self, at: u32, quotation: &Quotation, mut sentence: Row) -> Option<Source> {
        let last = self.text.slice(quotation.span).trim_end().chars().next_back().unwrap_or(' ');
        let exclaims = matches!(last, '?' | '!' | '…' | '—' | '–');
        let mut parted = exclaims || matches!(last, ',' | '.' | ';');
        let mut opens = at == sentence.start;
        let (mut from, mut alone) = (at + 1, false);
        match self.role(from) {
            Role::Comma | Role::Dash => {
                parted = true;
                from += 1;
            }
            Role::Stop if exclaims => {
                from += 1;
                sentence = self.sentence(from);
                (alone, opens) = (true, true);
            }
            _ => {}
        }
        // "…", as Koss put it
        from += u32::from(self.is(from, Special::As));
        // "In a “calm” manner, Koss said …"
        if !opens && self.leads_in(sentence.start) && !self.has(Row::new(sentence.start, at), Role::Comma) {
            return None;
        }
        let end = sentence.end.min(from + NEAR);
        let end = self.find(Row::new(from, end.max(from)), Role::Quote).unwrap_or(end);
        let source = (from..end)
            .filter(|&verb| self.follows(verb))
            .take(MOST_VERBS)
            .find_map(|verb| self.source_from(from, verb))?;
        let is_phrase = !source.subject.is_named() && source.subject.kind != Kind::Pronoun;
        let sure = parted || opens && (source.verb.start == from || !is_phrase);
        (sure && (!alone || self.closes(source))).then_some(source)
    }

    /// Whether a verb may follow what was said. To "call" something wants that after it, unless one calls out.
    fn follows(&self, verb: u32) -> bool {
        let word = self.piece(verb).word;
        let calls_out =
            word.special == Special::Naming && (is_end(self.role(verb + 1)) || self.word(verb + 1) == "out");
        word.role == Role::Speech && (word.manner != Manner::Tell || calls_out)
    }

    /// A verb and its subject, before or after it, that begin right here.
    fn source_from(&self, from: u32, verb: u32) -> Option<Source> {
        if let Some(at) = self.quoted_as(verb) {
            let subject = self.subject_of_passive(from, verb).or_else(|| self.quoted(verb));
            return subject.map(|subject| Source { subject, verb: Row::new(at + 1, at + 2), weak: false });
        }
        let subject = match (from..verb).all(|at| self.role(at) == Role::Adverb) {
            true => self.inverted_subject(verb),
            false => self.subject_from(from, verb),
        };
        self.source(verb, subject?)
    }

    /// A verb with its subject, or whom it quotes: "the agency quoted Koss: …". Not where "as saying" is what it leads to.
    fn source(&self, verb: u32, subject: Phrase) -> Option<Source> {
        let quoted = self.quoted(verb).filter(|quoted| self.role(quoted.end) == Role::Colon);
        let weak = quoted.is_none() && self.piece(verb).word.manner == Manner::Report;
        let with_next = self.is(verb, Special::Phrasal) && !self.is(verb + 1, Special::That);
        let words = Row::new(verb, verb + 1 + u32::from(with_next));
        let is_source = match self.is(verb, Special::Reading) {
            true => self.is(subject.last(), Special::Writing),
            false => self.quoted_as(verb).is_none(),
        };
        let subject = self.giver(quoted.unwrap_or(subject));
        is_source.then_some(Source { subject, verb: words, weak })
    }

    /// Whether nothing that was said follows a verb and its subject.
    fn closes(&self, source: Source) -> bool {
        let verb = source.verb.start;
        let mut after = source.subject.end.max(verb + 1);
        loop {
            let word = self.piece(after).word;
            match word.role {
                Role::Preposition | Role::Date | Role::Adverb | Role::Comma | Role::Dash | Role::Participle => {
                    return true;
                }
                Role::Conjunction => return word.special != Special::That,
                role if is_end(role) => return true,
                // "… told reporters that": whom somebody told has no verb.
                Role::Plain | Role::Name | Role::Person | Role::Body | Role::Determiner | Role::Pronoun
                    if self.is(verb, Special::Told) || self.is(verb, Special::Asked) => {}
                _ => return false,
            }
            after += 1;
        }
    }

    /// Koss said: "…"; Koss called it "…", adding that it was "…".
    fn said_in_front(&self, at: u32, sentence: Row) -> Said {
        let mut weak = None;
        let (mut verbs, mut new_thread) = (0, false);
        for verb in (sentence.start..at).rev() {
            let word = self.piece(verb).word;
            let (previous, next) = (self.role_before(verb, sentence.start), self.role(verb + 1));
            let is_noun = self.piece(verb.saturating_sub(1)).owns
                || matches!(
                    previous,
                    Role::Verb
                        | Role::Speech
                        | Role::Determiner
                        | Role::Preposition
                        | Role::Conjunction
                        | Role::Participle
                );
            let may_be_a_noun = matches!(word.tense, Tense::Base | Tense::Present);
            let breaks_off = match word.special {
                Special::Hearsay if self.is_judged(verb, at, sentence.start) => continue,
                // "told the crew on a call: …"
                Special::Naming if is_noun && self.role(at - 1) == Role::Colon => continue,
                Special::Hearsay | Special::Naming if is_noun && may_be_a_noun => return Said::Unclear,
                // "cries of …"
                _ if word.role == Role::Speech && is_noun && may_be_a_noun && self.is(verb + 1, Special::Of) => {
                    return Said::Unclear;
                }
                Special::While => matches!(previous, Role::Comma | Role::Quote),
                Special::But => previous == Role::Comma,
                _ => false,
            };
            if breaks_off && verb + 1 < at && !self.is(verb + 1, Special::That) {
                return weak.into();
            }
            // What was called something is not called the next thing too: "…, and the barracks".
            new_thread |= word.role == Role::And
                && previous == Role::Comma
                && matches!(next, Role::Determiner | Role::Name | Role::He | Role::It | Role::They);
            let is_aside = word.manner == Manner::Aside
                || word.special == Special::Phrasal && self.role(verb + 2) == Role::Preposition;
            let is_beside = matches!(next, Role::Comma | Role::Colon | Role::Quote) || self.is(verb + 1, Special::That);
            // "in a written answer: …"
            let is_adjective = word.tense == Tense::Past && previous == Role::Determiner;
            if word.role != Role::Speech
                || is_adjective && self.role(at - 1) == Role::Colon
                || new_thread && word.manner == Manner::Tell
                || word.special == Special::Continue && !is_beside
                || is_aside && !is_beside && self.role(at - 1) != Role::Colon
            {
                continue;
            }
            // What is denied is somebody else's word, but not what follows it: "Koss denied it: …".
            if word.special == Special::Denying && next != Role::Quote && self.role(at - 1) != Role::Colon {
                return Said::Unclear;
            }
            let near = Row::new(verb.saturating_sub(NEAR).max(sentence.start), verb);
            if word.special == Special::Naming && verb + 1 == at && !self.any(near, Special::What) {
                return Said::Unclear;
            }
            // "Said Koss: …"
            let said_by = || self.inverted_subject(verb).filter(|_| verb == sentence.start);
            match self.subject(verb, sentence).or_else(said_by) {
                Some(subject) => match self.source(verb, subject) {
                    Some(source) if source.weak => weak = weak.or(Some(source)),
                    Some(source) => return Said::By(source),
                    None if word.special == Special::Reading => {}
                    None => return Said::Unclear,
                },
                // Somebody's words, but not told whose.
                None if previous == Role::Relative
                    || word.tense == Tense::Participle && self.tells_of_an_object(verb)
                    || word.tense == Tense::Participle && previous == Role::Preposition
                    || word.tense == Tense::Past && self.inverted_subject(verb).is_none()
                    || word.tense == Tense::Base && self.is(verb.saturating_sub(1), Special::To) =>
                {
                    return Said::Unclear;
                }
                None => {}
            }
            verbs += 1;
            if verbs == MOST_VERBS {
                break;
            }
        }
        weak.or_else(|| self.label(at, sentence)).into()
    }

    /// Whether a participle goes with what another verb is about: "Koss had sent a text saying …".
    fn tells_of_an_object(&self, participle: u32) -> bool {
        let mut at = participle;
        let is_noun = |word: Word| match word.role {
            Role::Plain | Role::Person | Role::Determiner => true,
            role => role == Role::Speech && word.tense == Tense::Base,
        };
        while is_noun(self.piece(at - 1).word) {
            at -= 1;
        }
        at < participle && matches!(self.role_before(at, 0), Role::Verb | Role::Be | Role::Speech)
    }

    /// Whether what is quoted is said of what others said: "the demands were “mad”", "the claim that he lied was “mad”", "called the
    /// demands “mad”", "rejected the demands as “mad”".
    fn is_judged(&self, hearsay: u32, quote: u32, start: u32) -> bool {
        let is_of_phrase = |role| {
            matches!(role, Role::Determiner | Role::Adverb | Role::Plain | Role::Name | Role::Person | Role::Body)
        };
        let before = (start..hearsay).rev().find(|&at| !is_of_phrase(self.role(at)));
        let is_named = before.is_some_and(|at| self.is(at, Special::Naming));
        match self.role(hearsay + 1) {
            Role::Be | Role::Auxiliary | Role::Verb => true,
            Role::Quote => is_named,
            _ if self.is(hearsay + 1, Special::As) => hearsay + 2 == quote,
            _ => {
                let helps = |at: &u32| matches!(self.role(*at), Role::Be | Role::Auxiliary | Role::Adverb);
                let main = (hearsay..quote).rev().take_while(helps).last();
                main.is_some_and(|main| (hearsay + 1..main).any(|at| self.is_verbal(at)))
            }
        }
    }

    /// Koss: "…"; a statement from Koss: "…"; Koss put out this statement: "…"
    fn label(&self, at: u32, sentence: Row) -> Option<Source> {
        if self.role(at - 1) != Role::Colon {
            return None;
        }
        let gives_out = self.is(at - 2, Special::Writing) && self.is(at - 3, Special::This);
        let subject = match gives_out {
            true => self.main_subject(sentence)?,
            false => self.giver(self.phrase(sentence.start)?),
        };
        let is_speaker = subject.is_known() && !self.is(subject.head.start, Special::Label);
        // "Koss on Varn: …"
        let is_on = self.is(subject.end, Special::On) && subject.is_named();
        let end = if is_on { self.extended_phrase(sentence.start)?.end } else { subject.end };
        let found = (gives_out || end + 1 == at) && is_speaker;
        found.then_some(Source { subject, verb: Row::new(at, at), weak: false })
    }

    /// Who gave out a writing, if that is said: "a statement from Koss". Otherwise the phrase itself.
    fn giver(&self, phrase: Phrase) -> Phrase {
        let gave = self.is(phrase.last(), Special::Writing)
            && matches!(self.piece(phrase.head.end).word.special, Special::Of | Special::From | Special::By);
        let giver = if gave { self.phrase(phrase.head.end + 1).filter(Phrase::is_known) } else { None };
        giver.unwrap_or(phrase)
    }

    /// "…" — Koss
    fn signature(&self, at: u32) -> Option<Source> {
        let name = at + 2 + u32::from(self.role(at + 2) == Role::Stop);
        let subject = self.phrase(name).filter(|_| self.role(at + 1) == Role::Dash)?;
        let signs = subject.is_named() && matches!(self.role(subject.end), Role::Comma | Role::Break);
        signs.then_some(Source { subject, verb: Row::new(at, at), weak: true })
    }

    /// The boat was "…", and the crew knew, Koss said.
    fn trailing_source(&self, at: u32, sentence: Row) -> Option<Source> {
        let verbs = (at + 1..sentence.end).filter(|&verb| self.follows(verb)).take(MOST_VERBS);
        { verbs }.find_map(|verb| {
            let begins = |&from: &u32| matches!(self.role(from - 1), Role::Comma | Role::Dash);
            let mut starts = (at + 2..verb + 1).filter(begins);
            starts.find_map(|from| self.source_from(from, verb)).filter(|&source| self.closes(source))
        })
    }

    /// According to Koss, …; in the words of Koss, …
    fn according_to(&self, sentence: Row) -> Option<Source> {
        let in_the_words = |at| {
            let is_of = self.is(at, Special::Words) && self.is(at + 1, Special::Of);
            is_of && self.is(at - 1, Special::The) && self.word(at - 2).eq_ignore_ascii_case("in")
        };
        let leads = |&at: &u32| self.is(at, Special::According) && self.is(at + 1, Special::To) || in_the_words(at);
        let at = (sentence.start..sentence.end).find(leads)?;
        let mut subject = self.phrase(at + 2)?;
        let is_writing = self.is(subject.last(), Special::Writing);
        subject = self.giver(subject);
        subject = self.apposition(subject).filter(|name| !self.is_verbal(name.end)).unwrap_or(subject);
        (is_writing || subject.is_known()).then_some(Source { subject, verb: Row::new(at, at + 2), weak: true })
    }

    /// Whether the quoted words look like the title of something.
    fn is_title(&self, at: u32, quotation: &Quotation, sentence: Row) -> bool {
        let before = self.role_before(at, sentence.start);
        // "The film, “The Long Tide”, opens on Friday."
        let named = at - u32::from(before == Role::Comma);
        let is_titled = named > sentence.start && self.is(named - 1, Special::Titled);
        let is_known = self.is(at - 1, Special::As) && self.word(at - 2) == "known";
        if is_titled && before != Role::Comma || is_known {
            return true;
        }
        if matches!(before, Role::Stop | Role::Comma | Role::Colon) && !is_titled {
            return false;
        }
        let quoted = self.text.slice(quotation.span);
        for word in quoted.split(' ') {
            if word.len() >= LEAST_TITLE_BYTES && !words::has_capital(word) {
                return false;
            }
        }
        let said = quoted.split(' ').all(|word| word.ends_with(['.', '!', '?']));
        words::has_capital(quoted) && quoted.len() >= LEAST_TITLE_BYTES && !said && !self.is_headline(at)
    }

    /// What the sentence or paragraph before says, where a quotation has its own to itself.
    fn said_before(&self, at: u32, quotation: &Quotation) -> Said {
        let sentence = self.sentence(at);
        if (sentence.start..sentence.end).any(|at| self.role(at) != Role::Quote) {
            // "…", said Koss, who was there, "…"
            let cut = self.role_before(at, sentence.start) == Role::Comma && self.role(sentence.start) == Role::Quote;
            let is_told = cut && (sentence.start..at).any(|at| self.follows(at));
            return if is_told { Said::As(self.piece(sentence.start).at as usize) } else { Said::Nothing };
        }
        let Some(previous) = self.sentence_before(sentence) else { return Said::Nothing };
        let same_block = self.role_before(sentence.start, 0) == Role::Stop;
        if !same_block && self.role(previous.end - 1) == Role::Colon {
            return self.said_in_front(previous.end, previous);
        }
        let is_said = |&at: &u32| {
            self.role(at) == Role::Quote && !self.is_title(at, &self.quotations[self.piece(at).at as usize], previous)
        };
        let quoted = (previous.start..previous.end).rev().find(is_said);
        match quoted {
            // Who answers a question may be another.
            Some(quoted) if quotation.marked && same_block && self.is_question(quoted, previous) => Said::Nothing,
            Some(quoted) if quotation.marked => Said::As(self.piece(quoted).at as usize),
            _ if quotation.marked && !same_block => Said::Nothing,
            _ => self.speaking(previous).and_then(|(verb, subject)| self.source(verb, subject)).into(),
        }
    }

    /// Whether what is quoted in a sentence was asked, not said "when asked".
    fn is_question(&self, quoted: u32, sentence: Row) -> bool {
        let after = Row::new(quoted, sentence.end);
        let end = self.find(after, Role::Conjunction).unwrap_or(sentence.end);
        self.any(Row::new(sentence.start, end), Special::Asked)
    }

    /// The name or noun of who speaks.
    fn speaker(&self, source: Source, persons: &Persons) -> Option<Row> {
        let Source { subject, verb, .. } = source;
        if subject.kind != Kind::Pronoun {
            return persons.holder(subject).or(Some(subject.head));
        }
        let asked = self.any(self.sentence(subject.head.start), Special::Asked);
        persons.antecedent(subject.head.start, self.is(verb.start, Special::Answering) && !asked)
    }

    fn attribution(&self, source: Source, speaker: Option<Row>) -> Attribution {
        let Some(mut speaker) = speaker else { return Attribution::default() };
        let Source { subject, verb, .. } = source;
        // "the co-founder"
        while !subject.is_named() && self.piece(speaker.start).joined {
            speaker.start -= 1;
        }
        Attribution {
            speaker: Some(self.bytes(speaker)),
            verb: (!verb.is_empty()).then(|| self.bytes(verb)),
            pronoun: (subject.kind == Kind::Pronoun).then(|| self.bytes(subject.head)),
        }
    }
}

mod reports;

#[cfg(test)]
mod tests;
