/**
 * The bytes of a file that the build packed.
 *
 * @param {string} packed deflated, in base64
 */
export function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  // Not through a Blob: of a page from disk WebKit's workers can read none.
  const deflated = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (new Response(bytes).body);
  return new Response(deflated.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}
