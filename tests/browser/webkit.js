/** WebKit, as WebKitGTK's MiniBrowser, driven by its WebDriver. Every page is a browser of its own. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webdriver from 'selenium-webdriver';

import { browserPrograms } from '../../www/build/browsers.js';
import { DEFAULTS, elementFinder, fillField, findElement, waiting, waitUntil } from './page.js';

/** @typedef {import('./engines.js').Page} Page */
/** @typedef {import('./engines.js').PageOptions} PageOptions */
/** @typedef {import('./engines.js').Target} Target */

const TIME_LIMIT = 20_000;
// Without a window manager the keyboard follows the pointer, which X puts in the middle of the screen; on a screen this
// small that is inside the window. The window itself may be larger than the screen.
const SCREEN = '300x300x24';
// MiniBrowser's toolbar is wider than a phone. Nothing else of it matters to a test.
const SHRINK_TOOLBAR =
  'headerbar, headerbar *, toolbar, toolbar *, entry, button, label, image { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }';

/** @type {import('./engines.js').Engine} */
export const webkit = {
  name: 'webkit',
  launch: async () => {
    const display = await startDisplay();
    /** @type {Set<Page>} */
    const pages = new Set();
    return {
      open: async (url, options = {}) => {
        const server = await startDriver(display.name, options);
        try {
          const page = await openPage(server, url, options, () => pages.delete(page));
          pages.add(page);
          return page;
        } catch (error) {
          await server.stop();
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

/** A display to draw on: always one of our own, since MiniBrowser shows a window. */
async function startDisplay() {
  const server = spawn(browserPrograms().xvfb.path, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await within('Xvfb says its display', (resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (text) => resolve(String(text).trim()));
  });
  return { name: `:${number}`, stop: () => stop(server) };
}

/**
 * A driver whose browser has settings, cache and storage of its own.
 *
 * @param {string} display
 * @param {PageOptions} options
 */
async function startDriver(display, { dark, reducedMotion }) {
  const home = mkdtempSync(join(tmpdir(), 'crossread-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  const settings = [
    '[Settings]',
    `gtk-theme-name=${dark ? 'Adwaita-dark' : 'Adwaita'}`,
    `gtk-application-prefer-dark-theme=${dark ? 1 : 0}`,
    `gtk-enable-animations=${reducedMotion ? 0 : 1}`,
  ];
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), settings.join('\n'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), SHRINK_TOOLBAR);
  const port = await freePort();
  const driver = spawn(browserPrograms().webkitDriver.path, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await waitUntil('WebKitWebDriver answers', TIME_LIMIT, () =>
    fetch(`${address}/status`).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  return {
    address,
    stop: async () => {
      await stop(driver);
      rmSync(home, { recursive: true, maxRetries: 10 }); // the browser's helpers may still be at it
    },
  };
}

/**
 * @param {Awaited<ReturnType<typeof startDriver>>} server
 * @param {string} url
 * @param {PageOptions} options
 * @param {() => void} onClose
 * @returns {Promise<Page>}
 */
async function openPage(server, url, options, onClose) {
  const { width, height, timeLimit } = { ...DEFAULTS, ...options };
  const driver = await within('MiniBrowser starts', (resolve, reject) => {
    new webdriver.Builder()
      .usingServer(server.address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browserPrograms().miniBrowser.path, args: ['--automation'] },
      })
      .build()
      .then(resolve, reject);
  });
  /** @type {string[]} */
  const errorsBefore = []; // of the documents before a reload
  /** @type {Page['evaluate']} */
  const evaluate = (script, ...args) => driver.executeScript(`return (${script})(...arguments)`, ...args);
  const element = elementFinder(timeLimit, (path) => driver.executeScript(/** @type {any} */ (findElement), path));
  const setViewport = async (/** @type {number} */ width, /** @type {number} */ height) => {
    // The window is larger than the viewport by its toolbar, and takes its new size a little later.
    await waitUntil(`a viewport of ${width} × ${height}`, timeLimit, async () => {
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

  await setViewport(width, height);
  await driver.get(url);
  await evaluate(collectErrors);
  return {
    evaluate,
    waitFor: waiting(timeLimit, evaluate),
    inject: async (source) => void (await driver.executeScript(source)),
    setViewport,
    click: async (target) => (await element(target)).click(),
    hover: async (target) =>
      driver
        .actions()
        .move({ origin: await element(target), duration: 0 })
        .perform(),
    press: (key) => press(driver, key),
    fill: async (target, text) =>
      driver.executeScript(/** @type {any} */ (fillField), await element(target), JSON.stringify(text)),
    screenshot: async (path) => writeFileSync(path, await driver.takeScreenshot(), 'base64'),
    consoleErrors: async () => [...errorsBefore, ...(await errors())],
    requests: () =>
      evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]),
    reload: async () => {
      errorsBefore.push(...(await errors()));
      await driver.navigate().refresh();
      await evaluate(collectErrors);
    },
    close: async () => {
      onClose();
      await driver.quit();
      await server.stop();
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

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once('exit', resolve);
    child.kill();
  });
}

/**
 * A promise with a time limit: WebKit's programs hang silently where a display is missing.
 *
 * @param {string} what
 * @param {(resolve: (value: any) => void, reject: (error: Error) => void) => void} executor
 * @returns {Promise<any>}
 */
function within(what, executor) {
  return new Promise((resolve, reject) => {
    const late = new Error(`not seen within ${TIME_LIMIT / 1000} s: ${what}`);
    const timer = setTimeout(() => reject(late), TIME_LIMIT);
    new Promise(executor).then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
