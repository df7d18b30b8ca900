/** What a column marks, and what not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isRewritten } from '../../www/crossread/column.js';

test('in a reworded passage words are marked apart only while most are not', () => {
  const parts = (/** @type {number} */ differing) => [
    { text: 'x'.repeat(differing), differs: true },
    { text: 'x'.repeat(10 - differing), differs: false },
  ];
  assert.equal(isRewritten({ kind: 'reworded' }, parts(6)), false);
  assert.equal(isRewritten({ kind: 'reworded' }, parts(7)), true);
  assert.equal(isRewritten({ kind: 'edited' }, parts(9)), false);
});
