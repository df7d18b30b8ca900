/** From what was measured to what is reported: best times, ratios, found passages, and the page they make. */

import { CONTENDERS } from './contenders.js';
import { digits, megabytes, table, time } from './figures.js';
import { foundCount, rightCount } from './planted.js';

/** @typedef {import('./contenders.js').Contender} Contender */
/** @typedef {import('./contenders.js').Found} Found */
/** @typedef {import('./measure.js').Outcome} Outcome */
/** @typedef {import('./pairs.js').Pair} Pair */
/** @typedef {import('./planted.js').Tie} Tie */

/**
 * What one contender reached on one pair.
 *
 * @typedef {object} Score
 * @property {Contender} contender
 * @property {string} [failure] why there is no more to say
 * @property {number} [best] the shortest time, in milliseconds
 * @property {number} [runs] how many times it was the shortest of
 * @property {number} [first] the first comparison of a fresh process, loading its code included, in milliseconds
 * @property {number | null} [peakBytes]
 * @property {number} [wasmBytes]
 * @property {number} [found] planted passages
 * @property {number} [passages] Crossread's, all
 * @property {number} [right] Crossread's, those that are planted
 * @property {[string, number][]} [stages]
 */

/**
 * @typedef {object} PairScores
 * @property {string} id
 * @property {string} name
 * @property {number} words both sides together
 * @property {number} [planted] how many passages
 * @property {Score[]} scores
 * @property {number[]} [instructions] a stage
 */

/**
 * @typedef {object} Pathological
 * @property {string} name
 * @property {number} words both sides together
 * @property {Outcome} outcome
 */

/**
 * @typedef {object} Machine
 * @property {string} cpu
 * @property {string} system
 * @property {string} programs
 * @property {string} date
 */

/**
 * @typedef {object} Results
 * @property {Machine} machine
 * @property {number} limit seconds
 * @property {PairScores[]} pairs
 * @property {Pathological[]} pathological
 * @property {string} [notCounted] why instructions are not
 */

/**
 * @param {Contender} contender
 * @param {Pair} pair
 * @param {Outcome[]} outcomes one a round
 * @returns {Score}
 */
export function score(contender, pair, outcomes) {
  const measured = outcomes.flatMap((outcome) => ('failure' in outcome ? [] : [outcome]));
  if (measured.length === 0) {
    const failures = outcomes.map((outcome) => ('failure' in outcome ? outcome.failure : ''));
    return { contender, failure: failures[0] };
  }
  const [{ found, peakBytes, wasmBytes }] = measured;
  const { planted } = pair;
  const fastest = measured.reduce((x, y) => (Math.min(...y.times) < Math.min(...x.times) ? y : x));
  return {
    contender,
    best: Math.min(...fastest.times),
    runs: measured.reduce((sum, { times }) => sum + times.length, 0),
    first: Math.min(...measured.map(({ preparing = 0, times }) => preparing + times[0])),
    peakBytes,
    wasmBytes,
    found: planted && foundCount(planted, ties(pair, found)),
    passages: found.passages?.length,
    right: planted && found.passages && rightCount(planted, found.passages),
    stages: fastest.found.stages,
  };
}

/**
 * What was tied, as spans of the two texts.
 *
 * @param {Pair} pair
 * @param {Found} found
 * @returns {Generator<Tie>}
 */
export function* ties(pair, { passages = [], runs = [] }) {
  for (const { a, b } of passages) {
    for (const x of a) for (const y of b) yield [x.start, x.end, y.start, y.end];
  }
  for (let at = 0; at < runs.length; at += 3) {
    const [x, y, count] = [runs[at], runs[at + 1], runs[at + 2]];
    yield [pair.a.starts[x], pair.a.ends[x + count - 1], pair.b.starts[y], pair.b.ends[y + count - 1]];
  }
}

/**
 * The whole report.
 *
 * @param {Results} results
 */
export function page(results) {
  return [head(results), ...results.pairs.map(pairSection), growth(results), stages(results), pathological(results)]
    .filter(Boolean)
    .join('\n');
}

/** @param {Results} results */
function head({ machine, limit }) {
  const notes = CONTENDERS.map(
    ({ name, orderFree, note }) => `- **${name}** (${orderFree ? 'any order' : 'one order'}): ${note}.`,
  );
  return `# Benchmarks

Written by \`npm run bench -- --write\` on ${machine.date}: ${machine.cpu}; ${machine.system}; ${machine.programs}.

Compare the figures of one run with each other, not those of two machines. A time is the shortest of several, measured in
rounds in which the contenders take turns, each in a process of its own. Loading texts and code is not in it. Crossread is
timed from text to report, so its time holds finding words and their normal forms, which the word diffs get done: the same
words for all, lower case, without punctuation. Who takes longer than ${limit} s for one comparison is stopped.

${notes.join('\n')}

wikEd diff, which also finds moved text, is missing: npm had no package of it to install in November 2026.

- **memory**: how far the process grew in its first comparison, by the peak of its resident memory.
- **planted found**: of the passages of 20 to 200 words planted in side b in another order, about 4 % of their words edited,
  those of which at least half is tied on both sides, to itself. A diff in one order can find few of them by its nature.
- **right**: of the passages Crossread reports, those that lie at least half within planted ones. Two novels do share other
  phrases; invented texts don't.
`;
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((all, value) => all + value, 0);
}

