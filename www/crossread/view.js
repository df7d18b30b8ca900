/** The element's inside: the bar with totals, key and steps, and the two columns. Draws what it is given, decides nothing. */

import { draw } from './column.js';
import { make, oncePerFrame } from './dom.js';
import { isSubstance, otherSide, SIDES } from './model.js';
import { ReadingOptions } from './reading-options.js';
import { bringIntoView, ownScroller } from './scroll.js';
import { Settling } from './settling.js';
import { style } from './style.js';
import { barStyle } from './style-bar.js';

/** @typedef {import('./cursor.js').Cursor} Cursor */
/** @typedef {import('./model.js').Block} Block */
/** @typedef {import('./model.js').Passage} Passage */
/** @typedef {import('./model.js').Place} Place */
/** @typedef {import('./model.js').Run} Run */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./words.js').Words} Words */
/** A stretch of shared text: an element, or what stands for a stretch of the page's own text. */
/** @typedef {import('./scroll.js').Scrolled & Pick<HTMLElement, 'focus'> & { classList: { toggle: (name: 'lit' | 'current', isOn: boolean) => unknown } }} Mark */
/** @typedef {import('./embedded/embedded.js').Own} Own */
/** @typedef {{ name: string, url: string | undefined, lang: string | undefined, words: number | undefined }} Heading */
/** @typedef {(place: Place) => string} Describe what a screen reader adds to a place's text */
/** @typedef {{ blocks: Block[], describe: Describe, drawing: import('./column.js').Drawing | undefined }} Drawn what a column shows */

export class View {
  #root;
  #words;
  #totals = make('p', { class: 'totals', part: 'totals', tabindex: -1 });
  #alert = make('p', { class: 'alert', part: 'alert', role: 'alert' });
  #key = make('ul', { class: 'key', part: 'key' });
  #where = make('p', { class: 'where', part: 'status', role: 'status' });
  #steps = make('div', { class: 'steps', part: 'steps', role: 'group' });
  #columns = { a: column('a'), b: column('b') };
  #beside = make('div', { class: 'columns', part: 'columns' });
  #options;
  #onPassage;
  #onWarning;
  /** What joins the columns, once they have stood side by side. @type {import('./columns/columns.js').Columns | undefined} */
  #joined;
  /** It takes the focus of a click on plain text, so that the keys work from there. */
  #frame = make('div', { class: 'frame', part: 'frame', tabindex: -1 });
  /** Sides that bring their own column. @type {Partial<Record<Side, Own>>} */
  #own = {};
  /** Every run of shared text on both sides, by its mark. @type {Map<Mark, Run>} */
  #runs = new Map();

  /**
   * @param {ShadowRoot} root
   * @param {Words} words
   * @param {import('./views.js').Views} views
   * @param {(by: 1 | -1) => void} onStep
   * @param {(id: number) => void} onPassage what joins a passage's places was pressed
   * @param {(name: 'quotes' | 'figures') => void} onWarning a warning beside the totals was
   */
  constructor(root, words, views, onStep, onPassage, onWarning) {
    this.#root = root;
    this.#words = words;
    this.#onPassage = onPassage;
    this.#onWarning = onWarning;
    this.#options = new ReadingOptions(words, {
      onTied: (isTied) => {
        if (this.#joined) this.#joined.isTied = isTied;
      },
      onFolded: () => this.#fold(),
    });
    this.#steps.setAttribute('aria-label', words.passages);
    this.#steps.append(this.#where);
    for (const [name, by, key] of /** @type {['previous' | 'next', 1 | -1, string][]} */ ([
      ['previous', -1, 'p'],
      ['next', 1, 'n'],
    ])) {
      const label = words[name];
      const button = make('button', {
        type: 'button',
        class: name,
        part: `button ${name}`,
        'aria-label': label,
        'aria-keyshortcuts': key,
        title: `${label} (${key})`,
      });
      button.addEventListener('click', () => onStep(by));
      this.#steps.append(button);
    }
    this.#beside.append(...SIDES.map((side) => this.#columns[side].section));
    const { tabs, filter, panels } = views.parts;
    views.columns.append(make('div', { class: 'foot' }, this.#key, this.#options.bar), this.#beside);
    const [heading, note] = ['heading', 'note'].map((name) => make('slot', { name }));
    this.#frame.append(heading, this.#totals, this.#alert, tabs, this.#steps, filter, ...panels, note);
    root.adoptedStyleSheets = [style, barStyle];
    // Words of a right-to-left script, wherever they stand.
    if (words.direction === 'rtl') this.#frame.dir = words.direction;
    root.append(this.#frame);
    this.#frame.addEventListener('transitionend', () => this.tone());
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    this.#totals.focus(options);
  }

  /**
   * @param {[first: string, rest: string, quotes?: string, figures?: string]} sentence
   * @param {string} [failure] what went wrong
   */
  say([first, rest, quotes = '', figures = ''], failure = '') {
    this.#totals.replaceChildren(make('strong', {}, first), rest);
    if (quotes) this.#totals.append(' ', this.#warning(quotes.trim(), 'quotes'));
    if (figures) this.#totals.append(' ', this.#warning(figures.trim(), 'figures'));
    this.#totals.hidden = first === '';
    this.#alert.textContent = failure;
  }

  /** It leads to what it warns of. Not a button, which is a box in the line, and would break it elsewhere. @param {string} sentence @param {'quotes' | 'figures'} view */
  #warning(sentence, view) {
    const warning = make('span', { class: 'warning', role: 'button', tabindex: 0 }, sentence);
    warning.addEventListener('click', () => this.#onWarning(view));
    warning.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      this.#onWarning(view);
    });
    return warning;
  }

