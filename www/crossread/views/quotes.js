/** The view of quotations: what each side has of one, who it says said it, and how the two agree. */

import { make } from '../dom.js';
import { isSubstance, otherSide, SIDES } from '../model.js';
import { AGREEMENTS, isSaidBy, shownQuotes, speakersOf, verdictSide } from '../quotations.js';
import { marksAround, quote, wording } from '../wording.js';
import { light } from './found.js';
import { notesOf } from './notes.js';
import { hiddenLine, jump, noteList, quietHeading, quoted, rowChips, styleLine } from './pieces.js';
import { table } from './table.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../quotations.js').QuoteRow} QuoteRow */
/** @typedef {import('../views.js').Reading} Reading */

const CHOICE = 'quotes';
const SPEAKER = 'speaker';

/** What can be chosen: all that the line of totals counts, or how the two agree. */
const CHOICES = /** @type {const} */ (['substance', ...AGREEMENTS]);

/** @param {Reading} reading */
export function draw(reading) {
  const { words, texts, names, quotes, filter, memory } = reading;
  const left = shownQuotes(quotes, filter.substance);
  if (quotes.length === 0) return [quietHeading(words.quotes), make('p', { class: 'nothing' }, words.noQuotes)];

  const list = make('div', { class: 'rows' });
  const line = make('div', {});
  const show = () => {
    const choice = memory.get(CHOICE) ?? 'all';
    const speaker = who.value;
    const rows = left.filter((row) => isOf(row, choice) && (!speaker || isSaidBy(row.quotation, texts, speaker)));
    const away = quotes.length - rows.length;
    line.replaceChildren(
      ...hiddenLine(away > 0 ? words.hiddenQuotes(away, quotes.length) : '', words.showAll, () => {
        memory.delete(CHOICE);
        memory.delete(SPEAKER);
        reading.showAll();
      }),
    );
    const drawn = rows.map((row) => rowOf(reading, row));
    const none = make('p', { class: 'nothing' }, words.noQuotesDiffer);
    list.replaceChildren(rows.length > 0 ? table(words.quotes, words.verdict, names, drawn) : none);
  };
  const titles = { substance: words.differInSubstance, ...words.agreements };
  const group = rowChips(reading, {
    key: CHOICE,
    label: words.agreement,
    rows: left,
    titles: CHOICES.map((name) => [name, titles[name]]),
    isOf,
    show,
  });
  const who = speakerChoice(reading, left);
  who.addEventListener('change', () => {
    memory.set(SPEAKER, who.value);
    show();
  });
  const label = make('label', { class: 'check who' }, words.speaker, who);
  const choice = make('div', { class: 'choice' }, group, label);
  show();
  return [quietHeading(words.quotes), choice, line, list];
}

/** @param {QuoteRow} row @param {unknown} choice */
function isOf({ quotation, isSubstantial }, choice) {
  return choice === 'all' || (choice === 'substance' ? isSubstantial : quotation.agreement === choice);
}

/**
 * @param {Reading} reading
 * @param {QuoteRow[]} rows
 */
function speakerChoice({ words, texts, memory }, rows) {
  const who = make('select', { part: 'select' }, make('option', { value: '' }, words.all));
  for (const { key, name, count } of speakersOf(rows, texts)) {
    who.append(make('option', { value: key }, `${name} (${count})`));
  }
  who.value = String(memory.get(SPEAKER) ?? '');
  // What the filter hides has no speaker to choose.
  if (who.selectedIndex < 0) who.value = '';
  return who;
}

/**
 * @param {Reading} reading
 * @param {QuoteRow} row
 * @returns {import('./table.js').Row}
 */
function rowOf(reading, { quotation, times, isSubstantial }) {
  const { words, texts, names, languages, filter } = reading;
  const { agreement, differences } = quotation;
  const side = verdictSide(quotation);
  const name = names[side];
  const other = names[otherSide(side)];
  /** @type {Node[]} */
  const verdict = [make('p', { class: 'says' }, words.verdicts[agreement](name, other))];
  if (quotation.sameSpeaker === false) verdict.push(make('p', { class: 'says' }, words.otherSpeaker));
  if (times > 1) verdict.push(make('p', { class: 'aside' }, words.times(times)));
  const notes = notesOf(words, differences, texts, names);
  if (notes.length > 0) verdict.push(noteList(words, notes, languages));
  if (!filter.substance) verdict.push(...styleLine(words, differences, texts, languages));
  const [a, b] = SIDES.map((one) => cellOf(reading, quotation, one));
  return { verdict, isStrong: isSubstantial, cells: { a, b } };
}

/**
 * @param {Reading} reading
 * @param {import('../quotations.js').Quotation} quotation
 * @param {Side} side
 */
function cellOf({ words, texts, names, languages, goToWords }, quotation, side) {
  const one = quotation[side];
  if (!one) return [];
  const marked = quotation.differences.filter(isSubstance).map((difference) => difference[side]);
  const text = quoted(wording(texts[side], one, marked), languages[side]);
  if (one.direct) {
    text.classList.add('direct');
    const marks = marksAround(texts[side], one);
    if (marks) text.style.quotes = marks.map((mark) => JSON.stringify(mark)).join(' ');
  }
  const who = one.speaker ? quote(texts[side], one.speaker) : words.noSpeaker;
  const speaker = make('p', { class: one.speaker ? 'speaker' : 'speaker unnamed' }, make('bdi', {}, who));
  return [text, speaker, jump(words.show, words.showFrom(names[side]), () => goToWords(side, quotation, light))];
}
