import { daysBetween } from '@meguri/core/base/day.ts';
import type { addPremises, correctPremises } from '@meguri/core/premises/change.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { lastCorrector, updateDetails } from './change.db.ts';
import { keptClass } from './classes.ts';
import { chosenDirectly } from './classify.ts';
import { beatStart } from './place.db.ts';
import { instantOn, locate, refuseDuplicate } from './place.ts';
import { recordSealedReason } from './reasons.ts';
import { addressColumns, ensureBuilding, writePremises } from './record.ts';
import { knownPremises } from './state.ts';

export const add: UseCase<typeof addPremises> = async (ctx, input) => {
  const { beatId, kind, card, convenience, on } = input;
  if (daysBetween(ctx.today, on) > 0) return refuseWith('day.in-future', { value: on });
  const begun = (await beatStart(ctx.tx, beatId)) ?? on;
  if (on < begun) return refuseWith('premises.before-beat', { on: begun });
  const { stationId = '' } = await placeOfBeat(ctx, beatId);
  const chosen = chosenDirectly(ctx, { kind, criterion: input.criterion });
  const { tier, criterion } = chosen;
  const visitClass = keptClass(ctx, chosen);
  const { address, town } = await locate(ctx, beatId, input.address);
  await refuseDuplicate(ctx, { address, kind }, null);
  const premisesId = newId();
  const name = kind === 'establishment' ? input.name : '';
  const addedAt = instantOn(ctx, on, '00:00:00');
  const where = { stationId, beatId, townPartId: town.town_part_id, lat: town.lat, lon: town.lon };
  // Why a household has its tier is sealed, whichever reason it is.
  const sealed = kind === 'household';
  const open = sealed ? null : criterion;
  const what = { id: premisesId, kind, tier, visitClass, criterion: open };
  const said = { card, address, name, convenience };
  await writePremises(ctx, [{ ...what, ...said, ...where, addedOn: on, addedAt, source: 'desk' }]);
  if (sealed)
    await recordSealedReason(ctx, { premisesId, stationId, tier, criterion, decidedOn: on });
  return { premisesId };
};

export const correct: UseCase<typeof correctPremises> = async (ctx, input) => {
  const known = await knownPremises(ctx, input.premisesId);
  const { row } = known;
  const state = known.on(ctx.today);
  if (state.closedOn !== null) return refuseWith('premises.closed', { on: state.closedOn });
  const { address, town } = await locate(ctx, state.beatId, input.address);
  await refuseDuplicate(ctx, { address, kind: row.kind }, input.premisesId);
  const door = { stationId: row.station_id, townPartId: town.town_part_id, address };
  const name = row.kind === 'establishment' ? input.name : '';
  const convenience = input.convenience ?? 'unknown';
  const columns = addressColumns(address, name);
  const building_id = await ensureBuilding(ctx, door);
  const written = await updateDetails(
    ctx.tx,
    { id: input.premisesId, revision: input.revision },
    { ...columns, town_part_id: town.town_part_id, building_id, convenience },
  );
  if (!written) {
    const who = (await lastCorrector(ctx.tx, input.premisesId)) ?? '';
    return refuseWith('revision.stale', { who, theirs: row.revision, yours: input.revision });
  }
  const revision = input.revision + 1;
  await addFact(ctx.tx, 'premises_corrections', {
    id: newId(),
    station_id: row.station_id,
    premises_id: input.premisesId,
    revision,
    address_text: columns.address_text,
    name,
    convenience,
    corrected_by: ctx.actor.personId,
    corrected_at: ctx.now,
  });
  return { premisesId: input.premisesId, revision };
};
