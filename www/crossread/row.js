/** A row that scrolls where there is no room for all of it, and fades at an end where it goes on. */

import { oncePerFrame } from './dom.js';

/** How wide, in px, it fades: as style-bar.js says. */
export const FADE = 40;

/**
 * @param {HTMLElement} row
 * @returns {() => void} to be told where the row, or what is in it, has another size
 */
export function fadeAtEnds(row) {
  const tell = oncePerFrame(() => {
    const { scrollLeft, scrollWidth, clientWidth, classList } = row;
    // From the row's beginning, whichever way it runs.
    const before = Math.abs(scrollLeft);
    classList.toggle('more-before', before > 1);
    classList.toggle('more-after', before < scrollWidth - clientWidth - 1);
  });
  row.classList.add('row');
  row.addEventListener('scroll', tell, { passive: true });
  tell();
  return tell;
}
