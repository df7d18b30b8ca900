/** The reading of the invented pair: the highlighted text itself, the ways between its places, and the marks in it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { quoteRows } from '../../www/crossread/quotations.js';
import { accessibilityFaults } from './axe.js';
import {
  arrived,
  compare,
  focused,
  inEachEngine,
  isInView,
  joined,
  markOf,
  marks,
  NAMES,
  PASSAGES,
  passageOf,
  paste,
  reading,
  reportOf,
  SIDES,
  TEXTS,
  textsIn,
  totalsOf,
  visit,
  whereOf,
  withoutBreaks,
} from './reading.js';

/** @typedef {import('./reading.js').ExpectedPassage} ExpectedPassage */
/** @typedef {import('./reading.js').Mark} Mark */
/** @typedef {import('./reading.js').Page} Page */
/** @typedef {import('./reading.js').Side} Side */

const FREEZE = passageOf('The parties shall refrain');
const SAILORS = passageOf('release 312 sailors');
const WATERS = passageOf('We did not come here');
const SETTLEMENT = passageOf('is not yet a settlement');
const AGREED = passageOf('agreed in principle');
/** Within it. */
const HARBOUR = passageOf('ready to keep its harbour');
const LAST = PASSAGES.length - 1;

/** What is highlighted in a text: every place's words, each once, however places overlap. @param {Side} side */
function highlighted(side) {
  const text = TEXTS[side];
  const isIn = new Array(text.length).fill(false);
  for (const passage of PASSAGES) {
    let from = 0;
    for (const words of passage[side]) {
      const start = text.indexOf(words, from);
      assert.notEqual(start, -1, `“${words}” stands in the text of side ${side}`);
      isIn.fill(true, start, start + words.length);
      from = start + words.length;
    }
  }
  return withoutBreaks([...text].map((character, i) => (isIn[i] ? character : '')).join(''));
}

/** The words marked in a passage, run together: a mark parts where a block or a passage within ends. @param {ExpectedPassage} passage */
function wordMarks({ differences, further }) {
  const words = (/** @type {0 | 1} */ side) => {
    const inFurther = further.filter((one) => one[side] > 0).flatMap(([, , , inPlace]) => inPlace);
    const substance = [...differences, ...inFurther].filter(([, weight]) => weight === 'substance');
    return withoutBreaks(substance.map((one) => one[side === 0 ? 2 : 3]).join(''));
  };
  return { a: words(0), b: words(1) };
}

/** @param {Record<Side, Mark[]>} all @param {(mark: Mark) => boolean} which */
function wordMarksIn(all, which) {
  const side = (/** @type {Side} */ side) =>
    all[side]
      .filter(which)
      .flatMap(({ differences }) => differences)
      .join('');
  return { a: side('a'), b: side('b') };
}

/** The sentence about a passage's place. @param {number} id @param {Side} side @param {string} [of] */
const whereabouts = (id, side, of = '') => `Passage ${id + 1} of ${PASSAGES.length}, in ${NAMES[side]}${of}`;

/** @param {Page} page */
async function readExample(page) {
  await paste(page);
  await compare(page);
}

