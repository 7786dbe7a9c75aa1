import { formLanguages, ticketParts } from '@meguri/core/voices/letter.ts';
import * as z from 'zod';
import { keyRefusals } from '../platform/key-refusals.ts';
import { type Envelope, type SealPlace, seal, unseal } from '../platform/keys-envelope.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { insertSealedKey, shareKeys } from '../platform/sealed-keys.ts';
import type { Ctx } from '../platform/serve.ts';
import type { SealedRow } from './voices.db.ts';

/** What is sealed of a voice: people write about themselves, and the ticket opens their answers. */
export const wordsSchema = z.object({
  text: z.string(),
  answerIn: z.enum(formLanguages),
  ticketKey: ticketParts.shape.key,
});
export type Words = z.output<typeof wordsSchema>;

type Of = { readonly id: string; readonly unitId: string; readonly what: 'words-1' | 'answer-1' };

const placeOf = ({ prefecture }: Pick<Ctx, 'prefecture'>, { id, unitId, what }: Of): SealPlace => ({
  name: `cards.${unitId}`,
  parts: [prefecture, unitId, 'voices', id, what],
});

/** Seals a text of a voice under the key of the unit that answers it. */
export const sealText = async (
  ctx: Pick<Ctx, 'tx' | 'keys' | 'prefecture'>,
  of: Of,
  text: string,
): Promise<Buffer> => {
  const place = placeOf(ctx, of);
  await shareKeys(ctx.tx, of.unitId);
  const { contents, key } = await keyRefusals(seal(ctx.keys, place, text));
  await insertSealedKey(ctx.tx, { id: of.id, stationId: of.unitId, key: 'cards', place }, key);
  return contents;
};

/** A sealed text with its place; null once it was destroyed. */
export type Held = { readonly envelope: Envelope; readonly place: SealPlace } | null;

export const heldText = (
  ctx: Pick<Ctx, 'prefecture'>,
  { contents, key_version: version, wrapped: bytes }: SealedRow,
  of: Of,
): Held =>
  version === null || bytes === null
    ? null
    : { envelope: { contents, key: { version, bytes } }, place: placeOf(ctx, of) };

export const openText = async (keys: KeyProvider, held: Held): Promise<string | null> =>
  held === null ? null : keyRefusals(unseal(keys, held.place, held.envelope));

export const openWords = async (keys: KeyProvider, held: Held): Promise<Words | null> => {
  const text = await openText(keys, held);
  return text === null ? null : wordsSchema.parse(JSON.parse(text));
};
