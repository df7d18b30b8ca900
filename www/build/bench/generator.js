/**
 * Invented texts with planted passages: two sides in words that no language has, between the commonest of English, and
 * passages of side a that side b carries in another order, here and there a word edited. The same size and seed give the
 * same texts on every machine.
 */

/**
 * A passage that stands on both sides: first and last code unit on side a, then on side b.
 *
 * @typedef {[number, number, number, number]} Planted
 */

/**
 * @typedef {object} PlantedPair
 * @property {string} a
 * @property {string} b
 * @property {Planted[]} planted in UTF-16 code units, half-open, in the order of side a
 */

/**
 * A word with what follows it up to the next.
 *
 * @typedef {{ word: string, after: string }} Token
 */

const WORDS_A_PASSAGE = 500; // one passage for so many words of a side
const LEAST_PASSAGE = 20; // words
const MOST_PASSAGE = 200;
const EDITED = 0.04; // the share of words replaced, left out or added to
const LEAST_SENTENCE = 5; // words
const MOST_SENTENCE = 30;
const SENTENCES_A_PARAGRAPH = 4; // on average
const COMMAS = 0.08; // the share of words with one behind
const MOST_VOCABULARY = 60_000; // words; more would not fit the characters that diff-match-patch maps words to
const RANK_SHIFT = 2.7; // Mandelbrot's: the very commonest words are rarer than Zipf's law alone has them

// The commonest words of English, so that texts have what real ones have between the words that tell.
const COMMON =
  'the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which ' +
  'one you were her all she there would their we him been has when who will more no if out so said what up its about';

/**
 * Numbers from 0 to 1 by Mulberry32: 32 bits of state, the same on every machine.
 *
 * @param {number} seed
 */
export function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A whole number from `least` to `most`.
 *
 * @param {() => number} next
 * @param {number} least
 * @param {number} most
 */
const between = (next, least, most) => least + Math.floor(next() * (most - least + 1));

/**
 * @template T
 * @param {() => number} next
 * @param {T[]} list is shuffled in place
 */
function shuffle(next, list) {
  for (let last = list.length - 1; last > 0; last--) {
    const other = between(next, 0, last);
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}

/**
 * Distinct words, the commonest first.
 *
 * @param {() => number} next
 * @param {number} count
 */
function vocabulary(next, count) {
  const pick = (/** @type {string} */ letters) => letters[between(next, 0, letters.length - 1)];
  const list = new Set(COMMON.split(' ').slice(0, count));
  while (list.size < count) {
    let word = '';
    for (let syllables = between(next, 2, 4); syllables > 0; syllables--) {
      word += pick('bcdfghjklmnprstvwz') + pick('aeiou') + (next() < 0.3 ? pick('lmnrst') : '');
    }
    list.add(word);
  }
  return [...list];
}

/**
 * Draws words so that the word of rank r comes about as often as 1 in r.
 *
 * @param {() => number} next
 * @param {string[]} list
 */
function drawer(next, list) {
  const sums = new Float64Array(list.length);
  let sum = 0;
  list.forEach((_, rank) => {
    sum += 1 / (rank + 1 + RANK_SHIFT);
    sums[rank] = sum;
  });
  return () => {
    const sought = next() * sum;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] <= sought) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}

/**
 * Sentences and paragraphs.
 *
 * @param {() => number} next
 * @param {() => string} draw
 * @param {number} count of words
 * @returns {Token[]}
 */
function prose(next, draw, count) {
  /** @type {Token[]} */
  const tokens = [];
  while (tokens.length < count) {
    const length = Math.min(between(next, LEAST_SENTENCE, MOST_SENTENCE), count - tokens.length);
    for (let place = 0; place < length; place++) {
      const word = draw();
      const isLast = place === length - 1;
      const end = next() < 1 / SENTENCES_A_PARAGRAPH ? '.\n\n' : '. ';
      tokens.push({
        word: place ? word : word[0].toUpperCase() + word.slice(1),
        after: isLast ? end : next() < COMMAS ? ', ' : ' ',
      });
    }
  }
  return tokens;
}

