/** Arabic. Digits as most news sites write them, and as the page does elsewhere. */

import { countsOf } from './counts.js';

const { counted, number, percent } = countsOf('ar-u-nu-latn');

/** Words of whatever script, kept apart from the sentence around them. @param {string} text */
const quoted = (text) => `«\u2068${text}\u2069»`;

const TIMES = { zero: '# مرة', one: 'مرة واحدة', two: 'مرتين', few: '# مرات', many: '# مرة', other: '# مرة' };

/** @type {import('../words.js').Words} */
export const words = {
  language: 'ar',
  direction: 'rtl',
  colon: ':',
  between: '؛ ',
  percent,

  unnamed: { a: 'النص الأول', b: 'النص الثاني' },

  kinds: { verbatim: 'الكلمات نفسها', edited: 'معدَّل', reworded: 'بصياغة أخرى' },
  all: 'الكل',
  views: 'طرق العرض',
  viewNames: {
    columns: 'جنبًا إلى جنب',
    overview: 'نظرة عامة',
    passages: 'المقاطع',
    quotes: 'الاقتباسات',
    figures: 'الأرقام',
    only: 'فقط في…',
  },
  viewFailed: 'تعذّر تحميل هذا العرض. اختر عرضًا آخر ثم عُد إليه للمحاولة من جديد.',

  filter: 'التصفية',
  finer: 'خيارات تصفية أخرى',
  kind: 'نوع المقطع',
  substanceOnly: 'الاختلافات في المضمون فقط',
  closeness: 'درجة اليقين',
  closenessHelp: 'يخفي المقاطع التي يقلّ اليقين بترابطها',
  atLeast: (score) => `من ${percent(score)}`,
  showAll: 'عرض الكل',
  hidden: (count, of) => (count === 0 ? 'لا شيء مخفي' : `المقاطع المخفية: ${number(count)} من ${number(of)}`),
  hiddenQuotes: (count, of) => `الاقتباسات المخفية: ${number(count)} من ${number(of)}`,
  hiddenFigures: (count, of) => `الأرقام المشتركة المخفية: ${number(count)} من ${number(of)}`,
  nothingShown: 'المرشّح يخفي كل المقاطع.',

  differences: {
    figure: 'رقم',
    date: 'تاريخ',
    unit: 'وحدة',
    negation: 'نفي',
    name: 'اسم',
    nameSpelling: 'الاسم نفسه بكتابة أخرى',
    modal: 'زمن الفعل أو درجة اليقين',
    order: 'ترتيب آخر',
    cut: 'مختصر',
    replaced: 'كلمات أخرى',
    added: 'مضاف',
    leftOut: 'محذوف',
    spelling: 'الإملاء',
    capitals: 'الأحرف الكبيرة',
    punctuation: 'علامات الترقيم',
    whiteSpace: 'المسافات',
  },
  becomes: '←',
  leftOutIn: (name) => `محذوف في ${name}`,
  onlyKind: (kind, name) => `${kind}، فقط في ${name}`,
  cutIn: (name) => `مختصر في ${name}`,
  putInBy: (name) => `أضافه ${name}`,
  styles: {
    spelling: 'الإملاء',
    wording: 'الصياغة',
    hyphen: 'الواصلة',
    capitals: 'الأحرف الكبيرة',
    quotationMarks: 'علامات الاقتباس',
    punctuation: 'علامات الترقيم',
    whiteSpace: 'المسافات',
  },
  style: (styles, count, isAll) => `${isAll ? 'الأسلوب فقط' : 'الأسلوب'}: ${styles.join('، ')} (${number(count)})`,

  lessSure: 'أقل يقينًا',
  places: (count) =>
    counted(count, {
      one: 'في موضع واحد',
      two: 'في موضعين',
      few: 'في # مواضع',
      many: 'في # موضعًا',
      other: 'في # موضع',
    }),
  placeOf: (name, place, of) => `${name}، الموضع ${number(place)} من ${number(of)}`,
  furtherNotes: (count) => `في المواضع الأخرى (${number(count)})`,
  show: 'عرض في النص',
  showIn: (name) => `عرض في ${name}`,
  showFrom: (name) => `عرض في النص: ${name}`,
  copyCitation: 'نسخ كاقتباس',
  citation: 'هذا المقطع كاقتباس',
  citationCopied: 'تم النسخ.',
  citationNotCopied: 'رفض المتصفح النسخ: انسخ النص من هنا.',
  moreText: 'المزيد',
  lessText: 'أقل',

  overviewHint: 'يقود كل جزء وكل شريط إلى موضعه في النص.',
  shared: (share) => `${share} مشترك`,

  quotes: 'الاقتباسات',
  noQuotes: 'لا يقتبس أيٌّ من النصين كلام أحد.',
  noQuotesDiffer: 'لا اقتباس يختلف في المضمون.',
  agreement: 'مدى توافق الاقتباسات',
  differInSubstance: 'تختلف في الجوهر',
  agreements: {
    differing: 'الصياغة مختلفة',
    cut: 'مختصر',
    reported: 'مقتبس ومنقول بالمعنى',
    same: 'الكلمات نفسها',
    oneSide: 'في واحد فقط',
  },
  verdict: 'النتيجة',
  verdicts: {
    differing: () => 'الصياغة مختلفة',
    cut: (name) => `نفسه، لكنه أقصر في ${name}`,
    reported: (name, other) => `اقتباس في ${name}، ونقل بالمعنى في ${other}`,
    same: () => 'الكلمات نفسها',
    oneSide: (name) => `فقط في ${name}`,
  },
  times: (count) => counted(count, TIMES),
  speaker: 'المتحدث',
  noSpeaker: 'لم يُعثر على القائل',
  otherSpeaker: 'منسوب إلى شخص آخر',
  quotesDiffer: (count) =>
    count === 0
      ? ''
      : ` ${counted(count, {
          one: 'اقتباس واحد يختلف في المضمون.',
          two: 'اقتباسان يختلفان في المضمون.',
          few: '# اقتباسات تختلف في المضمون.',
          many: '# اقتباسًا تختلف في المضمون.',
          other: '# اقتباس تختلف في المضمون.',
        })}`,

  figures: 'الأرقام',
  noFigures: 'لم تتسنَّ مطابقة أي رقم.',
  noConflict: 'لا تعارض بين الأرقام.',
  figureVerdicts: { conflict: 'تعارض', precision: 'أحدهما أدق', same: 'توافق' },
  figuresApart: (name, count) => `الأرقام التي لم تتسنَّ مطابقتها في ${name}: ${number(count)}.`,
  figuresNote: 'تُطابَق الأرقام حيث يشترك النصان في مقطع فقط: قد يوردها النص الآخر في موضع آخر.',

  onlyIn: (name) => `بلا مطابق في ${name}`,
  onlyNote: 'تُطابَق الجمل بألفاظها: قد يقول النص الآخر الأمر نفسه بألفاظ أخرى.',
  sentences: (count) =>
    counted(count, {
      zero: 'لا جمل',
      one: 'جملة واحدة',
      two: 'جملتان',
      few: '# جمل',
      many: '# جملة',
      other: '# جملة',
    }),
  showAllOf: (count) => `عرض الكل (${number(count)})`,

  figuresDiffer: (count) => (count === 0 ? '' : ` الأرقام المتعارضة: ${number(count)}.`),
  conflicting: (count) => (count === 0 ? '' : `متعارضة: ${number(count)}`),

  differing: 'كلمات مختلفة',
  omission: 'كلمات ينفرد بها الآخر',
  moved: 'بترتيب آخر',
  together: 'تمرير معًا',
  fold: 'إخفاء ما ينفرد به أحدهما',
  folded: (count) =>
    counted(count, {
      zero: 'لا فقرات هنا فقط',
      one: 'فقرة واحدة هنا فقط',
      two: 'فقرتان هنا فقط',
      few: '# فقرات هنا فقط',
      many: '# فقرة هنا فقط',
      other: '# فقرة هنا فقط',
    }),
  passages: 'المقاطع',
  next: 'المقطع التالي',
  previous: 'المقطع السابق',

  compare: 'قارِن',
  pasteWhy: 'حدث واحد ومصدران: الصق المقال الآخر لترى ما يشترك فيه المقالان.',
  pasteOther: 'الصق المقال الآخر هنا:',
  pasteAgain: 'لصق مقال آخر',
  comparing: 'تجري المقارنة…',
  failed: (why) => `تعذّرت مقارنة هذين النصين: \u2068${why}\u2069.`,
  faults: {
    core: 'تعذّر تحميل الجزء الذي يقارن في هذه الصفحة',
    tooLong: (name, megabytes) => `يتجاوز ${name} حدّ ما يمكن مقارنته، وهو ${number(megabytes)} ميغابايت`,
    option: (field) => `أحد إعدادات هذه الصفحة غير صالح (\u2066${field}\u2069)`,
    memory: 'احتاجت المقارنة إلى ذاكرة أكبر من المتاح',
    internal: 'حدث خطأ داخلي، يُرجى الإبلاغ عنه',
    stopped: 'أُوقفت المقارنة',
    articles: 'تعذّر تحميل المقالين',
  },
  incomplete: 'توقّف البحث عند حدّ معيّن، وقد تكون هناك مقاطع ناقصة.',
  same: 'النصان متطابقان.',
  none: 'ليس بين النصين مقطع مشترك.',
  wordless: (name) => `لا توجد كلمات في ${name}.`,

  wordCount: (count) =>
    counted(count, {
      zero: 'لا كلمات',
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: '# كلمات',
      many: '# كلمة',
      other: '# كلمة',
    }),
  both: (count) =>
    counted(count, {
      zero: 'المشترك: لا مقاطع',
      one: 'المشترك: مقطع واحد',
      two: 'المشترك: مقطعان',
      few: 'المشترك: # مقاطع',
      many: 'المشترك: # مقطعًا',
      other: 'المشترك: # مقطع',
    }),
  share: (share, name) => `، ${share} من ${name}`,
  under: (share) => `أقل من ${share}`,
  over: (share) => `أكثر من ${share}`,

  where: (place, count) => `المقطع ${number(place)} من ${number(count)}`,
  inPlace: (name, place, count) =>
    count === 1 ? `، في ${name}` : `، في ${name} (${number(place)} من ${number(count)})`,
  also: (name, places) => (places === 1 ? `أيضًا في ${name}` : `أيضًا في ${name}، ${counted(places, TIMES)}`),
  wordings: (here, there) => `${quoted(here)}، وهناك ${quoted(there)}`,
  added: (there) => `وهناك أيضًا ${quoted(there)}`,
  leftOut: (here) => `${quoted(here)}، وليس هناك`,
  more: (count) => `و${number(count)} غيرها`,
};
