/** One script of many modules. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';

import { ROOT } from './run.js';

/** @typedef {import('esbuild').Plugin} Plugin */

/** What all builds have in common. */
export const COMMON = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  target: 'es2023',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
});

/**
 * A module with all that it imports, at once or later, as one script.
 *
 * @param {string} entry
 * @param {'esm' | 'iife'} format
 * @param {Record<string, string>} swaps
 * @param {Record<string, string>} [texts] by the name by which they are imported
 */
export async function bundled(entry, format, swaps, texts = {}) {
  // Not before the step that installs it.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [entry],
    write: false,
    format,
    loader: { '.txt': 'text' },
    plugins: [swapping(swaps), packing(), naming(texts), reading()],
  });
  return outputFiles[0].text;
}

/** Whoever imports a module gets another. @param {Record<string, string>} swaps @returns {Plugin} */
export function swapping(swaps) {
  const byPath = new Map(Object.entries(swaps).map(([path, by]) => [join(ROOT, path), join(ROOT, by)]));
  return {
    name: 'swapping',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const by = byPath.get(join(resolveDir, path));
        return by ? { path: by } : undefined;
      });
    },
  };
}

/** A style in a template string of a module that is all there is in it. */
const STYLES = /(?<=\.replaceSync\()`(?:[^`$]|\$(?!\{))*`(?=\))/g;

/** What the glue holds that no browser of ours and no caller needs, and what stays of it. @type {[what: RegExp, by: string][]} */
const UNNEEDED = [
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n.*?\n\}\n/s, ''],
  [/ {4}if \(realloc === undefined\) \{\n.*?\n {4}\}\n/s, ''],
  [/ else \{\s*console\.warn\('using deprecated parameters for the initialization.*?\}/s, ''],
  // Its memory is one that nobody shares, and its wasm comes by a URL or as what it holds, as core.js hands it over.
  [/cachedDataViewMemory0\.buffer\.detached === true \|\| \(.*? && (cachedDataViewMemory0\.buffer !== .*?)\)\)/, '$1)'],
  [/typeof module_or_path === 'string' \|\| .*? \|\| \(.*?&& (module_or_path instanceof URL)\)/, '$1'],
  [/if \(module_or_path !== undefined\) \{\s*if \(Object.*?\{\s*(\(.*?\))\s*\}\s*\}(?=\s+const imports)/s, '$1'],
  [/(?<=`)failed to fetch Wasm: (\S+) .*? fetching '(.*?)'(?=`)/, '$2 answers $1'],
  // What is fetched by an address alone is of one of the types it knows.
  [/const validResponse = expectedResponseType\(module\.type\);\s*if \(validResponse && /, 'if ('],
  [/\n {4}function expectedResponseType\(.*?\n {4}\}\n/s, ''],
  [
    /"`WebAssembly\.instantiateStreaming` failed .*?\\n"/,
    '"Loading would be faster if .wasm were served as application/wasm:"',
  ],
];

/** @param {string} glue */
function trimmed(glue) {
  return UNNEEDED.reduce((rest, [what, by]) => {
    if (!what.test(rest)) throw new Error(`the glue has no ${what}: see UNNEEDED in www/build/bundling.js`);
    return rest.replace(what, by);
  }, glue);
}

/**
 * The element's modules as they are packed: their styles without spaces and comments, which esbuild leaves in strings, and the
 * glue without what nobody needs.
 *
 * @param {(path: string) => string} [further] more that a module holds, at its end
 * @returns {Plugin}
 */
export function reading(further = () => '') {
  return {
    name: 'reading',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]crossread[\\/].*\.js$/ }, async ({ path }) => {
        const file = readFileSync(path, 'utf8');
        const source = /[\\/]wasm[\\/]/.test(path) ? trimmed(file) : file;
        const styles = await Promise.all(
          [...source.matchAll(STYLES)].map(([style]) => minifiedStyle(runInNewContext(style))),
        );
        const contents = source.replaceAll(STYLES, () => JSON.stringify(styles.shift()));
        return { contents: contents + further(path), loader: 'js' };
      });
    },
  };
}

/** @param {string} css */
export async function minifiedStyle(css) {
  const { transform } = await import('esbuild');
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  return code.trimEnd();
}

/** A wasm is a text, as single-file/unpacked.js takes it. @returns {Plugin} */
function packing() {
  return {
    name: 'packing',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.wasm$/ }, ({ path }) => {
        const contents = deflateRawSync(readFileSync(path), { level: 9 }).toString('base64');
        return { contents, loader: 'text' };
      });
    },
  };
}

/** Texts that are imported by a name. @param {Record<string, string>} texts @returns {Plugin} */
function naming(texts) {
  return {
    name: 'naming',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^[^.]/ }, ({ path }) => (path in texts ? { path, namespace: 'texts' } : undefined));
      onLoad({ filter: /.*/, namespace: 'texts' }, ({ path }) => ({ contents: texts[path], loader: 'text' }));
    },
  };
}
