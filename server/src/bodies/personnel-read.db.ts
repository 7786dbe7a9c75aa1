import type { Day } from '@meguri/core/base/day.ts';
import type { Titled } from '@meguri/core/bodies/titles.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type Candidate = {
  readonly personId: string;
  readonly name: string;
  readonly number: string | null;
  /** Posts of the day; somebody's own first, then 兼務 and deputies. */
  readonly posts: readonly {
    readonly id: string;
    readonly title: string;
    readonly unitName: string;
    readonly full: boolean;
  }[];
};

/** Everybody of the prefecture with number and posts of a day. */
export const selectCandidates = async (tx: Tx, day: Day): Promise<readonly Candidate[]> => {
  const { rows } = await sql<Candidate>`
    select person.id as "personId", person.name, staff.number,
      coalesce(jsonb_agg(jsonb_build_object('id', post.id, 'title', post.title,
        'unitName', unit.name, 'full', not holding.acting and not holding.concurrent)
        order by holding.acting, holding.concurrent, holding.from_on)
        filter (where post.id is not null), '[]') as posts
    from persons person
    left join staff_numbers staff on staff.person_id = person.id
    left join post_holdings holding on holding.person_id = person.id and holding.from_on <= ${day}
      and (holding.until_on is null or holding.until_on >= ${day})
    left join posts post on post.id = holding.post_id
    left join units unit on unit.id = post.unit_id
    group by person.id, staff.number
    order by person.kana, person.id`.execute(tx);
  return rows;
};

export type Opening = Titled & {
  readonly id: string;
  readonly unitId: string;
  /** Who holds the post on the day, a deputy not counted. */
  readonly holder: string | null;
  readonly beats: readonly { readonly id: string; readonly name: string }[];
};

/** Posts of a station, or of the whole prefecture (null), with the beats of their box. */
export const selectOpenings = async (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly Opening[]> => {
  const { rows } = await sql<Opening>`
    with held as (
      select post_id, min(person_id::text) as person_id from post_holdings
      where not acting and from_on <= ${day} and (until_on is null or until_on >= ${day})
      group by post_id
    ), lying as (
      select box_id, jsonb_agg(jsonb_build_object('id', id, 'name', name) order by number) as beats
      from beats where from_on <= ${day} and (until_on is null or until_on >= ${day})
      group by box_id
    )
    select post.id, post.kind, post.title, unit.id as "unitId", unit.name as "unitName",
      coalesce(parent.name, '') as "aboveName", held.person_id as holder,
      coalesce(lying.beats, '[]') as beats
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    left join held on held.post_id = post.id
    left join lying on lying.box_id = unit.id
    where ${stationId}::uuid is null or coalesce(unit.station_id, parent.station_id) = ${stationId}
    order by unit.sort, unit.code, post.sort, post.id`.execute(tx);
  return rows;
};
