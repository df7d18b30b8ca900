/** The page: two fields in, a reading out. What was typed is kept in this tab, and nowhere else. */

import './crossread/cross-read.js';
import { Comparing } from './comparing.js';
import { load } from './crossread/core.js';
import { whyFailed } from './crossread/faults.js';
import { otherSide, SIDES } from './crossread/model.js';
import { inSentence, loadWords } from './crossread/words.js';
import { pair as example } from './example/pair.js';
import { exampleText } from './example/text.js';
import { countWords, roundedTo } from './input/count.js';
import { problemOf } from './input/problem.js';
import { EMPTY, keep, kept } from './keep.js';
import { keepForOffline } from './offline.js';
import { byId, fillWords } from './page-dom.js';
import { loadPageWords } from './page-words.js';
import { Share } from './share.js';
import { isPair, pairInLink } from './sharing/link.js';
import { Side } from './side.js';
import { warmUp } from './warm-up.js';

/** @typedef {import('./keep.js').TypedPair} TypedPair */

/** How long typing must rest, in ms, before it is kept: long texts make keeping slow. */
const REST_BEFORE_KEEPING = 400;

const { documentElement: root } = document;
const [words, readingWords] = await Promise.all([loadPageWords(root.lang), loadWords(root.lang)]);
root.lang = words.language;
root.dir = words.direction;
fillWords(words.page);
root.classList.remove('wordless');

const form = byId('pair', HTMLFormElement);
const reading = document.getElementsByTagName('cross-read')[0];
const asides = byId('asides', HTMLElement);
const edit = byId('edit', HTMLButtonElement);
const undo = byId('undo', HTMLButtonElement);
const compareButton = byId('compare', HTMLButtonElement);
const message = byId('message', HTMLElement);
const failure = byId('failure', HTMLElement);
const found = byId('found', HTMLElement);
const work = byId('work', HTMLElement);
const working = byId('working', HTMLElement);
const keeps = byId('kept', HTMLElement);
const naming = byId('naming', HTMLElement);
const sources = byId('sources', HTMLElement);
const names = { a: byId('a-name', HTMLInputElement), b: byId('b-name', HTMLInputElement) };

const tellSide = {
  changed,
  opening: tellNothing,
  replacing: () => offerUndo(typed()),
  replaced: tellReplaced,
  opened: takeIn,
  another,
};
const sides = { a: new Side('a', words, tellSide), b: new Side('b', words, tellSide) };
const comparing = new Comparing(reading, { began, done, failed });
const share = new Share(reading, words);

/** What the fields held before the page changed them. @type {TypedPair | null} */
let before = null;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let keeping;

/** The ways back from where the reading led into the texts, as deep as the tab's history. @type {(() => void)[]} */
const ways = [];

/** @returns {TypedPair} */
function typed() {
  return { a: sides.a.typed, b: sides.b.typed };
}

/**
 * What a person wrote or pasted before this script ran stands before what was kept.
 *
 * @param {TypedPair} last
 * @returns {TypedPair}
 */
function withEarly(last) {
  const early = typed();
  const of = (/** @type {import('./keep.js').SideName} */ side) => {
    const written = Object.fromEntries(Object.entries(early[side]).filter(([, value]) => value));
    // Browsers put back what a field held before a reload: then its language is known still.
    const isSame = early[side].text === '' || early[side].text === last[side].text;
    return { ...last[side], ...written, lang: isSame ? last[side].lang : undefined };
  };
  return { a: of('a'), b: of('b') };
}

/** The two articles, if they can be compared. */
function articles() {
  if (SIDES.some((side) => problemOf(sides[side].typed.text))) return null;
  return { a: sides.a.article, b: sides.b.article };
}

/** @param {TypedPair} pair */
function fill(pair) {
  for (const side of SIDES) sides[side].typed = pair[side];
  tellNothing();
  keepNow();
  compareSoon();
}

/**
 * Fills the fields with something else, which can be undone.
 *
 * @param {TypedPair} pair
 */
function replace(pair) {
  offerUndo(SIDES.every((side) => sides[side].isEmpty) ? null : typed());
  fill(pair);
}

