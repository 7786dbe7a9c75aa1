import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { accessEn } from './access/access.en.ts';
import { accessJa } from './access/access.ja.ts';
import { beatsEn } from './beats/beats.en.ts';
import { beatsJa } from './beats/beats.ja.ts';
import { galleryEn } from './gallery/gallery.en.ts';
import { galleryJa } from './gallery/gallery.ja.ts';
import { organisationEn } from './organisation/organisation.en.ts';
import { organisationJa } from './organisation/organisation.ja.ts';
import { platformEn } from './platform/platform.en.ts';
import { platformJa } from './platform/platform.ja.ts';

/** Words of every slice, ja as the source. A slice adds its pair here and its namespace below. */
export const wordsJa = {
  platform: platformJa,
  organisation: organisationJa,
  beats: beatsJa,
  access: accessJa,
  gallery: galleryJa,
};
export const wordsEn: typeof wordsJa = {
  platform: platformEn,
  organisation: organisationEn,
  beats: beatsEn,
  access: accessEn,
  gallery: galleryEn,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'platform';
    resources: typeof wordsJa;
  }
}

export type Language = 'ja' | 'en';

const place = 'meguri.language';

export const keptLanguage = (): Language => (localStorage.getItem(place) === 'en' ? 'en' : 'ja');

/** Remembered on this device; readers and hyphenation follow `<html lang>`. */
export const changeLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(place, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};

export const startWords = (language: Language): void => {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ja',
    defaultNS: 'platform',
    resources: { ja: wordsJa, en: wordsEn },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};
