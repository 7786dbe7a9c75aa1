import { seeAssessment } from '@meguri/core/directives/assessment.ops.ts';
import {
  browseClauses,
  listDelegations,
  searchClauses,
  setDelegation,
} from '@meguri/core/directives/clauses.ops.ts';
import {
  compareDirectives,
  makeEdition,
  printComparison,
  printEdition,
} from '@meguri/core/directives/compare.ops.ts';
import { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import {
  acknowledgeDirective,
  disposeOfDirective,
  distributeDirective,
  enactDirective,
  repealDirective,
  reviewDirective,
} from '@meguri/core/directives/life.ops.ts';
import {
  adoptPack,
  endPack,
  listPacks,
  packFiles,
} from '@meguri/core/directives/packs-in-use.ops.ts';
import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import {
  correctDirective,
  getDirective,
  listDirectives,
  previewDirective,
  recordFigure,
  registerDirective,
  withdrawCorrection,
} from '@meguri/core/directives/register.ops.ts';
import { ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { assessment } from './assessment.ts';
import { browse, delegations, search, settle } from './clauses.ts';
import { compare, comparisonPaper, edit, editionPaper } from './compare.ts';
import { addFigure, correct, withdraw } from './correct.ts';
import { basis } from './directives.ts';
import { acknowledge, distribute, placeOfRecipient } from './distribution.ts';
import { get } from './get.ts';
import { dispose, enact, repeal, review } from './life.ts';
import { adopt, end, files, packs } from './packs-in-use.ts';
import { pdfOf } from './paper/pdf.ts';
import { programmes } from './programmes.ts';
import { list, preview, register } from './register.ts';

const place = ownPlace;
const subject = ({ versionId }: { readonly versionId: string }) => versionId;

const reading: readonly Served[] = [
  serve(basisOfDuties, { place, use: basis }),
  serve(listDirectives, { place, use: list }),
  serve(getDirective, { place, use: get }),
  serve(compareDirectives, { place, use: compare }),
  serveLook(printComparison, { place, use: comparisonPaper, finish: (_, paper) => pdfOf(paper) }),
  serveLook(printEdition, { place, use: editionPaper, finish: (_, paper) => pdfOf(paper) }),
  serve(browseClauses, { place, use: browse }),
  serve(searchClauses, { place, use: search }),
  serve(listDelegations, { place, use: delegations }),
  serve(listPacks, { place, use: packs }),
  serve(listProgrammes, { place, use: programmes }),
  serve(seeAssessment, { place, use: assessment }),
  serve(packFiles, { place, use: files }),
];

const keeping: readonly Served[] = [
  serve(previewDirective, { place, use: preview, large: true }),
  serve(registerDirective, {
    place,
    use: register,
    large: true,
    subject: (_, { versionId }) => versionId,
  }),
  serve(correctDirective, { place, use: correct, subject }),
  serve(withdrawCorrection, {
    place,
    use: withdraw,
    subject: ({ correctionId }) => correctionId,
  }),
  serve(recordFigure, { place, use: addFigure, subject }),
  serve(makeEdition, { place, use: edit, subject }),
  serve(enactDirective, { place, use: enact, subject }),
  serve(reviewDirective, { place, use: review, subject }),
  serve(repealDirective, { place, use: repeal, subject }),
  serve(disposeOfDirective, { place, use: dispose, subject }),
  serve(distributeDirective, { place, use: distribute, subject }),
  serve(acknowledgeDirective, {
    place: placeOfRecipient,
    use: acknowledge,
    subject: ({ recipientId }) => recipientId,
  }),
  serve(setDelegation, { place, use: settle, subject: (_, { settingId }) => settingId }),
  serve(adoptPack, { place, use: adopt, subject: (_, { adoptionId }) => adoptionId }),
  serve(endPack, { place, use: end, subject: (_, { endId }) => endId }),
];

export const directivesServed: readonly Served[] = [...reading, ...keeping];
