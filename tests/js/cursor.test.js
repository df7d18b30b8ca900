import assert from 'node:assert/strict';
import { test } from 'node:test';

import { partner, stand, step } from '../../www/crossread/cursor.js';
import { passage } from './reports.js';

/** @typedef {import('../../www/crossread/cursor.js').Cursor} Cursor */

const AT = { start: 0, end: 1 };
/** Passage 0 stands once on side a and three times on b, passage 1 once on each, passage 2 twice on each. */
const PASSAGES = [passage([AT], [AT, AT, AT]), passage([AT], [AT]), passage([AT, AT], [AT, AT])].map((one, id) => ({
  ...one,
  id,
}));

/** @param {Cursor} cursor */
const where = ({ id, side, place }) => `${id}${side}${place}`;

test('going to the partner and back visits every place of the other side in turn', () => {
  let cursor = stand(0, 'a', 0);
  const visited = [];
  for (let i = 0; i < 8; i++) {
    cursor = partner(PASSAGES, cursor);
    visited.push(where(cursor));
  }
  assert.deepEqual(visited, ['0b0', '0a0', '0b1', '0a0', '0b2', '0a0', '0b0', '0a0']);
});

test('going to the partner goes on from the place last chosen there', () => {
  const chosen = stand(0, 'b', 1, stand(0, 'a', 0));
  const back = partner(PASSAGES, chosen);
  assert.equal(where(back), '0a0');
  assert.equal(where(partner(PASSAGES, back)), '0b2');
});

test('places on both sides are visited in turn', () => {
  const first = partner(PASSAGES, stand(2, 'a', 0));
  const second = partner(PASSAGES, first);
  assert.deepEqual([first, second].map(where), ['2b0', '2a1']);
});

test('another passage starts afresh', () => {
  const far = partner(PASSAGES, stand(0, 'a', 0));
  assert.equal(where(partner(PASSAGES, stand(2, 'a', 1, far))), '2b0');
});

test('next and previous keep the side and go round the ends', () => {
  const last = stand(2, 'b', 1);
  assert.equal(where(step(PASSAGES, last, 1)), '0b0');
  assert.equal(where(step(PASSAGES, last, -1)), '1b0');
  assert.equal(where(step(PASSAGES, stand(0, 'a', 0), -1)), '2a0');
});

test('with no passage chosen, next is the first and previous the last, on side a', () => {
  assert.equal(where(step(PASSAGES, null, 1)), '0a0');
  assert.equal(where(step(PASSAGES, null, -1)), '2a0');
});

test('with one passage, next and previous stay on it', () => {
  const only = PASSAGES.slice(0, 1);
  assert.equal(where(step(only, stand(0, 'b', 2), 1)), '0b0');
  assert.equal(where(step(only, stand(0, 'b', 2), -1)), '0b0');
});

test('with passages hidden, next and previous pass them over, from a hidden one too', () => {
  const shown = [PASSAGES[0], PASSAGES[2]];
  assert.equal(where(step(shown, stand(0, 'b', 0), 1)), '2b0');
  assert.equal(where(step(shown, stand(1, 'a', 0), 1)), '2a0');
  assert.equal(where(step(shown, stand(1, 'a', 0), -1)), '0a0');
  assert.equal(where(step(shown, stand(2, 'a', 0), 1)), '0a0');
});
