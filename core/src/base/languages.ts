/**
 * The closed list of languages that materials are written in and interpreters are asked for. A
 * language here belongs to a leaflet, a source of interpreters or a request, never to a person, a
 * household or a place (trust.md R03). Codes are BCP 47 (ISO 639 with a script or region where one
 * language is written in two ways); 'ja-easy' is やさしい日本語, plain Japanese with readings.
 */
export const languages = {
  'ja-easy': { ja: 'やさしい日本語', en: 'Plain Japanese', native: 'やさしい日本語' },
  en: { ja: '英語', en: 'English', native: 'English' },
  'zh-Hans': { ja: '中国語（簡体字）', en: 'Chinese (simplified)', native: '简体中文' },
  'zh-Hant': { ja: '中国語（繁体字）', en: 'Chinese (traditional)', native: '繁體中文' },
  yue: { ja: '広東語', en: 'Cantonese', native: '粵語' },
  ko: { ja: '韓国・朝鮮語', en: 'Korean', native: '한국어' },
  vi: { ja: 'ベトナム語', en: 'Vietnamese', native: 'Tiếng Việt' },
  ne: { ja: 'ネパール語', en: 'Nepali', native: 'नेपाली' },
  tl: { ja: 'フィリピン語（タガログ語）', en: 'Filipino (Tagalog)', native: 'Filipino' },
  ceb: { ja: 'セブアノ語', en: 'Cebuano', native: 'Binisaya' },
  'pt-BR': { ja: 'ポルトガル語', en: 'Portuguese', native: 'Português' },
  es: { ja: 'スペイン語', en: 'Spanish', native: 'Español' },
  id: { ja: 'インドネシア語', en: 'Indonesian', native: 'Bahasa Indonesia' },
  ms: { ja: 'マレー語', en: 'Malay', native: 'Bahasa Melayu' },
  my: { ja: 'ミャンマー語', en: 'Burmese', native: 'မြန်မာဘာသာ' },
  th: { ja: 'タイ語', en: 'Thai', native: 'ภาษาไทย' },
  lo: { ja: 'ラオス語', en: 'Lao', native: 'ພາສາລາວ' },
  km: { ja: 'クメール語', en: 'Khmer', native: 'ភាសាខ្មែរ' },
  mn: { ja: 'モンゴル語', en: 'Mongolian', native: 'Монгол хэл' },
  si: { ja: 'シンハラ語', en: 'Sinhala', native: 'සිංහල' },
  ta: { ja: 'タミル語', en: 'Tamil', native: 'தமிழ்' },
  hi: { ja: 'ヒンディー語', en: 'Hindi', native: 'हिन्दी' },
  bn: { ja: 'ベンガル語', en: 'Bengali', native: 'বাংলা' },
  ur: { ja: 'ウルドゥー語', en: 'Urdu', native: 'اردو' },
  pa: { ja: 'パンジャブ語', en: 'Punjabi', native: 'ਪੰਜਾਬੀ' },
  te: { ja: 'テルグ語', en: 'Telugu', native: 'తెలుగు' },
  ps: { ja: 'パシュトー語', en: 'Pashto', native: 'پښتو' },
  'fa-AF': { ja: 'ダリー語', en: 'Dari', native: 'دری' },
  fa: { ja: 'ペルシャ語', en: 'Persian', native: 'فارسی' },
  ar: { ja: 'アラビア語', en: 'Arabic', native: 'العربية' },
  tr: { ja: 'トルコ語', en: 'Turkish', native: 'Türkçe' },
  ku: { ja: 'クルド語', en: 'Kurdish', native: 'Kurdî' },
  uz: { ja: 'ウズベク語', en: 'Uzbek', native: 'Oʻzbekcha' },
  kk: { ja: 'カザフ語', en: 'Kazakh', native: 'Қазақ тілі' },
  ru: { ja: 'ロシア語', en: 'Russian', native: 'Русский' },
  uk: { ja: 'ウクライナ語', en: 'Ukrainian', native: 'Українська' },
  fr: { ja: 'フランス語', en: 'French', native: 'Français' },
  de: { ja: 'ドイツ語', en: 'German', native: 'Deutsch' },
  it: { ja: 'イタリア語', en: 'Italian', native: 'Italiano' },
  pl: { ja: 'ポーランド語', en: 'Polish', native: 'Polski' },
  ro: { ja: 'ルーマニア語', en: 'Romanian', native: 'Română' },
  sw: { ja: 'スワヒリ語', en: 'Swahili', native: 'Kiswahili' },
  am: { ja: 'アムハラ語', en: 'Amharic', native: 'አማርኛ' },
} as const;

export type LanguageCode = keyof typeof languages;

export const isLanguage = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

/** Every code, in the order of the list, for schemas and choices. */
export const languageCodes = Object.keys(languages).filter(isLanguage);

/** Name of a language in the language of the screen. */
export const languageName = (code: LanguageCode, locale: 'ja' | 'en'): string =>
  languages[code][locale];

/** What leaflets and the public pages are written in (design §8); every one has its fonts. */
export const leafletLanguages = [
  'ja-easy',
  'en',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'vi',
  'ne',
  'tl',
  'pt-BR',
  'id',
  'my',
  'es',
  'th',
] as const satisfies readonly LanguageCode[];

export type LeafletLanguage = (typeof leafletLanguages)[number];
