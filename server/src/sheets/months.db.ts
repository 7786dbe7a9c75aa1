import type { Day } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { MonthCounts, SheetMonth } from '@meguri/core/sheets/cells.ts';
import type { SheetSwitches } from '@meguri/core/sheets/form.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { scopeNow, seeAgain, setScope } from '../platform/scope.ts';

type Row = { readonly beat_id: string; readonly month: number } & Readonly<
  Record<string, number | null>
>;

export type MonthsAsked = {
  readonly beatIds: readonly string[];
  readonly year: number;
  readonly asOf: Day;
  readonly switches: Pick<SheetSwitches, 'listedCount' | 'provisionalInListed'>;
};

const tiered = (row: Row, name: string) => ({
  priority: row[`${name}_priority`] ?? 0,
  general: row[`${name}_general`] ?? 0,
});

const toCounts = (row: Row): MonthCounts => ({
  completed: tiered(row, 'completed'),
  newlyKnown: tiered(row, 'newly_known'),
  movedOut: tiered(row, 'moved_out'),
  outstanding: tiered(row, 'outstanding'),
  crCards: row['cr_cards'] ?? 0,
  patrolCards: row['patrol_cards'] ?? 0,
  listed: tiered(row, 'listed'),
  provisional: tiered(row, 'provisional'),
  provisionalMade: tiered(row, 'provisional_made'),
  provisionalResolved: tiered(row, 'provisional_resolved'),
  registerHouseholds: row['register_households'] ?? null,
  guideRegisterHouseholds: row['guide_register_households'] ?? 0,
});

const toMonth = (row: Row): SheetMonth => ({
  planned: tiered(row, 'planned'),
  counts: row['listed_priority'] === null ? null : toCounts(row),
});

type Months = Map<string, SheetMonth[]>;

const readInto = async (tx: Tx, asked: MonthsAsked, into: Months): Promise<void> => {
  const { beatIds, year, asOf, switches } = asked;
  const [first, ...others] = beatIds;
  if (first === undefined) return;
  const months =
    others.length === 0
      ? sql`sheet_months_of(${first}::uuid,`
      : sql`sheet_months(${beatIds}::uuid[],`;
  const { rows } = await sql<Row>`
    select * from ${months} ${year}::integer, ${asOf}::date,
      ${switches.provisionalInListed}, ${switches.listedCount === 'due'})`.execute(tx);
  for (const row of rows) {
    const own = into.get(row.beat_id);
    if (own === undefined) into.set(row.beat_id, [toMonth(row)]);
    else own.push(toMonth(row));
  }
};

type Placed = { readonly id: string; readonly station: string };

/**
 * The twelve months of every beat asked for, computed by set from facts (function sheet_months).
 * Several beats are counted station by station, each with its station as the whole scope: every
 * statement's tables then fit a small server's memory.
 */
export const computeMonths = async (
  tx: Tx,
  asked: MonthsAsked,
): Promise<ReadonlyMap<string, readonly SheetMonth[]>> => {
  const months: Months = new Map();
  if (asked.beatIds.length < 2) {
    await readInto(tx, asked, months);
    return months;
  }
  const { rows } = await sql<Placed>`
    select id, station_id as station from beats where id = any (${asked.beatIds}::uuid[])`.execute(
    tx,
  );
  const before = await scopeNow(tx);
  for (const [station, beats] of groupBy(rows, (one) => one.station)) {
    await setScope(tx, [station]);
    await readInto(tx, { ...asked, beatIds: beats.map(({ id }) => id) }, months);
  }
  await seeAgain(tx, before);
  return months;
};
