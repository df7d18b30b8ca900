//! What the engine knows of English: small closed lists, and no more.
//!
//! Other languages do without: their words all count as plain, and rarity within the pair alone weighs them.

use crate::interner::Interner;
use crate::words;

/// Words that carry grammar rather than news. They join what stands around them and never make a passage.
const STOP_WORDS: &str = "a about above after again against all also although am among an and any are as at be because been \
before being below between both but by can could did do does doing down during each few for from further get got had has \
have having he her here hers herself him himself his how i if in into is it its itself just like may me might mine more most \
much must my myself no nor not now of off on once one only or other our ours ourselves out over own per said same say saying \
says shall she should since so some such than that the their theirs them themselves then there these they this those though \
through to told too under until up upon us very via was we were what when where whether which while who whom whose why will \
with within without would yet you your yours yourself";

/// The commonest English words beyond [`STOP_WORDS`]: shared by chance in any two texts, so weak evidence that they tell of
/// the same thing. Written down for this project; news words that any report uses are among them.
const COMMON_WORDS: &str = "able accept according across act action actually add added adding address age ago agree agreed \
air allow almost alone along already always amount announced another answer anyone anything appear area around ask asked \
asking attack away back bad based become became begin began behind believe best better big bill bit black board body book \
boy break bring brought build building business buy call called calling came campaign care carry case cause center central \
certain certainly chance change children choice city claim clear clearly close come comes coming comment comments common \
community company confirmed consider continue continued control cost country countries county couple course court cover \
create current cut data day days deal death decide decided decision deep described despite details development die died \
difference different difficult direct discuss discussed doubt draw drive due early earlier easy east economic economy \
education effect effort efforts either election else end ended enough entire especially even evening event events ever every \
everyone everything evidence example expect expected experience explain eye face fact fall family far father fear feel felt \
field figure fight final finally find first five focus follow followed following food force foreign form former found four \
free friend front full future game gave general girl give given giving goes going gone good government great ground group \
groups grow half hand hands happen happened hard head health hear heard heart help high history hit hold home hope hour \
hours house however hundred idea important include included including increase indeed industry information inside instead \
interest interview international involved issue issues job join joined keep kept key kill killed kind knew know known land \
language large largest last late later latest law lead leader leaders leading learn least leave led left legal less let \
level life light likely line list little live lives living local long look looking lost lot love low main major make makes \
making man many mark market matter mean means media meet meeting meetings member members men mention middle million minister \
minute minutes miss moment money month months morning mother move moved much music name nation national near nearly need \
needed never new news next night north nothing number numbers offer offered office officer official officials often old \
open order others outside page paid parents part particular parties parts party pass past pay peace people perhaps period \
person phone place plan plans play point points police policy political position possible post posted power present press \
pretty private probably problem problems process program project provide public pull push put question questions quickly \
quite raise ran rather reach read ready real really reason receive received recent recently record red relations remain \
remember report reported reporters reports research response responsible rest result results return right rights rise risk \
road role room rule run running safe sat saw school second secretary security see seek seem seemed seen send senior sense \
sent serious service services set several share short show showed side sides sign similar simple simply sit situation size \
small social society someone something sometimes soon sort sound source sources south speak speaking special spoke \
spokesman spokesperson spokeswoman staff stage stand start started state statement states stay step still stop stopped \
story street strong study sure support system table take taken takes taking talk talks team tell term terms thank thing \
things think third thought thousand thousands three time times today together told tomorrow took top total toward town \
trade tried true trust try trying turn turned two type understand united use used using usually value view voice vote \
wait want wanted war watch water way ways week weekend weeks well went west western white whole wide wife win woman women \
won word words work worked working world worse worst write writing written wrong wrote year years yes yesterday young";

/// Titles and offices, with what offices are over: with a name they make a phrase that any two reports share.
const TITLES: &str = "ambassador captain chairman chairwoman chancellor chief colonel commissioner congressman congresswoman \
counsellor defense deputy director doctor dr emperor envoy finance foreign general gov governor interior judge justice king lady lieutenant lord madam \
major mayor minister mr mrs ms officer pm pope premier president presidential prime prince princess prof professor queen \
rep representative rev reverend secretary sen senator sergeant sheriff sir speaker spokesman spokesperson spokeswoman sultan";

