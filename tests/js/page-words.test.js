/** The words of the page: index.html says in English what its keys say. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { pageWordsFor } from '../../www/page-words.js';

const words = pageWordsFor('en');
const html = readFileSync(new URL('../../www/index.html', import.meta.url), 'utf8');

test('a language without words of its own gets English', () => {
  assert.equal(pageWordsFor('en-GB'), words);
  assert.equal(pageWordsFor('tlh'), words);
});

test('index.html has the words of its keys, and every key is used', () => {
  const said = [
    ...html.matchAll(/data-words="(\w+)"[^>]*>([^<]*)</g),
    ...html.matchAll(/data-words-content="(\w+)"\s+content="([^"]*)"/g),
    ...html.matchAll(/data-words-placeholder="(\w+)"\s+placeholder="([^"]*)"/g),
  ].map(([, key, text]) => [key, text]);
  for (const [key, text] of said) assert.equal(text, words.page[/** @type {keyof typeof words.page} */ (key)], key);
  assert.deepEqual([...new Set(said.map(([key]) => key))].sort(), Object.keys(words.page).sort());
  const naming = html.match(/data-words(-\w+)?=/g) ?? [];
  assert.equal(naming.length, said.length, 'every key was seen');
});

test('index.html says nothing else but the name, and what needs no script', () => {
  const text = html
    .replace(/<!--.*?-->|<noscript>.*?<\/noscript>/gs, '')
    .replace(/<(\w+)[^>]*data-words=[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // The title, the heading, and what is replaced as soon as it is known what the browser keeps.
  assert.equal(text, `Crossread Crossread ${words.kept.yes}`);
});
