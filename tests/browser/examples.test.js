/** The examples, with the package as it is packed: in a plain page, by a CMS, by React, Vue and Svelte, and as one script. */

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

import { build } from 'esbuild';
import mustache from 'mustache';
import { compileModule, compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

import { CDN } from '../../www/build/package.js';
import { ROOT } from '../../www/build/run.js';
import { EXAMPLES, installPacked } from '../packed.js';
import { inEachEngine, textsIn, watch } from './reading.js';

/** @typedef {import('./reading.js').Page} Page */

const read = (/** @type {string} */ name) => readFileSync(join(EXAMPLES, name), 'utf8');

/** @param {string} title @param {string} head @param {string} [body] */
const html = (title, head, body = '<div id="app"></div>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${head}<main><h1>${title}</h1>${body}</main></html>`;

/** The frameworks' own files become modules. @type {import('esbuild').Plugin} */
const components = {
  name: 'components',
  setup: ({ onLoad, onResolve }) => {
    // The package is served beside the page, as a bundler would lay it there with its wasm.
    onResolve({ filter: /^crossread$/ }, () => ({ path: './node_modules/crossread/index.js', external: true }));
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
      const templateOptions = {
        compilerOptions: { isCustomElement: (/** @type {string} */ tag) => tag === 'cross-read' },
      };
      return { contents: compileScript(descriptor, { id: 'reading', inlineTemplate: true, templateOptions }).content };
    });
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compileSvelte(readFileSync(path, 'utf8'), { filename: path, css: 'external' }).js.code,
    }));
    onLoad({ filter: /\.svelte\.js$/ }, ({ path }) => ({
      contents: compileModule(readFileSync(path, 'utf8'), { filename: path }).js.code,
    }));
  },
};

/** @type {ReturnType<typeof installPacked>} */
let packed;
before(async () => {
  packed = installPacked();
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(packed.folder, name), text);
  for (const [name, entry] of Object.entries({ react: 'react.jsx', vue: 'vue.js', svelte: 'svelte.js' })) {
    await build({
      entryPoints: [join(EXAMPLES, entry)],
      outfile: join(packed.folder, `${name}.bundle.js`),
      bundle: true,
      format: 'esm',
      jsx: 'automatic',
      conditions: ['browser'],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      nodePaths: [join(ROOT, 'node_modules')],
      plugins: [components],
    });
    write(`${name}.html`, html(name, `<script type="module" src="./${name}.bundle.js"></script>`));
  }
  write('favicon.ico', '');
  const { a, b } = await import(join(EXAMPLES, 'articles.js'));
  const story = (/** @type {{ source: string, lang: string, text: string }} */ { source, lang, text }) => ({
    outlet: source,
    lang,
    url: 'https://example.org/',
    date: '2026-11-20',
    html: text
      .split('\n\n')
      .map((/** @type {string} */ line) => `<p>${line}</p>`)
      .join('\n'),
  });
  const assets = './assets';
  cpSync(join(packed.folder, 'node_modules/crossread'), join(packed.folder, 'assets/crossread'), { recursive: true });
  write(
    'cms.html',
    html('cms', '', mustache.render(read('cms.html'), { assets, story: story(a), counterpart: story(b) })),
  );
  mkdirSync(join(packed.folder, 'cdn'));
  cpSync(join(ROOT, CDN, 'crossread.js'), join(packed.folder, 'cdn/crossread.js'));
  const { 'crossread.js': integrity } = JSON.parse(readFileSync(join(ROOT, CDN, 'integrity.json'), 'utf8'));
  const tag = (/** @type {string} */ hash) =>
    `<script type="module" src="./cdn/crossread.js" integrity="${hash}" crossorigin></script>`;
  const element = `<cross-read><article slot="a">${story(a).html}</article><article slot="b">${story(b).html}</article></cross-read>`;
  write('script.html', html('script', tag(integrity), element));
  write('forged.html', html('forged', tag(integrity.replace(/.{4}$/, 'AAAA')), element));
});
after(() => packed.remove());

/** @param {Page} page */
async function tied(page) {
  await page.waitFor('the report', () => document.querySelector('cross-read')?.report);
}

inEachEngine(
  'the example',
  (browser, url) => {
    for (const name of ['plain', 'cms', 'react', 'vue', 'svelte', 'script']) {
      it(`${name} ties what both articles say`, async () => {
        await watch(browser(), `${url()}/${name}.html`, {}, async (page) => {
          await tied(page);
          const [totals] = await textsIn(page, '.totals');
          assert.match(totals, /2 passages/);
          if (['react', 'vue', 'svelte'].includes(name)) {
            await page.waitFor('the count', () => document.getElementById('count')?.textContent === '2');
          }
        });
      });
    }

    it('of one script has no preset longReuse, and says so', async () => {
      await watch(browser(), `${url()}/script.html`, {}, async (page) => {
        await tied(page);
        const [refused, passages] = await page.evaluate(async () => {
          const element = /** @type {import('../../www/crossread/element.js').CrossRead} */ (
            document.querySelector('cross-read')
          );
          element.options = { preset: 'longReuse' };
          const refused = await element.compare().catch(({ message }) => message);
          element.options = {};
          return [refused, (await element.compare())?.passages.length];
        });
        assert.match(refused, /^preset is longReuse; it must be "news", since this core was built without/);
        assert.equal(passages, 2);
        assert.deepEqual(await textsIn(page, '.alert'), ['']);
      });
    });

    it('of a forged script does nothing, and the articles stand as they did', async () => {
      const page = await browser().open(`${url()}/forged.html`, {});
      assert.equal(await page.evaluate(() => customElements.get('cross-read') === undefined), true);
      assert.equal(
        await page.evaluate(() => (document.querySelector('[slot=a]')?.getBoundingClientRect().height ?? 0) > 0),
        true,
      );
      await page.close();
    });
  },
  // Vue and Svelte write markup of their own by these.
  { folder: () => packed.folder, policies: ['vue', 'svelte-trusted-html'] },
);