/// Days, months and the words dates are made of.
const DATE_WORDS: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow \
morning afternoon evening night week weekend month year am pm";

/// Abbreviations that a full stop follows within a sentence.
const ABBREVIATIONS: &str = "adm capt cmdr col corp dept dr ed est etc fig fr gen gov hon inc jr lt ltd maj messrs mr mrs ms \
mt no nos p pp pres prof rep rev sen sgt sr st supt viz vol vs e.g i.e u.s u.k u.n a.m p.m jan feb mar apr jun jul aug sep \
sept oct nov dec conn calif mass ariz ill ind kan mich minn miss neb okla ore penn tenn tex va wash wis";

/// Those of them that end sentences too.
const LAST_ABBREVIATIONS: &str = "a.m p.m u.s u.k u.n inc corp ltd jr sr etc";

/// Bytes of the longest of them.
const LONGEST_ABBREVIATION: usize = 5;

/// Number words for those that stand for one number alone, each after its digits.
const NUMBER_WORDS: &str = "0 zero,1 one,2 two,3 three,4 four,5 five,6 six,7 seven,8 eight,9 nine,10 ten,11 eleven,\
12 twelve,13 thirteen,14 fourteen,15 fifteen,16 sixteen,17 seventeen,18 eighteen,19 nineteen,20 twenty,30 thirty,\
40 forty,50 fifty,60 sixty,70 seventy,80 eighty,90 ninety,1st first,2nd second,3rd third";

/// What stands behind the digits of an ordinal.
pub const ORDINAL_ENDINGS: &str = "st nd rd th";

/// Words that reporting a speech exchanges for one another: "I will" becomes "he would".
const SPEECH_CLASSES: &str = "a an the,he i she they we,her him me them us,his my our their,are is was were,will \
would";

/// Words that turn what is said into its opposite.
const NEGATIONS: &str = "not no never none nor neither nobody nothing nowhere without cannot deny denied denies \
denying hardly unable fail fails failed reject rejects rejected rejecting refuse refuses refused refusing";

/// Words that carry a verb's tense or mood and nothing else.
const AUXILIARIES: &str = "will would shall should can could may might must has have had is are was were be been \
being do does did to going am";

/// Verbs whose past has another stem, with their forms.
const IRREGULAR_VERBS: &str = "begin began begun,break broke broken,bring brought,build built,buy bought,catch \
caught,choose chose chosen,come came,draw drew drawn,drive drove driven,fall fell fallen,feel felt,fight fought,\
find found,fly flew flown,get got,give gave given,go goes went gone,grow grew grown,hear heard,hold held,keep \
kept,know knew known,lead led,leave left,lose lost,make made,mean meant,meet met,pay paid,rise rose risen,run \
ran,say said,see saw seen,seek sought,sell sold,send sent,speak spoke spoken,stand stood,strike struck,take took \
taken,tell told,think thought,write wrote written";

/// Contractions by their endings, written out.
const CONTRACTIONS: [(&str, &str); 5] =
    [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am")];

/// Words that open a subordinate clause.
const CLAUSE_WORDS: [&str; 16] = [
    "after", "although", "because", "before", "but", "if", "since", "that", "until", "when", "where", "whether",
    "which", "while", "who", "whose",
];

/// What news pages say of themselves, in small letters.
const FURNITURE: &str = "been updated,read more,sign up,subscribe,newsletter,download the,qr code,photograph:,getty \
images,follow us,skip past,all rights reserved,last updated,first published,see also,read also,is a reporter for,image:,\
caption:,by signing up,your inbox,our standards,thank you for following";

/// How a word counts as evidence. Words of one key may be of several; the first here is the key's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordClass {
    /// Grammar: see [`STOP_WORDS`].
    Stop,
    /// See [`TITLES`].
    Title,
    /// See [`DATE_WORDS`].
    Date,
    /// Figures and [`NUMBER_WORDS`].
    Number,
    /// See [`COMMON_WORDS`].
    Common,
    /// Everything else.
    Plain,
}

