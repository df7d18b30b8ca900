/**
 * Scrolling both columns together, tied by passages: where one column shows a passage, the other is brought to the same one,
 * and between two passages it goes its share of the way. Passages that stand in another order on the other side tie nothing.
 */

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('./positions.js').Position} Position */
/** @typedef {Record<Side, number>} Level px from the top of either text that belong beside each other */

/**
 * @param {{ a: Position, b: Position }[]} pairs
 * @param {Level} ends how high the texts are
 * @returns {Level[]} rising on both sides
 */
export function levelsOf(pairs, ends) {
  const levels = [{ a: 0, b: 0 }];
  const tying = pairs.filter(({ a, b }) => a.index === 0 && b.index === 0 && !a.passage.moved);
  const inOrder = tying.sort((one, other) => one.a.top - other.a.top);
  for (const { a, b } of [...inOrder, { a: { top: ends.a }, b: { top: ends.b } }]) {
    const last = levels[levels.length - 1];
    if (a.top > last.a && b.top > last.b) levels.push({ a: a.top, b: b.top });
  }
  return levels;
}

/**
 * @param {Level[]} levels
 * @param {Side} from
 * @param {Side} to
 * @param {number} height on side `from`
 * @returns {number} the height beside it
 */
export function beside(levels, from, to, height) {
  const next = levels.findIndex((level) => level[from] > height);
  if (next < 1) return levels[next === 0 ? 0 : levels.length - 1][to];
  const [above, below] = [levels[next - 1], levels[next]];
  return above[to] + ((height - above[from]) / (below[from] - above[from])) * (below[to] - above[to]);
}
