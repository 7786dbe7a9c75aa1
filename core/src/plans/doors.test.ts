import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../base/lists.ts';
import { assignDoors, type OpenDoor, type PlanDoor } from './doors.ts';
import { entriesOf, type PlanEntry } from './edit.ts';

const open = (premisesId: string, over: Partial<OpenDoor> = {}): OpenDoor => ({
  premisesId,
  townPartId: 't1',
  tier: 'general',
  minutes: 20,
  dueOn: '2026-12-31',
  ...over,
});
const at = (premisesId: string, month: number, over: Partial<OpenDoor> = {}): PlanDoor => ({
  ...open(premisesId, over),
  month,
});
const entry = (month: number, general: number): PlanEntry => ({
  townPartId: 't1',
  month,
  priority: 0,
  general,
});
const never = () => false;
const placedAt = (doors: readonly PlanDoor[], month: number) =>
  doors.filter((door) => door.month === month).map((door) => door.premisesId);

describe('which doors an edited plan means', () => {
  const doors = [at('a', 3), at('b', 3, { dueOn: '2026-04-30' }), at('c', 3), at('d', 5)];

  test('plans.draft: doors keep their month; of those that go, what is due last goes later', () => {
    const result = assignDoors([entry(3, 2), entry(5, 1), entry(9, 1)], {
      doors,
      open: [],
      isFixed: never,
    });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(placedAt(result.value, 3)).toEqual(['b', 'a']);
    expect([placedAt(result.value, 5), placedAt(result.value, 9)]).toEqual([['d'], ['c']]);
  });

  test('plans.draft: fixed doors stay before all others, waiting doors fill what is left', () => {
    const isFixed = (door: PlanDoor) => door.premisesId === 'c';
    const result = assignDoors([entry(3, 1), entry(7, 4)], { doors, open: [open('e')], isFixed });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(placedAt(result.value, 3)).toEqual(['c']);
    expect(placedAt(result.value, 7).toSorted()).toEqual(['a', 'b', 'd', 'e']);
  });

  test('plans.draft: more doors than are due are refused', () => {
    expect(assignDoors([entry(3, 6)], { doors, open: [open('e')], isFixed: never })).toEqual({
      ok: false,
      refusal: { code: 'plans.more-than-due', details: { count: 1 } },
    });
  });

  test('plans.draft: whatever the numbers, the doors give them back, each door once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }), (counts) => {
        const wanted = counts.flatMap((count, index) =>
          count === 0 ? [] : [entry(index + 1, count)],
        );
        const pool = Array.from({ length: 60 }, (_, index) => open(`p${index}`));
        const placed = pool
          .slice(0, 20)
          .map((door, index) => ({ ...door, month: (index % 12) + 1 }));
        const all = { doors: placed, open: pool.slice(20), isFixed: never };
        const result = assignDoors(wanted, all);
        if (!result.ok) throw new Error(result.refusal.code);
        expect(entriesOf(result.value)).toEqual(wanted);
        expect(new Set(result.value.map((door) => door.premisesId)).size).toBe(sum(counts));
      }),
    );
  });
});
