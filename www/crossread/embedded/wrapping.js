/**
 * Marks around the page's own text, for browsers without Custom Highlights. A text node that is marked stays where it is,
 * empty, behind copies of its parts, so that it can be given its words back and nobody who holds it is left with another.
 */

import { make } from '../dom.js';

/** @typedef {import('./page-text.js').Stretch} Stretch */
/** @typedef {{ from: number, to: number, classes: string[], marks: Element[] }} Cut */

export class Wrapping {
  #style;
  /** What is to be marked, by text node. @type {Map<Text, Cut[]>} */
  #cuts = new Map();
  /** @type {{ node: Text, data: string, parts: (Text | Element)[] }[]} */
  #wrapped = [];

  /** @param {CSSStyleSheet} style how the marks look */
  constructor(style) {
    this.#style = style;
  }

  clear() {
    for (const { node, data, parts } of this.#wrapped) {
      for (const part of parts) part.remove();
      // What the page has written into it since stays.
      if (node.data === '') node.data = data;
    }
    this.#wrapped = [];
    this.#cuts.clear();
  }

  /**
   * @param {Stretch[]} stretches of one run, at least one
   * @param {string} kind
   * @param {Stretch[][]} differing
   */
  mark(stretches, kind, differing) {
    /** @type {Element[]} */
    const marks = [];
    for (const { node, from, to } of stretches) this.#cut(node, { from, to, classes: [kind], marks });
    for (const { node, from, to } of differing.flat())
      this.#cut(node, { from, to, classes: ['difference'], marks: [] });
    return {
      getClientRects: () => marks.flatMap((mark) => [...mark.getClientRects()]),
      getBoundingClientRect: () => around(marks),
      flag: (/** @type {string} */ name, /** @type {boolean} */ isOn) => {
        for (const mark of marks) mark.classList.toggle(`cross-read-${name}`, isOn);
      },
    };
  }

  /** A jump brings its words into view, and that is all there is to see. */
  find() {}

  /** @param {Text} node @param {Cut} cut */
  #cut(node, cut) {
    const cuts = this.#cuts.get(node) ?? [];
    cuts.push(cut);
    this.#cuts.set(node, cuts);
  }

  /** The article is no longer ours: with the last one goes the style. */
  release() {
    this.clear();
    if (document.querySelector('.cross-read-mark')) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#style);
  }

  /** Writes all marks into the page. */
  finish() {
    const { adoptedStyleSheets } = document;
    if (!adoptedStyleSheets.includes(this.#style)) adoptedStyleSheets.push(this.#style);
    for (const [node, cuts] of this.#cuts) {
      const { data } = node;
      const ends = [...new Set([0, data.length, ...cuts.flatMap(({ from, to }) => [from, to])])];
      ends.sort((one, other) => one - other);
      const parts = ends.slice(1).map((to, i) => {
        const text = data.slice(ends[i], to);
        const covering = cuts.filter((cut) => cut.from <= ends[i] && cut.to >= to);
        if (covering.length === 0) return new Text(text);
        const classes = covering.flatMap((cut) => cut.classes).map((name) => `cross-read-${name}`);
        const mark = make('mark', { class: `cross-read-mark ${classes.join(' ')}` }, text);
        for (const { marks } of covering) marks.push(mark);
        return mark;
      });
      node.before(...parts);
      node.data = '';
      this.#wrapped.push({ node, data, parts });
    }
    this.#cuts.clear();
  }
}

/** @param {Element[]} elements */
function around(elements) {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}
