/** The list of what is kept for use offline: all that a page may load, nothing else, and a version of their contents. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { keptFiles, serviceWorker, versionOf } from '../../www/build/offline.js';

const WWW = new URL('../../www/', import.meta.url);
/** Not in the list: the browser itself sees to it. */
const WORKER = new URL('service-worker.js', WWW).href;
const PATH = fileURLToPath(WWW);
const versionIn = (/** @type {string} */ worker) => /"version": "(\w{16})"/.exec(worker)?.[1];

/** What a file names as others' addresses: in HTML and JSON its attributes, in scripts its imports and `new URL`s. */
const NAMING = {
  html: [/(?:href|src)="([^"]+)"/g],
  webmanifest: [/"src": "([^"]+)"/g],
  css: [/url\("?([^")]+)"?\)/g],
  js: [
    /^(?:import|export)[^'";]*?'(\.[^']+)';/gm,
    /\bimport\('(\.[^']+)'\)/g,
    /new URL\(['"](\.[^'"]+)['"], import\.meta\.url\)/g,
  ],
};

/** Every file that can be come by from the page. */
function reached() {
  const found = new Set(['index.html']);
  for (const path of found) {
    const patterns = NAMING[/** @type {keyof typeof NAMING} */ (path.split('.').at(-1))] ?? [];
    const text = patterns.length ? readFileSync(new URL(path, WWW), 'utf8').replace(/\/\*.*?\*\//gs, '') : '';
    for (const [, address] of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const [href] = new URL(address, new URL(path, WWW)).href.split('#');
      if (href.startsWith(WWW.href) && href !== WORKER) found.add(href.slice(WWW.href.length) || 'index.html');
    }
  }
  return [...found].map((path) => (path === 'index.html' ? './' : path));
}

test('every file that a page may load is in the list, and nothing else', () => {
  assert.deepEqual(Object.keys(keptFiles(PATH)).sort(), reached().sort());
});

test('only the core with long reuse is left until it is used', () => {
  const late = Object.entries(keptFiles(PATH)).filter(([, { isLate }]) => isLate);
  const folder = 'crossread/wasm/long-reuse/';
  assert.deepEqual(
    late.map(([path]) => path),
    ['crossread.js', 'crossread_bg.wasm', 'details.wasm'].map((name) => `${folder}${name}`),
  );
});

test('a changed byte changes the version, and only a changed one', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-offline-'));
  context.after(() => rmSync(folder, { recursive: true }));
  cpSync(PATH, folder, { recursive: true, filter: (path) => !path.startsWith(join(PATH, 'build')) });
  const first = serviceWorker(folder);
  assert.ok(versionIn(first));
  writeFileSync(join(folder, 'service-worker.js'), first);
  assert.equal(serviceWorker(folder), first, 'the same files, the same bytes');
  const page = readFileSync(join(folder, 'page.css'));
  page[page.length - 1] ^= 1;
  writeFileSync(join(folder, 'page.css'), page);
  assert.notEqual(versionIn(serviceWorker(folder)), versionIn(first));
  assert.notEqual(versionOf({}, 'one worker'), versionOf({}, 'another'));
});
