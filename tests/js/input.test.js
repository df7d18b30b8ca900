import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problemOf } from '../../www/input.js';

test('two words or more are no problem, in any script', () => {
  for (const text of [
    'two words',
    ' \n two\nwords',
    '今天天气很好。',
    'สวัสดีชาวโลก',
    'שלום עולם',
    `${'word '.repeat(1e6)}`,
  ]) {
    assert.equal(problemOf(text), '');
  }
});

test('each kind of too little is said in its own words', () => {
  const problems = ['', ' \n\t\u00a0', '… — !', 'word'].map(problemOf);
  assert.deepEqual(problems, [
    'Paste an article here.',
    'There is only white space here. Paste an article.',
    'There are no words here. Paste an article.',
    'One word is too little to compare. Paste the whole article.',
  ]);
});
