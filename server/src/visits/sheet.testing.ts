import { addPremises } from '@meguri/core/premises/change.ops.ts';
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

/** Adds a household to a beat (town of the first beat when it is that one). */
export const addDoor = async (
  p: Prefecture,
  number: number,
  where: { readonly who: Person; readonly beat: keyof World['beats'] } = {
    who: 'officer',
    beat: 'first',
  },
): Promise<string> => {
  const town = where.beat === 'first' || where.beat === 'village' ? '見本町1丁目' : '見本町2丁目';
  const { premisesId } = await p.must(where.who, addPremises, {
    beatId: p.world.beats[where.beat],
    kind: 'household',
    address: `${town}${number}番1号`,
    name: '',
    criterion: 'household-general',
    card: 'none',
    convenience: null,
    on: '2026-03-02',
  });
  return premisesId;
};

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
