//! Kinds: what an edit changes.
//!
//! A heuristic. An edit within a figure is widened to the whole figure on both sides. Then it is looked at for what a fact
//! checker looks for first: spelling alone, figures and dates, words the editor cut or set in brackets, negations, tense,
//! names. What is none of these is words replaced, added or left out.

use super::style::marks;
use super::{Difference, Differences, Edit, Side};
use crate::english::{self, WordClass};
use crate::figures::{Agreement, Figure, Value};
use crate::passages::Tie;
use crate::report::{DifferenceKind, DifferenceWeight, FigureKind, PassageKind};
use crate::span::{Byte, Span, TokenIndex};
use crate::text::Text;
use crate::tokens::Form;
use crate::words;

/// Longer edits, in words of a side, are new wording: a "not" in them says nothing by itself.
const MOST_WORDS: u32 = 5;

/// The longest stretch, in words, that is looked at for words in another order.
const MOST_REORDERED: u32 = 12;

impl Differences<'_> {
    /// Widens edits to whole figures, and parts them where both sides have figures of their own.
    pub(super) fn by_figures(&self, edits: Vec<Edit>, places: [Span<TokenIndex>; 2]) -> Vec<Edit> {
        let mut widened: Vec<Edit> = Vec::with_capacity(edits.len());
        let mut rest = edits.into_iter().peekable();
        while let Some(mut edit) = rest.next() {
            // Between two edits both sides have the same number of words, and so they have at both ends.
            loop {
                let room = edit.a.start - widened.last().map_or(places[0].start, |last| last.a.end);
                let before = self.missing(edit, true);
                if before > room
                    && let Some(last) = widened.pop()
                {
                    edit = last.to(edit);
                    continue;
                }
                let before = before.min(room);
                let room = rest.peek().map_or(places[0].end, |next| next.a.start) - edit.a.end;
                let after = self.missing(edit, false);
                if after > room
                    && let Some(next) = rest.next()
                {
                    edit = edit.to(next);
                    continue;
                }
                let after = after.min(room);
                if before + after == 0 {
                    break;
                }
                edit.a = Span::new(edit.a.start - before, edit.a.end + after);
                edit.b = Span::new(edit.b.start - before, edit.b.end + after);
            }
            widened.push(edit);
        }
        let mut parts = Vec::with_capacity(widened.len());
        widened.into_iter().for_each(|edit| self.part(edit, &mut parts));
        parts
    }

    /// How many words before (or after) an edit belong to a figure that it is within, on either side.
    fn missing(&self, edit: Edit, before: bool) -> u32 {
        let missing = |side: &Side, words: Span<TokenIndex>| {
            if words.is_empty() {
                return 0;
            }
            let figures = side.figures_in(words);
            if before {
                figures.first().map_or(0, |figure| words.start.saturating_sub(figure.words.start))
            } else {
                figures.last().map_or(0, |figure| figure.words.end.saturating_sub(words.end))
            }
        };
        missing(&self.a, edit.a).max(missing(&self.b, edit.b))
    }

    /// Adds an edit in pieces, where both sides have as many figures in it: what stands around them was replaced by itself.
    fn part(&self, edit: Edit, parts: &mut Vec<Edit>) {
        let [a, b] = [self.a.figures_in(edit.a), self.b.figures_in(edit.b)];
        let within = |figures: &[Figure], words: Span<TokenIndex>| {
            figures.iter().all(|figure| words.start <= figure.words.start && figure.words.end <= words.end)
        };
        // A place may end within a figure, and "said Friday's talks were" is not "on Friday, hailed the talks as" in parts.
        let owns = |side: &Side, figure: &Figure| side.without_possessive(side.tokens.bytes(figure.words)).is_some();
        let owners = a.iter().zip(b).all(|(one, other)| owns(&self.a, one) == owns(&self.b, other));
        if a.is_empty() || a.len() != b.len() || !within(a, edit.a) || !within(b, edit.b) || !owners {
            return parts.push(edit);
        }
        let mut rest = edit;
        let mut push = |part: Edit| {
            if !part.a.is_empty() || !part.b.is_empty() {
                parts.push(part);
            }
        };
        for (one, other) in a.iter().zip(b) {
            let figure = Edit { a: one.words, b: other.words };
            push(Edit { a: Span::new(rest.a.start, figure.a.start), b: Span::new(rest.b.start, figure.b.start) });
            if self.a.tokens.forms[figure.a.range()] != self.b.tokens.forms[figure.b.range()] {
                push(figure);
            }
            (rest.a.start, rest.b.start) = (figure.a.end, figure.b.end);
        }
        push(rest);
    }

    /// Makes one of neighbouring edits that have the same words in another order, or in which words have moved. Figures that alone
    /// have changed places stay apart: each stands for what is around it.
    pub(super) fn reordered(&self, edits: Vec<Edit>) -> Vec<Edit> {
        let mut kept: Vec<Edit> = Vec::with_capacity(edits.len());
        for edit in edits {
            kept.push(edit);
            for back in 2..=3.min(kept.len()) {
                let last = &kept[kept.len() - back..];
                let (first, swapped) = (last[0], last.iter().all(|&edit| self.figures_of(edit).is_some()));
                let whole = first.to(edit);
                if self.is_reordered(whole) && !swapped || self.is_moved(first, edit) {
                    kept.truncate(kept.len() - back);
                    kept.push(whole);
                    break;
                }
            }
        }
        kept
    }

    /// Whether both sides have the same words, whatever articles stand before them: "Dromel Strait", "the Strait of Dromel".
    fn is_reordered(&self, edit: Edit) -> bool {
        if edit.a.len().max(edit.b.len()) > MOST_REORDERED || edit.a.len().min(edit.b.len()) < 2 {
            return false;
        }
        let forms = |side: &Side, words: Span<TokenIndex>| {
            let forms = words.range().map(|at| side.tokens.forms[at]);
            forms.filter(|&form| !words::has("a an the of", self.vocabulary.form(form))).collect::<Vec<_>>()
        };
        let (a, b) = (forms(&self.a, edit.a), forms(&self.b, edit.b));
        let count = |forms: &[Form], form: &Form| forms.iter().filter(|it| *it == form).count();
        a.len() == b.len() && a.iter().all(|form| count(&a, form) == count(&b, form))
    }

    /// Whether words that one side alone seems to have are among those that the other seems to have a little further on:
    /// "unacceptable things" and "things that we deem unacceptable". To call them left out would be wrong.
    fn is_moved(&self, first: Edit, last: Edit) -> bool {
        let (a, b) = match [first.a, first.b, last.a, last.b].map(Span::is_empty) {
            [false, true, true, false] => (first.a, last.b),
            [true, false, false, true] => (last.a, first.b),
            _ => return false,
        };
        let whole = first.to(last);
        let (a, b) = (&self.a.tokens.keys[a.range()], &self.b.tokens.keys[b.range()]);
        let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
        whole.a.len().max(whole.b.len()) <= MOST_REORDERED
            && many.len() <= MOST_WORDS as usize
            && few.iter().all(|key| many.contains(key))
            && few.iter().any(|key| self.weights.of(*key).says_something() || self.weights.of(*key).name)
    }

    /// Adds what an edit comes to, and the marks on both sides of it: those before where a matching word stands there.
    pub(super) fn of_edit(&self, edit: Edit, after_match: bool, tie: &Tie, found: &mut Vec<Difference>) {
        let both = !edit.a.is_empty() && !edit.b.is_empty();
        let marks = both && tie.kind != PassageKind::Reworded;
        if marks && after_match {
            self.between_marks(self.a.gap(edit.a.start), self.b.gap(edit.b.start), false, found);
        }
        let overlaps = |found: &[Difference], next: &Difference| {
            found.last().is_some_and(|last| last.a.end > next.a.start || last.b.end > next.b.start)
        };
        let mut difference = self.cut(edit, tie.places).unwrap_or_else(|| self.classified(edit, tie.kind));
        while overlaps(found, &difference) && found.pop_if(|last| last.kind == DifferenceKind::Punctuation).is_some() {}
        if overlaps(found, &difference) {
            difference = self.classified(edit, tie.kind);
        }
        found.push(difference);
        let inside = edit.a.end < tie.places[0].end && edit.b.end < tie.places[1].end;
        if marks && inside && difference.kind != DifferenceKind::Cut {
            self.between_marks(self.a.gap(edit.a.end), self.b.gap(edit.b.end), false, found);
        }
    }

    fn classified(&self, edit: Edit, wording: PassageKind) -> Difference {
        let kind = self.kind(edit, wording == PassageKind::Reworded);
        let whole = edit;
        let edit = if matches!(kind, DifferenceKind::Figure | DifferenceKind::Spelling) {
            self.trimmed(edit, kind)
        } else {
            edit
        };
        let [mut a, mut b] = [(&self.a, edit.a), (&self.b, edit.b)].map(|(side, words)| side.tokens.bytes(words));
        if let (Some(one), Some(other)) = (self.a.without_possessive(a), self.b.without_possessive(b)) {
            (a, b) = (one, other);
        }
        let style = match kind {
            DifferenceKind::Spelling | DifferenceKind::NameSpelling => true,
            DifferenceKind::Order => self.is_turned(edit),
            DifferenceKind::Figure | DifferenceKind::Unit => self.is_rounded(whole),
            _ => {
                self.is_inflected_name(edit) || self.is_link(edit) || self.is_attribution(edit) || self.is_number(edit)
            }
        };
        let weight = if style { DifferenceWeight::Style } else { DifferenceWeight::Substance };
        Difference { kind, weight, a, b }
    }

    /// An edit without the words that both sides have at its ends: the unit that two lengths share, or the number that is
    /// written the same way. Amounts of money, percentages and scores stay whole.
    fn trimmed(&self, edit: Edit, kind: DifferenceKind) -> Edit {
        let mut figures = self.a.figures_in(edit.a).iter().chain(self.b.figures_in(edit.b));
        let is_figure = kind == DifferenceKind::Figure;
        let stays = |figure: &Figure| match figure.value {
            Value::Joined(..) => !is_figure || figure.words.len() == 2, // "between 40 and 50" has each number to itself
            _ => is_figure && figure.kind != FigureKind::Measure,
        };
        if figures.any(stays) {
            return edit;
        }
        let (a, b) = (&self.a.tokens.forms[edit.a.range()], &self.b.tokens.forms[edit.b.range()]);
        let most = a.len().min(b.len()).saturating_sub(1);
        let back = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(one, other)| one == other).count() as u32;
        let most = most - back as usize;
        let front = a.iter().zip(b).take(most).take_while(|(one, other)| one == other).count() as u32;
        Edit {
            a: Span::new(edit.a.start + front, edit.a.end - back),
            b: Span::new(edit.b.start + front, edit.b.end - back),
        }
    }

    /// The kind of an edit. In other words nothing can be told but spelling: what stands in one place may answer to
    /// something else.
    fn kind(&self, edit: Edit, reworded: bool) -> DifferenceKind {
        let Edit { a, b } = edit;
        let both = !a.is_empty() && !b.is_empty();
        let short = a.len() <= MOST_WORDS && b.len() <= MOST_WORDS;
        if let Some((one, other)) = self.figures_of(edit) {
            let kind = figure_kind(one, other);
            if !reworded || kind == DifferenceKind::Spelling {
                return kind;
            }
        }
        if both && !reworded && self.is_reordered(edit) {
            return if self.moves_a_negation(edit) { DifferenceKind::Negation } else { DifferenceKind::Order };
        }
        if both && (self.letters(edit, 0) == self.letters(edit, 1) || self.is_one_number(edit)) {
            return if self.is_of_several(edit) { DifferenceKind::Replaced } else { DifferenceKind::Spelling };
        }
        if both && self.is_one_name(edit) {
            return DifferenceKind::NameSpelling;
        }
        if reworded {
            return other_words(a, b);
        }
        if short {
            if self.negations(&self.a, a) % 2 != self.negations(&self.b, b) % 2 && (both || !self.is_clause(edit))
                || both && self.is_opposite(edit)
            {
                return DifferenceKind::Negation;
            }
            if self.is_tense(edit) {
                return DifferenceKind::Modal;
            }
        }
        if !both {
            return other_words(a, b);
        }
        match [self.sort(&self.a, a), self.sort(&self.b, b)] {
            [Some(Sort::Name), Some(Sort::Name)] => DifferenceKind::Name,
            [Some(Sort::Date), Some(Sort::Date)] => DifferenceKind::Date,
            [Some(Sort::Figure), Some(Sort::Figure)] => DifferenceKind::Figure,
            _ => other_words(a, b),
        }
    }

    /// The figures that an edit is of, one on each side and nothing else.
    fn figures_of(&self, edit: Edit) -> Option<(&Figure, &Figure)> {
        match (self.a.figures_in(edit.a), self.b.figures_in(edit.b)) {
            ([one], [other]) if (one.words, other.words) == (edit.a, edit.b) => Some((one, other)),
            _ => None,
        }
    }

    /// Whether an edit gives one figure rounded or converted.
    fn is_rounded(&self, edit: Edit) -> bool {
        self.figures_of(edit).and_then(|(one, other)| one.agreement(other)) == Some(Agreement::Rounded)
    }

    /// How many words turn what is said into its opposite: not before "only", nor in "no fewer than five", which are five or more,
    /// nor "failed" where nothing follows that is not done.
    fn negations(&self, side: &Side, words: Span<TokenIndex>) -> usize {
        let is = |list: &str, at: u32| at < side.tokens.len() && words::has(list, side.word(at));
        let turns = |&at: &u32| {
            let fails = self.form(side, at).starts_with("fail");
            english::negates(self.form(side, at)) && !is("only fewer less more", at + 1) && (!fails || is("to", at + 1))
        };
        (words.start..words.end).filter(turns).count()
    }

    /// Whether an edit puts a word for its opposite by its first letters: "reliable", "unreliable".
    fn is_opposite(&self, edit: Edit) -> bool {
        let [one, other] = [(&self.a, edit.a), (&self.b, edit.b)].map(|(side, words)| self.form(side, words.start));
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        edit.a.len() == 1
            && edit.b.len() == 1
            && short.len() >= LEAST_OPPOSITE
            && long.strip_suffix(short).is_some_and(|prefix| words::has("un non", prefix))
    }

    /// Takes two neighbouring differences for other words where each side negates in one of them: the "not" has only moved.
    pub(super) fn settle_negations(&self, found: &mut [Difference]) {
        let words = |one: Difference| [self.a.tokens.within(one.a), self.b.tokens.within(one.b)];
        let of_a = |[a, b]: [Span<TokenIndex>; 2]| self.negations(&self.a, a) > self.negations(&self.b, b);
        let negations = (0..found.len()).filter(|&at| found[at].kind == DifferenceKind::Negation).collect::<Vec<_>>();
        for pair in negations.windows(2) {
            let [one, next] = [pair[0], pair[1]].map(|at| words(found[at]));
            let near = one.iter().zip(&next).any(|(one, next)| next.start.saturating_sub(one.end) <= MOST_WORDS);
            if !near || of_a(one) == of_a(next) {
                continue;
            }
            for (&at, [a, b]) in pair.iter().zip([one, next]) {
                found[at].kind = other_words(a, b);
            }
        }
    }

    /// Whether what one side alone has says something by itself, so that its "not" turns nothing else: "but not this bad", or a
    /// sentence of its own.
    fn is_clause(&self, edit: Edit) -> bool {
        let (side, words) = if edit.a.is_empty() { (&self.b, edit.b) } else { (&self.a, edit.a) };
        matches!(self.form(side, words.start), "but" | "and")
            || side.opens_a_sentence(words.start) && side.opens_a_sentence(words.end)
    }

    pub(super) fn form(&self, side: &Side, at: u32) -> &str {
        self.vocabulary.form(side.tokens.forms[at as usize])
    }

    /// The letters and digits of a side's words in small letters, contractions written out, as the other side does where they
    /// may be short for several words.
    fn letters(&self, edit: Edit, side: usize) -> String {
        let [(one, words), (other, others)] = match side {
            0 => [(&self.a, edit.a), (&self.b, edit.b)],
            _ => [(&self.b, edit.b), (&self.a, edit.a)],
        };
        let mut letters = String::new();
        for at in words.start..words.end {
            let form = self.form(one, at);
            let (stem, ending) = match form.split_once('\'') {
                Some((stem, short @ ("s" | "d"))) => {
                    let full = if short == "s" { "is has" } else { "would had" };
                    let verb = |at: u32| english::written_out(self.form(other, at)).0;
                    let found = (others.start..others.end).map(verb).find(|verb| words::has(full, verb));
                    (stem, found.unwrap_or(short))
                }
                _ => english::written_out(form),
            };
            for part in [stem, ending] {
                part.split(['\'', '.', '’']).for_each(|part| letters.push_str(part));
            }
        }
        letters
    }

    /// Whether something is of one on one side and of several on the other: "the minister's aides", "the ministers' aides".
    fn is_of_several(&self, edit: Edit) -> bool {
        let [one, other] = [(&self.a, edit.a), (&self.b, edit.b)].map(|(side, words)| side.word(words.start));
        let owns = |one: &str, other: &str| {
            let owner = words::without_owner(one);
            owner.len() < one.len() && other.strip_suffix('s') == Some(owner)
        };
        edit.a.len() == 1
            && edit.b.len() == 1
            && one.len().min(other.len()) > LEAST_OPPOSITE // "its" and "it's" are mixed up
            && !words::has_capital(one)
            && (owns(one, other) || owns(other, one))
    }

    /// Whether an edit gives the same number in digits and in a word, where it is no figure: "1st" and "first".
    fn is_one_number(&self, edit: Edit) -> bool {
        let (a, b) = (&self.a.tokens.keys[edit.a.range()], &self.b.tokens.keys[edit.b.range()]);
        a == b && a.iter().all(|&key| self.weights.of(key).figure)
    }

    /// Whether an edit changes no more than tense or mood: an auxiliary, or the ending of a verb.
    fn is_tense(&self, edit: Edit) -> bool {
        let parts = |side: &Side, words: Span<TokenIndex>| -> (Vec<u32>, Vec<u32>) {
            let is_main = |&at: &u32| {
                let form = self.form(side, at);
                !english::is_auxiliary(form) || form == "to" && edit.a.len() + edit.b.len() == 1
            };
            (words.start..words.end).partition(is_main)
        };
        let ((a, of_a), (b, of_b)) = (parts(&self.a, edit.a), parts(&self.b, edit.b));
        let verb = |&one: &u32, &other: &u32| {
            let (one, other) = (self.form(&self.a, one), self.form(&self.b, other));
            one == other || english::is_same_verb(one, other, !of_a.is_empty() || !of_b.is_empty())
        };
        // "The suspect was", "the suspects were".
        let of_several = !a.is_empty() && self.agree(&of_a, &of_b);
        a.len() == b.len() && a.len() <= 1 && !of_several && a.iter().zip(&b).all(|(one, other)| verb(one, other))
    }

    /// Whether auxiliaries are the same but for number.
    fn agree(&self, a: &[u32], b: &[u32]) -> bool {
        let agree = |&one: &u32, &other: &u32| english::agree(self.form(&self.a, one), self.form(&self.b, other));
        !a.is_empty() && a.len() == b.len() && a.iter().zip(b).all(|(one, other)| agree(one, other))
    }

    /// Whether an edit only puts an auxiliary into another number: "none was", "none were".
    fn is_number(&self, edit: Edit) -> bool {
        edit.a.len() == 1 && self.agree(&[edit.a.start], &(edit.b.start..edit.b.end).collect::<Vec<_>>())
    }

    /// What all words of an edit's side are, but for grammar words and titles.
    fn sort(&self, side: &Side, words: Span<TokenIndex>) -> Option<Sort> {
        let mut sort = None;
        for at in words.start..words.end {
            let capital = words::has_capital(side.word(at));
            let letters = side.word(at).len() > 2 && side.word(at).bytes().all(|byte| byte.is_ascii_uppercase());
            let name = capital
                && (letters || !side.opens_a_sentence(at) || self.weights.of(side.tokens.keys[at as usize]).name);
            let own = match self.vocabulary.lexicon.class(self.form(side, at)) {
                WordClass::Stop if name && words.len() == 1 => Sort::Name, // "Will" may be one
                WordClass::Stop | WordClass::Title => continue,
                WordClass::Date => Sort::Date,
                WordClass::Number if !name => Sort::Figure,
                _ if name => Sort::Name,
                _ if capital && words.len() > 1 => continue, // a sentence's first word is what the next one is
                _ => return None,
            };
            if *sort.get_or_insert(own) != own {
                return None;
            }
        }
        sort
    }

    /// An edit that an editor has marked: words left out for an ellipsis, or set in square brackets.
    fn cut(&self, edit: Edit, places: [Span<TokenIndex>; 2]) -> Option<Difference> {
        let sides = [(&self.a, edit.a, places[0]), (&self.b, edit.b, places[1])];
        let [a, b] = sides.map(|(side, words, _)| side.tokens.bytes(words));
        let [a_marked, b_marked] = sides.map(|(side, words, place)| {
            let place = side.tokens.bytes(place);
            // A bracket may stand right before the first word.
            side.marked(words).filter(|mark| place.start <= mark.start + 1 && mark.end <= place.end)
        });
        let (a, b) = match (a_marked, b_marked) {
            (Some(_), Some(_)) | (None, None) => return None,
            (Some(marked), None) => (marked, b),
            (None, Some(marked)) => (a, marked),
        };
        let article = |side: &Side, words: Span<TokenIndex>| {
            (words.start..words.end).all(|at| english::is_article(self.form(side, at)))
        };
        let style = article(&self.a, edit.a) && article(&self.b, edit.b);
        let weight = if style { DifferenceWeight::Style } else { DifferenceWeight::Substance };
        Some(Difference { kind: DifferenceKind::Cut, weight, a, b })
    }
}

