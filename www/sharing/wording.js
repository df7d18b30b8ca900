/** A stretch of a text, cut where its wording differs. Pure. */

/** @typedef {import('../crossread/model.js').Part} Part */
/** @typedef {import('../crossread/model.js').Span} Span */

/**
 * @param {string} text
 * @param {Span} span
 * @param {readonly Span[]} differing they may overlap; empty ones say that only the other side has words there
 * @returns {Part[]}
 */
export function wordingOf(text, { start, end }, differing) {
  /** @type {Part[]} */
  const parts = [];
  let at = start;
  const add = (/** @type {number} */ to, /** @type {boolean} */ differs) => {
    if (to > at) parts.push({ text: text.slice(at, to), differs });
    at = Math.max(at, to);
  };
  const inOrder = [...differing].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const one of inOrder) {
    if (one.end < start || one.start > end) continue;
    add(Math.min(one.start, end), false);
    if (one.start === one.end) parts.push({ text: '', differs: true });
    else add(Math.min(one.end, end), true);
  }
  add(end, false);
  return parts;
}