/** @param {PairScores} pair */
function pairSection({ name, words, planted, scores }) {
  const rows = scores.map((one) => {
    const base = scores.find(({ contender }) => contender.native === one.contender.native)?.best;
    if (one.best === undefined)
      return [one.contender.name, one.failure ?? '', '', '', '', '', ...(planted ? [''] : [])];
    return [
      one.contender.name,
      time(one.best),
      base ? digits(one.best / base) : '–',
      `${digits((one.best * 1e6) / words)} ns`,
      megabytes(one.peakBytes),
      typeof one.peakBytes === 'number' ? digits(one.peakBytes / words) : '–',
      ...(planted ? [`${one.found} of ${planted}`] : []),
    ];
  });
  const columns = [
    '',
    'time',
    'Crossread = 1',
    'a word',
    'memory',
    'bytes a word',
    ...(planted ? ['planted found'] : []),
  ];
  const crossread = scores.find(({ contender }) => contender.id === 'crossread-wasm');
  /** @type {string[]} */
  const facts = [];
  if (crossread?.wasmBytes) {
    facts.push(`wasm memory ${megabytes(crossread.wasmBytes)}, ${digits(crossread.wasmBytes / words)} bytes a word`);
  }
  if (crossread?.first && !planted)
    facts.push(`first comparison of a fresh process, wasm compiled, ${time(crossread.first)}`);
  if (crossread?.right !== undefined && crossread.passages) {
    const share = ((100 * crossread.right) / crossread.passages).toFixed(0);
    facts.push(`${crossread.right} of ${crossread.passages} passages right (${share} %)`);
  }
  const about = facts.length ? `\nCrossread: ${facts.join('; ')}.\n` : '';
  return `## ${name[0].toUpperCase()}${name.slice(1)}: ${words.toLocaleString('en')} words together\n\n${table(columns, rows)}${about}`;
}

/** @param {Results} results */
function growth({ pairs }) {
  const long = pairs.filter(({ planted }) => planted !== undefined);
  if (long.length < 2) return '';
  const row = (/** @type {string} */ name, /** @type {string} */ unit, /** @type {number[]} */ perWord) => {
    const cells = perWord.map((value) => (Number.isNaN(value) ? '–' : `${digits(value)}${unit}`));
    const ratio = perWord[perWord.length - 1] / perWord[0];
    return [name, ...cells, Number.isNaN(ratio) ? '–' : digits(ratio)];
  };
  const rows = CONTENDERS.filter(({ ours }) => ours).map(({ id, name }) => {
    const best = long.map(({ scores }) => scores.find(({ contender }) => contender.id === id)?.best ?? Number.NaN);
    return row(
      name,
      ' ns',
      best.map((time, index) => (time * 1e6) / long[index].words),
    );
  });
  const counted = long.map(({ instructions, words }) => (instructions ? sum(instructions) / words : Number.NaN));
  if (counted.every((count) => !Number.isNaN(count))) rows.push(row('instructions (native)', '', counted));
  const ids = long.map(({ id }) => id);
  const columns = ['a word', ...ids, `${ids[ids.length - 1]} to ${ids[0]}`];
  return `## Growth\n\nWhat grows with the words alone is 1 in the last column. Time also grows with the memory it waits for.\n\n${table(columns, rows)}`;
}

/** @param {Results} results */
function stages({ pairs, notCounted }) {
  const timed = pairs.flatMap((pair) => {
    const native = pair.scores.find(({ contender }) => contender.id === 'crossread');
    return native?.stages ? [{ pair, stages: native.stages }] : [];
  });
  if (timed.length === 0) return '';
  const names = timed[0].stages.map(([name]) => name);
  const shares = names.map((name, index) => [
    name,
    ...timed.map(({ stages }) => `${((100 * stages[index][1]) / sum(stages.map(([, value]) => value))).toFixed(1)} %`),
  ]);
  let text = '## Stages of the native core\n\nShare of the time:\n\n';
  text += table(['', ...timed.map(({ pair }) => pair.id)], shares);

  const counted = pairs.filter(({ instructions }) => instructions?.length);
  if (counted.length === 0) return `${text}\n${notCounted ?? 'Instructions were not counted.'}\n`;
  const rows = names.map((name, index) => [
    name,
    ...counted.map(({ instructions = [], words }) => digits((instructions[index] ?? 0) / words)),
  ]);
  rows.push(['all', ...counted.map(({ instructions = [], words }) => digits(sum(instructions) / words))]);
  text += '\nInstructions a word, counted by callgrind, which the load of the machine leaves alone:\n\n';
  return text + table(['', ...counted.map(({ id }) => id)], rows);
}

/** @param {Results} results */
function pathological({ pathological }) {
  if (pathological.length === 0) return '';
  const rows = pathological.map(({ name, words, outcome }) => {
    if ('failure' in outcome) return [name, outcome.failure, '', '', '', ''];
    const best = Math.min(...outcome.times);
    const { complete, passages = [] } = outcome.found;
    const perWord = `${digits((best * 1e6) / words)} ns`;
    return [name, time(best), perWord, String(complete), String(passages.length), megabytes(outcome.wasmBytes)];
  });
  const columns = ['', 'time', 'a word', 'complete', 'passages', 'wasm memory'];
  return `## Texts that make aligners slow\n\nCrossread in wasm; \`complete\` is what its report says of itself.\n\n${table(columns, rows)}`;
}