/**
 * Some words of side a, a few of them replaced, left out or with a new one behind them.
 *
 * @param {() => number} next
 * @param {() => string} draw
 * @param {Token[]} tokens
 */
function edited(next, draw, tokens) {
  return tokens.flatMap((token, place) => {
    const isInside = place > 0 && place < tokens.length - 1; // its ends stay, so that it is known where it stands
    if (!isInside || next() >= EDITED) return [token];
    const edit = between(next, 0, 2);
    if (edit === 0) return [{ ...token, word: draw() }];
    if (edit === 1) return [];
    return [
      { word: token.word, after: ' ' },
      { word: draw(), after: token.after },
    ];
  });
}

/**
 * Where passages of side a begin and end, in words: spread over it, none over another.
 *
 * @param {() => number} next
 * @param {number} count of words
 */
function cut(next, count) {
  const passages = Math.floor(count / WORDS_A_PASSAGE);
  return Array.from({ length: passages }, (_, index) => {
    const length = between(next, LEAST_PASSAGE, MOST_PASSAGE);
    const start = index * WORDS_A_PASSAGE + between(next, 0, WORDS_A_PASSAGE - length);
    return { start, end: start + length };
  });
}

/** A text that grows, and knows how long it is. */
class Writing {
  /** @type {string[]} */
  parts = [];
  length = 0;

  /** @param {string} text */
  add(text) {
    this.parts.push(text);
    this.length += text.length;
  }

  /**
   * Writes words and returns where the first begins and the last ends.
   *
   * @param {Token[]} tokens
   * @returns {[number, number]}
   */
  write(tokens) {
    const start = this.length;
    let end = start;
    for (const { word, after } of tokens) {
      this.add(word);
      end = this.length;
      this.add(after);
    }
    return [start, end];
  }

  toString() {
    return this.parts.join('');
  }
}

/**
 * @param {number} count of words a side
 * @param {number} [seed]
 * @returns {PlantedPair}
 */
export function plantedPair(count, seed = 1) {
  const next = random(seed);
  const list = vocabulary(next, Math.min(MOST_VOCABULARY, 500 + Math.floor(count / 10)));
  const draw = drawer(next, list);

  const a = prose(next, draw, count);
  const cuts = cut(next, count);
  const copies = cuts.map(({ start, end }) => edited(next, draw, a.slice(start, end)));
  const copied = copies.reduce((sum, { length }) => sum + length, 0);
  const b = prose(next, draw, Math.max(1, count - copied));

  // Passages stand behind sentences of side b, at most one behind each.
  const ends = b.flatMap(({ after }, place) => (after.startsWith('.') ? [place] : []));
  const places = shuffle(next, ends).slice(0, copies.length);
  const behind = new Map(places.map((place, index) => [place, index]));

  const aText = new Writing();
  const bText = new Writing();
  const aSpans = cutSpans(aText, a, cuts);
  /** @type {[number, number][]} */
  const bSpans = [];
  b.forEach((token, place) => {
    bText.write([token]);
    const index = behind.get(place);
    if (index === undefined) return;
    const last = copies[index].length - 1;
    bSpans[index] = bText.write(copies[index].map((copy, at) => (at === last ? { ...copy, after: '. ' } : copy)));
  });
  const planted = aSpans.flatMap((span, index) =>
    bSpans[index] ? [/** @type {Planted} */ ([...span, ...bSpans[index]])] : [],
  );
  return { a: aText.toString(), b: bText.toString(), planted };
}

/**
 * Writes side a and returns where its cuts stand.
 *
 * @param {Writing} text
 * @param {Token[]} tokens
 * @param {{ start: number, end: number }[]} cuts in the order of the text
 */
function cutSpans(text, tokens, cuts) {
  let at = 0;
  const spans = cuts.map(({ start, end }) => {
    text.write(tokens.slice(at, start));
    at = end;
    return text.write(tokens.slice(start, end));
  });
  text.write(tokens.slice(at));
  return spans;
}
