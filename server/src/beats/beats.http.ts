import {
  assignOfficer,
  confirmHandOver,
  endAssignment,
  listHandOvers,
  transferOfficer,
} from '@meguri/core/beats/assignments.ops.ts';
import { beatHistory, beatMap, getBeat, listBeats } from '@meguri/core/beats/beats.ops.ts';
import { recutBeats, recutChoices, recutDoors } from '@meguri/core/beats/recut.ops.ts';
import { setRegisterHouseholds } from '@meguri/core/beats/register.ops.ts';
import { stationOfPost } from '../organisation/organisation.ts';
import { type Ctx, type Place, type Served, serve } from '../platform/serve.ts';
import {
  assignToBeat,
  confirmTakingOver,
  endOneAssignment,
  handOversOfStation,
  placeOfAssignment,
  transferOneOfficer,
} from './assignments.ts';
import { beatById, beatsOfStation, placeOfBeat } from './beats.ts';
import { addRegister, historyOfBeat } from './history.ts';
import { mapOfBeat } from './map.ts';
import { choicesOfRecut, doorsOfRecut, doRecut } from './recut.ts';

const atStation = async (_: Ctx, input: { readonly stationId: string }): Promise<Place> => ({
  stationId: input.stationId,
});

const atBeat = (ctx: Ctx, { beatId }: { readonly beatId: string }): Promise<Place> =>
  placeOfBeat(ctx, beatId);

const atAssignment = (ctx: Ctx, input: { readonly assignmentId: string }): Promise<Place> =>
  placeOfAssignment(ctx, input.assignmentId);

const ofBeat = ({ beatId }: { readonly beatId: string }): string => beatId;
const ofAssignment = (input: { readonly assignmentId: string }): string => input.assignmentId;

export const beatsServed: readonly Served[] = [
  serve(listBeats, { place: atStation, use: beatsOfStation }),
  serve(getBeat, { place: atBeat, use: beatById }),
  serve(beatHistory, { place: atBeat, use: historyOfBeat }),
  serve(beatMap, { place: atBeat, use: mapOfBeat, subject: ofBeat }),
  serve(assignOfficer, { place: atBeat, use: assignToBeat, subject: ofBeat }),
  serve(endAssignment, { place: atAssignment, use: endOneAssignment, subject: ofAssignment }),
  serve(confirmHandOver, { place: atAssignment, use: confirmTakingOver, subject: ofAssignment }),
  serve(listHandOvers, { place: atStation, use: handOversOfStation }),
  serve(transferOfficer, {
    place: (ctx, { toPostId }) => stationOfPost(ctx, toPostId),
    use: transferOneOfficer,
    subject: ({ personId }) => personId,
  }),
  serve(setRegisterHouseholds, { place: atBeat, use: addRegister, subject: ofBeat }),
  serve(recutChoices, { place: atStation, use: choicesOfRecut }),
  serve(recutDoors, { place: atBeat, use: doorsOfRecut, subject: ofBeat }),
  serve(recutBeats, { place: atStation, use: doRecut, subject: (_, out) => out.recutId }),
];
