/** What stands in the page itself: articles in the element's slots, and a field to paste the other into. */

import { adopt } from '../dom.js';
import { SIDES } from '../model.js';
import { Highlighting, hasHighlights } from './highlights.js';
import { PageSide } from './page-side.js';
import { embeddedStyle, marksStyle } from './style.js';

/** @typedef {import('../element.js').Article} Article */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../view.js').View} View */
/** @typedef {PageSide | import('./paste-side.js').PasteSide} Own a side that brings its own column */

/** What few pages need, once it is loaded: the reader's field, and marks for browsers without highlights. */
const late = {
  /** @type {typeof import('./paste-side.js').PasteSide | undefined} */
  PasteSide: undefined,
  /** @type {typeof import('./wrapping.js').Wrapping | undefined} */
  Wrapping: undefined,
};

/** Whether all is loaded that an element needs. @param {Element} host */
export function isReady(host) {
  return (hasHighlights() || late.Wrapping !== undefined) && !(host.hasAttribute('paste') && !late.PasteSide);
}

/** Loads what an element needs. @param {Element} host */
export async function prepare(host) {
  await Promise.all([
    hasHighlights() ||
      import('./wrapping.js').then(({ Wrapping }) => {
        late.Wrapping = Wrapping;
      }),
    host.hasAttribute('paste') &&
      import('./paste-side.js').then(({ PasteSide }) => {
        late.PasteSide = PasteSide;
      }),
  ]);
}

export class Embedded {
  #host;
  #view;
  #words;
  #hooks;
  /** @type {Partial<Record<Side, Own>>} */
  #sides = {};
  /** @type {Record<Side, Article | null>} */
  #articles = { a: null, b: null };

  /**
   * @param {HTMLElement} host
   * @param {View} view
   * @param {import('../words.js').Words} words
   * @param {{ onChanged: () => void, onResized: () => void, onPointed: (event: PointerEvent) => void }} hooks
   */
  constructor(host, view, words, hooks) {
    this.#host = host;
    this.#view = view;
    this.#words = words;
    this.#hooks = hooks;
  }

  /** The side's article as it was read last. @param {Side} side */
  article(side) {
    return this.#articles[side];
  }

  /**
   * Looks at what the element holds now.
   *
   * @param {(side: Side) => 'set' | 'fetched' | undefined} givenAs how the side's text came otherwise: what was set comes first
   */
  look(givenAs) {
    /** @type {Side[]} */
    const changed = [];
    for (const side of SIDES) {
      const before = this.#sides[side];
      const child = givenAs(side) === 'set' ? null : slotted(this.#host, side);
      const isToPaste = !child && !givenAs(side) && this.#host.hasAttribute('paste');
      const stays = child || isToPaste ? before?.isOf(child) : !before;
      if (stays) continue;
      before?.release();
      const own = child ? this.#pageSide(side, child) : isToPaste ? this.#pasteSide(side) : undefined;
      this.#sides[side] = own;
      this.#view.take(side, own);
      if (own) adopt(own.text, embeddedStyle);
      if (own?.style) adopt(own.text, own.style);
      changed.push(side);
    }
    // Not before both stand there: what reads styles lays the page out, and one that is shorter for a moment scrolls.
    for (const side of changed) this.#read(side);
    this.#view.tone();
  }

  /** @param {Side} side @param {HTMLElement} child */
  #pageSide(side, child) {
    const { Wrapping } = late;
    const marking = Wrapping ? new Wrapping(marksStyle) : new Highlighting();
    return new PageSide(side, child, marking, { ...this.#hooks, onChanged: () => this.#read(side) });
  }

  /** @param {Side} side */
  #pasteSide(side) {
    return late.PasteSide && new late.PasteSide(this.#words, () => this.#read(side));
  }

  /** The page may have changed. */
  readAgain() {
    for (const side of SIDES) this.#articles[side] = this.#sides[side]?.read() ?? null;
  }

  /** @param {Side} side */
  #read(side) {
    this.#articles[side] = this.#sides[side]?.read() ?? null;
    this.#hooks.onChanged();
  }

  release() {
    for (const side of SIDES) {
      this.#sides[side]?.release();
      this.#view.take(side, undefined);
    }
    this.#sides = {};
  }
}

/**
 * @param {HTMLElement} host
 * @param {Side} side
 * @returns {HTMLElement | null}
 */
function slotted(host, side) {
  return host.querySelector(`:scope > [slot="${side}"]`);
}
