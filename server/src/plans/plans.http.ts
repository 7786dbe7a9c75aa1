import {
  approveBeatPlan,
  draftBeatPlan,
  redraftBeatPlan,
  returnBeatPlan,
  reviseBeatPlan,
  submitBeatPlan,
} from '@meguri/core/plans/edit.ops.ts';
import { comparePlans, getPlan, listPlanDoors, listPlans } from '@meguri/core/plans/plans.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { type Ctx, type Served, serve } from '../platform/serve.ts';
import { draft, redraft } from './draft.ts';
import { compare, doorsOfMonth, plansOfStation } from './list.ts';
import { boardOf } from './plans.ts';
import { placeOfPlan } from './record.ts';
import { approve, giveBack, submit } from './review.ts';
import { revise } from './revise.ts';

const ofBeat = {
  place: (ctx: Ctx, { beatId }: { readonly beatId: string }) => placeOfBeat(ctx, beatId),
  subject: ({ beatId }: { readonly beatId: string }) => beatId,
};

const ofPlan = {
  place: (ctx: Ctx, { planId }: { readonly planId: string }) => placeOfPlan(ctx, planId),
  subject: ({ planId }: { readonly planId: string }) => planId,
};

export const plansServed: readonly Served[] = [
  serve(getPlan, { ...ofBeat, use: boardOf }),
  serve(listPlans, { place: async (_, { stationId }) => ({ stationId }), use: plansOfStation }),
  serve(comparePlans, { ...ofBeat, use: compare }),
  serve(listPlanDoors, { ...ofPlan, use: doorsOfMonth }),
  serve(draftBeatPlan, { ...ofBeat, use: draft }),
  serve(redraftBeatPlan, { ...ofPlan, use: redraft }),
  serve(reviseBeatPlan, { ...ofPlan, use: revise }),
  serve(submitBeatPlan, { ...ofPlan, use: submit }),
  serve(returnBeatPlan, { ...ofPlan, use: giveBack }),
  serve(approveBeatPlan, { ...ofPlan, use: approve }),
];
