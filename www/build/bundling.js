/** One script of many modules. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    plugins: [swapping(swaps), packing(), naming(texts)],
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
