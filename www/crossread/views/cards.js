/** The view of passages: a list of cards in the order of side a, each with both wordings and what sets them apart. */

import { isRewritten } from '../column.js';
import { make } from '../dom.js';
import { isSubstance, SIDES } from '../model.js';
import { quote, wording } from '../wording.js';
import { citation } from './citation.js';
import { notesOf } from './notes.js';
import { jump, noteList, quietHeading, quoted, styleLine } from './pieces.js';

/** @typedef {import('../model.js').Passage} Passage */
/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../views.js').Reading} Reading */

/** Of ties that score less, more than one in four is wrong: the reader is told. */
const SURE = 0.75;

/** UTF-16 code units beyond which a wording is clipped: some seven lines of a column. */
const LONG_WORDING = 520;

/** @param {Reading} reading */
export function draw(reading) {
  const { words, shown, report } = reading;
  const list = make('ol', { class: 'cards', part: 'cards' }, ...shown.map((passage) => card(reading, passage)));
  // With another style for its marks a list would be no list to VoiceOver.
  list.setAttribute('role', 'list');
  const nothing = make('p', { class: 'nothing' }, report.passages.length > 0 ? words.nothingShown : words.none);
  return [quietHeading(words.passages), shown.length > 0 ? list : nothing];
}

/**
 * @param {Reading} reading
 * @param {Passage} passage
 */
function card(reading, passage) {
  const { words, texts, names, languages, filter } = reading;
  const title = make(
    'h3',
    { class: 'card-name', part: 'card-name', tabindex: -1 },
    make('span', { class: 'number' }, `${passage.id + 1}`),
    ' ',
    make('span', { class: 'sign' }, words.kinds[passage.kind]),
  );
  const said = [];
  if (passage.moved) said.push(words.moved);
  if (passage.score < SURE) said.push(words.lessSure);
  if (said.length > 0) title.append(make('span', { class: 'aside' }, ...said.map((one) => ` · ${one}`)));

  const wordings = make('div', { class: 'wordings' }, ...SIDES.map((side) => sideOf(reading, passage, side)));
  const apart = make('div', { class: 'apart' });
  const notes = notesOf(words, passage.differences, texts, names);
  if (notes.length > 0) apart.append(noteList(words, notes, languages));
  if (!filter.substance) apart.append(...styleLine(words, passage.differences, texts, languages));
  const elsewhere = furtherNotes(reading, passage);
  if (elsewhere) apart.append(elsewhere);
  const jumps = SIDES.map((side) => {
    const label = words.showIn(names[side]);
    return jump(label, label, () => reading.goToPassage(passage.id, side));
  });
  const { button, ...told } = copying(reading, passage);
  apart.append(make('div', { class: 'jumps' }, ...jumps, button, told.said), told.byHand);
  return make(
    'li',
    { class: 'card', part: `card card-${passage.kind}`, 'data-card': passage.id, 'data-kind': passage.kind },
    title,
    wordings,
    apart,
  );
}

/**
 * @param {Reading} reading
 * @param {Passage} passage
 * @param {Side} side
 */
function sideOf(reading, passage, side) {
  const { words, texts, names, languages } = reading;
  const [place] = passage[side];
  const outlet = make('p', { class: 'outlet' }, make('span', { class: 'outlet-name' }, names[side]));
  const speaker = speakerOf(reading, passage, side);
  const asides = [speaker, passage[side].length > 1 ? words.places(passage[side].length) : ''].filter(Boolean);
  for (const aside of asides) outlet.append(' · ', make('bdi', {}, aside));
  const marked = passage.differences.filter(isSubstance).map((difference) => difference[side]);
  const paragraphs = wording(texts[side], place, marked);
  const text = quoted(paragraphs, languages[side]);
  if (isRewritten(passage, paragraphs.flat())) text.classList.add('rewritten');
  const section = make('div', { class: 'wording', part: 'wording' }, outlet, text);
  if (place.end - place.start > LONG_WORDING) section.append(clip(text, words));
  return section;
}

/**
 * Clips a long wording to its first lines. A screen reader has it whole.
 *
 * @param {HTMLElement} text
 * @param {Reading['words']} words
 */
function clip(text, words) {
  text.classList.add('clipped');
  const button = make(
    'button',
    { type: 'button', class: 'plain', part: 'button', 'aria-expanded': 'false' },
    words.moreText,
  );
  button.addEventListener('click', () => {
    const isClipped = text.classList.toggle('clipped');
    button.setAttribute('aria-expanded', String(!isClipped));
    button.textContent = isClipped ? words.moreText : words.lessText;
  });
  return button;
}

/**
 * A button that copies the passage as a citation; where copying is refused, a field to copy it from by hand.
 *
 * @param {Reading} reading
 * @param {Passage} passage
 */
function copying({ words, texts, sources }, passage) {
  const button = make('button', { type: 'button', class: 'plain jump copy', part: 'button' }, words.copyCitation);
  const said = make('span', { class: 'aside', role: 'status' });
  const byHand = make('textarea', {
    class: 'by-hand',
    readonly: '',
    rows: 6,
    'aria-label': words.citation,
    hidden: '',
  });
  button.addEventListener('click', async () => {
    const text = citation(passage, texts, sources);
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = words.citationCopied;
    } catch {
      // Refused, or no such thing outside a secure page.
      byHand.hidden = false;
      byHand.value = text;
      byHand.focus();
      byHand.select();
      said.textContent = words.citationNotCopied;
    }
  });
  return { button, said, byHand };
}

/**
 * Who is quoted, where the passage's first place holds a quotation that names its speaker.
 *
 * @param {Reading} reading
 * @param {Passage} passage
 * @param {Side} side
 */
function speakerOf({ report, texts }, passage, side) {
  const [place] = passage[side];
  for (const quotation of report.quotations) {
    const one = quotation[side];
    if (quotation.passage !== passage.id || !one?.speaker || one.start >= place.end || one.end <= place.start) continue;
    return quote(texts[side], one.speaker);
  }
  return '';
}

/**
 * How the further places differ, where they do so in substance.
 *
 * @param {Reading} reading
 * @param {Passage} passage
 */
function furtherNotes({ words, texts, names, languages }, passage) {
  const notes = passage.further.flatMap((pair) => {
    const side = pair.a > 0 ? 'a' : 'b';
    const where = words.placeOf(names[side], pair[side] + 1, passage[side].length);
    return notesOf(words, pair.differences, texts, names).map(({ label, said }) => ({
      label: `${where}${words.colon} ${label}`,
      said,
    }));
  });
  if (notes.length === 0) return null;
  const summary = make('summary', {}, words.furtherNotes(notes.length));
  return make('details', { class: 'further' }, summary, noteList(words, notes, languages));
}
