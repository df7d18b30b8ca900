/** The harness itself: every engine does what a person does, and sees what goes wrong. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { serve } from '../../www/build/server.js';
import { accessibilityFaults } from './axe.js';
import { engines } from './engines.js';

/** @typedef {import('./engines.js').Browser} Browser */
/** @typedef {import('./engines.js').Page} Page */

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>Harness</title>
    <link rel="icon" href="icon.svg"><link rel="stylesheet" href="page.css">
    <script type="module" src="page.js"></script>
  </head>
  <body><main>
    <h1>Harness</h1>
    <p id="faint"></p>
    <textarea aria-label="Text"></textarea>
    <x-inner></x-inner>
    <button id="last">Last</button>
  </main></body>
</html>`;

const SCRIPT = `
customElements.define('x-inner', class extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.className = 'inner';
    button.textContent = 'Inner';
    for (const type of ['click', 'keydown', 'focus', 'mouseenter']) {
      button.addEventListener(type, (event) => {
        if (event.key !== 'Shift') note(type, event.key ?? '', event.shiftKey ? 'shift' : '', event.isTrusted ? 'trusted' : '');
      });
    }
    this.attachShadow({ mode: 'open' }).append(button);
  }
});
globalThis.notes = [];
const note = (...words) => notes.push(words.filter(Boolean).join(' '));
document.querySelector('textarea').addEventListener('input', (event) => note('input', event.target.value.length));
const { instance } = await WebAssembly.instantiateStreaming(fetch('add.wasm'));
globalThis.sum = instance.exports.add(19, 23);
`;

// (module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
const ADD_WASM = Buffer.from(
  '0061736d0100000001070160027f7f017f03020100070701036164640000' + '0a09010700200020016a0b',
  'hex',
);

const FILES = {
  'index.html': PAGE,
  'page.js': SCRIPT,
  'page.css': 'body { color: #222; background: #fff } .faint { color: #ccc }',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'add.wasm': ADD_WASM,
};

const folder = mkdtempSync(join(tmpdir(), 'crossread-harness-'));
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  server = await serve(folder, 0);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const inner = ['x-inner', '.inner'];
const notes = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (window).notes);
const loaded = (/** @type {Page} */ page) => page.waitFor('the sum', () => 'sum' in window);

for (const engine of engines) {
  describe(engine.name, () => {
    /** @type {Browser} */
    let browser;
    before(async () => {
      browser = await engine.launch();
    });
    after(() => browser.close());

    it('runs wasm under the content security policy, with a clean audit and an empty console', async () => {
      const page = await browser.open(server.url);
      await loaded(page);
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).sum), 42);
      for (const name of ['page.js', 'page.css', 'add.wasm']) {
        assert.ok((await page.requests()).includes(`${server.url}/${name}`), `${name} was requested`);
      }
      assert.deepEqual(await page.consoleErrors(), []);
      await page.close();
    });

    it('clicks, hovers, focuses and presses keys with trusted events, inside a shadow root', async () => {
      const page = await browser.open(server.url);
      await loaded(page);
      await page.click('h1'); // the pointer comes from elsewhere
      await page.hover(inner);
      await page.click(inner);
      await page.press('Enter');
      await page.press('Shift+N');
      await page.press('ArrowDown');
      await page.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'last');
      await page.press('Shift+Tab');
      assert.deepEqual(await notes(page), [
        'mouseenter trusted',
        'focus trusted',
        'click trusted',
        'keydown Enter trusted',
        'click trusted',
        'keydown N shift trusted',
        'keydown ArrowDown trusted',
        'keydown Tab trusted',
        'focus trusted',
      ]);
      await page.close();
    });

    it('fills a field with a long text and keeps a lone surrogate', async () => {
      const page = await browser.open(server.url);
      await loaded(page);
      const text = `“Zelenskyy” 🇺🇦\n\ud83d${'long '.repeat(5000)}`;
      await page.fill('textarea', text);
      const value = await page.evaluate(() => {
        const codes = [];
        const { value } = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
        for (let i = 0; i < value.length; i++) codes.push(value.charCodeAt(i));
        return codes;
      });
      assert.equal(String.fromCharCode(...value), text);
      assert.deepEqual(await notes(page), [`input ${text.length}`]);
      await page.close();
    });

    it('has the viewport and the preferences asked for, and takes screenshots', async () => {
      const media = (/** @type {string} */ query) => matchMedia(query).matches;
      const size = () => [window.innerWidth, window.innerHeight];
      const page = await browser.open(server.url, { width: 360, height: 640, dark: true, reducedMotion: true });
      assert.deepEqual(await page.evaluate(size), [360, 640]);
      assert.equal(await page.evaluate(media, '(prefers-color-scheme: dark)'), true);
      assert.equal(await page.evaluate(media, '(prefers-reduced-motion: reduce)'), true);
      await page.setViewport(1200, 700);
      assert.deepEqual(await page.evaluate(size), [1200, 700]);
      const picture = join(folder, `${engine.name}.png`);
      await page.screenshot(picture);
      const png = readFileSync(picture);
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.equal(png.readUInt32BE(16), 1200);
      assert.deepEqual(await page.consoleErrors(), []);
      await page.close();

      const plain = await browser.open(server.url);
      assert.equal(await plain.evaluate(media, '(prefers-color-scheme: dark)'), false);
      assert.equal(await plain.evaluate(media, '(prefers-reduced-motion: reduce)'), false);
      await plain.close();
    });

    it('finds a planted contrast fault', async () => {
      const page = await browser.open(server.url);
      await loaded(page);
      await page.evaluate(() => {
        const faint = document.querySelector('#faint');
        faint?.classList.add('faint');
        faint?.append('too faint to read');
      });
      const faults = await accessibilityFaults(page);
      assert.equal(faults.length, 1);
      assert.match(faults[0], /^color-contrast: .*#faint/);
      await page.close();
    });

    it('sees console errors, uncaught errors, rejections and policy violations, and forgets none on reload', async () => {
      const page = await browser.open(server.url);
      await loaded(page);
      await page.evaluate(() => {
        console.error('planted console error');
        setTimeout(() => {
          throw new Error('planted uncaught error');
        });
        setTimeout(() => Promise.reject(new Error('planted rejection')));
        document.body.append(Object.assign(new Image(), { src: 'https://other.invalid/planted.png' }));
      });
      const planted = [
        /planted console error/,
        /planted uncaught error/,
        /planted rejection/,
        /content security policy|img-src/i,
      ];
      const allSeen = async () => {
        const errors = await page.consoleErrors();
        return planted.every((pattern) => errors.some((error) => pattern.test(error)));
      };
      for (let looks = 0; looks < 100 && !(await allSeen()); looks++) await new Promise((r) => setTimeout(r, 50));
      assert.ok(await allSeen(), `saw only ${JSON.stringify(await page.consoleErrors())}`);
      await page.reload();
      await loaded(page);
      assert.ok(await allSeen());
      await page.close();
    });

    it('says what it did not find', async () => {
      const page = await browser.open(server.url, { timeLimit: 200 });
      await assert.rejects(page.click(['x-inner', '.missing']), /within 0\.2 s: the element x-inner >>> \.missing/);
      await assert.rejects(
        page.waitFor('the impossible', () => false),
        /within 0\.2 s: the impossible/,
      );
      await page.close();
    });
  });
}
