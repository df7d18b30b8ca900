/** What only the views say, in English: whoever imports this has the words complete. In other languages they are from the start. */

import { number, plural, wordsFor } from '../words.js';

export const viewWords = {
  /** After a label. */
  colon: ':',

  hiddenQuotes: (/** @type {number} */ count, /** @type {number} */ of) => `${count} of ${plural(of, 'quote')} hidden`,
  hiddenFigures: (/** @type {number} */ count, /** @type {number} */ of) =>
    `${count} of ${plural(of, 'figure')} in both hidden`,
  nothingShown: 'The filter hides every passage.',

  /** A figure, a name or the like that both sides have, and that differs: the label before the words. */
  differences: {
    figure: 'Figure',
    date: 'Date',
    unit: 'Unit',
    negation: 'Negation',
    name: 'Name',
    nameSpelling: 'Name spelled otherwise',
    modal: 'Tense or certainty',
    order: 'Other order',
    cut: 'Cut',
    replaced: 'Other words',
    added: 'Added',
    leftOut: 'Left out',
    spelling: 'Spelling',
    capitals: 'Capitals',
    punctuation: 'Punctuation',
    whiteSpace: 'Spacing',
  },
  becomes: '→',
  leftOutIn: (/** @type {string} */ name) => `Left out in ${name}`,
  onlyKind: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}, only in ${name}`,
  cutIn: (/** @type {string} */ name) => `Cut in ${name}`,
  putInBy: (/** @type {string} */ name) => `Put in by ${name}`,
  styles: {
    spelling: 'spelling',
    wording: 'wording',
    hyphen: 'hyphen',
    capitals: 'capitals',
    quotationMarks: 'quotation marks',
    punctuation: 'punctuation',
    whiteSpace: 'spacing',
  },
  style: (/** @type {string[]} */ styles, /** @type {number} */ count, /** @type {boolean} */ isAll) =>
    `${isAll ? 'Only style' : 'Style'}: ${styles.join(', ')} (${count})`,

  lessSure: 'less sure',
  places: (/** @type {number} */ count) => `in ${count} places`,
  placeOf: (/** @type {string} */ name, /** @type {number} */ number, /** @type {number} */ of) =>
    `${name}, place ${number} of ${of}`,
  furtherNotes: (/** @type {number} */ count) => `In the other places (${count})`,
  show: 'Show in text',
  showIn: (/** @type {string} */ name) => `Show in ${name}`,
  showFrom: (/** @type {string} */ name) => `Show in text: ${name}`,
  copyCitation: 'Copy as citation',
  citation: 'Citation of this passage',
  citationCopied: 'Copied.',
  citationNotCopied: 'Your browser refused to copy: copy it here.',
  moreText: 'More',
  lessText: 'Less',

  overviewHint: 'Each stretch and each ribbon leads to its place in the text.',
  shared: (/** @type {string} */ percent) => `${percent} shared`,

  quotes: 'Quotes',
  noQuotes: 'Neither text quotes anyone.',
  noQuotesDiffer: 'No quotes differ in substance.',
  agreement: 'How the quotes agree',
  differInSubstance: 'Differ in substance',
  agreements: {
    differing: 'Wording differs',
    cut: 'Shortened',
    reported: 'Quoted and reported',
    same: 'Same words',
    oneSide: 'Only in one',
  },
  verdict: 'Finding',
  verdicts: {
    differing: () => 'Wording differs',
    cut: (/** @type {string} */ name) => `Same, but shorter in ${name}`,
    reported: (/** @type {string} */ name, /** @type {string} */ other) => `${name} quotes, ${other} reports`,
    same: () => 'Same words',
    oneSide: (/** @type {string} */ name) => `Only in ${name}`,
  },
  times: (/** @type {number} */ count) => `${count} times`,
  speaker: 'Speaker',
  noSpeaker: 'no speaker found',
  otherSpeaker: 'Attributed to someone else',

  figures: 'Figures',
  noFigures: 'No figures were matched.',
  noConflict: 'No figures conflict.',
  figureVerdicts: { conflict: 'Conflict', precision: 'One is more exact', same: 'Agree' },
  figuresApart: (/** @type {string} */ name, /** @type {number} */ count) =>
    `In ${name}, ${plural(count, 'figure')} could not be matched.`,
  figuresNote: 'Figures are matched only where both texts share a passage: the other text may give them elsewhere.',

  /** Of sentences, by their wording. */
  onlyIn: (/** @type {string} */ name) => `Unmatched in ${name}`,
  onlyNote: 'Sentences are matched by their wording: the other text may say the same in other words.',
  sentences: (/** @type {number} */ count) => plural(count, 'sentence'),
  showAllOf: (/** @type {number} */ count) => `Show all ${number(count)}`,
};

Object.assign(wordsFor('en'), viewWords);
