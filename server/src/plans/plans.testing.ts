import { newId } from '../platform/keys.ts';
import type { Prefecture } from '../platform/testing.ts';

// Data of the plan tests: doors of three beats and visit time of both boxes for two years.

type Door = {
  readonly beatId: string;
  readonly townPartId: string;
  readonly tier: 'priority' | 'general';
};

export const addDoors = async (
  { rows, world }: Prefecture,
  count: number,
  door: Door,
): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, newId);
  const station_id = world.units.station;
  const at = new Date('2024-03-01T03:00:00Z');
  await rows(async (tx) => {
    await tx
      .insertInto('premises')
      .values(
        ids.map((id) => ({
          id,
          station_id,
          beat_id: door.beatId,
          kind: 'household',
          tier: door.tier,
          card: 'none',
          added_on: '2024-03-01',
          added_at: at,
          recorded_at: at,
        })),
      )
      .execute();
    await tx
      .insertInto('premises_details')
      .values(
        ids.map((id, index) => ({
          premises_id: id,
          station_id,
          town_part_id: door.townPartId,
          name: '',
          address_text: `見本町${index + 1}番`,
          address_key: `見本町${String(index + 1).padStart(4, '0')}`,
          search_key: '見本町',
        })),
      )
      .execute();
  });
  return ids;
};

/** So many minutes per officer on each of ten days of every month of the years. */
export const allot = async (
  { rows, world }: Prefecture,
  minutes: number,
  at: string,
): Promise<void> => {
  const { box, chuzaisho, station } = world.units;
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const values = [box, chuzaisho].flatMap((box_id) =>
    months.map((month) => ({
      id: newId(),
      station_id: station,
      box_id,
      year: 2026,
      month,
      duty_days: 10,
      visit_minutes_per_day: minutes,
      set_by: world.persons.stationChief,
      set_at: new Date(at),
    })),
  );
  await rows((tx) => tx.insertInto('duty_allotments').values(values).execute());
};

export const visit = async (
  { rows, world }: Prefecture,
  premisesIds: readonly string[],
  made: { readonly beatId: string; readonly on: string; readonly outcome: 'met' | 'absent' },
): Promise<void> => {
  const at = new Date(`${made.on}T01:00:00Z`);
  const values = premisesIds.map((premises_id) => ({
    id: newId(),
    station_id: world.units.station,
    beat_id: made.beatId,
    premises_id,
    person_id: world.persons.officer,
    outcome: made.outcome,
    happened_on: made.on,
    happened_at: at,
    recorded_at: at,
  }));
  await rows((tx) => tx.insertInto('visits').values(values).execute());
};

export const closeMonth = async (
  { rows, world }: Prefecture,
  closed: { readonly beatId: string; readonly year: number; readonly month: number },
): Promise<void> => {
  const { beatId: beat_id, year, month } = closed;
  const at = new Date(Date.UTC(year, month, 3));
  await rows((tx) =>
    tx
      .insertInto('month_closings')
      .values({
        id: newId(),
        station_id: world.units.station,
        beat_id,
        year,
        month,
        closing: 1,
        counts: '{}',
        checksum: 'x',
        closed_by: world.persons.officer,
        closed_at: at,
      })
      .execute(),
  );
};
