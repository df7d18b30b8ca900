/** From a parsed page, or a piece of one, to plain text: a block a line, and a blank line between. Touches no document shown. */

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** What never holds an article's words. */
const NOT_TEXT =
  'script, style, noframes, noscript, template, head, title, svg, canvas, iframe, object, embed, video, audio, map, ' +
  'button, input, select, textarea, label, progress, meter, [hidden], [aria-hidden="true"], [data-style*="display:none"], ' +
  '[data-style*="display: none"]';

/** What a page has around its articles. */
const AROUND =
  'nav, aside, footer, dialog, menu, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], ' +
  '[role="search"], [role="toolbar"], [role="menu"], [role="menubar"], [role="dialog"], [role="button"]';

/** How pages name adverts and the like, as a word of a class or an id. */
const ADVERT =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|share|sharing|social|newsletter|related|recommended|cookies?|consent|breadcrumbs?|paywall|sr-only|visually-?hidden|screen-reader-text)(?:[\s_-]|$)/i;

/** The share of a page's text from which on nothing is taken for an advert, whatever its name. */
const MAIN_SHARE = 0.5;

/** Every kind of white space, and what stands for it in pages. */
const WHITE_SPACE = /[\s\u00a0\u200b\ufeff]+/g;

/** Takes out what is around the articles. @param {Document} page */
export function dropAround(page) {
  const total = wordsIn(page.body).length;
  const isAround = (/** @type {Element} */ element) =>
    element.matches(AROUND)
      ? !element.closest('blockquote')
      : ADVERT.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
  for (const element of page.querySelectorAll(NOT_TEXT)) if (!element.contains(page.body)) element.remove();
  for (const element of page.body.querySelectorAll('*')) {
    if (!page.body.contains(element) || !isAround(element)) continue;
    if (wordsIn(element).length <= total * MAIN_SHARE) element.remove();
  }
}

/**
 * @param {Element} root
 * @returns {string[]} the text of each block, in order; list items begin with a bullet
 */
export function blocksIn(root) {
  /** @type {string[]} */
  const blocks = [];
  let line = '';
  let bullet = '';
  const end = () => {
    const text = line.replace(WHITE_SPACE, ' ').trim();
    line = '';
    if (text === '') return;
    blocks.push(bullet + text);
    bullet = '';
  };
  /** @param {Node} node */
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.nodeValue;
    if (!(node instanceof Element) || node.matches(NOT_TEXT)) return;
    const name = node.tagName.toUpperCase();
    if (name === 'PRE') {
      end();
      for (const row of (node.textContent ?? '').split('\n')) {
        line = row;
        end();
      }
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) end();
    if (name === 'LI') bullet = '• ';
    if (name === 'Q') line += '“';
    for (const child of node.childNodes) walk(child);
    if (name === 'Q') line += '”';
    if (isBlock) end();
    if (name === 'LI') bullet = '';
  };
  walk(root);
  end();
  return blocks;
}

/** @param {string[]} blocks */
export function joinedBlocks(blocks) {
  return blocks.join('\n\n');
}

/** The text of an element without any white space. @param {Node} node */
function wordsIn(node) {
  return (node.textContent ?? '').replace(WHITE_SPACE, '');
}
