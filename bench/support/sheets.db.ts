import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import type { Execute } from '../../server/src/platform/migrations.ts';

type Ids = {
  readonly beats: readonly { readonly id: string; readonly station: string }[];
  readonly stations: readonly string[];
  readonly premises: number;
  readonly visits: number;
};

/** What the loaded prefecture consists of. */
export const readIds = async (execute: Execute, schema: string): Promise<Ids> => {
  const rows = await execute(`
    select id, station_id as station from ${schema}.beats order by number`);
  const [counts] = await execute(`
    select (select count(*) from ${schema}.premises) as premises,
      (select count(*) from ${schema}.visits) as visits`);
  const beats = rows.map((row) => ({ id: String(row['id']), station: String(row['station']) }));
  return {
    beats,
    stations: [...new Set(beats.map((beat) => beat.station))],
    premises: Number(counts?.['premises']),
    visits: Number(counts?.['visits']),
  };
};

/** One pass over the visits of the year without index, policy or second process. */
export const scanFloor = (execute: Execute, schema: string, year: number): Promise<unknown> =>
  execute(`set local max_parallel_workers_per_gather to 0; set local enable_indexscan to off;
    set local enable_bitmapscan to off; set local enable_indexonlyscan to off;
    select count(*), sum(cr_cards) from ${schema}.visits
    where happened_on between '${year}-01-01' and '${year}-12-31'`);

type Year = {
  readonly year: number;
  readonly months: ReadonlyMap<string, readonly SheetMonth[]>;
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Stores every month as its officer would close it. */
export const closeYear = async (
  execute: Execute,
  schema: string,
  { year, months }: Year,
): Promise<void> => {
  const rows = [...months].flatMap(([beatId, columns]) =>
    columns.map(
      (column, at) => `('${beatId}'::uuid, ${at + 1}, ${literal(JSON.stringify(column))})`,
    ),
  );
  await execute(`set local search_path to ${schema};
    insert into month_closings (id, station_id, beat_id, year, month, closing, counts, checksum,
      closed_by, closed_at)
    select gen_random_uuid(), beats.station_id, beats.id, ${year}, given.month, 1,
      given.counts::jsonb, 'bench', (select id from persons limit 1), now()
    from (values ${rows.join(', ')}) as given (beat, month, counts)
    join beats on beats.id = given.beat;
    analyze month_closings`);
};
