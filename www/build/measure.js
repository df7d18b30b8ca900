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
import { PARTS } from './wasm.js';

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
const drawn = (what) => requestAnimationFrame(() => setTimeout(() => { seen[what] ??= performance.now(); }));
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shifts += entry.value; }).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration); }).observe({ type: 'longtask', buffered: true });
document.addEventListener('marked', () => { drawn('marked'); drawn('told'); });
document.addEventListener('cross-read-report', () => drawn('told'));
const look = () => {
  if ([...CSS.highlights.values()].some(({ size }) => size > 0)) drawn('marked');
  else if (!seen.marked) requestAnimationFrame(look);
};
look();
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

/** @typedef {{ times: number[], bytes: number }} Until */
/** @typedef {{ name: string, marked: Until, told: Until, shifts: number, longest: number }} Measured `told`: with all that is said of them */
/** @type {Measured[]} */
const measured = ['crossread', 'diff'].map((name) => ({
  name,
  marked: { times: [], bytes: 0 },
  told: { times: [], bytes: 0 },
  shifts: 0,
  longest: 0,
}));
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
      await opened.waitFor('marked words', () => /** @type {any} */ (globalThis).seen.told);
      await opened.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      const seen = await opened.evaluate(() => /** @type {any} */ (globalThis).seen);
      for (const until of /** @type {const} */ (['marked', 'told'])) of[until].times.push(seen[until] - seen.jumped);
      of.shifts = Math.max(of.shifts, seen.shifts);
      of.longest = Math.max(of.longest, seen.longest);
      const paths = (await opened.requests()).map((request) => new URL(request).pathname);
      const asked = [...new Set(paths)].filter((path) => /\.(js|wasm)$/.test(path) && path !== '/watch.js');
      const weight = (/** @type {string[]} */ files) =>
        files.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(folder, path))).length, 0);
      of.told.bytes = weight(asked);
      // It is asked for once passages are marked.
      of.marked.bytes = weight(asked.filter((path) => !path.endsWith(PARTS.second)));
      await opened.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

const spread = (/** @type {Until} */ { times, bytes }) => {
  times.sort((one, other) => one - other);
  const [least, median, most] = [times[0], times[times.length >> 1], times[times.length - 1]].map(Math.round);
  return `${bytes.toLocaleString('en')} | ${median} ms (${least} to ${most})`;
};
console.log(
  '| | until passages are marked: bytes by brotli | from visible on, median (least to most) | until all is told: bytes | from visible on | CLS | longest task over 50 ms |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { name, marked, told, shifts, longest } of measured) {
  const task = longest ? `${Math.round(longest)} ms` : 'none';
  console.log(`| ${name} | ${spread(marked)} | ${spread(told)} | ${shifts.toFixed(3)} | ${task} |`);
}