/// The lists, made ready to look words up.
pub struct Lexicon {
    words: Interner,
    /// One for each of the words.
    entries: Vec<Entry>,
    abbreviations: Interner,
}

/// What is known of a listed word.
pub struct Entry {
    /// How it counts as evidence.
    pub class: WordClass,
    /// See [`negates`].
    pub negates: bool,
    /// The word that stands for all of its reported-speech class, or the digits of a number word.
    pub stands_for: Option<&'static str>,
}

const PLAIN: Entry = Entry { class: WordClass::Plain, negates: false, stands_for: None };

impl Default for Lexicon {
    fn default() -> Self {
        let mut lexicon = Self { words: Interner::default(), entries: Vec::new(), abbreviations: Interner::default() };
        // A word in several lists has the class of the last.
        let lists = [
            (COMMON_WORDS, WordClass::Common),
            (DATE_WORDS, WordClass::Date),
            (TITLES, WordClass::Title),
            (STOP_WORDS, WordClass::Stop),
        ];
        for (list, class) in lists {
            words::each(list).for_each(|word| lexicon.add(word, class, None));
        }
        for group in words::groups(NUMBER_WORDS) {
            let (digits, word) = group.split_once(' ').unwrap_or_default();
            lexicon.add(word, WordClass::Number, Some(digits));
        }
        for group in words::groups(SPEECH_CLASSES) {
            let first = words::each(group).next();
            words::each(group).for_each(|word| lexicon.add(word, WordClass::Stop, first));
        }
        words::each(NEGATIONS).for_each(|word| lexicon.known(word).negates = true);
        for word in words::each(ABBREVIATIONS) {
            lexicon.abbreviations.intern(word);
        }
        lexicon
    }
}

impl Lexicon {
    fn add(&mut self, word: &str, class: WordClass, stands_for: Option<&'static str>) {
        *self.known(word) = Entry { class, stands_for, ..PLAIN };
    }

    /// The entry of a word, which is a plain one's where it has none yet.
    fn known(&mut self, word: &str) -> &mut Entry {
        let number = self.words.intern(word) as usize;
        if number == self.entries.len() {
            self.entries.push(PLAIN);
        }
        &mut self.entries[number]
    }

    /// The listed words, as the first of a table for more.
    pub fn words(&self) -> Interner {
        self.words.clone()
    }

    /// What is known of the word of a number in [`Lexicon::words`], if it is listed.
    pub fn listed(&self, number: u32) -> Option<&Entry> {
        self.entries.get(number as usize)
    }

    fn entry(&self, form: &str) -> Option<&Entry> {
        self.words.get(form).map(|number| &self.entries[number as usize])
    }

    /// The class of a normal form.
    pub fn class(&self, form: &str) -> WordClass {
        if form.contains(char::is_numeric) {
            return WordClass::Number;
        }
        self.entry(form).map_or(WordClass::Plain, |entry| entry.class)
    }

    /// The digits of a number word, or the word that stands for all of a form's reported-speech class.
    pub fn stands_for(&self, form: &str) -> Option<&'static str> {
        self.entry(form).and_then(|entry| entry.stands_for)
    }

    /// Whether a full stop after this word may leave the sentence open.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        word.len() <= LONGEST_ABBREVIATION && self.abbreviations.get(&word.to_ascii_lowercase()).is_some()
    }
}

/// For the first byte of each of [`CLAUSE_WORDS`], by its lowest bits, a bit for each length.
const CLAUSE_LENGTHS: [u16; 32] = words::lengths(&CLAUSE_WORDS);

/// Whether a word that begins with this byte and has so many bytes may open a subordinate clause: most are told by that.
pub fn may_open_a_clause(first: u8, len: u32) -> bool {
    words::may_have(&CLAUSE_LENGTHS, first, len)
}

