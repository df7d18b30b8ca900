/** What a visitor downloads: the weight of each file a page loads, and the budgets of what it takes to tie two articles. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { FOREIGN } from './offline.js';
import { PACKAGE } from './package.js';
import { ROOT, StepError } from './run.js';
import { SINGLE_FILE } from './single-file.js';
import { filesUnder } from './steps.js';
import { wasmToolchain } from './toolchain.js';
import { VENDOR_OUT } from './vendor.js';
import { LONG_REUSE_OUT, PARTS, WASM_OUT } from './wasm.js';

/**
 * The most each part of the wasm may weigh by brotli, in bytes. With a standard library as rustup brings it, whose panics have
 * messages, the first weighs some ten kilobytes more.
 */
export const WASM_BUDGETS = {
  first: { builtSmall: 64 * 1024, asItComes: 77 * 1024 },
  second: { builtSmall: 57 * 1024, asItComes: 62 * 1024 },
};

/** The most that the package's JavaScript may weigh by brotli that it takes to tie two articles of a page, in bytes. */
export const SCRIPT_BUDGET = 27 * 1024;

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} raw bytes
 * @property {number} gzip bytes
 * @property {number} brotli bytes
 */

/**
 * @param {string} name
 * @param {Buffer} content
 * @returns {Size}
 */
function sizeOf(name, content) {
  return {
    name,
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  };
}

/** @param {string} path */
const weighed = (path) => sizeOf(path, readFileSync(join(ROOT, path)));

/** The files of the page by name: those that it loads at once, and those it loads where they are asked for. */
function loadedFiles() {
  const files = filesUnder(ROOT, 'www')
    .filter((path) => /\.(html|css|js|wasm)$/.test(path) && !/^www\/(build\/|service-worker\.js$)/.test(path))
    .filter((path) => path !== `www/${FOREIGN}`)
    .sort();
  const within = (/** @type {string} */ folder) => files.filter((path) => path.startsWith(`${folder}/`));
  const late = {
    views: within('www/crossread/views'),
    columns: within('www/crossread/columns'),
    embedded: [...within('www/crossread/embedded'), 'www/crossread/cross-read.css', 'www/crossread/loader.js'],
    languages: [...within('www/crossread/words'), ...within('www/words')],
    longReuse: within(LONG_REUSE_OUT),
    pastedPage: within(VENDOR_OUT),
    docs: ['www/docs.css', 'www/docs.html'],
  };
  const isLate = (/** @type {string} */ path) => Object.values(late).flat().includes(path);
  return { atOnce: files.filter((path) => !isLate(path)), ...late };
}

/** What a module of the package imports at once, or when it is asked for. */
const NAMED = { atOnce: /(?:from|import)"(\.\/[^"]+)"/g, later: /import\("(\.\/[^"]+)"\)/g };

/**
 * What the package makes a page load that ties two articles of its own, in the order in which it does.
 *
 * @returns {{ scripts: Size[], first: Size, second: Size }} the second part of the wasm comes when passages are marked
 */
export function packageSizes() {
  const read = (/** @type {string} */ name) => readFileSync(join(ROOT, PACKAGE, name));
  const named = (/** @type {string} */ name, /** @type {keyof typeof NAMED} */ when) =>
    [...read(name).toString().matchAll(NAMED[when])].map(([, path]) => path.slice(2));
  /** @type {Set<string>} */
  const counted = new Set();
  const withImports = (/** @type {string} */ name) => {
    const files = new Set([name]);
    for (const file of files) for (const next of named(file, 'atOnce')) files.add(next);
    return [...files].filter((file) => !counted.has(file) && counted.add(file));
  };
  const [, embedding] = named('loader.js', 'later');
  const element = withImports('index.js');
  const madeOf = (/** @type {string} */ file) => JSON.parse(String(read(`${file}.map`))).sources;
  const columns = element
    .flatMap((file) => named(file, 'later'))
    .find((file) => madeOf(file).some((/** @type {string} */ source) => source.endsWith('/columns/columns.js')));
  if (!columns) throw new Error('the package has no columns');
  const parts = {
    'the loader, which is all until the element comes near': ['loader.js'],
    'the element with its glue': element,
    'where a page embeds articles': withImports(embedding),
    'where the columns stand side by side': withImports(columns),
  };
  const scripts = Object.entries(parts).map(([name, files]) =>
    summed(
      name,
      files.map((file) => sizeOf(file, read(file))),
    ),
  );
  const part = (/** @type {keyof typeof PARTS} */ part, /** @type {string} */ name) =>
    sizeOf(name, read(`wasm/${PARTS[part]}`));
  return {
    scripts,
    first: part('first', 'what ties passages (wasm)'),
    second: part('second', 'what tells their details (wasm)'),
  };
}

