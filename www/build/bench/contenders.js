/**
 * Who is measured. Each gets ready outside the clock and is then asked again and again; the word diffs get their words
 * already split, which Crossread does for itself within its time.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { ROOT } from '../run.js';
import { startCore } from '../wasm.js';

/**
 * What a comparison came to. `runs` are words tied, flat: first word of side a, first of side b, how many.
 *
 * @typedef {object} Found
 * @property {number[]} [runs]
 * @property {{ a: import('./planted.js').Place[], b: import('./planted.js').Place[] }[]} [passages]
 * @property {boolean} [complete]
 * @property {[string, number][]} [stages] milliseconds each
 */

/**
 * @typedef {object} Ready
 * @property {() => Found} compare
 * @property {() => number} [wasmBytes] the memory that the wasm holds
 */

/** @typedef {{ a: string, b: string, aWords: string[], bWords: string[] }} Texts */

/**
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {boolean} [ours]
 * @property {boolean} native runs in the Rust program, else in Node
 * @property {boolean} orderFree finds passages that stand in another order
 * @property {string} note what it does, for the reader of the tables
 * @property {(texts: Texts) => Promise<Ready>} [prepare] for those in Node
 */

/** @type {Contender[]} */
export const CONTENDERS = [
  {
    id: 'crossread-wasm',
    name: 'Crossread (wasm)',
    ours: true,
    native: false,
    orderFree: true,
    note: 'text in, report out: words, normal forms, offsets, passages with their differences and what one side alone has',
    prepare: crossread,
  },
  {
    id: 'jsdiff',
    name: `jsdiff ${version('diff')}`,
    native: false,
    orderFree: false,
    note: '`diffArrays` on words: a shortest edit script in one order',
    prepare: jsdiff,
  },
  {
    id: 'diff-match-patch',
    name: `diff-match-patch ${version('diff-match-patch')}`,
    native: false,
    orderFree: false,
    note: 'word mode (each word mapped to a character): an edit script in one order; its habit of giving up after 1 s is off',
    prepare: diffMatchPatch,
  },
  {
    id: 'dolos',
    name: `Dolos core ${version('@dodona/dolos-core')}`,
    native: false,
    orderFree: true,
    note: 'a plagiarism detector by fingerprints of 5 words, all of them kept: exact shared runs in any order, edits split them',
    prepare: dolos,
  },
  {
    id: 'crossread',
    name: 'Crossread (native)',
    ours: true,
    native: true,
    orderFree: true,
    note: 'the same as in wasm, as a Rust library',
  },
  {
    id: 'imara',
    name: `imara-diff ${crateVersion('imara-diff')}`,
    native: true,
    orderFree: false,
    note: 'histogram diff, words interned within the time: an edit script in one order',
  },
  {
    id: 'similar-histogram',
    name: `similar ${crateVersion('similar')}, histogram`,
    native: true,
    orderFree: false,
    note: '`capture_diff_slices` on words: an edit script in one order',
  },
  {
    id: 'similar-myers',
    name: `similar ${crateVersion('similar')}, Myers`,
    native: true,
    orderFree: false,
    note: 'the same with its default algorithm',
  },
];

/**
 * @param {string} id
 * @returns {Contender}
 */
export function contender(id) {
  const found = CONTENDERS.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is no contender`);
  return found;
}

/** @param {string} name of an npm package, as package.json pins it */
function version(name) {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies[name];
}

/** @param {string} name of a crate, as Cargo.toml pins it */
function crateVersion(name) {
  const manifest = readFileSync(join(ROOT, 'www/build/bench/Cargo.toml'), 'utf8');
  return new RegExp(`^${name} = .*"=([\\d.]+)"`, 'm').exec(manifest)?.[1] ?? '';
}

/**
 * @param {Texts} texts
 * @returns {Promise<Ready>}
 */
async function crossread({ a, b }) {
  const core = await import('../../crossread/wasm/crossread.js');
  const { memory } = startCore(core);
  return {
    compare: () => {
      const { complete, passages } = core.compare(a, b);
      return { complete, passages };
    },
    wasmBytes: () => memory.buffer.byteLength,
  };
}

/**
 * @param {Texts} texts
 * @returns {Promise<Ready>}
 */
async function jsdiff({ aWords, bWords }) {
  const { diffArrays } = await import('diff');
  return {
    compare: () => {
      const steps = diffArrays(aWords, bWords).map(({ added, removed, count }) => ({
        kind: added ? 1 : removed ? -1 : 0,
        count,
      }));
      return { runs: runsOf(steps) };
    },
  };
}

/**
 * @param {Texts} texts
 * @returns {Promise<Ready>}
 */
async function diffMatchPatch({ aWords, bWords }) {
  const Diff = createRequire(import.meta.url)('diff-match-patch'); // CommonJS without types
  const differ = new Diff();
  differ.Diff_Timeout = 0;
  return {
    compare: () => {
      /** @type {Map<string, number>} */
      const numbers = new Map();
      const characters = (/** @type {string[]} */ list) =>
        list
          .map((word) => {
            const number = numbers.get(word) ?? numbers.size;
            if (number === 0x10000) throw new Error('more distinct words than there are UTF-16 code units');
            numbers.set(word, number);
            return String.fromCharCode(number);
          })
          .join('');
      /** @type {[number, string][]} */
      const steps = differ.diff_main(characters(aWords), characters(bWords), false);
      return { runs: runsOf(steps.map(([kind, text]) => ({ kind, count: text.length }))) };
    },
  };
}

/**
 * @param {Texts} texts
 * @returns {Promise<Ready>}
 */
async function dolos({ aWords, bWords }) {
  const { File, FingerprintIndex, Region, TokenizedFile } = await import('@dodona/dolos-core');
  const [leastRun, window] = [5, 1];
  const file = (/** @type {string} */ name, /** @type {string[]} */ list) =>
    new TokenizedFile(
      new File(name, ''),
      list,
      list.map((_, index) => new Region(0, index, 0, index + 1)),
    );
  return {
    compare: () => {
      const files = [file('a', aWords), file('b', bWords)];
      const index = new FingerprintIndex(leastRun, window);
      index.addFiles(files);
      const fragments = index.getPair(files[0], files[1]).buildFragments();
      const runs = fragments.flatMap(({ leftSelection: left, rightSelection: right }) => [
        left.startCol,
        right.startCol,
        left.endCol - left.startCol,
      ]);
      return { runs };
    },
  };
}

/**
 * The words that an edit script leaves in place.
 *
 * @param {{ kind: number, count: number }[]} steps kind is 1 for words that only side b has, -1 for side a, 0 for both
 */
export function runsOf(steps) {
  /** @type {number[]} */
  const runs = [];
  let [a, b] = [0, 0];
  for (const { kind, count } of steps) {
    if (kind === 0) runs.push(a, b, count);
    if (kind <= 0) a += count;
    if (kind >= 0) b += count;
  }
  return runs;
}
