//! Pieces: a text as a row of words and marks, each with what it does, and quotations as one piece each.
//!
//! This is all that telling who speaks looks at, in the way of taggers that know parts of speech from closed lists and endings
//! alone (a heuristic; see `speech`). Linear time: each distinct word is looked up once. Twelve bytes a piece.

use crate::blocks::Block;
use crate::quotations::Quotation;
use crate::report::BlockKind;
use crate::span::{Byte, Span};
use crate::speech::{PHRASAL, Role, Special, Speech, Tense, Word};
use crate::text::Text;
use crate::tokens::Tokens;
use crate::words;

/// Pieces of a sentence to either side of a quotation that are looked at. The longest sentences of news have about 80 words.
const REACH: u32 = 160;

/// The unit of a [`Span`] of pieces.
#[derive(Debug)]
pub enum PieceIndex {}

/// A row of pieces.
pub type Row = Span<PieceIndex>;

/// A word, a mark or a quotation.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// What is known of it.
    pub word: Word,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it owns what follows: "Koss’s", "the dogs’".
    pub owns: bool,
    /// Whether a hyphen ties it to the word before.
    pub joined: bool,
    /// A word's token or a quotation's number.
    pub at: u32,
}

impl Piece {
    const fn mark(role: Role, at: u32) -> Self {
        Self { word: Word::of(role), capital: false, owns: false, joined: false, at }
    }
}

/// What stands before the text and after it.
const OUTSIDE: Piece = Piece::mark(Role::Break, 0);

/// A text's pieces. It begins and ends with a break.
pub struct Pieces<'t> {
    /// The text itself.
    pub text: &'t Text<'t>,
    /// Its words.
    pub tokens: &'t Tokens,
    /// Its blocks.
    pub blocks: &'t [Block],
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// The pieces, in order.
    pub list: Vec<Piece>,
}

impl<'t> Pieces<'t> {
    /// Cuts a text into pieces.
    pub fn new(
        text: &'t Text,
        tokens: &'t Tokens,
        quotations: Vec<Quotation>,
        blocks: &'t [Block],
        speech: &Speech,
    ) -> Self {
        let list = Vec::with_capacity(tokens.forms.len() * 5 / 4 + 2);
        let mut pieces = Self { text, tokens, blocks, quotations: Vec::new(), list };
        let mut known = Known::new(text, tokens, speech);
        let (mut quotation, mut block) = (0, 0);
        let mut token = 0;
        // Where the piece before ends, and its sentence.
        let mut before = (0, u32::MAX);
        pieces.mark(Role::Break, 0);
        while token < tokens.len() {
            let start = tokens.spans[token as usize].start;
            while quotations.get(quotation).is_some_and(|quotation| quotation.span.end <= start) {
                quotation += 1;
            }
            let quoted = quotations.get(quotation).filter(|quotation| quotation.span.start <= start);
            let between = text.slice(Span::new(before.0, quoted.map_or(start, |quotation| quotation.span.start)));
            let first_block = block;
            while blocks.get(block + 1).is_some_and(|block| block.span.start <= start) {
                block += 1;
            }
            let sentence = tokens.sentence_of[token as usize];
            pieces.marks(between);
            if block > first_block {
                pieces.mark(Role::Break, 0);
            } else if sentence != before.1 {
                pieces.mark(Role::Stop, 0);
            }
            if let Some(quoted) = quoted {
                pieces.mark(Role::Quote, quotation as u32);
                token = tokens.within(quoted.span).end.max(token + 1);
                before = (quoted.span.end, tokens.sentence_of[token as usize - 1]);
                quotation += 1;
            } else {
                let is_headline = blocks.get(block).is_some_and(|block| block.kind == BlockKind::Headline);
                let first = { pieces.list.last() }
                    .is_none_or(|last| matches!(last.word.role, Role::Stop | Role::Break | Role::Colon));
                pieces.list.push(known.piece(token, first, is_headline, between.ends_with('-')));
                before = (tokens.spans[token as usize].end, sentence);
                token += 1;
            }
        }
        pieces.mark(Role::Break, 0);
        pieces.quotations = quotations;
        pieces.join_verbs();
        pieces
    }

    /// Makes verbs of speech of what is one with the word after it: "shot back", "put it", but not "put it to her".
    fn join_verbs(&mut self) {
        for at in 1..self.list.len() as u32 {
            let is_put = self.role(at + 1) == Role::It && self.role(at + 2) == Role::Preposition;
            if !self.is(at, Special::Phrasal) || is_mark(self.role(at + 1)) || is_put {
                continue;
            }
            let both = self.text.slice(self.bytes(Row::new(at, at + 2)));
            if words::groups(PHRASAL).any(|verb| verb == both) {
                let word = Word { special: Special::Phrasal, tense: Tense::Past, ..Word::of(Role::Speech) };
                self.list[at as usize].word = word;
            }
        }
    }

