/**
 * The one format in which a pair of articles travels, in a link and in a saved file. JSON in UTF-8, pure:
 *
 *     { "format": "crossread", "version": 1,
 *       "a": { "source": "The Harbour Courier", "url": "https://…", "date": "4 May", "lang": "en-GB", "text": "…" },
 *       "b": { … },
 *       "report": { … } }
 *
 * `text` is each side's whole text; the other fields are strings too, empty or left out where they are not known. `report`
 * is what the core told of the two texts (src/report.rs), for other programs: its offsets count UTF-16 code units of `text`.
 * A link has none, and who opens either compares anew. A change that older pages would read wrongly raises `version`.
 */

/** @typedef {import('../keep.js').Typed} Typed */
/** @typedef {import('../keep.js').TypedPair} TypedPair */
/** @typedef {import('../crossread/element.js').Article} Article */
/** @typedef {import('../crossread/model.js').Report} Report */
/** @typedef {{ a: Article, b: Article }} Articles */
/** @typedef {'broken' | 'newer'} Fault `newer`: a version that this page does not know */

const FORMAT = 'crossread';
const VERSION = 1;

/** What the fields of the page take, in UTF-16 code units. A detail that is longer is left out. */
const LONGEST = { source: 120, url: 2000, date: 60 };

const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,8}$/i;

/**
 * @param {Articles} articles
 * @param {Report} [report]
 * @returns {string}
 */
export function jsonOf({ a, b }, report) {
  const side = (/** @type {Article} */ { source, url, date, lang, text }) => ({ source, url, date, lang, text });
  const data = { format: FORMAT, version: VERSION, a: side(a), b: side(b), report };
  // A file may be read by people; in a link each character counts.
  return report ? `${JSON.stringify(data, null, 1)}\n` : JSON.stringify(data);
}

/**
 * @param {string} json from anyone
 * @returns {{ pair: TypedPair } | { fault: Fault }}
 */
export function pairIn(json) {
  let data;
  try {
    data = JSON.parse(json);
  } catch {
    // No JSON, or too deep for the browser.
    return { fault: 'broken' };
  }
  if (data?.format !== FORMAT) return { fault: 'broken' };
  if (data.version !== VERSION) return { fault: Number.isInteger(data.version) ? 'newer' : 'broken' };
  const [a, b] = [typedIn(data.a), typedIn(data.b)];
  return a && b ? { pair: { a, b } } : { fault: 'broken' };
}

/**
 * @param {any} side
 * @returns {Typed | undefined}
 */
function typedIn(side) {
  if (typeof side?.text !== 'string') return undefined;
  const detail = (/** @type {keyof typeof LONGEST} */ name) => {
    const value = side[name];
    return typeof value === 'string' && value.length <= LONGEST[name] ? value.replace(/[\r\n]+/g, ' ') : '';
  };
  return {
    source: detail('source'),
    url: detail('url'),
    date: detail('date'),
    // As a field would hold it, so that it is the same after a reload.
    text: side.text.replace(/\r\n?/g, '\n'),
    lang: typeof side.lang === 'string' && LANGUAGE.test(side.lang) ? side.lang : undefined,
  };
}
