import { expect, test } from 'vitest';
import { textLanguages } from '../materials/texts.ts';
import { filled, noticeLanguages } from './notice.ts';
import { noticeTexts } from './notice-texts.ts';

test.each(textLanguages)(
  'communities.contacts: R05: the letter in %s names both days and the way to object',
  (language) => {
    const texts = noticeTexts[language];
    expect(filled(texts.until, { until: '2027-11-22' })).toContain('2027-11-22');
    expect(filled(texts.object, { days: '7' })).toContain('7');
    const words = Object.values(texts).flatMap((text) =>
      typeof text === 'string' ? [text] : Object.values(text),
    );
    expect(words.filter((text) => text === '')).toHaveLength(language === 'ja' ? 1 : 0);
  },
);

test('communities.contacts: the Japanese page comes first, and once', () => {
  expect(noticeLanguages('vi')).toEqual(['ja', 'vi']);
  expect(noticeLanguages('ja')).toEqual(['ja']);
});
