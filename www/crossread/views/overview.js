/**
 * The view of the whole: each article a bar from its first word to its last, with its passages where they stand, and ribbons
 * between their places. Everything in it leads into the text. The picture is for the eye and the pointer; the list beside it has the
 * same passages for keys and screen readers, and names them for everyone.
 */

import { pairsOf } from '../columns/positions.js';
import { ribbonsStyle } from '../columns/ribbons-style.js';
import { ribbon, STRETCHED, svg } from '../columns/svg.js';
import { make } from '../dom.js';
import { SIDES, whole } from '../model.js';
import { quote, sentenceAround } from '../wording.js';
import { percent } from '../words.js';
import { light } from './found.js';
import { overviewStyle } from './overview-style.js';
import { quietHeading } from './pieces.js';

/** @typedef {import('../columns/positions.js').Position} Position */
/** @typedef {import('../model.js').Passage} Passage */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../views.js').Reading} Reading */

export const styles = [ribbonsStyle, overviewStyle];

/** The drawing's units: a text is so long, whichever it is. */
const LENGTH = 1000;
const WIDTH = 100;

/** @param {Reading} reading */
export function draw(reading) {
  const { words, shown, report } = reading;
  const positions = { a: positionsOf(reading, 'a'), b: positionsOf(reading, 'b') };
  const caption = make('p', { class: 'caption', 'aria-hidden': 'true' }, words.overviewHint);
  const picture = make(
    'div',
    { class: 'picture', part: 'picture' },
    ...SIDES.map((side) => head(reading, side)),
    bar('a', positions.a),
    ribbons(positions),
    bar('b', positions.b),
    caption,
  );
  const list = make('ol', { class: 'entries', role: 'list', 'aria-label': words.passages });
  list.append(...shown.map((passage) => entry(reading, passage)));
  const nothing = make('p', { class: 'nothing' }, report.passages.length > 0 ? words.nothingShown : words.none);
  const overview = make('div', { class: 'overview' }, picture, shown.length > 0 ? list : nothing);

  const light = (/** @type {Event} */ { target }) => {
    const id = idAt(target);
    const passage = shown.find((one) => one.id === id);
    for (const one of overview.querySelectorAll('[data-passage]')) one.classList.toggle('lit', idAt(one) === id);
    caption.replaceChildren(...(passage ? said(reading, passage) : [words.overviewHint]));
  };
  for (const type of ['pointerover', 'focusin']) overview.addEventListener(type, light);
  for (const type of ['pointerleave', 'focusout']) overview.addEventListener(type, () => light(new Event(type)));
  overview.addEventListener('click', (event) => go(reading, event));
  return [quietHeading(words.viewNames.overview), overview];
}

/**
 * Where the places of a side stand in the drawing, in reading order.
 *
 * @param {Reading} reading
 * @param {Side} side
 * @returns {Position[]}
 */
function positionsOf({ shown, texts }, side) {
  const units = (/** @type {number} */ offset) => (offset / texts[side].length) * LENGTH;
  const all = shown.flatMap((passage) =>
    passage[side].map((span, index) => {
      const { start, end } = whole(texts[side], span);
      return { passage, index, top: units(start), bottom: units(end) };
    }),
  );
  return all.sort((one, other) => one.top - other.top || other.bottom - one.bottom);
}

/**
 * @param {Reading} reading
 * @param {Side} side
 */
function head({ words, report, names }, side) {
  const { [side]: counts } = report;
  const told = [words.wordCount(counts.words), words.shared(percent(words, counts))];
  return make(
    'p',
    { class: `bar-head bar-head-${side}` },
    make('span', { class: 'outlet-name' }, names[side]),
    ...told.map((one) => make('span', { class: 'aside' }, one)),
  );
}

/**
 * @param {Side} side
 * @param {Position[]} positions
 */
