import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { newId } from '../platform/keys.ts';
import type { Person, Prefecture, World } from '../platform/testing.ts';

/** A visit where nobody was home, on the morning of the tests' day. */
export const sheetOf = (premisesId: string, over: Partial<VisitSheet> = {}): VisitSheet => ({
  id: newId(),
  premisesId,
  at: '2026-11-21T09:30:00+09:00',
  outcome: 'absent',
  guidance: [],
  crCards: 0,
  patrolCards: 1,
  card: null,
  cardSource: null,
  hours: null,
  heard: null,
  ...over,
});

/** Lets somebody work a beat of the first station for some days. */
export const assign = (
  p: Prefecture,
  who: Person,
  duty: {
    readonly beat: keyof World['beats'];
    readonly kind: 'own' | 'acting' | 'helper';
    readonly from: string;
    readonly until: string;
  },
): Promise<unknown> =>
  p.rows((tx) =>
    tx
      .insertInto('beat_assignments')
      .values({
        id: newId(),
        station_id: p.world.units.station,
        beat_id: p.world.beats[duty.beat],
        person_id: p.world.persons[who],
        kind: duty.kind,
        from_on: duty.from,
        until_on: duty.until,
      })
      .execute(),
  );
