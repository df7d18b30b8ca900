/**
 * `child.js CONTENDER FOLDER SECONDS`: compares the pair in a folder again and again for that long, and prints what it took
 * as JSON; the Rust program of this folder does the same natively. A comparison that takes longer is made a second time, so
 * that code is warm, unless it is very slow or SECONDS is 0. The line `ready` says that everything is loaded, the line
 * `first` that the first comparison is made: whoever limits the time holds the clock between them.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { contender } from './contenders.js';
import { peakFromNow } from './memory.js';

const VERY_SLOW = 10_000; // milliseconds

const [id, folder, seconds] = process.argv.slice(2);
const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
const words = (/** @type {string} */ name) => read(name).split('\n').filter(Boolean);
const { prepare } = contender(id);
if (!prepare) throw new Error(`${id} runs natively`);

// Read only if asked for: what a contender has no use for must not blur how far its memory grows.
const texts = {
  get a() {
    return read('a.txt');
  },
  get b() {
    return read('b.txt');
  },
  get aWords() {
    return words('a.words');
  },
  get bWords() {
    return words('b.words');
  },
};
const started = performance.now();
const ready = await prepare(texts);
const preparing = performance.now() - started;
const peak = await peakFromNow();
process.stdout.write('ready\n');

/** @type {number[]} */
const times = [];
let found;
let peakBytes;
const begun = performance.now();
const elapsed = () => performance.now() - begun;
while (
  !times.length ||
  elapsed() < Number(seconds) * 1000 ||
  (Number(seconds) > 0 && times.length === 1 && elapsed() < VERY_SLOW)
) {
  const before = performance.now();
  const now = ready.compare();
  times.push(performance.now() - before);
  if (times.length === 1) process.stdout.write('first\n');
  found ??= now;
  peakBytes ??= peak();
}
process.stdout.write(JSON.stringify({ times, preparing, peakBytes, wasmBytes: ready.wasmBytes?.(), found }));
