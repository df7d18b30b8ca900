/** The developers' page: readable, true to the sources, its examples at work. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { CDN, PACKAGE } from '../../www/build/package.js';
import { ROOT } from '../../www/build/run.js';
import { CONTENT_SECURITY_POLICY } from '../../www/build/server.js';
import { accessibilityFaults } from './axe.js';
import { inEachEngine, watch } from './reading.js';

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8');

inEachEngine("the developers' page", (browser, url) => {
  for (const [width, dark] of /** @type {[number, boolean][]} */ ([
    [1280, false],
    [360, true],
  ])) {
    it(`has examples that work, and can be read by all, at ${width} px`, async () => {
      await watch(browser(), `${url()}/docs.html`, { width, dark, reducedMotion: true }, async (page) => {
        for (const index of [0, 2]) {
          await page.evaluate((index) => document.querySelectorAll('cross-read')[index].scrollIntoView(), index);
          await page.waitFor(
            'the report',
            (/** @type {number} */ index) =>
              document.querySelectorAll('cross-read')[index].report?.passages.length === 2,
            index,
          );
        }
        await page.waitFor('the field', () =>
          document.querySelectorAll('cross-read')[1].shadowRoot?.querySelector('textarea'),
        );
        assert.deepEqual(await accessibilityFaults(page), []);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0);
      });
    });
  }

  it('tells all that its sources tell', async () => {
    const manifest = JSON.parse(read(`${PACKAGE}/custom-elements.json`)).modules[0].declarations[0];
    const names = (/** @type {string} */ what) =>
      manifest[what].map((/** @type {{ name: string }} */ { name }) => name).sort();
    const stages = [...read('src/lib.rs').matchAll(/^\/\/! \| `(\w+)`/gm)].map(([, name]) => name);
    const sizes = read('README.md')
      .split(/^## /m)
      .find((section) => section.startsWith('Size'));
    await watch(browser(), `${url()}/docs.html`, {}, async (page) => {
      /** @param {string} section @param {string} title @param {string} what */
      const under = (section, title, what) =>
        page.evaluate(
          (section, title, what) => {
            const heading = [...document.querySelectorAll(`#${section} :is(h2, h3)`)].find(
              (one) => one.textContent === title,
            );
            const found = [];
            for (let at = heading?.nextElementSibling; at && !/^H/.test(at.tagName); at = at.nextElementSibling)
              found.push(...at.querySelectorAll(what));
            return found.map((one) => one.textContent ?? '');
          },
          section,
          title,
          what,
        );
      for (const [title, what] of [
        ['Attributes', 'attributes'],
        ['Events', 'events'],
        ['Slots', 'slots'],
        ['Custom properties', 'cssProperties'],
        ['Parts', 'cssParts'],
      ])
        assert.deepEqual((await under('api', title, 'dt')).sort(), names(what), title);
      const members = [
        ...(await under('api', 'Properties', 'dt')),
        ...(await under('api', 'Methods', 'dt')).map((name) => name.replace('()', '')),
      ];
      assert.deepEqual(members.sort(), names('members'));
      assert.ok(stages.length > 10);
      const told = await under('how', 'Stage by stage', 'td:first-child code:first-child');
      assert.deepEqual(
        stages.filter((stage) => !told.includes(stage)),
        [],
      );
      assert.ok((await under('how', 'How well, and how fast', 'td')).length > 10);
      const weights = [...(sizes ?? '').matchAll(/^\| .*\| ([\d,]+) \|$/gm)].map(([, brotli]) => brotli);
      const shown = await under('size', 'Size', 'td:last-child');
      assert.ok(weights.length > 10);
      assert.deepEqual(
        weights.filter((weight) => !shown.includes(weight)),
        [],
      );
      const { 'crossread.js': integrity } = JSON.parse(read(`${CDN}/integrity.json`));
      assert.ok((await page.evaluate(() => document.getElementById('cdn')?.textContent ?? '')).includes(integrity));
      assert.equal((await under('privacy', 'Privacy', 'dt')).length, 4);
    });
  });

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
