import { askNight, decideNight, listNights } from '@meguri/core/visits/night.ops.ts';
import { answerOpinion, listOpinions, recordOpinion } from '@meguri/core/visits/opinions.ops.ts';
import {
  daySheet,
  getVisit,
  listVisits,
  recordVisits,
  withdrawVisits,
} from '@meguri/core/visits/visits.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { type Ctx, type Served, serve } from '../platform/serve.ts';
import { placeOfPremises } from '../premises/premises.ts';
import { ask, decide, nights, placeOfNight, placeOfNights } from './night.ts';
import { answer, keepOpinion, opinionsOfBeat, placeOfOpinion } from './opinions.ts';
import { record } from './record.ts';
import { oneVisit, placeOfVisit, sheetOfDay, visitsOfBeat, withdraw } from './visits.ts';

const beatOf = (ctx: Ctx, { beatId }: { readonly beatId: string }) => placeOfBeat(ctx, beatId);

/** One decision for a batch: the row policies keep the rest of it in the same stations. */
const first = (ids: readonly string[]): string => ids[0] ?? refuseWith('not-found');

export const visitsServed: readonly Served[] = [
  serve(recordVisits, {
    place: (ctx, { visits }) => placeOfPremises(ctx, first(visits.map((one) => one.premisesId))),
    use: record,
    subject: ({ visits: [one] }) => one?.id,
  }),
  serve(withdrawVisits, {
    place: (ctx, { visitIds }) => placeOfVisit(ctx, first(visitIds)),
    use: withdraw,
    subject: ({ visitIds: [one] }) => one,
  }),
  serve(listVisits, { place: beatOf, use: visitsOfBeat, subject: ({ beatId }) => beatId }),
  serve(getVisit, {
    place: (ctx, { visitId }) => placeOfVisit(ctx, visitId),
    use: oneVisit,
    subject: ({ visitId }) => visitId,
  }),
  serve(daySheet, { place: beatOf, use: sheetOfDay }),
  serve(askNight, {
    place: (ctx, { premisesId }) => placeOfPremises(ctx, premisesId),
    use: ask,
    subject: ({ id }) => id,
  }),
  serve(decideNight, {
    place: (ctx, { requestId }) => placeOfNight(ctx, requestId),
    use: decide,
    subject: ({ requestId }) => requestId,
  }),
  serve(listNights, {
    place: (ctx, { beatId }) => placeOfNights(ctx, beatId),
    use: nights,
    subject: ({ beatId }) => beatId ?? undefined,
  }),
  serve(recordOpinion, {
    place: (ctx, { premisesId }) => placeOfPremises(ctx, premisesId),
    use: keepOpinion,
    subject: ({ id }) => id,
  }),
  serve(answerOpinion, {
    place: (ctx, { opinionId }) => placeOfOpinion(ctx, opinionId),
    use: answer,
    subject: ({ opinionId }) => opinionId,
  }),
  serve(listOpinions, { place: beatOf, use: opinionsOfBeat, subject: ({ beatId }) => beatId }),
];
