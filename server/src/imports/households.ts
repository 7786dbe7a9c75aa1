import { searchKey } from '@meguri/core/base/address.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { CheckedRow } from '@meguri/core/imports/check.ts';
import type { RegisterRow } from '@meguri/core/imports/fields.ts';
import {
  type AreaCount,
  type BeatCount,
  type KnownTown,
  spreadHouseholds,
} from '@meguri/core/imports/households.ts';
import { insertMany } from '../platform/insert-many.ts';
import { newOrderedId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';
import { type BeatName, listBeatNames, listCounts } from './households.db.ts';
import { type ImportPlan, type PlanInput, refusedRow, remarksOf } from './plan.ts';
import { listParts, listTowns, type PartRecord, type TownRecord } from './towns.db.ts';

type Town = KnownTown & Pick<TownRecord, 'code' | 'municipality'>;

/** The whole town as a part, which stays from the day it was entered, means nothing once it is split. */
const isReal = (part: PartRecord, all: readonly PartRecord[]): boolean =>
  part.part > 0 || part.beat_id !== null || all.length === 1;

const readTowns = async (ctx: Ctx, day: string): Promise<readonly Town[]> => {
  const parts = groupBy(await listParts(ctx.tx, day), (part) => part.town_id);
  return (await listTowns(ctx.tx)).map((town) => {
    const all = parts.get(town.id) ?? [];
    const real = all.filter((part) => isReal(part, all));
    return { ...town, parts: real.map(({ beat_id }) => ({ beatId: beat_id })) };
  });
};

/** The towns a row speaks of: by the municipality's code, else by its name, then by the town's. */
const townsOf = (row: RegisterRow, towns: readonly Town[]): readonly Town[] => {
  const { code, municipality, town } = row;
  const name = searchKey(municipality ?? '');
  const inside = towns.filter(
    (one) =>
      (code !== null && one.code.startsWith(`${code}-`)) ||
      (name !== '' && searchKey(one.municipality) === name),
  );
  return town === null ? inside : inside.filter((one) => searchKey(one.name) === searchKey(town));
};

const areaOf = ({ value, level }: CheckedRow<RegisterRow>, towns: readonly Town[]): AreaCount => {
  const { households, asOf, source, basis } = value;
  return { towns, count: households, asOf, source, basis, level: level ?? 'town' };
};

const toRow = (ctx: Ctx, beats: ReadonlyMap<string, BeatName>) => (count: BeatCount) => {
  const { beatId, asOf, ...told } = count;
  return {
    id: newOrderedId(),
    station_id: beats.get(beatId)?.station_id ?? '',
    beat_id: beatId,
    as_of: asOf,
    ...told,
    recorded_by: ctx.actor.personId,
    recorded_at: ctx.now,
  };
};

/** 住民基本台帳世帯数 of beats out of counts of towns or municipalities (MG-N6, MG-R30). */
export const planHouseholds = async (
  ctx: Ctx,
  input: PlanInput<RegisterRow>,
): Promise<ImportPlan> => {
  const towns = await readTowns(ctx, ctx.today);
  const beats = new Map((await listBeatNames(ctx.tx)).map((beat) => [beat.id, beat]));
  const read = input.rows.map((row) => ({ row, towns: townsOf(row.value, towns) }));
  const outside = read
    .filter((one) => one.towns.length === 0)
    .map(({ row: { value } }) =>
      [value.municipality ?? value.code, value.town].filter((name) => name !== null).join(' '),
    );
  const areas = read.filter((one) => one.towns.length > 0).map((one) => areaOf(one.row, one.towns));
  const { counts, uncovered } = spreadHouseholds(areas, towns);
  const seen = counts.filter(({ beatId }) => beats.has(beatId));
  const known = new Map(
    (await listCounts(ctx.tx)).map((one) => [`${one.beat_id} ${one.as_of}`, one]),
  );
  const before = (count: BeatCount) => known.get(`${count.beatId} ${count.asOf}`);
  const fresh = seen.filter((count) => {
    const old = before(count);
    return old?.count !== count.count || old.source !== count.source || old.basis !== count.basis;
  });
  const created = fresh.filter((count) => before(count) === undefined).length;
  return {
    created,
    changed: fresh.length - created,
    unchanged: seen.length - fresh.length,
    refused: input.rows
      .filter(({ value }) => value.asOf > ctx.today)
      .map(({ line, value }) => refusedRow(line, 'day.in-future', { value: value.asOf })),
    remarks: [
      ...remarksOf('outside', outside),
      ...remarksOf(
        'uncovered-beat',
        uncovered.map((one) => {
          return `${beats.get(one.beatId)?.name ?? ''}（${one.towns.slice(0, 3).join('、')}）`;
        }),
      ),
    ],
    digest: fresh,
    write: () => insertMany(ctx.tx, 'register_households', fresh.map(toRow(ctx, beats))),
  };
};
