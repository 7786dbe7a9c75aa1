import { addMonths, type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { firstParticular, particularWords } from '@meguri/core/base/particulars.ts';
import type { localInUse, localMaterial, writeLocal } from '@meguri/core/materials/local.ops.ts';
import { firstDayOf, localStateOf, mayWriteFor } from '@meguri/core/materials/local.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findStation, type LocalRow, selectLocals } from './local.db.ts';

export const guidanceOf = ({ pack }: Ctx) =>
  pack.guidance.map(({ code, label }) => ({ item: Number(code), label }));

export const stateAt = ({ steps }: LocalRow, today: Day) => localStateOf(steps, today);

const localShown = (row: LocalRow, version: number, today: Day) => ({
  materialId: row.id,
  version,
  month: row.month,
  items: [...row.items],
  source: row.source,
  sourceOn: row.sourceOn,
  state: stateAt(row, today),
  validUntil: row.steps.at(-1)?.validUntil ?? null,
  writtenBy: row.writerName,
  writtenOn: dayInJapan(row.writtenAt),
  reason: row.steps.at(-1)?.reason ?? '',
});

/** What a station wrote for a month, the latest version last. */
export const versionsOf = async (
  { tx }: Ctx,
  stationId: string,
  month: Day,
): Promise<readonly LocalRow[]> =>
  (await selectLocals(tx, stationId, month)).filter((row) => row.month === month);

export const show: UseCase<typeof localMaterial> = async (ctx, { stationId, month }) => {
  const station = (await findStation(ctx.tx, stationId)) ?? refuseWith('not-found');
  const now = firstDayOf(ctx.today);
  const shown = firstDayOf(month ?? ctx.today);
  const versions = await versionsOf(ctx, stationId, shown);
  const latest = versions.at(-1);
  return {
    station,
    month: shown,
    months: [-2, -1, 0, 1, 2].map((by) => addMonths(now, by)),
    guidance: guidanceOf(ctx),
    material: latest === undefined ? null : localShown(latest, versions.length, ctx.today),
    may: {
      write: ctx.may('materials.write-local', { stationId }) && mayWriteFor(shown, ctx.today).ok,
      review: ctx.may('materials.review-local', { stationId }),
    },
  };
};

/** The last approved version whose day has not passed; one of this month before an earlier one's. */
export const inUseAt = async (ctx: Ctx, stationId: string): Promise<LocalRow | undefined> => {
  const month = firstDayOf(ctx.today);
  const rows = await selectLocals(ctx.tx, stationId, addMonths(month, -2));
  return rows.filter((row) => row.month <= month && stateAt(row, ctx.today) === 'valid').at(-1);
};

/** The place of the beat is what the policies decide on; its station is whose text is told. */
export const placeInUse = (ctx: Ctx, { beatId }: { readonly beatId: string }): Promise<Place> =>
  placeOfBeat(ctx, beatId);

export const inUse: UseCase<typeof localInUse> = async (ctx, input) => {
  const { stationId } = await placeInUse(ctx, input);
  const row = stationId === undefined ? undefined : await inUseAt(ctx, stationId);
  return {
    items: [...(row?.items ?? [])],
    source: row?.source ?? '',
    sourceOn: row?.sourceOn ?? null,
    validUntil: row?.steps.at(-1)?.validUntil ?? null,
  };
};

/**
 * Nobody is told of in it, and no figure by origin (R16); first aid, offences and public numbers are
 * what it is for.
 */
const refuseParticulars = (texts: readonly string[]): void => {
  const found = firstParticular(texts, [
    'person',
    'origin',
    'religion',
    'status',
    'birth',
    'mail',
    'home',
    'score',
    'household',
  ]);
  if (found === undefined) return;
  const { what, instead } = particularWords[found.kind];
  refuseWith('text.particulars', {
    whatJa: what.ja,
    whatEn: what.en,
    words: found.words.slice(0, 40),
    insteadJa: instead.ja,
    insteadEn: instead.en,
  });
};

export const write: UseCase<typeof writeLocal> = async (ctx, input) => {
  const { stationId, month, after, items, source, sourceOn } = input;
  must(mayWriteFor(month, ctx.today));
  if (sourceOn > ctx.today) refuseWith('day.in-future', { value: sourceOn });
  if (items.length === 0) refuseWith('materials.no-items');
  const known = guidanceOf(ctx).map(({ item }) => item);
  if (items.some(({ item }) => !known.includes(item))) refuseWith('materials.unknown-item');
  refuseParticulars([source, ...items.map(({ text }) => text)]);
  const { length } = await versionsOf(ctx, stationId, month);
  if (length !== after) refuseWith('materials.local-outdated');
  const id = newOrderedId();
  await addFact(ctx.tx, 'local_materials', {
    id,
    station_id: stationId,
    month,
    items: JSON.stringify(items),
    source,
    source_on: sourceOn,
    post_id: ctx.actor.postId,
    written_at: ctx.now,
    written_by: ctx.actor.personId,
  });
  return { localMaterialId: id };
};
