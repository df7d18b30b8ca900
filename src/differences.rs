//! Differences: where the wording of two places parts, and what kind of difference it is.
//!
//! Words that the alignment matches are alike or replaced one by one. Between its runs `similar` finds the longest common
//! subsequence of the words' forms, where they are not too long. Then edits are widened to whole figures and told apart by
//! kind (see [`kinds`]) and weight (see [`minor`]), and what stands between matching words is compared for marks and spelling
//! (see [`style`]). The stretches within an alignment are no longer than a chain's gap, and others are capped, so the time is
//! linear.

mod kinds;
mod minor;
mod names;
mod style;

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, lcs};

use crate::english;
use crate::figures::{Agreement, Figure};
use crate::order;
use crate::passages::Tie;
use crate::report::{DifferenceKind, DifferenceWeight, FigureAgreement, FigurePair, PassageKind};
use crate::span::{Byte, Span, TokenIndex};
use crate::text::Text;
use crate::tokens::{Form, Key, Tokens, Vocabulary};
use crate::weights::Weights;
use crate::words;

/// One place where the wording parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What kind it is.
    pub kind: DifferenceKind,
    /// Whether it touches what is said.
    pub weight: DifferenceWeight,
    /// Where it stands on side a.
    pub a: Span<Byte>,
    /// Where it stands on side b.
    pub b: Span<Byte>,
}

/// One side, as its differences need it.
#[derive(Clone, Copy)]
pub struct Side<'s> {
    /// Its text.
    pub text: &'s Text<'s>,
    /// Its words.
    pub tokens: &'s Tokens,
    /// Its figures, in order.
    pub figures: &'s [Figure],
}

/// Finds the differences between places of two texts.
#[derive(Clone, Copy)]
pub struct Differences<'s> {
    /// Side a.
    pub a: Side<'s>,
    /// Side b.
    pub b: Side<'s>,
    /// What the words weigh.
    pub weights: &'s Weights,
    /// The words of both.
    pub vocabulary: &'s Vocabulary<'s>,
}

/// Words that one side has in place of those of the other; one of the two may be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edit {
    a: Span<TokenIndex>,
    b: Span<TokenIndex>,
}

impl Edit {
    fn to(self, last: Self) -> Self {
        Self { a: Span::new(self.a.start, last.a.end), b: Span::new(self.b.start, last.b.end) }
    }
}

impl Side<'_> {
    /// The word at a place.
    fn word(&self, at: u32) -> &str {
        self.text.slice(self.tokens.spans[at as usize])
    }

    /// Where a word stands, with the full stop of an abbreviation that has others.
    fn span(&self, at: u32) -> Span<Byte> {
        let span = self.tokens.spans[at as usize];
        let dotted = self.text.slice(span).contains('.') && self.text.source[span.end as usize..].starts_with('.');
        Span::new(span.start, span.end + u32::from(dotted && !span.is_empty() && self.is_dotted(span)))
    }

    fn is_dotted(&self, span: Span<Byte>) -> bool {
        self.text.slice(span).split('.').all(|part| part.chars().count() == 1)
    }

    /// Whether a word stands in a quotation; none does beyond the text.
    fn is_quoted(&self, at: u32) -> bool {
        self.tokens.quotation_of(at).is_some()
    }

    fn opens_a_sentence(&self, at: u32) -> bool {
        let sentence_of = |at: u32| self.tokens.sentence_of.get(at as usize);
        at == 0 || sentence_of(at - 1) != sentence_of(at)
    }

    /// What stands between the word before a place and the word at it, without marks that are of one grapheme with either: where
    /// the words stand, the report widens.
    fn gap(&self, at: u32) -> Span<Byte> {
        let end = at.checked_sub(1).map_or(0, |before| self.text.grapheme_end(self.span(before).end));
        let next = self.tokens.spans.get(at as usize).map_or(end, |next| self.text.grapheme_start(next.start));
        Span::new(end, next.max(end))
    }

    /// The figures that share words with a span.
    fn figures_in(&self, words: Span<TokenIndex>) -> &[Figure] {
        let from = self.figures.partition_point(|figure| figure.words.end <= words.start);
        let to = self.figures.partition_point(|figure| figure.words.start < words.end);
        &self.figures[from..to.max(from)]
    }

    /// The same with their numbers.
    fn numbered_figures(&self, words: Span<TokenIndex>) -> impl Iterator<Item = (u32, &Figure)> {
        let from = self.figures.partition_point(|figure| figure.words.end <= words.start);
        (from as u32..).zip(self.figures_in(words))
    }
}

