/** What joins the columns where they stand side by side: ribbons, strips, scrolling together; and folding. */

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { accessibilityFaults } from './axe.js';
import { compare, inEachEngine, PASSAGES, paste, textsIn, visit } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

/** Where both columns are scrolled to. @param {Page} page */
const scrolled = (page) =>
  page.evaluate(() =>
    [...(document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.text') ?? [])].map((text) =>
      Math.round(text.scrollTop),
    ),
  );

/** Turns the wheel over side a, as far as to this height. @param {Page} page @param {number} top */
const wheelTo = (page, top) =>
  page.evaluate((top) => {
    const text = document.querySelector('cross-read')?.shadowRoot?.querySelector('[data-side=a] .text');
    text?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true }));
    if (text) text.scrollTop = top;
  }, top);

/** @param {Page} page */
async function joined(page) {
  await paste(page);
  await compare(page);
  await page.waitFor('ribbons', () => document.querySelector('cross-read')?.shadowRoot?.querySelector('.gutter path'));
}

/** How far apart the heights of a passage's first places are in the window. @param {Page} page @param {number} id */
const apart = (page, id) =>
  page.evaluate((id) => {
    const root = document.querySelector('cross-read')?.shadowRoot;
    const [a, b] = ['a', 'b'].map(
      (side) =>
        root?.querySelector(`[data-side=${side}] mark[data-passage="${id}"][data-place="0"]`)?.getBoundingClientRect()
          .top ?? NaN,
    );
    return Math.abs(a - b);
  }, id);

inEachEngine('the columns side by side', (browser, url) => {
  it('are joined by ribbons, and strips show the whole of each', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await joined(page);
      const shown = await page.evaluate(() => {
        const root = document.querySelector('cross-read')?.shadowRoot;
        const count = (/** @type {string} */ selector) =>
          new Set([...(root?.querySelectorAll(selector) ?? [])].map((one) => one.getAttribute('data-passage'))).size;
        return { a: count('.strip-a [data-passage]'), b: count('.strip-b [data-passage]') };
      });
      assert.deepEqual(shown, { a: PASSAGES.length, b: PASSAGES.length });
      assert.deepEqual(await accessibilityFaults(page), []);

      await page.click(['cross-read', '.strip-b']);
      await page.waitFor('side b is scrolled', () => {
        const text = document.querySelector('cross-read')?.shadowRoot?.querySelector('[data-side=b] .text');
        return text && text.scrollTop > 0;
      });
    });
  });

  it('scroll together by passages, until they are let go', async () => {
    await visit(browser(), url(), { height: 800, reducedMotion: true }, async (page) => {
      await joined(page);
      const tying = PASSAGES.filter(({ moved }) => !moved).at(-1);
      assert.ok(tying);
      const top = await page.evaluate((id) => {
        const root = document.querySelector('cross-read')?.shadowRoot;
        const text = root?.querySelector('[data-side=a] .text');
        const mark = text?.querySelector(`mark[data-passage="${id}"][data-place="0"]`);
        if (!text || !mark) return 0;
        const line = text.getBoundingClientRect().top + text.clientHeight / 4;
        return text.scrollTop + mark.getBoundingClientRect().top - line;
      }, tying.id);
      assert.ok(top > 0);
      await wheelTo(page, top);
      await page.waitFor('side b goes along', () => {
        const text = document.querySelector('cross-read')?.shadowRoot?.querySelector('[data-side=b] .text');
        return text && text.scrollTop > 0;
      });
      assert.ok((await apart(page, tying.id)) < 3, 'the passage stands level');

      await page.click(['cross-read', '.reading-options label:first-child']);
      const [, before] = await scrolled(page);
      await wheelTo(page, 0);
      await page.waitFor('side a is at its top', () => {
        const text = document.querySelector('cross-read')?.shadowRoot?.querySelector('[data-side=a] .text');
        return text?.scrollTop === 0;
      });
      assert.deepEqual(await scrolled(page), [0, before]);
    });
  });

  it('fold what only one has, and unfold it', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await joined(page);
      const hiddenBlocks = () =>
        page.evaluate(
          () =>
            document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.text > :is(p, h3, ul)[hidden]')
              .length ?? -1,
        );
      assert.equal(await hiddenBlocks(), 0);
      await page.click(['cross-read', '.reading-options label:last-child']);
      const folded = await textsIn(page, '.fold');
      assert.ok(folded.length > 0);
      for (const label of folded) assert.match(label, /^\d+ paragraphs only here$/);
      const counts = folded.map((label) => Number.parseInt(label, 10));
      const sum = counts.reduce((all, count) => all + count, 0);
      assert.equal(await hiddenBlocks(), sum);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.click(['cross-read', '.fold']);
      assert.equal(await hiddenBlocks(), sum - counts[0]);
      await page.click(['cross-read', '.reading-options label:last-child']);
      assert.equal(await hiddenBlocks(), 0);
    });
  });
});
