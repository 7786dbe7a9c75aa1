import {
  assignLesson,
  cancelSession,
  completeLesson,
  getSession,
  listTraining,
  ownLessons,
  planSession,
  recordSession,
} from '@meguri/core/training/training.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { assign, complete, own } from './lessons.ts';
import { cancel, get, list, placeOfSession, placeOfTraining, plan, record } from './sessions.ts';

const subject = ({ sessionId }: { readonly sessionId: string }): string => sessionId;

export const trainingServed: readonly Served[] = [
  serve(ownLessons, { place: ownPlace, use: own }),
  serve(completeLesson, { place: ownPlace, use: complete }),
  serve(listTraining, { place: placeOfTraining, use: list }),
  serve(planSession, {
    place: placeOfTraining,
    use: plan,
    subject: (_, { sessionId }) => sessionId,
  }),
  serve(getSession, { place: placeOfSession, use: get }),
  serve(recordSession, { place: placeOfSession, use: record, subject }),
  serve(cancelSession, { place: placeOfSession, use: cancel, subject }),
  serve(assignLesson, { place: placeOfTraining, use: assign }),
];
