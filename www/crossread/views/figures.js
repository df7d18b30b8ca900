/** The view of figures: those that both sides give for one thing, conflicts first; then how many each has by itself. */

import { make } from '../dom.js';
import { figuresApart } from '../figure-pairs.js';
import { quote, sentenceAround, wording } from '../wording.js';
import { hiddenLine, jump, noteList, quietHeading, quoted } from './pieces.js';
import { table } from './table.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../views.js').Reading} Reading */

/** @param {Reading} reading */
export function draw(reading) {
  const { words, report, names, figures, hidden, filter } = reading;
  const rows = figures.filter(
    ({ passage, agreement }) => !hidden.has(passage) && (!filter.substance || agreement !== 'same'),
  );
  const away = figures.length - rows.length;
  const line = hiddenLine(away > 0 ? words.hiddenFigures(away, figures.length) : '', words.showAll, reading.showAll);
  const apart = figuresApart(report);
  const counts = make('p', { class: 'footnote' }, words.figuresApart(names, apart));
  const drawn = rows.map((row) => ({
    verdict: verdictOf(reading, row),
    isStrong: row.agreement === 'conflict',
    cells: { a: cellOf(reading, row.a, 'a'), b: cellOf(reading, row.b, 'b') },
  }));
  const none = make('p', { class: 'nothing' }, words.noFigures);
  const list = rows.length > 0 ? table(words.figures, words.verdict, names, drawn) : none;
  return [quietHeading(words.figures), ...line, make('div', { class: 'rows' }, list), counts];
}

/**
 * @param {Reading} reading
 * @param {import('../figure-pairs.js').FigureRow} row
 */
function verdictOf({ words, texts, languages }, { agreement, a, b, times }) {
  /** @type {Node[]} */
  const verdict = [make('p', { class: 'says' }, words.figureVerdicts[agreement])];
  if (agreement !== 'same') {
    const said = { a: words.bounds[a.bound](quote(texts.a, a)), b: words.bounds[b.bound](quote(texts.b, b)) };
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
