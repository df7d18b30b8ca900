/** In the place of crossread/files.js, for one script that holds the core for news and its worker. */

import workerScript from 'worker-script';
import news from '../../crossread/wasm/crossread_bg.wasm';

import { unpacked } from '../single-file/unpacked.js';

export const WASM = {
  news: () => unpacked(news),
  longReuse: () => {
    throw new Error('this build of Crossread has no preset longReuse');
  },
};

// The core is in the file once, so the worker is handed it.
const script = [`globalThis.cores = ${JSON.stringify({ news })};\n`, workerScript];

export const WORKER = {
  address: URL.createObjectURL(new Blob(script, { type: 'text/javascript' })),
  type: 'classic',
};
