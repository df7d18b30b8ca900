/** The page around the reading: whatever is pasted is compared or refused in words, and nothing typed is lost. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { accessibilityFaults } from './axe.js';
import {
  assertKept,
  compare,
  fields,
  inEachEngine,
  joined,
  marks,
  NAMES,
  PASSAGES,
  paste,
  reading,
  SIDES,
  TEXTS,
  textsIn,
  totalsOf,
  visit,
  WWW,
  withoutBreaks,
} from './reading.js';

/** @typedef {import('./reading.js').Page} Page */
/** @typedef {import('./reading.js').Side} Side */

/** Bytes of one word. The engines that take longest over drawing them get fewer, to keep the tests quick. */
const LONG = { chromium: 5_000_000, firefox: 500_000, webkit: 500_000 };
const TIME_LIMIT = 60_000;

/** What each side shares and what is marked in it, by phenomenon. Written as escapes where an editor could not show it. */
const PAIRS = {
  arabic: {
    a: 'ذكرت الصحيفة أن الوفد وصل مساء. «ستبقى الموانئ مفتوحة أمام جميع السفن حتى نهاية الشهر» قال الوزير.',
    b: 'وقال الوزير في بيان له: «ستبقى الموانئ مفتوحة أمام كل السفن حتى نهاية الشهر» ولم يزد.',
    shared: {
      a: 'ستبقى الموانئ مفتوحة أمام جميع السفن حتى نهاية الشهر',
      b: 'ستبقى الموانئ مفتوحة أمام كل السفن حتى نهاية الشهر',
    },
    marked: { a: ['جميع'], b: ['كل'] },
  },
  chinese: {
    a: '记者报道。部长表示，港口将继续开放，直到双方达成最后协议为止。今天下雨。',
    b: '昨天没有消息。“港口将继续开放，直到双方达成最后协议为止”，他说。船只很多。',
    shared: {
      a: '港口将继续开放，直到双方达成最后协议为止',
      b: '港口将继续开放，直到双方达成最后协议为止',
    },
    marked: { a: [], b: [] },
  },
  emoji: {
    a: 'Rain 🌧️ today. The harbour 🚢👨‍👩‍👧‍👦 will stay open for every ship until Friday 🇺🇦. Nobody sailed.',
    b: 'Late news 🎉🎉. “The harbour 🚢👨‍👩‍👧‍👦 will stay open for each ship until Friday”, she said.',
    shared: {
      a: 'The harbour 🚢👨‍👩‍👧‍👦 will stay open for every ship until Friday',
      b: 'The harbour 🚢👨‍👩‍👧‍👦 will stay open for each ship until Friday',
    },
    marked: { a: ['every'], b: ['each'] },
  },
  'lone surrogates': {
    a: '\ud800 Rain. The harbour will \udc00 stay open for every ship until Friday, said the mayor.',
    b: 'News \udfff\ud800. “The harbour will \ud83d stay open for each ship until Friday”, it said.',
    shared: {
      a: 'The harbour will \udc00 stay open for every ship until Friday',
      b: 'The harbour will \ud83d stay open for each ship until Friday',
    },
    marked: { a: ['every'], b: ['each'] },
  },
  'bidi controls': {
    a: 'Calm. The harbour \u202ewill stay\u202c open for \u2067every\u2069 ship until Friday. Rain.',
    b: '\u202eThe harbour will stay open for each ship until Friday. He left.',
    shared: {
      a: 'The harbour \u202ewill stay\u202c open for \u2067every\u2069 ship until Friday',
      b: 'The harbour will stay open for each ship until Friday',
    },
    marked: { a: ['every'], b: ['each'] },
  },
};

/** Goes back from the reading to the fields. @param {Page} page */
async function edit(page) {
  await page.click('#edit');
  await page.waitFor('the fields', () => !document.querySelector('form')?.hidden);
}

/** @param {Page} page */
const messages = (page) =>
  page.evaluate(() => {
    const text = (/** @type {string} */ id) => document.getElementById(id)?.textContent;
    const isInvalid = (/** @type {string} */ id) =>
      document.getElementById(id)?.getAttribute('aria-invalid') === 'true';
    return {
      a: text('a-problem'),
      b: text('b-problem'),
      failure: text('failure'),
      invalid: ['a-text', 'b-text'].filter(isInvalid),
      focus: document.activeElement?.id,
      isReading: !document.querySelector('cross-read')?.hidden,
    };
  });

