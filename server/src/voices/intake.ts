import type { Day } from '@meguri/core/base/day.ts';
import type { TicketParts } from '@meguri/core/voices/letter.ts';
import { showTicket } from '@meguri/core/voices/ticket.ts';
import {
  answerDueOn,
  routeOf,
  type VoiceChannel,
  type VoiceKind,
  type VoiceRoute,
  type VoiceSubject,
} from '@meguri/core/voices/voice.ts';
import type { enterVoice, receiveVoice } from '@meguri/core/voices/voices.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { newTicket, ticketPartsOf } from '../platform/keys-letters.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { scopeNow, seeAgain, setScope } from '../platform/scope.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { headquartersOf } from './scope.ts';
import { findTicket, listStations } from './voices.db.ts';
import { sealText, type Words } from './words.ts';

export type NewVoice = {
  readonly channel: VoiceChannel;
  readonly kind: VoiceKind;
  readonly subject: VoiceSubject;
  readonly concerns: string | null;
  readonly receivedOn: Day;
  readonly dueOn: Day;
  readonly ticket: string;
  readonly words: Words;
};

/**
 * Puts a voice where it is answered, and seals it there; whoever brought it need not see that place. A
 * letter that comes twice is one voice: its ticket tells.
 */
export const addVoice = async (
  ctx: Ctx,
  voice: NewVoice,
): Promise<{ voiceId: string; route: VoiceRoute }> => {
  const { kind, subject, concerns } = voice;
  const route = routeOf({ kind, subject, namesStation: concerns !== null });
  const unitId = route === 'unit' && concerns !== null ? concerns : await headquartersOf(ctx);
  const id = newId();
  const before = await scopeNow(ctx.tx);
  await setScope(ctx.tx, [unitId]);
  const known = await findTicket(ctx.tx, voice.ticket, route);
  if (known !== undefined) {
    await seeAgain(ctx.tx, before);
    return { voiceId: known, route };
  }
  await addFact(ctx.tx, 'voices', {
    id,
    station_id: unitId,
    route,
    channel: voice.channel,
    kind,
    subject,
    concerns,
    ticket: voice.ticket,
    received_on: voice.receivedOn,
    due_on: voice.dueOn,
    contents: await sealText(ctx, { id, unitId, what: 'words-1' }, JSON.stringify(voice.words)),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  await seeAgain(ctx.tx, before);
  return { voiceId: id, route };
};

const dueFrom = ({ pack }: Ctx, receivedOn: Day): Day =>
  answerDueOn(receivedOn, pack.parameters.requestAnswerDays.value);

const wordsOf = (text: string, answerIn: Words['answerIn'], parts: TicketParts): Words => ({
  text,
  answerIn,
  ticketKey: parts.key,
});

/** A letter of the public side: a station it does not know, or a clock ahead of ours, lose nothing. */
export const receive: UseCase<typeof receiveVoice> = async (ctx, letter) => {
  const { kind, subject, placeId, text, answerIn, ticket } = letter;
  const stations = await listStations(ctx.tx);
  const isAhead = letter.receivedOn > ctx.today;
  const receivedOn = isAhead ? ctx.today : letter.receivedOn;
  const { voiceId } = await addVoice(ctx, {
    channel: 'form',
    kind,
    subject,
    concerns: stations.some(({ stationId }) => stationId === placeId) ? placeId : null,
    receivedOn,
    dueOn: dueFrom(ctx, receivedOn),
    ticket: ticket.name,
    words: wordsOf(text, answerIn, ticket),
  });
  return { voiceId };
};

/** Where the caller may enter: a station its own, headquarters for any or none. */
export const placeOfEntry = async ({ actor }: Ctx): Promise<Place> => ({
  stationId: actor.stationId ?? undefined,
});

export const enter: UseCase<typeof enterVoice> = async (ctx, input) => {
  const { placeId, receivedOn, text, answerIn, channel, kind, subject } = input;
  if (receivedOn > ctx.today) return refuseWith('day.in-future', { value: receivedOn });
  const stations = await listStations(ctx.tx);
  if (placeId !== null && !stations.some(({ stationId }) => stationId === placeId)) {
    return refuseWith('voice.place-unknown');
  }
  const ticket = newTicket();
  const parts = ticketPartsOf(ticket);
  const { voiceId, route } = await addVoice(ctx, {
    channel,
    kind,
    subject,
    concerns: placeId,
    receivedOn,
    dueOn: dueFrom(ctx, receivedOn),
    ticket: parts.name,
    words: wordsOf(text, answerIn, parts),
  });
  return { voiceId, route, ticket: showTicket(ticket) };
};
