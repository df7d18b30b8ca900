/** The core as JavaScript gets it, with long reuse and without: the built wasm in Node, its report, its errors and its types. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { LONG_REUSE_OUT, startCore } from '../../www/build/wasm.js';
import * as core from '../../www/crossread/wasm/crossread.js';
import * as withLongReuse from '../../www/crossread/wasm/long-reuse/crossread.js';

/** @typedef {import('../../www/crossread/wasm/crossread.js').Difference} Difference */
/** @typedef {import('../../www/crossread/wasm/crossread.js').Options} Options */
/** @typedef {import('../../www/crossread/wasm/crossread.js').Passage} Passage */
/** @typedef {import('../../www/crossread/wasm/crossread.js').Place} Place */
/** @typedef {import('../../www/crossread/wasm/crossread.js').Report} Report */

const ROOT = new URL('../../', import.meta.url);
const file = (/** @type {string} */ path) => readFileSync(new URL(path, ROOT));
const A = file('www/example/a.txt').toString();
const B = file('www/example/b.txt').toString();
const SAID = 'nobody lost a net and nobody lost a boat';
const ONE = `They said ${SAID}. Rain.`;
const OTHER = `Calm: “${SAID}”, it read.`;

const CORES = [
  { name: 'the core', ...core, hasLongReuse: false },
  { name: 'the core with long reuse', ...withLongReuse, hasLongReuse: true },
];

before(() => {
  startCore(core);
  startCore(withLongReuse, LONG_REUSE_OUT);
});

/** A value that breaks its type, as a caller without types may give it. @param {unknown} options */
const loosely = (options) => /** @type {Options} */ (options);

/** @param {string} text @param {Place[]} places */
const cuts = (text, places) => places.map(({ start, end }) => text.slice(start, end));

/**
 * What the native core prints. Quick where its tests have been built; its release build would take a minute more.
 *
 * @param {string[]} args
 */
function native(...args) {
  const command = ['run', '--quiet', '--example', 'compare', '--', ...args];
  return execFileSync('cargo', command, { cwd: fileURLToPath(ROOT), encoding: 'utf8' });
}

