import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type { endExample, shareMeasure } from '@meguri/core/measures/course.ops.ts';
import type { goodPractice } from '@meguri/core/measures/measures.ops.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { asRead, placeOf } from './known.ts';
import { findExampleRow, findLookBack, findVersion, selectExamples } from './one.db.ts';
import { headquartersUnit } from './places.db.ts';

/** Everybody may read what worked elsewhere; the measure itself stays with its station. */
export const examples: UseCase<typeof goodPractice> = async (ctx, { pack }) => ({
  examples: (await selectExamples(ctx.tx, pack)).map(({ unitId: _, stationId, ...one }) => ({
    ...one,
    maySee: ctx.may('measures.see', placeOf(stationId)),
    mayEnd: ctx.may('measures.share', placeOf(stationId)),
  })),
});

export const placeOfExample = async (
  ctx: Ctx,
  { measureId }: { readonly measureId: string },
): Promise<Place> => {
  const found = (await findExampleRow(ctx.tx, measureId)) ?? refuseWith('not-found');
  return placeOf(found.stationId);
};

export const share: UseCase<typeof shareMeasure> = async (ctx, { worked, ...read }) => {
  const { row } = await asRead(ctx, read, 'share');
  if (!(await findLookBack(ctx.tx, row.id))?.goodPractice) refuseWith('measure.no-good-practice');
  const plan = (await findVersion(ctx.tx, row)) ?? refuseWith('not-found');
  // What goes to every station is read once more, the old texts with it.
  must(withoutParticulars([plan.title, plan.method, worked]));
  const unit = row.stationId ?? (await headquartersUnit(ctx.tx)) ?? refuseWith('not-found');
  const isFirst = await addOnce(ctx.tx, 'measure_examples', {
    measure_id: row.id,
    unit_id: unit,
    pack: row.pack,
    item: row.item,
    subject: row.subject,
    title: plan.title,
    method: plan.method,
    worked,
    shared_at: ctx.now,
    shared_on: ctx.today,
    shared_by: ctx.actor.personId,
    shared_as: ctx.actor.postId,
  });
  return isFirst ? {} : refuseWith('measure.shared');
};

export const end: UseCase<typeof endExample> = async (ctx, { measureId, reason }) => {
  must(withoutParticulars([reason]));
  await addFact(ctx.tx, 'measure_example_ends', {
    measure_id: measureId,
    reason,
    ended_at: ctx.now,
    ended_by: ctx.actor.personId,
  });
  return {};
};
