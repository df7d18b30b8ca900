/** `<cross-read>`: two articles side by side, with what both carry tied together. */

import { compare } from './core.js';
import { partner, stand, step } from './cursor.js';
import { oncePerFrame, webAddress } from './dom.js';
import { blocksOf, plainBlocks } from './model.js';
import { View } from './view.js';
import { Views } from './views.js';
import { blockOf } from './wording.js';
import { description, inSentence, loadWords, totals, whereabouts } from './words.js';

/** @typedef {import('./cursor.js').Cursor} Cursor */
/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {{ text: string, source?: string, url?: string, date?: string, lang?: string }} Article */
/** @typedef {{ id: number, side: Side, place: number }} Selection the passage's id, and the place that was gone to */

/** How far, in px, the pointer may move between press and release of a click. Beyond, text was being selected. */
const CLICK_SLACK = 4;

/** @type {Record<string, 1 | -1>} */
const STEP_KEYS = { n: 1, j: 1, p: -1, k: -1 };

/**
 * Themed by these custom properties, for which style.js gives values, and by the parts below: `--cross-read-` with paper,
 * ink, muted, rule, control, accent; verbatim, edited, reworded; interface-font, article-font; margin, measure, height,
 * sticky-top.
 *
 * @csspart frame everything; totals, alert, steps, status, button, previous, next: the bar above the views
 * @csspart tabs the row of views, each a tab; filter: the bar below it, with chips, chip, hidden-count
 * @csspart panel a view: panel-columns, panel-passages, panel-quotes, panel-figures, panel-only
 * @csspart columns both articles; column, column-a, column-b, name, count, text: one of them; key: below them
 * @csspart options below them: how they are read; fold: a folded stretch
 * @csspart paragraph a block, as are headline and list-item
 * @csspart passage highlighted text, by kind passage-verbatim, passage-edited, passage-reworded; difference: in it
 * @csspart cards the list of passages; card, card-verbatim, card-edited, card-reworded, card-name, wording: one of them
 * @csspart table quotes or figures; row, verdict: one of them; figure: a figure in its sentence
 * @csspart only what one side has alone: only-a, only-b; sentences: their list
 * @csspart quoted text of an article in any view; notes: its differences in words; jump: a way into the text
 * @fires cross-read-report detail: the report, when the two texts were compared
 * @fires cross-read-select detail: {@link Selection}, when a person went to a passage
 * @fires cross-read-error detail: an `Error`, when the texts could not be compared
 */
export class CrossRead extends HTMLElement {
  /** @type {Record<Side, Readonly<Article> | null>} */
  #articles = { a: null, b: null };
  /** @type {Options | undefined} */
  #options;
  /** @type {Report | null} */
  #report = null;
  /** @type {Cursor | null} */
  #cursor = null;
  #root = this.attachShadow({ mode: 'open' });
  /** Words and views are there once it is built; before that nothing is shown. */
  #isBuilt = false;
  #isBuilding = false;
  #words = /** @type {import('./words.js').Words} */ (/** @type {unknown} */ (undefined));
  #views = /** @type {Views} */ (/** @type {unknown} */ (undefined));
  #view = /** @type {View} */ (/** @type {unknown} */ (undefined));
  // In the next frame: what changes sizes while they are observed is an error in WebKit.
  #size = new ResizeObserver(oncePerFrame(() => this.#suit()));
  #isUpdateDue = false;
  /** Whether the columns show the report's texts already. */
  #isRedrawn = false;
  /** Counts the comparisons begun: a result of an older one is dropped. */
  #run = 0;
  #stop = new AbortController();
  /** Where the pointer was pressed. */
  #pressed = { x: 0, y: 0 };

  constructor() {
    super();
    this.#root.addEventListener('click', (event) => this.#onClick(/** @type {MouseEvent} */ (event)));
    this.#root.addEventListener('focusin', (event) => this.#onFocus(event));
    this.#root.addEventListener('keydown', (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    this.#root.addEventListener('pointerover', (event) =>
      this.#view.light(this.#view.runAt(event)?.places[0].passage.id),
    );
    this.addEventListener('pointerleave', () => this.#view?.light());
  }

