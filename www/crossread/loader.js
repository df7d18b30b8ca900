/**
 * Loads the element when the first `<cross-read>` comes near the window, or at once for one with `loading="eager"`: until
 * then a page has nothing but this. `<script type="module" src="crossread/loader.js"></script>`
 */

/** Elements that are looked out for. @type {Set<HTMLElement>} */
const awaited = new Set();

// As far ahead as a screen: by the time it is there the articles are tied.
const near = new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) load();
  },
  { rootMargin: '100% 0px' },
);

const later = new MutationObserver(look);

function look() {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('cross-read'))) {
    if (awaited.has(element)) continue;
    awaited.add(element);
    keepRoom(element, '1e6s');
    if (element.getAttribute('loading') === 'eager') {
      load();
      return;
    }
    near.observe(element);
  }
}

/** For how long cross-read.css keeps the room of an element that is not there. @param {HTMLElement} element @param {string} time */
function keepRoom({ style }, time) {
  style.setProperty('--cross-read-wait', time);
}

async function load() {
  near.disconnect();
  later.disconnect();
  try {
    // What all of it needs, side by side; the rest follows from these.
    await Promise.all([import('./cross-read.js'), import('./embedded/embedded.js')]);
  } catch (error) {
    // The articles stand in the page as they would without.
    for (const element of awaited) keepRoom(element, '0s');
    console.error('Crossread could not be loaded', error);
  }
}

later.observe(document, { childList: true, subtree: true });
look();
