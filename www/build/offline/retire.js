/**
 * What the development server sends as the service worker: it puts an earlier one out of office, with all that it kept, so
 * that a developer never sees stale files.
 */

const scope = /** @type {any} */ (self);

scope.addEventListener('install', () => scope.skipWaiting());
scope.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(retire()));

async function retire() {
  const names = (await caches.keys()).filter((name) => name.startsWith('crossread-'));
  await Promise.all(names.map((name) => caches.delete(name)));
  await scope.registration.unregister();
  // Pages that an earlier one answered show old files; others are none of its clients.
  if (names.length) for (const page of await scope.clients.matchAll()) await page.navigate(page.url);
}
