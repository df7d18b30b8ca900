/** The benchmark: its invented texts, how it judges what was found, and that it runs at all. Speed is not tested. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

import { total } from '../../www/build/bench/callgrind.js';
import { CONTENDERS, contender, runsOf } from '../../www/build/bench/contenders.js';
import { digits, megabytes, table, time } from '../../www/build/bench/figures.js';
import { plantedPair, random } from '../../www/build/bench/generator.js';
import { measure } from '../../www/build/bench/measure.js';
import { pathologicalTexts, writePair } from '../../www/build/bench/pairs.js';
import { foundCount, fromCodePoints, rightCount, unionLength } from '../../www/build/bench/planted.js';
import { page, score, ties } from '../../www/build/bench/results.js';
import { words } from '../../www/build/bench/words.js';

/** @typedef {import('../../www/build/bench/generator.js').Planted} Planted */

describe('words', () => {
  test('are lower case and know where they stand', () => {
    const text = '“Don’t,” she said—twice. 1,000 ÉTÉ 𝒳y!';
    const { list, starts, ends } = words(text);
    assert.deepEqual(list, ['don’t', 'she', 'said', 'twice', '1', '000', 'été', '𝒳y'.toLowerCase()]);
    for (const [index, word] of list.entries()) {
      assert.equal(text.slice(starts[index], ends[index]).toLowerCase(), word);
    }
  });
});

describe('invented texts', () => {
  const pair = plantedPair(20_000, 7);

  test('are the same for the same size and seed, and others for another', () => {
    assert.deepEqual(plantedPair(20_000, 7), pair);
    assert.notEqual(plantedPair(20_000, 8).a, pair.a);
  });

  test('come from the same numbers everywhere', () => {
    const next = random(1);
    const first = Array.from({ length: 3 }, () => Math.floor(next() * 2 ** 32));
    assert.deepEqual(first, [2693262067, 11749833, 2265367787]);
  });

  test('have the size asked for, sentences and paragraphs', () => {
    assert.equal(words(pair.a).list.length, 20_000);
    const length = words(pair.b).list.length;
    assert.ok(Math.abs(length - 20_000) < 400, `side b has ${length} words`);
    assert.match(pair.a, /^[A-Z][^.]* [a-z]+\. [A-Z]/);
    assert.ok(pair.a.split('\n\n').length > 100);
  });

  test('have few common words and many rare ones', () => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const word of words(pair.a).list) counts.set(word, (counts.get(word) ?? 0) + 1);
    const descending = [...counts.values()].sort((x, y) => y - x);
    assert.ok(descending[0] > 500 && descending[0] < 2000);
    assert.ok(descending.filter((count) => count < 10).length > counts.size / 2);
  });

  test('carry each planted passage on both sides, a few words edited, in another order', () => {
    assert.equal(pair.planted.length, 40);
    let kept = 0;
    let all = 0;
    for (const [aStart, aEnd, bStart, bEnd] of pair.planted) {
      const [a, b] = [words(pair.a.slice(aStart, aEnd)).list, words(pair.b.slice(bStart, bEnd)).list];
      assert.ok(a.length >= 20 && a.length <= 200, `${a.length} words`);
      assert.deepEqual([b[0], b.at(-1)], [a[0], a.at(-1)]);
      const left = new Set(b);
      all += a.length;
      kept += a.filter((word) => left.has(word)).length;
    }
    assert.ok(kept < all && kept > 0.95 * all, `${kept} of ${all} words kept`);
    const bStarts = pair.planted.map(([, , start]) => start);
    assert.notDeepEqual(
      bStarts,
      [...bStarts].sort((x, y) => x - y),
    );
  });

  test('never plant one passage over another', () => {
    for (const side of [0, 2]) {
      const spans = pair.planted.map((one) => [one[side], one[side + 1]]).sort((x, y) => x[0] - y[0]);
      for (const [index, [, end]] of spans.entries()) assert.ok(end <= (spans[index + 1]?.[0] ?? Infinity));
    }
  });

  test('of a few words are no error', () => {
    for (const count of [1, 20, 499]) assert.equal(words(plantedPair(count).a).list.length, count);
  });
});

