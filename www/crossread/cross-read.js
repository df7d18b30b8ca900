/** Registers the element: `<script type="module" src="crossread/cross-read.js"></script>`. */

import { CrossRead } from './element.js';

/** @typedef {import('./element.js').Article} Article */
/** @typedef {import('./element.js').Jump} Jump */
/** @typedef {import('./element.js').Selection} Selection */
/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {import('./wasm/crossread.js').Report} Report */

if (!customElements.get('cross-read')) customElements.define('cross-read', CrossRead);

export { CrossRead };
