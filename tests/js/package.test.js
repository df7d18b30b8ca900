/** The npm package, from what is packed: complete, typed, true to its word, and at work without a document. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { CDN } from '../../www/build/package.js';
import { ROOT } from '../../www/build/run.js';
import { installPacked } from '../packed.js';

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8');

/** @type {ReturnType<typeof installPacked>} */
let packed;
before(() => {
  packed = installPacked();
});
after(() => packed.remove());

/** @param {string} file @param {string} source */
function run(file, source) {
  writeFileSync(join(packed.folder, file), source);
  return execFileSync(process.execPath, [file], { cwd: packed.folder, encoding: 'utf8' });
}

describe('the npm package', () => {
  it('is what publint would publish', async () => {
    const pkgDir = join(packed.folder, 'node_modules/crossread');
    const { messages, pkg } = await publint({ pkgDir, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that fit its modules', async () => {
    const { problems } = /** @type {import('@arethetypeswrong/core').Analysis} */ (
      await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball)), {
        excludeEntrypoints: ['./cross-read.css', './custom-elements.json', './react'],
      })
    );
    // Modules alone: whoever requires them has Node 22 or imports them.
    const found = problems.filter(
      (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    assert.deepEqual(found, []);
  });

  it('is typed as a user writes it', () => {
    writeFileSync(
      join(packed.folder, 'user.ts'),
      `import { type Article, CrossRead, type Report } from 'crossread';
      import { compare } from 'crossread/compare';
      const article: Article = { text: 'Nobody lost a net.', lang: 'en' };
      const reading: CrossRead = document.createElement('cross-read');
      reading.a = article;
      reading.addEventListener('cross-read-select', ({ detail }) => detail.side.toUpperCase());
      export const report: Promise<Report> = compare('one', 'other', { preset: 'longReuse' });
      // @ts-expect-error there is no such preset
      compare('one', 'other', { preset: 'none' });
      // @ts-expect-error an article has a text
      reading.b = { source: 'Nobody' };`,
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const how = [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--target',
        'es2023',
        '--lib',
        'es2023,dom',
        '--types',
        '',
      ];
      execFileSync(process.execPath, [tsc, ...how, '--module', module, '--moduleResolution', resolution, 'user.ts'], {
        cwd: packed.folder,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
    }
  });

  it('is typed in JSX, for React', () => {
    // As @types/react has it, as far as it matters here.
    const types = join(packed.folder, 'node_modules/@types/react');
    mkdirSync(types, { recursive: true });
    writeFileSync(
      join(types, 'package.json'),
      '{ "name": "@types/react", "version": "19.0.0", "types": "index.d.ts" }',
    );
    writeFileSync(
      join(types, 'index.d.ts'),
      `export = React;
      declare namespace React {
        interface HTMLAttributes<T> { className?: string; children?: unknown; onClick?: (event: { currentTarget: T }) => void }
        type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = E & { key?: string; ref?: (instance: T | null) => void };
        namespace JSX { interface IntrinsicElements { p: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> } }
      }`,
    );
    writeFileSync(
      join(types, 'jsx-runtime.d.ts'),
      `import * as React from './';
      export namespace JSX { interface Element {} interface IntrinsicElements extends React.JSX.IntrinsicElements {} }
      export function jsx(): JSX.Element; export function jsxs(): JSX.Element;`,
    );
    writeFileSync(
      join(packed.folder, 'user.tsx'),
      `import 'crossread';
      import type { Article, Report } from 'crossread';
      import type {} from 'crossread/react';
      const a: Article = { text: 'Nobody lost a net.' };
      export const show = (take: (report: Report) => void) => [
        <cross-read a={a} b={null} options={{ closeness: 70 }} oncross-read-report={({ detail }) => take(detail)} />,
        <cross-read src="pair.json" paste loading="eager" className="wide" ref={(element) => element?.next()} />,
        // @ts-expect-error an article has a text
        <cross-read a={{ source: 'Nobody' }} />,
      ];`,
    );
    const how = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
    const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react-jsx'];
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...how, ...modules, 'user.tsx'], {
      cwd: packed.folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  });

  it('compares without a document, as the example does', () => {
    writeFileSync(join(packed.folder, 'package.json'), '{ "type": "module" }');
    const said = execFileSync(process.execPath, ['node.mjs'], { cwd: packed.folder, encoding: 'utf8' });
    assert.match(said, /We have checked every bolt/);
    assert.match(said, /figure: 240,000 \| 420,000/);
  });

  it('compares in a thread of its own, by either preset, and refuses what is no option', () => {
    const said = run(
      'thread.mjs',
      `import { isMainThread, parentPort, Worker } from 'node:worker_threads';
      import { compare } from 'crossread/compare';
      if (isMainThread) new Worker(new URL(import.meta.url)).on('message', (said) => console.log(said));
      else {
        const text = 'Nobody lost a net and nobody lost a boat, the harbour master said.';
        const reports = [await compare(text, text), await compare(text, text, { preset: 'longReuse' })];
        const refused = await compare(text, text, { leastWords: 1 }).catch(({ message }) => message);
        parentPort.postMessage([...reports.map(({ passages }) => passages.length), Object.isFrozen(reports[0]), refused].join('; '));
      }`,
    );
    assert.match(said, /^1; \d; true; .*leastWords.*1/);
  });

  /** A script of the folder in Deno, which may read the folder and do nothing else. @param {string[]} args */
  const deno = (...args) =>
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/deno/bin.cjs'),
        'run',
        ...['--no-prompt', '--no-remote', '--no-lock', '--node-modules-dir=manual', '--allow-read=.'],
        ...args,
      ],
      { cwd: packed.folder, encoding: 'utf8', env: { ...process.env, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' } },
    );

  it('compares in Deno, which lets it read its files and nothing else: the example, long texts, and by either preset', () => {
    writeFileSync(join(packed.folder, 'package.json'), '{ "type": "module", "dependencies": { "crossread": "*" } }');
    assert.match(deno('node.mjs'), /figure: 240,000 \| 420,000/);
    writeFileSync(
      join(packed.folder, 'deno.mjs'),
      `import { compare } from 'crossread/compare';
      const text = 'Nobody lost a net and nobody lost a boat, the harbour master said.';
      const long = text + '\\n\\nFill.'.repeat(20_000);
      const reports = [await compare(long, text), await compare(text, text, { preset: 'longReuse' })];
      const refused = await compare(text, text, { leastWords: 1 }).catch(({ message }) => message);
      console.log([...reports.map(({ passages }) => passages.length), refused].join('; '));`,
    );
    assert.match(deno('deno.mjs'), /^1; \d; leastWords is 1/);
  });

  /** Asks the example of a service for a report, and for one with options that it refuses. */
  const ASK = `
    const ask = async (options) => {
      const { a, b } = await import('./articles.js');
      const body = JSON.stringify({ a: a.text, b: b.text, options });
      const answer = await service.fetch(new Request('https://service.example/', { method: 'POST', body }));
      return [answer.status, await answer.json()];
    };
    const [status, report] = await ask();
    const [reuse] = await ask({ preset: 'longReuse' });
    const [refused, { error }] = await ask({ leastWords: 1 });
    console.log([status, report.passages.length, reuse, refused, error].join('; '));`;
  const ANSWERED = /^200; 2; 200; 400; leastWords is 1/;

  it('answers requests as a service, in Deno', () => {
    writeFileSync(join(packed.folder, 'asked.mjs'), `import service from './service.mjs';${ASK}`);
    assert.match(deno('asked.mjs'), ANSWERED);
  });

  it('answers requests as a service where wasm is imported, and neither fetched nor compiled', async () => {
    // As Cloudflare's bundler makes it of the example…
    await build({
      absWorkingDir: packed.folder,
      entryPoints: ['service.mjs'],
      outfile: join(packed.folder, 'node_modules/crossread/bundled.mjs'),
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      external: ['*.wasm'],
    });
    // …and as its workers run it: a wasm is a compiled module, and nothing else becomes one.
    const said = run(
      'edge.mjs',
      `import { register } from 'node:module';
      const compiled = "import { readFileSync } from 'node:fs'; export default new WebAssembly.Module(readFileSync(new URL(import.meta.url)));";
      const hook = \`export const load = (url, context, next) =>
        url.endsWith('.wasm') ? { format: 'module', shortCircuit: true, source: \${JSON.stringify(compiled)} } : next(url, context);\`;
      register('data:text/javascript,' + encodeURIComponent(hook));
      const { default: service } = await import('./node_modules/crossread/bundled.mjs');
      new Response(); // which makes Node load a wasm of its own
      const { instantiate, Module } = WebAssembly;
      const refuse = () => { throw new Error('not here'); };
      class Refusing {
        static [Symbol.hasInstance](one) { return one instanceof Module; }
        constructor() { refuse(); }
      }
      Object.assign(WebAssembly, {
        Module: Refusing, compile: refuse, compileStreaming: refuse, instantiateStreaming: refuse,
        instantiate: (module, imports) => (module instanceof Module ? instantiate(module, imports) : refuse()),
      });
      globalThis.fetch = refuse;
      delete globalThis.process;
      ${ASK}`,
    );
    assert.match(said, ANSWERED);
  });

  it('is imported on a server without harm', () => {
    const source = "import { CrossRead } from 'crossread'; import 'crossread/loader'; console.log(CrossRead);";
    const said = run('server.mjs', source);
    assert.equal(said, 'undefined\n');
  });

  it('describes the element: all that its page can set, listen to and style', () => {
    const manifest = JSON.parse(
      readFileSync(join(packed.folder, 'node_modules/crossread/custom-elements.json'), 'utf8'),
    );
    const [element] = manifest.modules[0].declarations;
    const names = (/** @type {string} */ what) =>
      element[what].map((/** @type {{ name: string }} */ { name }) => name).sort();
    assert.doesNotMatch(JSON.stringify(manifest), /@link/);
    for (const { kind, name, type } of element.members) if (kind === 'field') assert.ok(type?.text, name);
    assert.deepEqual(names('attributes'), ['loading', 'paste', 'src']);
    assert.deepEqual(names('members'), [
      'a',
      'abort',
      'b',
      'compare',
      'focus',
      'next',
      'options',
      'previous',
      'report',
    ]);
    assert.deepEqual(names('events'), [
      'cross-read-error',
      'cross-read-jump',
      'cross-read-report',
      'cross-read-select',
    ]);
    assert.deepEqual(names('slots'), ['a', 'b', 'heading', 'note']);
    const sheets = ['style.js', 'embedded/style.js', 'embedded/paste-style.js', 'cross-read.css']
      .map((name) => read(`www/crossread/${name}`))
      .join('');
    const used = new Set([...sheets.matchAll(/var\((--cross-read-[a-z-]+)/g)].map(([, name]) => name));
    assert.deepEqual(names('cssProperties'), [...used].sort());
    assert.ok(names('cssParts').includes('passage-reworded'));
  });

  it('holds nothing but itself', () => {
    const kinds =
      /^(index|compare|compare-(node|edge)|loader|no-dom|worker|part-\w+)\.js(\.map)?$|^wasm\/(long-reuse\/)?(crossread_bg|details)\.wasm$|\.d\.ts$/;
    const others = ['CHANGELOG.md', 'LICENSE', 'README.md', 'cross-read.css', 'custom-elements.json', 'package.json'];
    assert.deepEqual(packed.files.filter((/** @type {string} */ path) => !kinds.test(path)).sort(), others);
  });

  it('leads nowhere that is not in it', () => {
    const text = readFileSync(join(packed.folder, 'node_modules/crossread/README.md'), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)|src="([^"]+)\.(?:png|svg)"/g)].map(
      ([, to, picture]) => to ?? picture,
    );
    assert.deepEqual(
      links.filter((to) => !/^https?:/.test(to) && !packed.files.includes(to)),
      [],
    );
  });

  it('has the version of the crate', () => {
    const [, version] = /^version = "(.*)"$/m.exec(read('Cargo.toml')) ?? [];
    assert.equal(JSON.parse(read('package.json')).version, version);
    assert.equal(
      JSON.parse(readFileSync(join(packed.folder, 'node_modules/crossread/package.json'), 'utf8')).version,
      version,
    );
  });
});

describe('the element as one script', () => {
  it('has the hash that is told of it, and asks for nothing', () => {
    const script = read(`${CDN}/crossread.js`);
    const told = JSON.parse(read(`${CDN}/integrity.json`))['crossread.js'];
    assert.equal(told, `sha384-${createHash('sha384').update(script).digest('base64')}`);
    assert.deepEqual(script.match(/import\.meta|\bimport *[("'{*]|importScripts/g), null);
  });
});
