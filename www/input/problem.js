/** What is wrong with a pasted text, before anything is compared. Pure. */

/** @typedef {'empty' | 'blank' | 'wordless' | 'oneWord'} Problem */

/** Enough of a text to tell whether it has two words. */
const LOOKED_AT = 1000;

/**
 * @param {string} text
 * @returns {Problem | undefined} undefined if it can be compared
 */
export function problemOf(text) {
  if (text === '') return 'empty';
  if (text.trim() === '') return 'blank';
  const words = wordsAtStart(text);
  if (words === 0) return 'wordless';
  if (words === 1) return 'oneWord';
}

/**
 * Counts by the rules of the text's script: Chinese or Thai has no spaces between words.
 *
 * @param {string} text
 */
function wordsAtStart(text) {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.trim().slice(0, LOOKED_AT));
  return [...segments].filter((segment) => segment.isWordLike).length;
}
