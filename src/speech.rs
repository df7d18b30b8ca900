//! Speech: what is known of how English tells who said what. Small closed lists, and no more.
//!
//! Verbs are listed once and conjugated when the table is made, which costs less than their forms would in bytes.

use std::sync::LazyLock;

use crate::interner::Interner;
use crate::words;

/// Verbs that may stand before who speaks: "said Koss". Those that double their last letter have a plus sign.
const SAY: &str = "say add announce argue ask answer insist explain warn declare note write conclude recall tweet post \
joke quip+ complain observe remark respond reply claim admit+ concede stress emphasise emphasize reiterate repeat state maintain demand \
suggest acknowledge confirm contend assert affirm vow pledge promise boast exclaim shout yell cry whisper mutter murmur chant reveal \
predict allege lament comment retort counter caution testify tell estimate advise opine aver+ reckon clarify";

/// What is a verb of speech only together.
pub const PHRASAL: &str = "shot back,fired back,hit back,hits back,found that,put it,puts it";

/// Verbs that want something between them and the quotation, or who speaks before them.
const TELL: &str = "call describe accuse hail praise criticise criticize condemn denounce dismiss reject brand label slam+ blast \
blame characterise characterize refer+ speak cite wish welcome urge defend mock deride inform assure remind thank speculate \
express signal+ decry deny";

/// Verbs that speak only right beside a quotation or before a colon: "he laughed" seldom does.
const ASIDE: &str = "laugh sigh apologise apologize congratulate thunder roar fume snap+ muse gush beam smile boom enthuse \
interrupt plead grin+ shrug+";

/// Verbs that give way to any other: news agencies report what others said.
const REPORT: &str = "report voice quote";

/// Forms of those that are not built by rule. "Continue" reports in the indicative alone: what continues may be anything.
static IRREGULAR: [(&str, Manner, Tense); 4] = [
    ("said told wrote written continued read", Manner::Say, Tense::Past),
    ("continues reads", Manner::Say, Tense::Present),
    ("reading", Manner::Say, Tense::Participle),
    ("spoke spoken", Manner::Tell, Tense::Past),
];

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

const ADVERBS: &str = "also always then later again earlier previously still now further even just only meanwhile however moreover \
first finally instead too often soon already there here himself herself themselves itself back";

const DATES: &str = "monday tuesday wednesday thursday friday saturday sunday january february april june july august \
september october november december today yesterday tomorrow tonight";

/// Nouns and titles of who speaks, beside those that tell a man or a woman.
const PERSONS: &str = "spokesperson spokespeople official minister president leader head source ambassador envoy mayor chief \
director manager owner coach captain officer lawyer attorney prosecutor judge doctor expert analyst economist scientist \
researcher critic supporter activist campaigner protester resident witness neighbour neighbor men women people person teacher \
farmer fishermen skipper driver keeper master commissioner counsellor counselor senator governor lawmaker politician mp diplomat \
aide adviser advisor representative executive chair secretary bishop archbishop author writer editor reporter journalist player \
veteran soldier commander general colonel lieutenant sergeant major nurse patient victim survivor founder chancellor premier \
deputy worker engineer pilot passenger actor artist singer inspector constable superintendent detective sheriff marshal admiral \
professor prof dr sen rep gov gen lt capt rev fm pm ceo counterpart negotiator mediator colleague tourist guest visitor \
historian biologist curator treasurer trader investor tenant miner sailor fan student pupil friend parent speaker candidate \
correspondent columnist counsel investigator auditor referee agent partner";

/// Nouns for persons who seldom speak for others.
const CALLINGS: &str = "striker midfielder goalkeeper trainer umpire chef novelist vicar landlord pensioner teenager cousin \
defendant claimant suspect headteacher";

/// Nouns of bodies that speak.
const BODIES: &str = "ministry government police union company agency council court committee commission office department \
party parliament embassy university bank club group association organisation organization charity firm airline army navy \
military force team delegation administration authority institute board federation league hospital school panel inquiry body \
service watchdog regulator campaign coalition alliance side crew family foundation society trust newspaper network \
chain retailer";

/// Words that tell that a man is spoken of: pronouns, titles and nouns.
const MALE: &str = "he his him himself mr sir lord king prince pope man boy husband father son brother widower uncle nephew \
grandfather grandson stepson boyfriend fiancé spokesman chairman congressman businessman fisherman policeman fireman dutchman frenchman";

/// Words that tell that a woman is.
const FEMALE: &str = "she her herself mrs ms miss lady dame queen princess duchess baroness woman girl wife mother daughter \
sister widow aunt niece grandmother granddaughter stepdaughter girlfriend fiancée spokeswoman chairwoman congresswoman businesswoman policewoman actress \
waitress hostess";

