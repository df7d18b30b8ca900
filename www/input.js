/** What is wrong with a pasted text, before anything is compared. Pure. */

/** Enough of a text to tell whether it has two words. */
const LOOKED_AT = 1000;

/**
 * @param {string} text
 * @returns {string} what is wrong, in words for its reader; empty if nothing is
 */
export function problemOf(text) {
  if (text === '') return 'Paste an article here.';
  if (text.trim() === '') return 'There is only white space here. Paste an article.';
  const words = wordsAtStart(text);
  if (words === 0) return 'There are no words here. Paste an article.';
  if (words === 1) return 'One word is too little to compare. Paste the whole article.';
  return '';
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
