//! Speech: what is known of how English tells who said what. Small closed lists, and no more.
//!
//! Verbs are listed once and conjugated when the table is made, which costs less than their forms would in bytes.

use std::sync::LazyLock;

use crate::interner::Interner;
use crate::text::char_at;

/// Verbs that may stand before who speaks: "said Koss". Those that double their last letter have a plus sign.
const SAY: &str = "say add announce argue ask answer insist explain warn declare note write conclude recall tweet post \
joke quip+ complain observe remark respond reply claim admit+ concede stress emphasise emphasize reiterate repeat state maintain \
suggest acknowledge confirm contend assert affirm vow pledge promise boast exclaim shout yell cry whisper mutter murmur reveal \
predict allege lament comment retort counter caution testify tell estimate advise";

/// Verbs that want something between them and the quotation, or who speaks before them.
const TELL: &str = "call describe accuse hail praise criticise criticize condemn denounce dismiss reject brand label slam+ blast \
blame characterise characterize refer+ speak cite demand wish welcome urge defend mock deride inform assure remind thank speculate \
express signal+ decry";

/// Verbs that give way to any other: news agencies report what others said.
const REPORT: &str = "report voice quote";

/// Forms of those that are not built by rule.
const IRREGULAR: [(&str, Manner); 6] = [
    ("said", Manner::Say),
    ("told", Manner::Say),
    ("wrote", Manner::Say),
    ("written", Manner::Say),
    ("spoke", Manner::Tell),
    ("spoken", Manner::Tell),
];

/// "Continue" reports speech in the indicative alone: what continues may be anything.
const CONTINUE: [(&str, Tense); 2] = [("continued", Tense::Past), ("continues", Tense::Present)];

/// Finite verbs that report no speech, and what makes verbs of others: where one stands no name goes on.
const VERBS: &str = "met left went came held gave took made led sent put ran won lost began found got saw heard kept sat stood \
became brought felt set fell rose grew knew thought broke built bought caught chose drew drove ate flew hit cut let meant paid \
rode sold shot showed slept spent struck swam taught threw woke wore sank shut does did do can could may might must should cannot \
goes gets makes takes comes gives holds leaves meets runs sends wins seems remains not never";

/// Auxiliaries of the perfect and the future.
const AUXILIARIES: &str = "has had have will would";

/// Forms of to be: with a past participle they make a passive, whose subject does not speak.
const BE: &str = "is was were are been being be";

const DETERMINERS: &str = "a an the his her its their our my your this these those some any each every no both neither all several \
many two three four five six seven eight nine ten one another most few such dozens hundreds thousands";

/// Prepositions, with the words that go on with a noun as they do.
const PREPOSITIONS: &str = "of for in at on from by about into over under during against between among amid near outside inside \
via through alongside behind despite within upon across until like than per to towards toward around off out up down above \
below beyond including regarding following familiar close briefed based involved aboard according named aged";

/// Words that open a clause, or take up another thread of it.
const CONJUNCTIONS: &str = "but while whereas although though because if when where after before since as that what whether \
unless so yet why how once with without";

const ADVERBS: &str = "also then later again earlier previously still now further even just only meanwhile however moreover \
first finally instead too often soon already there here himself herself themselves itself back";

const DATES: &str = "monday tuesday wednesday thursday friday saturday sunday january february april june july august \
september october november december today yesterday tomorrow tonight";

/// Nouns and titles of who speaks.
const PERSONS: &str = "spokesman spokeswoman spokesperson spokespeople official minister president leader head source ambassador \
envoy mayor chief director manager owner coach captain officer lawyer attorney prosecutor judge doctor expert analyst economist \
scientist researcher critic supporter activist campaigner protester resident witness neighbour neighbor mother father brother \
sister son daughter wife widow husband man woman men women boy girl people person teacher farmer fisherman fishermen skipper driver \
keeper master commissioner counsellor counselor senator governor lawmaker politician mp diplomat aide adviser advisor \
representative executive chairman chairwoman chair secretary king queen prince princess pope bishop archbishop author \
writer editor reporter journalist player veteran soldier commander general colonel lieutenant sergeant major nurse \
patient victim survivor founder chancellor premier deputy worker engineer pilot passenger actor artist singer inspector constable \
superintendent detective sheriff marshal admiral professor prof dr mr mrs ms miss sir lady lord dame sen rep gov gen lt capt \
rev fm pm ceo counterpart negotiator mediator colleague tourist guest visitor driver historian biologist curator treasurer \
trader investor tenant miner sailor fan student pupil friend parent \
speaker candidate congressman congresswoman correspondent columnist counsel";

/// Nouns of bodies that speak.
const BODIES: &str = "ministry government police union company agency council court committee commission office department \
party parliament embassy university bank club group association organisation organization charity firm airline army navy \
military force team delegation administration authority institute board federation league hospital school panel inquiry body \
service watchdog regulator campaign coalition alliance side crew family foundation society trust newspaper network";

/// How a verb reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// See [`SAY`].
    Say,
    /// See [`TELL`].
    Tell,
    /// See [`REPORT`].
    Report,
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// As listed: the present of the plural, or a noun.
    Base,
    /// The present of the singular.
    Present,
    /// The past or its participle.
    Past,
    /// The participle in -ing.
    Participle,
}

