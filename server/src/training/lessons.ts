import { groupBy } from '@meguri/core/base/lists.ts';
import { notInPast } from '@meguri/core/organisation/appointments.ts';
import { graded } from '@meguri/core/training/lesson.ts';
import { lessonOf, lessons } from '@meguri/core/training/lessons.ts';
import type {
  assignLesson,
  completeLesson,
  ownLessons,
} from '@meguri/core/training/training.ops.ts';
import { progressOf } from '@meguri/core/training/training.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  type AssignmentRow,
  listAssignments,
  listPosts,
  ownAssignments,
  ownCompletions,
} from './training.db.ts';

const known = (id: string) => lessonOf(id) ?? refuseWith('training.lesson-unknown');

export const own: UseCase<typeof ownLessons> = async ({ tx, actor }) => {
  const done = await ownCompletions(tx, actor.personId);
  const due = await ownAssignments(tx, actor.postId);
  return {
    lessons: lessons.map(({ id, version }) => ({
      lesson: id,
      completedOn: done.find((one) => one.lesson === id && one.version >= version)?.on ?? null,
      dueOn: due.find((one) => one.lesson === id)?.dueOn ?? null,
    })),
  };
};

/** A fact of the person for himself; done again it changes nothing. */
export const complete: UseCase<typeof completeLesson> = async (ctx, input) => {
  const lesson = known(input.lesson);
  must(graded(lesson, input.version, input.answers));
  await addOnce(ctx.tx, 'training_completions', {
    id: newOrderedId(),
    station_id: ctx.actor.stationId,
    person_id: ctx.actor.personId,
    lesson: lesson.id,
    version: lesson.version,
    completed_on: ctx.today,
    completed_at: ctx.now,
  });
  return { completedOn: ctx.today };
};

export const assign: UseCase<typeof assignLesson> = async (ctx, input) => {
  const { stationId, postIds, dueOn } = input;
  must(notInPast(dueOn, ctx.today));
  const lesson = known(input.lesson);
  const here = new Set((await listPosts(ctx.tx, stationId, ctx.today)).map(({ postId }) => postId));
  if (postIds.some((id) => !here.has(id))) return refuseWith('training.unit-elsewhere');
  const asked = [...new Set(postIds)];
  for (const postId of asked) {
    await addFact(ctx.tx, 'training_assignments', {
      id: newOrderedId(),
      station_id: stationId,
      lesson: lesson.id,
      version: lesson.version,
      post_id: postId,
      due_on: dueOn,
      assigned_at: ctx.now,
      assigned_by: ctx.actor.personId,
    });
  }
  return { assigned: asked.length };
};

const groupKey = ({ unit_id, lesson }: AssignmentRow): string => `${lesson} ${unit_id}`;

/** How far a unit is with a lesson, in numbers only where it is large enough (R29). */
export const assignedAt = async (ctx: Ctx, stationId: string | null) => {
  const groups = groupBy(await listAssignments(ctx.tx, stationId, ctx.today), groupKey);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const dueOn =
      rows
        .map((row) => row.due_on)
        .toSorted()
        .at(-1) ?? first.due_on;
    const done = rows.filter((row) => row.done).length;
    const { lesson, unit } = first;
    return [{ lesson, unit, dueOn, progress: progressOf(done, rows.length) }];
  });
};
