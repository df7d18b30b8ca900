/** Taking a reading along: a link, saved files, and print; and what comes in by a link or a file. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { it } from 'node:test';

import { accessibilityFaults } from './axe.js';
import {
  assertKept,
  compare,
  inEachEngine,
  joined,
  marks,
  NAMES,
  paste,
  reading,
  TEXTS,
  totalsOf,
  visit,
} from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const HOSTILE = {
  a: '</script><script>globalThis.pwned = true</script> Nobody <img src=x onerror="pwned = true"> lost a net today.',
  b: 'They said nobody <img src=x onerror="pwned = true"> lost a net today, or <b>so</b>.',
};

/** @param {Page} page @param {string} id */
const textOf = (page, id) => page.evaluate((id) => document.getElementById(id)?.textContent ?? '', id);
const focusOf = (/** @type {Page} */ page) => page.evaluate(() => document.activeElement?.id);
const isReading = (/** @type {Page} */ page) => page.evaluate(() => !document.querySelector('cross-read')?.hidden);

/** @param {Page} page @param {string} text */
const waitForFailure = (page, text) =>
  page.waitFor(`“${text}”`, (text) => document.getElementById('failure')?.textContent?.startsWith(text), text);

/** Opens the dialog, in which nothing may be at fault. @param {Page} page */
async function share(page) {
  await page.click('#share');
  await page.waitFor('the dialog', () => /** @type {HTMLDialogElement} */ (document.getElementById('sharing')).open);
}

/** A clipboard of our own: none of the machine's, and none that a browser could refuse. @param {Page} page */
const takeClipboard = (page) =>
  page.evaluate(() => {
    const writeText = async (/** @type {string} */ text) => Object.assign(globalThis, { copied: text });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  });

/** Takes the files that the page saves, in the browser's place. @param {Page} page */
const takeFiles = (page) =>
  page.evaluate(() => {
    document.addEventListener('click', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLAnchorElement) || !target.download) return;
      event.preventDefault();
      Object.assign(globalThis, { savedName: target.download });
    });
    const { createObjectURL } = URL;
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      blob.text().then((savedText) => Object.assign(globalThis, { savedText, savedType: blob.type }));
      return createObjectURL.call(URL, blob);
    };
  });

/** @param {Page} page @param {string} button */
async function save(page, button) {
  await page.evaluate(() => {
    Object.assign(globalThis, { savedText: undefined });
  });
  await page.click(button);
  await page.waitFor('the file', () => /** @type {any} */ (globalThis).savedText !== undefined);
  return page.evaluate(() => {
    const { savedName, savedType, savedText } = /** @type {any} */ (globalThis);
    return { name: String(savedName), type: String(savedType), text: String(savedText) };
  });
}

/** Serves one page with no policy but its own. @param {string} html */
async function serveAlone(html) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

