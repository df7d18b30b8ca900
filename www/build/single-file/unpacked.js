/** The cores as the build packs them: deflated, in base64. */

/**
 * Cores as crossread/files.js has them, each part of which is unpacked when it is asked for.
 *
 * @template {string} Preset
 * @param {Record<Preset, { passages: string, details: string }>} cores
 */
export function unpacking(cores) {
  const parts = Object.entries(cores).map(([preset, { passages, details }]) => [
    preset,
    { passages: () => unpacked(passages), details: () => unpacked(details) },
  ]);
  return /** @type {Record<Preset, Record<'passages' | 'details', () => Promise<ArrayBuffer>>>} */ (
    Object.fromEntries(parts)
  );
}

/** @param {string} packed */
function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  // Not through a Blob: of a page from disk WebKit's workers can read none.
  const deflated = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (new Response(bytes).body);
  return new Response(deflated.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}
