//! Blocks: the paragraphs, headlines and list items of a text.
//!
//! Plain text carries no mark-up, so a block is a line and its kind is told from its shape (a heuristic). Linear time.

use crate::report::BlockKind;
use crate::span::{Byte, Span};
use crate::text::{Text, characters};

/// A line with something on it, white space trimmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it looks like.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span<Byte>,
}

/// The longest headline in bytes: the longest seen in live blogs have about 140 letters, and shorter lines without a full
/// stop are what readers take for headlines anyway.
const HEADLINE_BYTES: usize = 200;

/// The blocks of a text, in order.
pub fn blocks(text: &Text) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let separators =
        characters(text.source, [b'\n', b'\r']).filter(|(_, c)| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}'));
    for (end, separator) in separators.chain([(text.source.len(), '\n')]) {
        let line = text.source[start..end].trim_start();
        let from = end - line.len();
        let line = line.trim_end();
        if !line.is_empty() {
            blocks.push(Block { kind: kind(line), span: Span::new(from as u32, (from + line.len()) as u32) });
        }
        start = end + separator.len_utf8();
    }
    if let [only] = &mut blocks[..] {
        // A lone line is what somebody pasted, not a headline over nothing.
        if only.kind == BlockKind::Headline {
            only.kind = BlockKind::Paragraph;
        }
    }
    blocks
}

fn kind(line: &str) -> BlockKind {
    let mut chars = line.chars();
    let first = chars.next();
    if matches!(first, Some('•' | '‣' | '◦' | '·' | '*' | '-' | '–')) && chars.next().is_some_and(char::is_whitespace)
    {
        return BlockKind::ListItem;
    }
    let end = line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    let closed = end.ends_with(['.', '!', '?', '…', ':', ';', ',', '。', '！', '？', '؟', '।', '۔']);
    // Headlines may ask and quote, so a question mark or a quoted full stop closes only a longer line.
    let closed = closed && !(end.ends_with('?') && line.len() < HEADLINE_BYTES / 2);
    if line.len() <= HEADLINE_BYTES && !closed { BlockKind::Headline } else { BlockKind::Paragraph }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    fn shapes(source: &str) -> Vec<(BlockKind, &str)> {
        let text = testing::text(source);
        blocks(&text).into_iter().map(|block| (block.kind, &source[block.span.range()])).collect()
    }

    #[test]
    fn lines_are_blocks_and_show_their_kind() {
        use BlockKind::{Headline, ListItem, Paragraph};
        let source = "Ferry sails again\r\n\r\n  The ferry left at noon.  \n• Crew: twelve.\u{2029}Who pays?";
        assert_eq!(
            shapes(source),
            [
                (Headline, "Ferry sails again"),
                (Paragraph, "The ferry left at noon."),
                (ListItem, "• Crew: twelve."),
                (Headline, "Who pays?")
            ]
        );
    }

    #[test]
    fn nothing_and_a_lone_line() {
        assert_eq!(shapes(" \n\t\n"), []);
        assert_eq!(shapes("a few pasted words"), [(BlockKind::Paragraph, "a few pasted words")]);
    }
}
