//! Block quotes: paragraphs that quote without marks, as live blogs set them.
//!
//! After a paragraph that ends with a colon and says who speaks ("On X, Koss wrote:") the next paragraph is quoted, and further
//! ones as long as they speak in the first or second person. Without a colon, a paragraph in the first person is quoted where it
//! follows one that says who speaks, but only in a text whose narration is nowhere else in the first person: live bloggers say
//! "we" too. Lists, headlines and paragraphs with quotation marks are none. A heuristic; English alone. Linear time: who speaks is
//! asked only of paragraphs before such ones.

use std::ops::Range;

use crate::blocks::Block;
use crate::english;
use crate::pieces::{Pieces, is_mark};
use crate::quotations::Quotation;
use crate::report::BlockKind;
use crate::speech::{Manner, Role, SPEECH};
use crate::subjects::Subject;
use crate::text::Text;
use crate::tokens::Tokens;

/// The marked quotations and the block quotes of a text, in order and disjoint.
pub fn with_block_quotes(text: &Text, tokens: &Tokens, marked: Vec<Quotation>, blocks: &[Block]) -> Vec<Quotation> {
    let pieces = Pieces::new(text, tokens, &marked, blocks, &SPEECH);
    let paragraphs = paragraphs(&pieces, blocks);
    let mut quotes = vec![None; blocks.len()];
    let mut quote = |from: usize, first: bool| {
        let mut at = from;
        while paragraphs.get(at).is_some_and(|next| next.may_be_quoted && (next.speaks || first && at == from))
            && (at == from || !pieces.tells_who(&paragraphs[at]))
        {
            quotes[at] = Some(at > from);
            at += 1;
        }
        at
    };
    let mut at = 0;
    // Paragraphs in the first person that follow one without a colon; and whether others have it too.
    let (mut after, mut narrated) = (Vec::new(), false);
    while at < paragraphs.len() {
        let paragraph = &paragraphs[at];
        at += 1;
        let next = paragraphs.get(at).filter(|next| next.may_be_quoted);
        if paragraph.is_prose && text.slice(blocks[at - 1].span).ends_with(':') {
            if next.is_some() && pieces.leads_in(paragraph) {
                at = quote(at, true);
            }
        } else if paragraph.is_prose && next.is_some_and(|next| next.first) && pieces.tells_who(paragraph) {
            narrated |= paragraph.first;
            after.push(at);
            while paragraphs.get(at).is_some_and(|next| next.may_be_quoted && next.first) {
                at += 1;
            }
            continue;
        }
        narrated |= paragraph.first && paragraph.is_prose;
    }
    if !narrated {
        after.into_iter().for_each(|from| _ = quote(from, false));
    }
    merged(marked, blocks, &quotes)
}

/// What matters of a block.
#[derive(Clone, Default)]
struct Paragraph {
    /// Its pieces.
    pieces: Range<usize>,
    /// Whether it is a paragraph, not a headline or in a list.
    is_prose: bool,
    /// Whether it is, without quotation marks and not of the page itself.
    may_be_quoted: bool,
    /// Whether it says I or we outside quotation marks.
    first: bool,
    /// Whether it says that, or you.
    speaks: bool,
}

fn paragraphs(pieces: &Pieces, blocks: &[Block]) -> Vec<Paragraph> {
    let mut paragraphs = vec![Paragraph::default(); blocks.len()];
    let mut from = 0;
    for end in 0..pieces.list.len() {
        if pieces.role(end) != Role::Break {
            continue;
        }
        let words = from..end;
        from = end + 1;
        let Some(number) = pieces.block(words.start) else { continue };
        let mut paragraph = Paragraph { is_prose: blocks[number].kind == BlockKind::Paragraph, ..Paragraph::default() };
        for at in words.clone() {
            let word = pieces.word(at);
            let word = &word[..word.find(['\'', '’']).unwrap_or(word.len())];
            paragraph.first |= matches!(word, "I" | "we" | "We" | "our" | "Our" | "my" | "My" | "ours");
            paragraph.speaks |= matches!(word, "us" | "me" | "you" | "You" | "your" | "Your");
        }
        paragraph.speaks |= paragraph.first;
        let marked = words.clone().any(|at| pieces.role(at) == Role::Quote);
        paragraph.may_be_quoted =
            paragraph.is_prose && !marked && !speaks_of_the_page(pieces.text.slice(blocks[number].span));
        paragraphs[number] = Paragraph { pieces: words, ..paragraph };
    }
    paragraphs
}

/// What live bloggers say in the first or second person, in small letters.
const LIVE: [&str; 6] = ["bring you", "correspondent", "live blog", "coverage", "stay with us", "you can read"];

fn speaks_of_the_page(block: &str) -> bool {
    block.len() <= LONGEST_NOTE && (english::is_furniture(block) || LIVE.iter().any(|phrase| block.contains(phrase)))
}

/// Bytes of the longest block that is what live bloggers say.
const LONGEST_NOTE: usize = 200;

impl Pieces<'_> {
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

/// Both in the order of the text.
fn merged(marked: Vec<Quotation>, blocks: &[Block], quotes: &[Option<bool>]) -> Vec<Quotation> {
    let mut all = Vec::with_capacity(marked.len());
    let mut marked = marked.into_iter().peekable();
    for (block, quote) in blocks.iter().zip(quotes) {
        while let Some(quotation) = marked.next_if(|quotation| quotation.span.start < block.span.start) {
            all.push(quotation);
        }
        all.extend(quote.map(|continues| Quotation { span: block.span, marked: false, continues }));
    }
    all.extend(marked);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::quotations::quotations;
    use crate::testing::tokens_of;

    /// The block quotes, those that go on with the one before with a plus sign.
    fn quoted(source: &str) -> Vec<String> {
        let text = Text::new(source, "a").unwrap();
        let blocks = blocks(&text);
        let all = with_block_quotes(&text, &tokens_of(source), quotations(&text, &blocks), &blocks);
        let unmarked = all.iter().filter(|quotation| !quotation.marked);
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
