/** `<cross-read>`: two articles side by side, with what both carry tied together. */

import { compare, load, outline } from './core.js';
import { partner, stand, step } from './cursor.js';
import { nextTask, oncePerFrame, webAddress } from './dom.js';
import { LoadError, whyFailed } from './faults.js';
import { blocksOf, plainBlocks, SIDES } from './model.js';
import { View } from './view.js';
import { Views } from './views.js';
import { description, inSentence, loadWords, totals, whereabouts } from './words.js';

/** @typedef {import('./cursor.js').Cursor} Cursor */
/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {{ text: string, source?: string, url?: string, date?: string, lang?: string }} Article */
/** @typedef {{ id: number, side: Side, place: number }} Selection the passage's id, and the place that was gone to */
/** @typedef {{ back: () => void }} Jump `back` leads to the view again, and to what was pressed there */

/** How far, in px, the pointer may move between press and release of a click. Beyond, text was being selected. */
const CLICK_SLACK = 4;

/** How long, in milliseconds, a page may take to give an element something to read before the console is told. */
const WARNED_AFTER = 1000;

/** From this width on, in px, the articles stand side by side: style.js. */
const WIDE = 720;

/** Where a letter is no command. */
const WRITTEN_IN = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])';

/** @type {Record<string, 1 | -1>} */
const STEP_KEYS = { n: 1, j: 1, p: -1, k: -1 };

/**
 * The manifest (build/package.js) is made of this.
 *
 * @attr {string} src - a file of the same site with both articles, `{ "a": Article, "b": Article }`, for a side without another. Until another file is there the articles of the last one stay; without the attribute, or where the file cannot be had, they go
 * @attr {boolean} paste - the reader pastes the article that is missing
 * @attr {"eager" | "lazy"} loading - for the loader: `eager` does not wait until the element comes near
 * @slot a - the article of side a, with `data-source`, `data-url`, `data-date` and `lang`
 * @slot b - the article of side b, likewise
 * @slot heading - above all
 * @slot note - below all
 * @fires {CustomEvent<Report>} cross-read-report - detail: the report, when the two texts were compared
 * @fires {CustomEvent<Selection>} cross-read-select - detail: {@link Selection}, when a person, or `next()` or `previous()`, went to a passage
 * @fires {CustomEvent<Jump>} cross-read-jump - detail: {@link Jump}, when a person was led from another view into the texts
 * @fires {CustomEvent<Error>} cross-read-error - detail: why the texts could not be compared; its `cause` is what was thrown where files could not be loaded
 * @cssprop [--cross-read-paper=light-dark(#fbfaf6, #16171a)] - the ground. Articles that stand in the page stand on the page's own: there this is behind the tabs and steps alone, on narrow ground
 * @cssprop [--cross-read-ink=light-dark(#1d1c1a, #e9e6df)] - text
 * @cssprop [--cross-read-muted=light-dark(#63605a, #a5a199)] - what is said in passing
 * @cssprop [--cross-read-rule=light-dark(#dedad0, #34363c)] - lines
 * @cssprop [--cross-read-control=light-dark(#89857c, #787a82)] - edges of what can be pressed
 * @cssprop [--cross-read-accent=light-dark(#0a5c9c, #83c5f5)] - links and the focus
 * @cssprop [--cross-read-verbatim=light-dark(#8f6a00, #e6bd45)] - the line under the same words
 * @cssprop [--cross-read-edited=light-dark(#0a5c9c, #83c5f5)] - under an edited passage
 * @cssprop [--cross-read-reworded=light-dark(#7138a8, #c9a0f4)] - under the same in other words
 * @cssprop [--cross-read-interface-font=system-ui, sans-serif] - all but the articles
 * @cssprop [--cross-read-article-font=Charter, Georgia, serif] - articles that do not stand in the page
 * @cssprop [--cross-read-margin=1rem] - beside the text; 1.75rem side by side
 * @cssprop [--cross-read-measure=42rem] - the longest line
 * @cssprop [--cross-read-height=85vh] - side by side
 * @cssprop [--cross-read-sticky-top=0px] - how much of the window the page keeps for itself at the top
 * @cssprop [--cross-read-wait=10s] - how long cross-read.css keeps the room of articles whose script does not come
 * @csspart frame - everything
 * @csspart totals - what both share, in a sentence
 * @csspart alert - what went wrong
 * @csspart tabs - the row of views
 * @csspart tab - one of them
 * @csspart steps - the place, and the buttons through the passages
 * @csspart status - where the reader stands
 * @csspart button - any button
 * @csspart previous - to the passage before
 * @csspart next - to the next one
 * @csspart filter - the bar below the tabs
 * @csspart chips - the kinds of passage
 * @csspart chip - one of them
 * @csspart hidden-count - how many are hidden
 * @csspart panel - a view
 * @csspart panel-columns - both articles
 * @csspart panel-overview - both articles as bars, with ribbons between
 * @csspart panel-passages - the passages as cards
 * @csspart panel-quotes - the quotes
 * @csspart panel-figures - the figures
 * @csspart panel-only - what only one side has
 * @csspart columns - both articles
 * @csspart column - one of them
 * @csspart column-a - side a
 * @csspart column-b - side b
 * @csspart name - the outlet
 * @csspart count - its words
 * @csspart text - the article
 * @csspart key - what the signs mean
 * @csspart key-kind - a kind of passage in it, which is not shown: the chips say it
 * @csspart options - how the columns are read
 * @csspart fold - a folded stretch
 * @csspart paragraph - a block
 * @csspart headline - a headline
 * @csspart list-item - an item of a list
 * @csspart passage - highlighted text
 * @csspart passage-verbatim - the same words
 * @csspart passage-edited - an edited passage
 * @csspart passage-reworded - the same in other words
 * @csspart difference - words that differ
 * @csspart picture - the bars and ribbons of the overview
 * @csspart entry - a passage in the list beside them
 * @csspart cards - the list of passages
 * @csspart card - one of them
 * @csspart card-verbatim - one with the same words
 * @csspart card-edited - an edited one
 * @csspart card-reworded - a reworded one
 * @csspart card-name - its headline
 * @csspart wording - one side of it
 * @csspart select - who is quoted
 * @csspart table - quotes or figures
 * @csspart row - one of them
 * @csspart verdict - how the two agree
 * @csspart figure - a figure in its sentence
 * @csspart only - what one side has alone
 * @csspart only-a - side a
 * @csspart only-b - side b
 * @csspart sentences - their list
 * @csspart quoted - text of an article in any view
 * @csspart notes - its differences in words
 * @csspart jump - a way into the text
 */
