//! Block quotes: paragraphs that quote without marks, as live blogs set them.
//!
//! After a paragraph that ends with a colon and says who speaks ("On X, Koss wrote:") the next paragraph is quoted, and further
//! ones as long as they speak in the first or second person. Without a colon, a paragraph in the first person is quoted where it
//! follows one that says who speaks, but only in a text whose narration is nowhere else in the first person: live bloggers say
//! "we" too. Lists, headlines and paragraphs with quotation marks are none. A heuristic; English alone. Linear time: who speaks is
//! asked only of paragraphs before such ones.

use std::ops::Range;

use crate::english;
use crate::order;
use crate::pieces::{Pieces, is_mark};
use crate::quotations::Quotation;
use crate::report::BlockKind;
use crate::speech::{Manner, Role};
use crate::subjects::Subject;

/// What matters of a block with words.
struct Paragraph {
    /// Its number.
    block: usize,
    /// Its pieces.
    pieces: Range<usize>,
    /// Whether it is a paragraph, not a headline or in a list.
    is_prose: bool,
    /// Whether it is, and has no quotation marks.
    may_be_quoted: bool,
    /// Whether it says what news pages say of themselves.
    is_of_the_page: bool,
    /// Whether it says I or we outside quotation marks.
    first: bool,
    /// Whether it says that, or you.
    speaks: bool,
}

/// What live bloggers say in the first or second person, in small letters.
const LIVE: [&str; 6] = ["bring you", "correspondent", "live blog", "coverage", "stay with us", "you can read"];

fn speaks_of_the_page(block: &str) -> bool {
    block.len() <= LONGEST_NOTE && (english::is_furniture(block) || LIVE.iter().any(|phrase| block.contains(phrase)))
}

/// Bytes of the longest block that is what live bloggers say.
const LONGEST_NOTE: usize = 200;

impl Pieces<'_> {
    /// Takes the block quotes of the text for quotations too.
    pub fn add_block_quotes(&mut self) {
        let paragraphs = self.paragraphs();
        let mut quotes = Vec::new();
        // Paragraphs in the first person that follow one without a colon; and whether others have it too.
        let (mut after, mut narrated) = (Vec::new(), false);
        let mut at = 0;
        while at < paragraphs.len() {
            let paragraph = &paragraphs[at];
            at += 1;
            let next = paragraphs.get(at).filter(|next| next.may_be_quoted && paragraph.is_prose);
            if next.is_some() && self.role(paragraph.pieces.end - 1) == Role::Colon {
                if self.leads_in(paragraph) {
                    let end = self.end_of_quote(&paragraphs, at + 1);
                    quotes.push(at..end);
                    at = end;
                    continue;
                }
            } else if next.is_some_and(|next| next.first && !next.is_of_the_page) && self.tells_who(paragraph) {
                let end = self.end_of_quote(&paragraphs, at);
                after.push(at..end);
                at = end;
            }
            narrated |= paragraph.first && paragraph.is_prose;
        }
        if !narrated && !after.is_empty() {
            quotes.append(&mut after);
            quotes = order::by_key(quotes, |quote| [quote.start as u32, 0, 0]);
        }
        let quotation = |number: usize, continues| {
            let Paragraph { block, pieces, .. } = &paragraphs[number];
            (pieces.clone(), Quotation { span: self.blocks[*block].span, marked: false, continues })
        };
        let stretches = |quote: Range<usize>| quote.clone().map(move |number| (number, number > quote.start));
        let stretches: Vec<_> = { quotes.into_iter() }
            .flat_map(stretches)
            .map(|(number, continues)| quotation(number, continues))
            .collect();
        if !stretches.is_empty() {
            self.quote(&stretches);
        }
    }

    /// Where a block quote ends that goes on with paragraphs from here as long as they speak.
    fn end_of_quote(&self, paragraphs: &[Paragraph], from: usize) -> usize {
        let mut rest = paragraphs[from..].iter();
        let goes_on =
            |next: &Paragraph| next.may_be_quoted && next.speaks && !next.is_of_the_page && !self.tells_who(next);
        from + rest.position(|next| !goes_on(next)).unwrap_or(paragraphs.len() - from)
    }

    fn paragraphs(&self) -> Vec<Paragraph> {
        let mut paragraphs = Vec::with_capacity(self.blocks.len());
        let mut from = 0;
        for end in 0..self.list.len() {
            if self.role(end) != Role::Break {
                continue;
            }
            let pieces = from..end;
            from = end + 1;
            if pieces.is_empty() {
                continue;
            }
            let Some(block) = self.block(pieces.start) else { continue };
            let (mut first, mut second, mut marked) = (false, false, false);
            for at in pieces.clone() {
                match self.role(at) {
                    Role::Quote => marked = true,
                    Role::Pronoun | Role::Determiner => {
                        let word = self.word(at);
                        let word = &word[..word.find(['\'', '’']).unwrap_or(word.len())];
                        first |= matches!(word, "I" | "we" | "We" | "our" | "Our" | "my" | "My");
                        second |= matches!(word, "us" | "me" | "you" | "You" | "your" | "Your");
                    }
                    _ => {}
                }
            }
            let is_prose = self.blocks[block].kind == BlockKind::Paragraph;
            paragraphs.push(Paragraph {
                block,
                pieces,
                is_prose,
                may_be_quoted: is_prose && !marked,
                is_of_the_page: (first || second) && speaks_of_the_page(self.text.slice(self.blocks[block].span)),
                first,
                speaks: first || second,
            });
        }
        paragraphs
    }

    /// Whether a paragraph's last verb of speech has a subject: who speaks after its colon.
    fn leads_in(&self, paragraph: &Paragraph) -> bool {
        let Some(last) = paragraph.pieces.clone().rev().find(|&at| !is_mark(self.role(at))) else { return false };
        let sentence = self.sentence(last);
        let mut verbs = sentence.clone().rev().filter(|&at| self.verb(at).is_some());
        verbs.any(|verb| self.subject(verb, &sentence).is_some())
    }

    /// Whether a paragraph's last sentence says of a person or body that they spoke.
    fn tells_who(&self, paragraph: &Paragraph) -> bool {
        let mut end = paragraph.pieces.end;
        while end > paragraph.pieces.start {
            let sentence = self.sentence(end - 1);
            if let Some((verb, subject)) = self.speaking(&sentence)
                && matches!(self.verb(verb), Some((Manner::Say, _)))
                && !matches!(subject, Subject::Phrase(phrase) if !phrase.named && !phrase.listed)
            {
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
    use crate::testing::tokens_of;
    use crate::text::Text;

    /// The block quotes, those that go on with the one before with a plus sign.
    fn quoted(source: &str) -> Vec<String> {
        let text = Text::new(source, "a").unwrap();
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
