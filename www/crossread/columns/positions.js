/** Where the places of passages stand in their columns, in px from the top of the text. Measured once a layout. */

import { SIDES } from '../model.js';

/** @typedef {import('../model.js').Run} Run */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../model.js').Passage} Passage */
/** @typedef {{ passage: Passage, index: number, top: number, bottom: number }} Position */

/**
 * @param {Map<Pick<Element, 'getBoundingClientRect'>, Run>} runs of both sides, in reading order
 * @param {Record<Side, HTMLElement>} texts the scrolling columns
 * @returns {Record<Side, Position[]>} in reading order of their first runs
 */
export function positionsOf(runs, texts) {
  /** @type {Record<Side, Map<object, Position>>} */
  const found = { a: new Map(), b: new Map() };
  const origins = Object.fromEntries(
    SIDES.map((side) => [side, texts[side].getBoundingClientRect().top - texts[side].scrollTop]),
  );
  for (const [element, { places }] of runs) {
    const { top, bottom } = element.getBoundingClientRect();
    for (const place of places) {
      const { passage, index, side } = place;
      const position = found[side].get(place) ?? { passage, index, top: Infinity, bottom: -Infinity };
      position.top = Math.min(position.top, top - origins[side]);
      position.bottom = Math.max(position.bottom, bottom - origins[side]);
      found[side].set(place, position);
    }
  }
  return { a: [...found.a.values()], b: [...found.b.values()] };
}

/**
 * Pairs of places that are connected: the first of each side, and every further one with the other side's first.
 *
 * @param {Record<Side, Position[]>} positions
 * @returns {{ a: Position, b: Position }[]}
 */
export function pairsOf({ a, b }) {
  const firsts = (/** @type {Position[]} */ list) =>
    new Map(list.filter(({ index }) => index === 0).map((position) => [position.passage.id, position]));
  const [ofA, ofB] = [firsts(a), firsts(b)];
  const pairs = [];
  for (const position of a) {
    const partner = ofB.get(position.passage.id);
    if (partner) pairs.push({ a: position, b: partner });
  }
  for (const position of b) {
    const partner = position.index > 0 && ofA.get(position.passage.id);
    if (partner) pairs.push({ a: partner, b: position });
  }
  return pairs;
}
