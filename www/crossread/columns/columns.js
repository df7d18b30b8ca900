/**
 * What joins two columns that stand side by side: ribbons between the places in view, a strip beside each column that shows
 * its whole text with its places and what is in view, and scrolling together. It is for the eye and the pointer alone; keys
 * and screen readers have the same by the places themselves.
 */

import { adopt, make, oncePerFrame } from '../dom.js';
import { otherSide, SIDES } from '../model.js';
import { READING_LINE } from '../scroll.js';
import { pairsOf, positionsOf } from './positions.js';
import { ribbonsStyle } from './ribbons-style.js';
import { columnsStyle } from './style.js';
import { ribbon, STRETCHED, svg } from './svg.js';
import { beside, levelsOf } from './together.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('./positions.js').Position} Position */

/** How far a ribbon leads out of view, in px: enough to see where it goes. */
const OUT_OF_VIEW = 60;

/** A place is at least this high in a strip, in px. */
const LEAST_MARK = 3;

/** Keys that scroll what has the focus. */
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

export class Columns {
  #columns;
  #sections;
  #onPassage;
  #gutter = make('div', { class: 'gutter ribbons', 'aria-hidden': 'true' });
  #ribbons = svg('svg', STRETCHED);
  #strips = { a: strip('a'), b: strip('b') };
  /** @type {Record<Side, HTMLElement> | null} */
  #texts = null;
  /** @type {{ a: Position, b: Position }[]} */
  #pairs = [];
  /** @type {import('./together.js').Level[]} */
  #levels = [];
  /** The column that a person scrolls: the other goes along. @type {Side | null} */
  #leading = null;
  /** Whether the columns scroll together. */
  isTied = true;
  /** @type {Record<'lit' | 'current', number | undefined>} */
  #flags = { lit: undefined, current: undefined };

