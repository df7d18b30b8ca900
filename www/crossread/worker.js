/** The worker that compares long texts: one pair in, one report or error out. */

import { compareHere } from './core.js';
import { InternalError, LoadError, MemoryError } from './faults.js';

/** @typedef {import('./off-thread.js').Answer} Answer */

const scope = /** @type {{ postMessage: (answer: Answer) => void } & EventTarget} */ (/** @type {unknown} */ (self));

scope.addEventListener('message', async (event) => {
  const { a, b, options } = /** @type {MessageEvent} */ (event).data;
  try {
    scope.postMessage({ kind: 'report', report: await compareHere(a, b, options) });
  } catch (error) {
    // In a bundle its files may not be where it looks for them.
    if (error instanceof LoadError) scope.postMessage({ kind: 'unable' });
    else if (error instanceof MemoryError) scope.postMessage({ kind: 'memory' });
    else if (error instanceof InternalError) scope.postMessage({ kind: 'internal' });
    else scope.postMessage({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
});
scope.postMessage({ kind: 'ready' });
