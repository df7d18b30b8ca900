//! Quotations: the stretches of a block that stand in quotation marks.
//!
//! A heuristic: marks are paired within a block, an unclosed mark runs to the block's end (as the press sets a quotation of
//! several paragraphs), and a mark between two letters is an apostrophe. Linear time.

use crate::blocks::Block;
use crate::span::{Byte, Span};
use crate::text::{Text, char_at, characters};

/// The quoted stretches of a text, in order and disjoint; of nested ones the outermost.
pub fn quotations(text: &Text, blocks: &[Block]) -> Vec<Span<Byte>> {
    let mut quotations = Vec::new();
    for block in blocks {
        let line = text.slice(block.span);
        let mut open: Option<(usize, char)> = None;
        for (at, mark) in characters(line, [b'"', b'\'']) {
            let before = line[..at].chars().next_back().unwrap_or(' ');
            let after = char_at(line, at + mark.len_utf8()).unwrap_or(' ');
            match open {
                None if opens(mark, before, after) => open = Some((at + mark.len_utf8(), closing(mark))),
                Some((start, close)) if mark == close && closes(mark, before, after) => {
                    quotations.push(Span::new(block.span.start + start as u32, block.span.start + at as u32));
                    open = None;
                }
                _ => {}
            }
        }
        // A single mark that nothing closes was an apostrophe before a word ('em, ’90s).
        if let Some((start, _)) = open.filter(|&(_, close)| !matches!(close, '\'' | '’')) {
            quotations.push(Span::new(block.span.start + start as u32, block.span.end));
        }
    }
    quotations
}

fn opens(mark: char, before: char, after: char) -> bool {
    match mark {
        '“' | '„' | '«' | '「' | '『' => true,
        '"' | '\'' | '‘' => !before.is_alphanumeric() && !after.is_whitespace(),
        _ => false,
    }
}

fn closes(mark: char, before: char, after: char) -> bool {
    match mark {
        '\'' | '’' => !before.is_whitespace() && !after.is_alphanumeric(),
        _ => true,
    }
}

fn closing(mark: char) -> char {
    match mark {
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        same => same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;

    fn quoted(source: &str) -> Vec<&str> {
        let text = Text::new(source, "a").unwrap();
        quotations(&text, &blocks(&text)).into_iter().map(|span| &source[span.range()]).collect()
    }

    #[test]
    fn every_pair_of_marks() {
        assert_eq!(
            quoted("“one” \"two\" 'three' ‘four’ „five“ «six» 「七」"),
            ["one", "two", "three", "four", "five", "six", "七"]
        );
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        assert_eq!(quoted("It isn't the ministers' fault, it’s ours in the ’90s."), Vec::<&str>::new());
        assert_eq!(quoted("‘it’s the crew’s’ choice"), ["it’s the crew’s"]);
    }

    #[test]
    fn an_unclosed_mark_runs_to_the_blocks_end() {
        assert_eq!(quoted("She wrote: “We sail.\n“We sail” again"), ["We sail.", "We sail"]);
    }
}
