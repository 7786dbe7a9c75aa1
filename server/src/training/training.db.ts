import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Attendance } from '@meguri/core/training/training.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type UnitRow = { readonly unitId: string; readonly name: string };

export type SessionRow = {
  readonly id: string;
  readonly station_id: string | null;
  readonly theme_ja: string;
  readonly theme_en: string;
  readonly on_day: Day;
  readonly minutes: number;
  readonly material: string;
  readonly guidance: boolean;
  readonly complaint_channel: boolean;
  readonly planned_as: string;
  readonly planned_kind: PostKind;
  readonly planned_on: Day;
  readonly lead: string;
  readonly outcome: 'held' | 'cancelled' | null;
  readonly held_on: Day | null;
  readonly held_minutes: number | null;
  readonly note: string | null;
  readonly recorded_by: string | null;
  readonly units: readonly UnitRow[];
};

const selectSessions = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly SessionRow[]> => {
  const { rows } = await sql<SessionRow>`
    select session.id, session.station_id, session.theme_ja, session.theme_en, session.on_day,
      session.minutes, session.material, session.guidance, session.complaint_channel,
      session.planned_as, planner.kind as planned_kind,
      (session.planned_at at time zone 'Asia/Tokyo')::date as planned_on, lead.title as lead,
      done.outcome, done.held_on, done.minutes as held_minutes, done.note,
      writer.name as recorded_by,
      (select jsonb_agg(jsonb_build_object('unitId', unit.id, 'name', unit.name)
          order by unit.sort, unit.id)
        from training_units asked join units unit on unit.id = asked.unit_id
        where asked.session_id = session.id) as units
    from training_sessions session
    join posts planner on planner.id = session.planned_as
    join posts lead on lead.id = session.lead_post_id
    left join training_outcomes done on done.session_id = session.id
    left join persons writer on writer.id = done.recorded_by
    where ${where}
    order by session.on_day desc, session.planned_at desc, session.id limit 500`.execute(tx);
  return rows;
};

/** Sessions of a place, and those of headquarters, which are for the whole prefecture. */
export const listSessions = (tx: Tx, stationId: string | null): Promise<readonly SessionRow[]> =>
  selectSessions(tx, sql`session.station_id is null or session.station_id = ${stationId}::uuid`);

export const listUnrecorded = (
  tx: Tx,
  stationId: string | null,
  today: Day,
): Promise<readonly SessionRow[]> =>
  selectSessions(
    tx,
    sql`session.station_id is not distinct from ${stationId}::uuid
      and session.on_day < ${today} and done.outcome is null`,
  );

export const findSession = async (tx: Tx, id: string): Promise<SessionRow | undefined> =>
  (await selectSessions(tx, sql`session.id = ${id}`))[0];

export type AttendanceRow = Attendance & { readonly name: string };

export const listAttendance = async (tx: Tx, id: string): Promise<readonly AttendanceRow[]> => {
  const { rows } = await sql<AttendanceRow>`
    select counted.unit_id as "unitId", unit.name, counted.present, counted.strength as "of"
    from training_attendance counted join units unit on unit.id = counted.unit_id
    where counted.session_id = ${id} order by unit.sort, unit.id`.execute(tx);
  return rows;
};

/** One writer at a time for a session. */
export const holdSession = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${`training ${id}`}, 0))`.execute(
    tx,
  );
};

/** Units of a station with its sections and boxes; of headquarters: its own and the stations. */
export const listUnits = async (tx: Tx, stationId: string | null): Promise<readonly UnitRow[]> => {
  const here =
    stationId === null
      ? sql`unit.kind = 'station' or (unit.station_id is null and parent.station_id is null)`
      : sql`coalesce(unit.station_id, parent.station_id) = ${stationId}`;
  const { rows } = await sql<UnitRow>`
    select unit.id as "unitId", unit.name from units unit
    left join units parent on parent.id = unit.parent_id
    where unit.until_on is null and (${here}) order by unit.sort, unit.code, unit.id`.execute(tx);
  return rows;
};

export type PostRow = { readonly postId: string; readonly title: string; readonly unitId: string };

/** Posts of a station, or of headquarters (null), that somebody holds on a day. */
export const listPosts = async (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly PostRow[]> => {
  const { rows } = await sql<PostRow>`
    select post.id as "postId", post.title, unit.id as "unitId" from posts post
    join units unit on unit.id = post.unit_id left join units parent on parent.id = unit.parent_id
    where coalesce(unit.station_id, parent.station_id) is not distinct from ${stationId}::uuid
      and exists (select from post_holdings held where held.post_id = post.id
        and held.from_on <= ${day} and (held.until_on is null or held.until_on >= ${day}))
    order by unit.sort, unit.code, post.sort, post.title`.execute(tx);
  return rows;
};

export type AssignmentRow = {
  readonly id: string;
  readonly lesson: string;
  readonly version: number;
  readonly post_id: string;
  readonly post_kind: PostKind;
  readonly unit_id: string;
  readonly unit: string;
  readonly due_on: Day;
  readonly assigned_on: Day;
  readonly done: boolean;
};

/**
 * What is assigned to the posts of a place, the newest of each lesson, and whether whoever holds the
 * post on the day completed it.
 */
export const listAssignments = async (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly AssignmentRow[]> => {
  const { rows } = await sql<AssignmentRow>`
    select distinct on (given.post_id, given.lesson) given.id, given.lesson, given.version,
      given.post_id, post.kind as post_kind, unit.id as unit_id, unit.name as unit, given.due_on,
      (given.assigned_at at time zone 'Asia/Tokyo')::date as assigned_on,
      exists (select from training_completions done
        join post_holdings held on held.person_id = done.person_id
        where held.post_id = given.post_id and held.from_on <= ${day}
          and (held.until_on is null or held.until_on >= ${day})
          and done.lesson = given.lesson and done.version >= given.version) as done
    from training_assignments given
    join posts post on post.id = given.post_id join units unit on unit.id = post.unit_id
    where given.station_id is not distinct from ${stationId}::uuid
    order by given.post_id, given.lesson, given.assigned_at desc, given.id desc`.execute(tx);
  return rows;
};

export type OwnLesson = { readonly lesson: string; readonly version: number; readonly on: Day };

export const ownCompletions = async (tx: Tx, personId: string): Promise<readonly OwnLesson[]> => {
  const { rows } = await sql<OwnLesson>`
    select lesson, version, completed_on as "on" from training_completions
    where person_id = ${personId} order by completed_on`.execute(tx);
  return rows;
};

export type OwnDue = { readonly lesson: string; readonly dueOn: Day };

export const ownAssignments = async (tx: Tx, postId: string): Promise<readonly OwnDue[]> => {
  const { rows } = await sql<OwnDue>`
    select distinct on (lesson) lesson, due_on as "dueOn" from training_assignments
    where post_id = ${postId} order by lesson, assigned_at desc, id desc`.execute(tx);
  return rows;
};
