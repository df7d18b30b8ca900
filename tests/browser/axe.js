/** The accessibility audit: axe-core run inside a page, shadow roots included. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What a page does wrong, one line a fault: the rule, what it says, and the elements.
 *
 * @param {import('./engines.js').Page} page
 * @returns {Promise<string[]>}
 */
export async function accessibilityFaults(page) {
  await page.inject(SOURCE);
  const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
  return violations.map((/** @type {any} */ { id, help, nodes }) => {
    const elements = nodes.map((/** @type {any} */ { target }) => target.flat().join(' >>> '));
    return `${id}: ${help}: ${elements.join(', ')}`;
  });
}
