/** What a news page says, as plain text: from the clipboard, or a whole saved page. */

import { detailsOf } from './details.js';
import { parseHtml } from './parse-html.js';
import { blocksIn, dropAround, joinedBlocks } from './plain-text.js';

/** @typedef {import('./details.js').Details} Details */
/**
 * @typedef {object} WebText
 * @property {string} text
 * @property {string} plain all that the page says, with nothing left out
 * @property {boolean} isPart whether something was left out
 * @property {string} lang the page's language, if it says one
 * @property {Details} details
 */

/** What only a page has, or much of one; a few paragraphs copied out of an article have none of it. */
const SIGNS_OF_A_PAGE =
  'nav, main, body > header, footer, form, [role="navigation"], [role="main"], [role="banner"], article ~ article, aside';

/** Characters of a block that is prose; headings, menus and buttons are shorter. */
const PROSE = 80;

/** The share of the prose that an extraction must keep to be believed: of a live blog Readability may take one entry. */
const LEAST_KEPT = 0.6;

/** Elements beyond which Readability would take seconds. */
const MOST_ELEMENTS = 50_000;

/**
 * @param {string} html
 * @param {{ isWhole: boolean }} kind whether it is a whole page, as a file is, or what was copied out of one
 * @returns {Promise<WebText>}
 */
export async function textOfPage(html, { isWhole }) {
  const page = parseHtml(html);
  const details = detailsIn(page);
  const isPage = isWhole || page.querySelector(SIGNS_OF_A_PAGE) !== null;
  const plain = joinedBlocks(blocksIn(page.body));
  dropAround(page);
  let blocks = blocksIn(page.body);
  const article = isPage ? await readable(page) : undefined;
  if (article && proseIn(article) >= LEAST_KEPT * proseIn(blocks)) blocks = article;
  // Readability takes the headline apart from the article.
  if (isPage) blocks = withTitle(details.title, blocks);
  const text = joinedBlocks(blocks);
  return { text, plain, isPart: text.length < plain.length, lang: page.documentElement.lang, details };
}

/**
 * What Mozilla's Readability takes for the article. It is loaded when first needed.
 *
 * @param {Document} page
 * @returns {Promise<string[] | undefined>} its blocks; undefined where it finds none
 */
async function readable(page) {
  try {
    const { Readability } = await import('../vendor/readability.js');
    const copy = /** @type {Document} */ (page.cloneNode(true));
    restoreWithoutParsing(copy.body);
    const serializer = (/** @type {Node} */ node) => node;
    const options = { serializer, maxElemsToParse: MOST_ELEMENTS };
    const article = new Readability(copy, options).parse();
    if (!article?.content) return undefined;
    return blocksIn(/** @type {Element} */ (article.content));
  } catch {
    // It could not be loaded, or the page is beyond it.
    return undefined;
  }
}

/**
 * When Readability tries a page again, it restores the body by `innerHTML`, which Trusted Types forbid. Here what it reads
 * and writes there is a number, that of a copy.
 *
 * @param {HTMLElement} body
 */
function restoreWithoutParsing(body) {
  /** @type {Node[]} */
  const copies = [];
  Object.defineProperty(body, 'innerHTML', {
    get: () => String(copies.push(body.cloneNode(true)) - 1),
    set: (number) => body.replaceChildren(...copies[Number(number)].cloneNode(true).childNodes),
  });
}

/** The headline, where a page has it outside of its article. @param {string} title @param {string[]} blocks */
function withTitle(title, blocks) {
  const plain = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isThere = title === '' || blocks.slice(0, 3).some((block) => plain(block) === plain(title));
  return isThere ? blocks : [title, ...blocks];
}

/** @param {string[]} blocks */
function proseIn(blocks) {
  return blocks.reduce((all, { length }) => all + (length >= PROSE ? length : 0), 0);
}

/** @param {Document} page */
function detailsIn(page) {
  /** @type {Record<string, string>} */
  const meta = {};
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    if (name) meta[name.toLowerCase()] ??= element.getAttribute('content') ?? '';
  }
  const attribute = (/** @type {string} */ selector, /** @type {string} */ name) =>
    page.querySelector(selector)?.getAttribute(name) ?? '';
  return detailsOf({
    meta,
    data: [...page.querySelectorAll('script[type="application/ld+json"]')].map((data) => data.textContent ?? ''),
    canonical: attribute('link[rel~="canonical"]', 'href'),
    title: (page.querySelector('h1') ?? page.querySelector('title'))?.textContent ?? '',
    time: attribute('article time[datetime]', 'datetime') || attribute('time[datetime]', 'datetime'),
  });
}
