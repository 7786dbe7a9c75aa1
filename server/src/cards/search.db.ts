import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Found = { readonly card_id: string; readonly premises_id: string };

/** Cards with this fingerprint at a station, whichever beat they are in. */
export const findByToken = async (
  tx: Tx,
  stationId: string,
  token: Buffer,
): Promise<readonly Found[]> => {
  const { rows } = await sql<Found>`
    select distinct card.id as card_id, card.premises_id
    from card_index entry join cards card on card.id = entry.card_id
    where entry.station_id = ${stationId} and entry.token = ${token}
      and card.premises_id is not null
      and not exists (select from card_freezes held where held.card_id = card.id
        and not exists (select from card_thaws thaw where thaw.freeze_id = held.id))
    limit 50`.execute(tx);
  return rows;
};