describe('judging', () => {
  /** @type {Planted[]} */
  const planted = [
    [100, 200, 1000, 1100],
    [300, 400, 500, 600],
  ];
  /** @type {[string, Planted[], number][]} */
  const cases = [
    ['the whole passage', [[100, 200, 1000, 1100]], 1],
    ['half of it', [[150, 200, 1050, 1100]], 1],
    ['less than half of it', [[151, 200, 1050, 1100]], 0],
    ['half of one side only', [[150, 200, 1060, 1100]], 0],
    [
      'half of it in pieces',
      [
        [100, 125, 1000, 1025],
        [160, 185, 1060, 1085],
      ],
      1,
    ],
    [
      'the same piece twice',
      [
        [100, 130, 1000, 1030],
        [100, 130, 1000, 1030],
      ],
      0,
    ],
    ['it, tied to another place', [[100, 200, 500, 600]], 0],
    ['more than it', [[0, 450, 0, 2000]], 2],
    [
      'both',
      [
        [300, 400, 500, 600],
        [100, 200, 1000, 1100],
      ],
      2,
    ],
    ['nothing', [], 0],
    ['what only touches it', [[200, 300, 1100, 1200]], 0],
  ];
  for (const [what, found, expected] of cases) {
    test(`with ${what} tied, ${expected} are found`, () => assert.equal(foundCount(planted, found), expected));
  }

  test('a passage is right with half of it planted on both sides', () => {
    const passage = (/** @type {number[]} */ ...at) => ({
      a: [{ start: at[0], end: at[1] }],
      b: [{ start: at[2], end: at[3] }],
    });
    const right = [passage(100, 200, 1000, 1100), passage(120, 160, 1020, 1060), passage(100, 300, 1000, 1200)];
    const wrong = [passage(100, 301, 1000, 1200), passage(100, 200, 500, 600), passage(0, 50, 1000, 1100)];
    assert.equal(rightCount(planted, [...right, ...wrong]), right.length);
    // A place too many, elsewhere, leaves it right; two make it wrong.
    const [{ a, b }] = right;
    const elsewhere = (/** @type {number} */ start) => ({ start, end: start + 100 });
    assert.equal(rightCount(planted, [{ a, b: [...b, elsewhere(2000)] }]), 1);
    assert.equal(rightCount(planted, [{ a, b: [...b, elsewhere(2000), elsewhere(3000)] }]), 0);
  });

  test('of many passages looks at the near ones and finds them all', () => {
    const { planted } = plantedPair(50_000, 3);
    assert.equal(foundCount(planted, planted), planted.length);
    const swapped = planted.map(([a, b], index) => {
      const other = planted[(index + 1) % planted.length];
      return /** @type {Planted} */ ([a, b, other[2], other[3]]);
    });
    assert.equal(foundCount(planted, swapped), 0);
  });

  test('measures what spans cover once', () => {
    assert.equal(unionLength([]), 0);
    assert.equal(
      unionLength([
        [5, 10],
        [0, 6],
        [20, 25],
        [21, 22],
      ]),
      15,
    );
  });

  test('turns code points into UTF-16 code units', () => {
    assert.deepEqual(fromCodePoints('🚢ab', 'é🎉x', [[1, 3, 1, 3]]), [[2, 4, 1, 4]]);
  });
});

describe('what contenders print', () => {
  test('an edit script leaves runs of words in place', () => {
    const steps = [
      { kind: 0, count: 3 },
      { kind: -1, count: 2 },
      { kind: 1, count: 1 },
      { kind: 0, count: 4 },
    ];
    assert.deepEqual(runsOf(steps), [0, 0, 3, 5, 4, 4]);
  });

  test('callgrind’s count is in its summary', () => {
    assert.equal(total('version: 1\nevents: Ir\nsummary: 1234\n\nfn=(1)\n'), 1234);
    assert.equal(total('events: Ir\n\n5 7\ntotals: 99\n'), 99);
  });
});