export class CrossRead extends HTMLElement {
  /** What was set. @type {Record<Side, Readonly<Article> | null>} */
  #articles = { a: null, b: null };
  /** What came from the file that `src` names. @type {Partial<Record<Side, Article>>} */
  #fetched = {};
  /** @type {Options | undefined} */
  #options;
  /** @type {Report | null} */
  #report = null;
  /** @type {Cursor | null} */
  #cursor = null;
  #internals = this.attachInternals();
  /** There once it is built; before that the page's own articles are seen as they are. */
  #root = /** @type {ShadowRoot} */ (/** @type {unknown} */ (undefined));
  /** Words and views are there once it is built. */
  #isBuilt = false;
  /** Begun when it is first connected; anew where that failed. @type {Promise<void> | undefined} */
  #building;
  /** What stands in the page itself, if anything does. @type {import('./embedded/embedded.js').Embedded | undefined} */
  #embedded;
  /** @type {typeof import('./embedded/embedded.js') | undefined} */
  #embedding;
  #children = new MutationObserver(() => this.#look());
  #words = /** @type {import('./words.js').Words} */ (/** @type {unknown} */ (undefined));
  #views = /** @type {Views} */ (/** @type {unknown} */ (undefined));
  #view = /** @type {View} */ (/** @type {unknown} */ (undefined));
  // In the next frame: what changes sizes while they are observed is an error in WebKit.
  #size = new ResizeObserver(oncePerFrame(() => this.#suit()));
  #isUpdateDue = false;
  /** Whether the columns show the report's texts already. */
  #isRedrawn = false;
  /** What was drawn of the report before it is shown. @type {Partial<Record<Side, import('./view.js').Drawn>>} */
  #ahead = {};
  /** What went wrong last. @type {Error | undefined} */
  #failure;
  /** The texts of the report, which stays while only names change. @type {unknown[]} */
  #compared = [];
  /** Stops the comparison, while one runs. @type {AbortController | undefined} */
  #stop;
  /** Stops what is being fetched. */
  #drop = new AbortController();
  /** Where the pointer was pressed. */
  #pressed = { x: 0, y: 0 };

