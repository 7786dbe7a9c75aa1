import type { Day } from '@meguri/core/base/day.ts';
import type { getChange, listChanges } from '@meguri/core/bodies/personnel.ops.ts';
import type { Movement, OpenBeat, OpenHolding } from '@meguri/core/bodies/personnel.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { By } from './seats.db.ts';

export type Change = Output<typeof listChanges>['changes'][number];
export type ChangeLine = Output<typeof getChange>['lines'][number];

const changes = sql`
  select change.id, change.station_id as "stationId", change.title, change.on_day as "on",
    coalesce(outcome.outcome, 'draft') as state,
    coalesce(latest.revision, 0) as revision, coalesce(latest.lines, 0)::integer as lines,
    person.name as "preparedBy",
    (change.prepared_at at time zone 'Asia/Tokyo')::date as "preparedOn",
    (outcome.decided_at at time zone 'Asia/Tokyo')::date as "decidedOn"
  from personnel_changes change
  join persons person on person.id = change.prepared_by
  left join personnel_change_outcomes outcome on outcome.change_id = change.id
  left join lateral (
    select draft.revision, (select count(*) from personnel_change_lines line
        where line.change_id = draft.change_id and line.revision = draft.revision) as lines
    from personnel_change_drafts draft where draft.change_id = change.id
    order by draft.revision desc limit 1) latest on true`;

export const selectChanges = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly Change[]> => {
  const { rows } = await sql<Change>`${changes}
    where change.station_id is not distinct from ${stationId}::uuid
    order by change.on_day desc, change.prepared_at desc, change.id`.execute(tx);
  return rows;
};

/** Locked, so that one change is not carried out by two people at once. */
export const findChange = async (tx: Tx, changeId: string): Promise<Change | undefined> => {
  const { rows } = await sql<Change>`${changes} where change.id = ${changeId}`.execute(tx);
  return rows[0];
};

