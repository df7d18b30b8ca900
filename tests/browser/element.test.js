/** The element alone, from the packed package, as another page embeds it: properties, events and errors. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

import { minifiedStyle } from '../../www/build/bundling.js';
import { installPacked } from '../packed.js';
import { accessibilityFaults } from './axe.js';
import { inEachEngine, markOf, PASSAGES, passageOf, TEXTS, textsIn, visit, WWW, whereOf } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>Embedding</title>
    <link rel="icon" href="./crossread.svg"><script type="module" src="./embedding.js"></script>
  </head>
  <body><main>
    <h1>Embedding</h1>
    <cross-read></cross-read>
  </main></body>
</html>`;

// Notes every event where it reaches the document: bubbling and composed. The element is defined when a test says so.
const SCRIPT = `
const events = [];
for (const type of ['cross-read-report', 'cross-read-select', 'cross-read-error']) {
  document.addEventListener(type, (event) => events.push({ type, detail: event.detail, composed: event.composed }));
}
let comparisons = 0;
const measure = performance.measure;
performance.measure = function (name, ...rest) {
  if (name === 'crossread text') comparisons++;
  return measure.call(this, name, ...rest);
};
Object.assign(globalThis, {
  events,
  comparisons: () => comparisons,
  define: () => import('./node_modules/crossread/index.js'),
});
`;

const FREEZE = passageOf('The parties shall refrain');
const SHORT = {
  a: { text: 'Calm seas. Nobody lost a net and nobody lost a boat. They sailed.', source: 'Lantern' },
  b: { text: 'Good news. Nobody lost a net and nobody lost a boat.', source: 'Beacon' },
};
const EXAMPLE = { a: { text: TEXTS.a, source: 'Courier' }, b: { text: TEXTS.b, source: 'News' } };

/** What the element's modules give their style sheets, which Node has none of. @type {string[]} */
const STYLES = [];
Object.assign(globalThis, {
  CSSStyleSheet: class {
    replaceSync = (/** @type {string} */ css) => STYLES.push(css);
  },
});
for (const name of ['style', 'style-bar', 'embedded/style', 'embedded/paste-style', 'views/style', 'columns/style'])
  await import(`../../www/crossread/${name}.js`);

/** @type {ReturnType<typeof installPacked>} */
let packed;
before(() => {
  packed = installPacked();
  writeFileSync(join(packed.folder, 'index.html'), PAGE);
  writeFileSync(join(packed.folder, 'embedding.js'), SCRIPT);
  // What takes articles out of the page cannot be loaded.
  const modules = join(packed.folder, 'node_modules/crossread');
  for (const name of readdirSync(modules).filter((name) => name.endsWith('.js.map')))
    if (/"[^"]*\/embedded\/embedded\.js"/.test(readFileSync(join(modules, name), 'utf8')))
      writeFileSync(join(modules, name.slice(0, -'.map'.length)), "throw new Error('this module is broken')");
  symlinkSync(join(WWW, 'favicon.svg'), join(packed.folder, 'crossread.svg'));
});
after(() => packed.remove());

/** Sets properties of the element in a row. @param {Page} page @param {Record<string, unknown>} properties */
function set(page, properties) {
  return page.evaluate(
    (given) => void Object.assign(/** @type {Element} */ (document.querySelector('cross-read')), given),
    properties,
  );
}

/** @param {Page} page */
function define(page) {
  return page.evaluate(async () => {
    await /** @type {any} */ (globalThis).define();
  });
}

/** The events so far: their types, and what is told of each. @param {Page} page */
function events(page) {
  return page.evaluate(() =>
    /** @type {any} */ (globalThis).events.map((/** @type {any} */ { type, detail }) => {
      if (type === 'cross-read-report') return { type, passages: detail.passages.length };
      if (type === 'cross-read-error') return { type, message: detail.message, isError: detail instanceof Error };
      return { type, ...detail };
    }),
  );
}

