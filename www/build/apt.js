/** Debian's packages: installed where this process may, named in the advice where it may not. */

import { existsSync } from 'node:fs';

import { answer, run, StepError, typedCommand } from './run.js';

/** Whether this is a Debian or one of its relatives. */
export function canUseApt() {
  return existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/apt-cache');
}

/**
 * The words before a command that give it root's rights, or undefined where there are none to be had without asking.
 *
 * @returns {Promise<string[] | undefined>}
 */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  return (await answer('sudo', ['-n', 'true'])) === undefined ? undefined : ['sudo', '-n'];
}

/**
 * Installs packages. They are named after the lists are fresh, since names carry versions.
 *
 * @param {() => Promise<string[]>} name
 */
export async function installWithApt(name) {
  const root = await asRoot();
  if (!root) {
    const packages = (await name()).join(' ');
    throw new StepError(
      'Some Debian packages are missing: run ' +
        `“sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}” ` +
        `and then ${typedCommand()} again.`,
    );
  }
  const advice = `apt-get failed: read its message above, put it right and run ${typedCommand()} again.`;
  const apt = async (/** @type {string[]} */ ...args) => {
    const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    await run(command, rest, { advice });
  };
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...(await name()));
}
