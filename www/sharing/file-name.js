/** What a saved file is called. Pure. */

/** The most characters of an outlet's name in a file's. */
const LONGEST_NAME = 40;

/**
 * @param {Record<'a' | 'b', string>} names the outlets'
 * @param {string} ending
 */
export function fileName({ a, b }, ending) {
  const parts = [a, b].map(plain).filter(Boolean);
  return `${['crossread', ...parts].join('-')}.${ending}`;
}

/** Letters and figures of any script with hyphens between, which every system takes. @param {string} name */
function plain(name) {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_NAME).join('').replace(/-$/, '');
}
