/** Numbers and counted nouns of a language, for the modules of words beside this one. */

/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms a noun's, by the language's own rules */

/** @param {string} language */
export function countsOf(language) {
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const rules = new Intl.PluralRules(language);
  const number = (/** @type {number} */ value) => numbers.format(value);
  /** The form for a count. @param {number} count @param {Forms} forms */
  const form = (count, forms) => forms[rules.select(count)] ?? forms.other;
  return {
    number,
    form,
    /** A count in words: `#` in a form is where the number stands. @param {number} count @param {Forms} forms */
    counted: (count, forms) => form(count, forms).replace('#', number(count)),
    /** @param {number} value from 0 to 100 */
    percent: (value) => percents.format(value / 100),
  };
}
