/**
 * The element's views: tabs, the filter above them, a panel for each. A view is a function from what is read to what is
 * drawn, in a module that is loaded when the view is first asked for; it is drawn anew only when it is seen.
 */

import { adopt, make, oncePerFrame } from './dom.js';
import { figureRows, isConflict, shownFigures } from './figure-pairs.js';
import { openFilter, shownPassages } from './filter.js';
import { FilterBar } from './filter-bar.js';
import { quoteRows, shownQuotes } from './quotations.js';
import { Tabs } from './tabs.js';

/** @typedef {import('./filter.js').Filter} Filter */
/** @typedef {import('./model.js').Passage} Passage */
/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./model.js').Span} Span */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {'columns' | 'overview' | 'passages' | 'quotes' | 'figures' | 'only'} Name */
/**
 * @typedef {object} Reading what a view draws
 * @property {Words} words
 * @property {Report} report
 * @property {Record<Side, string>} texts
 * @property {Record<Side, string>} names the outlets', as they stand in sentences
 * @property {Record<Side, string | undefined>} languages
 * @property {Record<Side, import('./views/citation.js').Source>} sources as the articles have them
 * @property {import('./quotations.js').QuoteRow[]} quotes
 * @property {import('./figure-pairs.js').FigureRow[]} figures
 * @property {readonly Passage[]} shown the passages that the filter leaves
 * @property {Filter} filter
 * @property {(id: number, side: Side, place?: number) => void} goToPassage in the side-by-side view
 * @property {(side: Side, spans: Partial<Record<Side, Span | null>>, light: import('./views/found.js').Light) => void} goToWords
 *   likewise, to what belongs together on both sides
 * @property {() => void} showAll whatever its weight
 * @property {Map<string, unknown>} memory what a view keeps while the same report is read
 */
/** @typedef {{ draw: (reading: Reading) => Node[], styles?: CSSStyleSheet[] }} Drawer `styles` are its own, after those of all views */

/** Every address is spelled out: bundlers follow no others. @type {Record<Exclude<Name, 'columns'>, () => Promise<Drawer>>} */
const LOADERS = {
  overview: () => import('./views/overview.js'),
  passages: () => import('./views/cards.js'),
  quotes: () => import('./views/quotes.js'),
  figures: () => import('./views/figures.js'),
  only: () => import('./views/only.js'),
};

/** What a view's own choice is set to where only the rows to be looked at first are asked for. */
const WARNED = { quotes: 'substance', figures: 'conflict' };

/**
 * @typedef {object} Hooks
 * @property {(reading: Reading) => void} drawColumns
 * @property {() => void} onShown a view was chosen and drawn
 * @property {Reading['goToPassage']} goToPassage
 * @property {Reading['goToWords']} goToWords
 */

export class Views {
  #words;
  #hooks;
  #tabs;
  #filterBar;
  /** @type {Reading | null} */
  #reading = null;
  #openFilter = openFilter();
  /** Views that show the reading as it is. @type {Set<Name>} */
  #drawn = new Set();
  /** The view that a person chose; until then it is the one that suits the room. @type {Name | null} */
  #chosen = null;
  /** @type {Name} */
  #suiting = 'columns';

  /**
   * @param {Words} words
   * @param {Hooks} hooks
   */
  constructor(words, hooks) {
    this.#words = words;
    this.#hooks = hooks;
    this.#tabs = new Tabs(words.views, words.viewNames, (name) => this.open(name));
    this.#filterBar = new FilterBar(words, (filter) => this.#filter(filter));
    this.clear();
  }

  get parts() {
    return { tabs: this.#tabs.list, filter: this.#filterBar.bar, panels: this.#tabs.panels };
  }

  get columns() {
    return this.#tabs.panel('columns');
  }

  get active() {
    return this.#tabs.selected;
  }

  /** The view that the next report opens in. */
  get upcoming() {
    return this.#chosen ?? this.#suiting;
  }

  /** The passages that are shown. */
  get shown() {
    return this.#reading?.shown ?? [];
  }

  /** There is no report: the columns alone show the texts. */
  clear() {
    this.#reading = null;
    this.#drawn.clear();
    this.parts.tabs.hidden = true;
    this.parts.filter.hidden = true;
    this.#tabs.select('columns');
  }

  /**
   * @param {Pick<Reading, 'report' | 'texts' | 'names' | 'languages' | 'sources'>} read
   * @param {import('./filter.js').Options} [options] those of the comparison
   */
  read(read, options) {
    const { report, texts } = read;
    this.#openFilter = openFilter(options);
    const quotes = quoteRows(report, texts);
    const figures = figureRows(report);
    this.#reading = {
      ...read,
      words: this.#words,
      quotes,
      figures,
      ...this.#sift(report, this.#openFilter),
      goToPassage: this.#hooks.goToPassage,
      goToWords: this.#hooks.goToWords,
      showAll: () => {
        this.#filterBar.reset({ substance: false });
        // The button that was pressed is drawn no more.
        this.#tabs.focus();
      },
      memory: new Map(),
    };
    this.#drawn.clear();
    const isOne = texts.a === texts.b;
    this.#filterBar.offer(isOne ? [] : report.passages, this.#openFilter);
    this.#count();
    this.parts.tabs.hidden = false;
    this.#tabs.select(this.upcoming);
    this.#draw();
  }

  /** How many rows of each view are to be looked at first: those that {@link openWarned} shows. */
  get warned() {
    const { quotes = [], figures = [] } = this.#reading ?? {};
    return {
      quotes: quotes.filter(({ isSubstantial }) => isSubstantial).length,
      figures: figures.filter(isConflict).length,
    };
  }

