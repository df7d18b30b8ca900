//! Normal forms: what makes two words the same.
//!
//! A word has a *form* and a *key*. Forms fold what readers don't count as a change of wording: case, kinds of apostrophe,
//! diacritics, invisible characters, thousands separators, British and American spelling. Words of equal form are the same
//! word, so `verbatim` rests on forms. Keys fold further, to what a reporter changes when retelling: endings, possessives,
//! number words, the pronouns and tenses of reported speech. Keys find passages; they never make one verbatim.
//!
//! Both work on a word alone and never touch the text's offsets. The rules are heuristics, safe because they are applied to
//! both sides alike: a rule that maps a word to a non-word does no harm unless it makes two different words meet.

use std::borrow::Cow;

use crate::english::{Lexicon, ORDINAL_ENDINGS};
use crate::words;

/// Folds a word as it stands in the text into its form.
pub fn form(word: &str) -> Cow<'_, str> {
    if is_plain(word) {
        return one_spelling(word).map_or(Cow::Borrowed(word), Cow::Owned);
    }
    let form = folded(word);
    Cow::Owned(one_spelling(&form).unwrap_or(form))
}

/// Whether a word has small letters of the English alphabet alone.
pub fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A word with all folded but its spelling.
fn folded(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) && word != "US" {
        return word.to_ascii_lowercase();
    }
    let dotted = is_dotted_or_us(word);
    let mut form = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '.' if dotted => {}
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            '’' | '‘' | 'ʼ' | '＇' => form.push('\''),
            'A'..='Z' | 'a'..='z' | '0'..='9' => form.push(c.to_ascii_lowercase()),
            _ => c.to_lowercase().for_each(|c| push_plain(&mut form, c)),
        }
    }
    if dotted {
        form.push('.');
        form
    } else if form.starts_with(|c: char| !c.is_alphabetic()) {
        without_separators(&form)
    } else {
        form
    }
}

/// "U.S.", "G.O.P" and the capitals "US", which would else meet the pronoun: all end in one full stop.
fn is_dotted_or_us(word: &str) -> bool {
    word == "US"
        || (word.contains('.') && word.split('.').all(|part| part.len() <= 1 && part.chars().all(char::is_alphabetic)))
}

/// A small letter without its diacritic, for the Latin letters that are a plain letter with a mark.
fn push_plain(form: &mut String, c: char) {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'æ' => return form.push_str("ae"),
        'œ' => return form.push_str("oe"),
        'ß' => return form.push_str("ss"),
        // A Latin letter may also carry its mark as a character of its own.
        '\u{300}'..='\u{36F}' if form.ends_with(|c: char| c.is_ascii_lowercase()) => return,
        other => other,
    };
    form.push(plain);
}

/// "1,000" and "1'000" as "1000": separators count only between groups of three digits.
fn without_separators(number: &str) -> String {
    let mut parts = number.split([',', '\'']);
    let first = parts.next().unwrap_or_default();
    let grouped = parts.clone().all(|group| group.split('.').next().is_some_and(|digits| digits.len() == 3));
    if grouped { parts.fold(first.to_owned(), |whole, group| whole + group) } else { number.to_owned() }
}

