import type { Month } from '@meguri/core/base/day.ts';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import { snapshotText } from '@meguri/core/sheets/close.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId, sha256 } from '../platform/keys.ts';

/** The newest closing of a month; with `reopenedAt` it no longer holds. */
export type Closing = {
  readonly id: string;
  readonly beatId: string;
  readonly month: Month;
  readonly closing: number;
  readonly snapshot: SheetMonth;
  readonly checksum: string;
  readonly closedBy: string;
  readonly closedAt: Date;
  readonly reopenedBy: string | null;
  readonly reopenedAt: Date | null;
  readonly reason: string | null;
};

/** The newest closing of every month of these beats. */
export const readClosings = async (
  tx: Tx,
  beatIds: readonly string[],
  year: number,
): Promise<readonly Closing[]> => {
  const { rows } = await sql<Closing>`
    select distinct on (closing.beat_id, closing.month) closing.id,
      closing.beat_id as "beatId", closing.month, closing.closing, closing.counts as snapshot,
      closing.checksum, closer.name as "closedBy", closing.closed_at as "closedAt",
      opener.name as "reopenedBy", opening.reopened_at as "reopenedAt", opening.reason
    from month_closings closing
    join persons closer on closer.id = closing.closed_by
    left join month_reopenings opening on opening.closing_id = closing.id
    left join persons opener on opener.id = opening.reopened_by
    where closing.beat_id = any (${beatIds}::uuid[]) and closing.year = ${year}
    order by closing.beat_id, closing.month, closing.closing desc`.execute(tx);
  return rows;
};

export type NewClosing = {
  readonly stationId: string;
  readonly beatId: string;
  readonly year: number;
  readonly month: Month;
  /** 1 for the first closing of the month. */
  readonly closing: number;
  readonly snapshot: SheetMonth;
  readonly personId: string;
  readonly at: Date;
};

/** Stores the month as it is; undefined when somebody else closed it in the same moment. */
export const insertClosing = async (tx: Tx, one: NewClosing): Promise<string | undefined> => {
  const checksum = sha256(snapshotText(one.snapshot));
  const row = await tx
    .insertInto('month_closings')
    .values({
      id: newId(),
      station_id: one.stationId,
      beat_id: one.beatId,
      year: one.year,
      month: one.month,
      closing: one.closing,
      counts: JSON.stringify(one.snapshot),
      checksum,
      closed_by: one.personId,
      closed_at: one.at,
    })
    .onConflict((conflict) => conflict.columns(['beat_id', 'year', 'month', 'closing']).doNothing())
    .returning('checksum')
    .executeTakeFirst();
  return row?.checksum;
};
