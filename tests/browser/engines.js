/**
 * Three engines behind one small interface, so that each browser test is written once:
 *
 *     for (const engine of engines) {
 *       describe(engine.name, () => {
 *         let browser;
 *         before(async () => { browser = await engine.launch(); });
 *         after(() => browser.close());
 *         it('…', async () => {
 *           const page = await browser.open(url, { width: 390, height: 800, dark: true });
 *           await page.click(['cross-read', '.next']);
 *           assert.deepEqual(await page.consoleErrors(), []);
 *           await page.close();
 *         });
 *       });
 *     }
 *
 * What a person does (`click`, `hover`, `press`) goes through the engine's own input, so events are trusted and
 * an element that is covered or invisible cannot be clicked.
 */

import { chromium, firefox } from './playwright.js';
import { webkit } from './webkit.js';

/**
 * Where an element is: a selector, or a path of selectors of which each is looked up inside the open shadow root (or,
 * without one, among the descendants) of the element before: `['cross-read', '.next']`.
 *
 * @typedef {string | string[]} Target
 */

/**
 * @typedef {object} PageOptions
 * @property {number} [width] of the viewport in CSS pixels, 1280 if not given
 * @property {number} [height] of the viewport in CSS pixels, 900 if not given
 * @property {number} [timeLimit] for elements and conditions to appear, in milliseconds, 10,000 if not given
 * @property {boolean} [dark] the reader prefers a dark colour scheme
 * @property {boolean} [reducedMotion] the reader prefers reduced motion
 * @property {boolean} [offline] without a network
 */

/**
 * @typedef {object} Page
 * @property {<A extends unknown[], R>(script: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} evaluate runs a
 *   function in the page; it sees nothing but its arguments, which like its result must be JSON
 * @property {(source: string) => Promise<void>} inject runs a whole script in the page, past its content security policy
 * @property {(target: Target) => Promise<void>} click
 * @property {(target: Target) => Promise<void>} hover
 * @property {(key: string) => Promise<void>} press a key by its `KeyboardEvent.key`, with modifiers as in `Shift+Tab`
 * @property {(target: Target, text: string) => Promise<void>} fill replaces what a field holds, at once as pasting does;
 *   takes any text, lone surrogates too
 * @property {(target: Target, text: string) => Promise<void>} type the same, at once as typing does
 * @property {(width: number, height: number) => Promise<void>} setViewport
 * @property {(path: string) => Promise<void>} screenshot writes the viewport as PNG
 * @property {<A extends unknown[]>(what: string, script: (...args: A) => unknown, ...args: A) => Promise<void>} waitFor
 *   waits until the function returns something true in the page; fails with `what` when the time is up
 * @property {() => Promise<string[]>} consoleErrors console.error, uncaught errors, unhandled rejections and violations of
 *   the content security policy since the page was opened; WebKit tells only those after the load event
 * @property {() => Promise<string[]>} requests every URL the page asked for since it was opened or last reloaded
 * @property {() => Promise<void>} reload
 * @property {(url: string) => Promise<void>} goTo another address, in the same tab
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {(url: string, options?: PageOptions) => Promise<Page>} open a page with storage of its own, once it has loaded
 * @property {() => Promise<void>} close with all its pages
 */

/**
 * @typedef {object} Engine
 * @property {'chromium' | 'firefox' | 'webkit'} name
 * @property {() => Promise<Browser>} launch
 */

/** @type {Engine[]} */
export const engines = [chromium, firefox, webkit];
