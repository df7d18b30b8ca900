/** The filter above the views: what kinds, what weight, how close; and always how many passages are hidden. */

import { chips } from './chips.js';
import { make } from './dom.js';
import { MOST_CLOSENESS, shownPassages } from './filter.js';
import { fadeAtEnds } from './row.js';

/** @typedef {import('./filter.js').Filter} Filter */
/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./words.js').Words} Words */

export class FilterBar {
  #words;
  #onChange;
  /** @type {Filter} */
  #filter = { kind: 'all', substance: false, closeness: 0 };
  /** @type {Filter} */
  #open = this.#filter;
  #chips = make('div', { class: 'chips' });
  #substance = make('input', { type: 'checkbox' });
  #slide;
  #slider = make('input', { type: 'range', max: MOST_CLOSENESS, step: 1 });
  #closeness = make('output', { class: 'closeness' });
  #finer;
  #hidden = make('p', { class: 'hidden-count', part: 'hidden-count', role: 'status' });
  #showAll;
  #line;
  #isIdle = true;
  bar = make('div', { class: 'filter', part: 'filter', role: 'group' });
  /** Has the row of chips fade where it goes on by now. */
  fade = () => {};

  /**
   * @param {Words} words
   * @param {(filter: Filter) => void} onChange
   */
  constructor(words, onChange) {
    this.#words = words;
    this.#onChange = onChange;
    this.bar.setAttribute('aria-label', words.filter);
    this.#substance.addEventListener('change', () => this.#change({ substance: this.#substance.checked }));
    this.#slider.addEventListener('input', () => this.#change({ closeness: this.#slider.valueAsNumber }));
    const title = words.closenessHelp;
    this.#slide = make('label', { class: 'slide', title }, words.closeness, this.#slider, this.#closeness);
    const substance = make('label', { class: 'check' }, this.#substance, words.substanceOnly);
    this.#finer = make('div', { class: 'finer', id: 'finer' }, substance, this.#slide);
    const more = make(
      'button',
      { type: 'button', class: 'plain more', part: 'button', 'aria-expanded': 'false', 'aria-controls': 'finer' },
      words.finer,
    );
    more.addEventListener('click', () => {
      const isOpen = this.#finer.classList.toggle('open');
      more.setAttribute('aria-expanded', String(isOpen));
    });
    this.#showAll = make('button', { type: 'button', class: 'plain', part: 'button' }, words.showAll);
    this.#showAll.addEventListener('click', () => {
      this.reset();
      // The button is gone, and the focus with it.
      this.#chips.querySelector('input')?.focus();
    });
    this.#line = make('div', { class: 'hidden-line' }, this.#hidden, this.#showAll);
    this.bar.append(this.#chips, more, this.#finer, this.#line);
  }

  /**
   * A new report: everything is shown, and what there is can be chosen.
   *
   * @param {Report['passages']} passages none where there is nothing to choose
   * @param {Filter} open the filter that hides nothing
   */
  offer(passages, open) {
    this.#open = open;
    this.#filter = open;
    this.#isIdle = passages.length === 0;
    const { all, kinds } = this.#words;
    /** @type {{ name: string, title: string, count: number, kind?: string }[]} */
    const choices = [{ name: 'all', title: all, count: passages.length }];
    for (const [name, title] of Object.entries(kinds)) {
      const count = passages.filter((passage) => passage.kind === name).length;
      if (count > 0) choices.push({ name, title, count, kind: name });
    }
    const group = chips(this.#words.kind, choices, (name) =>
      this.#change({ kind: /** @type {Filter['kind']} */ (name) }),
    );
    this.fade = fadeAtEnds(group);
    this.#chips.replaceWith(group);
    this.#chips = group;
    this.#slider.min = String(open.closeness);
    this.#draw();
  }

  /**
   * What can be chosen in a view: quotes and figures are no passages, have a choice of their own, and say how many of them are
   * hidden; what one side has alone has no weight either.
   *
   * @param {import('./views.js').Name} view
   */
  suit(view) {
    this.bar.hidden = view === 'only' || this.#isIdle;
    this.#chips.hidden = view === 'quotes' || view === 'figures';
    this.#line.hidden = this.#chips.hidden;
    this.#slide.hidden = this.#chips.hidden;
    this.fade();
  }

  /** Shows everything, or what one of the choices hides. @param {Partial<Filter>} [to] */
  reset(to = this.#open) {
    this.#change(to);
    for (const input of this.#chips.querySelectorAll('input')) input.checked = input.value === this.#filter.kind;
  }

  /**
   * Says how many are hidden, and how many there are of each kind.
   *
   * @param {Report['passages']} passages all there are
   */
  say(passages) {
    const hidden = passages.length - shownPassages(passages, this.#filter, this.#open).length;
    this.#hidden.textContent = this.#words.hidden(hidden, passages.length);
    this.#showAll.hidden = hidden === 0;
    for (const { value, parentElement } of this.#chips.querySelectorAll('input')) {
      const count = parentElement?.querySelector('.count');
      const filter = { ...this.#filter, kind: /** @type {Filter['kind']} */ (value) };
      if (count) count.textContent = String(shownPassages(passages, filter, this.#open).length);
    }
  }

  /** @param {Partial<Filter>} change */
  #change(change) {
    this.#filter = { ...this.#filter, ...change };
    this.#draw();
    this.#onChange(this.#filter);
  }

  #draw() {
    const { substance, closeness } = this.#filter;
    const text = this.#words.atLeast(closeness);
    this.#substance.checked = substance;
    this.#slider.value = String(closeness);
    this.#slider.setAttribute('aria-valuetext', text);
    this.#closeness.textContent = text;
  }
}
