/** German. */

import { countsOf } from './counts.js';

const { counted, number, percent } = countsOf('de');
const PASSAGES = { one: '# Passage', other: '# Passagen' };

/** @type {import('../words.js').Words} */
export const words = {
  language: 'de',
  direction: 'ltr',
  colon: ':',
  between: '; ',
  percent,

  unnamed: { a: 'Text A', b: 'Text B' },

  kinds: { verbatim: 'Wortgleich', edited: 'Redigiert', reworded: 'Umformuliert' },
  all: 'Alle',
  views: 'Ansichten',
  viewNames: {
    columns: 'Nebeneinander',
    overview: 'Überblick',
    passages: 'Passagen',
    quotes: 'Zitate',
    figures: 'Zahlen',
    only: 'Nur in …',
  },
  viewFailed:
    'Diese Ansicht ließ sich nicht laden. Wählen Sie eine andere und kommen Sie zurück, um es noch einmal zu versuchen.',

  filter: 'Filter',
  finer: 'Weitere Filter',
  kind: 'Art der Passage',
  substanceOnly: 'Nur inhaltliche Unterschiede',
  closeness: 'Wie sicher',
  closenessHelp: 'Blendet Passagen aus, die weniger sicher zusammengehören',
  atLeast: (score) => `ab ${percent(score)}`,
  showAll: 'Alle zeigen',
  hidden: (count, of) =>
    count === 0 ? 'Nichts ausgeblendet' : `${number(count)} von ${counted(of, PASSAGES)} ausgeblendet`,
  hiddenQuotes: (count, of) =>
    `${number(count)} von ${counted(of, { one: '# Zitat', other: '# Zitaten' })} ausgeblendet`,
  hiddenFigures: (count, of) =>
    `${number(count)} von ${counted(of, { one: '# gemeinsamen Zahl', other: '# gemeinsamen Zahlen' })} ausgeblendet`,
  nothingShown: 'Der Filter blendet alle Passagen aus.',

  differences: {
    figure: 'Zahl',
    date: 'Datum',
    unit: 'Einheit',
    negation: 'Verneinung',
    name: 'Name',
    nameSpelling: 'Gleicher Name, andere Schreibung',
    modal: 'Zeitform oder Gewissheit',
    order: 'Andere Reihenfolge',
    cut: 'Gekürzt',
    replaced: 'Andere Worte',
    added: 'Hinzugefügt',
    leftOut: 'Weggelassen',
    spelling: 'Schreibung',
    capitals: 'Großschreibung',
    punctuation: 'Zeichensetzung',
    whiteSpace: 'Leerraum',
  },
  becomes: '→',
  leftOutIn: (name) => `Fehlt in ${name}`,
  onlyKind: (kind, name) => `${kind}, nur in ${name}`,
  cutIn: (name) => `Gekürzt in ${name}`,
  putInBy: (name) => `Eingefügt von ${name}`,
  styles: {
    spelling: 'Schreibung',
    wording: 'Wortwahl',
    hyphen: 'Bindestrich',
    capitals: 'Großschreibung',
    quotationMarks: 'Anführungszeichen',
    punctuation: 'Zeichensetzung',
    whiteSpace: 'Leerraum',
  },
  style: (styles, count, isAll) => `${isAll ? 'Nur Stil' : 'Stil'}: ${styles.join(', ')} (${number(count)})`,

  lessSure: 'weniger sicher',
  places: (count) => counted(count, { one: 'an # Stelle', other: 'an # Stellen' }),
  placeOf: (name, place, of) => `${name}, Stelle ${number(place)} von ${number(of)}`,
  furtherNotes: (count) => `An den übrigen Stellen (${number(count)})`,
  show: 'Im Text zeigen',
  showIn: (name) => `In ${name} zeigen`,
  showFrom: (name) => `Im Text zeigen: ${name}`,
  copyCitation: 'Als Zitat kopieren',
  citation: 'Diese Passage als Zitat',
  citationCopied: 'Kopiert.',
  citationNotCopied: 'Der Browser hat das Kopieren verweigert: hier kopieren.',
  moreText: 'Mehr',
  lessText: 'Weniger',

  overviewHint: 'Jedes Stück und jedes Band führt an seine Stelle im Text.',
  shared: (share) => `${share} gemeinsam`,

  quotes: 'Zitate',
  noQuotes: 'Keiner der beiden Texte zitiert jemanden.',
  noQuotesDiffer: 'Kein Zitat weicht inhaltlich ab.',
  agreement: 'Wie die Zitate übereinstimmen',
  differInSubstance: 'Inhaltlich verschieden',
  agreements: {
    differing: 'Wortlaut weicht ab',
    cut: 'Gekürzt',
    reported: 'Hier Zitat, dort Bericht',
    same: 'Wortgleich',
    oneSide: 'Nur in einem',
  },
  verdict: 'Befund',
  verdicts: {
    differing: () => 'Wortlaut weicht ab',
    cut: (name) => `Gleich, aber kürzer in ${name}`,
    reported: (name, other) => `${name} zitiert, ${other} gibt wieder`,
    same: () => 'Wortgleich',
    oneSide: (name) => `Nur in ${name}`,
  },
  times: (count) => `${number(count)}-mal`,
  speaker: 'Wer spricht',
  noSpeaker: 'kein Sprecher gefunden',
  otherSpeaker: 'Jemand anderem zugeschrieben',
  quotesDiffer: (count) =>
    count === 0
      ? ''
      : ` ${counted(count, { one: '# Zitat weicht inhaltlich ab.', other: '# Zitate weichen inhaltlich ab.' })}`,

  figures: 'Zahlen',
  noFigures: 'Keine Zahl ließ sich zuordnen.',
  noConflict: 'Keine Zahl widerspricht einer anderen.',
  figureVerdicts: { conflict: 'Widerspruch', precision: 'Eine ist genauer', same: 'Stimmen überein' },
  figuresApart: (name, count) =>
    `In ${name} ${counted(count, { one: 'ließ sich # Zahl', other: 'ließen sich # Zahlen' })} nicht zuordnen.`,
  figuresNote:
    'Zahlen werden nur dort zugeordnet, wo beide Texte eine Passage gemeinsam haben: Der andere kann sie anderswo nennen.',

  onlyIn: (name) => `Nicht zugeordnet in ${name}`,
  onlyNote: 'Sätze werden nach ihrem Wortlaut zugeordnet: Der andere Text kann dasselbe mit anderen Worten sagen.',
  sentences: (count) => counted(count, { one: '# Satz', other: '# Sätze' }),
  showAllOf: (count) => `Alle ${number(count)} zeigen`,

  figuresDiffer: (count) =>
    count === 0
      ? ''
      : ` ${counted(count, { one: '# Zahl widerspricht sich.', other: '# Zahlen widersprechen sich.' })}`,
  conflicting: (count) => (count === 0 ? '' : counted(count, { one: '# widersprüchlich', other: '# widersprüchlich' })),

  differing: 'Abweichende Worte',
  omission: 'Worte, die nur der andere hat',
  moved: 'In anderer Reihenfolge',
  together: 'Gemeinsam scrollen',
  fold: 'Ausblenden, was nur einer hat',
  folded: (count) => counted(count, { one: '# Absatz nur hier', other: '# Absätze nur hier' }),
  passages: 'Passagen',
  next: 'Nächste Passage',
  previous: 'Vorige Passage',

  compare: 'Vergleichen',
  pasteWhy: 'Ein Ereignis, zwei Medien: Fügen Sie den anderen Artikel ein und sehen Sie, was in beiden steht.',
  pasteOther: 'Den anderen Artikel hier einfügen:',
  pasteAgain: 'Einen anderen Artikel einfügen',
  comparing: 'Wird verglichen …',
  failed: (why) => `Diese Texte ließen sich nicht vergleichen: ${why}.`,
  faults: {
    core: 'der Teil dieser Seite, der vergleicht, konnte nicht geladen werden',
    tooLong: (name, megabytes) => `${name} ist länger als ${number(megabytes)} MB, mehr als sich vergleichen lässt`,
    option: (field) => `eine Einstellung dieser Seite, ${field}, ist ungültig`,
    memory: 'der Vergleich brauchte mehr Speicher, als vorhanden ist',
    internal: 'interner Fehler, bitte melden',
    stopped: 'der Vergleich wurde angehalten',
    articles: 'die Artikel konnten nicht geladen werden',
  },
  incomplete: 'Die Suche stieß an eine Grenze; es können Passagen fehlen.',
  same: 'Die beiden Texte sind gleich.',
  none: 'Die beiden Texte haben keine Passage gemeinsam.',
  wordless: (name) => `In ${name} stehen keine Wörter.`,

  wordCount: (count) => counted(count, { one: '# Wort', other: '# Wörter' }),
  both: (count) => `Beide: ${counted(count, PASSAGES)}`,
  share: (share, name) => `, ${share} von ${name}`,
  under: (share) => `unter ${share}`,
  over: (share) => `über ${share}`,

  where: (place, count) => `Passage ${number(place)} von ${number(count)}`,
  inPlace: (name, place, count) =>
    count === 1 ? `, in ${name}` : `, in ${name} (${number(place)} von ${number(count)})`,
  also: (name, places) => (places === 1 ? `auch in ${name}` : `auch in ${name}, ${number(places)}-mal`),
  wordings: (here, there) => `„${here}“, dort „${there}“`,
  added: (there) => `dort auch „${there}“`,
  leftOut: (here) => `„${here}“, dort nicht`,
  more: (count) => `und ${number(count)} weitere`,
};
