/** The views beside the columns: tabs, the filter above them, and what each shows of the invented pair. */

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { quoteRows, shownQuotes, speakersOf } from '../../www/crossread/quotations.js';
import { accessibilityFaults } from './axe.js';
import {
  arrived,
  compare,
  focused,
  inEachEngine,
  marks,
  NAMES,
  PASSAGES,
  passageOf,
  paste,
  reportOf,
  SIDES,
  TEXTS,
  textsIn,
  visit,
  whereOf,
  withoutBreaks,
} from './reading.js';

/** @typedef {import('./reading.js').Page} Page */
/** @typedef {import('./reading.js').Side} Side */

const VIEWS = ['columns', 'overview', 'passages', 'quotes', 'figures', 'only'];
const SAILORS = passageOf('release 312 sailors');
const CARD = `[data-card="${SAILORS.id}"]`;

/** How far a column is scrolled, and whether the words that are lit in it can be seen. @param {Page} page @param {Side} side */
const scrolledTo = (page, side) =>
  page.evaluate((one) => {
    const text = document.querySelector('cross-read')?.shadowRoot?.querySelector(`[data-side=${one}] .text`);
    const column = text?.getBoundingClientRect();
    const lit = text?.querySelector('.found-words')?.getClientRects()[0];
    const isLitInView = column && lit && lit.top >= column.top && lit.bottom <= column.bottom;
    return { scrollTop: text?.scrollTop, isLitInView };
  }, side);

/** The view that is shown, once it is drawn. @param {Page} page @param {string} name */
async function shows(page, name) {
  await page.waitFor(
    `the view ${name}`,
    (wanted) => {
      const root = document.querySelector('cross-read')?.shadowRoot;
      const shown = [...(root?.querySelectorAll('[role=tabpanel]') ?? [])].filter((panel) => panel.checkVisibility());
      const selected = root?.querySelector('[role=tab][aria-selected=true]');
      return (
        shown.length === 1 &&
        shown[0].id === `panel-${wanted}` &&
        selected?.id === `tab-${wanted}` &&
        shown[0].childElementCount > 0 &&
        !shown[0].ariaBusy
      );
    },
    name,
  );
}

/** @param {Page} page @param {string} name */
async function choose(page, name) {
  await page.click(['cross-read', `#tab-${name}`]);
  await shows(page, name);
}

/** @param {Page} page @param {import('./engines.js').PageOptions} [options] */
async function read(page, options) {
  await paste(page);
  await compare(page);
  await shows(page, (options?.width ?? 1280) < 720 ? 'passages' : 'columns');
}

/** The words in what has the focus. @param {Page} page */
const focusedText = (page) =>
  page.evaluate(() => document.querySelector('cross-read')?.shadowRoot?.activeElement?.textContent?.trim());

const hiddenCount = async (/** @type {Page} */ page) => (await textsIn(page, '.filter .hidden-count'))[0];

/** Ids of the passages highlighted in the columns. @param {Page} page */
async function highlighted(page) {
  const { a, b } = await marks(page);
  return [...new Set([...a, ...b].map(({ passage }) => passage))].sort((one, other) => one - other);
}

/** The rows of quotes, and how many of them both texts have. @param {Page} page */
async function quotesOf(page) {
  const rows = quoteRows(await reportOf(page), TEXTS);
  return { rows };
}

/** @param {Page} page */
async function cards(page) {
  const ids = await page.evaluate(() =>
    [...(document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('[data-card]') ?? [])].map((card) =>
      Number(/** @type {HTMLElement} */ (card).dataset.card),
    ),
  );
  return ids;
}

const ids = (/** @type {(passage: import('./reading.js').ExpectedPassage) => boolean} */ which) =>
  PASSAGES.filter(which).map(({ id }) => id);

