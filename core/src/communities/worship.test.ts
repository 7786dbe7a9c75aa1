import { expect, test } from 'vitest';
import { worshipIn } from './worship.ts';

const towns = ['寺町', '教会前', '吉祥寺', '神社下', '寺内', '見本町'];

const refused = [
  '見本寺',
  '見本神社',
  '見本教会',
  '見本山例示院 見本寺（本堂）',
  '見本モスク',
  '見本市マスジド',
  '宗教法人見本会',
  '見本教会青年会',
  '見本イスラム文化センター',
  '見本礼拝所',
  '見本八幡宮社務所',
  'Mihon Mosque',
  'Sample Church',
  'Mihon Masjid and Hall',
  'Sample Buddhist Association',
];

const passed = [
  '寺町自治会',
  '寺町',
  '教会前',
  '教会前商店街',
  '吉祥寺',
  '寺内町内会',
  '神社下団地',
  '国分寺市立見本小学校',
  '高円寺商店街振興組合',
  '善光寺下町内会',
  '東照宮団地自治会',
  '稲荷町自治会',
  '見本日本語学校',
  '見本町国際交流協会',
  '神宮前見本専門学校',
  'Church Street Housing',
  'Temple University Sample Campus',
  'Mihon Vocational School',
];

test.each(refused)('communities.register: R01: %s is no entry of the register', (name) => {
  expect(worshipIn(name, towns)).toBeDefined();
});

test.each(passed)('communities.register: R01: %s is a name of a place or a school', (name) => {
  expect(worshipIn(name, towns)).toBeUndefined();
});

test('communities.register: a town name passes where it is one, and nowhere else', () => {
  expect(worshipIn('吉祥寺', [])).toBe('寺');
  expect(worshipIn('吉祥寺 見本寺', towns)).toBe('寺');
});