/// Words whose two spellings no rule below meets, British first and in the order of the alphabet.
const SPELLINGS: [(&str, &str); 46] = [
    ("adviser", "advisor"),
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("amongst", "among"),
    ("anaesthetic", "anesthetic"),
    ("artefact", "artifact"),
    ("burnt", "burned"),
    ("cheque", "check"),
    ("cosy", "cozy"),
    ("defence", "defense"),
    ("draught", "draft"),
    ("enquiry", "inquiry"),
    ("enrol", "enroll"),
    ("foetus", "fetus"),
    ("fuelled", "fueled"),
    ("fulfil", "fulfill"),
    ("grey", "gray"),
    ("haemorrhage", "hemorrhage"),
    ("instalment", "installment"),
    ("jewellery", "jewelry"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("learnt", "learned"),
    ("leukaemia", "leukemia"),
    ("licence", "license"),
    ("manoeuvre", "maneuver"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("offence", "offense"),
    ("paediatric", "pediatric"),
    ("plough", "plow"),
    ("practise", "practice"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("pyjamas", "pajamas"),
    ("sceptic", "skeptic"),
    ("skilful", "skillful"),
    ("smoulder", "smolder"),
    ("speciality", "specialty"),
    ("storey", "story"),
    ("sulphur", "sulfur"),
    ("towards", "toward"),
    ("tyre", "tire"),
    ("whilst", "while"),
    ("whisky", "whiskey"),
];

/// The bits of an ASCII letter that number it in the alphabet.
const LETTER: u8 = 0x1F;

/// For each letter a bit for every second letter that the British spellings beginning with it have.
const FRONTS: [u32; 32] = {
    let mut fronts = [0; 32];
    let mut at = 0;
    while at < SPELLINGS.len() {
        let british = SPELLINGS[at].0.as_bytes();
        fronts[(british[0] & LETTER) as usize] |= 1 << (british[1] & LETTER);
        at += 1;
    }
    fronts
};

/// Stems of words in "-our" that American English writes "-or". A list, since "hour", "four" and "tour" keep theirs.
const OUR_STEMS: [&str; 21] = [
    "arm", "behavi", "clam", "col", "demean", "endeav", "fav", "flav", "glam", "harb", "hon", "hum", "lab", "neighb",
    "od", "parl", "rum", "sav", "tum", "vap", "vig",
];

/// Stems of words in "-re" that American English writes "-er".
const RE_STEMS: [&str; 11] =
    ["cent", "centimet", "fib", "kilomet", "lit", "lust", "met", "millimet", "somb", "spect", "theat"];

/// Stems of words that are "-ise" in both spellings.
const ISE_STEMS: [&str; 25] = [
    "adv", "advert", "ar", "chast", "comprom", "conc", "dem", "desp", "dev", "disgu", "enterpr", "exc", "exerc",
    "expert", "franch", "improv", "no", "prec", "prem", "prom", "ra", "rev", "superv", "surm", "surpr",
];

/// The letters that rules on spelling are about: one bit each.
const IS: u8 = 1;
const YS: u8 = 2;
const OU: u8 = 4;
const GU: u8 = 8;
const LL: u8 = 16;

/// The American spelling of a small-letter word where it is another one, by rules on its ending and [`SPELLINGS`].
fn one_spelling(form: &str) -> Option<String> {
    let bytes = form.as_bytes();
    if bytes.len() < 4 || !form.is_ascii() || !bytes[0].is_ascii_alphabetic() || bytes.ends_with(b".") {
        return None;
    }
    // Most words have none of the letters that the rules are about.
    let rules = |two: &[u8]| match two {
        b"is" => IS,
        b"ys" => YS,
        b"ou" => OU,
        b"gu" => GU,
        b"ll" => LL,
        _ => 0,
    };
    let rules = bytes.windows(2).fold(0u8, |all, two| all | rules(two));
    let has = |rule: u8| rules & rule != 0;
    if FRONTS[usize::from(bytes[0] & LETTER)] >> (bytes[1] & LETTER) & 1 == 1 {
        let front = |word: &[u8]| u16::from_be_bytes([word[0], word[1]]);
        let first = SPELLINGS.partition_point(|spelling| front(spelling.0.as_bytes()) < front(bytes));
        let same_front = |spelling: &&(&str, &str)| front(spelling.0.as_bytes()) == front(bytes);
        for (british, american) in SPELLINGS[first..].iter().take_while(same_front) {
            if let Some(ending) = form.strip_prefix(british)
                && ["", "s", "d", "ed", "r", "rs", "ism", "al", "'s"].contains(&ending)
            {
                return Some([*american, ending].concat());
            }
        }
    }
    if has(IS)
        && let Some((stem, ending)) =
            cut(form, &["ise", "ised", "iser", "isers", "ises", "ising", "isation", "isations", "isable"])
        && stem.len() >= 3
        && !ISE_STEMS.contains(&stem)
    {
        return Some([stem, "iz", &ending[2..]].concat());
    }
    if has(YS)
        && let Some((stem, ending)) = cut(form, &["lyse", "lysed", "lyses", "lysing"])
    {
        return Some([stem, "lyz", &ending[3..]].concat());
    }
    if has(OU) {
        for stem in OUR_STEMS {
            if let Some(ending) = form.strip_prefix(stem).and_then(|rest| rest.strip_prefix("our")) {
                return Some([stem, "or", ending].concat());
            }
        }
    }
    if let Some((stem, ending)) = cut(form, &["re", "res"])
        && RE_STEMS.contains(&stem)
    {
        return Some([stem, "er", &ending[2..]].concat());
    }
    if has(GU) {
        for (british, american) in [("logue", "log"), ("logues", "logs"), ("logued", "loged")] {
            if let Some((stem, _)) = cut(form, &[british]) {
                return Some([stem, american].concat());
            }
        }
    }
    if !has(LL) {
        return None;
    }
    // "travelled" but not "filled": only where a vowel stands before the stem's last one is the l doubled in Britain.
    let (stem, ending) = cut(form, &["lled", "lling", "ller", "llers"])?;
    (vowel_groups(stem) >= 2).then(|| [stem, &ending[1..]].concat())
}

/// A word's stem and the one of these endings that it has.
fn cut<'w>(word: &'w str, endings: &[&str]) -> Option<(&'w str, &'w str)> {
    let ending = endings.iter().find(|&&ending| word.ends_with(ending))?;
    Some(word.split_at(word.len() - ending.len()))
}

fn vowel_groups(word: &str) -> usize {
    let vowel = |c: u8| matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let bytes = word.as_bytes();
    (0..bytes.len()).filter(|&i| vowel(bytes[i]) && (i == 0 || !vowel(bytes[i - 1]))).count()
}

/// Folds a form further, into its key.
pub fn key<'f>(form: &'f str, lexicon: &Lexicon) -> &'f str {
    if form.bytes().any(|byte| byte.is_ascii_digit()) {
        return number(form.trim_matches(|c: char| !c.is_alphanumeric()));
    }
    let word = form.strip_suffix("'s").or_else(|| form.strip_suffix('\'')).unwrap_or(form);
    lexicon.stands_for(word).unwrap_or_else(|| stem(word))
}

