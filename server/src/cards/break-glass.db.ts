import type { findings } from '@meguri/core/cards/looks.ops.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The chief to be told: of the section, else of the station; never the opener. */
export const findSecondPerson = async (
  tx: Tx,
  of: { readonly stationId: string; readonly personId: string; readonly today: string },
): Promise<{ readonly id: string; readonly name: string } | undefined> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select person.id, person.name
    from posts post
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    join post_holdings holding on holding.post_id = post.id and holding.from_on <= ${of.today}
      and (holding.until_on is null or holding.until_on >= ${of.today})
    join persons person on person.id = holding.person_id
    where post.kind in ('sectionChief', 'stationChief') and person.id <> ${of.personId}
      and coalesce(unit.station_id, parent.station_id) = ${of.stationId}
    order by post.kind, holding.acting, holding.from_on, holding.id limit 1`.execute(tx);
  return rows[0];
};

export type BreakGlassRow = {
  readonly id: string;
  readonly station_id: string;
  readonly person_id: string;
  readonly by: string;
  readonly told: string;
  readonly reason: string;
  readonly opened_at: Date;
  readonly until_at: Date;
  /** Different cards read under it. */
  readonly used: number;
  readonly reviewer: string | null;
  readonly reviewed_at: Date | null;
  readonly finding: (typeof findings)[number] | null;
  readonly note: string | null;
};

const listWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly BreakGlassRow[]> => {
  const { rows } = await sql<BreakGlassRow>`
    select opened.id, opened.station_id, opened.person_id, person.name as by, told.name as told,
      opened.reason, opened.opened_at, opened.until_at, reviewer.name as reviewer,
      review.reviewed_at, review.finding, review.note,
      (select count(distinct look.card_id) from card_looks look
        where look.ground_id = opened.id) as used
    from break_glasses opened
    join persons person on person.id = opened.person_id
    join persons told on told.id = opened.told_id
    left join break_glass_reviews review on review.break_glass_id = opened.id
    left join persons reviewer on reviewer.id = review.reviewed_by
    where ${which}
    order by opened.opened_at desc limit 100`.execute(tx);
  return rows;
};

export const findBreakGlass = async (tx: Tx, id: string): Promise<BreakGlassRow | undefined> =>
  (await listWhere(tx, sql`opened.id = ${id}`))[0];

export const listStationBreakGlass = (
  tx: Tx,
  stationId: string,
  since: Date,
): Promise<readonly BreakGlassRow[]> =>
  listWhere(tx, sql`opened.station_id = ${stationId} and opened.opened_at > ${since}`);

type Read = {
  readonly ground_id: string;
  readonly premises_id: string | null;
  readonly address: string;
  readonly at: Date;
};

/** What was read under these; where, never what. */
export const listReadUnder = async (tx: Tx, ids: readonly string[]): Promise<readonly Read[]> => {
  const { rows } = await sql<Read>`
    select look.ground_id, look.premises_id, coalesce(place.address_text, '') as address,
      look.looked_at as at
    from card_looks look
    left join premises_details place on place.premises_id = look.premises_id
    where look.ground_id = any (${ids}::uuid[]) order by look.looked_at`.execute(tx);
  return rows;
};

/** Was this card already read under it? A second look uses up nothing. */
export const wasRead = async (tx: Tx, id: string, cardId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('card_looks')
    .select('id')
    .where('ground_id', '=', id)
    .where('card_id', '=', cardId)
    .executeTakeFirst();
  return row !== undefined;
};

export const holdBreakGlass = async (tx: Tx, id: string): Promise<void> => {
  const key = `break-glass ${id}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${key}, 0))`.execute(
    tx,
  );
};
