/** The figures that both sides give for the same thing, as the rows of a list. Pure. */

import { SIDES } from './model.js';

/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./wasm/crossread.js').Figure} Figure */
/** @typedef {import('./wasm/crossread.js').FigureAgreement} Agreement */
/**
 * @typedef {object} FigureRow
 * @property {Agreement} agreement
 * @property {Figure} a
 * @property {Figure} b
 * @property {number} times how often their places have this pair
 */

/** What a reader looks for first, first. @type {readonly Agreement[]} */
export const FIGURE_AGREEMENTS = ['conflict', 'precision', 'same'];

/**
 * Each pair once, though a passage and one within it both have it, and once for all places of a passage. Figures with a unit
 * that do not agree are one row for all passages: a live blog says them again. Conflicts first, then in the order of side a.
 *
 * @param {Report} report
 * @returns {FigureRow[]}
 */
export function figureRows({ passages, figures }) {
  /** @type {Map<string, FigureRow>} */
  const rows = new Map();
  const seen = new Set();
  for (const { id, figures: ofFirst, further } of passages) {
    for (const pair of [...ofFirst, ...further.flatMap((one) => one.figures)]) {
      const pairKey = `${pair.a} ${pair.b}`;
      if (seen.has(pairKey)) continue;
      seen.add(pairKey);
      const [a, b] = [figures.a[pair.a], figures.b[pair.b]];
      const isOfAll = pair.agreement !== 'same' && a.unit && b.unit;
      const said = [a, b].map(({ value, unit, bound }) => [value, unit, bound]);
      const key = JSON.stringify([isOfAll ? 'all' : id, pair.agreement, ...said]);
      const row = rows.get(key);
      if (row) row.times++;
      else rows.set(key, { agreement: pair.agreement, a, b, times: 1 });
    }
  }
  return [...rows.values()].sort(
    (one, other) =>
      FIGURE_AGREEMENTS.indexOf(one.agreement) - FIGURE_AGREEMENTS.indexOf(other.agreement) ||
      one.a.start - other.a.start,
  );
}

/** @param {FigureRow} row */
export function isConflict({ agreement }) {
  return agreement === 'conflict';
}

/**
 * Rows that the filter leaves.
 *
 * @param {FigureRow[]} rows
 * @param {boolean} substance only those that conflict
 */
export function shownFigures(rows, substance) {
  return rows.filter((row) => !substance || isConflict(row));
}

/**
 * How many figures of each side no passage ties to one of the other.
 *
 * @param {Report} report
 * @returns {Record<Side, number>}
 */
export function figuresApart({ passages, figures }) {
  const pairs = passages.flatMap(({ figures: ofFirst, further }) => [
    ...ofFirst,
    ...further.flatMap((one) => one.figures),
  ]);
  const [a, b] = SIDES.map((side) => figures[side].length - new Set(pairs.map((pair) => pair[side])).size);
  return { a, b };
}
