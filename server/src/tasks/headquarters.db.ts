import type { StaffPost } from '@meguri/core/tasks/staff.ts';
import type { WaitingRecord } from '@meguri/core/tasks/tasks.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The end of validity a programme pack states, and whether it is this prefecture's. */
export type PackEnd = { readonly pack: string; readonly until: string; readonly own: boolean };

type Asked = {
  readonly today: string;
  readonly noticeDays: number;
  readonly packs: readonly PackEnd[];
};

/** `unitId`: the unit of headquarters whose head it waits for; null: the clerk of the register. */
export type HeadquartersRecord = WaitingRecord & { readonly unitId: string | null };

/** Everything that waits at headquarters on a day, by set (function waiting_headquarters). */
export const readHeadquartersWaiting = async (
  tx: Tx,
  { today, noticeDays, packs }: Asked,
): Promise<readonly HeadquartersRecord[]> => {
  const { rows } = await sql<HeadquartersRecord>`
    select state, unit_id as "unitId", subject_id as "subjectId", since_on as "sinceOn",
      last_on as "lastOn", null as "boxId", null as "beatId", null as year, null as month,
      '[]'::jsonb as "notBy"
    from waiting_headquarters(${today}::date, ${noticeDays}::integer,
      ${JSON.stringify(packs)}::jsonb)`.execute(tx);
  return rows;
};

export type HeadquartersPost = StaffPost & { readonly unitId: string };

/** Posts of headquarters and its sections with their holders of a day, heads of units first. */
export const readHeadquartersPosts = async (
  tx: Tx,
  day: string,
): Promise<readonly HeadquartersPost[]> => {
  const { rows } = await sql<HeadquartersPost>`
    select post.id as "postId", post.kind, null as "boxId", unit.id as "unitId",
      coalesce(jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name,
        'rank', person.police_rank, 'acting', holding.acting) order by holding.acting,
        holding.from_on, holding.id) filter (where person.id is not null), '[]') as holders
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    left join post_holdings holding on holding.post_id = post.id and holding.from_on <= ${day}
      and (holding.until_on is null or holding.until_on >= ${day})
    left join persons person on person.id = holding.person_id
    where unit.kind = 'headquarters'
      or (unit.kind = 'section' and parent.kind = 'headquarters')
    group by post.id, unit.id
    order by unit.sort, post.sort, post.id`.execute(tx);
  return rows;
};
