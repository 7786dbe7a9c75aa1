import { countEveryDays, inspectEveryDays } from '@meguri/core/custody/custody.ts';
import {
  type Grade,
  type PostKind,
  supervisingRank,
  type Threshold,
} from '@meguri/core/organisation/posts.ts';
import type { StaffPerson, StationStaff } from '@meguri/core/tasks/staff.ts';
import type { WaitingRecord } from '@meguri/core/tasks/tasks.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type WaitingAsked = {
  readonly now: Date;
  readonly noticeDays: number;
  /** Days of the law by name, and whether the pack states no period for cards. */
  readonly rights: { readonly days: Readonly<Record<string, number>>; readonly unset: boolean };
};

/** Everything that waits at a station at an instant, by set (functions waiting_…). */
export const readWaiting = async (
  tx: Tx,
  stationId: string,
  { now, noticeDays, rights }: WaitingAsked,
): Promise<readonly WaitingRecord[]> => {
  const { rows } = await sql<WaitingRecord>`
    select state, subject_id as "subjectId", box_id as "boxId", beat_id as "beatId",
      since_on as "sinceOn", last_on as "lastOn", year, month, to_jsonb(not_by) as "notBy"
    from (
      select * from waiting_records(array[${stationId}]::uuid[], ${now}::timestamptz,
        ${noticeDays}::integer)
      union all
      select * from waiting_looks(array[${stationId}]::uuid[], ${now}::timestamptz)
      union all
      select * from waiting_custody(array[${stationId}]::uuid[], ${now}::timestamptz,
        ${noticeDays}::integer, ${countEveryDays}::integer, ${inspectEveryDays}::integer)
      union all
      select * from waiting_keys(array[${stationId}]::uuid[])
      union all
      select * from waiting_rights(array[${stationId}]::uuid[], ${now}::timestamptz,
        ${JSON.stringify(rights.days)}::jsonb, ${rights.unset}::boolean)
      union all
      select * from waiting_directives(array[${stationId}]::uuid[])
    ) waiting`.execute(tx);
  return rows;
};

type Seat = {
  readonly post_id: string;
  readonly kind: PostKind;
  readonly box_id: string | null;
  readonly holders: readonly (Omit<StaffPerson, 'rank'> & {
    readonly rank: string;
    readonly grade: Grade | null;
  })[];
};

const readPosts = async (tx: Tx, stationId: string, day: string): Promise<readonly Seat[]> => {
  const { rows } = await sql<Seat>`
    select post.id as post_id, post.kind,
      case when unit.kind = 'policeBox' then unit.id end as box_id,
      coalesce(jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name,
        'rank', person.police_rank, 'grade', post.grade, 'acting', holding.acting) order by holding.acting,
        holding.from_on, holding.id) filter (where person.id is not null), '[]') as holders
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    left join post_holdings holding on holding.post_id = post.id and holding.from_on <= ${day}
      and (holding.until_on is null or holding.until_on >= ${day})
    left join persons person on person.id = holding.person_id
    where coalesce(unit.station_id, parent.station_id) = ${stationId}
    group by post.id, unit.id
    order by unit.sort, post.sort, post.id`.execute(tx);
  return rows;
};

type BeatRow = {
  readonly id: string;
  readonly name: string;
  readonly boxId: string;
  readonly inCharge: string | null;
  readonly officer: string | null;
  readonly living: boolean;
};

/** Beats of a station, ended ones as on their last day. */
const readBeats = async (tx: Tx, stationId: string, day: string): Promise<readonly BeatRow[]> => {
  const { rows } = await sql<BeatRow>`
    select beat.id, beat.name, beat.box_id as "boxId", duty.person_id as "inCharge",
      duty.name as officer,
      beat.from_on <= ${day} and (beat.until_on is null or beat.until_on >= ${day}) as living
    from beats beat
    join units box on box.id = beat.box_id
    left join lateral (
      select a.person_id, person.name
      from beat_assignments a join persons person on person.id = a.person_id
      where a.beat_id = beat.id and a.kind in ('own', 'acting')
        and a.from_on <= least(beat.until_on, ${day}::date)
        and (a.until_on is null or a.until_on >= least(beat.until_on, ${day}::date))
      order by a.kind desc, a.from_on desc, a.id limit 1) duty on true
    where beat.station_id = ${stationId}
    order by box.sort, box.code, beat.number, beat.from_on`.execute(tx);
  return rows;
};

type BoxRow = StationStaff['boxes'][number] & { readonly name: string };

export type Ground = {
  readonly staff: StationStaff;
  readonly boxes: readonly BoxRow[];
  readonly beats: readonly BeatRow[];
};

/** Posts with their holders, boxes and beats of a station on a day, in the order of the organisation. */
export const readGround = async (
  tx: Tx,
  stationId: string,
  { day, threshold }: { readonly day: string; readonly threshold: Threshold },
): Promise<Ground> => {
  const posts = await readPosts(tx, stationId, day);
  const beats = await readBeats(tx, stationId, day);
  const { rows: boxes } = await sql<BoxRow>`
    select id, box_kind as kind, name from units
    where station_id = ${stationId} and kind = 'policeBox'
      and from_on <= ${day} and (until_on is null or until_on >= ${day})
    order by sort, code`.execute(tx);
  const staff = {
    posts: posts.map(({ post_id, kind, box_id, holders }) => ({
      postId: post_id,
      kind,
      boxId: box_id,
      holders: holders.map(({ grade, ...one }) => ({
        ...one,
        rank: supervisingRank({ rank: one.rank, grade }, threshold),
      })),
    })),
    boxes,
    beats,
  };
  return { staff, boxes, beats };
};
