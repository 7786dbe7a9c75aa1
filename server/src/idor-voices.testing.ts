import { planSession } from '@meguri/core/training/training.ops.ts';
import { receiveVoice } from '@meguri/core/voices/voices.ops.ts';
import type { Swept } from './idor-programmes.testing.ts';
import { newTicket, ticketPartsOf } from './platform/keys-letters.ts';
import type { Prefecture } from './platform/testing.ts';

const today = '2026-11-21';

const letter = {
  format: 1,
  kind: 'request',
  subject: 'safety',
  text: '試験',
  answerIn: 'ja',
  receivedOn: today,
} as const;

/** A request to a station, a complaint about it, and a training session of it. */
export const addVoices = async ({ must, world }: Prefecture): Promise<readonly Swept[]> => {
  const { units, posts } = world;
  const clerk = 'headquartersClerk';
  const written = () => ({ ...letter, placeId: units.station, ticket: ticketPartsOf(newTicket()) });
  const request = await must(clerk, receiveVoice, written());
  const complaint = await must(clerk, receiveVoice, { ...written(), kind: 'complaint' });
  const { sessionId } = await must('sectionChief', planSession, {
    stationId: units.station,
    pack: null,
    themeId: 'conduct',
    on: today,
    minutes: 30,
    unitIds: [units.box],
    leadPostId: posts.sectionChief,
    material: '',
    attached: { guidance: false, complaintChannel: false },
  });
  const voice = { kind: 'voice', fields: ['voiceId'] } as const;
  return [
    { ...voice, id: request.voiceId, at: 'first', seenBy: 'voices.see' },
    { ...voice, id: complaint.voiceId, at: 'prefecture', seenBy: 'voices.see-complaints' },
    { kind: 'training', id: sessionId, at: 'first', fields: ['sessionId'], seenBy: 'training.see' },
  ];
};
