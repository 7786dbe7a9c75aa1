import type { CardPurpose } from '@meguri/core/pack/purposes.ts';
import { type Insertable, sql } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx, Write } from '../platform/database.ts';

/** Puts a look on record. */
export const writeLook = (row: Insertable<DB['card_looks']>): Write =>
  sql`note_look(${row.id}, ${row.station_id}, ${row.card_id}, ${row.premises_id}, ${row.person_id},
    ${row.post_id}, ${row.purpose}, ${row.way}, ${row.ground_id}, ${row.looked_at})`;

export type LookRow = {
  readonly looked_at: Date;
  readonly by: string;
  readonly post: string;
  readonly purpose: CardPurpose;
  readonly way: 'own' | 'break-glass' | 'disaster';
};

/** Who looked at a card, the newest first. */
export const listLooks = async (
  tx: Tx,
  card: { readonly id: string; readonly stationId: string },
): Promise<readonly LookRow[]> => {
  const { rows } = await sql<LookRow>`
    select look.looked_at, person.name as by, coalesce(post.title, '') as post, look.purpose,
      look.way
    from card_looks look join persons person on person.id = look.person_id
    left join posts post on post.id = look.post_id
    where look.station_id = ${card.stationId} and look.card_id = ${card.id}
    order by look.looked_at desc limit 500`.execute(tx);
  return rows;
};

/** A break-glass of this person whose review did not come in time stops all card reading (R25). */
export const isReadingStopped = async (
  tx: Tx,
  personId: string,
  before: Date,
): Promise<boolean> => {
  const { rows } = await sql<{ found: number }>`
    select 1 as found from break_glasses opened
    where opened.person_id = ${personId} and opened.opened_at < ${before}
      and not exists (select from break_glass_reviews review
        where review.break_glass_id = opened.id) limit 1`.execute(tx);
  return rows.length > 0;
};
