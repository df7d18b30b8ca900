/** What a page may do to the packed package around its articles: containers, dark grounds, resets, files that do not come. */

import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

import { accessibilityFaults } from './axe.js';
import { article, load, moved, newsSite, places, tied } from './embedding.js';
import { inEachEngine, TEXTS, watch } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const AFTER = '<p class="after">Sport is on the next page.</p>';
const ARTICLES = `${article('a')}${article('b')}`;
const READING = `<cross-read>${ARTICLES}</cross-read>`;

/** What shrinks to what is in it. @type {Record<string, string>} */
const CONTAINERS = {
  row: '.container { display: flex }',
  column: '.container { display: flex; flex-direction: column; align-items: flex-start }',
  grid: '.container { display: grid; justify-items: center }',
  float: 'cross-read { float: left }',
  table: '.container { display: table-cell }',
};

const PAGES = {
  both: `${READING}${AFTER}`,
  src: '<cross-read src="pair.json"></cross-read>',
  gone: `<cross-read src="no.json"></cross-read>${AFTER}`,
  mixed: `<cross-read src="pair.json">${article('a', '<p>Nobody lost a net on the whole coast, she said.</p>')}</cross-read>`,
  unslotted: `<cross-read>${ARTICLES.replaceAll(/slot="."/g, '')}</cross-read>`,
  empty: '<cross-read></cross-read>',
  unset: `<cross-read>${article('a', '<h2>Shut</h2><p>One <em>net</em></p><p>Two</p>')}${article('b', '<p>One</p>')}</cross-read>`,
  ...Object.fromEntries(
    Object.keys(CONTAINERS).map((name) => [
      name,
      `<link rel="stylesheet" href="${name}.css"><div class="container">${READING}</div>`,
    ]),
  ),
};

/** @type {ReturnType<typeof newsSite>} */
let site;
before(() => {
  site = newsSite(PAGES);
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(site.folder, name), text);
  const articles = { a: { text: TEXTS.a, source: 'One' }, b: { text: TEXTS.b, source: 'Two' } };
  write('pair.json', JSON.stringify(articles));
  for (const [name, style] of Object.entries(CONTAINERS)) write(`${name}.css`, style);
  write(
    'dark.css',
    ':root { color-scheme: normal !important; } body { background: #111; color: oklch(0.95 0 0); } body.day { background: #fff; color: #111; }',
  );
  write(
    'loud.css',
    'body { letter-spacing: 0.2em; text-transform: uppercase; text-align: right; word-spacing: 1em; text-indent: 2em; white-space: pre; text-shadow: 0 0 2px red; }',
  );
  write('unset.css', '* { all: unset; }');
  // Copies of the package in which a file is missing.
  for (const what of ['no-index', 'no-embedded']) {
    const folder = join(site.folder, what);
    cpSync(join(site.folder, 'node_modules/crossread'), folder, { recursive: true });
    const [index, embedded] = [...readFileSync(join(folder, 'loader.js'), 'utf8').matchAll(/import\("\.\/([^"]+)"\)/g)];
    rmSync(join(folder, what === 'no-index' ? index[1] : embedded[1]));
  }
});
after(() => site.remove());

/** @param {Page} page @param {string} selector */
const boxOf = (page, selector) =>
  page.evaluate((selector) => {
    const { width, height } = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
    return { width, height };
  }, selector);

/** @param {Page} page @param {string} href */
async function addStyle(page, href) {
  await page.evaluate(
    (href) =>
      new Promise((resolve) => {
        const link = document.createElement('link');
        Object.assign(link, { rel: 'stylesheet', href, onload: () => resolve(undefined) });
        document.head.append(link);
      }),
    href,
  );
}

