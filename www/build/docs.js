/**
 * The developers' page, www/docs.html: a template filled from the sources, so that it says what they say: the element's manifest,
 * the server's policy, the README, the core's manual and the examples.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CDN, PACKAGE } from './package.js';
import { ROOT } from './run.js';
import { CONTENT_SECURITY_POLICY } from './server.js';

export const DOCS = 'www/docs.html';

const TEMPLATE = 'www/build/docs/docs.html';

/** What each line of the policy is there for; those that an embedding page needs, too, are marked. @type {Record<string, string>} */
const REASONS = {
  'default-src': 'Nothing else is ever asked for.',
  'script-src':
    'The modules are files of the site. “wasm-unsafe-eval” lets WebAssembly be compiled, and no text be run as script.',
  'style-src':
    'The element’s style is constructed by its modules, which no policy forbids; “self” is for cross-read.css.',
  'connect-src': 'The wasm is fetched from beside its module; so is the file that the attribute src names.',
  'img-src': 'The page’s icon. The element has no images.',
  'worker-src': 'The worker for long texts. Without it they are compared in the page’s own thread, in slices.',
  'manifest-src': 'The page can be installed. The element needs none.',
  'base-uri': 'No markup may move what addresses are relative to.',
  'form-action': 'Nothing is sent anywhere.',
  'frame-ancestors': 'No other page may frame this one. Yours may say otherwise.',
  'trusted-types':
    '“crossread-worker” gives the worker its address and refuses any other. The other two are this page’s own: one parses what is pasted, one registers the service worker.',
  'require-trusted-types-for':
    'No string becomes markup or script. The element makes every node by itself and writes text as text.',
};

/** @returns {import('./steps.js').Step[]} to come after the package */
export function docsSteps() {
  return [
    {
      title: "Writing the developers' page",
      inputs: [
        'www/build/docs',
        'www/build/docs.js',
        'www/build/server.js',
        `${PACKAGE}/custom-elements.json`,
        `${CDN}/integrity.json`,
        'README.md',
        'src/lib.rs',
        'examples/web',
      ],
      outputs: [DOCS],
      run: async () => writeFileSync(join(ROOT, DOCS), await docs()),
    },
  ];
}

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8');

async function docs() {
  const { default: mustache } = await import('mustache');
  const { marked } = await import('marked');
  const readme = sections(read('README.md'), '## ');
  const manual = sections(manualOf(read('src/lib.rs')), '# ');
  const [element] = JSON.parse(read(`${PACKAGE}/custom-elements.json`)).modules[0].declarations;
  const { version } = JSON.parse(read('package.json'));
  const inText = (/** @type {string} */ text = '') => marked.parseInline(text.replace(/\{@link (\w+)\}/g, '`$1`'));
  const described = (/** @type {any[]} */ items) =>
    items.map((item) => ({ ...item, description: inText(item.description) }));
  /** @param {string} title @param {Map<string, string>} from */
  const section = (title, from = readme) => {
    const text = from.get(title);
    if (text === undefined)
      throw new Error(`${from === readme ? 'README.md' : 'src/lib.rs'} has no section “${title}”`);
    // Tables of many columns scroll by themselves, and so take the focus.
    return String(marked.parse(text))
      .replaceAll('<table>', '<div class="table" tabindex="0" role="group" aria-label="Table"><table>')
      .replaceAll('</table>', '</table></div>')
      .replaceAll('<th></th>', '<td></td>')
      .replaceAll('<pre>', '<pre tabindex="0">')
      .replace(/<a href="(?!https?:|#)[^"]*">(.*?)<\/a>/g, '$1');
  };
  return mustache.render(read(TEMPLATE), {
    version,
    plain: read('examples/web/plain.html'),
    react: read('examples/web/react.jsx'),
    vue: read('examples/web/Reading.vue'),
    svelte: read('examples/web/Reading.svelte'),
    node: read('examples/web/node.mjs'),
    service: read('examples/web/service.mjs'),
    attributes: described(element.attributes),
    properties: described(element.members.filter((/** @type {any} */ { kind }) => kind === 'field')),
    methods: described(element.members.filter((/** @type {any} */ { kind }) => kind === 'method')),
    events: described(element.events),
    slots: described(element.slots),
    cssProperties: described(element.cssProperties),
    cssParts: described(element.cssParts),
    integrity: JSON.parse(read(`${CDN}/integrity.json`))['crossread.js'],
    policy: policy(),
    pipeline: section('The pipeline', manual),
    shown: section('What is shown', manual),
    said: section('What is said of it', manual),
    bounds: section('Limits', manual),
    options: section('Options'),
    report: section('The report'),
    quality: section('How well it aligns, and how fast'),
    size: section('Size'),
    limits: section('Limits'),
  });
}

function policy() {
  return CONTENT_SECURITY_POLICY.split('; ').map((line) => {
    const reason = REASONS[line.split(' ')[0]];
    if (!reason) throw new Error(`www/build/docs.js does not say why the policy has ${line}`);
    return { line, reason };
  });
}

/** The manual in the core's head, whose links lead to Rust's documentation and stay behind. @param {string} source */
function manualOf(source) {
  const lines = source.split('\n').filter((line) => line.startsWith('//!'));
  return lines
    .map((line) => line.slice(4))
    .join('\n')
    .replaceAll(/\[(`[^`]+`)\](?!\()/g, '$1');
}

/** A text's sections by title, without it. @param {string} text @param {string} mark before each title */
function sections(text, mark) {
  return new Map(
    text
      .split(new RegExp(`^${mark}`, 'm'))
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end), section.slice(end)];
      }),
  );
}
