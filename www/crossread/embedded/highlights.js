/**
 * Marks over the page's own text by CSS Custom Highlights, which leave the document as it is. They belong to the document:
 * all elements of a page share one highlight of each name.
 */

import { marksStyle } from './style.js';

/** @typedef {import('./page-text.js').Stretch} Stretch */
/** @typedef {import('../model.js').Run} Run */

/** In the order in which one is painted over the other. */
const NAMES = /** @type {const} */ (['verbatim', 'edited', 'reworded', 'lit', 'current', 'difference', 'found']);

/** @typedef {typeof NAMES[number]} Name */

/** @type {Record<Name, Highlight> | undefined} */
let highlights;

/** Whether the browser has them. */
export const hasHighlights = () => typeof Highlight === 'function' && 'highlights' in CSS;

function registered() {
  if (highlights) return highlights;
  const made = /** @type {Record<Name, Highlight>} */ ({});
  for (const [i, name] of NAMES.entries()) {
    made[name] = new Highlight();
    made[name].priority = i;
    CSS.highlights.set(`cross-read-${name}`, made[name]);
  }
  document.adoptedStyleSheets.push(marksStyle);
  highlights = made;
  return made;
}

/** The marks of one article. */
export class Highlighting {
  /** @type {[name: Name, range: Range][]} */
  #added = [];
  /** Whoever holds a mark of an article that is no longer ours may still flag it. */
  #isReleased = false;

  clear() {
    for (const [name, range] of this.#added) highlights?.[name].delete(range);
    this.#added = [];
  }

  /**
   * @param {Stretch[]} stretches of one run, at least one
   * @param {Name} kind
   * @param {Stretch[][]} differing
   */
  mark(stretches, kind, differing) {
    const range = rangeOf(stretches);
    this.#add(kind, range);
    for (const one of differing) this.#add('difference', rangeOf(one));
    return {
      getClientRects: () => range.getClientRects(),
      getBoundingClientRect: () => range.getBoundingClientRect(),
      flag: (/** @type {'lit' | 'current'} */ name, /** @type {boolean} */ isOn) => {
        if (isOn) this.#add(name, range);
        else this.#remove(name, range);
      },
    };
  }

  /** @param {Name} name @param {Range} range */
  #add(name, range) {
    if (this.#isReleased) return;
    const highlight = registered()[name];
    if (highlight.has(range)) return;
    highlight.add(range);
    this.#added.push([name, range]);
  }

  /** The words that a jump has come to; none without stretches. @param {Stretch[]} stretches */
  find(stretches) {
    for (const [name, range] of this.#added) if (name === 'found') this.#remove(name, range);
    if (stretches.length > 0) this.#add('found', rangeOf(stretches));
  }

  /** Highlights are there at once. */
  finish() {}

  /** The article is no longer ours: with the last one goes what belongs to the document. */
  release() {
    this.clear();
    this.#isReleased = true;
    const all = Object.entries(highlights ?? {});
    if (all.some(([, { size }]) => size > 0)) return;
    for (const [name] of all) CSS.highlights.delete(`cross-read-${name}`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== marksStyle);
    highlights = undefined;
  }

  /** @param {Name} name @param {Range} range */
  #remove(name, range) {
    if (!highlights?.[name].delete(range)) return;
    this.#added = this.#added.filter(([ofName, added]) => ofName !== name || added !== range);
  }
}

/** @param {Stretch[]} stretches in order, at least one */
export function rangeOf(stretches) {
  const range = new Range();
  const last = stretches[stretches.length - 1];
  range.setStart(stretches[0].node, stretches[0].from);
  range.setEnd(last.node, last.to);
  return range;
}
