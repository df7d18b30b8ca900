/** Getting text in, as far as it needs no page: counting, decoding, Markdown, what a page says of itself, inert HTML. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';

import { startCore } from '../../www/build/wasm.js';
import * as core from '../../www/crossread/wasm/crossread.js';
import { countWords } from '../../www/input/count.js';
import { decode, kindOf } from '../../www/input/decode.js';
import { detailsOf, writtenAddress, writtenDate } from '../../www/input/details.js';
import { plainOfMarkdown } from '../../www/input/markdown.js';
import { inert } from '../../www/input/parse-html.js';

const file = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url));

describe('words', () => {
  before(() => void startCore(core));

  test('are counted as the core counts them', () => {
    for (const text of [
      file('www/example/a.txt').toString(),
      file('www/example/b.txt').toString(),
      'Don’t say 1,200.5 or U.S. or rock-and-roll; it’s 5% of $3m … well?',
      '港口将继续开放。サッカー日本 สวัสดี',
      'Привет, мир! שלום ה״א',
      'na\u0308ive soft\u00adhyphen 🚢 boats_and_nets',
      '…',
      '',
    ]) {
      assert.deepEqual(countWords(text), { words: core.compare(text, '').a.words, isExact: true }, text.slice(0, 40));
    }
  });

  test('of a very long text are counted about, and soon', () => {
    const started = performance.now();
    assert.deepEqual(countWords('word '.repeat(4_000_000)), { words: 4_000_000, isExact: false });
    assert.ok(performance.now() - started < 2000);
  });
});

describe('a file', () => {
  const bytes = (/** @type {number[]} */ ...codes) => new Uint8Array(codes);
  const text = (/** @type {string} */ content) => new TextEncoder().encode(content);

  test('is known by its ending, and without one by its type', () => {
    for (const [name, type, kind] of [
      ['a.txt', '', 'text'],
      ['A.HTM', '', 'html'],
      ['page.html', 'application/octet-stream', 'html'],
      ['notes.v2.md', '', 'markdown'],
      ['README', 'text/plain;charset=utf-8', 'text'],
      ['chart.pdf', 'text/plain', undefined],
      ['page.html.zip', '', undefined],
      ['unknown', '', undefined],
    ]) {
      assert.equal(kindOf(String(name), String(type)), kind, name);
    }
  });

  test('is decoded by its mark, as UTF-8 where that fits, by what a page declares, else as windows-1252', () => {
    assert.equal(decode(text('\ufeff“Zelenskyy”\r\nand\rmore'), 'text'), '“Zelenskyy”\nand\nmore');
    assert.equal(decode(bytes(0xff, 0xfe, 0x41, 0x00, 0x1c, 0x20), 'text'), 'A“');
    assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0x1c), 'text'), 'A“');
    assert.equal(decode(bytes(0x63, 0x61, 0x66, 0xe9), 'text'), 'café');
    const russian = [...text('<meta charset="windows-1251"><p>'), 0xcc, 0xe8, 0xf0];
    assert.match(String(decode(bytes(...russian), 'html')), /Мир$/);
    assert.match(String(decode(bytes(...russian), 'text')), /Ìèð$/, 'a plain text declares nothing');
    assert.match(String(decode(bytes(...text('<meta charset="nonsense"><p>'), 0xe9), 'html')), /é$/);
  });

  test('that holds zero bytes is no text', () => {
    assert.equal(decode(bytes(0x25, 0x50, 0x00, 0xff), 'text'), undefined);
  });
});

test('Markdown loses the marks that disturb, and nothing else', () => {
  const markdown = `---
title: Ferries
---
# Ferries *return* #

The **first** ferry in _six years_ crossed the [strait](https://courier.example/strait "map"), ![a ferry](ferry.jpg)said
snake_case and 2 * 3 * 4, as \\*usual\\*.
***
> “Nobody lost a net.”
> > “Nobody.”

- Boats leave at \`seven\`.
* [x] No papers.
1. One boat.

\`\`\`js
code
\`\`\`
[ref]: https://courier.example
See <https://courier.example/more>.
`;
  assert.equal(
    plainOfMarkdown(markdown),
    `Ferries return

The first ferry in six years crossed the strait, said
snake_case and 2 * 3 * 4, as *usual*.
“Nobody lost a net.”
“Nobody.”

• Boats leave at seven.
• No papers.
1. One boat.

code
See https://courier.example/more.`,
  );
});

