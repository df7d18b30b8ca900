/** The page for a reader of Arabic: in that language, from right to left, and as sound as in English. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

import { accessibilityFaults } from './axe.js';
import { compare, inEachEngine, paste, TEXTS, textsIn, WWW } from './reading.js';

/** The page, with a script before all others by which the browser's reader reads Arabic. @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-arabic-'));
  for (const name of readdirSync(WWW)) {
    if (name !== 'index.html' && name !== 'build') symlinkSync(join(WWW, name), join(folder, name));
  }
  const html = readFileSync(join(WWW, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), html.replace('<script ', '<script src="./arabic.js"></script>$&'));
  writeFileSync(
    join(folder, 'arabic.js'),
    `Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['ar-EG', 'en'] });
    if (location.search === '?coreless') globalThis.fetch = () => Promise.reject(new TypeError('no network'));`,
  );
});
after(() => rmSync(folder, { recursive: true }));

inEachEngine(
  'a page in Arabic',
  (browser, url) => {
    it('is mirrored, says all in Arabic, and does not scroll sideways on a phone', async () => {
      const page = await browser().open(url(), { width: 390, height: 800 });
      try {
        // Until they are in, nothing is shown that could be audited.
        await page.waitFor('the words', () => !document.documentElement.classList.contains('wordless'));
        assert.deepEqual(await accessibilityFaults(page), []);
        const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        assert.deepEqual(
          await page.evaluate(() => {
            const { lang, dir } = document.documentElement;
            return [lang, dir, document.getElementById('compare')?.textContent];
          }),
          ['ar', 'rtl', 'قارن'],
        );
        assert.ok(await isNarrow(), 'the fields');
        await paste(page);
        await compare(page);
        const tabs = await textsIn(page, '[role=tab]');
        assert.deepEqual(
          tabs.map((tab) => tab.replace(/\s+\d.*$/, '')),
          ['جنبًا إلى جنب', 'نظرة عامة', 'المقاطع', 'الاقتباسات', 'الأرقام', 'فقط في…'],
        );
        const direction = await page.evaluate(() => {
          const frame = document.querySelector('cross-read')?.shadowRoot?.querySelector('.frame');
          return frame && getComputedStyle(frame).direction;
        });
        assert.equal(direction, 'rtl');
        for (const name of ['overview', 'passages', 'quotes', 'figures', 'only', 'columns']) {
          await page.click(['cross-read', `#tab-${name}`]);
          await page.waitFor(
            `the view ${name}`,
            (id) => document.querySelector('cross-read')?.shadowRoot?.querySelector(`#${id}`)?.childElementCount,
            `panel-${name}`,
          );
          assert.ok(await isNarrow(), name);
          assert.deepEqual(await accessibilityFaults(page), [], name);
        }
        assert.deepEqual(await page.consoleErrors(), []);
      } finally {
        await page.close();
      }
    });

    it('says in Arabic that what compares could not be loaded, and keeps both texts', async () => {
      const page = await browser().open(`${url()}?coreless`, {});
      try {
        await paste(page);
        await page.click('#compare');
        await page.waitFor('the failure', () => document.getElementById('failure')?.textContent);
        const [said, ...kept] = await page.evaluate(() => [
          document.getElementById('failure')?.textContent,
          ...[...document.querySelectorAll('textarea')].map(({ value }) => value),
        ]);
        assert.match(said ?? '', /تعذّر تحميل الجزء الذي يقارن/);
        assert.deepEqual(kept, [TEXTS.a, TEXTS.b]);
      } finally {
        await page.close();
      }
    });
  },
  { folder: () => folder },
);
