/** How the page stands on a phone and on a desk, in light and in dark; and the pictures of it. */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { accessibilityFaults } from './axe.js';
import { arrived, compare, inEachEngine, markOf, passageOf, paste, visit } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const FREEZE = passageOf('The parties shall refrain');
const SAILORS = passageOf('release 312 sailors');

/** Where each test run puts its pictures. */
const PICTURES = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
/** Those the README shows, taken anew only when asked for: a test run leaves the repository as it was. */
const KEPT_PICTURES = process.env.CROSSREAD_SCREENSHOTS
  ? fileURLToPath(new URL('../screenshots/', import.meta.url))
  : undefined;

/**
 * What stands out of the viewport to the side, and how the two articles stand.
 *
 * @param {Page} page
 */
function layout(page) {
  return page.evaluate(() => {
    const root = document.querySelector('cross-read')?.shadowRoot;
    const box = (/** @type {string} */ selector) => root?.querySelector(selector)?.getBoundingClientRect();
    const all = [...document.body.querySelectorAll('*'), ...(root?.querySelectorAll('*') ?? [])];
    const wide = all.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // A row of tabs or chips scrolls by itself.
      const scrolls = element.closest('.tabs, .chips') && !element.matches('.tabs, .chips');
      return width > 0 && !scrolls && (left < -0.5 || right > innerWidth + 0.5);
    });
    const a = box('[data-side=a]');
    const b = box('[data-side=b]');
    if (!a || !b) throw new Error('no columns');
    return {
      wide: wide.map((element) => element.outerHTML.slice(0, 80)),
      scrolls: (document.scrollingElement?.scrollWidth ?? 0) > innerWidth,
      columns:
        b.top >= a.bottom ? 'one above the other' : b.left >= a.right && a.top === b.top ? 'side by side' : 'askew',
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      paper: Number(getComputedStyle(document.documentElement).backgroundColor.match(/\d+/)) < 128 ? 'dark' : 'light',
    };
  });
}

/** @param {string} columns @param {boolean} dark */
const asItShould = (columns, dark) => ({
  wide: [],
  scrolls: false,
  columns,
  isDark: dark,
  paper: dark ? 'dark' : 'light',
});