inEachEngine('the page', (browser, url, engine) => {
  it('says in words what is wrong with too little text, and keeps it', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const good = 'Nobody lost a net and nobody lost a boat.';
      const empty = 'Paste an article here.';
      const blank = 'There is only white space here. Paste an article.';
      const wordless = 'There are no words here. Paste an article.';
      const oneWord = 'One word is too little to compare. Paste the whole article.';
      for (const [a, b, problemA, problemB] of [
        ['', '', empty, empty],
        [good, '', '', empty],
        [' \n\t\u00a0 ', good, blank, ''],
        ['… — !', 'word', wordless, oneWord],
      ]) {
        await paste(page, { a, b });
        await page.click('#compare');
        const invalid = [problemA && 'a-text', problemB && 'b-text'].filter(Boolean);
        assert.deepEqual(await messages(page), {
          a: problemA,
          b: problemB,
          failure: '',
          invalid,
          focus: invalid[0],
          isReading: false,
        });
        await assertKept(page, { a, b });
      }
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.fill('#b-text', good);
      assert.deepEqual((await messages(page)).invalid, ['a-text'], 'typing takes its field’s complaint away');
    });
  });

  it('compares identical texts and texts that share nothing, and says so', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const same = { a: TEXTS.a, b: TEXTS.a };
      await paste(page, same);
      await compare(page);
      assert.equal(await totalsOf(page), 'These two texts are the same.');
      const all = joined(await marks(page));
      // The full stop at the end is no part of a passage.
      const whole = withoutBreaks(TEXTS.a.trim()).replace(/\.$/, '');
      assert.deepEqual(all, { a: whole, b: whole });

      await edit(page);
      const apart = { a: 'Nobody lost a net and nobody lost a boat.', b: 'Prices rose again on the grain exchange.' };
      await paste(page, apart, { a: '', b: '' });
      await compare(page);
      assert.equal(await totalsOf(page), 'These two texts share no passage.');
      assert.deepEqual(joined(await marks(page)), { a: '', b: '' });
      assert.deepEqual(await textsIn(page, '.name'), ['Text A 9 words', 'Text B 7 words']);
      assert.deepEqual(await accessibilityFaults(page), []);
      await edit(page);
      await assertKept(page, apart, { a: '', b: '' });
    });
  });

  it('highlights the right text in any script, with lone surrogates and with bidi controls', async () => {
    await visit(browser(), url(), {}, async (page) => {
      for (const [name, { a, b, shared, marked }] of Object.entries(PAIRS)) {
        await paste(page, { a, b });
        await compare(page);
        const all = await marks(page);
        // A lone surrogate is drawn as a replacement character by some engines, and kept by others.
        const drawn = (/** @type {string} */ text) => text.replace(/[\ud800-\udfff]/gu, '\ufffd');
        assert.deepEqual(
          { a: drawn(joined(all).a), b: drawn(joined(all).b) },
          { a: drawn(shared.a), b: drawn(shared.b) },
          name,
        );
        assert.deepEqual(
          { a: all.a.flatMap(({ differences }) => differences), b: all.b.flatMap(({ differences }) => differences) },
          marked,
          name,
        );
        await edit(page);
        await assertKept(page, { a, b });
      }
    });
  });

  it('takes hostile text and names as nothing but text', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const shared = 'nobody <img src=x onerror="globalThis.pwned = true"> lost a net <b>and</b> nobody lost a boat';
      const a = `</script><script>globalThis.pwned = true</script> They said ${shared}.\n\n<svg onload=alert(1)>`;
      const b = `<iframe src="javascript:alert(1)"></iframe>\nToday “${shared}” &amp; &lt;i&gt;.`;
      const names = { a: '<img src=y onerror=alert(1)>', b: '"><script>alert(1)</script>\u202e' };
      await paste(page, { a, b }, names);
      await compare(page);
      assert.deepEqual(joined(await marks(page)), { a: shared, b: shared });
      for (const [side, text] of Object.entries({ a, b })) {
        const blocks = await textsIn(page, `[data-side=${side}] .text :is(p, h3, li)`);
        assert.equal(blocks.join(''), withoutBreaks(text));
      }
      assert.deepEqual(await textsIn(page, '.name > :first-child'), [names.a, names.b]);
      const planted = await page.evaluate(() => {
        const root = document.querySelector('cross-read')?.shadowRoot;
        return [
          ...[
            ...(root?.querySelectorAll('img, script, iframe, :not(.gutter, .strip) > svg, [onerror], [onload]') ?? []),
          ].map(String),
          ...('pwned' in globalThis ? ['a script ran'] : []),
        ];
      });
      assert.deepEqual(planted, []);
      assert.deepEqual(
        (await page.requests()).filter((request) => /\/[xy]$/.test(request)),
        [],
      );
      await page.reload();
      await reading(page);
      assert.deepEqual(joined(await marks(page)), { a: shared, b: shared });
      await edit(page);
      await assertKept(page, { a, b }, names);
    });
  });

  it('keeps what was typed across a reload, before and after it was compared', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const typed = { a: 'A draft, \ud800 not yet whole.', b: '' };
      await paste(page, typed, { a: 'The Lantern', b: '' });
      await page.reload();
      await assertKept(page, typed, { a: 'The Lantern', b: '' });
      assert.equal((await messages(page)).isReading, false);

      await paste(page);
      await compare(page);
      await page.reload();
      await reading(page);
      assert.match(await totalsOf(page), new RegExp(`^Both: ${PASSAGES.length} passages, `));
      await assertKept(page, TEXTS);
      await edit(page);
      await page.reload();
      assert.equal((await messages(page)).isReading, false, 'who was editing is not sent back to the reading');
      await assertKept(page, TEXTS);
    });
  });

  it('is ready before the second article comes, and leaves nothing of what it did for that', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await page.waitFor('what joins the columns', () =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/columns.js')),
      );
      await page.waitFor('one element', () => document.querySelectorAll('cross-read').length === 1);
      assert.ok(await page.evaluate(() => document.querySelector('cross-read')?.id === 'reading'));
    });
  });

  it('has an example, swaps, clears and undoes, and goes between texts and reading', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await paste(page, { a: 'My own text.', b: 'Another.' }, { a: 'Mine', b: '' });
      await page.click('#example');
      await reading(page);
      await assertKept(page, TEXTS);
      const first = passageTexts(await marks(page));
      assert.deepEqual(first, { a: PASSAGES[1].a[0], b: PASSAGES[1].b[0] });
      const languages = await page.evaluate(() =>
        [...(document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('.text') ?? [])].map((text) =>
          text.getAttribute('lang'),
        ),
      );
      assert.deepEqual(languages, ['en-GB', 'en-US']);

      await edit(page);
      await page.click('#undo');
      await assertKept(page, { a: 'My own text.', b: 'Another.' }, { a: 'Mine', b: '' });
      await paste(page);
      await page.click('#swap');
      const swapped = { a: TEXTS.b, b: TEXTS.a };
      const swappedNames = { a: NAMES.b, b: NAMES.a };
      await assertKept(page, swapped, swappedNames);
      await page.click('#clear');
      assert.deepEqual(await fields(page), { aSource: '', aText: '', bSource: '', bText: '' });
      await page.click('#undo');
      await assertKept(page, swapped, swappedNames);
      await compare(page);
      assert.match(await totalsOf(page), new RegExp(`% of ${NAMES.b}, \\d+% of ${NAMES.a}\\. \\d+ quotes`));

      const button = () => page.evaluate(() => document.querySelector('#edit')?.textContent);
      assert.equal(await button(), 'Edit texts');
      await edit(page);
      assert.equal(await button(), 'Back to reading');
      const told = () =>
        page.evaluate(() => {
          const back = /** @type {HTMLButtonElement | null} */ (document.querySelector('#edit'));
          return [document.getElementById('found')?.textContent, back?.disabled];
        });
      const [verdict] = await told();
      assert.match(String(verdict), /^\d+ passages in common\.$/);
      await page.type('#a-text', 'Nobody lost a net, and nobody lost a boat.');
      assert.deepEqual(await told(), ['', true], 'nothing is said of other texts than these');
      await page.fill('#a-text', swapped.a);
      await page.waitFor('the verdict', () => document.getElementById('found')?.textContent);
      assert.deepEqual(await told(), [verdict, false]);
      assert.equal((await messages(page)).focus, 'a-text');
      await page.click('#edit');
      await reading(page);
      assert.equal(await button(), 'Edit texts');

      await edit(page);
      await page.press('Control+Enter');
      await reading(page);
    });
  });

  it('goes back to the texts and forward to the reading, whose outlets can be named there', async () => {
    await visit(browser(), url(), {}, async (page) => {
      const seen = (/** @type {boolean} */ isReading) =>
        page.waitFor(
          isReading ? 'the reading' : 'the texts',
          (wanted) => Boolean(document.querySelector('form')?.hidden) === wanted,
          isReading,
        );
      await paste(page, TEXTS, { a: '', b: '' });
      await compare(page);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.evaluate(() => history.back());
      await seen(false);
      assert.equal((await messages(page)).focus, 'a-text');
      await page.evaluate(() => history.forward());
      await seen(true);

      for (const side of SIDES) await page.type(`#${side}-name`, NAMES[side]);
      await page.waitFor('a title', (wanted) => document.title === wanted, `${NAMES.a} – ${NAMES.b} · Crossread`);
      await page.waitFor('the names', () => document.querySelector('#naming')?.checkVisibility() === false);
      await assertKept(page, TEXTS);
      await edit(page);
      assert.equal(await page.evaluate(() => document.title), 'Crossread');
    });
  });

  it('compares one word said up to a million times', { timeout: TIME_LIMIT }, async () => {
    await visit(browser(), url(), { timeLimit: TIME_LIMIT }, async (page) => {
      const long = 'word '.repeat(LONG[engine.name] / 5);
      const texts = { a: long, b: `A word of warning: ${long}` };
      await paste(page, texts);
      await compare(page);
      assert.match(
        await totalsOf(page),
        /^Both: \d+ passages?, (over 99|100)% of The Harbour Courier, (over 99|100)% of/,
      );
      await edit(page);
      await assertKept(page, texts);
      const kept = await page.evaluate(() => document.querySelector('#kept')?.textContent);
      // The store holds about five megabytes: beyond them the page says that they will not outlive a reload.
      const isKept = LONG[engine.name] < 1_000_000;
      assert.match(String(kept), isKept ? /keeps them across a reload/ : /too long for this browser to keep/);
    });
  });
});

