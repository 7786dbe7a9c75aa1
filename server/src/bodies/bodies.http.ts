import {
  assignSeat,
  endSeat,
  getBody,
  listBodies,
  printBody,
  seatHistory,
  setBody,
} from '@meguri/core/bodies/bodies.ops.ts';
import { type Served, serve, serveLook } from '../platform/serve.ts';
import { allBodies, historyOfSeat, oneBody, placeOfBody } from './bodies.ts';
import { placeOfSeat, putIntoSeat, setByChief, takeFromSeat } from './deciding.ts';
import { meetingsServed } from './meetings.http.ts';
import { personnelServed } from './personnel.http.ts';
import { bodyPrint } from './print.ts';

export const bodiesServed: readonly Served[] = [
  serve(listBodies, { place: placeOfBody, use: allBodies }),
  serve(getBody, { place: placeOfBody, use: oneBody }),
  serve(seatHistory, { place: placeOfBody, use: historyOfSeat }),
  serveLook(printBody, { place: placeOfBody, ...bodyPrint }),
  serve(assignSeat, { place: placeOfBody, use: putIntoSeat, subject: (_, out) => out.seatId }),
  serve(endSeat, { place: placeOfSeat, use: takeFromSeat, subject: ({ seatId }) => seatId }),
  serve(setBody, { place: placeOfBody, use: setByChief }),
  ...meetingsServed,
  ...personnelServed,
];
