/** From a file that a person opened or dropped to its text, or to the reason why there is none. */

import { pairIn } from '../sharing/format.js';
import { decode, kindOf, MOST_BYTES } from './decode.js';
import { plainOfMarkdown } from './markdown.js';
import { textOfPage } from './web-page.js';

/** @typedef {'unknown' | 'tooLarge' | 'unreadable' | 'noText'} Refusal */
/** @typedef {ReturnType<typeof pairIn>} Pair two articles that were saved together, or why there are none */
/** @typedef {{ text: string } & Partial<import('./web-page.js').WebText>} FileText */

/**
 * @param {File} file
 * @returns {Promise<FileText | Pair | { refusal: Refusal }>}
 */
export async function readFile(file) {
  const kind = kindOf(file.name, file.type);
  if (!kind) return { refusal: 'unknown' };
  if (file.size > MOST_BYTES) return { refusal: 'tooLarge' };
  let bytes;
  try {
    bytes = new Uint8Array(await bytesOf(file));
  } catch {
    return { refusal: 'unreadable' };
  }
  return textIn(bytes, kind);
}

/**
 * @param {Uint8Array} bytes a file's
 * @param {import('./decode.js').Kind} kind
 * @returns {Promise<FileText | Pair | { refusal: Refusal }>}
 */
export async function textIn(bytes, kind) {
  const text = decode(bytes, kind);
  if (text === undefined) return { refusal: 'noText' };
  if (kind === 'json') return pairIn(text);
  if (kind === 'html') {
    const page = await textOfPage(text, { isWhole: true });
    return page.text === '' ? { refusal: 'noText' } : page;
  }
  return text.trim() === '' ? { refusal: 'noText' } : { text: kind === 'markdown' ? plainOfMarkdown(text) : text };
}

/**
 * By a reader, which the browser keeps until it is done: WebKit now and then drops what `file.arrayBuffer()` is loading.
 *
 * @param {File} file
 * @returns {Promise<ArrayBuffer>}
 */
function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(/** @type {ArrayBuffer} */ (reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsArrayBuffer(file);
  });
}