/// Whether a word, as it stands in the text, opens a subordinate clause.
pub fn opens_a_clause(word: &str) -> bool {
    CLAUSE_WORDS.contains(&word)
}

/// Whether a word with a full stop after it may end a sentence, though it is an abbreviation.
pub fn ends_sentences(word: &str) -> bool {
    words::has(LAST_ABBREVIATIONS, word)
}

/// Whether a word after an abbreviation begins a sentence, if it has a capital.
pub fn opens_sentences(word: &str) -> bool {
    words::has_capital(word)
        && words::has("the a he she it they we his her their this that in on at but and when", word)
}

/// Whether a word after a question or exclamation says whose it is.
pub fn tells_speaker(word: &str) -> bool {
    words::has(
        "said says asked asks replied answered wrote tweeted posted shouted cried yelled called added told laughed",
        word,
    )
}

/// Whether a form is an article.
pub fn is_article(form: &str) -> bool {
    words::has("a an the", form)
}

/// Whether a form says nothing by itself, so that one more or less is style.
pub fn links(form: &str) -> bool {
    dates(form) || words::has("to from at for by which who as also", form)
}

/// The same for those that say nothing of a figure either: "on 5 May".
pub fn dates(form: &str) -> bool {
    words::has("a an the that and of in on", form)
}

/// Whether a form only joins what follows to what stands before, or takes it up, as a quotation's first word often does.
pub fn joins(form: &str) -> bool {
    words::has("and but or so that then because well it this he she they we i the a an", form)
}

/// Whether a form turns what is said into its opposite.
pub fn negates(form: &str) -> bool {
    form.ends_with("n't") || words::has(NEGATIONS, form)
}

/// Whether what a form stands before is told of that alone, so that its place says something.
pub fn turns(form: &str) -> bool {
    negates(form) || words::has("only even just all", form)
}

/// Whether a form carries tense or mood alone.
pub fn is_auxiliary(form: &str) -> bool {
    words::has(AUXILIARIES, form)
}

/// Whether two auxiliaries are one, in the singular and the plural.
pub fn agree(one: &str, other: &str) -> bool {
    words::groups("is are,was were,has have,does do").any(|pair| words::has(pair, one) && words::has(pair, other))
}

/// A contraction's first word and the one that it ends in; other forms as they are, with nothing after.
pub fn written_out(form: &str) -> (&str, &str) {
    match form {
        "can't" => return ("can", "not"),
        "won't" => return ("will", "not"),
        _ => {}
    }
    let cut = |(ending, word): &(&str, &'static str)| form.strip_suffix(ending).map(|stem| (stem, *word));
    CONTRACTIONS.iter().find_map(cut).unwrap_or((form, ""))
}

/// Whether two forms are one verb in two tenses, as far as their endings tell. An s alone may be a plural, so that it only
/// counts beside an auxiliary.
pub fn is_same_verb(one: &str, other: &str, auxiliary: bool) -> bool {
    let stem = |form: &str| -> String {
        let endings = ["ing", "ied", "ies", "ed", "es", "s"];
        let cut = endings.iter().find_map(|ending| form.strip_suffix(ending)).filter(|stem| stem.len() > 1);
        let stem = cut.unwrap_or(form).trim_end_matches(['e', 'y']);
        let twice = stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        stem[..stem.len() - usize::from(twice)].to_owned()
    };
    let tense = |form: &str| form.ends_with("ed") || form.ends_with("ing");
    let irregular = |forms: &str| {
        let has = |form: &str| words::has(forms, form) || words::has(forms, form.strip_suffix('s').unwrap_or(form));
        has(one) && has(other)
    };
    (auxiliary || tense(one) != tense(other)) && form_is_word(one) && stem(one) == stem(other)
        || words::groups(IRREGULAR_VERBS).any(irregular)
}

fn form_is_word(form: &str) -> bool {
    form.len() > 2 && form.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a short block is what a news page says of itself.
pub fn is_furniture(block: &str) -> bool {
    let block = block.to_ascii_lowercase();
    words::mentions(&block, FURNITURE)
}
