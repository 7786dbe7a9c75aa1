import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { setScope } from './scope.ts';
import type { Actor } from './serve.ts';

type Row = {
  readonly person_id: string;
  readonly name: string;
  readonly police_rank: string;
  readonly post_id: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_kind: string;
  readonly station_id: string | null;
};

/** A person in a post on a day; undefined when the post was not theirs that day. */
const findHolder = async (
  tx: Tx,
  who: { readonly personId: string; readonly postId: string },
  day: Day,
): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`
    select person.id as person_id, person.name, person.police_rank, post.id as post_id, post.kind,
      post.title, unit.id as unit_id, unit.kind as unit_kind,
      coalesce(unit.station_id, parent.station_id) as station_id
    from post_holdings holding
    join persons person on person.id = holding.person_id
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where holding.person_id = ${who.personId} and holding.post_id = ${who.postId}
      and holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    limit 1`.execute(tx);
  return rows[0];
};

const wholePrefecture: readonly PostKind[] = ['headquartersClerk', 'auditor'];

const stationsOf = async (tx: Tx, row: Row): Promise<readonly string[]> => {
  if (!wholePrefecture.includes(row.kind)) return row.station_id === null ? [] : [row.station_id];
  const { rows } = await sql<{ id: string }>`
    select id from units where kind = 'station' order by sort`.execute(tx);
  return rows.map((station) => station.id);
};

/**
 * The actor of a request: roles are read anew each time, so an ended post ends at once. Opens the
 * transaction's scope to the stations of the post.
 */
export const loadActor = async (
  tx: Tx,
  who: { readonly personId: string; readonly postId: string },
  day: Day,
): Promise<Actor | undefined> => {
  const row = await findHolder(tx, who, day);
  if (row === undefined) return undefined;
  const stationIds = await stationsOf(tx, row);
  await setScope(tx, stationIds);
  const beats = await sql<{ beat_id: string }>`
    select beat_id from beat_assignments
    where person_id = ${row.person_id} and from_on <= ${day}
      and (until_on is null or until_on >= ${day})
    order by from_on`.execute(tx);
  return {
    personId: row.person_id,
    name: row.name,
    rank: row.police_rank,
    postId: row.post_id,
    postKind: row.kind,
    postTitle: row.title,
    unitId: row.unit_id,
    stationId: row.station_id,
    boxId: row.unit_kind === 'policeBox' ? row.unit_id : null,
    beatIds: [...new Set(beats.rows.map((beat) => beat.beat_id))],
    stationIds,
  };
};
