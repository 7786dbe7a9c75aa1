import type { addBundle, addCabinet, recordKey } from '@meguri/core/custody/custody.ops.ts';
import type { keyEvents } from '@meguri/core/custody/custody.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { worksAt } from '../organisation/organisation.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { findBox, readCabinets, readKeys, spotOfKey } from './custody.db.ts';
import { addEvent, addFact, lockBundle, nextNumber } from './write.db.ts';

const made = ({ now, actor }: Ctx) => ({ recorded_at: now, recorded_by: actor.personId });

/** Keys and paper go to people of the station only (MG-5.5b). */
export const mustWorkAt = async (ctx: Ctx, stationId: string, personId: string): Promise<void> => {
  const there = await worksAt(ctx, { personId, stationId }, ctx.today);
  if (!there) refuseWith('custody.other-unit');
};

export const registerCabinet: UseCase<typeof addCabinet> = async (ctx, { boxId, name, keys }) => {
  const box = (await findBox(ctx.tx, boxId)) ?? refuseWith('not-found');
  const cabinetId = newId();
  const own = { station_id: box.stationId, ...made(ctx) };
  await addFact(ctx.tx, 'custody_cabinets', { id: cabinetId, box_id: boxId, name, ...own });
  for (let at = 1; at <= keys; at += 1) {
    const row = { id: newOrderedId(), cabinet_id: cabinetId, label: String(at), ...own };
    await addFact(ctx.tx, 'custody_keys', row);
  }
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

/** Who holds which key since when; a lost one stays on the register until found or retired. */
export const keepKey: UseCase<typeof recordKey> = async (ctx, { keyId, event, toId, note }) => {
  const spot = (await spotOfKey(ctx.tx, keyId)) ?? refuseWith('not-found');
  await lockBundle(ctx.tx, keyId);
  const key = (await readKeys(ctx.tx, spot.boxId)).find(({ id }) => id === keyId);
  if (key === undefined || key.state === 'retired') return refuseWith('custody.key-gone');
  const holder = event === 'handed-over' ? (toId ?? refuseWith('custody.other-unit')) : null;
  if (holder !== null) await mustWorkAt(ctx, spot.stationId, holder);
  await addFact(ctx.tx, 'custody_key_events', {
    id: newOrderedId(),
    station_id: spot.stationId,
    key_id: keyId,
    event: event satisfies keyof typeof keyEvents,
    holder_id: holder,
    note,
    ...made(ctx),
  });
  return {};
};
