/** The Rust core: loaded when first asked for, and only once, however many elements a page has. */

import { asFault, LoadError } from './faults.js';
import { WASM } from './files.js';
import { compareOffThread, isLong } from './off-thread.js';
import { compareInSlices } from './slices.js';
import init, { advance, begin, compare as compareNews } from './wasm/crossread.js';

/** @typedef {Pick<typeof import('./wasm/crossread.js'), 'compare' | 'begin' | 'advance'>} Core */
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
    await init({ module_or_path: WASM.news() });
    return { compare: compareNews, begin, advance };
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
 * Compares two texts; long ones in a worker, or in slices where none can start. The signal can stop either.
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
  if (!isLong(a, b)) return compareHere(a, b, options);
  const report = await compareOffThread(a, b, options, signal);
  if (report) return frozen(report);
  const core = await load(options);
  return answer(() => compareInSlices(core, a, b, options, signal));
}

/**
 * Compares two texts in this thread and in one piece, which nothing can stop.
 *
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @returns {Promise<Report>}
 */
export async function compareHere(a, b, options) {
  const core = await load(options);
  return answer(() => core.compare(a, b, options));
}

/**
 * What the core answers, or why it could not.
 *
 * @param {() => Report | Promise<Report>} work
 * @returns {Promise<Report>}
 */
async function answer(work) {
  try {
    return frozen(await work());
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
