/**
 * Loads the element when the first `<cross-read>` comes near the window, or at once for one with `loading="eager"`: until
 * then a page has nothing but this. `<script type="module" src="crossread/loader.js"></script>`
 */

/** Elements that are looked out for. @type {Set<Element>} */
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
  for (const element of document.querySelectorAll('cross-read')) {
    if (element.getAttribute('loading') === 'eager') {
      load();
      return;
    }
    if (awaited.has(element)) continue;
    awaited.add(element);
    near.observe(element);
  }
}

async function load() {
  near.disconnect();
  later.disconnect();
  try {
    // What all of it needs, side by side; the rest follows from these.
    await Promise.all([import('./cross-read.js'), import('./embedded/embedded.js')]);
  } catch (error) {
    // The articles stand in the page as they did.
    console.error('Crossread could not be loaded', error);
  }
}

later.observe(document, { childList: true, subtree: true });
look();
