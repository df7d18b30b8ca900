/** What `npm run check` and `npm test` look at: format, lints, types, documentation, and the tests of the core and the page. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { answer, ROOT, run, runNode, StepError, typedCommand } from './run.js';

/** @typedef {import('./steps.js').Step} Step */

/**
 * How many tests ran; those skipped as unchanged are not among them.
 *
 * @typedef {{ passed: number, failed: number }} Total
 */

const BROWSER_TIME_LIMIT = 25 * 60_000; // a browser that hangs must not hold CI up for ever
const RUST_FILES = [
  'Cargo.toml',
  'Cargo.lock',
  'clippy.toml',
  'rustfmt.toml',
  'src',
  'examples',
  'README.md',
  'www/example',
];

/** Everything the Rust code, its tests and its documentation are made of. */
function rustInputs() {
  const tests = readdirSync(join(ROOT, 'tests')).filter(
    (name) => !['js', 'browser', 'screenshots', 'evaluate'].includes(name),
  );
  return [
    ...RUST_FILES,
    'www/build/glue',
    'www/build/bench/Cargo.toml',
    'www/build/bench/src',
    ...tests.map((name) => `tests/${name}`),
  ];
}

const rustFacts = async () => [String(await answer('rustc', ['-vV'])), String(await answer('cargo', ['--version']))];

/** @returns {Step[]} */
export function rustChecks() {
  const again = `and run ${typedCommand()} again.`;
  const inputs = rustInputs();
  return [
    {
      title: "Checking the Rust code's format",
      inputs,
      facts: rustFacts,
      run: async () => {
        const advice = `The Rust code is not formatted: run “cargo fmt --all” ${again}`;
        await run('cargo', ['fmt', '--all', '--check'], { advice });
      },
    },
    {
      title: 'Linting the Rust code',
      inputs,
      facts: rustFacts,
      run: async () => {
        const advice = `Clippy objects to the Rust code: follow its advice above ${again}`;
        // The benchmark too: nothing else in the checks would notice that it no longer fits the core.
        const packages = ['--package', 'crossread', '--package', 'crossread-bench'];
        await run('cargo', ['clippy', '--quiet', ...packages, '--all-targets', '--', '-D', 'warnings'], { advice });
        // As most pages load it.
        const small = ['--no-default-features', '--all-targets', '--', '-D', 'warnings'];
        await run('cargo', ['clippy', '--quiet', ...small], { advice });
      },
    },
    {
      title: 'Building the Rust documentation',
      inputs,
      facts: rustFacts,
      run: async () => {
        const advice = `The Rust documentation has a fault: put it right ${again}`;
        await run('cargo', ['doc', '--quiet', '--no-deps'], { advice, env: { RUSTDOCFLAGS: '-D warnings' } });
      },
    },
    {
      title: 'Packing the crate',
      inputs: [...inputs, 'CHANGELOG.md', 'LICENSE'],
      facts: rustFacts,
      run: async () => {
        const advice = `The crate cannot be packed for crates.io: put right what cargo says above ${again}`;
        // Built and tested it is anyway; what is not committed is packed too.
        await run('cargo', ['package', '--quiet', '--package', 'crossread', '--no-verify', '--allow-dirty'], {
          advice,
        });
      },
    },
  ];
}

/** @returns {Step[]} */
export function scriptChecks() {
  const again = `and run ${typedCommand()} again.`;
  return [
    {
      title: 'Linting the JavaScript and CSS',
      run: async () => {
        const advice = `Biome objects to the JavaScript or CSS: run “npx biome check --write”, put the rest right ${again}`;
        await runNode('@biomejs/biome/bin/biome', ['ci', '--colors=off'], { advice });
      },
    },
    {
      title: 'Checking the JavaScript types',
      run: async () => {
        const advice = `The JavaScript does not fit its types: put the lines above right ${again}`;
        await runNode('typescript/bin/tsc', ['--pretty', 'false'], { advice });
      },
    },
  ];
}

/**
 * The tests of the core, with nextest where it is installed, and the examples in its documentation.
 *
 * @param {Total} total
 * @returns {Step[]}
 */
