/** The Rust core: loaded when first asked for, and only once, however many elements a page has. */

import { asFault, LoadError } from './faults.js';
import { WASM } from './files.js';
import { compareOffThread, isLong } from './off-thread.js';

/** @typedef {typeof import('./wasm/crossread.js')} Core */
/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {import('./wasm/crossread.js').Preset} Preset */
/** @typedef {import('./wasm/crossread.js').Report} Report */

/**
 * Long reuse has a core of its own, which most pages never load.
 *
 * @type {Record<Preset, () => Promise<Core>>}
 */
const LOADERS = {
  async news() {
    const core = await import('./wasm/crossread.js');
    await core.default({ module_or_path: WASM.news() });
    return core;
  },
  async longReuse() {
    const core = await import('./wasm/long-reuse/crossread.js');
    await core.default({ module_or_path: WASM.longReuse() });
    return core;
  },
};

/** @type {Partial<Record<Preset, Promise<Core>>>} */
const loading = {};

/**
 * Compares two texts; long ones in a worker, which the signal can stop.
 *
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Report>} frozen all the way down
 * @throws {Error} with a message for people: why the core refused the texts, or that it could not be loaded
 */
export async function compare(a, b, options, signal) {
  signal?.throwIfAborted();
  const report = isLong(a, b) ? await compareOffThread(a, b, options, signal) : undefined;
  return report ? frozen(report) : compareHere(a, b, options);
}

/**
 * Compares two texts in this thread, which nothing can stop.
 *
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @returns {Promise<Report>}
 */
export async function compareHere(a, b, options) {
  const core = await load(options);
  try {
    return frozen(core.compare(a, b, options));
  } catch (thrown) {
    throw asFault(thrown);
  }
}

/**
 * Loads the core that options ask for.
 *
 * @param {Options} [options]
 * @throws {LoadError}
 */
export async function load(options) {
  // Whatever else stands there is for the core to refuse.
  const preset = options?.preset === 'longReuse' ? 'longReuse' : 'news';
  loading[preset] ??= LOADERS[preset]();
  try {
    return await loading[preset];
  } catch (cause) {
    // A failed download may succeed the next time.
    loading[preset] = undefined;
    throw new LoadError(cause);
  }
}

/**
 * @template T
 * @param {T} value plain data
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
