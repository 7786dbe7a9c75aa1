import { expect, test } from 'vitest';
import { roleInVacantBeat, type Vacancy } from './vacant.ts';

const vacancy: Vacancy = { since: '2026-07-01', isBoxChief: true, isNeighbour: true };
const role = (by: 'acting-officer' | 'box-chief' | 'neighbours', over: Partial<Vacancy> = {}) =>
  roleInVacantBeat({ by, afterDays: 7 }, { ...vacancy, ...over }, '2026-07-08');

test('beats.acting: the rule of the pack says who visits a beat without an officer', () => {
  expect(role('acting-officer')).toBeNull();
  expect(role('box-chief')).toBe('acting');
  expect(role('box-chief', { isBoxChief: false })).toBeNull();
  expect(role('neighbours')).toBe('helper');
  expect(role('neighbours', { isNeighbour: false })).toBeNull();
});

test('beats.acting: not while it has an officer, nor before the days are over', () => {
  expect(role('neighbours', { since: null })).toBeNull();
  const rule = { by: 'neighbours', afterDays: 7 } as const;
  expect(roleInVacantBeat(rule, vacancy, '2026-07-07')).toBeNull();
  expect(roleInVacantBeat({ ...rule, afterDays: 0 }, vacancy, '2026-07-01')).toBe('helper');
});
