import {
  closeMonth,
  confirmAmendment,
  confirmCorrection,
  correctCell,
  reopenMonth,
  withdrawCorrection,
} from '@meguri/core/sheets/close.ops.ts';
import {
  cancelPrint,
  fetchFiled,
  fetchPrint,
  fileYear,
  listFiled,
  printProgress,
  startPrint,
} from '@meguri/core/sheets/papers.ops.ts';
import { previewRecut } from '@meguri/core/sheets/recut.ops.ts';
import { getRecords, getSheet, getTotals, recountStation } from '@meguri/core/sheets/sheets.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { type Ctx, ownPlace, type Served, serve } from '../platform/serve.ts';
import { closeOwnMonth, confirmLateFacts, reopenClosedMonth } from './closing.ts';
import { confirm, correctByHand, placeOfCorrection, withdraw } from './corrections.ts';
import { fileBoxYear, filedOfStation, filedPaper, placeOfFiled } from './filing.ts';
import { beatSheet } from './get.ts';
import { beginPrint, placeOfPrint, progressOfPrint, stopPrint, takePrint } from './prints.ts';
import { recordsBehind } from './records.ts';
import { recountOfStation } from './recount.ts';
import { previewOfRecut } from './recut.ts';
import { placeOfTotals, totalsOf } from './totals.ts';

type OfBeat = { readonly beatId: string };

const ofBeat = (ctx: Ctx, { beatId }: OfBeat) => placeOfBeat(ctx, beatId);
const beat = ({ beatId }: OfBeat) => beatId;
const ofCorrection = (ctx: Ctx, { correctionId }: { readonly correctionId: string }) =>
  placeOfCorrection(ctx, correctionId);
const correction = ({ correctionId }: { readonly correctionId: string }) => correctionId;

const atStation = async (_: Ctx, { stationId }: { readonly stationId: string }) => ({ stationId });

export const sheetsServed: readonly Served[] = [
  serve(getSheet, { place: ofBeat, use: beatSheet }),
  serve(getTotals, { place: placeOfTotals, use: totalsOf }),
  serve(recountStation, {
    place: (ctx, { stationId }) => placeOfTotals(ctx, { scope: 'station', unitId: stationId }),
    use: recountOfStation,
    subject: ({ stationId }) => stationId,
  }),
  serve(getRecords, { place: ofBeat, use: recordsBehind, subject: beat }),
  serve(closeMonth, { place: ofBeat, use: closeOwnMonth, subject: beat }),
  serve(reopenMonth, { place: ofBeat, use: reopenClosedMonth, subject: beat }),
  serve(confirmAmendment, { place: ofBeat, use: confirmLateFacts, subject: beat }),
  serve(correctCell, { place: ofBeat, use: correctByHand, subject: beat }),
  serve(withdrawCorrection, { place: ofCorrection, use: withdraw, subject: correction }),
  serve(confirmCorrection, { place: ofCorrection, use: confirm, subject: correction }),
  serve(startPrint, { place: placeOfPrint, use: beginPrint, subject: ({ id }) => id }),
  serve(printProgress, { place: ownPlace, use: progressOfPrint }),
  serve(cancelPrint, { place: ownPlace, use: stopPrint }),
  serve(fetchPrint, { place: ownPlace, use: takePrint }),
  serve(fileYear, {
    place: (ctx, { boxId }) => placeOfTotals(ctx, { scope: 'box', unitId: boxId }),
    use: fileBoxYear,
    subject: ({ boxId }) => boxId,
  }),
  serve(listFiled, { place: atStation, use: filedOfStation }),
  serve(previewRecut, { place: atStation, use: previewOfRecut }),
  serve(fetchFiled, {
    place: (ctx, { filedId }) => placeOfFiled(ctx, filedId),
    use: filedPaper,
    subject: ({ filedId }) => filedId,
  }),
];
