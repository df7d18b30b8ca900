/**
 * `npm run bench`: times Crossread beside other aligners on the same texts, in one run, and prints tables.
 *
 * Speed is shown here and not in the tests, which run on machines that are busy with other things.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { countInstructions, whyNotCounted } from './bench/callgrind.js';
import { CONTENDERS, contender } from './bench/contenders.js';
import { time } from './bench/figures.js';
import { measure, NATIVE } from './bench/measure.js';
import { articlePairs, longPair, pathologicalTexts, SIZES, writePair } from './bench/pairs.js';
import { page, score } from './bench/results.js';
import { answer, ROOT, run } from './run.js';
import { runOrExit } from './steps.js';
import { setupSteps } from './toolchain.js';
import { wasmSteps } from './wasm.js';

/** @typedef {import('./bench/measure.js').Outcome} Outcome */
/** @typedef {import('./bench/pairs.js').Pair} Pair */
/** @typedef {import('./steps.js').Step} Step */

const USAGE = `npm run bench -- [options]

  --write        also write the tables to www/build/bench/BENCHMARKS.md
  --quick        only the articles and 10,000 words a side, one round
  --generated    invented long texts even where ../shared has novels
  --seed N       of the invented texts; 1 unless given
  --limit S      seconds after which a comparison is given up; 60 unless given
  --rounds N     how often the contenders take turns; 3 unless given
`;
const OUT = 'www/build/bench/BENCHMARKS.md';
const SECONDS = 1.5; // of comparing again and again, a contender, pair and round
const SLOW = 5000; // milliseconds: peers that take longer are not asked again in later rounds

const options = readOptions();
/** @type {import('./bench/results.js').Results} */
const results = {
  machine: await machine(),
  limit: options.limit,
  pairs: [],
  pathological: [],
  notCounted: await whyNotCounted(),
};
/** @type {Map<string, string>} contenders that were too slow for a long pair, and which */
const tooSlow = new Map();

const sizes = /** @type {(keyof typeof SIZES)[]} */ (options.quick ? ['10k'] : Object.keys(SIZES));
await runOrExit([
  ...setupSteps(),
  ...wasmSteps(),
  {
    title: 'Building the native benchmark',
    inputs: ['Cargo.toml', 'Cargo.lock', 'src', 'www/build/bench/Cargo.toml', 'www/build/bench/src'],
    facts: async () => [String(await answer('rustc', ['-vV']))],
    outputs: [NATIVE],
    run: async () => void (await run('cargo', ['build', '--release', '--package', 'crossread-bench'])),
  },
  shown('Comparing articles', async () => {
    for (const pair of articlePairs()) await compareAll(pair);
  }),
  ...sizes.map((size) => shown(`Comparing ${SIZES[size]} words a side`, () => compareAll(longPair(size, options)))),
  ...(options.quick ? [] : [shown('Comparing texts that make aligners slow', comparePathological)]),
]);
const text = page(results);
console.log(`\n${text}`);
if (options.write) {
  writeFileSync(join(ROOT, OUT), text);
  console.log(`Written to ${OUT}`);
}

/**
 * @param {string} title
 * @param {() => Promise<void>} work
 * @returns {Step}
 */
function shown(title, work) {
  return { title, shown: true, run: work };
}

/** Reads the command line, or ends the process with a sentence. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        write: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        generated: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        limit: { type: 'string', default: '60' },
        rounds: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const number = (/** @type {string} */ name, /** @type {string} */ value, /** @type {number} */ least) => {
      if (!/^\d+$/.test(value) || Number(value) < least) {
        throw new Error(`--${name} is “${value}”; it must be a whole number from ${least} on`);
      }
      return Number(value);
    };
    return {
      ...values,
      seed: number('seed', values.seed, 0),
      limit: number('limit', values.limit, 1),
      rounds: number('rounds', values.rounds ?? (values.quick ? '1' : '3'), 1),
    };
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
    process.exit(1);
  }
}

/** What the figures were measured on. */
async function machine() {
  let system = `${type()} ${release()}`;
  try {
    const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    if (name) system = `${name} (${system})`;
  } catch {
    // Not a Linux: its own name will do.
  }
  const [first, ...rest] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    cpu: `${first?.model.trim() ?? process.arch}, ${rest.length + 1} cores, ${memory} GiB`,
    system,
    programs: `Node ${process.versions.node}, ${(await answer('rustc', ['--version'])) ?? 'no Rust'}`,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`  ${line}\n`);
}

/**
 * All contenders on one pair, taking turns.
 *
 * @param {Pair} pair
 */
async function compareAll(pair) {
  const words = pair.a.list.length + pair.b.list.length;
  say(`${pair.name}, ${words.toLocaleString('en')} words together`);
  /** @type {Map<string, Outcome[]>} */
  const outcomes = new Map();
  for (let round = 1; round <= options.rounds; round++) {
    for (const one of CONTENDERS) {
      const slowOn = tooSlow.get(one.id);
      const before = outcomes.get(one.id) ?? [];
      outcomes.set(one.id, before);
      if (slowOn) {
        if (round === 1) before.push({ failure: `> ${options.limit} s at ${slowOn}` });
        continue;
      }
      const isSlow = (/** @type {Outcome} */ outcome) =>
        'failure' in outcome || (!one.ours && Math.min(...outcome.times) > SLOW);
      if (before.some(isSlow)) continue;
      const outcome = await measure(one, pair.folder, { seconds: SECONDS, limit: options.limit });
      before.push(outcome);
      const told =
        'failure' in outcome ? outcome.failure : `${time(Math.min(...outcome.times))}, ${outcome.times.length} runs`;
      say(`  ${options.rounds > 1 ? `round ${round}: ` : ''}${one.name} ${told}`);
    }
  }
  const scores = CONTENDERS.map((one) => score(one, pair, outcomes.get(one.id) ?? []));
  if (pair.planted) {
    for (const { contender, failure } of scores) {
      if (failure && !tooSlow.has(contender.id)) tooSlow.set(contender.id, pair.id);
    }
  }
  if (!results.notCounted) say('  counting instructions, fifty times as slow');
  const instructions = results.notCounted ? undefined : await countInstructions(pair.folder);
  results.pairs.push({ id: pair.id, name: pair.name, words, planted: pair.planted?.length, scores, instructions });
}

/** Crossread alone on texts that make aligners slow. */
async function comparePathological() {
  for (const { id, name, make } of pathologicalTexts()) {
    const pair = writePair(id, name, make());
    const outcome = await measure(contender('crossread-wasm'), pair.folder, { seconds: 0, limit: options.limit });
    say(`${name} ${'failure' in outcome ? outcome.failure : time(outcome.times[0])}`);
    results.pathological.push({ name, words: pair.a.list.length + pair.b.list.length, outcome });
  }
}
