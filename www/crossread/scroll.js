/** Brings a place into view. Side by side, each column scrolls by itself; one above the other, the page does. */

/** A place: an element, or a stretch of the page's own text. @typedef {Pick<Element, 'closest' | 'getBoundingClientRect' | 'scrollIntoView'> & { getClientRects: () => Iterable<DOMRect> }} Scrolled */

/** How far below its column's upper edge a place is brought, as a share of the column's height. */
export const READING_LINE = 0.25;

/** How much of a column's height, at either end, is too near the edge to read on from. */
const EDGE = 0.1;

/** The longest way that is scrolled smoothly, in heights of what scrolls. Beyond, the text would only fly past. */
const SMOOTH_WAY = 2;

/**
 * @param {Scrolled} place
 * @param {Scrolled} [beside] the place, in the other column, that it is brought level with
 */
export function bringIntoView(place, beside) {
  const column = ownScroller(place);
  if (!column) {
    place.scrollIntoView({ behavior: behaviorFor(topOf(place), innerHeight), block: 'start' });
    return;
  }
  const { top, height } = column.getBoundingClientRect();
  const wanted = beside ? topOf(beside) - top : height * READING_LINE;
  const readable = Math.min(Math.max(wanted, height * EDGE), height * (1 - 2 * EDGE));
  const way = topOf(place) - top - readable;
  // To a fixed position: a way would be added to where a scroll under way is going.
  column.scrollTo({ behavior: behaviorFor(way, height), top: column.scrollTop + way });
}

/**
 * @param {number} way
 * @param {number} height
 * @returns {ScrollBehavior}
 */
function behaviorFor(way, height) {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isCalm || Math.abs(way) > SMOOTH_WAY * height ? 'instant' : 'smooth';
}

/**
 * The column that a place scrolls with, where columns scroll by themselves.
 *
 * @param {Scrolled} place
 */
export function ownScroller(place) {
  const column = place.closest('.text');
  return column && getComputedStyle(column).overflowY !== 'visible' ? column : null;
}

/**
 * The upper edge of its first line. The box around a place of several lines may start elsewhere.
 *
 * @param {Scrolled} place
 */
function topOf(place) {
  const [first = place.getBoundingClientRect()] = place.getClientRects();
  return first.top;
}
