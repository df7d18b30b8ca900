/** The page's words in Spanish. */

import { countsOf } from '../crossread/words/counts.js';

const { counted, number } = countsOf('es');

/** @type {import('../page-words.js').PageWords} */
export const words = {
  language: 'es',
  direction: 'ltr',

  page: {
    description: 'Dos artículos sobre un mismo hecho: los pasajes comunes, enlazados, y dónde difieren sus palabras.',
    tagline: 'Pegue dos artículos sobre un mismo hecho: vea qué citas y cifras difieren y qué dice solo uno.',
    naming: '¿Qué medios son?',
    edit: 'Editar textos',
    first: 'Primer artículo',
    second: 'Segundo artículo',
    outlet: 'Medio',
    more: 'Enlace y fecha',
    link: 'Enlace',
    date: 'Fecha',
    text: 'Texto',
    hint: 'Pegue aquí el artículo o suelte un archivo.',
    open: 'Abrir un archivo',
    compare: 'Comparar',
    docs: 'Para medios y desarrolladores',
    example: 'Probar un ejemplo',
    swap: 'Intercambiar',
    clear: 'Borrar',
    undo: 'Deshacer',
    cancel: 'Cancelar',
    private: 'Sus textos se quedan en este dispositivo: no se sube nada.',
    share: 'Compartir',
    close: 'Cerrar',
    copyLink: 'Copiar enlace',
    linkSays:
      'Ambos textos van en el propio enlace, tras el #. Los navegadores no envían nada de esa parte: ningún servidor la ve, solo quien recibe el enlace.',
    linkField: 'El enlace',
    savePage: 'Guardar página (.html)',
    savePageSays: 'La lectura en un solo archivo que muestra cualquier navegador.',
    saveData: 'Guardar datos (.json)',
    saveDataSays: 'Ambos textos y el informe. «Abrir un archivo» los recupera.',
    print: 'Imprimir',
    printSays: 'O guardar como PDF, si el navegador lo ofrece.',
  },

  back: 'Volver a la lectura',
  sides: { a: 'Primer artículo', b: 'Segundo artículo' },
  openFor: (side) => `Abrir un archivo: ${side}`,

  words: (count) => counted(count, { one: '# palabra', other: '# palabras' }),
  aboutWords: (count) => `unas ${number(count)} palabras`,
  noLink: 'Esto no es una dirección web. Empiezan por https:// o http://.',

  problems: {
    empty: 'Pegue aquí un artículo.',
    blank: 'Aquí solo hay espacios. Pegue un artículo.',
    wordless: 'Aquí no hay palabras. Pegue un artículo.',
    oneWord: 'Una palabra es poco para comparar. Pegue el artículo completo.',
  },
  refusals: {
    unknown: (name) =>
      `«${name}» no se puede abrir aquí, solo .txt, .html, .md y .json guardado. Ábralo, copie el texto y péguelo aquí.`,
    tooLarge: (name) => `«${name}» supera los 64 MB, más de lo que se puede comparar.`,
    unreadable: (name) => `No se pudo leer «${name}».`,
    noText: (name) => `No hay texto en «${name}».`,
  },
  pairRefusals: {
    broken: (name) => `«${name}» no contiene dos artículos guardados por Crossread o está dañado.`,
    newer: (name) => `«${name}» se guardó con otra versión de Crossread, que esta no puede leer.`,
  },
  oneFile: 'Solo se abrió el primero de los archivos.',

  notes: {
    part: 'De una página web: se quitaron menús y anuncios.',
    tidied: 'De una página web: se conservaron sus párrafos.',
    plain: 'Este es todo el texto, tal como se copió.',
    usePlain: 'Usar mejor el texto sin tratar',
    useTidied: 'Usar mejor el texto ordenado',
  },

  comparing: (count) => `Comparando ${counted(count, { one: '# palabra', other: '# palabras' })}…`,
  stopped: 'Detenido. Sus textos están como estaban.',
  found: (passages) =>
    passages === 0
      ? 'Ningún pasaje en común.'
      : counted(passages, { one: '# pasaje en común.', other: '# pasajes en común.' }),
  failed: (why) => `No se pudieron comparar estos textos: ${why}. Siguen en los campos.`,
  noExample: 'No se pudo cargar el ejemplo. Lo que escribió no ha cambiado.',

  cleared: 'Borrado.',
  replaced: 'Se reemplazó el texto.',
  restored: 'Sus textos han vuelto.',

  link: {
    size: (characters) => counted(characters, { one: '# carácter.', other: '# caracteres.' }),
    tooLong: (most) =>
      `Estos textos son demasiado largos para un enlace: con más de ${number(most)} caracteres no llega a todos los programas. Guarde los datos en un archivo; al abrirlo aquí, vuelven ambos textos.`,
    unsupported: 'Este navegador no puede crear estos enlaces. Guarde los datos en un archivo.',
    copied: 'Copiado.',
    notCopied: 'El navegador no deja copiar a la página. Copie el enlace del campo.',
  },
  linkFaults: {
    broken: 'El enlace está dañado, quizá cortado. Pídalo de nuevo, o pida el archivo. Sus textos están como estaban.',
    newer: 'El enlace se creó con otra versión de Crossread, que esta no puede leer. Sus textos están como estaban.',
    tooLong: 'El enlace contiene más de lo permitido. Pida el archivo. Sus textos están como estaban.',
    unsupported: 'Este navegador no puede leer estos enlaces. Pida el archivo. Sus textos están como estaban.',
  },
  saved: 'Guardado.',

  savedPage: {
    title: (a, b) => `${a} y ${b}`,
    passages: 'Lo que dicen ambos',
    texts: 'Los dos textos',
    notIn: (name) => `no está en ${name}`,
    style: (kinds) => `Estilo: ${kinds.join(', ')}`,
    madeBy:
      'Hecho por Crossread a partir de los dos textos, con reglas y sin el juicio de nadie: muestra dónde mirar, no quién tiene razón.',
  },

  kept: {
    yes: 'Esta pestaña los conserva al recargar, hasta que la cierre.',
    tooLong: 'Son demasiado largos para que este navegador los conserve: al recargar se pierden.',
    no: 'Este navegador no puede conservarlos al recargar.',
  },
};
