import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type ReviewRow = {
  readonly state: string;
  readonly station_id: string;
  readonly station_name: string;
  readonly count: number;
  readonly since: string;
  readonly overdue: number;
};

/** Reviews of looks at cards and of break-glass that wait, by station; nobody is named (R10, R25). */
export const countReviews = async (
  tx: Tx,
  when: { readonly stations: readonly string[]; readonly now: Date; readonly today: string },
): Promise<readonly ReviewRow[]> =>
  (
    await sql<ReviewRow>`
      select w.state, w.station_id, station.name as station_name, count(*) as count,
        min(w.since_on) as since, count(*) filter (where w.last_on < ${when.today}::date) as overdue
      from waiting_looks(${when.stations}::uuid[], ${when.now}::timestamptz) w
      join units station on station.id = w.station_id
      group by w.state, w.station_id, station.name, station.sort
      order by station.sort, w.state`.execute(tx)
  ).rows;

export const listBackups = (tx: Tx) =>
  tx
    .selectFrom('backup_records')
    .select(['id', 'kind', 'at', 'file_name', 'made_at', 'row_count'])
    .orderBy('at', 'desc')
    .limit(10)
    .execute();

type TownRow = {
  readonly code: string;
  readonly households: number | null;
  readonly beat_id: string;
  readonly visits: number;
  readonly expected: number;
};

export const readBalance = async (tx: Tx, until: string): Promise<readonly TownRow[]> =>
  (
    await sql<TownRow>`select code, households, beat_id, visits, expected from visit_balance(${until})`.execute(
      tx,
    )
  ).rows;
