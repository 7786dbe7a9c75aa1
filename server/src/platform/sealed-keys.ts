import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { contextOf, type Envelope, type SealPlace } from './keys-envelope.ts';

export type SealedRecord = {
  readonly id: string;
  readonly stationId: string;
  readonly key: 'cards' | 'reasons';
  readonly place: SealPlace;
};

/** Keeps the wrapped data key of a sealed record apart from what it opens (docs/decisions/0007). */
export const insertSealedKey = async (
  tx: Tx,
  { id, stationId, key, place }: SealedRecord,
  wrapped: Envelope['key'],
): Promise<void> => {
  await tx
    .insertInto('sealed_keys')
    .values({
      sealed_id: id,
      station_id: stationId,
      key,
      context: contextOf(place),
      key_version: wrapped.version,
      wrapped: wrapped.bytes,
    })
    .execute();
};

const lockOf = (stationId: string) =>
  sql`hashtextextended(current_schema() || ${`keys ${stationId}`}, 0)`;

/** Whoever seals holds this until the commit: the version it seals under is not retired meanwhile. */
export const shareKeys = async (tx: Tx, stationId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(stationId)})`.execute(tx);
};

/** Waits for everybody who is sealing for the station, and keeps others from it. */
export const holdKeys = async (tx: Tx, stationId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${lockOf(stationId)})`.execute(tx);
};
