import type { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findBeatPlace, listStationBeats } from './beats.db.ts';

/** Where a beat lies, for the decision point; refuses what the caller cannot see. */
export const placeOfBeat = async (ctx: Ctx, beatId: string): Promise<Place> =>
  (await findBeatPlace(ctx.tx, beatId)) ?? refuseWith('not-found');

export const beatsOfStation: UseCase<typeof listBeats> = async (ctx, { stationId }) => ({
  beats: [...(await listStationBeats(ctx.tx, stationId, ctx.today))],
});