/// What parts two places.
#[derive(Debug, Default)]
pub struct Found {
    /// The differences, in order.
    pub differences: Vec<Difference>,
    /// The figures that both give for the same thing.
    pub figures: Vec<FigurePair>,
}

impl Differences<'_> {
    /// Whether some words of a side only join what follows them to what stands before.
    pub fn joins(&self, words: Span<TokenIndex>, side: usize) -> bool {
        let side = if side == 0 { &self.a } else { &self.b };
        (words.start..words.end).all(|at| english::joins(self.vocabulary.form(side.tokens.forms[at as usize])))
    }

    /// The differences between the places of a tie, in order. In other words there is nothing to say of marks.
    pub fn of(&self, tie: &Tie) -> Found {
        let edits = self.by_figures(self.edits(tie), tie.places);
        let edits = self.reordered(edits);
        let mut found = Found::default();
        let mut at = tie.places.map(|place| place.start);
        let marks = tie.kind != PassageKind::Reworded;
        let [last_a, last_b] = tie.places.map(|place| place.end);
        let end = Edit { a: Span::new(last_a, last_a), b: Span::new(last_b, last_b) };
        for edit in edits.into_iter().chain([end]) {
            let count = edit.a.start - at[0];
            self.pair_figures(at, count, &mut found.figures);
            if marks && count > 0 {
                self.between_words(at, count, &mut found.differences);
            }
            if edit != end {
                self.pair_figures_of(edit, marks, &mut found.figures);
                self.of_edit(edit, count > 0, tie, &mut found.differences);
            }
            at = [edit.a.end, edit.b.end];
        }
        self.settle_negations(&mut found.differences);
        self.pair_counts(tie.places, &mut found.figures);
        self.settle_swapped(&mut found);
        // What only one side has at the end stands at the other place's end, not before the word after it.
        let [a, b] = [self.a.tokens.bytes(tie.places[0]), self.b.tokens.bytes(tie.places[1])];
        for difference in &mut found.differences {
            difference.a = Span::new(difference.a.start.min(a.end), difference.a.end.min(a.end));
            difference.b = Span::new(difference.b.start.min(b.end), difference.b.end.min(b.end));
        }
        found
    }

    /// Pairs two figures with their equals where both have changed places and so has what they are of: "police said 400, the guild
    /// 900", "the guild said 900, police 400". It is all the same in another order.
    fn settle_swapped(&self, found: &mut Found) {
        let Found { differences, figures } = found;
        let conflicts = (0..figures.len()).filter(|&at| figures[at].agreement == FigureAgreement::Conflict);
        let conflicts: Vec<_> = conflicts.collect();
        let mut told = None;
        for pair in conflicts.windows(2) {
            let [one, next] = [figures[pair[0]], figures[pair[1]]];
            if !self.are_swapped(one, next) {
                continue;
            }
            if !*told.get_or_insert_with(|| self.tell_swapped(differences)) {
                return;
            }
            for (at, (a, b)) in [(pair[0], (one.a, next.b)), (pair[1], (next.a, one.b))] {
                figures[at] = FigurePair { a, b, agreement: FigureAgreement::Same };
            }
        }
    }

    /// Tells differences that give each other's words as another order, where there are enough.
    fn tell_swapped(&self, differences: &mut [Difference]) -> bool {
        let words = |at: &Difference| {
            let [a, b] = [self.a.tokens.within(at.a), self.b.tokens.within(at.b)];
            (&self.a.tokens.forms[a.range()], &self.b.tokens.forms[b.range()])
        };
        let words: Vec<_> = differences.iter().take(MOST_SWAPPED).map(words).collect();
        let is_swapped = |(a, b): (&[Form], &[Form])| !a.is_empty() && words.contains(&(b, a));
        let swapped: Vec<_> = (0..words.len()).filter(|&at| is_swapped(words[at])).collect();
        if swapped.len() < LEAST_SWAPPED {
            return false;
        }
        for at in swapped {
            differences[at].kind = DifferenceKind::Order;
            differences[at].weight = DifferenceWeight::Style;
        }
        true
    }

    /// Whether each of two pairs of figures gives what the other gives on the other side.
    pub fn are_swapped(&self, one: FigurePair, other: FigurePair) -> bool {
        let same = |a: u32, b: u32| {
            let agreement = self.a.figures[a as usize].agreement(&self.b.figures[b as usize]);
            agreement.is_some_and(|agreement| agreement <= Agreement::Rounded)
        };
        same(one.a, other.b) && same(other.a, one.b)
    }

    /// Pairs the figures of a stretch of words that match one to one.
    fn pair_figures(&self, [a, b]: [u32; 2], count: u32, pairs: &mut Vec<FigurePair>) {
        for (number, figure) in self.a.numbered_figures(Span::new(a, a + count)) {
            let (start, end) = (b + (figure.words.start - a.min(figure.words.start)), b + (figure.words.end - a));
            let other = self.b.numbered_figures(Span::new(start, end.max(start))).next();
            pairs.extend(other.and_then(|(other, partner)| pair(number, figure, other, partner)));
        }
    }

    /// Pairs the figures of an edit, where each side has one. Among other words, or in a statement in other words, they conflict
    /// only if the same word follows both: nine libraries are not seven officers.
    fn pair_figures_of(&self, edit: Edit, in_order: bool, pairs: &mut Vec<FigurePair>) {
        let (mut a, mut b) = (self.a.numbered_figures(edit.a), self.b.numbered_figures(edit.b));
        if let (Some((number, one)), None, Some((other, two)), None) = (a.next(), a.next(), b.next(), b.next()) {
            let next = |side: &Side, figure: &Figure| side.tokens.keys.get(figure.words.end as usize).copied();
            let alone = in_order && one.words == edit.a && two.words == edit.b;
            let of_one_thing = alone || one.unit.is_some() || next(&self.a, one) == next(&self.b, two);
            let agrees = |pair: &FigurePair| of_one_thing || pair.agreement != FigureAgreement::Conflict;
            pairs.extend(pair(number, one, other, two).filter(agrees));
        }
    }

    /// Pairs figures that have no partner in their place, where both are of the same thing and no other figure is: "nine people
    /// were killed", "killing at least eight people"; "to 3 per cent from 5", "from 5 per cent to 4".
    fn pair_counts(&self, places: [Span<TokenIndex>; 2], pairs: &mut Vec<FigurePair>) {
        let sides = [(&self.a, places[0]), (&self.b, places[1])];
        for of in [Self::counted, Self::led_by] {
            let [things, others] = sides.map(|(side, place)| {
                let things = side.numbered_figures(place);
                let things =
                    things.filter_map(|(number, figure)| Some((of(self, side, figure)?.index() as u32, number)));
                things.collect::<Vec<_>>()
            });
            if things.is_empty() || others.is_empty() {
                continue;
            }
            let [things, others] =
                [things, others].map(|things| order::by_key(things, |&(thing, number)| [thing, number, 0]));
            let mut found: Vec<[u32; 2]> = Vec::new();
            let mut rest = &others[..];
            for same in things.chunk_by(|one, next| one.0 == next.0) {
                let &[(thing, number)] = same else { continue };
                rest = &rest[rest.partition_point(|other| other.0 < thing)..];
                if let [(one, other), after @ ..] = rest
                    && *one == thing
                    && after.first().is_none_or(|next| next.0 != thing)
                {
                    found.push([number, *other]);
                }
            }
            if found.is_empty() {
                continue;
            }
            let taken = [0, 1].map(|side| {
                let numbers = pairs.iter().map(|pair| [pair.a, pair.b][side]).collect();
                order::by_key(numbers, |&number: &u32| [number, 0, 0])
            });
            found.retain(|pair| (0..2).all(|side| taken[side].binary_search(&pair[side]).is_err()));
            let (a, b) = (self.a.figures, self.b.figures);
            for [number, other] in order::by_key(found, |&[number, _]| [number, 0, 0]) {
                pairs.extend(pair(number, &a[number as usize], other, &b[other as usize]));
            }
        }
    }

    /// What a figure counts: the plain word after it.
    fn counted(&self, side: &Side, figure: &Figure) -> Option<Key> {
        let at = figure.words.end;
        let key = *side.tokens.keys.get(at as usize).filter(|_| side.gap(at).len() == 1)?;
        self.weights.of(key).plain.then_some(key)
    }

    /// "From" or "to", where it stands before a figure with a unit.
    fn led_by(&self, side: &Side, figure: &Figure) -> Option<Key> {
        let at = figure.words.start.checked_sub(1).filter(|_| figure.unit.is_some())?;
        words::has("from to", side.word(at)).then(|| side.tokens.keys[at as usize])
    }

    /// The words that do not match, in order.
    fn edits(&self, tie: &Tie) -> Vec<Edit> {
        let mut edits = Vec::new();
        let [mut end_a, mut end_b] = tie.places.map(|place| place.start);
        for run in &tie.runs {
            self.unmatched(Span::new(end_a, run.a), Span::new(end_b, run.b), &mut edits);
            (end_a, end_b) = (run.a_end(), run.b_end());
            let (a, b) = (&self.a.tokens.forms, &self.b.tokens.forms);
            let other = run.words().filter(|word| a[word.a as usize] != b[word.b as usize]);
            edits.extend(
                other.map(|word| Edit { a: Span::new(word.a, word.a_end()), b: Span::new(word.b, word.b_end()) }),
            );
        }
        let [last_a, last_b] = tie.places.map(|place| place.end);
        self.unmatched(Span::new(end_a, last_a), Span::new(end_b, last_b), &mut edits);
        self.joined(edits)
    }

    /// Makes one of edits with nothing between them, but for names in another spelling: "did not agree" and "agreed".
    fn joined(&self, edits: Vec<Edit>) -> Vec<Edit> {
        let mut joined: Vec<Edit> = Vec::with_capacity(edits.len());
        for edit in edits {
            match joined.last_mut() {
                Some(last)
                    if (last.a.end, last.b.end) == (edit.a.start, edit.b.start)
                        && !self.is_one_name(*last)
                        && !self.is_one_name(edit) =>
                {
                    *last = last.to(edit);
                }
                _ => joined.push(edit),
            }
        }
        joined
    }

    /// Adds the edits between two stretches.
    fn unmatched(&self, in_a: Span<TokenIndex>, in_b: Span<TokenIndex>, edits: &mut Vec<Edit>) {
        if in_a.is_empty() && in_b.is_empty() {
            return;
        }
        if u64::from(in_a.len()) * u64::from(in_b.len()) > MOST_CELLS {
            return edits.push(Edit { a: in_a, b: in_b });
        }
        let (a, b) = (&self.a.tokens.forms[..], &self.b.tokens.forms[..]);
        let mut hook = Replace::new(Capture::new());
        let Ok(()) = lcs::diff_deadline_raw(&mut hook, a, in_a.range(), b, in_b.range(), None);
        for op in hook.into_inner().into_ops() {
            if matches!(op, DiffOp::Equal { .. }) {
                continue;
            }
            let span = |range: std::ops::Range<usize>| Span::new(range.start as u32, range.end as u32);
            edits.push(Edit { a: span(op.old_range()), b: span(op.new_range()) });
        }
    }
}

/// Two figures by their numbers, if they can be compared.
fn pair(a: u32, one: &Figure, b: u32, other: &Figure) -> Option<FigurePair> {
    one.agreement(other).map(|agreement| FigurePair { a, b, agreement: agreement.into() })
}

/// Differences that give each other's words: two figures and what they are of.
const LEAST_SWAPPED: usize = 4;

/// Differences of a passage that are compared for that, each with all others: no article has so many in one.
const MOST_SWAPPED: usize = 500;

/// Longer stretches are taken as replaced as a whole: the time to compare two grows with the product of their words.
const MOST_CELLS: u64 = 1 << 16;
