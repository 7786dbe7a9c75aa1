import {
  crimeFigures,
  importCrime,
  listLessons,
  recordLesson,
} from '@meguri/core/materials/figures.ops.ts';
import {
  localInUse,
  localMaterial,
  printLocal,
  reviewLocal,
  submitLocal,
  writeLocal,
} from '@meguri/core/materials/local.ops.ts';
import {
  confirmMaterial,
  listMaterials,
  printMaterial,
  readMaterial,
  showMaterial,
  withdrawMaterial,
} from '@meguri/core/materials/materials.ops.ts';
import { ownPlace, type Served, serve, serveLook, servePrepared } from '../platform/serve.ts';
import { figures, openCrimeFile, readIn } from './figures.ts';
import { confirm, withdraw } from './judging.ts';
import { lessons, record } from './lessons.ts';
import { inUse, placeInUse, show as showLocal, write } from './local.ts';
import { placeOfLocal, print as printText, review, submit } from './local-steps.ts';
import { list, print, read, show } from './reading.ts';

/** Texts and public figures are at no place: headquarters keeps them for everybody. */
const nowhere = async () => ({});
const atStation = async (_: unknown, { stationId }: { readonly stationId: string }) => ({
  stationId,
});
const local = ({ localMaterialId }: { readonly localMaterialId: string }) => localMaterialId;

export const materialsServed: readonly Served[] = [
  serve(listMaterials, { place: ownPlace, use: list }),
  serve(readMaterial, { place: ownPlace, use: read }),
  serve(showMaterial, { place: ownPlace, use: show }),
  serveLook(printMaterial, { place: ownPlace, ...print }),
  serve(confirmMaterial, {
    place: nowhere,
    use: confirm,
    subject: (_, { judgementId }) => judgementId,
  }),
  serve(withdrawMaterial, {
    place: nowhere,
    use: withdraw,
    subject: (_, { judgementId }) => judgementId,
  }),
  serve(localMaterial, { place: atStation, use: showLocal }),
  serve(localInUse, { place: placeInUse, use: inUse }),
  serve(writeLocal, {
    place: atStation,
    use: write,
    subject: (_, { localMaterialId }) => localMaterialId,
  }),
  serve(submitLocal, { place: placeOfLocal, use: submit, subject: local }),
  serve(reviewLocal, { place: placeOfLocal, use: review, subject: local }),
  serveLook(printLocal, { place: placeOfLocal, ...printText }),
  servePrepared(importCrime, {
    place: nowhere,
    prepare: openCrimeFile,
    use: readIn,
    large: true,
    subject: (_, { crimeSourceId }) => crimeSourceId,
  }),
  serve(crimeFigures, { place: ownPlace, use: figures }),
  serve(recordLesson, {
    place: atStation,
    use: record,
    subject: (_, { lessonId }) => lessonId,
  }),
  serve(listLessons, { place: atStation, use: lessons }),
];