function bar(side, positions) {
  const stretches = positions.map(({ passage, index, top, bottom }) => {
    const stretch = make('div', {
      class: 'stretch',
      'data-passage': passage.id,
      'data-kind': passage.kind,
      'data-place': index,
    });
    stretch.style.insetBlockStart = `${(top / LENGTH) * 100}%`;
    stretch.style.blockSize = `${((bottom - top) / LENGTH) * 100}%`;
    return stretch;
  });
  return make('div', { class: `bar bar-${side}`, 'aria-hidden': 'true', 'data-side': side }, ...stretches);
}

/** @param {Record<Side, Position[]>} positions */
function ribbons(positions) {
  // The widest first, so that none hides another.
  const size = (/** @type {{ a: Position, b: Position }} */ { a, b }) => a.bottom - a.top + b.bottom - b.top;
  const pairs = pairsOf(positions).sort((one, other) => size(other) - size(one));
  const paths = pairs.map(({ a, b }) =>
    svg('path', {
      d: ribbon(WIDTH, a, b),
      'data-passage': a.passage.id,
      'data-kind': a.passage.kind,
      'data-place': a.index,
    }),
  );
  const drawing = svg('svg', { ...STRETCHED, viewBox: `0 0 ${WIDTH} ${LENGTH}` }, ...paths);
  return make('div', { class: 'ribbons', 'aria-hidden': 'true' }, drawing);
}

/**
 * @param {Reading} reading
 * @param {Passage} passage
 */
function entry(reading, passage) {
  const { words, names } = reading;
  const asides = passage.moved ? [make('span', { class: 'moved' }, words.moved)] : [];
  for (const side of SIDES) {
    const { length } = passage[side];
    if (length > 1) asides.push(make('span', {}, `${names[side]}${words.colon} ${words.places(length)}`));
  }
  const aside = make('span', { class: 'asides aside' }, ...between(asides, ' · '));
  const about = { class: 'entry', part: 'entry', 'data-passage': passage.id, 'data-kind': passage.kind };
  const button = make('button', { type: 'button', ...about }, ...said(reading, passage), ' ', aside);
  return make('li', {}, button);
}

/**
 * A passage's number, its kind, and the words it begins with.
 *
 * @param {Reading} reading
 * @param {Passage} passage
 */
function said({ words, texts, languages }, passage) {
  const { a: language } = languages;
  const parts = [
    make('span', { class: 'number' }, String(passage.id + 1)),
    make('span', { class: 'sign', 'data-kind': passage.kind }, words.kinds[passage.kind]),
    make('bdi', { class: 'said', ...(language ? { lang: language } : {}) }, quote(texts.a, passage.a[0])),
  ];
  // Words that stand apart are heard apart, too.
  return between(parts, ' ');
}

/** @param {HTMLElement[]} parts @param {string} gap what stands between them */
function between(parts, gap) {
  return parts.flatMap((part, i) => (i > 0 ? [gap, part] : [part]));
}

/**
 * @param {Reading} reading
 * @param {MouseEvent} event
 */
function go({ report, texts, languages, goToPassage, goToWords }, { target, clientY }) {
  if (!(target instanceof Element)) return;
  const pressed = target.closest('[data-passage]');
  const side = /** @type {Side | undefined} */ (
    /** @type {HTMLElement | null} */ (target.closest('[data-side]'))?.dataset.side
  );
  if (pressed) {
    goToPassage(Number(pressed.getAttribute('data-passage')), side ?? 'a', Number(pressed.getAttribute('data-place')));
  } else if (side) {
    const { top, height } = target.getBoundingClientRect();
    const share = Math.min(Math.max((clientY - top) / height, 0), 1);
    const start = Math.min(Math.floor(share * texts[side].length), texts[side].length - 1);
    const sentence = sentenceAround(texts[side], report[side].blocks, { start, end: start + 1 }, languages[side]);
    goToWords(side, { [side]: sentence }, light);
  }
}

/** The passage that something in the picture or the list stands for. @param {unknown} target */
function idAt(target) {
  const id = target instanceof Element ? target.closest('[data-passage]')?.getAttribute('data-passage') : undefined;
  return id ? Number(id) : undefined;
}
