import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type { communityTotals, recordTotals } from '@meguri/core/communities/totals.ops.ts';
import { readTotals } from '@meguri/core/communities/totals.ts';
import { insertMany } from '../platform/insert-many.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { listTotals } from './totals.db.ts';

export const totals: UseCase<typeof communityTotals> = async (ctx) => ({
  totals: (await listTotals(ctx.tx)).map(({ as_on: asOn, ...row }) => ({ ...row, asOn })),
  mayRecord: ctx.may('communities.record-totals', {}),
});

export const record: UseCase<typeof recordTotals> = async (ctx, { text, asOn, source }) => {
  if (asOn > ctx.today) return refuseWith('day.in-future', { value: asOn });
  must(withoutParticulars([source]));
  const read = must(readTotals(text));
  const recorded = { recorded_at: ctx.now, recorded_by: ctx.actor.personId };
  const rows = read.map((one) => ({ id: newId(), ...one, as_on: asOn, source, ...recorded }));
  await insertMany(ctx.tx, 'municipal_totals', rows);
  return { recorded: rows.length };
};