inEachEngine('the views', (browser, url) => {
  for (const [width, dark] of /** @type {[number, boolean][]} */ ([
    [1280, false],
    [390, true],
  ])) {
    it(`fit ${width} px and can be read by all, ${dark ? 'dark' : 'light'}`, async () => {
      await visit(browser(), url(), { width, height: 844, dark, reducedMotion: true }, async (page) => {
        await read(page, { width });
        for (const view of VIEWS) {
          await choose(page, view);
          assert.deepEqual(await accessibilityFaults(page), [], view);
          for (const narrow of width < 720 ? [320, width] : []) {
            await page.setViewport(narrow, 844);
            const scrolls = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth);
            assert.equal(scrolls, false, `${view} at ${narrow} px`);
          }
        }
      });
    });
  }

  it('suit the room until a person chooses', async () => {
    await visit(browser(), url(), { width: 390, height: 844 }, async (page) => {
      await read(page, { width: 390 });
      assert.deepEqual(
        await cards(page),
        ids(() => true),
      );
      await page.setViewport(1280, 900);
      await shows(page, 'columns');
      await page.setViewport(390, 844);
      await shows(page, 'passages');
      await choose(page, 'quotes');
      await page.setViewport(1280, 900);
      await page.waitFor('the wide table', () => {
        const table = document.querySelector('cross-read')?.shadowRoot?.querySelector('table');
        return table && getComputedStyle(table).display === 'table';
      });
      await shows(page, 'quotes');
    });
  });

  it('start at their beginning, however far the one before was scrolled', async () => {
    await visit(browser(), url(), { width: 390, height: 844, reducedMotion: true }, async (page) => {
      await read(page, { width: 390 });
      await page.evaluate(() => scrollTo(0, 2000));
      await choose(page, 'quotes');
      const gap = await page.evaluate(() => {
        const root = document.querySelector('cross-read')?.shadowRoot;
        const box = (/** @type {string} */ selector) => root?.querySelector(selector)?.getBoundingClientRect();
        return Math.round((box('#panel-quotes')?.top ?? -1) - (box('.tabs')?.bottom ?? 0));
      });
      // The filter may stand between, but the beginning is neither hidden by the tabs nor far below them.
      assert.ok(gap >= -1 && gap < 100, `${gap} px between the tabs and the view`);
    });
  });

  it('clip what is long until more is asked for', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      const long = TEXTS.a.replaceAll(/\s+/g, ' ').slice(0, 900);
      await paste(page, { a: `${long}.`, b: `Other news. ${long}.` });
      await compare(page);
      await choose(page, 'passages');
      const height = () =>
        page.evaluate(
          () => document.querySelector('cross-read')?.shadowRoot?.querySelector('.card .quoted')?.clientHeight ?? 0,
        );
      const clipped = await height();
      const more = ['cross-read', '.card .wording .plain'];
      await page.click(more);
      assert.ok((await height()) > clipped);
      assert.deepEqual((await textsIn(page, '.card .wording .plain'))[0], 'Less');
      await page.click(more);
      assert.equal(await height(), clipped);
    });
  });

  it('are gone through by keys alone', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await read(page);
      const { rows } = await quotesOf(page);
      const quotes = rows.length;
      const substantial = rows.filter(({ isSubstantial }) => isSubstantial).length;
      await page.press('Tab');
      assert.equal(await focusedText(page), `${substantial} quotes differ.`);
      await page.press('Enter');
      await shows(page, 'quotes');
      assert.equal((await textsIn(page, '.panel-quotes tbody tr')).length, substantial, 'it leads to just them');
      assert.equal((await textsIn(page, '.panel-quotes .strong')).length, substantial);
      await page.press('Tab');
      assert.equal(await focusedText(page), '1 figure conflicts.');
      await page.press('Enter');
      await shows(page, 'figures');
      assert.deepEqual(await textsIn(page, '.panel-figures .says'), ['Conflict']);
      await page.press('Tab');
      assert.equal(await focusedText(page), 'Figures 6 · 1 conflict');
      await page.press('Home');
      await shows(page, 'columns');
      assert.equal(await focusedText(page), 'Side by side');
      for (const [key, view, title] of [
        ['ArrowRight', 'overview', 'Overview'],
        ['ArrowRight', 'passages', `Passages ${PASSAGES.length}`],
        ['ArrowRight', 'quotes', `Quotes ${quotes}`],
        ['End', 'only', 'Only in …'],
        ['ArrowRight', 'columns', 'Side by side'],
        ['ArrowLeft', 'only', 'Only in …'],
        ['ArrowLeft', 'figures', 'Figures 6 · 1 conflict'],
        ['Home', 'columns', 'Side by side'],
        ['ArrowRight', 'overview', 'Overview'],
        ['ArrowRight', 'passages', `Passages ${PASSAGES.length}`],
      ]) {
        await page.press(key);
        await shows(page, view);
        assert.equal(await focusedText(page), title);
      }
      // The steps, the filter, and then the first card’s way into the text.
      for (const _ of ['previous', 'next', 'kind', 'substance', 'closeness']) await page.press('Tab');
      await page.press('End');
      await page.waitFor(
        'fewer cards',
        (all) =>
          (document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('[data-card]').length ?? all) < all,
        PASSAGES.length,
      );
      await page.press('Tab');
      assert.equal(await focusedText(page), 'Show all');
      await page.press('Enter');
      assert.equal(await hiddenCount(page), 'None hidden');
      // They are drawn in the next frame, and whoever stands in one then stands on its title.
      await page.waitFor(
        'all cards',
        (all) => document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('[data-card]').length === all,
        PASSAGES.length,
      );

      await page.press('n');
      await page.press('n');
      assert.equal(await focusedText(page), '2 Same words');
      assert.equal(await whereOf(page), `Passage 2 of ${PASSAGES.length}, in ${NAMES.a}`);
      await page.press('Tab');
      assert.equal(await focusedText(page), `Show in ${NAMES.a}`);
      await page.press('Enter');
      await shows(page, 'columns');
      await arrived(page, 'a', 1);
    });
  });

  it('show the whole as two bars with ribbons between, from where all leads into the text', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await read(page);
      await choose(page, 'overview');
      const { a, b } = await reportOf(page);
      const told = (
        /** @type {Side} */ side,
        /** @type {{ words: number, sharedWords: number }} */ { words, sharedWords },
      ) => `${NAMES[side]}${words} words${Math.round((100 * sharedWords) / words)}% shared`;
      assert.deepEqual(await textsIn(page, '.bar-head'), [told('a', a), told('b', b)]);
      const count = (/** @type {string} */ selector) => textsIn(page, selector).then(({ length }) => length);
      const drawn = async (/** @type {typeof PASSAGES} */ passages) => {
        const places = (/** @type {Side} */ side) => passages.reduce((sum, passage) => sum + passage[side].length, 0);
        await page.waitFor(
          `${passages.length} passages`,
          (wanted) => document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.entry').length === wanted,
          passages.length,
        );
        assert.equal(await count('.bar-a .stretch'), places('a'));
        assert.equal(await count('.bar-b .stretch'), places('b'));
        // Every place is joined: to the other side's first one, and the first ones to each other.
        assert.equal(await count('.picture path'), places('a') + places('b') - passages.length);
      };
      await drawn(PASSAGES);

      const [many] = PASSAGES.filter((passage) => passage.b.length > 2);
      const of = `[data-passage="${many.id}"]`;
      await page.hover(['cross-read', `.bar-b ${of}[data-place="2"]`]);
      assert.equal(
        await count('.overview .lit'),
        await count(`.overview ${of}`),
        'every sign of the passage, and no other',
      );
      assert.equal(await count(`.overview .lit${of}`), await count(`.overview ${of}`));
      assert.match((await textsIn(page, '.caption'))[0], new RegExp(`^${many.id + 1} Same words `));
      await page.click(['cross-read', `.bar-b ${of}[data-place="2"]`]);
      await shows(page, 'columns');
      await arrived(page, 'b', many.id, 2);
      await choose(page, 'overview');
      assert.equal(await count(`.overview .current${of}`), await count(`.overview ${of}`));

      const press = (/** @type {string} */ selector, /** @type {number} */ share) =>
        page.evaluate(
          (pressed, way) => {
            const element = document.querySelector('cross-read')?.shadowRoot?.querySelector(pressed);
            const { top, height } = /** @type {Element} */ (element).getBoundingClientRect();
            element?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientY: top + height * way }));
          },
          selector,
          share,
        );
      await press('.picture path:last-child', 0.5);
      await shows(page, 'columns');
      await choose(page, 'overview');
      // Where nothing is shared it leads to what stands there.
      await press('.bar-b', 0.999);
      await shows(page, 'columns');
      const last = TEXTS.b.trim().split('\n').at(-1);
      assert.equal(await focusedText(page), last);
      assert.ok(last?.includes((await textsIn(page, '.found-words')).join('')), 'the sentence is lit');

      await choose(page, 'overview');
      await page.click(['cross-read', '.filter .chip:last-child']);
      const reworded = PASSAGES.filter(({ kind }) => kind === 'reworded');
      await drawn(reworded);
      await page.click(['cross-read', '#tab-overview']);
      // Past the filter, which stands between the tabs and the view.
      for (const _ of ['kind', 'substance', 'closeness', 'show all', 'entry']) await page.press('Tab');
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.match((await focusedText(page)) ?? '', new RegExp(`^${reworded[0].id + 1} Reworded `));
      assert.equal(await count(`.overview .lit`), await count(`.overview [data-passage="${reworded[0].id}"]`));
      await page.press('Enter');
      await shows(page, 'columns');
      await arrived(page, 'a', reworded[0].id);
    });
  });

  it('tell in cards what both say and what sets them apart, and lead into the text', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await read(page);
      await choose(page, 'passages');
      assert.deepEqual(await textsIn(page, `${CARD} h3`), [`${SAILORS.id + 1} Edited`]);
      assert.deepEqual(await textsIn(page, `${CARD} .quoted`), [SAILORS.a[0], SAILORS.b[0]]);
      assert.deepEqual(
        await textsIn(page, `${CARD} .outlet-name`),
        SIDES.map((side) => NAMES[side]),
      );
      const substance = SAILORS.differences.filter(([, weight]) => weight === 'substance');
      assert.deepEqual(
        await textsIn(page, `${CARD} .difference`),
        [2, 3].flatMap((side) => substance.map((one) => one[/** @type {2 | 3} */ (side)]).filter(Boolean)),
      );
      const notes = await textsIn(page, `${CARD} .notes li`);
      assert.equal(notes[0], 'Figure: 312 → 321');
      assert.ok(notes.includes(`Left out in ${NAMES.b}: country`), notes.join('\n'));

      const isSpelling = (/** @type {import('./reading.js').ExpectedPassage} */ { differences }) =>
        differences.length === 1 && differences[0][0] === 'spelling';
      const [spelling] = PASSAGES.filter(isSpelling);
      assert.deepEqual(await textsIn(page, `[data-card="${spelling.id}"] summary`), ['Only style: spelling (1)']);
      assert.deepEqual(await textsIn(page, `[data-card="${spelling.id}"] .difference`), []);
      const opened = await textsIn(page, `[data-card="${spelling.id}"] details[open] li`);
      assert.equal(opened.length, 1, 'what is all there is to see is seen');

      for (const [i, side] of SIDES.entries()) {
        await choose(page, 'passages');
        await page.click(['cross-read', `${CARD} .jump${i === 0 ? ':first-child' : ':nth-child(2)'}`]);
        await shows(page, 'columns');
        await arrived(page, side, SAILORS.id);
      }
      await choose(page, 'passages');
      assert.deepEqual(await textsIn(page, '.card.current .number'), [String(SAILORS.id + 1)]);
    });
  });

  it('copy a passage as a citation that leads to both places, or leave it to be copied by hand', async () => {
    await visit(browser(), url(), { width: 390, height: 844, reducedMotion: true }, async (page) => {
      await page.fill('#a-url', 'https://courier.example/live');
      await read(page, { width: 390 });
      await page.evaluate(() => {
        const writeText = async (/** @type {string} */ text) => void Object.assign(globalThis, { copied: text });
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      });
      const copy = ['cross-read', '[data-card="0"] .copy'];
      await page.click(copy);
      await page.waitFor('the copy', () => 'copied' in globalThis);
      const copied = await page.evaluate(() => String(/** @type {any} */ (globalThis).copied));
      const [a, b] = copied.split('\n\n');
      assert.ok(a.startsWith(`“${PASSAGES[0].a[0].replaceAll(/\s+/g, ' ')}” (${NAMES.a})\n`), a);
      assert.ok(a.includes('https://courier.example/live#:~:text='), a);
      assert.equal(b, `“${PASSAGES[0].b[0].replaceAll(/\s+/g, ' ')}” (${NAMES.b})`);

      await page.evaluate(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.click(copy);
      await page.waitFor('the field to copy from', () => {
        const root = document.querySelector('cross-read')?.shadowRoot;
        const field = root?.querySelector('[data-card="0"] textarea');
        return field instanceof HTMLTextAreaElement && field === root?.activeElement;
      });
      const byHand = await page.evaluate(
        () => document.querySelector('cross-read')?.shadowRoot?.querySelector('textarea')?.value,
      );
      assert.equal(byHand, copied);
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth), false);
    });
  });

  it('hide by kind, weight and closeness, in the highlights too, and say how many', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await read(page);
      const all = ids(() => true);
      const count = PASSAGES.length;
      const check = async (/** @type {number[]} */ wanted) => {
        await page.waitFor(
          `${wanted.length} passages`,
          (left) => {
            const found = document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.text mark') ?? [];
            return new Set([...found].map((mark) => /** @type {HTMLElement} */ (mark).dataset.passage)).size === left;
          },
          wanted.length,
        );
        assert.deepEqual(await highlighted(page), wanted);
        await choose(page, 'passages');
        assert.deepEqual(await cards(page), wanted);
        await choose(page, 'columns');
        const hidden = count - wanted.length;
        const said = hidden === 0 ? 'None hidden' : `${hidden} of ${count} passages hidden`;
        assert.equal(await hiddenCount(page), said);
      };
      await check(all);
      const reworded = ids(({ kind }) => kind === 'reworded');
      await page.click(['cross-read', '.filter .chip:last-child']);
      await check(reworded);
      await page.press('n');
      assert.match(await whereOf(page), new RegExp(`^Passage ${reworded[0] + 1} of`), 'steps pass over what is hidden');
      await page.click(['cross-read', '.hidden-line .plain:last-child']);
      await check(all);
      await page.click(['cross-read', '.check input']);
      const substantial = ids(({ differences, further }) =>
        [...differences, ...further.flatMap(([, , , inPlace]) => inPlace)].some(([, weight]) => weight === 'substance'),
      );
      await check(substantial);
      await choose(page, 'passages');
      assert.deepEqual(await textsIn(page, '.card details.style'), [], 'style is no substance');
      await choose(page, 'quotes');
      const { rows } = await quotesOf(page);
      const away = rows.length - shownQuotes(rows, true).length;
      assert.deepEqual(await textsIn(page, '.panel-quotes .hidden-count'), [`${away} of ${rows.length} quotes hidden`]);
      await page.click(['cross-read', '.panel-quotes .hidden-line .plain']);
      assert.equal(await focusedText(page), `Quotes ${rows.length}`, 'the focus is not lost with the button');
      await page.waitFor(
        'all quotes',
        () => !document.querySelector('cross-read')?.shadowRoot?.querySelector('.panel-quotes .hidden-line'),
      );
      assert.equal((await textsIn(page, '.panel-quotes tbody tr')).length, rows.length);
      await choose(page, 'columns');
      await check(all);
      assert.deepEqual(await accessibilityFaults(page), []);
    });
  });

  it('list quotes with what differs first, figures with conflicts first, and what one side has alone', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await read(page);
      await choose(page, 'quotes');
      const { rows } = await quotesOf(page);
      const differing = rows.filter(({ quotation }) => quotation.agreement === 'differing').length;
      const verdicts = await textsIn(page, '.panel-quotes .says');
      assert.equal(verdicts.length, rows.length);
      assert.deepEqual(
        [...new Set(verdicts)],
        [
          'Wording differs',
          `Same, but shorter in ${NAMES.a}`,
          `${NAMES.a} quotes, ${NAMES.b} reports`,
          'Same words',
          `Only in ${NAMES.a}`,
          `Only in ${NAMES.b}`,
        ],
      );
      const strong = rows.filter(({ isSubstantial }) => isSubstantial).length;
      assert.equal((await textsIn(page, '.panel-quotes .strong .says')).length, strong);
      assert.ok((await textsIn(page, '.panel-quotes .speaker')).includes('Edda Kolvine'));
      await page.click(['cross-read', '.panel-quotes .chip:nth-child(2)']);
      assert.equal((await textsIn(page, '.panel-quotes tbody tr')).length, strong);
      await page.click(['cross-read', '.panel-quotes .chip:nth-child(3)']);
      assert.equal((await textsIn(page, '.panel-quotes tbody tr')).length, differing);
      assert.deepEqual(await textsIn(page, '.panel-quotes .hidden-count'), [
        `${rows.length - differing} of ${rows.length} quotes hidden`,
      ]);

      const chooseSpeaker = (/** @type {string} */ name) =>
        page.evaluate((wanted) => {
          const select = document.querySelector('cross-read')?.shadowRoot?.querySelector('.panel-quotes select');
          if (!(select instanceof HTMLSelectElement)) throw new Error('no choice of speakers');
          select.selectedIndex = [...select.options].findIndex(({ text }) => text.startsWith(wanted));
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return select.selectedOptions[0].text;
        }, name);
      await page.click(['cross-read', '.panel-quotes .chip:first-child']);
      const kolvine = speakersOf(rows, TEXTS).find(({ name }) => name === 'Edda Kolvine');
      assert.equal(await chooseSpeaker('Edda Kolvine'), `Edda Kolvine (${kolvine?.count})`);
      assert.equal((await textsIn(page, '.panel-quotes tbody tr')).length, kolvine?.count);
      for (const row of await textsIn(page, '.panel-quotes tbody tr')) assert.match(row, /Kolvine/);
      assert.deepEqual(await accessibilityFaults(page), []);
      await chooseSpeaker('All');
      assert.equal((await textsIn(page, '.panel-quotes tbody tr')).length, rows.length);

      await choose(page, 'figures');
      const figures = await textsIn(page, '.panel-figures .says');
      assert.deepEqual(figures, ['Conflict', 'Agree', 'Agree', 'Agree', 'Agree', 'Agree']);
      assert.deepEqual((await textsIn(page, '.panel-figures .figure')).slice(0, 2), ['312', '321']);
      const [first] = await textsIn(page, '.panel-figures .quoted');
      assert.match(first, /^The two governments, Torvane went on, would .* Strait’\.$/, 'the sentence around it');

      await choose(page, 'only');
      const sentences = () => textsIn(page, '.only-side:first-child li:not([hidden]) .quoted');
      const few = await sentences();
      assert.equal(few.length, 12);
      const all = (await textsIn(page, '.only-side:first-child li')).length;
      assert.equal(all, 52, 'the others are there to be printed');
      await page.click(['cross-read', '.only-side:first-child > .plain']);
      const many = await sentences();
      assert.equal(many.length, 52);
      assert.deepEqual(many.slice(0, 12), few);

      const { scrollTop } = await scrolledTo(page, 'a');
      await page.click(['cross-read', '.only-side:last-child li:nth-child(3) .jump']);
      await shows(page, 'columns');
      const found = await page.evaluate(() => {
        const block = document.querySelector('cross-read')?.shadowRoot?.activeElement;
        const column = block?.closest('.text')?.getBoundingClientRect();
        const box = block?.getBoundingClientRect();
        return {
          text: block?.textContent,
          isMarked: block?.matches('.found'),
          side: /** @type {HTMLElement | null | undefined} */ (block?.closest('[data-side]'))?.dataset.side,
          isInView: column && box && box.top >= column.top && box.bottom <= column.bottom,
        };
      });
      assert.match(String(found.text), /^Aldenmar's foreign minister published four sentences/);
      assert.deepEqual([found.isMarked, found.side, found.isInView], [true, 'b', true]);
      assert.equal(await focused(page).then((place) => place?.isInView), true);
      assert.match((await textsIn(page, '.found-words')).join(''), /^Aldenmar's foreign minister published/);
      assert.equal((await scrolledTo(page, 'a')).scrollTop, scrollTop, 'the other side has nothing to show');
    });
  });

  it('lead from a quote or a figure to its words on both sides, and Back leads to it again', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await read(page);
      await choose(page, 'figures');
      const cells = await textsIn(page, '.panel-figures tbody tr:first-child .figure');
      await page.click(['cross-read', '.panel-figures tbody tr:first-child td:last-child .jump']);
      await shows(page, 'columns');
      assert.deepEqual(await textsIn(page, '.found-words'), cells);
      for (const side of SIDES) assert.equal((await scrolledTo(page, side)).isLitInView, true, side);

      await choose(page, 'quotes');
      const row = '.panel-quotes tbody tr:nth-child(4)';
      const quotes = await textsIn(page, `${row} .quoted`);
      await page.click(['cross-read', `${row} td .jump`]);
      await shows(page, 'columns');
      assert.equal(withoutBreaks((await textsIn(page, '.found-words')).join('')), withoutBreaks(quotes.join('')));
      for (const side of SIDES) assert.equal((await scrolledTo(page, side)).isLitInView, true, side);
      await page.evaluate(() => history.back());
      await shows(page, 'quotes');
      const isBack = () =>
        page.evaluate((selector) => {
          const root = document.querySelector('cross-read')?.shadowRoot;
          return root?.activeElement?.closest('tr') === root?.querySelector(selector);
        }, row);
      assert.equal(await isBack(), true);
      await page.evaluate(() => history.back());
      await shows(page, 'figures');
      await page.evaluate(() => history.back());
      await page.waitFor('the texts', () => !document.querySelector('form')?.hidden);
      await page.evaluate(() => history.forward());
      await page.waitFor('the reading', () => document.querySelector('form')?.hidden);
      await choose(page, 'quotes');
      await page.click(['cross-read', `${row} td .jump`]);
      await shows(page, 'columns');
      await page.click('#edit');
      await page.waitFor('the texts', () => !document.querySelector('form')?.hidden);
      // Past all that the jumps have left in the tab's history.
      await page.waitFor('the entry of the texts', () => !history.state);
      assert.equal(await page.evaluate(() => document.querySelector('form')?.hidden), false);
    });
  });

  it('keep the filter of passages to passages, and say what is true where nothing is left', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await read(page);
      const tabs = () => textsIn(page, '.tab');
      const before = await tabs();
      await page.click(['cross-read', '.filter .chip:last-child']);
      const after = await tabs();
      assert.notEqual(after[2], before[2]);
      assert.deepEqual(after.slice(3), before.slice(3));
      const seen = (/** @type {string} */ selector) =>
        page.evaluate(
          (inner) => document.querySelector('cross-read')?.shadowRoot?.querySelector(inner)?.checkVisibility(),
          selector,
        );
      assert.equal(await seen('.slide'), true);
      await choose(page, 'quotes');
      assert.deepEqual([await seen('.chips'), await seen('.slide'), await seen('.check')], [false, false, true]);
      assert.deepEqual(await textsIn(page, '.panel-quotes .hidden-count'), []);

      const calm = 'The harbour will stay open for 40 ships until Friday, said the mayor.';
      await page.click('#edit');
      await paste(page, { a: `${calm} Ten nets were lost.`, b: `Rain. ${calm}` });
      await compare(page);
      await choose(page, 'figures');
      await page.click(['cross-read', '.check input']);
      await page.waitFor('no figure', () =>
        document.querySelector('cross-read')?.shadowRoot?.querySelector('.panel-figures .nothing'),
      );
      assert.deepEqual(await textsIn(page, '.panel-figures .nothing'), ['No figures conflict.']);
      assert.equal(
        (await textsIn(page, '.panel-figures .footnote p'))[0],
        `In ${NAMES.a}, 1 figure could not be matched.`,
      );
      await choose(page, 'quotes');
      await choose(page, 'only');
      assert.match((await textsIn(page, '.only-name'))[0], new RegExp(`^Unmatched in ${NAMES.a}`));
    });
  });

  it('fold what no passage touches, whatever the filter hides', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await read(page);
      const folds = async () => {
        await page.click(['cross-read', '.folding input']);
        const said = await textsIn(page, '.fold');
        await page.click(['cross-read', '.folding input']);
        return said;
      };
      const before = await folds();
      const all = (await marks(page)).a.length;
      await page.click(['cross-read', '.filter .chip:last-child']);
      await page.waitFor(
        'fewer marks',
        (count) =>
          (document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('[data-side=a] mark').length ?? count) <
          count,
        all,
      );
      assert.deepEqual(await folds(), before);
    });
  });

  it('list once what one side has alone and says again', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const shared = 'The harbour will stay open for every ship until Friday.';
      const again = 'Nobody had seen the lighthouse keeper since dawn.';
      await paste(page, { a: `${again}\n\n${shared}\n\n${again}\n\nRain fell.`, b: `${shared}\n\nCalm seas.` });
      await compare(page);
      await shows(page, 'columns');
      await choose(page, 'only');
      assert.deepEqual(await textsIn(page, '.only-side:first-child li .quoted'), [again, 'Rain fell.']);
    });
  });
});
