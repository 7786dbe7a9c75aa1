import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type ReceiptRow = {
  readonly handOverId: string;
  readonly stationId: string;
  readonly on: Day;
  readonly unitName: string;
  readonly stationName: string;
  readonly sectionName: string;
  readonly receiverPostId: string;
  readonly receiverTitle: string;
  readonly receiverKind: PostKind;
  readonly pack: string;
  readonly clause: string;
  readonly acknowledgedOn: Day | null;
};

const readReceipts = async (
  tx: Tx,
  where: RawBuilder<unknown>,
  most: number | null = null,
): Promise<readonly ReceiptRow[]> => {
  const { rows } = await sql<ReceiptRow>`
    select h.id as "handOverId", h.station_id as "stationId", h.handed_on as "on",
      unit.name as "unitName", station.name as "stationName", section.name as "sectionName",
      post.id as "receiverPostId", post.title as "receiverTitle", post.kind as "receiverKind",
      h.pack, h.clause, a.acknowledged_on as "acknowledgedOn"
    from hand_overs h
    join units unit on unit.id = h.unit_id
    join units station on station.id = h.station_id
    join units section on section.id = h.section_id
    join posts post on post.id = h.receiver_post_id
    left join hand_over_acknowledgements a on a.hand_over_id = h.id
    where ${where}
    order by h.handed_on desc, h.id desc limit ${most}::integer`.execute(tx);
  return rows;
};

export type After = { readonly on: Day; readonly id: string };

/** A page of the receipts of a station, or of those made out to a post, the newest first. */
export const pageOfReceipts = (
  tx: Tx,
  whose: { readonly stationId: string } | { readonly postId: string },
  { after, most }: { readonly after: After | null; readonly most: number },
): Promise<readonly ReceiptRow[]> => {
  const own =
    'stationId' in whose
      ? sql`h.station_id = ${whose.stationId}`
      : sql`h.receiver_post_id = ${whose.postId}`;
  const older =
    after === null ? sql`true` : sql`(h.handed_on, h.id) < (${after.on}::date, ${after.id}::uuid)`;
  return readReceipts(tx, sql`${own} and ${older}`, most);
};

export const receiptsUnacknowledged = (tx: Tx): Promise<readonly ReceiptRow[]> =>
  readReceipts(tx, sql`a.hand_over_id is null`);

export const findReceipt = async (tx: Tx, id: string): Promise<ReceiptRow | undefined> =>
  (await readReceipts(tx, sql`h.id = ${id}`))[0];

export type Receiver = {
  readonly postId: string;
  readonly postTitle: string;
  readonly sectionId: string;
  readonly sectionName: string;
};

/** Posts of these kinds at headquarters which somebody holds today. */
export const selectReceivers = async (
  tx: Tx,
  kinds: readonly PostKind[],
  today: Day,
): Promise<readonly Receiver[]> => {
  const { rows } = await sql<Receiver>`
    select post.id as "postId", post.title as "postTitle", unit.id as "sectionId",
      unit.name as "sectionName"
    from posts post
    join units unit on unit.id = post.unit_id
    where post.kind = any (${kinds}) and unit.station_id is null
      and exists (
        select from post_holdings held
        where held.post_id = post.id and held.from_on <= ${today}
          and (held.until_on is null or held.until_on >= ${today}))
    order by unit.sort, unit.name, post.title, post.id`.execute(tx);
  return rows;
};

export const findUnitName = async (tx: Tx, id: string): Promise<string> => {
  const { name } = await tx
    .selectFrom('units')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return name;
};

export type NewReceipt = {
  readonly id: string;
  readonly station_id: string;
  readonly unit_id: string;
  readonly handed_on: Day;
  readonly pack: string;
  readonly clause: string;
  readonly section_id: string;
  readonly receiver_post_id: string;
};

export const insertReceipt = async (tx: Tx, row: NewReceipt): Promise<void> => {
  await tx.insertInto('hand_overs').values(row).execute();
};

/** False where it was acknowledged before. */
export const insertAcknowledgement = async (
  tx: Tx,
  { handOverId, stationId }: ReceiptRow,
  today: Day,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('hand_over_acknowledgements')
    .values({ hand_over_id: handOverId, station_id: stationId, acknowledged_on: today })
    .onConflict((conflict) => conflict.column('hand_over_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

export type CountRow = {
  readonly stationId: string;
  readonly stationName: string;
  readonly count: number;
};

/** Receipts of each station between two days, in the order of the organisation. */
export const countReceipts = async (
  tx: Tx,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<readonly CountRow[]> => {
  const { rows } = await sql<CountRow>`
    select station.id as "stationId", station.name as "stationName", count(h.id)::int as count
    from units station
    left join hand_overs h on h.station_id = station.id and h.handed_on between ${from} and ${until}
    where station.kind = 'station'
    group by station.id, station.name, station.sort
    order by station.sort, station.name`.execute(tx);
  return rows;
};
