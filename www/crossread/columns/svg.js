/** Making SVG elements. */

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {Node[]} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** The box of a drawing whose units are px across and whatever is given down. */
export const STRETCHED = { preserveAspectRatio: 'none', 'aria-hidden': 'true' };

/**
 * A ribbon between two stretches, one at either edge.
 *
 * @param {number} width
 * @param {{ top: number, bottom: number }} a at the left edge
 * @param {{ top: number, bottom: number }} b at the right edge
 */
export function ribbon(width, a, b) {
  const middle = width / 2;
  const curve = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ end) =>
    `C${middle} ${from} ${middle} ${to} ${end} ${to}`;
  return `M0 ${a.top}${curve(a.top, b.top, width)}V${b.bottom}${curve(b.bottom, a.bottom, 0)}Z`;
}