describe('figures', () => {
  test('have three digits and a unit', () => {
    assert.deepEqual([0.0361, 1.234, 12.34, 123.4, 12345].map(digits), ['0.036', '1.23', '12.3', '123', '12,345']);
    assert.deepEqual([0.5, 999, 1500].map(time), ['0.500 ms', '999 ms', '1.50 s']);
    assert.deepEqual([null, undefined, 2_500_000].map(megabytes), ['–', '–', '2.50 MB']);
  });

  test('stand in tables with a head', () => {
    assert.equal(table(['', 'n'], [['one', '1.0']]), '|     |   n |\n| --- | --: |\n| one | 1.0 |\n');
  });
});

describe('a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
  after(() => rmSync(folder, { recursive: true }));
  const pair = writePair('small', 'small', plantedPair(1500), folder);
  const times = { seconds: 0, limit: 60 };

  for (const one of CONTENDERS.filter(({ native }) => !native)) {
    test(`of ${one.name} ties words of the two sides`, async () => {
      const outcome = await measure(one, pair.folder, times);
      assert.ok('times' in outcome);
      const { best = 0, found = 0, passages } = score(one, pair, [outcome]);
      assert.ok(best > 0);
      if (one.orderFree) assert.equal(found, pair.planted?.length);
      assert.equal(passages !== undefined, one.id === 'crossread-wasm');
      if (passages === undefined) {
        const [start] = ties(pair, outcome.found);
        const cut = (/** @type {import('../../www/build/bench/words.js').Words} */ side, /** @type {number} */ at) =>
          side.list[side.starts.indexOf(at)];
        assert.equal(cut(pair.a, start[0]), cut(pair.b, start[2]), 'a run begins with the same word on both sides');
      }
    });
  }

  test('that takes too long is ended and said so', async () => {
    const long = writePair('long', 'long', plantedPair(20_000), folder);
    const outcome = await measure(contender('jsdiff'), long.folder, { seconds: 0, limit: 0.05 });
    assert.deepEqual(outcome, { failure: '> 0.05 s' });
  });

  test('that fails says so in a sentence', async () => {
    const advice = /^jsdiff .* failed on .*nowhere: read its message above, put it right and run /;
    await assert.rejects(measure(contender('jsdiff'), join(folder, 'nowhere'), times), {
      message: advice,
      output: /ENOENT/,
    });
  });

  test('ends in a page that names machine, contenders and what they found', () => {
    const machine = { cpu: 'a CPU', system: 'a system', programs: 'programs', date: '2026-11-23' };
    const found = { complete: true, passages: [], stages: /** @type {[string, number][]} */ ([['text', 1]]) };
    const outcome = { times: [2, 1], peakBytes: 1e6, wasmBytes: 2e6, found };
    const scores = CONTENDERS.map((one) =>
      one.id === 'jsdiff' ? { contender: one, failure: '> 60 s' } : score(one, pair, [outcome]),
    );
    const both = ['10k', '100k'].map((id) => ({
      id,
      name: id,
      words: 1000,
      planted: 3,
      scores,
      instructions: [5000],
    }));
    const pathological = [{ name: 'one word', words: 1000, outcome }];
    const text = page({ machine, limit: 60, pairs: both, pathological });
    for (const { name } of CONTENDERS) assert.ok(text.includes(`| ${name} `), name);
    assert.match(text, /a CPU; a system; programs/);
    assert.match(text, /\| jsdiff [\d.]+ +\| +> 60 s \|/);
    assert.match(
      text,
      /\| Crossread \(wasm\) +\| 1\.00 ms \| +1\.00 \| +1,000 ns \| +1\.00 MB \| +1,000 \| +0 of 3 \|/,
    );
    assert.match(text, /## Growth.*\| Crossread \(native\) +\| 1,000 ns \| 1,000 ns \| +1\.00 \|/s);
    assert.match(text, /\| instructions \(native\) \| +5\.00 \| +5\.00 \| +1\.00 \|/);
    assert.match(text, /\| one word \| 1\.00 ms \| 1,000 ns \| +true \| +0 \| +2\.00 MB \|/);
    assert.doesNotMatch(text, /undefined|NaN/);
  });
});

test('texts that make aligners slow differ between the sides', () => {
  for (const { name, make } of pathologicalTexts().filter(({ id }) => id !== 'reversed-words')) {
    const { a, b } = make();
    assert.notEqual(a, b, name);
    assert.ok(a.length > 20_000, name);
  }
});
