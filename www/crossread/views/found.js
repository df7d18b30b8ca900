/** The words that a jump leads to, lit in a column of our own until the next jump. */

import { make } from '../dom.js';
import { blockOf } from '../model.js';

/** @typedef {import('../model.js').Span} Span */
/** @typedef {(column: HTMLElement, blocks: readonly Span[], span: Span | null | undefined) => HTMLElement | undefined} Light */

/**
 * What was lit before is so no more, whether there are words now or not.
 *
 * @type {Light}
 */
export function light(column, blocks, span) {
  for (const words of column.querySelectorAll('.found-words')) {
    const { parentNode } = words;
    words.replaceWith(...words.childNodes);
    parentNode?.normalize();
  }
  for (const block of column.querySelectorAll('.found')) block.classList.remove('found');
  if (!span) return undefined;
  const drawn = /** @type {NodeListOf<HTMLElement>} */ (column.querySelectorAll(':is(p, h3, li)'));
  const first = Math.max(0, blockOf(blocks, span));
  for (let i = first; i < drawn.length && blocks[i].start < span.end; i++) {
    drawn[i].classList.add('found');
    drawn[i].tabIndex = -1;
    surround(drawn[i], span.start - blocks[i].start, span.end - blocks[i].start);
  }
  return column.querySelector('.found-words') ?? drawn[first];
}

/**
 * A stretch of an element's text, in as many elements as it has nodes.
 *
 * @param {HTMLElement} element
 * @param {number} from
 * @param {number} to
 */
function surround(element, from, to) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  let at = 0;
  for (const node of nodes) {
    const { length } = node;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    at += length;
    if (start >= end) continue;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(make('span', { class: 'found-words' }));
  }
}
