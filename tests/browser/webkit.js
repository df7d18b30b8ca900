/** WebKit, as WebKitGTK's MiniBrowser, driven by its WebDriver. Every page is a browser of its own. */

import { writeFileSync } from 'node:fs';
import webdriver from 'selenium-webdriver';

import { DEFAULTS, elementFinder, fillField, findElement, input, isReady, waiting, waitUntil } from './page.js';
import { startDisplay, startSession } from './webkit-session.js';

/** @typedef {import('./engines.js').Page} Page */
/** @typedef {import('./engines.js').PageOptions} PageOptions */

const RESIZE_TIME_LIMIT = 30_000;

/** @type {import('./engines.js').Engine} */
export const webkit = {
  name: 'webkit',
  launch: async () => {
    const display = await startDisplay();
    /** @type {Set<Page>} */
    const pages = new Set();
    return {
      open: async (url, options = {}) => {
        const session = await startSession(display.name, options);
        try {
          const page = await openPage(session, url, options, () => pages.delete(page));
          pages.add(page);
          return page;
        } catch (error) {
          await session.stop();
          throw error;
        }
      },
      close: async () => {
        for (const page of pages) await page.close();
        await display.stop();
      },
    };
  },
};

/**
 * @param {Awaited<ReturnType<typeof startSession>>} session
 * @param {string} url
 * @param {PageOptions} options
 * @param {() => void} onClose
 * @returns {Promise<Page>}
 */
async function openPage({ driver, stop }, url, options, onClose) {
  const { width, height, timeLimit } = { ...DEFAULTS, ...options };
  /** @type {string[]} */
  const errorsBefore = []; // of the documents before a reload
  /** @type {Page['evaluate']} */
  const evaluate = (script, ...args) => driver.executeScript(`return (${script})(...arguments)`, ...args);
  const element = elementFinder(timeLimit, (path) => driver.executeScript(/** @type {any} */ (findElement), path));
  // As the other engines do. The driver's own way scrolls the page away under what sticks to its top.
  const inView = async (/** @type {import('./engines.js').Target} */ target) => {
    const found = await element(target);
    const script = (/** @type {Element} */ it) =>
      it.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    await driver.executeScript(script, found);
    return found;
  };
  const setViewport = async (/** @type {number} */ width, /** @type {number} */ height) => {
    // The window is larger than the viewport by its toolbar, and takes its new size a little later.
    await waitUntil(`a viewport of ${width} × ${height}`, RESIZE_TIME_LIMIT, async () => {
      const viewport = () => [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight];
      const [nowWidth, nowHeight, frameWidth, frameHeight] = await evaluate(viewport);
      if (nowWidth === width && nowHeight === height) return true;
      await driver
        .manage()
        .window()
        .setRect({ width: width + frameWidth, height: height + frameHeight });
    });
  };
  const errors = () => evaluate(() => /** @type {any} */ (window).crossreadErrors);

  const waitFor = waiting(timeLimit, evaluate);
  const goTo = async (/** @type {string} */ url) => {
    await driver.get(url);
    // On a busy machine the driver comes back before the page's script has run.
    await waitFor('the page is ready', isReady);
    await evaluate(collectErrors);
  };

  await setViewport(width, height);
  await goTo(url);
  return {
    evaluate,
    waitFor,
    inject: async (source) => void (await driver.executeScript(source)),
    setViewport,
    click: async (target) => (await inView(target)).click(),
    hover: async (target) => {
      const origin = await inView(target);
      await driver.actions().move({ origin, duration: 0 }).perform();
    },
    press: (key) => press(driver, key),
    fill: async (target, text) =>
      driver.executeScript(/** @type {any} */ (fillField), await element(target), input(text, 'insertFromPaste')),
    type: async (target, text) =>
      driver.executeScript(/** @type {any} */ (fillField), await element(target), input(text, 'insertText')),
    screenshot: async (path) => writeFileSync(path, await driver.takeScreenshot(), 'base64'),
    consoleErrors: async () => [...errorsBefore, ...(await errors())],
    requests: () =>
      evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]),
    reload: async () => {
      errorsBefore.push(...(await errors()));
      await evaluate(() => void Object.assign(window, { crossreadReloads: true }));
      await driver.navigate().refresh();
      await waitFor('the page is reloaded', () => !('crossreadReloads' in window));
      await waitFor('the page is ready', isReady);
      await evaluate(collectErrors);
    },
    goTo: async (url) => {
      errorsBefore.push(...(await errors()));
      await goTo(url);
    },
    close: async () => {
      onClose();
      await stop();
    },
  };
}

/** Runs in the page: WebKit's driver tells nothing of the console, so the page notes its errors itself. */
function collectErrors() {
  /** @type {string[]} */
  const errors = [];
  Object.assign(window, { crossreadErrors: errors });
  addEventListener('error', (event) => errors.push(String(event.error ?? event.message)));
  addEventListener('unhandledrejection', (event) => errors.push(`unhandled rejection: ${event.reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    errors.push(`violates the Content Security Policy directive ${violatedDirective}: ${blockedURI}`),
  );
  const original = console.error;
  console.error = (...args) => {
    errors.push(args.map(String).join(' '));
    original(...args);
  };
}

/**
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {string} keys
 */
async function press(driver, keys) {
  const names = keys.split(/(?<=.)\+/);
  const codes = names.map((name) => {
    if (name.length === 1) return name;
    // WebDriver's names are those of KeyboardEvent.key in another spelling: ArrowDown is ARROW_DOWN.
    const code = /** @type {Record<string, any>} */ (webdriver.Key)[
      name.replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase()
    ];
    if (!code) throw new Error(`no such key: ${name}`);
    return code;
  });
  const actions = driver.actions();
  for (const code of codes) actions.keyDown(code);
  for (const code of codes.reverse()) actions.keyUp(code);
  await actions.perform();
}
