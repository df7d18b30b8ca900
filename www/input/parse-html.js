/**
 * HTML from outside becomes a document of its own, which no window shows: nothing in it runs or is fetched, and only text
 * is ever taken from it.
 *
 * Trusted Types demand a policy for this. It stays in this file, so that no other code can turn strings into HTML by it.
 * Browsers hold even such a document to the page's content security policy and report what it would have blocked, so
 * styles and handlers are made inert before it is parsed: `style` and `on…` become `data-` attributes, and `<style>`
 * becomes `<noframes>`, which a parser reads by the same rules.
 */

// One that is never closed counts too: looked for anew from each `<` within, its end would take a page minutes.
const TAG = /<[a-z](?:[^>"']+|"[^"]*"|'[^']*')*>?/gi;
const ACTIVE_ATTRIBUTE = /(["'\s/])(style|on[a-z]+)(?=[\s=/>])/gi;
const STYLE_TAG = /(<\/?)style(?=[\s/>])/gi;

/** @param {string} html */
export function inert(html) {
  return html.replace(TAG, (tag) => tag.replace(ACTIVE_ATTRIBUTE, '$1data-$2')).replace(STYLE_TAG, '$1noframes');
}

/** @type {{ createHTML: (html: string) => string } | undefined} */
let policy;

/**
 * @param {string} html
 * @returns {Document}
 */
export function parseHtml(html) {
  const rules = { createHTML: inert };
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= /** @type {typeof rules} */ (factory?.createPolicy('crossread-paste', rules) ?? rules);
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}
