import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx } from '../platform/database.ts';

type Token = { readonly id: string; readonly token: Buffer };

/** The index rows of a card are its newest version's. */
export const replaceIndex = async (
  tx: Tx,
  card: { readonly id: string; readonly stationId: string },
  tokens: readonly Token[],
): Promise<void> => {
  await tx.deleteFrom('card_index').where('card_id', '=', card.id).execute();
  if (tokens.length === 0) return;
  const rows = tokens.map((one) => ({ ...one, card_id: card.id, station_id: card.stationId }));
  await tx.insertInto('card_index').values(rows).execute();
};

export const insertNotice = async (
  tx: Tx,
  row: Insertable<DB['provisional_notices']>,
): Promise<void> => {
  await tx
    .insertInto('provisional_notices')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute();
};

type End = Insertable<DB['card_ends']>;

/** Ends cards for good: keys and index rows go, so that no copy can be opened or found again. */
export const endCards = async (tx: Tx, ends: readonly End[]): Promise<void> => {
  if (ends.length === 0) return;
  const ids = ends.map((end) => end.card_id);
  await sql`delete from sealed_keys where sealed_id in
    (select id from card_versions where card_id = any (${ids}::uuid[]))`.execute(tx);
  await tx.deleteFrom('card_index').where('card_id', 'in', ids).execute();
  await tx
    .insertInto('card_ends')
    .values([...ends])
    .onConflict((c) => c.doNothing())
    .execute();
};

/** Cards whose time is over: provisional ones after `madeBefore`, unconfirmed ones written earlier. */
export const listExpired = async (
  tx: Tx,
  days: { readonly provisional: string; readonly dictated: string },
): Promise<readonly { readonly card_id: string; readonly station_id: string }[]> => {
  const { rows } = await sql<{ card_id: string; station_id: string }>`
    select card.id as card_id, card.station_id from cards card
    join lateral (select v.* from card_versions v where v.card_id = card.id
      order by v.revision desc limit 1) version on true
    where not exists (select from card_ends stop where stop.card_id = card.id)
      and ((card.kind = 'provisional' and version.written_on < ${days.provisional})
        or (version.origin = 'dictated' and version.written_on < ${days.dictated}
          and version.confirmed_on is null
          and not exists (select from card_confirmations c
            where c.card_id = card.id and c.revision = version.revision)))`.execute(tx);
  return rows;
};

/** The versions before this one can no longer be opened; that they were there stays known. */
export const endVersionsBefore = async (
  tx: Tx,
  cardId: string,
  revision: number,
): Promise<void> => {
  await sql`delete from sealed_keys where sealed_id in (select id from card_versions
    where card_id = ${cardId} and revision < ${revision})`.execute(tx);
};