  static observedAttributes = ['src', 'paste'];

  connectedCallback() {
    // What was being compared when it was taken out of the page.
    if (this.#isBuilt && !this.#report) this.#changed();
    if (this.#drop.signal.aborted && this.hasAttribute('src')) this.#fetch();
    this.#prepare();
    for (const name of /** @type {const} */ (['a', 'b', 'options'])) this.#upgrade(name);
    document.addEventListener('pointerdown', this.#onPress, { capture: true });
    this.#size.observe(this);
    this.#children.observe(this, { childList: true, subtree: true, attributeFilter: ['slot'] });
    this.#look();
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.#onPress, { capture: true });
    this.#size.disconnect();
    this.#children.disconnect();
    this.#drop.abort();
    this.#stop?.abort();
    this.#embedded?.release();
    this.#embedded = undefined;
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'src') this.#fetch();
    else this.#look();
  }

  /** Builds it in the language it stands in: at once, unless words or what it takes to embed are still to be loaded. */
  #prepare() {
    if (this.#building || !this.isConnected) return;
    const words = loadWords(languageAround(this));
    const embedding = this.#holdsSome ? embeddingFor(this) : undefined;
    if (!embedding && !(words instanceof Promise)) {
      this.#building = Promise.resolve();
      this.#build(words);
      return;
    }
    this.#building = Promise.all([words, embedding])
      .then(([loaded, module]) => {
        this.#embedding = module;
        this.#build(loaded);
      })
      .catch((cause) => {
        // It may be loaded the next time; till then the articles stand in the page as they did.
        this.#building = undefined;
        this.style.setProperty('--cross-read-wait', '0s');
        const error = new LoadError(cause);
        this.#dispatch('cross-read-error', error);
        throw error;
      });
    this.#building.catch(() => {});
  }

  /** @param {import('./words.js').Words} words */
  #build(words) {
    this.#words = words;
    this.#views = new Views(words, {
      drawColumns: (reading) => this.#drawColumns(reading),
      onShown: () => this.#onShown(),
      goToPassage: (id, side, place) => this.#goToPassage(id, side, place),
      goToWords: (side, spans, light) => this.#goToWords(side, spans, light),
    });
    // WebKit lays the page out while the root is empty: one that is shorter for that moment scrolls.
    this.style.minBlockSize = `${this.offsetHeight}px`;
    this.#root = this.attachShadow({ mode: 'open' });
    this.#view = new View(
      this.#root,
      words,
      this.#views,
      (by) => this.#step(by),
      (id) => this.#goToPassage(id, 'a'),
      (name) => this.#views.openWarned(name),
    );
    this.#root.addEventListener('click', (event) => this.#onClick(/** @type {MouseEvent} */ (event)));
    this.#root.addEventListener('focusin', (event) => this.#onFocus(event));
    this.#root.addEventListener('keydown', (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    this.#root.addEventListener('pointerover', (event) => this.#onPointed(event));
    this.addEventListener('pointerleave', () => this.#view.light());
    this.#isBuilt = true;
    this.#internals.states.add('built');
    this.#look();
    this.style.removeProperty('min-block-size');
    this.#suit();
    setTimeout(() => this.#warn(), WARNED_AFTER);
    const isDue = this.#isUpdateDue;
    this.#isUpdateDue = false;
    if (!SIDES.some((side) => this.#article(side))) {
      if (this.#failure) this.#showFailure(this.#failure);
    } else if (isDue) this.#changed();
    else this.#showStopped();
  }

  /** Says what a developer may have left out, where there is nothing to be seen. */
  #warn() {
    const mayHave = this.a || this.b || this.#holdsSome || this.hasAttribute('src');
    if (!mayHave && this.checkVisibility()) console.warn('<cross-read> has no article in slot="a" or slot="b"', this);
  }

  /** Whether it holds articles of the page's, or is to take one from the reader. */
  get #holdsSome() {
    return this.hasAttribute('paste') || this.querySelector(':scope > [slot="a"], :scope > [slot="b"]') !== null;
  }

  /** Looks at what it holds now. */
  #look() {
    if (!this.#isBuilt || !this.isConnected || !(this.#embedded || this.#holdsSome)) return;
    if (!this.#embedding?.isReady(this)) {
      embeddingFor(this).then(
        (module) => {
          this.#embedding = module;
          this.#look();
        },
        (cause) => this.#fail(new LoadError(cause)),
      );
      return;
    }
    this.#embedded ??= new this.#embedding.Embedded(this, this.#view, this.#words, {
      onChanged: () => this.#changed(),
      onResized: () => this.#suit(),
      onPointed: (event) => this.#onPointed(event),
    });
    this.#embedded.look((side) => (this.#articles[side] ? 'set' : this.#fetched[side] && 'fetched'));
    this.#suit();
  }

  /** Takes both articles from a file beside the page. */
  async #fetch() {
    this.#drop.abort();
    this.#drop = new AbortController();
    const { signal } = this.#drop;
    const src = this.getAttribute('src');
    try {
      // What came before stays until there is something in its place.
      const fetched = src ? await (await import('./embedded/fetched.js')).load(src, signal) : {};
      signal.throwIfAborted();
      this.#take(fetched);
    } catch (thrown) {
      if (signal.aborted) return;
      this.#take({});
      // What else there is may be enough.
      await this.#update().catch(() => {});
      if (!this.a || !this.b) this.#fail(thrown);
    }
  }

  /** @param {Partial<Record<Side, Article>>} fetched */
  #take(fetched) {
    this.#fetched = fetched;
    this.#look();
    this.#changed();
  }

  /**
   * Compares what the element holds now.
   *
   * @returns {Promise<Report | null>} `null` while an article is missing
   * @throws {Error} why the texts could not be compared, or an `AbortError`
   */
  async compare() {
    this.#prepare();
    if (!this.#building) {
      // Which language it will speak is not known before it stands in a page.
      const { a, b } = this;
      return a && b && compare(a.text, b.text, this.#options);
    }
    if (!this.#isBuilt) await this.#building;
    this.#embedded?.readAgain();
    this.#compared = [];
    return this.#update();
  }

  /** Goes to the next passage, in the order of side a. */
  next() {
    this.#step(1);
  }

  /** Goes to the passage before. */
  previous() {
    this.#step(-1);
  }

  /** Stops comparing. The texts stay, and it is said that they were not compared; `compare()` begins anew. */
  abort() {
    if (!(this.#stop || this.#isUpdateDue) || !this.a || !this.b) return;
    this.#isUpdateDue = false;
    this.#report = null;
    this.#cursor = null;
    this.#stop?.abort();
    this.#stop = undefined;
    if (this.#isBuilt) this.#showStopped();
  }

  #showStopped() {
    this.#showTexts('', this.#words.failed(this.#words.faults.stopped));
  }

  /**
   * The article on side a: the one that was set, or else the one that stands in the page, or else the one that `src` brought.
   * Setting it stops what is being compared, and compares anew unless no text has changed; `null` is as if none was set.
   */
  get a() {
    return this.#article('a');
  }

  set a(article) {
    this.#articles.a = checked('a', article);
    this.#look();
    this.#changed();
  }

  /** The article on side b, likewise. */
  get b() {
    return this.#article('b');
  }

  set b(article) {
    this.#articles.b = checked('b', article);
    this.#look();
    this.#changed();
  }

  /** Settings of the comparison; what is left out has its default. Setting it compares anew. */
  get options() {
    return this.#options;
  }

  set options(options) {
    if (typeof (options ?? {}) !== 'object' || Array.isArray(options)) {
      throw new TypeError('<cross-read>.options must be null or an object');
    }
    this.#options = options;
    this.#compared = [];
    this.#changed();
  }

  /** The report on the two articles; `null` until there is one, and where there can be none. */
  get report() {
    return this.#report;
  }

  /** @param {Side} side */
  #article(side) {
    return this.#articles[side] ?? this.#embedded?.article(side) ?? this.#fetched[side] ?? null;
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
    this.#isUpdateDue = true;
    queueMicrotask(() => {
      // It was asked for since, and is under way.
      if (!this.#isUpdateDue) return;
      // Whoever waits for it is told by an event.
      this.#update().catch(() => {});
    });
  }

  /** @returns {Promise<Report | null>} */
  async #update() {
    this.#prepare();
    // It follows when the words are there.
    if (!this.#isBuilt) return null;
    this.#isUpdateDue = false;
    this.#stop?.abort();
    this.#stop = undefined;
    const [a, b] = [this.#article('a'), this.#article('b')];
    const before = this.#compared;
    this.#compared = [a?.text, b?.text];
    if (a && b && this.#report && this.#compared.every((one, i) => one === before[i])) {
      this.#tell(a, b, this.#report, {});
      return this.#report;
    }
    this.#report = null;
    this.#cursor = null;
    this.#isRedrawn = false;
    if (!a || !b) {
      // The other text may come at any moment; where this fails the comparison says so.
      if (a || b) load(this.#options).catch(() => {});
      this.#showTexts((a || b) && this.hasAttribute('paste') ? this.#words.pasteWhy : '');
      return null;
    }
    const stop = new AbortController();
    const { signal } = stop;
    this.#stop = stop;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waiting;
    try {
      // What brought the texts, comparing, and drawing in its parts are a task each: the page stays at hand in between.
      await nextTask();
      signal.throwIfAborted();
      // Once the core is loaded the report is there before the next task, and the texts need not be drawn twice.
      waiting = setTimeout(() => this.#showTexts(this.#words.comparing));
      // Cards tell too much of passages to come before it is known.
      const isEarly = this.#views.upcoming === 'columns';
      const early = isEarly ? await outline(a.text, b.text, this.#options, signal) : undefined;
      signal.throwIfAborted();
      if (early) {
        clearTimeout(waiting);
        this.#showTexts(this.#words.comparing, '', early);
      }
      const report = await compare(a.text, b.text, this.#options, signal);
      clearTimeout(waiting);
      const ahead = await this.#drawAhead(a, b, report, signal);
      this.#report = report;
      this.#tell(a, b, report, ahead);
      return report;
    } catch (thrown) {
      if (!signal.aborted) this.#fail(thrown);
      throw thrown;
    } finally {
      clearTimeout(waiting);
      if (this.#stop === stop) this.#stop = undefined;
    }
  }

  /** @param {Error} error */
  #showFailure(error) {
    const why = whyFailed(this.#words, error, this.#namesInSentences());
    this.#showTexts('', this.#words.failed(why));
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.#failure = error;
    if (this.#isBuilt) this.#showFailure(error);
    this.#dispatch('cross-read-error', error);
  }

  /**
   * The texts alone: they can be read before they are compared, and where that fails.
   *
   * @param {string} [sentence]
   * @param {string} [failure]
   * @param {Report} [early] the passages, marked before more is known of them
   */
  #showTexts(sentence = '', failure = '', early = undefined) {
    const [a, b] = [this.#article('a'), this.#article('b')];
    const draw = (/** @type {Side} */ side, /** @type {Article | null} */ article) => {
      const text = article?.text ?? '';
      return this.#view.draw(side, early ? blocksOf(side, text, early) : plainBlocks(text), () => '');
    };
    this.#views.clear();
    this.#view.show(
      { a: this.#heading('a'), b: this.#heading('b') },
      { a: draw('a', a), b: draw('b', b) },
      early?.passages ?? [],
    );
    this.#isRedrawn = early !== undefined;
    this.#view.offerSteps(false);
    this.#view.say([sentence, ''], failure);
  }

  /**
   * Makes what the columns will show, if they are what will be seen: a task for each part.
   *
   * @param {Article} a
   * @param {Article} b
   * @param {Report} report
   * @param {AbortSignal} signal
   */
  async #drawAhead(a, b, report, signal) {
    const texts = { a: a.text, b: b.text };
    const describe = this.#describer(texts);
    /** @type {Partial<Record<Side, import('./view.js').Drawn>>} */
    const ahead = {};
    // Not seen yet, it will be no wider than the window.
    if (innerWidth < WIDE && !this.checkVisibility()) this.#views.suit(this.#view.isEmbedding);
    await nextTask();
    for (const side of this.#views.upcoming === 'columns' ? SIDES : []) {
      signal.throwIfAborted();
      const blocks = blocksOf(side, texts[side], report);
      await nextTask();
      ahead[side] = this.#view.draw(side, blocks, describe);
      await nextTask();
    }
    signal.throwIfAborted();
    return ahead;
  }

  /** @param {Record<Side, string>} texts @returns {import('./view.js').Describe} */
  #describer(texts) {
    const names = this.#namesInSentences();
    return ({ passage, side, index }) => description(this.#words, passage, side, index, names, texts);
  }

  /**
   * @param {Article} a
   * @param {Article} b
   * @param {Report} report
   * @param {Partial<Record<Side, import('./view.js').Drawn>>} ahead what was drawn of it
   */
  #tell(a, b, report, ahead) {
    const names = this.#namesInSentences();
    const texts = { a: a.text, b: b.text };
    this.#ahead = ahead;
    this.#views.read({ report, texts, names, languages: { a: a.lang, b: b.lang }, sources: { a, b } }, this.#options);
    this.#view.say(totals(this.#words, report, names, a.text === b.text, this.#views.warned));
    this.#dispatch('cross-read-report', report);
  }

  /** @param {import('./views.js').Reading} reading */
  #drawColumns({ report, texts, shown }) {
    const describe = this.#describer(texts);
    const ahead = shown.length === report.passages.length ? this.#ahead : {};
    // It can stand in one place only.
    this.#ahead = {};
    const draw = (/** @type {Side} */ side) =>
      ahead[side] ?? this.#view.draw(side, blocksOf(side, texts[side], report, shown), describe);
    const headings = {
      a: { ...this.#heading('a'), words: report.a.words },
      b: { ...this.#heading('b'), words: report.b.words },
    };
    const show = this.#isRedrawn ? this.#view.showAgain : this.#view.show;
    show.call(this.#view, headings, { a: draw('a'), b: draw('b') }, shown);
    this.#isRedrawn = true;
  }

  /** A view was chosen, or drawn anew. */
  #onShown() {
    const { active } = this.#views;
    // On narrow ground the cards are next to each other anyway.
    const isStepped = active === 'columns' || (active === 'passages' && this.#view.isWide);
    this.#view.offerSteps(isStepped && this.#views.shown.length > 0);
    if (active === 'columns') this.#view.suit();
    if (this.#cursor) this.#moveTo(this.#cursor);
  }

  #suit() {
    // Without a box, as while the page hides it, its width can't be told.
    if (!this.#isBuilt || this.getClientRects().length === 0) return;
    this.#views.suit(this.#view.isWide || this.#view.isEmbedding);
    if (this.#views.active === 'columns') this.#view.suit();
  }

  /** @param {Side} side */
  #name(side) {
    return this.#article(side)?.source?.trim() || this.#words.unnamed[side];
  }

  #namesInSentences() {
    const { direction } = this.#words;
    return { a: inSentence(this.#name('a'), direction), b: inSentence(this.#name('b'), direction) };
  }

  /** @param {Side} side */
  #heading(side) {
    const article = this.#article(side);
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

  /** @param {Event} event */
  #onPointed(event) {
    this.#view.light(this.#view.runAt(event)?.places[0].passage.id);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
    const by = STEP_KEYS[event.key];
    if (by) this.#step(by);
    else if (event.key === 'Enter' && this.#cursor && this.#view.isInText(event)) this.#goToPartner(this.#cursor);
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
    const isOurs = (/** @type {EventTarget} */ target) =>
      target instanceof HTMLElement && target.matches('.column') && target.getRootNode() === this.#root;
    const column = /** @type {HTMLElement | undefined} */ (event.composedPath().find(isOurs));
    this.#view?.keepSelectionIn(/** @type {Side | undefined} */ (column?.dataset.side));
  };

  /** @param {1 | -1} by */
  #step(by) {
    if (!this.#report) return;
    const { shown, active } = this.#views;
    if (shown.length === 0) return;
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

  /** From another view. @param {number} id @param {Side} side @param {number} [place] */
  #goToPassage(id, side, place = 0) {
    if (!this.#report) return;
    this.#leave();
    const cursor = stand(id, side, place, this.#cursor);
    this.#moveTo(cursor);
    this.#view.land(cursor, partner(this.#report.passages, cursor));
    this.#dispatchSelect(cursor);
  }

  /** From another view. @type {import('./views.js').Reading['goToWords']} */
  #goToWords(side, spans, light) {
    if (!this.#report) return;
    this.#leave();
    this.#view.landInWords(side, spans, this.#report, light);
  }

  /** Into the text, from wherever. */
  #leave() {
    const back = this.#views.leave();
    if (back) this.#dispatch('cross-read-jump', { back });
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
   * @template {'cross-read-report' | 'cross-read-select' | 'cross-read-jump' | 'cross-read-error'} Name
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

/** Whether the keys write something. @param {Event} event */
function isWriting(event) {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITTEN_IN));
}

/** What it takes to read what stands in the page. @param {Element} element */
async function embeddingFor(element) {
  const module = await import('./embedded/embedded.js');
  await module.prepare(element);
  return module;
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
