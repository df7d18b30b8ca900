/** In the place of crossread/files.js: the page's own script holds the cores and the worker. */

import workerScript from 'worker-script';
import news from '../../crossread/wasm/crossread_bg.wasm';
import newsDetails from '../../crossread/wasm/details.wasm';
import longReuse from '../../crossread/wasm/long-reuse/crossread_bg.wasm';
import longReuseDetails from '../../crossread/wasm/long-reuse/details.wasm';

import { unpacking } from './unpacked.js';

const cores = {
  news: { passages: news, details: newsDetails },
  longReuse: { passages: longReuse, details: longReuseDetails },
};

export const WASM = unpacking(cores);

// The cores are in the file once, so the worker is handed them.
const script = [`globalThis.cores = ${JSON.stringify(cores)};\n`, workerScript];

/** A classic one: from disk Chromium starts no module out of a blob. */
export const WORKER = {
  address: URL.createObjectURL(new Blob(script, { type: 'text/javascript' })),
  type: 'classic',
};
