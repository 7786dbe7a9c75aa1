import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from '../../server/src/platform/database.ts';
import { newId } from '../../server/src/platform/keys.ts';
import { contextOf } from '../../server/src/platform/keys-envelope.ts';
import type { KeyProvider } from '../../server/src/platform/keys-provider.ts';
import { newKey } from '../../server/src/platform/keys-seal.ts';

type Where = {
  readonly schema: string;
  readonly stationId: string;
  readonly keys: KeyProvider;
  readonly seed: string;
};

const atOnce = 5000;

/** Wrapped data keys of as many records, written in large statements. */
export const addKeyRows = async (
  database: Database,
  { schema, stationId, keys, seed }: Where,
  count: number,
): Promise<void> => {
  for (let from = 0; from < count; from += atOnce) {
    const rows = await Promise.all(
      Array.from({ length: Math.min(atOnce, count - from) }, async (_, at) => {
        const id = newId();
        const name = `cards.${stationId}` as const;
        const context = contextOf({ name, parts: [seed, String(from + at)] });
        const { version, bytes } = await keys.wrap(name, newKey(), context);
        return { id, context, version, wrapped: bytes.toString('base64') };
      }),
    );
    await database.transaction({ schema, stations: [stationId] }, async (tx) => {
      await sql`insert into sealed_keys (sealed_id, station_id, key, context, key_version, wrapped)
        select one.id, ${stationId}, 'cards', one.context, one.version, decode(one.wrapped, 'base64')
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as one (id uuid, context text, version integer, wrapped text)`.execute(tx);
    });
  }
};

/** A table to write into without anything around it. */
export const makeBareTable = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`create table if not exists public.bare
    (id uuid primary key, at timestamptz not null, person uuid not null, what text not null)`);
};

/** The least that two steps can cost: two transactions that each commit one row. */
export const writeBarePair = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    for (const what of ['noted', 'taken']) {
      await client.query('begin');
      const row = [newId(), new Date(), newId(), what];
      await client.query('insert into public.bare values ($1, $2, $3, $4)', row);
      await client.query('commit');
    }
  } finally {
    client.release();
  }
};
