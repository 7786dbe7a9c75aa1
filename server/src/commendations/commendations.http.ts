import {
  commendationForm,
  considerYear,
  decideCommendation,
  getCommendation,
  listCommendations,
  proposeCommendation,
  reviewCommendation,
  reviseCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import { type Ctx, ownPlace, type Place, type Served, serve } from '../platform/serve.ts';
import { form, list, one } from './commendations.ts';
import { placeOfCommendation } from './one.ts';
import { consider, decide, propose, review, revise } from './steps.ts';

const placeOfForm = async (
  _: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => ({ stationId: stationId ?? undefined });

const at = {
  place: placeOfCommendation,
  subject: ({ commendationId }: { readonly commendationId: string }) => commendationId,
} as const;

export const commendationsServed: readonly Served[] = [
  serve(listCommendations, { place: ownPlace, use: list }),
  serve(commendationForm, { place: placeOfForm, use: form }),
  serve(getCommendation, { ...at, use: one }),
  serve(proposeCommendation, {
    place: placeOfForm,
    use: propose,
    subject: (_, out) => out.commendationId,
  }),
  serve(reviseCommendation, { ...at, use: revise }),
  serve(reviewCommendation, { ...at, use: review }),
  serve(decideCommendation, { ...at, use: decide }),
  serve(considerYear, { place: ownPlace, use: consider }),
];
