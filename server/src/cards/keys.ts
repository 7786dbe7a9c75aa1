import { sum } from '@meguri/core/base/lists.ts';
import type { keyState, retireKeys, rewrapKeys, rotateKeys } from '@meguri/core/cards/keys.ops.ts';
import { keyRefusals } from '../platform/key-refusals.ts';
import type { KeyName } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { setScope } from '../platform/scope.ts';
import { holdKeys } from '../platform/sealed-keys.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  countBehind,
  countKeys,
  type KeyKind,
  lastRewrap,
  listKeyHolders,
  storeRewrapped,
  takeBehind,
} from './keys.db.ts';

const kinds: readonly KeyKind[] = ['cards', 'reasons'];

const nameOf = (key: KeyKind, stationId: string): KeyName => `${key}.${stationId}`;

// Headquarters is no station, so its sealed words lie outside the scope of whoever keeps the keys.
const openHolders = async (ctx: Ctx): Promise<readonly string[]> => {
  const holders = await listKeyHolders(ctx.tx);
  await setScope(ctx.tx, holders);
  return holders;
};

export const stateOfKeys: UseCase<typeof keyState> = async (ctx) => {
  await openHolders(ctx);
  const rows = await countKeys(ctx.tx);
  const stations = await Promise.all(
    rows.map(async ({ station_id, name, key, versions }) => {
      const { newest, oldest } = await keyRefusals(ctx.keys.versions(nameOf(key, station_id)));
      const counts = Object.entries(versions);
      const behind = counts.filter(([version]) => Number(version) < newest);
      return {
        stationId: station_id,
        name,
        key,
        newest,
        oldest,
        records: sum(counts.map(([, count]) => count)),
        behind: sum(behind.map(([, count]) => count)),
      };
    }),
  );
  return { kind: ctx.keys.kind, stations };
};

const refuseUnknown = async (ctx: Ctx, stationId: string): Promise<void> => {
  const holders = await openHolders(ctx);
  if (!holders.includes(stationId)) refuseWith('not-found');
};

export const rotate: UseCase<typeof rotateKeys> = async (ctx, { stationId }) => {
  await refuseUnknown(ctx, stationId);
  for (const key of kinds) await keyRefusals(ctx.keys.rotate(nameOf(key, stationId)));
  return { stationId };
};

const rewrapKind = async (ctx: Ctx, stationId: string, of: { key: KeyKind; atMost: number }) => {
  const name = nameOf(of.key, stationId);
  const { newest } = await keyRefusals(ctx.keys.versions(name));
  const rows = await takeBehind(ctx.tx, { stationId, key: of.key, newest }, of.atMost);
  const many = rows.map(({ context, key_version: version, wrapped: bytes }) => ({
    context,
    wrapped: { version, bytes },
  }));
  const wraps = await keyRefusals(ctx.keys.rewrap(name, many));
  const moved = rows.flatMap(({ sealed_id: id }, at) => {
    const wrap = wraps[at];
    return wrap === undefined ? [] : [{ id, version: wrap.version, wrapped: wrap.bytes }];
  });
  await storeRewrapped(ctx.tx, moved);
  const behind = await countBehind(ctx.tx, { stationId, key: of.key, newest });
  return { rewrapped: moved.length, behind };
};

/** One batch; the reads of other cards go on meanwhile, under the old version or the new one. */
export const rewrap: UseCase<typeof rewrapKeys> = async (ctx, { stationId, atMost }) => {
  await refuseUnknown(ctx, stationId);
  const cards = await rewrapKind(ctx, stationId, { key: 'cards', atMost });
  const rest = Math.max(1, atMost - cards.rewrapped);
  const reasons = await rewrapKind(ctx, stationId, { key: 'reasons', atMost: rest });
  return {
    rewrapped: cards.rewrapped + reasons.rewrapped,
    behind: cards.behind + reasons.behind,
  };
};

/** A look that took its sealed bytes before the rewrap opens them within this time. */
const graceMilliseconds = 60_000;

/**
 * Destroys the versions nothing stands under any more. What was erased before stays unreadable in
 * every older copy of the database from then on (docs/decisions/0007).
 */
export const retire: UseCase<typeof retireKeys> = async (ctx, { stationId }) => {
  await refuseUnknown(ctx, stationId);
  await holdKeys(ctx.tx, stationId);
  const newest = new Map<KeyKind, number>();
  for (const key of kinds) {
    const versions = await keyRefusals(ctx.keys.versions(nameOf(key, stationId)));
    const count = await countBehind(ctx.tx, { stationId, key, newest: versions.newest });
    if (count > 0) return refuseWith('cards.keys-behind', { count });
    newest.set(key, versions.newest);
  }
  const last = await lastRewrap(ctx.tx, stationId);
  if (last !== undefined && ctx.now.getTime() - last.getTime() < graceMilliseconds) {
    return refuseWith('cards.keys-too-soon');
  }
  for (const [key, version] of newest) {
    await keyRefusals(ctx.keys.retire(nameOf(key, stationId), version));
  }
  return { stationId };
};
