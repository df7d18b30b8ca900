/** The text of an article that stands in the page, and where in the page each stretch of it is. */

/** @typedef {import('../model.js').Span} Span */
/** @typedef {{ node: Text, from: number, to: number }} Stretch UTF-16 code units of one text node */
/** @typedef {Stretch & { start: number }} Piece where in the text it stands */

/** What is not said by the article. */
const NOT_TEXT =
  'script, style, template, noscript, nav, form, button, input, select, textarea, iframe, object, svg, [aria-hidden="true"]';

/** Whatever the page makes of it, as one that resets all styles. */
const ALWAYS_APART = /^(br|p|h\d|li|blockquote)$/;

/** Words of one node between which there is a plain space. */
const PIECES = /\S+(?: \S+)*/g;

export class PageText {
  text = '';
  /** In order. @type {Piece[]} */
  #pieces = [];
  #gap = '';

  /** @param {Element} article as it stands in the page: what is not displayed is not read */
  constructor(article) {
    this.#read(article);
  }

  /** @param {Element} element */
  #read(element) {
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#take(node);
      else if (node instanceof Element && !node.matches(NOT_TEXT)) this.#enter(node);
    }
  }

  /** @param {Element} element */
  #enter(element) {
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    const isApart = ALWAYS_APART.test(element.localName) || !/^(inline|contents|ruby)/.test(display);
    if (isApart) this.#gap = '\n';
    this.#read(element);
    if (isApart) this.#gap = '\n';
  }

  /** @param {Text} node */
  #take(node) {
    const { data } = node;
    let end = 0;
    for (const { 0: words, index } of data.matchAll(PIECES)) {
      if (index > end) this.#gap ||= ' ';
      if (this.text) this.text += this.#gap;
      this.#gap = '';
      end = index + words.length;
      this.#pieces.push({ node, from: index, to: end, start: this.text.length });
      this.text += words;
    }
    if (data.length > end) this.#gap ||= ' ';
  }

  /**
   * Where a span of the text stands.
   *
   * @param {Span} span
   * @returns {Stretch[]} in order; none where it holds no words
   */
  stretches({ start, end }) {
    const found = [];
    for (let i = this.#after(start); i < this.#pieces.length && this.#pieces[i].start < end; i++) {
      const { node, from, to, start: at } = this.#pieces[i];
      found.push({ node, from: from + Math.max(start - at, 0), to: Math.min(to, from + end - at) });
    }
    return found;
  }

  /** The first piece that ends after an offset. @param {number} offset */
  #after(offset) {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { from, to, start } = this.#pieces[middle];
      if (start + to - from > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
