/**
 * What the core needs beside its modules. Every address is spelled out: bundlers follow no others. The page in one file
 * has a module of its own in place of this one (build/single-file/files.js).
 */

/** @typedef {import('./wasm/crossread.js').Preset} Preset */
/** @typedef {'passages' | 'details'} Part what finds passages, and what tells more of them */

/** Of each core the two parts of its wasm, or where they are. @type {Record<Preset, Record<Part, () => URL | Promise<BufferSource>>>} */
export const WASM = {
  news: {
    passages: () => new URL('./wasm/crossread_bg.wasm', import.meta.url),
    details: () => new URL('./wasm/details.wasm', import.meta.url),
  },
  longReuse: {
    passages: () => new URL('./wasm/long-reuse/crossread_bg.wasm', import.meta.url),
    details: () => new URL('./wasm/long-reuse/details.wasm', import.meta.url),
  },
};

/** @type {{ address: string, type: WorkerType }} */
export const WORKER = { address: new URL('./worker.js', import.meta.url).href, type: 'module' };
