/** In the place of crossread/files.js in services that compile no wasm as they run: each core is a module, compiled before. */

import news from '../../crossread/wasm/crossread_bg.wasm';
import longReuse from '../../crossread/wasm/long-reuse/crossread_bg.wasm';

export const WASM = { news: () => news, longReuse: () => longReuse };

/** A service has no `Worker`. */
export const WORKER = { address: '', type: 'module' };
