/** The words every contender gets: lower case, without punctuation, each with where it stands. */

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/**
 * @typedef {object} Words
 * @property {string[]} list
 * @property {number[]} starts in UTF-16 code units
 * @property {number[]} ends
 */

/**
 * @param {string} text
 * @returns {Words}
 */
export function words(text) {
  /** @type {Words} */
  const found = { list: [], starts: [], ends: [] };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    found.list.push(word.toLowerCase());
    found.starts.push(index);
    found.ends.push(index + word.length);
  }
  return found;
}
