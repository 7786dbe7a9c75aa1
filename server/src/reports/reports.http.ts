import {
  acceptReport,
  askReports,
  beginReport,
  compareReport,
  getReport,
  listReports,
  printReport,
  printSummary,
  receiveReport,
  returnReport,
  sendBackReport,
  sendReport,
  submitReport,
  summariseReports,
  withdrawAsk,
  writeReport,
} from '@meguri/core/reports/reports.ops.ts';
import { needsAssessment } from '../directives/directives.ts';
import { ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { ask, placeOfAsk, takeBack } from './asks.ts';
import { placeOfReport } from './one.ts';
import { reportPrint } from './print.ts';
import { compare, list, one } from './reports.ts';
import { accept, askBack, begin, receive, send, sendBack, submit, write } from './steps.ts';
import { summarise, summaryPrint } from './summary.ts';

const at = { place: placeOfReport } as const;
const subject = ({ reportId }: { readonly reportId: string }): string => reportId;

export const reportsServed: readonly Served[] = needsAssessment([
  serve(listReports, { place: ownPlace, use: list }),
  serve(getReport, { ...at, use: one, subject }),
  serve(compareReport, { ...at, use: compare, subject }),
  serveLook(printReport, { ...at, ...reportPrint, subject }),
  serve(beginReport, { place: ownPlace, use: begin, subject: (_, out) => out.reportId }),
  serve(writeReport, { ...at, use: write, subject }),
  serve(submitReport, { ...at, use: submit, subject }),
  serve(sendReport, { ...at, use: send, subject }),
  serve(sendBackReport, { ...at, use: sendBack, subject }),
  serve(receiveReport, { ...at, use: receive, subject }),
  serve(returnReport, { ...at, use: askBack, subject }),
  serve(acceptReport, { ...at, use: accept, subject }),
  serve(askReports, { place: ownPlace, use: ask }),
  serve(withdrawAsk, { place: placeOfAsk, use: takeBack, subject: ({ askId }) => askId }),
  serve(summariseReports, { place: ownPlace, use: summarise }),
  serveLook(printSummary, { place: ownPlace, ...summaryPrint }),
]);
