/** The figures that both sides give for the same thing, as the rows of a list. Pure. */

import { SIDES } from './model.js';

/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./wasm/crossread.js').Figure} Figure */
/** @typedef {import('./wasm/crossread.js').FigureAgreement} Agreement */
/** @typedef {{ agreement: Agreement, a: Figure, b: Figure, passage: number }} FigureRow */

/** What a reader looks for first, first. @type {readonly Agreement[]} */
const AGREEMENTS = ['conflict', 'precision', 'same'];

/**
 * Each pair once, though a passage and one within it both have it; conflicts first, then in the order of side a.
 *
 * @param {Report} report
 * @returns {FigureRow[]}
 */
export function figureRows({ passages, figures }) {
  /** @type {Map<string, FigureRow>} */
  const rows = new Map();
  for (const { id, figures: ofFirst, further } of passages) {
    for (const pair of [...ofFirst, ...further.flatMap((one) => one.figures)]) {
      const key = `${pair.a} ${pair.b}`;
      if (rows.has(key)) continue;
      rows.set(key, { agreement: pair.agreement, a: figures.a[pair.a], b: figures.b[pair.b], passage: id });
    }
  }
  return [...rows.values()].sort(
    (one, other) =>
      AGREEMENTS.indexOf(one.agreement) - AGREEMENTS.indexOf(other.agreement) || one.a.start - other.a.start,
  );
}

/**
 * How many figures of each side stand in no row.
 *
 * @param {Report} report
 * @param {FigureRow[]} rows
 * @returns {Record<Side, number>}
 */
export function figuresApart({ figures }, rows) {
  const [a, b] = SIDES.map((side) => figures[side].length - new Set(rows.map((row) => row[side])).size);
  return { a, b };
}
