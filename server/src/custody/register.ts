import type {
  addBundle,
  addCabinet,
  recordKey,
  replaceLock,
} from '@meguri/core/custody/custody.ops.ts';
import { type KeyEvent, mayRecordKey, nextLabels } from '@meguri/core/custody/custody.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { worksAt } from '../organisation/organisation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { findBox, readCabinets, readKeys, spotOfCabinet, spotOfKey } from './custody.db.ts';
import { addEvent, lockBundle, nextNumber } from './write.db.ts';

const made = ({ now, actor }: Ctx) => ({ recorded_at: now, recorded_by: actor.personId });

/** Keys and paper go to people of the station only (MG-5.5b). */
export const mustWorkAt = async (ctx: Ctx, stationId: string, personId: string): Promise<void> => {
  const there = await worksAt(ctx, { personId, stationId }, ctx.today);
  if (!there) refuseWith('custody.other-unit');
};

type OfCabinet = { readonly cabinetId: string; readonly stationId: string };

const addKeys = async (ctx: Ctx, of: OfCabinet, labels: readonly string[]): Promise<void> => {
  for (const label of labels) {
    await addFact(ctx.tx, 'custody_keys', {
      id: newOrderedId(),
      cabinet_id: of.cabinetId,
      station_id: of.stationId,
      label,
      ...made(ctx),
    });
  }
};

export const registerCabinet: UseCase<typeof addCabinet> = async (ctx, { boxId, name, keys }) => {
  const box = (await findBox(ctx.tx, boxId)) ?? refuseWith('not-found');
  const cabinetId = newId();
  const { stationId } = box;
  const own = { station_id: stationId, ...made(ctx) };
  await addFact(ctx.tx, 'custody_cabinets', { id: cabinetId, box_id: boxId, name, ...own });
  await addKeys(ctx, { cabinetId, stationId }, nextLabels([], keys));
  return { cabinetId };
};

export const registerBundle: UseCase<typeof addBundle> = async (ctx, input) => {
  const { boxId, cabinetId, beatId, sheets } = input;
  const place = await placeOfBeat(ctx, beatId);
  const cabinets = await readCabinets(ctx.tx, boxId);
  const fits = place.boxId === boxId && cabinets.some(({ id }) => id === cabinetId);
  if (!fits || place.stationId === undefined) return refuseWith('not-found');
  await lockBundle(ctx.tx, beatId);
  const number = await nextNumber(ctx.tx, beatId);
  const bundleId = newId();
  const row = { id: bundleId, station_id: place.stationId, cabinet_id: cabinetId };
  await addFact(ctx.tx, 'custody_bundles', { ...row, beat_id: beatId, number, ...made(ctx) });
  const event = { stationId: place.stationId, bundleId, event: 'added', sheets, note: '' };
  await addEvent(ctx.tx, { ...event, at: ctx.now, by: ctx.actor.personId });
  return { bundleId, number };
};

type OfKey = { readonly keyId: string; readonly stationId: string };
type Happened = {
  readonly event: KeyEvent;
  readonly holder: string | null;
  readonly note: string;
};

const addKeyEvent = (ctx: Ctx, of: OfKey, { event, holder, note }: Happened): Promise<void> =>
  addFact(ctx.tx, 'custody_key_events', {
    id: newOrderedId(),
    station_id: of.stationId,
    key_id: of.keyId,
    event,
    holder_id: holder,
    note,
    ...made(ctx),
  });

/** Who holds which key since when; a lost one waits until it is found or the lock is replaced. */
export const keepKey: UseCase<typeof recordKey> = async (ctx, { keyId, event, toId, note }) => {
  const spot = (await spotOfKey(ctx.tx, keyId)) ?? refuseWith('not-found');
  await lockBundle(ctx.tx, spot.boxId);
  const keys = await readKeys(ctx.tx, spot.boxId);
  const key = keys.find(({ id }) => id === keyId) ?? refuseWith('custody.key-gone');
  must(mayRecordKey(key.state, event, note));
  const holder = event === 'handed-over' ? (toId ?? refuseWith('custody.other-unit')) : null;
  if (holder !== null) await mustWorkAt(ctx, spot.stationId, holder);
  await addKeyEvent(ctx, { keyId, stationId: spot.stationId }, { event, holder, note });
  return {};
};

export const changeLock: UseCase<typeof replaceLock> = async (ctx, { cabinetId, keys, note }) => {
  const spot = (await spotOfCabinet(ctx.tx, cabinetId)) ?? refuseWith('not-found');
  await lockBundle(ctx.tx, spot.boxId);
  const all = (await readKeys(ctx.tx, spot.boxId)).filter((key) => key.cabinetId === cabinetId);
  const old = all.filter(({ state }) => state !== 'retired');
  const { stationId } = spot;
  for (const { id: keyId } of old) {
    await addKeyEvent(ctx, { keyId, stationId }, { event: 'retired', holder: null, note });
  }
  const labels = nextLabels(
    all.map(({ label }) => label),
    keys,
  );
  await addKeys(ctx, { cabinetId, stationId }, labels);
  return { retired: old.length };
};
