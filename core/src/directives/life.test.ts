import { describe, expect, test } from 'vitest';
import {
  awaitsReview,
  type LifeFacts,
  lastDayOfPredecessor,
  lifeOn,
  mayDispose,
  validAfter,
} from './life.ts';

const facts = (some: Partial<LifeFacts>): LifeFacts => ({
  effectiveOn: '2024-11-15',
  validUntil: null,
  replacedOn: null,
  repealedOn: null,
  ...some,
});
const states = (some: Partial<LifeFacts>, days: readonly string[]) =>
  days.map((day) => lifeOn(facts(some), day).state);

describe('directives.in-force: life from dates', () => {
  test('a draft has no date; before its day it is coming, from its day on in force', () => {
    expect(states({ effectiveOn: null, validUntil: '2020-01-01' }, ['2026-01-01'])).toEqual([
      'draft',
    ]);
    expect(states({}, ['2024-11-14', '2024-11-15', '2099-01-01'])).toEqual([
      'coming',
      'in-force',
      'in-force',
    ]);
  });

  test('the last day of validity counts whole (YG-H2)', () => {
    const days = ['2030-03-31', '2030-04-01'];
    expect(states({ validUntil: '2030-03-31' }, days)).toEqual(['in-force', 'lapsed']);
  });

  test.each([
    [{ validUntil: '2027-01-31', replacedOn: '2027-01-31' }, 'replaced'],
    [{ validUntil: '2027-01-31', replacedOn: '2027-01-31', repealedOn: '2027-01-31' }, 'repealed'],
    [{ validUntil: '2026-01-31', replacedOn: '2027-01-31' }, 'lapsed'],
    [{ replacedOn: '2026-05-01', repealedOn: '2026-04-30' }, 'repealed'],
  ])('the end that comes first decides: %j', (some, state) => {
    expect(lifeOn(facts(some), '2027-02-01').state).toBe(state);
  });
});

describe('directives.supersede: the predecessor', () => {
  test('限り on the day of issue leaves one day on which both are in force (YG-H11)', () => {
    const lastDay = lastDayOfPredecessor({ effect: 'lapses', lastDay: '2024-11-15' }, '2024-11-15');
    const before = facts({ effectiveOn: '2019-09-02', replacedOn: lastDay });
    expect(lifeOn(before, '2024-11-15').state).toBe('in-force');
    expect(lifeOn(facts({}), '2024-11-15').state).toBe('in-force');
    expect(lifeOn(before, '2024-11-16').state).toBe('replaced');
  });

  test('without a printed day it ends the day before; an amendment ends nothing', () => {
    const on = '2023-04-01';
    expect(lastDayOfPredecessor({ effect: 'abolished', lastDay: null }, on)).toBe('2023-03-31');
    expect(lastDayOfPredecessor({ effect: 'amended', lastDay: null }, on)).toBeNull();
  });
});

describe('directives.in-force: the review before the end of validity', () => {
  const due = (some: Partial<LifeFacts>, outcomes: readonly ('extended' | 'let-lapse')[]) => {
    const all = facts(some);
    const reviews = outcomes.map((outcome) => ({ outcome, validUntil: null }));
    return awaitsReview(lifeOn(all, '2030-04-10'), all, reviews);
  };

  test('it waits until somebody decides, also after the end: never a silent stop', () => {
    expect(due({ validUntil: '2030-04-20' }, [])).toBe(true);
    expect(due({ validUntil: '2030-03-31' }, [])).toBe(true);
    expect(due({ validUntil: '2030-03-31' }, ['let-lapse'])).toBe(false);
    expect(due({ validUntil: '2030-05-31' }, ['let-lapse', 'extended'])).toBe(true);
    expect(due({ validUntil: '2030-03-31', repealedOn: '2029-01-01' }, [])).toBe(false);
    expect(due({}, [])).toBe(false);
  });

  test('an extension sets the new end; letting it lapse leaves the one before', () => {
    const extended = { outcome: 'extended', validUntil: '2035-03-31' } as const;
    const lapse = { outcome: 'let-lapse', validUntil: null } as const;
    expect(validAfter('2030-03-31', [])).toBe('2030-03-31');
    expect(validAfter('2030-03-31', [extended, lapse])).toBe('2035-03-31');
    expect(validAfter('2030-03-31', [{ ...extended, validUntil: null }])).toBeNull();
  });
});

test('directives.retain: disposed of only after the day set, and never while in use (YG-H3)', () => {
  const lapsed = lifeOn(facts({ validUntil: '2026-03-31' }), '2026-11-21');
  const until = (keptUntil: string | null, keptForGood = false) =>
    mayDispose({ keptUntil, keptForGood }, lapsed, '2026-11-21');
  expect(until('2026-11-20')).toBe('yes');
  expect(until('2026-11-21')).toBe('too-early');
  expect(until(null)).toBe('unset');
  expect(until(null, true)).toBe('unset');
  // 山形: kept until 2029-12, valid until 2030-03 (register 6.4-1): in force goes first.
  const valid = lifeOn(facts({ validUntil: '2030-03-31' }), '2030-01-15');
  const kept = { keptUntil: '2029-12-31', keptForGood: false };
  expect(mayDispose(kept, valid, '2030-01-15')).toBe('in-use');
});
