/** Getting text in: pasted pages, files, and comparing that starts by itself and can be stopped. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { accessibilityFaults } from './axe.js';
import { compare, fields, inEachEngine, NAMES, paste, reading, TEXTS, textsIn, totalsOf, visit } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */
/** @typedef {import('./reading.js').Side} Side */

const NEWS_PAGE = readFileSync(new URL('news-page.html', import.meta.url), 'utf8');

/** What a person wants of that page: its article, a block a line. */
const ARTICLE = [
  'The first ferry in six years crossed the Dromel Strait on Sunday morning, with two hundred passengers on board and a brass band on the quay at Orenhaven, where the harbour master rang the old bell.',
  'The ferry Ostrel leaves Orenhaven. Photograph: Pell Iverrat',
  'What was agreed',
  'Both governments will run four boats a day, two from either shore, and share what the tickets earn, according to a schedule that the ministers signed in March after talks in Aldenmar.',
  '• Boats leave at seven and at noon.',
  '• No papers are asked for on a day trip.',
  '“Nobody lost a net and nobody lost a boat, and this morning nobody lost a day’s work either, which is more than I have been able to say in this harbour for six years.”',
  'The coastguards of Tarvenia and Kelmara will keep one boat each in the channel until the autumn, the ministries said, and will speak on an open radio channel that anyone on the water can listen to.',
  'A second line, to the island of Ostrel, is to follow when its jetty has been mended, which may take until the spring.',
];
const HEADLINE = 'Ferries return to the Dromel Strait';
const AROUND = /privacy|Sport|fullscreen|Advertisement|More on this story|Sign up|rights reserved|pwned|color: red/;

/** A statement that the page has too. */
const OTHER = 'In Orenhaven an old woman wept. Nobody lost a net and nobody lost a boat, and this morning nobody sang.';

/**
 * Pastes as a browser does, at the selection.
 *
 * @param {Page} page
 * @param {Side} side
 * @param {{ html?: string, plain: string }} clip
 */
function pasteClip(page, side, { html, plain }) {
  return page.evaluate(
    (id, html, plain) => {
      const field = document.getElementById(id);
      const clipboardData = new DataTransfer();
      if (html) clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', plain);
      field?.focus();
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox gives a made event no data.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      field?.dispatchEvent(event);
    },
    `${side}-text`,
    html ?? '',
    plain,
  );
}

/** A file as tests write it: its text, or its bytes, or so many zeros. @typedef {{ name: string, type?: string, text?: string, bytes?: number[], zeros?: number }} TestFile */

/**
 * Opens files by the field's button, or drops them on it.
 *
 * @param {Page} page
 * @param {Side} side
 * @param {TestFile[]} files
 * @param {'open' | 'drop'} way
 */
function give(page, side, files, way = 'open') {
  return page.evaluate(
    (side, files, way) => {
      const transfer = new DataTransfer();
      for (const { name, type = '', text, bytes, zeros } of files) {
        const content = zeros ? new Uint8Array(zeros) : bytes ? new Uint8Array(bytes) : (text ?? '');
        transfer.items.add(new File([content], name, { type }));
      }
      if (way === 'open') {
        const input = /** @type {HTMLInputElement} */ (document.getElementById(`${side}-file`));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return;
      }
      const target = document.getElementById(`${side}-text`);
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
        target?.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error(`the page leaves ${type} to the browser`);
      }
    },
    side,
    files,
    way,
  );
}

/** @param {Page} page @param {string} id */
const textOf = (page, id) => page.evaluate((id) => document.getElementById(id)?.textContent ?? '', id);

/** What the fields of a side hold. @param {Page} page @param {Side} side */
const heldBy = (page, side) =>
  page.evaluate((side) => {
    const value = (/** @type {string} */ part) =>
      /** @type {HTMLInputElement} */ (document.getElementById(`${side}-${part}`)).value;
    return { source: value('source'), url: value('url'), date: value('date'), text: value('text') };
  }, side);

/** @param {Page} page @param {string} id @param {string} text */
const waitForText = (page, id, text) =>
  page.waitFor(`“${text}” in #${id}`, (id, text) => document.getElementById(id)?.textContent?.includes(text), id, text);

/** @param {Page} page @param {Side} side @param {string} start */
const waitForValue = (page, side, start) =>
  page.waitFor(
    `“${start}” in the field of side ${side}`,
    (id, start) => /** @type {HTMLTextAreaElement | null} */ (document.getElementById(id))?.value.startsWith(start),
    `${side}-text`,
    start,
  );

/** Long enough for what should not come. @param {Page} page */
const later = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));

