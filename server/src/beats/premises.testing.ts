import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { World } from '../platform/testing.ts';

export type Door = {
  readonly id: string;
  readonly beat: keyof World['beats'];
  readonly town: keyof World['townParts'];
  readonly tier: 'priority' | 'general';
};

/** Households of the test station, there since 2024. */
export const addDoors = async (tx: Tx, world: World, doors: readonly Door[]): Promise<void> => {
  const added = '2024-04-01';
  for (const [at, { id, beat, town, tier }] of doors.entries()) {
    const station_id = world.units.station;
    const moment = new Date(`${added}T09:00:00+09:00`);
    const address = `見本町${at + 1}番1号`;
    await tx
      .insertInto('premises')
      .values({
        id,
        station_id,
        beat_id: world.beats[beat],
        kind: 'household',
        tier,
        card: 'completed',
        added_on: added,
        added_at: moment,
        recorded_at: moment,
      })
      .execute();
    await tx
      .insertInto('premises_details')
      .values({
        premises_id: id,
        station_id,
        town_part_id: world.townParts[town],
        address_text: address,
        address_key: address,
        search_key: address,
        lat: 38.26 + at / 1000,
        lon: 140.87,
      })
      .execute();
  }
};

/** A met visit at noon of a day. */
export const addMet = async (
  tx: Tx,
  world: World,
  visit: { readonly premisesId: string; readonly beatId: string; readonly on: string },
): Promise<void> => {
  const at = new Date(`${visit.on}T12:00:00+09:00`);
  await tx
    .insertInto('visits')
    .values({
      id: newId(),
      station_id: world.units.station,
      beat_id: visit.beatId,
      premises_id: visit.premisesId,
      person_id: world.persons.officer,
      outcome: 'met',
      happened_on: visit.on,
      happened_at: at,
      recorded_at: at,
    })
    .execute();
};