/// Letters of the shortest word that has an opposite by its first letters: "fair", "unfair".
const LEAST_OPPOSITE: usize = 4;

/// What words are, for names and figures that replace one another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Name,
    Date,
    Figure,
}

/// The kind of an edit of which nothing more is known.
fn other_words(a: Span<TokenIndex>, b: Span<TokenIndex>) -> DifferenceKind {
    match () {
        () if a.is_empty() => DifferenceKind::Added,
        () if b.is_empty() => DifferenceKind::LeftOut,
        () => DifferenceKind::Replaced,
    }
}

/// What kind of difference two figures make.
fn figure_kind(one: &Figure, other: &Figure) -> DifferenceKind {
    // What they are for each of has words of its own, as what bounds them has.
    match one.amounts_agree(other) {
        Some(Agreement::Same) => DifferenceKind::Spelling,
        Some(Agreement::Rounded) if (one.value, one.unit) == (other.value, other.unit) => DifferenceKind::Spelling,
        Some(Agreement::Rounded | Agreement::Precision)
            if one.unit.is_some() && other.unit.is_some() && one.unit != other.unit =>
        {
            DifferenceKind::Unit
        }
        _ if one.value == other.value && (one.unit, one.country) != (other.unit, other.country) => DifferenceKind::Unit,
        _ => match [one.kind, other.kind].map(|kind| kind == FigureKind::Date) {
            [true, true] => DifferenceKind::Date,
            [false, false] => DifferenceKind::Figure,
            _ => DifferenceKind::Replaced, // a year is no other amount
        },
    }
}

