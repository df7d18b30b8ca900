/**
 * Why texts could not be compared, in the reader's words. The errors themselves are for developers, and speak English: they
 * name the field, its value and the limit.
 */

/** @typedef {import('./model.js').Side} Side */
/** @typedef {import('./words.js').Words} Words */

/** The core could not be loaded. */
export class LoadError extends Error {
  /** @param {unknown} [cause] */
  constructor(cause) {
    super('the part of this page that compares could not be loaded', { cause });
  }
}

/** There was too little memory. */
export class MemoryError extends Error {
  /** @param {unknown} [cause] */
  constructor(cause) {
    super('the comparison needed more memory than there is', { cause });
  }
}

/** The core stumbled over these texts. */
export class InternalError extends Error {
  /** @param {unknown} [cause] */
  constructor(cause) {
    super('the comparison ran into an internal error, which is worth a report', { cause });
  }
}

/** The articles that a page names could not be had. */
export class ArticlesError extends Error {}

/** What memory grows by, in bytes. */
const PAGE = 65536;

/** As the core says it: src/error.rs. */
const TOO_LONG = /^the text of side ([ab]) has \d+ bytes; at most (\d+) can be compared$/;
const NO_OPTION = /^(\w+) is (?:no option;|.*; it must be )/s;

/**
 * The end of a sentence that says the texts could not be compared.
 *
 * @param {Words} words
 * @param {Error} error
 * @param {Record<Side, string>} names the outlets', as they stand in sentences
 */
export function whyFailed({ faults }, error, names) {
  if (error instanceof LoadError) return faults.core;
  if (error instanceof MemoryError) return faults.memory;
  if (error instanceof InternalError) return faults.internal;
  if (error instanceof ArticlesError) return faults.articles;
  const [, side, limit] = TOO_LONG.exec(error.message) ?? [];
  if (side) return faults.tooLong(names[/** @type {Side} */ (side)], Number(limit) / 2 ** 20);
  const [, field] = NO_OPTION.exec(error.message) ?? [];
  return field ? faults.option(field) : error.message;
}

/**
 * What went wrong while the core ran: its own errors are plain ones. Without memory it traps as it does over a fault of its own,
 * but then there is no more to be had: no more than it holds is asked for at once.
 *
 * @param {unknown} thrown
 * @param {WebAssembly.Memory} [memory] the core's, which is given up
 */
export function asFault(thrown, memory) {
  if (thrown instanceof RangeError) return new MemoryError(thrown);
  if (!(thrown instanceof WebAssembly.RuntimeError)) return thrown;
  try {
    memory?.grow(memory.buffer.byteLength / PAGE);
    return new InternalError(thrown);
  } catch {
    return new MemoryError(thrown);
  }
}
