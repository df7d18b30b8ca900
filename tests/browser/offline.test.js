/** After one visit the page works without a network, and a changed page comes whole, once the old one is closed. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { writeServiceWorker } from '../../www/build/offline.js';
import { serve } from '../../www/build/server.js';
import { engines } from './engines.js';
import { compare, paste, reading, textsIn, visit, WWW } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const AWAY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="favicon.svg"><p>Elsewhere.</p></html>';

/** The names of the caches, once a service worker is active. @param {Page} page @returns {Promise<string[]>} */
const cacheNames = (page) => page.evaluate(() => caches.keys());

/** @param {Page} page */
const installed = (page) =>
  page.waitFor(
    'the service worker',
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
  );

/**
 * Until the page has loaded the last it asks for by itself: Firefox reports what is still on its way through a service
 * worker when a page is left.
 *
 * @param {Page} page
 */
async function atRest(page) {
  await page.waitFor('the core', () =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')),
  );
  await page.evaluate(async () => {
    await import(new URL('crossread/columns/columns.js', location.href).href);
  });
}

describe('offline', { concurrency: engines.length }, () => {
  for (const engine of engines) {
    describe(engine.name, { concurrency: 1 }, () => {
      /** @type {import('./engines.js').Browser} */
      let browser;
      /** @type {string} */
      let folder;
      /** @type {string} */
      let away;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let elsewhere;
      before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'crossread-offline-'));
        cpSync(WWW, folder, { recursive: true, filter: (path) => !path.startsWith(join(WWW, 'build')) });
        writeServiceWorker(folder);
        away = mkdtempSync(join(tmpdir(), 'crossread-away-'));
        writeFileSync(join(away, 'index.html'), AWAY);
        cpSync(join(WWW, 'favicon.svg'), join(away, 'favicon.svg'));
        server = await serve(folder, 0, { offline: true });
        elsewhere = await serve(away, 0);
        browser = await engine.launch();
      });
      after(async () => {
        await browser?.close();
        await elsewhere?.close();
        for (const made of [folder, away]) rmSync(made, { recursive: true });
      });

      it('takes a new version once the old page is closed, and forgets the old one', async () => {
        await visit(browser, server.url, {}, async (page) => {
          await installed(page);
          const old = await cacheNames(page);
          assert.equal(old.length, 1);
          await atRest(page);
          await page.reload();
          assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)));

          const style = join(folder, 'page.css');
          writeFileSync(style, `${readFileSync(style, 'utf8')}:root { --changed: yes; }\n`);
          writeServiceWorker(folder);
          const changed = () => getComputedStyle(document.documentElement).getPropertyValue('--changed');
          await atRest(page);
          await page.reload();
          await page.waitFor('the new version', async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            return registration?.waiting;
          });
          assert.equal(await page.evaluate(changed), '', 'an open page stays with its version');

          await atRest(page);
          await page.goTo(elsewhere.url);
          for (const end = Date.now() + 15_000; ; ) {
            await page.goTo(server.url);
            if ((await page.evaluate(changed)) || Date.now() > end) break;
            await atRest(page);
            await page.goTo(elsewhere.url);
          }
          assert.equal((await page.evaluate(changed)).trim(), 'yes');
          await page.waitFor('the old cache is gone', async () => (await caches.keys()).length === 1);
          assert.notDeepEqual(await cacheNames(page), old);
        });
      });

      it('compares and shows every view without a network', async () => {
        await visit(browser, server.url, {}, async (page) => {
          await installed(page);
          await atRest(page);
          await server.close();
          await page.reload();
          await paste(page);
          await compare(page);
          await reading(page);
          const tabs = (await textsIn(page, '[role=tab]')).length;
          assert.equal(tabs, 6);
          for (let tab = 0; tab < tabs; tab++) {
            await page.evaluate((index) => {
              const found = document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('[role=tab]')[index];
              if (found instanceof HTMLElement) found.click();
            }, tab);
            await page.waitFor('the view', () => {
              const panel = document
                .querySelector('cross-read')
                ?.shadowRoot?.querySelector('[role=tabpanel]:not([hidden])');
              return panel && panel.getAttribute('aria-busy') !== 'true' && (panel.textContent ?? '').length > 100;
            });
          }
        });
      });
    });
  }
});