describe('what a page says of itself', () => {
  const nothing = { meta: {}, data: [], canonical: '', title: '', time: '' };

  test('is taken from its metadata', () => {
    const meta = {
      'og:site_name': 'The Courier',
      'og:title': 'Ferries return',
      'og:url': 'https://courier.example/og',
    };
    const data = [
      'not JSON',
      '[{"@type":["NewsArticle"],"headline":"Ferries","datePublished":"2031-05-04T17:30:00Z"}]',
    ];
    assert.deepEqual(
      detailsOf({ ...nothing, meta, data, canonical: 'https://courier.example/f', time: '2031-05-05' }),
      {
        source: 'The Courier',
        title: 'Ferries',
        url: 'https://courier.example/f',
        date: '2031-05-04 17:30',
      },
    );
    const live =
      '{"@graph":[{"@type":"LiveBlogPosting","publisher":{"name":" The\\n Post "},"url":"https://post.example/l"}]}';
    assert.deepEqual(detailsOf({ ...nothing, data: [live], title: ' Live:\n talks ', time: '2031-05-05' }), {
      source: 'The Post',
      title: 'Live: talks',
      url: 'https://post.example/l',
      date: '2031-05-05',
    });
  });

  test('is nothing where it says nothing, or nonsense', () => {
    assert.deepEqual(detailsOf(nothing), { source: '', title: '', url: '', date: '' });
    const data = [
      '{"@type":"NewsArticle","headline":{},"publisher":[],"datePublished":7,"url":"javascript:alert(1)"}',
      'null',
    ];
    assert.deepEqual(detailsOf({ ...nothing, data, canonical: '/relative', time: 'yesterday' }).url, '');
  });

  test('names the outlet by its host, if by nothing else', () => {
    assert.equal(detailsOf({ ...nothing, canonical: 'https://www.courier.example/a' }).source, 'courier.example');
  });
});

test('an address leads to the web or nowhere', () => {
  assert.equal(writtenAddress(' https://courier.example/a b '), 'https://courier.example/a%20b');
  assert.equal(writtenAddress('courier.example/live?x=1'), 'https://courier.example/live?x=1');
  assert.equal(writtenAddress('courier.example:8080'), 'https://courier.example:8080/');
  for (const wrong of [
    '',
    'courier',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://',
    'two words.example',
  ])
    assert.equal(writtenAddress(wrong), undefined, wrong);
});

test('a machine’s time is written for people', () => {
  assert.deepEqual(['2031-05-04T17:30:00+02:00', '2031-05-04 17:30', '2031-05-04', 'May', undefined].map(writtenDate), [
    '2031-05-04 17:30',
    '2031-05-04 17:30',
    '2031-05-04',
    '',
    '',
  ]);
});

test('what never ends is as quick to read as what does', () => {
  const spaces = ' '.repeat(40_000);
  const began = performance.now();
  assert.equal(plainOfMarkdown(`# a${spaces}x`), `a${spaces}x`);
  assert.equal(plainOfMarkdown(`# a${spaces}# `), 'a');
  for (const mark of ['[', '![a](', '<https:']) assert.equal(plainOfMarkdown(mark.repeat(20_000)), mark.repeat(20_000));
  for (const tag of ['<a ', '<a "', `<a '"`]) assert.equal(inert(tag.repeat(80_000)), tag.repeat(80_000));
  const took = performance.now() - began;
  assert.ok(took < 1000, `${took} ms`);
});

test('HTML is inert before it is parsed, and its text is as it was', () => {
  for (const [html, expected] of [
    ['<p style="color:red" class=x>style=1', '<p data-style="color:red" class=x>style=1'],
    ['<img src=x onerror=alert(1)>', '<img src=x data-onerror=alert(1)>'],
    ['<a title="a > b" ONCLICK = "x">on click="y"</a>', '<a title="a > b" data-ONCLICK = "x">on click="y"</a>'],
    ['<svg/onload=alert(1)>', '<svg/data-onload=alert(1)>'],
    ['<p class="a"style="b">', '<p class="a"data-style="b">'],
    ['<style media=all>p{}</style>', '<noframes media=all>p{}</noframes>'],
    ['<p <b style=x>', '<p <b data-style=x>'],
    ['if a < b, style = "good" and on = "c"', 'if a < b, style = "good" and on = "c"'],
  ]) {
    assert.equal(inert(html), expected);
  }
});
