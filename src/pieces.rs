//! Pieces: a text as a row of words and marks, each with what it does, and quotations as one piece each.
//!
//! This is all that telling who speaks looks at, in the way of taggers that know parts of speech from closed lists and endings
//! alone (a heuristic; see `speech`). Linear time: each distinct word is looked up once. Eight bytes a word.

use std::ops::Range;

use crate::blocks::Block;
use crate::quotations::Quotation;
use crate::report::BlockKind;
use crate::span::{Byte, Span};
use crate::speech::{Role, Speech, has_capital};
use crate::text::Text;
use crate::tokens::Tokens;

/// Pieces of a sentence to either side of a quotation that are looked at. The longest sentences of news have about 80 words.
const REACH: usize = 160;

/// A word, a mark or a quotation.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// What it does.
    pub role: Role,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it owns what follows: "Koss’s", "the dogs’".
    pub owns: bool,
    /// Whether a hyphen ties it to the word before.
    pub joined: bool,
    /// A word's token or a quotation's number.
    pub at: u32,
}

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
            let between = Span::new(before.0, quoted.map_or(start, |quotation| quotation.span.start));
            let first_block = block;
            while blocks.get(block + 1).is_some_and(|block| block.span.start <= start) {
                block += 1;
            }
            let sentence = tokens.sentence_of[token as usize];
            if before.0 > 0 {
                pieces.marks(text.slice(between));
            }
            if block > first_block {
                pieces.mark(Role::Break, 0);
            } else if before.0 > 0 && sentence != before.1 {
                pieces.mark(Role::Stop, 0);
            }
            if let Some(quoted) = quoted {
                pieces.mark(Role::Quote, quotation as u32);
                token = tokens.within(quoted.span).end.max(token + 1);
                before = (quoted.span.end, tokens.sentence_of[token as usize - 1]);
                quotation += 1;
            } else {
                let is_headline = blocks.get(block).is_some_and(|block| block.kind == BlockKind::Headline);
                let first = matches!(pieces.list.last(), Some(last) if is_end(last.role) || last.role == Role::Colon);
                let piece = known.piece(token, first, is_headline, text.slice(between).ends_with('-'));
                pieces.list.push(piece);
                before = (tokens.spans[token as usize].end, sentence);
                token += 1;
            }
        }
        pieces.mark(Role::Break, 0);
        pieces.quotations = quotations;
        pieces
    }

    /// Takes stretches of the list as one quotation each; both are in the order of the text.
    pub fn quote(&mut self, stretches: &[(Range<usize>, Quotation)]) {
        let pieces = std::mem::take(&mut self.list);
        let marked = std::mem::take(&mut self.quotations);
        self.list.reserve(pieces.len());
        let mut stretches = stretches.iter().peekable();
        let mut at = 0;
        while at < pieces.len() {
            let (role, quotation) = match stretches.next_if(|stretch| stretch.0.start == at) {
                Some((stretch, quotation)) => {
                    at = stretch.end;
                    (Role::Quote, Some(*quotation))
                }
                None => {
                    at += 1;
                    let piece = pieces[at - 1];
                    (piece.role, (piece.role == Role::Quote).then(|| marked[piece.at as usize]))
                }
            };
            match quotation {
                Some(quotation) => {
                    self.mark(role, self.quotations.len() as u32);
                    self.quotations.push(quotation);
                }
                None => self.list.push(pieces[at - 1]),
            }
        }
    }

    fn mark(&mut self, role: Role, at: u32) {
        self.list.push(Piece { role, capital: false, owns: false, joined: false, at });
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
                        owner.owns |= !matches!(owner.role, Role::Quote | Role::Comma);
                    }
                }
                _ => {}
            }
            after_space = c == ' ';
        }
    }

    /// The role of a piece; beyond the list a break.
    pub fn role(&self, piece: usize) -> Role {
        self.list.get(piece).map_or(Role::Break, |piece| piece.role)
    }

    /// Where a word stands.
    pub fn span(&self, piece: usize) -> Span<Byte> {
        self.tokens.spans[self.list[piece].at as usize]
    }

    /// A word as it stands; nothing for marks and quotations.
    pub fn word(&self, piece: usize) -> &'t str {
        match self.role(piece) {
            role if is_mark(role) => "",
            _ => self.text.slice(self.span(piece)),
        }
    }

    /// From the first of these words to the last, without an owner's ending.
    pub fn bytes(&self, words: Range<usize>) -> Span<Byte> {
        let last = words.end - 1;
        let span: Span<Byte> = Span::new(self.span(words.start).start, self.span(last).end);
        let word = self.word(last);
        let owner = word.strip_suffix("'s").or(word.strip_suffix("’s")).filter(|owner| !owner.is_empty());
        Span::new(span.start, span.end - (word.len() - owner.unwrap_or(word).len()) as u32)
    }

    /// Whether a word or quotation stands in a headline.
    pub fn is_headline(&self, piece: usize) -> bool {
        self.block(piece).is_some_and(|block| self.blocks[block].kind == BlockKind::Headline)
    }

    /// The number of the block of a word or quotation, or of the next one after a mark.
    pub fn block(&self, piece: usize) -> Option<usize> {
        let piece = self.list[piece..].iter().find(|piece| !is_mark(piece.role) || piece.role == Role::Quote)?;
        let start = match piece.role {
            Role::Quote => self.quotations[piece.at as usize].span.start,
            _ => self.tokens.spans[piece.at as usize].start,
        };
        self.blocks.partition_point(|block| block.span.start <= start).checked_sub(1)
    }

    /// The sentence of a piece, without the marks that end it, as far as [`REACH`] goes.
    pub fn sentence(&self, piece: usize) -> Range<usize> {
        let ends = |&at: &usize| is_end(self.role(at));
        let from = piece.saturating_sub(REACH);
        let to = (piece + REACH).min(self.list.len());
        let first = (from..piece).rev().find(ends).map_or(from, |at| at + 1);
        first..(piece..to).find(ends).unwrap_or(to)
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
    roles: Vec<Option<Role>>,
    /// Whether the form was seen in small letters.
    small: Vec<bool>,
    /// Whether it was seen with a capital inside a sentence.
    inside: Vec<bool>,
}

