/** What the tests of the page share: the served page, the invented pair, and what a reader sees of a reading. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import { serve } from '../../www/build/server.js';
import { pair } from '../../www/example/pair.js';
import { accessibilityFaults } from './axe.js';
import { engines } from './engines.js';

/** @typedef {import('./engines.js').Browser} Browser */
/** @typedef {import('./engines.js').Page} Page */
/** @typedef {import('./engines.js').PageOptions} PageOptions */
/** @typedef {'a' | 'b'} Side */
/** @typedef {[kind: string, weight: string, a: string, b: string]} ExpectedDifference */
/**
 * A passage as tests/example.expected.json gives it: texts in place of spans.
 *
 * @typedef {object} ExpectedPassage
 * @property {number} id
 * @property {string} kind
 * @property {boolean} moved
 * @property {string[]} a
 * @property {string[]} b
 * @property {ExpectedDifference[]} differences
 * @property {[a: number, b: number, kind: string, differences: ExpectedDifference[]][]} further
 */
/**
 * A highlighted stretch as it stands in the page.
 *
 * @typedef {object} Mark
 * @property {string} text
 * @property {number} passage the id of the innermost passage it belongs to
 * @property {number} place that passage's place on this side
 * @property {string | undefined} kind
 * @property {boolean} moved
 * @property {boolean} lit
 * @property {boolean} current
 * @property {string[]} differences the words marked inside it
 */

const ROOT = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, ROOT), 'utf8');

export const WWW = fileURLToPath(new URL('www', ROOT));
/** The report on the invented pair. @param {Page} page @returns {Promise<import('../../www/crossread/model.js').Report>} */
export async function reportOf(page) {
  return JSON.parse(await page.evaluate(() => JSON.stringify(document.querySelector('cross-read')?.report)));
}

export const SIDES = /** @type {const} */ (['a', 'b']);
export const NAMES = { a: pair.a.source, b: pair.b.source };
export const TEXTS = { a: read('www/example/a.txt'), b: read('www/example/b.txt') };

/** @type {ExpectedPassage[]} */
export const PASSAGES = JSON.parse(read('tests/example.expected.json')).passages.map(
  (/** @type {Omit<ExpectedPassage, 'id'>} */ passage, /** @type {number} */ id) => ({ ...passage, id }),
);

/** The one passage whose text on side a starts with these words. @param {string} words */
export function passageOf(words) {
  const found = PASSAGES.filter(({ a }) => a[0].startsWith(words));
  assert.equal(found.length, 1, `the passages that start with “${words}”`);
  return found[0];
}

/** A text as the page shows it: between blocks there is no white space. @param {string} text */
export const withoutBreaks = (text) => text.replace(/\s*\n\s*/g, '');

/**
 * Describes the tests of each engine, with its browser and the served page at hand. The engines run at the same time:
 * one's waiting is another's work.
 *
 * @param {string} what
 * @param {(browser: () => Browser, url: () => string, engine: import('./engines.js').Engine) => void} define
 * @param {{ folder?: () => string, only?: import('./engines.js').Engine['name'],
 *   policies?: string[] }} [options]
 */
export function inEachEngine(what, define, { folder = () => WWW, only, policies } = {}) {
  describe(what, { concurrency: engines.length }, () => {
    for (const engine of engines.filter(({ name }) => !only || name === only)) {
      describe(engine.name, { concurrency: 1 }, () => {
        /** @type {Awaited<ReturnType<typeof serve>>} */
        let server;
        /** @type {Browser} */
        let browser;
        before(async () => {
          server = await serve(folder(), 0, { policies, onOdd: (request) => odd.push([server.url, request]) });
          browser = await engine.launch();
        });
        after(async () => {
          await browser?.close();
          await server?.close();
        });
        define(
          () => browser,
          () => server.url,
          engine,
        );
      });
    }
  });
}

/** Requests that no page of ours makes, as the servers of this file's tests got them. @type {[origin: string, request: string][]} */
const odd = [];

