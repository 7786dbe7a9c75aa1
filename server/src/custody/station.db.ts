import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type BoxRow = {
  readonly id: string;
  readonly name: string;
  readonly cabinets: number;
  readonly sheets: number;
  readonly out: number;
  readonly first: string | null;
  readonly counted: string | null;
  readonly lastInspectedOn: string | null;
  readonly lostKeys: number;
  readonly disposals: number;
};

/** Custody of every box of a station, in the order of the organisation. */
export const readBoxes = async (tx: Tx, stationId: string): Promise<readonly BoxRow[]> => {
  const { rows } = await sql<BoxRow>`
    with held as (
      select h.box_id, sum(h.kept + h.away)::integer as sheets, sum(h.away)::integer as away,
        (min(h.first_at) at time zone 'Asia/Tokyo')::date as first
      from custody_holdings(array[${stationId}]::uuid[]) h group by h.box_id
    )
    select u.id, u.name,
      (select count(*) from custody_cabinets c where c.box_id = u.id)::integer as cabinets,
      coalesce(h.sheets, 0) as sheets, coalesce(h.away, 0) as out, h.first,
      (select (max(n.counted_at) at time zone 'Asia/Tokyo')::date from custody_counts n
        where n.box_id = u.id) as counted,
      (select (max(i.inspected_at) at time zone 'Asia/Tokyo')::date from custody_inspections i
        where i.box_id = u.id and i.level <> 'postCustodian') as "lastInspectedOn",
      (select count(*) from custody_keys k join custody_cabinets c on c.id = k.cabinet_id
        where c.box_id = u.id and 'lost' = (select e.event from custody_key_events e
          where e.key_id = k.id order by e.recorded_at desc, e.id desc limit 1))::integer
        as "lostKeys",
      (select count(*) from custody_disposals d
        join custody_bundles b on b.id = d.bundle_id
        join custody_cabinets c on c.id = b.cabinet_id
        where c.box_id = u.id and not exists (select from custody_disposal_decisions x
          where x.disposal_id = d.id))::integer as disposals
    from units u
    left join held h on h.box_id = u.id
    where u.station_id = ${stationId} and u.kind = 'policeBox' and u.until_on is null
    order by u.sort, u.code`.execute(tx);
  return rows;
};

/** Officers in charge of beats whose paper is kept at a box: they keep it, others inspect. */
export const readKeepers = async (
  tx: Tx,
  boxId: string,
  day: string,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ readonly id: string }>`
    select distinct a.person_id as id
    from custody_bundles b
    join custody_cabinets c on c.id = b.cabinet_id
    join beat_assignments a on a.beat_id = b.beat_id and a.kind in ('own', 'acting')
      and a.from_on <= ${day} and (a.until_on is null or a.until_on >= ${day})
    where c.box_id = ${boxId}`.execute(tx);
  return rows.map(({ id }) => id);
};

/** Beats of a box today, and everybody who holds a post at it or at its station. */
export const readBoxPeople = async (
  tx: Tx,
  spot: { readonly stationId: string; readonly boxId: string },
  day: string,
) => {
  const beats = await sql<{ readonly id: string; readonly name: string }>`
    select id, name from beats where box_id = ${spot.boxId} and from_on <= ${day}
      and (until_on is null or until_on >= ${day}) order by number`.execute(tx);
  const people = await sql<{
    readonly personId: string;
    readonly name: string;
    readonly kind: string;
  }>`
    select distinct on (unit.sort, post.sort, person.id) person.id as "personId", person.name,
      post.kind
    from post_holdings holding
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    join persons person on person.id = holding.person_id
    where (unit.id = ${spot.boxId} or (unit.kind <> 'policeBox'
        and coalesce(unit.station_id, parent.station_id) = ${spot.stationId}))
      and holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    order by unit.sort, post.sort, person.id`.execute(tx);
  return { beats: beats.rows, people: people.rows };
};
