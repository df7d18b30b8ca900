/** Draws one article: blocks of runs become elements. */

import { make, settable } from './dom.js';
import { comparedAt } from './model.js';

/** @typedef {import('./model.js').Block} Block */
/** @typedef {import('./model.js').Place} Place */
/** @typedef {import('./model.js').Run} Run */

/** @type {Record<import('./model.js').BlockKind, 'p' | 'h3' | 'li'>} */
const TAGS = { paragraph: 'p', headline: 'h3', listItem: 'li' };

/** A time, the name of a picture's file, or who wrote it. */
const SLIGHT = /^\P{L}*\d{1,2}[:.]\d{2}(?!\d)|\.(jpe?g|png|webp)$|^By \p{L}/iu;

/** Of a wording, how much must differ for marks on its words to mark nothing. */
const REWRITTEN = 0.6;

/**
 * Whether marks on the words that differ would mark nearly all there is.
 *
 * @param {{ kind: import('./model.js').Passage['kind'] }} passage
 * @param {readonly import('./model.js').Part[]} parts
 */
export function isRewritten({ kind }, parts) {
  const length = (/** @type {readonly import('./model.js').Part[]} */ some) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  return kind === 'reworded' && length(parts.filter(({ differs }) => differs)) > REWRITTEN * length(parts);
}

/** @param {Run} run */
const textOf = ({ parts }) => parts.map(({ text }) => text).join('');

/**
 * @typedef {object} Drawing
 * @property {DocumentFragment} content
 * @property {Map<HTMLElement, Run>} runs the runs of shared text, by their elements
 */

/**
 * @param {Block[]} blocks
 * @param {(place: Place) => string} describe what a screen reader adds to a place's text
 * @returns {Drawing}
 */
export function draw(blocks, describe) {
  const content = document.createDocumentFragment();
  const descriptions = make('div', { hidden: '' });
  /** @type {Map<HTMLElement, Run>} */
  const runs = new Map();
  /** @type {HTMLUListElement | null} */
  let list = null;

  for (const { kind, runs: blockRuns, isShared } of blocks) {
    const block = make(TAGS[kind], { dir: 'auto', part: kind === 'listItem' ? 'list-item' : kind });
    if (kind === 'headline' && SLIGHT.test(blockRuns.map(textOf).join(''))) block.className = 'slight';
    if (isShared) block.classList.add('shared');
    for (const run of blockRuns) {
      const parts = run.parts.flatMap(({ text, differs }) =>
        differs ? make('b', { class: 'difference', part: 'difference' }, text) : settable(text),
      );
      if (run.places.length === 0) {
        block.append(...parts);
        continue;
      }
      const element = drawRun(run, parts);
      runs.set(element, run);
      block.append(element);
      if (run.starts.length > 0) {
        const [place] = run.places;
        const id = `${place.side}-${place.passage.id}-${place.index}`;
        element.setAttribute('aria-describedby', id);
        descriptions.append(make('span', { id }, describe(place)));
      }
    }
    if (kind === 'listItem') {
      if (!list) {
        list = make('ul');
        content.append(list);
      }
      list.append(block);
    } else {
      list = null;
      content.append(block);
    }
  }
  content.append(descriptions);
  return { content, runs };
}

/**
 * A place is one stop in the tab order, at its first run. It has the role of a link because it leads to its partner, and
 * because a link, unlike a button, is read out as the text it holds.
 *
 * @param {Run} run
 * @param {(Node | string)[]} parts
 */
function drawRun(run, parts) {
  const [place] = run.places;
  const { passage, index } = place;
  const { kind } = comparedAt(place);
  const part = `passage passage-${kind}`;
  const element = make('mark', { part, 'data-passage': passage.id, 'data-place': index, 'data-kind': kind }, ...parts);
  if (isRewritten({ kind }, run.parts)) element.classList.add('rewritten');
  if (run.places.length > 1) element.dataset.shared = 'again';
  if (run.starts.length > 0) {
    element.setAttribute('role', 'link');
    element.tabIndex = 0;
    element.dataset.number = String(passage.id + 1);
    if (passage.moved) element.dataset.moved = '';
  }
  return element;
}
