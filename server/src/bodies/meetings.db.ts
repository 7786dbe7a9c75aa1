import type { Day } from '@meguri/core/base/day.ts';
import type { MinutesContents } from '@meguri/core/bodies/minutes.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** A meeting with the newest notice, what became of it, and its newest minutes. */
export type MeetingRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly pack: string;
  readonly body: string;
  readonly series: string;
  readonly convenedAt: Date;
  readonly revision: number;
  readonly subject: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  readonly note: string;
  readonly noticeChair: string | null;
  readonly noticeAt: Date;
  readonly noticeBy: string;
  readonly outcome: 'held' | 'cancelled' | null;
  readonly heldOn: Day | null;
  readonly outcomeChair: string | null;
  readonly acting: boolean;
  readonly actingClause: string | null;
  readonly outcomeNote: string;
  readonly outcomeAt: Date | null;
  readonly minutesVersion: number | null;
  readonly writtenAt: Date | null;
  readonly approved: boolean;
  readonly openDecisions: number;
};

const readMeetings = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly MeetingRow[]> => {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.station_id as "stationId", m.pack, m.body, m.series,
      m.convened_at as "convenedAt", n.revision, n.subject, n.starts_at as "startsAt",
      n.ends_at as "endsAt", n.place, n.note, n.chair_post_id as "noticeChair",
      n.recorded_at as "noticeAt", writer.name as "noticeBy", o.outcome, o.held_on as "heldOn",
      o.chair_post_id as "outcomeChair", coalesce(o.acting, false) as acting,
      o.acting_clause as "actingClause", coalesce(o.note, '') as "outcomeNote",
      o.recorded_at as "outcomeAt", mi.version as "minutesVersion", mi.written_at as "writtenAt",
      approval.minutes_id is not null as approved,
      (select count(*)::integer from meeting_decisions d
        where d.meeting_id = m.id and d.owner_post_id is not null
          and not exists (select from meeting_decision_ends e where e.decision_id = d.id)
      ) as "openDecisions"
    from meetings m
    join lateral (select * from meeting_notices one where one.meeting_id = m.id
      order by one.revision desc limit 1) n on true
    join persons writer on writer.id = n.recorded_by
    left join meeting_outcomes o on o.meeting_id = m.id
    left join lateral (select * from meeting_minutes one where one.meeting_id = m.id
      order by one.version desc limit 1) mi on true
    left join meeting_minutes_approvals approval on approval.minutes_id = mi.id
    where ${where}
    order by n.starts_at desc, m.id`.execute(tx);
  return rows;
};

/** All meetings of the bodies of headquarters (null) or of a station, the newest first. */
export const selectMeetings = (tx: Tx, stationId: string | null): Promise<readonly MeetingRow[]> =>
  readMeetings(tx, sql`m.station_id is not distinct from ${stationId}::uuid`);

export const findMeeting = async (tx: Tx, id: string): Promise<MeetingRow | undefined> =>
  (await readMeetings(tx, sql`m.id = ${id}`))[0];

/** Held until the commit, so that of two secretaries one is told of the other. */
export const holdMeetingRow = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
};

export type ItemRow = {
  readonly itemId: string;
  readonly decisionId: string | null;
  readonly matterId: string | null;
  readonly title: string;
  readonly note: string;
};

/** The agenda of the newest notice. */
export const selectItems = async (
  tx: Tx,
  { id, revision }: Pick<MeetingRow, 'id' | 'revision'>,
): Promise<readonly ItemRow[]> => {
  const { rows } = await sql<ItemRow>`
    select item_id as "itemId", decision_id as "decisionId", matter_id as "matterId", title, note
    from meeting_items where meeting_id = ${id} and revision = ${revision}
    order by ord`.execute(tx);
  return rows;
};

export type AttendeeRow = {
  readonly id: string;
  readonly part: 'member' | 'invited';
  readonly postId: string | null;
  readonly office: string | null;
  readonly presence: 'present' | 'absent' | 'proxy' | null;
  readonly proxyPostId: string | null;
  readonly opinion: string;
};

/** Whoever is asked and has not been taken out, with the newest word on whether they came. */
export const selectAttendees = async (
  tx: Tx,
  meetingId: string,
): Promise<readonly AttendeeRow[]> => {
  const { rows } = await sql<AttendeeRow>`
    select a.id, a.part, a.post_id as "postId", a.office, p.presence,
      p.proxy_post_id as "proxyPostId", coalesce(p.opinion, '') as opinion
    from meeting_attendees a
    left join lateral (select * from meeting_presences one where one.attendee_id = a.id
      order by one.recorded_at desc, one.id desc limit 1) p on true
    where a.meeting_id = ${meetingId} and not exists
      (select from meeting_attendee_withdrawals w where w.attendee_id = a.id)
    order by a.asked_at, a.id`.execute(tx);
  return rows;
};

export type DecisionRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly pack: string;
  readonly body: string;
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly decision: string;
  readonly ownerPostId: string | null;
  readonly dueOn: Day | null;
  readonly recordedAt: Date;
  readonly endedAs: 'done' | 'dropped' | null;
  readonly endedOn: Day | null;
  readonly endNote: string;
};

const readDecisions = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly DecisionRow[]> => {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.station_id as "stationId", m.pack, m.body, d.meeting_id as "meetingId",
      d.item_id as "itemId", d.decision, d.owner_post_id as "ownerPostId", d.due_on as "dueOn",
      d.recorded_at as "recordedAt", e.ended_as as "endedAs", e.ended_on as "endedOn",
      coalesce(e.note, '') as "endNote"
    from meeting_decisions d
    join meetings m on m.id = d.meeting_id
    left join meeting_decision_ends e on e.decision_id = d.id
    where ${where}
    order by d.recorded_at, d.id`.execute(tx);
  return rows;
};

