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
 * @property {number} passage the id of the passage that ties them
 * @property {number} times how often the places of that passage have this pair
 */

/** What a reader looks for first, first. @type {readonly Agreement[]} */
const AGREEMENTS = ['conflict', 'precision', 'same'];

/**
 * Each pair once, though a passage and one within it both have it, and once for all places of a passage; conflicts first,
 * then in the order of side a.
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
      const key = JSON.stringify([id, pair.agreement, ...[a, b].map(({ value, unit, bound }) => [value, unit, bound])]);
      const row = rows.get(key);
      if (row) row.times++;
      else rows.set(key, { agreement: pair.agreement, a, b, passage: id, times: 1 });
    }
  }
  return [...rows.values()].sort(
    (one, other) =>
      AGREEMENTS.indexOf(one.agreement) - AGREEMENTS.indexOf(other.agreement) || one.a.start - other.a.start,
  );
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
