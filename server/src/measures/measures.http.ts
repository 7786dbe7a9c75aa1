import {
  cancelMeasure,
  changeMeasure,
  checkMeasure,
  decideMeasure,
  draftMeasure,
  endExample,
  lookBackOnMeasure,
  recordMeasure,
  shareMeasure,
  submitMeasure,
} from '@meguri/core/measures/course.ops.ts';
import {
  getMeasure,
  goodPractice,
  listMeasures,
  measureChoices,
  measuresCalendar,
  measuresCoverage,
  measureVersion,
} from '@meguri/core/measures/measures.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { calendarOf } from './calendar.ts';
import { cancel, check, decide, lookBack, record } from './course.ts';
import { end, examples, placeOfExample, share } from './examples.ts';
import { placeOfMeasure, placeToPlan } from './known.ts';
import { choices, coverage, listed, placeOfList } from './lists.ts';
import { oneMeasure, versionOf } from './one.ts';
import { change, draft, submit } from './planning.ts';

const subject = ({ measureId }: { readonly measureId: string }) => measureId;
const ofMeasure = { place: placeOfMeasure, subject };

export const measuresServed: readonly Served[] = [
  serve(listMeasures, { place: placeOfList, use: listed }),
  serve(measuresCalendar, { place: placeOfList, use: calendarOf }),
  serve(measuresCoverage, { place: ownPlace, use: coverage }),
  serve(measureChoices, { place: placeToPlan, use: choices }),
  serve(getMeasure, { place: placeOfMeasure, use: oneMeasure }),
  serve(measureVersion, { place: placeOfMeasure, use: versionOf }),
  serve(goodPractice, { place: ownPlace, use: examples }),
  serve(draftMeasure, { place: placeToPlan, use: draft, subject: (_, out) => out.measureId }),
  serve(changeMeasure, { ...ofMeasure, use: change }),
  serve(submitMeasure, { ...ofMeasure, use: submit }),
  serve(decideMeasure, { ...ofMeasure, use: decide }),
  serve(checkMeasure, { ...ofMeasure, use: check }),
  serve(recordMeasure, { ...ofMeasure, use: record }),
  serve(cancelMeasure, { ...ofMeasure, use: cancel }),
  serve(lookBackOnMeasure, { ...ofMeasure, use: lookBack }),
  serve(shareMeasure, { ...ofMeasure, use: share }),
  serve(endExample, { place: placeOfExample, use: end, subject }),
];
