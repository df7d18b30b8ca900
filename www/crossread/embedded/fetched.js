/** Both articles from a file of the page's own site. */

import { ArticlesError } from '../faults.js';

/** @typedef {import('../element.js').Article} Article */

/**
 * @param {string} src the address of JSON: `{ "a": Article, "b": Article }`
 * @param {AbortSignal} signal
 * @returns {Promise<{ a: Article, b: Article }>} with texts; the rest is unchecked
 * @throws {ArticlesError} that names the file
 */
export async function load(src, signal) {
  const address = new URL(src, document.baseURI);
  // The policy of most pages allows no other either.
  if (address.origin !== location.origin) throw new ArticlesError(`${src} is on another site than this page`);
  const response = await fetch(address, { signal }).catch((cause) => {
    signal.throwIfAborted();
    throw new ArticlesError(`${src} could not be loaded`, { cause });
  });
  if (!response.ok) throw new ArticlesError(`${src} could not be loaded (${response.status})`);
  const articles = await response.json().catch(() => null);
  if (typeof articles?.a?.text !== 'string' || typeof articles.b?.text !== 'string') {
    throw new ArticlesError(`${src} is not JSON with the articles a and b, each an object whose text is a string`);
  }
  return { a: Object.freeze(articles.a), b: Object.freeze(articles.b) };
}
