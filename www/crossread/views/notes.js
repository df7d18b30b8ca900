/** Differences in plain words. Pure. */

import { isSubstance, otherSide, SIDES } from '../model.js';
import { quote, withNeighbours } from '../wording.js';
import './words.js';

/** @typedef {import('../model.js').Side} Side */
/** @typedef {import('../wasm/crossread.js').Difference} Difference */
/** @typedef {import('../words.js').Names} Names */
/** @typedef {import('../words.js').Words} Words */
/** @typedef {{ a: string, b: string }} Said the words of those sides that have any */
/** @typedef {{ label: string, said: Said[] }} Note what it is, and where it is so */
/** @typedef {keyof Words['styles']} Style */

const QUOTATION_MARKS = /^["'“”„‟‘’‚‛«»‹›\s]*$/;
const HYPHENS = /[-‐‑–\s]/g;

/**
 * @param {Words} words
 * @param {readonly Difference[]} differences
 * @param {Record<Side, string>} texts
 * @param {Names} names
 * @returns {Note[]} for the differences in substance, and for names that are spelled otherwise
 */
export function notesOf(words, differences, texts, names) {
  return gathered(
    differences.filter(isTold).map((one) => {
      const said = quotes(one, texts);
      return { label: labelOf(words, one, said, names), said };
    }),
  );
}

/**
 * @param {Words} words
 * @param {readonly Difference[]} differences
 * @param {Record<Side, string>} texts
 * @returns {{ title: string, notes: Note[], isAll: boolean } | null} all other differences, if there are any
 */
export function styleNotes(words, differences, texts) {
  const ofStyle = differences.filter((one) => !isTold(one));
  if (ofStyle.length === 0) return null;
  const notes = [];
  const styles = new Set();
  for (const one of ofStyle) {
    const said = quotes(one, texts);
    const label = words.styles[styleOf(one, said)];
    styles.add(label);
    const isOfMarks = !/[\p{L}\p{N}]/u.test(said.a + said.b);
    notes.push({ label, said: isOfMarks ? quotes(withWords(one, texts), texts) : said });
  }
  const isAll = ofStyle.length === differences.length;
  return { title: words.style([...styles], notes.length, isAll), notes: gathered(notes), isAll };
}

/** Whether a difference has a line of its own: a name's other spelling is one to look at, whatever it weighs. @param {Difference} one */
function isTold(one) {
  return isSubstance(one) || one.kind === 'nameSpelling';
}

/**
 * What has the same label stands in one line, where the first of it would.
 *
 * @param {{ label: string, said: Said }[]} notes
 * @returns {Note[]}
 */
function gathered(notes) {
  /** @type {Map<string, Said[]>} */
  const byLabel = new Map();
  for (const { label, said } of notes) {
    if (!byLabel.has(label)) byLabel.set(label, []);
    byLabel.get(label)?.push(said);
  }
  return [...byLabel].map(([label, said]) => ({ label, said }));
}

/**
 * @param {Difference} difference
 * @param {Record<Side, string>} texts
 */
function withWords({ a, b }, texts) {
  return { a: withNeighbours(texts.a, a), b: withNeighbours(texts.b, b) };
}

/**
 * @param {Record<Side, import('../model.js').Span>} spans
 * @param {Record<Side, string>} texts
 */
function quotes({ a, b }, texts) {
  return { a: quote(texts.a, a), b: quote(texts.b, b) };
}

/**
 * @param {Words} words
 * @param {Difference} difference
 * @param {Said} said
 * @param {Names} names
 */
function labelOf(words, { kind }, said, names) {
  if (kind === 'cut') return cutLabel(words, said, names);
  const label = words.differences[kind];
  const silent = SIDES.find((side) => said[side] === '');
  if (!silent) return label;
  if (kind === 'added' || kind === 'leftOut' || kind === 'replaced') return words.leftOutIn(names[silent]);
  return words.onlyKind(label, names[otherSide(silent)]);
}

/**
 * Where an ellipsis stands for words, or brackets put some in.
 *
 * @param {Words} words
 * @param {Said} said
 * @param {Names} names
 */
function cutLabel(words, said, names) {
  const short = said.a.length < said.b.length ? 'a' : 'b';
  const long = otherSide(short);
  return /^[[(]/.test(said[long]) ? words.putInBy(names[long]) : words.cutIn(names[short]);
}

/**
 * @param {Difference} difference
 * @param {Said} said
 * @returns {Style}
 */
function styleOf({ kind }, { a, b }) {
  if (kind === 'punctuation' && QUOTATION_MARKS.test(a + b)) return 'quotationMarks';
  if (kind === 'spelling' && a.replace(HYPHENS, '') === b.replace(HYPHENS, '')) return 'hyphen';
  if (kind === 'capitals' || kind === 'punctuation' || kind === 'whiteSpace') return kind;
  // Words that say nothing by themselves: “the”, “she said”.
  return kind === 'spelling' ? kind : 'wording';
}
