import type { beatHistory } from '@meguri/core/beats/beats.ops.ts';
import type { setRegisterHouseholds } from '@meguri/core/beats/register.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { lockBeat } from './beats.db.ts';
import { selectHistory } from './history.db.ts';

export const historyOfBeat: UseCase<typeof beatHistory> = async ({ tx }, { beatId }) =>
  (await selectHistory(tx, beatId)) ?? refuseWith('not-found');

/** A count is added, never changed: the form of a month reads the latest one up to its end. */
export const addRegister: UseCase<typeof setRegisterHouseholds> = async (ctx, input) => {
  const { stationId } = (await lockBeat(ctx.tx, input.beatId)) ?? refuseWith('not-found');
  if (input.asOf > ctx.today) refuseWith('day.in-future', { value: input.asOf });
  const id = newId();
  const { beatId, asOf, ...said } = input;
  await addFact(ctx.tx, 'register_households', {
    ...said,
    id,
    station_id: stationId,
    beat_id: beatId,
    as_of: asOf,
    recorded_by: ctx.actor.personId,
    recorded_at: ctx.now,
  });
  return { registerId: id };
};
