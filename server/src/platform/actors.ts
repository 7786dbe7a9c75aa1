import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { setScope } from './scope.ts';
import type { Accepted, Actor } from './serve.ts';

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
  readonly acting: boolean;
  readonly from_on: Day;
  readonly until_on: Day | null;
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
      coalesce(unit.station_id, parent.station_id) as station_id, holding.acting,
      holding.from_on, holding.until_on
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

type Own = { readonly beat_ids: readonly string[]; readonly accepted: readonly Accepted[] };

/** Posts that work beats; whoever holds another post beside one of these does so in that one only. */
const worksBeats: readonly PostKind[] = ['beatOfficer', 'boxChief', 'sectionChief'];

// 兼務: a beat in the box of another post of the same person belongs to that post (trust.md T43).
const findOwn = async (tx: Tx, row: Row, day: Day): Promise<Own> => {
  const { rows } = await sql<Own>`
    select
      array(
        select assigned.beat_id from beat_assignments assigned
        join beats on beats.id = assigned.beat_id
        where ${worksBeats.includes(row.kind)}::boolean and assigned.person_id = ${row.person_id}
          and assigned.from_on <= ${day}
          and (assigned.until_on is null or assigned.until_on >= ${day})
          and not exists (
            select from post_holdings other join posts on posts.id = other.post_id
            where other.person_id = ${row.person_id} and posts.unit_id = beats.box_id
              and posts.unit_id <> ${row.unit_id} and other.from_on <= ${day}
              and (other.until_on is null or other.until_on >= ${day}))
        order by assigned.from_on) as beat_ids,
      (
        select coalesce(jsonb_agg(jsonb_build_object('code', text_code, 'version', version,
          'expiresOn', expires_on) order by expires_on desc), '[]')
        from accepted_texts
        where person_id = ${row.person_id} and post_kind = ${row.kind}) as accepted`.execute(tx);
  return rows[0] ?? { beat_ids: [], accepted: [] };
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
  const own = await findOwn(tx, row, day);
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
    beatIds: [...new Set(own.beat_ids)],
    stationIds,
    acting: row.acting,
    fromOn: row.from_on,
    untilOn: row.until_on,
    accepted: own.accepted,
  };
};
