/** The page's own elements: finding them, and putting words into them. */

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return element;
}

/** Attributes that are read out or shown, and the attribute that names their words. */
const WORDED = { content: 'data-words-content', placeholder: 'data-words-placeholder' };

/**
 * Puts words where the page names them: `data-words` for an element's text, `data-words-…` for an attribute.
 *
 * @param {Record<string, string>} words
 */
export function fillWords(words) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-words]'))) {
    element.textContent = words[element.dataset.words ?? ''];
  }
  for (const [attribute, naming] of Object.entries(WORDED)) {
    for (const element of document.querySelectorAll(`[${naming}]`)) {
      element.setAttribute(attribute, words[element.getAttribute(naming) ?? '']);
    }
  }
}

/**
 * Code units. Line by line as browsers insert, 20,000 of them take Chromium and WebKit 0.3 s on a slow machine, and 60,000
 * WebKit 3 s.
 */
const UNDOABLE = 30_000;

/** Whether {@link insertText} leaves the text to the browser's own undo. @param {string} text */
export function isUndoable(text) {
  return text.length <= UNDOABLE;
}

/**
 * Puts text into a field as typing does, so that the browser's own undo takes it back; where that cannot be, or would be
 * slow, just so.
 *
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
export function insertText(field, text, start, end) {
  if (isUndoable(text) && document.activeElement === field) {
    field.setSelectionRange(start, end);
    // Deprecated, and the only way there is: every engine keeps its undo by it.
    if (document.execCommand('insertText', false, text)) return;
  }
  field.setRangeText(text, start, end, 'end');
}