const isReading = (/** @type {Page} */ page) => page.evaluate(() => !document.querySelector('cross-read')?.hidden);
const focusOf = (/** @type {Page} */ page) => page.evaluate(() => document.activeElement?.id);
const hasReadability = async (/** @type {Page} */ page) =>
  (await page.requests()).some((request) => request.endsWith('/readability.js'));

/** Texts so long that they are compared in a worker. */
const LONG = { a: `${TEXTS.a}\n`.repeat(12), b: `${TEXTS.b}\n`.repeat(12) };

inEachEngine('getting text in', (browser, url) => {
  it('takes the article out of a pasted page, and offers the plain text', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const plain = 'The Harbour Courier\r\nWorld\r\nSport\r\nThe first ferry crossed the strait.';
      assert.equal(await hasReadability(page), false);
      await pasteClip(page, 'a', { html: NEWS_PAGE, plain });
      await waitForText(page, 'a-note', 'menus and adverts were left out');
      assert.equal(await hasReadability(page), true);
      const { text, ...details } = await heldBy(page, 'a');
      assert.doesNotMatch(text, AROUND);
      assert.ok(text.startsWith(`${HEADLINE}\n\n`));
      for (const block of ARTICLE) assert.ok(text.split('\n\n').includes(block), block);
      assert.deepEqual(details, { source: '', url: '', date: '' }, 'the clipboard says nothing certain of them');
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(await focusOf(page), 'a-text');

      await page.evaluate(() => document.execCommand('undo'));
      assert.equal((await heldBy(page, 'a')).text, '', 'the browser’s own undo takes it back');
      await pasteClip(page, 'a', { html: NEWS_PAGE, plain });
      await waitForText(page, 'a-note', 'left out');
      await page.click('#a-note .quiet');
      assert.equal((await heldBy(page, 'a')).text, plain.replaceAll('\r', ''));
      assert.match(await textOf(page, 'a-note'), /as it was copied/);
      await page.click('#a-note .quiet');
      assert.equal((await heldBy(page, 'a')).text, text);
      await page.type('#a-text', 'Something else.');
      await page.waitFor('the offer is gone', () => document.getElementById('a-note')?.hidden);
      assert.equal(await page.evaluate(() => 'pwned' in globalThis), false);
    });
  });

  it('keeps the paragraphs of a passage copied out of a page, without loading anything for it', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const html =
        '<meta charset="utf-8"><h2 style="color: red">What was <em>agreed</em></h2><p>Both   will run\n<a href="https://courier.example/" onclick="globalThis.pwned = 1">four boats</a>.</p>' +
        '<ul><li>At seven<ul><li>and noon</li></ul></li></ul><blockquote>It is <q>well</q>.<br>He left.</blockquote>' +
        '<p>Two&nbsp;&nbsp;shores <button>Share</button><script>globalThis.pwned = 2</script></p>';
      await page.type('#a-text', 'Before. After.');
      await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(8, 8));
      await pasteClip(page, 'a', { html, plain: 'What was agreed Both will run four boats.' });
      await waitForText(page, 'a-note', 'paragraphs were kept');
      const blocks = [
        'What was agreed',
        'Both will run four boats.',
        '• At seven',
        '• and noon',
        'It is “well”.',
        'He left.',
        'Two shores',
      ];
      assert.equal((await heldBy(page, 'a')).text, `Before. ${blocks.join('\n\n')}After.`);
      assert.equal(await hasReadability(page), false);
      assert.equal(await page.evaluate(() => 'pwned' in globalThis), false);
    });
  });

  it('opens a saved page with its headline, outlet, link and date, and leaves what a person wrote', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await give(page, 'a', [{ name: 'ferries.html', text: NEWS_PAGE }]);
      await waitForValue(page, 'a', HEADLINE);
      const { text, ...details } = await heldBy(page, 'a');
      assert.doesNotMatch(text, AROUND);
      for (const block of ARTICLE) assert.ok(text.split('\n\n').includes(block), block);
      assert.equal(text.split(HEADLINE).length, 2, 'the headline stands there once');
      const link = 'https://courier.example/2031/may/04/ferries-return';
      assert.deepEqual(details, { source: 'The Harbour Courier', url: link, date: '2031-05-04 17:30' });
      assert.equal(await textOf(page, 'a-known'), 'courier.example · 2031-05-04 17:30');

      await page.type('#b-source', 'My own name');
      await give(
        page,
        'b',
        [
          {
            name: 'short.htm',
            text: '<title>Short</title><style>p{}</style><p>Nobody lost a net and nobody lost a boat, and this morning nobody sang.',
          },
        ],
        'drop',
      );
      await reading(page);
      assert.deepEqual(await textsIn(page, '.name > :first-child'), ['The Harbour Courier', 'My own name']);
      assert.deepEqual(
        await page.evaluate(() => {
          const root = document.querySelector('cross-read')?.shadowRoot;
          const { a } = document.querySelector('cross-read') ?? {};
          return { link: root?.querySelector('.name a')?.getAttribute('href'), date: a?.date, lang: a?.lang };
        }),
        { link, date: '2031-05-04 17:30', lang: 'en-GB' },
      );
      assert.equal(
        (await heldBy(page, 'b')).text,
        'Short\n\nNobody lost a net and nobody lost a boat, and this morning nobody sang.',
      );
      assert.equal(await page.evaluate(() => 'pwned' in globalThis), false);

      // What was left out is told above the reading too, and can be had there.
      assert.match(await textOf(page, 'a-aside'), /^First article From a web page: menus and adverts were left out/);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.click('#a-aside .quiet');
      await page.waitFor('the whole text', () =>
        document
          .querySelector('cross-read')
          ?.shadowRoot?.querySelector('[data-side=a] .text')
          ?.textContent?.includes('All rights reserved'),
      );
      assert.equal(await isReading(page), true);
    });
  });

  it('opens plain text and Markdown in any encoding, and refuses in words what it cannot read', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await give(page, 'a', [{ name: 'old.txt', bytes: [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x6e, 0x6f, 0x77] }]);
      await waitForValue(page, 'a', '“café” now');
      assert.equal(await textOf(page, 'a-count'), '2 words');
      await give(page, 'a', [{ name: 'notes.md', text: '# Ferries\n\nThe **first** ferry.' }], 'drop');
      await waitForValue(page, 'a', 'Ferries\n\nThe first ferry.');
      assert.equal(await textOf(page, 'message'), 'The text was replaced.');
      await give(page, 'a', [{ name: 'chart.pdf', text: '%PDF' }]);
      await page.waitFor('a refusal', () => document.querySelector('#a-problem')?.textContent);
      assert.equal(await textOf(page, 'message'), '', 'what was said of the file before is gone');
      await page.click('#undo');
      await waitForValue(page, 'a', '“café” now');

      const before = await heldBy(page, 'a');
      for (const [file, problem] of /** @type {[TestFile, string][]} */ ([
        [
          { name: 'chart.pdf', text: '%PDF' },
          '“chart.pdf” cannot be opened here: only .txt, .html, .md and saved .json can. Open it, copy the text and paste it here.',
        ],
        [
          { name: 'huge.txt', zeros: 64 * 1024 * 1024 + 1 },
          '“huge.txt” is larger than 64 MB, more than can be compared.',
        ],
        [{ name: 'program.txt', bytes: [0, 1, 2, 0] }, 'There is no text in “program.txt”.'],
        [{ name: 'empty.txt', text: '\n ' }, 'There is no text in “empty.txt”.'],
        [{ name: 'empty.html', text: '<body><script>let text;</script>' }, 'There is no text in “empty.html”.'],
      ])) {
        await give(page, 'a', [file], 'drop');
        await waitForText(page, 'a-problem', problem);
        assert.deepEqual(await heldBy(page, 'a'), before);
      }
      assert.deepEqual(await accessibilityFaults(page), []);
      // A file that misses the fields must not take the page's place.
      const isKept = await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'x.txt'));
        return !document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      });
      assert.equal(isKept, true);
    });
  });

  it('puts nothing into a text that someone has gone on writing, or filled anew, since it was pasted or dropped', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await page.evaluate((html) => {
        const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('a-text'));
        field.focus();
        const clip = { getData: (/** @type {string} */ type) => (type === 'text/html' ? html : ''), files: [] };
        const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: clip });
        field.dispatchEvent(event);
        field.setRangeText('My own first line.');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, NEWS_PAGE);
      await later(page);
      assert.equal((await heldBy(page, 'a')).text, 'My own first line.');

      await page.evaluate(
        (html) => {
          const side = document.getElementById('b-side');
          for (const [name, text] of [
            ['first.html', html],
            ['last.txt', 'The ferry was late.'],
          ]) {
            const files = [new File([text], name)];
            const dataTransfer = { types: ['Files'], files };
            side?.dispatchEvent(
              Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer }),
            );
          }
        },
        NEWS_PAGE.replace('<p>', `<p>${'Word '.repeat(20_000)}</p><p>`),
      );
      await waitForValue(page, 'b', 'The ferry was late.');
      await later(page);
      assert.equal((await heldBy(page, 'b')).text, 'The ferry was late.');
    });
  });

  it('takes two files that are dropped together for the two articles, unless there is a text', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const [first, second] = [
        { name: 'one.txt', text: 'The first ferry leaves at nine.' },
        { name: 'two.txt', text: 'The second ferry leaves at ten.' },
      ];
      await give(page, 'a', [first, second], 'drop');
      await page.waitFor('the reading', () => !document.querySelector('cross-read')?.hidden);
      assert.equal((await heldBy(page, 'a')).text, first.text);
      assert.equal((await heldBy(page, 'b')).text, second.text);
      await page.click('#edit');
      await give(page, 'a', [second, first], 'drop');
      await waitForText(page, 'a-problem', 'Only the first of the files was opened.');
      assert.equal((await heldBy(page, 'b')).text, second.text);
    });
  });

  it('opens the reading when both texts are there at once, and never under someone’s hands', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await paste(page);
      await reading(page);
      assert.match(await totalsOf(page), /^Both: \d+ passages/);
      await page.click('#edit');
      await page.type('#b-text', OTHER);
      await page.type('#a-text', ARTICLE[6]);
      await waitForText(page, 'found', '1 passage in common.');
      assert.deepEqual([await isReading(page), await focusOf(page)], [false, 'a-text']);
      await page.type('#a-text', 'Nothing of the kind was said.');
      await waitForText(page, 'found', 'No passage in common.');
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.type('#a-text', `They said: ${ARTICLE[6]}`);
      await page.click('#compare'); // before typing has come to rest
      await reading(page);
      assert.match(await totalsOf(page), /^Both: 1 passage/);
      await page.click('#edit');
      await page.type('#a-text', '');
      assert.deepEqual([await textOf(page, 'found'), await focusOf(page)], ['', 'a-text']);
    });
  });

  it('keeps, swaps and clears links and dates, and takes only links to the web', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await page.click('#a-more summary');
      await page.type('#a-url', 'javascript:alert(1)');
      await page.press('Tab');
      assert.match(await textOf(page, 'a-url-problem'), /^This is no web address/);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.setViewport(320, 700);
      assert.equal(await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth), false);
      await page.type('#a-url', 'courier.example/live');
      await page.type('#a-date', '4 May');
      assert.equal(await textOf(page, 'a-url-problem'), '');
      await page.click('#swap');
      assert.deepEqual(await heldBy(page, 'b'), { source: '', url: 'courier.example/live', date: '4 May', text: '' });
      await page.reload();
      assert.equal(await textOf(page, 'b-known'), 'courier.example · 4 May');
      await paste(page);
      await compare(page);
      assert.deepEqual(
        await page.evaluate(() => document.querySelector('cross-read')?.b?.url),
        'https://courier.example/live',
      );
      await page.click('#edit');
      await page.click('#clear');
      assert.deepEqual(await heldBy(page, 'b'), { source: '', url: '', date: '', text: '' });
    });
  });

  it('compares long texts in a worker, says so, and stops when told to', async () => {
    await visit(browser(), url(), { timeLimit: 60_000 }, async (page) => {
      // One that never ends, so that there is time to stop it.
      await page.evaluate(() => {
        const { Worker } = globalThis;
        const terminate = () => Object.assign(globalThis, { Worker, isTerminated: true });
        const endless = Object.assign(new EventTarget(), { postMessage: () => {}, terminate });
        globalThis.Worker = /** @type {any} */ (
          function endlessWorker() {
            return endless;
          }
        );
      });
      await paste(page, LONG);
      await page.waitFor('the bar', () => !document.getElementById('work')?.hidden);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.click('#cancel');
      await page.waitFor('its end', () => 'isTerminated' in globalThis);
      assert.equal(await textOf(page, 'message'), 'Stopped. Your texts are as they were.');
      assert.equal(await textOf(page, 'working'), 'Comparing 23,000 words…');
      assert.deepEqual([await isReading(page), await focusOf(page)], [false, 'compare']);
      const held = await fields(page);
      assert.ok(held.aText === LONG.a && held.bText === LONG.b);
      await page.click('#compare');
      await reading(page);
      assert.match(await totalsOf(page), new RegExp(`of ${NAMES.a}`));
      assert.ok((await page.requests()).some((request) => request.endsWith('/crossread/worker.js')));
    });
  });

  it('compares long texts even where no worker can start', async () => {
    await visit(browser(), url(), { timeLimit: 60_000 }, async (page) => {
      await page.evaluate(() => {
        globalThis.Worker = /** @type {any} */ (
          class {
            constructor() {
              throw new DOMException('no workers here', 'SecurityError');
            }
          }
        );
      });
      const some = (/** @type {string} */ text) => `${text}\n`.repeat(10);
      await paste(page, { a: some(TEXTS.a), b: some(TEXTS.b) });
      await compare(page);
      assert.match(await totalsOf(page), /^Both: \d+ passages/);
    });
  });
});
