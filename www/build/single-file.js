/**
 * The page as one file, which opens from disk: page.js with all that it may ever import, the cores, the styles and the icon
 * inside. Its policy lets nothing be requested, and no script or style run but those with the hashes of its own.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { bundled } from './bundling.js';
import { ROOT } from './run.js';

export const SINGLE_FILE = 'dist/crossread.html';

const OWN = 'www/build/single-file';

/** Modules that fetch, by what stands in their place. */
const PAGE_SWAPS = {
  'www/crossread/files.js': `${OWN}/files.js`,
  'www/example/text.js': `${OWN}/example-text.js`,
  'www/offline.js': `${OWN}/offline.js`,
  'www/crossread/embedded/embedded.js': `${OWN}/embedded.js`,
  'www/crossread/embedded/fetched.js': `${OWN}/embedded.js`,
};
const WORKER_SWAPS = { 'www/crossread/files.js': `${OWN}/worker-files.js` };

const POLICIES = ['crossread-worker', 'crossread-paste'];

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8');

/** @returns {import('./steps.js').Step[]} */
export function singleFileSteps() {
  return [
    {
      title: 'Writing the page as one file',
      inputs: ['www', 'package-lock.json'],
      outputs: [SINGLE_FILE],
      run: async () => {
        const html = await singleFile();
        mkdirSync(dirname(join(ROOT, SINGLE_FILE)), { recursive: true });
        writeFileSync(join(ROOT, SINGLE_FILE), html);
      },
    },
  ];
}

/** The file's content: the same of the same sources. */
export async function singleFile() {
  const language = await minified('www/language.js');
  const style = await minified('www/page.css');
  const script = await pageScript();
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(language)}' '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `trusted-types ${POLICIES.join(' ')}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
  const icon = readFileSync(join(ROOT, 'www/favicon.svg')).toString('base64');
  return replaced(read('www/index.html'), [
    [/<!--.*?-->\n\s*/s, ''], // of the site's policy
    [/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]+/, policy],
    ['href="./favicon.svg"', `href="data:image/svg+xml;base64,${icon}"`],
    [/ *<link rel="manifest"[^>]*>\n/, ''],
    [/ *<a href=".\/docs.html".*?<\/a>\n/, ''],
    [/ *<link rel="modulepreload"[^>]*>\n/, ''],
    ['<script src="./language.js"></script>', `<script>${language}</script>`],
    ['<link rel="stylesheet" href="./page.css">', `<style>${style}</style>`],
    ['<script type="module" src="./page.js"></script>', `<script type="module">${script}</script>`],
  ]);
}

/** As a policy names a script or style. @param {string} text */
export function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/**
 * Replaces what is there once.
 *
 * @param {string} text
 * @param {[what: string | RegExp, by: string][]} replacements
 */
function replaced(text, replacements) {
  return replacements.reduce((text, [what, by]) => {
    const parts = text.split(what);
    if (parts.length !== 2) throw new Error(`www/index.html has ${parts.length - 1} times ${what}`);
    return parts.join(by);
  }, text);
}

/** page.js with all that it imports, at once or later. */
async function pageScript() {
  const worker = await bundled('www/crossread/worker.js', 'iife', WORKER_SWAPS);
  const script = await bundled('www/page.js', 'esm', PAGE_SWAPS, { 'worker-script': worker });
  return inElement('script', `${readabilityNotice()}${script}`);
}

/** @param {string} path */
async function minified(path) {
  const { transform } = await import('esbuild');
  const isStyle = path.endsWith('.css');
  const { code } = await transform(read(path), { minify: true, loader: isStyle ? 'css' : 'js', charset: 'utf8' });
  return inElement(isStyle ? 'style' : 'script', code);
}

/** What Readability's licence asks for, which would go with the comments. */
function readabilityNotice() {
  const notice = /^\/\*.*?\*\/\n\/\/.*?\n/s.exec(read('www/vendor/readability.js'))?.[0];
  if (!notice) throw new Error('www/vendor/readability.js has no notice');
  return notice;
}

/** Refuses what would end an element early, or never. @param {'script' | 'style'} name @param {string} text */
function inElement(name, text) {
  const found = new RegExp(`</${name}|<!--|\\r|\\0`, 'i').exec(text);
  if (found) throw new Error(`a ${name} in ${SINGLE_FILE} may not hold ${JSON.stringify(found[0])}`);
  return text;
}
