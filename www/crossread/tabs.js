/** Tabs after the ARIA pattern: one stop in the tab order, arrow keys between them, panels they name. */

import { make, oncePerFrame } from './dom.js';
import { FADE, fadeAtEnds } from './row.js';

/**
 * @template {string} Name
 */
export class Tabs {
  /** @type {Record<Name, { tab: HTMLButtonElement, count: HTMLElement, panel: HTMLElement }>} */
  #items = /** @type {any} */ ({});
  /** @type {Name[]} */
  #names;
  /** @type {Name} */
  #selected;
  list = make('div', { class: 'tabs', part: 'tabs', role: 'tablist' });
  #fade = fadeAtEnds(this.list);
  /** Sees to what room there is by now: where it is too little beside the steps, these stand elsewhere. */
  fit = oncePerFrame(() => {
    const { classList } = this.list;
    classList.remove('crowded');
    classList.toggle('crowded', this.list.scrollWidth > this.list.clientWidth);
    this.#reveal(this.#items[this.#selected].tab);
    this.#fade();
  });

  /**
   * @param {string} label
   * @param {Record<Name, string>} titles in order; the first is selected
   * @param {(name: Name) => void} onSelect a person chose another tab
   */
  constructor(label, titles, onSelect) {
    this.#names = /** @type {Name[]} */ (Object.keys(titles));
    [this.#selected] = this.#names;
    this.list.setAttribute('aria-label', label);
    for (const name of this.#names) {
      const count = make('span', { class: 'count' });
      const id = `tab-${name}`;
      const tab = make(
        'button',
        { type: 'button', role: 'tab', class: 'tab', part: 'tab', id, 'aria-controls': `panel-${name}` },
        titles[name],
        count,
      );
      const panel = make('div', {
        class: `panel panel-${name}`,
        part: `panel panel-${name}`,
        role: 'tabpanel',
        id: `panel-${name}`,
        'aria-labelledby': id,
      });
      tab.addEventListener('click', () => onSelect(name));
      this.#items[name] = { tab, count, panel };
      this.list.append(tab);
    }
    this.list.addEventListener('keydown', (event) => {
      const to = this.#target(event);
      if (!to) return;
      event.preventDefault();
      event.stopPropagation();
      onSelect(to);
      this.#items[to].tab.focus();
    });
    this.select(this.#selected);
  }

  get selected() {
    return this.#selected;
  }

  get panels() {
    return this.#names.map((name) => this.#items[name].panel);
  }

  /** @param {Name} name */
  panel(name) {
    return this.#items[name].panel;
  }

  /** @param {Name} name */
  select(name) {
    this.#selected = name;
    for (const one of this.#names) {
      const { tab, panel } = this.#items[one];
      const isIt = one === name;
      tab.setAttribute('aria-selected', String(isIt));
      tab.tabIndex = isIt ? 0 : -1;
      panel.hidden = !isIt;
    }
    this.fit();
  }

  /** Moves the focus to the tab of the view that is shown. */
  focus() {
    this.#items[this.#selected].tab.focus();
  }

  /**
   * @param {Name} name
   * @param {number} count
   * @param {string} [warning] what of it is to be looked at
   */
  setCount(name, count, warning = '') {
    this.#items[name].count.replaceChildren(` ${count}`);
    if (warning) this.#items[name].count.append(' · ', make('span', { class: 'warned' }, warning));
    this.fit();
  }

  /** Where there is no room for all, the row scrolls. It alone: scrollIntoView would move the page. @param {HTMLElement} tab */
  #reveal(tab) {
    const { left, right } = this.list.getBoundingClientRect();
    const box = tab.getBoundingClientRect();
    if (box.left < left + FADE) this.list.scrollLeft -= left + FADE - box.left;
    else if (box.right > right - FADE) this.list.scrollLeft += box.right - right + FADE;
  }

  /** @param {KeyboardEvent} event */
  #target({ key, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return undefined;
    if (key === 'Home') return this.#names[0];
    if (key === 'End') return this.#names.at(-1);
    const forward = getComputedStyle(this.list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const by = key === forward ? 1 : -1;
    const count = this.#names.length;
    return this.#names[(this.#names.indexOf(this.#selected) + by + count) % count];
  }
}
