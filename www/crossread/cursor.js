/** Where the reader stands among the passages, and the ways on from there. Pure: every way gives a new cursor. */

import { otherSide } from './model.js';

/** @typedef {import('./model.js').Passage} Passage */
/** @typedef {import('./model.js').Side} Side */
/**
 * @typedef {object} Cursor
 * @property {number} id the passage's
 * @property {Side} side
 * @property {number} place its index among the passage's places on that side
 * @property {Readonly<Record<Side, number>>} seen the place last visited on each side of this passage; -1 before any
 */

/**
 * @param {number} id
 * @param {Side} side
 * @param {number} place
 * @param {Cursor | null} [from] where the reader comes from
 * @returns {Cursor}
 */
export function stand(id, side, place, from = null) {
  const seen = from?.id === id ? from.seen : { a: -1, b: -1 };
  return { id, side, place, seen: { ...seen, [side]: place } };
}

/**
 * The same passage on the other side. Going to and fro visits all places there in turn.
 *
 * @param {readonly Passage[]} passages
 * @param {Cursor} cursor
 * @returns {Cursor}
 */
export function partner(passages, cursor) {
  const side = otherSide(cursor.side);
  const count = passages[cursor.id][side].length;
  return stand(cursor.id, side, (cursor.seen[side] + 1) % count, cursor);
}

/**
 * The next passage (`by` 1) or the previous one (-1) of those shown, on the same side; round the ends.
 *
 * @param {readonly Passage[]} passages at least one
 * @param {Cursor | null} cursor
 * @param {1 | -1} by
 * @returns {Cursor}
 */
export function step(passages, cursor, by) {
  const ids = passages.map(({ id }) => id);
  const from = cursor?.id ?? by * -Infinity;
  const next = by === 1 ? ids.find((id) => id > from) : ids.findLast((id) => id < from);
  return stand(next ?? ids[by === 1 ? 0 : ids.length - 1], cursor?.side ?? 'a', 0);
}
