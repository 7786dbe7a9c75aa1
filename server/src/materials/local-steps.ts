import type { Day } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type { printLocal, reviewLocal, submitLocal } from '@meguri/core/materials/local.ops.ts';
import { type LocalStep, mayApprove, mayStep } from '@meguri/core/materials/local.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findLocal, type LocalRow } from './local.db.ts';
import { guidanceOf, stateAt, versionsOf } from './local.ts';
import { type LocalPaper, localPdf } from './paper/local.ts';

type Named = { readonly localMaterialId: string };

const known = async ({ tx }: Ctx, { localMaterialId }: Named): Promise<LocalRow> =>
  (await findLocal(tx, localMaterialId)) ?? refuseWith('not-found');

/** Whoever may not see the station's texts hears "not found" (T41). */
export const placeOfLocal = async (ctx: Ctx, named: Named): Promise<Place> => ({
  stationId: (await known(ctx, named)).stationId,
  seenBy: 'materials.see-local',
});

const latest = async (ctx: Ctx, named: Named): Promise<LocalRow> => {
  const row = await known(ctx, named);
  const versions = await versionsOf(ctx, row.stationId, row.month);
  if (versions.at(-1)?.id !== row.id) refuseWith('materials.local-outdated');
  return row;
};

const addStep = async (
  ctx: Ctx,
  row: LocalRow,
  { step, validUntil, reason }: LocalStep & { readonly reason: string },
) => {
  must(mayStep(stateAt(row, ctx.today), step));
  const id = newOrderedId();
  await addFact(ctx.tx, 'local_material_steps', {
    id,
    station_id: row.stationId,
    material_id: row.id,
    step,
    valid_until: validUntil,
    reason,
    stepped_at: ctx.now,
    stepped_by: ctx.actor.personId,
  });
  return { stepId: id };
};

export const submit: UseCase<typeof submitLocal> = async (ctx, input) =>
  addStep(ctx, await latest(ctx, input), { step: 'submitted', validUntil: null, reason: '' });

export const review: UseCase<typeof reviewLocal> = async (ctx, input) => {
  const { validUntil, reason } = input;
  must(withoutParticulars([reason]));
  const row = await latest(ctx, input);
  if (validUntil === null) return addStep(ctx, row, { step: 'returned', validUntil, reason });
  const reviewer = ctx.actor.personId;
  const { month, writtenBy } = row;
  must(mayApprove({ month, today: ctx.today, validUntil, writtenBy, reviewer }));
  return addStep(ctx, row, { step: 'approved', validUntil, reason });
};

const monthWords = (month: Day): string => formatDay(month, 'ja', 'long').replace(/1日$/u, '');

/** Read inside, set on paper outside of the transaction. */
export const print = {
  use: async (ctx: Ctx, input: Input<typeof printLocal>): Promise<LocalPaper> => {
    const row = await known(ctx, input);
    const until = row.steps.at(-1)?.validUntil ?? null;
    const labels = new Map(guidanceOf(ctx).map(({ item, label }) => [item, label.ja]));
    return {
      title: `${row.stationName} 安全のお知らせ ${monthWords(row.month)}`,
      station: row.stationName,
      month: monthWords(row.month),
      demo: ctx.demo,
      datedOn: ctx.today,
      draft: stateAt(row, ctx.today) !== 'valid',
      items: row.items.map(({ item, text }) => ({ label: labels.get(item) ?? '', text })),
      source: `出典　${row.source}（${formatDay(row.sourceOn, 'ja', 'long')}現在）`,
      until: until === null ? '' : `${formatDay(until, 'ja', 'long')}まで`,
    };
  },
  finish: async (_: unknown, paper: LocalPaper) => localPdf(paper),
};
