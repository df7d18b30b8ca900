/** In the place of offline.js: one file needs no service worker. */

export function keepForOffline() {}
