import type { Month } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type Correction = {
  readonly id: string;
  readonly stationId: string;
  readonly beatId: string;
  readonly year: number;
  readonly rowId: string;
  readonly month: Month;
  readonly computed: number | null;
  readonly corrected: number;
  readonly reason: string;
  readonly personId: string;
  readonly by: string;
  readonly at: Date;
  readonly endKind: 'confirmed' | 'withdrawn' | null;
  readonly endBy: string | null;
  readonly endAt: Date | null;
  readonly inForce: boolean;
};

// The newest correction of a cell that was not withdrawn is the one in force.
const select = (where: ReturnType<typeof sql>) => sql<Correction>`
  select own.id, own.station_id as "stationId", own.beat_id as "beatId", own.year,
    own.row_id as "rowId", own.month, own.computed, own.corrected, own.reason,
    own.corrected_by as "personId", person.name as by, own.corrected_at as at,
    ending.kind as "endKind", ender.name as "endBy", ending.at as "endAt",
    ending.kind is distinct from 'withdrawn' and not exists (
      select from sheet_corrections later
      left join sheet_correction_ends gone
        on gone.correction_id = later.id and gone.kind = 'withdrawn'
      where later.beat_id = own.beat_id and later.year = own.year and later.month = own.month
        and later.row_id = own.row_id and gone.correction_id is null
        and (later.corrected_at, later.id) > (own.corrected_at, own.id)) as "inForce"
  from sheet_corrections own
  join persons person on person.id = own.corrected_by
  left join sheet_correction_ends ending on ending.correction_id = own.id
  left join persons ender on ender.id = ending.person_id
  where ${where}
  order by own.month, own.row_id, own.corrected_at, own.id`;

/** Every correction of these beats, withdrawn ones too. */
export const readCorrections = async (
  tx: Tx,
  beatIds: readonly string[],
  year: number,
): Promise<readonly Correction[]> => {
  const where = sql`own.beat_id = any (${beatIds}::uuid[]) and own.year = ${year}`;
  return (await select(where).execute(tx)).rows;
};

export const findCorrection = async (tx: Tx, id: string): Promise<Correction | undefined> =>
  (await select(sql`own.id = ${id}`).execute(tx)).rows[0];