  /** Opens a view with nothing but the rows that are warned of. @param {keyof typeof WARNED} name */
  openWarned(name) {
    if (!this.#reading) return;
    const { memory } = this.#reading;
    memory.delete('speaker');
    memory.set(name, WARNED[name]);
    this.#drawn.delete(name);
    if (name === this.active) this.#draw();
    return this.open(name);
  }

  /** Says on the tabs and in the filter what is left. */
  #count() {
    if (!this.#reading) return;
    const { report, shown, quotes, figures, filter } = this.#reading;
    const left = shownFigures(figures, filter.substance);
    const conflicts = left.filter(isConflict).length;
    this.#tabs.setCount('passages', shown.length);
    this.#tabs.setCount('quotes', shownQuotes(quotes, filter.substance).length);
    this.#tabs.setCount('figures', left.length, this.#words.conflicting(conflicts));
    this.#filterBar.say(report.passages);
  }

  /** A person, or something a person did, chose a view. @param {Name} name */
  choose(name) {
    this.#chosen = name;
    return this.#show(name);
  }

  /** Goes into the text. @returns {(() => void) | undefined} the way back, if it is another view that is left */
  leave() {
    const { active } = this;
    if (active === 'columns') return;
    const pressed = this.#tabs.panel(active).querySelector(':focus');
    this.choose('columns');
    return () => {
      this.choose(active);
      pressed?.scrollIntoView({ behavior: 'instant', block: 'center' });
      /** @type {HTMLElement | null} */ (pressed)?.focus({ preventScroll: true });
    };
  }

  /** A view was asked for: where the tabs stay while the page scrolls, it begins at its beginning. @param {Name} name */
  async open(name) {
    await this.choose(name);
    const panel = this.#tabs.panel(name);
    const { bottom } = this.#tabs.list.getBoundingClientRect();
    if (panel.getBoundingClientRect().top < bottom) panel.scrollIntoView({ behavior: 'instant', block: 'start' });
  }

  /**
   * Suits the room: until a person chooses, by the view too.
   *
   * @param {boolean} isWide
   */
  suit(isWide) {
    this.#suiting = isWide ? 'columns' : 'passages';
    if (!this.#chosen && this.#reading) this.#show(this.#suiting);
    this.#tabs.fit();
    this.#filterBar.fade();
  }

  /** Marks what stands for a passage as the one where the reader is. @param {number | undefined} id */
  mark(id) {
    for (const card of this.#cards()) card.classList.toggle('current', card.dataset.card === String(id));
    for (const one of this.#tabs.panel('overview').querySelectorAll('[data-passage]')) {
      one.classList.toggle('current', one.getAttribute('data-passage') === String(id));
    }
  }

  /** A passage's card, if it is drawn. @param {number} id */
  card(id) {
    return this.#cards().find((card) => card.dataset.card === String(id));
  }

  #cards() {
    return /** @type {HTMLElement[]} */ ([...this.#tabs.panel('passages').querySelectorAll('[data-card]')]);
  }

  /** @param {Name} name */
  async #show(name) {
    if (name === this.active) return;
    this.#tabs.select(name);
    await this.#draw();
  }

  /** @param {Filter} filter */
  #filter(filter) {
    if (!this.#reading) return;
    const { report } = this.#reading;
    this.#reading = { ...this.#reading, ...this.#sift(report, filter) };
    this.#count();
    this.#drawn.clear();
    this.#drawSoon();
  }

  /**
   * @param {Report} report
   * @param {Filter} filter
   */
  #sift({ passages }, filter) {
    return { filter, shown: shownPassages(passages, filter, this.#openFilter) };
  }

  /** A slider tells of every step on its way. */
  #drawSoon = oncePerFrame(() => this.#draw());

  async #draw() {
    const reading = this.#reading;
    const name = this.active;
    this.#filterBar.suit(name);
    if (!reading || this.#drawn.has(name)) {
      this.#hooks.onShown();
      return;
    }
    this.#drawn.add(name);
    if (name === 'columns') {
      this.#hooks.drawColumns(reading);
    } else {
      const panel = this.#tabs.panel(name);
      panel.ariaBusy = 'true';
      const nodes = await this.#drawView(name, reading);
      // What was read changed while the view was loading.
      if (reading !== this.#reading) return;
      this.#replace(name, nodes);
    }
    this.#hooks.onShown();
  }

  /**
   * Whoever stood in what is drawn anew stands in the same card again, or else on the view's tab.
   *
   * @param {Name} name
   * @param {Node[]} nodes
   */
  #replace(name, nodes) {
    const panel = this.#tabs.panel(name);
    const stood = panel.querySelector(':focus');
    const card = /** @type {HTMLElement | null | undefined} */ (stood?.closest('[data-card]'));
    panel.replaceChildren(...nodes);
    panel.ariaBusy = null;
    if (!stood) return;
    const title = this.card(Number(card?.dataset.card))?.querySelector('h3');
    if (title) title.focus({ preventScroll: true });
    else this.#tabs.focus();
  }

  /**
   * @param {Exclude<Name, 'columns'>} name
   * @param {Reading} reading
   */
  async #drawView(name, reading) {
    try {
      const [{ draw, styles = [] }, { viewsStyle }] = await Promise.all([LOADERS[name](), import('./views/style.js')]);
      for (const style of [viewsStyle, ...styles]) adopt(this.columns, style);
      return draw(reading);
    } catch (error) {
      // It may be loaded the next time.
      this.#drawn.delete(name);
      console.error(error);
      return [make('p', { class: 'alert', part: 'alert', role: 'alert' }, this.#words.viewFailed)];
    }
  }
}