/// What a word, or a mark, does in a sentence, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A noun or adjective, or a word of which nothing is known.
    Plain,
    /// A word with a capital that is not listed.
    Name,
    /// See [`PERSONS`].
    Person,
    /// See [`BODIES`].
    Body,
    /// he, she
    He,
    /// it
    It,
    /// they
    They,
    /// Another pronoun.
    Pronoun,
    /// See [`DETERMINERS`].
    Determiner,
    /// See [`PREPOSITIONS`].
    Preposition,
    /// and, or, nor
    And,
    /// See [`CONJUNCTIONS`].
    Conjunction,
    /// who, which
    Relative,
    /// See [`AUXILIARIES`].
    Auxiliary,
    /// See [`BE`].
    Be,
    /// See [`ADVERBS`]; also words in -ly.
    Adverb,
    /// See [`DATES`].
    Date,
    /// See [`VERBS`]; also words in -ed where a noun stands before.
    Verb,
    /// A verb of speech.
    Reporting(Manner, Tense),
    /// A word in -ing that is not listed.
    Participle,
    /// von, de: between names, part of them.
    Particle,
    /// A quotation.
    Quote,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A dash, semicolon or bracket.
    Dash,
    /// The end of a sentence.
    Stop,
    /// The end of a block.
    Break,
}

/// The lists, made ready to look words up.
pub struct Speech {
    words: Interner,
    roles: Vec<Role>,
}

/// Made once, at the first text with quotations.
pub static SPEECH: LazyLock<Speech> = LazyLock::new(Speech::default);

impl Default for Speech {
    fn default() -> Self {
        let mut speech = Self { words: Interner::default(), roles: Vec::new() };
        // A word in several lists has the role of the first.
        let lists = [
            (BE, Role::Be),
            (AUXILIARIES, Role::Auxiliary),
            ("he she", Role::He),
            ("it", Role::It),
            ("they", Role::They),
            ("i we you me him them us nobody everyone someone", Role::Pronoun),
            ("who which whom whose", Role::Relative),
            ("and or nor", Role::And),
            (DETERMINERS, Role::Determiner),
            (CONJUNCTIONS, Role::Conjunction),
            (PREPOSITIONS, Role::Preposition),
            (ADVERBS, Role::Adverb),
            (DATES, Role::Date),
            (VERBS, Role::Verb),
            ("von van der de den del la le du da di bin ibn al el", Role::Particle),
            (BODIES, Role::Body),
            (PERSONS, Role::Person),
        ];
        for (list, role) in lists {
            list.split(' ').for_each(|word| speech.add(word, role));
        }
        for (verb, manner) in IRREGULAR {
            speech.add(verb, Role::Reporting(manner, Tense::Past));
        }
        for (verb, tense) in CONTINUE {
            speech.add(verb, Role::Reporting(Manner::Say, tense));
        }
        for (list, manner) in [(SAY, Manner::Say), (TELL, Manner::Tell), (REPORT, Manner::Report)] {
            list.split(' ').for_each(|verb| speech.conjugate(verb, manner));
        }
        speech
    }
}

impl Speech {
    fn add(&mut self, word: &str, role: Role) {
        if self.words.intern(word) as usize == self.roles.len() {
            self.roles.push(role);
        }
    }

    fn conjugate(&mut self, verb: &str, manner: Manner) {
        let base = verb.trim_end_matches('+');
        let (root, [present, past, participle]) = match base.as_bytes() {
            [.., b'e'] => (&base[..base.len() - 1], ["es", "ed", "ing"]),
            [.., b'r' | b'l' | b'f', b'y'] => (&base[..base.len() - 1], ["ies", "ied", "ying"]),
            [.., b's' | b'h'] => (base, ["es", "ed", "ing"]),
            _ => (base, ["s", "ed", "ing"]),
        };
        let doubled = if verb.len() > base.len() { &base[base.len() - 1..] } else { "" };
        self.add(base, Role::Reporting(manner, Tense::Base));
        for (doubled, ending, tense) in
            [("", present, Tense::Present), (doubled, past, Tense::Past), (doubled, participle, Tense::Participle)]
        {
            self.add(&[root, doubled, ending].concat(), Role::Reporting(manner, tense));
        }
    }

    /// What a word does, by the lists and by its ending, whatever its case. [`Role::Plain`] if nothing is known.
    pub fn role(&self, word: &str) -> Role {
        let small = word.to_ascii_lowercase();
        let listed = |word: &str| self.words.get(word).map(|number| self.roles[number as usize]);
        if let Some((pronoun, _)) = small.split_once(['\'', '’']) {
            // "he’d", "we’ll"
            let role = listed(pronoun);
            let is_pronoun = matches!(role, Some(Role::He | Role::It | Role::They | Role::Pronoun));
            return role.filter(|_| is_pronoun).unwrap_or(Role::Plain);
        }
        // The lists are in the singular.
        let singular = || {
            let role = match small.strip_suffix("ies") {
                Some(stem) => listed(&[stem, "y"].concat()),
                None => listed(small.strip_suffix('s')?),
            };
            role.filter(|role| matches!(role, Role::Person | Role::Body))
        };
        listed(&small).or_else(singular).unwrap_or(match small.as_bytes() {
            [_, _, .., b'l', b'y'] => Role::Adverb,
            [_, _, .., b'i', b'n', b'g'] => Role::Participle,
            [_, _, .., b'e', b'd'] => Role::Verb,
            _ => Role::Plain,
        })
    }
}

/// Whether a word begins with a capital letter.
pub fn has_capital(word: &str) -> bool {
    char_at(word, 0).is_some_and(char::is_uppercase)
}
