/** The Rust core: loaded when first asked for, and only once, however many elements a page has. */

/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {import('./wasm/crossread.js').Report} Report */

/** @type {Promise<typeof import('./wasm/crossread.js')> | undefined} */
let loading;

async function load() {
  const core = await import('./wasm/crossread.js');
  await core.default({ module_or_path: new URL('./wasm/crossread_bg.wasm', import.meta.url) });
  return core;
}

/**
 * Compares two texts.
 *
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @returns {Promise<Report>} frozen all the way down
 * @throws {Error} with a message for people: why the core refused the texts, or that it could not be loaded
 */
export async function compare(a, b, options) {
  loading ??= load();
  let core;
  try {
    core = await loading;
  } catch (cause) {
    // A failed download may succeed the next time.
    loading = undefined;
    throw new Error('the part of this page that compares could not be loaded', { cause });
  }
  return frozen(core.compare(a, b, options));
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
