/** Taking a reading along: the link, the file's format, and the saved page, which take anything as nothing but text. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';

import { startCore } from '../../www/build/wasm.js';
import * as core from '../../www/crossread/wasm/crossread.js';
import { textIn } from '../../www/input/file.js';
import { pageWordsFor } from '../../www/page-words.js';
import { fileName } from '../../www/sharing/file-name.js';
import { jsonOf, pairIn } from '../../www/sharing/format.js';
import { html } from '../../www/sharing/html.js';
import { isPair, LONGEST_LINK, linkTo, MOST_BYTES, pairInLink } from '../../www/sharing/link.js';
import { pageOf } from '../../www/sharing/page.js';
import { wordingOf } from '../../www/sharing/wording.js';

const file = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const PAGE = 'https://crossread.example/page?x=1#old';

const ARTICLES = {
  a: {
    text: file('www/example/a.txt').toString(),
    source: 'The Harbour Courier',
    url: 'https://courier.example/live?a=1&b="2"',
    date: '4 May',
    lang: 'en-GB',
  },
  b: { text: `${file('www/example/b.txt')} 港口 🚢 \ud800 “<b>”`, source: '' },
};
const PAIR = { a: ARTICLES.a, b: { ...ARTICLES.b, url: '', date: '', lang: undefined } };

/** A link's fragment made by hand. @param {string | Buffer} content */
const fragment = (content) => `#crossread=1.${deflateRawSync(content).toString('base64url')}`;
const plain = (/** @type {unknown} */ value) => fragment(JSON.stringify(value));

/** Texts that share nothing with themselves, so that they cannot be packed small. @param {number} length */
function noise(length) {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
}

