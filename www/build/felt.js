/**
 * `node www/build/felt.js [A.txt B.txt] [--in FOLDER]…`: what a reader feels of a paste. In Chromium, the second article is
 * pasted by the clipboard into the page whose first field has the other, from the press until the first highlights are
 * painted; and how long the longest task of the page's thread was from then on. The invented example where no files are
 * given. Several folders with a copy of `www/` each are measured in turn, since the machine is never equally quiet twice; and
 * where it is not quiet at all, what the page's thread computed says more than how long that took.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { browserPrograms } from './browsers.js';
import { ROOT } from './run.js';
import { serve } from './server.js';

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: any }} TraceEvent */
/** @typedef {{ at: number, ms: number, computed: number, named: string[] }} Task */
/** @typedef {{ first: number, longest: number, shifts: number, tasks: Task[] }} Felt `longest` is 0 where no task took 50 ms */

const ROUNDS = 11;

/** The shortest task that `--tasks` tells of, in µs. */
const LEAST_TOLD = 1000;

/** How long after the first highlights tasks are still looked at, in ms. */
const AFTERWARDS = 1200;

const { values, positionals } = parseArgs({
  options: {
    in: { type: 'string', multiple: true, default: [join(ROOT, 'www')] },
    rounds: { type: 'string', default: String(ROUNDS) },
    width: { type: 'string', default: '1280' },
    tasks: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const files = positionals.length === 2 ? positionals : ['a', 'b'].map((side) => join(ROOT, `www/example/${side}.txt`));
const [a, b] = files.map((file) => readFileSync(file, 'utf8'));

/** Runs in the page: notes when the paste came and when the first highlights were painted. */
function watch() {
  const seen = /** @type {any} */ ({ shifts: 0, longest: 0 });
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) if (!entry.hadRecentInput) seen.shifts += entry.value;
  }).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      if (startTime + duration > (seen.pasted ?? Infinity)) seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: 'longtask' });
  document.addEventListener('paste', ({ timeStamp }) => {
    seen.pasted = timeStamp;
    performance.mark('pasted');
    const look = () => {
      const element = document.querySelector('cross-read');
      const mark = element?.shadowRoot?.querySelector('.panel:not([hidden]) :is(mark, [data-card])');
      if (!mark?.checkVisibility()) {
        requestAnimationFrame(look);
        return;
      }
      // A message comes after the frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.first = performance.now() - seen.pasted;
      };
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
}

/** @param {TraceEvent[]} events @returns {Task[]} */
function tasksOf(events) {
  const mark = events.find(({ name, ph }) => name === 'pasted' && ph !== 'M');
  if (!mark) throw new Error('the paste is not in the trace');
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid);
  const after = own.filter(({ ts, dur = 0 }) => ts + dur > mark.ts).sort((one, other) => one.ts - other.ts);
  let last = 0;
  // What a scheduler runs is in no task of the trace, and so stands by itself like one.
  return after
    .filter(({ ts, dur = 0 }) => {
      const isInside = ts + dur <= last || dur < LEAST_TOLD;
      last = Math.max(last, ts + dur);
      return !isInside;
    })
    .map((task) => {
      const end = task.ts + (task.dur ?? 0);
      const inside = after.filter(
        ({ name, ts, dur = 0 }) => !name.includes('RunTask') && dur > LEAST_TOLD && ts >= task.ts && ts + dur <= end,
      );
      const named = inside.map(({ name, dur = 0, args }) => {
        const what = args?.data?.functionName || args?.data?.type || '';
        return `${name}${what && `(${what})`} ${(dur / 1000).toFixed(0)}`;
      });
      const { ts, dur = 0, tdur = dur } = task;
      return { at: (ts - mark.ts) / 1000, ms: dur / 1000, computed: tdur / 1000, named };
    });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {boolean} [isTraced] which takes time itself
 * @returns {Promise<Felt>}
 */
async function paste(browser, url, isTraced = false) {
  const viewport = { width: Number(values.width), height: 900 };
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.waitForSelector('form:not([aria-busy])');
  const copy = (/** @type {string} */ text) => page.evaluate((one) => navigator.clipboard.writeText(one), text);
  await copy(a);
  await page.click('#a-text');
  await page.keyboard.press('Control+V');
  await copy(b);
  await page.click('#b-text');
  await page.evaluate(watch);
  // A person needs longer to fetch the second article.
  await page.waitForTimeout(1500);
  if (isTraced)
    await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'blink.user_timing'] });
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.first);
  await page.waitForTimeout(AFTERWARDS);
  const tasks = isTraced ? tasksOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents) : [];
  const { first, longest, shifts } = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
  await context.close();
  return { first, longest, shifts, tasks };
}

const servers = await Promise.all(values.in.map((folder) => serve(folder, 0)));
const executablePath = browserPrograms().chromium.path;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
/** @type {Felt[][]} */
const felt = servers.map(() => []);
/** @type {Felt[][]} */
const traced = servers.map(() => []);
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [i, { url }] of servers.entries()) felt[i].push(await paste(browser, url));
    // Tracing takes time itself, and so is done in rounds of its own.
    for (const [i, { url }] of servers.entries()) traced[i].push(await paste(browser, url, true));
  }
} finally {
  await browser.close();
  for (const server of servers) await server.close();
}

const spread = (/** @type {number[]} */ list) => {
  const [least, ...more] = [...list].sort((one, other) => one - other).map(Math.round);
  return `${[least, ...more][list.length >> 1]} ms (${least} to ${more.at(-1) ?? least})`;
};
console.log(
  '| folder | first highlights, median (least to most) | longest task, 0 if under 50 ms | computed in the longest task | computed until the first highlights | CLS |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [i, folder] of values.in.entries()) {
  const first = spread(felt[i].map((one) => one.first));
  const longest = spread(felt[i].map((one) => one.longest));
  const most = spread(traced[i].map(({ tasks }) => Math.max(...tasks.map(({ computed }) => computed))));
  const all = spread(
    traced[i].map(({ tasks, first: until }) =>
      tasks.filter(({ at }) => at < until).reduce((sum, { computed }) => sum + computed, 0),
    ),
  );
  const shifts = Math.max(...felt[i].map((one) => one.shifts));
  console.log(`| ${folder} | ${first} | ${longest} | ${most} | ${all} | ${shifts.toFixed(3)} |`);
}
for (const [i, folder] of values.tasks ? values.in.entries() : []) {
  console.log(`\n${folder}`);
  for (const { at, ms, computed, named } of traced[i][0].tasks) {
    console.log(`${at.toFixed(0)}: ${ms.toFixed(1)} ms, ${computed.toFixed(1)} computed; ${named.join(', ')}`);
  }
}