export const selectDecisions = (tx: Tx, meetingId: string): Promise<readonly DecisionRow[]> =>
  readDecisions(tx, sql`d.meeting_id = ${meetingId}`);

/** Decisions of headquarters (null) or of a station that somebody has still to carry out. */
export const selectOpenDecisions = (
  tx: Tx,
  stationId: string | null,
): Promise<readonly DecisionRow[]> =>
  readDecisions(
    tx,
    sql`d.station_id is not distinct from ${stationId}::uuid and d.owner_post_id is not null
      and e.decision_id is null`,
  );

export const findDecision = async (tx: Tx, id: string): Promise<DecisionRow | undefined> =>
  (await readDecisions(tx, sql`d.id = ${id}`))[0];

export type MatterRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly pack: string;
  readonly fromBody: string;
  readonly toBody: string;
  readonly question: string;
  readonly dueOn: Day | null;
  readonly entrustedAt: Date;
  readonly entrustedBy: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
};

const readMatters = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly MatterRow[]> => {
  const { rows } = await sql<MatterRow>`
    select q.id, q.station_id as "stationId", q.pack, q.from_body as "fromBody",
      q.to_body as "toBody", q.question, q.due_on as "dueOn", q.entrusted_at as "entrustedAt",
      asker.name as "entrustedBy", a.answer, a.answered_at as "answeredAt",
      answerer.name as "answeredBy"
    from entrusted_matters q
    join persons asker on asker.id = q.entrusted_by
    left join entrusted_answers a on a.matter_id = q.id
    left join persons answerer on answerer.id = a.answered_by
    where ${where}
    order by q.entrusted_at desc, q.id`.execute(tx);
  return rows;
};

export const selectMatters = (tx: Tx, stationId: string | null): Promise<readonly MatterRow[]> =>
  readMatters(tx, sql`q.station_id is not distinct from ${stationId}::uuid`);

export const findMatter = async (tx: Tx, id: string): Promise<MatterRow | undefined> =>
  (await readMatters(tx, sql`q.id = ${id}`))[0];

export type MinutesRow = {
  readonly id: string;
  readonly version: number;
  readonly contents: MinutesContents;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAs: string | null;
};

/** The newest version of the minutes. */
export const findMinutes = async (tx: Tx, meetingId: string): Promise<MinutesRow | undefined> => {
  const { rows } = await sql<MinutesRow>`
    select m.id, m.version, m.contents, m.written_at as "writtenAt", writer.name as "writtenBy",
      a.approved_at as "approvedAt", approver.name as "approvedBy", post.title as "approvedAs"
    from meeting_minutes m
    join persons writer on writer.id = m.written_by
    left join meeting_minutes_approvals a on a.minutes_id = m.id
    left join persons approver on approver.id = a.approved_by
    left join posts post on post.id = a.approved_as
    where m.meeting_id = ${meetingId} order by m.version desc limit 1`.execute(tx);
  return rows[0];
};
