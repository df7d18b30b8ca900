//! Growth: an alignment's end extended over small edits.
//!
//! Affine gaps (Gotoh 1982) in a band along the corner's diagonal, until the score has dropped too far below its best (the
//! x-drop of Zhang et al. 2000, as in BLAST). Only cells that match are visited (sparse dynamic programming, Eppstein, Galil,
//! Giancarlo and Italiano 1992): what a gap costs depends on its two ends alone, so the best match before a cell is the one
//! with the highest score and the least still to skip. Where matches crowd, only the last few are tried, which is a heuristic.
//! Time: the band's width for each word grown over, of which there is a limited number. Space: some bytes for each of them, kept for the next end.

use crate::chains::{GAP_OPEN, GAP_SHARE, GAP_WORD, MOST_GAP};
use crate::span::{Span, TokenIndex};
use crate::text::zeros;
use crate::tokens::Tokens;
use crate::weights::Weights;

/// How far the score may drop below its best before growing stops: about a gap of eight words with telling ones among them.
const MOST_DROP: f32 = 2.0;

/// How many words one side may run ahead of the other while growing.
const BAND: usize = 12;

/// Words of side b that a word of side a may match.
const WIDTH: usize = 2 * BAND + 1;

/// The same filled up to whole numbers of eight bytes.
const LANES: usize = WIDTH.next_multiple_of(8);

/// What a matching grammar word adds: enough to be taken along, never enough to pay for a gap.
const GRAMMAR_MATCH: f32 = 0.02;

/// Tells the number of a grammar word's form from those of keys.
const GRAMMAR: u32 = 1 << 31;

/// Matches no word.
const NO_WORD: u32 = u32::MAX;

/// The number that a word matches by. Grammar words must read the same: "he" and "she" would match anywhere.
pub fn matches_by(tokens: &Tokens, weights: &Weights, at: u32) -> u32 {
    let weight = weights.of(tokens.keys[at as usize]);
    if weight.aligning == 0.0 { GRAMMAR | tokens.forms[at as usize].index() } else { weight.same.index() as u32 }
}

/// What matching a word adds.
pub fn add(tokens: &Tokens, weights: &Weights, at: u32) -> f32 {
    let aligning = weights.of(tokens.keys[at as usize]).aligning;
    if aligning == 0.0 { GRAMMAR_MATCH } else { aligning }
}

/// One side's words as aligning sees them.
pub struct Side<'s> {
    tokens: &'s Tokens,
    weights: &'s Weights,
    /// What each word matches by, with room at both ends for the part of a band that lies outside the text.
    same: Vec<u32>,
    /// The lowest byte of each, to look at eight of them together.
    tags: Vec<u8>,
}

impl<'s> Side<'s> {
    /// Looks up what each word matches by.
    pub fn new(tokens: &'s Tokens, weights: &'s Weights) -> Self {
        let mut same = vec![NO_WORD; tokens.keys.len() + WIDTH + LANES];
        for (same, at) in same[WIDTH..].iter_mut().zip(0..tokens.len()) {
            *same = matches_by(tokens, weights, at);
        }
        let tags = same.iter().map(|&same| same as u8).collect();
        Self { tokens, weights, same, tags }
    }

    /// Words whose number is equal match.
    pub fn same(&self, at: u32) -> u32 {
        self.same[at as usize + WIDTH]
    }

    /// What matching a word adds.
    pub fn add(&self, at: u32) -> f32 {
        add(self.tokens, self.weights, at)
    }

    /// What the words of a stretch match by.
    pub fn words(&self, stretch: Span<TokenIndex>) -> &[u32] {
        &self.same[WIDTH..][stretch.range()]
    }

    /// What skipping a word costs.
    fn skip(&self, at: u32) -> f32 {
        GAP_WORD + GAP_SHARE * self.weights.of(self.tokens.keys[at as usize]).aligning
    }

    /// The word that stands `out` words outward from a corner, which lies before the word `corner`.
    fn outward(&self, corner: u32, way: Way, out: usize) -> Option<u32> {
        match way {
            Way::Back => corner.checked_sub(out as u32 + 1),
            Way::Ahead => Some(corner + out as u32).filter(|&at| at < self.tokens.len()),
        }
    }

    /// The words of a row's band that match by `same`: one bit each, the first for [`BAND`] words before the row's own place.
    /// `None` where the whole band lies outside the text.
    fn hits(&self, corner: u32, way: Way, row: usize, same: u32) -> Option<u32> {
        let start = match way {
            Way::Back => (corner as usize + WIDTH).checked_sub(row + BAND + 1)?,
            Way::Ahead => corner as usize + WIDTH + row - BAND,
        };
        let tags = self.tags.get(start..)?.first_chunk::<LANES>()?;
        let mut hits = 0;
        for (eight, first) in tags.as_chunks().0.iter().zip((0..).step_by(8)) {
            let mut alike = zeros(u64::from_le_bytes(*eight) ^ u64::from_le_bytes([same as u8; 8]));
            while alike != 0 {
                let lane = first + alike.trailing_zeros() as usize / 8;
                hits |= u32::from(self.same[start + lane] == same) << lane;
                alike &= alike - 1;
            }
        }
        let hits = hits & u32::MAX >> (u32::BITS as usize - WIDTH);
        let outward = match way {
            Way::Back => hits.reverse_bits() >> (u32::BITS as usize - WIDTH),
            Way::Ahead => hits,
        };
        Some(outward & u32::MAX << BAND.saturating_sub(row))
    }
}

