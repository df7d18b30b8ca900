import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { blocksOf, plainBlocks } from '../../www/crossread/model.js';
import { difference, find, passage, report } from './reports.js';

/** @typedef {import('../../www/crossread/model.js').Block} Block */
/** @typedef {import('../../www/crossread/model.js').Passage} Passage */

/**
 * Blocks as text: a run is `[ids text]`, innermost passage first, `*` after an id that starts there; a difference is
 * `{words}`.
 *
 * @param {Block[]} blocks
 */
function written(blocks) {
  return blocks.map(({ runs }) =>
    runs
      .map(({ places, starts, parts }) => {
        const text = parts.map((part) => (part.differs ? `{${part.text}}` : part.text)).join('');
        if (places.length === 0) return text;
        const ids = places.map((place) => `${place.passage.id}${starts.includes(place) ? '*' : ''}`);
        return `[${ids.join(',')} ${text}]`;
      })
      .join(''),
  );
}

/**
 * Draws side a of a report with these passages.
 *
 * @param {string} text
 * @param {Passage[]} passages
 */
function drawn(text, passages) {
  return written(blocksOf('a', text, report({ a: text, b: '' }, passages)));
}

const NOWHERE = { start: 0, end: 0 };
const TEXT = 'one two three four five six';
const words = (/** @type {string} */ part) => find(TEXT, part);

describe('blocks', () => {
  test('a text with no passage is one run a block, without the white space between blocks', () => {
    assert.deepEqual(drawn('one two\n\nthree', []), ['one two', 'three']);
  });

  test('keep their kind', () => {
    const texts = { a: 'Head\nbody', b: '' };
    const made = report(texts, []);
    made.a.blocks[0].kind = 'headline';
    assert.deepEqual(
      blocksOf('a', texts.a, made).map((block) => block.kind),
      ['headline', 'paragraph'],
    );
  });

  test('of an empty text are none', () => {
    assert.deepEqual(drawn('', []), []);
  });

  test('of eight times the paragraphs take some eight times as long, and not sixty-four', () => {
    const line = 'one two\n';
    const timed = (/** @type {number} */ count) => {
      const places = Array.from({ length: count }, (_, i) => ({ start: i * line.length, end: i * line.length + 3 }));
      const text = line.repeat(count);
      const nowhere = (/** @type {number} */ at) => difference('added', { start: at, end: at }, NOWHERE);
      const passages = places.map((place) => passage([place], [NOWHERE], { differences: [nowhere(place.end)] }));
      const made = report({ a: text, b: '' }, passages);
      // A machine that is busy elsewhere is slow now and then.
      const times = [1, 2, 3].map(() => {
        const began = performance.now();
        const drawn = blocksOf('a', text, made);
        const took = performance.now() - began;
        assert.deepEqual([drawn.length, ...written(drawn.slice(-1))], [count, `[${count - 1}* one{}] two`]);
        return took;
      });
      return Math.min(...times);
    };
    timed(2000);
    const [few, many] = [timed(2000), timed(16_000)];
    assert.ok(many < 30 * few, `${few} ms, ${many} ms`);
  });

  test('of a text that was not compared are its lines, letter by letter', () => {
    assert.deepEqual(written(plainBlocks('one\r\n \n\ntwo <b>\n')), ['one', 'two <b>']);
  });

  test('of side b come from side b', () => {
    const texts = { a: 'one two', b: 'two one' };
    const made = report(texts, [passage([find(texts.a, 'two')], [find(texts.b, 'two')])]);
    assert.deepEqual(written(blocksOf('b', texts.b, made)), ['[0* two] one']);
  });
});

describe('places', () => {
  test('of passages that are not shown are plain text', () => {
    const made = report({ a: TEXT, b: '' }, [passage([words('two')], [NOWHERE]), passage([words('five')], [NOWHERE])]);
    assert.deepEqual(written(blocksOf('a', TEXT, made, made.passages.slice(1))), ['one two three four [1* five] six']);
  });

  test('are cut out of the text around them', () => {
    assert.deepEqual(drawn(TEXT, [passage([words('two three')], [NOWHERE])]), ['one [0* two three] four five six']);
  });

  test('may fill the whole block', () => {
    assert.deepEqual(drawn(TEXT, [passage([words(TEXT)], [NOWHERE])]), [`[0* ${TEXT}]`]);
  });

  test('of one passage each start once', () => {
    assert.deepEqual(drawn(TEXT, [passage([words('two'), words('five')], [NOWHERE])]), [
      'one [0* two] three four [0* five] six',
    ]);
  });

  test('that run across blocks start only in the first', () => {
    const text = 'one two\n\nthree four';
    assert.deepEqual(drawn(text, [passage([find(text, 'two\n\nthree')], [NOWHERE])]), [
      'one [0* two]',
      '[0 three] four',
    ]);
  });

  test('that overlap share a run; the shorter is the innermost', () => {
    const passages = [passage([words('one two three four')], [NOWHERE]), passage([words('four five')], [NOWHERE])];
    assert.deepEqual(drawn(TEXT, passages), ['[0* one two three ][1*,0 four][1  five] six']);
  });

  test('that nest leave the outer one on both sides of the inner one', () => {
    const passages = [passage([words('two three four five')], [NOWHERE]), passage([words('three')], [NOWHERE])];
    assert.deepEqual(drawn(TEXT, passages), ['one [0* two ][1*,0 three][0  four five] six']);
  });

  test('start at a word, not at the marks that an inner place leaves over', () => {
    const text = 'one two.” three four';
    const passages = [passage([find(text, text)], [NOWHERE]), passage([find(text, 'one two')], [NOWHERE])];
    assert.deepEqual(drawn(text.replace('” ', '”\n'), passages), ['[1*,0 one two][0 .”]', '[0* three four]']);
  });

  test('that begin together both start; the outer one where it is the innermost', () => {
    const passages = [passage([words('two three')], [NOWHERE]), passage([words('two')], [NOWHERE])];
    assert.deepEqual(drawn(TEXT, passages), ['one [1*,0 two][0*  three] four five six']);
  });

  test('that are equal both start in the one run', () => {
    const passages = [passage([words('two')], [NOWHERE]), passage([words('two')], [NOWHERE])];
    assert.deepEqual(drawn(TEXT, passages), ['one [0*,1* two] three four five six']);
  });

  test('that shorter ones fill start in the first run they cover', () => {
    const passages = [
      passage([words('two three')], [NOWHERE]),
      passage([words('two ')], [NOWHERE]),
      passage([words('three')], [NOWHERE]),
    ];
    assert.deepEqual(drawn(TEXT, passages), ['one [1*,0* two ][2*,0 three] four five six']);
  });

  test('side by side stay two runs', () => {
    const passages = [passage([words('two ')], [NOWHERE]), passage([words('three')], [NOWHERE])];
    assert.deepEqual(drawn(TEXT, passages), ['one [0* two ][1* three] four five six']);
  });

  test('never split a surrogate pair', () => {
    const text = '😀😀 two';
    const made = drawn(text, [passage([{ start: 1, end: 3 }], [NOWHERE])]);
    assert.deepEqual(made, ['[0* 😀]😀 two']);
  });
});

