/** Long texts are compared in a worker: the page stays at hand, and the work can be stopped. */

import { InternalError, MemoryError } from './faults.js';
import { WORKER } from './files.js';

/** @typedef {import('./core.js').Options} Options */
/** @typedef {import('./core.js').Report} Report */
/** @typedef {{ kind: 'ready' } | { kind: 'unable' } | { kind: 'memory' } | { kind: 'internal' } | { kind: 'report', report: Report } | { kind: 'error', message: string }} Answer */

/** UTF-16 code units of both texts, some 17,000 English words: beyond, a comparison takes longer than a click may. */
const LONG = 100_000;

/** @typedef {{ createScriptURL: (address: string) => string }} Policy */

/** Under Trusted Types a worker's address needs a policy. This one lets our own worker through and nothing else. @type {Policy | undefined} */
let policy;

/** Whether a pair is so long that it is compared in a worker. @param {string} a @param {string} b */
export function isLong(a, b) {
  return a.length + b.length > LONG;
}

/**
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Report | undefined>} undefined where no worker can start, or load the core
 * @throws {Error} the core's own, or the signal's reason
 */
export async function compareOffThread(a, b, options, signal) {
  const worker = start();
  if (!worker) return undefined;
  let isReady = false;
  /** @type {(() => void) | undefined} */
  let stop;
  try {
    return await new Promise((resolve, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
      worker.addEventListener('message', (/** @type {MessageEvent<Answer>} */ { data }) => {
        if (data.kind === 'ready') isReady = true;
        else if (data.kind === 'unable') resolve(undefined);
        else if (data.kind === 'report') resolve(data.report);
        else if (data.kind === 'memory') reject(new MemoryError());
        else if (data.kind === 'internal') reject(new InternalError());
        else reject(new Error(data.message));
      });
      // Before it is ready its files could not be loaded or run; afterwards it ran out of memory.
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (isReady) reject(new MemoryError());
        else resolve(undefined);
      });
      try {
        worker.postMessage({ a, b, options });
      } catch {
        // Options that cannot be sent are for the core to refuse.
        resolve(undefined);
      }
    });
  } finally {
    if (stop) signal?.removeEventListener('abort', stop);
    // Its memory is as large as the longest comparison needed.
    worker.terminate();
  }
}

function start() {
  try {
    policy ??= makePolicy();
    return new Worker(policy.createScriptURL(WORKER.address), { type: WORKER.type });
  } catch {
    // A page opened from disk, or one whose policy allows no worker.
    return undefined;
  }
}

/** @returns {Policy} */
function makePolicy() {
  const rules = { createScriptURL: ours };
  return /** @type {any} */ (globalThis).trustedTypes?.createPolicy('crossread-worker', rules) ?? rules;
}

/** @param {string} address */
function ours(address) {
  if (address !== WORKER.address) throw new TypeError(`not the worker's address: ${address}`);
  return address;
}
