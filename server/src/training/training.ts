import { lessonOf } from '@meguri/core/training/lessons.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import {
  type AssignmentRow,
  listAssignments,
  listSessions,
  listUnrecorded,
  type SessionRow,
} from './training.db.ts';

const ofLesson = (row: AssignmentRow): ProgrammeWaiting => ({
  state: 'training.lesson',
  subjectId: row.id,
  post: row.post_kind,
  postId: row.post_id,
  sinceOn: row.assigned_on,
  dueOn: row.due_on,
  words: lessonOf(row.lesson)?.title ?? row.lesson,
});

const ofSession = (row: SessionRow): ProgrammeWaiting => ({
  state: 'training.record',
  subjectId: row.id,
  post: row.planned_kind,
  postId: row.planned_as,
  sinceOn: row.on_day,
  dueOn: null,
  words: { ja: row.theme_ja, en: row.theme_en },
});

/** Lessons a post has still to take, and sessions whose day is past without a record. */
export const waitingOfTraining: WaitingOf = async (ctx, stationId) => {
  const assigned = await listAssignments(ctx.tx, stationId, ctx.today);
  const sessions = await listUnrecorded(ctx.tx, stationId, ctx.today);
  return [...assigned.filter(({ done }) => !done).map(ofLesson), ...sessions.map(ofSession)];
};

type InPeriod = { readonly stationId: string; readonly from: string; readonly until: string };

/** Sessions a station held in a period, for its report. */
export const sessionsHeld = async ({ tx }: Ctx, { stationId, from, until }: InPeriod) =>
  (await listSessions(tx, stationId)).flatMap(({ id, held_on: on, theme_ja: ja, theme_en: en }) =>
    on !== null && on >= from && on <= until ? [{ id, on, theme: { ja, en } }] : [],
  );
