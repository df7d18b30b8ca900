/**
 * What the core needs beside its modules. Every address is spelled out: bundlers follow no others. The page in one file
 * has a module of its own in place of this one (build/single-file/files.js).
 */

/** @typedef {import('./wasm/crossread.js').Preset} Preset */

/** Of each core the wasm, or where it is. @type {Record<Preset, () => URL | Promise<BufferSource>>} */
export const WASM = {
  news: () => new URL('./wasm/crossread_bg.wasm', import.meta.url),
  longReuse: () => new URL('./wasm/long-reuse/crossread_bg.wasm', import.meta.url),
};

/** @type {{ address: string, type: WorkerType }} */
export const WORKER = { address: new URL('./worker.js', import.meta.url).href, type: 'module' };
