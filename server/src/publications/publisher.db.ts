import type { MonthCount, Topic } from '@meguri/core/publications/exports.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { appRole, checkedSchema, publisherRole } from '../platform/migrations.ts';

/**
 * Runs a read as the publisher, who may see the aggregate views and nothing else (R12): a query
 * that reached for a detail would fail here. The stations of the request stay as they are.
 */
export const asPublisher = async <T>(
  tx: Tx,
  schema: string,
  read: () => Promise<T>,
): Promise<T> => {
  await sql.raw(`set local role ${publisherRole(checkedSchema(schema))}`).execute(tx);
  const value = await read();
  await sql.raw(`set local role ${appRole(schema)}`).execute(tx);
  return value;
};

type Months = { readonly from: string; readonly until: string };

type CountRow = Omit<MonthCount, 'station' | 'box'> & {
  readonly stationId: string;
  readonly boxId: string;
};

/** Counts by box and month; both months included. */
export const readMonthCounts = async (
  tx: Tx,
  topic: Topic,
  { from, until }: Months,
): Promise<readonly CountRow[]> => {
  const { rows } = await sql<CountRow>`
    select e.station_id as "stationId", e.box_id as "boxId",
      to_char(make_date(e.year, e.month, 1), 'YYYY-MM') as month, e.category, e.number as count
    from export_counts e
    where e.topic = ${topic}
      and to_char(make_date(e.year, e.month, 1), 'YYYY-MM') between ${from} and ${until}
    order by e.year, e.month`.execute(tx);
  return rows;
};

export type HalfCount = {
  readonly stationId: string;
  readonly category: string;
  readonly count: number;
};

/** Counts by station over whole half years; `from` and `until` count them from year 0. */
export const readHalfCounts = async (
  tx: Tx,
  topic: Topic,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<readonly HalfCount[]> => {
  const { rows } = await sql<HalfCount>`
    select p.station_id as "stationId", p.category, sum(p.number)::integer as count
    from publication_counts p
    where p.topic = ${topic} and p.year * 2 + p.half - 1 between ${from} and ${until}
    group by p.station_id, p.category`.execute(tx);
  return rows;
};
