//! What the stages' unit tests share.

use crate::blocks::blocks;
use crate::english::Lexicon;
use crate::quotations::quotations;
use crate::sentences::sentences;
use crate::text::{Text, joints};
use crate::tokens::{Tokens, Vocabulary, tokens};
use crate::weights::{Pair, Weights};

/// A text by itself.
pub fn text(source: &str) -> Text<'_> {
    Text::new(source, "a", joints).unwrap()
}

/// Two texts up to their tokens and weights.
pub struct Sides {
    pub a: Tokens,
    pub b: Tokens,
    pub weights: Weights,
}

impl Sides {
    pub fn new(a: &str, b: &str) -> Self {
        let lexicon = Lexicon::default();
        let mut vocabulary = Vocabulary::new(&lexicon);
        let a = side(a, &lexicon, &mut vocabulary);
        let b = side(b, &lexicon, &mut vocabulary);
        Self { weights: Weights::new(&vocabulary, &a, &b), a, b }
    }

    pub fn pair(&self) -> Pair<'_> {
        Pair { a: &self.a, b: &self.b, weights: &self.weights }
    }
}

fn side(source: &str, lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Tokens {
    let text = text(source);
    let blocks = blocks(&text);
    let quotations: Vec<_> = quotations(&text, &blocks).iter().map(|quotation| quotation.span).collect();
    tokens(&text, &sentences(&text, &blocks, lexicon), &quotations, vocabulary)
}

/// The tokens of a text that is compared with nothing.
pub fn tokens_of(source: &str) -> Tokens {
    let lexicon = Lexicon::default();
    side(source, &lexicon, &mut Vocabulary::new(&lexicon))
}
