import type { Day } from '@meguri/core/base/day.ts';
import type { AnyCardKind } from '@meguri/core/cards/card.ts';
import type { Origin } from '@meguri/core/cards/contents.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { Place } from '../platform/serve.ts';

/** A card with its newest version; nothing of its contents. */
export type CardRow = {
  readonly card_id: string;
  readonly station_id: string;
  readonly premises_id: string | null;
  readonly building_id: string | null;
  readonly kind: AnyCardKind;
  readonly version_id: string;
  readonly revision: number;
  readonly origin: Origin | 'provisional';
  readonly item_set: string;
  readonly written_on: Day;
  readonly confirmed_on: Day | null;
  readonly told_on: Day | null;
  readonly ended: boolean;
};

const listWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly CardRow[]> => {
  const { rows } = await sql<CardRow>`
    select card.* from card_states card where ${which}
    order by card.made_at, card.card_id`.execute(tx);
  return rows;
};

export type LookedAt = 'card_id' | 'station_id' | 'premises_id';
export type Dated = 'kind' | 'origin' | 'written_on' | 'confirmed_on' | 'ended';

/** A card as a reader finds it: where it is, and whether the reader is stopped (R25). */
export type ReaderRow = Pick<CardRow, LookedAt | Dated> & {
  readonly beat_id: string;
  readonly box_id: string;
  readonly stopped: boolean;
};

export type Reader = {
  readonly personId: string;
  readonly now: Date;
  /** A break-glass opened before this and not reviewed stops its reader. */
  readonly openedBefore: Date;
};

export const findForReader = async (
  tx: Tx,
  cardId: string,
  { personId, now, openedBefore }: Reader,
): Promise<ReaderRow | undefined> => {
  const { rows } = await sql<ReaderRow>`
    select * from card_for_reader(${cardId}, ${now}, ${personId}, ${openedBefore})`.execute(tx);
  return rows[0];
};

export type SealedRow = CardRow & {
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

/** A card with the sealed contents of its newest version; null keys where it was erased. */
export const sealedCard = (cardId: string): RawBuilder<SealedRow> =>
  sql`select * from sealed_card(${cardId})`;

/** The cards of one premises, and of the building they are in; ended ones last asked for. */
export const listCards = (tx: Tx, premisesId: string): Promise<readonly CardRow[]> =>
  listWhere(
    tx,
    sql`card.premises_id = ${premisesId} or card.building_id = (select place.building_id
      from premises_details place where place.premises_id = ${premisesId})`,
  );

export const findCard = async (tx: Tx, cardId: string): Promise<CardRow | undefined> =>
  (await listWhere(tx, sql`card.card_id = ${cardId}`))[0];

/** Where a card is: the beat of its premises, or of any premises in its building. */
export const findCardPlace = async (
  tx: Tx,
  cardId: string,
  at: Date,
): Promise<Place | undefined> => {
  const { rows } = await sql<{ beatId: string; boxId: string; stationId: string }>`
    select beat.id as "beatId", beat.box_id as "boxId", beat.station_id as "stationId"
    from cards card
    join beats beat on beat.id = premises_beat(coalesce(card.premises_id,
      (select min(place.premises_id::text)::uuid from premises_details place
        where place.building_id = card.building_id)), ${at}::timestamptz)
    where card.id = ${cardId}`.execute(tx);
  return rows[0];
};

export const findBuilding = async (tx: Tx, premisesId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('premises_details')
    .select('building_id')
    .where('premises_id', '=', premisesId)
    .executeTakeFirst();
  return row?.building_id ?? undefined;
};

/** One writer at a time for the cards of a place: two first cards at once would be two cards. */
export const holdPlace = async (tx: Tx, placeId: string): Promise<void> => {
  const key = `card ${placeId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${key}, 0))`.execute(
    tx,
  );
};

export type HistoryRow = {
  readonly revision: number;
  readonly origin: Origin | 'provisional';
  readonly notice_version: string | null;
  readonly recorded_at: Date;
  readonly by: string | null;
  readonly confirmed_on: Day | null;
};

export const listVersions = async (tx: Tx, cardId: string): Promise<readonly HistoryRow[]> => {
  const { rows } = await sql<HistoryRow>`
    select version.revision, version.origin, version.notice_version, version.recorded_at,
      person.name as by,
      greatest(version.confirmed_on, (select max(c.confirmed_on) from card_confirmations c
        where c.card_id = version.card_id and c.revision = version.revision)) as confirmed_on
    from card_versions version left join persons person on person.id = version.recorded_by
    where version.card_id = ${cardId} order by version.revision desc`.execute(tx);
  return rows;
};
