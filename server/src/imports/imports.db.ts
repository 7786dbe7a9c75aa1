import type { ImportKind } from '@meguri/core/imports/fields.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The mapping kept last for a source; unparsed. */
export const findMapping = async (tx: Tx, kind: ImportKind, source: string): Promise<unknown> => {
  const row = await tx
    .selectFrom('import_mappings')
    .select('mapping')
    .where('kind', '=', kind)
    .where('source', '=', source)
    .orderBy('saved_at', 'desc')
    .executeTakeFirst();
  return row?.mapping;
};

/** One import at a time writes: what a preview saw must still hold while it is written. */
export const waitForOtherImports = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' import', 0))`.execute(
    tx,
  );
};

export type RunRow = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly source: string;
  readonly file_name: string;
  readonly file_hash: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly by: string;
  readonly imported_at: Date;
};

/** The newest imports; of one station, or of the whole prefecture. */
export const listRuns = async (tx: Tx, stationId: string | null): Promise<readonly RunRow[]> => {
  const { rows } = await sql<RunRow>`
    select run.id, run.kind, run.source, run.file_name, run.file_hash, run.created, run.changed,
      run.unchanged, person.name as by, run.imported_at
    from import_runs run
    join persons person on person.id = run.imported_by
    left join units unit on unit.id = run.unit_id
    left join units parent on parent.id = unit.parent_id
    where ${stationId}::uuid is null
      or coalesce(unit.station_id, parent.station_id) = ${stationId}::uuid
    order by run.imported_at desc, run.id desc
    limit 200`.execute(tx);
  return rows;
};

export const listSources = async (
  tx: Tx,
): Promise<readonly { readonly kind: ImportKind; readonly source: string }[]> => {
  const { rows } = await sql<{ kind: ImportKind; source: string }>`
    select distinct kind, source from import_mappings order by kind, source`.execute(tx);
  return rows;
};
