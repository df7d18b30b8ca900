/**
 * The three engines the page is tested in, and where their programs are: an environment variable names one, else it is
 * where Debian's packages put it.
 */

import { existsSync, readdirSync } from 'node:fs';

import { canUseApt, installWithApt } from './apt.js';
import { StepError, typedCommand } from './run.js';

/**
 * @typedef {object} Program
 * @property {string} variable the environment variable that names it
 * @property {string} path where it is, or where Debian would put it
 * @property {string} debian the Debian package it comes with
 */

/** Debian keeps MiniBrowser in a folder named after the machine's architecture. */
function miniBrowserPath() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const paths = folders.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`);
  return paths.find((path) => existsSync(path)) ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
}

/** @returns {Record<'chromium' | 'firefox' | 'webkitDriver' | 'miniBrowser' | 'xvfb', Program>} */
export function browserPrograms() {
  const program = (/** @type {string} */ variable, /** @type {string} */ path, /** @type {string} */ debian) => ({
    variable,
    path: process.env[variable] || path,
    debian,
  });
  return {
    chromium: program('CHROMIUM_PATH', '/usr/bin/chromium', 'chromium'),
    firefox: program('FIREFOX_PATH', '/usr/bin/firefox-esr', 'firefox-esr'),
    webkitDriver: program('WEBKIT_DRIVER', '/usr/bin/WebKitWebDriver', 'webkit2gtk-driver'),
    miniBrowser: program('WEBKIT_MINIBROWSER', miniBrowserPath(), 'webkit2gtk-driver'),
    xvfb: program('XVFB_PATH', '/usr/bin/Xvfb', 'xvfb'),
  };
}

function missingPrograms() {
  return Object.values(browserPrograms()).filter(({ path }) => !existsSync(path));
}

/** @returns {import('./steps.js').Step} */
export function browserStep() {
  return {
    title: 'Seeing to Chromium, Firefox and WebKit',
    run: async () => {
      const missing = missingPrograms();
      if (missing.length === 0) return;
      if (canUseApt()) await installWithApt(async () => [...new Set(missing.map(({ debian }) => debian))]);
      const left = missingPrograms().map(({ variable }) => variable);
      if (left.length === 0) return 'installed';
      throw new StepError(
        `Some browsers for the tests were not found: install them, set ${left.join(', ')} to the programs' paths ` +
          `and run ${typedCommand()} again.`,
      );
    },
  };
}
