/** The view of figures: those that both sides give for one thing, conflicts first; then how many each has by itself. */

import { make } from '../dom.js';
import { FIGURE_AGREEMENTS, figuresApart, isConflict, shownFigures } from '../figure-pairs.js';
import { SIDES } from '../model.js';
import { quote, sentenceAround, withBound, wording } from '../wording.js';
import { light } from './found.js';
import { hiddenLine, jump, noteList, quietHeading, quoted, rowChips } from './pieces.js';
import { table } from './table.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../views.js').Reading} Reading */

const CHOICE = 'figures';

/** @param {Reading} reading */
export function draw(reading) {
  const { words, report, names, figures, filter, memory } = reading;
  const left = shownFigures(figures, filter.substance);
  const list = make('div', { class: 'rows' });
  const line = make('div', {});
  const show = () => {
    const choice = memory.get(CHOICE) ?? 'all';
    const rows = left.filter((row) => isOf(row, choice));
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
      cells: { a: cellOf(reading, row, 'a'), b: cellOf(reading, row, 'b') },
    }));
    const none = make('p', { class: 'nothing' }, figures.length > 0 ? words.noConflict : words.noFigures);
    list.replaceChildren(rows.length > 0 ? table(words.figures, words.verdict, names, drawn) : none);
  };
  const apart = figuresApart(report);
  const counts = SIDES.filter((side) => apart[side] > 0).map((side) =>
    make('p', {}, words.figuresApart(names[side], apart[side])),
  );
  if (counts.length > 0) counts.push(make('p', {}, words.figuresNote));
  const group = rowChips(reading, {
    key: CHOICE,
    label: words.verdict,
    rows: left,
    titles: FIGURE_AGREEMENTS.map((name) => [name, words.figureVerdicts[name]]),
    isOf,
    show,
  });
  // Where all agree alike there is nothing to choose.
  const choice = group.children.length > 2 ? [make('div', { class: 'choice' }, group)] : [];
  show();
  return [quietHeading(words.figures), ...choice, line, list, make('div', { class: 'footnote' }, ...counts)];
}

/** @param {import('../figure-pairs.js').FigureRow} row @param {unknown} choice */
function isOf({ agreement }, choice) {
  return choice === 'all' || agreement === choice;
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
 * @param {import('../figure-pairs.js').FigureRow} row
 * @param {Side} side
 */
function cellOf({ words, report, texts, names, languages, goToWords }, row, side) {
  const { [side]: figure } = row;
  const sentence = sentenceAround(texts[side], report[side].blocks, figure, languages[side]);
  const text = quoted(wording(texts[side], sentence, [figure]), languages[side], 'mark');
  const both = { a: withBound(texts.a, row.a), b: withBound(texts.b, row.b) };
  return [text, jump(words.show, words.showFrom(names[side]), () => goToWords(side, both, light))];
}
