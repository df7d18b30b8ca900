/** French. */

import { countsOf } from './counts.js';

const { counted, number, percent } = countsOf('fr');

/** @param {string} text */
const quoted = (text) => `«\u00a0${text}\u00a0»`;

const PASSAGES = { one: '# passage', other: '# passages' };

/** @type {import('../words.js').Words} */
export const words = {
  language: 'fr',
  direction: 'ltr',
  colon: '\u00a0:',
  between: '\u00a0; ',
  percent,

  unnamed: { a: 'Texte A', b: 'Texte B' },

  kinds: { verbatim: 'Mêmes mots', edited: 'Retouché', reworded: 'Reformulé' },
  all: 'Tous',
  views: 'Vues',
  viewNames: {
    columns: 'Côte à côte',
    overview: 'Vue d’ensemble',
    passages: 'Passages',
    quotes: 'Citations',
    figures: 'Chiffres',
    only: 'Seulement dans…',
  },
  viewFailed: 'Cette vue n’a pas pu être chargée. Choisissez-en une autre, puis revenez pour réessayer.',

  filter: 'Filtre',
  finer: 'Plus de filtres',
  kind: 'Type de passage',
  substanceOnly: 'Seulement les différences de fond',
  closeness: 'Certitude',
  closenessHelp: 'Masque les passages dont le lien est moins sûr',
  atLeast: (score) => `dès ${percent(score)}`,
  showAll: 'Tout afficher',
  hidden: (count, of) =>
    count === 0
      ? 'Rien de masqué'
      : `${counted(count, { one: '# passage masqué', other: '# passages masqués' })} sur ${number(of)}`,
  hiddenQuotes: (count, of) =>
    `${counted(count, { one: '# citation masquée', other: '# citations masquées' })} sur ${number(of)}`,
  hiddenFigures: (count, of) =>
    `${counted(count, { one: '# chiffre commun masqué', other: '# chiffres communs masqués' })} sur ${number(of)}`,
  nothingShown: 'Le filtre masque tous les passages.',

  differences: {
    figure: 'Chiffre',
    date: 'Date',
    unit: 'Unité',
    negation: 'Négation',
    name: 'Nom',
    nameSpelling: 'Même nom, autre graphie',
    modal: 'Temps ou certitude',
    order: 'Autre ordre',
    cut: 'Coupé',
    replaced: 'Autres mots',
    added: 'Ajouté',
    leftOut: 'Omis',
    spelling: 'Orthographe',
    capitals: 'Majuscules',
    punctuation: 'Ponctuation',
    whiteSpace: 'Espaces',
  },
  becomes: '→',
  leftOutIn: (name) => `Omis dans ${name}`,
  onlyKind: (kind, name) => `${kind}, seulement dans ${name}`,
  cutIn: (name) => `Coupé dans ${name}`,
  putInBy: (name) => `Inséré par ${name}`,
  styles: {
    spelling: 'orthographe',
    wording: 'formulation',
    hyphen: 'trait d’union',
    capitals: 'majuscules',
    quotationMarks: 'guillemets',
    punctuation: 'ponctuation',
    whiteSpace: 'espaces',
  },
  style: (styles, count, isAll) =>
    `${isAll ? 'Style uniquement' : 'Style'}\u00a0: ${styles.join(', ')} (${number(count)})`,

  lessSure: 'moins sûr',
  places: (count) => counted(count, { one: 'à # endroit', other: 'à # endroits' }),
  placeOf: (name, place, of) => `${name}, endroit ${number(place)} sur ${number(of)}`,
  furtherNotes: (count) => `Aux autres endroits (${number(count)})`,
  show: 'Voir dans le texte',
  showIn: (name) => `Voir dans ${name}`,
  showFrom: (name) => `Voir dans le texte\u00a0: ${name}`,
  copyCitation: 'Copier comme citation',
  citation: 'Ce passage comme citation',
  citationCopied: 'Copié.',
  citationNotCopied: 'Le navigateur a refusé de copier : copiez le texte ici.',
  moreText: 'Plus',
  lessText: 'Moins',

  overviewHint: 'Chaque segment et chaque ruban mène à sa place dans le texte.',
  shared: (share) => `${share} en commun`,

  quotes: 'Citations',
  noQuotes: 'Aucun des deux textes ne cite quelqu’un.',
  noQuotesDiffer: 'Aucune citation ne diffère sur le fond.',
  agreement: 'Concordance des citations',
  differInSubstance: 'Diffèrent sur le fond',
  agreements: {
    differing: 'Les mots diffèrent',
    cut: 'Abrégé',
    reported: 'Cité et rapporté',
    same: 'Mêmes mots',
    oneSide: 'Dans un seul',
  },
  verdict: 'Constat',
  verdicts: {
    differing: () => 'Les mots diffèrent',
    cut: (name) => `Identique, mais plus court dans ${name}`,
    reported: (name, other) => `${name} cite, ${other} rapporte`,
    same: () => 'Mêmes mots',
    oneSide: (name) => `Seulement dans ${name}`,
  },
  times: (count) => `${number(count)} fois`,
  speaker: 'Qui parle',
  noSpeaker: 'auteur non trouvé',
  otherSpeaker: 'Attribué à quelqu’un d’autre',
  quotesDiffer: (count) =>
    count === 0
      ? ''
      : ` ${counted(count, { one: '# citation diffère sur le fond.', other: '# citations diffèrent sur le fond.' })}`,

  figures: 'Chiffres',
  noFigures: 'Aucun chiffre n’a pu être rapproché.',
  noConflict: 'Aucun chiffre ne se contredit.',
  figureVerdicts: { conflict: 'Contradiction', precision: 'L’un est plus précis', same: 'Concordent' },
  figuresApart: (name, count) =>
    `Dans ${name}, ${counted(count, { one: '# chiffre n’a pas pu être rapproché', other: '# chiffres n’ont pas pu être rapprochés' })}.`,
  figuresNote:
    'Les chiffres ne sont rapprochés que là où les deux textes ont un passage en commun\u00a0: l’autre peut les donner ailleurs.',

  onlyIn: (name) => `Sans équivalent trouvé\u00a0: ${name}`,
  onlyNote: 'Les phrases sont rapprochées d’après leurs mots\u00a0: l’autre texte peut dire la même chose autrement.',
  sentences: (count) => counted(count, { one: '# phrase', other: '# phrases' }),
  showAllOf: (count) => `Tout afficher (${number(count)})`,

  figuresDiffer: (count) =>
    count === 0 ? '' : ` ${counted(count, { one: '# chiffre se contredit.', other: '# chiffres se contredisent.' })}`,
  conflicting: (count) => (count === 0 ? '' : counted(count, { one: '# contradiction', other: '# contradictions' })),

  differing: 'Mots qui diffèrent',
  omission: 'Mots que seul l’autre contient',
  moved: 'Dans un autre ordre',
  together: 'Défiler ensemble',
  fold: 'Masquer ce qu’un seul contient',
  folded: (count) => counted(count, { one: '# paragraphe seulement ici', other: '# paragraphes seulement ici' }),
  passages: 'Passages',
  next: 'Passage suivant',
  previous: 'Passage précédent',

  compare: 'Comparer',
  pasteWhy: 'Un événement, deux médias\u00a0: collez l’autre article pour voir ce que les deux rapportent.',
  pasteOther: 'Collez ici l’autre article\u00a0:',
  pasteAgain: 'Coller un autre article',
  comparing: 'Comparaison en cours…',
  failed: (why) => `Ces textes n’ont pas pu être comparés\u00a0: ${why}.`,
  faults: {
    core: 'la partie de cette page qui compare n’a pas pu être chargée',
    tooLong: (name, megabytes) => `${name} dépasse ${number(megabytes)}\u00a0Mo, la limite de ce qui peut être comparé`,
    option: (field) => `un réglage de cette page, ${field}, n’est pas valable`,
    memory: 'la comparaison demandait plus de mémoire qu’il n’y en a',
    internal: 'erreur interne, merci de la signaler',
    stopped: 'la comparaison a été arrêtée',
    articles: 'les articles n’ont pas pu être chargés',
  },
  incomplete: 'La recherche a atteint une limite\u00a0; il peut manquer des passages.',
  same: 'Ces deux textes sont identiques.',
  none: 'Ces deux textes n’ont aucun passage en commun.',
  wordless: (name) => `Il n’y a aucun mot dans ${name}.`,

  wordCount: (count) => counted(count, { one: '# mot', other: '# mots' }),
  both: (count) => `En commun\u00a0: ${counted(count, PASSAGES)}`,
  share: (share, name) => `, ${share} de ${name}`,
  under: (share) => `moins de ${share}`,
  over: (share) => `plus de ${share}`,

  where: (place, count) => `Passage ${number(place)} sur ${number(count)}`,
  inPlace: (name, place, count) =>
    count === 1 ? `, dans ${name}` : `, dans ${name} (${number(place)} sur ${number(count)})`,
  also: (name, places) => (places === 1 ? `aussi dans ${name}` : `aussi dans ${name}, ${number(places)} fois`),
  wordings: (here, there) => `${quoted(here)}, là-bas ${quoted(there)}`,
  added: (there) => `là-bas aussi ${quoted(there)}`,
  leftOut: (here) => `${quoted(here)}, absent là-bas`,
  more: (count) => counted(count, { one: 'et # autre', other: 'et # autres' }),
};
