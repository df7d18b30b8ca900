/** Where no worker can start, long texts are compared in this thread, a stage at a time: in between the page is at hand. */

/** @typedef {import('./core.js').Options} Options */
/** @typedef {import('./core.js').Report} Report */
/**
 * @typedef {object} Slicing what a core has for it
 * @property {(a: string, b: string, options?: Options) => void} begin drops a comparison that is not finished
 * @property {() => Report | undefined} advance `undefined` while there is more to do
 */

/** A core holds one comparison in slices: whoever comes with another while it is unfinished waits. @type {WeakMap<object, Promise<unknown>>} */
const turns = new WeakMap();

/**
 * @param {Slicing} core
 * @param {string} a
 * @param {string} b
 * @param {Options} [options]
 * @param {AbortSignal} [signal] stops it after the stage that runs
 * @returns {Promise<Report>}
 * @throws {Error} the core's own, or the signal's reason
 */
export function compareInSlices(core, a, b, options, signal) {
  const turn = (turns.get(core) ?? Promise.resolve()).then(async () => {
    signal?.throwIfAborted();
    core.begin(a, b, options);
    for (;;) {
      await pause();
      signal?.throwIfAborted();
      const report = core.advance();
      if (report) return report;
    }
  });
  turns.set(
    core,
    turn.catch(() => {}),
  );
  return turn;
}

/**
 * Until what waits has been done: input, drawing, timers. Not by scheduler.yield, whose continuations come before any timer, and so
 * before whoever would stop this; and not by a timer, since those that wait for one another are held back.
 *
 * @returns {Promise<void>}
 */
export function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
