/** What joins the columns: which places belong together, and how one column follows the other. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { pairsOf } from '../../www/crossread/columns/positions.js';
import { beside, levelsOf } from '../../www/crossread/columns/together.js';

/** @param {number} id @param {number} top @param {number} [index] @param {boolean} [moved] */
const at = (id, top, index = 0, moved = false) => ({
  passage: /** @type {any} */ ({ id, moved }),
  index,
  top,
  bottom: top + 10,
});

describe('places that are joined', () => {
  test('are the first of both sides, and each further one with the first of the other', () => {
    const a = [at(0, 10), at(0, 50, 1), at(1, 90)];
    const b = [at(1, 5), at(0, 20), at(0, 70, 1), at(0, 80, 2)];
    const tops = pairsOf({ a, b }).map((pair) => [pair.a.top, pair.b.top]);
    assert.deepEqual(tops, [
      [10, 20],
      [50, 20],
      [90, 5],
      [10, 70],
      [10, 80],
    ]);
  });

  test('need a partner that is shown', () => {
    assert.deepEqual(pairsOf({ a: [at(0, 10)], b: [at(1, 10)] }), []);
  });
});

describe('scrolling together', () => {
  const pairs = [
    { a: at(2, 300), b: at(2, 1000) },
    { a: at(0, 100), b: at(0, 500) },
    { a: at(1, 200, 0, true), b: at(1, 900, 0, true) },
    { a: at(3, 400), b: at(3, 450) },
  ];
  const levels = levelsOf(pairs, { a: 1000, b: 2000 });

  test('is tied by passages in the same order, never by those that are moved or cross others', () => {
    assert.deepEqual(levels, [
      { a: 0, b: 0 },
      { a: 100, b: 500 },
      { a: 300, b: 1000 },
      { a: 1000, b: 2000 },
    ]);
  });

  test('goes its share of the way between them, from either side', () => {
    assert.equal(beside(levels, 'a', 'b', 100), 500);
    assert.equal(beside(levels, 'a', 'b', 200), 750);
    assert.equal(beside(levels, 'b', 'a', 750), 200);
    assert.equal(beside(levels, 'a', 'b', -5), 0);
    assert.equal(beside(levels, 'a', 'b', 5000), 2000);
  });
});
