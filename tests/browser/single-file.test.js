/** The page in one file, opened from disk without a network: it does what the site does, and asks nobody for anything. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { ROOT } from '../../www/build/run.js';
import { SINGLE_FILE } from '../../www/build/single-file.js';
import { linkTo } from '../../www/sharing/link.js';
import { accessibilityFaults } from './axe.js';
import {
  assertKept,
  compare,
  fields,
  inEachEngine,
  joined,
  marks,
  PASSAGES,
  paste,
  reading,
  reportOf,
  TEXTS,
  textsIn,
  withoutBreaks,
} from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const FILE = join(ROOT, SINGLE_FILE);
const URL_OF_FILE = pathToFileURL(FILE).href;
const NEWS_PAGE = readFileSync(new URL('news-page.html', import.meta.url), 'utf8');

const PAIR = new URL('../pairs/long-reuse-shuffled/', import.meta.url);
const REUSE = { a: readFileSync(new URL('a.txt', PAIR), 'utf8'), b: readFileSync(new URL('b.txt', PAIR), 'utf8') };

/** With this behind it a text is so long that it is compared in a worker. */
const FILLING = '\n\nFill.'.repeat(20_000);

/** @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-file-'));
});
after(() => rmSync(folder, { recursive: true }));

/**
 * Opens the file and closes it: a clean audit before, and after it an empty console and no request but for the file.
 *
 * @param {import('./reading.js').Browser} browser
 * @param {(page: Page) => Promise<void>} body
 * @param {string} [url]
 */
async function visit(browser, body, url = URL_OF_FILE) {
  const page = await browser.open(url, { offline: true });
  try {
    assert.deepEqual(await accessibilityFaults(page), []);
    await body(page);
    assert.deepEqual(await page.consoleErrors(), []);
    const [file] = url.split('#');
    const asked = (await page.requests()).filter((request) => !/^(blob|data):/.test(request));
    assert.deepEqual(
      asked.filter((request) => request.split('#')[0] !== file),
      [],
    );
  } finally {
    await page.close();
  }
}

/** Presses every tab in turn. @param {Page} page */
async function openEveryView(page) {
  for (const name of ['overview', 'passages', 'quotes', 'figures', 'only', 'columns']) {
    await page.click(['cross-read', `#tab-${name}`]);
    await page.waitFor(
      `the view ${name}`,
      (id) => {
        const panel = document.querySelector('cross-read')?.shadowRoot?.querySelector(`#${id}`);
        return panel instanceof HTMLElement && !panel.hidden && (panel.textContent ?? '').length > 100;
      },
      `panel-${name}`,
    );
  }
}

/** Notes what the page's workers answer. @param {Page} page */
function watchWorkers(page) {
  return page.evaluate(() => {
    const answers = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { answers });
    globalThis.Worker = class extends Worker {
      /** @param {string | URL} address @param {WorkerOptions} [options] */
      constructor(address, options) {
        super(address, options);
        this.addEventListener('message', ({ data }) => answers.push(data.kind));
      }
    };
  });
}

/** @param {Page} page @returns {Promise<string[]>} */
const answersIn = (page) => page.evaluate(() => /** @type {any} */ (globalThis).answers);

/**
 * Runs in the page: how many words of a long reuse finds again in b.
 *
 * @param {string} a
 * @param {string} b
 * @returns {Promise<number>}
 */
function sharedInReuse(a, b) {
  const element = document.createElement('cross-read');
  element.hidden = true;
  Object.assign(element, { options: { preset: 'longReuse' }, a: { text: a }, b: { text: b } });
  /** @type {Promise<number>} */
  const shared = new Promise((resolve, reject) => {
    element.addEventListener('cross-read-report', ({ detail }) => resolve(detail.a.sharedWords));
    element.addEventListener('cross-read-error', ({ detail }) => reject(detail));
  });
  document.body.append(element);
  return shared.finally(() => element.remove());
}

/** The differing words that are marked. @param {Page} page */
const markedIn = async (page) => joined(await marks(page), ({ differences }) => differences.length > 0);

