import {
  cancelMeeting,
  changeMeeting,
  conveneMeeting,
  draftMeeting,
  getMeeting,
  holdMeeting,
  listMeetings,
  meetingCalendar,
  printMeeting,
} from '@meguri/core/bodies/meetings.ops.ts';
import {
  answerMatter,
  approveMinutes,
  decideInMeeting,
  endDecision,
  entrustMatter,
  waitingMeetings,
  writeMinutes,
} from '@meguri/core/bodies/minutes.ops.ts';
import { ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { placeOfBody } from './bodies.ts';
import { calendarOf } from './meeting-calendar.ts';
import { hold } from './meeting-held.ts';
import { draft, meetingsOfBody } from './meeting-lists.ts';
import { cancel, change, convene } from './meeting-notice.ts';
import { oneMeeting, placeOfMeeting } from './meeting-one.ts';
import { meetingPrint } from './meeting-print.ts';
import { waitingHere } from './meeting-waiting.ts';
import {
  answer,
  approve,
  decide,
  entrust,
  finish,
  placeOfDecision,
  placeOfMatter,
  write,
} from './minutes.ts';

const subject = ({ meetingId }: { readonly meetingId: string }) => meetingId;
const ofMeeting = { place: placeOfMeeting, subject };

export const meetingsServed: readonly Served[] = [
  serve(listMeetings, { place: placeOfBody, use: meetingsOfBody }),
  serve(draftMeeting, { place: placeOfBody, use: draft }),
  serve(getMeeting, { place: placeOfMeeting, use: oneMeeting }),
  serve(meetingCalendar, { place: placeOfMeeting, use: calendarOf }),
  serveLook(printMeeting, { place: placeOfMeeting, ...meetingPrint }),
  serve(conveneMeeting, { place: placeOfBody, use: convene, subject: (_, out) => out.meetingId }),
  serve(changeMeeting, { ...ofMeeting, use: change }),
  serve(cancelMeeting, { ...ofMeeting, use: cancel }),
  serve(holdMeeting, { ...ofMeeting, use: hold }),
  serve(decideInMeeting, { ...ofMeeting, use: decide }),
  serve(writeMinutes, { ...ofMeeting, use: write }),
  serve(approveMinutes, { ...ofMeeting, use: approve }),
  serve(endDecision, {
    place: placeOfDecision,
    use: finish,
    subject: ({ decisionId }) => decisionId,
  }),
  serve(entrustMatter, { place: placeOfBody, use: entrust, subject: (_, out) => out.matterId }),
  serve(answerMatter, { place: placeOfMatter, use: answer, subject: ({ matterId }) => matterId }),
  serve(waitingMeetings, { place: ownPlace, use: waitingHere }),
];
