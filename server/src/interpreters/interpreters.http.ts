import {
  answerRequest,
  askForInterpreter,
  interpretersOverview,
  listRequests,
  listSources,
  recordResult,
  saveSource,
  withdrawRequest,
} from '@meguri/core/interpreters/interpreters.ops.ts';
import { type Served, serve } from '../platform/serve.ts';
import {
  answer,
  ask,
  overviewWith,
  placeAt,
  placeOfRequest,
  record,
  requests,
  withdraw,
} from './requests.ts';
import { allSources, atHeadquarters, save } from './sources.ts';
import type { LanguagesNamed } from './uncovered.ts';

const ofRequest = {
  place: placeOfRequest,
  subject: (input: { requestId: string }) => input.requestId,
};

/** `named`: the languages that measures to come name, a slice this one may not import. */
export const interpretersServed = (named: LanguagesNamed): readonly Served[] => [
  serve(listSources, { place: atHeadquarters, use: allSources }),
  serve(saveSource, { place: atHeadquarters, use: save, subject: (_, out) => out.sourceId }),
  serve(listRequests, { place: placeAt, use: requests }),
  serve(askForInterpreter, { place: placeAt, use: ask, subject: (_, out) => out.requestId }),
  serve(answerRequest, { ...ofRequest, use: answer }),
  serve(recordResult, { ...ofRequest, use: record }),
  serve(withdrawRequest, { ...ofRequest, use: withdraw }),
  serve(interpretersOverview, { place: atHeadquarters, use: overviewWith(named) }),
];
