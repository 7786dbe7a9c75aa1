import type { Month } from '@meguri/core/base/day.ts';
import { type Difference, differences } from '@meguri/core/sheets/close.ts';
import type { Ctx } from '../platform/serve.ts';
import type { BeatSheet } from './beat-sheet.ts';
import { readLateMonths } from './late-facts.db.ts';

export type Amended = {
  readonly found: readonly Difference[];
  /** Closed months that wait for the chief, in their order. */
  readonly months: readonly Month[];
};

/**
 * What late facts did to closed months. Facts that cancel each other out change no figure, but they
 * are on the chief's list all the same until somebody has looked at them (MG-6.3a).
 */
export const amendedMonths = async (
  ctx: Ctx,
  { beat, sheetYear, closings, snapshots, live }: BeatSheet,
): Promise<Amended> => {
  const found = differences(ctx.pack.form, snapshots, live);
  const { year } = sheetYear;
  const late = await readLateMonths(ctx.tx, { beatId: beat.id, stationId: beat.stationId, year });
  const waits = ({ month, closedAt, reopenedAt }: BeatSheet['closings'][number]): boolean => {
    const newest = late.get(month);
    const came = newest !== undefined && newest > closedAt;
    return reopenedAt === null && (came || found.some((one) => one.month === month));
  };
  const months = closings.filter(waits).map(({ month }) => month);
  return { found, months: months.toSorted((a, b) => a - b) };
};
