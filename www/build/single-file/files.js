/** In the place of crossread/files.js: the page's own script holds the cores and the worker. */

import workerScript from 'worker-script';
import news from '../../crossread/wasm/crossread_bg.wasm';
import longReuse from '../../crossread/wasm/long-reuse/crossread_bg.wasm';

import { unpacked } from './unpacked.js';

export const WASM = { news: () => unpacked(news), longReuse: () => unpacked(longReuse) };

// The cores are in the file once, so the worker is handed them.
const script = [`globalThis.cores = ${JSON.stringify({ news, longReuse })};\n`, workerScript];

/** A classic one: from disk Chromium starts no module out of a blob. */
export const WORKER = {
  address: URL.createObjectURL(new Blob(script, { type: 'text/javascript' })),
  type: 'classic',
};
