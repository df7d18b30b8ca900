/** What a page says of itself: outlet, title, link and date. Pure: from what was found in it to four strings. */

import { webAddress } from '../crossread/dom.js';

/** @typedef {{ source: string, title: string, url: string, date: string }} Details each empty where it is not known */
/**
 * @typedef {object} Found
 * @property {Record<string, string>} meta contents of `<meta>` by property or name
 * @property {string[]} data the page's JSON-LD
 * @property {string} canonical
 * @property {string} title
 * @property {string} time the first `<time datetime>`
 */

/**
 * @param {Found} found
 * @returns {Details}
 */
export function detailsOf({ meta, data, canonical, title, time }) {
  const article = articleIn(data);
  const url = [canonical, meta['og:url'], nameOf(article.url), nameOf(article.mainEntityOfPage)]
    .map((address) => writtenAddress(address))
    .find(Boolean);
  const date = [nameOf(article.datePublished), meta['article:published_time'], meta.date, time].map(writtenDate);
  const headline = nameOf(article.headline) || meta['og:title'] || title;
  return {
    source: oneLine(meta['og:site_name'] || nameOf(article.publisher) || hostOf(url)),
    title: oneLine(headline),
    url: url ?? '',
    date: date.find(Boolean) ?? '',
  };
}

/**
 * An address as a person writes it, `https://` left out or not.
 *
 * @param {string} written
 * @returns {string | undefined} undefined where it does not lead to the web
 */
export function writtenAddress(written = '') {
  const address = written.trim();
  const full = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u.test(address) ? `https://${address}` : address;
  return webAddress(full);
}

/**
 * A time as machines write it, as people read it; in the page's own time zone.
 *
 * @param {string} [time]
 */
export function writtenDate(time = '') {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(time.trim()) ?? [];
  return [day, clock].filter(Boolean).join(' ');
}

/** @param {string | undefined} url */
export function hostOf(url) {
  return url ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/**
 * The first thing in a page's JSON-LD that is an article of some sort.
 *
 * @param {string[]} data
 * @returns {Record<string, unknown>}
 */
function articleIn(data) {
  for (const json of data) {
    const things = thingsIn(parsed(json));
    const article = things.find((thing) =>
      /(Article|Report|Posting|LiveBlog)/.test(JSON.stringify(thing['@type'] ?? '')),
    );
    if (article) return article;
  }
  return {};
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * @param {unknown} data
 * @returns {Record<string, unknown>[]}
 */
function thingsIn(data) {
  if (Array.isArray(data)) return data.flatMap(thingsIn);
  if (typeof data !== 'object' || data === null) return [];
  return [/** @type {Record<string, unknown>} */ (data), ...('@graph' in data ? thingsIn(data['@graph']) : [])];
}

/**
 * A string, or what names a thing.
 *
 * @param {unknown} value
 * @returns {string}
 */
function nameOf(value) {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value !== 'object' || value === null) return '';
  const thing = /** @type {Record<string, unknown>} */ (value);
  return nameOf(thing.name ?? thing['@id'] ?? '');
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
