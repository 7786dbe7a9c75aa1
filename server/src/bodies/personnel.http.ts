import {
  carryOutChange,
  getChange,
  listChanges,
  prepareChange,
  previewChange,
  readChange,
  withdrawChange,
} from '@meguri/core/bodies/personnel.ops.ts';
import { type Served, serve } from '../platform/serve.ts';
import { placeOfBody } from './bodies.ts';
import {
  carryOutOne,
  changesOf,
  oneChange,
  placeOfChange,
  placeOfDraft,
  prepare,
  withdraw,
} from './personnel.ts';
import { preview } from './personnel-preview.ts';
import { readTable } from './personnel-read.ts';

const ofChange = { place: placeOfChange } as const;
const byId = ({ changeId }: { readonly changeId: string }): string => changeId;

export const personnelServed: readonly Served[] = [
  serve(listChanges, { place: placeOfBody, use: changesOf }),
  serve(getChange, { ...ofChange, use: oneChange }),
  serve(previewChange, { ...ofChange, use: preview }),
  serve(readChange, { place: placeOfBody, use: readTable, large: true }),
  serve(prepareChange, { place: placeOfDraft, use: prepare, subject: (_, out) => out.changeId }),
  serve(carryOutChange, { ...ofChange, use: carryOutOne, subject: byId }),
  serve(withdrawChange, { ...ofChange, use: withdraw, subject: byId }),
];
