/**
 * What must be on the machine: Node, Rust, npm's packages, and a standard library for wasm, which comes in one of three
 * ways. `CROSSREAD_WASM_STD` names one; otherwise the first that works is taken.
 *
 * - `installed`: the Rust in use has it already
 * - `rustup`: rustup fetches it
 * - `debian`: Debian's own Rust carries the sources and builds it
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { canUseApt, installWithApt } from './apt.js';
import { answer, ROOT, run, StepError, typedCommand } from './run.js';

export const WASM_TARGET = 'wasm32-unknown-unknown';
const LEAST_NODE = 20;
const DEBIAN_CARGO = '/usr/bin/cargo';
const DEBIAN_RUSTC = '/usr/bin/rustc';
const DEBIAN_STD_SOURCES = '/usr/lib/rustlib/src/rust/library/std';
const RUSTUP_TIME_LIMIT = 180_000; // a download of 20 MB; a blocked network must not hold the build up for ever
// A page only ever learns that the wasm stopped: messages, which need the standard library's formatting, reach nobody.
const SILENT_PANICS = ['-Zunstable-options', '-Cpanic=immediate-abort', '-Zlocation-detail=none', '-Zfmt-debug=none'];
const CHOICE = join(ROOT, 'target/crossread/wasm-std.json');

/** @typedef {'installed' | 'rustup' | 'debian'} Way */
/** @type {readonly Way[]} */
const WAYS = ['installed', 'rustup', 'debian'];

/**
 * The ways to a standard library for wasm that are worth trying, in order.
 *
 * @param {object} found
 * @param {string} [found.wanted] CROSSREAD_WASM_STD
 * @param {string} [found.last] the way that worked the last time
 * @param {boolean} found.installed the Rust in use has the library
 * @param {boolean} found.rustup rustup is there
 * @param {boolean} found.debian Debian's packages are there, or this is a Debian that can name them
 * @returns {Way[]}
 */
export function waysToStd({ wanted, last, installed, rustup, debian }) {
  const there = { installed, rustup, debian };
  if (wanted) {
    const way = WAYS.find((known) => known === wanted);
    if (!way) throw new StepError(`CROSSREAD_WASM_STD is “${wanted}”: set it to ${WAYS.join(', ')} or nothing.`);
    if (there[way]) return [way];
    throw new StepError(
      `CROSSREAD_WASM_STD is “${way}”, which this machine has not got: unset it and run ${typedCommand()} again.`,
    );
  }
  if (installed) return ['installed']; // nothing to fetch, nothing that can fail
  const ways = WAYS.filter((way) => there[way]).sort((x, y) => Number(y === last) - Number(x === last));
  if (ways.length) return ways;
  throw new StepError(
    `Rust's standard library for wasm is missing: install Rust from https://rustup.rs and run ${typedCommand()} again.`,
  );
}

/**
 * Whether version `found` (the first number with a dot in the text) is `least` or later.
 *
 * @param {string} found
 * @param {string} least such as `1.95`
 */
export function isAtLeast(found, least) {
  const [major, minor] = (/(\d+)\.(\d+)/.exec(found) ?? []).slice(1).map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** The Rust version that Cargo.toml asks for. */
function leastRust() {
  const version = /^rust-version\s*=\s*"([\d.]+)"/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))?.[1];
  if (!version) throw new Error('Cargo.toml names no rust-version');
  return version;
}

/** Checks Node and Rust; the note to print beside the step. */
async function checkTools() {
  const again = `run ${typedCommand()} again`;
  if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
    throw new StepError(
      `Node is ${process.versions.node}, Crossread needs ${LEAST_NODE} or later: get it from https://nodejs.org and ${again}.`,
    );
  }
  const [rustc, cargo] = await Promise.all([answer('rustc', ['--version']), answer('cargo', ['--version'])]);
  if (!rustc || !cargo) {
    throw new StepError(`Rust is missing: install it from https://rustup.rs, open a new terminal and ${again}.`);
  }
  const least = leastRust();
  for (const found of [rustc, cargo]) {
    if (isAtLeast(found, least)) continue;
    throw new StepError(`${found} is too old, Crossread needs ${least}: run “rustup update stable” and ${again}.`);
  }
  return `Node ${process.versions.node}, Rust ${rustc.split(' ')[1]}`;
}

/** The wasm linkers of Debian's lld-N packages, latest first. */
function debianLinkers() {
  const number = (/** @type {string} */ name) => Number(name.slice('wasm-ld-'.length));
  return readdirSync('/usr/bin')
    .filter((name) => /^wasm-ld-\d+$/.test(name))
    .sort((x, y) => number(y) - number(x));
}