/** Opens two articles that came together. @param {TypedPair} pair */
function takeIn(pair) {
  replace(pair);
  open();
}

/** Opens the link that the page was called by, and leaves the address without it: a reload keeps what is in the tab. */
async function followLink() {
  const { hash, pathname, search } = location;
  if (!isPair(hash)) return false;
  history.replaceState(null, '', pathname + search);
  const found = await pairInLink(hash);
  if ('pair' in found) takeIn(found.pair);
  else {
    show(false);
    failure.textContent = words.linkFaults[found.fault];
  }
  return true;
}

/** @param {TypedPair | null} pair */
function offerUndo(pair) {
  before = pair;
  undo.hidden = pair === null;
}

/** @param {Side} side @param {File} file that came along with its own @returns {boolean} whether the other side takes it */
function another({ name }, file) {
  return sides[otherSide(name)].open(file);
}

/** What was said of the action before. */
function tellNothing() {
  message.textContent = '';
  failure.textContent = '';
}

function tellReplaced() {
  message.textContent = words.replaced;
}

function keepNow() {
  clearTimeout(keeping);
  keeps.textContent = words.kept[keep({ ...typed(), isRead: Boolean(form.hidden) })];
}

/**
 * @param {Side} side
 * @param {import('./side.js').How} how
 */
function changed(side, how) {
  tellNothing();
  clearTimeout(keeping);
  if (how === 'filled') {
    keepNow();
    const pair = articles();
    if (pair) comparing.now(pair, 'open');
    else compareSoon();
    return;
  }
  keeping = setTimeout(keepNow, REST_BEFORE_KEEPING);
  if (form.hidden) open(side);
  else compareSoon();
}

/** While someone types the reading waits: only how much there is in it is told. */
function compareSoon() {
  const isReady = articles() !== null;
  work.hidden = true;
  edit.hidden = !isReady || !reading.report;
  // Both speak of the texts as they were.
  edit.disabled = true;
  tellFound('');
  comparing.soon(articles);
}

/** Compares and opens the reading; says what is wrong where that cannot be. @param {Side} [changedSide] */
function open(changedSide) {
  for (const side of SIDES) {
    const problem = problemOf(sides[side].typed.text);
    sides[side].showProblem(problem ? words.problems[problem] : '');
  }
  tellNothing();
  const pair = articles();
  if (pair) {
    comparing.now(pair, 'open');
    return;
  }
  show(false);
  (changedSide ?? SIDES.map((side) => sides[side]).find(({ hasProblem }) => hasProblem))?.focus();
}

/** @param {import('./comparing.js').Pair} pair */
function began(pair) {
  const count = countWords(pair.a.text).words + countWords(pair.b.text).words;
  tellFound('');
  work.hidden = false;
  working.textContent = words.comparing(roundedTo(count, 2));
}

/**
 * @param {import('./crossread/core.js').Report} report
 * @param {import('./comparing.js').Purpose} purpose
 */
function done(report, purpose) {
  work.hidden = true;
  tellFound(words.found(report.passages.length));
  if (purpose === 'count') {
    edit.hidden = false;
    edit.disabled = false;
    edit.textContent = words.back;
    return;
  }
  const wasHidden = reading.hidden;
  message.textContent = '';
  tellSources();
  show(true);
  if (!wasHidden) return;
  // Back leads to the texts, not away.
  if (!history.state?.isReading) history.pushState({ isReading: true }, '');
  scrollTo(0, 0);
  reading.focus({ preventScroll: true });
}

/** Whose articles are read: asked for where it is not known, and said in the title and on paper. */
function tellSources() {
  const pair = typed();
  const known = SIDES.map((side) => pair[side].source.trim());
  for (const side of SIDES) names[side].value = pair[side].source;
  if (known.every(Boolean) && naming.contains(document.activeElement)) reading.focus();
  naming.hidden = known.every(Boolean);
  const lines = SIDES.map((side) => {
    const { source, date, url } = pair[side];
    const line = document.createElement('li');
    line.textContent = [source.trim() || words.sides[side], date.trim(), url.trim()].filter(Boolean).join(' · ');
    return line;
  });
  sources.replaceChildren(...lines);
}

