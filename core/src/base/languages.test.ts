import { describe, expect, test } from 'vitest';
import {
  isLanguage,
  languageCodes,
  languageName,
  languages,
  leafletLanguages,
} from './languages.ts';

describe('the list of languages', () => {
  test('interpreters.visit: about forty languages, each named in ja, en and itself, none twice', () => {
    const names = languageCodes.map((code) => languages[code].ja);
    expect(languageCodes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(names).size).toBe(names.length);
    for (const code of languageCodes) {
      expect(languageName(code, 'ja')).not.toBe('');
      expect(languageName(code, 'en')).toMatch(/^[A-Z]/u);
      expect(languages[code].native).not.toBe('');
      expect(Intl.getCanonicalLocales(code === 'ja-easy' ? 'ja' : code)).toHaveLength(1);
    }
  });

  test('materials.provide: leaflets come in the thirteen languages of the design', () => {
    expect(leafletLanguages).toHaveLength(13);
    expect(isLanguage('tlh')).toBe(false);
  });
});
