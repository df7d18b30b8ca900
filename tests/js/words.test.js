import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { description, inSentence, number, totals, whereabouts, wordsFor } from '../../www/crossread/words.js';
import { difference, find, passage, report } from './reports.js';

/** @typedef {import('../../www/crossread/model.js').Report} Report */

const ENGLISH = wordsFor('en');
const NAMES = { a: 'The Courier', b: 'Meridian' };
const AT = { start: 0, end: 1 };

test('a language without words of its own gets English', () => {
  assert.equal(wordsFor('en-GB'), ENGLISH);
  assert.equal(wordsFor(''), ENGLISH);
  assert.equal(wordsFor('tlh'), ENGLISH);
});

test('English counts have commas between the thousands', () => {
  assert.deepEqual([0, 999, 1000, 65_536, 1_234_567].map(number), ['0', '999', '1,000', '65,536', '1,234,567']);
});

describe('totals', () => {
  /**
   * @param {number} passages
   * @param {[number, number]} a shared words and words
   * @param {[number, number]} b
   * @param {Partial<Report>} [rest]
   */
  function sentence(passages, [sharedA, wordsA], [sharedB, wordsB], rest = {}) {
    const made = report({ a: '', b: '' }, Array(passages).fill(passage([AT], [AT])), {
      a: { words: wordsA, sharedWords: sharedA, rules: 'english', blocks: [] },
      b: { words: wordsB, sharedWords: sharedB, rules: 'english', blocks: [] },
      ...rest,
    });
    return totals(ENGLISH, made, NAMES, false).join('');
  }

  test('say how much of each text both have', () => {
    assert.equal(sentence(24, [31, 100], [12, 100]), 'Both: 24 passages, 31% of The Courier, 12% of Meridian.');
  });

  test('say last how many quotes differ in substance and how many figures conflict, where any does', () => {
    const made = report({ a: '', b: '' }, [passage([AT], [AT])]);
    const warnings = (/** @type {number} */ quotes, /** @type {number} */ figures) =>
      totals(ENGLISH, made, NAMES, false, { quotes, figures }).slice(2);
    assert.deepEqual(warnings(0, 0), ['', '']);
    assert.deepEqual(warnings(1, 5), [' 1 quote differs.', ' 5 figures conflict.']);
    assert.deepEqual(warnings(5, 1), [' 5 quotes differ.', ' 1 figure conflicts.']);
  });

  test('say one passage, and no passage, in words', () => {
    assert.equal(sentence(1, [5, 10], [5, 50]), 'Both: 1 passage, 50% of The Courier, 10% of Meridian.');
    assert.equal(sentence(0, [0, 10], [0, 50]), 'These two texts share no passage.');
  });

  test('never round to nothing or to everything', () => {
    const said = sentence(1, [5, 5000], [4999, 5000]);
    assert.equal(said, 'Both: 1 passage, under 1% of The Courier, over 99% of Meridian.');
    assert.match(sentence(1, [10, 10], [10, 10]), /, 100% of The Courier, 100% of Meridian/);
  });

  test('say that a limit cut the search short', () => {
    const said = ' The search was cut short by a limit, so passages may be missing.';
    assert.ok(sentence(2, [1, 2], [1, 2], { complete: false }).endsWith(said));
    assert.ok(sentence(0, [0, 2], [0, 2], { complete: false }).endsWith(said));
  });

  test('say that two texts are the same', () => {
    const made = report({ a: '', b: '' }, [passage([AT], [AT])]);
    assert.equal(totals(ENGLISH, made, NAMES, true).join(''), 'These two texts are the same.');
  });

  test('say which text has no words, even of two equal ones', () => {
    assert.equal(sentence(0, [0, 10], [0, 0]), 'There are no words in Meridian.');
    const made = report({ a: '', b: '' }, [], {
      a: { words: 0, sharedWords: 0, rules: 'english', blocks: [] },
    });
    assert.equal(totals(ENGLISH, made, NAMES, true).join(''), 'There are no words in The Courier.');
  });
});

describe('the description of a place', () => {
  const texts = { a: 'It cost 35 million in all', b: 'In all it now cost 53 million' };
  const differences = [
    difference('figure', find(texts.a, '35'), find(texts.b, '53')),
    difference('added', { start: 3, end: 3 }, find(texts.b, 'now')),
    difference('leftOut', find(texts.a, 'in all'), { start: 29, end: 29 }),
  ];

  test('names kind, other outlet and differences, seen from its side', () => {
    const made = passage([AT], [AT], { differences });
    assert.equal(
      description(ENGLISH, made, 'a', 0, NAMES, texts),
      'Edited; also in Meridian; “35”, there “53”; there also “now”; “in all”, not there',
    );
    assert.equal(
      description(ENGLISH, made, 'b', 0, NAMES, texts),
      'Edited; also in The Courier; “53”, there “35”; “now”, not there; there also “in all”',
    );
  });

  test('says how often the other side has it, and that it moved', () => {
    const made = passage([AT], [AT, AT, AT], { kind: 'verbatim', moved: true });
    const said = description(ENGLISH, made, 'a', 0, NAMES, texts);
    assert.equal(said, 'Same words; also in Meridian, 3 times; In another order');
  });

  test('keeps differences to three', () => {
    const made = passage([AT], [AT], { differences: [...differences, ...differences] });
    assert.match(description(ENGLISH, made, 'a', 0, NAMES, texts), /not there; and 3 more$/);
  });

  test('tells of a further place how that one compares', () => {
    const further = [{ a: 1, b: 0, kind: /** @type {const} */ ('edited'), differences, figures: [] }];
    const made = passage([AT, AT], [AT], { kind: 'verbatim', further });
    assert.equal(description(ENGLISH, made, 'a', 0, NAMES, texts), 'Same words; also in Meridian');
    assert.equal(
      description(ENGLISH, made, 'a', 1, NAMES, texts),
      'Edited; also in Meridian; “35”, there “53”; there also “now”; “in all”, not there',
    );
    assert.equal(description(ENGLISH, made, 'b', 0, NAMES, texts), 'Same words; also in The Courier, 2 times');
  });
});

test('where the reader stands says passage and outlet, and which of several places', () => {
  const passages = [passage([AT], [AT]), passage([AT], [AT, AT, AT])];
  const at = (/** @type {number} */ id, /** @type {'a' | 'b'} */ side, /** @type {number} */ place) =>
    whereabouts(ENGLISH, passages, { id, side, place, seen: { a: -1, b: -1 } }, NAMES);
  assert.equal(at(0, 'b', 0), 'Passage 1 of 2, in Meridian');
  assert.equal(at(1, 'a', 0), 'Passage 2 of 2, in The Courier');
  assert.equal(at(1, 'b', 2), 'Passage 2 of 2, in Meridian (3 of 3)');
});

test('a right-to-left name is kept apart from the sentence around it; another is left as it is', () => {
  assert.equal(inSentence('صحيفة'), '\u2068صحيفة\u2069');
  assert.equal(inSentence('The Courier – Köln'), 'The Courier – Köln');
});
