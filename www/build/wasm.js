/**
 * From the Rust core to the files a page loads: cargo, wasm-bindgen's generator, wasm-opt. All is made twice: the core that
 * every page loads, and one with the preset for long reuse, which few ask for. Their glue and types are the same, yet a glue
 * file holds one wasm, so each has its own. Each wasm is parted: what finds passages comes first, what tells their details later.
 */

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { answer, ROOT, run, runNode } from './run.js';
import { split } from './split.js';
import { WASM_TARGET, wasmToolchain } from './toolchain.js';

// Folders of their own: two Rusts, or two sets of flags, rebuild each other's files in a common one.
const WASM_FOLDER = 'target/wasm';
const GLUE_FOLDER = 'target/glue';

const BUILT = `${WASM_FOLDER}/${WASM_TARGET}/release/crossread.wasm`;
const GENERATOR = `${GLUE_FOLDER}/debug/crossread-glue${process.platform === 'win32' ? '.exe' : ''}`;
/** Where a page finds the wasm it loads first. */
export const WASM_OUT = 'www/crossread/wasm';
/** Where it finds the one with long reuse. */
export const LONG_REUSE_OUT = `${WASM_OUT}/long-reuse`;
/** The wasm's two parts, by what the splitting calls them. */
export const PARTS = { first: 'crossread_bg.wasm', second: 'details.wasm' };
const GLUE = ['crossread.js', 'crossread.d.ts'];

/** How the glue keeps its first instance for good. Of one that trapped a page needs another, and core.js asks for no more. */
const KEEPING = /let __wbg_init_promise;\nasync function __wbg_init\(.*?\n\}\n\n/s;

/** The function at which the wasm is parted: src/details.rs. How a hash stands beside it depends on the Rust. */
const DETAILS = /^crossread(\[\w+\])?::details::details(::h\w+)?$/;

// Without optimisation the generator takes 32 s to build and 0.2 s to run; with opt-level 1 it takes 61 s to build.
const GENERATOR_PROFILE = ['opt-level=0', 'debug=false', 'incremental=false'];

// Vector instructions: a twelfth less time for half a kilobyte; Chromium has them since 2021, Firefox too, WebKit since 2023.
const VECTORS = ['-Ctarget-feature=+simd128'];

// Built for size it is fifteen kilobytes smaller by brotli and a sixth slower, which nobody sees in two milliseconds.
const SMALL = { CARGO_PROFILE_RELEASE_OPT_LEVEL: 's' };

// Nothing larger than this is copied into its callers, in the libraries neither: half a percent smaller and no slower.
const INLINED = ['-Cllvm-args=-inline-threshold=50'];

// Loops keep their counters: rewritten for machines that have few ways to address memory, they are two kilobytes larger.
const LOOPS = ['-Cllvm-args=-disable-lsr'];

// Each list of words stays a segment of its own, so that the splitting can tell whose it is.
const SEGMENTS = ['-Clink-arg=--no-merge-data-segments'];

// A second pass finds what the first laid bare. No address below 1,024 is one of Rust's, whose stack begins there and grows
// down from far above, so that offsets can be folded into loads. What the sections say of tools no browser reads.
const OPTIMISE = ['-Oz', '-Oz', '--low-memory-unused', '--strip-producers', '--strip-target-features'];

/**
 * @typedef {object} Core
 * @property {string} name as it follows what a step does
 * @property {string[]} features cargo's flags for them
 * @property {string} folder what is kept between the steps
 * @property {string} out
 */

/** @type {Core[]} */
const CORES = [
  {
    name: 'the core',
    features: ['--no-default-features', '--features=page'],
    folder: 'target/crossread/core',
    out: WASM_OUT,
  },
  {
    name: 'the core with long reuse',
    features: ['--features=page'],
    folder: 'target/crossread/long-reuse',
    out: LONG_REUSE_OUT,
  },
];

/** What cargo leaves of a core: the next one that it builds takes the place of its own file. */
const kept = (/** @type {Core} */ { folder }) => `${folder}/crossread.wasm`;

