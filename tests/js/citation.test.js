/** A passage as text to quote it by, with addresses that lead to the place. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { addressOfPlace, citation } from '../../www/crossread/views/citation.js';
import { find } from './reports.js';

const PAGE = 'https://courier.example/live';
/** @param {string} text @param {import('../../www/crossread/model.js').Span} span @param {string} [page] */
const fragment = (text, span, page = PAGE) => decodeURIComponent(addressOfPlace(page, text, span).slice(page.length));

describe('the address of a place', () => {
  test('names a short place whole, with what has a meaning in addresses escaped', () => {
    const text = 'She said: well-known, “tea & milk” 100%.';
    assert.equal(
      addressOfPlace(PAGE, text, find(text, 'well-known, “tea & milk” 100%')),
      `${PAGE}#:~:text=well%2Dknown%2C%20%E2%80%9Ctea%20%26%20milk%E2%80%9D%20100%25`,
    );
  });

  test('names the first and the last words of a long one', () => {
    const text = 'Zero. one two three four five six seven eight nine ten eleven. Zero.';
    assert.equal(
      fragment(text, find(text, 'one two three four five six seven eight nine ten eleven')),
      '#:~:text=one two three four,eight nine ten eleven',
    );
  });

  test('never names words over the end of a paragraph', () => {
    const text = 'Both sides  agreed\n\nto meet\n\nat the old harbour house';
    assert.equal(fragment(text, { start: 0, end: text.length }), '#:~:text=Both sides agreed,the old harbour house');
  });

  test('has the words before where the same stand earlier, in whatever case', () => {
    const text = 'Nobody lost a net. Then he said again: nobody lost a net.';
    assert.equal(fragment(text, find(text, 'nobody lost a net')), '#:~:text=Then he said again:-,nobody lost a net');
    assert.equal(fragment(text, find(text, 'Nobody lost a net')), '#:~:text=Nobody lost a net');
  });

  test('goes on from the fragment that an address has', () => {
    assert.equal(fragment('one two', { start: 0, end: 7 }, `${PAGE}#block-3`), ':~:text=one two');
  });
});

test('quotation marks within a citation are single ones, and both of a pair are there', () => {
  const cited = (/** @type {string} */ text) =>
    citation(
      /** @type {any} */ ({ a: [{ start: 0, end: text.length }], b: [{ start: 0, end: text.length }] }),
      { a: text, b: text },
      { a: {}, b: {} },
    ).split('\n\n')[0];
  assert.equal(
    cited('We have a plant," chief Koss said. "The sprinklers didn\'t work'),
    "“‘We have a plant,’ chief Koss said. ‘The sprinklers didn't work’”",
  );
  assert.equal(cited('She said: “Go” (“now”)'), '“She said: ‘Go’ (‘now’)”');
  assert.equal(cited('Nobody lost a net.'), '“Nobody lost a net.”');
});

test('a citation has the words of each side, where they stand and an address only to the web', () => {
  const texts = { a: 'He said “nobody lost\n\na net”.', b: 'Nobody lost a net, we hear.' };
  const passage = /** @type {any} */ ({
    a: [find(texts.a, 'nobody lost\n\na net')],
    b: [find(texts.b, 'Nobody lost a net')],
  });
  assert.equal(
    citation(passage, texts, {
      a: { source: 'The Harbour Courier', url: PAGE, date: '4 May' },
      b: { source: ' ', url: 'javascript:alert(1)' },
    }),
    `“nobody lost a net” (The Harbour Courier, 4 May)\n${PAGE}#:~:text=nobody%20lost,a%20net\n\n“Nobody lost a net”`,
  );
});
