/** The page's words in German. */

import { countsOf } from '../crossread/words/counts.js';

const { counted, number } = countsOf('de');

/** @type {import('../page-words.js').PageWords} */
export const words = {
  language: 'de',
  direction: 'ltr',

  page: {
    description: 'Zwei Artikel über ein Ereignis: was beide bringen, verknüpft, und wo ihr Wortlaut auseinandergeht.',
    tagline:
      'Zwei Artikel über ein Ereignis einfügen und sehen, welche Zitate und Zahlen abweichen und was nur einer sagt.',
    naming: 'Welche Medien sind das?',
    edit: 'Texte bearbeiten',
    first: 'Erster Artikel',
    second: 'Zweiter Artikel',
    outlet: 'Medium',
    more: 'Link und Datum',
    link: 'Link',
    date: 'Datum',
    text: 'Text',
    hint: 'Den Artikel hier einfügen oder eine Datei hierher ziehen.',
    open: 'Datei öffnen',
    compare: 'Vergleichen',
    docs: 'Für Nachrichtenseiten und Entwickler',
    example: 'Beispiel ansehen',
    swap: 'Tauschen',
    clear: 'Leeren',
    undo: 'Rückgängig',
    cancel: 'Abbrechen',
    private: 'Ihre Texte bleiben auf diesem Gerät: Nichts wird hochgeladen.',
    share: 'Teilen',
    close: 'Schließen',
    copyLink: 'Link kopieren',
    linkSays:
      'Beide Texte stehen im Link selbst, hinter dem #. Diesen Teil schickt kein Browser weg: Kein Server sieht ihn, nur wer den Link bekommt.',
    linkField: 'Der Link',
    savePage: 'Seite speichern (.html)',
    savePageSays: 'Die Lesung als eine Datei, die jeder Browser zeigt.',
    saveData: 'Daten speichern (.json)',
    saveDataSays: 'Beide Texte und der Bericht. „Datei öffnen“ bringt beide zurück.',
    print: 'Drucken',
    printSays: 'Oder als PDF speichern, wo der Browser das anbietet.',
  },

  back: 'Zurück zur Lesung',
  sides: { a: 'Erster Artikel', b: 'Zweiter Artikel' },
  openFor: (side) => `Datei öffnen: ${side}`,

  words: (count) => counted(count, { one: '# Wort', other: '# Wörter' }),
  aboutWords: (count) => `etwa ${counted(count, { one: '# Wort', other: '# Wörter' })}`,
  noLink: 'Das ist keine Webadresse. Sie beginnt mit https:// oder http://.',

  problems: {
    empty: 'Fügen Sie hier einen Artikel ein.',
    blank: 'Hier steht nur Leerraum. Fügen Sie einen Artikel ein.',
    wordless: 'Hier stehen keine Wörter. Fügen Sie einen Artikel ein.',
    oneWord: 'Ein Wort ist zu wenig zum Vergleichen. Fügen Sie den ganzen Artikel ein.',
  },
  refusals: {
    unknown: (name) =>
      `„${name}“ lässt sich hier nicht öffnen, nur .txt, .html, .md und gespeicherte .json. Öffnen Sie die Datei, kopieren Sie den Text und fügen Sie ihn hier ein.`,
    tooLarge: (name) => `„${name}“ ist größer als 64 MB, mehr als sich vergleichen lässt.`,
    unreadable: (name) => `„${name}“ ließ sich nicht lesen.`,
    noText: (name) => `In „${name}“ steht kein Text.`,
  },
  pairRefusals: {
    broken: (name) => `„${name}“ enthält keine zwei von Crossread gespeicherten Artikel oder ist beschädigt.`,
    newer: (name) => `„${name}“ stammt von einer anderen Version von Crossread und lässt sich hier nicht lesen.`,
  },
  oneFile: 'Nur die erste der Dateien wurde geöffnet.',

  notes: {
    part: 'Von einer Webseite: Menüs und Werbung wurden weggelassen.',
    tidied: 'Von einer Webseite: Die Absätze sind erhalten.',
    plain: 'Das ist der ganze Text, wie er kopiert wurde.',
    usePlain: 'Stattdessen den unbearbeiteten Text nehmen',
    useTidied: 'Stattdessen den aufgeräumten Text nehmen',
  },

  comparing: (count) => `${counted(count, { one: '# Wort wird', other: '# Wörter werden' })} verglichen …`,
  stopped: 'Angehalten. Ihre Texte sind unverändert.',
  found: (passages) =>
    passages === 0
      ? 'Keine gemeinsame Passage.'
      : counted(passages, { one: '# gemeinsame Passage.', other: '# gemeinsame Passagen.' }),
  failed: (why) => `Diese Texte ließen sich nicht vergleichen: ${why}. Sie stehen noch in den Feldern.`,
  noExample: 'Das Beispiel ließ sich nicht laden. Ihre Eingaben sind unverändert.',

  cleared: 'Geleert.',
  replaced: 'Der Text wurde ersetzt.',
  restored: 'Ihre Texte sind wieder da.',

  link: {
    size: (characters) => `${number(characters)} Zeichen.`,
    tooLong: (most) =>
      `Diese Texte sind zu lang für einen Link: Mit mehr als ${number(most)} Zeichen kommt er nicht in jedem Programm an. Speichern Sie stattdessen die Daten als Datei; hier geöffnet, bringt sie beide Texte zurück.`,
    unsupported: 'Dieser Browser kann solche Links nicht machen. Speichern Sie stattdessen die Daten als Datei.',
    copied: 'Kopiert.',
    notCopied: 'Der Browser lässt die Seite nicht kopieren. Kopieren Sie den Link aus dem Feld.',
  },
  linkFaults: {
    broken:
      'Der Link ist beschädigt, vielleicht abgeschnitten. Bitten Sie noch einmal um ihn oder um die Datei. Ihre Texte sind unverändert.',
    newer:
      'Der Link stammt von einer anderen Version von Crossread und lässt sich hier nicht lesen. Ihre Texte sind unverändert.',
    tooLong: 'Der Link enthält mehr, als ein Link darf. Bitten Sie um die Datei. Ihre Texte sind unverändert.',
    unsupported: 'Dieser Browser kann solche Links nicht lesen. Bitten Sie um die Datei. Ihre Texte sind unverändert.',
  },
  saved: 'Gespeichert.',

  savedPage: {
    title: (a, b) => `${a} und ${b}`,
    passages: 'Was beide sagen',
    texts: 'Die beiden Texte',
    notIn: (name) => `nicht in ${name}`,
    style: (kinds) => `Stil: ${kinds.join(', ')}`,
    madeBy:
      'Von Crossread aus den beiden Texten erstellt, nach Regeln und ohne menschliches Urteil: Es zeigt, worauf zu achten ist, nicht, wer recht hat.',
  },

  kept: {
    yes: 'Dieser Tab behält sie auch beim Neuladen, bis Sie ihn schließen.',
    tooLong: 'Sie sind zu lang, als dass dieser Browser sie behielte: Beim Neuladen gehen sie verloren.',
    no: 'Dieser Browser kann sie beim Neuladen nicht behalten.',
  },
};
