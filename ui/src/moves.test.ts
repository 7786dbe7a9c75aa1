import { describe, expect, test } from 'vitest';
import { nextIndex, rangeOf, toggled } from './grid-moves.ts';
import { type BoardMonth, boardScale, neighbourMonth } from './month-board.ts';
import { readNumber } from './read-number.ts';
import { uiWords } from './words.ts';

const month = (id: string, state: BoardMonth['state'], need = 10): BoardMonth => ({
  id,
  label: id,
  state,
  capacity: 34,
  need,
  done: 0,
  counts: [],
  towns: [],
});

describe('rows of a table', () => {
  test('keys stay inside the list', () => {
    expect(nextIndex('ArrowDown', 9, 10)).toBe(9);
    expect(nextIndex('ArrowUp', 0, 10)).toBe(0);
    expect(nextIndex('End', 0, 10)).toBe(9);
    expect(nextIndex('a', 0, 10)).toBeUndefined();
  });

  test('a range runs in both directions and a second press takes a row out', () => {
    expect(rangeOf(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
    expect([...toggled(new Set(['a']), 'c')]).toEqual(['a', 'c']);
  });
});

describe('months of the board', () => {
  const months = [
    month('1', 'closed'),
    month('2', 'now'),
    month('3', 'closed'),
    month('4', 'draft'),
  ];

  test('a town passes over closed months and stops at the end', () => {
    expect(neighbourMonth(months, '2', 1)).toBe('4');
    expect(neighbourMonth(months, '4', -1)).toBe('2');
    expect(neighbourMonth(months, '2', -1)).toBe('2');
  });

  test('all bars share the largest height', () => {
    expect(boardScale([...months, month('5', 'open', 47)])).toBe(47);
  });
});

describe('numbers as they are written in offices', () => {
  test('full-width digits and commas are read', () => {
    expect(readNumber('１，２８４', {})).toBe(1284);
    expect(readNumber('', {})).toBeNull();
    expect(readNumber('3.5', {})).toBe('malformed');
    expect(readNumber('3.5', { decimals: true })).toBe(3.5);
    expect(readNumber('13', { min: 1, max: 12 })).toBe('outside');
  });
});

test('both languages of the components have the same words', () => {
  expect(Object.keys(uiWords.en)).toEqual(Object.keys(uiWords.ja));
});
