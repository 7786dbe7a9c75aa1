import {
  getLeak,
  listLeaks,
  openLeak,
  printDraft,
  stepLeak,
} from '@meguri/core/rights/leaks.ops.ts';
import {
  correctCard,
  decideRequest,
  decisionLetter,
  disclosurePackage,
  eraseOwnData,
  freezeCards,
  getRequest,
  handOver,
  linkCard,
  listRequests,
  readRequest,
  receiveRequest,
  stepRequest,
} from '@meguri/core/rights/requests.ops.ts';
import {
  destroyDue,
  endHold,
  fileItems,
  fileRegister,
  printRegister,
  seeRetention,
  setHold,
  statutoryValues,
} from '@meguri/core/rights/retention.ops.ts';
import { decideUse, enterUse, listUses } from '@meguri/core/rights/uses.ops.ts';
import { ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { correct, erase, handedOver } from './carry-out.ts';
import { cases, draftPrint, oneCase, open, placeOfLeak, takeStep } from './leaks.ts';
import { letterLook, packageLook, requesterLook } from './looks.ts';
import { register, registerPrint } from './register.ts';
import { placeOfRequest } from './request.ts';
import { decide, freeze, get, link, list, receive, step } from './requests.ts';
import { hold, placeOfHold, release, run, see } from './retention.ts';
import { decideOnUse, enter, ledger, placeOfUse } from './uses.ts';
import { items, values } from './values.ts';

type Request = { readonly requestId: string };
type Leak = { readonly leakId: string };

const ofRequest = {
  place: placeOfRequest,
  subject: ({ requestId }: Request) => requestId,
};
const ofLeak = { place: placeOfLeak, subject: ({ leakId }: Leak) => leakId };
const atStation = async (_: unknown, { stationId }: { readonly stationId: string }) => ({
  stationId,
});

export const rightsServed: readonly Served[] = [
  serve(receiveRequest, {
    place: atStation,
    use: receive,
    subject: (_, out) => out.requestId,
    sealed: true,
  }),
  serve(listRequests, { place: ownPlace, use: list }),
  serve(getRequest, { place: placeOfRequest, use: get }),
  serveLook(readRequest, { ...ofRequest, ...requesterLook }),
  serve(stepRequest, { ...ofRequest, use: step }),
  serve(linkCard, { ...ofRequest, use: link }),
  serve(freezeCards, { ...ofRequest, use: freeze }),
  serve(decideRequest, { ...ofRequest, use: decide }),
  serveLook(decisionLetter, { ...ofRequest, ...letterLook }),
  serveLook(disclosurePackage, { ...ofRequest, ...packageLook }),
  serve(handOver, { ...ofRequest, use: handedOver }),
  serve(correctCard, { ...ofRequest, use: correct, sealed: true }),
  serve(eraseOwnData, { ...ofRequest, use: erase }),
  serve(seeRetention, { place: ownPlace, use: see }),
  serve(destroyDue, { place: ownPlace, use: run }),
  serve(setHold, { place: atStation, use: hold, subject: (_, out) => out.holdId }),
  serve(endHold, { place: placeOfHold, use: release, subject: ({ holdId }) => holdId }),
  serve(statutoryValues, { place: ownPlace, use: values }),
  serve(fileItems, { place: ownPlace, use: items }),
  serve(fileRegister, { place: ownPlace, use: register }),
  serveLook(printRegister, { place: ownPlace, ...registerPrint }),
  serve(listUses, { place: ownPlace, use: ledger }),
  serve(enterUse, { place: atStation, use: enter, subject: (_, out) => out.useId }),
  serve(decideUse, { place: placeOfUse, use: decideOnUse, subject: ({ useId }) => useId }),
  serve(listLeaks, { place: ownPlace, use: cases }),
  serve(openLeak, { place: atStation, use: open, subject: (_, out) => out.leakId }),
  serve(getLeak, { place: placeOfLeak, use: oneCase }),
  serve(stepLeak, { ...ofLeak, use: takeStep }),
  serveLook(printDraft, { ...ofLeak, ...draftPrint }),
];
