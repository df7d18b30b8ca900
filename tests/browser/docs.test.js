/** The developers' page: readable, true to the sources, its examples at work. */

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { CONTENT_SECURITY_POLICY } from '../../www/build/server.js';
import { accessibilityFaults } from './axe.js';
import { inEachEngine, watch } from './reading.js';

inEachEngine("the developers' page", (browser, url) => {
  for (const [width, dark] of /** @type {[number, boolean][]} */ ([
    [1280, false],
    [360, true],
  ])) {
    it(`has examples that work, and can be read by all, at ${width} px`, async () => {
      await watch(browser(), `${url()}/docs.html`, { width, dark, reducedMotion: true }, async (page) => {
        for (const index of [0, 1]) {
          await page.evaluate((index) => document.querySelectorAll('cross-read')[index].scrollIntoView(), index);
          await page.waitFor(
            'the report',
            (/** @type {number} */ index) =>
              document.querySelectorAll('cross-read')[index].report?.passages.length === 2,
            index,
          );
        }
        assert.deepEqual(await accessibilityFaults(page), []);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0);
      });
    });
  }

  it('tells of every line of the policy, and leads nowhere that is not there', async () => {
    await watch(browser(), `${url()}/docs.html`, {}, async (page) => {
      const [told, dead] = await page.evaluate(() => [
        [...document.querySelectorAll('#policy dt')].map((line) => line.textContent),
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !document.getElementById(href.slice(1))),
      ]);
      assert.deepEqual(told, CONTENT_SECURITY_POLICY.split('; '));
      assert.deepEqual(dead, []);
    });
  });
});
