/** The pairs that are compared, each written to a folder that every contender reads. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { ROOT } from '../run.js';
import { plantedPair } from './generator.js';
import { fromCodePoints } from './planted.js';
import { words } from './words.js';

/** @typedef {import('./generator.js').Planted} Planted */

/**
 * @typedef {object} Pair
 * @property {string} id
 * @property {string} name what the reader of the tables sees
 * @property {string} folder
 * @property {import('./words.js').Words} a
 * @property {import('./words.js').Words} b
 * @property {Planted[]} [planted]
 */

/** Texts of other people, for those who have them beside the project; nothing of theirs is in it. */
const SHARED = join(ROOT, '../shared');
const FOLDER = 'target/crossread/bench';

/** Sizes in words a side, by their name in the tables. */
export const SIZES = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };

/**
 * Writes a pair's texts, and its words one a line.
 *
 * @param {string} id
 * @param {string} name
 * @param {{ a: string, b: string, planted?: Planted[] }} texts
 * @param {string} [parent]
 * @returns {Pair}
 */
export function writePair(id, name, { a, b, planted }, parent = join(ROOT, FOLDER)) {
  const folder = join(parent, id);
  mkdirSync(folder, { recursive: true });
  const [aWords, bWords] = [a, b].map(words);
  for (const [file, text] of Object.entries({ a, b })) writeFileSync(join(folder, `${file}.txt`), text);
  for (const [file, { list }] of Object.entries({ a: aWords, b: bWords })) {
    writeFileSync(join(folder, `${file}.words`), list.map((word) => `${word}\n`).join(''));
  }
  return { id, name, folder, a: aWords, b: bWords, planted };
}

/** The pairs of real size: the invented example, and two outlets' live blogs where they are to be had. */
export function articlePairs() {
  const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');
  const example = ['a', 'b'].map((side) => read(join(ROOT, `www/example/${side}.txt`)));
  const pairs = [writePair('example', 'the invented example', { a: example[0], b: example[1] })];
  const news = ['a', 'b'].map((side) => join(SHARED, `eval/news/guardian-cnn.${side}.txt`));
  if (news.every((path) => existsSync(path))) {
    pairs.push(writePair('guardian-cnn', 'two live blogs', { a: read(news[0]), b: read(news[1]) }));
  }
  return pairs;
}

/**
 * A long pair with planted passages.
 *
 * @param {keyof typeof SIZES} size
 * @param {{ generated: boolean, seed: number }} options generated even where novels are at hand
 */
export function longPair(size, { generated, seed }) {
  const path = join(SHARED, `bench/${size}.jsonl.gz`);
  if (generated || !existsSync(path)) {
    const pair = writePair(`${size}-generated`, `${size} words a side, invented`, plantedPair(SIZES[size], seed));
    return { ...pair, id: size };
  }
  const { a, b, gold } = JSON.parse(gunzipSync(readFileSync(path)).toString());
  return writePair(size, `${size} words a side, novels`, { a, b, planted: fromCodePoints(a, b, gold) });
}

/**
 * Texts that make aligners slow: what they are, and the two sides. Side b differs from side a a little, since equal texts
 * are told from the first look.
 *
 * @returns {{ id: string, name: string, make: () => { a: string, b: string } }[]}
 */
export function pathologicalTexts() {
  const million = 1_000_000;
  const paragraph =
    'The harbour will stay open through the night, the master said, and nobody who sails on Friday has to pay for the ' +
    'berth. Nine boats are still out. Their owners were told by radio to wait for the morning tide.\n\n';
  const pasted = paragraph.repeat(Math.ceil((10 * million) / paragraph.length));
  const sentence = 'Nobody lost a net and nobody lost a boat, the harbour master said on Friday. ';
  const unique = (/** @type {string} */ letter) =>
    Array.from({ length: million }, (_, index) => `${letter}${index.toString(36)}`);
  return [
    {
      id: 'one-word',
      name: 'one word, 1,000,000 times a side',
      make: () => ({ a: 'word '.repeat(million), b: `other ${'word '.repeat(million)}` }),
    },
    {
      id: 'two-words',
      name: 'two words in turn, 1,000,000 a side',
      make: () => ({ a: 'tick tock '.repeat(million / 2), b: 'tock tick '.repeat(million / 2) }),
    },
    {
      id: 'unique-words',
      name: '1,000,000 words a side, none twice and none shared',
      make: () => ({ a: unique('a').join(' '), b: unique('b').join(' ') }),
    },
    {
      id: 'reversed-words',
      name: '1,000,000 words a side, none twice, side b in reverse',
      make: () => ({ a: unique('a').join(' '), b: unique('a').reverse().join(' ') }),
    },
    {
      id: 'pasted-paragraph',
      name: 'one paragraph again and again, 10 MB a side',
      make: () => ({ a: pasted, b: `Calm seas. ${pasted}` }),
    },
    {
      id: 'one-sentence',
      name: 'one sentence, 300 times a side',
      make: () => ({ a: sentence.repeat(300), b: `Calm seas. ${sentence.repeat(300)}` }),
    },
  ];
}