export function rustTests(total) {
  const advice = `Tests of the core failed: put right what is named above and run ${typedCommand()} again.`;
  const inputs = rustInputs();
  return [
    {
      title: 'Testing the core',
      inputs,
      facts: rustFacts,
      run: async () => {
        const nextest = await answer('cargo', ['nextest', '--version']);
        const args = nextest
          ? ['nextest', 'run', '--no-fail-fast', '--no-tests=pass']
          : ['test', '--no-fail-fast', '--lib', '--bins', '--tests', '--examples'];
        return count(total, () => run('cargo', args, { advice }));
      },
    },
    {
      title: "Testing the examples in the core's documentation",
      inputs,
      facts: rustFacts,
      run: () => count(total, () => run('cargo', ['test', '--doc'], { advice })),
    },
  ];
}

/**
 * The tests in a folder below tests/, run by Node.
 *
 * @param {Total} total
 * @param {{ title: string, folder: string, shown: boolean }} options
 * @returns {Step}
 */
export function nodeTests(total, { title, folder, shown }) {
  return {
    title,
    shown,
    run: () => {
      // Named one by one, since Node's versions differ on what a folder means.
      const names = readdirSync(join(ROOT, 'tests', folder)).filter((name) => name.endsWith('.test.js'));
      const results = join(ROOT, `target/crossread/tests-${folder}.tap`);
      mkdirSync(join(results, '..'), { recursive: true });
      rmSync(results, { force: true });
      const reporters = ['spec', 'stdout', 'tap', results].map(
        (value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`,
      );
      const files = names.map((name) => `tests/${folder}/${name}`);
      const advice = `Tests in tests/${folder} failed: put right what is named above and run ${typedCommand()} again.`;
      const options = { advice, shown, timeLimit: BROWSER_TIME_LIMIT };
      return count(
        total,
        () => run(process.execPath, ['--test', ...reporters, ...files], options),
        () => readFileSync(results, 'utf8'),
      );
    },
  };
}

/**
 * Runs tests, adds what their output tells to the total, and returns the note beside the step.
 *
 * @param {Total} total
 * @param {() => Promise<{ output: string }>} runTests
 * @param {() => string} [results] where the counts are, if not in the output
 */
async function count(total, runTests, results) {
  /** @param {string} output */
  const add = (output) => {
    const counts = testCounts(results ? results() : output);
    total.passed += counts.passed;
    total.failed += counts.failed;
    return counts;
  };
  let output = '';
  try {
    ({ output } = await runTests());
  } catch (error) {
    if (error instanceof StepError) {
      add(error.output);
      error.output = error.output.replace(/^.*(?=✖ failing tests:)/s, ''); // Node lists those that passed first
    }
    throw error;
  }
  const { passed, failed } = add(output);
  // A runner that ends well and tells of failures is not to be trusted on either.
  if (failed) throw new Error(`${failed} tests failed, yet their runner ended well`);
  return `${passed} passed`;
}

/**
 * The counts in what nextest, `cargo test` or Node's TAP reporter printed, added up where there are several.
 *
 * @param {string} output
 * @returns {Total}
 */
export function testCounts(output) {
  const patterns = [
    /^ *Summary .*$/gm, // nextest: "Summary [ 1.2s] 12 tests run: 11 passed (1 slow), 1 failed, 0 skipped"
    /^test result: .*$/gm, // cargo test: "test result: ok. 3 passed; 0 failed; 0 ignored; …"
  ];
  const lines = patterns.flatMap((pattern) => output.match(pattern) ?? []);
  const sum = (/** @type {Iterable<RegExpMatchArray>} */ matches) =>
    [...matches].reduce((all, [, number]) => all + Number(number), 0);
  const counts = (/** @type {RegExp} */ inLine, /** @type {RegExp} */ inTap) =>
    sum(lines.flatMap((line) => [...line.matchAll(inLine)])) + sum(output.matchAll(inTap));
  return {
    passed: counts(/(\d+) passed/g, /^# pass (\d+)$/gm),
    // Node counts a test that its file's end or a time limit cut off as cancelled: it has not passed.
    failed: counts(/(\d+) (?:failed|timed out)/g, /^# (?:fail|cancelled) (\d+)$/gm),
  };
}
