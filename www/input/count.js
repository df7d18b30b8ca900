/** How many words a text has, by the core's rules (src/tokens.rs) or near enough, so that both say the same. Pure. */

/** Code units that are counted one by one, which takes some tens of milliseconds. The rest of a text is taken to be alike. */
const COUNTED = 500_000;

/** Scripts without spaces between words: each character counts as one. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}_]`;
/** What stands inside a word: accents, invisible marks, a mark between two letters, or one between two digits. */
const INNER = "\\p{M}|[\\u00ad\\u200c\\u200d\\u2060]|(?<=\\p{L})[.'’·״׳](?=\\p{L})|(?<=\\p{N})[.,'’](?=\\p{N})";
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|${LETTER}(?:${LETTER}|${INNER})*`, 'gu');

/**
 * @param {string} text
 * @returns {{ words: number, isExact: boolean }} rounded where it is not exact
 */
export function countWords(text) {
  if (text.length <= COUNTED) return { words: count(text), isExact: true };
  const words = (count(text.slice(0, COUNTED)) * text.length) / COUNTED;
  return { words: roundedTo(words, 2), isExact: false };
}

/** @param {string} text */
function count(text) {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words++;
  return words;
}

/**
 * @param {number} number
 * @param {number} digits those that are not made zeros
 */
export function roundedTo(number, digits) {
  return Number(number.toPrecision(digits));
}
