/** How a page comes by the core: which of its files are loaded, when, and what is said where one cannot be. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, mock, test } from 'node:test';

import { compare, outline } from '../../www/crossread/core.js';

const FOLDER = new URL('../../www/crossread/', import.meta.url);
const PAIR = new URL('../pairs/long-reuse-shuffled/', import.meta.url);
const [A, B] = ['a.txt', 'b.txt'].map((name) => readFileSync(new URL(name, PAIR), 'utf8'));
const REUSE = /** @type {const} */ ({ preset: 'longReuse' });

/** @type {string[]} */
let fetched = [];
let isOffline = false;
let isPartMissing = false;

// Node's own fetch reads no files.
mock.method(globalThis, 'fetch', async (/** @type {URL} */ address) => {
  if (isOffline) throw new TypeError('no network');
  fetched.push(address.href.slice(FOLDER.href.length));
  if (isPartMissing && address.href.endsWith('details.wasm')) return new Response('', { status: 404 });
  return new Response(readFileSync(address), { headers: { 'Content-Type': 'application/wasm' } });
});

beforeEach(() => {
  fetched = [];
});

// One page's life, in this order: a core stays once it is loaded.
test('a core that could not be loaded is loaded the next time', async () => {
  isOffline = true;
  for (const options of [undefined, REUSE]) {
    await assert.rejects(compare(A, B, options), {
      name: 'Error',
      message: 'the part of this page that compares could not be loaded',
    });
  }
  isOffline = false;
  const early = await outline(A, B);
  assert.equal(early?.complete, true);
  assert.deepEqual(fetched, ['wasm/crossread_bg.wasm'], 'which is all it takes to tie passages');
  isPartMissing = true;
  await assert.rejects(compare(A, B), { message: 'the part of this page that compares could not be loaded' });
  isPartMissing = false;
  const report = await compare(A, B);
  assert.deepEqual(fetched.slice(1), ['wasm/details.wasm', 'wasm/details.wasm']);
  assert.deepEqual(
    early.passages.map(({ a, b, kind, score, moved }) => ({ a, b, kind, score, moved })),
    report.passages.map(({ a, b, kind, score, moved }) => ({ a, b, kind, score, moved })),
  );
  assert.equal(await outline(A, B), undefined, 'the report comes as soon');
});

test('the core without long reuse is loaded once, and alone as long as nobody asks for that', async () => {
  assert.equal((await compare(A, B)).version, 1);
  await assert.rejects(
    compare(A, B, { leastWords: 2 }),
    /^Error: leastWords is 2; it must be a whole number from 3 to 1000$/,
  );
  const unknown = /** @type {any} */ ({ preset: 'fast' });
  await assert.rejects(compare(A, B, unknown), /^Error: preset is fast; it must be "news" or "longReuse"$/);
  assert.deepEqual(fetched, []);
});

test('long reuse brings its core with it, once', async () => {
  const [one, other] = await Promise.all([compare(A, B, REUSE), compare(A, B, REUSE)]);
  assert.ok(one.passages.length > 0);
  assert.deepEqual(one, other);
  assert.ok(Object.isFrozen(one.passages[0].a[0]), 'frozen all the way down');
  await assert.rejects(compare(A, B, { ...REUSE, closeness: 101 }), /^Error: closeness is 101; it must be /);
  assert.notDeepEqual(await compare(A, B, { preset: 'news' }), one, 'news is still news');
  assert.deepEqual(fetched.sort(), ['wasm/long-reuse/crossread_bg.wasm', 'wasm/long-reuse/details.wasm']);
});

test('after a trap the next comparison has a core of its own, however often that happens', async () => {
  const clearMarks = mock.method(performance, 'clearMarks', () => {
    throw new WebAssembly.RuntimeError('unreachable');
  });
  // What a trap leaves on the stack fills it after some hundreds.
  for (let traps = 0; traps < 600; traps++)
    await assert.rejects(compare(A.slice(0, 200), B.slice(0, 200)), { message: /internal error/ });
  clearMarks.mock.restore();
  fetched = [];
  assert.ok((await compare(A, B)).passages.length > 0);
  assert.equal((await compare(A, B)).version, 1);
  assert.deepEqual(fetched.sort(), ['wasm/crossread_bg.wasm', 'wasm/details.wasm'], 'and the one after has the same');
});