describe('a link', () => {
  test('carries both texts with all that is known of them', async () => {
    const made = await linkTo(ARTICLES, PAGE);
    assert.ok('link' in made);
    assert.match(made.link, /^https:\/\/crossread\.example\/page\?x=1#crossread=1\.[\w-]+$/);
    assert.ok(made.link.length < 8000, `${made.link.length} characters`);
    const { hash } = new URL(made.link);
    assert.ok(isPair(hash));
    assert.deepEqual(await pairInLink(hash), { pair: PAIR });
  });

  test('is refused beyond its limit, however long the texts', async () => {
    const of = (/** @type {number} */ length) => linkTo({ a: { text: noise(length) }, b: { text: 'b' } }, PAGE);
    const made = await of(30_000);
    assert.ok('link' in made && made.link.length <= LONGEST_LINK);
    assert.deepEqual(await of(60_000), { fault: 'tooLong' });
    const repeated = { text: 'word '.repeat(MOST_BYTES / 5) };
    assert.deepEqual(await linkTo({ a: repeated, b: { text: 'b' } }, PAGE), { fault: 'tooLong' });
    assert.deepEqual(await linkTo({ a: { text: '港'.repeat(MOST_BYTES / 2) }, b: { text: '' } }, PAGE), {
      fault: 'tooLong',
    });
  });

  test('that is broken, cut off, foreign or of another version says so', async () => {
    const made = await linkTo(ARTICLES, PAGE);
    assert.ok('link' in made);
    const { hash } = new URL(made.link);
    for (const [broken, fault] of /** @type {[string, string][]} */ ([
      ['#crossread=', 'broken'],
      ['#crossread=1.', 'broken'],
      ['#crossread=1.A', 'broken'],
      ['#crossread=1.%3Cscript%3E', 'broken'],
      [hash.slice(0, -4), 'broken'],
      [hash.slice(0, hash.length / 2), 'broken'],
      [hash.replace('=1.', '=2.'), 'newer'],
      [hash.replace('=1.', '=one.'), 'broken'],
      [fragment(Buffer.from([0xff, 0xfe, 0x80])), 'broken'],
      [fragment('<img src=x onerror=alert(1)>'), 'broken'],
      [fragment('['.repeat(500_000)), 'broken'],
      [plain(null), 'broken'],
      [plain([]), 'broken'],
      [plain({ format: 'crossread', version: 1 }), 'broken'],
      [plain({ format: 'crossread', version: 2, a: { text: 'a' }, b: { text: 'b' } }), 'newer'],
      [plain({ format: 'crossread', version: '1', a: { text: 'a' }, b: { text: 'b' } }), 'broken'],
      [plain({ format: 'crossread', version: 1, a: { text: ['a'] }, b: { text: 'b' } }), 'broken'],
      [plain({ format: 'crossread', version: 1, a: { text: 'a' }, b: null }), 'broken'],
      [`#crossread=1.${'A'.repeat(LONGEST_LINK)}`, 'tooLong'],
    ])) {
      assert.deepEqual(await pairInLink(broken), { fault }, broken.slice(0, 60));
    }
    for (const other of ['', '#', '#found', '#crossread', '#xcrossread=1.A']) assert.equal(isPair(other), false);
  });

  test('with any character changed is a pair of texts or a fault with a name, and never throws', async () => {
    const made = await linkTo(ARTICLES, PAGE);
    assert.ok('link' in made);
    const { hash } = new URL(made.link);
    const start = '#crossread=1.'.length;
    const changes = noise(2 * 500);
    const seen = { pair: 0, fault: 0 };
    for (let i = 0; i < changes.length; i += 2) {
      const at = start + Math.floor((i / changes.length) * (hash.length - start));
      const read = await pairInLink(hash.slice(0, at) + changes[i] + changes[i + 1] + hash.slice(at + 2));
      if ('pair' in read) {
        seen.pair += 1;
        for (const side of [read.pair.a, read.pair.b]) assert.equal(typeof side.text, 'string');
      } else {
        seen.fault += 1;
        assert.ok(['broken', 'newer', 'tooLong'].includes(read.fault), read.fault);
      }
    }
    assert.ok(seen.fault > 0 && seen.pair + seen.fault === 500, JSON.stringify(seen));
  });

  test('that unpacks to far too much is left at once', async () => {
    const bomb = fragment(Buffer.alloc(23_000_000));
    assert.ok(bomb.length < LONGEST_LINK);
    const { DecompressionStream } = globalThis;
    let unpacked = 0;
    globalThis.DecompressionStream = /** @type {any} */ (
      function counting() {
        const { readable, writable } = new DecompressionStream('deflate-raw');
        const counted = new TransformStream({
          transform: (chunk, controller) => {
            unpacked += chunk.length;
            controller.enqueue(chunk);
          },
        });
        return { readable: readable.pipeThrough(counted), writable };
      }
    );
    try {
      assert.deepEqual(await pairInLink(bomb), { fault: 'tooLong' });
    } finally {
      Object.assign(globalThis, { DecompressionStream });
    }
    assert.ok(unpacked < 3 * MOST_BYTES, `${unpacked} bytes were unpacked`);
  });
});

describe('the format', () => {
  test('takes only what the fields take', () => {
    const side = {
      text: 'one\r\ntwo',
      source: 'x'.repeat(121),
      url: { href: 'x' },
      date: 'May\n4',
      lang: '"><script>',
      __proto__: { source: 'inherited' },
      more: 1,
    };
    const found = pairIn(JSON.stringify({ format: 'crossread', version: 1, a: side, b: { text: '' }, report: 'x' }));
    assert.deepEqual(found, {
      pair: {
        a: { text: 'one\ntwo', source: '', url: '', date: 'May 4', lang: undefined },
        b: { text: '', source: '', url: '', date: '', lang: undefined },
      },
    });
  });

  test('is what a saved file is opened by', async () => {
    const saved = (/** @type {string} */ content) => textIn(new TextEncoder().encode(content), 'json');
    assert.deepEqual(await saved(jsonOf(ARTICLES, /** @type {any} */ ({ version: 1 }))), {
      pair: PAIR,
    });
    assert.deepEqual(await saved('{"name": "package"}'), { fault: 'broken' });
    assert.deepEqual(await saved('{"format": "crossread", "version": 9}'), { fault: 'newer' });
  });

  test('goes by a name that every system takes', () => {
    assert.equal(
      fileName({ a: 'The Harbour Courier', b: '../<Zeit>: Ü' }, 'json'),
      'crossread-the-harbour-courier-zeit-ü.json',
    );
    assert.equal(fileName({ a: '…', b: '\u202e' }, 'html'), 'crossread.html');
    assert.equal(fileName({ a: 'x'.repeat(500), b: '' }, 'html').length, 'crossread-.html'.length + 40);
  });
});

describe('the saved page', () => {
  before(() => void startCore(core));

  const words = pageWordsFor('en').savedPage;
  const save = (/** @type {import('../../www/sharing/format.js').Articles} */ articles) =>
    pageOf(articles, core.compare(articles.a.text, articles.b.text), { words, language: 'en' });
  /** What a reader sees, by and large. @param {string} page */
  const textOf = (page) =>
    page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');

  test('has both articles, their sources, the passages and the differences by kind', () => {
    const page = save(ARTICLES);
    const report = core.compare(ARTICLES.a.text, ARTICLES.b.text);
    const text = textOf(page);
    for (const said of ['The Harbour Courier and Text B', '4 May', 'https://courier.example/live?a=1&b=%222%22']) {
      assert.ok(text.includes(said), said);
    }
    assert.equal(page.match(/<article class="passage">/g)?.length, report.passages.length);
    for (const passage of report.passages) {
      for (const { kind, weight, a } of passage.differences) {
        if (weight !== 'substance' || a.start === a.end) continue;
        const words = ARTICLES.a.text.slice(a.start, a.end).trim();
        assert.ok(text.includes(words), `${kind}: ${words}`);
      }
    }
    // Line by line, since blocks are elements of their own; a passage's number stands before its text.
    const full = textOf(page.replace(/<sup>.*?<\/sup>/g, ''));
    for (const line of ARTICLES.a.text.split('\n').filter((line) => line.trim() !== '')) {
      assert.ok(full.includes(line.trim().replace(/^[•*-]\s*/, '')), line);
    }
    assert.match(page, /<mark class="(verbatim|edited)"><sup>1<\/sup>/);
  });

  test('holds no script and asks for nothing', () => {
    const page = save(ARTICLES);
    assert.doesNotMatch(page, /<script|\son\w+=|url\(|@import|<img|<iframe|src=/i);
    const addresses = [...page.matchAll(/\shref="([^"]*)"/g)].map(([, address]) => address);
    assert.deepEqual(addresses, ['data:,', 'https://courier.example/live?a=1&amp;b=%222%22']);
    assert.match(page, /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"/);
  });

  test('takes hostile texts and names as nothing but text', () => {
    const shared = `nobody <img src=x onerror="alert(1)"> lost a net </mark></b><b>and</b> nobody lost a boat`;
    const page = save({
      a: {
        text: `</style></script><script>alert(1)</script> They said ${shared}.\n\n<svg onload=alert(1)> &amp; &lt;i&gt;`,
        source: '</title><script>alert(1)</script>',
        url: 'javascript:alert(1)',
        date: '<!-- " \' -->',
        lang: '"><script>alert(1)</script>',
      },
      b: {
        text: `<!-- \u202e\0\ud800 <iframe src="javascript:alert(1)"></iframe>\nToday “${shared.replace('and', 'or')}”.`,
        source: '" onmouseover="alert(1)',
        url: 'data:text/html,<script>alert(1)</script>',
      },
    });
    const tags = [...page.replace(/<style>.*?<\/style>/s, '').matchAll(/<\/?([a-z!-][a-z0-9-]*)/gi)].map(
      ([, tag]) => tag,
    );
    const known =
      'a article b blockquote body div footer h1 h2 h3 h4 head header html li link main mark meta p q section';
    const allowed = new Set([...known.split(' '), 'span', 'style', 'sup', 'title', 'ul', '!doctype']);
    assert.deepEqual(
      [...new Set(tags)].filter((tag) => !allowed.has(tag)),
      [],
    );
    assert.doesNotMatch(page, /<[^>"]*("[^"]*"[^>"]*)*\son\w+=/i);
    assert.doesNotMatch(page, /href="(?!data:,")/);
    assert.ok(textOf(page).includes('nobody <img src=x onerror="alert(1)"> lost a net </mark></b><b>'));
    assert.ok(textOf(page).includes('</title><script>alert(1)</script>'));
  });

  test('is made for texts that share nothing, are the same, or have no words', () => {
    for (const [a, b] of [
      ['One thing only.', 'Quite another matter.'],
      ['The same words are here.', 'The same words are here.'],
      ['…', ''],
    ]) {
      assert.match(save({ a: { text: a }, b: { text: b } }), /^<!doctype html>\n<html lang="en">.*<\/html>\n$/s);
    }
  });

  test('has templates that escape, and takes no markup for made but its own', () => {
    assert.equal(
      html`<p title="${'"<'}">${['&', html`<b>${"'"}</b>`, undefined, false, 0]}</p>`.toString(),
      '<p title="&quot;&lt;">&amp;<b>&#39;</b>0</p>',
    );
    assert.equal(html`${/** @type {any} */ ({ toString: () => '<b>' })}`.toString(), '&lt;b&gt;');
  });

  test('cuts a wording where it differs, however the differences lie', () => {
    const parts = (/** @type {[number, number][]} */ ...spans) =>
      wordingOf(
        '0123456789',
        { start: 2, end: 8 },
        spans.map(([start, end]) => ({ start, end })),
      )
        .map(({ text, differs }) => (differs ? `[${text}]` : text))
        .join('');
    assert.equal(parts(), '234567');
    assert.equal(parts([2, 3], [5, 5], [7, 9]), '[2]34[]56[7]');
    assert.equal(parts([5, 7], [3, 6], [0, 1], [9, 9]), '2[345][6]7');
    assert.equal(parts([0, 10]), '[234567]');
  });
});
