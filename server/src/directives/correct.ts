import type {
  correctDirective,
  recordFigure,
  withdrawCorrection,
} from '@meguri/core/directives/register.ops.ts';
import { mayCorrect, notSince, placed } from '@meguri/core/directives/register-corrections.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { findCorrected } from './figures.db.ts';
import { lockDirective } from './register.db.ts';
import { getText, getVersion } from './version.ts';

export const correct: UseCase<typeof correctDirective> = async (ctx, input) => {
  const { versionId, place, field, value, reason } = input;
  await getVersion(ctx, versionId);
  await lockDirective(ctx.tx, versionId);
  const { document, corrections } = await getText(ctx, versionId);
  must(notSince(corrections, input.revision));
  const { was } = must(mayCorrect(document, corrections, { place, field, value }));
  const [id, revision] = [newId(), (corrections.at(-1)?.revision ?? 0) + 1];
  await addFact(ctx.tx, 'directive_corrections', {
    id,
    version_id: versionId,
    revision,
    place,
    field,
    reason,
    withdraws: null,
    was: JSON.stringify(was),
    becomes: JSON.stringify(value),
    corrected_at: ctx.now,
    corrected_by: ctx.actor.personId,
  });
  return { correctionId: id, revision };
};

/** Taken back by a correction of its own: nothing is deleted, and the text never changed. */
export const withdraw: UseCase<typeof withdrawCorrection> = async (ctx, input) => {
  const versionId = await findCorrected(ctx.tx, input.correctionId);
  if (versionId === undefined) return refuseWith('not-found');
  await lockDirective(ctx.tx, versionId);
  const { document, corrections } = await getText(ctx, versionId);
  must(notSince(corrections, input.revision));
  const one = corrections.find(({ id }) => id === input.correctionId);
  if (one === undefined || one.withdraws !== null) return refuseWith('not-found');
  if (corrections.some(({ withdraws }) => withdraws === one.id)) {
    return refuseWith('directives.withdrawn');
  }
  const revision = (corrections.at(-1)?.revision ?? 0) + 1;
  const back = { ...one, id: newId(), revision, withdraws: one.id };
  const addresses = placed(document, [...corrections, back]).map(({ node }) => node.address);
  if (new Set(addresses).size < addresses.length) return refuseWith('directives.wrong-value');
  await addFact(ctx.tx, 'directive_corrections', {
    id: back.id,
    version_id: versionId,
    revision,
    place: one.place,
    field: one.field,
    was: JSON.stringify(one.becomes),
    becomes: JSON.stringify(one.was),
    reason: input.reason,
    withdraws: one.id,
    corrected_at: ctx.now,
    corrected_by: ctx.actor.personId,
  });
  return { revision };
};

/** An aggregate the text states, with the version and the place as its source (YG-H9). */
export const addFigure: UseCase<typeof recordFigure> = async (ctx, input) => {
  const { versionId, place, label, value, unit, asOf } = input;
  await getVersion(ctx, versionId);
  const { document, corrections } = await getText(ctx, versionId);
  const known = placed(document, corrections).some((one) => one.place === place);
  if (!known) return refuseWith('directives.no-such-place');
  const id = newId();
  await addFact(ctx.tx, 'directive_figures', {
    id,
    version_id: versionId,
    place,
    label,
    value,
    unit,
    as_of: asOf,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { figureId: id };
};
