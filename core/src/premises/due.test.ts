import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, yearOf } from '../base/day.ts';
import {
  type DuePolicy,
  dueFrom,
  dueList,
  dueOn,
  monthHint,
  overdueDays,
  roundsIn,
  visitsPerYear,
} from './due.ts';
import { examplePremises } from './example-premises.ts';

const calendar: DuePolicy = { intervals: { priority: 12, general: 36 }, rule: 'calendar' };
const rolling: DuePolicy = { ...calendar, rule: 'rolling' };

const door = (tier: 'priority' | 'general', cycleFrom: string | null) =>
  examplePremises({ tier, cycleFrom, addedOn: '2024-08-15' });

describe('due day', () => {
  test.each([
    ['priority', '2025-01-01', '2026-12-31'],
    ['priority', '2025-12-31', '2026-12-31'],
    ['general', '2023-05-05', '2026-12-31'],
    ['general', '2024-01-01', '2027-12-31'],
    ['general', null, '2024-12-31'],
    ['priority', null, '2024-12-31'],
  ] as const)('premises.due-list: calendar, %s met %s is due on %s', (tier, met, due) => {
    expect(dueOn(door(tier, met), calendar)).toBe(due);
  });

  test.each([
    ['priority', '2025-02-10', '2026-02-10'],
    ['general', '2024-02-29', '2027-02-28'],
    ['general', null, '2024-08-15'],
  ] as const)('premises.due-list: rolling, %s met %s is due on %s', (tier, met, due) => {
    expect(dueOn(door(tier, met), rolling)).toBe(due);
  });

  test('premises.frequency: half a year counts calendar halves', () => {
    const half: DuePolicy = { intervals: { priority: 6, general: 18 }, rule: 'calendar' };
    expect(dueOn(door('priority', '2026-02-10'), half)).toBe('2026-12-31');
    expect(dueOn(door('priority', '2026-07-01'), half)).toBe('2027-06-30');
    expect(dueOn(door('general', '2026-02-10'), half)).toBe('2027-12-31');
  });

  test('premises.due-list: wanted from the first day of the period it is due in', () => {
    const half: DuePolicy = { intervals: { priority: 6, general: 36 }, rule: 'calendar' };
    expect(dueFrom(door('general', '2023-05-05'), calendar)).toBe('2026-01-01');
    expect(dueFrom(door('general', null), calendar)).toBe('2024-01-01');
    expect(dueFrom(door('priority', '2026-02-10'), half)).toBe('2026-07-01');
    expect(dueFrom(door('priority', '2025-02-10'), rolling)).toBe('2026-02-10');
  });

  test('premises.due-list: no interval, no due day', () => {
    const none: DuePolicy = { intervals: { priority: 12, general: null }, rule: 'calendar' };
    expect(dueOn(door('general', '2020-01-01'), none)).toBeNull();
    expect(dueFrom(door('general', '2020-01-01'), none)).toBeNull();
    expect(roundsIn(door('general', '2020-01-01'), none, 2026).length > 0).toBe(false);
  });

  test('premises.due-list: overdue days start after the due day', () => {
    expect(overdueDays('2026-12-31', '2026-12-31')).toBe(0);
    expect(overdueDays('2026-12-31', '2027-01-02')).toBe(2);
    expect(overdueDays(null, '2027-01-02')).toBe(0);
  });

  test('premises.due-list: a premises met in a year is not due in it again, later it always is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('priority' as const, 'general' as const),
        fc.integer({ min: 0, max: 3000 }),
        (tier, offset) => {
          const met = addDays('2020-01-01', offset);
          const one = door(tier, met);
          const years = tier === 'priority' ? 1 : 3;
          expect(roundsIn(one, calendar, yearOf(met) + years - 1).length > 0).toBe(false);
          expect(roundsIn(one, calendar, yearOf(met) + years).length > 0).toBe(true);
          expect(roundsIn(one, calendar, yearOf(met) + years + 1).length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('due list', () => {
  test('premises.due-list: most overdue first; exempt and left premises are not on it', () => {
    const list = [
      examplePremises({ id: 'c', cycleFrom: '2023-01-01' }),
      examplePremises({ id: 'b', addedOn: '2022-01-01' }),
      examplePremises({ id: 'a', cycleFrom: '2023-06-01' }),
      examplePremises({ id: 'exempt', exempt: true }),
      examplePremises({ id: 'left', status: 'movedOut', closedOn: '2026-01-01' }),
      examplePremises({ id: 'later', cycleFrom: '2024-01-01' }),
    ];
    expect(dueList(list, calendar, 2026)).toMatchObject([
      { premises: { id: 'b' }, dueOn: '2022-12-31' },
      { premises: { id: 'a' }, dueOn: '2026-12-31' },
      { premises: { id: 'c' }, dueOn: '2026-12-31' },
    ]);
  });

  test('plans.last-year: last time’s month is proposed, not after the due day', () => {
    expect(monthHint('2025-09-03', '2026-12-31', 2026)).toBe(9);
    expect(monthHint('2025-09-03', '2026-04-10', 2026)).toBe(4);
    expect(monthHint('2023-09-03', '2025-12-31', 2026)).toBe(9);
    expect(monthHint(null, '2026-12-31', 2026)).toBeNull();
  });
});

test('beats.recut: the load of a beat goes by the interval of each class', () => {
  const none = { rule: 'calendar', campaigns: [] } as const;
  const policy = { ...calendar, classes: { special: { months: 6, ...none } } };
  const counts = [
    { tier: 'priority', visitClass: 'special', count: 5 },
    { tier: 'priority', count: 10 },
    { tier: 'general', count: 30 },
  ] as const;
  expect(visitsPerYear(counts, policy)).toBe(30);
  const unset = { ...policy, intervals: { priority: 12, general: null } };
  expect(visitsPerYear(counts, unset)).toBe(20);
});
