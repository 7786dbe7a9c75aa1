import { requesterSchema } from '@meguri/core/rights/requests.ops.ts';
import type * as z from 'zod';
import { keyRefusals } from '../platform/key-refusals.ts';
import { type Envelope, type SealPlace, seal, unseal } from '../platform/keys-envelope.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { insertSealedKey, shareKeys } from '../platform/sealed-keys.ts';
import type { Ctx } from '../platform/serve.ts';
import { findSealedRequest, type RequestRow } from './requests.db.ts';

export type Requester = z.output<typeof requesterSchema>;

const placeOf = (ctx: Pick<Ctx, 'prefecture'>, stationId: string, id: string): SealPlace => ({
  name: `cards.${stationId}`,
  parts: [ctx.prefecture, stationId, 'rights', id, 'requester-1'],
});

/** Seals who asks and what for, under the station's key; returns the bytes for the row. */
export const sealRequester = async (
  ctx: Ctx,
  of: { readonly id: string; readonly stationId: string },
  requester: Requester,
): Promise<Buffer> => {
  const place = placeOf(ctx, of.stationId, of.id);
  await shareKeys(ctx.tx, of.stationId);
  const { contents, key } = await keyRefusals(seal(ctx.keys, place, JSON.stringify(requester)));
  await insertSealedKey(ctx.tx, { ...of, key: 'cards', place }, key);
  return contents;
};

export type SealedRequester = { readonly envelope: Envelope; readonly place: SealPlace } | null;

/** The sealed words of a request; null once they were destroyed. */
export const takeRequester = async (
  ctx: Ctx,
  { id, station_id }: RequestRow,
): Promise<SealedRequester> => {
  const row = (await findSealedRequest(ctx.tx, id)) ?? refuseWith('not-found');
  const { contents, key_version: version, wrapped: bytes } = row;
  if (version === null || bytes === null) return null;
  return { envelope: { contents, key: { version, bytes } }, place: placeOf(ctx, station_id, id) };
};

/** Opens them; in a look after the ticket was used, in a command for the change it makes. */
export const openRequester = async (
  keys: KeyProvider,
  sealed: SealedRequester,
): Promise<Requester | null> => {
  if (sealed === null) return null;
  const json: unknown = JSON.parse(await keyRefusals(unseal(keys, sealed.place, sealed.envelope)));
  return requesterSchema.parse(json);
};
