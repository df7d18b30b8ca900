/** The comparison by itself, without any document: in Node, Deno and workers too. */

import { compare as compareTexts } from './core.js';

/** @typedef {import('./wasm/crossread.js').Options} Options */
/** @typedef {import('./wasm/crossread.js').Report} Report */

/**
 * Compares two texts; in a page long ones in a worker, or in slices where none can start. The signal can stop either.
 *
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Report>} frozen all the way down
 * @throws {Error} with a sentence that names what is wrong, its value and what it must be
 */
export async function compare(a, b, options, signal) {
  for (const [name, text] of Object.entries({ a, b })) {
    if (typeof text !== 'string') throw new TypeError(`${name} is ${shown(text)}; it must be a string`);
  }
  if (typeof (options ?? {}) !== 'object' || Array.isArray(options)) {
    throw new TypeError(`options is ${shown(options)}; it must be an object`);
  }
  try {
    return await compareTexts(a, b, options, signal);
  } catch (error) {
    throw quoting(error, options);
  }
}

/** @param {unknown} value */
function shown(value) {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/**
 * The core names a value as it is shown, which leaves a text without quotation marks: "60" would look like 60.
 *
 * @param {unknown} error
 * @param {Options | undefined} options
 */
function quoting(error, options) {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (typeof value !== 'string' || !(error instanceof Error)) continue;
    error.message = error.message.replace(`${name} is ${value};`, () => `${name} is "${value}";`);
  }
  return error;
}
