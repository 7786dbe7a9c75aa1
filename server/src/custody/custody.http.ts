import {
  addBundle,
  addCabinet,
  boxCustody,
  countSheets,
  decideDisposal,
  inspectBox,
  moveSheets,
  proposeDisposal,
  recordKey,
  replaceLock,
  settleDifference,
  stationCustody,
} from '@meguri/core/custody/custody.ops.ts';
import { type Ctx, type Served, serve } from '../platform/serve.ts';
import {
  spotOfBundle,
  spotOfCabinet,
  spotOfDisposal,
  spotOfKey,
  spotOfLine,
} from './custody.db.ts';
import { custodyOfBox, custodyOfStation, placeBy, placeOfBox } from './custody.ts';
import { decide, inspect, propose } from './oversight.ts';
import { changeLock, keepKey, registerBundle, registerCabinet } from './register.ts';
import { carrySheets, reconcile, settle } from './sheets.ts';

const atBox = (ctx: Ctx, { boxId }: { readonly boxId: string }) => placeOfBox(ctx, boxId);
const ofBundle = placeBy(spotOfBundle);
const atBundle = (ctx: Ctx, { bundleId }: { readonly bundleId: string }) => ofBundle(ctx, bundleId);

export const custodyServed: readonly Served[] = [
  serve(boxCustody, { place: atBox, use: custodyOfBox }),
  serve(stationCustody, {
    place: async (_, { stationId }) => ({ stationId }),
    use: custodyOfStation,
  }),
  serve(addCabinet, { place: atBox, use: registerCabinet, subject: (_, out) => out.cabinetId }),
  serve(addBundle, { place: atBox, use: registerBundle, subject: (_, out) => out.bundleId }),
  serve(moveSheets, { place: atBundle, use: carrySheets, subject: ({ bundleId }) => bundleId }),
  serve(recordKey, {
    place: (ctx, { keyId }) => placeBy(spotOfKey)(ctx, keyId),
    use: keepKey,
    subject: ({ keyId }) => keyId,
  }),
  serve(replaceLock, {
    place: (ctx, { cabinetId }) => placeBy(spotOfCabinet)(ctx, cabinetId),
    use: changeLock,
    subject: ({ cabinetId }) => cabinetId,
  }),
  serve(countSheets, { place: atBox, use: reconcile, subject: (_, out) => out.countId }),
  serve(settleDifference, {
    place: (ctx, { lineId }) => placeBy(spotOfLine)(ctx, lineId),
    use: settle,
    subject: ({ lineId }) => lineId,
  }),
  serve(inspectBox, { place: atBox, use: inspect, subject: ({ boxId }) => boxId }),
  serve(proposeDisposal, {
    place: atBundle,
    use: propose,
    subject: (_, out) => out.disposalId,
  }),
  serve(decideDisposal, {
    place: (ctx, { disposalId }) => placeBy(spotOfDisposal)(ctx, disposalId),
    use: decide,
    subject: ({ disposalId }) => disposalId,
  }),
];