for (const { name, compare, outline, begin, advance, hasLongReuse } of CORES) {
  describe(name, () => {
    describe('the report', () => {
      test('has an outline that agrees with it', () => {
        const whole = compare(A, B);
        const bare = { differences: [], figures: [], further: [] };
        assert.deepEqual(outline(A, B), {
          ...whole,
          passages: whole.passages.map((passage) => ({ ...passage, ...bare })),
          only: { a: [], b: [] },
          quotations: [],
          figures: { a: [], b: [] },
        });
        // The sides are exchanged within.
        assert.deepEqual(outline(B, A).passages.length, whole.passages.length);
        assert.throws(() => outline('a', 'b', { leastWords: 2 }), /^Error: leastWords is 2; /);
      });

      test('is that of the native core to the last byte', () => {
        assert.equal(`${JSON.stringify(compare(A, B))}\n`, native('www/example/a.txt', 'www/example/b.txt'));
      });

      test('is the same each time, and plain data', () => {
        const report = compare(A, B);
        assert.deepEqual(compare(A, B), report);
        assert.deepEqual(structuredClone(report), report);
        assert.equal(report.version, 1);
        assert.equal(report.complete, true);
        assert.deepEqual(
          report.passages.map(({ id }) => id),
          report.passages.map((_, index) => index),
        );
      });

      test('counts in UTF-16 code units, with lone surrogates as one each', () => {
        for (const before of [
          '',
          '\ud800 ',
          '\udc00\ud800 Rain. ',
          '🚢👨‍👩‍👧‍👦 Rain. ',
          'é ',
          'e\u0301 ',
          '港口。',
          '\u202e',
        ]) {
          for (const inside of ['lost', '\ud83d', '🇺🇦', '船']) {
            const said = SAID.replace('boat', `${inside} boat`);
            const a = `${before}“${said}”, they said. \udfff`;
            const b = `\udfff🎉 Now it read: ${said}.`;
            const { passages } = compare(a, b);
            assert.deepEqual(
              passages.map((passage) => [cuts(a, passage.a), cuts(b, passage.b)]),
              [[[said], [said]]],
              JSON.stringify({ before, inside }),
            );
          }
        }
      });

      test('of texts without words, and of equal ones, is no error', () => {
        for (const [a, b] of [
          ['', ''],
          [' \n', ONE],
          ['…', '!'],
        ])
          assert.deepEqual(compare(a, b).passages, []);
        const [passage, ...rest] = compare(ONE, ONE).passages;
        assert.deepEqual([passage.kind, passage.differences, rest], ['verbatim', [], []]);
        assert.deepEqual(cuts(ONE, passage.a), [ONE.slice(0, -1)]);
      });

      test('of five megabytes of one word says that they are one passage', () => {
        const long = 'word '.repeat(1_000_000);
        const { passages, a, complete } = compare(long, long);
        assert.deepEqual(
          [passages.length, passages[0].kind, a.words, a.sharedWords, complete],
          [1, 'verbatim', 1_000_000, 1_000_000, true],
        );
      });
    });

    describe('step by step', () => {
      const steps = () => {
        let done = 0;
        for (;;) {
          done += 1;
          const report = advance();
          if (report) return { report, done };
        }
      };

      test('comes to the same report, a stage a step', () => {
        begin(A, B);
        const { report, done } = steps();
        assert.deepEqual(report, compare(A, B));
        assert.equal(done, 10, 'nine stages, and what is left after the last');
      });

      test('a new one takes the place of one that is not done', () => {
        begin(A, B);
        assert.equal(advance(), undefined);
        begin(ONE, OTHER, { leastWords: 3 });
        assert.deepEqual(steps().report, compare(ONE, OTHER, { leastWords: 3 }));
      });

      test('refuses what it cannot do, and says that there is nothing to do', () => {
        assert.throws(() => begin(ONE, OTHER, loosely({ leastWords: 2 })), /leastWords/);
        assert.throws(advance, { message: 'no comparison was begun' });
        begin(ONE, 'x'.repeat((64 << 20) + 1));
        assert.throws(advance, /side b/);
        assert.throws(advance, { message: 'no comparison was begun' });
      });
    });

    describe('graphemes', () => {
      // What people take for one character, in scripts of all kinds; the engine knows them, the native core has a table.
      const GRAPHEMES = [
        '👨‍👩‍👧‍👦',
        '🇺🇦',
        '👍🏽',
        'e\u0301',
        'ก็',
        '각',
        'क्षि',
        '❤️',
        '\r\n',
        '©️',
        '1️⃣',
        '漢\u{E0100}',
        'נִ',
      ];

      test('are never split', () => {
        const graphemes = new Intl.Segmenter();
        for (const grapheme of GRAPHEMES) {
          const a = `${grapheme}${SAID}${grapheme}${grapheme} went on.`;
          const b = `It read ${SAID}${grapheme}.`;
          const report = compare(a, b, { leastWords: 3 });
          assert.equal(report.passages.length, 1, JSON.stringify(grapheme));
          for (const [text, places] of /** @type {const} */ ([
            [a, report.passages[0].a],
            [b, report.passages[0].b],
          ])) {
            const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index)).add(text.length);
            for (const { start, end } of places)
              assert.ok(starts.has(start) && starts.has(end), JSON.stringify({ grapheme, text, start, end }));
          }
        }
      });

      test('of a million characters take no longer than others', () => {
        const accents = `a${'\u0301'.repeat(1_000_000)}`;
        assert.equal(compare(accents, 'lantern').a.words, 1);
      });

      test('of a script without spaces are words, the same as in the native core', () => {
        const folder = mkdtempSync(join(tmpdir(), 'crossread-graphemes-'));
        try {
          const texts = ['กำลังเปิดท่าเรือ 東京で会談 👨‍👩‍👧 e\u0301tude', 'ท่าเรือกำลังเปิด 大阪で会談 👨‍👩‍👦 e\u0301tude'];
          const paths = texts.map((text, number) => {
            const path = join(folder, `${number}.txt`);
            writeFileSync(path, text);
            return path;
          });
          const report = compare(texts[0], texts[1], { leastWords: 3 });
          assert.equal(`${JSON.stringify(report)}\n`, native('--options', '{"leastWords":3}', ...paths));
          assert.ok(report.passages.length > 0);
        } finally {
          rmSync(folder, { recursive: true });
        }
      });
    });

    describe('options', () => {
      test('may be left out, null, empty, or set', () => {
        const report = compare(ONE, OTHER);
        assert.equal(report.passages.length, 1);
        for (const options of [undefined, null, {}, { leastWords: undefined }, { leastWords: 5 }])
          assert.deepEqual(compare(ONE, OTHER, options), report);
        assert.equal(compare(ONE, OTHER, { leastWords: 100 }).passages.length, 0);
        assert.equal(compare(ONE, OTHER, { leastWords: 3 }).passages.length, 1);
        const { passages, leftOut } = compare(ONE, OTHER, { closeness: 100 });
        assert.deepEqual([passages.length, leftOut], [0, 1], 'what is not shown is counted');
        for (const options of /** @type {const} */ ([{ closeness: 0 }, { reworded: false }, { preset: 'news' }]))
          assert.equal(compare(ONE, OTHER, options).passages.length, 1);
      });

      for (const [what, options, message] of /** @type {[string, unknown, RegExp][]} */ ([
        [
          'an unknown field',
          { leastWord: 5 },
          /^leastWord is no option; there are leastWords, closeness, reworded and preset$/,
        ],
        ['a field in another spelling', { least_words: 5 }, /^least_words is no option/],
        ['too little', { leastWords: 2 }, /^leastWords is 2; it must be a whole number from 3 to 1000$/],
        ['too much', { leastWords: 1001 }, /^leastWords is 1001; it must be a whole number from 3 to 1000$/],
        ['less than nothing', { leastWords: -5 }, /^leastWords is -5; it must be /],
        ['a broken number', { leastWords: 5.5 }, /^leastWords is 5\.5; it must be /],
        ['no number', { leastWords: Number.NaN }, /^leastWords is NaN; it must be /],
        ['a text', { leastWords: 'many' }, /^leastWords is many; it must be /],
        ['an object', { leastWords: {} }, /^leastWords is \[object Object\]; it must be /],
        ['too much to count', { leastWords: 2 ** 40 }, /^leastWords is 1099511627776; it must be /],
        [
          'what cannot be shown',
          { leastWords: Object.create(null) },
          /^leastWords is nothing that can be shown; it must be /,
        ],
        ['null', { leastWords: null }, /^leastWords is null; it must be /],
        ['too close', { closeness: 101 }, /^closeness is 101; it must be a whole number from 0 to 100$/],
        ['a share for hundredths', { closeness: 0.6 }, /^closeness is 0\.6; it must be /],
        ['neither true nor false', { reworded: 'no' }, /^reworded is no; it must be true or false$/],
        ['another preset', { preset: 'fast' }, /^preset is fast; it must be "news" or "longReuse"$/],
      ])) {
        test(`${what} is an error in words`, () => {
          assert.throws(
            () => compare(ONE, OTHER, loosely(options)),
            (error) => error instanceof Error && error.constructor === Error && message.test(error.message),
          );
          assert.equal(compare(ONE, OTHER).passages.length, 1, 'and the next comparison is none the worse');
        });
      }
    });

    test('a text beyond the limit is an error that names side, length and limit', () => {
      const limit = 64 * 1024 * 1024;
      const long = 'x'.repeat(limit + 1);
      for (const [side, a, b] of [
        ['a', long, ONE],
        ['b', ONE, long],
      ]) {
        assert.throws(() => compare(a, b), {
          name: 'Error',
          message: `the text of side ${side} has ${limit + 1} bytes; at most ${limit} can be compared`,
        });
      }
    });

    test('each stage leaves one measure, however often texts are compared', () => {
      performance.clearMeasures();
      for (let runs = 0; runs < 3; runs++) compare(A, B);
      const measures = performance.getEntriesByType('measure');
      assert.deepEqual(
        measures.map(({ name }) => name),
        ['text', 'tokens', 'seeds', 'anchors', 'chains', 'alignments', 'rewordings', 'passages', 'report'].map(
          (stage) => `crossread ${stage}`,
        ),
      );
      for (const [index, { startTime, duration }] of measures.entries()) {
        const next = measures[index + 1];
        if (next) assert.ok(startTime + duration <= next.startTime + 0.001, 'a stage begins where the one before ends');
      }
      assert.deepEqual(performance.getEntriesByType('mark'), [], 'no mark is left behind');
    });

    test('has long reuse or says that it has not', () => {
      const folder = 'tests/pairs/long-reuse-shuffled';
      const [a, b] = ['a', 'b'].map((side) => file(`${folder}/${side}.txt`).toString());
      const options = /** @type {const} */ ({ preset: 'longReuse' });
      if (hasLongReuse) {
        const report = compare(a, b, options);
        assert.ok(report.passages.length > 0);
        const printed = native('--options', JSON.stringify(options), `${folder}/a.txt`, `${folder}/b.txt`);
        assert.equal(`${JSON.stringify(report)}\n`, printed);
      } else {
        assert.throws(() => compare(a, b, options), {
          name: 'Error',
          message: 'preset is longReuse; it must be "news", since this core was built without the feature long-reuse',
        });
      }
    });
  });
}

