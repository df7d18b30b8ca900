/** The quotations of both sides as the rows of a list. Pure. */

import { isSubstance, SIDES } from './model.js';

/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./wasm/crossread.js').Quotation} Quotation */
/** @typedef {import('./wasm/crossread.js').QuotationAgreement} Agreement */
/**
 * @typedef {object} QuoteRow
 * @property {Quotation} quotation the first of those that are alike
 * @property {number} times how many there are
 * @property {boolean} isSubstantial whether both have it, and the substance differs or who is said to have said it
 */

/** What a reader looks for first, first. @type {readonly Agreement[]} */
export const AGREEMENTS = ['differing', 'cut', 'reported', 'same', 'oneSide'];

/**
 * One row for quotations with the same words on both sides, however often they are run; those that differ come first.
 *
 * @param {Report} report
 * @param {Record<Side, string>} texts
 * @returns {QuoteRow[]}
 */
export function quoteRows(report, texts) {
  /** @type {Map<string, QuoteRow>} */
  const rows = new Map();
  for (const quotation of report.quotations) {
    const said = SIDES.map((side) => {
      const quoted = quotation[side];
      return quoted && bare(texts[side].slice(quoted.start, quoted.end));
    });
    const isOtherSpeaker = quotation.sameSpeaker === false;
    const key = JSON.stringify([quotation.agreement, isOtherSpeaker, ...said]);
    const row = rows.get(key);
    if (row) row.times++;
    else {
      const isSubstantial = isOtherSpeaker || quotation.differences.some(isSubstance);
      rows.set(key, { quotation, times: 1, isSubstantial });
    }
  }
  return [...rows.values()].sort((one, other) => rank(one) - rank(other));
}

/** Without the marks at its ends, which belong to the sentence around it. @param {string} quoted */
function bare(quoted) {
  return quoted.replace(/[\s.,;:]+$/, '');
}

/** All that differs in substance is first, as many rows as the line of totals says. @param {QuoteRow} row */
function rank({ quotation, isSubstantial }) {
  return AGREEMENTS.indexOf(quotation.agreement) + (isSubstantial ? 0 : AGREEMENTS.length);
}

/**
 * The side that a verdict speaks of: the one that is shorter, that quotes, or that has it at all.
 *
 * @param {Quotation} quotation
 * @returns {Side}
 */
export function verdictSide({ agreement, a, b }) {
  if (!a || !b) return a ? 'a' : 'b';
  if (agreement === 'reported') return a.direct ? 'a' : 'b';
  return a.end - a.start <= b.end - b.start ? 'a' : 'b';
}

/**
 * Rows that the filter leaves.
 *
 * @param {QuoteRow[]} rows
 * @param {boolean} substance only those that differ in substance
 */
export function shownQuotes(rows, substance) {
  return rows.filter(({ isSubstantial }) => !substance || isSubstantial);
}

/** @typedef {{ key: string, name: string, count: number }} Speaker `count`: in how many rows */

/**
 * Who is quoted, those quoted most first. A name in full and its last word are one speaker, and so are two spellings of it
 * that only double a letter or add a mark (“Zelenskyy”).
 *
 * @param {QuoteRow[]} rows
 * @param {Record<Side, string>} texts
 * @returns {Speaker[]}
 */
export function speakersOf(rows, texts) {
  /** @type {Map<string, Speaker>} */
  const speakers = new Map();
  for (const { quotation } of rows) {
    for (const [key, name] of named(quotation, texts)) {
      const speaker = speakers.get(key) ?? { key, name, count: 0 };
      speaker.count++;
      if (name.length > speaker.name.length) speaker.name = name;
      speakers.set(key, speaker);
    }
  }
  return [...speakers.values()].sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}

/**
 * Whether a side of the quotation names that speaker.
 *
 * @param {Quotation} quotation
 * @param {Record<Side, string>} texts
 * @param {string} key
 */
export function isSaidBy(quotation, texts, key) {
  return named(quotation, texts).has(key);
}

/**
 * The speakers that a quotation's sides name, by what is the same in their spellings.
 *
 * @param {Quotation} quotation
 * @param {Record<Side, string>} texts
 * @returns {Map<string, string>}
 */
function named(quotation, texts) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const side of SIDES) {
    const speaker = quotation[side]?.speaker;
    if (!speaker) continue;
    const name = texts[side].slice(speaker.start, speaker.end).replaceAll(/\s+/g, ' ').trim();
    const last = name.split(' ').at(-1) ?? name;
    const key = last
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/(.)\1+/gu, '$1');
    if (name.length > (names.get(key)?.length ?? 0)) names.set(key, name);
  }
  return names;
}
