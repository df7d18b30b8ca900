/** In the place of crossread/files.js where there are files and no `fetch` for them. */

import { readFile } from 'node:fs/promises';

const read = (/** @type {string} */ path) => readFile(new URL(path, import.meta.url));

export const WASM = {
  news: {
    passages: () => read('./wasm/crossread_bg.wasm'),
    details: () => read('./wasm/details.wasm'),
  },
  longReuse: {
    passages: () => read('./wasm/long-reuse/crossread_bg.wasm'),
    details: () => read('./wasm/long-reuse/details.wasm'),
  },
};

/** Node has no `Worker`: whoever wants one runs all of this in it. */
export const WORKER = { address: '', type: 'module' };