inEachEngine('the layout', (browser, url) => {
  for (const dark of [false, true]) {
    it(`fits a phone, ${dark ? 'dark' : 'light'}`, async () => {
      await visit(browser(), url(), { width: 390, height: 844, dark, reducedMotion: dark }, async (page) => {
        const widths = [390, 320];
        // Folded, they would keep in Firefox the width of a viewport before.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        for (const width of widths) {
          await page.setViewport(width, 844);
          const { scrolls, wide } = await page.evaluate(() => ({
            scrolls: (document.scrollingElement?.scrollWidth ?? 0) > innerWidth,
            wide: [...document.querySelectorAll('form *')].filter(
              (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
            ).length,
          }));
          assert.deepEqual({ scrolls, wide }, { scrolls: false, wide: 0 }, `the fields at ${width} px`);
        }
        await paste(page);
        await compare(page);
        await page.click(['cross-read', '#tab-columns']);
        for (const width of widths.reverse()) {
          await page.setViewport(width, 844);
          assert.deepEqual(await layout(page), asItShould('one above the other', dark), `${width} px`);
          assert.deepEqual(await accessibilityFaults(page), []);
        }
        // The whole page scrolls to the partner, which stands below the bar of steps.
        await page.click(markOf('a', FREEZE.id));
        await arrived(page, 'b', FREEZE.id);
        await page.press('Enter');
        await arrived(page, 'a', FREEZE.id);
      });
    });
  }

  it('gives the steps another row where all tabs would not fit beside them, and never cuts the one that is chosen', async () => {
    await visit(browser(), url(), { width: 1440, height: 800, reducedMotion: true }, async (page) => {
      await paste(page);
      await compare(page);
      await page.press('n');
      for (const [width, isBeside] of /** @type {[number, boolean][]} */ ([
        [1440, true],
        [1100, false],
        [1024, false],
        [820, false],
        [1440, true],
      ])) {
        await page.setViewport(width, 800);
        await page.waitFor(
          `all tabs at ${width} px, and where the reader stands`,
          (beside) => {
            const part = (/** @type {string} */ selector) => {
              const found = document.querySelector('cross-read')?.shadowRoot?.querySelector(selector);
              if (!found) throw new Error(`no ${selector}`);
              return found;
            };
            const [tabs, where] = [part('.tabs'), part('.where')];
            const isBelow = part('.steps').getBoundingClientRect().top >= tabs.getBoundingClientRect().bottom;
            const fits = (/** @type {Element} */ one) =>
              one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= one.clientHeight + 1;
            return fits(tabs) && fits(where) && isBelow !== beside;
          },
          isBeside,
        );
      }
      await page.setViewport(320, 640);
      for (const name of ['figures', 'only', 'passages', 'columns', 'quotes']) {
        await page.click(['cross-read', `#tab-${name}`]);
        await page.waitFor(
          `the whole tab of ${name}`,
          (id) => {
            const tab = document.querySelector('cross-read')?.shadowRoot?.querySelector(id);
            const row = tab?.closest('.tabs');
            const [box, room] = [tab?.getBoundingClientRect(), row?.getBoundingClientRect()];
            if (!tab || !row || !box || !room) return false;
            const [before, after] = ['more-before', 'more-after'].map((one) => (row.classList.contains(one) ? 39 : 0));
            return box.left >= room.left + before && box.right <= room.right - after;
          },
          `#tab-${name}`,
        );
      }
    });
  });

  it('puts the articles side by side where there is room', async () => {
    await visit(browser(), url(), { width: 1360, dark: true, reducedMotion: true }, async (page) => {
      await paste(page);
      await compare(page);
      assert.deepEqual(await layout(page), asItShould('side by side', true));
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.setViewport(760, 700);
      assert.deepEqual(await layout(page), asItShould('side by side', true), '760 px');
      // What stands below the texts has its own room in a low window too.
      for (const [width, height] of [
        [1366, 600],
        [1280, 800],
        [768, 650],
      ]) {
        await page.setViewport(width, height);
        const [text, foot] = await page.evaluate(() =>
          ['.text', '.foot'].map((part) => {
            const box = document.querySelector('cross-read')?.shadowRoot?.querySelector(part)?.getBoundingClientRect();
            return { top: box?.top ?? NaN, bottom: box?.bottom ?? NaN };
          }),
        );
        assert.ok(text.bottom <= foot.top + 0.5, `${width} × ${height}: ${text.bottom}, ${foot.top}`);
      }
      await page.setViewport(700, 700);
      assert.deepEqual(await layout(page), asItShould('one above the other', true));
    });
  });
});

inEachEngine(
  'the pictures',
  (browser, url) => {
    for (const { name, isKept, view, ...options } of [
      { name: 'desktop.png', isKept: true, width: 1360, height: 900 },
      { name: 'desktop-dark.png', isKept: false, width: 1360, height: 900, dark: true },
      { name: 'phone.png', isKept: true, width: 390, height: 844 },
      { name: 'overview-dark.png', isKept: true, width: 1280, height: 844, dark: true, view: 'overview' },
    ]) {
      it(`${name} shows the invented pair`, async () => {
        await visit(browser(), url(), { ...options, reducedMotion: true }, async (page) => {
          await paste(page);
          await compare(page);
          // Where the pointer rests nothing must be lit, so the way there is by keys.
          for (let id = 0; id <= SAILORS.id; id++) await page.press('n');
          if (view) {
            await page.click(['cross-read', `#tab-${view}`]);
            await page.waitFor(
              'the view',
              (id) => {
                const panel = document.querySelector('cross-read')?.shadowRoot?.getElementById(id);
                return panel?.childElementCount && !panel.ariaBusy;
              },
              `panel-${view}`,
            );
          }
          await page.hover(['cross-read', '.totals']);
          const folders = [PICTURES, ...(isKept && KEPT_PICTURES ? [KEPT_PICTURES] : [])];
          for (const folder of folders) {
            mkdirSync(folder, { recursive: true });
            await page.screenshot(join(folder, name));
            const png = readFileSync(join(folder, name));
            assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [options.width, options.height]);
          }
        });
      });
    }
  },
  { only: 'chromium' },
);
