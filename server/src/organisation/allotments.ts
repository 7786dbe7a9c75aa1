import type { listAllotments, setAllotments } from '@meguri/core/organisation/allotments.ops.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type BoxAllotments, insertAllotments, selectAllotments } from './allotments.db.ts';
import { lockUnit } from './organisation.db.ts';

export const allotmentsOfYear: UseCase<typeof listAllotments> = async ({ tx }, asked) => ({
  boxes: [...(await selectAllotments(tx, asked))],
});

type Wanted = { readonly boxId: string; readonly year: number };

const boxAllotments = async (ctx: Ctx, { boxId, year }: Wanted): Promise<BoxAllotments> => {
  const { stationId } = (await lockUnit(ctx.tx, boxId)) ?? refuseWith('not-found');
  const boxes = await selectAllotments(ctx.tx, { stationId: stationId ?? boxId, year });
  return boxes.find((box) => box.boxId === boxId) ?? refuseWith('not-found');
};

/** The box is locked first, so that of two edits on one revision the second is told of the first. */
export const setBoxAllotments: UseCase<typeof setAllotments> = async (ctx, input) => {
  const { stationId } = ctx.actor;
  const now = await boxAllotments(ctx, input);
  if (stationId === null) return refuseWith('not-found');
  if (now.revision !== input.basedOn) {
    const who = now.setBy ?? '';
    refuseWith('revision.stale', { who, theirs: now.revision, yours: input.basedOn });
  }
  await insertAllotments(ctx.tx, {
    ...input,
    stationId,
    setBy: ctx.actor.personId,
    setAt: ctx.now,
  });
  return { revision: now.revision + input.months.length };
};