/** @param {Error} error */
function failed(error) {
  work.hidden = true;
  show(false);
  tellFound('');
  const name = (/** @type {'a' | 'b'} */ side) => sides[side].typed.source.trim() || words.sides[side];
  const names = { a: inSentence(name('a'), words.direction), b: inSentence(name('b'), words.direction) };
  failure.textContent = words.failed(whyFailed(readingWords, error, names));
}

/** @param {string} sentence */
function tellFound(sentence) {
  if (found.textContent !== sentence) found.textContent = sentence;
}

/** @param {boolean} isReading the reading is shown; otherwise the fields are */
function show(isReading) {
  form.hidden = isReading;
  reading.hidden = !isReading;
  asides.hidden = !isReading;
  sources.hidden = !isReading;
  if (!isReading) naming.hidden = true;
  const outlets = SIDES.map((side) => sides[side].typed.source.trim()).filter(Boolean);
  document.title = isReading && outlets.length > 0 ? `${outlets.join(' – ')} · Crossread` : 'Crossread';
  share.isOffered = isReading;
  edit.hidden = !isReading && !reading.report;
  edit.disabled = false;
  edit.textContent = isReading ? words.page.edit : words.back;
  document.documentElement.classList.toggle('reading', isReading);
  keepNow();
}

/** From the reading to the texts. */
function goBack() {
  show(false);
  sides.a.focus();
}

function cancel() {
  comparing.stop();
  work.hidden = true;
  edit.hidden = true;
  message.textContent = words.stopped;
  compareButton.focus();
}

async function tryExample() {
  try {
    const [a, b] = await Promise.all(
      SIDES.map(async (side) => {
        return { ...EMPTY, ...example[side], text: await exampleText(side) };
      }),
    );
    replace({ a, b });
    open();
  } catch {
    failure.textContent = words.noExample;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  open();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    open();
  }
});
addEventListener('pagehide', keepNow);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepNow();
});
// A file that misses the fields would be opened in place of the page.
for (const type of /** @type {const} */ (['dragover', 'drop'])) {
  document.addEventListener(type, (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
}

byId('example', HTMLButtonElement).addEventListener('click', tryExample);
byId('swap', HTMLButtonElement).addEventListener('click', () => {
  const { a, b } = typed();
  fill({ a: b, b: a });
});
byId('clear', HTMLButtonElement).addEventListener('click', () => {
  replace({ a: EMPTY, b: EMPTY });
  comparing.forget();
  edit.hidden = true;
  message.textContent = before ? words.cleared : '';
  sides.a.focus();
});
undo.addEventListener('click', () => {
  if (before) fill(before);
  offerUndo(null);
  message.textContent = words.restored;
  sides.a.focus();
});
byId('cancel', HTMLButtonElement).addEventListener('click', cancel);
edit.addEventListener('click', () => {
  if (!form.hidden) {
    open();
    return;
  }
  goBack();
  if (history.state?.isReading) history.go(-1 - (history.state.depth ?? 0));
});
reading.addEventListener('cross-read-jump', ({ detail: { back } }) => {
  const depth = history.state?.depth ?? 0;
  ways.splice(depth, Infinity, back);
  history.pushState({ isReading: true, depth: depth + 1 }, '');
});
addEventListener('popstate', ({ state }) => {
  const [back] = ways.splice(state?.depth ?? 0);
  if (state?.isReading && form.hidden && back) back();
  else if (state?.isReading) open();
  // A fragment is a place in the page, or a link that is followed.
  else if (form.hidden && location.hash === '') goBack();
});
for (const side of SIDES) names[side].addEventListener('change', () => sides[side].nameOutlet(names[side].value));

addEventListener('hashchange', followLink);
keepForOffline();
// It will soon be needed; where this fails the comparison says so.
load().then(warmUp, () => {});

const last = kept();
fill(withEarly(last ?? { a: EMPTY, b: EMPTY }));
form.removeAttribute('aria-busy');
if (!(await followLink()) && last?.isRead) open();
