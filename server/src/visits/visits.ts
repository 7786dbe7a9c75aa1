import { mayUndo, shownResult } from '@meguri/core/visits/visit.ts';
import type {
  daySheet,
  getVisit,
  listVisits,
  withdrawVisits,
} from '@meguri/core/visits/visits.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findVisits, isMonthClosed, listBeatVisits, type RecordedVisit } from './list.db.ts';
import { assignmentsOf } from './record.ts';
import { findUndoable, insertWithdrawals } from './visits.db.ts';

const visitById = async (ctx: Ctx, visitId: string): Promise<RecordedVisit> =>
  (await findVisits(ctx.tx, [visitId]))[0] ?? refuseWith('not-found');

/** Where a visit took place: the beat its premises were in that day. */
export const placeOfVisit = async (ctx: Ctx, visitId: string): Promise<Place> => ({
  ...(await placeOfBeat(ctx, (await visitById(ctx, visitId)).beatId)),
  seenBy: 'visits.see',
});

const listed = ({ sheet, address, by }: RecordedVisit) => ({
  id: sheet.id,
  premisesId: sheet.premisesId,
  address,
  at: sheet.at,
  by,
  result: shownResult(sheet.outcome),
});

export const visitsOfBeat: UseCase<typeof listVisits> = async (ctx, { beatId, from, until }) => ({
  visits: (await listBeatVisits(ctx.tx, beatId, { from, until })).map(listed),
});

export const oneVisit: UseCase<typeof getVisit> = async (ctx, { visitId }) => {
  const { personId: _, recordedAt, ...visit } = await visitById(ctx, visitId);
  return { visit: { ...visit, recordedAt: recordedAt.toISOString() } };
};

export const withdraw: UseCase<typeof withdrawVisits> = async (ctx, { visitIds }) => {
  const ids = [...new Set(visitIds)];
  const visits = await findUndoable(ctx.tx, ids);
  if (visits.length < ids.length) refuseWith('not-found');
  for (const visit of visits) {
    if (visit.personId !== ctx.actor.personId) refuseWith('visits.not-yours');
    must(mayUndo(visit.recordedAt.toISOString(), ctx.now.toISOString()));
  }
  await insertWithdrawals(ctx.tx, { personId: ctx.actor.personId, now: ctx.now }, ids);
  return { withdrawn: ids.length };
};

export const sheetOfDay: UseCase<typeof daySheet> = async (ctx, { beatId, day }) => {
  const { guidance, parameters, rules } = ctx.pack;
  const assigned = (await assignmentsOf(ctx)(beatId, day)) !== null;
  const sees = assigned || ctx.may('visits.see', await placeOfBeat(ctx, beatId));
  const visits = sees ? await listBeatVisits(ctx.tx, beatId, { from: day, until: day }) : [];
  return {
    assigned,
    monthClosed: await isMonthClosed(ctx.tx, beatId, day),
    guidance: guidance.map(({ code, label, when }) => ({ item: Number(code), label, when })),
    allowedHours: parameters.allowedHours.value,
    nightWindow: parameters.nightWindow.value,
    nightVisits: rules.nightVisits.rule,
    answerDays: parameters.requestAnswerDays.value,
    visits: visits.map(listed),
  };
};
