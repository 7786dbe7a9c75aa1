import type { Day } from '@meguri/core/base/day.ts';
import type { PremisesKind, Tier } from '@meguri/core/pack/criteria.ts';
import type { CardState } from '@meguri/core/premises/premises.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { Place } from '../platform/serve.ts';

/** Where premises are on a day; the last beat of premises that are gone. */
export const findPremisesPlace = async (
  tx: Tx,
  premisesId: string,
  day: Day,
): Promise<Place | undefined> => {
  const { rows } = await sql<{ beatId: string; boxId: string; stationId: string }>`
    select beat.id as "beatId", beat.box_id as "boxId", beat.station_id as "stationId"
    from premises join beats beat on beat.id = coalesce((
      select move.beat_id from premises_changes move
      where move.premises_id = premises.id and move.type = 'moved-beat'
        and move.happened_on <= ${day}
      order by move.happened_at desc, move.id desc limit 1), premises.beat_id)
    where premises.id = ${premisesId}`.execute(tx);
  return rows[0];
};

/** A row of premises_now with where it is. */
export type NowRow = {
  readonly premises_id: string;
  readonly station_id: string;
  readonly beat_id: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  readonly exempt: boolean;
  readonly card: CardState;
  readonly added_on: Day;
  readonly last_met_on: Day | null;
  readonly last_visit_on: Day | null;
  readonly cycle_from: Day | null;
  readonly attempts: number;
  readonly attempts_this_year: number;
  readonly town_part_id: string;
  readonly building_id: string | null;
  readonly name: string;
  readonly address_text: string;
  readonly search_key: string;
  readonly convenience: string;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** The active premises of a beat at the end of a day; without a position their town's. */
export const listNow = async (tx: Tx, beatId: string, day: Day): Promise<readonly NowRow[]> => {
  // Computed once: joined as it stands, the planner of an unmeasured table computes it per door.
  const { rows } = await sql<NowRow>`
    with now as materialized (
      select * from premises_now(array[${beatId}::uuid], ${day}::date)
    )
    select now.*, place.town_part_id, place.building_id, place.name, place.address_text,
      place.search_key, place.convenience, coalesce(place.lat, part.lat) as lat,
      coalesce(place.lon, part.lon) as lon
    from now
    join premises_details place on place.premises_id = now.premises_id
    join town_parts part on part.id = place.town_part_id`.execute(tx);
  return rows;
};

/** The class of premises on a day, where their column has several; null where only that is known. */
export const listClasses = async (
  tx: Tx,
  premisesIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, string | null>> => {
  const ids = sql`${[...premisesIds]}::uuid[]`;
  const { rows } = await sql<{ id: string; class: string | null }>`
    select premises.id, case when newest.premises_id is null then premises.visit_class
      else newest.visit_class end as class
    from premises left join (
      select distinct on (change.premises_id) change.premises_id, change.visit_class
      from premises_changes change
      where change.premises_id = any (${ids}) and change.type = 'reclassified'
        and change.happened_on <= ${day}
      order by change.premises_id, change.happened_at desc, change.id desc
    ) newest on newest.premises_id = premises.id
    where premises.id = any (${ids})`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.class]));
};

export type DetailsRow = {
  readonly premises_id: string;
  readonly station_id: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  readonly visit_class: string | null;
  readonly card: CardState;
  readonly added_on: Day;
  readonly first_beat_id: string;
  readonly town_part_id: string;
  readonly building_id: string | null;
  readonly building_name: string | null;
  readonly name: string;
  readonly address_text: string;
  readonly search_key: string;
  readonly convenience: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly revision: number;
  readonly added_by: string | null;
};

/** One premises as it was added, and where it is now. */
export const findDetails = async (tx: Tx, premisesId: string): Promise<DetailsRow | undefined> => {
  const { rows } = await sql<DetailsRow>`
    select premises.id as premises_id, premises.station_id, premises.kind, premises.tier,
      premises.visit_class, premises.card, premises.added_on, premises.beat_id as first_beat_id, place.town_part_id,
      place.building_id, building.name as building_name, place.name, place.address_text,
      place.search_key, place.convenience, coalesce(place.lat, part.lat) as lat,
      coalesce(place.lon, part.lon) as lon, place.revision, person.name as added_by
    from premises
    join premises_details place on place.premises_id = premises.id
    join town_parts part on part.id = place.town_part_id
    left join buildings building on building.id = place.building_id
    left join persons person on person.id = premises.recorded_by
    where premises.id = ${premisesId}`.execute(tx);
  return rows[0];
};

export type FactRow = {
  readonly on: Day;
  readonly at: Date;
  readonly type: string;
  readonly tier: Tier | null;
  readonly visit_class: string | null;
  readonly beat_id: string | null;
  readonly merged_into: string | null;
  readonly reason: string;
  readonly review_on: Day | null;
  readonly card_step: string | null;
  readonly by: string | null;
};

/** Changes, corrections and visits of one premises in the order they happened. */
export const listFacts = async (tx: Tx, premisesId: string): Promise<readonly FactRow[]> => {
  const { rows } = await sql<FactRow>`
    select fact.*, person.name as by
    from (
      select change.happened_on as on, change.happened_at as at, change.type, change.tier,
        change.visit_class, change.beat_id, change.merged_into, change.reason, change.review_on,
        null as card_step, change.recorded_by as person_id, change.id
      from premises_changes change where change.premises_id = ${premisesId}
      union all
      select visit.happened_on, visit.happened_at, visit.outcome, null, null, null, null, '', null,
        visit.card_step, visit.person_id, visit.id
      from visits visit where visit.premises_id = ${premisesId}
        and not exists (select from visit_withdrawals back where back.visit_id = visit.id)
      union all
      select (entry.corrected_at at time zone 'Asia/Tokyo')::date, entry.corrected_at, 'corrected',
        null, null, null, null, '', null, null, entry.corrected_by, entry.id
      from premises_corrections entry where entry.premises_id = ${premisesId}
    ) fact
    left join persons person on person.id = fact.person_id
    order by fact.at, fact.id`.execute(tx);
  return rows;
};

/** Lets nobody else enter premises at this address before this transaction ends. */
export const holdAddress = async (tx: Tx, key: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${key}, 0))`.execute(
    tx,
  );
};

/** The address of active premises that stand at a key already, other than `except`. */
export const findAtAddress = async (
  tx: Tx,
  door: { readonly key: string; readonly kind: PremisesKind },
  except: string | null,
): Promise<{ readonly id: string; readonly address: string } | undefined> => {
  const { rows } = await sql<{ id: string; address: string }>`
    select place.premises_id as id, place.address_text as address
    from premises_details place join premises on premises.id = place.premises_id
    where place.address_key = ${door.key} and premises.kind = ${door.kind}
      and place.premises_id is distinct from ${except}::uuid
      and not exists (select from premises_changes change
        where change.premises_id = place.premises_id and change.type in ('moved-out', 'removed'))
    limit 1`.execute(tx);
  return rows[0];
};
