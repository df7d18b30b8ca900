//! Growth: an alignment's end extended over small edits.
//!
//! Affine gaps (Gotoh 1982) in a band along the corner's diagonal, until the score has dropped too far below its best (the
//! x-drop of Zhang et al. 2000, as in BLAST). Only cells that match are visited (sparse dynamic programming, Eppstein, Galil,
//! Giancarlo and Italiano 1992): what a gap costs depends on its two ends alone, so the best match before a cell is the one
//! with the highest score and the least still to skip, which is kept for each column. Time: the band's width for each word
//! grown over. Space: some bytes for each of them, kept for the next end.

use crate::chains::{GAP_OPEN, MOST_GAP};

/// How far the score may drop below its best before growing stops: about a gap of eight words with telling ones among them.
const MOST_DROP: f32 = 2.0;

/// How many words one side may run ahead of the other while growing.
const BAND: usize = 12;

/// Words of side b that a word of side a may match.
const WIDTH: usize = 2 * BAND + 1;

/// What growing needs to know of a word.
#[derive(Clone, Copy)]
pub struct Word {
    /// Where it stands.
    pub at: u32,
    /// Words with an equal one match; never [`NO_WORD`].
    pub same: u32,
    /// What matching it adds.
    pub add: f32,
    /// What skipping it costs.
    pub skip: f32,
}

/// Matches nothing.
pub const NO_WORD: u32 = u32::MAX;

/// A match that can be reached, or the corner.
#[derive(Clone, Copy)]
struct Match {
    a: u32,
    b: u32,
    /// Words of side a up to its end.
    row: usize,
    /// The column that it ends before.
    column: usize,
    score: f32,
    /// The match before it.
    before: usize,
}

/// A word of side b, and the matches that end before it.
#[derive(Clone, Copy)]
struct Column {
    at: u32,
    /// What skipping all words before it costs.
    skipped: f32,
    /// The best score of a match that ends here, plus what skipping the words up to there would have cost.
    reach: f32,
    /// The match that has it.
    reached_by: usize,
    /// The last match that ends here.
    last: usize,
}

/// The corner's number among the matches.
const CORNER: usize = 0;

/// The memory of growing, kept from one end to the next.
#[derive(Default)]
pub struct Growth {
    matches: Vec<Match>,
    /// The words of side b that may match, after the half of a band that lies before the first.
    columns: Vec<Column>,
    /// What the words of the columns match by.
    same: Vec<u32>,
    /// What skipping the words of all columns costs.
    skipped: f32,
}

impl Growth {
    /// Grows from a corner over the words outward from it. `matched` gets the matches, the outermost first; cells that are
    /// `taken` match nothing.
    pub fn grow(
        &mut self,
        out_a: impl Iterator<Item = Word>,
        mut out_b: impl Iterator<Item = Word>,
        taken: impl Fn(u32, u32) -> bool,
        mut matched: impl FnMut(u32, u32),
    ) {
        self.start(&mut out_b);
        let mut best = CORNER;
        let (mut skipped, mut last_row) = (0.0, 0);
        // What reaches into the band from the columns left of it.
        let (mut left, mut left_by) = (f32::NEG_INFINITY, CORNER);
        for (row, word) in out_a.enumerate() {
            self.add_column(out_b.next());
            let first = self.matches.len();
            let (mut reach, mut reached_by, mut next) = (left, left_by, row);
            for here in self.hits(row, word.same) {
                for column in &self.columns[next..=here] {
                    if column.reach > reach {
                        (reach, reached_by) = (column.reach, column.reached_by);
                    }
                }
                next = here + 1;
                let column = self.columns[here];
                let gapped = reach - skipped - column.skipped - GAP_OPEN;
                // Where the last match ends in this very corner there is no gap.
                let adjacent = self.matches.get(column.last).filter(|last| last.row == row && last.score >= gapped);
                let (score, before) = adjacent.map_or((gapped, reached_by), |last| (last.score, column.last));
                if score < self.matches[best].score - MOST_DROP || taken(word.at, column.at) {
                    continue;
                }
                let score = score + word.add;
                if score > self.matches[best].score {
                    best = self.matches.len();
                }
                last_row = row;
                self.matches.push(Match { a: word.at, b: column.at, row: row + 1, column: here + 1, score, before });
            }
            skipped += word.skip;
            for at in first..self.matches.len() {
                self.reach_from(at, skipped);
            }
            let leaving = self.columns[row];
            if leaving.reach > left {
                (left, left_by) = (leaving.reach, leaving.reached_by);
            }
            if row > last_row + MOST_GAP as usize {
                break;
            }
        }
        while best != CORNER {
            let Match { a, b, before, .. } = self.matches[best];
            matched(a, b);
            best = before;
        }
    }

    /// Takes the columns in that the first row needs, but for the last.
    fn start(&mut self, out_b: &mut impl Iterator<Item = Word>) {
        self.matches.clear();
        self.columns.clear();
        self.same.clear();
        self.skipped = 0.0;
        (0..BAND).for_each(|_| self.add_column(None));
        (0..=BAND).for_each(|_| self.add_column(out_b.next()));
        self.matches.push(Match { a: 0, b: 0, row: 0, column: BAND, score: 0.0, before: CORNER });
        self.reach_from(CORNER, 0.0);
    }

    fn add_column(&mut self, word: Option<Word>) {
        let word = word.unwrap_or(Word { at: 0, same: NO_WORD, add: 0.0, skip: 0.0 });
        self.same.push(word.same);
        let (reach, reached_by, last) = (f32::NEG_INFINITY, CORNER, usize::MAX);
        self.columns.push(Column { at: word.at, skipped: self.skipped, reach, reached_by, last });
        self.skipped += word.skip;
    }

    /// The columns of a row's band with a word that matches by `same`.
    fn hits(&self, row: usize, same: u32) -> impl Iterator<Item = usize> + use<> {
        let band = &self.same[row..row + WIDTH];
        // One bit a column: compilers make this a handful of vector instructions.
        let mut hits = band.iter().zip(0..).fold(0u32, |hits, (&other, bit)| hits | u32::from(other == same) << bit);
        std::iter::from_fn(move || {
            let bit = hits.trailing_zeros();
            hits &= hits.wrapping_sub(1);
            (bit < u32::BITS).then_some(row + bit as usize)
        })
    }

    /// Lets later matches follow the one at `at`, when skipping side a up to its end would have cost `skipped`.
    fn reach_from(&mut self, at: usize, skipped: f32) {
        let Match { score, column, .. } = self.matches[at];
        let column = &mut self.columns[column];
        column.last = at;
        let reach = score + skipped + column.skipped;
        if reach >= column.reach {
            (column.reach, column.reached_by) = (reach, at);
        }
    }
}
