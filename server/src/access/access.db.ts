import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type DemoPerson = {
  readonly personId: string;
  readonly postId: string;
  readonly postKind: PostKind;
  readonly postTitle: string;
  readonly name: string;
  readonly unitName: string;
};

/** Everyone who holds a post on a day, in the order of the organisation. */
export const listHolders = async (tx: Tx, day: Day): Promise<readonly DemoPerson[]> => {
  const { rows } = await sql<DemoPerson>`
    select person.id as "personId", post.id as "postId", post.kind as "postKind",
      post.title as "postTitle", person.name, unit.name as "unitName"
    from post_holdings holding
    join persons person on person.id = holding.person_id
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units station on station.id = coalesce(unit.station_id, unit.parent_id)
    where holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    order by post.kind in ('headquartersOfficer', 'stationOfficer'), station.sort, unit.sort,
      post.sort, person.kana`.execute(tx);
  return rows;
};

type Names = {
  readonly unit_name: string;
  readonly unit_kind: string;
  readonly station_name: string | null;
};

export const getNames = async (
  tx: Tx,
  of: { readonly unitId: string; readonly stationId: string | null },
): Promise<Names> => {
  const { rows } = await sql<Names>`
    select unit.name as unit_name, unit.kind as unit_kind, station.name as station_name
    from units unit left join units station on station.id = ${of.stationId}
    where unit.id = ${of.unitId}`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('The unit of a post is missing.');
  return row;
};

export const listBeatNames = (
  tx: Tx,
  beatIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  beatIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('beats')
        .select(['id', 'name'])
        .where('id', 'in', [...beatIds])
        .orderBy('number')
        .execute();
