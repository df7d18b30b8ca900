/** How the columns are read: whether they scroll together, and whether what only one has is folded. */

import { make } from './dom.js';

/** Blocks in a row that are worth folding. */
const LEAST_FOLDED = 2;

export class ReadingOptions {
  bar = make('div', { class: 'reading-options', part: 'options' });
  #isFolded = false;
  #words;

  /**
   * @param {import('./words.js').Words} words
   * @param {{ onTied: (isTied: boolean) => void, onFolded: () => void }} hooks
   */
  constructor(words, { onTied, onFolded }) {
    this.#words = words;
    const tied = option(words.together, true, onTied);
    tied.classList.add('only-wide');
    const folded = option(words.fold, false, (isFolded) => {
      this.#isFolded = isFolded;
      onFolded();
    });
    folded.classList.add('folding');
    this.bar.append(tied, folded);
  }

  /**
   * Folds a text's stretches without a passage, or unfolds them, as the reader has chosen. Its headline always stands.
   *
   * @param {HTMLElement} text
   * @param {() => void} onUnfolded one of them was unfolded
   */
  fold(text, onUnfolded) {
    for (const button of text.querySelectorAll('.fold')) button.remove();
    const blocks = /** @type {HTMLElement[]} */ ([...text.children].filter((block) => block.matches('p, h3, ul')));
    for (const block of blocks) block.hidden = false;
    if (!this.#isFolded) return;
    /** @type {HTMLElement[]} */
    let stretch = [];
    const close = () => {
      if (stretch.length >= LEAST_FOLDED) this.#hide(stretch, onUnfolded);
      stretch = [];
    };
    const [first, ...rest] = blocks;
    for (const block of first?.matches('h3') ? rest : blocks) {
      if (block.matches('.shared, :has(.shared)')) close();
      else stretch.push(block);
    }
    close();
  }

  /** Unfolds the stretch that a place is in, if it is folded. @param {Pick<Element, 'closest'>} place */
  unfold(place) {
    let before = place.closest('.text > [hidden]');
    while (before && !before.matches('.fold')) before = before.previousElementSibling;
    /** @type {HTMLElement | null} */ (before)?.click();
  }

  /**
   * @param {HTMLElement[]} stretch
   * @param {() => void} onUnfolded
   */
  #hide(stretch, onUnfolded) {
    const button = make('button', { type: 'button', class: 'fold', part: 'fold' }, this.#words.folded(stretch.length));
    button.addEventListener('click', () => {
      for (const block of stretch) block.hidden = false;
      stretch[0].tabIndex = -1;
      stretch[0].focus({ preventScroll: true });
      button.remove();
      onUnfolded();
    });
    for (const block of stretch) block.hidden = true;
    stretch[0].before(button);
  }
}

/**
 * @param {string} label
 * @param {boolean} isOn
 * @param {(isOn: boolean) => void} onChange
 */
function option(label, isOn, onChange) {
  const box = make('input', { type: 'checkbox', ...(isOn && { checked: '' }) });
  box.addEventListener('change', () => onChange(box.checked));
  return make('label', { class: 'check' }, box, label);
}
