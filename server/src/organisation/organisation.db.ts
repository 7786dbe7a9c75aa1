import type { Day } from '@meguri/core/base/day.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type { listUnits, openUnit } from '@meguri/core/organisation/organisation.ops.ts';
import type { BoxStaff, Grade, PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type Unit = Output<typeof listUnits>['units'][number];

/** The units that exist on a day, stations with their sections and boxes below them. */
export const selectUnits = async (tx: Tx, day: Day): Promise<readonly Unit[]> => {
  const { rows } = await sql<Unit>`
    select id, parent_id as "parentId", station_id as "stationId", kind, box_kind as "boxKind",
      name, code, from_on as "fromOn", until_on as "untilOn"
    from units
    where from_on <= ${day} and (until_on is null or until_on >= ${day})
    order by sort, code`.execute(tx);
  return rows;
};

/** A unit with the station it belongs to: a section's is its parent's. */
export type UnitPlace = Pick<Unit, 'id' | 'kind' | 'stationId' | 'fromOn' | 'untilOn'>;

/** Locked, so that two changes of one unit come one after the other. */
export const lockUnit = async (tx: Tx, unitId: string): Promise<UnitPlace | undefined> => {
  const { rows } = await sql<UnitPlace>`
    select unit.id, unit.kind, coalesce(unit.station_id, parent.station_id) as "stationId",
      unit.from_on as "fromOn", unit.until_on as "untilOn"
    from units unit left join units parent on parent.id = unit.parent_id
    where unit.id = ${unitId} for update of unit`.execute(tx);
  return rows[0];
};

export const hasCode = async (tx: Tx, code: string): Promise<boolean> =>
  (await tx.selectFrom('units').select('id').where('code', '=', code).executeTakeFirst()) !==
  undefined;

type NewUnit = Input<typeof openUnit> & { readonly id: string; readonly stationId: string | null };

/** A new unit stands last among its kind; the order of the others does not move. */
export const insertUnit = async (tx: Tx, unit: NewUnit): Promise<void> => {
  await sql`
    insert into units (id, parent_id, station_id, kind, box_kind, name, code, lat, lon, sort, from_on)
    select ${unit.id}, ${unit.parentId}, ${unit.stationId}, ${unit.kind}, ${unit.boxKind},
      ${unit.name}, ${unit.code}, ${unit.lat}, ${unit.lon},
      coalesce((select max(sort) from units), 0) + 1, ${unit.on}::date`.execute(tx);
};

/** Beats, units below and holders that are there on or after a day. */
export const isUnitInUse = async (tx: Tx, unitId: string, on: Day): Promise<boolean> => {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from beats where box_id = ${unitId}
        and (until_on is null or until_on >= ${on}))
      or exists (select from units where (parent_id = ${unitId} or station_id = ${unitId})
        and id <> ${unitId} and (until_on is null or until_on >= ${on}))
      or exists (select from post_holdings holding join posts post on post.id = holding.post_id
        where post.unit_id = ${unitId}
          and (holding.until_on is null or holding.until_on >= ${on})) as used`.execute(tx);
  return rows[0]?.used ?? false;
};

export const endUnit = async (tx: Tx, unitId: string, untilOn: Day): Promise<void> => {
  await tx.updateTable('units').set({ until_on: untilOn }).where('id', '=', unitId).execute();
};

/** Who staffs a box on a day: officers of its posts, each counted once, the chief too. */
export const readBoxStaff = async (
  tx: Tx,
  boxId: string,
  day: Day,
): Promise<BoxStaff | undefined> => {
  const { rows } = await sql<BoxStaff>`
    select box.box_kind as kind, count(distinct holding.person_id) as officers,
      coalesce(bool_or(post.kind = 'boxChief'), false) as "hasChief"
    from units box
    left join (posts post join post_holdings holding on holding.post_id = post.id
        and holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day}))
      on post.unit_id = box.id
    where box.id = ${boxId} and box.kind = 'policeBox'
    group by box.id`.execute(tx);
  const [row] = rows;
  return row;
};

export type Holder = {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly rank: string;
  readonly title: string;
  readonly acting: boolean;
};

export type HoldersAsked = {
  readonly kind: PostKind;
  /** A box, a section, a station's own unit. */
  readonly unitId?: string;
  /** Every unit of the station. */
  readonly stationId?: string;
};

export const readHolders = async (
  tx: Tx,
  asked: HoldersAsked,
  day: Day,
): Promise<readonly Holder[]> => {
  const { rows } = await sql<Holder>`
    select post.id as "postId", person.id as "personId", person.name, person.police_rank as rank,
      post.title, holding.acting
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    join post_holdings holding on holding.post_id = post.id
      and holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    join persons person on person.id = holding.person_id
    where post.kind = ${asked.kind}
      and (${asked.unitId ?? null}::uuid is null or unit.id = ${asked.unitId ?? null}::uuid)
      and (${asked.stationId ?? null}::uuid is null
        or coalesce(unit.station_id, parent.station_id) = ${asked.stationId ?? null}::uuid)
    order by holding.acting, post.sort, holding.from_on`.execute(tx);
  return rows;
};

export const readGrade = async (tx: Tx, postId: string): Promise<Grade | null> => {
  const { rows } = await sql<{ grade: Grade | null }>`
    select grade from posts where id = ${postId}`.execute(tx);
  return rows[0]?.grade ?? null;
};

/** Does a person hold any post of a station, its sections or boxes on a day? */
export const holdsPostAt = async (
  tx: Tx,
  who: { readonly personId: string; readonly stationId: string },
  day: Day,
): Promise<boolean> => {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (
      select from post_holdings holding join posts post on post.id = holding.post_id
      join units unit on unit.id = post.unit_id
      left join units parent on parent.id = unit.parent_id
      where holding.person_id = ${who.personId}
        and coalesce(unit.station_id, parent.station_id) = ${who.stationId}
        and holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    ) as holds`.execute(tx);
  return rows[0]?.holds ?? false;
};
