/** In the place of crossread/files.js, for one script that holds the core for news and its worker. */

import workerScript from 'worker-script';
import passages from '../../crossread/wasm/crossread_bg.wasm';
import details from '../../crossread/wasm/details.wasm';

import { unpacking } from '../single-file/unpacked.js';

const cores = { news: { passages, details } };
const { news } = unpacking(cores);

/** There is no core for long reuse: that for news refuses the preset in words. */
export const WASM = { news };

// The core is in the file once, so the worker is handed it.
const script = [`globalThis.cores = ${JSON.stringify(cores)};\n`, workerScript];

export const WORKER = {
  address: URL.createObjectURL(new Blob(script, { type: 'text/javascript' })),
  type: 'classic',
};
