/** Every language has every word, of the same kind as in English, and the one that is asked for is chosen. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, mock, test } from 'node:test';
import { runInNewContext } from 'node:vm';

import { languages } from '../../www/crossread/languages.js';
import '../../www/crossread/views/words.js';
import { inSentence, loadWords, wordsFor } from '../../www/crossread/words.js';
import { loadPageWords, pageWordsFor } from '../../www/page-words.js';

const LANGUAGES = ['de', 'fr', 'es', 'tr', 'uk', 'ar'];
const COUNTS = [0, 1, 2, 3, 5, 11, 100];
/** Functions that say nothing of nothing. */
const SILENT = ['quotesDiffer', 'figuresDiffer', 'conflicting'];

/**
 * Holds words to English ones, key by key.
 *
 * @param {any} words
 * @param {any} english
 * @param {string} path
 */
function assertAlike(words, english, path) {
  assert.equal(typeof words, typeof english, path);
  if (typeof english === 'object') {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort(), path);
    for (const key of Object.keys(english)) assertAlike(words[key], english[key], `${path}.${key}`);
  } else if (typeof english === 'string') {
    assert.ok(words.trim() !== '', path);
  } else {
    // An argument that a language has no use for may be left away.
    assert.ok(words.length <= english.length, `${path} takes ${english.length}`);
    for (const count of COUNTS) {
      const said = call(words, path, count);
      if (!(count === 0 && SILENT.some((name) => path.endsWith(`.${name}`)))) assert.ok(said.trim() !== '', path);
      assert.doesNotMatch(said, /undefined|NaN|\[object|#/, `${path}, ${count}`);
    }
  }
}

/** @param {Function} say @param {string} path @param {number} count */
function call(say, path, count) {
  if (/\.style$/.test(path)) return say(['one', 'other'], count, true);
  if (/\.figuresApart$/.test(path)) return say('Courier', count);
  if (/\.(placeOf|inPlace|also)$/.test(path)) return say('Courier', count, count);
  // What takes words, and not a count, gives them back as they are.
  const said = say(count, count);
  return String(said);
}

test('English holds to itself', () => {
  assertAlike(wordsFor('en'), wordsFor('en'), 'words');
  assertAlike(pageWordsFor('en'), pageWordsFor('en'), 'page');
});

for (const language of LANGUAGES) {
  describe(language, () => {
    test('is English until it is loaded, and then has every word', async () => {
      assert.equal(wordsFor(language).language, 'en');
      const loading = loadWords(`${language}-XX`);
      assert.ok(loading instanceof Promise);
      const words = await loading;
      assert.equal(words.language, language);
      assert.equal(wordsFor(language), words);
      assert.equal(loadWords(language.toUpperCase()), words, 'at once');
      assertAlike(words, wordsFor('en'), 'words');
    });

    test('has every word of the page', async () => {
      const words = await loadPageWords(language);
      assert.equal(words.language, language);
      assert.equal(words.direction, (await loadWords(language)).direction);
      assertAlike(words, pageWordsFor('en'), 'page');
    });
  });
}

test('English is there at once, and for a language without words', () => {
  for (const tag of ['en', 'en-GB', '', 'tlh', 'constructor']) assert.equal(loadWords(tag), wordsFor('en'), tag);
});

test('nouns are counted by the rules of their language', async () => {
  const counted = async (/** @type {string} */ tag) => COUNTS.map((await loadWords(tag)).wordCount);
  assert.deepEqual(await counted('uk'), ['0 слів', '1 слово', '2 слова', '3 слова', '5 слів', '11 слів', '100 слів']);
  assert.deepEqual(await counted('ar'), [
    'لا كلمات',
    'كلمة واحدة',
    'كلمتان',
    '3 كلمات',
    '5 كلمات',
    '11 كلمة',
    '100 كلمة',
  ]);
  assert.equal((await loadWords('de')).wordCount(12_345), '12.345 Wörter');
});

test('where words cannot be loaded there is English, and the next time they may come', async () => {
  const errors = mock.method(console, 'error', () => {});
  let isOffline = true;
  const { load } = languages(
    { hello: 'Hello' },
    {
      de: async () => {
        if (isOffline) throw new TypeError('no network');
        return { words: { hello: 'Hallo' } };
      },
    },
  );
  assert.deepEqual(await load('de'), { hello: 'Hello' });
  assert.equal(errors.mock.callCount(), 1);
  isOffline = false;
  assert.deepEqual(await load('de'), { hello: 'Hallo' });
  errors.mock.restore();
});

test('in a right-to-left sentence every name is kept apart', () => {
  assert.equal(inSentence('Courier', 'rtl'), '\u2068Courier\u2069');
});

test('the page speaks the first language of the reader that there are words in', () => {
  const script = readFileSync(new URL('../../www/language.js', import.meta.url), 'utf8');
  const chosen = (/** @type {string[]} */ ...languages) => {
    /** @type {string[]} */
    const classes = [];
    const documentElement = { lang: 'en', classList: { add: (/** @type {string} */ name) => classes.push(name) } };
    runInNewContext(script, { navigator: { languages }, document: { documentElement } });
    assert.equal(classes.includes('wordless'), documentElement.lang !== 'en');
    return documentElement.lang;
  };
  for (const language of ['en', ...LANGUAGES]) assert.equal(chosen(`${language}-XX`), language);
  assert.equal(chosen('ja', 'fr-CA', 'en'), 'fr');
  assert.equal(chosen('en-US', 'de'), 'en');
  assert.equal(chosen('ja'), 'en');
  assert.equal(chosen(), 'en');
});
