import type { Day } from '@meguri/core/base/day.ts';
import type { previewRecut } from '@meguri/core/beats/recut.ops.ts';
import { type TierCount, visitsPerYear } from '@meguri/core/beats/recut.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Beat = Output<typeof previewRecut>['beats'][number];
export type Load = NonNullable<Beat['after']>;
export type FormMonth = Beat['form']['after'][number];

type LoadRow = {
  readonly beatId: string;
  readonly households: number;
  readonly establishments: number;
  readonly priority: number;
  readonly general: number;
  readonly listed: TierCount;
};

export type Intervals = { readonly priority: number | null; readonly general: number | null };

/** The station's interval of each tier on a day (MG-4.2a, MG-4.2b); undefined: the pack's holds. */
export const selectIntervals = async (
  tx: Tx,
  stationId: string,
  on: Day,
): Promise<Partial<Record<'priority' | 'general', number>>> => {
  const { rows } = await sql<{ tier: 'priority' | 'general'; months: number }>`
    select distinct on (tier) tier, months from visit_intervals
    where station_id = ${stationId} and from_on <= ${on} and tier is not null
    order by tier, from_on desc, set_at desc`.execute(tx);
  return Object.fromEntries(rows.map((row) => [row.tier, row.months]));
};

/** Premises of beats by kind and tier on a day, with the visits they ask for in a year. */
export const selectLoads = async (
  tx: Tx,
  asked: { readonly beatIds: readonly string[]; readonly intervals: Intervals },
  on: Day,
): Promise<ReadonlyMap<string, Load>> => {
  const { rows } = await sql<LoadRow>`
    select beat.id as "beatId",
      count(*) filter (where spell.kind = 'household') as households,
      count(*) filter (where spell.kind = 'establishment') as establishments,
      count(*) filter (where spell.tier = 'priority') as priority,
      count(*) filter (where spell.tier = 'general') as general,
      jsonb_build_object(
        'priority', count(*) filter (where spell.tier = 'priority' and not spell.exempt),
        'general', count(*) filter (where spell.tier = 'general' and not spell.exempt)) as listed
    from unnest(${asked.beatIds}::uuid[]) as beat (id)
    left join premises_spells(${asked.beatIds}::uuid[], ${on}::date) spell
      on spell.beat_id = beat.id and spell.until_at is null
    group by beat.id`.execute(tx);
  return new Map(
    rows.map(({ beatId, listed, ...counts }) => [
      beatId,
      { ...counts, visitsPerYear: visitsPerYear(listed, asked.intervals) },
    ]),
  );
};

type MonthRow = { readonly beat_id: string } & Readonly<Record<string, number | null>>;

const tiered = (row: MonthRow, name: string): TierCount | null => {
  const [priority, general] = [row[`${name}_priority`], row[`${name}_general`]];
  return priority === null || priority === undefined ? null : { priority, general: general ?? 0 };
};

const toMonth = (row: MonthRow): FormMonth => ({
  planned: tiered(row, 'planned') ?? { priority: 0, general: 0 },
  completed: tiered(row, 'completed'),
  newlyKnown: tiered(row, 'newly_known'),
  movedOut: tiered(row, 'moved_out'),
  outstanding: tiered(row, 'outstanding'),
  listed: tiered(row, 'listed'),
  provisional: tiered(row, 'provisional'),
  registerHouseholds: row['register_households'] ?? null,
  guideRegisterHouseholds: row['guide_register_households'] ?? null,
});

export type FormAsked = {
  readonly beatIds: readonly string[];
  readonly year: number;
  readonly asOf: Day;
  readonly provisionalInListed: boolean;
  readonly dueOnly: boolean;
};

/** The twelve months of each form, computed by set from facts (function sheet_months). */
export const selectFormMonths = async (
  tx: Tx,
  asked: FormAsked,
): Promise<ReadonlyMap<string, readonly FormMonth[]>> => {
  const { rows } = await sql<MonthRow>`
    select * from sheet_months(${asked.beatIds}::uuid[], ${asked.year}, ${asked.asOf}::date,
      ${asked.provisionalInListed}, ${asked.dueOnly}) order by beat_id, month`.execute(tx);
  const months = new Map<string, FormMonth[]>();
  for (const row of rows) {
    months.set(row.beat_id, [...(months.get(row.beat_id) ?? []), toMonth(row)]);
  }
  return months;
};
