import type { Input } from '@meguri/core/operation.ts';
import { answersSchema } from '@meguri/core/voices/letter.ts';
import { destroyedUpTo, mayAnswer, mayClose } from '@meguri/core/voices/voice.ts';
import type {
  answerVoice,
  closeVoice,
  expireVoices,
  handOverVoice,
  outgoingAnswers,
} from '@meguri/core/voices/voices.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { sealForTicket } from '../platform/keys-letters.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { addVoice } from './intake.ts';
import { everywhere, headquartersOf } from './scope.ts';
import { type Asked, answersOfVoice, type Side, withVoice, wordsOfVoice } from './shown.ts';
import {
  closedUpTo,
  destroyKeys,
  holdVoice,
  listPackets,
  listStations,
  nameOfUnit,
  ofVoice,
  type VoiceRow,
} from './voices.db.ts';
import { openText, openWords, sealText, type Words } from './words.ts';

const made = ({ now, actor }: Ctx) => ({ recorded_at: now, recorded_by: actor.personId });

const openedWords = async (ctx: Ctx, row: VoiceRow): Promise<Words> =>
  (await openWords(ctx.keys, await wordsOfVoice(ctx, row))) ?? refuseWith('voice.erased');

/** All answers so far under the key of the ticket, as the public side serves them. */
const packetOf = async (ctx: Ctx, row: VoiceRow, text: string): Promise<Buffer> => {
  const { ticketKey } = await openedWords(ctx, row);
  const answers = [];
  for (const { on, held } of await answersOfVoice(ctx, row)) {
    answers.push({ on, text: (await openText(ctx.keys, held)) ?? '' });
  }
  const all = answersSchema.parse({ answers: [...answers, { on: ctx.today, text }] });
  return sealForTicket({ name: row.ticket, key: ticketKey }, JSON.stringify(all));
};

export const answerBy =
  (side: Side) =>
  async (ctx: Ctx, { voiceId, text }: Input<typeof answerVoice>): Promise<Asked> => {
    await holdVoice(ctx.tx, voiceId);
    return withVoice(ctx, { voiceId, side }, async (row) => {
      must(mayAnswer(row));
      const [id, unitId] = [newOrderedId(), row.station_id];
      const packet = await packetOf(ctx, row, text);
      await addFact(ctx.tx, 'voice_answers', {
        id,
        station_id: unitId,
        voice_id: voiceId,
        contents: await sealText(ctx, { id, unitId, what: 'answer-1' }, text),
        packet,
        answered_on: ctx.today,
        ...made(ctx),
        recorded_as: ctx.actor.postId,
      });
      return { voiceId };
    });
  };

const endAs = (ctx: Ctx, row: VoiceRow, reason: 'done' | 'no-answer-wanted' | 'handed-over') =>
  addFact(ctx.tx, 'voice_closings', {
    voice_id: row.id,
    station_id: row.station_id,
    reason,
    closed_on: ctx.today,
    ...made(ctx),
  });

export const closeBy =
  (side: Side) =>
  async (ctx: Ctx, { voiceId, reason }: Input<typeof closeVoice>): Promise<Asked> => {
    await holdVoice(ctx.tx, voiceId);
    return withVoice(ctx, { voiceId, side }, async (row) => {
      must(mayClose(row, reason));
      await endAs(ctx, row, reason);
      return { voiceId };
    });
  };

/** The words move as they are: sealed anew outside, and the unit's own key to them is destroyed. */
export const handOver: UseCase<typeof handOverVoice> = async (ctx, { voiceId }) => {
  await holdVoice(ctx.tx, voiceId);
  return withVoice(ctx, { voiceId, side: 'unit' }, async (row) => {
    must(mayClose(row, 'handed-over'));
    const { channel, kind, concerns, ticket, received_on: receivedOn, due_on: dueOn } = row;
    const words = await openedWords(ctx, row);
    const voice = { channel, kind, concerns, ticket, receivedOn, dueOn, words } as const;
    await addVoice(ctx, { ...voice, subject: 'conduct' });
    await endAs(ctx, row, 'handed-over');
    await destroyKeys(ctx.tx, ofVoice(voiceId));
    return { voiceId };
  });
};

export const outgoing: UseCase<typeof outgoingAnswers> = async (ctx) => ({
  answers: (await everywhere(ctx, () => listPackets(ctx.tx))).map(({ name, body }) => ({
    name,
    body: body.toString('base64'),
  })),
  stations: (await listStations(ctx.tx)).map(({ stationId: id, name }) => ({ id, name })),
  police: await nameOfUnit(ctx.tx, await headquartersOf(ctx)),
  demo: ctx.demo,
});

export const expire: UseCase<typeof expireVoices> = async (ctx) => ({
  destroyed: await everywhere(ctx, () => destroyKeys(ctx.tx, closedUpTo(destroyedUpTo(ctx.today)))),
});
