/** The side that the reader fills: a field to paste the other article into, and then that article. */

import { draw } from '../column.js';
import { make } from '../dom.js';
import { pasteStyle } from './paste-style.js';

/** @typedef {import('../model.js').Block} Block */
/** @typedef {import('../model.js').Place} Place */

export class PasteSide {
  style = pasteStyle;
  /** @type {import('../element.js').Article | null} */
  #article = null;
  #field;
  #form;
  #again;

  /**
   * @param {import('../words.js').Words} words
   * @param {() => void} onChanged
   */
  constructor(words, onChanged) {
    this.#field = make('textarea', { spellcheck: 'false' });
    const compare = make('button', { type: 'submit', part: 'button' }, words.compare);
    this.#form = make('form', { class: 'paste' }, make('label', {}, words.pasteOther, this.#field), compare);
    this.#again = make('button', { type: 'button', class: 'plain', part: 'button', hidden: '' }, words.pasteAgain);
    this.text = make('div', { class: 'text', part: 'text', role: 'group' }, this.#form, this.#again);
    const take = (/** @type {string} */ text) => {
      this.#article = text.trim() ? { text } : null;
      onChanged();
    };
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      take(this.#field.value);
    });
    this.#field.addEventListener('paste', () => {
      // What is pasted into an empty field is there in the next task, and is all there will be.
      if (!this.#field.value.trim()) setTimeout(() => take(this.#field.value));
    });
    this.#again.addEventListener('click', () => {
      take('');
      this.#field.focus();
      this.#field.select();
    });
  }

  /** Whether it is the side of no article of the page's. @param {Element | null} element */
  isOf(element) {
    return element === null;
  }

  read() {
    return this.#article;
  }

  /**
   * @param {Block[]} blocks
   * @param {(place: Place) => string} describe
   */
  draw(blocks, describe) {
    const drawing = draw(blocks, describe);
    this.#form.hidden = blocks.length > 0;
    this.#again.hidden = blocks.length === 0;
    this.text.replaceChildren(this.#form, this.#again, drawing.content);
    return drawing.runs;
  }

  /** Its words stand in elements of the column. */
  find() {
    return undefined;
  }

  markAt() {
    return undefined;
  }

  release() {}
}
