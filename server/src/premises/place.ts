import {
  type AddressParts,
  addressKey,
  parseAddress,
  searchKey,
  townIndex,
  townName,
} from '@meguri/core/base/address.ts';
import type { PremisesKind } from '@meguri/core/pack/criteria.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { type BeatTown, listBeatTowns } from './place.db.ts';
import { findAtAddress, holdAddress } from './premises.db.ts';

export type Located = { readonly address: AddressParts; readonly town: BeatTown };

/** Reads an address and finds its town among the towns of the beat today. */
export const locate = async (ctx: Ctx, beatId: string, text: string): Promise<Located> => {
  const towns = await listBeatTowns(ctx.tx, beatId, ctx.today);
  const address = must(parseAddress(text, townIndex(towns.map(({ town }) => town))));
  const name = townName(address);
  const town = towns.find((one) => searchKey(one.town) === searchKey(name));
  return town === undefined
    ? refuseWith('premises.town-outside', { town: name })
    : { address, town };
};

/** Refuses an address at which other active premises of this kind stand already. */
export const refuseDuplicate = async (
  ctx: Ctx,
  door: { readonly address: AddressParts; readonly kind: PremisesKind },
  except: string | null,
): Promise<void> => {
  const key = addressKey(door.address);
  await holdAddress(ctx.tx, key);
  const other = await findAtAddress(ctx.tx, { key, kind: door.kind }, except);
  if (other !== undefined) {
    refuseWith('premises.duplicate', { address: other.address, premisesId: other.id });
  }
};

/** The instant of a fact known by its day only: now for today, else the given hour in Japan. */
export const instantOn = (ctx: Ctx, day: string, clock: '00:00:00' | '23:59:59'): Date =>
  day === ctx.today ? ctx.now : new Date(`${day}T${clock}+09:00`);