describe('differences', () => {
  const differing = (/** @type {import('./reports.js').Span} */ a) => difference('replaced', a, NOWHERE);
  const place = words('two three four');
  const empty = (/** @type {number} */ start) => difference('added', { start, end: start }, NOWHERE);
  const withDifferences = (/** @type {import('./reports.js').Span[]} */ ...spans) =>
    passage([place], [NOWHERE], { differences: spans.map(differing) });

  test('are marked in the middle of a place', () => {
    assert.deepEqual(drawn(TEXT, [withDifferences(words('three'))]), ['one [0* two {three} four] five six']);
  });

  test('are marked at both ends of a place', () => {
    assert.deepEqual(drawn(TEXT, [withDifferences(words('two'), words('four'))]), [
      'one [0* {two} three {four}] five six',
    ]);
  });

  test('that are empty stand where the words would, inside the place', () => {
    const differences = [place.start, words('three').start, place.end].map(empty);
    assert.deepEqual(drawn(TEXT, [passage([place], [NOWHERE], { differences })]), [
      'one [0* {}two {}three four{}] five six',
    ]);
  });

  test('that are empty keep out of the passage before theirs', () => {
    const passages = [
      passage([words('one ')], [NOWHERE]),
      passage([place], [NOWHERE], { differences: [empty(place.start)] }),
    ];
    assert.deepEqual(drawn(TEXT, passages), ['[0* one ][1* {}two three four] five six']);
  });

  test('that are empty and stand between blocks come once, at the end of the first', () => {
    const text = 'one two\n\nthree four';
    const across = find(text, 'two\n\nthree');
    for (const offset of [7, 8]) {
      assert.deepEqual(drawn(text, [passage([across], [NOWHERE], { differences: [empty(offset)] })]), [
        'one [0* two{}]',
        '[0 three] four',
      ]);
    }
  });

  test('that are empty and open a block stand there', () => {
    const text = 'one two\n\nthree four';
    const made = passage([find(text, 'two\n\nthree')], [NOWHERE], { differences: [empty(text.indexOf('three'))] });
    assert.deepEqual(drawn(text, [made]), ['one [0* two]', '[0 {}three] four']);
  });

  test('that run across blocks are marked in both', () => {
    const text = 'one two\n\nthree four';
    const across = find(text, 'two\n\nthree');
    const made = passage([across], [NOWHERE], { differences: [differing(across)] });
    assert.deepEqual(drawn(text, [made]), ['one [0* {two}]', '[0 {three}] four']);
  });

  test('of a first place are not marked in another passage or place that covers the same words', () => {
    const passages = [
      passage([words('five'), words('two three four')], [NOWHERE], {
        differences: [differing(words('three'))],
      }),
    ];
    assert.deepEqual(drawn(TEXT, passages), ['one [0* two three four] [0* five] six']);
  });

  test('of style are not marked', () => {
    const differences = [difference('spelling', words('two'), NOWHERE), differing(words('four'))];
    assert.deepEqual(drawn(TEXT, [passage([place], [NOWHERE], { differences })]), [
      'one [0* two three {four}] five six',
    ]);
  });

  test('of a further place are marked in it, on the sides where it is a further one', () => {
    const further = [
      { a: 1, b: 0, kind: /** @type {const} */ ('edited'), differences: [differing(words('five'))], figures: [] },
    ];
    const made = passage([place, words('five six')], [NOWHERE], { further });
    assert.deepEqual(drawn(TEXT, [made]), ['one [0* two three four] [0* {five} six]']);
    const swapped = report({ a: '', b: TEXT }, [
      passage([NOWHERE], [words('five six')], {
        further: [{ ...further[0], differences: [difference('replaced', NOWHERE, words('five'))] }],
      }),
    ]);
    assert.deepEqual(written(blocksOf('b', TEXT, swapped)), ['one two three four [0* five six]']);
  });

  test('of an outer passage are marked inside an inner one', () => {
    const passages = [withDifferences(words('three')), passage([words('three four')], [NOWHERE])];
    assert.deepEqual(drawn(TEXT, passages), ['one [0* two ][1*,0 {three} four] five six']);
  });
});
