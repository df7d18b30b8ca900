/**
 * Laying out a long text takes longer than a frame may. So of one just drawn only what can be seen is laid out at once, and
 * the rest a piece per frame. Until then it stands there for searching, selecting and reading out, but its height is guessed.
 */

/** Blocks that are laid out with the first frame: about a screen; where it is taller, what else is in view. */
const AT_ONCE = 8;

/** Blocks of all texts together that are laid out with each frame after it. */
const PER_FRAME = 40;

/** Whether a browser keeps in place what is read while what stands above it gets another height. */
const isAnchoring = CSS.supports('overflow-anchor: auto');

export class Settling {
  #onDone;
  /** What still waits, in order. @type {Element[]} */
  #waiting = [];
  #isDue = false;

  /** @param {() => void} onDone everything stands where it will stay */
  constructor(onDone) {
    this.#onDone = onDone;
  }

  get isDone() {
    return this.#waiting.length === 0;
  }

  /** The texts were drawn anew. @param {HTMLElement[]} texts */
  begin(texts) {
    this.#waiting = isAnchoring ? texts.flatMap((text) => [...text.children].slice(AT_ONCE)) : [];
    for (const block of this.#waiting) block.classList.add('unsettled');
  }

  /** They are seen, or may be. */
  goOn() {
    if (this.#isDue || this.isDone) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      // Where nothing is shown, nothing is laid out.
      if (!this.#waiting[0]?.parentElement?.checkVisibility()) return;
      settle(this.#waiting.splice(0, PER_FRAME));
      if (this.isDone) this.#onDone();
      else this.goOn();
    });
  }

  /** All at once: where something stands must be known now. */
  finish() {
    if (this.isDone) return;
    settle(this.#waiting.splice(0));
    this.#onDone();
  }
}

/** @param {Element[]} blocks */
function settle(blocks) {
  for (const block of blocks) block.classList.remove('unsettled');
}
