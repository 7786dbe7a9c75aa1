import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

const holdsOn = (day: Day): RawBuilder<boolean> => sql<boolean>`
  holding.from_on <= ${day} and (holding.until_on is null or holding.until_on >= ${day})`;

/** The post to begin in: the one of the latest session if it is still held, else the first. */
export const findPostToStart = async (
  tx: Tx,
  personId: string,
  day: Day,
): Promise<string | undefined> => {
  const { rows } = await sql<{ post_id: string }>`
    select holding.post_id
    from post_holdings holding
    join posts post on post.id = holding.post_id
    left join (
      select post_id, max(started_at) as at from sessions
      where person_id = ${personId} group by post_id
    ) last on last.post_id = holding.post_id
    where holding.person_id = ${personId} and ${holdsOn(day)}
    order by last.at desc nulls last, holding.acting, post.sort, post.id
    limit 1`.execute(tx);
  return rows[0]?.post_id;
};

type MyPost = {
  readonly id: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly unitName: string;
  readonly acting: boolean;
};

/** The posts a person holds on a day: own and concurrent ones first, acting ones after. */
export const listPostsOf = async (tx: Tx, personId: string, day: Day): Promise<MyPost[]> => {
  const { rows } = await sql<MyPost>`
    select post.id, post.kind, post.title, unit.name as "unitName",
      bool_and(holding.acting) as acting
    from post_holdings holding
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    where holding.person_id = ${personId} and ${holdsOn(day)}
    group by post.id, unit.id
    order by acting, post.sort, post.id`.execute(tx);
  return rows;
};

type PlaceOfPost = { readonly postKind: PostKind; readonly stationId: string | null };

export const listPlacesOf = async (
  tx: Tx,
  personId: string,
  day: Day,
): Promise<readonly PlaceOfPost[]> => {
  const { rows } = await sql<PlaceOfPost>`
    select post.kind as "postKind", coalesce(unit.station_id, parent.station_id) as "stationId"
    from post_holdings holding
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where holding.person_id = ${personId} and ${holdsOn(day)}`.execute(tx);
  return rows;
};

type SignInPerson = {
  readonly id: string;
  readonly name: string;
  readonly postTitle: string;
  readonly unitName: string;
  readonly staffNumber: string | null;
  readonly hasCredential: boolean;
  /** Every post held that day, whatever station it is at. */
  readonly postKinds: readonly PostKind[];
};

/** Who holds a post at a station and its boxes, or at headquarters (null), and can they sign in. */
export const listSignInPeople = async (
  tx: Tx,
  stationId: string | null,
  day: Day,
): Promise<readonly SignInPerson[]> => {
  const { rows } = await sql<SignInPerson>`
    select distinct on (person.kana, person.id) person.id, person.name, post.title as "postTitle",
      unit.name as "unitName", staff.number as "staffNumber",
      exists (
        select from credentials way where way.person_id = person.id and way.ended_at is null
      ) as "hasCredential",
      array(
        select other.kind from post_holdings held join posts other on other.id = held.post_id
        where held.person_id = person.id
          and held.from_on <= ${day} and (held.until_on is null or held.until_on >= ${day})
      ) as "postKinds"
    from post_holdings holding
    join persons person on person.id = holding.person_id
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    left join staff_numbers staff on staff.person_id = person.id
    where ${holdsOn(day)}
      and coalesce(unit.station_id, parent.station_id) is not distinct from ${stationId}::uuid
    order by person.kana, person.id, holding.acting, post.sort`.execute(tx);
  return rows;
};

type Numbered = { readonly name: string; readonly staffNumber: string | null };

/** A person with their staff number, if they have one. */
export const findNumbered = async (tx: Tx, personId: string): Promise<Numbered | undefined> => {
  const row = await tx
    .selectFrom('persons')
    .leftJoin('staff_numbers', 'staff_numbers.person_id', 'persons.id')
    .select(['persons.name', 'staff_numbers.number'])
    .where('persons.id', '=', personId)
    .executeTakeFirst();
  return row && { name: row.name, staffNumber: row.number };
};

export const findByNumber = async (tx: Tx, number: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('staff_numbers')
      .select('person_id')
      .where('number', '=', number)
      .executeTakeFirst()
  )?.person_id;

/** Has anybody a staff number? Without one nobody can sign in, in whatever way. */
export const anyNumber = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('staff_numbers').select('person_id').limit(1).executeTakeFirst()) !==
  undefined;

/** False when the number belongs to somebody else. */
export const saveStaffNumber = async (
  tx: Tx,
  set: { readonly personId: string; readonly number: string; readonly by: string },
  now: Date,
): Promise<boolean> => {
  const holder = await findByNumber(tx, set.number);
  if (holder !== undefined) return holder === set.personId;
  const { number, by: set_by } = set;
  await tx
    .insertInto('staff_numbers')
    .values({ person_id: set.personId, number, set_by, set_at: now })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ number, set_by, set_at: now }),
    )
    .execute();
  return true;
};

export const describeHolder = async (
  tx: Tx,
  who: { readonly personId: string; readonly postId: string },
): Promise<{ readonly personName: string; readonly postTitle: string }> => {
  const row = await tx
    .selectFrom('persons')
    .innerJoin('posts', (join) => join.on('posts.id', '=', who.postId))
    .select(['persons.name', 'posts.title'])
    .where('persons.id', '=', who.personId)
    .executeTakeFirstOrThrow();
  return { personName: row.name, postTitle: row.title };
};
