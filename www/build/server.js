/**
 * The static server of `npm start` and of the browser tests: this machine only, with the strict headers a news site would
 * send, so that nothing of the page works here that fails there.
 */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { posix } from 'node:path';

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'trusted-types crossread-worker crossread-paste crossread-offline',
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store', // a rebuilt file must show on reload
};

const RETIRE = new URL('./offline/retire.js', import.meta.url);

const HOST = '127.0.0.1';
const FIRST_PORT = 8080;
const PORTS_TRIED = 50;

/**
 * The path a request asks for with every detour resolved, or undefined where it is malformed or not to be served: the
 * build tool lies in the served folder and is nobody's business.
 *
 * @param {string} url
 */
export function servedPath(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  path = posix.normalize(`/${path}`);
  // Compared without case, since some file systems know none.
  if (/^\/build(\/|$)/i.test(path) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  return path;
}

/**
 * Serves a folder. `port` 0 is any free one; none given is 8080 or the next free one. Unless it is asked for, the service
 * worker is not served: in its place comes one that ends an earlier one and forgets all that it kept, so that a changed
 * file always shows.
 *
 * @param {string} folder
 * @param {number} [port]
 * @param {object} [options]
 * @param {boolean} [options.offline]
 * @param {string[]} [options.policies] further names that Trusted Types may have
 * @param {(request: string) => void} [options.onOdd] told of each request that asks for no file, or tells anything beside its name
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, port, { offline = false, policies = [], onOdd } = {}) {
  // Only here, since `npm start` loads this file before the packages are installed.
  const { default: sirv } = await import('sirv');
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const named = ['trusted-types', ...policies].join(' ');
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY.replace('trusted-types', named));
    const path = servedPath(request.url ?? '/');
    const odd = () => onOdd?.(`${request.method} ${request.url}`);
    if (request.method !== 'GET' || request.url?.includes('?')) odd();
    const missing = () => {
      odd();
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('There is no such file.\n');
    };
    if (path === undefined) return missing();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' });
      return void response.end();
    }
    if (path === '/service-worker.js' && !offline) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
      return void response.end(readFileSync(RETIRE));
    }
    request.url = encodeURI(path); // what was checked is what is served
    files(request, response, missing);
  });
  const chosen = await listen(server, port);
  return {
    url: `http://localhost:${chosen}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} [port]
 * @returns {Promise<number>}
 */
async function listen(server, port) {
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [port];
  for (const [index, candidate] of ports.entries()) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, HOST, () => {
          server.off('error', reject);
          resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
        });
      });
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || index === ports.length - 1) throw error;
    }
  }
  throw new Error('no port to try');
}
