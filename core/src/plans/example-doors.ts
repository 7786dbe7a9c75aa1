import { addDays } from '../base/day.ts';
import type { DueDoor, Effort } from './effort.ts';

/** A general household due in 2026, for tests. */
export const exampleDoor = (over: Partial<DueDoor> = {}): DueDoor => ({
  premisesId: 'p1',
  townPartId: 't1',
  kind: 'household',
  tier: 'general',
  dueOn: '2026-12-31',
  lastMetMonth: null,
  attempts: 0,
  durationMinutes: 10,
  convenience: null,
  buildingId: null,
  ...over,
});

/** Half of the tries meet somebody; walking takes five minutes a try. */
export const exampleEffort: Effort = {
  rates: {
    priority: { household: 0.5, establishment: 0.5 },
    general: { household: 0.5, establishment: 0.5 },
  },
  maxTries: 1,
  walkMinutes: 5,
};

/** The same `count` doors for the same count: 25 to a town part, tiers, dates and months mixed. */
export const exampleDoors = (count: number): readonly DueDoor[] =>
  Array.from({ length: count }, (_, index) =>
    exampleDoor({
      premisesId: `p${String(index).padStart(5, '0')}`,
      townPartId: `t${Math.floor(index / 25)}`,
      tier: index % 3 === 0 ? 'priority' : 'general',
      kind: index % 7 === 0 ? 'establishment' : 'household',
      dueOn: index % 11 === 0 ? addDays('2025-12-31', -(index % 400)) : '2026-12-31',
      lastMetMonth: index % 5 === 0 ? null : (Math.floor(index / 25) % 12) + 1,
      attempts: index % 4,
    }),
  );
