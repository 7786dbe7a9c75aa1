import type {
  carryOutChange,
  getChange,
  listChanges,
  prepareChange,
  withdrawChange,
} from '@meguri/core/bodies/personnel.ops.ts';
import { notInPast } from '@meguri/core/organisation/appointments.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  type Change,
  findChange,
  insertChange,
  insertLines,
  insertOutcome,
  lockChange,
  selectChanges,
  selectLines,
} from './personnel.db.ts';
import { carryOut, faultsOf, readPersonnel, stopping } from './personnel-moves.ts';
import type { By } from './seats.db.ts';

const byNow = ({ actor, now }: Ctx): By => ({
  personId: actor.personId,
  postId: actor.postId,
  at: now,
});

const changeOf = async (ctx: Ctx, changeId: string): Promise<Change> =>
  (await findChange(ctx.tx, changeId)) ?? refuseWith('not-found');

export const placeOfChange = async (
  ctx: Ctx,
  { changeId }: { readonly changeId: string },
): Promise<Place> => ({
  stationId: (await changeOf(ctx, changeId)).stationId ?? undefined,
  seenBy: 'bodies.change-people',
});

/** Where a draft belongs: the one it goes on with, else what the caller names. */
export const placeOfDraft = async (
  ctx: Ctx,
  input: { readonly changeId: string | null; readonly stationId: string | null },
): Promise<Place> =>
  input.changeId === null
    ? { stationId: input.stationId ?? undefined }
    : placeOfChange(ctx, { changeId: input.changeId });

export const changesOf: UseCase<typeof listChanges> = async ({ tx }, { stationId }) => ({
  changes: [...(await selectChanges(tx, stationId))],
});

export const oneChange: UseCase<typeof getChange> = async (ctx, { changeId }) => ({
  change: await changeOf(ctx, changeId),
  lines: [...(await selectLines(ctx.tx, changeId))],
});

/** Still to be decided; locked, so that of two people one comes after the other. */
const openDraft = async (ctx: Ctx, changeId: string): Promise<Change> => {
  await lockChange(ctx.tx, changeId);
  const change = await changeOf(ctx, changeId);
  return change.state === 'draft' ? change : refuseWith('personnel.decided');
};

const sameRevision = ({ revision, preparedBy }: Change, basedOn: number): void => {
  if (revision === basedOn) return;
  refuseWith('revision.stale', { who: preparedBy, theirs: revision, yours: basedOn });
};

export const prepare: UseCase<typeof prepareChange> = async (ctx, input) => {
  const { lines, on, title } = input;
  must(notInPast(on, ctx.today));
  const before = input.changeId === null ? null : await openDraft(ctx, input.changeId);
  if (before !== null) sameRevision(before, input.basedOn);
  const stationId = before === null ? input.stationId : before.stationId;
  const by = byNow(ctx);
  const changeId = before?.id ?? (await insertChange(ctx.tx, { stationId, title, on }, by));
  const revision = (before?.revision ?? 0) + 1;
  await insertLines(ctx.tx, { changeId, stationId, revision, lines }, by);
  return { changeId, revision };
};

/** Everybody moves in one transaction, or nobody; the day itself does the rest at 0:00. */
export const carryOutOne: UseCase<typeof carryOutChange> = async (ctx, input) => {
  const { changeId } = input;
  const change = await openDraft(ctx, changeId);
  must(notInPast(change.on, ctx.today));
  sameRevision(change, input.basedOn);
  const lines = await selectLines(ctx.tx, changeId);
  const ground = await readPersonnel(ctx, { change, lines });
  const stopped = stopping(faultsOf(ctx, lines, ground));
  if (stopped.size > 0) refuseWith('personnel.faulty', { count: stopped.size });
  const counts = await carryOut(ctx, { lines, ground });
  const { stationId, revision } = change;
  const outcome = { changeId, stationId, outcome: 'carried-out', revision, counts } as const;
  await insertOutcome(ctx.tx, outcome, byNow(ctx));
  return counts;
};

export const withdraw: UseCase<typeof withdrawChange> = async (ctx, { changeId }) => {
  const { stationId } = await openDraft(ctx, changeId);
  const outcome = {
    changeId,
    stationId,
    outcome: 'withdrawn',
    revision: null,
    counts: {},
  } as const;
  await insertOutcome(ctx.tx, outcome, byNow(ctx));
  return { state: 'withdrawn' };
};
