/** A passage as text to quote it by: each side's words, outlet and date, and an address that leads to the very place. Pure. */

import { webAddress } from '../dom.js';
import { SIDES, whole } from '../model.js';

/** @typedef {import('../model.js').Passage} Passage */
/** @typedef {import('../model.js').Span} Span */
/** @typedef {{ source?: string, url?: string, date?: string }} Source */

/** Words at each end of a long place that are named to find it, and before it where they alone would lead elsewhere. */
const ENDS = 4;

/** A place of so few words is named whole. */
const FEW = 10;

/**
 * Both sides' first places, each with where it stands.
 *
 * @param {Passage} passage
 * @param {Record<'a' | 'b', string>} texts
 * @param {Record<'a' | 'b', Source>} sources
 * @returns {string} plain text, without an address for a side that has none
 */
export function citation(passage, texts, sources) {
  return SIDES.map((side) => {
    const { source, url, date } = sources[side];
    const [place] = passage[side];
    const from = [source?.trim(), date?.trim()].filter(Boolean).join(', ');
    const words = quotedWithin(lines(texts[side], place).join(' '));
    const said = from ? `“${words}” (${from})` : `“${words}”`;
    const address = webAddress(url);
    return address ? `${said}\n${addressOfPlace(address, texts[side], place)}` : said;
  }).join('\n\n');
}

/**
 * A text as it stands between double quotation marks: its own are single ones, and those that it has one of, because it begins
 * or ends inside a quotation, are both there.
 *
 * @param {string} text
 */
function quotedWithin(text) {
  /** @type {boolean[]} */
  const marks = [];
  const said = text.replaceAll(/["“”]/g, (mark, /** @type {number} */ at) => {
    const isOpening = mark !== '”' && /(^|[\s([–—‘])$/.test(text.slice(0, at));
    marks.push(isOpening);
    return isOpening ? '‘' : '’';
  });
  return `${marks[0] === false ? '‘' : ''}${said}${marks.at(-1) ? '’' : ''}`;
}

/**
 * The address of a page with a text fragment, by which browsers scroll to the words and mark them; others open the page.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param {string} address
 * @param {string} text the page's
 * @param {Span} span
 */
export function addressOfPlace(address, text, span) {
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${textDirective(text, span)}`;
}

/**
 * Names as little as leads to the place: all of a short one, of a longer one its first and last words, and the words before
 * where the same words stand earlier in the text. What is named never runs over a paragraph's end, where none is found.
 *
 * @param {string} text
 * @param {Span} span
 */
function textDirective(text, span) {
  const { start } = whole(text, span);
  const paragraphs = lines(text, span).map((line) => line.split(' '));
  const [first] = paragraphs;
  const last = paragraphs[paragraphs.length - 1];
  const isShort = paragraphs.length === 1 && first.length <= FEW;
  const parts = isShort
    ? [first.join(' ')]
    : [
        first.slice(0, ENDS).join(' '),
        last.slice(paragraphs.length === 1 ? Math.max(ENDS, last.length - ENDS) : -ENDS).join(' '),
      ];
  const directive = parts.map(encoded).join(',');
  const earlier = folded(text.slice(0, start));
  if (!earlier.includes(folded(parts[0]))) return directive;
  const before = (text.slice(0, start).split('\n').at(-1) ?? '').trim();
  return before ? `${encoded(before.split(/\s+/).slice(-ENDS).join(' '))}-,${directive}` : directive;
}

/** Browsers find words in any case. @param {string} text */
const folded = (text) => text.toLowerCase().replaceAll(/\s+/g, ' ');

/** The dash, too, means something there. @param {string} text */
const encoded = (text) => encodeURIComponent(text).replaceAll('-', '%2D');

/** A span's paragraphs, each on one line. @param {string} text @param {Span} span */
function lines(text, span) {
  const { start, end } = whole(text, span);
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
}
