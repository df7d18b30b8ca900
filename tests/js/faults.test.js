/** What went wrong is told to a reader in the reader's language, whatever the error says to a developer. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mock, test } from 'node:test';

import { compare } from '../../www/crossread/compare.js';
import {
  ArticlesError,
  asFault,
  InternalError,
  LoadError,
  MemoryError,
  whyFailed,
} from '../../www/crossread/faults.js';
import { loadWords } from '../../www/crossread/words.js';

const NAMES = { a: 'Courier', b: 'News' };

// Node's own fetch reads no files.
mock.method(globalThis, 'fetch', async (/** @type {URL} */ address) => {
  return new Response(readFileSync(address), { headers: { 'Content-Type': 'application/wasm' } });
});

/** As tests/js/core.test.js holds the core to it. */
const TOO_LONG = new Error('the text of side b has 67108865 bytes; at most 67108864 can be compared');

/** The core's own error. @param {any} options @returns {Promise<Error>} */
const refused = (options) =>
  compare('One.', 'Two.', options).then(
    () => assert.fail('was taken'),
    (error) => error,
  );

for (const language of ['en', 'de', 'fr', 'es', 'tr', 'uk', 'ar']) {
  test(`in ${language}`, async () => {
    const words = await loadWords(language);
    const said = (/** @type {Error} */ error) => whyFailed(words, error, NAMES);
    assert.equal(said(new LoadError()), words.faults.core);
    assert.equal(said(new MemoryError()), words.faults.memory);
    assert.equal(said(new InternalError()), words.faults.internal);
    assert.equal(said(new ArticlesError('pair.json could not be loaded (404)')), words.faults.articles);
    assert.match(said(TOO_LONG), /News.*64|64.*News/);
    for (const [options, field] of /** @type {[object, string][]} */ ([
      [{ leastWords: 2 }, 'leastWords'],
      [{ leastWord: 5 }, 'leastWord'],
      [{ preset: 'fast\nand good' }, 'preset'],
      [{ reworded: 'no' }, 'reworded'],
    ])) {
      const error = await refused(options);
      assert.equal(said(error), words.faults.option(field));
      assert.ok(said(error).includes(field) && !said(error).includes(error.message), error.message);
    }
  });
}

test('a trap in the core is an internal error, or a lack of memory; its own errors are what they are', () => {
  const trap = new WebAssembly.RuntimeError('unreachable');
  const memory = (/** @type {number} */ maximum) => new WebAssembly.Memory({ initial: 2, maximum });
  assert.ok(asFault(trap, memory(4)) instanceof InternalError);
  assert.ok(asFault(trap, memory(3)) instanceof MemoryError, 'there is no more to be had');
  assert.ok(asFault(trap) instanceof InternalError);
  assert.ok(asFault(new RangeError('Out of memory')) instanceof MemoryError);
  assert.equal(asFault(TOO_LONG), TOO_LONG);
});
