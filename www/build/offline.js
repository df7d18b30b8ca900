/** The service worker: what keeps the page for use without a network, with the list of the files and their version. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './run.js';
import { filesUnder } from './steps.js';

const SOURCE = 'www/build/offline/service-worker.js';
const OUT = 'service-worker.js';

/** Kept only once used; why is told in the service worker's head. */
const LATE = 'crossread/wasm/long-reuse/';

/** For others, who compare without a page. */
export const FOREIGN = 'crossread/compare.js';

/** @typedef {{ hash: string, isLate?: boolean }} Kept */

/**
 * The files that a page may load, by their path from the page, which itself has the path `./`.
 *
 * @param {string} folder
 * @returns {Record<string, Kept>}
 */
export function keptFiles(folder) {
  const paths = filesUnder(folder, '.')
    .map((path) => path.slice('./'.length))
    .filter((path) => !path.startsWith('build/') && !/(^|\/)\.|\.d\.ts$/.test(path))
    .filter((path) => path !== OUT && path !== FOREIGN)
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('base64');
      return [path === 'index.html' ? './' : path, path.startsWith(LATE) ? { hash, isLate: true } : { hash }];
    }),
  );
}

/**
 * The version of a list, and of the worker itself: a changed byte changes it.
 *
 * @param {Record<string, Kept>} files
 * @param {string} worker
 */
export function versionOf(files, worker) {
  return createHash('sha256').update(JSON.stringify(files)).update(worker).digest('hex').slice(0, 16);
}

/** The service worker for the files of a folder. @param {string} folder */
export function serviceWorker(folder) {
  const worker = readFileSync(join(ROOT, SOURCE), 'utf8');
  const files = keptFiles(folder);
  const list = JSON.stringify({ version: versionOf(files, worker), files }, undefined, 1);
  return `// Made by npm run build from ${SOURCE}.\nself.offline = ${list};\n\n${worker}`;
}

/** Writes it into the folder. @param {string} folder */
export function writeServiceWorker(folder) {
  writeFileSync(join(folder, OUT), serviceWorker(folder));
}

/** To come after all steps that make files of the page. @returns {import('./steps.js').Step[]} */
export function offlineSteps() {
  return [{ title: 'Listing the files for use offline', run: () => writeServiceWorker(join(ROOT, 'www')) }];
}
