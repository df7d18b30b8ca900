/** When the texts are compared, and what for: to open the reading, or while typing only to say how much there is. */

import { SIDES } from './crossread/model.js';
import { isLong } from './crossread/off-thread.js';

/** @typedef {import('./crossread/element.js').Article} Article */
/** @typedef {import('./crossread/core.js').Report} Report */
/** @typedef {{ a: Article, b: Article }} Pair */
/** @typedef {'open' | 'count'} Purpose */
/**
 * @typedef {object} Tell
 * @property {(pair: Pair) => void} began something long, which {@link Comparing.stop} can stop
 * @property {(report: Report, purpose: Purpose) => void} done
 * @property {(error: Error) => void} failed
 */

/** How long typing must rest, in ms, before what was typed is compared. */
const REST = 800;

export class Comparing {
  #reading;
  #tell;
  /** @type {Pair | null} what was last compared, or is being compared */
  #pair = null;
  /** @type {Purpose} */
  #purpose = 'count';
  #isRunning = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import('./crossread/element.js').CrossRead} reading
   * @param {Tell} tell
   */
  constructor(reading, tell) {
    this.#reading = reading;
    this.#tell = tell;
    reading.addEventListener('cross-read-report', ({ detail: report }) => {
      this.#isRunning = false;
      tell.done(report, this.#purpose);
    });
    reading.addEventListener('cross-read-error', ({ detail: error }) => {
      this.#isRunning = false;
      this.#pair = null;
      tell.failed(error);
    });
  }

  /** Compares when typing has come to rest. @param {() => Pair | null} pair asked for only then */
  soon(pair) {
    this.stop();
    this.#timer = setTimeout(() => {
      const ready = pair();
      if (ready) this.now(ready, 'count');
    }, REST);
  }

  /**
   * Compares at once; what was compared already is only told again.
   *
   * @param {Pair} pair
   * @param {Purpose} purpose
   */
  now(pair, purpose) {
    clearTimeout(this.#timer);
    this.#purpose = purpose;
    if (this.#pair && isSame(this.#pair, pair)) {
      const { report } = this.#reading;
      if (report && !this.#isRunning) this.#tell.done(report, purpose);
      return;
    }
    const before = this.#pair;
    this.#pair = pair;
    this.#isRunning = true;
    this.#reading.a = pair.a;
    this.#reading.b = pair.b;
    // Where only a name or a link has changed the report stays.
    const isTold = this.#reading.report && SIDES.every((side) => before?.[side].text === pair[side].text);
    if (!isTold && isLong(pair.a.text, pair.b.text)) this.#tell.began(pair);
  }

  /** Stops what is going on; a reading that is there stays. */
  stop() {
    clearTimeout(this.#timer);
    if (this.#isRunning) this.forget();
  }

  /** Stops, and keeps nothing of the texts. */
  forget() {
    clearTimeout(this.#timer);
    this.#isRunning = false;
    this.#pair = null;
    this.#reading.a = null;
    this.#reading.b = null;
  }
}

/** @param {Pair} one @param {Pair} other */
function isSame(one, other) {
  return SIDES.every((side) =>
    /** @type {const} */ (['text', 'source', 'url', 'date', 'lang']).every(
      (key) => one[side][key] === other[side][key],
    ),
  );
}