impl Side<'_> {
    /// A span that ends in a possessive s, without it.
    fn without_possessive(&self, span: Span<Byte>) -> Option<Span<Byte>> {
        let words = self.text.slice(span);
        let stem = words::without_owner(words).len();
        (stem < words.len()).then(|| Span::new(span.start, span.start + stem as u32))
    }

    /// The mark by which an editor says that words were left out or put in: an ellipsis where there are no words, or square
    /// brackets around them.
    fn marked(&self, words: Span<TokenIndex>) -> Option<Span<Byte>> {
        let before = self.gap(words.start);
        if words.is_empty() {
            return ellipsis(self.text, before);
        }
        let after = self.gap(words.end);
        let opening = self.text.slice(before).bytes().rposition(|byte| byte == b'[')? as u32;
        let closing = self.text.slice(after).bytes().position(|byte| byte == b']')? as u32;
        Some(Span::new(before.start + opening, after.start + closing + 1))
    }
}

/// The ellipsis among the marks of a gap, with brackets around it, if there is one.
fn ellipsis(text: &Text, gap: Span<Byte>) -> Option<Span<Byte>> {
    let marks = marks(text, gap);
    let mark = |at: usize| marks.get(at).map_or("", |mark| text.slice(*mark));
    let is_dot = |at: &usize| matches!(mark(*at), "." | "…");
    let is_one = |at: &usize| mark(*at) == "…" || (*at..at + 3).all(|at| mark(at) == ".");
    let mut first = (0..marks.len()).find(is_one)?;
    let mut last = (first..marks.len()).take_while(is_dot).last()?;
    if first > 0 && matches!(mark(first - 1), "[" | "(") && matches!(mark(last + 1), "]" | ")") {
        (first, last) = (first - 1, last + 1);
    }
    Some(Span::new(marks[first].start, marks[last].end))
}
