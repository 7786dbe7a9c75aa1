import type { Day } from '@meguri/core/base/day.ts';
import type { Grade, PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type PlaceRow = { readonly id: string; readonly name: string };

/** Stations in the order of the organisation. */
export const selectStations = async (tx: Tx, today: Day): Promise<readonly PlaceRow[]> => {
  const { rows } = await sql<PlaceRow>`
    select id, name from units
    where kind = 'station' and from_on <= ${today} and (until_on is null or until_on >= ${today})
    order by sort, code`.execute(tx);
  return rows;
};

/** Headquarters (null) or a station with its sections and boxes. */
export const selectSections = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly PlaceRow[]> => {
  const { rows } = await sql<PlaceRow>`
    select unit.id, unit.name from units unit left join units parent on parent.id = unit.parent_id
    where coalesce(unit.station_id, parent.station_id) is not distinct from ${stationId}::uuid
    order by unit.sort, unit.code`.execute(tx);
  return rows;
};

export type LeadRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: PostKind;
  readonly unitId: string;
  readonly unitName: string;
};

/** Posts of headquarters (null) or of a station that can lead something. */
export const selectLeads = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly LeadRow[]> => {
  const { rows } = await sql<LeadRow>`
    select post.id, post.title, post.kind, unit.id as "unitId", unit.name as "unitName"
    from posts post join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where coalesce(unit.station_id, parent.station_id) is not distinct from ${stationId}::uuid
      and post.kind <> 'auditor'
    order by unit.sort, unit.code, post.sort, post.title`.execute(tx);
  return rows;
};

export const findLead = async (tx: Tx, postId: string): Promise<LeadRow | undefined> => {
  const { rows } = await sql<LeadRow>`
    select post.id, post.title, post.kind, unit.id as "unitId", unit.name as "unitName"
    from posts post join units unit on unit.id = post.unit_id
    where post.id = ${postId}`.execute(tx);
  return rows[0];
};

export const findUnits = async (tx: Tx, ids: readonly string[]): Promise<readonly PlaceRow[]> => {
  const { rows } = await sql<PlaceRow>`
    select id, name from units where id = any (${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], id)`.execute(tx);
  return rows;
};

export const gradeOf = async (tx: Tx, postId: string): Promise<Grade | null> => {
  const { rows } = await sql<{ grade: Grade | null }>`
    select grade from posts where id = ${postId}`.execute(tx);
  return rows[0]?.grade ?? null;
};

export type HeldPost = {
  readonly postId: string;
  readonly personId: string;
  readonly grade: Grade | null;
  readonly stationId: string | null;
};

/** Chiefs of stations and officers of headquarters with whoever holds the post on a day. */
export const selectDeciders = async (
  tx: Tx,
  kind: 'stationChief' | 'headquartersOfficer',
  day: Day,
): Promise<readonly HeldPost[]> => {
  const { rows } = await sql<HeldPost>`
    select post.id as "postId", holding.person_id as "personId", post.grade,
      coalesce(unit.station_id, parent.station_id) as "stationId"
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    join post_holdings holding on holding.post_id = post.id
      and holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    where post.kind = ${kind}
    order by unit.sort, unit.code, post.sort, holding.acting, holding.from_on`.execute(tx);
  return rows;
};

/** The unit of headquarters itself. */
export const headquartersUnit = async (tx: Tx): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from units where kind = 'headquarters' order by sort limit 1`.execute(tx);
  return rows[0]?.id;
};