/**
 * The declared types: `tsc` holds this function to them, and each line marked as an error to being one.
 *
 * @param {Report} report
 * @returns {[Passage, Difference, string[]]}
 */
function typed(report) {
  const [passage] = report.passages;
  const [difference] = passage.differences;
  /** @type {'verbatim' | 'edited' | 'reworded'} */
  const kind = passage.kind;
  /** @type {'substance' | 'style'} */
  const weight = difference.weight;
  /** @type {'paragraph' | 'headline' | 'listItem'} */
  const block = report.a.blocks[0].kind;
  /** @type {[number, boolean, boolean, number]} */
  const numbers = [report.b.sharedWords, report.complete, passage.moved, passage.score];
  /** @type {Place[]} */
  const places = [...passage.a, ...report.only.b, difference.a];
  core.compare('a', 'b', {});
  core.compare('a', 'b', null);
  /** @returns {unknown[]} never called */
  const wrong = () => [
    // @ts-expect-error: a text is a string
    core.compare(1, 'b'),
    // @ts-expect-error: there is no such option
    core.compare('a', 'b', { leastWord: 5 }),
    // @ts-expect-error: nor is it a string
    core.compare('a', 'b', { leastWords: '5' }),
    // @ts-expect-error: fields are in camelCase
    report.a.shared_words,
    // @ts-expect-error: there is no such kind
    passage.kind === 'same',
    // @ts-expect-error: a place has no text
    passage.a[0].text,
    // @ts-expect-error: and nothing to free
    report.free(),
  ];
  assert.equal(typeof wrong, 'function');
  return [passage, difference, [kind, weight, block, ...numbers, ...places].map(String)];
}

