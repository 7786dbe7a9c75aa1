import type { PremisesKind, Tier } from '@meguri/core/pack/criteria.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type KnownDoor = {
  readonly id: string;
  readonly station_id: string;
  readonly beat_id: string;
  readonly first_beat_id: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  readonly address_key: string;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** Active premises at these addresses, as far as the caller sees them, as they are now. */
export const listDoorsAt = async (
  tx: Tx,
  keys: readonly string[],
): Promise<readonly KnownDoor[]> => {
  const { rows } = await sql<KnownDoor>`
    select premises.id, premises.station_id, premises.beat_id as first_beat_id, premises.kind, place.address_key, place.lat, place.lon,
      coalesce((select move.beat_id from premises_changes move
        where move.premises_id = premises.id and move.type = 'moved-beat'
        order by move.happened_at desc, move.id desc limit 1), premises.beat_id) as beat_id,
      coalesce((select change.tier from premises_changes change
        where change.premises_id = premises.id and change.type = 'reclassified'
        order by change.happened_at desc, change.id desc limit 1), premises.tier) as tier
    from premises_details place join premises on premises.id = place.premises_id
    where place.address_key = any (${keys}::text[])
      and not exists (select from premises_changes gone
        where gone.premises_id = premises.id and gone.type in ('moved-out', 'removed'))`.execute(
    tx,
  );
  return rows;
};

export type NewPlace = {
  readonly premises_id: string;
  readonly lat: number;
  readonly lon: number;
};

export const updatePlaces = async (tx: Tx, places: readonly NewPlace[]): Promise<void> => {
  await sql`update premises_details set lat = new.lat, lon = new.lon,
      revision = premises_details.revision + 1
    from jsonb_populate_recordset(null::premises_details, ${JSON.stringify(places)}::jsonb) new
    where premises_details.premises_id = new.premises_id`.execute(tx);
};

export type BeatTownRow = {
  readonly beat_id: string;
  readonly station: string;
  readonly box: string;
  readonly number: number;
  readonly station_id: string;
  readonly town_part_id: string | null;
  readonly town: string | null;
};

/** The beats the caller sees on a day, by the names of their units, with their towns. */
export const listBeatTowns = async (tx: Tx, day: string): Promise<readonly BeatTownRow[]> => {
  const { rows } = await sql<BeatTownRow>`
    select beat.id as beat_id, station.name as station, box.name as box, beat.number,
      beat.station_id, part.id as town_part_id, town.name as town
    from beats beat
    join units station on station.id = beat.station_id
    join units box on box.id = beat.box_id
    left join beat_town_parts held on held.beat_id = beat.id and held.from_on <= ${day}
      and (held.until_on is null or held.until_on >= ${day})
    left join town_parts part on part.id = held.town_part_id
    left join towns town on town.id = part.town_id
    where beat.until_on is null or beat.until_on >= ${day}
    order by beat.id, part.part`.execute(tx);
  return rows;
};
