/** The Rust core: loaded when first asked for, and only once, however many elements a page has. */

import { asFault, LoadError } from './faults.js';
import { WASM } from './files.js';
import { compareOffThread, isLong } from './off-thread.js';
import { compareInSlices } from './slices.js';
import init, { advance, begin, compare as compareNews, outline as outlineNews } from './wasm/crossread.js';

/** @typedef {Pick<typeof import('./wasm/crossread.js'), 'default' | 'compare' | 'outline' | 'begin' | 'advance'>} Core */
/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {import('./wasm/crossread.js').Preset} Preset */
/** @typedef {import('./wasm/crossread.js').Report} Report */

/**
 * Long reuse has a core of its own, which most pages never load.
 *
 * @type {Record<Preset, () => Promise<Core>>}
 */
const CORES = {
  news: async () => ({ default: init, compare: compareNews, outline: outlineNews, begin, advance }),
  longReuse: () => import('./wasm/long-reuse/crossread.js'),
};

/** @typedef {{ core: Core, exports: import('./wasm/crossread.js').InitOutput }} Begun */

/** The first part of each core. @type {Partial<Record<Preset, Promise<Begun>>>} */
const begun = {};

/** All of it. @type {Partial<Record<Preset, Promise<Core>>>} */
const loaded = {};

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
  return answer(options, () => compareInSlices(core, a, b, options, signal));
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
  return answer(options, () => core.compare(a, b, options));
}

/**
 * The report as far as it tells of passages, for which the first part of the core is enough. `undefined` where the rest was asked
 * for already, or the texts are compared in a worker: then the whole report comes as soon.
 *
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Report | undefined>}
 * @throws {Error} as {@link compare}
 */
export async function outline(a, b, options, signal) {
  const preset = presetOf(options);
  if (isLong(a, b) || loaded[preset]) return undefined;
  const { core } = await kept(begun, preset, beginLoading);
  signal?.throwIfAborted();
  return answer(options, () => core.outline(a, b, options));
}

/**
 * What the core answers, or why it could not. One that trapped is given up: it never tidied its stack.
 *
 * @param {Options | undefined} options
 * @param {() => Report | Promise<Report>} work
 * @returns {Promise<Report>}
 */
async function answer(options, work) {
  try {
    return frozen(await work());
  } catch (thrown) {
    const preset = presetOf(options);
    const fault = asFault(thrown, (await begun[preset])?.exports.memory);
    if (fault !== thrown) begun[preset] = loaded[preset] = undefined;
    throw fault;
  }
}

/**
 * Loads the core that options ask for.
 *
 * @param {Options} [options]
 * @throws {LoadError}
 */
export function load(options) {
  return kept(loaded, presetOf(options), async (preset) => {
    const details = bytesOf(WASM[preset].details());
    // It is waited for below, unless the first part fails before.
    details.catch(() => {});
    const { core, exports } = await kept(begun, preset, beginLoading);
    await WebAssembly.instantiate(await details, { first: /** @type {any} */ (exports) });
    return core;
  });
}

/** @param {Preset} preset @returns {Promise<Begun>} */
async function beginLoading(preset) {
  const core = await CORES[preset]();
  return { core, exports: await core.default({ module_or_path: WASM[preset].passages() }) };
}

/** @param {URL | Promise<BufferSource>} file */
async function bytesOf(file) {
  if (!(file instanceof URL)) return file;
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answers ${response.status}`);
  return response.arrayBuffer();
}

/** @param {Options} [options] @returns {Preset} */
function presetOf(options) {
  // Whatever else stands there is for the core to refuse.
  return options?.preset === 'longReuse' && 'longReuse' in WASM ? 'longReuse' : 'news';
}

/**
 * What was loaded before, or is now.
 *
 * @template T
 * @param {Partial<Record<Preset, Promise<T>>>} before
 * @param {Preset} preset
 * @param {(preset: Preset) => Promise<T>} load
 * @throws {LoadError}
 */
async function kept(before, preset, load) {
  before[preset] ??= load(preset);
  try {
    return await before[preset];
  } catch (cause) {
    // A failed download may succeed the next time.
    before[preset] = undefined;
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
