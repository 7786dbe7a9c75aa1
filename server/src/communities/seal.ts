import {
  type ContactContents,
  contactContents,
  entryContents,
} from '@meguri/core/communities/contents.ts';
import * as z from 'zod';
import { keyRefusals } from '../platform/key-refusals.ts';
import { type Envelope, type SealPlace, seal, unseal } from '../platform/keys-envelope.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { insertSealedKey, shareKeys } from '../platform/sealed-keys.ts';
import type { Ctx } from '../platform/serve.ts';

/** What is sealed of an entry: its words, the names of its town parts, and why it was changed. */
const words = z.object({ contents: entryContents, area: z.string(), why: z.string() });
export type Words = z.output<typeof words>;

export type Sealed = { readonly envelope: Envelope; readonly place: SealPlace };

/** Sealed under the station's key for cards, so that rotation and retirement reach it (0007). */
const placeOf = (ctx: Pick<Ctx, 'prefecture'>, stationId: string, id: string): SealPlace => ({
  name: `cards.${stationId}`,
  parts: [ctx.prefecture, stationId, 'communities', id, 'entry-1'],
});

type Of = { readonly id: string; readonly stationId: string };

/** Seals an entry or a contact, keeps its key apart and returns the bytes for its row. */
export const sealWords = async (
  ctx: Pick<Ctx, 'tx' | 'keys' | 'prefecture'>,
  of: Of,
  said: Words | ContactContents,
): Promise<Buffer> => {
  const place = placeOf(ctx, of.stationId, of.id);
  await shareKeys(ctx.tx, of.stationId);
  const { contents, key } = await keyRefusals(seal(ctx.keys, place, JSON.stringify(said)));
  await insertSealedKey(ctx.tx, { ...of, key: 'cards', place }, key);
  return contents;
};

type Row = {
  readonly station_id: string;
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

/** The sealed bytes of a row, to be opened after the commit. */
export const takeSealed = (ctx: Pick<Ctx, 'prefecture'>, row: Row, id: string): Sealed => {
  const { contents, key_version: version, wrapped: bytes } = row;
  if (version === null || bytes === null) return refuseWith('cards.unreadable');
  return {
    envelope: { contents, key: { version, bytes } },
    place: placeOf(ctx, row.station_id, id),
  };
};

const opened = async (keys: KeyProvider, { envelope, place }: Sealed): Promise<unknown> =>
  JSON.parse(await keyRefusals(unseal(keys, place, envelope)));

export const openWords = async (keys: KeyProvider, sealed: Sealed): Promise<Words> =>
  words.parse(await opened(keys, sealed));

/** What a list shows of an entry; the rest of its words is not read. */
const listedWords = z.object({
  contents: z.object({ name: entryContents.shape.name, facility: entryContents.shape.facility }),
  area: z.string(),
});

export const openListedWords = async (keys: KeyProvider, sealed: Sealed) =>
  listedWords.parse(await opened(keys, sealed));

export const openContact = async (keys: KeyProvider, sealed: Sealed): Promise<ContactContents> =>
  contactContents.parse(await opened(keys, sealed));
