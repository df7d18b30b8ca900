import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { openFilter, shownPassages } from '../../www/crossread/filter.js';
import { difference, passage, report } from './reports.js';

const AT = { start: 0, end: 1 };
const { passages } = report({ a: 'a', b: 'b' }, [
  passage([AT], [AT], { kind: 'verbatim', score: 0.98, differences: [difference('spelling', AT, AT)] }),
  passage([AT], [AT], { kind: 'edited', score: 0.9, differences: [difference('figure', AT, AT)] }),
  passage([AT], [AT], { kind: 'reworded', score: 0.62, differences: [difference('added', AT, AT)] }),
  passage([AT, AT], [AT], {
    kind: 'verbatim',
    score: 0.595,
    further: [{ a: 1, b: 0, kind: 'edited', differences: [difference('name', AT, AT)], figures: [] }],
  }),
]);
const open = openFilter();
const shown = (/** @type {Partial<typeof open>} */ change) =>
  shownPassages(passages, { ...open, ...change }, open).map(({ id }) => id);

describe('the filter', () => {
  test('hides nothing while it is open, whatever a score was rounded to', () => {
    assert.deepEqual(shown({}), [0, 1, 2, 3]);
  });

  test('leaves one kind', () => {
    assert.deepEqual(shown({ kind: 'verbatim' }), [0, 3]);
    assert.deepEqual(shown({ kind: 'reworded' }), [2]);
  });

  test('leaves what differs in substance, be it in a further place', () => {
    assert.deepEqual(shown({ substance: true }), [1, 2, 3]);
    assert.deepEqual(shown({ substance: true, kind: 'verbatim' }), [3]);
  });

  test('leaves what is close enough', () => {
    assert.deepEqual(shown({ closeness: 61 }), [0, 1, 2]);
    assert.deepEqual(shown({ closeness: 90 }), [0, 1]);
    assert.deepEqual(shown({ closeness: 95 }), [0]);
  });

  test('opens where the comparison drew its line', () => {
    assert.equal(openFilter().closeness, 60);
    assert.equal(openFilter({ closeness: 40 }).closeness, 40);
    assert.equal(openFilter({ closeness: 99 }).closeness, 95, 'the slider’s end');
  });
});
