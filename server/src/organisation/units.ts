import { fitsBelow, lastDayBefore, notInPast } from '@meguri/core/organisation/appointments.ts';
import type { closeUnit, listUnits, openUnit } from '@meguri/core/organisation/organisation.ops.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  endUnit,
  hasCode,
  insertUnit,
  isUnitInUse,
  lockUnit,
  selectUnits,
  type UnitPlace,
} from './organisation.db.ts';

const unitOf = async (ctx: Ctx, unitId: string): Promise<UnitPlace> =>
  (await lockUnit(ctx.tx, unitId)) ?? refuseWith('not-found');

export const placeOfUnit = async (ctx: Ctx, unitId: string): Promise<Place> => ({
  stationId: (await unitOf(ctx, unitId)).stationId ?? undefined,
});

export const unitsToday: UseCase<typeof listUnits> = async ({ tx, today }) => ({
  units: [...(await selectUnits(tx, today))],
});

const stationOfNew = (kind: string, id: string, parent: UnitPlace | null): string | null => {
  if (kind === 'station') return id;
  return kind === 'policeBox' ? (parent?.stationId ?? null) : null;
};

export const openNewUnit: UseCase<typeof openUnit> = async (ctx, input) => {
  const parent = input.parentId === null ? null : await unitOf(ctx, input.parentId);
  must(fitsBelow(input.kind, parent?.kind ?? null));
  if ((input.kind === 'policeBox') !== (input.boxKind !== null)) refuseWith('unit.wrong-parent');
  if (await hasCode(ctx.tx, input.code)) refuseWith('unit.code-taken', { value: input.code });
  const id = newId();
  const stationId = stationOfNew(input.kind, id, parent);
  await insertUnit(ctx.tx, { ...input, id, stationId });
  return { unitId: id };
};

export const closeOldUnit: UseCase<typeof closeUnit> = async (ctx, { unitId, on }) => {
  must(notInPast(on, ctx.today));
  const unit = await unitOf(ctx, unitId);
  const untilOn = must(lastDayBefore(on, unit.fromOn));
  if (await isUnitInUse(ctx.tx, unitId, on)) refuseWith('unit.in-use');
  await endUnit(ctx.tx, unitId, untilOn);
  return { untilOn };
};
