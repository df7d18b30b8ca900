/** From the Rust core to the files a page loads: cargo, wasm-bindgen's generator, wasm-opt. */

import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { answer, ROOT, run, runNode } from './run.js';
import { WASM_TARGET, wasmToolchain } from './toolchain.js';

// Folders of their own: two Rusts, or two sets of flags, rebuild each other's files in a common one.
const WASM_FOLDER = 'target/wasm';
const GLUE_FOLDER = 'target/glue';

const BUILT = `${WASM_FOLDER}/${WASM_TARGET}/release/crossread.wasm`;
const GENERATOR = `${GLUE_FOLDER}/debug/crossread-glue${process.platform === 'win32' ? '.exe' : ''}`;
const GENERATED = 'target/crossread/generated';
/** Where the page finds its wasm. */
export const WASM_OUT = 'www/crossread/wasm';
const OUT_FILES = ['crossread.js', 'crossread.d.ts', 'crossread_bg.wasm'];

// Without optimisation the generator takes 32 s to build and 0.2 s to run; with opt-level 1 it takes 61 s to build.
const GENERATOR_PROFILE = ['opt-level=0', 'debug=false', 'incremental=false'];

// Vector instructions: a twelfth less time for half a kilobyte; Chromium has them since 2021, Firefox too, WebKit since 2023.
const VECTORS = ['-Ctarget-feature=+simd128'];

// Built for size it is fifteen kilobytes smaller by brotli and a sixth slower, which nobody sees in two milliseconds.
const SMALL = { CARGO_PROFILE_RELEASE_OPT_LEVEL: 's' };

// A second pass finds what the first laid bare; what the sections say of tools and features no browser reads.
const OPTIMISE = ['-Oz', '-Oz', '--strip-producers', '--strip-target-features'];

/** @returns {import('./steps.js').Step[]} */
export function wasmSteps() {
  return [
    {
      title: 'Building the core for wasm',
      inputs: ['Cargo.toml', 'Cargo.lock', 'src', 'www/build/wasm.js'],
      facts: async () => {
        const { rustc, flags, codegen, env } = wasmToolchain();
        return [String(await answer(rustc, ['-vV'], env)), ...flags, ...codegen];
      },
      outputs: [BUILT],
      run: buildCore,
    },
    {
      title: 'Building the glue generator',
      inputs: ['Cargo.lock', 'www/build/glue'],
      facts: async () => [String(await answer('rustc', ['-vV']))],
      outputs: [GENERATOR],
      run: buildGenerator,
    },
    {
      title: 'Writing the glue and optimising the wasm',
      inputs: [BUILT, GENERATOR, 'www/build/wasm.js'],
      facts: () => [readFileSync(join(ROOT, 'node_modules/binaryen/package.json'), 'utf8')],
      outputs: OUT_FILES.map((name) => `${WASM_OUT}/${name}`),
      run: writeOutput,
    },
  ];
}

async function buildCore() {
  const { cargo, flags, codegen, env } = wasmToolchain();
  // With the Rust library left out the whole can be optimised at once when it is linked.
  const what = ['rustc', '--release', '--lib', '--crate-type', 'cdylib'];
  const args = [...what, '--target', WASM_TARGET, '--target-dir', WASM_FOLDER, ...flags];
  const rustflags = [...VECTORS, ...codegen, ...withoutOwnPaths()];
  await run(cargo, args, { env: { ...env, ...SMALL, CARGO_ENCODED_RUSTFLAGS: rustflags.join('\x1f') } });
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

async function writeOutput() {
  await run(GENERATOR, [BUILT, GENERATED]);
  const generated = join(ROOT, GENERATED, 'crossread_bg.wasm');
  const optimised = join(ROOT, GENERATED, 'optimised.wasm');
  await runNode('binaryen/bin/wasm-opt', [...OPTIMISE, generated, '-o', optimised]);
  mkdirSync(join(ROOT, WASM_OUT), { recursive: true });
  for (const name of OUT_FILES) {
    const made = name.endsWith('.wasm') ? optimised : join(ROOT, GENERATED, name);
    if (!existsSync(made)) throw new Error(`wasm-bindgen wrote no ${name}`);
    copyFileSync(made, join(ROOT, WASM_OUT, name));
  }
}
