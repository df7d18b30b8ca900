/** How far this process's memory grows, by what Linux says in /proc/self; elsewhere by the peak since its start. */

import { readFileSync, writeFileSync } from 'node:fs';

const KIB = 1024;

const SETTLING = 100; // milliseconds in which V8 gives back what the collector has freed

/**
 * Counts from now on.
 *
 * @returns {Promise<() => number>} the bytes between now and the highest since
 */
export async function peakFromNow() {
  for (let times = 0; times < 2; times++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
  }
  try {
    writeFileSync('/proc/self/clear_refs', '5'); // sets the peak back to what is in use now
    const before = status('VmRSS');
    return () => Math.max(0, status('VmHWM') - before);
  } catch {
    const before = process.resourceUsage().maxRSS;
    return () => (process.resourceUsage().maxRSS - before) * KIB;
  }
}

/** @param {string} field */
function status(field) {
  const kib = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (!kib) throw new Error(`/proc/self/status has no ${field}`);
  return Number(kib) * KIB;
}