inEachEngine('taking a reading along', (browser, url) => {
  it('copies a link that opens both texts with all that is known of them', async () => {
    let link = '';
    await visit(browser(), url(), {}, async (page) => {
      assert.equal(await page.evaluate(() => document.getElementById('share')?.checkVisibility()), false);
      await page.click('#b-more summary');
      await page.type('#b-url', 'northway.example/1');
      await page.type('#b-date', '4 May');
      await paste(page);
      await compare(page);
      await takeClipboard(page);
      await share(page);
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(await focusOf(page), 'sharing-close');
      await page.click('#copy-link');
      await page.waitFor('the copy', () => 'copied' in globalThis);
      link = await page.evaluate(() => String(/** @type {any} */ (globalThis).copied));
      assert.equal(await textOf(page, 'link-said'), 'Copied.');
      assert.equal(await textOf(page, 'link-size'), `${link.length.toLocaleString('en')} characters.`);
      await page.press('Escape');
      assert.equal(await focusOf(page), 'share');

      // Where the browser lets no page copy, the link is there to be copied by hand.
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await share(page);
      await page.click('#copy-link');
      await page.waitFor('the field', () => document.activeElement?.id === 'link-field');
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(
        await page.evaluate(() => String(getSelection()) || /** @type {any} */ (document.activeElement).value),
        link,
      );
      await page.click('#sharing-close');
      assert.equal(await focusOf(page), 'share');
    });

    await visit(browser(), link, {}, async (page) => {
      await reading(page);
      await assertKept(page, TEXTS);
      assert.equal(await page.evaluate(() => location.href), `${url()}/`);
      const { url: address, date } = (await page.evaluate(() => document.querySelector('cross-read')?.b)) ?? {};
      assert.deepEqual([address, date], ['https://northway.example/1', '4 May']);
      const totals = await totalsOf(page);
      await page.reload();
      await reading(page);
      assert.equal(await totalsOf(page), totals);
    });
  });

  it('takes a link into a tab that is in use, which can be undone', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await paste(page, HOSTILE, { a: '<i>A</i>', b: 'B' });
      await compare(page);
      await takeClipboard(page);
      await share(page);
      await page.click('#copy-link');
      await page.waitFor('the copy', () => 'copied' in globalThis);
      await page.press('Escape');
      await page.click('#edit');
      await paste(page);
      await page.evaluate(() => {
        location.hash = new URL(/** @type {any} */ (globalThis).copied).hash;
      });
      await reading(page);
      await assertKept(page, HOSTILE, { a: '<i>A</i>', b: 'B' });
      assert.ok(joined(await marks(page)).a.includes('<img src=x onerror="pwned = true"> lost a net today'));
      await page.click('#edit');
      await page.click('#undo');
      await assertKept(page, TEXTS);
      assert.equal(await page.evaluate(() => 'pwned' in globalThis), false);
    });
  });

  it('says what is wrong with a link, and keeps what is in the fields', async () => {
    await visit(browser(), `${url()}/#crossread=1.AAAA<img src=x onerror=alert(1)>`, {}, async (page) => {
      await waitForFailure(page, 'The link is broken');
      assert.equal(await page.evaluate(() => location.hash), '');
      assert.deepEqual(await accessibilityFaults(page), []);
      await paste(page);
      await compare(page);
      // Deflated here, where the browser is that of the person who made the link.
      const bomb = await page.evaluate(async () => {
        const packed = new Blob([new Uint8Array(20_000_000)])
          .stream()
          .pipeThrough(new CompressionStream('deflate-raw'));
        const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '');
      });
      for (const [fragment, said] of [
        [`1.${bomb}`, 'The link holds more than a link may'],
        ['1.', 'The link is broken'],
        ['1.%3Cb%3Ehello', 'The link is broken'],
        [`1.${'A'.repeat(100_000)}`, 'The link holds more than a link may'],
        ['7.AAAA', 'The link was made by another version'],
      ]) {
        await page.evaluate((fragment) => {
          location.hash = `crossread=${fragment}`;
        }, fragment);
        await waitForFailure(page, said);
        assert.equal(await isReading(page), false);
        await assertKept(page, TEXTS);
        await compare(page);
      }
      // Any other fragment is nobody's business.
      await page.evaluate(() => {
        location.hash = 'top';
      });
      assert.deepEqual([await isReading(page), await page.evaluate(() => location.hash)], [true, '#top']);
    });
  });

  it('saves a page that stands by itself, and data that opens again', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await paste(page, HOSTILE, { a: '</title><script>pwned = true</script>', b: 'Northway News' });
      await compare(page);
      await takeFiles(page);
      await share(page);
      const saved = await save(page, '#save-page');
      assert.deepEqual(
        [saved.name, saved.type],
        ['crossread-title-script-pwned-true-script-northway-news.html', 'text/html;charset=utf-8'],
      );
      const alone = await serveAlone(saved.text);
      try {
        for (const options of [{ width: 360 }, { dark: true }]) {
          const opened = await browser().open(alone.url, options);
          assert.deepEqual(await accessibilityFaults(opened), []);
          const seen = await opened.evaluate(() => ({
            title: document.title,
            texts: [...document.querySelectorAll('section section p')].map((text) => text.textContent),
            planted: document.querySelectorAll('script, img, iframe, svg').length,
            patterns: [
              ...new Set(
                [...document.querySelectorAll('mark')].map((mark) => getComputedStyle(mark).textDecorationStyle),
              ),
            ],
            isTooWide: (document.scrollingElement?.scrollWidth ?? 0) > innerWidth,
            isPwned: 'pwned' in globalThis,
          }));
          assert.equal(seen.title, '</title><script>pwned = true</script> and Northway News');
          assert.deepEqual([seen.planted, seen.isTooWide, seen.isPwned], [0, false, false]);
          assert.ok(
            seen.patterns.every((pattern) => ['solid', 'dashed', 'dotted'].includes(pattern)) &&
              seen.patterns.length > 0,
          );
          assert.ok(seen.texts.some((text) => text?.includes('<img src=x onerror="pwned = true"> lost a net today')));
          assert.deepEqual(await opened.requests(), [alone.url]);
          assert.deepEqual(await opened.consoleErrors(), []);
          await opened.close();
        }
      } finally {
        alone.close();
      }

      const data = await save(page, '#save-data');
      assert.match(data.name, /\.json$/);
      const { a, report } = JSON.parse(data.text);
      assert.equal(a.text.slice(report.passages[0].a[0].start).slice(0, 6), 'Nobody');
      await page.press('Escape');
      await page.click('#edit');
      await paste(page);
      await page.evaluate((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'reading.json', { type: 'application/json' }));
        const input = /** @type {HTMLInputElement} */ (document.getElementById('b-file'));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, data.text);
      await reading(page);
      await assertKept(page, HOSTILE, { a: '</title><script>pwned = true</script>', b: 'Northway News' });
      await page.click('#edit');
      await page.click('#undo');
      await assertKept(page, TEXTS, NAMES);
    });
  });

  it('refuses a link for long texts, points to the file, and prints', async () => {
    await visit(browser(), url(), { timeLimit: 60_000 }, async (page) => {
      const long = Array.from({ length: 12_000 }, (_, i) => ((i * 48_271) % 2_147_483).toString(36)).join(' ');
      await paste(page, { a: `${TEXTS.a} ${long}`, b: TEXTS.b });
      await compare(page);
      await share(page);
      assert.match(
        await textOf(page, 'link-size'),
        /^These texts are too long for a link: .* 32,000 .* Save the data as a file/,
      );
      assert.equal(await page.evaluate(() => document.getElementById('copy-link')?.checkVisibility()), false);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.evaluate(() => {
        globalThis.print = () => {
          const { open } = /** @type {HTMLDialogElement} */ (document.getElementById('sharing'));
          Object.assign(globalThis, { printed: !open });
        };
      });
      await page.click('#print');
      assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).printed), true);
      assert.equal(await focusOf(page), 'share');
    });
  });
});