inEachEngine('the reading', (browser, url) => {
  it('highlights exactly the words both carry, and marks those that differ', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await readExample(page);
      assert.deepEqual(await accessibilityFaults(page), []);

      const counts = await page.evaluate(() => {
        const { a, b, passages } = document.querySelector('cross-read')?.report ?? {};
        return { a, b, passages: passages?.length };
      });
      assert.equal(counts.passages, PASSAGES.length);
      const differing = quoteRows(await reportOf(page), TEXTS).filter(({ isSubstantial }) => isSubstantial).length;
      const percent = (/** @type {Side} */ side) =>
        Math.round((100 * (counts[side]?.sharedWords ?? 0)) / (counts[side]?.words ?? 0));
      assert.equal(
        await totalsOf(page),
        `Both: ${PASSAGES.length} passages, ${percent('a')}% of ${NAMES.a}, ${percent('b')}% of ${NAMES.b}. ${differing} quotes differ. 1 figure conflicts.`,
      );
      assert.deepEqual(
        await textsIn(page, '.name'),
        SIDES.map((side) => `${NAMES[side]} ${counts[side]?.words} words`),
      );

      const all = await marks(page);
      const of = (/** @type {ExpectedPassage} */ { id }, place = 0) =>
        joined(all, (mark) => mark.passage === id && mark.place === place);
      const freeze =
        'The parties shall refrain from any new construction on the islet of Ostrel until the next meeting has taken place';
      assert.deepEqual(of(FREEZE), { a: freeze, b: freeze });
      assert.deepEqual(of(SAILORS), {
        a: 'release 312 sailors from each country, and do so before the first ice closes the Dromel Strait',
        b: 'release 321 sailors each, and to do so before the first ice closes the Strait of Dromel',
      });
      assert.deepEqual(
        wordMarksIn(all, ({ passage }) => passage === SAILORS.id),
        {
          a: '312countryDromel Strait',
          b: '321Strait of Dromel',
        },
      );
      const waters =
        'We did not come here to sign away our waters,’ he said. ‘We came here to bring our sailors home to their families';
      assert.deepEqual([of(WATERS, 0).a, of(WATERS, 1).a], [waters, waters]);
      const beginning = (/** @type {string} */ organised) =>
        `is not yet a settlement, but it is an ${organised} beginning, and both sides have earned it`;
      assert.deepEqual(
        [of(SETTLEMENT, 0), of(SETTLEMENT, 1).b, of(SETTLEMENT, 2).b],
        [{ a: beginning('organised'), b: beginning('organized') }, beginning('organized'), beginning('organized')],
      );

      for (const side of SIDES) {
        assert.equal(joined(all)[side], highlighted(side));
        const blocks = await textsIn(page, `[data-side=${side}] .text :is(p, h3, li)`);
        assert.equal(blocks.join(''), withoutBreaks(TEXTS[side].trim()), 'the article is shown whole');
      }
      assert.ok(FREEZE.moved, 'the joint text stands in another order');
      for (const mark of [...all.a, ...all.b]) {
        assert.equal(mark.kind, PASSAGES[mark.passage].kind);
        if (mark.moved) assert.ok(PASSAGES[mark.passage].moved);
      }
      const moved = [...all.a, ...all.b].filter(({ moved }) => moved).map(({ passage }) => passage);
      assert.deepEqual(
        [...new Set(moved)].sort((one, other) => one - other),
        PASSAGES.filter(({ moved }) => moved).map(({ id }) => id),
      );
    });
  });

  it('goes from passage to passage by keys, showing every place and every word mark of each', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await readExample(page);
      for (const passage of PASSAGES) {
        await page.press(passage.id % 2 ? 'j' : 'n');
        const places = passage.a.length;
        assert.equal(await whereOf(page), whereabouts(passage.id, 'a', places > 1 ? ` (1 of ${places})` : ''));
        const all = await marks(page);
        const whole = { a: withoutBreaks(passage.a.join('')), b: withoutBreaks(passage.b.join('')) };
        assert.deepEqual(
          joined(all, ({ current }) => current),
          whole,
        );
        assert.deepEqual(
          wordMarksIn(all, ({ current }) => current),
          wordMarks(passage),
        );
      }
      await page.press('n');
      assert.equal(await whereOf(page), whereabouts(0, 'a', ' (1 of 2)'), 'the next after the last is the first');
      await page.press('p');
      assert.equal(await whereOf(page), whereabouts(LAST, 'a'), 'the one before the first is the last');
      await page.press('k');
      assert.equal(await whereOf(page), whereabouts(LAST - 1, 'a'));
      await page.evaluate(() => {
        const totals = document.querySelector('cross-read')?.shadowRoot?.querySelector('.totals');
        for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
          totals?.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, [modifier]: true }));
        }
      });
      assert.equal(await whereOf(page), whereabouts(LAST - 1, 'a'), 'keys with a modifier are the browser’s');
    });
  });

  it('steps by the buttons, with passage and partner in view; in a field the keys only type', async () => {
    await visit(browser(), url(), { reducedMotion: true }, async (page) => {
      await readExample(page);
      const passagesInView = async (/** @type {number} */ id) => [
        await isInView(page, 'a', id),
        await isInView(page, 'b', id),
      ];
      await page.click(['cross-read', '.previous']);
      assert.equal(await whereOf(page), whereabouts(LAST, 'a'));
      assert.deepEqual(await passagesInView(LAST), [true, true]);
      await page.click(['cross-read', '.next']);
      assert.equal(await whereOf(page), whereabouts(0, 'a', ' (1 of 2)'));
      assert.deepEqual(await passagesInView(0), [true, true]);
      assert.equal(await isInView(page, 'a', LAST), false, 'the text has moved');
      assert.equal(await focused(page), null, 'the focus stays on the button');
      await page.press('Enter');
      assert.equal(await whereOf(page), whereabouts(1, 'a'));
      assert.deepEqual(await passagesInView(1), [true, true]);

      await page.click('#edit');
      await page.click('#edit');
      await reading(page);
      assert.equal(await whereOf(page), whereabouts(1, 'a'), 'who only looked at the fields goes on from there');

      await page.click('#edit');
      await page.press('n');
      await page.press('p');
      const typed = await page.evaluate(
        () => /** @type {HTMLTextAreaElement} */ (document.querySelector('#a-text')).value.length,
      );
      assert.equal(typed, TEXTS.a.length + 2, 'the keys were typed');
      await page.waitFor('the way back', () => document.querySelector('#edit:enabled') !== null);
      await page.click('#edit');
      await reading(page);
      assert.equal(await whereOf(page), 'Passages', 'an edited text is read anew');
    });
  });

  it('jumps to the partner by a click and by Enter, and through all places of a passage in turn', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await readExample(page);
      assert.equal(await isInView(page, 'b', FREEZE.id), false);
      // Not too near an edge to read on from, where the partner would keep more distance.
      await page.evaluate((selector) => {
        document.querySelector('cross-read')?.shadowRoot?.querySelector(selector)?.scrollIntoView({ block: 'center' });
      }, markOf('a', FREEZE.id)[1]);
      await page.click(markOf('a', FREEZE.id));
      await arrived(page, 'b', FREEZE.id);
      assert.equal(await whereOf(page), whereabouts(FREEZE.id, 'b'));
      await page.waitFor('place and partner on one line', () => {
        const current = document.querySelector('cross-read')?.shadowRoot?.querySelectorAll('mark.current') ?? [];
        const [a, b] = [...current].map((mark) => mark.getClientRects()[0].top);
        return Math.abs(a - b) < 2;
      });

      await page.press('Enter');
      await arrived(page, 'a', FREEZE.id);
      assert.equal(await whereOf(page), whereabouts(FREEZE.id, 'a'));

      // The sentence that side b has in three places: back and forth visits each.
      await page.click(markOf('a', SETTLEMENT.id));
      for (const place of [0, 1, 2, 0]) {
        await arrived(page, 'b', SETTLEMENT.id, place);
        assert.equal(await whereOf(page), whereabouts(SETTLEMENT.id, 'b', ` (${place + 1} of 3)`));
        await page.press('Enter');
        await arrived(page, 'a', SETTLEMENT.id);
        await page.press('Enter');
      }

      // From side b: the quotation that side a runs twice.
      await page.click(markOf('b', WATERS.id));
      await arrived(page, 'a', WATERS.id, 0);
      await page.click(markOf('b', WATERS.id));
      await arrived(page, 'a', WATERS.id, 1);
      assert.equal(await whereOf(page), whereabouts(WATERS.id, 'a', ' (2 of 2)'));
    });
  });

  it('lights every place of a passage on hover and on focus, and nothing else', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await readExample(page);
      const lit = async () => joined(await marks(page), ({ lit }) => lit);
      const textsOf = (/** @type {ExpectedPassage} */ { a, b }) => ({
        a: withoutBreaks(a.join('')),
        b: withoutBreaks(b.join('')),
      });
      await page.hover('h1');
      assert.deepEqual(await lit(), { a: '', b: '' });
      const background = (/** @type {number} */ passage) =>
        page.evaluate((selector) => {
          const mark = document.querySelector('cross-read')?.shadowRoot?.querySelector(selector);
          return mark && getComputedStyle(mark).backgroundColor;
        }, markOf('b', passage)[1]);
      const unlit = await background(WATERS.id);

      await page.hover(markOf('a', WATERS.id, 1));
      assert.deepEqual(await lit(), textsOf(WATERS));
      assert.notEqual(await background(WATERS.id), unlit, 'it looks lit');
      await page.hover(markOf('b', SAILORS.id));
      assert.deepEqual(await lit(), textsOf(SAILORS));
      assert.equal(await background(WATERS.id), unlit);
      // The innermost of two is the one meant; the outer one is lit from where it is alone.
      await page.hover(markOf('a', HARBOUR.id));
      assert.deepEqual(await lit(), textsOf(HARBOUR));
      await page.hover(markOf('a', AGREED.id));
      assert.deepEqual(await lit(), textsOf(AGREED));
      await page.hover(['cross-read', '.totals']);
      assert.deepEqual(await lit(), { a: '', b: '' });
      await page.hover(markOf('a', WATERS.id));
      await page.hover('h1');
      assert.deepEqual(await lit(), { a: '', b: '' });

      // The totals have the focus: the bar follows, then the first place.
      const stops = [
        'warning of quotes',
        'warning of figures',
        'view',
        'previous',
        'next',
        'kind',
        'substance',
        'closeness',
        'together',
        'fold',
        'place',
      ];
      for (const _ of stops) await page.press('Tab');
      await arrived(page, 'a', WATERS.id);
      assert.deepEqual(
        joined(await marks(page), ({ current }) => current),
        textsOf(WATERS),
      );
      assert.notEqual(await background(WATERS.id), unlit);
      assert.equal(await whereOf(page), whereabouts(WATERS.id, 'a', ' (1 of 2)'));
    });
  });

  it('tells kinds, differing words and another order by more than colour', async () => {
    await visit(browser(), url(), {}, async (page) => {
      await readExample(page);
      const looks = await page.evaluate(
        (marks) =>
          marks.map((selector) => {
            const root = document.querySelector('cross-read')?.shadowRoot;
            const mark = /** @type {HTMLElement} */ (root?.querySelector(selector));
            const difference = mark.querySelector('.difference:not(:empty)');
            const gap = mark.querySelector('.difference:empty');
            const before = getComputedStyle(mark, '::before').content;
            const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
            return {
              line: textDecorationLine,
              style: textDecorationStyle,
              boldness: difference && getComputedStyle(difference).fontWeight,
              bar: gap && Math.round(Number.parseFloat(getComputedStyle(gap).borderInlineStartWidth)),
              number: mark.dataset.number,
              // Some engines give the number, others the attribute it comes from.
              drawsNumber: /^"\d|^attr\(data-number/.test(before),
              drawsArrows: before.includes('⇅'),
              isLink: mark.getAttribute('role') === 'link' && mark.tabIndex === 0,
            };
          }),
        [FREEZE, SAILORS].map(({ id }) => markOf('b', id)[1]),
      );
      const alike = { line: 'underline', isLink: true, drawsNumber: true };
      const number = (/** @type {ExpectedPassage} */ { id }) => String(id + 1);
      assert.deepEqual(looks, [
        { ...alike, style: 'solid', boldness: null, bar: null, number: number(FREEZE), drawsArrows: true },
        { ...alike, style: 'dashed', boldness: '700', bar: 3, number: number(SAILORS), drawsArrows: false },
      ]);
      assert.deepEqual(await textsIn(page, '.key li'), [
        'Words that differ',
        ' Words only the other has',
        'In another order',
        // Seen on paper only, where there are no chips.
        'Same words',
        'Edited',
        'Reworded',
      ]);
    });
  });
});