    /// Takes rows of pieces as one quotation each; both are in the order of the text.
    pub fn quote(&mut self, rows: &[(Row, Quotation)]) {
        let pieces = std::mem::take(&mut self.list);
        let marked = std::mem::take(&mut self.quotations);
        let mut rows = rows.iter();
        let mut next = rows.next();
        let mut skipped = 0;
        for (piece, at) in pieces.into_iter().zip(0..) {
            if at < skipped {
                continue;
            }
            let quotation = match next {
                Some((row, quotation)) if row.start == at => {
                    skipped = row.end;
                    next = rows.next();
                    *quotation
                }
                _ if piece.word.role == Role::Quote => marked[piece.at as usize],
                _ => {
                    self.list.push(piece);
                    continue;
                }
            };
            self.mark(Role::Quote, self.quotations.len() as u32);
            self.quotations.push(quotation);
        }
    }

    #[inline(never)] // it has many callers, as those below that are marked so
    fn mark(&mut self, role: Role, at: u32) {
        self.list.push(Piece::mark(role, at));
    }

    /// Adds the marks that stand between two words.
    fn marks(&mut self, between: &str) {
        if matches!(between, " " | ". " | ".\n") {
            return;
        }
        let mut after_space = false;
        for c in between.chars() {
            match c {
                ',' => self.mark(Role::Comma, 0),
                ':' => self.mark(Role::Colon, 0),
                ';' | '–' | '—' | '(' | ')' | '[' | ']' => self.mark(Role::Dash, 0),
                '-' if after_space => self.mark(Role::Dash, 0),
                '\'' | '’' if !after_space => {
                    if let Some(owner) = self.list.last_mut() {
                        owner.owns |= !matches!(owner.word.role, Role::Quote | Role::Comma);
                    }
                }
                _ => {}
            }
            after_space = c == ' ';
        }
    }

    /// A piece; beyond the list a break.
    #[inline(never)]
    pub fn piece(&self, at: u32) -> &Piece {
        self.list.get(at as usize).unwrap_or(&OUTSIDE)
    }

    /// The role of a piece.
    #[inline(never)]
    pub fn role(&self, at: u32) -> Role {
        self.piece(at).word.role
    }

    /// The role of the piece before one; at the beginning of a row the end of a sentence.
    #[inline(never)]
    pub fn role_before(&self, at: u32, start: u32) -> Role {
        if at > start { self.role(at - 1) } else { Role::Stop }
    }

    /// Whether a rule asks for a word by this name.
    #[inline(never)]
    pub fn is(&self, at: u32, special: Special) -> bool {
        self.piece(at).word.special == special
    }

    /// Whether a row has a piece of this role.
    #[inline(never)]
    pub fn has(&self, row: Row, role: Role) -> bool {
        self.find(row, role).is_some()
    }

    /// The first piece of a role in a row.
    #[inline(never)]
    pub fn find(&self, row: Row, role: Role) -> Option<u32> {
        (row.start..row.end).find(|&at| self.role(at) == role)
    }

    /// Whether any word of a row is of this kind.
    #[inline(never)]
    pub fn any(&self, row: Row, special: Special) -> bool {
        (row.start..row.end).any(|at| self.is(at, special))
    }

