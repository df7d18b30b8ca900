/** Texts that mean harm, for the packed package: by property, in the page's own articles, pasted, and from a file. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

import { highlighted, load, newsSite, tied } from './embedding.js';
import { inEachEngine, textsIn, totalsOf, watch } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const SHARED = 'nobody lost a net and nobody lost a boat on the whole coast';

const PILED = 'a million combining marks';

/** What stands before the words that both share, and after them. @type {Record<string, [string, string]>} */
const HARM = {
  markup: [
    '</article></cross-read><script>pwned = 1</script><img src=x onerror="pwned = 1"> ',
    ' <svg onload="pwned = 1"><style>*{display:none}</style><a href="javascript:pwned = 1">go</a>',
  ],
  'bidi controls': ['\u202e\u2067\u2066\u200f\u061c ', ' \u202e\u2069\u2069\u202c\u200e'],
  'lone surrogates': ['\udc00\ud800 \udbff ', ' \ud83d \udfff\ud800'],
  'NULs and other controls': ['\0\u0001\u001b[31m\u007f\u0085\ufffe\ufeff ', ' \0\uffff\u{10ffff}'],
  'a hundred thousand breaks': ['\n\r\u2028\u2029\v\f'.repeat(20_000), '\n'.repeat(20_000)],
  [PILED]: [`e${'\u0301'.repeat(1_000_000)} `, ' \u0489'],
  'a word of a hundred thousand letters': [`${'x'.repeat(100_000)} `, ' y'],
};

/** Names, links and languages that mean harm. */
const LABELS = { source: '"><img src=y onerror="pwned = 1">\u202e', url: 'javascript:pwned = 1', lang: '"><b>\0' };

/** Files that are no pair of articles, by what is said of them. @type {Record<string, [string, RegExp]>} */
const FILES = {
  nothing: ['', /is not JSON/],
  page: ['<!doctype html><script>pwned = 1</script>', /is not JSON/],
  number: ['{ "a": { "text": 5 }, "b": { "text": "x" } }', /whose text is a string/],
  list: ['[1, 2]', /is not JSON with the articles/],
  nested: [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, /is not JSON/],
  prototype: ['{ "__proto__": { "a": { "text": "x" }, "b": { "text": "x" } } }', /is not JSON with the articles/],
};

const PAGES = {
  property: '<cross-read></cross-read>',
  page: '<cross-read><article slot="a"></article><article slot="b"></article></cross-read>',
  pasted: '<cross-read paste></cross-read>',
};

/** @type {ReturnType<typeof newsSite>} */
let site;
before(() => {
  const files = Object.keys(FILES).map((name) => [`from-${name}`, `<cross-read src="${name}.json"></cross-read>`]);
  site = newsSite({ ...PAGES, ...Object.fromEntries(files) });
  for (const [name, [json]] of Object.entries(FILES)) writeFileSync(join(site.folder, `${name}.json`), json);
});
after(() => site.remove());

/** The texts of a pair, whose sides differ but for what they share. @param {[string, string]} harm */
const pairOf = ([before, behind]) => ({
  a: `${before}They said ${SHARED}.${behind}`,
  b: `Calm at last. ${SHARED}, it read.${before}`,
});

/** What a text has become that is no text. @param {Page} page @returns {Promise<string[]>} */
const planted = (page) =>
  page.evaluate(() => {
    const roots = [document, .../** @type {ShadowRoot[]} */ ([document.querySelector('cross-read')?.shadowRoot])];
    const found = roots.flatMap((root) => [
      ...root.querySelectorAll(
        'img, script:not([src]), iframe, style, article b, [onerror], [onload], :not(.gutter, .strip) > svg, a[href^="javascript"]',
      ),
    ]);
    return [...found.map((one) => one.outerHTML.slice(0, 100)), ...('pwned' in globalThis ? ['a script ran'] : [])];
  });

/** A text reaches the page by JSON, whose escapes carry lone surrogates. @param {Page} page @param {Record<'a' | 'b', string>} texts */
function setProperties(page, texts) {
  return page.evaluate(
    (json, labels) => {
      const { a, b } = JSON.parse(json);
      const element = /** @type {HTMLElement} */ (document.querySelector('cross-read'));
      Object.assign(element, { a: { text: a, ...labels }, b: { text: b, ...labels } });
    },
    JSON.stringify(texts),
    LABELS,
  );
}