  /**
   * What a column will show. A side that brings its own marks the page's text there, and so only when it is shown.
   *
   * @param {Side} side
   * @param {Block[]} blocks
   * @param {Describe} describe
   * @returns {Drawn}
   */
  draw(side, blocks, describe) {
    return { blocks, describe, drawing: this.#own[side] ? undefined : draw(blocks, describe) };
  }

  /**
   * @param {Record<Side, Heading>} headings
   * @param {Record<Side, Drawn>} drawn
   * @param {readonly Passage[]} passages
   */
  show(headings, drawn, passages) {
    this.#runs.clear();
    for (const side of SIDES) {
      const { section, title } = this.#columns[side];
      const own = this.#own[side];
      const { blocks, describe, drawing } = drawn[side];
      section.hidden = !own && blocks.length === 0;
      title.replaceChildren(...this.#heading(headings[side]));
      const runs = own ? own.draw(blocks, describe) : this.#showText(side, drawing ?? draw(blocks, describe));
      for (const [mark, run] of runs) this.#runs.set(mark, run);
      setLanguage(this.#text(side), headings[side].lang);
    }
    this.#where.textContent = this.#words.passages;
    this.#showKey(passages);
    this.#options.bar.hidden = passages.length === 0;
    this.#settling.begin(SIDES.filter((side) => !this.#own[side]).map((side) => this.#text(side)));
    this.#fold();
  }

  /**
   * @param {Side} side
   * @param {import('./column.js').Drawing} drawing
   */
  #showText(side, { content, runs }) {
    const { section, title } = this.#columns[side];
    // A new element, and so one that is not scrolled.
    const text = make('div', { class: 'text', part: 'text', role: 'group', 'aria-labelledby': title.id });
    text.append(content);
    // A column with nothing to focus inside can be scrolled by keys only if it takes the focus itself.
    text.tabIndex = runs.size === 0 ? 0 : -1;
    section.replaceChildren(title, text);
    return runs;
  }

  /**
   * A side brings its own column, or no longer does.
   *
   * @param {Side} side
   * @param {Own | undefined} own
   */
  take(side, own) {
    const { section, title } = this.#columns[side];
    this.#own[side] = own;
    this.#frame.classList.toggle(
      'embedding',
      SIDES.some((one) => this.#own[one]),
    );
    own?.text.setAttribute('aria-labelledby', title.id);
    section.hidden = !own;
    section.replaceChildren(title, ...(own ? [own.text] : []));
  }

  /**
   * Beside articles of the page's the ground is the page's too: it is dark where the page's ink is light, whatever scheme the
   * page says it has. The outline, which is not drawn, has that ink in red, green and blue; a change is told by its transition.
   */
  tone() {
    const { outlineColor } = getComputedStyle(this.#frame);
    const [red, green, blue] = outlineColor.split(' ').slice(1).map(Number.parseFloat);
    this.#frame.classList.toggle('dark', red + green + blue > 1.5);
  }

  /** Whether a side brings its own column. */
  get isEmbedding() {
    return SIDES.some((side) => this.#own[side]);
  }

  #fold() {
    for (const text of this.#texts()) this.#options.fold(text, this.#measure);
    this.#measure();
  }

  /** The columns were shown, or have another size. */
  suit() {
    this.#settling.goOn();
    return this.#join();
  }

  /** Side by side, the columns are joined. */
  async #join() {
    if (!this.isWide || this.#runs.size === 0) return;
    if (!this.#joined) {
      // The texts can be read without.
      const loaded = await import('./columns/columns.js').catch(() => undefined);
      if (!loaded) return;
      this.#joined ??= new loaded.Columns(
        this.#beside,
        { a: this.#columns.a.section, b: this.#columns.b.section },
        this.#onPassage,
      );
    }
    this.#measure();
  }

  /** Once the texts have been laid out, however often they were drawn before. */
  #measure = oncePerFrame(() => {
    if (this.#settling.isDone) this.#joined?.measure(this.#runs);
  });

  #settling = new Settling(() => this.#measure());

  /**
   * The same texts with other passages: they stay where they are scrolled to.
   *
   * @param {Parameters<View['show']>} drawn
   */
  showAgain(...drawn) {
    const tops = this.#texts().map((text) => text.scrollTop);
    this.show(...drawn);
    this.#settling.finish();
    for (const [i, text] of this.#texts().entries()) text.scrollTop = tops[i] ?? 0;
  }

  #texts() {
    return SIDES.map((side) => this.#text(side));
  }

  /** @param {Side} side */
  #text(side) {
    return /** @type {HTMLElement} */ (this.#columns[side].section.querySelector('.text'));
  }

  /** @param {boolean} isThere whether there are passages to step through */
  offerSteps(isThere) {
    this.#steps.hidden = !isThere;
  }

  /** @param {Heading} heading */
  #heading({ name, url, lang, words }) {
    const outlet = url
      ? make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name)
      : make('span', {}, name);
    setLanguage(outlet, lang);
    outlet.dir = 'auto';
    if (words === undefined) return [outlet];
    return [outlet, ' ', make('span', { class: 'count', part: 'count' }, this.#words.wordCount(words))];
  }

  /** What the highlights mean, for those there are. @param {readonly Passage[]} passages */
  #showKey(passages) {
    const { differing, omission, moved } = this.#words;
    const differences = passages.flatMap((passage) => passage.differences).filter(isSubstance);
    const isEmpty = (/** @type {{ start: number, end: number }} */ span) => span.start === span.end;

    const items = [];
    if (differences.length > 0) items.push([make('b', { class: 'difference' }, differing)]);
    // In the page's own text nothing can be drawn between the words.
    const isDrawn = !this.isEmbedding;
    if (isDrawn && differences.some(({ a, b }) => isEmpty(a) || isEmpty(b)))
      items.push([make('b', { class: 'difference' }), ` ${omission}`]);
    if (isDrawn && passages.some((passage) => passage.moved)) items.push([make('span', { class: 'moved' }, moved)]);
    for (const [kind, title] of Object.entries(this.#words.kinds)) {
      if (passages.some((passage) => passage.kind === kind))
        items.push([make('span', { class: 'sign', part: 'key-kind', 'data-kind': kind }, title)]);
    }

    this.#key.replaceChildren(...items.map((item) => make('li', {}, ...item)));
    this.#key.hidden = items.length === 0;
  }

  /** The run an event is in. @param {Event} event */
  runAt(event) {
    const path = event.composedPath();
    const own = SIDES.map((side) => this.#own[side]).find((one) => one && path.includes(one.text));
    const mark =
      own?.markAt(/** @type {MouseEvent} */ (event)) ??
      path.find((target) => this.#runs.has(/** @type {HTMLElement} */ (target)));
    return this.#runs.get(/** @type {Mark} */ (mark));
  }

  /** Whether keys pressed mean a place: one has the focus, or the column that the page's own text stands in. @param {Event} event */
  isInText(event) {
    const [target] = event.composedPath();
    return SIDES.some((side) => this.#own[side]?.text === target) || this.runAt(event) !== undefined;
  }

  /** Lights every place of a passage, or none. @param {number} [id] */
  light(id) {
    this.#flag('lit', id);
  }

  /**
   * Shows where the reader stands: the passage, and in words the place.
   *
   * @param {number} id
   * @param {string} whereabouts
   */
  showPosition(id, whereabouts) {
    this.#flag('current', id);
    this.#where.textContent = whereabouts;
  }

  /**
   * Brings the cursor's place into view, level with the one it was reached from, and moves the focus there.
   *
   * @param {Cursor} cursor
   * @param {Cursor} from
   */
  goTo(cursor, from) {
    const place = this.#placeOf(cursor);
    if (!place) return;
    this.#goingTo();
    bringIntoView(place, this.#placeOf(from));
    place.focus({ preventScroll: true });
  }

  /**
   * Brings the cursor's place into view, and its partner where columns scroll by themselves. The focus goes along if it
   * is in the text; on a button it stays, to be pressed again.
   *
   * @param {Cursor} cursor
   * @param {Cursor} partner
   */
  stepTo(cursor, partner) {
    const place = this.#placeOf(cursor);
    const partnerPlace = this.#placeOf(partner);
    if (!place || !partnerPlace) return;
    this.#goingTo();
    if (ownScroller(partnerPlace)) bringIntoView(partnerPlace);
    bringIntoView(place);
    if (this.#root.activeElement?.closest('.text')) place.focus({ preventScroll: true });
  }

  /**
   * Brings a place into view, from another view of the element, and moves the focus there; its partner too, where columns
   * scroll by themselves.
   *
   * @param {Cursor} cursor
   * @param {Cursor} partner
   */
  land(cursor, partner) {
    this.stepTo(cursor, partner);
    this.#placeOf(cursor)?.focus({ preventScroll: true });
  }

  /** Goes to a passage's card; the focus goes along unless it is on a button, to be pressed again. @param {HTMLElement | undefined} card */
  stepToCard(card) {
    if (!card) return;
    card.scrollIntoView({ block: 'start' });
    const isOnSteps = this.#root.activeElement?.closest('.steps');
    if (!isOnSteps) card.querySelector('h3')?.focus({ preventScroll: true });
  }

  /** A place is gone to: it must stand where it will stay, and no column is scrolled along. */
  #goingTo() {
    this.#settling.finish();
    this.#joined?.letBe();
  }

  /** Whether the articles stand side by side: style.js says at what width. */
  get isWide() {
    return getComputedStyle(this.#frame).getPropertyValue('--cr-wide') !== '';
  }

  /**
   * Brings words of a side into view, and what belongs to them where columns scroll by themselves. They are lit until the next
   * jump; the focus goes to their block.
   *
   * @param {Side} side
   * @param {Partial<Record<Side, import('./model.js').Span | null>>} spans
   * @param {import('./model.js').Report} report
   * @param {import('./views/found.js').Light} light
   */
  landInWords(side, spans, report, light) {
    this.#goingTo();
    for (const one of [otherSide(side), side]) {
      const span = spans[one];
      const words = this.#own[one]?.find(span) ?? light(this.#text(one), report[one].blocks, span);
      if (!words) continue;
      this.#options.unfold(words);
      if (one === side || ownScroller(words)) bringIntoView(words);
      if (one === side) /** @type {HTMLElement} */ (words.closest('p, h3, li')).focus({ preventScroll: true });
    }
  }

  /** @param {Side | undefined} side the only one whose text can be selected; both if undefined */
  keepSelectionIn(side) {
    for (const one of SIDES) {
      this.#columns[one].section.classList.toggle('unselectable', side !== undefined && side !== one);
    }
  }

  /** The first run of a place. @param {Cursor} cursor */
  #placeOf({ id, side, place }) {
    for (const [element, { starts }] of this.#runs) {
      const isIt = starts.some((start) => start.passage.id === id && start.side === side && start.index === place);
      if (isIt) return element;
    }
  }

  /**
   * @param {'lit' | 'current'} name
   * @param {number | undefined} id
   */
  #flag(name, id) {
    for (const [element, { places }] of this.#runs) {
      element.classList.toggle(
        name,
        places.some((place) => place.passage.id === id),
      );
    }
    this.#joined?.flag(name, id);
  }
}

/** @param {Side} side */
function column(side) {
  const title = make('h2', { class: 'name', part: 'name', id: `name-${side}` });
  const section = make('section', { class: 'column', part: `column column-${side}`, 'data-side': side, hidden: '' });
  return { section, title };
}

/**
 * @param {HTMLElement} element
 * @param {string | undefined} language
 */
function setLanguage(element, language) {
  if (language) element.lang = language;
  else element.removeAttribute('lang');
}