/// A number without the letters of a unit or scale behind it, which may stand apart: "46mph" is "46 mph". Not an ordinal.
fn number(figure: &str) -> &str {
    let digits = figure.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_number = digits.ends_with(|c: char| c.is_ascii_digit()) && digits.starts_with(|c: char| c.is_ascii_digit());
    if is_number && !words::has(ORDINAL_ENDINGS, &figure[digits.len()..]) { digits } else { figure }
}

/// Takes an inflectional ending off: s, es, ed, ing, e. Far lighter than Porter's stemmer, which would tie "organ" to
/// "organize".
pub fn stem(word: &str) -> &str {
    if !word.is_ascii() || word.len() < 4 || !word.ends_with(|c: char| c.is_ascii_lowercase()) {
        return word;
    }
    let word = match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with(['s', 'u', 'i']) => rest,
        _ => word,
    };
    for ending in ["ing", "ed", "e"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
            && vowel_groups(rest) >= 1
        {
            // "planned" meets "plan", "agreed" meets "agree", "tried" meets "tries".
            let doubled = rest.len() > 3 && rest.as_bytes()[rest.len() - 1] == rest.as_bytes()[rest.len() - 2];
            return if doubled && !rest.ends_with(['l', 's', 'e']) {
                &rest[..rest.len() - 1]
            } else {
                rest.trim_end_matches('e')
            };
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_take_for_the_same_word_has_one_form() {
        for (one, other) in [
            ("Ferry", "FERRY"),
            ("it’s", "it's"),
            ("1,000", "1000"),
            ("12,345.5", "12345.5"),
            ("co\u{AD}operate", "cooperate"),
            ("Café", "Cafe\u{301}"),
            ("Škoda", "Skoda"),
            ("organised", "organized"),
            ("organisations", "organizations"),
            ("finalise", "finalize"),
            ("analysed", "analyzed"),
            ("defence", "defense"),
            ("harbours", "harbors"),
            ("theatre", "theater"),
            ("travelling", "traveling"),
            ("dialogue", "dialog"),
            ("catalogued", "cataloged"),
            ("U.S", "US"),
            ("G.O.P", "g.o.p"),
            ("towards", "toward"),
        ] {
            assert_eq!(form(one), form(other));
        }
    }

    #[test]
    fn different_words_keep_different_forms() {
        for (one, other) in [
            ("filled", "filed"),
            ("US", "us"),
            ("1,00", "100"),
            ("hour", "hor"),
            ("advise", "advize"),
            ("will", "would"),
            ("ship", "ships"),
            ("three", "3"),
            ("Ukraine", "Ukraine's"),
            ("й", "и"),
        ] {
            assert_ne!(form(one), form(other));
        }
    }

    #[test]
    fn what_a_reporter_changes_in_retelling_has_one_key() {
        let lexicon = Lexicon::default();
        for (one, other) in [
            ("ship", "ships"),
            ("agreed", "agree"),
            ("agreement's", "agreement"),
            ("exchange", "exchanging"),
            ("planned", "plan"),
            ("three", "3"),
            ("$5", "5%"),
            ("46mph", "46"),
            ("will", "would"),
            ("I", "he"),
            ("the", "a"),
        ] {
            assert_eq!(key(&form(one), &lexicon), key(&form(other), &lexicon), "{one} {other}");
        }
        for (one, other) in [("organ", "organize"), ("sing", "s"), ("us", "use"), ("1st", "1")] {
            assert_ne!(key(&form(one), &lexicon), key(&form(other), &lexicon), "{one} {other}");
        }
    }
}
