import {
  addPremises,
  correctPremises,
  endExemption,
  exemptPremises,
  mergePremises,
  moveOutPremises,
  removePremises,
} from '@meguri/core/premises/change.ops.ts';
import {
  decideTier,
  listCriteria,
  listTierProposals,
  proposeTier,
  reclassifyPremises,
  seeClassification,
} from '@meguri/core/premises/classify.ops.ts';
import { listVisitIntervals, setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import {
  getPremises,
  listDue,
  listNeverMet,
  listPremises,
} from '@meguri/core/premises/premises.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { type Ctx, type Served, serve, serveLook } from '../platform/serve.ts';
import { add, correct } from './add.ts';
import { exempt, exemptNoMore, merge, moveOut, removeVanished } from './change.ts';
import { criteriaToChoose, heldReasons, openReasons, reclassify } from './classify.ts';
import { addVisitInterval, visitIntervals } from './intervals.ts';
import { dueOfBeat, neverMetOfBeat, onePremises, premisesOfBeat } from './list.ts';
import { placeOfPremises } from './premises.ts';
import { decide, findProposal, proposalsOfStation, propose } from './propose.ts';

type Beat = { readonly beatId: string };
type One = { readonly premisesId: string };
type Station = { readonly stationId: string };

const ofBeat = {
  place: (ctx: Ctx, { beatId }: Beat) => placeOfBeat(ctx, beatId),
  subject: ({ beatId }: Beat) => beatId,
};
const ofOne = {
  place: (ctx: Ctx, { premisesId }: One) => placeOfPremises(ctx, premisesId),
  subject: ({ premisesId }: One) => premisesId,
};
const ofStation = {
  place: async (_: Ctx, { stationId }: Station) => ({ stationId }),
  subject: ({ stationId }: Station) => stationId,
};
const ofProposal = {
  place: async (ctx: Ctx, { proposalId }: { readonly proposalId: string }) => ({
    ...(await placeOfPremises(ctx, (await findProposal(ctx, proposalId)).premises_id)),
    seenBy: 'premises.propose-tier',
  }),
  subject: (_: unknown, { premisesId }: One) => premisesId,
};

export const premisesServed: readonly Served[] = [
  serve(listPremises, { ...ofBeat, use: premisesOfBeat }),
  serve(listNeverMet, { ...ofBeat, use: neverMetOfBeat }),
  serve(listDue, { ...ofBeat, use: dueOfBeat }),
  serve(getPremises, { ...ofOne, use: onePremises }),
  serve(addPremises, {
    place: ofBeat.place,
    subject: (_, { premisesId }) => premisesId,
    use: add,
  }),
  serve(correctPremises, { ...ofOne, use: correct }),
  serve(moveOutPremises, { ...ofOne, use: moveOut }),
  serve(removePremises, { ...ofOne, use: removeVanished }),
  serve(mergePremises, { ...ofOne, use: merge }),
  serve(exemptPremises, { ...ofOne, use: exempt }),
  serve(endExemption, { ...ofOne, use: exemptNoMore }),
  serve(listCriteria, { place: ofBeat.place, use: criteriaToChoose }),
  serveLook(seeClassification, { ...ofOne, use: heldReasons, finish: openReasons }),
  serve(reclassifyPremises, { ...ofOne, use: reclassify }),
  serve(proposeTier, { ...ofOne, use: propose }),
  serve(listTierProposals, { ...ofStation, use: proposalsOfStation }),
  serve(decideTier, { ...ofProposal, use: decide }),
  serve(listVisitIntervals, { ...ofStation, use: visitIntervals }),
  serve(setVisitInterval, { ...ofStation, use: addVisitInterval }),
];
