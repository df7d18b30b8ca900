/**
 * Every word of the interface. English is here, and in views/words.js; each other language has a module with the keys of both,
 * in words/, which is loaded when it is asked for.
 */

import { languages } from './languages.js';
import { comparedAt, isSubstance, otherSide, SIDES } from './model.js';

/** @typedef {import('./model.js').Report} Report */
/** @typedef {import('./model.js').Passage} Passage */
/** @typedef {import('./model.js').Side} Side */
/** @typedef {Record<Side, string>} Names the outlets' names */
/** @typedef {typeof english & typeof import('./views/words.js').viewWords} Words */

/**
 * An English count, with commas between its thousands. The browser's own formatting takes tens of milliseconds to get ready,
 * which a first reading would wait for.
 *
 * @param {number} count
 */
export const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * English counts.
 *
 * @param {number} count
 * @param {string} one the noun for one
 */
export const plural = (count, one) => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/** But for what only the views say: views/words.js. */
const english = {
  language: 'en',
  direction: /** @type {'ltr' | 'rtl'} */ ('ltr'),
  /** Between the parts of what is heard. */
  between: '; ',
  percent: (/** @type {number} */ value) => `${value}%`,

  /** What a side is called that names no outlet. */
  unnamed: { a: 'Text A', b: 'Text B' },

  kinds: { verbatim: 'Same words', edited: 'Edited', reworded: 'Reworded' },
  all: 'All',
  views: 'Views',
  viewNames: {
    columns: 'Side by side',
    overview: 'Overview',
    passages: 'Passages',
    quotes: 'Quotes',
    figures: 'Figures',
    only: 'Only in …',
  },
  viewFailed: 'This view could not be loaded. Choose another one and come back to try again.',

  filter: 'Filter',
  finer: 'More filters',
  kind: 'Kind of passage',
  substanceOnly: 'Only differences in substance',
  closeness: 'How sure',
  closenessHelp: 'Hides passages that are less sure to belong together',
  atLeast: (/** @type {number} */ score) => `from ${score}%`,
  showAll: 'Show all',
  hidden: (/** @type {number} */ count, /** @type {number} */ of) =>
    count === 0 ? 'None hidden' : `${count} of ${plural(of, 'passage')} hidden`,

  quotesDiffer: (/** @type {number} */ count) =>
    count === 0 ? '' : ` ${plural(count, 'quote')} ${count === 1 ? 'differs' : 'differ'}.`,

  figuresDiffer: (/** @type {number} */ count) =>
    count === 0 ? '' : ` ${plural(count, 'figure')} ${count === 1 ? 'conflicts' : 'conflict'}.`,
  conflicting: (/** @type {number} */ count) => (count === 0 ? '' : `${number(count)} conflict`),

  differing: 'Words that differ',
  omission: 'Words only the other has',
  moved: 'In another order',
  together: 'Scroll together',
  fold: 'Hide what only one has',
  folded: (/** @type {number} */ count) => `${plural(count, 'paragraph')} only here`,
  passages: 'Passages',
  next: 'Next passage',
  previous: 'Previous passage',

  compare: 'Compare',
  pasteWhy: 'One event, two outlets: paste the other article to see what both carry.',
  pasteOther: 'Paste the other article here:',
  pasteAgain: 'Paste another article',
  comparing: 'Comparing…',
  failed: (/** @type {string} */ why) => `These texts could not be compared: ${why}.`,
  faults: {
    core: 'the part of this page that compares could not be loaded',
    tooLong: (/** @type {string} */ name, /** @type {number} */ megabytes) =>
      `${name} is longer than ${megabytes} MB, more than can be compared`,
    option: (/** @type {string} */ field) => `a setting of this page, ${field}, is not right`,
    memory: 'the comparison needed more memory than there is',
    internal: 'internal error, please report',
    stopped: 'the comparison was stopped',
    articles: 'the articles could not be loaded',
  },
  incomplete: 'The search was cut short by a limit, so passages may be missing.',
  same: 'These two texts are the same.',
  none: 'These two texts share no passage.',
  wordless: (/** @type {string} */ name) => `There are no words in ${name}.`,

  wordCount: (/** @type {number} */ count) => plural(count, 'word'),
  both: (/** @type {number} */ count) => `Both: ${plural(count, 'passage')}`,
  share: (/** @type {string} */ percent, /** @type {string} */ name) => `, ${percent} of ${name}`,
  under: (/** @type {string} */ percent) => `under ${percent}`,
  over: (/** @type {string} */ percent) => `over ${percent}`,

  where: (/** @type {number} */ number, /** @type {number} */ count) => `Passage ${number} of ${count}`,
  inPlace: (/** @type {string} */ name, /** @type {number} */ number, /** @type {number} */ count) =>
    count === 1 ? `, in ${name}` : `, in ${name} (${number} of ${count})`,
  also: (/** @type {string} */ name, /** @type {number} */ places) =>
    places === 1 ? `also in ${name}` : `also in ${name}, ${places} times`,
  wordings: (/** @type {string} */ here, /** @type {string} */ there) => `“${here}”, there “${there}”`,
  added: (/** @type {string} */ there) => `there also “${there}”`,
  leftOut: (/** @type {string} */ here) => `“${here}”, not there`,
  more: (/** @type {number} */ count) => `and ${count} more`,
};

