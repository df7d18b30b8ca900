/**
 * `npm run measure`: what a reader waits for. Two news pages with the example's articles far below the window, one by the packed
 * element, one that marks their differences by jsdiff; in Chromium, in turn, from the jump to them until their words are marked.
 */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { article, STYLE } from '../../tests/browser/embedding.js';
import { chromium } from '../../tests/browser/playwright.js';
import { COMMON } from './bundling.js';
import { PACKAGE } from './package.js';
import { ROOT } from './run.js';
import { serve } from './server.js';

const ROUNDS = 15;

/** A page by jsdiff, as its documentation marks words. */
const BY_DIFF = `
import { diffWords } from 'diff';
const near = new IntersectionObserver((entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  near.disconnect();
  const [a, b] = document.querySelectorAll('article');
  const marked = { a: [], b: [] };
  for (const { value, added, removed } of diffWords(a.innerText, b.innerText)) {
    for (const side of ['a', 'b']) {
      if (side === 'a' ? added : removed) continue;
      const node = document.createElement(added || removed ? 'span' : 'mark');
      node.textContent = value;
      marked[side].push(node);
    }
  }
  for (const [article, nodes] of [[a, marked.a], [b, marked.b]]) {
    article.style.whiteSpace = 'pre-line';
    article.replaceChildren(...nodes);
  }
  document.dispatchEvent(new CustomEvent('marked'));
});
near.observe(document.querySelector('.pair'));
`;

/** What is watched for, before anything else runs. */
const WATCH = `
globalThis.seen = { shifts: 0, longest: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shifts += entry.value; }).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration); }).observe({ type: 'longtask', buffered: true });
for (const name of ['marked', 'cross-read-report']) {
  document.addEventListener(name, () => requestAnimationFrame(() => setTimeout(() => { seen.marked = performance.now(); })));
}
`;

/** @param {string} head @param {string} pair */
const page = (head, pair) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title>
<link rel="stylesheet" href="news.css"><script src="watch.js"></script>${head}
<main><h1>News</h1><div class="far"></div>${pair}</main></html>`;

const folder = mkdtempSync(join(tmpdir(), 'crossread-measure-'));
const write = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(join(folder, name), text);
const { build } = await import('esbuild');
cpSync(join(ROOT, PACKAGE), join(folder, 'crossread'), { recursive: true });
write('news.css', STYLE);
write('watch.js', WATCH);
write('favicon.ico', '');
const diff = await build({ ...COMMON, stdin: { contents: BY_DIFF, resolveDir: ROOT }, format: 'esm', write: false });
write('by-diff.js', diff.outputFiles[0].text);
const articles = `${article('a')}${article('b')}`;
const head =
  '<link rel="stylesheet" href="crossread/cross-read.css"><script type="module" src="crossread/loader.js"></script>';
write('crossread.html', page(head, `<cross-read>${articles}</cross-read>`));
write('diff.html', page('<script type="module" src="by-diff.js"></script>', `<div class="pair">${articles}</div>`));

/** @typedef {{ name: string, times: number[], shifts: number, longest: number, bytes: number }} Measured */
/** @type {Measured[]} */
const measured = ['crossread', 'diff'].map((name) => ({ name, times: [], shifts: 0, longest: 0, bytes: 0 }));
const server = await serve(folder, 0);
const browser = await chromium.launch();
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const of of measured) {
      const opened = await browser.open(`${server.url}/${of.name}.html`, {});
      // Until the page has come to rest.
      await opened.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      await opened.evaluate(() => {
        /** @type {any} */ (globalThis).seen.jumped = performance.now();
        document.querySelector('cross-read, .pair')?.scrollIntoView({ behavior: 'instant' });
      });
      await opened.waitFor('marked words', () => /** @type {any} */ (globalThis).seen.marked);
      await opened.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      const seen = await opened.evaluate(() => /** @type {any} */ (globalThis).seen);
      of.times.push(seen.marked - seen.jumped);
      of.shifts = Math.max(of.shifts, seen.shifts);
      of.longest = Math.max(of.longest, seen.longest);
      const paths = (await opened.requests()).map((request) => new URL(request).pathname);
      const asked = new Set(paths.filter((path) => /\.(js|wasm)$/.test(path) && path !== '/watch.js'));
      of.bytes = [...asked].reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(folder, path))).length, 0);
      await opened.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

console.log(
  '| | scripts and wasm, brotli | from visible to marked, median (least to most) | CLS | longest task over 50 ms |',
);
console.log('| --- | --- | --- | --- | --- |');
for (const { name, times, shifts, longest, bytes } of measured) {
  times.sort((one, other) => one - other);
  const [least, median, most] = [times[0], times[times.length >> 1], times[times.length - 1]].map(Math.round);
  const task = longest ? `${Math.round(longest)} ms` : 'none';
  console.log(
    `| ${name} | ${bytes.toLocaleString('en')} | ${median} ms (${least} to ${most}) | ${shifts.toFixed(3)} | ${task} |`,
  );
}
