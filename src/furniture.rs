//! Furniture: what a page says of itself, on every page or again and again.
//!
//! A block that stands word for word three times or more on one side ("Photograph: …", "Read more here"), or that is short and
//! says a stock phrase of news pages ("This post has been updated"). Two outlets share it without telling the same. A
//! heuristic: live blogs repeat statements too, but seldom a whole paragraph three times. Linear time but for sorting blocks.

use crate::english;
use crate::order;
use crate::span::{Span, TokenIndex};
use crate::text::Text;
use crate::tokens::{Form, Tokens};

/// Times that a block stands on one side to be furniture.
const LEAST_TIMES: usize = 3;

/// Words of the longest furniture: a caption with its credit.
const MOST_WORDS: u32 = 30;

/// Words of the longest block that is furniture for a phrase in it.
const MOST_WORDS_WITH_PHRASE: u32 = 14;

/// The tokens of the blocks that are furniture, given those of all blocks, in order.
pub fn furniture(text: &Text, tokens: &Tokens, blocks: Vec<Span<TokenIndex>>) -> Vec<Span<TokenIndex>> {
    let short = blocks.into_iter().filter(|block| (1..=MOST_WORDS).contains(&block.len())).collect();
    let alike = order::by_key(short, |block| [block.len(), hash(&tokens.forms[block.range()]), block.start]);
    let same =
        |one: &Span<TokenIndex>, other: &Span<TokenIndex>| tokens.forms[one.range()] == tokens.forms[other.range()];
    let mut found = Vec::new();
    for group in alike.chunk_by(same) {
        let says_so = |block: Span<TokenIndex>| {
            block.len() <= MOST_WORDS_WITH_PHRASE && english::is_furniture(text.slice(tokens.bytes(block)))
        };
        if group.len() >= LEAST_TIMES || says_so(group[0]) {
            found.extend_from_slice(group);
        }
    }
    // Furniture stands among something: a text that hardly does more than repeat itself has none.
    if 4 * found.iter().map(|block: &Span<TokenIndex>| block.len()).sum::<u32>() > 3 * tokens.len() {
        found.clear();
    }
    order::by_key(found, |block| [block.start, 0, 0])
}

/// Fowler, Noll and Vo's hash of the forms' numbers.
fn hash(forms: &[Form]) -> u32 {
    forms.iter().fold(0x811C_9DC5, |hash: u32, form| (hash ^ form.index()).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::testing;
    use crate::testing::tokens_of;

    fn found(source: &str) -> Vec<&str> {
        let text = testing::text(source);
        let tokens = tokens_of(source);
        let spans = blocks(&text).iter().map(|block| tokens.within(block.span)).collect();
        furniture(&text, &tokens, spans).into_iter().map(|block| &source[tokens.bytes(block).range()]).collect()
    }

    #[test]
    fn what_a_page_says_again_and_again_is_furniture() {
        let credit = "Crews on the quay at Orenhaven. Lio Brandeth for the Courier";
        let story = "The ferry sailed at noon with forty lanterns and no mail for the islands at all.";
        assert_eq!(found(&format!("{credit}\n{story}\n{credit}\n{story}\n{credit}")), [credit; 3]);
        assert_eq!(found(&format!("{story}\n{credit}\n{story}\n{credit}")), [""; 0], "twice may be a statement");
        assert_eq!(found(&[story; 9].join("\n")), [""; 0], "a text that only repeats itself");
    }

    #[test]
    fn stock_phrases_of_pages_are_furniture_and_articles_that_use_them_are_not() {
        assert_eq!(
            found("This post has been updated.\nThe ferry sailed at noon with lanterns.\nRead more here"),
            ["This post has been updated", "Read more here"]
        );
        let article = "The minister wrote that the post has been updated twice since the ferry sailed in spring, and not once in a year.";
        assert_eq!(found(article), [""; 0]);
    }
}