  /**
   * @param {HTMLElement} columns what holds both
   * @param {Record<Side, HTMLElement>} sections
   * @param {(id: number) => void} onPassage a passage's ribbon was pressed
   */
  constructor(columns, sections, onPassage) {
    this.#columns = columns;
    this.#sections = sections;
    this.#onPassage = onPassage;
    adopt(columns, ribbonsStyle);
    adopt(columns, columnsStyle);
    this.#gutter.append(this.#ribbons);
    sections.a.after(this.#gutter);
    this.#ribbons.addEventListener('click', (event) => this.#press(event));
    for (const side of SIDES) {
      const { element } = this.#strips[side];
      columns.append(element);
      element.addEventListener('pointerdown', (event) => this.#drag(side, event));
      const lead = () => {
        this.#leading = side;
      };
      const section = sections[side];
      // A pointer that is pressed may draw the scroll bar.
      for (const type of ['wheel', 'touchmove', 'pointerdown']) {
        section.addEventListener(type, lead, { passive: true });
      }
      section.addEventListener('keydown', ({ key }) => {
        if (SCROLL_KEYS.includes(key)) lead();
      });
      section.addEventListener('scroll', () => this.#onScroll(side), { capture: true, passive: true });
    }
  }

  /**
   * What stands in the columns was drawn anew, or has another size.
   *
   * @param {Parameters<typeof positionsOf>[0]} runs
   */
  measure(runs) {
    const [a, b] = SIDES.map((side) => this.#sections[side].querySelector('.text'));
    if (!(a instanceof HTMLElement) || !(b instanceof HTMLElement)) return;
    this.#texts = { a, b };
    const positions = positionsOf(runs, this.#texts);
    this.#pairs = pairsOf(positions);
    this.#levels = levelsOf(this.#pairs, { a: a.scrollHeight, b: b.scrollHeight });
    for (const side of SIDES) drawStrip(this.#strips[side], positions[side], this.#texts[side].scrollHeight);
    this.#draw();
  }

  /**
   * @param {'lit' | 'current'} name
   * @param {number | undefined} id
   */
  flag(name, id) {
    this.#flags[name] = id;
    for (const path of this.#columns.querySelectorAll('.gutter [data-passage], .strip [data-passage]')) {
      path.classList.toggle(name, path.getAttribute('data-passage') === String(id));
    }
  }

  /** Each column is about to be scrolled by itself, to what belongs together. */
  letBe() {
    this.#leading = null;
  }

  /** @param {Side} side */
  #onScroll(side) {
    if (this.#texts && this.isTied && this.#leading === side) {
      const other = otherSide(side);
      const [from, to] = [this.#texts[side], this.#texts[other]];
      const line = from.clientHeight * READING_LINE;
      // At its top all of this side is still to come.
      const wanted = from.scrollTop <= 0 ? 0 : beside(this.#levels, side, other, from.scrollTop + line) - line;
      to.scrollTo({ top: wanted, behavior: 'instant' });
    }
    this.#drawSoon();
  }

  #drawSoon = oncePerFrame(() => this.#draw());

  #draw() {
    if (!this.#texts) return;
    const { width, height } = this.#ribbons.getBoundingClientRect();
    if (height === 0) return;
    this.#ribbons.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const { a, b } = this.#texts;
    const paths = [];
    for (const pair of this.#pairs) {
      const onA = inView(pair.a, a.scrollTop, height);
      const onB = inView(pair.b, b.scrollTop, height);
      if (!onA.isIn && !onB.isIn) continue;
      const path = svg('path', {
        d: ribbon(width, onA, onB),
        'data-passage': pair.a.passage.id,
        'data-kind': pair.a.passage.kind,
      });
      for (const name of /** @type {const} */ (['lit', 'current'])) {
        path.classList.toggle(name, this.#flags[name] === pair.a.passage.id);
      }
      paths.push(path);
    }
    this.#ribbons.replaceChildren(...paths);
    for (const side of SIDES) {
      const { scrollTop, clientHeight } = this.#texts[side];
      this.#strips[side].window.setAttribute('y', String(scrollTop));
      this.#strips[side].window.setAttribute('height', String(clientHeight));
    }
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const id = /** @type {Element} */ (event.target).getAttribute('data-passage');
    if (id !== null) this.#onPassage(Number(id));
  }

  /**
   * Pressing a strip, or dragging over it, scrolls its column there.
   *
   * @param {Side} side
   * @param {PointerEvent} event
   */
  #drag(side, event) {
    const { element } = this.#strips[side];
    const text = this.#texts?.[side];
    if (event.button !== 0 || !text) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const go = (/** @type {PointerEvent} */ { clientY }) => {
      const { top, height } = element.getBoundingClientRect();
      this.#leading = side;
      text.scrollTop = ((clientY - top) / height) * text.scrollHeight - text.clientHeight / 2;
    };
    go(event);
    const end = new AbortController();
    element.addEventListener('pointermove', go, { signal: end.signal });
    for (const type of ['pointerup', 'pointercancel']) {
      element.addEventListener(type, () => end.abort(), { signal: end.signal });
    }
  }
}

/** @param {Side} side */
function strip(side) {
  const window = svg('rect', { class: 'window', width: 1 });
  const marks = svg('g');
  const picture = svg('svg', STRETCHED, marks, window);
  const element = make('div', { class: `strip strip-${side}`, 'aria-hidden': 'true' }, picture);
  return { element, picture, marks, window };
}

/**
 * @param {ReturnType<typeof strip>} strip
 * @param {Position[]} positions
 * @param {number} height of the text
 */
function drawStrip({ element, picture, marks }, positions, height) {
  picture.setAttribute('viewBox', `0 0 1 ${height}`);
  const least = (LEAST_MARK * height) / Math.max(element.clientHeight, 1);
  const rects = positions.map(({ passage, top, bottom }) =>
    svg('rect', {
      y: top,
      width: 1,
      height: Math.max(bottom - top, least),
      'data-passage': passage.id,
      'data-kind': passage.kind,
    }),
  );
  marks.replaceChildren(...rects);
}

/**
 * @param {Position} position
 * @param {number} scrolled
 * @param {number} height
 */
function inView({ top, bottom }, scrolled, height) {
  const within = (/** @type {number} */ y) => Math.min(Math.max(y - scrolled, -OUT_OF_VIEW), height + OUT_OF_VIEW);
  return { top: within(top), bottom: within(bottom), isIn: bottom > scrolled && top < scrolled + height };
}
