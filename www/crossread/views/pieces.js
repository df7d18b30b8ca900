/** Pieces that the views share: quoted text with the words that differ, notes on differences, ways into the text. */

import { chips } from '../chips.js';
import { make } from '../dom.js';
import { styleNotes } from './notes.js';
import './words.js';

/** @typedef {import('../model.js').Part} Part */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../model.js').Span} Span */
/** @typedef {import('./notes.js').Note} Note */
/** @typedef {import('../views.js').Reading} Reading */
/** @typedef {import('../words.js').Words} Words */

/**
 * Text of a side, in its own language and direction.
 *
 * @param {Part[][]} paragraphs
 * @param {string | undefined} language
 * @param {'b' | 'mark'} [tag] around the words that stand out
 */
export function quoted(paragraphs, language, tag = 'b') {
  const part = tag === 'b' ? { class: 'difference', part: 'difference' } : { class: 'figure', part: 'figure' };
  const lines = paragraphs.map((parts) =>
    make('p', { dir: 'auto' }, ...parts.map(({ text, differs }) => (differs ? make(tag, part, text) : text))),
  );
  return make('div', { class: 'quoted', part: 'quoted', ...(language ? { lang: language } : {}) }, ...lines);
}

/**
 * @param {Words} words
 * @param {Note[]} notes
 * @param {Reading['languages']} languages
 */
export function noteList(words, notes, languages) {
  const said = (/** @type {Side} */ side, /** @type {string} */ text) => {
    const language = languages[side];
    return make('bdi', { class: 'said', ...(language ? { lang: language } : {}) }, text);
  };
  const items = notes.map((note) => {
    const item = make('li', {}, make('span', { class: 'label' }, `${note.label}${words.colon}`));
    for (const [i, { a, b }] of note.said.entries()) {
      item.append(i > 0 ? ' · ' : ' ');
      if (a) item.append(said('a', a));
      if (a && b) item.append(` ${words.becomes} `);
      if (b) item.append(said('b', b));
    }
    return item;
  });
  return make('ul', { class: 'notes', part: 'notes' }, ...items);
}

/**
 * The differences in style, folded unless there are no others; nothing where there are none.
 *
 * @param {Words} words
 * @param {readonly import('../wasm/crossread.js').Difference[]} differences
 * @param {Record<Side, string>} texts
 * @param {Reading['languages']} languages
 */
export function styleLine(words, differences, texts, languages) {
  const style = styleNotes(words, differences, texts);
  if (!style) return [];
  const summary = make('summary', {}, style.title);
  const line = make('details', { class: 'style' }, summary, noteList(words, style.notes, languages));
  line.open = style.isAll;
  return [line];
}

/**
 * A way into the text. What it leads to is told by what stands around it; a screen reader is told the outlet too.
 *
 * @param {string} title
 * @param {string} label
 * @param {() => void} go
 */
export function jump(title, label, go) {
  const button = make('button', { type: 'button', class: 'plain jump', part: 'jump' }, title);
  if (label !== title) button.setAttribute('aria-label', label);
  button.addEventListener('click', () => {
    // Safari leaves the focus of what is pressed elsewhere, and whoever comes back comes to what has it.
    button.focus();
    go();
  });
  return button;
}

/**
 * How many of a list are hidden, and a button that shows them; nothing where none is.
 *
 * @param {string} sentence
 * @param {string} title
 * @param {() => void} showAll
 */
export function hiddenLine(sentence, title, showAll) {
  if (!sentence) return [];
  const button = make('button', { type: 'button', class: 'plain', part: 'button' }, title);
  button.addEventListener('click', showAll);
  return [
    make('div', { class: 'hidden-line' }, make('p', { class: 'hidden-count', role: 'status' }, sentence), button),
  ];
}

/** A heading that only a screen reader needs. @param {string} title */
export function quietHeading(title) {
  return make('h2', { class: 'quiet' }, title);
}

/**
 * Chips for which of its rows a view shows: all of them, or those that are of one name. The view's memory keeps the choice.
 *
 * @template Row
 * @param {Reading} reading
 * @param {object} choice
 * @param {string} choice.key what it is kept under
 * @param {string} choice.label
 * @param {Row[]} choice.rows
 * @param {[name: string, title: string][]} choice.titles names without a row are left out
 * @param {(row: Row, name: unknown) => boolean} choice.isOf
 * @param {() => void} choice.show
 */
export function rowChips({ words, memory }, { key, label, rows, titles, isOf, show }) {
  const choices = titles
    .map(([name, title]) => ({ name, title, count: rows.filter((row) => isOf(row, name)).length }))
    .filter(({ count }) => count > 0);
  const chosen = choices.find(({ name }) => name === memory.get(key))?.name ?? 'all';
  memory.set(key, chosen);
  const choose = (/** @type {string} */ name) => {
    memory.set(key, name);
    show();
  };
  return chips(label, [{ name: 'all', title: words.all, count: rows.length }, ...choices], choose, chosen);
}
