/** The packed package in a news page: articles read and marked where they are, laid side by side, given back as they were. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { blocksOf } from '../../www/crossread/model.js';
import { accessibilityFaults } from './axe.js';
import { article, highlighted, load, moved, newsSite, places, tied } from './embedding.js';
import { inEachEngine, PASSAGES, SIDES, TEXTS, textsIn, totalsOf, watch, whereOf } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const AFTER = '<p class="after">Sport is on the next page.</p>';
const WIDTHS = { desktop: 1280, tablet: 820, phone: 390, 'small phone': 320 };

const PAGES = {
  both: `<cross-read>${article('a')}${article('b')}</cross-read>${AFTER}`,
  far: `<div class="far"></div><cross-read>${article('a')}${article('b')}</cross-read>${AFTER}`,
  eager: `<div class="far"></div><cross-read loading="eager">${article('a')}${article('b')}</cross-read>`,
  paste: `<cross-read paste>${article('a')}</cross-read>${AFTER}`,
  pasteBoth: '<cross-read paste></cross-read>',
  two: `<cross-read>${article('a')}${article('b')}</cross-read><cross-read>${article('a')}${article('b')}</cross-read>`,
  src: '<cross-read src="pair.json"></cross-read>',
  property: '<cross-read></cross-read>',
  gone: '<cross-read src="no.json"></cross-read>',
  elsewhere: '<cross-read src="https://example.org/pair.json"></cross-read>',
  labels: `<cross-read><h2 slot="heading">One day, two reports</h2>${article('a')}${article('b')}<p slot="note">Set on Friday.</p></cross-read>`,
  reading: `<cross-read>${article(
    'a',
    `<h2>The  <em>har</em>bour\n is   shut</h2>
     <nav>Home News</nav><p>Nobody lost<br>a net<b>, said</b> the harbour <a href="#master">master</a>.</p>
     <p hidden>Not shown.</p><script type="text/plain">no words</script><p>Roads <input value="field"> open.</p>`,
  )}${article('b', '<p>Calm at last: nobody lost a net, said the harbour master.</p>')}</cross-read>`,
};

/** The most of a comparison's time that one stage of it takes. */
const LONGEST_STAGE = 0.7;

/** @type {ReturnType<typeof newsSite>} */
let site;
before(() => {
  site = newsSite(PAGES);
  // A page's own policy can but narrow the server's.
  const policy = `<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`;
  const without = readFileSync(join(site.folder, 'property.html'), 'utf8').replace('<title>', `${policy}$&`);
  writeFileSync(join(site.folder, 'no-worker.html'), without);
  const articles = { a: { text: TEXTS.a, source: 'One' }, b: { text: TEXTS.b, source: 'Two' } };
  writeFileSync(join(site.folder, 'pair.json'), JSON.stringify(articles));
});
after(() => site.remove());

/** What is asked for beside the page's own files and the loader. @param {Page} page */
async function loaded(page) {
  const requests = await page.requests();
  return requests
    .map((request) => new URL(request).pathname)
    .filter((path) => /\/crossread\/(?!loader|.*\.css)/.test(path));
}

/** @param {Page} page */
const articlesOf = (page) => page.evaluate(() => [...document.querySelectorAll('article')].map((one) => one.outerHTML));

/** What was compared, and the report. @param {Page} page */
async function readingOf(page) {
  const json = await page.evaluate(() => {
    const { a, b, report } = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
      document.querySelector('cross-read')
    );
    return JSON.stringify({ texts: { a: a?.text, b: b?.text }, report });
  });
  return /** @type {{ texts: Record<'a' | 'b', string>, report: import('../../www/crossread/model.js').Report }} */ (
    JSON.parse(json)
  );
}