test('the declared types are those of the report', () => {
  const report = core.compare(A, B);
  const isDiffering = (/** @type {typeof report.passages[0]} */ { differences: [first] }) =>
    first?.weight === 'substance';
  const withDifferences = { ...report, passages: report.passages.filter(isDiffering) };
  const [passage, difference, [kind, weight, block, ...rest]] = typed(withDifferences);
  assert.deepEqual(Object.keys(passage), [
    'id',
    'kind',
    'score',
    'moved',
    'a',
    'b',
    'differences',
    'figures',
    'further',
  ]);
  assert.deepEqual(Object.keys(difference), ['kind', 'weight', 'a', 'b']);
  assert.deepEqual([kind, weight, block], ['edited', 'substance', 'headline']);
  assert.ok(!rest.includes('undefined'));

  const declared = file('www/crossread/wasm/crossread.d.ts').toString();
  assert.equal(file('www/crossread/wasm/long-reuse/crossread.d.ts').toString(), declared, 'both have the same types');
  for (const name of ['Report', 'Side', 'Block', 'Passage', 'Place', 'Difference', 'Only', 'Quotation', 'Options']) {
    assert.match(declared, new RegExp(`^export interface ${name} \\{$`, 'm'));
  }
  for (const name of ['PassageKind', 'DifferenceKind', 'DifferenceWeight', 'BlockKind', 'Preset']) {
    assert.match(declared, new RegExp(`^export type ${name} = "`, 'm'));
  }
  const code = declared.replaceAll(/\/\*.*?\*\//gs, '');
  assert.doesNotMatch(code, /\bany\b/, 'everything has a type');
});