inEachEngine(
  'a page around the element',
  (browser, url) => {
    for (const name of Object.keys(CONTAINERS)) {
      it(`may lay it out as a ${name}, on a desktop and on a phone`, async () => {
        for (const width of [1280, 390]) {
          await watch(browser(), `${url()}/${name}.html`, { width }, async (page) => {
            const check = async (/** @type {string} */ when) => {
              const box = await boxOf(page, 'cross-read');
              assert.ok(box.width > Math.min(width * 0.9 - 32, 950), `${when} it is ${box.width} px wide of ${width}`);
              assert.ok(box.width <= width, `${when} it is ${box.width} px wide of ${width}`);
              if (width > 720) assert.ok(box.height < 1200, `${when} it is ${box.height} px high`);
              const wide = await page.evaluate(() => document.documentElement.scrollWidth);
              assert.ok(wide <= width, `${when} the page is ${wide} px wide of ${width}`);
            };
            await check('before');
            await load(page);
            await tied(page);
            await check('after');
          });
        }
      });
    }

    /** Nothing above the articles but what a paragraph has, and all of each to be seen. @param {Page} page */
    const givenUp = (page) =>
      page.waitFor('the room to be given up', () => {
        const element = document.querySelector('cross-read');
        const articles = [...document.querySelectorAll('article')];
        const above = articles[0].getBoundingClientRect().top - (element?.getBoundingClientRect().top ?? NaN);
        return above < 40 && articles.every((one) => one.scrollHeight <= one.clientHeight + 1);
      });

    it('gets the room back that was kept where a script cannot be loaded', async () => {
      for (const what of ['no-index', 'no-embedded']) {
        const page = await browser().open(`${url()}/both.html`, {});
        await page.evaluate((address) => import(address).then(() => {}), `/${what}/loader.js`);
        await givenUp(page);
        await page.close();
      }
    });

    it('gets it back in time where the loader itself does not come, and keeps it while the loader waits', async () => {
      await watch(browser(), `${url()}/both.html`, {}, async (page) => {
        const wait = (/** @type {string} */ time) =>
          page.evaluate((time) => document.documentElement.style.setProperty('--cross-read-wait', time), time);
        const before = await places(page);
        await wait('0.2s');
        await givenUp(page);
        await wait('10s');
        assert.deepEqual(moved(before, await places(page)), []);
        await load(page);
        await wait('0s');
        assert.deepEqual(moved(before, await places(page)), []);
        await tied(page);
        assert.deepEqual(moved(before, await places(page)), []);
      });
    });

    /** The contrast of a part's ink with a ground. @param {Page} page @param {string} selector @param {number} ground 0 to 255 */
    const contrast = (page, selector, ground) =>
      page.evaluate(
        (selector, ground) => {
          const element = document.querySelector('cross-read')?.shadowRoot?.querySelector(selector);
          if (!element) throw new Error(`no ${selector}`);
          const context = document.createElement('canvas').getContext('2d');
          if (!context) throw new Error('no canvas');
          context.fillStyle = getComputedStyle(element).color;
          context.fillRect(0, 0, 1, 1);
          const linear = (/** @type {number} */ value) =>
            value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
          const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
          const lights = [0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b), linear(ground)];
          return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        },
        selector,
        ground,
      );

    it('may be dark without saying so: what is beside its articles is light on it, and dark again when it is', async () => {
      await watch(browser(), `${url()}/both.html`, {}, async (page) => {
        await addStyle(page, 'dark.css');
        await load(page);
        await tied(page);
        const parts = ['.totals', '.tab', '.name', '.count', '.where', '.warning, .more'];
        for (const part of parts) assert.ok((await contrast(page, part, 0x11)) > 4.5, part);
        assert.deepEqual(await accessibilityFaults(page), []);
        await page.evaluate(() => {
          document.body.classList.add('day');
        });
        await page.waitFor(
          'the light tone',
          () => getComputedStyle(document.querySelectorAll('article')[0]).colorScheme === 'light',
        );
        for (const part of parts) assert.ok((await contrast(page, part, 0xff)) > 4.5, part);
        assert.deepEqual(await accessibilityFaults(page), []);
      });
    });

    it('keeps how its text is set to itself and its articles', async () => {
      await watch(browser(), `${url()}/both.html`, {}, async (page) => {
        await addStyle(page, 'loud.css');
        await load(page);
        await tied(page);
        const set = await page.evaluate(() => {
          const root = document.querySelector('cross-read')?.shadowRoot;
          const of = (/** @type {Element | null | undefined} */ element) => {
            if (!element) throw new Error('not there');
            const style = getComputedStyle(element);
            return [
              style.letterSpacing,
              style.textTransform,
              style.textAlign,
              style.wordSpacing,
              style.whiteSpace,
            ].join();
          };
          const parts = ['.totals', '.tab', '.chip', '.key', '.count'];
          return [parts.map((part) => of(root?.querySelector(part))), of(document.querySelector('article p'))];
        });
        for (const part of set[0])
          assert.match(part, /^(normal|0px),none,(start|left|center),(normal|0px),(normal|nowrap)$/);
        assert.match(String(set[1]), /^[1-9.]+px,uppercase,right,[1-9]\d*px,pre$/);
      });
    });

    /** @param {Page} page */
    const shown = (page) =>
      page.evaluate(() => {
        const element = document.querySelector('cross-read');
        const root = element?.shadowRoot;
        return {
          passages: element?.report ? element.report.passages.length : null,
          texts: [element?.a, element?.b].map((article) => article?.text.slice(0, 6) ?? null),
          drawn: root?.querySelectorAll('.text p, .tabs:not([hidden])').length,
          alert: root?.querySelector('.alert')?.textContent,
          height: element?.offsetHeight ?? NaN,
        };
      });

    it('has of src what src names: nothing else where that cannot be had or is gone, and no room for it', async () => {
      const page = await browser().open(`${url()}/src.html`, {});
      await load(page);
      await tied(page);
      const name = (/** @type {string | null} */ src) =>
        page.evaluate((src) => {
          const element = document.querySelector('cross-read');
          if (src) element?.setAttribute('src', src);
          else element?.removeAttribute('src');
        }, src);
      const none = { passages: null, texts: [null, null], drawn: 0, alert: '' };
      await name('no.json');
      await page.waitFor(
        'the alert',
        () => document.querySelector('cross-read')?.shadowRoot?.querySelector('.alert')?.textContent,
      );
      const { height, ...failed } = await shown(page);
      assert.deepEqual({ ...failed, alert: '' }, none);
      assert.ok(height < 150, `${height} px`);
      await name('pair.json');
      await tied(page);
      assert.ok(((await shown(page)).passages ?? 0) > 0);
      await name(null);
      await page.waitFor('nothing', () => document.querySelector('cross-read')?.a === null);
      const { height: bare, ...gone } = await shown(page);
      assert.deepEqual(gone, none);
      assert.ok(bare < 150, `${bare} px`);
      await page.close();
    });

    it('gives a side by what it sets, or else by what stands in it, or else by src', async () => {
      await watch(browser(), `${url()}/mixed.html`, {}, async (page) => {
        await load(page);
        await page.waitFor('the file', () => document.querySelector('cross-read')?.b);
        const starts = (/** @type {string} */ text) => text.slice(0, 6);
        assert.deepEqual((await shown(page)).texts, ['Nobody', starts(TEXTS.b)]);
        await page.evaluate(() => {
          const element = document.querySelector('cross-read');
          if (element) element.a = { text: 'Set by the page.' };
        });
        assert.deepEqual((await shown(page)).texts, ['Set by', starts(TEXTS.b)]);
        await page.evaluate(() => {
          const element = document.querySelector('cross-read');
          if (element) element.a = null;
          document.querySelector('article')?.remove();
        });
        await tied(page);
        await page.waitFor('the other', () => !document.querySelector('cross-read')?.a?.text.startsWith('Nobody'));
        assert.deepEqual((await shown(page)).texts, [starts(TEXTS.a), starts(TEXTS.b)]);
      });
    });

    it('is told once, in the console, where nothing is there to be read', async () => {
      for (const [name, count] of /** @type {const} */ ([
        ['unslotted', 1],
        ['empty', 1],
        ['both', 0],
      ])) {
        await watch(browser(), `${url()}/${name}.html`, {}, async (page) => {
          await page.evaluate(() => {
            Object.assign(globalThis, { warnings: [] });
            console.warn = (/** @type {string} */ text) => /** @type {any} */ (globalThis).warnings.push(text);
          });
          await load(page);
          await page.waitFor('the element', () => document.querySelector('cross-read')?.shadowRoot);
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));
          const warnings = await page.evaluate(() => /** @type {any} */ (globalThis).warnings);
          assert.equal(warnings.length, count, name);
          if (count) assert.match(warnings[0], /<cross-read> has no article in slot="a" or slot="b"/);
        });
      }
    });

    it('that resets every style has its paragraphs read apart', async () => {
      await watch(browser(), `${url()}/unset.html`, {}, async (page) => {
        await addStyle(page, 'unset.css');
        await load(page);
        await tied(page);
        assert.equal(await page.evaluate(() => document.querySelector('cross-read')?.a?.text), 'Shut\nOne net\nTwo');
      });
    });
  },
  { folder: () => site.folder },
);
