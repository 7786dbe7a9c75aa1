import { addressKey, formatAddress, searchKey, townName } from '@meguri/core/base/address.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { CheckedRow } from '@meguri/core/imports/check.ts';
import type { PremisesRow } from '@meguri/core/imports/fields.ts';
import { newId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';
import { recordPremises } from '../premises/premises.ts';
import { criterionIn } from './criterion.ts';
import { type ImportPlan, type PlanInput, type RefusedRow, refusedRow } from './plan.ts';
import {
  type BeatTownRow,
  type KnownDoor,
  listBeatTowns,
  listDoorsAt,
  type NewPlace,
  updatePlaces,
} from './premises.db.ts';
import { type NewTier, reclassifyAll } from './reclassify.ts';

type Found = {
  readonly line: number;
  readonly row: PremisesRow;
  readonly stationId: string;
  readonly beatId: string;
  readonly townPartId: string;
  readonly criterion: string | null;
};

type Beats = ReadonlyMap<string, readonly BeatTownRow[]>;

const beatKey = (
  beat: { readonly station: string; readonly box: string },
  number: number,
): string => `${searchKey(`${beat.station} ${beat.box}`)} ${number}`;

/** Beat and town part of one row, or why it cannot be used. */
const locate = (
  ctx: Ctx,
  beats: Beats,
  { line, value }: CheckedRow<PremisesRow>,
): Found | RefusedRow => {
  const held = beats.get(beatKey(value, value.beat));
  const [first] = held ?? [];
  if (held === undefined || first === undefined) {
    const name = `${value.station} ${value.box} ${value.beat}`;
    return refusedRow(line, 'imports.unknown-beat', { value: name });
  }
  const town = townName(value.address);
  const part = held.find((one) => searchKey(one.town ?? '') === searchKey(town));
  if (part === undefined || part.town_part_id === null) {
    return refusedRow(line, 'imports.unknown-town', { value: town });
  }
  const criterion = criterionIn(ctx, line, value);
  if (typeof criterion === 'object' && criterion !== null) return criterion;
  const { beat_id, station_id } = first;
  const where = { stationId: station_id, beatId: beat_id, townPartId: part.town_part_id };
  return { line, row: value, ...where, criterion };
};

const doorKey = (key: string, kind: string): string => `${key} ${kind}`;

const isMoved = ({ row }: Found, known: KnownDoor): boolean =>
  row.lat !== null && row.lon !== null && (row.lat !== known.lat || row.lon !== known.lon);

type Sorted = {
  readonly made: readonly Found[];
  readonly tiers: readonly NewTier[];
  readonly places: readonly NewPlace[];
  readonly changed: number;
  readonly refused: readonly RefusedRow[];
};

/** New doors, known ones that differ, and those that stand in another beat's list. */
const compare = (found: readonly Found[], doors: readonly KnownDoor[]): Sorted => {
  const known = new Map(doors.map((door) => [doorKey(door.address_key, door.kind), door]));
  const made: Found[] = [];
  const tiers: NewTier[] = [];
  const places: NewPlace[] = [];
  const refused: RefusedRow[] = [];
  const changed = new Set<string>();
  for (const one of found) {
    const { row, line } = one;
    const door = known.get(doorKey(addressKey(row.address), row.kind));
    if (door === undefined) {
      made.push(one);
      continue;
    }
    if (door.beat_id !== one.beatId) {
      const value = formatAddress(row.address);
      refused.push(refusedRow(line, 'imports.duplicate-in-register', { value }));
      continue;
    }
    if (door.tier !== row.tier) {
      tiers.push({
        premisesId: door.id,
        stationId: door.station_id,
        firstBeatId: door.first_beat_id,
        tier: row.tier,
        criterion: one.criterion,
      });
      changed.add(door.id);
    }
    if (isMoved(one, door)) {
      places.push({ premises_id: door.id, lat: row.lat ?? 0, lon: row.lon ?? 0 });
      changed.add(door.id);
    }
  }
  return { made, tiers, places, refused, changed: changed.size };
};

const writeNew = (ctx: Ctx, made: readonly Found[], day: string): Promise<void> =>
  recordPremises(
    ctx,
    made.map(({ row, stationId, beatId, townPartId, criterion }) => ({
      id: newId(),
      stationId,
      beatId,
      townPartId,
      kind: row.kind,
      tier: row.tier,
      criterion,
      card: 'none',
      address: row.address,
      name: '',
      convenience: null,
      lat: row.lat,
      lon: row.lon,
      addedOn: day,
      addedAt: day === ctx.today ? ctx.now : new Date(`${day}T00:00:00+09:00`),
      source: 'import',
    })),
  );

/** Premises of known beats by their address; a door of another beat is a re-cut, not an import. */
export const planPremises = async (
  ctx: Ctx,
  input: PlanInput<PremisesRow>,
): Promise<ImportPlan> => {
  const beats = groupBy(await listBeatTowns(ctx.tx, ctx.today), (one) => beatKey(one, one.number));
  const located = input.rows.map((row) => locate(ctx, beats, row));
  const found = located.filter((one): one is Found => 'row' in one);
  const keys = found.map(({ row }) => addressKey(row.address));
  const sorted = compare(found, await listDoorsAt(ctx.tx, keys));
  const { made, tiers, places, changed } = sorted;
  const refused = [
    ...located.filter((one): one is RefusedRow => 'refusal' in one),
    ...sorted.refused,
  ];
  return {
    created: made.length,
    changed,
    unchanged: found.length - made.length - changed - sorted.refused.length,
    refused,
    remarks: [],
    digest: [made, tiers, places, input.asOf],
    write: async () => {
      await writeNew(ctx, made, input.asOf);
      await reclassifyAll(ctx, tiers);
      await updatePlaces(ctx.tx, places);
    },
  };
};
