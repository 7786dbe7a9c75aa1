import { readNumeral } from '@meguri/core/base/text.ts';
import type { PremisesRow } from '@meguri/core/imports/fields.ts';
import { mayReclassify } from '@meguri/core/premises/classify.ts';
import type { Ctx } from '../platform/serve.ts';
import { type RefusedRow, refusedRow } from './plan.ts';

/**
 * The code of the criterion a row names, as code or as the number of 別表; null when it names none.
 * Sealed and discretionary ones are refused: an import asks nobody for an approval.
 */
export const criterionIn = (
  ctx: Ctx,
  line: number,
  { criterion: text, kind, tier }: PremisesRow,
): string | null | RefusedRow => {
  if (text === null) return null;
  const number = readNumeral(text);
  const criterion = number === null ? text : `${kind}-${number}`;
  const request = { kind, criterion, requestedBy: ctx.actor.personId, today: ctx.today };
  const nothing = { reason: null, reviewOn: null, approval: null };
  const named = ctx.pack.criteria.find(({ code }) => code === criterion);
  if (named?.discretionary) return refusedRow(line, 'premises.approval-missing', {});
  // A file that says so should not exist: it is never taken over.
  if (named?.sealed) return refusedRow(line, 'premises.criterion-sealed', {});
  const chosen = mayReclassify(ctx.pack.criteria, { ...request, ...nothing });
  if (!chosen.ok) return refusedRow(line, chosen.refusal.code, chosen.refusal.details);
  if (chosen.value.tier === tier) return criterion;
  return refusedRow(line, 'imports.value-invalid', { column: '選定基準', value: text });
};
