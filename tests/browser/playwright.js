/** Chromium and Firefox, driven by playwright-core. */

import { createHash } from 'node:crypto';

import { chromium as chromiumType, firefox as firefoxType } from 'playwright-core';

import { browserPrograms } from '../../www/build/browsers.js';
import { DEFAULTS, elementFinder, fillField, findElement, input, isReady, waiting } from './page.js';

/** @typedef {import('./engines.js').Engine} Engine */
/** @typedef {import('./engines.js').Page} Page */
/** @typedef {import('./engines.js').PageOptions} PageOptions */

// Chromium's own sandbox needs rights that root in a container has not; the rest keeps it from calling home.
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Before a screenshot in Firefox Playwright puts this style into the page to settle animations. The page's policy blocks it,
// and the hash in Firefox's message tells it from a style of the page.
const PLAYWRIGHTS_STYLE = createHash('sha256').update('body {}').digest('base64');

/** @type {Engine} */
export const chromium = {
  name: 'chromium',
  launch: async () => {
    const executablePath = browserPrograms().chromium.path;
    const browser = await chromiumType.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
    return {
      open: async (url, options = {}) => {
        const { dark, reducedMotion } = options;
        return openPage(browser, url, options, {
          colorScheme: dark ? 'dark' : 'light',
          reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        });
      },
      close: () => browser.close(),
    };
  },
};

/** @type {Engine} */
export const firefox = {
  name: 'firefox',
  launch: async () => {
    // This Firefox takes what a reader prefers only when it starts, so each combination has a browser of its own.
    /** @type {Map<string, Promise<import('playwright-core').Browser>>} */
    const browsers = new Map();
    const browserFor = (/** @type {PageOptions} */ { dark, reducedMotion }) => {
      const firefoxUserPrefs = {
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      };
      const key = JSON.stringify(firefoxUserPrefs);
      const executablePath = browserPrograms().firefox.path;
      const browser =
        browsers.get(key) ?? firefoxType.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
      browsers.set(key, browser);
      return browser;
    };
    await browserFor({});
    return {
      open: async (url, options = {}) =>
        openPage(await browserFor(options), url, options, { colorScheme: null, reducedMotion: null }),
      close: async () => {
        for (const browser of browsers.values()) await (await browser).close();
      },
    };
  },
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {PageOptions} options
 * @param {import('playwright-core').BrowserContextOptions} preferences
 * @returns {Promise<Page>}
 */
async function openPage(browser, url, options, preferences) {
  const { width, height, timeLimit, offline } = { ...DEFAULTS, ...options };
  const context = await browser.newContext({ viewport: { width, height }, offline, ...preferences });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  // Both engines report unhandled rejections as page errors and violations of the policy as one or the other.
  page.on('pageerror', (error) => error.message.includes(PLAYWRIGHTS_STYLE) || errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));

  const element = elementFinder(timeLimit, async (path) => (await page.evaluateHandle(findElement, path)).asElement());
  // Playwright takes one argument and so does the function it calls in the page; lists carry several.
  /** @type {Page['evaluate']} */
  const evaluate = (script, ...args) => page.evaluate(`(${script})(...${JSON.stringify(args)})`);
  const waitFor = waiting(timeLimit, evaluate);
  const goTo = async (/** @type {string} */ url) => {
    requests.length = 0;
    await page.goto(url);
    await waitFor('the page is ready', isReady);
  };

  await goTo(url);
  return {
    evaluate,
    waitFor,
    inject: async (source) => void (await page.evaluate(`${source}\n;null`)),
    click: async (target) => (await element(target)).click(),
    hover: async (target) => (await element(target)).hover(),
    press: (key) => page.keyboard.press(key),
    fill: async (target, text) => (await element(target)).evaluate(fillField, input(text, 'insertFromPaste')),
    type: async (target, text) => (await element(target)).evaluate(fillField, input(text, 'insertText')),
    setViewport: (newWidth, newHeight) => page.setViewportSize({ width: newWidth, height: newHeight }),
    // Hiding the caret would put a style into the page, which its content security policy forbids.
    screenshot: async (path) => void (await page.screenshot({ path, caret: 'initial' })),
    consoleErrors: async () => [...errors],
    requests: async () => [...requests],
    reload: async () => {
      requests.length = 0;
      await page.reload();
      await waitFor('the page is ready', isReady);
    },
    goTo,
    close: () => context.close(),
  };
}
