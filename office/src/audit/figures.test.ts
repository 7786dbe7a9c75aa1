import { expect, test } from 'vitest';
import { readFigures } from './figures.ts';

test('lines of a table are read, empty ones left out', () => {
  expect(readFigures('04101001,12.5\r\n\n04101002\t3\n')).toEqual({
    figures: [
      { code: '04101001', value: 12.5 },
      { code: '04101002', value: 3 },
    ],
  });
  expect(readFigures('')).toEqual({ figures: [] });
});

test.each([
  ['no figure', '1,2\n2,\n', 2],
  ['a word', '1,many', 1],
  ['no code', ',3', 1],
  ['three parts', '1,2,3', 1],
])('a line with %s is told by its number', (_, text, line) => {
  expect(readFigures(text)).toEqual({ line });
});