/** @returns {import('./steps.js').Step[]} */
export function wasmSteps() {
  return [
    ...CORES.map((core) => ({
      title: `Building ${core.name} for wasm`,
      inputs: ['Cargo.toml', 'Cargo.lock', 'src', 'www/build/wasm.js'],
      facts: async () => {
        const { rustc, flags, codegen, env } = wasmToolchain();
        return [String(await answer(rustc, ['-vV'], env)), ...flags, ...codegen];
      },
      outputs: [kept(core)],
      run: () => buildCore(core),
    })),
    {
      title: 'Building the glue generator',
      inputs: ['Cargo.lock', 'www/build/glue'],
      facts: async () => [String(await answer('rustc', ['-vV']))],
      outputs: [GENERATOR],
      run: buildGenerator,
    },
    ...CORES.map((core) => ({
      title: `Writing the glue of ${core.name} and optimising the wasm`,
      inputs: [kept(core), GENERATOR, 'www/build/wasm.js', 'www/build/split.js'],
      facts: () => [readFileSync(join(ROOT, 'node_modules/binaryen/package.json'), 'utf8')],
      outputs: [...GLUE, ...Object.values(PARTS)].map((name) => `${core.out}/${name}`),
      run: () => writeOutput(core),
    })),
  ];
}

/** @param {Core} core */
async function buildCore(core) {
  const { cargo, flags, codegen, env } = wasmToolchain();
  // With the Rust library left out the whole can be optimised at once when it is linked.
  const what = ['rustc', '--release', '--lib', '--crate-type', 'cdylib'];
  const where = ['--target', WASM_TARGET, '--target-dir', WASM_FOLDER];
  const args = [...what, ...where, ...core.features, ...flags, '--', ...INLINED, ...LOOPS];
  const rustflags = [...VECTORS, ...SEGMENTS, ...codegen, ...withoutOwnPaths()];
  await run(cargo, args, { env: { ...env, ...SMALL, CARGO_ENCODED_RUSTFLAGS: rustflags.join('\x1f') } });
  mkdirSync(join(ROOT, core.folder), { recursive: true });
  copyFileSync(join(ROOT, BUILT), join(ROOT, kept(core)));
}

/** Keeps where this machine has its files out of the wasm: else each machine would build another. */
function withoutOwnPaths() {
  const crates = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  return [`--remap-path-prefix=${crates}=crates`, `--remap-path-prefix=${ROOT}=`];
}

async function buildGenerator() {
  const profile = GENERATOR_PROFILE.flatMap((setting) => ['--config', `profile.dev.${setting}`]);
  await run('cargo', ['build', '--package', 'crossread-glue', '--target-dir', GLUE_FOLDER, ...profile]);
}

/** @param {Core} core */
async function writeOutput(core) {
  const generated = join(ROOT, core.folder, 'generated');
  await run(GENERATOR, [kept(core), generated]);
  mkdirSync(join(ROOT, core.out), { recursive: true });
  for (const name of GLUE) {
    const glue = readFileSync(join(generated, name), 'utf8');
    if (name.endsWith('.js') && !KEEPING.test(glue)) throw new Error(`the glue has no ${KEEPING}`);
    writeFileSync(join(ROOT, core.out, name), glue.replace(KEEPING, '').replaceAll('__wbg_init_once', '__wbg_init'));
  }
  const parts = await split(readFileSync(join(generated, 'crossread_bg.wasm')), DETAILS);
  for (const part of /** @type {const} */ (['first', 'second'])) {
    const unoptimised = join(generated, `${part}.wasm`);
    writeFileSync(unoptimised, parts[part]);
    await runNode('binaryen/bin/wasm-opt', [...OPTIMISE, unoptimised, '-o', join(ROOT, core.out, PARTS[part])]);
  }
}

/**
 * Starts a core that was built, in Node.
 *
 * @param {typeof import('../crossread/wasm/crossread.js')} glue
 * @param {string} [folder]
 */
export function startCore(glue, folder = WASM_OUT) {
  const bytes = (/** @type {string} */ name) => readFileSync(join(ROOT, folder, name));
  const exports = glue.initSync({ module: bytes(PARTS.first) });
  new WebAssembly.Instance(new WebAssembly.Module(bytes(PARTS.second)), { first: /** @type {any} */ (exports) });
  return exports;
}
