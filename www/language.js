/*
 * The page's language: the first of the reader's that there are words in, or else English. No module, so that it runs
 * before anything is drawn and before the element looks. Until page.js has put the words in, nothing is shown in English.
 */
{
  const THERE = ['en', 'de', 'fr', 'es', 'tr', 'uk', 'ar'];
  const asked = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase());
  const language = asked.find((one) => THERE.includes(one)) ?? 'en';
  if (language !== 'en') {
    document.documentElement.lang = language;
    document.documentElement.classList.add('wordless');
  }
}
