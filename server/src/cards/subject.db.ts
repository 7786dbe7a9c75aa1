import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Ends the freezes of a card that are still on. */
export const thaw = async (
  tx: Tx,
  cardId: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> => {
  await sql`
    insert into card_thaws (freeze_id, station_id, thawed_at, thawed_by)
    select one.id, one.station_id, ${by.now}::timestamptz, ${by.personId}::uuid
    from card_freezes one
    where one.card_id = ${cardId}
      and not exists (select from card_thaws thaw where thaw.freeze_id = one.id)`.execute(tx);
};

type Standing = { readonly card_id: string; readonly frozen: boolean; readonly erased: boolean };

/** How these cards stand, for the request they are linked to. */
export const listStandings = async (
  tx: Tx,
  cardIds: readonly string[],
): Promise<readonly Standing[]> => {
  const { rows } = await sql<Standing>`
    select card.id as card_id,
      exists (select from card_freezes one where one.card_id = card.id and not exists
        (select from card_thaws thaw where thaw.freeze_id = one.id)) as frozen,
      exists (select from card_ends stop where stop.card_id = card.id) as erased
    from cards card where card.id = any (${cardIds}::uuid[]) order by card.made_at, card.id`.execute(
    tx,
  );
  return rows;
};

type MovedOut = {
  readonly card_id: string;
  readonly station_id: string;
  readonly cut_off_on: string | null;
};

/** Cards that are not erased, with the day their household moved out; null: it has not. */
export const listByMoveOut = async (tx: Tx): Promise<readonly MovedOut[]> => {
  const { rows } = await sql<MovedOut>`
    select card.id as card_id, card.station_id,
      (select max(change.happened_on)
        from premises_changes change where change.premises_id = card.premises_id
          and change.type in ('moved-out', 'removed')) as cut_off_on
    from cards card
    where not exists (select from card_ends stop where stop.card_id = card.id)`.execute(tx);
  return rows;
};

type Confirmed = { readonly card_id: string; readonly station_id: string };

/** Cards that are not erased and were last confirmed before a day; provisional ones have no items. */
export const listConfirmedBefore = async (tx: Tx, day: string): Promise<readonly Confirmed[]> => {
  const { rows } = await sql<Confirmed>`
    select card.id as card_id, card.station_id from cards card
    join lateral (select v.* from card_versions v where v.card_id = card.id
      order by v.revision desc limit 1) version on true
    where card.kind <> 'provisional'
      and not exists (select from card_ends stop where stop.card_id = card.id)
      and coalesce(greatest(version.confirmed_on, (select max(c.confirmed_on)
        from card_confirmations c where c.card_id = card.id
          and c.revision = version.revision)), version.written_on) < ${day}
    order by card.made_at, card.id`.execute(tx);
  return rows;
};
