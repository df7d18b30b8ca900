/** The view of figures: those that both sides give for one thing, conflicts first; then how many each has by itself. */

import { chips } from '../chips.js';
import { make } from '../dom.js';
import { FIGURE_AGREEMENTS, figuresApart, isConflict, shownFigures } from '../figure-pairs.js';
import { otherSide, SIDES } from '../model.js';
import { quote, sentenceAround, withBound, wording } from '../wording.js';
import { hiddenLine, jump, noteList, quietHeading, quoted } from './pieces.js';
import { table } from './table.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../views.js').Reading} Reading */

/** @typedef {import('../figure-pairs.js').Agreement} Agreement */

const CHOICE = 'figures';

/** @param {Reading} reading */
export function draw(reading) {
  const { words, report, names, figures, hidden, filter, memory } = reading;
  const left = shownFigures(figures, hidden, filter.substance);
  const list = make('div', { class: 'rows' });
  const line = make('div', {});
  const show = () => {
    const choice = memory.get(CHOICE) ?? 'all';
    const rows = left.filter(({ agreement }) => choice === 'all' || agreement === choice);
    const away = figures.length - rows.length;
    line.replaceChildren(
      ...hiddenLine(away > 0 ? words.hiddenFigures(away, figures.length) : '', words.showAll, () => {
        memory.delete(CHOICE);
        reading.showAll();
      }),
    );
    const drawn = rows.map((row) => ({
      verdict: verdictOf(reading, row),
      isStrong: isConflict(row),
      cells: { a: cellOf(reading, row.a, 'a'), b: cellOf(reading, row.b, 'b') },
    }));
    const none = make('p', { class: 'nothing' }, words.noFigures);
    list.replaceChildren(rows.length > 0 ? table(words.figures, words.verdict, names, drawn) : none);
  };
  const apart = figuresApart(report);
  const counts = SIDES.filter((side) => apart[side] > 0).map((side) =>
    make('p', {}, words.figuresApart(names[side], names[otherSide(side)], apart[side])),
  );
  const choice = choiceOf(reading, left, show);
  show();
  return [quietHeading(words.figures), ...choice, line, list, make('div', { class: 'footnote' }, ...counts)];
}

/**
 * Chips for how the figures agree, where they do so in more than one way.
 *
 * @param {Reading} reading
 * @param {Reading['figures']} left
 * @param {() => void} show
 */
function choiceOf({ words, memory }, left, show) {
  const choices = FIGURE_AGREEMENTS.map((name) => {
    const count = left.filter(({ agreement }) => agreement === name).length;
    return { name, title: words.figureVerdicts[name], count };
  }).filter(({ count }) => count > 0);
  const chosen = choices.find(({ name }) => name === memory.get(CHOICE))?.name ?? 'all';
  memory.set(CHOICE, chosen);
  if (choices.length < 2) return [];
  const all = { name: /** @type {const} */ ('all'), title: words.all, count: left.length };
  const choose = (/** @type {Agreement | 'all'} */ name) => {
    memory.set(CHOICE, name);
    show();
  };
  return [make('div', { class: 'choice' }, chips(words.verdict, [all, ...choices], choose, chosen))];
}

/**
 * @param {Reading} reading
 * @param {import('../figure-pairs.js').FigureRow} row
 */
function verdictOf({ words, texts, languages }, { agreement, a, b, times }) {
  /** @type {Node[]} */
  const verdict = [make('p', { class: 'says' }, words.figureVerdicts[agreement])];
  if (agreement !== 'same') {
    const said = { a: quote(texts.a, withBound(texts.a, a)), b: quote(texts.b, withBound(texts.b, b)) };
    if (said.a !== said.b)
      verdict.push(noteList(words, [{ label: words.differences.figure, said: [said] }], languages));
  }
  if (times > 1) verdict.push(make('p', { class: 'aside' }, words.times(times)));
  return verdict;
}

/**
 * @param {Reading} reading
 * @param {import('../wasm/crossread.js').Figure} figure
 * @param {Side} side
 */
function cellOf({ words, report, texts, names, languages, goToSpan }, figure, side) {
  const sentence = sentenceAround(texts[side], report[side].blocks, figure, languages[side]);
  const text = quoted(wording(texts[side], sentence, [figure]), languages[side], 'mark');
  return [text, jump(words.show, words.showFrom(names[side]), () => goToSpan(side, figure))];
}
