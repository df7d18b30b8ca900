/** The page's words in Turkish. */

import { countsOf } from '../crossread/words/counts.js';

const { number } = countsOf('tr');

/** @type {import('../page-words.js').PageWords} */
export const words = {
  language: 'tr',
  direction: 'ltr',

  page: {
    description: 'Aynı olay üzerine iki haber: ikisinde de geçen pasajlar yan yana, sözlerin ayrıldığı yerlerle.',
    tagline:
      'Bir olay hakkında iki haberi yapıştırın: hangi alıntılar ve rakamlar farklı, neyi yalnızca biri söylüyor, görün.',
    naming: 'Bunlar hangi yayınlar?',
    edit: 'Metinleri düzenle',
    first: 'Birinci haber',
    second: 'İkinci haber',
    outlet: 'Yayın',
    more: 'Bağlantı ve tarih',
    link: 'Bağlantı',
    date: 'Tarih',
    text: 'Metin',
    hint: 'Haberi buraya yapıştırın ya da bir dosya bırakın.',
    open: 'Dosya aç',
    compare: 'Karşılaştır',
    docs: 'Haber siteleri ve geliştiriciler için',
    example: 'Örnek dene',
    swap: 'Yer değiştir',
    clear: 'Temizle',
    undo: 'Geri al',
    cancel: 'İptal',
    private: 'Metinleriniz bu cihazda kalır: hiçbir şey yüklenmez.',
    share: 'Paylaş',
    close: 'Kapat',
    copyLink: 'Bağlantıyı kopyala',
    linkSays:
      'İki metin de bağlantının içinde, # işaretinden sonradır. Tarayıcılar bu kısmı göndermez: onu hiçbir sunucu görmez, yalnızca bağlantıyı alan görür.',
    linkField: 'Bağlantı',
    savePage: 'Sayfayı kaydet (.html)',
    savePageSays: 'Okuma, her tarayıcının gösterdiği tek bir dosyada.',
    saveData: 'Verileri kaydet (.json)',
    saveDataSays: 'İki metin ve rapor. “Dosya aç” ikisini de geri getirir.',
    print: 'Yazdır',
    printSays: 'Ya da tarayıcı sunuyorsa PDF olarak kaydedin.',
  },

  back: 'Okumaya dön',
  sides: { a: 'Birinci haber', b: 'İkinci haber' },
  openFor: (side) => `Dosya aç: ${side}`,

  words: (count) => `${number(count)} sözcük`,
  aboutWords: (count) => `yaklaşık ${number(count)} sözcük`,
  noLink: 'Bu bir web adresi değil. Adresler https:// ya da http:// ile başlar.',

  problems: {
    empty: 'Buraya bir haber yapıştırın.',
    blank: 'Burada yalnızca boşluk var. Bir haber yapıştırın.',
    wordless: 'Burada sözcük yok. Bir haber yapıştırın.',
    oneWord: 'Karşılaştırmak için tek sözcük yetmez. Haberin tamamını yapıştırın.',
  },
  refusals: {
    unknown: (name) =>
      `“${name}” burada açılamaz; yalnızca .txt, .html, .md ve kaydedilmiş .json açılabilir. Dosyayı açın, metni kopyalayıp buraya yapıştırın.`,
    tooLarge: (name) => `“${name}” 64 MB sınırını aşıyor; karşılaştırılamayacak kadar büyük.`,
    unreadable: (name) => `“${name}” okunamadı.`,
    noText: (name) => `“${name}” içinde metin yok.`,
  },
  pairRefusals: {
    broken: (name) => `“${name}” Crossread’in kaydettiği iki haberi içermiyor ya da bozuk.`,
    newer: (name) => `“${name}” Crossread’in bu sürümün okuyamadığı başka bir sürümüyle kaydedilmiş.`,
  },
  oneFile: 'Dosyalardan yalnızca ilki açıldı.',

  notes: {
    part: 'Bir web sayfasından: menüler ve reklamlar çıkarıldı.',
    tidied: 'Bir web sayfasından: paragrafları korundu.',
    plain: 'Bu, kopyalandığı haliyle metnin tamamı.',
    usePlain: 'Bunun yerine ham metni kullan',
    useTidied: 'Bunun yerine düzenlenmiş metni kullan',
  },

  comparing: (count) => `${number(count)} sözcük karşılaştırılıyor…`,
  stopped: 'Durduruldu. Metinleriniz olduğu gibi.',
  found: (passages) => (passages === 0 ? 'Ortak pasaj yok.' : `${number(passages)} ortak pasaj.`),
  failed: (why) => `Bu metinler karşılaştırılamadı: ${why}. Hâlâ alanlarda duruyorlar.`,
  noExample: 'Örnek yüklenemedi. Yazdıklarınız değişmedi.',

  cleared: 'Temizlendi.',
  replaced: 'Metin değiştirildi.',
  restored: 'Metinleriniz geri geldi.',

  link: {
    size: (characters) => `${number(characters)} karakter.`,
    tooLong: (most) =>
      `Bu metinler bir bağlantı için çok uzun: en çok ${number(most)} karakter her programa ulaşır. Bunun yerine verileri dosya olarak kaydedin; burada açıldığında iki metin de geri gelir.`,
    unsupported: 'Bu tarayıcı böyle bağlantılar oluşturamıyor. Bunun yerine verileri dosya olarak kaydedin.',
    copied: 'Kopyalandı.',
    notCopied: 'Tarayıcı sayfanın kopyalamasına izin vermiyor. Bağlantıyı alandan kopyalayın.',
  },
  linkFaults: {
    broken: 'Bağlantı bozuk, belki kesilmiş. Onu yeniden ya da dosyayı isteyin. Metinleriniz olduğu gibi.',
    newer: 'Bağlantı Crossread’in bu sürümün okuyamadığı başka bir sürümüyle yapılmış. Metinleriniz olduğu gibi.',
    tooLong: 'Bağlantıda olabileceğinden fazlası var. Onun yerine dosyayı isteyin. Metinleriniz olduğu gibi.',
    unsupported: 'Bu tarayıcı böyle bağlantıları okuyamıyor. Onun yerine dosyayı isteyin. Metinleriniz olduğu gibi.',
  },
  saved: 'Kaydedildi.',

  savedPage: {
    title: (a, b) => `${a} ve ${b}`,
    passages: 'İkisinin de söylediği',
    texts: 'İki metin',
    notIn: (name) => `${name} metninde yok`,
    style: (kinds) => `Biçim: ${kinds.join(', ')}`,
    madeBy:
      'Crossread tarafından iki metinden, kurallarla ve kimsenin yargısı olmadan hazırlandı: kimin haklı olduğunu değil, neye bakılacağını gösterir.',
  },

  kept: {
    yes: 'Bu sekme, siz kapatana dek yeniden yüklemede onları saklar.',
    tooLong: 'Bu tarayıcının saklayamayacağı kadar uzunlar: yeniden yüklemede kaybolurlar.',
    no: 'Bu tarayıcı yeniden yüklemede onları saklayamaz.',
  },
};
