/** Ukrainian. */

import { countsOf } from './counts.js';

const { counted, number, percent } = countsOf('uk');

const TIMES = { one: '# раз', few: '# рази', many: '# разів', other: '# раза' };

/** @type {import('../words.js').Words} */
export const words = {
  language: 'uk',
  direction: 'ltr',
  colon: ':',
  between: '; ',
  percent,

  unnamed: { a: 'Текст А', b: 'Текст Б' },

  kinds: { verbatim: 'Ті самі слова', edited: 'Відредаговано', reworded: 'Іншими словами' },
  all: 'Усі',
  views: 'Подання',
  viewNames: {
    columns: 'Поруч',
    overview: 'Огляд',
    passages: 'Уривки',
    quotes: 'Цитати',
    figures: 'Цифри',
    only: 'Лише в…',
  },
  viewFailed: 'Це подання не вдалося завантажити. Виберіть інше й поверніться, щоб спробувати ще раз.',

  filter: 'Фільтр',
  finer: 'Більше фільтрів',
  kind: 'Вид уривка',
  substanceOnly: 'Лише відмінності по суті',
  closeness: 'Певність',
  closenessHelp: 'Приховує уривки, зв’язок між якими менш певний',
  atLeast: (score) => `від ${percent(score)}`,
  showAll: 'Показати всі',
  hidden: (count, of) => (count === 0 ? 'Нічого не приховано' : `Приховано уривків: ${number(count)} з ${number(of)}`),
  hiddenQuotes: (count, of) => `Приховано цитат: ${number(count)} з ${number(of)}`,
  hiddenFigures: (count, of) => `Приховано спільних цифр: ${number(count)} з ${number(of)}`,
  nothingShown: 'Фільтр приховує всі уривки.',

  differences: {
    figure: 'Цифра',
    date: 'Дата',
    unit: 'Одиниця',
    negation: 'Заперечення',
    name: 'Ім’я або назва',
    nameSpelling: 'Те саме ім’я, інше написання',
    modal: 'Час або певність',
    order: 'Інший порядок',
    cut: 'Скорочено',
    replaced: 'Інші слова',
    added: 'Додано',
    leftOut: 'Пропущено',
    spelling: 'Правопис',
    capitals: 'Великі літери',
    punctuation: 'Пунктуація',
    whiteSpace: 'Пробіли',
  },
  becomes: '→',
  leftOutIn: (name) => `Пропущено в ${name}`,
  onlyKind: (kind, name) => `${kind}, лише в ${name}`,
  cutIn: (name) => `Скорочено в ${name}`,
  putInBy: (name) => `Вставка: ${name}`,
  styles: {
    spelling: 'правопис',
    wording: 'формулювання',
    hyphen: 'дефіс',
    capitals: 'великі літери',
    quotationMarks: 'лапки',
    punctuation: 'пунктуація',
    whiteSpace: 'пробіли',
  },
  style: (styles, count, isAll) => `${isAll ? 'Лише стиль' : 'Стиль'}: ${styles.join(', ')} (${number(count)})`,

  lessSure: 'менш певно',
  places: (count) => counted(count, { one: 'у # місці', other: 'у # місцях' }),
  placeOf: (name, place, of) => `${name}, місце ${number(place)} з ${number(of)}`,
  furtherNotes: (count) => `В інших місцях (${number(count)})`,
  show: 'Показати в тексті',
  showIn: (name) => `Показати в ${name}`,
  showFrom: (name) => `Показати в тексті: ${name}`,
  copyCitation: 'Копіювати як цитату',
  citation: 'Цей уривок як цитата',
  citationCopied: 'Скопійовано.',
  citationNotCopied: 'Браузер не дозволив копіювати: скопіюйте звідси.',
  moreText: 'Більше',
  lessText: 'Менше',

  overviewHint: 'Кожен відрізок і кожна стрічка ведуть до свого місця в тексті.',
  shared: (share) => `${share} спільного`,

  quotes: 'Цитати',
  noQuotes: 'Жоден із текстів нікого не цитує.',
  noQuotesDiffer: 'Жодна цитата не відрізняється по суті.',
  agreement: 'Як узгоджуються цитати',
  differInSubstance: 'Різняться по суті',
  agreements: {
    differing: 'Слова різняться',
    cut: 'Скорочено',
    reported: 'Цитата й переказ',
    same: 'Ті самі слова',
    oneSide: 'Лише в одному',
  },
  verdict: 'Висновок',
  verdicts: {
    differing: () => 'Слова різняться',
    cut: (name) => `Те саме, але коротше в ${name}`,
    reported: (name, other) => `${name} цитує, ${other} переказує`,
    same: () => 'Ті самі слова',
    oneSide: (name) => `Лише в ${name}`,
  },
  times: (count) => counted(count, TIMES),
  speaker: 'Хто говорить',
  noSpeaker: 'мовця не знайдено',
  otherSpeaker: 'Приписано іншій особі',
  quotesDiffer: (count) =>
    count === 0
      ? ''
      : ` ${counted(count, {
          one: '# цитата різниться по суті.',
          few: '# цитати різняться по суті.',
          many: '# цитат різняться по суті.',
          other: '# цитати різняться по суті.',
        })}`,

  figures: 'Цифри',
  noFigures: 'Жодної цифри не вдалося зіставити.',
  noConflict: 'Жодна цифра не суперечить іншій.',
  figureVerdicts: { conflict: 'Суперечність', precision: 'Одна точніша', same: 'Збігаються' },
  figuresApart: (name, count) => `Цифр, які не вдалося зіставити, у ${name}: ${number(count)}.`,
  figuresNote: 'Цифри зіставляються лише там, де обидва тексти мають спільний уривок: інший може наводити їх деінде.',

  onlyIn: (name) => `Без відповідника в ${name}`,
  onlyNote: 'Речення зіставляються за словами: інший текст може казати те саме інакше.',
  sentences: (count) => counted(count, { one: '# речення', few: '# речення', many: '# речень', other: '# речення' }),
  showAllOf: (count) => `Показати всі (${number(count)})`,

  figuresDiffer: (count) => (count === 0 ? '' : ` Цифр, що суперечать: ${number(count)}.`),
  conflicting: (count) => (count === 0 ? '' : `суперечать: ${number(count)}`),

  differing: 'Слова, що різняться',
  omission: 'Слова, які має лише інший',
  moved: 'В іншому порядку',
  together: 'Гортати разом',
  fold: 'Приховати те, що є лише в одному',
  folded: (count) =>
    counted(count, {
      one: '# абзац лише тут',
      few: '# абзаци лише тут',
      many: '# абзаців лише тут',
      other: '# абзацу лише тут',
    }),
  passages: 'Уривки',
  next: 'Наступний уривок',
  previous: 'Попередній уривок',

  compare: 'Порівняти',
  pasteWhy: 'Одна подія, два видання: вставте іншу статтю, щоб побачити, що є в обох.',
  pasteOther: 'Вставте сюди іншу статтю:',
  pasteAgain: 'Вставити іншу статтю',
  comparing: 'Порівнюємо…',
  failed: (why) => `Ці тексти не вдалося порівняти: ${why}.`,
  faults: {
    core: 'не вдалося завантажити частину цієї сторінки, яка порівнює',
    tooLong: (name, megabytes) => `${name} перевищує ${number(megabytes)}\u00a0МБ, а більше порівняти не можна`,
    option: (field) => `одне з налаштувань цієї сторінки неправильне (${field})`,
    memory: 'для порівняння забракло пам’яті',
    stopped: 'порівняння зупинено',
    articles: 'не вдалося завантажити статті',
  },
  incomplete: 'Пошук зупинило обмеження, тож деяких уривків може бракувати.',
  same: 'Ці два тексти однакові.',
  none: 'Ці два тексти не мають спільних уривків.',
  wordless: (name) => `У ${name} немає слів.`,

  wordCount: (count) => counted(count, { one: '# слово', few: '# слова', many: '# слів', other: '# слова' }),
  both: (count) =>
    `Спільне: ${counted(count, { one: '# уривок', few: '# уривки', many: '# уривків', other: '# уривка' })}`,
  share: (share, name) => `, ${share} у ${name}`,
  under: (share) => `менше ніж ${share}`,
  over: (share) => `понад ${share}`,

  where: (place, count) => `Уривок ${number(place)} з ${number(count)}`,
  inPlace: (name, place, count) => (count === 1 ? `, у ${name}` : `, у ${name} (${number(place)} з ${number(count)})`),
  also: (name, places) => (places === 1 ? `також у ${name}` : `також у ${name}, ${counted(places, TIMES)}`),
  wordings: (here, there) => `«${here}», там «${there}»`,
  added: (there) => `там також «${there}»`,
  leftOut: (here) => `«${here}», там немає`,
  more: (count) => `і ще ${number(count)}`,
};
