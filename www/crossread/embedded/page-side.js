/** An article that stands in the page, in the element's slot: it is read and marked where it is. */

import { make } from '../dom.js';
import { comparedAt } from '../model.js';
import { rangeOf } from './highlights.js';
import { PageText } from './page-text.js';

/** @typedef {import('../element.js').Article} Article */
/** @typedef {import('../model.js').Block} Block */
/** @typedef {import('../model.js').Run} Run */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../view.js').Mark} Mark */
/** @typedef {import('./page-text.js').Stretch} Stretch */

/**
 * @typedef {Pick<Range, 'getBoundingClientRect'> & { getClientRects: () => Iterable<DOMRect>,
 *   flag: (name: 'lit' | 'current', isOn: boolean) => void }} Marked
 */

/** How long, in milliseconds, an article that changes is left alone before it is read anew. */
const SETTLING = 300;

export class PageSide {
  #element;
  #onResized;
  #text = new PageText(make('p'));
  /** The marks with text of an element's own, which is where a pointer over them is. @type {Map<EventTarget | null, Set<Mark>>} */
  #marks = new Map();
  #marking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  #changes;
  #sizes;

  /**
   * @param {Side} side
   * @param {HTMLElement} element the article
   * @param {import('./highlights.js').Highlighting | import('./wrapping.js').Wrapping} marking
   * @param {{ onChanged: () => void, onResized: () => void, onPointed: (event: PointerEvent) => void }} hooks
   */
  constructor(side, element, marking, { onChanged, onResized, onPointed }) {
    this.#element = element;
    this.#marking = marking;
    this.#onResized = onResized;
    const slot = make('slot', { name: side });
    /** The column. */
    this.text = make('div', { class: 'text of-page', part: 'text', role: 'group', tabindex: 0 }, slot);
    this.text.addEventListener('pointermove', onPointed);
    this.#changes = new MutationObserver(() => {
      clearTimeout(this.#settling);
      this.#settling = setTimeout(onChanged, SETTLING);
    });
    this.#sizes = new ResizeObserver(() => this.#onResized());
    this.#sizes.observe(element);
  }

  /** The page's own article brings its looks. */
  style = undefined;

  /** Whether this is the article's side. @param {Element | null} element */
  isOf(element) {
    return element === this.#element;
  }

  /** The article as it stands in the page now. @returns {Article} */
  read() {
    this.#unmark();
    this.#text = new PageText(this.#element);
    const { source, url, date } = this.#element.dataset;
    const lang = this.#element.closest('[lang]')?.getAttribute('lang') ?? undefined;
    this.#watch();
    return { text: this.#text.text, source, url, date, lang };
  }

  /** @param {Block[]} blocks */
  draw(blocks) {
    this.#unmark();
    /** @type {Map<Mark, Run>} */
    const runs = new Map();
    for (const { start, runs: blockRuns } of blocks) {
      let at = start;
      for (const run of blockRuns) {
        const from = at;
        const differing = [];
        for (const { text, differs } of run.parts) {
          if (differs && text) differing.push(this.#text.stretches({ start: at, end: at + text.length }));
          at += text.length;
        }
        const stretches = this.#text.stretches({ start: from, end: at });
        if (run.places.length === 0 || stretches.length === 0) continue;
        const marked = this.#marking.mark(
          stretches,
          comparedAt(run.places[0]).kind,
          differing.filter((one) => one.length > 0),
        );
        const mark = this.#markOf(stretches, marked);
        runs.set(mark, run);
        for (const { parentElement } of stretches.map(({ node }) => node)) {
          const marks = this.#marks.get(parentElement) ?? new Set();
          this.#marks.set(parentElement, marks.add(mark));
        }
      }
    }
    this.#marking.finish();
    this.#watch();
    return runs;
  }

  /** Words to be brought into view, lit until the next ones. @param {import('../model.js').Span | null} [span] @returns {Mark | undefined} */
  find(span) {
    const stretches = span ? this.#text.stretches(span) : [];
    this.#marking.find(stretches);
    if (stretches.length === 0) return undefined;
    const range = rangeOf(stretches);
    return this.#markOf(stretches, {
      getClientRects: () => range.getClientRects(),
      getBoundingClientRect: () => range.getBoundingClientRect(),
      flag() {},
    });
  }

  /** The mark under the pointer, unless a link of the article's own is. @param {MouseEvent} event */
  markAt(event) {
    const { clientX, clientY } = event;
    const path = event.composedPath();
    const inside = path.slice(0, path.indexOf(this.text));
    const isControl = inside.some((target) => target instanceof Element && target.matches('a[href], button, summary'));
    const isUnder = (/** @type {DOMRect} */ { left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    const marks = isControl ? [] : inside.flatMap((target) => [...(this.#marks.get(target) ?? [])]);
    const mark = marks.find((one) => [...one.getClientRects()].some(isUnder));
    this.text.classList.toggle('pointing', mark !== undefined);
    return mark;
  }

  /** Leaves the article as it was. */
  release() {
    clearTimeout(this.#settling);
    this.#unmark();
    this.#marking.release();
    this.#sizes.disconnect();
  }

  /** What is written into the article from here on is no change of it. */
  #unmark() {
    this.#changes.disconnect();
    this.#marking.clear();
    this.#marks.clear();
  }

  #watch() {
    this.#changes.observe(this.#element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-source', 'data-url', 'data-date', 'lang', 'hidden'],
    });
  }

  /**
   * @param {Stretch[]} stretches
   * @param {Marked} marked
   * @returns {Mark}
   */
  #markOf([{ node }], { getClientRects, getBoundingClientRect, flag }) {
    const { text } = this;
    return {
      getClientRects,
      getBoundingClientRect,
      closest: () => text,
      focus: (options) => text.focus(options),
      // Of the page nothing is known that may lie over the top.
      scrollIntoView: (options) =>
        node.parentElement?.scrollIntoView({ .../** @type {ScrollIntoViewOptions} */ (options), block: 'center' }),
      classList: { toggle: flag },
    };
  }
}