inEachEngine('the page in one file', (browser) => {
  it('compares the example and opens every view', async () => {
    await visit(browser(), async (page) => {
      await page.click('#example');
      await reading(page);
      const marked = joined(await marks(page));
      assert.equal((await reportOf(page)).passages.length, PASSAGES.length);
      for (const { a, b } of PASSAGES) {
        assert.ok(marked.a.includes(withoutBreaks(a[0])), a[0]);
        assert.ok(marked.b.includes(withoutBreaks(b[0])), b[0]);
      }
      const { a, b } = await markedIn(page);
      assert.ok(a && b, 'words that differ are marked');
      await openEveryView(page);
      await page.waitFor('the ribbons', () =>
        document.querySelector('cross-read')?.shadowRoot?.querySelector('svg path'),
      );
      assert.deepEqual(await accessibilityFaults(page), []);
    });
  });

  it('compares long texts in a worker, and where none may start in its own thread', async () => {
    await visit(browser(), async (page) => {
      await watchWorkers(page);
      await paste(page, { a: TEXTS.a + FILLING, b: TEXTS.b });
      await compare(page);
      const { a } = await reportOf(page);
      assert.ok(a.sharedWords > 200, `${a.sharedWords} words`);
      assert.deepEqual(await answersIn(page), ['ready', 'report']);

      await page.evaluate(() => {
        const refused = () => {
          throw new Error('no workers here');
        };
        Object.defineProperty(globalThis, 'Worker', { value: refused });
        const element = document.querySelector('cross-read');
        if (element?.a) element.a = { ...element.a, text: `${element.a.text} More.` };
      });
      await page.waitFor(
        'the second report',
        (words) => document.querySelector('cross-read')?.report?.a.words === words,
        a.words + 1,
      );
      assert.deepEqual(await answersIn(page), ['ready', 'report']);
    });
  });

  it('seeks long reuse where an element is told to, here and in a worker', async () => {
    await visit(browser(), async (page) => {
      await watchWorkers(page);
      for (const filling of ['', FILLING]) {
        const shared = await page.evaluate(sharedInReuse, REUSE.a + filling, REUSE.b);
        assert.ok(shared > 50, `${shared} words`);
      }
      assert.deepEqual(await answersIn(page), ['ready', 'report']);
    });
  });

  for (const [lang, compareWord] of [
    ['de', 'Vergleichen'],
    ['ar', 'قارن'],
  ]) {
    it(`speaks to a reader of ${lang}`, async () => {
      // No script may be put into the file, so it asks for the language itself.
      const file = join(folder, `${lang}.html`);
      writeFileSync(file, readFileSync(FILE, 'utf8').replace('<html lang="en">', `<html lang="${lang}">`));
      await visit(
        browser(),
        async (page) => {
          assert.equal(await page.evaluate(() => document.getElementById('compare')?.textContent), compareWord);
          await paste(page);
          await compare(page);
          assert.equal((await textsIn(page, '[role=tab]')).length, 6);
          assert.ok(!(await textsIn(page, '.totals'))[0].includes('passages'));
        },
        pathToFileURL(file).href,
      );
    });
  }

  it('frees a pasted page of its menus', async () => {
    await visit(browser(), async (page) => {
      await page.evaluate((html) => {
        const field = document.getElementById('a-text');
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', 'plain');
        field?.focus();
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox gives a made event no data.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        field?.dispatchEvent(event);
      }, NEWS_PAGE);
      await page.waitFor('the text', () => {
        const field = document.getElementById('a-text');
        return field instanceof HTMLTextAreaElement && field.value;
      });
      const { aText } = await fields(page);
      assert.match(aText, /Both governments will run four boats a day/);
      assert.doesNotMatch(aText, /privacy|Advertisement|More on this story|pwned/);
    });
  });

  it('keeps what was typed over a reload', async () => {
    await visit(browser(), async (page) => {
      await paste(page);
      await compare(page);
      await page.reload();
      await reading(page);
      await assertKept(page, TEXTS);
    });
  });

  it('opens a link that holds both texts, saves files, and offers no link to a place on this disk', async () => {
    const articles = { a: { text: TEXTS.a }, b: { text: TEXTS.b } };
    const made = await linkTo(articles, URL_OF_FILE);
    assert.ok('link' in made);
    await visit(
      browser(),
      async (page) => {
        await reading(page);
        assert.equal(await page.evaluate(() => location.hash), '');
        await page.evaluate(() => {
          document.addEventListener('click', (event) => {
            if (!(event.target instanceof HTMLAnchorElement) || !event.target.download) return;
            event.preventDefault();
            Object.assign(globalThis, { saved: event.target.download });
          });
        });
        await page.click('#share');
        await page.waitFor('the dialog', () => document.querySelector('dialog')?.open);
        assert.deepEqual(
          await page.evaluate(() => [...document.querySelectorAll('#sharing li > button')].map(({ id }) => id)),
          ['save-page', 'save-data', 'print'],
        );
        for (const [button, ending] of [
          ['#save-page', '.html'],
          ['#save-data', '.json'],
        ]) {
          await page.click(button);
          assert.ok(String(await page.evaluate(() => /** @type {any} */ (globalThis).saved)).endsWith(ending));
        }
      },
      made.link,
    );
  });

  it('takes hostile links and texts for nothing but texts', async () => {
    const said = 'nobody <img src=x onerror="pwned = 1"> lost a net <b>and</b> nobody lost a boat';
    const texts = {
      a: `</script><script>pwned = 1</script>\0 ${said}\ud800`,
      b: `<svg onload="pwned = 1">\u202e ${said}`,
    };
    /** @param {Page} page */
    const planted = (page) =>
      page.evaluate(() => {
        const root = document.querySelector('cross-read')?.shadowRoot;
        const found = [document, root].flatMap((one) => [...(one?.querySelectorAll('img, [onerror], [onload]') ?? [])]);
        return found.length + Number('pwned' in globalThis);
      });
    await visit(
      browser(),
      async (page) => {
        await page.waitFor('what is wrong', () => document.getElementById('failure')?.textContent);
        assert.equal(await planted(page), 0);
        await paste(page, texts);
        await compare(page);
        assert.ok(joined(await marks(page)).a.includes(said));
        assert.equal(await planted(page), 0);
      },
      `${URL_OF_FILE}#crossread=1.AAAA<img src=x onerror="pwned = 1">`,
    );
    const made = await linkTo(
      { a: { text: texts.a, source: texts.b }, b: { text: texts.b, url: 'javascript:pwned = 1' } },
      URL_OF_FILE,
    );
    assert.ok('link' in made);
    await visit(
      browser(),
      async (page) => {
        await reading(page);
        assert.ok(joined(await marks(page)).a.includes(said));
        assert.equal(await planted(page), 0);
      },
      made.link,
    );
  });

  it('lets no script of its own ask anybody', async () => {
    /** @type {unknown[]} */
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    }).listen(0, '127.0.0.1');
    // With a network: without one nothing would be shown.
    const page = await browser().open(URL_OF_FILE);
    try {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      const refused = await page.evaluate(async (address) => {
        /** @type {string[]} */
        const directives = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          directives.push(effectiveDirective),
        );
        await fetch(`${address}/fetch`).catch(() => {});
        new Image().src = `${address}/image`;
        const style = document.createElement('link');
        Object.assign(style, { rel: 'stylesheet', href: `${address}/style` });
        document.head.append(style);
        document.body.append(Object.assign(document.createElement('iframe'), { src: `${address}/frame` }));
        await new Promise((resolve) => setTimeout(resolve, 500));
        return directives.sort().join(' ');
      }, `http://127.0.0.1:${port}`);
      assert.equal(refused, 'connect-src frame-src img-src style-src-elem');
      assert.deepEqual(asked, []);
    } finally {
      await page.close();
      server.close();
    }
  });
});
