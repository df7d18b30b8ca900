/**
 * From a report and a text to what is drawn: blocks of runs of parts. Pure, and knows no DOM.
 *
 * Places may overlap and nest, so a block is cut wherever anything starts or ends. A run is a stretch that the same places
 * cover; its innermost (shortest) place is the one a click means. A part is a stretch of a run that is, or is not, a
 * difference.
 */

/** @typedef {import('./wasm/crossread.js').Report} Report */
/** @typedef {import('./wasm/crossread.js').Passage} Passage */
/** @typedef {import('./wasm/crossread.js').BlockKind} BlockKind */
/** @typedef {'a' | 'b'} Side */
/** @typedef {{ start: number, end: number }} Span */
/** @typedef {Span & { passage: Passage, side: Side, index: number }} Place one of a passage's places on a side */
/** @typedef {Span & { place: Place }} Difference words of a place that differ; empty where only the other side has words */
/** @typedef {{ text: string, differs: boolean }} Part */
/**
 * @typedef {object} Run
 * @property {Place[]} places those that cover it, innermost first; none for text that is not shared
 * @property {Place[]} starts those for which it stands in the tab order: their first run
 * @property {Part[]} parts
 */
/** @typedef {{ kind: BlockKind, start: number, runs: Run[], isShared?: boolean }} Block `isShared`: a passage touches it, shown or not */

/** @type {readonly Side[]} */
export const SIDES = ['a', 'b'];

/**
 * @param {Side} side
 * @returns {Side}
 */
export function otherSide(side) {
  return side === 'a' ? 'b' : 'a';
}

/**
 * @param {Side} side
 * @param {string} text that side's text, as it was given to the core
 * @param {Report} report
 * @param {readonly Passage[]} [passages] those that are shown
 * @returns {Block[]}
 */
export function blocksOf(side, text, report, passages = report.passages) {
  const blocks = report[side].blocks.map((block) => ({ kind: block.kind, ...whole(text, block) }));
  const places = placesOf(side, text, passages);
  const all = passages.length < report.passages.length ? placesOf(side, text, report.passages) : places;
  const placesAt = sweeping(places);
  const sharedAt = sweeping(all);
  const differencesAt = sweeping(differencesOf(places, text, blocks));
  const drawn = blocks.map((block) => ({
    kind: block.kind,
    start: block.start,
    runs: runsOf(block, text, placesAt(block), differencesAt(block)),
    isShared: sharedAt(block).some(({ start, end }) => start < block.end && end > block.start),
  }));
  findStarts(drawn);
  return drawn;
}

/**
 * Blocks of a text that was not compared: its lines.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function plainBlocks(text) {
  return [...text.matchAll(/.*[^\s].*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    start: index,
    runs: [{ places: [], starts: [], parts: [{ text: line, differs: false }] }],
  }));
}

/**
 * The span, moved so that it splits no surrogate pair: half of one would be drawn as a replacement sign.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export function whole(text, { start, end }) {
  const isInsidePair = (/** @type {number} */ offset) => (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return { start: isInsidePair(start) ? start - 1 : start, end: isInsidePair(end) ? end - 1 : end };
}

/**
 * Which block a span starts in.
 *
 * @param {readonly Span[]} blocks
 * @param {Span} span
 */
export function blockOf(blocks, { start }) {
  return blocks.findIndex((block) => start < block.end);
}

/**
 * How a place's wording compares with its partner's: the first one's, or that of a further one.
 *
 * @param {Pick<Place, 'passage' | 'side' | 'index'>} place
 * @returns {Pick<Passage, 'kind' | 'differences'>}
 */
export function comparedAt({ passage, side, index }) {
  if (index === 0) return passage;
  return passage.further.find((one) => one[side] === index) ?? { kind: passage.kind, differences: [] };
}

/**
 * Where the substance differs. Other spelling or other marks are no words that differ.
 *
 * @param {Place[]} places
 * @param {string} text
 * @param {Span[]} blocks
 * @returns {Difference[]}
 */
function differencesOf(places, text, blocks) {
  return places.flatMap((place) =>
    comparedAt(place)
      .differences.filter(isSubstance)
      .map((difference) => {
        const span = whole(text, difference[place.side]);
        return { place, ...(span.start === span.end ? settled(span, blocks) : span) };
      }),
  );
}

/**
 * @param {Side} side
 * @param {string} text
 * @param {readonly Passage[]} passages
 * @returns {Place[]}
 */
function placesOf(side, text, passages) {
  return passages.flatMap((passage) =>
    passage[side].map((span, index) => ({ passage, side, index, ...whole(text, span) })),
  );
}

