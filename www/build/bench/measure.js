/** Runs one contender on one pair in a process of its own, which is ended at the time limit. */

import { spawn } from 'node:child_process';

import { ROOT, StepError, typedCommand } from '../run.js';

/** @typedef {import('./contenders.js').Contender} Contender */
/** @typedef {import('./contenders.js').Found} Found */

/**
 * @typedef {object} Measured
 * @property {number[]} times milliseconds, in the order of the runs
 * @property {number} [preparing] milliseconds of loading the contender's code
 * @property {number | null} [peakBytes] how far the process's memory grew in its first run
 * @property {number} [wasmBytes] what the wasm's memory came to
 * @property {Found} found
 */

/** @typedef {Measured | { failure: string }} Outcome */

// What a child prints before its result.
const READY = 'ready\n';
const COMPARED = `${READY}first\n`;

/** The Rust program, once built. */
export const NATIVE = `target/release/crossread-bench${process.platform === 'win32' ? '.exe' : ''}`;

const HEAP_LIMIT = 4096; // MiB of JavaScript objects, the default of Node on most machines, so that it is the same on all

// How V8 says that a text is beyond it.
const BEYOND_MEMORY = /heap out of memory|maximum size exceeded|Invalid (?:array|string) length|allocation failed/i;

/**
 * @param {Contender} contender
 * @param {string} folder with the pair
 * @param {{ seconds: number, limit: number }} times how long to go on, and when to give up, both in seconds
 * @returns {Promise<Outcome>}
 */
export function measure(contender, folder, { seconds, limit }) {
  const rest = [contender.id, folder, String(seconds)];
  const options = ['--expose-gc', `--max-old-space-size=${HEAP_LIMIT}`];
  const [command, ...args] = contender.native
    ? [NATIVE, ...rest]
    : [process.execPath, ...options, 'www/build/bench/child.js', ...rest];
  const advice = `${contender.name} failed on ${folder}: read its message above, put it right and run ${typedCommand()} again.`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let errors = '';
    let isOver = false;
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      if (printed.startsWith(COMPARED)) clearTimeout(timer);
      else if (!timer && printed.startsWith(READY)) {
        timer = setTimeout(() => {
          isOver = true;
          child.kill('SIGKILL');
        }, limit * 1000);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', (error) => reject(new StepError(advice, `${error.message}\n`)));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (isOver) resolve({ failure: `> ${limit} s` });
      else if (code === 0) resolve(JSON.parse(printed.slice(COMPARED.length)));
      else if (BEYOND_MEMORY.test(errors)) resolve({ failure: `> ${HEAP_LIMIT} MiB` });
      else reject(new StepError(advice, `${[command, ...args].join(' ')} ended with ${signal ?? code}\n${errors}`));
    });
  });
}
