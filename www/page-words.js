/**
 * Every word of the page around the element. English is here; each other language has a module with the same keys, in
 * words/, which is loaded when it is asked for. What stands in index.html stands there in English, beside the key it has
 * here: `data-words="compare"`.
 */

import { languages } from './crossread/languages.js';
import { number } from './crossread/words.js';

/** @typedef {typeof english} PageWords */
/** @typedef {import('./input/problem.js').Problem} Problem */
/** @typedef {import('./input/file.js').Refusal} Refusal */

const english = {
  language: 'en',
  direction: /** @type {'ltr' | 'rtl'} */ ('ltr'),

  /** What index.html says from the start. */
  page: {
    description: 'Two articles on one event: the passages both carry, tied together, and where their wording parts.',
    tagline: 'Paste two articles on one event: see which quotes and figures differ, and what only one of them says.',
    naming: 'Which outlets are these?',
    edit: 'Edit texts',
    first: 'First article',
    second: 'Second article',
    outlet: 'Outlet',
    more: 'Link and date',
    link: 'Link',
    date: 'Date',
    text: 'Text',
    hint: 'Paste the article here, or drop a file.',
    open: 'Open a file',
    compare: 'Compare',
    docs: 'For news sites and developers',
    example: 'Try an example',
    swap: 'Swap',
    clear: 'Clear',
    undo: 'Undo',
    cancel: 'Cancel',
    private: 'Your texts stay on this device: nothing is uploaded.',
    share: 'Share',
    close: 'Close',
    copyLink: 'Copy link',
    linkSays:
      'Both texts are in the link itself, behind its #. Browsers send nothing of that part: no server sees it, only whoever gets the link.',
    linkField: 'The link',
    savePage: 'Save page (.html)',
    savePageSays: 'The reading as one file, which any browser shows.',
    saveData: 'Save data (.json)',
    saveDataSays: 'Both texts and the report. “Open a file” brings both back.',
    print: 'Print',
    printSays: 'Or save as PDF, where the browser offers that.',
  },

  back: 'Back to reading',
  sides: { a: 'First article', b: 'Second article' },
  openFor: (/** @type {string} */ side) => `Open a file: ${side}`,

  words: (/** @type {number} */ count) => (count === 1 ? '1 word' : `${number(count)} words`),
  aboutWords: (/** @type {number} */ count) => `about ${number(count)} words`,
  noLink: 'This is no web address. One begins with https:// or http://.',

  problems: /** @type {Record<Problem, string>} */ ({
    empty: 'Paste an article here.',
    blank: 'There is only white space here. Paste an article.',
    wordless: 'There are no words here. Paste an article.',
    oneWord: 'One word is too little to compare. Paste the whole article.',
  }),
  refusals: /** @type {Record<Refusal, (name: string) => string>} */ ({
    unknown: (name) =>
      `“${name}” cannot be opened here: only .txt, .html, .md and saved .json can. Open it, copy the text and paste it here.`,
    tooLarge: (name) => `“${name}” is larger than 64 MB, more than can be compared.`,
    unreadable: (name) => `“${name}” could not be read.`,
    noText: (name) => `There is no text in “${name}”.`,
  }),
  pairRefusals: /** @type {Record<import('./sharing/format.js').Fault, (name: string) => string>} */ ({
    broken: (name) => `“${name}” does not hold two articles saved by Crossread, or is damaged.`,
    newer: (name) => `“${name}” was saved by another version of Crossread, which this one cannot read.`,
  }),
  oneFile: 'Only the first of the files was opened.',

  /** What a text from a web page is, and how to have it otherwise. */
  notes: {
    part: 'From a web page: menus and adverts were left out.',
    tidied: 'From a web page: its paragraphs were kept.',
    plain: 'This is all of the text, as it was copied.',
    usePlain: 'Use the plain text instead',
    useTidied: 'Use the tidied text instead',
  },

  comparing: (/** @type {number} */ count) => `Comparing ${number(count)} words…`,
  stopped: 'Stopped. Your texts are as they were.',
  found: (/** @type {number} */ passages) =>
    passages === 0
      ? 'No passage in common.'
      : passages === 1
        ? '1 passage in common.'
        : `${number(passages)} passages in common.`,
  failed: (/** @type {string} */ why) => `These texts could not be compared: ${why}. They are still in the fields.`,
  noExample: 'The example could not be loaded. What you typed is unchanged.',

  cleared: 'Cleared.',
  replaced: 'The text was replaced.',
  restored: 'Your texts are back.',

  link: {
    size: (/** @type {number} */ characters) => `${number(characters)} characters.`,
    tooLong: (/** @type {number} */ most) =>
      `These texts are too long for a link: one of more than ${number(most)} characters does not reach every program. Save the data as a file instead; opened here, it brings both texts back.`,
    unsupported: 'This browser cannot make such links. Save the data as a file instead.',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy. Copy the link from the field.',
  },
  /** Why a link was not opened. */
  linkFaults: /** @type {Record<import('./sharing/link.js').LinkFault, string>} */ ({
    broken: 'The link is broken, perhaps cut off. Ask for it again, or for the file. Your texts are as they were.',
    newer:
      'The link was made by another version of Crossread, which this one cannot read. Your texts are as they were.',
    tooLong: 'The link holds more than a link may. Ask for the file instead. Your texts are as they were.',
    unsupported: 'This browser cannot read such links. Ask for the file instead. Your texts are as they were.',
  }),
  saved: 'Saved.',

  /** What a saved page says. */
  savedPage: {
    title: (/** @type {string} */ a, /** @type {string} */ b) => `${a} and ${b}`,
    passages: 'What both say',
    texts: 'The two texts',
    notIn: (/** @type {string} */ name) => `not in ${name}`,
    style: (/** @type {string[]} */ kinds) => `Style: ${kinds.join(', ')}`,
    madeBy:
      'Made by Crossread from the two texts, by rules and without anyone’s judgement: it shows what to look at, not who is right.',
  },

  kept: {
    yes: 'This tab keeps them across a reload, until you close it.',
    tooLong: 'They are too long for this browser to keep: a reload loses them.',
    no: 'This browser cannot keep them across a reload.',
  },
};

/** The words of a language, if they are loaded; and loading them, by a language tag. */
export const { wordsFor: pageWordsFor, load: loadPageWords } = languages(english, {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  es: () => import('./words/es.js'),
  fr: () => import('./words/fr.js'),
  tr: () => import('./words/tr.js'),
  uk: () => import('./words/uk.js'),
});