/** Runs in the page, before the element is there: whoever listens, watches or works is held until it is let go. */
function noteWhatIsHeld() {
  /** @type {Map<unknown, string>} */
  const held = new Map();
  for (const target of [document, window]) {
    const { addEventListener, removeEventListener } = target;
    Object.assign(target, {
      addEventListener(/** @type {any[]} */ ...[type, listener, options]) {
        held.set(listener, type);
        addEventListener.call(target, type, listener, options);
      },
      removeEventListener(/** @type {any[]} */ ...[type, listener, options]) {
        held.delete(listener);
        removeEventListener.call(target, type, listener, options);
      },
    });
  }
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = /** @type {any} */ (prototype);
    Object.assign(prototype, {
      /** @this {object} @param {unknown[]} of */
      observe(...of) {
        held.set(this, this.constructor.name);
        observe.apply(this, of);
      },
      /** @this {object} */
      disconnect() {
        held.delete(this);
        disconnect.call(this);
      },
    });
  }
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      held.set(this, 'Worker');
    }
    terminate() {
      held.delete(this);
      super.terminate();
    }
  };
  const inDocument = () => [...CSS.highlights.keys(), ...document.adoptedStyleSheets.map(() => 'style')];
  Object.assign(globalThis, { held: () => [...held.values(), ...inDocument()] });
}

/**
 * Runs in the page: compares long texts; then has the element compare them, stops that, and has it compare them after all. Notes
 * how long other tasks waited at most.
 * Nobody waits for it: WebKit's driver stops a script after half a minute.
 *
 * @param {Record<'a' | 'b', string>} texts
 */
function compareLong(texts) {
  const element = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
    document.querySelector('cross-read')
  );
  /** @param {() => Promise<unknown>} act */
  const waitsDuring = async (act) => {
    let longest = 0;
    const began = performance.now();
    let last = began;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    await act();
    port1.close();
    return { longest, whole: performance.now() - began };
  };
  const [a, b] = [texts.a, texts.b].map((text) => `${text}\n`.repeat(10));
  const run = async () => {
    // By itself: drawing is a task of its own.
    const { compare } = await import(/** @type {any} */ ('./node_modules/crossread/compare.js'));
    const compared = await waitsDuring(() => compare(a, b));
    Object.assign(element, { a: { text: a }, b: { text: b } });
    const stopped = await waitsDuring(async () => {
      const comparing = element.compare().catch(({ name }) => name);
      await new Promise((resolve) => setTimeout(resolve));
      element.abort();
      return comparing;
    });
    const report = await element.compare();
    Object.assign(globalThis, { waits: { compared, stopped, passages: report?.passages.length } });
  };
  run();
}

/** @param {Page} page @returns {Promise<string[]>} */
const held = (page) => page.evaluate(() => /** @type {any} */ (globalThis).held());

/** Presses and lets go in the middle of the first line of a highlighted stretch. @param {Page} page @param {string} words it starts with */
function clickOn(page, words) {
  return page.evaluate((words) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const range = ranges.find((one) => String(one).startsWith(words));
    if (!range) throw new Error(`nothing highlighted starts with ${words}`);
    const parent = /** @type {Range} */ (range).startContainer.parentElement;
    parent?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = /** @type {Range} */ (range).getClientRects()[0];
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    const at = { clientX, clientY, bubbles: true, composed: true, detail: 1 };
    const target = document.elementFromPoint(clientX, clientY);
    target?.dispatchEvent(new PointerEvent('pointerdown', at));
    target?.dispatchEvent(new MouseEvent('click', at));
  }, words);
}

