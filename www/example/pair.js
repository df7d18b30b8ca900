/** The invented pair: two made-up outlets on one made-up day. The texts are files of their own, beside this one. */

/** @typedef {{ source: string, lang: string }} ExampleArticle */

/** @type {Record<'a' | 'b', ExampleArticle>} */
export const pair = {
  a: { source: 'The Harbour Courier', lang: 'en-GB' },
  b: { source: 'Northway News', lang: 'en-US' },
};