impl<'k> Known<'k> {
    fn new(text: &'k Text, tokens: &'k Tokens, speech: &'k Speech) -> Self {
        let forms = tokens.forms.iter().map(|form| form.index() as usize + 1).max().unwrap_or(0);
        let (mut small, mut inside) = (vec![false; forms], vec![false; forms]);
        let mut sentence = u32::MAX;
        for ((form, span), number) in tokens.forms.iter().zip(&tokens.spans).zip(&tokens.sentence_of) {
            let is_small = text.source.as_bytes()[span.start as usize].is_ascii_lowercase();
            small[form.index() as usize] |= is_small;
            inside[form.index() as usize] |= !is_small && *number == sentence;
            sentence = *number;
        }
        Self { text, tokens, speech, roles: vec![None; forms], small, inside }
    }

    /// A word as a piece, given whether it is the first of a sentence.
    fn piece(&mut self, token: u32, first: bool, is_headline: bool, joined: bool) -> Piece {
        let word = self.text.slice(self.tokens.spans[token as usize]);
        let owner = word.strip_suffix("'s").or(word.strip_suffix("’s"));
        let form = self.tokens.forms[token as usize].index() as usize;
        let listed = *self.roles[form].get_or_insert_with(|| self.speech.role(owner.unwrap_or(word)));
        let capital = has_capital(word);
        let by_ending = matches!(listed, Role::Plain | Role::Adverb | Role::Verb | Role::Participle | Role::Particle);
        let role = match listed {
            // Nobody writes the pronoun in capitals.
            Role::Pronoun if word == "US" => Role::Name,
            Role::Pronoun if word.starts_with('I') => listed,
            _ if joined && matches!(listed, Role::Reporting(..)) => Role::Plain,
            _ if !capital || matches!(listed, Role::Person | Role::Body | Role::Date) => listed,
            _ if first && by_ending && !self.small[form] && (listed == Role::Plain || self.inside[form]) => Role::Name,
            _ if first => listed,
            // Headlines may have capitals throughout.
            _ if is_headline && !by_ending => listed,
            _ => Role::Name,
        };
        let owns = owner.is_some() && !matches!(role, Role::He | Role::It | Role::They | Role::Pronoun);
        Piece { role, capital, owns, joined, at: token }
    }
}
