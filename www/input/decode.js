/** From a file's bytes to its text. Pure. */

/** The most bytes a file may have: the core's limit for a text. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** @typedef {'text' | 'html' | 'markdown' | 'json'} Kind */

/** @type {Record<string, Kind>} */
const KINDS = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
};

/** @type {Record<string, Kind>} */
const KINDS_BY_TYPE = {
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'application/json': 'json',
};

/** Where a page may name its encoding. */
const DECLARED_WITHIN = 1024;

/**
 * What a file holds, by its name; by its type where the name says nothing.
 *
 * @param {string} name
 * @param {string} type
 * @returns {Kind | undefined}
 */
export function kindOf(name, type) {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1].toLowerCase();
  return ending === undefined ? KINDS_BY_TYPE[type.split(';')[0].trim().toLowerCase()] : KINDS[ending];
}

/**
 * By its byte order mark; else UTF-8 where that fits; else what a page declares; else Windows' Western European, which any
 * bytes fit.
 *
 * @param {Uint8Array} bytes
 * @param {Kind} kind
 * @returns {string | undefined} undefined where it is no text
 */
export function decode(bytes, kind) {
  const text = marked(bytes) ?? attempt('utf-8', bytes) ?? declared(bytes, kind) ?? attempt('windows-1252', bytes);
  return text?.includes('\0') ? undefined : text?.replace(/\r\n?/g, '\n');
}

/** @param {Uint8Array} bytes */
function marked(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
}

/**
 * @param {Uint8Array} bytes
 * @param {Kind} kind
 */
function declared(bytes, kind) {
  if (kind !== 'html') return undefined;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  return name && attempt(name, bytes);
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 */
function attempt(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The bytes do not fit it, or nobody knows it.
    return undefined;
  }
}
