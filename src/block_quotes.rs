//! Block quotes: paragraphs that quote without marks, as live blogs set them.
//!
//! After a paragraph that ends with a colon and says who speaks ("On X, Koss wrote:") the next paragraph is quoted, and further
//! ones as long as they speak in the first or second person. Without a colon, a paragraph in the first person is quoted where it
//! follows one that says who speaks, but only in a text whose narration is nowhere else in the first person: live bloggers say
//! "we" too. Lists, headlines and paragraphs with quotation marks are none. A heuristic; English alone. Linear time: who speaks is
//! asked only of paragraphs before such ones.

use crate::english;
use crate::names::Kind;
use crate::pieces::{Pieces, Row, is_mark};
use crate::quotations::Quotation;
use crate::report::BlockKind;
use crate::speech::{Manner, Role, Special};
use crate::words;

/// What matters of a block with words.
struct Paragraph {
    /// Its number.
    block: usize,
    /// Its pieces.
    pieces: Row,
    /// Whether it is a paragraph, not a headline or in a list.
    is_prose: bool,
    /// Whether it is, and has no quotation marks.
    may_be_quoted: bool,
    /// Whether it says I or we outside quotation marks.
    first: bool,
    /// Whether it says that, or you, and not what news pages say of themselves.
    speaks: bool,
}

/// What live bloggers say in the first or second person, in small letters.
const LIVE: &str = "bring you,correspondent,live blog,coverage,stay with us,you can read";

/// Bytes of the longest block that is what live bloggers say.
const LONGEST_NOTE: usize = 200;

fn speaks_of_the_page(block: &str) -> bool {
    block.len() <= LONGEST_NOTE && (english::is_furniture(block) || words::mentions(block, LIVE))
}

