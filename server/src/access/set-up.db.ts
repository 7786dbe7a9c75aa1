import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type SetUpCounts = {
  readonly stations: number;
  readonly boxes: number;
  readonly people: number;
  readonly chiefs: number;
  readonly officers: number;
  readonly holders: number;
  readonly enrolled: number;
  readonly numbered: number;
  readonly beats: number;
  readonly vacant: number;
  readonly backups: number;
};

/** What is there on a day, in one reading. */
export const countSetUp = async (tx: Tx, day: Day): Promise<SetUpCounts> => {
  const { rows } = await sql<SetUpCounts>`
    with holding as (
      select holding.person_id, post.kind from post_holdings holding
      join posts post on post.id = holding.post_id
      where holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    ), beat as (
      select beats.id from beats
      where beats.from_on <= ${day} and (beats.until_on is null or beats.until_on >= ${day})
    )
    select
      (select count(*) from units where kind = 'station' and until_on is null) as stations,
      (select count(*) from units where kind = 'policeBox' and until_on is null) as boxes,
      (select count(*) from persons where police_rank <> '') as people,
      (select count(*) from holding where kind in ('boxChief', 'sectionChief', 'stationChief'))
        as chiefs,
      (select count(*) from holding where kind = 'beatOfficer') as officers,
      (select count(distinct person_id) from holding) as holders,
      (select count(distinct holding.person_id) from holding join credentials way
        on way.person_id = holding.person_id and way.ended_at is null) as enrolled,
      (select count(distinct holding.person_id) from holding join staff_numbers staff
        on staff.person_id = holding.person_id) as numbered,
      (select count(*) from beat) as beats,
      (select count(*) from beat where not exists (
        select from beat_assignments assignment where assignment.beat_id = beat.id
          and assignment.from_on <= ${day}
          and (assignment.until_on is null or assignment.until_on >= ${day}))) as vacant,
      (select count(*) from audit_events where action = 'backup.made') as backups`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('Counting answered nothing.');
  return row;
};
