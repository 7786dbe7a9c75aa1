import type { Day } from '@meguri/core/base/day.ts';
import type { Criterion } from '@meguri/core/pack/criteria.ts';
import { classToKeep, hasFineClasses } from '@meguri/core/premises/classes.ts';
import type { Ctx } from '../platform/serve.ts';
import { listClasses, listNow, type NowRow } from './premises.db.ts';

/** The class as records keep it: null for the only one of its column. */
export const keptClass = (
  { pack }: Ctx,
  chosen: Pick<Criterion, 'tier' | 'visitClass'>,
): string | null => classToKeep(pack.rules.classes, chosen);

export const criterionOf = ({ pack }: Ctx, code: string) =>
  pack.criteria.find((line) => line.code === code);

/** The class an open criterion leads to; null where nobody said why. */
export const classOfCriterion = (ctx: Ctx, code: string | null): string | null => {
  const line = criterionOf(ctx, code ?? '');
  return line === undefined ? null : keptClass(ctx, line);
};

export type ClassedRow = NowRow & { readonly visit_class: string | null };

/**
 * The active premises of a beat at the end of a day. Their classes are asked for only where the pack
 * tells more of them apart than the form has columns.
 */
export const doorsNow = async (
  ctx: Ctx,
  beatId: string,
  day: Day,
): Promise<readonly ClassedRow[]> => {
  const rows = await listNow(ctx.tx, beatId, day);
  if (!hasFineClasses(ctx.pack.rules.classes)) {
    return rows.map((row) => ({ ...row, visit_class: null }));
  }
  const ids = rows.map(({ premises_id }) => premises_id);
  const classes = await listClasses(ctx.tx, ids, day);
  return rows.map((row) => ({ ...row, visit_class: classes.get(row.premises_id) ?? null }));
};
