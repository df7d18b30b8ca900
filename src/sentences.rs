//! Sentences: a block cut after full stops, question and exclamation marks.
//!
//! A heuristic in the way of Unicode Standard Annex 29 (sentence boundaries), with the abbreviations that news uses. A block's
//! end always ends a sentence. Linear time.

use crate::blocks::Block;
use crate::english::{self, Lexicon};
use crate::span::{Byte, Span};
use crate::text::{Text, char_at, characters};
use crate::words;

/// The sentences of a text, in order; white space between them belongs to none.
pub fn sentences(text: &Text, blocks: &[Block], lexicon: &Lexicon) -> Vec<Span<Byte>> {
    let mut sentences = Vec::new();
    for block in blocks {
        let line = text.slice(block.span);
        let mut start = 0;
        // Where the last row of marks ends, where the text goes on after it, and whether it does so with a small letter.
        let (mut end, mut next, mut small) = (0, 0, false);
        let marks = characters(line, [b'.', b'!', b'?']);
        for (at, mark) in marks.filter(|&(_, c)| is_terminator(c)) {
            let after = at + mark.len_utf8();
            if after <= start {
                continue;
            }
            if after > end {
                let rest = line[after..].trim_start_matches(is_closing);
                let after_space = rest.trim_start();
                (end, next) = (line.len() - rest.len(), line.len() - after_space.len());
                let opening = ['"', '\'', '“', '‘', '(', '['];
                small = after_space.trim_start_matches(opening).starts_with(char::is_lowercase);
            }
            // Han and Kana have no space after a full stop.
            let spaced = next > end || !mark.is_ascii();
            let quoted = mark != '.' && line[after..end].ends_with(['"', '”', '’', '\'']);
            let goes_on = || {
                let after = &line[next..line.floor_char_boundary(next + MOST_AHEAD)];
                quoted && names_speaker(after) || continues(&line[start..at], mark, after, lexicon)
            };
            if next == line.len() || !spaced || small || goes_on() {
                continue;
            }
            push(&mut sentences, block, start, end);
            start = next;
        }
        push(&mut sentences, block, start, line.len());
    }
    sentences
}

fn push(sentences: &mut Vec<Span<Byte>>, block: &Block, start: usize, end: usize) {
    if start < end {
        sentences.push(Span::new(block.span.start + start as u32, block.span.start + end as u32));
    }
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।')
}

fn is_closing(c: char) -> bool {
    is_terminator(c) || matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '」' | '』')
}

/// Whether the sentence goes on after `mark`: after an ellipsis, an initial or an abbreviation. It also does before a small
/// letter.
fn continues(before: &str, mark: char, after: &str, lexicon: &Lexicon) -> bool {
    if mark != '.' {
        return mark == '…';
    }
    let parts = |c: char| c.is_whitespace() || matches!(c, '(' | '“' | '‘' | '"');
    let word = before.rsplit_once(parts).map_or(before, |(_, word)| word);
    let initial = word.chars().rev().take_while(|&c| c != '.').count() == 1 && word.ends_with(char::is_uppercase);
    if english::ends_sentences(word) && opens(after) {
        return false;
    }
    initial || lexicon.is_abbreviation(word)
}

/// Words up to the verb that tells who asked what was quoted: "“Where?” the old skipper asked".
const MOST_TO_VERB: usize = 5;

/// Bytes looked at for them: where no space parts words, a line would be read to its end for each of its sentences.
const MOST_AHEAD: usize = 256;

/// Whether what follows a question or exclamation in quotation marks says no more than whose it is.
fn names_speaker(after: &str) -> bool {
    let is_last = |word: &str| word.ends_with(['.', ',']) || english::tells_speaker(word);
    let last = words::each(after).take(MOST_TO_VERB).find(|word| is_last(word));
    last.is_some_and(|word| english::tells_speaker(word.trim_end_matches(['.', ','])))
}

/// Whether what follows a full stop looks like a sentence of its own: a quotation, or a grammar word with a capital.
fn opens(after: &str) -> bool {
    let quotes = matches!(char_at(after, 0), Some('"' | '“' | '‘'));
    quotes || words::each(after).next().is_some_and(english::opens_sentences)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::testing;

    fn cut(source: &str) -> Vec<&str> {
        let text = testing::text(source);
        sentences(&text, &blocks(&text), &Lexicon::default()).into_iter().map(|span| &source[span.range()]).collect()
    }

    #[test]
    fn marks_end_sentences() {
        assert_eq!(cut("It ended. “Did it?” No!\nA headline"), ["It ended.", "“Did it?”", "No!", "A headline"]);
        assert_eq!(cut("It ended at 6 p.m. “So?” It did."), ["It ended at 6 p.m.", "“So?”", "It did."]);
        assert_eq!(
            cut("She left the U.S. He sold Orne Inc. They wept."),
            ["She left the U.S.", "He sold Orne Inc.", "They wept."]
        );
    }

    #[test]
    fn abbreviations_initials_figures_and_ellipses_do_not() {
        for whole in [
            "Mr. Tarrow met Gov. Lind on 4.5 acres.",
            "The U.S. Senate and J. P. Orne agreed.",
            "They left … We stayed.",
            "“Where?” he asked.",
            "“Where to?” Mara Koss asked in Orne.",
            "At 6 p.m. Friday Mr. “Tiny” Orne of Orne Inc. met St. Will.",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
    }

    #[test]
    fn scripts_without_spaces_end_sentences_too() {
        assert_eq!(cut("会議は終わった。次は春だ。"), ["会議は終わった。", "次は春だ。"]);
    }
}
