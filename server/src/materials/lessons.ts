import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import { listLessons, type recordLesson } from '@meguri/core/materials/figures.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { selectLessons } from './figures.db.ts';
import { findStation } from './local.db.ts';

const shape = listLessons.output.shape.lessons.element;

export const lessons: UseCase<typeof listLessons> = async (ctx, { stationId }) => ({
  lessons: (await selectLessons(ctx.tx, stationId)).map(({ id, ...lesson }) =>
    shape.parse({ lessonId: id, ...lesson }),
  ),
  may: { record: ctx.may('materials.hold-lesson', { stationId }) },
});

export const record: UseCase<typeof recordLesson> = async (ctx, input) => {
  const { stationId, heldOn, languages, people, answers, learned } = input;
  must(withoutParticulars([learned]));
  if (heldOn > ctx.today) refuseWith('day.in-future', { value: heldOn });
  if ((await findStation(ctx.tx, stationId)) === undefined) refuseWith('not-found');
  const id = newId();
  await addFact(ctx.tx, 'material_lessons', {
    id,
    station_id: stationId,
    held_on: heldOn,
    languages,
    people,
    answers: JSON.stringify(answers),
    learned,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { lessonId: id };
};
