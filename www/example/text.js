/** The example's texts, fetched when asked for. The page in one file holds them instead (build/single-file/example-text.js). */

const ADDRESSES = {
  a: new URL('./a.txt', import.meta.url).href,
  b: new URL('./b.txt', import.meta.url).href,
};

/** @param {'a' | 'b'} side */
export async function exampleText(side) {
  const response = await fetch(ADDRESSES[side]);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}
