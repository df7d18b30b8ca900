/** Which passages are shown. Pure: nothing is compared anew, what is hidden is still in the report. */

import { isSubstance } from './model.js';

/** @typedef {import('./model.js').Passage} Passage */
/** @typedef {import('./wasm/crossread.js').Options} Options */
/**
 * @typedef {object} Filter
 * @property {import('./wasm/crossread.js').PassageKind | 'all'} kind
 * @property {boolean} substance only what differs in substance
 * @property {number} closeness the least score, in hundredths
 */

/** The core's own default, in hundredths: no passage of a report scores less, unless the page asked for it. */
const DEFAULT_CLOSENESS = 60;

/** The slider's upper end, in hundredths. Beyond, hardly a tie of any pair is left. */
export const MOST_CLOSENESS = 95;

/**
 * The filter that hides nothing.
 *
 * @param {Options} [options] those of the comparison
 * @returns {Filter}
 */
export function openFilter(options) {
  const closeness = Math.min(options?.closeness ?? DEFAULT_CLOSENESS, MOST_CLOSENESS);
  return { kind: 'all', substance: false, closeness };
}

/**
 * @param {readonly Passage[]} passages
 * @param {Filter} filter
 * @param {Filter} open
 */
export function shownPassages(passages, filter, open) {
  // At its lower end the slider hides nothing, whatever rounding did to a score.
  const least = filter.closeness > open.closeness ? filter.closeness / 100 : 0;
  return passages.filter(
    (passage) =>
      (filter.kind === 'all' || passage.kind === filter.kind) &&
      passage.score >= least &&
      (!filter.substance || differsInSubstance(passage)),
  );
}

/** @param {Pick<Passage, 'differences' | 'further'>} passage */
export function differsInSubstance({ differences, further }) {
  return differences.some(isSubstance) || further.some((one) => one.differences.some(isSubstance));
}