impl Pieces<'_> {
    /// Takes the block quotes of the text for quotations too.
    pub fn add_block_quotes(&mut self) {
        let paragraphs = self.paragraphs();
        let mut rows = Vec::new();
        // How many were found after a colon, and whether there is a first person that is none of those quoted.
        let (mut narrated, mut at) = (false, 0);
        while at < paragraphs.len() {
            let paragraph = &paragraphs[at];
            at += 1;
            let next = paragraphs.get(at).filter(|next| next.may_be_quoted && paragraph.is_prose);
            let colon = self.role(paragraph.pieces.end - 1) == Role::Colon;
            let quotes = next.is_some_and(|next| match colon {
                true => self.says_who(paragraph),
                false => next.first && next.speaks && self.tells_who(paragraph),
            });
            if quotes {
                let from = at;
                while at == from && colon || paragraphs.get(at).is_some_and(|next| self.is_more(next)) {
                    let Paragraph { block, pieces, .. } = paragraphs[at];
                    let quotation = Quotation { span: self.blocks[block].span, marked: false, continues: at > from };
                    rows.push((colon, pieces, quotation));
                    at += 1;
                }
            }
            narrated |= paragraph.first && paragraph.is_prose && !(colon && quotes);
        }
        let rows: Vec<_> = { rows.into_iter() }
            .filter(|(colon, ..)| *colon || !narrated)
            .map(|(_, pieces, quotation)| (pieces, quotation))
            .collect();
        if !rows.is_empty() {
            self.quote(&rows);
        }
    }

    /// Whether a paragraph goes on with a block quote.
    fn is_more(&self, paragraph: &Paragraph) -> bool {
        paragraph.may_be_quoted && paragraph.speaks && !self.tells_who(paragraph)
    }

    fn paragraphs(&self) -> Vec<Paragraph> {
        let mut paragraphs = Vec::with_capacity(self.blocks.len());
        let mut from = 0;
        while from < self.list.len() as u32 {
            let end = self.find(Row::new(from, self.list.len() as u32), Role::Break).unwrap_or(self.list.len() as u32);
            let pieces = Row::new(from, end);
            from = end + 1;
            if pieces.is_empty() {
                continue;
            }
            let Some(block) = self.block(pieces.start) else { continue };
            let first = self.any(pieces, Special::First);
            let speaks = first || self.any(pieces, Special::Second);
            let is_prose = self.blocks[block].kind == BlockKind::Paragraph;
            paragraphs.push(Paragraph {
                block,
                pieces,
                is_prose,
                may_be_quoted: is_prose && !self.has(pieces, Role::Quote),
                first,
                speaks: speaks && !speaks_of_the_page(self.text.slice(self.blocks[block].span)),
            });
        }
        paragraphs
    }

    /// Whether a verb of speech in a paragraph's last sentence has a subject: who speaks after its colon.
    fn says_who(&self, paragraph: &Paragraph) -> bool {
        let mut last = paragraph.pieces.end - 1;
        while last > paragraph.pieces.start && is_mark(self.role(last)) {
            last -= 1;
        }
        let sentence = self.sentence(last);
        let mut verbs = sentence.start..sentence.end;
        verbs.any(|verb| self.role(verb) == Role::Speech && self.subject(verb, sentence).is_some())
    }

    /// Whether a sentence of a paragraph says of a person or body that they spoke.
    fn tells_who(&self, paragraph: &Paragraph) -> bool {
        let mut end = paragraph.pieces.end;
        while end > paragraph.pieces.start {
            let sentence = self.sentence(end - 1);
            let tells = self.speaking(sentence).is_some_and(|(verb, subject)| {
                self.piece(verb).word.manner == Manner::Say && subject.kind != Kind::Other
            });
            if tells {
                return true;
            }
            end = sentence.start.saturating_sub(1);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::quotations::quotations;
    use crate::speech::SPEECH;
    use crate::testing;
    use crate::testing::tokens_of;

    /// The block quotes, those that go on with the one before with a plus sign.
    fn quoted(source: &str) -> Vec<String> {
        let text = testing::text(source);
        let blocks = blocks(&text);
        let tokens = tokens_of(source);
        let mut pieces = Pieces::new(&text, &tokens, quotations(&text, &blocks), &blocks, &SPEECH);
        pieces.add_block_quotes();
        let unmarked = pieces.quotations.iter().filter(|quotation| !quotation.marked);
        unmarked
            .map(|quotation| format!("{}{}", if quotation.continues { "+" } else { "" }, text.slice(quotation.span)))
            .collect()
    }

    #[test]
    fn paragraphs_after_a_colon() {
        let source = "In a statement posted on social media, the harbour master wrote:\nThe quay is safe.\nWe have walked it twice.\n\
            Thank you for your patience.\nThe quay was closed in May.";
        assert_eq!(quoted(source), ["The quay is safe.", "+We have walked it twice.", "+Thank you for your patience."]);
        assert_eq!(
            quoted("“It holds,” she wrote on Friday, adding:\nThe mast is new.\nIt was cut in Lindby."),
            ["The mast is new."]
        );
    }

    #[test]
    fn lists_headlines_marks_and_labels_are_none() {
        for none in [
            "The minister told reporters:\n• We sail.\n• We stay.",
            "The minister told reporters:\n“We sail.”",
            "The minister told reporters:\nFerry to sail",
            "What we know:\nThe ferry sails at noon.",
            "Key events:\nWe begin with the ferry, which sails at noon.",
            "The ferry has two decks:\nThe upper deck is open.",
        ] {
            assert_eq!(quoted(none), Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn the_first_person_after_a_speaker() {
        let source = "The quay was closed in May.\nHarbour minister Oren Valdis says the quay is “safe”.\n\
            I think the next step would be a second quay.\nHe spoke for an hour.";
        assert_eq!(quoted(source), ["I think the next step would be a second quay."]);
        // A live blog whose writers say "we" quotes nobody so.
        let bloggers = format!("{source}\nNow that it is closed, we wait for a ferry.");
        assert_eq!(quoted(&bloggers), Vec::<String>::new());
        assert_eq!(
            quoted("The quay is safe, Oren Valdis said.\nWe will bring you more as we get it."),
            Vec::<String>::new()
        );
    }
}
