import { expect, test } from 'vitest';
import { readTotals } from './totals.ts';

test('communities.register: R16: published totals are read, and fewer than ten are not kept', () => {
  expect(readTotals('見本市,１２０\n"試験町", "1,234"\n\n例示村\t9\n')).toEqual({
    ok: true,
    value: [
      { municipality: '見本市', residents: 120 },
      { municipality: '試験町', residents: 1234 },
      { municipality: '例示村', residents: null },
    ],
  });
});

test.each([
  ['a table by origin', '見本市,120,30,40', 1],
  ['a heading', '市町村,人数', 1],
  ['a line without number', '見本市,120\n試験町', 2],
  ['nothing', ' \n', 1],
])('communities.register: R03: %s is refused', (_, text, line) => {
  expect(readTotals(text)).toMatchObject({
    refusal: { code: 'communities.totals-unread', details: { line } },
  });
});

test.each(['ベトナム,120', 'ベトナム人,120', 'ネパール国籍,30', 'その他,12', '合計,400', '男,200'])(
  'communities.register: R03: "%s" is of no municipality and is refused',
  (line) => {
    expect(readTotals(`見本市,400\n${line}`)).toMatchObject({
      refusal: { code: 'communities.totals-by-other', details: { line: 2 } },
    });
  },
);
