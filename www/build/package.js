/**
 * What others install: the npm package in dist/package, minified, in parts that are loaded when they are asked for, with types
 * and a manifest of the element; and in dist/cdn the element as one script, with the hash that a page holds it to.
 */

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundled, COMMON, reading, swapping } from './bundling.js';
import { ROOT, runNode } from './run.js';
import { LONG_REUSE_OUT, PARTS, WASM_OUT } from './wasm.js';

export const PACKAGE = 'dist/package';
export const CDN = 'dist/cdn';

const OWN = 'www/build/package';
const FILES = 'www/crossread/files.js';

/** The package's modules by name, and what each is made of. */
const MODULES = {
  index: 'www/crossread/cross-read.js',
  compare: 'www/crossread/compare.js',
  loader: 'www/crossread/loader.js',
};

/** What a package.json says of the modules: types, what stands in for them on a server, and they themselves. */
const EXPORTS = {
  '.': { types: './types/cross-read.d.ts', node: './no-dom.js', default: './index.js' },
  './compare': {
    types: './types/compare.d.ts',
    // Cloudflare's workers.
    workerd: './compare-edge.js',
    node: './compare-node.js',
    default: './compare.js',
  },
  './loader': { types: './types/loader.d.ts', node: './no-dom.js', default: './loader.js' },
  // Nothing but types: whoever has no React never reads them.
  './react': { types: './types/react.d.ts' },
  './cross-read.css': './cross-read.css',
  './custom-elements.json': './custom-elements.json',
  './package.json': './package.json',
};

/** What the element's properties hold, which the analyzer does not read from accessors. */
const TYPES = {
  a: 'Article | null',
  b: 'Article | null',
  options: 'Options | null | undefined',
  report: 'Report | null',
};

/** @returns {import('./steps.js').Step[]} to come after those that make the wasm */
export function packageSteps() {
  return [
    {
      title: 'Making the npm package',
      inputs: [
        'www/crossread',
        OWN,
        'www/build/package.js',
        'package.json',
        'package-lock.json',
        'README.md',
        'CHANGELOG.md',
      ],
      outputs: [`${PACKAGE}/package.json`],
      run: makePackage,
    },
    {
      title: 'Making the element as one script',
      inputs: ['www/crossread', OWN, 'www/build/package.js', 'www/build/bundling.js', 'package-lock.json'],
      outputs: [`${CDN}/integrity.json`],
      run: makeScript,
    },
  ];
}

async function makePackage() {
  rmSync(join(ROOT, PACKAGE), { recursive: true, force: true });
  await bundle();
  copy('www/crossread/cross-read.css', 'cross-read.css');
  for (const name of Object.values(PARTS)) {
    copy(`${WASM_OUT}/${name}`, `wasm/${name}`);
    copy(`${LONG_REUSE_OUT}/${name}`, `wasm/long-reuse/${name}`);
  }
  for (const name of ['CHANGELOG.md', 'LICENSE']) copy(name, name);
  writeFileSync(join(ROOT, PACKAGE, 'README.md'), withoutFiles(readFileSync(join(ROOT, 'README.md'), 'utf8')));
  copy(`${OWN}/no-dom.js`, 'no-dom.js');
  await declare();
  await describe();
  write('package.json', description());
}

