import type { Day, Month } from '@meguri/core/base/day.ts';
import type { SheetSwitches } from '@meguri/core/sheets/form.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type BeatMonth = {
  readonly beatId: string;
  readonly month: Month;
  readonly planned: number;
  readonly done: number;
  /** B and A of the form at the end of the month; 0 for months to come. */
  readonly listed: number;
  readonly outstanding: number;
};

type Asked = {
  readonly beatIds: readonly string[];
  readonly year: number;
  readonly asOf: Day;
  readonly switches: Pick<SheetSwitches, 'listedCount' | 'provisionalInListed'>;
};

/** The form's months of these beats, both tiers together, as the facts are today. */
export const readBeatMonths = async (tx: Tx, asked: Asked): Promise<readonly BeatMonth[]> => {
  const { beatIds, year, asOf, switches } = asked;
  const { rows } = await sql<BeatMonth>`
    select beat_id as "beatId", month, planned_priority + planned_general as planned,
      coalesce(completed_priority + completed_general, 0) as done,
      coalesce(listed_priority + listed_general, 0) as listed,
      coalesce(outstanding_priority + outstanding_general, 0) as outstanding
    from sheet_months(${beatIds}::uuid[], ${year}, ${asOf}::date,
      ${switches.provisionalInListed}, ${switches.listedCount === 'due'})`.execute(tx);
  return rows;
};

export type Feasible = {
  readonly beatId: string;
  readonly due: number;
  readonly expected: number;
};

/** What the newest plan of each beat can reach, as it was said when the plan was saved (MG-6.2b). */
export const readFeasible = async (
  tx: Tx,
  beatIds: readonly string[],
  year: number,
): Promise<readonly Feasible[]> => {
  const { rows } = await sql<Feasible>`
    select "beatId", due, expected from (
      select distinct on (p.beat_id) p.beat_id as "beatId",
        (p.feasibility ->> 'dueCount')::integer as due,
        (p.feasibility ->> 'expectedMetCount')::integer as expected
      from plans p
      where p.beat_id = any (${beatIds}::uuid[]) and p.year = ${year}
      order by p.beat_id, p.version desc) newest
    where due is not null and expected is not null`.execute(tx);
  return rows;
};
