import { groupBy } from '@meguri/core/base/lists.ts';
import type { ImportFileCheck } from '@meguri/core/imports/imports.ops.ts';
import type { Level } from '@meguri/core/imports/levels.ts';
import type { RefusedRow } from './plan.ts';
import type { Planned } from './runners.ts';

/** A person reads some rows and corrects the file; the rest is told as a count. */
const shown = 200;

const levelCounts = (levels: readonly (Level | null)[], used: boolean): ImportFileCheck['levels'] =>
  [...groupBy(levels, (level) => level ?? ('row' as const))].map(([level, all]) => {
    return { level, count: all.length, used };
  });

/** What the check found, for the person who decides. */
export const checkShown = (
  { check, plan }: Planned,
  refused: readonly RefusedRow[],
): ImportFileCheck => ({
  rows: check.rows.length + check.totals.length,
  created: plan.created,
  changed: plan.changed,
  unchanged: plan.unchanged,
  levels: [
    ...levelCounts(
      check.rows.map(({ level }) => level),
      true,
    ),
    ...levelCounts(
      check.totals.map(({ level }) => level),
      false,
    ),
  ],
  sum: check.sum,
  refusedCount: refused.length,
  refused: refused
    .toSorted((a, b) => a.line - b.line)
    .slice(0, shown)
    .map(({ line, refusal }) => ({ line, code: refusal.code, details: { ...refusal.details } })),
  remarks: plan.remarks.slice(0, shown).map((one) => ({ ...one })),
});