/// How a verb reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// See [`SAY`].
    Say,
    /// See [`TELL`].
    Tell,
    /// See [`ASIDE`].
    Aside,
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

/// Whether a word tells that it is a man or a woman that is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// See [`MALE`].
    Male,
    /// See [`FEMALE`].
    Female,
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
    /// See [`VERBS`]; also words in -ed.
    Verb,
    /// A verb of speech.
    Speech,
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

/// Words that a rule asks for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// Most words.
    None,
    By,
    To,
    Of,
    For,
    From,
    On,
    With,
    That,
    As,
    This,
    What,
    The,
    According,
    /// I, we, our
    First,
    /// you, us
    Second,
    /// Before a contrast that ends what was said.
    But,
    /// While, which ends it even after a quotation.
    While,
    /// What goes on to speak: "is expected to say".
    Leading,
    Continue,
    /// Verbs that take back what they stand before, or say that others said it.
    Denying,
    /// Verbs that only a writing does.
    Reading,
    /// The first words of [`PHRASAL`].
    Phrasal,
    Told,
    Asked,
    /// Verbs for what is said to who spoke before.
    Answering,
    /// Verbs that name what they stand before.
    Naming,
    /// Verbs that let others speak: "quoted Koss as saying".
    Quoting,
    /// Nouns of what others said: the quotation may be theirs.
    Hearsay,
    /// What has a title that stands in quotation marks.
    Titled,
    /// Writings that speak for who gave them out.
    Writing,
    /// What others' words are called: "in the words of Koss".
    Words,
    /// Labels before a colon that name nobody.
    Label,
    /// Before a place rather than a person.
    Place,
    /// Offices of which a text seldom means two.
    Office,
    /// The office that stands for others.
    Leader,
    /// Words that make another office of one.
    Lesser,
    /// What one gets from persons.
    Given,
    /// Plurals without s.
    Plural,
}

/// The words of each kind that a rule asks for.
static SPECIAL: [(&str, Special); 38] = [
    ("by", Special::By),
    ("to not", Special::To),
    ("of", Special::Of),
    ("for", Special::For),
    ("from", Special::From),
    ("on", Special::On),
    ("with without", Special::With),
    ("that", Special::That),
    ("as", Special::As),
    ("this", Special::This),
    ("what", Special::What),
    ("the", Special::The),
    ("according", Special::According),
    ("i we our my", Special::First),
    ("us me you your", Special::Second),
    ("but although though", Special::But),
    ("while whereas", Special::While),
    ("expected due set", Special::Leading),
    ("continued continues", Special::Continue),
    ("deny denies denied denying", Special::Denying),
    ("read reads reading", Special::Reading),
    ("shot fired hit hits found put puts", Special::Phrasal),
    ("told tells", Special::Told),
    ("asked asks", Special::Asked),
    ("replied replies retorted answered", Special::Answering),
    ("call called calls calling branded labelled labeled", Special::Naming),
    ("quote quotes quoted quoting cite cites cited citing", Special::Quoting),
    (
        "claims allegations accusations suggestions reports rumours rumors criticism complaints demands questions claim allegation \
         accusation suggestion rumour rumor complaint description assertion",
        Special::Hearsay,
    ),
    (
        "film movie book novel song album play series show poem painting opera documentary game ship boat vessel ferry trawler \
         yacht magazine entitled titled named nicknamed dubbed word term phrase sign album",
        Special::Titled,
    ),
    ("statement report letter email post message document filing affidavit indictment lawsuit", Special::Writing),
    ("words", Special::Words),
    ("watch live update updated breaking exclusive analysis opinion video audio related", Special::Label),
    ("in at near across into through outside inside off", Special::Place),
    (
        "minister president premier chancellor mayor governor king queen pope secretary ambassador commissioner coach manager \
         chairman chairwoman captain",
        Special::Office,
    ),
    ("leader", Special::Leader),
    ("deputy former vice acting", Special::Lesser),
    ("hear hears heard evidence testimony", Special::Given),
    ("police people men women", Special::Plural),
];

/// The words of each role; one in several lists has the role of the first.
static ROLES: [(&str, Role); 19] = [
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
    (MALE, Role::Person),
    (FEMALE, Role::Person),
];

/// The verbs that are conjugated by rule, with [`ASIDE`].
static REGULAR: [(&str, Manner); 3] = [(SAY, Manner::Say), (TELL, Manner::Tell), (REPORT, Manner::Report)];

