//! Clauses: sentences cut where a statement may start or end.
//!
//! A heuristic: a clause starts after a comma, semicolon, colon, bracket, dash or quotation mark, and before a word that opens
//! a subordinate clause. What two outlets tell in other words is seldom a whole sentence on both sides, but nearly always a
//! run of clauses. Linear time; four bytes a clause.

use crate::english;
use crate::span::{Byte, Span, TokenIndex};
use crate::text::Text;
use crate::tokens::Tokens;

/// Where the clauses of a text start.
pub struct Clauses {
    /// Their first tokens, in order; the first token of each sentence is one.
    starts: Vec<u32>,
}

impl Clauses {
    /// Finds the clauses of a text.
    pub fn new(text: &Text, tokens: &Tokens) -> Self {
        let mut starts = Vec::new();
        for (at, span) in tokens.spans.iter().enumerate() {
            let inside = at > 0 && tokens.sentence_of[at - 1] == tokens.sentence_of[at];
            if !inside || parted(text, Span::new(tokens.spans[at - 1].end, span.start)) || opens(text, *span) {
                starts.push(at as u32);
            }
        }
        Self { starts }
    }

    /// The clauses of a sentence, given the span of its tokens.
    pub fn of(&self, sentence: Span<TokenIndex>) -> impl Iterator<Item = Span<TokenIndex>> {
        let first = self.starts.partition_point(|&start| start < sentence.start);
        let after = self.starts.partition_point(|&start| start < sentence.end);
        let starts = &self.starts[first..after];
        let ends = starts.iter().skip(1).copied().chain([sentence.end]);
        starts.iter().zip(ends).map(|(&start, end)| Span::new(start, end))
    }
}

/// Whether what stands between two words parts clauses; most often it is a space.
fn parted(text: &Text, between: Span<Byte>) -> bool {
    let is_space = between.len() == 1 && text.source.as_bytes()[between.start as usize] == b' ';
    !is_space && parts(text.slice(between))
}

/// Whether the marks between two words part clauses.
fn parts(marks: &str) -> bool {
    let part = |c: char| {
        matches!(c, ',' | ';' | ':' | '(' | ')' | '[' | ']' | '–' | '—' | '"' | '“' | '”' | '„' | '‘' | '«' | '»')
            || matches!(c, '、' | '，' | '；' | '：' | '「' | '」' | '،' | '؛')
    };
    // Faster than searching text for text, which is made for long ones.
    let has = |wanted: &str| marks.as_bytes().windows(wanted.len()).any(|marks| marks == wanted.as_bytes());
    marks.contains(part) || has(" - ") || has("--") || has("’ ")
}

fn opens(text: &Text, word: Span<Byte>) -> bool {
    english::may_open_a_clause(text.source.as_bytes()[word.start as usize], word.len())
        && english::opens_a_clause(text.slice(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use crate::testing::tokens_of;

    fn cut(source: &str) -> Vec<&str> {
        let text = testing::text(source);
        let tokens = tokens_of(source);
        let clauses = Clauses::new(&text, &tokens);
        let all = tokens.sentences.iter().flat_map(|&(sentence, _)| clauses.of(sentence).collect::<Vec<_>>());
        all.map(|clause| &source[tokens.bytes(clause).range()]).collect()
    }

    #[test]
    fn marks_and_opening_words_part_clauses() {
        assert_eq!(
            cut("The port – shut in May – “will open”, she said, because the ice, at 1,000 tons, had gone."),
            ["The port", "shut in May", "will open", "she said", "because the ice", "at 1,000 tons", "had gone"]
        );
        assert_eq!(cut("It sailed. The well-known crew slept"), ["It sailed", "The well-known crew slept"]);
    }
}
