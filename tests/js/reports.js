/** Small hand-made reports for the tests of the model. */

/** @typedef {import('../../www/crossread/model.js').Report} Report */
/** @typedef {import('../../www/crossread/model.js').Passage} Passage */
/** @typedef {import('../../www/crossread/model.js').Span} Span */
/** @typedef {Passage['differences'][number]} Difference */

/**
 * The span of the first occurrence of `words`, from `from` on.
 *
 * @param {string} text
 * @param {string} words
 * @param {number} [from]
 * @returns {Span}
 */
export function find(text, words, from = 0) {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return { start, end: start + words.length };
}

/**
 * @param {Difference['kind']} kind
 * @param {Span} a
 * @param {Span} b
 * @returns {Difference}
 */
export function difference(kind, a, b) {
  const isStyle = ['spelling', 'capitals', 'punctuation', 'whiteSpace'].includes(kind);
  return { kind, weight: isStyle ? 'style' : 'substance', a, b };
}

/**
 * @param {Span[]} a
 * @param {Span[]} b
 * @param {Partial<Passage>} [rest]
 * @returns {Passage} with id 0 until it stands in a report
 */
export function passage(a, b, rest = {}) {
  const empty = { differences: [], figures: [], further: [] };
  return { id: 0, kind: 'edited', score: 0.9, moved: false, a, b, ...empty, ...rest };
}

/**
 * @param {Record<'a' | 'b', string>} texts blocks are their lines
 * @param {Passage[]} passages
 * @param {Partial<Report>} [rest]
 * @returns {Report}
 */
export function report(texts, passages, rest = {}) {
  const side = (/** @type {string} */ text) => ({
    words: 10,
    sharedWords: 0,
    rules: /** @type {const} */ ('english'),
    blocks: linesOf(text),
  });
  return {
    version: 1,
    complete: true,
    a: side(texts.a),
    b: side(texts.b),
    passages: passages.map((one, id) => ({ ...one, id })),
    leftOut: 0,
    only: { a: [], b: [] },
    quotations: [],
    figures: { a: [], b: [] },
    ...rest,
  };
}

/** @param {string} text */
function linesOf(text) {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: /** @type {const} */ ('paragraph'),
    start: line.index,
    end: line.index + line[0].length,
  }));
}
