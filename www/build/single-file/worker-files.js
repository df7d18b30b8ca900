/** In the place of crossread/files.js in the worker, whose script begins with the cores (files.js). */

import { unpacking } from './unpacked.js';

export const WASM = unpacking(/** @type {any} */ (globalThis).cores);

/** It starts no worker of its own. */
export const WORKER = { address: '', type: 'classic' };
