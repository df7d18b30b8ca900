/**
 * A reading as one HTML file that stands by itself: no script, no request, its style within. Pure: from data to markup, in
 * which every text is escaped by `html`.
 */

import { blocksOf, otherSide, SIDES } from '../crossread/model.js';
import '../crossread/views/words.js';
import { inSentence, totals, wordsFor } from '../crossread/words.js';
import { writtenAddress } from '../input/details.js';
import { html, Markup } from './html.js';
import { STYLE } from './page-style.js';
import { wordingOf } from './wording.js';

/** @typedef {import('../crossread/element.js').Article} Article */
/** @typedef {import('../crossread/model.js').Block} Block */
/** @typedef {import('../crossread/model.js').Part} Part */
/** @typedef {import('../crossread/model.js').Passage} Passage */
/** @typedef {import('../crossread/model.js').Report} Report */
/** @typedef {import('../crossread/model.js').Run} Run */
/** @typedef {import('../crossread/model.js').Side} Side */
/** @typedef {import('../crossread/wasm/crossread.js').Difference} Difference */
/** @typedef {import('../page-words.js').PageWords['savedPage']} SavedWords */
/** @typedef {import('../crossread/words.js').Words} ElementWords */
/** @typedef {Record<Side, string>} Names */
/** @typedef {{ articles: import('./format.js').Articles, report: Report, names: Names, words: SavedWords, elementWords: ElementWords }} Reading */

/** Nothing may be loaded and nothing may run, whatever the texts hold. The icon keeps browsers from asking for one. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** @type {Record<import('../crossread/model.js').BlockKind, (content: Markup) => Markup>} */
const BLOCKS = {
  paragraph: (content) => html`<p dir="auto">${content}</p>\n`,
  headline: (content) => html`<h4 dir="auto">${content}</h4>\n`,
  listItem: (content) => html`<p dir="auto" class="item">${content}</p>\n`,
};

/**
 * @param {import('./format.js').Articles} articles
 * @param {Report} report on their texts
 * @param {{ words: SavedWords, language: string }} how
 * @returns {string}
 */
export function pageOf(articles, report, { words, language }) {
  const elementWords = wordsFor(language);
  const names = namesOf(articles, elementWords.unnamed);
  const reading = { articles, report, names, words, elementWords };
  const quoted = { a: inSentence(names.a, elementWords.direction), b: inSentence(names.b, elementWords.direction) };
  const sentence = totals(elementWords, report, quoted, articles.a.text === articles.b.text).join('');
  const title = words.title(quoted.a, quoted.b);
  const kinds = Object.entries(elementWords.kinds).filter(([kind]) => report.passages.some((one) => one.kind === kind));
  return html`<!doctype html>
<html lang="${language}"${elementWords.direction === 'rtl' && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<div class="two">
${SIDES.map((side) => source(side, reading))}</div>
<p class="totals">${sentence}</p>
<p class="key">${kinds.map(([kind, name]) => html`<mark class="${kind}">${name}</mark> `)}<b>${elementWords.differing}</b> <span><b></b> ${elementWords.omission}</span></p>
</header>
<main>
<section aria-labelledby="passages">
<h2 id="passages">${words.passages}</h2>
${report.passages.map((passage) => passageOf(passage, reading))}</section>
<section aria-labelledby="texts">
<h2 id="texts">${words.texts}</h2>
<div class="two">
${SIDES.map((side) => fullText(side, reading))}</div>
</section>
</main>
<footer><p>${words.madeBy}</p></footer>
</body>
</html>
`.toString();
}

/**
 * @param {import('./format.js').Articles} articles
 * @param {Names} unnamed
 * @returns {Names}
 */
export function namesOf(articles, unnamed) {
  return { a: articles.a.source?.trim() || unnamed.a, b: articles.b.source?.trim() || unnamed.b };
}

