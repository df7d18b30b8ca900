/** From a span of a text to what a card or a table shows of it. Pure. */

import { blockOf, whole } from './model.js';

/** @typedef {import('./model.js').Part} Part */
/** @typedef {import('./model.js').Span} Span */

/** How many UTF-16 code units a quoted difference may have: some two lines on a phone. */
const LONGEST_QUOTE = 90;

/** How many of them a neighbouring word may have. */
const LONGEST_NEIGHBOUR = 24;

/**
 * The span's paragraphs, cut where words differ.
 *
 * @param {string} text
 * @param {Span} span
 * @param {readonly Span[]} marked
 * @returns {Part[][]}
 */
export function wording(text, span, marked) {
  const { start, end } = whole(text, span);
  /** @type {Part[][]} */
  const paragraphs = [[]];
  const add = (/** @type {number} */ from, /** @type {number} */ to, /** @type {boolean} */ differs) => {
    for (const [i, line] of text
      .slice(from, to)
      .split(/\s*\n\s*/)
      .entries()) {
      if (i > 0) paragraphs.push([]);
      if (line) paragraphs.at(-1)?.push({ text: line, differs });
    }
  };
  let at = start;
  const inOrder = marked.map((one) => whole(text, one)).sort((one, other) => one.start - other.start);
  for (const one of inOrder) {
    const from = Math.max(one.start, at);
    const to = Math.min(one.end, end);
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return paragraphs.filter((parts) => parts.length > 0);
}

/**
 * The sentences that a span touches, inside its block; the whole block where the browser tells no sentences apart.
 *
 * @param {string} text
 * @param {readonly Span[]} blocks the text's, in order
 * @param {Span} span
 * @param {string} [language]
 * @returns {Span}
 */
export function sentenceAround(text, blocks, span, language) {
  const block = blocks[blockOf(blocks, span)] ?? span;
  if (!Intl.Segmenter) return { start: block.start, end: block.end };
  const segmenter = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf(language ?? [])[0], {
    granularity: 'sentence',
  });
  const around = { ...span };
  for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
    const start = block.start + index;
    const end = start + segment.trimEnd().length;
    if (start <= span.start && span.start < end) around.start = start;
    if (start < span.end && span.end <= end) around.end = end;
  }
  return around;
}

/**
 * A figure, and where it is a bound the words before it that say so, in the text's own words. Three of them hold every phrase
 * that makes a bound (src/figures/reading.rs).
 *
 * @param {string} text
 * @param {Span & { bound: string }} figure
 * @returns {Span}
 */
export function withBound(text, { start, end, bound }) {
  const before =
    bound === 'exact' ? null : /(?:[^\s.,;:!?]+[^\S\n]+){1,3}$/.exec(text.slice(Math.max(0, start - 60), start));
  return { start: start - (before?.[0].length ?? 0), end };
}

/**
 * A span with one word on either side, on its own line: a mark alone says nothing.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export function withNeighbours(text, { start, end }) {
  const before = /\S*[^\S\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_NEIGHBOUR), start));
  const after = /^[^\S\n]*\S*/.exec(text.slice(end, end + LONGEST_NEIGHBOUR));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

/**
 * A stretch of a text as it is quoted in a line: on one line, and not too long.
 *
 * @param {string} text
 * @param {Span} span
 */
export function quote(text, span) {
  const { start, end } = whole(text, span);
  const line = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  const short = line.slice(0, LONGEST_QUOTE);
  const space = short.lastIndexOf(' ');
  return `${space > 0 ? short.slice(0, space) : short.slice(0, whole(line, { start: 0, end: LONGEST_QUOTE }).end)} …`;
}

/** What opens a quotation, and what closes it, where a comma or a stop may come first. */
const OPENING = /["'“”„‟‘’‚‛«»‹›「『]\s?$/;
const CLOSING = /^\s?[.,]?\s?(["'“”‘’«»‹›」』])/;

/**
 * The marks that a text itself puts around a quotation.
 *
 * @param {string} text
 * @param {Span} quoted
 * @returns {[opening: string, closing: string] | undefined} undefined where it has none at one of its ends
 */
export function marksAround(text, { start, end }) {
  const opening = OPENING.exec(text.slice(Math.max(0, start - 2), start))?.[0].trim();
  const closing = CLOSING.exec(text.slice(end, end + 4))?.[1];
  return opening && closing ? [opening, closing] : undefined;
}