async function debianIsReady() {
  if (![DEBIAN_CARGO, DEBIAN_RUSTC, DEBIAN_STD_SOURCES].every((path) => existsSync(path))) return false;
  const versions = await Promise.all([answer(DEBIAN_CARGO, ['--version']), answer(DEBIAN_RUSTC, ['--version'])]);
  return versions.every((version) => version && isAtLeast(version, leastRust())) && debianLinkers().length > 0;
}

async function installDebianStd() {
  if (await debianIsReady()) return;
  await installWithApt(async () => {
    const linkers = (await answer('apt-cache', ['search', '--names-only', '^lld-[0-9]+$'])) ?? '';
    const latest = Math.max(...Array.from(linkers.matchAll(/^lld-(\d+) /gm), ([, number]) => Number(number)));
    const linker = Number.isFinite(latest) ? `lld-${latest}` : 'lld';
    return ['rustc-web', 'cargo-web', 'rust-web-src', 'rust-web-llvm', linker];
  });
  if (await debianIsReady()) return;
  throw new StepError(
    `Debian's Rust is older than ${leastRust()}: install Rust from https://rustup.rs and run ${typedCommand()} again.`,
  );
}

async function stdIsInstalled() {
  const sysroot = await answer('rustc', ['--print', 'sysroot']);
  return sysroot !== undefined && existsSync(join(sysroot, 'lib/rustlib', WASM_TARGET, 'lib'));
}

/** Sees to a standard library for wasm and remembers which way it came. */
async function provideStd() {
  const [installed, rustup, ready] = await Promise.all([
    stdIsInstalled(),
    answer('rustup', ['--version']),
    debianIsReady(),
  ]);
  const ways = waysToStd({
    wanted: process.env.CROSSREAD_WASM_STD,
    last: chosenWay(),
    installed,
    rustup: rustup !== undefined,
    debian: ready || canUseApt(),
  });
  for (const way of ways) {
    try {
      if (way === 'rustup') await addTargetWithRustup();
      if (way === 'debian') await installDebianStd();
      mkdirSync(join(CHOICE, '..'), { recursive: true });
      writeFileSync(CHOICE, JSON.stringify({ way }));
      return way;
    } catch (error) {
      if (way === ways.at(-1)) throw error;
    }
  }
}

async function addTargetWithRustup() {
  const advice =
    `rustup could not fetch Rust's standard library for wasm: check the network connection ` +
    `and run ${typedCommand()} again.`;
  await run('rustup', ['target', 'add', WASM_TARGET], { advice, timeLimit: RUSTUP_TIME_LIMIT });
}

/** @returns {Way | undefined} */
function chosenWay() {
  return existsSync(CHOICE) ? JSON.parse(readFileSync(CHOICE, 'utf8')).way : undefined;
}

/**
 * How to call the cargo that builds for wasm, once the steps of {@link setupSteps} are done. Where the standard library is
 * built too, it is built small.
 *
 * @returns {{ cargo: string, rustc: string, flags: string[], codegen: string[], small: boolean, env: NodeJS.ProcessEnv }}
 */
export function wasmToolchain() {
  if (chosenWay() !== 'debian')
    return { cargo: 'cargo', rustc: 'rustc', flags: [], codegen: [], small: false, env: {} };
  return {
    cargo: DEBIAN_CARGO,
    rustc: DEBIAN_RUSTC,
    flags: ['-Zbuild-std=std,panic_abort', '-Zbuild-std-features=optimize_for_size'],
    codegen: SILENT_PANICS,
    small: true,
    env: {
      PATH: '/usr/bin:/bin', // rustup's programs, which come first on most machines, would mix two Rusts
      RUSTC: DEBIAN_RUSTC,
      RUSTC_BOOTSTRAP: '1', // allows -Z on a stable Rust
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: debianLinkers()[0],
    },
  };
}

/**
 * What every command begins with.
 *
 * @returns {import('./steps.js').Step[]}
 */
export function setupSteps() {
  return [
    { title: 'Checking Node and Rust', run: checkTools },
    {
      title: "Installing npm's packages",
      inputs: ['package.json', 'package-lock.json'],
      outputs: ['node_modules/.package-lock.json'],
      run: installPackages,
    },
    { title: "Seeing to Rust's standard library for wasm", run: provideStd },
  ];
}

async function installPackages() {
  const advice =
    'npm could not install the packages: read its message above, check the network connection ' +
    `and run ${typedCommand()} again.`;
  // Under `npm run` npm names its own script, which Node can run on every system.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await (npm ? run(process.execPath, [npm, ...args], { advice }) : run('npm', args, { advice }));
}
