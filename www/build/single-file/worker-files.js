/** In the place of crossread/files.js in the worker, whose script begins with the cores (files.js). */

import { unpacked } from './unpacked.js';

/** @type {Record<import('../../crossread/wasm/crossread.js').Preset, string>} */
const { news, longReuse } = /** @type {any} */ (globalThis).cores;

export const WASM = { news: () => unpacked(news), longReuse: () => unpacked(longReuse) };

/** It starts no worker of its own. */
export const WORKER = { address: '', type: 'classic' };
