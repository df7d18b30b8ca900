/** The comparison by itself, without any document: in Node, Deno and workers too. */

export { compare } from './core.js';

/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {import('./wasm/crossread.js').Report} Report */
