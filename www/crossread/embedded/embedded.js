/** What stands in the page itself: articles in the element's slots, and a field to paste the other into. */

import { adopt } from '../dom.js';
import { SIDES } from '../model.js';
import { PageSide } from './page-side.js';
import { PasteSide } from './paste-side.js';
import { embeddedStyle } from './style.js';

export { load } from './fetched.js';

/** @typedef {import('../element.js').Article} Article */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../view.js').View} View */
/** @typedef {PageSide | PasteSide} Own a side that brings its own column */

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
   * @param {(side: Side) => boolean} isGiven whether the page gave the side's text as a property, which comes first
   */
  look(isGiven) {
    /** @type {Side[]} */
    const changed = [];
    for (const side of SIDES) {
      const before = this.#sides[side];
      const child = isGiven(side) ? null : slotted(this.#host, side);
      const isToPaste = !child && !isGiven(side) && this.#host.hasAttribute('paste');
      const stays = isToPaste ? before instanceof PasteSide : child ? before?.isOf(child) : !before;
      if (stays) continue;
      before?.release();
      const own = child ? this.#pageSide(side, child) : isToPaste ? this.#pasteSide(side) : undefined;
      this.#sides[side] = own;
      this.#view.take(side, own);
      if (own) adopt(own.text, embeddedStyle);
      changed.push(side);
    }
    // Not before both stand there: what reads styles lays the page out, and one that is shorter for a moment scrolls.
    for (const side of changed) this.#read(side);
  }

  /** @param {Side} side @param {HTMLElement} child */
  #pageSide(side, child) {
    return new PageSide(side, child, { ...this.#hooks, onChanged: () => this.#read(side) });
  }

  /** @param {Side} side */
  #pasteSide(side) {
    return new PasteSide(this.#words, () => this.#read(side));
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
