import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type TotalRow = {
  readonly municipality: string;
  readonly residents: number | null;
  readonly as_on: Day;
  readonly source: string;
};

/** The newest total of each municipality. */
export const listTotals = async (tx: Tx): Promise<readonly TotalRow[]> => {
  const { rows } = await sql<TotalRow>`
    select distinct on (municipality) municipality, residents, as_on, source
    from municipal_totals
    order by municipality, as_on desc, recorded_at desc, id`.execute(tx);
  return rows;
};
