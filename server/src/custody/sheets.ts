import type {
  countSheets,
  moveSheets,
  settleDifference,
} from '@meguri/core/custody/custody.ops.ts';
import { correctionFor, move } from '@meguri/core/custody/custody.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type BundleRow, findBox, readBundles, spotOfBundle, spotOfLine } from './custody.db.ts';
import { mustWorkAt } from './register.ts';
import { addEvent, addLines, findLine, lockBundle } from './write.db.ts';

/** A bundle as it is now; whoever else acts on it waits until this request is over. */
export const bundleNow = async (
  ctx: Ctx,
  bundleId: string,
): Promise<BundleRow & { readonly stationId: string }> => {
  const spot = (await spotOfBundle(ctx.tx, bundleId)) ?? refuseWith('not-found');
  await lockBundle(ctx.tx, bundleId);
  const bundle = (await readBundles(ctx.tx, spot)).find(({ id }) => id === bundleId);
  return { ...(bundle ?? refuseWith('not-found')), stationId: spot.stationId };
};

export const carrySheets: UseCase<typeof moveSheets> = async (ctx, input) => {
  const { bundleId, movement, sheets, toId, note } = input;
  const bundle = await bundleNow(ctx, bundleId);
  const { stationId } = bundle;
  const after = must(move(bundle, movement, sheets));
  const holderId = movement === 'handed-over' ? (toId ?? refuseWith('custody.other-unit')) : null;
  if (holderId !== null) await mustWorkAt(ctx, stationId, holderId);
  const event = { stationId, bundleId, event: movement, sheets, holderId, note };
  await addEvent(ctx.tx, { ...event, at: ctx.now, by: ctx.actor.personId });
  return { ...after };
};

/** What lies in the cabinets is counted; what is out by the register is not expected there. */
export const reconcile: UseCase<typeof countSheets> = async (ctx, { boxId, counts, note }) => {
  const box = (await findBox(ctx.tx, boxId)) ?? refuseWith('not-found');
  const bundles = await readBundles(ctx.tx, { boxId, stationId: box.stationId });
  const found = new Map(counts.map(({ bundleId, counted }) => [bundleId, counted]));
  if (bundles.length === 0 || found.size !== bundles.length) {
    return refuseWith('custody.incomplete-count');
  }
  const lines = bundles.map(({ id, kept }) => ({
    bundleId: id,
    expected: kept,
    counted: found.get(id) ?? refuseWith('custody.incomplete-count'),
  }));
  const countId = newId();
  await addFact(ctx.tx, 'custody_counts', {
    id: countId,
    station_id: box.stationId,
    box_id: boxId,
    note,
    counted_at: ctx.now,
    counted_by: ctx.actor.personId,
  });
  await addLines(ctx.tx, { countId, stationId: box.stationId }, lines);
  const differences = lines.filter(({ expected, counted }) => expected !== counted).length;
  return { countId, differences };
};

/** A difference is explained once; what is gone or was not written down corrects the register. */
export const settle: UseCase<typeof settleDifference> = async (ctx, { lineId, finding, note }) => {
  const spot = (await spotOfLine(ctx.tx, lineId)) ?? refuseWith('not-found');
  await lockBundle(ctx.tx, lineId);
  const line = await findLine(ctx.tx, lineId);
  if (line === undefined || line.counted === line.expected) return refuseWith('not-found');
  if (line.settled !== null) return refuseWith('custody.settled');
  const [at, by] = [ctx.now, ctx.actor.personId];
  await addFact(ctx.tx, 'custody_settlements', {
    line_id: lineId,
    station_id: spot.stationId,
    finding,
    note,
    settled_at: at,
    settled_by: by,
  });
  const sheets = correctionFor(finding, line.counted - line.expected);
  if (sheets !== 0) {
    const event = { stationId: spot.stationId, bundleId: line.bundle_id, event: 'corrected' };
    await addEvent(ctx.tx, { ...event, sheets, note, at, by });
  }
  return {};
};
