/**
 * Keeps the page for use without a network. `npm run build` puts the list of the files and their version before this text
 * and writes both to www/service-worker.js (see ../offline.js).
 *
 * At the first visit all is kept that the page may need, the views and Readability too: beside what the visit loaded anyway
 * they are some 25 KB by brotli, and a reader without a network should miss none. Only the core with long reuse is kept when
 * it is first used: it is a third of the whole, and the page itself never asks for it.
 *
 * A version's files are in a cache of its own, and each is taken only with the hash that the list has: files of two versions
 * never meet, even where a site is changed while they are fetched. A new version waits until no page of the old one is open,
 * as browsers do by themselves; then the old cache goes. What is not in the list is left to the browser.
 */

/** @typedef {{ hash: string, isLate?: boolean }} Kept a file's SHA-256 in base64, and whether it is kept only once used */
/** @typedef {{ version: string, files: Record<string, Kept> }} Version */
/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} LastingEvent */
/** @typedef {Event & { request: Request, respondWith: (answer: Promise<Response>) => void }} FetchEvent */

const NAME = 'crossread-';
const { version, files } = /** @type {{ offline: Version }} */ (/** @type {unknown} */ (self)).offline;
const cacheName = NAME + version;

/** By address. @type {Map<string, Kept>} */
const byAddress = new Map(Object.entries(files).map(([path, file]) => [new URL(path, location.href).href, file]));

self.addEventListener('install', (event) => /** @type {LastingEvent} */ (event).waitUntil(install()));
self.addEventListener('activate', (event) => /** @type {LastingEvent} */ (event).waitUntil(forgetOthers()));
self.addEventListener('fetch', (event) => {
  const { request, respondWith } = /** @type {FetchEvent} */ (event);
  if (request.method !== 'GET') return;
  const address = addressOf(request);
  const file = byAddress.get(address);
  if (file) respondWith.call(event, answer(request, address, file));
});

/** The page has one address in the list, whatever is asked of it behind a `?`. @param {Request} request */
function addressOf({ mode, url }) {
  const address = new URL(url);
  address.hash = '';
  if (mode === 'navigate') {
    address.search = '';
    address.pathname = address.pathname.replace(/\/index\.html$/, '/');
  }
  return address.href;
}

/** A file's key in a cache: by it the next version finds what has not changed. */
const keyOf = (/** @type {string} */ address, /** @type {Kept} */ { hash }) => `${address}?${encodeURIComponent(hash)}`;

async function install() {
  const cache = await caches.open(cacheName);
  const wanted = [...byAddress].filter(([, { isLate }]) => !isLate);
  await Promise.all(
    wanted.map(async ([address, file]) => {
      const key = keyOf(address, file);
      await cache.put(key, (await caches.match(key)) ?? (await download(address, file)));
    }),
  );
}

/** @param {string} address @param {Kept} file */
async function download(address, { hash }) {
  const response = await fetch(address, { integrity: `sha256-${hash}`, cache: 'no-cache', redirect: 'error' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(NAME) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** @param {Request} request @param {string} address @param {Kept} file */
async function answer(request, address, file) {
  const cache = await caches.open(cacheName);
  const key = keyOf(address, file);
  const kept = await cache.match(key);
  if (kept) return kept;
  // Gone though it was installed: the browser cleared its store, of all files at once, and the site has them all.
  if (!file.isLate) return fetch(request);
  const response = await download(address, file);
  await cache.put(key, response.clone());
  return response;
}