    /// A word as it stands; nothing for marks and quotations.
    #[inline(never)]
    pub fn word(&self, at: u32) -> &'t str {
        if is_mark(self.role(at)) { "" } else { self.text.slice(self.tokens.spans[self.piece(at).at as usize]) }
    }

    /// The number of a word's key.
    pub fn key(&self, at: u32) -> usize {
        self.tokens.keys[self.piece(at).at as usize].index()
    }

    /// From the first of these words to the last, without an owner's ending.
    pub fn bytes(&self, words: Row) -> Span<Byte> {
        let start = self.tokens.spans[self.piece(words.start).at as usize].start;
        let last = self.tokens.spans[self.piece(words.end - 1).at as usize];
        let length = words::without_owner(self.text.slice(last)).len() as u32;
        Span::new(start, last.start + length)
    }

    /// The sentence of a piece, without the marks that end it, as far as [`REACH`] goes.
    pub fn sentence(&self, piece: u32) -> Row {
        let (mut start, mut end) = (piece, piece);
        while start > 0 && piece - start < REACH && !is_end(self.role(start - 1)) {
            start -= 1;
        }
        while end - piece < REACH && !is_end(self.role(end)) {
            end += 1;
        }
        Row::new(start, end)
    }

    /// The sentence before one.
    pub fn sentence_before(&self, sentence: Row) -> Option<Row> {
        let mut at = sentence.start;
        while at > 0 && is_end(self.role(at - 1)) {
            at -= 1;
        }
        (at > 0).then(|| self.sentence(at - 1))
    }

    /// Whether a word or quotation stands in a headline.
    pub fn is_headline(&self, piece: u32) -> bool {
        self.block(piece).is_some_and(|block| self.blocks[block].kind == BlockKind::Headline)
    }

    /// The byte at which a word or quotation starts, or the next one after a mark.
    fn start(&self, mut piece: u32) -> Option<u32> {
        loop {
            let Piece { word, at, .. } = *self.list.get(piece as usize)?;
            match word.role {
                Role::Quote => return Some(self.quotations[at as usize].span.start),
                role if !is_mark(role) => return Some(self.tokens.spans[at as usize].start),
                _ => piece += 1,
            }
        }
    }

    /// The number of the block of a word or quotation, or of the next one after a mark.
    pub fn block(&self, piece: u32) -> Option<usize> {
        let start = self.start(piece)?;
        self.blocks.partition_point(|block| block.span.start <= start).checked_sub(1)
    }

    /// The word or quotation that holds a token.
    pub fn of_token(&self, token: u32) -> u32 {
        let start = self.tokens.spans[token as usize].start;
        let (mut low, mut high) = (0, self.list.len() as u32);
        while low + 1 < high {
            let middle = low.midpoint(high);
            match self.start(middle).is_some_and(|at| at <= start) {
                true => low = middle,
                false => high = middle,
            }
        }
        low
    }
}

/// Whether a sentence ends here.
pub fn is_end(role: Role) -> bool {
    matches!(role, Role::Stop | Role::Break)
}

/// Whether this is no word.
pub fn is_mark(role: Role) -> bool {
    is_end(role) || matches!(role, Role::Quote | Role::Comma | Role::Colon | Role::Dash)
}

/// What is known of the words of a text, by form.
struct Known<'k> {
    text: &'k Text<'k>,
    tokens: &'k Tokens,
    speech: &'k Speech,
    forms: Vec<Form>,
}

/// What is known of a form.
#[derive(Clone, Copy, Default)]
struct Form {
    word: Option<Word>,
    /// Whether it was seen in small letters.
    small: bool,
    /// Whether it was seen with a capital inside a sentence.
    inside: bool,
}

impl<'k> Known<'k> {
    fn new(text: &'k Text<'k>, tokens: &'k Tokens, speech: &'k Speech) -> Self {
        let length = tokens.forms.iter().map(|form| form.index() as usize + 1).max().unwrap_or(0);
        let mut forms = vec![Form::default(); length];
        let mut sentence = u32::MAX;
        for at in 0..tokens.forms.len() {
            let form = &mut forms[tokens.forms[at].index() as usize];
            let is_small = text.source.as_bytes()[tokens.spans[at].start as usize].is_ascii_lowercase();
            form.small |= is_small;
            form.inside |= !is_small && tokens.sentence_of[at] == sentence;
            sentence = tokens.sentence_of[at];
        }
        Self { text, tokens, speech, forms }
    }

    /// A word as a piece, given whether it is the first of a sentence.
    fn piece(&mut self, token: u32, first: bool, is_headline: bool, joined: bool) -> Piece {
        let whole = self.text.slice(self.tokens.spans[token as usize]);
        let owner = words::without_owner(whole);
        let form = &mut self.forms[self.tokens.forms[token as usize].index() as usize];
        let listed = *form.word.get_or_insert_with(|| self.speech.word(owner));
        let capital = words::has_capital(whole);
        let by_ending =
            matches!(listed.role, Role::Plain | Role::Adverb | Role::Verb | Role::Participle | Role::Particle);
        let is_pronoun = matches!(listed.role, Role::He | Role::It | Role::They | Role::Pronoun);
        let role = match listed.role {
            Role::Pronoun if whole == "US" => Role::Name,
            Role::Pronoun if whole.starts_with('I') => Role::Pronoun,
            Role::Speech if joined => Role::Plain,
            Role::Particle if capital => Role::Name,
            role if !capital || matches!(role, Role::Person | Role::Body | Role::Date) => role,
            role if first && by_ending && !form.small && (role == Role::Plain || form.inside) => Role::Name,
            role if first => role,
            // Headlines may have capitals throughout.
            role if is_headline && !by_ending => role,
            _ => Role::Name,
        };
        let owns = owner.len() < whole.len() && !is_pronoun;
        Piece { word: Word { role, ..listed }, capital, owns, joined, at: token }
    }
}
