import type { Day } from '@meguri/core/base/day.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type MemberRow = {
  readonly id: string;
  readonly capacity: string;
  readonly organisation: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

export type CouncilMeetingRow = {
  readonly id: string;
  readonly on: Day;
  readonly agenda: string[];
  readonly opinions: string;
  readonly followUp: string;
};

/** A council with the members whose term has not ended, and its meetings, the newest first. */
export type CouncilRow = {
  readonly id: string;
  readonly stationId: string;
  readonly boxId: string;
  readonly boxName: string;
  /** The post that keeps it: the chief of the box, where it has one. */
  readonly postId: string | null;
  readonly name: string;
  readonly begunOn: Day;
  readonly members: MemberRow[];
  readonly meetings: CouncilMeetingRow[];
};

const select = async (
  tx: Tx,
  where: RawBuilder<unknown>,
  today: Day,
): Promise<readonly CouncilRow[]> => {
  const { rows } = await sql<CouncilRow>`
    select one.id, one.station_id as "stationId", one.box_id as "boxId", box.name as "boxName",
      (select post.id from posts post where post.unit_id = box.id and post.kind = 'boxChief'
        order by post.sort limit 1) as "postId",
      one.name, one.begun_on as "begunOn",
      (select coalesce(jsonb_agg(jsonb_build_object('id', member.id, 'capacity', member.capacity,
          'organisation', member.organisation, 'fromOn', member.from_on,
          'untilOn', member.until_on) order by member.from_on, member.recorded_at), '[]')
        from council_members member
        where member.council_id = one.id and not exists (
          select from council_member_ends done where done.member_id = member.id)) as members,
      (select coalesce(jsonb_agg(jsonb_build_object('id', meeting.id, 'on', meeting.held_on,
          'agenda', meeting.agenda, 'opinions', meeting.opinions, 'followUp', meeting.follow_up)
          order by meeting.held_on desc, meeting.recorded_at desc), '[]')
        from council_meetings meeting where meeting.council_id = one.id) as meetings
    from councils one join units box on box.id = one.box_id
    where ${where} and (box.until_on is null or box.until_on >= ${today})
    order by box.sort, box.code`.execute(tx);
  return rows;
};

export const selectCouncils = (
  tx: Tx,
  stationId: string,
  today: Day,
): Promise<readonly CouncilRow[]> => select(tx, sql`one.station_id = ${stationId}`, today);

export const findCouncil = async (
  tx: Tx,
  councilId: string,
  today: Day,
): Promise<CouncilRow | undefined> => (await select(tx, sql`one.id = ${councilId}`, today))[0];

export type BoxRow = {
  readonly boxId: string;
  readonly boxName: string;
  readonly stationId: string;
};

const boxes = sql`
  select id as "boxId", name as "boxName", station_id as "stationId" from units
  where kind = 'policeBox'`;

export const selectBoxes = async (
  tx: Tx,
  stationId: string,
  today: Day,
): Promise<readonly BoxRow[]> => {
  const { rows } = await sql<BoxRow>`${boxes} and station_id = ${stationId}
    and (until_on is null or until_on >= ${today}) order by sort, code`.execute(tx);
  return rows;
};

export const findBox = async (tx: Tx, boxId: string): Promise<BoxRow | undefined> => {
  const { rows } = await sql<BoxRow>`${boxes} and id = ${boxId}`.execute(tx);
  return rows[0];
};

export type PlacedMember = {
  readonly councilId: string;
  readonly stationId: string;
  readonly boxId: string;
  readonly ended: boolean;
};

export const findMember = async (tx: Tx, memberId: string): Promise<PlacedMember | undefined> => {
  const { rows } = await sql<PlacedMember>`
    select one.council_id as "councilId", one.station_id as "stationId",
      council.box_id as "boxId", done.member_id is not null as ended
    from council_members one join councils council on council.id = one.council_id
    left join council_member_ends done on done.member_id = one.id
    where one.id = ${memberId}`.execute(tx);
  return rows[0];
};
