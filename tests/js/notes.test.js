import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { notesOf, styleNotes } from '../../www/crossread/views/notes.js';
import { wordsFor } from '../../www/crossread/words.js';
import { difference, find } from './reports.js';

/** @typedef {import('./reports.js').Difference} Difference */

const WORDS = wordsFor('en');
const NAMES = { a: 'The Courier', b: 'Meridian' };

/** Differences, and the texts they stand in. @param {[Difference['kind'], string, string][]} given */
function differing(...given) {
  const texts = { a: '', b: '' };
  const differences = given.map(([kind, a, b]) => {
    const start = { a: texts.a.length, b: texts.b.length };
    texts.a += a;
    texts.b += b;
    return difference(kind, { start: start.a, end: texts.a.length }, { start: start.b, end: texts.b.length });
  });
  return { texts, differences };
}

/** Notes as lines. @param {import('../../www/crossread/views/notes.js').Note[]} notes */
const lines = (notes) =>
  notes.map(({ label, said }) => `${label}: ${said.map(({ a, b }) => [a, b].filter(Boolean).join(' → ')).join(' · ')}`);

/** @param {[Difference['kind'], string, string][]} given */
function notes(...given) {
  const { texts, differences } = differing(...given);
  return lines(notesOf(WORDS, differences, texts, NAMES));
}

describe('differences in plain words', () => {
  test('name the kind, and both wordings', () => {
    assert.deepEqual(
      notes(['figure', '312', '321'], ['modal', 'will', 'has'], ['nameSpelling', 'Zelenskyy', 'Zelensky']),
      ['Figure: 312 → 321', 'Tense or certainty: will → has', 'Name spelled otherwise: Zelenskyy → Zelensky'],
    );
  });

  test('name the outlet that has no such words', () => {
    assert.deepEqual(notes(['leftOut', 'he said', ''], ['added', '', 'now']), [
      'Left out in Meridian: he said',
      'Left out in The Courier: now',
    ]);
  });

  test('name the outlet that alone negates', () => {
    assert.deepEqual(notes(['negation', '', 'not']), ['Negation, only in Meridian: not']);
  });

  test('stand in one line where they have the same label', () => {
    assert.deepEqual(notes(['leftOut', 'from', ''], ['figure', '1', '2'], ['leftOut', 'country', '']), [
      'Left out in Meridian: from · country',
      'Figure: 1 → 2',
    ]);
  });

  test('tell words cut from words put in', () => {
    assert.deepEqual(notes(['cut', '…', 'My grandfather fished it'], ['cut', '', '[the sailors]']), [
      'Cut in The Courier: … → My grandfather fished it',
      'Put in by Meridian: [the sailors]',
    ]);
  });

  test('tell a name that is spelled otherwise, though it is style', () => {
    const { texts, differences } = differing(['nameSpelling', 'Zelenskyy', 'Zelensky'], ['spelling', 'or', 'our']);
    const ofStyle = differences.map((one) => ({ ...one, weight: /** @type {const} */ ('style') }));
    assert.deepEqual(lines(notesOf(WORDS, ofStyle, texts, NAMES)), ['Name spelled otherwise: Zelenskyy → Zelensky']);
    const style = styleNotes(WORDS, ofStyle, texts);
    assert.deepEqual([style?.title, style?.isAll], ['Style: spelling (1)', false]);
  });

  test('leave style out', () => {
    assert.deepEqual(notes(['spelling', 'harbour', 'harbor']), []);
  });
});

describe('differences in style', () => {
  test('are summed up in one line, each style once', () => {
    const { texts, differences } = differing(
      ['spelling', 'leaders-level', 'leaders level'],
      ['punctuation', '“', "'"],
      ['punctuation', '”', "'"],
      ['punctuation', '’', ','],
      ['capitals', 'no', 'No'],
      ['spelling', 'harbour', 'harbor'],
    );
    const style = styleNotes(WORDS, differences, texts);
    assert.equal(style?.title, 'Only style: hyphen, quotation marks, punctuation, capitals, spelling (6)');
  });

  test('show a mark with a word on either side', () => {
    const texts = { a: 'a “number of things’, he\nsaid', b: 'a number of things” he\nsaid' };
    const differences = [
      difference('punctuation', find(texts.a, '“'), { start: 2, end: 2 }),
      difference('punctuation', find(texts.a, '’,'), find(texts.b, '”')),
    ];
    const style = styleNotes(WORDS, differences, texts);
    assert.deepEqual(lines(style?.notes ?? []), [
      'quotation marks: a “number → a number',
      'punctuation: things’, he → things” he',
    ]);
  });

  test('are of wording where small words part both', () => {
    const { texts, differences } = differing(['leftOut', 'the', ''], ['modal', 'says', 'said']);
    const style = styleNotes(
      WORDS,
      differences.map((one) => ({ ...one, weight: 'style' })),
      texts,
    );
    assert.equal(style?.title, 'Only style: wording (2)');
  });

  test('are not all there is where the substance differs too', () => {
    const { texts, differences } = differing(['figure', '1', '2'], ['whiteSpace', ' ', '']);
    assert.equal(styleNotes(WORDS, differences, texts)?.title, 'Style: spacing (1)');
  });

  test('are nothing where there are none', () => {
    const { texts, differences } = differing(['figure', '1', '2']);
    assert.equal(styleNotes(WORDS, differences, texts), null);
  });
});
