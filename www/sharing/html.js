/** HTML as text, in which whatever is put into a template is escaped. Pure. */

/** Markup that `html` made, and nothing else did. */
export class Markup {
  #markup;

  /** @param {string} markup */
  constructor(markup) {
    this.#markup = markup;
  }

  toString() {
    return this.#markup;
  }
}

/** @typedef {Markup | string | number | false | undefined | readonly Piece[]} Piece */

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Markup; strings put into it are text, in an element as in a quoted attribute. Lists are joined, `undefined` and `false` are nothing.
 *
 * @param {TemplateStringsArray} strings
 * @param {Piece[]} pieces
 */
export function html(strings, ...pieces) {
  return new Markup(strings.reduce((made, string, i) => made + written(pieces[i - 1]) + string));
}

/**
 * @param {Piece} piece
 * @returns {string}
 */
function written(piece) {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.toString();
  if (Array.isArray(piece)) return piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (character) => ESCAPES[character]);
}