/**
 * @param {string} name
 * @param {Size[]} sizes
 * @returns {Size}
 */
function summed(name, sizes) {
  const total = { name, raw: 0, gzip: 0, brotli: 0 };
  for (const { raw, gzip, brotli } of sizes) {
    total.raw += raw;
    total.gzip += gzip;
    total.brotli += brotli;
  }
  return total;
}

/**
 * A table of sizes in bytes, with a total.
 *
 * @param {Size[]} sizes
 */
export function sizeTable(sizes) {
  const total = summed('total', sizes);
  const rows = [['bytes', 'raw', 'gzip', 'brotli']];
  for (const { name, raw, gzip, brotli } of [...sizes, total]) rows.push([name, ...[raw, gzip, brotli].map(String)]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join('  '),
    )
    .map((line) => `  ${line}\n`)
    .join('');
}

/**
 * Throws the sentence for a part over its budget.
 *
 * @param {Size} part
 * @param {number} budget
 * @param {string} [by] what tells what grew
 */
export function checkBudget({ name, brotli }, budget, by = 'npx wasm-opt --func-metrics') {
  if (brotli <= budget) return;
  throw new StepError(
    `${name} weighs ${brotli} bytes by brotli, its budget is ${budget}: ` +
      `find what grew with “${by}” or raise the budget in www/build/sizes.js.`,
  );
}

/** @returns {import('./steps.js').Step} */
export function sizeStep() {
  return {
    title: 'Weighing what a page loads',
    shown: true,
    run: () => {
      const { atOnce, views, columns, embedded, languages, longReuse, pastedPage, docs } = loadedFiles();
      const sizes = atOnce.map(weighed);
      process.stdout.write(sizeTable(sizes));
      for (const [when, paths] of /** @type {[string, string[]][]} */ ([
        ['Only where a view beside the columns is asked for', views],
        ['Only where the columns stand side by side', columns],
        ['Only where a page embeds articles', embedded],
        ['Only the two of the language that is asked for, and counts.js', languages],
        ['Only where the preset is longReuse', longReuse],
        ['Only where a web page is pasted or opened', pastedPage],
        ["Only on the developers' page", docs],
        ['The page as one file', [SINGLE_FILE]],
      ])) {
        process.stdout.write(`  ${when}:\n${sizeTable(paths.map(weighed))}`);
      }
      const budget = wasmToolchain().small ? 'builtSmall' : 'asItComes';
      for (const part of /** @type {const} */ (['first', 'second']))
        checkBudget(weighed(`${WASM_OUT}/${PARTS[part]}`), WASM_BUDGETS[part][budget]);
      const packed = packageSizes();
      process.stdout.write(`  From the package, all that it takes to tie two articles of a page:\n`);
      process.stdout.write(sizeTable([...packed.scripts, packed.first]));
      process.stdout.write(`  And then:\n${sizeTable([packed.second])}`);
      checkBudget(summed("the package's JavaScript", packed.scripts), SCRIPT_BUDGET, 'npm run build');
      return 'wasm and scripts are within their budgets';
    },
  };
}
