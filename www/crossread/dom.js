/** Elements, their styles and frames. Text and addresses from outside enter the document here. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children strings become text, whatever they hold
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * An address is linked only if it leads to the web: `javascript:` and its like would run.
 *
 * @param {string | undefined} address
 * @returns {string | undefined}
 */
export function webAddress(address) {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * Gives the shadow root around an element a style, once.
 *
 * @param {Element} element
 * @param {CSSStyleSheet} style
 */
export function adopt(element, style) {
  const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (element.getRootNode());
  if (!adoptedStyleSheets.includes(style)) adoptedStyleSheets.push(style);
}

/**
 * What is done in the next frame, once, however often it is asked for before.
 *
 * @param {() => void} act
 */
export function oncePerFrame(act) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      act();
    });
  };
}
