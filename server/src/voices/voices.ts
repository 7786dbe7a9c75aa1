import { voiceKinds, voiceState, voiceSubjects } from '@meguri/core/voices/voice.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { atHeadquarters } from './scope.ts';
import { listOpenVoicesOf, listVoicesOf, type VoiceRow } from './voices.db.ts';
import { sealText, type Words } from './words.ts';

const isOpen = (row: VoiceRow): boolean => voiceState(row) === 'open';

const opened = (row: VoiceRow) => ({
  subjectId: row.id,
  postId: null,
  sinceOn: row.received_on,
  dueOn: row.due_on,
});

const ofUnit =
  (post: 'sectionChief' | 'headquartersClerk') =>
  (row: VoiceRow): ProgrammeWaiting => ({
    ...opened(row),
    state: 'voice.open',
    post,
    words: {
      ja: `${voiceKinds[row.kind].ja}（${voiceSubjects[row.subject].ja}）`,
      en: `${voiceKinds[row.kind].en} (${voiceSubjects[row.subject].en})`,
    },
  });

/** Of a complaint nothing is told but that it waits. */
const ofOutside = (row: VoiceRow): ProgrammeWaiting => ({
  ...opened(row),
  state: 'voice.complaint',
  post: 'auditor',
  words: '',
});

/** Voices without an answer: at a station with its section chief, complaints with inspection (R30). */
export const waitingOfVoices: WaitingOf = async (ctx, stationId) => {
  if (stationId !== null) {
    const rows = await listOpenVoicesOf(ctx.tx, stationId, 'unit');
    return rows.filter(isOpen).map(ofUnit('sectionChief'));
  }
  return atHeadquarters(ctx, async (unitId) => {
    const own = await listOpenVoicesOf(ctx.tx, unitId, 'headquarters');
    const outside = await listOpenVoicesOf(ctx.tx, unitId, 'outside');
    return [
      ...own.filter(isOpen).map(ofUnit('headquartersClerk')),
      ...outside.filter(isOpen).map(ofOutside),
    ];
  });
};

/** Seals a text of a voice, for whoever writes its row. */
export const sealForVoices = sealText;
export type VoiceWords = Words;

type InPeriod = { readonly stationId: string; readonly from: string; readonly until: string };

/** Voices a station received in a period, for its report: the subject and never the words. */
export const voicesReceived = async ({ tx }: Ctx, { stationId, from, until }: InPeriod) =>
  (await listVoicesOf(tx, stationId, 'unit'))
    .filter(({ received_on: on }) => on >= from && on <= until)
    .map(({ id, subject, received_on: on }) => ({ id, on, subject: voiceSubjects[subject] }));
