/** A news page that embeds the packed package: its own folder, served with the strict policy, its articles in its HTML. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { installPacked } from '../packed.js';
import { NAMES, TEXTS } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */
/** @typedef {import('./reading.js').Side} Side */

/** Where the page has what it embeds: where npm has put it. */
const WIDGET = 'node_modules/crossread';

export const STYLE = `
body { margin: 0; font: 17px/1.5 Georgia, serif; background: Canvas; color: CanvasText; }
:root { color-scheme: light dark; }
body > * { margin-inline: 1rem; }
cross-read { margin-inline: 0; }
.far { block-size: 400vh; }
article h2 { margin-block: 1.5em 0.5em; font-size: 1.5rem; }
`;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An article as a news page has it: the first line as its headline. @param {string} text */
function blocks(text) {
  const [headline, ...paragraphs] = text.trim().split(/\n+/).map(escaped);
  return [`<h2>${headline}</h2>`, ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`)].join('\n');
}

/** @param {Side} side @param {string} [content] HTML */
export function article(side, content = blocks(TEXTS[side])) {
  return `<article slot="${side}" lang="en" data-source="${escaped(NAMES[side])}">${content}</article>`;
}

/**
 * @param {string} body HTML
 * @param {string} [head] HTML
 */
function newsPage(body, head = '') {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The day at the harbour</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="${WIDGET}/cross-read.css">
<link rel="stylesheet" href="news.css">
${head}
<main>
<h1>The day at the harbour</h1>
${body}
</main>
`;
}

/** A folder with pages by name, and beside them what they embed. @param {Record<string, string>} pages bodies, as HTML */
export function newsSite(pages) {
  const { folder, remove } = installPacked();
  writeFileSync(join(folder, 'news.css'), STYLE);
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const [name, body] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), newsPage(body));
  return { folder, remove };
}

/** What a page does that has the loader's tag, at a time of the test's choosing. @param {Page} page */
export async function load(page) {
  await page.evaluate((address) => import(address).then(() => {}), `/${WIDGET}/loader.js`);
}

/** @param {Page} page */
export async function tied(page) {
  await page.waitFor('the report', () =>
    [...document.querySelectorAll('cross-read')].every((element) => element.report && element.shadowRoot),
  );
}

/** Where each block of the page stands in the window. @param {Page} page @returns {Promise<number[][]>} */
export function places(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, article p, .after')].map((block) => {
      const { x, y, width } = block.getBoundingClientRect();
      return [x, y, width];
    }),
  );
}

/** Less is how an engine rounds. */
const LEAST_MOVE = 1.5;

/** @param {number[][]} before @param {number[][]} after @returns {string[]} what has moved, and how */
export function moved(before, after) {
  assert.equal(before.length, after.length);
  return before
    .map((place, i) => ({ place, now: after[i] }))
    .filter(({ place, now }) => place.some((value, i) => Math.abs(value - now[i]) > LEAST_MOVE))
    .map(({ place, now }) => `${place} → ${now}`);
}

/**
 * What is highlighted in the page's own text, by the highlight's name: each stretch's words.
 *
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function highlighted(page) {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])),
  );
}
