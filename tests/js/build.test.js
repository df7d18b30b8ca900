/** The build tool's own tests: how it chooses, skips, fails and serves. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { testCounts } from '../../www/build/checks.js';
import { run, StepError } from '../../www/build/run.js';
import { CONTENT_SECURITY_POLICY, serve, servedPath } from '../../www/build/server.js';
import { checkBudget, sizeTable, WASM_BUDGETS } from '../../www/build/sizes.js';
import { split } from '../../www/build/split.js';
import { failureText, hashOf, runSteps } from '../../www/build/steps.js';
import { isAtLeast, waysToStd } from '../../www/build/toolchain.js';

/** @typedef {import('../../www/build/steps.js').Step} Step */

/** A folder that is gone after the tests. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-build-'));
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('the way to a standard library for wasm', () => {
  /** @type {[string, string[] | RegExp][]} what is there, and the ways to try in order */
  const table = [
    ['', /is missing: install Rust from/],
    ['debian', ['debian']],
    ['rustup', ['rustup']],
    ['rustup debian', ['rustup', 'debian']],
    ['installed', ['installed']],
    ['installed debian', ['installed']],
    ['installed rustup', ['installed']],
    ['installed rustup debian', ['installed']],
  ];
  const found = (/** @type {string} */ names) => ({
    installed: names.includes('installed'),
    rustup: names.includes('rustup'),
    debian: names.includes('debian'),
  });

  for (const [names, expected] of table) {
    it(`with ${names || 'nothing'} there is ${expected}`, () => {
      if (expected instanceof RegExp) assert.throws(() => waysToStd(found(names)), expected);
      else assert.deepEqual(waysToStd(found(names)), expected);
    });

    for (const wanted of ['installed', 'rustup', 'debian']) {
      it(`with ${names || 'nothing'} and CROSSREAD_WASM_STD=${wanted} there is that or a sentence`, () => {
        const choose = () => waysToStd({ ...found(names), wanted });
        if (names.includes(wanted)) assert.deepEqual(choose(), [wanted]);
        else assert.throws(choose, new RegExp(`CROSSREAD_WASM_STD is “${wanted}”, which this machine has not got`));
      });
    }
  }

  it('what worked the last time comes first, unless something is installed', () => {
    assert.deepEqual(waysToStd({ ...found('rustup debian'), last: 'debian' }), ['debian', 'rustup']);
    assert.deepEqual(waysToStd({ ...found('rustup'), last: 'debian' }), ['rustup']);
    assert.deepEqual(waysToStd({ ...found('installed rustup debian'), last: 'debian' }), ['installed']);
  });

  it('an unknown CROSSREAD_WASM_STD is named with the known ones', () => {
    assert.throws(
      () => waysToStd({ ...found('installed'), wanted: 'nix' }),
      /“nix”: set it to installed, rustup, debian/,
    );
  });

  it('compares versions by number', () => {
    assert.ok(isAtLeast('rustc 1.95.0 (59807616e 2026-04-14)', '1.95'));
    assert.ok(isAtLeast('cargo 1.100.0', '1.95'));
    assert.ok(isAtLeast('2.0.0', '1.95'));
    assert.ok(!isAtLeast('1.94.1', '1.95'));
    assert.ok(!isAtLeast('1.9.0', '1.95'));
    assert.ok(!isAtLeast('no version', '1.95'));
  });
});

