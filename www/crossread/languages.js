/** Words by language: English at once, each other language from a module that is loaded when it is first asked for. */

/** @param {string} tag a language tag */
const primary = (tag) => tag.split('-')[0].toLowerCase();

/**
 * @template Words
 * @param {Words} english
 * @param {Record<string, () => Promise<{ words: Words }>>} loaders by language; every address in them is spelled out, since
 *   bundlers follow no others
 */
export function languages(english, loaders) {
  const there = new Map([['en', english]]);
  /** @type {Map<string, Promise<Words>>} */
  const coming = new Map();

  /**
   * @param {string} language
   * @param {() => Promise<{ words: Words }>} load
   */
  async function loaded(language, load) {
    try {
      const { words } = await load();
      there.set(language, words);
      return words;
    } catch (error) {
      // It may be loaded the next time.
      console.error(error);
      return english;
    } finally {
      coming.delete(language);
    }
  }

  return {
    /** The words that are there. @param {string} tag @returns {Words} English for a language without words, or not loaded */
    wordsFor: (tag) => there.get(primary(tag)) ?? english,

    /**
     * At once for English and for what is loaded already.
     *
     * @param {string} tag
     * @returns {Words | Promise<Words>} English for a language without words, and where they cannot be loaded
     */
    load(tag) {
      const language = primary(tag);
      const words = there.get(language);
      if (words || !Object.hasOwn(loaders, language)) return words ?? english;
      const promise = coming.get(language) ?? loaded(language, loaders[language]);
      coming.set(language, promise);
      return promise;
    },
  };
}
