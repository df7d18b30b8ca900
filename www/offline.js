/** Has the browser keep the page's files, so that it opens without a network (see build/offline/service-worker.js). */

const WORKER = new URL('./service-worker.js', import.meta.url).href;

/** How long, in ms, the page waits after it is loaded: what it loads itself, and a first comparison, go first. */
const REST = 5000;

/** Once the page is loaded and has come to rest. Where it cannot be, the page works as without. */
export function keepForOffline() {
  // Browsers offer this over https and on the machine itself alone.
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  const soon = () => setTimeout(register, REST);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

async function register() {
  try {
    await navigator.serviceWorker.register(makePolicy().createScriptURL(WORKER));
  } catch {
    // A private window, a full disk, a site without the worker: nothing is lost but use offline.
  }
}

/** Under Trusted Types its address needs a policy, which lets our own through and nothing else. */
function makePolicy() {
  const rules = { createScriptURL: ours };
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  return /** @type {typeof rules} */ (factory?.createPolicy('crossread-offline', rules) ?? rules);
}

/** @param {string} address */
function ours(address) {
  if (address !== WORKER) throw new TypeError(`not the service worker's address: ${address}`);
  return address;
}
