import { keyRefusals } from '../platform/key-refusals.ts';
import { type SealPlace, seal } from '../platform/keys-envelope.ts';
import { insertSealedKey, shareKeys } from '../platform/sealed-keys.ts';
import type { Ctx } from '../platform/serve.ts';

/** Where a version of a card belongs in the world; each part is bound to its seal. */
export type VersionPlace = {
  readonly prefecture: string;
  readonly stationId: string;
  /** The premises, or the building of a building's card. */
  readonly placeId: string;
  readonly versionId: string;
  readonly itemSet: string;
};

export const sealPlaceOf = (place: VersionPlace): SealPlace => ({
  name: `cards.${place.stationId}`,
  parts: [place.prefecture, place.stationId, place.placeId, place.versionId, place.itemSet],
});

/** Seals a version's contents and keeps its key apart; returns the bytes for the version's row. */
export const sealVersion = async (
  ctx: Pick<Ctx, 'keys' | 'tx'>,
  of: VersionPlace,
  text: string,
): Promise<Buffer> => {
  const place = sealPlaceOf(of);
  await shareKeys(ctx.tx, of.stationId);
  const { contents, key } = await keyRefusals(seal(ctx.keys, place, text));
  const { versionId: id, stationId } = of;
  await insertSealedKey(ctx.tx, { id, stationId, key: 'cards', place }, key);
  return contents;
};