/** The first verbatim passage as it stands on both sides. @param {Awaited<ReturnType<typeof marks>>} all */
function passageTexts(all) {
  return joined(all, ({ passage }) => passage === 1);
}

describe('a page slower than its reader', () => {
  /** @type {string} */
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossread-slow-'));
    cpSync(WWW, folder, { recursive: true, filter: (path) => !path.startsWith(join(WWW, 'build')) });
    // Runs once the fields are there, before the page's own script.
    writeFileSync(join(folder, 'early.js'), 'document.querySelector("#a-text").value += "Early words.";');
    const page = join(folder, 'index.html');
    const own = '<script type="module" src="./page.js"></script>';
    const text = readFileSync(page, 'utf8');
    assert.ok(text.includes(own));
    writeFileSync(page, text.replace(own, `<script defer src="./early.js"></script>${own}`));
  });
  after(() => rmSync(folder, { recursive: true }));

  inEachEngine(
    'keeps',
    (browser, url) => {
      it('what was written before its script ran, and of the other field what was there before', async () => {
        await visit(browser(), url(), {}, async (page) => {
          await assertKept(page, { a: 'Early words.', b: '' }, { a: '', b: '' });
          assert.equal(await page.evaluate(() => document.getElementById('a-count')?.textContent), '2 words');
          await paste(page, { a: 'Old.', b: 'Also old.' }, { a: 'Mine', b: '' });
          await page.reload();
          const { aText, ...others } = await fields(page);
          assert.match(aText, /Early words\.$/);
          assert.deepEqual(others, { aSource: 'Mine', bSource: '', bText: 'Also old.' });
        });
      });
    },
    { folder: () => folder },
  );
});
