/** In the place of crossread/files.js in services that compile no wasm as they run: each part is a module, compiled before. */

import news from '../../crossread/wasm/crossread_bg.wasm';
import newsDetails from '../../crossread/wasm/details.wasm';
import longReuse from '../../crossread/wasm/long-reuse/crossread_bg.wasm';
import longReuseDetails from '../../crossread/wasm/long-reuse/details.wasm';

export const WASM = {
  news: { passages: () => news, details: () => newsDetails },
  longReuse: { passages: () => longReuse, details: () => longReuseDetails },
};

/** A service has no `Worker`. */
export const WORKER = { address: '', type: 'module' };
