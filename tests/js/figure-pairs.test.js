import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { figureRows, figuresApart, shownFigures } from '../../www/crossread/figure-pairs.js';
import { passage, report } from './reports.js';

/** @typedef {import('../../www/crossread/figure-pairs.js').Figure} Figure */
/** @typedef {import('../../www/crossread/figure-pairs.js').Agreement} Agreement */

const AT = { start: 0, end: 1 };
const TEXTS = { a: 'a', b: 'b' };

/** @param {string[]} values @returns {Figure[]} */
const figures = (...values) =>
  values.map((value, i) => ({ start: i, end: i + 1, kind: 'number', value, unit: '', bound: 'exact' }));
const pair = (/** @type {number} */ a, /** @type {number} */ b, /** @type {Agreement} */ agreement) => ({
  a,
  b,
  agreement,
});

describe('the rows of figures', () => {
  const given = { a: figures('1', '2', '3', '3', '9'), b: figures('1', '2.1', '4', '4', '8', '9') };
  const made = report(
    TEXTS,
    [
      passage([AT, AT], [AT, AT], {
        figures: [pair(0, 0, 'same'), pair(2, 2, 'conflict')],
        further: [{ a: 1, b: 1, kind: 'edited', differences: [], figures: [pair(3, 3, 'conflict')] }],
      }),
      passage([AT], [AT], { figures: [pair(0, 0, 'same'), pair(1, 1, 'precision')] }),
    ],
    { figures: given },
  );

  test('are conflicts first, one for each pair and one for all places of a passage', () => {
    assert.deepEqual(
      figureRows(made).map(({ agreement, a, b, times }) => [agreement, a.value, b.value, times]),
      [
        ['conflict', '3', '4', 2],
        ['precision', '2', '2.1', 1],
        ['same', '1', '1', 1],
      ],
    );
  });

  test('are one for all passages where figures with a unit do not agree', () => {
    const years = { a: figures('3', '3'), b: figures('4', '4') };
    for (const one of [...years.a, ...years.b]) one.unit = 'year';
    const again = (/** @type {Agreement} */ agreement) =>
      figureRows(
        report(
          TEXTS,
          [
            passage([AT], [AT], { figures: [pair(0, 0, agreement)] }),
            passage([AT], [AT], { figures: [pair(1, 1, agreement)] }),
          ],
          { figures: years },
        ),
      );
    assert.deepEqual(
      again('precision').map(({ times }) => times),
      [2],
    );
    assert.equal(again('same').length, 2);
  });

  test('of a filter for the substance are the conflicts', () => {
    const left = shownFigures(figureRows(made), true);
    assert.deepEqual(
      left.map(({ agreement }) => agreement),
      ['conflict'],
    );
  });

  test('leave the figures that each side gives by itself', () => {
    assert.deepEqual(figuresApart(made), { a: 1, b: 2 });
    assert.deepEqual(figuresApart(report(TEXTS, [])), { a: 0, b: 0 });
  });
});
