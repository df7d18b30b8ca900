/** Spanish. */

import { countsOf } from './counts.js';

const { counted, number, percent } = countsOf('es');
const PASSAGES = { one: '# pasaje', other: '# pasajes' };

/** @type {import('../words.js').Words} */
export const words = {
  language: 'es',
  direction: 'ltr',
  colon: ':',
  between: '; ',
  percent,

  unnamed: { a: 'Texto A', b: 'Texto B' },

  kinds: { verbatim: 'Mismas palabras', edited: 'Editado', reworded: 'Reformulado' },
  all: 'Todos',
  views: 'Vistas',
  viewNames: {
    columns: 'En paralelo',
    overview: 'Panorama',
    passages: 'Pasajes',
    quotes: 'Citas',
    figures: 'Cifras',
    only: 'Solo en…',
  },
  viewFailed: 'No se pudo cargar esta vista. Elija otra y vuelva para intentarlo de nuevo.',

  filter: 'Filtro',
  finer: 'Más filtros',
  kind: 'Tipo de pasaje',
  substanceOnly: 'Solo diferencias de fondo',
  closeness: 'Certeza',
  closenessHelp: 'Oculta los pasajes cuya relación es menos segura',
  atLeast: (score) => `desde ${percent(score)}`,
  showAll: 'Mostrar todo',
  hidden: (count, of) =>
    count === 0
      ? 'Nada oculto'
      : `${counted(count, { one: '# pasaje oculto', other: '# pasajes ocultos' })} de ${number(of)}`,
  hiddenQuotes: (count, of) => `${counted(count, { one: '# cita oculta', other: '# citas ocultas' })} de ${number(of)}`,
  hiddenFigures: (count, of) =>
    `${counted(count, { one: '# cifra común oculta', other: '# cifras comunes ocultas' })} de ${number(of)}`,
  nothingShown: 'El filtro oculta todos los pasajes.',

  differences: {
    figure: 'Cifra',
    date: 'Fecha',
    unit: 'Unidad',
    negation: 'Negación',
    name: 'Nombre',
    nameSpelling: 'Mismo nombre, otra grafía',
    modal: 'Tiempo verbal o certeza',
    order: 'Otro orden',
    cut: 'Recortado',
    replaced: 'Otras palabras',
    added: 'Añadido',
    leftOut: 'Omitido',
    spelling: 'Ortografía',
    capitals: 'Mayúsculas',
    punctuation: 'Puntuación',
    whiteSpace: 'Espacios',
  },
  becomes: '→',
  leftOutIn: (name) => `Omitido en ${name}`,
  onlyKind: (kind, name) => `${kind}, solo en ${name}`,
  cutIn: (name) => `Recortado en ${name}`,
  putInBy: (name) => `Insertado por ${name}`,
  styles: {
    spelling: 'ortografía',
    wording: 'redacción',
    hyphen: 'guion',
    capitals: 'mayúsculas',
    quotationMarks: 'comillas',
    punctuation: 'puntuación',
    whiteSpace: 'espacios',
  },
  style: (styles, count, isAll) => `${isAll ? 'Solo estilo' : 'Estilo'}: ${styles.join(', ')} (${number(count)})`,

  lessSure: 'menos seguro',
  places: (count) => counted(count, { one: 'en # lugar', other: 'en # lugares' }),
  placeOf: (name, place, of) => `${name}, lugar ${number(place)} de ${number(of)}`,
  furtherNotes: (count) => `En los demás lugares (${number(count)})`,
  show: 'Ver en el texto',
  showIn: (name) => `Ver en ${name}`,
  showFrom: (name) => `Ver en el texto: ${name}`,
  copyCitation: 'Copiar como cita',
  citation: 'Este pasaje como cita',
  citationCopied: 'Copiado.',
  citationNotCopied: 'El navegador no permitió copiar: cópielo aquí.',
  moreText: 'Más',
  lessText: 'Menos',

  overviewHint: 'Cada tramo y cada cinta llevan a su lugar en el texto.',
  shared: (share) => `${share} en común`,

  quotes: 'Citas',
  noQuotes: 'Ninguno de los dos textos cita a nadie.',
  noQuotesDiffer: 'Ninguna cita difiere en el fondo.',
  agreement: 'Coincidencia de las citas',
  differInSubstance: 'Difieren en el fondo',
  agreements: {
    differing: 'Las palabras difieren',
    cut: 'Abreviada',
    reported: 'Citada y referida',
    same: 'Mismas palabras',
    oneSide: 'Solo en uno',
  },
  verdict: 'Resultado',
  verdicts: {
    differing: () => 'Las palabras difieren',
    cut: (name) => `Igual, pero más breve en ${name}`,
    reported: (name, other) => `${name} cita, ${other} lo refiere`,
    same: () => 'Mismas palabras',
    oneSide: (name) => `Solo en ${name}`,
  },
  times: (count) => counted(count, { one: '# vez', other: '# veces' }),
  speaker: 'Quién habla',
  noSpeaker: 'sin hablante identificado',
  otherSpeaker: 'Atribuido a otra persona',
  quotesDiffer: (count) =>
    count === 0
      ? ''
      : ` ${counted(count, { one: '# cita difiere en el fondo.', other: '# citas difieren en el fondo.' })}`,

  figures: 'Cifras',
  noFigures: 'No se pudo emparejar ninguna cifra.',
  noConflict: 'Ninguna cifra se contradice.',
  figureVerdicts: { conflict: 'Contradicción', precision: 'Una es más exacta', same: 'Coinciden' },
  figuresApart: (name, count) =>
    `En ${name} no se ${counted(count, { one: 'pudo emparejar # cifra', other: 'pudieron emparejar # cifras' })}.`,
  figuresNote:
    'Las cifras solo se emparejan donde ambos textos comparten un pasaje: el otro puede darlas en otra parte.',

  onlyIn: (name) => `Sin emparejar en ${name}`,
  onlyNote: 'Las frases se emparejan por sus palabras: el otro texto puede decir lo mismo con otras.',
  sentences: (count) => counted(count, { one: '# frase', other: '# frases' }),
  showAllOf: (count) => `Mostrar todo (${number(count)})`,

  figuresDiffer: (count) =>
    count === 0 ? '' : ` ${counted(count, { one: '# cifra se contradice.', other: '# cifras se contradicen.' })}`,
  conflicting: (count) => (count === 0 ? '' : counted(count, { one: '# contradicción', other: '# contradicciones' })),

  differing: 'Palabras que difieren',
  omission: 'Palabras que solo tiene el otro',
  moved: 'En otro orden',
  together: 'Desplazar juntos',
  fold: 'Ocultar lo que solo está en uno',
  folded: (count) => counted(count, { one: '# párrafo solo aquí', other: '# párrafos solo aquí' }),
  passages: 'Pasajes',
  next: 'Pasaje siguiente',
  previous: 'Pasaje anterior',

  compare: 'Comparar',
  pasteWhy: 'Un suceso, dos medios: pegue el otro artículo para ver lo que ambos recogen.',
  pasteOther: 'Pegue aquí el otro artículo:',
  pasteAgain: 'Pegar otro artículo',
  comparing: 'Comparando…',
  failed: (why) => `No se pudieron comparar estos textos: ${why}.`,
  faults: {
    core: 'no se pudo cargar la parte de esta página que compara',
    tooLong: (name, megabytes) => `${name} supera los ${number(megabytes)} MB, más de lo que se puede comparar`,
    option: (field) => `un ajuste de esta página, ${field}, no es válido`,
    memory: 'la comparación necesitaba más memoria de la que hay',
    internal: 'error interno; avise de él, por favor',
    stopped: 'la comparación se detuvo',
    articles: 'no se pudieron cargar los artículos',
  },
  incomplete: 'La búsqueda llegó a un límite; pueden faltar pasajes.',
  same: 'Los dos textos son iguales.',
  none: 'Los dos textos no comparten ningún pasaje.',
  wordless: (name) => `No hay palabras en ${name}.`,

  wordCount: (count) => counted(count, { one: '# palabra', other: '# palabras' }),
  both: (count) => `En ambos: ${counted(count, PASSAGES)}`,
  share: (share, name) => `, ${share} de ${name}`,
  under: (share) => `menos del ${share}`,
  over: (share) => `más del ${share}`,

  where: (place, count) => `Pasaje ${number(place)} de ${number(count)}`,
  inPlace: (name, place, count) =>
    count === 1 ? `, en ${name}` : `, en ${name} (${number(place)} de ${number(count)})`,
  also: (name, places) => (places === 1 ? `también en ${name}` : `también en ${name}, ${number(places)} veces`),
  wordings: (here, there) => `«${here}», allí «${there}»`,
  added: (there) => `allí también «${there}»`,
  leftOut: (here) => `«${here}», allí no`,
  more: (count) => `y ${number(count)} más`,
};