/// Which way an alignment grows.
#[derive(Clone, Copy)]
pub enum Way {
    /// Towards the texts' start.
    Back,
    /// Towards their end.
    Ahead,
}

/// A match that can be reached, or the corner.
#[derive(Clone, Copy)]
struct Match {
    a: u32,
    b: u32,
    /// Words of side a up to its end.
    row: usize,
    /// Words of side b up to its end.
    column: usize,
    score: f32,
    /// The score, plus what skipping all words of both sides up to its end would have cost.
    reach: f32,
    /// The match before it.
    before: usize,
}

/// The corner's number among the matches.
const CORNER: usize = 0;

/// Matches tried before each: more than two full rows of a band. Only in texts that repeat few words are there more in reach.
const MOST_TRIED: usize = 64;

/// Rows that may be grown over for each word of both sides. Articles need two or three, long novels one; only texts in which
/// everything resembles everything come near.
const ROWS_TO_A_WORD: u64 = 2;

/// Rows that any texts may have besides: enough for all articles.
const LEAST_ROWS: u64 = 100_000;

/// The memory of growing, kept from one end to the next.
pub struct Growth {
    /// Rows that may still be grown over.
    rows_left: u64,
    matches: Vec<Match>,
    /// For each column reached so far, what skipping all words of side b before it costs.
    skipped: Vec<f32>,
}

impl Growth {
    /// With nothing grown yet over texts of so many words.
    pub fn new(words: usize) -> Self {
        let rows_left = LEAST_ROWS + ROWS_TO_A_WORD * words as u64;
        Self { rows_left, matches: Vec::new(), skipped: Vec::new() }
    }

    /// Whether growing was cut short.
    pub fn is_used_up(&self) -> bool {
        self.rows_left == 0
    }

    /// Grows from the corner before a word of each side. `matched` gets the matches, the outermost first; cells that are
    /// `taken` match nothing.
    pub fn grow(
        &mut self,
        [a, b]: [&Side; 2],
        corner: [u32; 2],
        way: Way,
        taken: impl Fn(u32, u32) -> bool,
        mut matched: impl FnMut(u32, u32),
    ) {
        if self.is_used_up() {
            return;
        }
        self.matches.clear();
        self.matches.push(Match { a: 0, b: 0, row: 0, column: 0, score: 0.0, reach: 0.0, before: CORNER });
        self.skipped.clear();
        self.skipped.push(0.0);
        let (mut best, mut best_score) = (CORNER, 0.0);
        // Words of side a, and what skipping them costs.
        let (mut rows, mut skipped_a) = (0, 0.0);
        let mut last_row = 0;
        for row in 0.. {
            let Some(at_a) = a.outward(corner[0], way, row) else { break };
            let Some(mut hits) = b.hits(corner[1], way, row, a.same(at_a)) else { break };
            let earlier = self.matches.len();
            while hits != 0 {
                let column = row + hits.trailing_zeros() as usize - BAND;
                hits &= hits - 1;
                let Some(at_b) = b.outward(corner[1], way, column) else { break };
                if taken(at_a, at_b) {
                    continue;
                }
                while rows < row {
                    skipped_a += a.outward(corner[0], way, rows).map_or(0.0, |at| a.skip(at));
                    rows += 1;
                }
                let skipped = skipped_a + self.skipped_b(b, corner[1], way, column);
                let (mut score, mut before) = (f32::NEG_INFINITY, CORNER);
                for (at, earlier) in self.matches[..earlier].iter().enumerate().rev().take(MOST_TRIED) {
                    let adjacent = earlier.row == row && earlier.column == column;
                    let here = if adjacent { earlier.score } else { earlier.reach - skipped - GAP_OPEN };
                    if earlier.column <= column && here > score {
                        (score, before) = (here, at);
                    }
                }
                if score < best_score - MOST_DROP {
                    continue;
                }
                score += a.add(at_a);
                if score > best_score {
                    (best, best_score) = (self.matches.len(), score);
                }
                let reach = score + skipped + a.skip(at_a) + b.skip(at_b);
                last_row = row;
                self.matches.push(Match { a: at_a, b: at_b, row: row + 1, column: column + 1, score, reach, before });
            }
            self.rows_left = self.rows_left.saturating_sub(1);
            if row > last_row + MOST_GAP as usize || self.is_used_up() {
                break;
            }
        }
        while best != CORNER {
            let Match { a, b, before, .. } = self.matches[best];
            matched(a, b);
            best = before;
        }
    }

    /// What skipping all words of side b before a column costs.
    fn skipped_b(&mut self, b: &Side, corner: u32, way: Way, column: usize) -> f32 {
        for known in self.skipped.len()..=column {
            let word = b.outward(corner, way, known - 1).map_or(0.0, |at| b.skip(at));
            self.skipped.push(self.skipped[known - 1] + word);
        }
        self.skipped[column]
    }
}
