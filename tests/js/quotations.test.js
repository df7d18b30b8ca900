import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isSaidBy, quoteRows, shownQuotes, speakersOf, verdictSide } from '../../www/crossread/quotations.js';
import { difference, find, report } from './reports.js';

/** @typedef {import('../../www/crossread/quotations.js').Quotation} Quotation */

const texts = {
  a: 'It is “open,” and “closed for now”. It is “open”. “Alone.”',
  b: '“Open”, “open” and “shut for now, and later”',
};
const NOWHERE = { start: 0, end: 0 };

/**
 * @param {Quotation['agreement']} agreement
 * @param {string | null} a
 * @param {string | null} b
 * @param {Partial<Quotation>} [rest]
 * @param {[number, number]} [from]
 * @returns {Quotation}
 */
function quotation(agreement, a, b, rest = {}, from = [0, 0]) {
  const side = (/** @type {string} */ text, /** @type {string | null} */ words, /** @type {number} */ at) =>
    words === null ? null : { ...find(text, words, at), direct: true, speaker: null, verb: null, pronoun: null };
  const sides = { a: side(texts.a, a, from[0]), b: side(texts.b, b, from[1]) };
  return { agreement, ...sides, sameSpeaker: null, passage: null, differences: [], ...rest };
}

const rowsOf = (/** @type {Quotation[]} */ ...quotations) =>
  quoteRows(report({ a: texts.a, b: texts.b }, [], { quotations }), texts);

describe('who is quoted', () => {
  const said = {
    a: 'Edda Kolvine: “Open.” Kolvine: “Closed.” Ösmér Zalenskyy: “Shut.”',
    b: 'the ministry: “Open.” Zalensky: “Shut.” Kolvine',
  };
  const by = (/** @type {string | null} */ a, /** @type {string | null} */ b, at = 0) => {
    const side = (/** @type {string} */ text, /** @type {string | null} */ name) =>
      name === null ? null : { ...NOWHERE, direct: true, speaker: find(text, name, at), verb: null, pronoun: null };
    return { ...quotation('same', null, null), a: side(said.a, a), b: side(said.b, b) };
  };
  const row = (/** @type {Quotation} */ one) => ({ quotation: one, times: 1, isSubstantial: false });
  const [full, short, both] = [
    by('Edda Kolvine', 'the ministry'),
    by('Kolvine', null),
    by('Ösmér Zalenskyy', 'Zalensky'),
  ];
  const alone = by(null, 'Kolvine');

  test('is one speaker by the last name, in whichever spelling, and is named in full', () => {
    assert.deepEqual(speakersOf([full, short, both, alone].map(row), said), [
      { key: 'kolvine', name: 'Edda Kolvine', count: 3 },
      { key: 'zalensky', name: 'Ösmér Zalenskyy', count: 1 },
      { key: 'ministry', name: 'the ministry', count: 1 },
    ]);
  });

  test('may be named by either side, or by none', () => {
    assert.deepEqual(
      [full, short, both, alone].map((one) => isSaidBy(one, said, 'kolvine')),
      [true, true, false, true],
    );
    assert.equal(isSaidBy(quotation('oneSide', 'Alone.', null), texts, 'kolvine'), false);
  });
});

describe('the rows of quotations', () => {
  test('begin with what differs in substance, and end with what one side has alone', () => {
    const rows = rowsOf(
      quotation('oneSide', 'Alone.', null),
      quotation('same', 'open', 'open'),
      quotation('reported', 'closed', 'shut'),
      quotation('cut', 'closed for', 'shut for now'),
      quotation('cut', 'for now', 'shut for now', { differences: [difference('added', NOWHERE, NOWHERE)] }),
      quotation('differing', 'closed for now', 'shut for now', {
        differences: [difference('spelling', NOWHERE, NOWHERE)],
      }),
      quotation('differing', 'for now', 'for now', { differences: [difference('negation', NOWHERE, NOWHERE)] }),
    );
    assert.deepEqual(
      rows.map(({ quotation: { agreement }, isSubstantial }) => [agreement, isSubstantial]),
      [
        ['differing', true],
        ['cut', true],
        ['differing', false],
        ['cut', false],
        ['reported', false],
        ['same', false],
        ['oneSide', false],
      ],
    );
  });

  test('are one for the same words, whatever mark ends them', () => {
    const rows = rowsOf(
      quotation('same', 'open,', 'open'),
      quotation('same', 'open', 'open', {}, [20, 0]),
      quotation('oneSide', 'open', null),
    );
    assert.deepEqual(
      rows.map(({ times }) => times),
      [2, 1],
    );
  });

  test('differ in substance where somebody else is said to have said them', () => {
    const rows = rowsOf(
      quotation('same', 'open', 'open', { sameSpeaker: true }),
      quotation('same', 'open', 'open', { sameSpeaker: false }),
    );
    assert.deepEqual(
      rows.map(({ quotation: { sameSpeaker }, isSubstantial }) => [sameSpeaker, isSubstantial]),
      [
        [false, true],
        [true, false],
      ],
    );
  });

  test('differ in substance where one side denies what it reports', () => {
    const differences = [difference('negation', NOWHERE, NOWHERE)];
    assert.equal(rowsOf(quotation('reported', 'open', 'open', { differences }))[0].isSubstantial, true);
  });

  test('speak of the side that is shorter, that quotes, or that has it', () => {
    assert.equal(verdictSide(quotation('cut', 'closed for now', 'shut')), 'b');
    assert.equal(verdictSide(quotation('cut', 'open', 'shut for now')), 'a');
    assert.equal(verdictSide(quotation('oneSide', null, 'shut')), 'b');
    const reported = quotation('reported', 'open', 'open');
    if (reported.a) reported.a.direct = false;
    assert.equal(verdictSide(reported), 'b');
  });

  test('are all there is, or only what differs in substance where that is asked', () => {
    const rows = rowsOf(
      quotation('same', 'open', 'open', { passage: 3 }),
      quotation('differing', 'for now', 'for now', { passage: 4, differences: [difference('name', NOWHERE, NOWHERE)] }),
      quotation('oneSide', 'Alone.', null),
    );
    const agreements = (/** @type {boolean} */ substance) =>
      shownQuotes(rows, substance).map(({ quotation }) => quotation.agreement);
    assert.deepEqual(agreements(false), ['differing', 'same', 'oneSide']);
    assert.deepEqual(agreements(true), ['differing']);
  });
});
