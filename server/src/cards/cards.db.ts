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

const columns = sql`card.id as card_id, card.station_id, card.premises_id, card.building_id,
  card.kind, version.id as version_id, version.revision, version.origin, version.item_set,
  version.written_on, notice.told_on,
  -- A frozen card is as good as ended for everybody but the request it was frozen for (R23).
  stop.card_id is not null or exists (select from card_freezes held where held.card_id = card.id
    and not exists (select from card_thaws thaw where thaw.freeze_id = held.id)) as ended,
  greatest(version.confirmed_on, (select max(c.confirmed_on) from card_confirmations c
    where c.card_id = card.id and c.revision = version.revision)) as confirmed_on`;

const tables = sql`cards card
  join lateral (select v.* from card_versions v where v.card_id = card.id
    order by v.revision desc limit 1) version on true
  left join provisional_notices notice on notice.card_id = card.id
  left join card_ends stop on stop.card_id = card.id`;

const listWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly CardRow[]> => {
  const { rows } = await sql<CardRow>`
    select ${columns} from ${tables} where ${which} order by card.made_at, card.id`.execute(tx);
  return rows;
};

/** A card and whether this reader is stopped by a break-glass nobody reviewed in time (R25). */
export const findForReader = async (
  tx: Tx,
  cardId: string,
  reader: { readonly personId: string; readonly openedBefore: Date },
): Promise<(CardRow & { readonly stopped: boolean }) | undefined> => {
  const { rows } = await sql<CardRow & { readonly stopped: boolean }>`
    select ${columns}, exists (select from break_glasses opened
        where opened.person_id = ${reader.personId} and opened.opened_at < ${reader.openedBefore}
          and not exists (select from break_glass_reviews review
            where review.break_glass_id = opened.id)) as stopped
    from ${tables} where card.id = ${cardId}`.execute(tx);
  return rows[0];
};

export type SealedRow = CardRow & {
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

/** A card with the sealed contents of its newest version; null keys where it was erased. */
export const findSealed = async (tx: Tx, cardId: string): Promise<SealedRow | undefined> => {
  const { rows } = await sql<SealedRow>`
    select ${columns}, version.contents, key.key_version, key.wrapped
    from ${tables} left join sealed_keys key on key.sealed_id = version.id
    where card.id = ${cardId}`.execute(tx);
  return rows[0];
};

/** The cards of one premises, and of the building they are in; ended ones last asked for. */
export const listCards = (tx: Tx, premisesId: string): Promise<readonly CardRow[]> =>
  listWhere(
    tx,
    sql`card.premises_id = ${premisesId} or card.building_id = (select place.building_id
      from premises_details place where place.premises_id = ${premisesId})`,
  );

export const findCard = async (tx: Tx, cardId: string): Promise<CardRow | undefined> =>
  (await listWhere(tx, sql`card.id = ${cardId}`))[0];

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