/**
 * Writes both articles anew, and waits until the element has noticed and compared them.
 *
 * @param {Page} page
 * @param {Record<'a' | 'b', string>} texts
 */
function setArticles(page, texts) {
  return page.evaluate(
    async (json, { source, url, lang }) => {
      for (const [side, text] of Object.entries(JSON.parse(json))) {
        const article = /** @type {HTMLElement} */ (document.querySelector(`[slot=${side}]`));
        article.textContent = text;
        Object.assign(article.dataset, { source, url });
        article.lang = lang;
      }
      // A report on what stood there before may still come.
      await new Promise((resolve) => {
        document.addEventListener('cross-read-report', (/** @type {any} */ { detail }) => {
          if (detail.passages.length > 0) resolve(undefined);
        });
      });
    },
    JSON.stringify(texts),
    LABELS,
  );
}

/** The report on texts that were just set, and not on others. @param {Page} page */
async function compared(page) {
  await page.evaluate(async () => void (await document.querySelector('cross-read')?.compare()));
  return page.evaluate(() => document.querySelector('cross-read')?.report?.passages.length);
}

inEachEngine(
  'hostile texts',
  (browser, url) => {
    const open = (/** @type {string} */ name, /** @type {(page: Page) => Promise<void>} */ body) =>
      watch(browser(), `${url()}/${name}.html`, { timeLimit: 60_000, reducedMotion: true }, async (page) => {
        await load(page);
        await page.waitFor('the element', () => document.querySelector('cross-read')?.shadowRoot);
        await body(page);
      });

    for (const [name, harm] of Object.entries(HARM)) {
      const texts = pairOf(harm);

      it(`with ${name} are compared as texts, given by property`, async () => {
        await open('property', async (page) => {
          await setProperties(page, texts);
          assert.ok(Number(await compared(page)) > 0);
          assert.deepEqual(await planted(page), []);
          const drawn = (await textsIn(page, '.column[data-side=a] .text mark')).join('');
          assert.ok(drawn.toLowerCase().includes(SHARED));
        });
      });
    }

    it('in the page’s own articles are marked where they stand', async () => {
      await open('page', async (page) => {
        for (const [name, harm] of Object.entries(HARM)) {
          // Where the page itself sets these, no element can help it.
          if (name === PILED) continue;
          const texts = pairOf(harm);
          await setArticles(page, texts);
          assert.deepEqual(await planted(page), [], name);
          assert.ok(
            Object.values(await highlighted(page))
              .flat()
              .join()
              .includes(SHARED),
            name,
          );
          const kept = await page.evaluate(
            (json) => document.querySelector('[slot=a]')?.textContent === JSON.parse(json),
            JSON.stringify(texts.a),
          );
          assert.ok(kept, name);
        }
      });
    });

    it('are compared as texts where they are pasted', async () => {
      await open('pasted', async (page) => {
        const texts = pairOf([HARM.markup[0] + HARM['lone surrogates'][0], HARM['bidi controls'][1] + HARM.markup[1]]);
        for (const side of /** @type {const} */ (['a', 'b'])) {
          await page.fill(['cross-read', `.column[data-side=${side}] textarea`], texts[side]);
          await page.click(['cross-read', `.column[data-side=${side}] .paste button`]);
        }
        await tied(page);
        assert.match(await totalsOf(page), /\d passage/);
        assert.deepEqual(await planted(page), []);
      });
    });

    it('in a file that is no pair are told of in words', async () => {
      for (const [name, [, why]] of Object.entries(FILES)) {
        await open(`from-${name}`, async (page) => {
          await page.waitFor(
            'the reason',
            () => document.querySelector('cross-read')?.shadowRoot?.querySelector('.alert')?.textContent,
          );
          assert.match((await textsIn(page, '.alert'))[0], /the articles could not be loaded/);
          // Developers are told what is wrong with the file.
          const told = await page.evaluate(() => {
            const element = /** @type {HTMLElement} */ (document.querySelector('cross-read'));
            const told = new Promise((resolve) => {
              element.addEventListener('cross-read-error', (/** @type {any} */ { detail }) => resolve(detail.message));
            });
            element.setAttribute('src', String(element.getAttribute('src')));
            return told;
          });
          assert.match(told, why);
          assert.deepEqual(await planted(page), []);
        });
      }
    });
  },
  { folder: () => site.folder },
);
