import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { blockOf } from '../../www/crossread/model.js';
import { marksAround, quote, sentenceAround, withBound, wording } from '../../www/crossread/wording.js';
import { find } from './reports.js';

/** @param {import('../../www/crossread/model.js').Part[][]} paragraphs words that differ are `{words}` */
const written = (paragraphs) =>
  paragraphs.map((parts) => parts.map(({ text, differs }) => (differs ? `{${text}}` : text)).join(''));

describe('the wording of a span', () => {
  const text = 'one two three four';

  test('is cut where words differ', () => {
    const marked = [find(text, 'three'), find(text, 'two')];
    assert.deepEqual(written(wording(text, find(text, 'one two three'), marked)), ['one {two} {three}']);
  });

  test('keeps marks inside the span, and once where they overlap', () => {
    const marked = [find(text, 'one two'), find(text, 'two three'), find(text, 'four')];
    assert.deepEqual(written(wording(text, find(text, 'two three'), marked)), ['{two}{ three}']);
  });

  test('has no mark where only the other side has words', () => {
    assert.deepEqual(written(wording(text, find(text, 'two'), [{ start: 5, end: 5 }])), ['two']);
  });

  test('has a paragraph for each block', () => {
    const blocks = 'one two.\n\n three four';
    const marked = [find(blocks, 'two.\n\n three')];
    assert.deepEqual(written(wording(blocks, { start: 0, end: blocks.length }, marked)), [
      'one {two.}',
      '{three} four',
    ]);
  });

  test('splits no surrogate pair', () => {
    assert.deepEqual(written(wording('😀 two', { start: 1, end: 6 }, [])), ['😀 two']);
  });
});

describe('the sentence around a span', () => {
  const text = 'He came. They freed 312 of them, at 5.30 p.m. today. He left.\nMore.';
  const blocks = [find(text, text.split('\n')[0]), find(text, 'More.')];
  const around = (/** @type {string} */ words, /** @type {string} */ language = 'en') => {
    const { start, end } = sentenceAround(text, blocks, find(text, words), language);
    return text.slice(start, end);
  };

  test('starts and ends with it', () => {
    assert.equal(around('312'), 'They freed 312 of them, at 5.30 p.m. today.');
    assert.equal(around('More'), 'More.');
  });

  test('is two sentences where the span runs over their bounds', () => {
    assert.equal(around('came. They'), 'He came. They freed 312 of them, at 5.30 p.m. today.');
  });

  test('is told in a language that is no language, too', () => {
    assert.equal(around('left', 'tlh'), 'He left.');
  });

  test('stands in the block that the span starts in', () => {
    assert.deepEqual([blockOf(blocks, find(text, 'He')), blockOf(blocks, find(text, 'More'))], [0, 1]);
  });
});

describe('a quoted stretch', () => {
  test('stands on one line', () => {
    assert.equal(quote(' one\n\n two ', { start: 0, end: 11 }), 'one two');
  });

  test('is cut at a word where it is long', () => {
    const text = 'word '.repeat(40);
    const line = quote(text, { start: 0, end: text.length });
    assert.match(line, /^(word )+…$/);
    assert.ok(line.length <= 92);
    assert.equal(quote('字'.repeat(200), { start: 0, end: 200 }), `${'字'.repeat(90)} …`);
  });
});

test('a figure that is a bound is quoted with the words that say so, and no others', () => {
  const of = (/** @type {string} */ text, bound = 'over') => {
    const { start, end } = withBound(text, { ...find(text, '47'), bound });
    return text.slice(start, end);
  };
  assert.equal(of('At least 47 people'), 'At least 47');
  assert.equal(of('It killed as many as 47 people', 'under'), 'as many as 47');
  assert.equal(of('All left. Over 47 came'), 'Over 47');
  assert.equal(of('It killed 47 people', 'exact'), '47');
  assert.equal(of('47 people'), '47');
});

test('a quotation keeps the marks its own text puts around it, where it has both', () => {
  const marks = (/** @type {string} */ text) => marksAround(text, find(text, 'offen'));
  assert.deepEqual(marks('Er sagte: „offen“.'), ['„', '“']);
  assert.deepEqual(marks('« offen », dit-il'), ['«', '»']);
  assert.deepEqual(marks('“offen,” he said'), ['“', '”']);
  assert.deepEqual(marks("'offen'"), ["'", "'"]);
  assert.equal(marks('“offen und'), undefined);
  assert.equal(marks('offen”'), undefined);
});
