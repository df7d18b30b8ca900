/** The invented pair: two made-up outlets on one made-up day. The texts are files of their own, beside this one. */

/** @typedef {{ source: string, lang: string, textUrl: string }} ExampleArticle */

/** @type {Record<'a' | 'b', ExampleArticle>} */
export const pair = {
  a: { source: 'The Harbour Courier', lang: 'en-GB', textUrl: new URL('./a.txt', import.meta.url).href },
  b: { source: 'Northway News', lang: 'en-US', textUrl: new URL('./b.txt', import.meta.url).href },
};