/// What is known of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// What it does.
    pub role: Role,
    /// Whether a rule asks for it.
    pub special: Special,
    /// For verbs of speech, how they report.
    pub manner: Manner,
    /// For verbs of speech, their form.
    pub tense: Tense,
    /// For pronouns, titles and nouns for people, of whom they are said.
    pub gender: Option<Gender>,
}

impl Word {
    /// What does nothing but this.
    pub const fn of(role: Role) -> Self {
        Self { role, special: Special::None, manner: Manner::Say, tense: Tense::Base, gender: None }
    }
}

/// The lists, made ready to look words up.
pub struct Speech {
    words: Interner,
    /// One for each of the words.
    known: Vec<Word>,
}

/// Made once, at the first text with quotations.
pub static SPEECH: LazyLock<Speech> = LazyLock::new(Speech::default);

impl Default for Speech {
    fn default() -> Self {
        let mut speech = Self { words: Interner::default(), known: Vec::new() };
        for &(list, role) in &ROLES {
            words::each(list).for_each(|word| speech.add(word, Word::of(role)));
        }
        for &(list, manner, tense) in &IRREGULAR {
            words::each(list).for_each(|verb| speech.add(verb, Word { manner, tense, ..Word::of(Role::Speech) }));
        }
        for &(list, manner) in &REGULAR {
            words::each(list).for_each(|verb| speech.conjugate(verb, manner));
        }
        words::each(ASIDE).for_each(|verb| speech.conjugate(verb, Manner::Aside));
        words::each(CALLINGS).for_each(|word| speech.add(word, Word::of(Role::Person)));
        for &(list, special) in &SPECIAL {
            words::each(list).for_each(|word| speech.listed(word).special = special);
        }
        for (list, gender) in [(MALE, Gender::Male), (FEMALE, Gender::Female)] {
            words::each(list).for_each(|word| speech.listed(word).gender = Some(gender));
        }
        speech
    }
}

impl Speech {
    fn add(&mut self, word: &str, known: Word) {
        if self.words.intern(word) as usize == self.known.len() {
            self.known.push(known);
        }
    }

    /// What is known of a word, to add to.
    fn listed(&mut self, word: &str) -> &mut Word {
        self.add(word, Word::of(by_ending(word.as_bytes())));
        &mut self.known[self.words.intern(word) as usize]
    }

    fn conjugate(&mut self, verb: &str, manner: Manner) {
        let base = verb.strip_suffix('+').unwrap_or(verb);
        let (stem, last) = base.split_at(base.len() - 1);
        let (root, endings) = match base.as_bytes() {
            [.., b'e'] => (stem, "es ed ing"),
            [.., b'r' | b'l' | b'f' | b'n', b'y'] => (stem, "ies ied ying"),
            [.., b's' | b'h'] => (base, "es ed ing"),
            _ => (base, "s ed ing"),
        };
        let known = |tense| Word { manner, tense, ..Word::of(Role::Speech) };
        self.add(base, known(Tense::Base));
        for (ending, tense) in words::each(endings).zip([Tense::Present, Tense::Past, Tense::Participle]) {
            let doubled = if verb.len() > base.len() && tense != Tense::Present { last } else { "" };
            self.add(&[root, doubled, ending].concat(), known(tense));
        }
    }

    fn get(&self, word: &str) -> Option<Word> {
        self.words.get(word).map(|number| self.known[number as usize])
    }

    /// What is known of a word by the lists and by its ending, whatever its case.
    pub fn word(&self, word: &str) -> Word {
        let mut small = word.to_ascii_lowercase();
        if let Some(end) = small.find(['’', '\'']) {
            // "he’d", "we’ll"
            small.truncate(end);
            let pronoun = self.get(&small);
            let is_pronoun = |word: &Word| matches!(word.role, Role::He | Role::It | Role::They | Role::Pronoun);
            return pronoun.filter(is_pronoun).unwrap_or(Word::of(Role::Plain));
        }
        if let Some(listed) = self.get(&small) {
            return listed;
        }
        let other = Word::of(by_ending(small.as_bytes()));
        // The lists are in the singular.
        if small.pop() != Some('s') {
            return other;
        }
        if small.ends_with("ie") {
            small.truncate(small.len() - 2);
            small.push('y');
        }
        let is_noun = |word: &Word| matches!(word.role, Role::Person | Role::Body);
        self.get(&small).filter(is_noun).map_or(other, |noun| Word::of(noun.role))
    }
}

fn by_ending(word: &[u8]) -> Role {
    match word {
        [_, _, .., b'l', b'y'] => Role::Adverb,
        [_, _, .., b'i', b'n', b'g'] => Role::Participle,
        [_, _, .., b'e', b'd'] => Role::Verb,
        _ => Role::Plain,
    }
}
