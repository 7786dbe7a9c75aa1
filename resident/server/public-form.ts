import type { FormText } from '@meguri/core/voices/form/text.ts';
import {
  answersSchema,
  type FormLanguage,
  formLanguages,
  type Inside,
  type Letter,
  letterSchema,
} from '@meguri/core/voices/letter.ts';
import { readTicket, showTicket } from '@meguri/core/voices/ticket.ts';
import { kindIds, subjectIds } from '@meguri/core/voices/voice.ts';
import {
  type Answer,
  answerList,
  receipt,
  type Typed,
  ticketForm,
  trap,
  voiceForm,
} from '../src/forms.ts';
import { letterLimit, limiter, ticketLimit } from '../src/limits.ts';
import { pageOf, type Setting, textOf } from '../src/page.ts';
import type { Folder } from './folder.ts';
import { isGenuine, newTicket, openPacket, partsOf, sealLetter } from './seal.ts';

/** A form as it was sent, and who sent it under a passing name. */
export type Sent = { readonly fields: URLSearchParams; readonly caller: string };

export type Page = { readonly status: number; readonly page: string };

export const languageOf = (asked: string | null): FormLanguage =>
  formLanguages.find((one) => one === asked) ?? 'ja';

const typedIn = (fields: URLSearchParams): Typed => ({
  kind: kindIds.find((one) => one === fields.get('kind')) ?? null,
  subject: subjectIds.find((one) => one === fields.get('subject')) ?? null,
  placeId: fields.get('place') || null,
  text: (fields.get('text') ?? '').replaceAll('\r\n', '\n'),
});

const sealedTo = ({ sealTo }: Inside, letter: Letter): Buffer =>
  sealLetter(JSON.stringify(letter), sealTo);

type Side = {
  readonly folder: Folder;
  readonly clock: () => Date;
};

const dayOf = (now: Date): string =>
  new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);

/** The two pages and what is done with what they send; nothing of a caller outlives its request. */
export const publicForm = ({ folder, clock }: Side) => {
  const now = (): number => clock().getTime();
  const [mayWrite, mayAsk] = [limiter(letterLimit, now), limiter(ticketLimit, now)];

  const write = async (
    setting: Setting,
    inside: Inside,
    { fields, caller }: Sent,
  ): Promise<Page> => {
    const text = textOf(setting);
    const typed = typedIn(fields);
    const again = (status: number, said: string): Page => ({
      status,
      page: pageOf(setting, { path: '/', body: voiceForm(setting, typed, said) }),
    });
    const ticket = newTicket();
    const letter = letterSchema.safeParse({
      format: 1,
      ...typed,
      placeId: inside.places.some(({ id }) => id === typed.placeId) ? typed.placeId : null,
      answerIn: setting.language,
      receivedOn: dayOf(clock()),
      ticket: { name: '0'.repeat(64), key: `${'A'.repeat(43)}=` },
    });
    if (!letter.success) return again(422, text.empty);
    if (fields.get(trap) || !mayWrite(caller)) return again(429, text.busy);
    const sealed = sealedTo(inside, { ...letter.data, ticket: await partsOf(ticket) });
    if (!folder.add(sealed)) return again(503, text.busy);
    return {
      status: 200,
      page: pageOf(setting, { path: '/', body: receipt(setting, showTicket(ticket)) }),
    };
  };

  const answersOf = async (inside: Inside, ticket: string): Promise<readonly Answer[]> => {
    const { name, key } = await partsOf(ticket);
    const packet = folder.packet(name);
    if (packet?.name !== name || !isGenuine(packet, inside.verifyWith)) return [];
    const opened = openPacket(packet, key);
    return opened === undefined ? [] : answersSchema.parse(JSON.parse(opened)).answers;
  };

  // A wrong letter is told without looking; a ticket of nobody and one without an answer look alike.
  const ask = async (setting: Setting, inside: Inside, { fields, caller }: Sent): Promise<Page> => {
    const text: FormText = textOf(setting);
    const shown = (status: number, said: string): Page => ({
      status,
      page: pageOf(setting, { path: '/answer', body: ticketForm(setting, said) }),
    });
    const ticket = readTicket(fields.get('ticket') ?? '');
    if (!mayAsk(caller)) return shown(429, text.busy);
    if (ticket === undefined) return shown(422, text.wrong);
    const answers = await answersOf(inside, ticket);
    if (answers.length === 0) return shown(200, text.none);
    return {
      status: 200,
      page: pageOf(setting, { path: '/answer', body: answerList(setting, answers) }),
    };
  };

  return { write, ask };
};
