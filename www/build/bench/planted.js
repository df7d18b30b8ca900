/** Which planted passages a contender found, and which of Crossread's passages are right. */

/** @typedef {import('./generator.js').Planted} Planted */

/**
 * What a contender ties together: a span of side a, then one of side b, as {@link Planted}.
 *
 * @typedef {Planted} Tie
 */

/** @typedef {{ start: number, end: number }} Place */

/** The share of a planted passage that has to be covered, and of a reported one that has to be planted. */
const ENOUGH = 0.5;

/**
 * How many planted passages have at least half of their length covered on both sides. Only what lies in the passage on both
 * sides covers it: a word diff ties common words anywhere.
 *
 * @param {Planted[]} planted
 * @param {Iterable<Tie>} ties
 */
export function foundCount(planted, ties) {
  const meeting = meetings(planted);
  /** @type {[number, number][][][]} by planted passage and side */
  const covers = planted.map(() => [[], []]);
  for (const tie of ties) {
    for (const index of meeting(tie[0], tie[1])) {
      const [aStart, aEnd, bStart, bEnd] = planted[index];
      if (!meets(tie[2], tie[3], bStart, bEnd)) continue;
      covers[index][0].push([Math.max(tie[0], aStart), Math.min(tie[1], aEnd)]);
      covers[index][1].push([Math.max(tie[2], bStart), Math.min(tie[3], bEnd)]);
    }
  }
  return planted.filter(
    ([aStart, aEnd, bStart, bEnd], index) =>
      unionLength(covers[index][0]) >= ENOUGH * (aEnd - aStart) &&
      unionLength(covers[index][1]) >= ENOUGH * (bEnd - bStart),
  ).length;
}

/**
 * How many passages are right: at least half of their places, on each side, lies in planted passages that they meet on both.
 *
 * @param {Planted[]} planted
 * @param {{ a: Place[], b: Place[] }[]} passages
 */
export function rightCount(planted, passages) {
  const meeting = meetings(planted);
  return passages.filter(({ a, b }) => {
    const near = new Set(a.flatMap(({ start, end }) => meeting(start, end)));
    const met = [...near].filter((index) => {
      const [, , bStart, bEnd] = planted[index];
      return b.some(({ start, end }) => meets(start, end, bStart, bEnd));
    });
    const isRight = (/** @type {Place[]} */ places, /** @type {0 | 2} */ side) => {
      const inside = places.flatMap(({ start, end }) =>
        met.flatMap((index) => {
          const [from, to] = [Math.max(start, planted[index][side]), Math.min(end, planted[index][side + 1])];
          return from < to ? [/** @type {[number, number]} */ ([from, to])] : [];
        }),
      );
      return unionLength(inside) >= ENOUGH * unionLength(places.map(({ start, end }) => [start, end]));
    };
    return isRight(a, 0) && isRight(b, 2);
  }).length;
}

/** @type {(start: number, end: number, otherStart: number, otherEnd: number) => boolean} */
const meets = (start, end, otherStart, otherEnd) => start < otherEnd && otherStart < end;

/**
 * A function that names the planted passages which a span of side a meets, without a look at all of them.
 *
 * @param {Planted[]} planted
 */
function meetings(planted) {
  const order = planted.map((_, index) => index).sort((x, y) => planted[x][0] - planted[y][0]);
  const longest = Math.max(0, ...planted.map(([start, end]) => end - start));
  return (/** @type {number} */ start, /** @type {number} */ end) => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (planted[order[middle]][0] <= start - longest) low = middle + 1;
      else high = middle;
    }
    /** @type {number[]} */
    const met = [];
    for (; low < order.length && planted[order[low]][0] < end; low++) {
      if (planted[order[low]][1] > start) met.push(order[low]);
    }
    return met;
  };
}

/**
 * The length of what spans cover together.
 *
 * @param {[number, number][]} spans
 */
export function unionLength(spans) {
  let length = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [start, end] of [...spans].sort((x, y) => x[0] - y[0])) {
    length += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return length;
}

/**
 * Spans counted in code points as spans in UTF-16 code units.
 *
 * @param {string} a
 * @param {string} b
 * @param {Planted[]} planted
 * @returns {Planted[]}
 */
export function fromCodePoints(a, b, planted) {
  const [aUnits, bUnits] = [a, b].map((text) => {
    /** @type {number[]} */
    const units = [];
    let at = 0;
    for (const character of text) {
      units.push(at);
      at += character.length;
    }
    return [...units, at];
  });
  return planted.map(([aStart, aEnd, bStart, bEnd]) => [aUnits[aStart], aUnits[aEnd], bUnits[bStart], bUnits[bEnd]]);
}
