/** The view of what only one side says: its sentences by rank, the weightiest first. */

import { make } from '../dom.js';
import { SIDES } from '../model.js';
import { wording } from '../wording.js';
import { light } from './found.js';
import { jump, quietHeading, quoted } from './pieces.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../views.js').Reading} Reading */

/** How many sentences of a side are shown before a reader asks for all. */
const FIRST = 12;

/** In a list of our own it would be one mark too many. */
const BULLET = /^[•·‣▪*–-]\s+/;

/** @param {Reading} reading */
export function draw(reading) {
  const columns = SIDES.map((side) => column(reading, side));
  const { words } = reading;
  const note = make('p', { class: 'only-note aside' }, words.onlyNote);
  return [quietHeading(words.viewNames.only), note, make('div', { class: 'apart-columns' }, ...columns)];
}

/**
 * @param {Reading} reading
 * @param {Side} side
 */
function column(reading, side) {
  const { words, report, texts, names, memory } = reading;
  const sentences = distinct(
    [...report.only[side]].sort((one, other) => one.rank - other.rank),
    texts[side],
  );
  const title = make('h3', { class: 'only-name' }, words.onlyIn(names[side]));
  title.append(' ', make('span', { class: 'count' }, words.sentences(sentences.length)));
  const section = make('section', { class: 'only-side', part: `only only-${side}` }, title);
  if (sentences.length === 0) return section;

  const list = make('ol', { class: 'sentences', part: 'sentences', role: 'list' });
  const items = sentences.map((one) => item(reading, side, one));
  list.append(...items);
  section.append(list);
  const key = `only ${side}`;
  if (items.length <= FIRST || memory.has(key)) return section;
  const rest = items.slice(FIRST);
  // Print has them too.
  for (const one of rest) one.hidden = true;
  const more = make('button', { type: 'button', class: 'plain', part: 'button' }, words.showAllOf(sentences.length));
  more.addEventListener('click', () => {
    memory.set(key, true);
    for (const one of rest) one.hidden = false;
    rest[0].querySelector('button')?.focus();
    more.remove();
  });
  section.append(more);
  return section;
}

/**
 * Without those that a text says again, as a live blog does.
 *
 * @template {import('../model.js').Span} S
 * @param {S[]} sentences
 * @param {string} text
 */
function distinct(sentences, text) {
  const said = new Set();
  return sentences.filter(({ start, end }) => {
    const isNew = !said.has(text.slice(start, end));
    said.add(text.slice(start, end));
    return isNew;
  });
}

/**
 * @param {Reading} reading
 * @param {Side} side
 * @param {import('../model.js').Span} sentence
 */
function item({ words, texts, names, languages, goToWords }, side, sentence) {
  const { start, end } = sentence;
  const bullet = BULLET.exec(texts[side].slice(start, end))?.[0] ?? '';
  const text = quoted(wording(texts[side], { start: start + bullet.length, end }, []), languages[side]);
  return make(
    'li',
    {},
    text,
    jump(words.show, words.showFrom(names[side]), () => goToWords(side, { [side]: sentence }, light)),
  );
}
