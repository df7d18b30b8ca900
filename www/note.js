/** The line that says what became of a text from a web page, and offers it otherwise: below its field, and above the reading. */

import { byId } from './page-dom.js';

/** @typedef {import('./page-words.js').PageWords} PageWords */

export class Note {
  #words;
  #side;
  #places;
  /** The text that is in the field, and the one it can be exchanged for. */
  #offer = { now: '', other: '', isPart: false, isPlain: false };

  /**
   * @param {'a' | 'b'} name
   * @param {PageWords} words
   * @param {(from: string, to: string) => void} exchange
   */
  constructor(name, words, exchange) {
    this.#words = words;
    this.#side = words.sides[name];
    this.#places = ['note', 'aside'].map((part) => {
      const line = byId(`${name}-${part}`, HTMLElement);
      const [button, sentence, title] = [...line.children].reverse();
      return { line, title, sentence, button };
    });
    for (const { button } of this.#places) {
      button.addEventListener('click', () => {
        const { now, other, isPart, isPlain } = this.#offer;
        this.#offer = { now: other, other: now, isPart, isPlain: !isPlain };
        exchange(now, other);
        this.#show();
      });
    }
  }

  /**
   * @param {string} now
   * @param {string} other all of the text, with nothing left out
   * @param {boolean} isPart
   */
  offer(now, other, isPart) {
    this.#offer = { now, other, isPart, isPlain: false };
    this.#show();
  }

  /** Takes the offer back once the text has been edited. @param {string} text */
  lookAt(text) {
    if (this.#offer.now !== '' && !text.includes(this.#offer.now)) this.hide();
  }

  hide() {
    this.#offer = { now: '', other: '', isPart: false, isPlain: false };
    for (const { line, sentence } of this.#places) {
      line.hidden = true;
      sentence.textContent = '';
    }
  }

  #show() {
    const { notes } = this.#words;
    const { isPart, isPlain } = this.#offer;
    const said = isPlain ? notes.plain : isPart ? notes.part : notes.tidied;
    for (const { line, title, sentence, button } of this.#places) {
      line.hidden = false;
      if (title) title.textContent = this.#side;
      sentence.textContent = said;
      button.textContent = isPlain ? notes.useTidied : notes.usePlain;
    }
  }
}