/** @param {Page} page @param {number} count */
async function eventsUntil(page, count) {
  await page.waitFor(`${count} events`, (wanted) => /** @type {any} */ (globalThis).events.length >= wanted, count);
  return events(page);
}

/** Long enough for an event that should not come. @param {Page} page */
const later = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));

const comparisons = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (globalThis).comparisons());
const reported = (/** @type {number} */ passages) => ({ type: 'cross-read-report', passages });

inEachEngine(
  'the element',
  (browser, url) => {
    it('takes what was set before it was defined, and gives one report, plain and frozen', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await set(page, { ...SHORT, options: { leastWords: 4 } });
        assert.equal(
          await page.evaluate(() => 'report' in /** @type {any} */ (document.querySelector('cross-read'))),
          false,
        );
        await define(page);
        assert.deepEqual(await eventsUntil(page, 1), [reported(1)]);
        const found = await page.evaluate(() => {
          const element = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
            document.querySelector('cross-read')
          );
          /** @type {string[]} */
          const faults = [];
          const look = (/** @type {any} */ value, /** @type {string} */ path) => {
            if (typeof value !== 'object' || value === null) return;
            if (!Object.isFrozen(value)) faults.push(`${path} is not frozen`);
            const prototype = Object.getPrototypeOf(value);
            if (prototype !== Object.prototype && prototype !== Array.prototype) faults.push(`${path} is not plain`);
            for (const [name, inner] of Object.entries(value)) look(inner, `${path}.${name}`);
          };
          look(element.report, 'report');
          const [{ detail, composed }] = /** @type {any} */ (globalThis).events;
          return {
            faults,
            isDetail: detail === element.report,
            composed,
            own: Object.keys(element),
            options: element.options,
            places: element.report?.passages.map(({ a, b }) => [a, b]),
          };
        });
        const words = 'obody lost a net and nobody lost a boat';
        const place = (/** @type {string} */ text) => {
          const start = text.indexOf(words) - 1;
          return [{ start, end: start + words.length + 1 }];
        };
        assert.deepEqual(found, {
          faults: [],
          isDetail: true,
          composed: true,
          own: [],
          options: { leastWords: 4 },
          places: [[place(SHORT.a.text), place(SHORT.b.text)]],
        });
      });
    });

    it('makes one comparison of properties set in a row, and drops a result that comes late', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        // The first comparison waits for the core to load; meanwhile the texts change.
        await page.evaluate(
          async (first, second) => {
            const element = /** @type {Element} */ (document.querySelector('cross-read'));
            Object.assign(element, first);
            while (!element.shadowRoot?.querySelector('.totals')?.textContent) {
              await new Promise((resolve) => setTimeout(resolve));
            }
            Object.assign(element, second);
          },
          EXAMPLE,
          SHORT,
        );
        assert.deepEqual(await eventsUntil(page, 1), [reported(1)]);
        await later(page);
        assert.deepEqual(await events(page), [reported(1)]);
        assert.equal(await comparisons(page), 2, 'the second ones, for an outline and for the report');
        assert.deepEqual(await textsIn(page, '.name > :first-child'), ['Lantern', 'Beacon']);

        await set(page, { ...SHORT, options: { leastWords: 5 }, ...EXAMPLE });
        assert.deepEqual(await eventsUntil(page, 2), [reported(1), reported(PASSAGES.length)]);
        await later(page);
        assert.equal((await events(page)).length, 2);
        assert.equal(await comparisons(page), 3, 'five properties in a row make one comparison');

        await set(page, { b: null });
        await later(page);
        assert.equal(await page.evaluate(() => document.querySelector('cross-read')?.report), null);
        assert.equal(await comparisons(page), 3, 'one text is not compared');
      });
    });

    it('tells of errors in words and goes on showing the texts', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        await set(page, { ...SHORT, options: { leastWords: 2 } });
        const message = 'leastWords is 2; it must be a whole number from 3 to 1000';
        const failed = { type: 'cross-read-error', message, isError: true };
        assert.deepEqual(await eventsUntil(page, 1), [failed]);
        const why = 'These texts could not be compared: a setting of this page, leastWords, is not right.';
        assert.deepEqual(await textsIn(page, '.alert'), [why]);
        assert.deepEqual(await textsIn(page, '.text p'), [SHORT.a.text, SHORT.b.text]);
        assert.equal(await page.evaluate(() => document.querySelector('cross-read')?.report), null);
        assert.deepEqual(await accessibilityFaults(page), []);

        await set(page, { options: { leastWord: 5 } });
        const unknown = {
          ...failed,
          message: 'leastWord is no option; there are leastWords, closeness, reworded and preset',
        };
        assert.deepEqual(await eventsUntil(page, 2), [failed, unknown]);
        await set(page, { options: {} });
        assert.deepEqual(await eventsUntil(page, 3), [failed, unknown, reported(1)]);
        assert.deepEqual(await textsIn(page, '.alert'), ['']);

        const refused = await page.evaluate(() => {
          const element = /** @type {any} */ (document.querySelector('cross-read'));
          return ['text', { text: 5 }, {}].map((article) => {
            try {
              element.b = article;
              return 'was taken';
            } catch (error) {
              return String(error);
            }
          });
        });
        const taken = 'TypeError: <cross-read>.b must be null or an object whose text is a string';
        assert.deepEqual(refused, [taken, taken, taken]);
        const settings = await page.evaluate(() => {
          const element = /** @type {any} */ (document.querySelector('cross-read'));
          return ['x', 5, []].map((options) => {
            try {
              element.options = options;
              return 'was taken';
            } catch (error) {
              return String(error);
            }
          });
        });
        assert.deepEqual(settings, Array(3).fill('TypeError: <cross-read>.options must be null or an object'));
        await later(page);
        assert.equal((await events(page)).length, 3, 'what is refused changes nothing');
      });
    });

    it('keeps its report while only names change, and redraws them', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        await set(page, SHORT);
        await eventsUntil(page, 1);
        const before = await comparisons(page);
        await set(page, { a: { ...SHORT.a, source: 'Harbour Post' } });
        assert.deepEqual(await eventsUntil(page, 2), [reported(1), reported(1)]);
        assert.deepEqual(await textsIn(page, '.name > :first-child'), ['Harbour Post', 'Beacon']);
        assert.equal(await comparisons(page), before, 'nothing was compared');
        await page.evaluate(() => document.querySelector('cross-read')?.compare());
        assert.equal(await comparisons(page), before + 1, 'a method compares whatever has changed');
      });
    });

    it('stops what was only just asked for, and says nothing of it where nothing runs', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        const setAndStop = (/** @type {object} */ given) =>
          page.evaluate((given) => {
            const element = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
              document.querySelector('cross-read')
            );
            Object.assign(element, given);
            element.abort();
          }, given);
        const stopped = ['These texts could not be compared: the comparison was stopped.'];
        for (const given of [SHORT, EXAMPLE]) {
          await setAndStop(given);
          await later(page);
          assert.deepEqual([await events(page), await textsIn(page, '.alert')], [[], stopped]);
        }
        await set(page, { options: { leastWords: 2 } });
        await eventsUntil(page, 1);
        const why = await textsIn(page, '.alert');
        await page.evaluate(() => document.querySelector('cross-read')?.abort());
        assert.deepEqual(await textsIn(page, '.alert'), why);
        assert.doesNotMatch(why.join(), /stopped/);
      });
    });

    it('speaks the language it is first connected in, and compares before too', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        const count = await page.evaluate(async (given) => {
          const element = Object.assign(document.createElement('cross-read'), given);
          await Promise.resolve();
          const report = await element.compare();
          const around = document.createElement('div');
          around.lang = 'de';
          document.querySelector('cross-read')?.replaceWith(around);
          around.append(element);
          return report?.passages.length;
        }, SHORT);
        assert.equal(count, 1);
        await eventsUntil(page, 1);
        assert.match((await textsIn(page, '.totals')).join(), /^Beide: 1 Passage/);
      });
    });

    it('says where a module cannot be loaded, to whoever waits for the report too', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        const said = await page.evaluate(() => {
          const element = document.createElement('cross-read');
          for (const slot of ['a', 'b']) element.append(Object.assign(document.createElement('p'), { slot }));
          document.querySelector('cross-read')?.replaceWith(element);
          return element.compare().then(
            () => 'compared',
            (error) => error.message,
          );
        });
        const message = 'the part of this page that compares could not be loaded';
        assert.equal(said, message);
        assert.deepEqual((await events(page))[0], { type: 'cross-read-error', message, isError: true });
      });
    });

    it('tells of a selection only when a person made it, with the place gone to', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        await set(page, EXAMPLE);
        await eventsUntil(page, 1);
        const selected = async () => {
          const [, ...rest] = await events(page);
          return rest.map((/** @type {any} */ { type, ...detail }) => {
            assert.equal(type, 'cross-read-select');
            return detail;
          });
        };
        await page.evaluate((selector) => {
          const element = document.querySelector('cross-read');
          element?.focus();
          /** @type {HTMLElement | null | undefined} */ (element?.shadowRoot?.querySelector(selector))?.focus();
        }, markOf('a', 1)[1]);
        assert.match(await whereOf(page), /^Passage 2 of /);
        assert.deepEqual(await selected(), [], 'a script that moves the focus selects nothing');

        await page.press('Enter');
        const first = { id: 1, side: 'b', place: 0 };
        assert.deepEqual(await selected(), [first]);
        await page.click(markOf('a', FREEZE.id));
        const clicked = { id: FREEZE.id, side: 'b', place: 0 };
        assert.deepEqual(await selected(), [first, clicked]);
        await page.press('n');
        const next = { id: FREEZE.id + 1, side: 'b', place: 0 };
        assert.deepEqual(await selected(), [first, clicked, next]);
        await page.click(['cross-read', '.previous']);
        assert.deepEqual(await selected(), [first, clicked, next, clicked]);
        await page.click('h1');
        await page.hover(markOf('a', FREEZE.id));
        assert.deepEqual(await selected(), [first, clicked, next, clicked]);
      });
    });

    it('has the very rules of the sources in its minified styles', async () => {
      const styles = await Promise.all(STYLES.map(async (css) => [css, await minifiedStyle(css)]));
      await visit(browser(), url(), {}, async (page) => {
        const [written, packed] = await page.evaluate((pairs) => {
          // What stands beside a variable stays as it was written: spaces, quotes, noughts, escapes.
          const rules = (/** @type {string} */ css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            return [...sheet.cssRules].map(({ cssText }) =>
              cssText
                .replaceAll(/\s*([(),:;{}])\s*/g, '$1')
                .replaceAll("'", '"')
                .replaceAll(/\b0(?=\.\d)/g, '')
                .replaceAll('\\202f', '\u202f'),
            );
          };
          return [0, 1].map((i) => pairs.flatMap((pair) => rules(pair[i])));
        }, styles);
        assert.ok(written.length > 150);
        assert.deepEqual(packed, written);
      });
    });

    it('links an outlet only to the web', async () => {
      await visit(browser(), url(), {}, async (page) => {
        await define(page);
        const links = () =>
          page.evaluate(() =>
            [...(document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.name') ?? [])].map((name) => {
              const link = name.querySelector('a');
              return link && [link.href, link.rel, link.textContent];
            }),
          );
        const withAddresses = (/** @type {string} */ a, /** @type {string} */ b) =>
          set(page, { a: { ...SHORT.a, url: a }, b: { ...SHORT.b, url: b } });
        await withAddresses('https://lantern.example/talks', 'javascript:alert(1)');
        await eventsUntil(page, 1);
        assert.deepEqual(await links(), [['https://lantern.example/talks', 'noopener noreferrer', 'Lantern'], null]);
        await withAddresses('data:text/html,x', '/relative');
        await eventsUntil(page, 2);
        assert.deepEqual(await links(), [null, null]);
      });
    });
  },
  { folder: () => packed.folder },
);