/** @param {{ weight: import('./wasm/crossread.js').DifferenceWeight }} difference */
export function isSubstance({ weight }) {
  return weight === 'substance';
}

/**
 * An empty span that stands between two blocks is drawn at the end of the first.
 *
 * @param {Span} span
 * @param {Span[]} blocks
 * @returns {Span}
 */
function settled(span, blocks) {
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (blocks[middle].end < span.start) from = middle + 1;
    else to = middle;
  }
  if (from === 0 || from === blocks.length || blocks[from].start <= span.start) return span;
  const { end } = blocks[from - 1];
  return { start: end, end };
}

/**
 * Tells which spans touch another, of which one after the other is asked for, in order: what lies behind is not looked at again.
 *
 * @template {Span} T
 * @param {T[]} spans
 * @returns {(stretch: Span) => T[]}
 */
function sweeping(spans) {
  const ahead = [...spans].sort((one, other) => other.start - one.start);
  /** @type {T[]} */
  let near = [];
  return ({ start, end }) => {
    for (let next = ahead.at(-1); next && next.start <= end; next = ahead.at(-1)) {
      near.push(next);
      ahead.pop();
    }
    near = near.filter((span) => span.end >= start);
    return near;
  };
}

/**
 * @param {Span} block
 * @param {string} text
 * @param {Place[]} places that touch it
 * @param {Difference[]} differences
 * @returns {Run[]}
 */
function runsOf(block, text, places, differences) {
  const placesAt = sweeping(places);
  const differencesAt = sweeping(differences);

  /** @type {Run[]} */
  const runs = [];
  const cuts = cutsOf(block, [...places, ...differences]);
  for (const [i, end] of cuts.slice(1).entries()) {
    const stretch = { start: cuts[i], end };
    const previous = runs.at(-1);
    const near = differencesAt(stretch);
    const empty = near.filter((difference) => difference.start === difference.end);
    const covering = placesAt(stretch)
      .filter((place) => covers(place, stretch))
      .sort(fromInnermost);
    const continues = previous && sameItems(previous.places, covering);
    const run = continues ? previous : { places: covering, starts: [], parts: [] };
    if (!continues) runs.push(run);

    // An empty difference follows the words before it, unless these are outside its place.
    const opening = empty.filter(
      (span) => span.start === stretch.start && belongs(span, run) && !(previous && belongs(span, previous)),
    );
    const closing = empty.filter((span) => span.start === stretch.end && belongs(span, run));
    const differs = near.some((difference) => covers(difference, stretch) && belongs(difference, run));
    const words = { text: text.slice(stretch.start, stretch.end), differs };
    run.parts.push(...opening.map(emptyPart), words, ...closing.map(emptyPart));
  }
  return runs;
}

/**
 * @param {Span} block
 * @param {Span[]} spans
 * @returns {number[]} every offset inside the block where something starts or ends, and the block's own ends; in order
 */
function cutsOf(block, spans) {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of spans) {
    if (start > block.start && start < block.end) cuts.add(start);
    if (end > block.start && end < block.end) cuts.add(end);
  }
  return [...cuts].sort((one, other) => one - other);
}

/**
 * @param {Span} outer
 * @param {Span} inner
 */
function covers(outer, inner) {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The shortest is the innermost. @param {Place} one @param {Place} other */
function fromInnermost(one, other) {
  const longer = one.end - one.start - (other.end - other.start);
  return longer || one.passage.id - other.passage.id || one.index - other.index;
}

/**
 * A difference is one of its place, whatever else covers its words.
 *
 * @param {Difference} difference
 * @param {Run} run
 */
function belongs(difference, run) {
  return run.places.includes(difference.place);
}

/** @returns {Part} */
function emptyPart() {
  return { text: '', differs: true };
}

/**
 * @template T
 * @param {T[]} one
 * @param {T[]} other
 */
function sameItems(one, other) {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

/**
 * A place starts in the first run that a click takes for it, if there is a word in it: marks between two places are no
 * start. One that is innermost nowhere, because others fill it, starts in the first run it covers, so that it can still be
 * reached.
 *
 * @param {Block[]} blocks
 */
function findStarts(blocks) {
  const runs = blocks.flatMap((block) => block.runs);
  const started = new Set();
  const start = (/** @type {Run} */ run, /** @type {Place} */ place) => {
    if (started.has(place)) return;
    started.add(place);
    run.starts.push(place);
  };
  for (const run of runs.filter(hasWord)) for (const place of run.places.slice(0, 1)) start(run, place);
  for (const run of runs) for (const place of run.places) start(run, place);
}

/** @param {Run} run */
function hasWord(run) {
  return run.parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