describe('steps', () => {
  const root = temporaryFolder();
  /** @type {string} */
  let printed;
  /** @type {number} */
  let runs;
  /** @type {string} */
  let stamps;
  beforeEach(() => {
    printed = '';
    runs = 0;
    stamps = mkdtempSync(join(root, 'stamps-'));
    rmSync(join(root, 'src'), { recursive: true, force: true });
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/deep/one.rs'), 'one');
    writeFileSync(join(root, 'made'), '');
  });
  const go = (/** @type {Partial<Step>} */ step, signOfLife = 30_000) =>
    runSteps([{ title: 'Making it', run: () => void runs++, ...step }], {
      root,
      stamps,
      signOfLife,
      print: (text) => {
        printed += text;
      },
    });
  const made = { inputs: ['src'], outputs: ['made'], facts: () => ['version 1'] };

  it('are numbered, timed and noted', async () => {
    const print = (/** @type {string} */ text) => {
      printed += text;
    };
    await runSteps(
      [
        { title: 'One', run: () => {} },
        { title: 'Two', run: () => 'two done' },
      ],
      { root, stamps, print },
    );
    assert.equal(printed, '[1/2] One … 0 s\n[2/2] Two … two done, 0 s\n');
  });

  it('without inputs always run', async () => {
    await go({});
    await go({});
    assert.equal(runs, 2);
  });

  it('are skipped, with their note, while their inputs are unchanged', async () => {
    const run = () => `ran ${++runs}`;
    await go({ ...made, run });
    await go({ ...made, run });
    assert.equal(runs, 1);
    assert.match(printed, /Making it … ran 1, unchanged, skipped\n$/);
  });

  /** @type {[string, () => void, Partial<Step>][]} */
  const changes = [
    ['a file has changed', () => writeFileSync(join(root, 'src/deep/one.rs'), 'two'), {}],
    ['a file is new', () => writeFileSync(join(root, 'src/two.rs'), ''), {}],
    ['a file is gone', () => rmSync(join(root, 'src/deep/one.rs')), {}],
    ['an output is gone', () => rmSync(join(root, 'made')), {}],
    ['a fact has changed', () => {}, { facts: () => ['version 2'] }],
    ['the stamp is cut short', () => writeFileSync(join(stamps, 'making-it.json'), '{"inp'), {}],
  ];
  for (const [what, change, step] of changes) {
    it(`run again when ${what}`, async () => {
      await go(made);
      change();
      await go({ ...made, ...step });
      assert.equal(runs, 2);
    });
  }

  it('that fail are not taken as done, and stop those after them', async () => {
    const fail = () => {
      throw new StepError('Install the thing and run npm start again.', 'thing: not found\n');
    };
    await assert.rejects(go({ ...made, run: fail }), StepError);
    assert.equal(
      printed,
      '[1/1] Making it … failed after 0 s\n\nthing: not found\n\nInstall the thing and run npm start again.\n',
    );
    await go(made);
    assert.equal(runs, 1);
    const place = { root, stamps, print: () => {} };
    await assert.rejects(
      runSteps(
        [
          { title: 'Bad', run: fail },
          { title: 'Next', run: () => void runs++ },
        ],
        place,
      ),
    );
    assert.equal(runs, 1);
  });

  it('show a sign of life when they take long', async () => {
    const signs = () => printed.split('0 s … ').length - 1;
    const run = async () => {
      while (signs() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await go({ run }, 10);
    assert.match(printed, /^\[1\/1\] Making it … (0 s … ){2,}0 s\n$/);
  });

  it('do not mistake one set of files for another', () => {
    writeFileSync(join(root, 'x'), 'ab');
    writeFileSync(join(root, 'y'), 'c');
    const before = hashOf(root, ['x', 'y'], []);
    writeFileSync(join(root, 'x'), 'a');
    writeFileSync(join(root, 'y'), 'bc');
    assert.notEqual(hashOf(root, ['x', 'y'], []), before);
    assert.notEqual(hashOf(root, ['x'], []), hashOf(root, ['x', 'missing'], []));
    assert.equal(hashOf(root, ['y', 'x'], []), hashOf(root, ['x', 'y'], []));
  });

  it('end with a program’s output and one sentence, whatever went wrong with it', async () => {
    const advice = 'Put it right and run npm test again.';
    const script = 'console.log("to stdout"); console.error("to stderr"); process.exit(3)';
    const failed = run(process.execPath, ['-e', script], { advice });
    await assert.rejects(failed, (error) => {
      const text = failureText(error);
      return (
        /ended with 3\n/.test(text) &&
        /to stdout/.test(text) &&
        /to stderr/.test(text) &&
        text.endsWith(`\n\n${advice}\n`)
      );
    });
    await assert.rejects(run('no-such-program', [], { advice }), { message: advice, output: /ENOENT/ });
    const endless = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { advice, timeLimit: 100 });
    await assert.rejects(endless, { message: advice, output: /SIGTERM/ });
    assert.match(failureText(new TypeError('a bug')), /a bug.*The build tool itself failed: please report/s);
  });
});

describe('the server', () => {
  const folder = temporaryFolder();
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    mkdirSync(join(folder, 'www/build'), { recursive: true });
    mkdirSync(join(folder, 'www/pages'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'www/.hidden'), 'secret');
    writeFileSync(join(folder, 'www/build/tool.js'), 'secret');
    writeFileSync(join(folder, 'www/index.html'), 'the page');
    writeFileSync(join(folder, 'www/core.wasm'), '\0asm');
    writeFileSync(join(folder, 'www/pages/a b é.txt'), 'odd name');
    server = await serve(join(folder, 'www'), 0);
  });
  after(() => server.close());

  /**
   * @param {string} path sent as it is, unlike fetch, which resolves detours
   * @param {string} [method]
   * @returns {Promise<{ status?: number, headers: import('node:http').IncomingHttpHeaders, body: string }>}
   */
  const ask = (path, method = 'GET') =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const sent = request({ hostname, port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      sent.on('error', reject).end();
    });

  it('sends the page with the strict headers', async () => {
    const { status, headers, body } = await ask('/');
    assert.equal(status, 200);
    assert.equal(body, 'the page');
    assert.equal(headers['content-security-policy'], CONTENT_SECURITY_POLICY);
    assert.match(CONTENT_SECURITY_POLICY, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(CONTENT_SECURITY_POLICY, /require-trusted-types-for 'script'$/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(String(headers['content-type']), /^text\/html/);
  });

  it('sends wasm as such, and files with odd names', async () => {
    assert.equal((await ask('/core.wasm')).headers['content-type'], 'application/wasm');
    assert.equal((await ask('/pages/a%20b%20%C3%A9.txt')).body, 'odd name');
    assert.equal((await ask('/index.html?query#fragment')).body, 'the page');
  });

  const refused = [
    '/build/tool.js',
    '/BUILD/tool.js',
    '//build/tool.js',
    '/./build/tool.js',
    '/pages/../build/tool.js',
    '/%62uild/tool.js',
    '/pages/%2e%2e/build/tool.js',
    '/build%2Ftool.js',
    '/..%5Csecret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/pages/../../secret.txt',
    '/%252e%252e/secret.txt',
    '/.hidden',
    '/pages/../.hidden',
    '/%',
    '/%00',
    '/missing.js',
  ];
  for (const path of refused) {
    it(`refuses ${path}`, async () => {
      const { status, headers, body } = await ask(path);
      assert.equal(status, 404);
      assert.equal(body, 'There is no such file.\n');
      assert.equal(headers['content-security-policy'], CONTENT_SECURITY_POLICY);
    });
  }

  it('resolves paths to what is meant', () => {
    assert.equal(servedPath('/'), '/');
    assert.equal(servedPath('/a/../b.js?x=/build/'), '/b.js');
    assert.equal(servedPath('/builder.js'), '/builder.js');
    assert.equal(servedPath('/build'), undefined);
  });

  it('only reads', async () => {
    assert.equal((await ask('/', 'POST')).status, 405);
    const head = await ask('/', 'HEAD');
    assert.deepEqual([head.status, head.body], [200, '']);
  });

  it('takes the next port when one is taken, and fails on a given one that is', async () => {
    const first = await serve(join(folder, 'www'));
    const second = await serve(join(folder, 'www'));
    assert.ok(Number(new URL(second.url).port) > Number(new URL(first.url).port));
    await assert.rejects(serve(join(folder, 'www'), Number(new URL(first.url).port)), { code: 'EADDRINUSE' });
    await Promise.all([first.close(), second.close()]);
  });
});

describe('the count of tests', () => {
  it('reads nextest', () => {
    const passed = '     Summary [   0.512s] 37 tests run: 37 passed (2 slow), 1 skipped\n';
    assert.deepEqual(testCounts(passed), { passed: 37, failed: 0 });
    const failed = '     Summary [  60.001s] 9 tests run: 6 passed, 2 failed, 1 timed out, 0 skipped\n';
    assert.deepEqual(testCounts(failed), { passed: 6, failed: 3 });
  });

  it('adds up what cargo test prints', () => {
    const line = 'test result: ok. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n';
    assert.deepEqual(testCounts(`running 4 tests\n${line}\nrunning 4 tests\n${line}`), { passed: 6, failed: 2 });
  });

  it('reads Node’s TAP', () => {
    assert.deepEqual(testCounts('1..2\n# tests 9\n# suites 2\n# pass 5\n# fail 1\n# cancelled 3\n'), {
      passed: 5,
      failed: 4,
    });
  });
});

describe('sizes', () => {
  const page = { name: 'page.js', raw: 900, gzip: 400, brotli: 350 };
  const wasm = { name: 'core.wasm', raw: 200_000, gzip: 80_000, brotli: 70_000 };

  it('are a table with a total', () => {
    assert.equal(
      sizeTable([page, wasm]),
      '  bytes         raw   gzip  brotli\n' +
        '  page.js       900    400     350\n' +
        '  core.wasm  200000  80000   70000\n' +
        '  total      200900  80400   70350\n',
    );
  });

  it('of the wasm have a budget', () => {
    checkBudget({ ...wasm, brotli: 71_680 }, 71_680);
    assert.throws(
      () => checkBudget({ ...wasm, brotli: 71_681 }, 71_680),
      /core\.wasm weighs 71681 bytes by brotli, its budget is 71680: /,
    );
    for (const { builtSmall, asItComes } of Object.values(WASM_BUDGETS))
      assert.ok(builtSmall < asItComes, 'a library without messages is the smaller');
  });
});

describe('a wasm in two parts', async () => {
  const { default: binaryen } = await import('binaryen');
  const CUT = /^late$/;
  /** As a linker leaves one: a common global and memory, and a function in the table that either part may call. */
  const whole = (/** @type {number} */ added) => {
    const module = binaryen.parseText(`(module
      (import "page" "told" (func $told (param i32)))
      (memory $0 1)
      (export "memory" (memory $0))
      (data (i32.const 8) "\\05")
      (data (i32.const 2048) "quay mast lantern")
      (data (i32.const 2072) "harbour ferry gull")
      (data (i32.const 2096) "sail oar rudder net")
      (data (i32.const 2120) "\\18\\08\\00\\00")
      (table $0 2 2 funcref)
      (elem $0 (i32.const 1) func $common)
      (global $count (mut i32) (i32.const 0))
      (type $unary (func (param i32) (result i32)))
      (export "early" (func $early))
      (export "all" (func $all))
      (func $common (param i32) (result i32)
        (global.set $count (i32.add (global.get $count) (i32.const 1)))
        (i32.add (local.get 0) (i32.load8_u (i32.const 8))))
      (func $lateAlone (param i32) (result i32)
        (call $told (global.get $count))
        (i32.add (local.get 0) (i32.const ${added})))
      (export "words" (func $words))
      (func $words (result i32) (i32.add (i32.const 2048) (i32.load (i32.const 2120))))
      (func $late (param i32) (result i32)
        (drop (i32.const 2096))
        (call $lateAlone (call_indirect $0 (type $unary) (local.get 0) (i32.const 1))))
      (func $early (param i32) (result i32) (call $common (local.get 0)))
      (func $all (param i32) (result i32) (call $late (call $early (local.get 0)))))`);
    binaryen.setDebugInfo(true);
    return module.emitBinary();
  };
  const compiled = (/** @type {Uint8Array} */ bytes) => new WebAssembly.Module(new Uint8Array(bytes));

  it('does without the second what needs no more, and with it all that the whole does', async () => {
    const { first, second } = await split(whole(100), CUT);
    /** @type {number[]} */
    const told = [];
    const { exports } = new WebAssembly.Instance(compiled(first), {
      page: { told: (/** @type {number} */ count) => void told.push(count) },
    });
    const { early, all, memory } = /** @type {any} */ (exports);
    assert.equal(early(1), 6);
    assert.throws(() => all(1), WebAssembly.RuntimeError);
    new Uint8Array(memory.buffer)[8] = 7; // not to be filled again
    new WebAssembly.Instance(compiled(second), { first: exports });
    assert.equal(all(1), 1 + 7 + 7 + 100);
    assert.deepEqual(told, [4]);
    const names = WebAssembly.Module.exports(compiled(first)).map(({ name }) => name);
    assert.ok(!names.some((name) => name.includes('lateAlone')), 'what only the second needs is not in the first');
  });

  it('fills the memory with the texts to which the first part does not lead only with the second', async () => {
    const { first, second } = await split(whole(100), CUT);
    const { exports } = new WebAssembly.Instance(compiled(first), { page: { told() {} } });
    const text = (/** @type {number} */ at, /** @type {number} */ length) =>
      String.fromCharCode(...new Uint8Array(/** @type {any} */ (exports).memory.buffer, at, length));
    assert.equal(text(2048, 17), 'quay mast lantern', 'its code leads there');
    assert.equal(text(2072, 18), 'harbour ferry gull', 'a pointer leads there');
    assert.equal(text(2096, 19), '\0'.repeat(19));
    new WebAssembly.Instance(compiled(second), { first: exports });
    assert.equal(text(2096, 19), 'sail oar rudder net');
  });

  it('refuses the second part of another build', async () => {
    const { first } = await split(whole(100), CUT);
    const { second } = await split(whole(101), CUT);
    const { exports } = new WebAssembly.Instance(compiled(first), { page: { told() {} } });
    assert.throws(() => new WebAssembly.Instance(compiled(second), { first: exports }), WebAssembly.LinkError);
  });

  it('is cut at one function', async () => {
    await assert.rejects(split(whole(100), /^l/), /^Error: 2 functions have a name like/);
    await assert.rejects(split(whole(100), /^none$/), /^Error: 0 functions have a name like/);
  });
});
