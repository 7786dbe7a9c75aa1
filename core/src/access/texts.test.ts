import { expect, test } from 'vitest';
import { acceptedUntil, textsDue } from './texts.ts';

const words = { ja: '見本', en: 'Sample' };
const text: Parameters<typeof textsDue>[0][number] = {
  code: 'conduct',
  version: '2',
  validMonths: 12,
  title: words,
  body: [words],
  source: 'default',
  reason: words,
};
const accepted = { code: 'conduct', version: '2', expiresOn: '2027-11-20' };

test('an acceptance counts for its months and not a day longer', () => {
  expect(acceptedUntil(text, '2026-11-21')).toBe('2027-11-20');
  expect(textsDue([text], [accepted], '2027-11-20')).toEqual([]);
  expect(textsDue([text], [accepted], '2027-11-21')).toEqual([text]);
});

test('a new version and a text never seen are due', () => {
  expect(textsDue([text], [{ ...accepted, version: '1' }], '2026-11-21')).toEqual([text]);
  expect(textsDue([text], [], '2026-11-21')).toEqual([text]);
});