/**
 * Opens a page and closes it, with what every test asks for: a clean audit before, and after it an empty console and not
 * one request to elsewhere, or for anything but a file.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {PageOptions} options
 * @param {(page: Page) => Promise<void>} body
 */
export function visit(browser, url, options, body) {
  return watch(browser, url, options, async (page) => {
    assert.deepEqual(await accessibilityFaults(page), []);
    await body(page);
  });
}

/**
 * The same without the audit, for a page that is not yet what it will be.
 *
 * @param {Parameters<typeof visit>} visited
 */
export async function watch(...[browser, url, options, body]) {
  const { origin } = new URL(url);
  const before = odd.length;
  const page = await browser.open(url, options);
  try {
    await body(page);
    assert.deepEqual(await page.consoleErrors(), []);
    const requests = await page.requests();
    assert.ok(requests.length > 1, 'the page asked for its files');
    assert.deepEqual(
      odd.slice(before).filter(([at]) => at === origin),
      [],
    );
    assert.deepEqual(
      requests.filter((request) => new URL(request).origin !== origin),
      [],
    );
  } finally {
    await page.close();
  }
}

/**
 * Pastes two texts with their outlets' names. Into empty fields, the reading then opens by itself.
 *
 * @param {Page} page
 * @param {Record<Side, string>} [texts]
 * @param {Record<Side, string>} [names]
 */
export async function paste(page, texts = TEXTS, names = NAMES) {
  for (const side of SIDES) {
    await page.fill(`#${side}-source`, names[side]);
    await page.fill(`#${side}-text`, texts[side]);
  }
}

/**
 * Presses Compare, unless the reading has opened by itself, and waits for it.
 *
 * @param {Page} page
 */
export async function compare(page) {
  // At once: between looking and clicking it may open.
  await page.evaluate(() => {
    if (!document.querySelector('form')?.hidden) document.getElementById('compare')?.click();
  });
  await reading(page);
}

/** Waits for the reading. @param {Page} page */
export async function reading(page) {
  await page.waitFor('the reading', () => {
    const element = document.querySelector('cross-read');
    return element?.report && !element.hidden;
  });
}

/**
 * What the fields hold, lone surrogates too.
 *
 * @param {Page} page
 * @returns {Promise<Record<'aSource' | 'aText' | 'bSource' | 'bText', string>>}
 */
export async function fields(page) {
  const json = await page.evaluate(() => {
    const value = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value;
    return JSON.stringify({
      aSource: value('a-source'),
      aText: value('a-text'),
      bSource: value('b-source'),
      bText: value('b-text'),
    });
  });
  return JSON.parse(json);
}

/** Whether the fields still hold what was pasted. @param {Page} page @param {Record<Side, string>} texts */
export async function assertKept(page, texts, names = NAMES) {
  const held = await fields(page);
  // Not by deepEqual, whose message would be as long as the texts.
  assert.ok(held.aText === texts.a, 'the first field keeps its text');
  assert.ok(held.bText === texts.b, 'the second field keeps its text');
  assert.deepEqual([held.aSource, held.bSource], [names.a, names.b]);
}

/**
 * Every highlighted stretch, in reading order.
 *
 * @param {Page} page
 * @returns {Promise<Record<Side, Mark[]>>}
 */
export async function marks(page) {
  const json = await page.evaluate(() => {
    const root = document.querySelector('cross-read')?.shadowRoot;
    const side = (/** @type {string} */ side) =>
      [.../** @type {NodeListOf<HTMLElement>} */ (root?.querySelectorAll(`[data-side=${side}] .text mark`) ?? [])].map(
        (mark) => ({
          text: mark.textContent,
          passage: Number(mark.dataset.passage),
          place: Number(mark.dataset.place),
          kind: mark.dataset.kind,
          moved: 'moved' in mark.dataset,
          lit: mark.classList.contains('lit'),
          current: mark.classList.contains('current'),
          differences: [...mark.querySelectorAll('.difference')].map((difference) => difference.textContent),
        }),
      );
    return JSON.stringify({ a: side('a'), b: side('b') });
  });
  return JSON.parse(json);
}

