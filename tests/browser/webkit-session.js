/** Starts what a WebKit page needs: a display, WebKitGTK's WebDriver, and the MiniBrowser it drives. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webdriver from 'selenium-webdriver';

import { browserPrograms } from '../../www/build/browsers.js';
import { waitUntil } from './page.js';

/** @typedef {import('./engines.js').PageOptions} PageOptions */

const TIME_LIMIT = 30_000;
const TRIES = 3;
// Without a window manager the keyboard follows the pointer, which X puts in the middle of the screen; on a screen this
// small that is inside the window. The window itself may be larger than the screen.
const SCREEN = '300x300x24';
// MiniBrowser's toolbar is wider than a phone. Nothing else of it matters to a test.
const SHRINK_TOOLBAR = `
  headerbar, headerbar *, toolbar, toolbar *, entry, button, label, image {
    min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0;
    font-size: 1px; -gtk-icon-transform: scale(0.1);
  }`;

/** The network taken away: whatever is asked for is to come by a proxy that is not there (port 9 is “discard”). */
const NOWHERE = { proxyType: 'manual', httpProxy: '127.0.0.1:9', sslProxy: '127.0.0.1:9' };

/** A display to draw on: always one of our own, since MiniBrowser shows a window. */
export async function startDisplay() {
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
 * A browser with settings, cache and storage of its own. On a busy machine MiniBrowser now and then (once in thirty starts
 * with three programs to a core) never answers its driver; then both are started anew.
 *
 * @param {string} display
 * @param {PageOptions} options
 * @returns {Promise<{ driver: import('selenium-webdriver').WebDriver, stop: () => Promise<void> }>}
 */
export async function startSession(display, options) {
  for (let tries = 1; ; tries++) {
    const server = await startDriver(display, options);
    try {
      const driver = await within('MiniBrowser answers its driver', (resolve, reject) => {
        new webdriver.Builder()
          .usingServer(server.address)
          .withCapabilities({
            browserName: 'MiniBrowser',
            ...(options.offline && { proxy: NOWHERE }),
            'webkitgtk:browserOptions': { binary: browserPrograms().miniBrowser.path, args: ['--automation'] },
          })
          .build()
          .then(resolve, reject);
      });
      const stop = async () => {
        await driver.quit();
        await server.stop();
      };
      return { driver, stop };
    } catch (error) {
      await server.stop();
      if (tries === TRIES) throw error;
    }
  }
}

/**
 * WebKitWebDriver on a free port, with a home of its own for the browser it will start.
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
    env: {
      ...process.env,
      DISPLAY: display,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      MESA_SHADER_CACHE_DISABLE: 'true',
    },
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
      // The browser's helpers may still write there; what they leave in the system's temporary folder harms nobody.
      await rm(home, { recursive: true, maxRetries: 10 }).catch(() => {});
    },
  };
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
