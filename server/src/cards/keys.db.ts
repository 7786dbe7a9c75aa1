import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type KeyKind = 'cards' | 'reasons';

export type KeyCount = {
  readonly station_id: string;
  readonly name: string;
  readonly key: KeyKind;
  readonly versions: Readonly<Record<string, number>>;
};

/** Whose keys there are: of every station, and of headquarters, which answers voices itself. */
export const listKeyHolders = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from units where kind in ('station', 'headquarters') order by sort, id`.execute(tx);
  return rows.map(({ id }) => id);
};

/** How many sealed records of each holder stand under which version of its keys. */
export const countKeys = async (tx: Tx): Promise<readonly KeyCount[]> => {
  const { rows } = await sql<KeyCount>`
    select unit.id as station_id, unit.name, kind.key,
      coalesce((select jsonb_object_agg(counted.key_version::text, counted.count)
        from (select sealed.key_version, count(*) as count from sealed_keys sealed
          where sealed.station_id = unit.id and sealed.key = kind.key
          group by sealed.key_version) counted), '{}') as versions
    from units unit cross join (values ('cards'), ('reasons')) kind (key)
    where unit.kind in ('station', 'headquarters') and unit.until_on is null
    order by unit.sort, unit.id, kind.key`.execute(tx);
  return rows;
};

export type BehindRow = {
  readonly sealed_id: string;
  readonly context: string;
  readonly key_version: number;
  readonly wrapped: Buffer;
};

type Behind = {
  readonly stationId: string;
  readonly key: KeyKind;
  readonly newest: number;
};

/** Some wrapped keys under an older version, held until this transaction ends. */
export const takeBehind = async (
  tx: Tx,
  { stationId, key, newest }: Behind,
  atMost: number,
): Promise<readonly BehindRow[]> => {
  const { rows } = await sql<BehindRow>`
    select sealed_id, context, key_version, wrapped from sealed_keys
    where station_id = ${stationId} and key = ${key} and key_version < ${newest}
    order by key_version, sealed_id limit ${atMost} for update skip locked`.execute(tx);
  return rows;
};

export const countBehind = async (tx: Tx, of: Behind): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from sealed_keys
    where station_id = ${of.stationId} and key = ${of.key} and key_version < ${of.newest}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
};

type Moved = { readonly id: string; readonly version: number; readonly wrapped: Buffer };

/** Writes the new wraps in one statement. */
export const storeRewrapped = async (tx: Tx, moved: readonly Moved[]): Promise<void> => {
  const ids = moved.map(({ id }) => id);
  const versions = moved.map(({ version }) => version);
  const wraps = moved.map(({ wrapped }) => wrapped.toString('base64'));
  await sql`
    update sealed_keys sealed
    set key_version = moved.version, wrapped = decode(moved.wrapped, 'base64')
    from (select unnest(${ids}::uuid[]) as id, unnest(${versions}::integer[]) as version,
      unnest(${wraps}::text[]) as wrapped) moved
    where sealed.sealed_id = moved.id`.execute(tx);
};

/** When the station's keys were last rotated or rewrapped; undefined: never. */
export const lastRewrap = async (tx: Tx, stationId: string): Promise<Date | undefined> => {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from audit_events
    where subject_id = ${stationId} and action in ('cards.keys-rotated', 'cards.keys-rewrapped')`.execute(
    tx,
  );
  return rows[0]?.at ?? undefined;
};
