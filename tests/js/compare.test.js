/** The comparison by itself: what it is called with, and what it says where that is wrong. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mock, test } from 'node:test';

import { compare } from '../../www/crossread/compare.js';

// Node's own fetch reads no files.
mock.method(globalThis, 'fetch', async (/** @type {URL} */ address) => new Response(readFileSync(address)));

const TEXT = 'Nobody lost a net and nobody lost a boat, she said.';

for (const [what, given, message] of /** @type {[string, unknown[], string][]} */ ([
  ['nothing', [], 'TypeError: a is undefined; it must be a string'],
  ['one text', [TEXT], 'TypeError: b is undefined; it must be a string'],
  ['a number', [1, TEXT], 'TypeError: a is 1; it must be a string'],
  ['no text', [TEXT, null], 'TypeError: b is null; it must be a string'],
  ['articles', [{ text: TEXT }, { text: TEXT }], 'TypeError: a is an object; it must be a string'],
  ['a list', [TEXT, [TEXT]], 'TypeError: b is an array; it must be a string'],
  ['a text for options', [TEXT, TEXT, 'x'], 'TypeError: options is "x"; it must be an object'],
  ['a list for options', [TEXT, TEXT, []], 'TypeError: options is an array; it must be an object'],
  [
    'a number as a text',
    [TEXT, TEXT, { closeness: '60' }],
    'Error: closeness is "60"; it must be a whole number from 0 to 100',
  ],
  ['another preset', [TEXT, TEXT, { preset: '$&' }], 'Error: preset is "$&"; it must be "news" or "longReuse"'],
  ['too much', [TEXT, TEXT, { closeness: 500 }], 'Error: closeness is 500; it must be a whole number from 0 to 100'],
])) {
  test(`of ${what} says what must be there`, async () => {
    await assert.rejects(/** @type {any} */ (compare)(...given), (error) => String(error) === message);
  });
}

test('of two texts gives the report, with options, without and with none', async () => {
  for (const options of [undefined, null, {}, { closeness: 0 }])
    assert.equal((await compare(TEXT, TEXT, /** @type {any} */ (options))).passages.length, 1);
});