/** The words of a language, if they are loaded; and loading them, by a language tag. */
export const { wordsFor, load: loadWords } = languages(/** @type {Words} */ (english), {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  es: () => import('./words/es.js'),
  fr: () => import('./words/fr.js'),
  tr: () => import('./words/tr.js'),
  uk: () => import('./words/uk.js'),
});

/** How many differences a place's description names. It is heard, so it must stay short. */
const NAMED_DIFFERENCES = 3;

/** Hebrew to Arabic Extended-A, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name as it stands in a sentence. Letters of the other direction would pull what follows over to their other side.
 *
 * @param {string} name
 * @param {Words['direction']} [direction] the sentence's
 */
export function inSentence(name, direction = 'ltr') {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/**
 * The sentence of totals, in parts: what it says first of all, the rest, and what to look at.
 *
 * @param {Words} words
 * @param {Report} report
 * @param {Names} names
 * @param {boolean} identical whether the two texts are, letter by letter
 * @param {{ quotes: number, figures: number }} [warned] how many quotes of both differ in substance, and how many figures
 * @returns {[first: string, rest: string, quotes?: string, figures?: string]}
 */
export function totals(words, report, names, identical, warned = { quotes: 0, figures: 0 }) {
  const rest = report.complete ? '' : ` ${words.incomplete}`;
  for (const side of SIDES) {
    if (report[side].words === 0) return [words.wordless(names[side]), rest];
  }
  if (identical) return [words.same, rest];
  const count = report.passages.length;
  if (count === 0) return [words.none, rest];
  const shares = words.share(percent(words, report.a), names.a) + words.share(percent(words, report.b), names.b);
  return [
    words.both(count),
    `${shares}.${rest}`,
    words.quotesDiffer(warned.quotes),
    words.figuresDiffer(warned.figures),
  ];
}

/**
 * Never 0 % where something is shared, and never 100 % where something is not.
 *
 * @param {Words} words
 * @param {{ words: number, sharedWords: number }} side
 */
export function percent(words, side) {
  const rounded = Math.round((100 * side.sharedWords) / side.words);
  const write = words.percent;
  if (rounded === 0 && side.sharedWords > 0) return words.under(write(1));
  if (rounded === 100 && side.sharedWords < side.words) return words.over(write(99));
  return write(rounded);
}

/**
 * Where the reader stands.
 *
 * @param {Words} words
 * @param {readonly Passage[]} passages
 * @param {import('./cursor.js').Cursor} cursor
 * @param {Names} names
 */
export function whereabouts(words, passages, { id, side, place }, names) {
  const places = passages[id][side].length;
  return words.where(id + 1, passages.length) + words.inPlace(names[side], place + 1, places);
}

/**
 * What a screen reader says of a place after its text: in words, what a sighted reader sees by colour and line.
 *
 * @param {Words} words
 * @param {Passage} passage
 * @param {Side} side
 * @param {number} index the place's, on that side
 * @param {Names} names
 * @param {Record<Side, string>} texts
 */
export function description(words, passage, side, index, names, texts) {
  const other = otherSide(side);
  const { kind, differences: all } = comparedAt({ passage, side, index });
  const said = [words.kinds[kind], words.also(names[other], passage[other].length)];
  if (passage.moved) said.push(words.moved);
  const differences = all.filter(isSubstance);
  for (const difference of differences.slice(0, NAMED_DIFFERENCES)) {
    const here = texts[side].slice(difference[side].start, difference[side].end);
    const there = texts[other].slice(difference[other].start, difference[other].end);
    if (here === '') said.push(words.added(there));
    else if (there === '') said.push(words.leftOut(here));
    else said.push(words.wordings(here, there));
  }
  if (differences.length > NAMED_DIFFERENCES) said.push(words.more(differences.length - NAMED_DIFFERENCES));
  return said.join(words.between);
}