  connectedCallback() {
    this.#prepare();
    for (const name of /** @type {const} */ (['a', 'b', 'options'])) this.#upgrade(name);
    document.addEventListener('pointerdown', this.#onPress, { capture: true });
    this.#size.observe(this);
  }

  /** Builds it in the language it stands in: at once in English, otherwise when the words are there. */
  #prepare() {
    if (this.#isBuilt || this.#isBuilding) return;
    this.#isBuilding = true;
    const words = loadWords(languageAround(this));
    if (words instanceof Promise) words.then((loaded) => this.#build(loaded));
    else this.#build(words);
  }

  /** @param {import('./words.js').Words} words */
  #build(words) {
    this.#words = words;
    this.#views = new Views(words, {
      drawColumns: (reading) => this.#drawColumns(reading),
      onShown: () => this.#onShown(),
      goToPassage: (id, side) => this.#goToPassage(id, side),
      goToSpan: (side, span) => this.#goToSpan(side, span),
    });
    this.#view = new View(
      this.#root,
      words,
      this.#views,
      (by) => this.#step(by),
      (id) => this.#goToPassage(id, 'a'),
    );
    this.#isBuilt = true;
    this.#suit();
    if (this.#articles.a || this.#articles.b) this.#changed();
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.#onPress, { capture: true });
    this.#size.disconnect();
  }

  /** The article on side a. Setting it compares anew, and stops what is being compared. */
  get a() {
    return this.#articles.a;
  }

  set a(article) {
    this.#articles.a = checked('a', article);
    this.#changed();
  }

  /** The article on side b, likewise. */
  get b() {
    return this.#articles.b;
  }

  set b(article) {
    this.#articles.b = checked('b', article);
    this.#changed();
  }

  /** Settings of the comparison; what is left out has its default. Setting it compares anew. */
  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options;
    this.#changed();
  }

  /** The report on the two articles; `null` until there is one, and where there can be none. */
  get report() {
    return this.#report;
  }

  /** Moves the focus to the line of totals, from where the reading goes on. @param {FocusOptions} [options] */
  focus(options) {
    this.#view?.focus(options);
  }

  /**
   * A property that was set before the element was defined hides the accessor: it is set again, through it.
   *
   * @param {'a' | 'b' | 'options'} name
   */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = /** @type {any} */ (this)[name];
    delete (/** @type {any} */ (this)[name]);
    /** @type {any} */ (this)[name] = value;
  }

  /** Several properties set in a row make one update. */
  #changed() {
    if (this.#isUpdateDue) return;
    this.#isUpdateDue = true;
    queueMicrotask(() => {
      try {
        this.#update();
      } finally {
        this.#isUpdateDue = false;
      }
    });
  }

  async #update() {
    if (!this.#isBuilt) {
      this.#prepare();
      // It follows when the words are there.
      if (!this.#isBuilt) return;
    }
    const run = ++this.#run;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#report = null;
    this.#cursor = null;
    const { a, b } = this.#articles;
    if (!a || !b) {
      this.#showTexts();
      return;
    }
    // Once the core is loaded the report is there before the next task, and the texts need not be drawn twice.
    const waiting = setTimeout(() => this.#showTexts(this.#words.comparing));
    try {
      const report = await compare(a.text, b.text, this.#options, this.#stop.signal);
      if (run !== this.#run) return;
      this.#report = report;
      this.#showReport(a, b, report);
      this.#dispatch('cross-read-report', report);
    } catch (thrown) {
      if (run !== this.#run) return;
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      this.#showTexts('', this.#words.failed(error.message));
      this.#dispatch('cross-read-error', error);
    } finally {
      clearTimeout(waiting);
    }
  }

  /**
   * The texts alone: they can be read before they are compared, and where that fails.
   *
   * @param {string} [sentence]
   * @param {string} [failure]
   */
  #showTexts(sentence = '', failure = '') {
    const { a, b } = this.#articles;
    const blocks = { a: plainBlocks(a?.text ?? ''), b: plainBlocks(b?.text ?? '') };
    this.#views.clear();
    this.#view.show({ a: this.#heading('a'), b: this.#heading('b') }, blocks, [], () => '');
    this.#view.offerSteps(false);
    this.#view.say([sentence, ''], failure);
  }

  /**
   * @param {Article} a
   * @param {Article} b
   * @param {Report} report
   */
  #showReport(a, b, report) {
    const names = this.#namesInSentences();
    const texts = { a: a.text, b: b.text };
    this.#isRedrawn = false;
    this.#views.read({ report, texts, names, languages: { a: a.lang, b: b.lang }, sources: { a, b } }, this.#options);
    this.#view.say(totals(this.#words, report, names, a.text === b.text, this.#views.differingQuotes));
  }

  /** @param {import('./views.js').Reading} reading */
  #drawColumns({ report, texts, names, shown }) {
    const blocks = {
      a: blocksOf('a', texts.a, report, shown),
      b: blocksOf('b', texts.b, report, shown),
    };
    const headings = {
      a: { ...this.#heading('a'), words: report.a.words },
      b: { ...this.#heading('b'), words: report.b.words },
    };
    const draw = this.#isRedrawn ? this.#view.showAgain : this.#view.show;
    draw.call(this.#view, headings, blocks, shown, ({ passage, side, index }) =>
      description(this.#words, passage, side, index, names, texts),
    );
    this.#isRedrawn = true;
  }

  /** A view was chosen, or drawn anew. */
  #onShown() {
    const { active } = this.#views;
    // On narrow ground the cards are next to each other anyway.
    const isStepped = active === 'columns' || (active === 'passages' && this.#view.isWide);
    this.#view.offerSteps(isStepped && this.#views.shown.length > 0);
    if (active === 'columns') this.#view.join();
    if (this.#cursor) this.#moveTo(this.#cursor);
  }

  #suit() {
    // Without a box, as while the page hides it, there is no telling.
    if (!this.#isBuilt || this.getClientRects().length === 0) return;
    this.#views.suit(this.#view.isWide);
    if (this.#views.active === 'columns') this.#view.join();
  }

  /** @param {Side} side */
  #name(side) {
    return this.#articles[side]?.source?.trim() || this.#words.unnamed[side];
  }

  #namesInSentences() {
    const { direction } = this.#words;
    return { a: inSentence(this.#name('a'), direction), b: inSentence(this.#name('b'), direction) };
  }

  /** @param {Side} side */
  #heading(side) {
    const article = this.#articles[side];
    return { name: this.#name(side), url: webAddress(article?.url), lang: article?.lang, words: undefined };
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const run = this.#view.runAt(event);
    const moved = Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y);
    // A second click selects a word, and a drag a stretch of text.
    if (!run || event.detail > 1 || (event.detail === 1 && moved > CLICK_SLACK)) return;
    const [{ passage, side, index }] = run.places;
    this.#goToPartner(stand(passage.id, side, index, this.#cursor));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = STEP_KEYS[event.key];
    if (by) this.#step(by);
    else if (event.key === 'Enter' && this.#cursor && this.#view.runAt(event)) this.#goToPartner(this.#cursor);
    else return;
    event.preventDefault();
  }

  /** Whoever tabs to a place stands there. @param {Event} event */
  #onFocus(event) {
    const run = this.#view.runAt(event);
    if (!run) return;
    const cursor = this.#cursor;
    const isThere = run.places.some(
      ({ passage, side, index }) => passage.id === cursor?.id && side === cursor.side && index === cursor.place,
    );
    if (isThere) return;
    const [{ passage, side, index }] = run.places;
    this.#moveTo(stand(passage.id, side, index, cursor));
  }

  /** Text is selected in the column where the pointer was pressed, and only there. */
  #onPress = (/** @type {PointerEvent} */ event) => {
    this.#pressed = { x: event.clientX, y: event.clientY };
    const column = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset.side);
    const isOurs = column instanceof HTMLElement && column.getRootNode() === this.#root;
    this.#view?.keepSelectionIn(isOurs ? /** @type {Side} */ (column.dataset.side) : undefined);
  };

  /** @param {1 | -1} by */
  #step(by) {
    const { shown, active } = this.#views;
    if (!this.#report || shown.length === 0) return;
    const cursor = step(shown, this.#cursor, by);
    if (active === 'columns') {
      this.#moveTo(cursor);
      this.#view.stepTo(cursor, partner(this.#report.passages, cursor));
    } else if (active === 'passages') {
      this.#moveTo(cursor);
      this.#view.stepToCard(this.#views.card(cursor.id));
    } else return;
    this.#dispatchSelect(cursor);
  }

  /** From another view. @param {number} id @param {Side} side */
  #goToPassage(id, side) {
    if (!this.#report) return;
    this.#views.choose('columns');
    const cursor = stand(id, side, 0, this.#cursor);
    this.#moveTo(cursor);
    this.#view.land(cursor, partner(this.#report.passages, cursor));
    this.#dispatchSelect(cursor);
  }

  /** From another view. @param {Side} side @param {import('./model.js').Span} span */
  #goToSpan(side, span) {
    if (!this.#report) return;
    this.#views.choose('columns');
    this.#view.landInBlock(side, blockOf(this.#report[side].blocks, span));
  }

  /** @param {Cursor} from */
  #goToPartner(from) {
    if (!this.#report) return;
    const cursor = partner(this.#report.passages, from);
    this.#moveTo(cursor);
    this.#view.goTo(cursor, from);
    this.#dispatchSelect(cursor);
  }

  /** @param {Cursor} cursor */
  #moveTo(cursor) {
    if (!this.#report) return;
    this.#cursor = cursor;
    this.#views.mark(cursor.id);
    this.#view.showPosition(
      cursor.id,
      whereabouts(this.#words, this.#report.passages, cursor, this.#namesInSentences()),
    );
  }

  /** @param {Cursor} cursor */
  #dispatchSelect({ id, side, place }) {
    this.#dispatch('cross-read-select', { id, side, place });
  }

  /**
   * @template {'cross-read-report' | 'cross-read-select' | 'cross-read-error'} Name
   * @param {Name} name
   * @param {HTMLElementEventMap[Name]['detail']} detail
   */
  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/**
 * @param {Side} side
 * @param {unknown} article
 * @returns {Readonly<Article> | null}
 * @throws {TypeError} if it is neither `null` nor an object with a text
 */
function checked(side, article) {
  if (article === null || article === undefined) return null;
  if (typeof article !== 'object' || !('text' in article) || typeof article.text !== 'string') {
    throw new TypeError(`<cross-read>.${side} must be null or an object whose text is a string`);
  }
  return Object.freeze({ .../** @type {Article} */ (article) });
}

/**
 * The language of the nearest element around that has one, through shadow roots.
 *
 * @param {Element} element
 */
function languageAround(element) {
  /** @type {Element | undefined} */
  let at = element;
  while (at) {
    const found = at.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return document.documentElement.lang;
}
