/** A comparison in slices: what is done in between, whose turn it is, and how it is stopped. By a core that only counts. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { compareInSlices } from '../../www/crossread/slices.js';

/** @typedef {import('../../www/crossread/core.js').Report} Report */

/** Stages of the core below. */
const STAGES = 5;

/** A core as the wasm has it, whose reports are the two texts. */
function counting() {
  /** @type {string[]} */
  const log = [];
  /** @type {{ texts: string, stage: number } | undefined} */
  let unfinished;
  return {
    log,
    begin(/** @type {string} */ a, /** @type {string} */ b, /** @type {any} */ options) {
      if (options?.leastWords === 2) throw new Error('leastWords is 2');
      unfinished = { texts: a + b, stage: 0 };
      log.push(`begin ${a + b}`);
    },
    advance() {
      if (!unfinished) throw new Error('nothing was begun');
      unfinished.stage++;
      log.push(`${unfinished.texts} ${unfinished.stage}`);
      if (unfinished.stage < STAGES) return undefined;
      const { texts } = unfinished;
      unfinished = undefined;
      return /** @type {Report} */ (/** @type {unknown} */ (texts));
    },
  };
}

describe('a comparison in slices', () => {
  test('lets tasks be done between its stages', async () => {
    const core = counting();
    let done = false;
    const ticks = (async () => {
      let count = 0;
      for (; !done; count++) await new Promise((resolve) => setImmediate(resolve));
      return count;
    })();
    assert.equal(await compareInSlices(core, 'a', 'b'), 'ab');
    done = true;
    assert.equal(core.log.length, 1 + STAGES);
    assert.ok((await ticks) >= STAGES);
  });

  test('is stopped between two stages, and leaves the core to the next', async () => {
    const core = counting();
    const controller = new AbortController();
    const { advance } = core;
    core.advance = () => {
      const report = advance();
      if (core.log.length === 3) controller.abort();
      return report;
    };
    const stopped = compareInSlices(core, 'a', 'b', undefined, controller.signal);
    const next = compareInSlices(core, 'c', 'd');
    await assert.rejects(stopped, { name: 'AbortError' });
    assert.equal(await next, 'cd');
    assert.deepEqual(core.log.slice(0, 4), ['begin ab', 'ab 1', 'ab 2', 'begin cd']);
  });

  test('never begins where it was stopped while it waited', async () => {
    const core = counting();
    const controller = new AbortController();
    const first = compareInSlices(core, 'a', 'b');
    const second = compareInSlices(core, 'c', 'd', undefined, controller.signal);
    controller.abort();
    await assert.rejects(second, { name: 'AbortError' });
    assert.equal(await first, 'ab');
    assert.ok(!core.log.includes('begin cd'));
  });

  test('is not disturbed by others, each of which has its turn', async () => {
    const core = counting();
    const all = [
      compareInSlices(core, 'a', 'b'),
      compareInSlices(core, 'c', 'd'),
      compareInSlices(counting(), 'e', 'f'),
    ];
    assert.deepEqual(await Promise.all(all), ['ab', 'cd', 'ef']);
    assert.deepEqual(core.log.slice(STAGES, STAGES + 2), [`ab ${STAGES}`, 'begin cd']);
  });

  test('tells of the core’s errors, and is no hindrance to the next', async () => {
    const core = counting();
    await assert.rejects(compareInSlices(core, 'a', 'b', { leastWords: 2 }), { message: 'leastWords is 2' });
    assert.equal(await compareInSlices(core, 'a', 'b'), 'ab');
  });
});