inEachEngine(
  'articles in a news page',
  (browser, url) => {
    const open = (
      /** @type {keyof typeof PAGES & string} */ name,
      /** @type {(page: Page) => Promise<void>} */ body,
      options = {},
    ) => watch(browser(), `${url()}/${name}.html`, { reducedMotion: true, ...options }, body);

    for (const [name, width] of Object.entries(WIDTHS)) {
      for (const which of /** @type {const} */ (['both', 'paste'])) {
        it(`${which === 'both' ? 'are laid side by side' : 'get a field beside them'} without moving anything, on a ${name}`, async () => {
          await open(
            which,
            async (page) => {
              const before = await places(page);
              await load(page);
              if (which === 'both') await tied(page);
              else
                await page.waitFor('the field', () =>
                  document.querySelector('cross-read')?.shadowRoot?.querySelector('textarea'),
                );
              assert.deepEqual(moved(before, await places(page)), []);
              assert.deepEqual(await accessibilityFaults(page), []);
            },
            { width, dark: width === 390 },
          );
        });
      }
    }

    it('are tied as two pasted ones are, and left as they stand', async () => {
      await open('both', async (page) => {
        const before = await articlesOf(page);
        await load(page);
        await tied(page);
        assert.deepEqual(await articlesOf(page), before);
        assert.equal(await page.evaluate(() => document.querySelectorAll('main mark').length), 0);
        const shown = await highlighted(page);
        // Runs, as the columns draw them: they are cut where passages overlap, and at the ends of blocks.
        const { report, texts } = await readingOf(page);
        const runs = SIDES.flatMap((side) => blocksOf(side, texts[side], report))
          .flatMap((block) => block.runs)
          .filter(({ places }) => places.length > 0);
        for (const kind of ['verbatim', 'edited', 'reworded']) {
          const expected = runs.filter(({ places }) => places[0].passage.kind === kind);
          const words = expected.map(({ parts }) =>
            parts
              .map(({ text }) => text)
              .join('')
              .trim(),
          );
          assert.ok(words.length > 0);
          assert.deepEqual(shown[`cross-read-${kind}`].map((one) => one.trim()).sort(), words.sort());
        }
        assert.ok(shown['cross-read-difference'].length > 0);
        assert.match(await totalsOf(page), new RegExp(`${PASSAGES.length} passages`));
      });
    });

    it('have the words lit on both sides that a figure leads to', async () => {
      await open('both', async (page) => {
        await load(page);
        await tied(page);
        await page.click(['cross-read', '#tab-figures']);
        await page.click(['cross-read', '.panel-figures .jump']);
        assert.deepEqual((await highlighted(page))['cross-read-found'].sort(), ['312', '321']);
      });
    });

    it('load nothing but the loader until they come near', async () => {
      await open('far', async (page) => {
        await load(page);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        assert.deepEqual(await loaded(page), []);
        await page.evaluate(() => document.querySelector('cross-read')?.scrollIntoView());
        await tied(page);
        assert.ok((await loaded(page)).some((path) => path.endsWith('.wasm')));
      });
    });

    it('are marked before their details are loaded', async () => {
      await open('both', async (page) => {
        const before = await places(page);
        await page.evaluate(() => {
          const { fetch } = globalThis;
          const held = new Promise((resolve) => Object.assign(globalThis, { letGo: resolve }));
          globalThis.fetch = async (address, options) => {
            if (String(address).endsWith('details.wasm')) await held;
            return fetch(address, options);
          };
        });
        await load(page);
        await page.waitFor('marks', () => CSS.highlights.get('cross-read-edited')?.size);
        const early = await highlighted(page);
        assert.deepEqual(early['cross-read-difference'], []);
        assert.equal(await page.evaluate(() => document.querySelector('cross-read')?.report), null);
        assert.deepEqual(moved(before, await places(page)), []);
        await page.evaluate(() => /** @type {any} */ (globalThis).letGo());
        await tied(page);
        const late = await highlighted(page);
        assert.ok(late['cross-read-difference'].length > 0);
        for (const kind of ['verbatim', 'edited', 'reworded'])
          assert.deepEqual(late[`cross-read-${kind}`], early[`cross-read-${kind}`]);
        assert.deepEqual(moved(before, await places(page)), []);
      });
    });

    it('are loaded at once where that is asked for', async () => {
      await open('eager', async (page) => {
        await load(page);
        await tied(page);
      });
    });

    it('lead to each other by click and by key', async () => {
      await open('both', async (page) => {
        await load(page);
        await tied(page);
        const [first] = (await highlighted(page))['cross-read-edited'];
        await page.evaluate(() => {
          document.querySelector('cross-read')?.addEventListener('cross-read-select', ({ detail }) => {
            document.documentElement.dataset.selected = `${detail.side}${detail.id}`;
          });
        });
        const selected = () => page.evaluate(() => document.documentElement.dataset.selected);
        await clickOn(page, first);
        assert.equal(await selected(), 'b0');
        assert.ok((await highlighted(page))['cross-read-current'].length > 1);
        await page.press('Enter');
        assert.equal(await selected(), 'a0');
        await page.press('n');
        assert.equal(await selected(), 'a1');
        assert.match(await whereOf(page), /2 of/);
        await page.evaluate(() => document.querySelector('cross-read')?.previous());
        assert.equal(await selected(), 'a0');
        await page.evaluate(() => document.querySelector('cross-read')?.next());
        assert.equal(await selected(), 'a1');
      });
    });

    it('are read as a reader sees them, and keep their links and fields', async () => {
      await open('reading', async (page) => {
        await load(page);
        await tied(page);
        const texts = await page.evaluate(() =>
          ['a', 'b'].map((side) => document.querySelector('cross-read')?.[/** @type {'a'} */ (side)]?.text),
        );
        assert.equal(texts[0], 'The harbour is shut\nNobody lost\na net, said the harbour master.\nRoads open.');
        const [words] =
          (await highlighted(page))['cross-read-verbatim'] ?? (await highlighted(page))['cross-read-edited'];
        assert.equal(words, 'a net, said the harbour master');
        await page.click('article a');
        assert.equal(await page.evaluate(() => location.hash), '#master');
        await page.click('article input');
        await page.press('n');
        assert.equal(await page.evaluate(() => document.querySelector('input')?.value.includes('n')), true);
      });
    });

    it('are compared anew when the page changes them', async () => {
      await open('both', async (page) => {
        await load(page);
        await tied(page);
        await page.evaluate(() => {
          const [first, ...rest] = document.querySelectorAll('article[slot=b] p');
          first.textContent = 'Nothing of it was so.';
          for (const one of rest) one.remove();
        });
        await page.waitFor('another report', () => document.querySelector('cross-read')?.report?.passages.length === 0);
        assert.deepEqual((await highlighted(page))['cross-read-edited'], []);
      });
    });

    it('are given back when the element goes, and tied again when it comes back', async () => {
      await open('both', async (page) => {
        const before = await articlesOf(page);
        await load(page);
        await tied(page);
        await page.evaluate(() => {
          const element = document.querySelector('cross-read');
          element?.remove();
          /** @type {any} */ (window).taken = element;
        });
        assert.equal(Object.values(await highlighted(page)).flat().length, 0);
        const left = await page.evaluate(() => {
          /** @type {any} */ (window).taken.dispatchEvent(new PointerEvent('pointerleave'));
          /** @type {any} */ (window).taken.next();
          return [CSS.highlights.size, document.adoptedStyleSheets.length];
        });
        assert.deepEqual(left, [0, 0], 'nor do they come back without it');
        await page.evaluate(() => document.querySelector('main')?.append(/** @type {any} */ (window).taken));
        await tied(page);
        await page.waitFor('highlights', () => [...CSS.highlights.values()].some(({ size }) => size > 0));
        assert.deepEqual(await articlesOf(page), before);
      });
    });

    it('are compared in slices where the policy allows no worker, and can be stopped', async () => {
      const page = await browser().open(`${url()}/no-worker.html`, { timeLimit: 60_000, reducedMotion: true });
      await load(page);
      await page.waitFor('the element', () => document.querySelector('cross-read')?.shadowRoot);
      await page.evaluate(compareLong, TEXTS);
      await page.waitFor('both comparisons', () => 'waits' in globalThis);
      const { compared, stopped, passages } = await page.evaluate(() => /** @type {any} */ (globalThis).waits);
      assert.ok(passages > 0);
      assert.ok(compared.longest < compared.whole * LONGEST_STAGE, JSON.stringify(compared));
      assert.ok(stopped.whole < compared.whole, JSON.stringify([stopped, compared]));
      const errors = await page.consoleErrors();
      // The browser tells of the worker that it refused, and of nothing else.
      assert.deepEqual(
        errors.filter((error) => !/worker/i.test(error)),
        [],
      );
      await page.close();
    });

    it('leave nothing behind with the element: no listener, observer, highlight, style or worker', async () => {
      await open('both', async (page) => {
        await page.evaluate(noteWhatIsHeld);
        await load(page);
        await tied(page);
        assert.ok((await held(page)).length > 4);
        // So long that it is compared in a worker, which is still at it.
        await page.evaluate((text) => {
          const element = /** @type {HTMLElement} */ (document.querySelector('cross-read'));
          Object.assign(element, { a: { text: text.repeat(40) } });
        }, TEXTS.a);
        await page.waitFor('the worker', () => /** @type {any} */ (globalThis).held().includes('Worker'));
        await page.evaluate(() => document.querySelector('cross-read')?.remove());
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        assert.deepEqual(await held(page), []);
      });
    });

    it('are marked by elements where the browser has no highlights, and left without a trace', async () => {
      await open('both', async (page) => {
        const before = await articlesOf(page);
        const kept = await page.evaluate(() => {
          /** @type {any} */ (window).Highlight = undefined;
          /** @type {any} */ (window).node = document.querySelector('article p')?.firstChild;
          return document.querySelector('article p')?.textContent;
        });
        await load(page);
        await tied(page);
        const kinds = await page.evaluate(() =>
          ['verbatim', 'edited', 'reworded', 'difference'].map(
            (kind) => document.querySelectorAll(`article mark.cross-read-${kind}`).length,
          ),
        );
        assert.ok(
          kinds.every((count) => count > 0),
          `${kinds}`,
        );
        assert.equal(await page.evaluate(() => document.querySelector('article p')?.textContent), kept);
        assert.deepEqual(await accessibilityFaults(page), []);
        await page.evaluate(() =>
          document
            .querySelector('article mark')
            ?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true })),
        );
        await page.evaluate(() =>
          document.querySelector('cross-read')?.replaceWith(...document.querySelectorAll('article')),
        );
        assert.deepEqual(await articlesOf(page), before);
        assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
        assert.equal(
          await page.evaluate(
            () => /** @type {any} */ (window).node === document.querySelector('article p')?.firstChild,
          ),
          true,
        );
      });
    });

    it('are marked by elements, and keep what the page writes into them then', async () => {
      await open('both', async (page) => {
        await page.evaluate(() => {
          /** @type {any} */ (window).Highlight = undefined;
        });
        await load(page);
        await tied(page);
        const written = 'The harbour stays shut until Monday, the council said.';
        const marked = await page.evaluate((written) => {
          const marks = [...document.querySelectorAll('article[slot=a] p > mark')];
          const paragraph = marks[0].parentElement;
          const node = [...(paragraph?.childNodes ?? [])].find((one) => one instanceof Text && one.data === '');
          if (!(node instanceof Text)) throw new Error('nothing is kept');
          node.data = written;
          /** @type {any} */ (window).paragraph = paragraph;
          return marks.length;
        }, written);
        assert.ok(marked > 0);
        await page.waitFor(
          'the new words',
          (written) => document.querySelector('cross-read')?.a?.text.includes(written),
          written,
        );
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).paragraph.textContent), written);
      });
    });

    it('are looked at where the pointer is, and nowhere else', async () => {
      await open('both', async (page) => {
        await load(page);
        await tied(page);
        const [asked, all] = await page.evaluate(() => {
          const { getClientRects } = Range.prototype;
          let asked = 0;
          Range.prototype.getClientRects = function () {
            asked++;
            return getClientRects.call(this);
          };
          const event = new PointerEvent('pointermove', { clientX: 1, clientY: 1, bubbles: true, composed: true });
          document.querySelector('article[slot=a] p')?.dispatchEvent(event);
          Range.prototype.getClientRects = getClientRects;
          return [asked, document.querySelector('cross-read')?.report?.passages.length ?? 0];
        });
        assert.ok(asked < all / 2, `${asked} of ${all}`);
      });
    });

    it('share one core, however many elements there are', async () => {
      await open('two', async (page) => {
        await load(page);
        await page.evaluate(() => document.querySelectorAll('cross-read')[1].scrollIntoView());
        await tied(page);
        const parts = (await loaded(page)).filter((path) => path.endsWith('.wasm'));
        assert.deepEqual(
          parts.map((path) => path.split('/').at(-1)),
          ['crossread_bg.wasm', 'details.wasm'],
        );
      });
    });

    it('may lack one, which the reader pastes', async () => {
      await open('paste', async (page) => {
        await load(page);
        await page.waitFor('the field', () =>
          document.querySelector('cross-read')?.shadowRoot?.querySelector('textarea'),
        );
        await page.fill(['cross-read', 'textarea'], TEXTS.b);
        await page.click(['cross-read', '.paste button']);
        await tied(page);
        assert.match(await totalsOf(page), new RegExp(`${PASSAGES.length} passages`));
        assert.deepEqual(await accessibilityFaults(page), []);
        // The text is still there to be mended.
        await page.evaluate(() => {
          const buttons = document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.column .plain');
          /** @type {HTMLElement | undefined} */ (buttons?.[0])?.click();
        });
        const field = await page.evaluate(
          () => document.querySelector('cross-read')?.shadowRoot?.querySelector('textarea')?.value,
        );
        assert.equal(field, TEXTS.b);
        assert.equal(await page.evaluate(() => document.querySelector('cross-read')?.report), null);
      });
    });

    it('may both be pasted', async () => {
      await open('pasteBoth', async (page) => {
        await load(page);
        for (const side of SIDES) {
          const column = `.column[data-side=${side}]`;
          await page.fill(['cross-read', `${column} textarea`], TEXTS[side]);
          await page.click(['cross-read', `${column} .paste button`]);
        }
        await tied(page);
        assert.match(await totalsOf(page), new RegExp(`${PASSAGES.length} passages`));
        const { texts, report } = await readingOf(page);
        assert.deepEqual(texts, TEXTS);
        assert.equal(report.passages.length, PASSAGES.length);
        assert.deepEqual(await accessibilityFaults(page), []);
      });
    });

    it('may come from a file of the same site', async () => {
      await open('src', async (page) => {
        await load(page);
        await tied(page);
        assert.match(await totalsOf(page), new RegExp(`${PASSAGES.length} passages.*One.*Two`));
      });
    });

    it('may be asked to be compared before they are there', async () => {
      await open('eager', async (page) => {
        await load(page);
        const count = await page.evaluate(async () => {
          await customElements.whenDefined('cross-read');
          const element = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
            document.querySelector('cross-read')
          );
          const report = await element.compare();
          return report?.passages.length;
        });
        assert.equal(count, PASSAGES.length);
      });
    });

    it('are fetched again where the element was taken out before they came', async () => {
      await open('src', async (page) => {
        await load(page);
        await page.evaluate(async () => {
          await customElements.whenDefined('cross-read');
          const element = document.createElement('cross-read');
          element.setAttribute('src', 'pair.json');
          document.querySelector('cross-read')?.replaceWith(element);
          element.remove();
          document.querySelector('main')?.append(element);
        });
        await tied(page);
      });
    });

    it('say why they could not be had', async () => {
      for (const [name, why] of /** @type {const} */ ([
        ['gone', /no\.json could not be loaded \(404\)/],
        ['elsewhere', /on another site/],
      ])) {
        const page = await browser().open(`${url()}/${name}.html`, {});
        await page.evaluate(() => {
          document.addEventListener('cross-read-error', (/** @type {any} */ { detail }) => {
            document.documentElement.dataset.error = detail.message;
          });
        });
        await load(page);
        await page.waitFor(
          'the reason',
          () => document.querySelector('cross-read')?.shadowRoot?.querySelector('.alert')?.textContent,
        );
        const said = 'These texts could not be compared: the articles could not be loaded.';
        assert.deepEqual(await textsIn(page, '.alert'), [said]);
        assert.match((await page.evaluate(() => document.documentElement.dataset.error)) ?? '', why, 'for developers');
        await page.close();
      }
    });

    it('stand between a heading and a note of the page’s', async () => {
      await open('labels', async (page) => {
        await load(page);
        await tied(page);
        const tops = await page.evaluate(() =>
          ['[slot=heading]', '[slot=a]', '[slot=note]'].map(
            (one) => document.querySelector(one)?.getBoundingClientRect().top ?? NaN,
          ),
        );
        assert.deepEqual(
          tops,
          [...tops].sort((one, other) => one - other),
        );
      });
    });

    it('are compared by a method too, which can be stopped', async () => {
      await open('both', async (page) => {
        await load(page);
        await tied(page);
        const seen = await page.evaluate(async () => {
          const element = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
            document.querySelector('cross-read')
          );
          const count = (await element.compare())?.passages.length;
          const stopped = element.compare().then(
            () => 'went on',
            ({ name }) => name,
          );
          element.abort();
          return [count, await stopped, element.report];
        });
        assert.deepEqual(seen, [PASSAGES.length, 'AbortError', null]);
        const said = 'These texts could not be compared: the comparison was stopped.';
        assert.deepEqual(await textsIn(page, '.alert'), [said]);
        assert.equal(Object.values(await highlighted(page)).flat().length, 0);
      });
    });
  },
  { folder: () => site.folder },
);
