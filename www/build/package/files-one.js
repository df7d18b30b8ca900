/** In the place of crossread/files.js, for one script that holds the core for news and its worker. */

import workerScript from 'worker-script';
import passages from '../../crossread/wasm/crossread_bg.wasm';
import details from '../../crossread/wasm/details.wasm';

import { unpacking } from '../single-file/unpacked.js';

const cores = { news: { passages, details } };
const { news } = unpacking(cores);

/** A wasm that has nothing in it. */
const NOTHING = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Whoever asks for long reuse gets the core for news (build/package.js), which refuses that preset in words. */
export const WASM = { news, longReuse: { passages: news.passages, details: async () => NOTHING } };

// The core is in the file once, so the worker is handed it.
const script = [`globalThis.cores = ${JSON.stringify(cores)};\n`, workerScript];

export const WORKER = {
  address: URL.createObjectURL(new Blob(script, { type: 'text/javascript' })),
  type: 'classic',
};
