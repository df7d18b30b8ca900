import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problemOf } from '../../www/input/problem.js';

test('two words or more are no problem, in any script', () => {
  for (const text of [
    'two words',
    ' \n two\nwords',
    '今天天气很好。',
    'สวัสดีชาวโลก',
    'שלום עולם',
    `${'word '.repeat(1e6)}`,
  ]) {
    assert.equal(problemOf(text), undefined);
  }
});

test('each kind of too little has its own name', () => {
  const problems = ['', ' \n\t\u00a0', '… — !', 'word'].map(problemOf);
  assert.deepEqual(problems, ['empty', 'blank', 'wordless', 'oneWord']);
});
