//! Blocks: the paragraphs, headlines and list items of a text.
//!
//! Plain text carries no mark-up, so a block is a line and its kind is told from its shape (a heuristic). Where lines were broken
//! to a width, as e-mails and PDF files break them, a block ends at an empty line or a short one. Linear time.

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

/// A text's lines were broken to a width if of those with another right below at least one in so many goes on there with a small
/// letter, and no fewer than [`LEAST_BROKEN`] do.
const ONE_IN: usize = 3;
const LEAST_BROKEN: usize = 3;

/// Of the longest line, in percent, what a line has that is broken and not the last of its paragraph.
const FULL_LINE: u64 = 60;

/// The blocks of a text, in order.
pub fn blocks(text: &Text) -> Vec<Block> {
    let mut blocks = joined(text, lines(text));
    if let [only] = &mut blocks[..] {
        // A lone line is what somebody pasted, not a headline over nothing.
        if only.kind == BlockKind::Headline {
            only.kind = BlockKind::Paragraph;
        }
    }
    blocks
}

/// The lines as blocks, those of one paragraph as one where they were broken to a width.
fn joined(text: &Text, lines: Vec<Block>) -> Vec<Block> {
    let is_below = |pair: &[Block]| {
        let between = &text.source[pair[0].span.end as usize..pair[1].span.start as usize];
        between.bytes().filter(|&byte| byte == b'\n').count() == 1
    };
    let is_broken = |pair: &&[Block]| {
        let small = text.slice(pair[1].span).starts_with(char::is_lowercase);
        small && pair[0].kind == BlockKind::Headline
    };
    let below = lines.windows(2).filter(|pair| is_below(pair));
    let broken = below.clone().filter(is_broken).count();
    if broken < LEAST_BROKEN.max(below.count() / ONE_IN) {
        return lines;
    }
    let longest = lines.iter().map(|line| line.span.len()).max().unwrap_or(0);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut last = None;
    for line in lines {
        let goes_on = last.is_some_and(|last: Block| {
            u64::from(last.span.len()) * 100 >= u64::from(longest) * FULL_LINE
                && line.kind != BlockKind::ListItem
                && is_below(&[last, line])
        });
        match blocks.last_mut() {
            Some(block) if goes_on => {
                block.span.end = line.span.end;
                block.kind = kind(text.slice(block.span));
            }
            _ => blocks.push(line),
        }
        last = Some(line);
    }
    blocks
}

/// The lines of a text that have something on them.
fn lines(text: &Text) -> Vec<Block> {
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
    fn lines_broken_to_a_width_are_one_block() {
        let source = "Ferry sails again\n\nThe ferry left the quay at noon and was\nseen off by half the town, who had not\nseen it \
             sail since March, said Mara\nKoss. “We are glad that it is back here\nagain,” she said.\nIt will be back.\n";
        let found: Vec<_> = shapes(source).into_iter().map(|(_, block)| block.lines().count()).collect();
        assert_eq!(found, [1, 5, 1]);
        let verse = "The ferry sailed,\nand so did we,\nand nobody wept.\nGulls cried.";
        assert_eq!(shapes(verse).len(), 4, "few lines prove nothing");
    }

    #[test]
    fn nothing_and_a_lone_line() {
        assert_eq!(shapes(" \n\t\n"), []);
        assert_eq!(shapes("a few pasted words"), [(BlockKind::Paragraph, "a few pasted words")]);
    }
}