/**
 * The marks' texts, joined for each side.
 *
 * @param {Record<Side, Mark[]>} all
 * @param {(mark: Mark) => boolean} [which]
 */
export function joined(all, which = () => true) {
  const join = (/** @type {Side} */ side) =>
    all[side]
      .filter(which)
      .map(({ text }) => text)
      .join('');
  return { a: join('a'), b: join('b') };
}

/**
 * The texts of something inside the element.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<string[]>}
 */
export async function textsIn(page, selector) {
  const json = await page.evaluate((inner) => {
    const found = document.querySelector('cross-read')?.shadowRoot?.querySelectorAll(inner) ?? [];
    return JSON.stringify([...found].map((element) => element.textContent));
  }, selector);
  return JSON.parse(json);
}

/** What the line of totals says, with plain spaces. @param {Page} page */
export async function totalsOf(page) {
  const [text] = await textsIn(page, '.totals');
  return text.replaceAll('\u00a0', ' ');
}

/** Where the element says the reader stands. @param {Page} page */
export async function whereOf(page) {
  const [text] = await textsIn(page, '.where');
  return text;
}

/**
 * A place's first mark inside the element.
 *
 * @param {Side} side
 * @param {number} passage
 * @param {number} [place]
 */
export function markOf(side, passage, place = 0) {
  return ['cross-read', `[data-side=${side}] mark[data-passage="${passage}"][data-place="${place}"]`];
}

/**
 * The place that has the focus, and whether it can be seen; `null` if no place has it.
 *
 * @param {Page} page
 * @returns {Promise<null | { side: string | undefined, passage: number, place: number, isCurrent: boolean, isInView: boolean }>}
 */
export function focused(page) {
  return page.evaluate(() => {
    const root = document.querySelector('cross-read')?.shadowRoot;
    const mark = root?.activeElement;
    const column = mark?.closest('.text');
    if (!root || !column || !(mark instanceof HTMLElement)) return null;
    const { top, bottom } = mark.getClientRects()[0];
    const scrolls = getComputedStyle(column).overflowY !== 'visible';
    const box = column.getBoundingClientRect();
    const bar = root.querySelector('.steps')?.getBoundingClientRect();
    const upper = scrolls ? box.top : Math.max(0, bar?.bottom ?? 0);
    const lower = scrolls ? Math.min(box.bottom, innerHeight) : innerHeight;
    return {
      side: /** @type {HTMLElement | null} */ (mark.closest('[data-side]'))?.dataset.side,
      passage: Number(mark.dataset.passage),
      place: Number(mark.dataset.place),
      isCurrent: mark.classList.contains('current'),
      isInView: top >= upper && bottom <= lower,
    };
  });
}

/**
 * Whether a place's first line can be seen.
 *
 * @param {Page} page
 * @param {Side} side
 * @param {number} passage
 * @param {number} [place]
 */
export function isInView(page, side, passage, place = 0) {
  return page.evaluate(
    (selector) => {
      const mark = document.querySelector('cross-read')?.shadowRoot?.querySelector(selector);
      const box = mark?.closest('.text')?.getBoundingClientRect();
      if (!mark || !box) throw new Error(`no ${selector}`);
      const { top, bottom } = mark.getClientRects()[0];
      return top >= Math.max(box.top, 0) && bottom <= Math.min(box.bottom, innerHeight);
    },
    markOf(side, passage, place)[1],
  );
}

/**
 * Waits until a place has the focus and, once scrolling has come to rest, stands in view.
 *
 * @param {Page} page
 * @param {Side} side
 * @param {number} passage
 * @param {number} [place]
 */
export async function arrived(page, side, passage, place = 0) {
  const wanted = { side, passage, place, isCurrent: true, isInView: true };
  let standing = await focused(page);
  for (const end = Date.now() + 15_000; Date.now() < end && !isDeepStrictEqual(standing, wanted); ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    standing = await focused(page);
  }
  assert.deepEqual(standing, wanted);
}
