import type { Day } from '@meguri/core/base/day.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type {
  addPost,
  changePerson,
  listPeople,
  listPosts,
} from '@meguri/core/organisation/organisation.ops.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type Post = Output<typeof listPosts>['posts'][number];
export type Person = Output<typeof listPeople>['people'][number];

/** Posts of a station and all its units, or of headquarters, in the order of the organisation. */
export const selectPosts = async (tx: Tx, stationId: string | null): Promise<readonly Post[]> => {
  const { rows } = await sql<Post>`
    select post.id, unit.id as "unitId", unit.name as "unitName", post.kind, post.title,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', holding.id, 'personId', person.id,
          'name', person.name, 'policeRank', person.police_rank, 'acting', holding.acting,
          'fromOn', holding.from_on, 'untilOn', holding.until_on)
          order by holding.from_on desc, holding.acting)
        from post_holdings holding join persons person on person.id = holding.person_id
        where holding.post_id = post.id), '[]') as holdings
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where coalesce(unit.station_id, parent.station_id) is not distinct from ${stationId}::uuid
    order by unit.sort, unit.code, post.sort, post.title`.execute(tx);
  return rows;
};

/** People of a station or of headquarters today, and those without any post today. */
export const selectPeople = async (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly Person[]> => {
  const { rows } = await sql<Person>`
    with held as (
      select holding.person_id, post.id, post.title, unit.name as unit_name, unit.sort,
        coalesce(unit.station_id, parent.station_id) as station_id
      from post_holdings holding
      join posts post on post.id = holding.post_id
      join units unit on unit.id = post.unit_id
      left join units parent on parent.id = unit.parent_id
      where holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})
    )
    select person.id, person.name, person.kana, person.police_rank as "policeRank",
      coalesce(jsonb_agg(jsonb_build_object('id', held.id, 'title', held.title,
        'unitName', held.unit_name) order by held.sort)
        filter (where held.id is not null), '[]') as posts
    from persons person left join held on held.person_id = person.id
    group by person.id
    having count(held.id) = 0
      or bool_or(held.station_id is not distinct from ${stationId}::uuid)
    order by min(held.sort) nulls last, person.kana`.execute(tx);
  return rows;
};

type PersonRow = Omit<Input<typeof changePerson>, 'personId'>;

const personColumns = ({ name, kana, policeRank }: PersonRow) => ({
  name,
  kana,
  police_rank: policeRank,
});

export const insertPerson = async (tx: Tx, id: string, person: PersonRow): Promise<void> => {
  await tx
    .insertInto('persons')
    .values({ id, ...personColumns(person) })
    .execute();
};

/** False when there is no such person. */
export const updatePerson = async (tx: Tx, id: string, person: PersonRow): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('persons')
    .set(personColumns(person))
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const insertPost = async (
  tx: Tx,
  id: string,
  { unitId, kind, title, grade = null }: Input<typeof addPost>,
): Promise<void> => {
  await sql`
    insert into posts (id, unit_id, kind, title, grade, sort)
    select ${id}, ${unitId}, ${kind}, ${title}, ${grade}::text,
      coalesce((select max(sort) from posts where unit_id = ${unitId}), 0) + 1`.execute(tx);
};

export type PostRow = {
  readonly id: string;
  readonly kind: PostKind;
  readonly unitId: string;
  readonly stationId: string | null;
};

/** Locked, so that two appointments to one post come one after the other. */
export const lockPost = async (tx: Tx, postId: string): Promise<PostRow | undefined> => {
  const { rows } = await sql<PostRow>`
    select post.id, post.kind, unit.id as "unitId",
      coalesce(unit.station_id, parent.station_id) as "stationId"
    from posts post join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where post.id = ${postId} for update of post`.execute(tx);
  return rows[0];
};
