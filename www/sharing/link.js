/**
 * A link that holds both texts: `…#crossread=1.` and the pair's JSON (format.js), deflated, in base64url. Browsers send
 * nothing of what stands behind the `#`. Pure but for the browser's own compression.
 */

import { jsonOf, pairIn } from './format.js';

/** @typedef {import('../keep.js').TypedPair} TypedPair */
/** @typedef {import('./format.js').Articles} Articles */
/** @typedef {import('./format.js').Fault | 'tooLong' | 'unsupported'} LinkFault `unsupported`: by this browser */

/**
 * The most UTF-16 code units a link has. Windows hands a program at most 32,767 with the program's own name: a longer link
 * that is clicked in a mail or a chat would not reach the browser. Browsers themselves take a million and more.
 */
export const LONGEST_LINK = 32_000;

/** The most bytes a link unpacks to: some twenty times what a link of news holds, and nothing that a browser feels. */
export const MOST_BYTES = 1024 * 1024;

const PREFIX = '#crossread=';
const ENCODING = '1.';
const METHOD = 'deflate-raw';

/** How many packed bytes are unpacked at a time. Deflate makes at most 1,032 times as much of them. */
const SLICE = 512;

/** Whether there is a pair in an address's fragment. @param {string} fragment with its `#` */
export function isPair(fragment) {
  return fragment.startsWith(PREFIX);
}

/**
 * @param {Articles} articles
 * @param {string} page the page's address
 * @returns {Promise<{ link: string } | { fault: 'tooLong' | 'unsupported' }>}
 */
export async function linkTo(articles, page) {
  // Without this, megabytes would be packed only to be refused.
  if (articles.a.text.length + articles.b.text.length > MOST_BYTES) return { fault: 'tooLong' };
  const bytes = new TextEncoder().encode(jsonOf(articles));
  if (bytes.length > MOST_BYTES) return { fault: 'tooLong' };
  let packed;
  try {
    packed = await through(new CompressionStream(METHOD), bytes, Number.POSITIVE_INFINITY);
  } catch {
    return { fault: 'unsupported' };
  }
  const link = page.split('#', 1)[0] + PREFIX + ENCODING + base64Of(packed ?? bytes);
  return link.length > LONGEST_LINK ? { fault: 'tooLong' } : { link };
}

/**
 * @param {string} fragment from anyone
 * @returns {Promise<{ pair: TypedPair } | { fault: LinkFault }>}
 */
export async function pairInLink(fragment) {
  if (fragment.length > LONGEST_LINK) return { fault: 'tooLong' };
  const written = fragment.slice(PREFIX.length);
  if (!written.startsWith(ENCODING)) return { fault: /^\d+\./.test(written) ? 'newer' : 'broken' };
  const packed = bytesOf(written.slice(ENCODING.length));
  if (!packed) return { fault: 'broken' };
  let stream;
  try {
    stream = new DecompressionStream(METHOD);
  } catch {
    return { fault: 'unsupported' };
  }
  try {
    const bytes = await through(stream, packed, MOST_BYTES);
    return bytes ? pairIn(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) : { fault: 'tooLong' };
  } catch {
    // Not deflated, cut off, or no UTF-8.
    return { fault: 'broken' };
  }
}

/**
 * Sends bytes through a stream, little by little, and stops where too many come out.
 *
 * @param {CompressionStream | DecompressionStream} stream
 * @param {Uint8Array} bytes
 * @param {number} most
 * @returns {Promise<Uint8Array | undefined>} undefined where there are more
 */
async function through(stream, bytes, most) {
  let at = 0;
  const slices = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + SLICE));
      at += SLICE;
    },
  });
  const reader = slices.pipeThrough(/** @type {ReadableWritablePair<Uint8Array, Uint8Array>} */ (stream)).getReader();
  const chunks = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length > most) {
      // What is left may be broken too: nobody waits for it.
      reader.cancel().catch(() => {});
      return undefined;
    }
  }
  const all = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  return all;
}

/** @param {Uint8Array} bytes */
function base64Of(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * @param {string} written
 * @returns {Uint8Array | undefined}
 */
function bytesOf(written) {
  if (!/^[\w-]+$/.test(written)) return undefined;
  try {
    const binary = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // No length that base64 has.
    return undefined;
  }
}
