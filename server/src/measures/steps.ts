import type { CourseStep } from '@meguri/core/measures/measures.ts';
import { addFact } from '../platform/add-fact.ts';
import type { Ctx } from '../platform/serve.ts';
import type { MeasureRow } from './measures.db.ts';

type Step = { readonly step: CourseStep; readonly note?: string; readonly told?: string };

/** Adds the next step of a measure that is held until the commit. */
export const addStep = async (
  ctx: Ctx,
  row: MeasureRow,
  { step, note = '', told = '' }: Step,
): Promise<void> => {
  await addFact(ctx.tx, 'measure_steps', {
    measure_id: row.id,
    station_id: row.stationId,
    seq: row.steps.length + 1,
    step,
    revision: row.revision,
    note,
    told,
    stepped_at: ctx.now,
    stepped_on: ctx.today,
    stepped_by: ctx.actor.personId,
    stepped_as: ctx.actor.postId,
  });
};
