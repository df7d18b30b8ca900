/** Instruction counts of the native core, stage by stage: the same on a busy machine as on a quiet one. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { answer, run } from '../run.js';
import { NATIVE } from './measure.js';

/** What to tell who has no valgrind; undefined where it answers. */
export async function whyNotCounted() {
  if (await answer('valgrind', ['--version'])) return undefined;
  return (
    'Instruction counts are left out, since valgrind is missing: ' +
    'on Debian and its kin “sudo apt-get install valgrind” brings it.'
  );
}

/**
 * The instructions of each stage of one comparison, in the stages' order.
 *
 * @param {string} folder with the pair
 * @returns {Promise<number[]>}
 */
export async function countInstructions(folder) {
  const counts = join(folder, 'callgrind');
  rmSync(counts, { recursive: true, force: true });
  mkdirSync(counts, { recursive: true });
  const stageEnd = 'crossread_bench_stage_reached';
  const options = [`--callgrind-out-file=${join(counts, 'out')}`, `--dump-after=${stageEnd}`];
  // Counting begins with the comparison, and each stage's end writes out what came since the one before.
  const toggle = ['--collect-atstart=no', '--toggle-collect=crossread_bench_compare'];
  await run('valgrind', ['--tool=callgrind', ...toggle, ...options, NATIVE, 'crossread', folder, '0']);
  const parts = readdirSync(counts).filter((name) => /^out\.\d+$/.test(name));
  const number = (/** @type {string} */ name) => Number(name.slice('out.'.length));
  return parts.sort((x, y) => number(x) - number(y)).map((name) => total(readFileSync(join(counts, name), 'utf8')));
}

/**
 * The instructions that one of callgrind's files counts.
 *
 * @param {string} text
 */
export function total(text) {
  return Number(/^(?:summary|totals): (\d+)/m.exec(text)?.[1] ?? 0);
}
