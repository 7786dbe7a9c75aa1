import {
  answerComplaint,
  answerVoice,
  closeComplaint,
  closeVoice,
  countVoices,
  enterVoice,
  expireVoices,
  handOverVoice,
  listComplaints,
  listVoices,
  outgoingAnswers,
  readComplaint,
  readVoice,
  receiveVoice,
  voicePlaces,
} from '@meguri/core/voices/voices.ops.ts';
import { ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { answerBy, closeBy, expire, handOver, outgoing } from './answering.ts';
import { enter, placeOfEntry, receive } from './intake.ts';
import { complaints, count, list, placeOfVoice, places, voiceLook } from './shown.ts';

const prefecture = async () => ({});
const subject = ({ voiceId }: { readonly voiceId: string }): string => voiceId;
const made = (_: unknown, { voiceId }: { readonly voiceId: string }): string => voiceId;

const ofUnit = { place: placeOfVoice('unit'), subject };
const ofOutside = { place: placeOfVoice('outside'), subject };

export const voicesServed: readonly Served[] = [
  serve(receiveVoice, { place: prefecture, use: receive, subject: made, sealed: true }),
  serve(enterVoice, { place: placeOfEntry, use: enter, subject: made, secret: true, sealed: true }),
  serve(voicePlaces, { place: placeOfEntry, use: places }),
  serve(listVoices, { place: ownPlace, use: list }),
  serveLook(readVoice, { ...ofUnit, ...voiceLook('unit') }),
  serve(answerVoice, { ...ofUnit, use: answerBy('unit'), sealed: true }),
  serve(closeVoice, { ...ofUnit, use: closeBy('unit') }),
  serve(handOverVoice, { ...ofUnit, use: handOver }),
  serve(listComplaints, { place: prefecture, use: complaints }),
  serveLook(readComplaint, { ...ofOutside, ...voiceLook('outside') }),
  serve(answerComplaint, { ...ofOutside, use: answerBy('outside'), sealed: true }),
  serve(closeComplaint, { ...ofOutside, use: closeBy('outside') }),
  serve(countVoices, { place: ownPlace, use: count }),
  serve(outgoingAnswers, { place: prefecture, use: outgoing }),
  serve(expireVoices, { place: prefecture, use: expire }),
];