/** A text without pictures and links to files that the package does not have. @param {string} markdown */
function withoutFiles(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, '')
    .replace(/^<p>\n(?: *<img .*\n)+<\/p>\n\n/gm, '')
    .replace(/\[([^\]]+)\]\((?!https?:|#|LICENSE)[^)]+\)/g, '$1');
}

/** The modules, whose common parts and late parts are files of their own. */
async function bundle() {
  // Not before the step that installs it.
  const { build } = await import('esbuild');
  const outdir = join(ROOT, PACKAGE);
  const options = /** @type {const} */ ({ ...COMMON, format: 'esm', outdir, sourcemap: true });
  // All in one folder: what a module names as beside itself is beside every part.
  await build({
    ...options,
    entryPoints: MODULES,
    splitting: true,
    chunkNames: 'part-[hash]',
    plugins: [reading(afterElement)],
  });
  await build({ ...options, entryPoints: { worker: 'www/crossread/worker.js' } });
  await build({
    ...options,
    entryPoints: { 'compare-node': MODULES.compare },
    platform: 'node',
    plugins: [swapping({ [FILES]: `${OWN}/files-node.js` })],
  });
  await build({
    ...options,
    entryPoints: { 'compare-edge': MODULES.compare },
    plugins: [swapping({ [FILES]: `${OWN}/files-edge.js` }), keepingWasm()],
  });
}

/**
 * esbuild makes a file of each set of modules that the same entries need. Whatever comes after the element is told to need all
 * of it, so that the element is one file, not one for each set: a sixth less by brotli, and seven requests.
 *
 * @param {string} path
 */
function afterElement(path) {
  const isLate = /[\\/](columns|embedded|views)[\\/][^\\/]+$/.test(path);
  return isLate ? "\nimport '../element.js';\n" : '';
}

/** A wasm that is imported stays a file, where the package has it. @returns {import('esbuild').Plugin} */
function keepingWasm() {
  return {
    name: 'keeping wasm',
    setup: ({ onResolve }) => {
      onResolve({ filter: /\.wasm$/ }, ({ path }) => ({
        path: path.replace('../../crossread/', './'),
        external: true,
      }));
    },
  };
}

/** The types, as the sources' comments and the core give them. */
async function declare() {
  const outDir = join(PACKAGE, 'types');
  const how = ['--allowJs', '--declaration', '--emitDeclarationOnly', '--skipLibCheck', '--strict', '--outDir', outDir];
  const target = [
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--lib',
    'es2023,dom,dom.iterable',
    '--rootDir',
    'www/crossread',
  ];
  const sources = ['www/crossread/events.d.ts', ...Object.values(MODULES)];
  await runNode('typescript/bin/tsc', ['--ignoreConfig', ...how, ...target, ...sources]);
  copy('www/crossread/wasm/crossread.d.ts', 'types/wasm/crossread.d.ts');
  for (const name of ['events.d.ts', 'react.d.ts']) copy(`www/crossread/${name}`, `types/${name}`);
  const element = join(ROOT, outDir, 'cross-read.d.ts');
  // What `document.querySelector('cross-read')` gives. In the package the module has another name.
  const types = readFileSync(element, 'utf8').replace('crossread/cross-read.js', 'crossread/index.js');
  writeFileSync(element, `import './events.js';\n${types}`);
}

/** The element's manifest, from the comment of its class. */
async function describe() {
  // Its types tell of its configuration alone.
  const { create, ts } = /** @type {any} */ (await import('@custom-elements-manifest/analyzer'));
  // Whoever reads it sees no comment around a link.
  const source = readFileSync(join(ROOT, 'www/crossread/element.js'), 'utf8').replace(/\{@link (\w+)\}/g, '`$1`');
  const file = ts.createSourceFile('index.js', source, ts.ScriptTarget.Latest, true);
  const manifest = create({ modules: [file], plugins: [], context: { dev: false } });
  const [module] = manifest.modules;
  const declaration = module.declarations.find((/** @type {{ name: string }} */ { name }) => name === 'CrossRead');
  declaration.tagName = 'cross-read';
  declaration.members = declaration.members.filter((/** @type {{ name: string }} */ { name }) => !name.startsWith('#'));
  for (const member of declaration.members) {
    if (member.kind === 'field') member.type = { text: TYPES[/** @type {keyof typeof TYPES} */ (member.name)] };
  }
  // What dispatches them is taken for one.
  declaration.events = declaration.events.filter((/** @type {{ name: string }} */ { name }) => name !== 'name');
  module.declarations = [declaration];
  const definition = { name: 'CrossRead', module: 'index.js' };
  module.exports.push({ kind: 'custom-element-definition', name: 'cross-read', declaration: definition });
  write('custom-elements.json', manifest);
}

function description() {
  const { name, version, description, license, type } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    name,
    version,
    description,
    license,
    type,
    keywords: ['diff', 'alignment', 'text-reuse', 'news', 'web-component', 'wasm'],
    exports: EXPORTS,
    types: EXPORTS['.'].types,
    customElements: 'custom-elements.json',
    // The rest may be left out where nothing of it is used.
    sideEffects: ['./index.js', './part-*.js', './loader.js', './worker.js', './cross-read.css'],
    engines: { node: '>=20' },
  };
}

/** @returns {Promise<string>} what a page writes beside its address */
async function makeScript() {
  const worker = await bundled('www/crossread/worker.js', 'iife', { [FILES]: 'www/build/single-file/worker-files.js' });
  const swaps = {
    [FILES]: `${OWN}/files-one.js`,
    [`${LONG_REUSE_OUT}/crossread.js`]: `${WASM_OUT}/crossread.js`,
  };
  const script = await bundled(MODULES.index, 'esm', swaps, { 'worker-script': worker });
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  mkdirSync(join(ROOT, CDN), { recursive: true });
  writeFileSync(join(ROOT, CDN, 'crossread.js'), script);
  writeFileSync(join(ROOT, CDN, 'integrity.json'), `${JSON.stringify({ 'crossread.js': integrity }, undefined, 2)}\n`);
  return `integrity="${integrity}"`;
}

/** @param {string} from @param {string} to its name in the package */
function copy(from, to) {
  cpSync(join(ROOT, from), join(ROOT, PACKAGE, to));
}

/** @param {string} name @param {unknown} value */
function write(name, value) {
  writeFileSync(join(ROOT, PACKAGE, name), `${JSON.stringify(value, undefined, 2)}\n`);
}
