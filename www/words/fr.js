/** The page's words in French. */

import { countsOf } from '../crossread/words/counts.js';

const { counted, number } = countsOf('fr');

/** @param {string} name */
const quoted = (name) => `«\u00a0${name}\u00a0»`;

/** @type {import('../page-words.js').PageWords} */
export const words = {
  language: 'fr',
  direction: 'ltr',

  page: {
    description:
      'Deux articles sur un même événement\u00a0: les passages communs, reliés, et là où les mots divergent.',
    tagline:
      'Collez deux articles sur un même événement\u00a0: voyez quelles citations et quels chiffres diffèrent, et ce qu’un seul dit.',
    naming: 'De quels médias s’agit-il\u00a0?',
    edit: 'Modifier les textes',
    first: 'Premier article',
    second: 'Second article',
    outlet: 'Média',
    more: 'Lien et date',
    link: 'Lien',
    date: 'Date',
    text: 'Texte',
    hint: 'Collez l’article ici, ou déposez un fichier.',
    open: 'Ouvrir un fichier',
    compare: 'Comparer',
    docs: 'Pour les sites d’actualité et les développeurs',
    example: 'Essayer un exemple',
    swap: 'Permuter',
    clear: 'Effacer',
    undo: 'Annuler',
    cancel: 'Arrêter',
    private: 'Vos textes restent sur cet appareil\u00a0: rien n’est envoyé.',
    share: 'Partager',
    close: 'Fermer',
    copyLink: 'Copier le lien',
    linkSays:
      'Les deux textes sont dans le lien lui-même, après le #. Les navigateurs n’envoient rien de cette partie\u00a0: aucun serveur ne la voit, seulement qui reçoit le lien.',
    linkField: 'Le lien',
    savePage: 'Enregistrer la page (.html)',
    savePageSays: 'La lecture en un seul fichier, que tout navigateur affiche.',
    saveData: 'Enregistrer les données (.json)',
    saveDataSays: 'Les deux textes et le rapport. «\u00a0Ouvrir un fichier\u00a0» les fait revenir.',
    print: 'Imprimer',
    printSays: 'Ou enregistrer en PDF, si le navigateur le propose.',
  },

  back: 'Retour à la lecture',
  sides: { a: 'Premier article', b: 'Second article' },
  openFor: (side) => `Ouvrir un fichier\u00a0: ${side}`,

  words: (count) => counted(count, { one: '# mot', other: '# mots' }),
  aboutWords: (count) => `environ ${counted(count, { one: '# mot', other: '# mots' })}`,
  noLink: 'Ce n’est pas une adresse web. Elle commence par https:// ou http://.',

  problems: {
    empty: 'Collez un article ici.',
    blank: 'Il n’y a ici que des espaces. Collez un article.',
    wordless: 'Il n’y a aucun mot ici. Collez un article.',
    oneWord: 'Un seul mot ne suffit pas. Collez l’article entier.',
  },
  refusals: {
    unknown: (name) =>
      `${quoted(name)} ne peut pas s’ouvrir ici, seulement .txt, .html, .md et .json enregistré. Ouvrez-le, copiez le texte et collez-le ici.`,
    tooLarge: (name) => `${quoted(name)} dépasse 64 Mo, plus que ce qui peut être comparé.`,
    unreadable: (name) => `${quoted(name)} n’a pas pu être lu.`,
    noText: (name) => `Il n’y a pas de texte dans ${quoted(name)}.`,
  },
  pairRefusals: {
    broken: (name) => `${quoted(name)} ne contient pas deux articles enregistrés par Crossread, ou est endommagé.`,
    newer: (name) => `${quoted(name)} a été enregistré par une autre version de Crossread, illisible pour celle-ci.`,
  },
  oneFile: 'Seul le premier fichier a été ouvert.',

  notes: {
    part: 'D’une page web\u00a0: menus et publicités ont été retirés.',
    tidied: 'D’une page web\u00a0: ses paragraphes ont été conservés.',
    plain: 'C’est le texte entier, tel qu’il a été copié.',
    usePlain: 'Prendre plutôt le texte brut',
    useTidied: 'Prendre plutôt le texte nettoyé',
  },

  comparing: (count) => `Comparaison de ${counted(count, { one: '# mot', other: '# mots' })}…`,
  stopped: 'Arrêté. Vos textes sont inchangés.',
  found: (passages) =>
    passages === 0
      ? 'Aucun passage en commun.'
      : counted(passages, { one: '# passage en commun.', other: '# passages en commun.' }),
  failed: (why) => `Ces textes n’ont pas pu être comparés\u00a0: ${why}. Ils sont toujours dans les champs.`,
  noExample: 'L’exemple n’a pas pu être chargé. Votre saisie est inchangée.',

  cleared: 'Effacé.',
  replaced: 'Le texte a été remplacé.',
  restored: 'Vos textes sont de retour.',

  link: {
    size: (characters) => counted(characters, { one: '# caractère.', other: '# caractères.' }),
    tooLong: (most) =>
      `Ces textes sont trop longs pour un lien\u00a0: au-delà de ${number(most)} caractères, il n’arrive pas dans tous les programmes. Enregistrez plutôt les données dans un fichier\u00a0; ouvert ici, il fait revenir les deux textes.`,
    unsupported: 'Ce navigateur ne peut pas créer de tels liens. Enregistrez plutôt les données dans un fichier.',
    copied: 'Copié.',
    notCopied: 'Le navigateur ne laisse pas la page copier. Copiez le lien dans le champ.',
  },
  linkFaults: {
    broken: 'Le lien est abîmé, peut-être coupé. Redemandez-le, ou demandez le fichier. Vos textes sont inchangés.',
    newer: 'Le lien vient d’une autre version de Crossread, illisible pour celle-ci. Vos textes sont inchangés.',
    tooLong: 'Le lien contient plus qu’un lien ne doit. Demandez plutôt le fichier. Vos textes sont inchangés.',
    unsupported: 'Ce navigateur ne peut pas lire de tels liens. Demandez plutôt le fichier. Vos textes sont inchangés.',
  },
  saved: 'Enregistré.',

  savedPage: {
    title: (a, b) => `${a} et ${b}`,
    passages: 'Ce que les deux disent',
    texts: 'Les deux textes',
    notIn: (name) => `absent de ${name}`,
    style: (kinds) => `Style\u00a0: ${kinds.join(', ')}`,
    madeBy:
      'Fait par Crossread à partir des deux textes, selon des règles et sans le jugement de personne\u00a0: cela montre où regarder, pas qui a raison.',
  },

  kept: {
    yes: 'Cet onglet les garde après un rechargement, jusqu’à ce que vous le fermiez.',
    tooLong: 'Ils sont trop longs pour que ce navigateur les garde\u00a0: un rechargement les perd.',
    no: 'Ce navigateur ne peut pas les garder après un rechargement.',
  },
};