/** An article's name, link, date and size. @param {Side} side @param {Reading} reading */
function source(side, { articles, report, names, elementWords }) {
  const { url, date } = articles[side];
  const address = writtenAddress(url);
  return html`<div>
<p class="name" dir="auto">${names[side]}</p>
${address && html`<p class="address"><a href="${address}" rel="noopener noreferrer">${address}</a></p>\n`}${
  date && html`<p dir="auto">${date}</p>\n`
}<p>${elementWords.wordCount(report[side].words)}</p>
</div>
`;
}

/** @param {Passage} passage @param {Reading} reading */
function passageOf(passage, reading) {
  const { articles, names, words, elementWords } = reading;
  const said = [elementWords.kinds[passage.kind], ...(passage.moved ? [elementWords.moved] : [])];
  const differences = passage.differences.filter(({ weight }) => weight === 'substance');
  const style = passage.differences.filter(({ weight }) => weight !== 'substance');
  const wordings = SIDES.map((side) => {
    const parts = wordingOf(
      articles[side].text,
      passage[side][0],
      differences.map((difference) => difference[side]),
    );
    const places = passage[side].length;
    return html`<div>
<p class="name" dir="auto">${names[side]}${places > 1 && html` <span class="places">${elementWords.places(places)}</span>`}</p>
<blockquote dir="auto"${language(articles[side])}><mark class="${passage.kind}">${parts.map(partOf)}</mark></blockquote>
</div>
`;
  });
  return html`<article class="passage">
<h3>${passage.id + 1}. ${said.join(' · ')}</h3>
<div class="two">
${wordings}</div>
${
  passage.differences.length > 0 &&
  html`<ul>
${differences.map((difference) => html`<li>${elementWords.differences[difference.kind]}${elementWords.colon} ${bothOf(difference, reading)}</li>\n`)}${
  style.length > 0 && html`<li class="style">${words.style(countedKinds(style, elementWords))}</li>\n`
}</ul>
`
}</article>
`;
}

/**
 * @param {Difference} difference
 * @param {Reading} reading
 */
function bothOf(difference, { articles, names, words, elementWords }) {
  const [a, b] = SIDES.map((side) => articles[side].text.slice(difference[side].start, difference[side].end).trim());
  const quote = (/** @type {string} */ text) => html`<q dir="auto">${text}</q>`;
  if (a !== '' && b !== '') return html`${quote(a)} ${elementWords.becomes} ${quote(b)}`;
  const side = a !== '' ? 'a' : 'b';
  return html`${quote(a || b)} <span class="only">${words.notIn(inSentence(names[otherSide(side)], elementWords.direction))}</span>`;
}

/**
 * The kinds there are, each once, with how many there are of it.
 *
 * @param {Difference[]} differences
 * @param {ElementWords} words
 */
function countedKinds(differences, { styles, differences: others }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { kind } of differences) {
    const name = kind in styles ? styles[/** @type {keyof typeof styles} */ (kind)] : others[kind];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => (count > 1 ? `${kind} (${count})` : kind));
}

/** @param {Side} side @param {Reading} reading */
function fullText(side, { articles, report, names }) {
  const blocks = blocksOf(side, articles[side].text, report);
  return html`<section aria-labelledby="text-${side}"${language(articles[side])}>
<h3 class="name" id="text-${side}" dir="auto">${names[side]}</h3>
${blocks.map(({ kind, runs }) => BLOCKS[kind](html`${runs.map(runOf)}`))}</section>
`;
}

/** A stretch of shared text, with its passages' numbers where they begin. @param {Run} run */
function runOf({ places, starts, parts }) {
  if (places.length === 0) return html`${parts.map(partOf)}`;
  const numbers = starts.map(({ passage }) => passage.id + 1).join(', ');
  const number = numbers === '' ? undefined : html`<sup>${numbers}</sup>`;
  return html`<mark class="${places[0].passage.kind}">${number}${parts.map(partOf)}</mark>`;
}

/** @param {Part} part */
function partOf({ text, differs }) {
  return differs ? html`<b>${text}</b>` : html`${text}`;
}

/** @param {Article} article */
function language({ lang }) {
  return lang ? html` lang="${lang}"` : undefined;
}
