/** What the engines' pages have in common: finding elements, filling fields, waiting. */

/** @typedef {import('./engines.js').Page} Page */
/** @typedef {import('./engines.js').Target} Target */

export const DEFAULTS = { width: 1280, height: 900, timeLimit: 30_000 };

const BETWEEN_LOOKS = 50;

/**
 * Runs in the page: the element at the end of a path, or null.
 *
 * @param {string[]} path
 * @returns {Element | null}
 */
export function findElement(path) {
  /** @type {Document | ShadowRoot | Element} */
  let root = document;
  let element = null;
  for (const selector of path) {
    element = root.querySelector(selector);
    if (!element) return null;
    root = element.shadowRoot ?? element;
  }
  return element;
}

/**
 * Runs in the page: replaces a field's text and says so as a browser does after pasting, or after typing.
 *
 * @param {Element} field
 * @param {{ json: string, inputType: 'insertFromPaste' | 'insertText' }} input the text is JSON, whose escapes carry lone
 *   surrogates through any protocol
 */
export function fillField(field, { json, inputType }) {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error('not a text field');
  if (field.disabled || field.readOnly) throw new Error('the field cannot be edited');
  field.focus();
  field.value = JSON.parse(json);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * What {@link fillField} is to do.
 *
 * @param {string} text
 * @param {'insertFromPaste' | 'insertText'} inputType
 */
export function input(text, inputType) {
  return { json: JSON.stringify(text), inputType };
}

/**
 * Looks until there is something true to return; fails with a sentence when the time is up.
 *
 * @template T
 * @param {string} what
 * @param {number} timeLimit milliseconds
 * @param {() => Promise<T>} look
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitUntil(what, timeLimit, look) {
  const end = Date.now() + timeLimit;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`not seen within ${timeLimit / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

/**
 * A page's `waitFor`, from its `evaluate`.
 *
 * @param {number} timeLimit
 * @param {Page['evaluate']} evaluate
 * @returns {Page['waitFor']}
 */
export function waiting(timeLimit, evaluate) {
  return async (what, script, ...args) => {
    await waitUntil(what, timeLimit, () => evaluate(script, ...args));
  };
}

/** Runs in the page: its scripts have run. Until then the form of Crossread's page says that it is busy. */
export const isReady = () => document.readyState === 'complete' && !document.querySelector('form[aria-busy]');

/**
 * A function that waits for an element to be there and returns the engine's handle of it.
 *
 * @template T
 * @param {number} timeLimit
 * @param {(path: string[]) => Promise<T>} find
 * @returns {(target: Target) => Promise<NonNullable<T>>}
 */
export function elementFinder(timeLimit, find) {
  return (target) => {
    const path = Array.isArray(target) ? target : [target];
    return waitUntil(`the element ${path.join(' >>> ')}`, timeLimit, () => find(path));
  };
}
