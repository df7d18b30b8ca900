/** In the place of crossread/files.js: the page's own script holds the cores and the worker. */

import workerScript from 'worker-script';
import news from '../../crossread/wasm/crossread_bg.wasm';
import longReuse from '../../crossread/wasm/long-reuse/crossread_bg.wasm';

import { unpacked } from './unpacked.js';

export const WASM = { news: () => unpacked(news), longReuse: () => unpacked(longReuse) };

// The cores are in the file once, so the worker is handed them.
const handed = `globalThis.cores = ${JSON.stringify({ news, longReuse })};\n`;

export const WORKER = URL.createObjectURL(new Blob([handed, workerScript], { type: 'text/javascript' }));