export const lockChange = async (tx: Tx, changeId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${changeId}))`.execute(tx);
};

const named = (post: string, unit: string) =>
  sql.raw(`
  case when ${post}.id is not null then
    jsonb_build_object('id', ${post}.id, 'title', ${post}.title, 'unitName', ${unit}.name) end`);

/** The lines of the newest revision in their order. */
export const selectLines = async (tx: Tx, changeId: string): Promise<readonly ChangeLine[]> => {
  const { rows } = await sql<ChangeLine>`
    select line.person_id as "personId", line.from_post_id as "fromPostId",
      line.to_post_id as "toPostId", line.how, to_jsonb(line.beats) as "beatIds", person.name,
      ${named('old_post', 'old_unit')} as "from", ${named('new_post', 'new_unit')} as "to",
      coalesce((select jsonb_agg(beat.name order by beat.number) from beats beat
        where beat.id = any (line.beats)), '[]') as beats
    from personnel_change_lines line
    join persons person on person.id = line.person_id
    left join posts old_post on old_post.id = line.from_post_id
    left join units old_unit on old_unit.id = old_post.unit_id
    left join posts new_post on new_post.id = line.to_post_id
    left join units new_unit on new_unit.id = new_post.unit_id
    where line.change_id = ${changeId} and line.revision = (
      select max(newest.revision) from personnel_change_drafts newest
      where newest.change_id = ${changeId})
    order by line.ord`.execute(tx);
  return rows;
};

export type NewChange = {
  readonly stationId: string | null;
  readonly title: string;
  readonly on: Day;
};

export const insertChange = async (tx: Tx, change: NewChange, by: By): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('personnel_changes')
    .values({
      id,
      station_id: change.stationId,
      title: change.title,
      on_day: change.on,
      prepared_at: by.at,
      prepared_by: by.personId,
      prepared_as: by.postId,
    })
    .execute();
  return id;
};

export type NewLines = {
  readonly changeId: string;
  readonly stationId: string | null;
  readonly revision: number;
  readonly lines: readonly Movement[];
};

export const insertLines = async (tx: Tx, all: NewLines, by: By): Promise<void> => {
  const rows = all.lines.map((line, ord) => ({ ...line, ord }));
  await tx
    .insertInto('personnel_change_drafts')
    .values({
      change_id: all.changeId,
      station_id: all.stationId,
      revision: all.revision,
      recorded_at: by.at,
      recorded_by: by.personId,
    })
    .execute();
  await sql`
    insert into personnel_change_lines (change_id, station_id, revision, ord, person_id,
      from_post_id, to_post_id, how, beats)
    select ${all.changeId}, ${all.stationId}::uuid, ${all.revision}, line.ord, line."personId",
      line."fromPostId", line."toPostId", line.how,
      array(select jsonb_array_elements_text(line."beatIds")::uuid)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(ord integer,
      "personId" uuid, "fromPostId" uuid, "toPostId" uuid, how text,
      "beatIds" jsonb)`.execute(tx);
};

export type Outcome = {
  readonly changeId: string;
  readonly stationId: string | null;
  readonly outcome: 'carried-out' | 'withdrawn';
  readonly revision: number | null;
  readonly counts: Readonly<Record<string, number>>;
};

export const insertOutcome = async (tx: Tx, one: Outcome, by: By): Promise<void> => {
  await tx
    .insertInto('personnel_change_outcomes')
    .values({
      change_id: one.changeId,
      station_id: one.stationId,
      outcome: one.outcome,
      revision: one.revision,
      counts: JSON.stringify(one.counts),
      decided_at: by.at,
      decided_by: by.personId,
      decided_as: by.postId,
    })
    .execute();
};

const uuids = (ids: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;

/** Holdings of these posts or people that run on a day or later. */
export const selectOpen = async (
  tx: Tx,
  who: { readonly posts: readonly string[]; readonly people: readonly string[] },
  day: Day,
): Promise<readonly OpenHolding[]> => {
  const { rows } = await sql<OpenHolding>`
    select post_id as "postId", person_id as "personId", acting, concurrent, from_on as "fromOn"
    from post_holdings
    where (until_on is null or until_on >= ${day}) and (post_id = any (${uuids(who.posts)})
      or person_id = any (${uuids(who.people)}))`.execute(tx);
  return rows;
};

export type PostPlace = {
  readonly id: string;
  readonly kind: PostKind;
  readonly unitId: string;
  readonly stationId: string | null;
};

export const selectPlaces = async (
  tx: Tx,
  posts: readonly string[],
): Promise<readonly PostPlace[]> => {
  const { rows } = await sql<PostPlace>`
    select post.id, post.kind, unit.id as "unitId",
      coalesce(unit.station_id, parent.station_id) as "stationId"
    from posts post join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where post.id = any (${uuids(posts)})`.execute(tx);
  return rows;
};

/** Beats of stations with whoever is in charge on a day. */
export const selectBeats = async (
  tx: Tx,
  stations: readonly string[],
  day: Day,
): Promise<readonly OpenBeat[]> => {
  const { rows } = await sql<OpenBeat>`
    select beat.id, beat.box_id as "boxId", (
      select duty.person_id from beat_assignments duty
      where duty.beat_id = beat.id and duty.kind in ('own', 'acting') and duty.from_on <= ${day}
        and (duty.until_on is null or duty.until_on >= ${day})
      order by duty.kind desc, duty.from_on desc limit 1) as "inCharge"
    from beats beat
    where beat.station_id = any (${uuids(stations)}) and beat.from_on <= ${day}
      and (beat.until_on is null or beat.until_on >= ${day})`.execute(tx);
  return rows;
};

/** Stations by name, those only that the caller's post reaches. */
export const selectStations = async (
  tx: Tx,
  stations: readonly string[],
  reach: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    select id, name from units
    where id = any (${uuids(stations.filter((id) => reach.includes(id)))})
    order by sort, code`.execute(tx);
  return rows;
};

/** Does something and takes it back, whatever it answered. */
export const takenBack = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  await sql`savepoint personnel_preview`.execute(tx);
  try {
    return await work();
  } finally {
    await sql`rollback to savepoint personnel_preview`.execute(tx);
  }
};
