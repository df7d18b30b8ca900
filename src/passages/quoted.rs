//! Quoted: quotations that the other side has word for word, however little their words say.
//!
//! Who quotes the same words quotes the same statement, even where every report has such words: "we are where we are". A
//! quotation ties where it stands, whole, within one of the other side's. Linear time but for sorting the quoted words.

use crate::anchors::Run;
use crate::options::Options;
use crate::order;
use crate::span::{Span, TokenIndex};
use crate::tokens::{Form, Tokens};
use crate::weights::Pair;

use super::ties::Tie;

/// Words that places are looked up by; a quotation needs as many.
const FRONT: usize = 3;

/// Places with the same front that are compared.
const MOST_TRIED: usize = 32;

/// The ties of quotations with at least as many words as a passage needs, or one less. In texts longer than articles there are
/// none: people say "I do not know" in every novel.
pub fn quoted(pair: Pair, options: &Options) -> Vec<Tie> {
    if pair.weights.chance > 0.0 {
        return Vec::new();
    }
    let least = (options.least_words - 1).max(FRONT as u32);
    let [a, b] = pair.sides().map(Fronts::new);
    let of_a =
        whole(pair.a, least).filter_map(|quotation| Some((quotation.start, b.find(pair.a, quotation)?, quotation)));
    let of_b =
        whole(pair.b, least).filter_map(|quotation| Some((a.find(pair.b, quotation)?, quotation.start, quotation)));
    let run = |(a, b, quotation): (u32, u32, Span<TokenIndex>)| Run { a, b, len: quotation.len() };
    of_a.chain(of_b).map(|found| Tie::same_quotation(run(found), pair)).collect()
}

fn whole(tokens: &Tokens, least: u32) -> impl Iterator<Item = Span<TokenIndex>> {
    tokens.quotations.iter().copied().filter(move |quotation| quotation.len() >= least)
}

/// The quoted words of a side by the words that follow them.
struct Fronts<'t> {
    tokens: &'t Tokens,
    /// Each place with its quotation's end, in the order of their fronts.
    places: Vec<(u32, u32)>,
}

impl<'t> Fronts<'t> {
    fn new(tokens: &'t Tokens) -> Self {
        let within = |quotation: &Span<TokenIndex>| {
            let end = quotation.end;
            (quotation.start..(end + 1).saturating_sub(FRONT as u32)).map(move |at| (at, end))
        };
        let places = tokens.quotations.iter().flat_map(within).collect();
        Self { tokens, places: order::by_key(places, |&(at, _)| front(&tokens.forms[at as usize..])) }
    }

    /// Where a quotation of the other side stands within one of this side.
    fn find(&self, other: &Tokens, quotation: Span<TokenIndex>) -> Option<u32> {
        let wanted = &other.forms[quotation.range()];
        let front_at = |at: u32| front(&self.tokens.forms[at as usize..]);
        let first = self.places.partition_point(|&(at, _)| front_at(at) < front(wanted));
        let alike = self.places[first..].iter().take(MOST_TRIED).take_while(|&&(at, _)| front_at(at) == front(wanted));
        let is_it = |&&(at, end): &&(u32, u32)| {
            at + quotation.len() <= end && self.tokens.forms[at as usize..].starts_with(wanted)
        };
        { alike }.find(is_it).map(|&(at, _)| at)
    }
}

fn front(forms: &[Form]) -> [u32; FRONT] {
    [0, 1, 2].map(|at| forms[at].index())
}
