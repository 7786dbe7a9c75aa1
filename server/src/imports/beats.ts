import { searchKey } from '@meguri/core/base/address.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { CheckedRow } from '@meguri/core/imports/check.ts';
import type { BeatRow } from '@meguri/core/imports/fields.ts';
import type { Ctx } from '../platform/serve.ts';
import { listBeatNumbers, listBoxes } from './beats.db.ts';
import { type ImportPlan, type PlanInput, type RefusedRow, refusedRow, remarksOf } from './plan.ts';
import { townFinder } from './town-names.ts';
import { listParts, listTowns, type PartRecord, type TownRecord } from './towns.db.ts';
import { type NewBeat, type TownOfBeat, writeBeats } from './write-beats.ts';

type Register = {
  readonly towns: (name: string) => TownRecord | undefined;
  readonly parts: readonly PartRecord[];
  readonly stations: ReadonlyMap<string, string>;
  readonly boxes: ReadonlyMap<string, string>;
  readonly beats: ReadonlyMap<string, string>;
};

const boxKey = (station: string, box: string): string => searchKey(`${station} ${box}`);

const readRegister = async (ctx: Ctx, day: string): Promise<Register> => {
  const units = await listBoxes(ctx.tx, day);
  const beats = await listBeatNumbers(ctx.tx, day);
  return {
    towns: townFinder(await listTowns(ctx.tx)),
    parts: await listParts(ctx.tx, day),
    stations: new Map(units.map((one) => [searchKey(one.station), one.station_id])),
    boxes: new Map(
      units.flatMap(({ station, box, box_id }): readonly [string, string][] =>
        box === null || box_id === null ? [] : [[boxKey(station, box), box_id]],
      ),
    ),
    beats: new Map(beats.map((one) => [`${one.box_id} ${one.number}`, one.id])),
  };
};

type Placed = { readonly towns: readonly TownOfBeat[]; readonly refused: readonly RefusedRow[] };

/** The towns of one row that its beat does not have yet. */
const placeTowns = (
  register: Register,
  beatId: string | null,
  row: CheckedRow<BeatRow>,
): Placed => {
  const towns: TownOfBeat[] = [];
  const refused: RefusedRow[] = [];
  for (const { name, part } of row.value.towns) {
    const town = register.towns(name);
    if (town === undefined) {
      refused.push(refusedRow(row.line, 'imports.unknown-town', { value: name }));
      continue;
    }
    const number = part ?? 0;
    const holders = register.parts.filter(
      (one) => one.town_id === town.id && one.part === number && one.beat_id !== null,
    );
    if (holders.some((one) => one.beat_id === beatId)) continue;
    const [holder] = holders;
    if (holder !== undefined) {
      const details = { value: name, beat: holder.beat ?? '' };
      refused.push(refusedRow(row.line, 'imports.part-held', details));
      continue;
    }
    const known = register.parts.find((one) => one.town_id === town.id && one.part === number);
    towns.push({ town, part: number, partId: known?.id ?? null });
  }
  return { towns, refused };
};

const planBeat = (register: Register, rows: readonly CheckedRow<BeatRow>[]) => {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { station, box, beat } = first.value;
  const boxId = register.boxes.get(boxKey(station, box)) ?? null;
  const beatId = register.beats.get(`${boxId} ${beat}`) ?? null;
  const placed = rows.map((row) => placeTowns(register, beatId, row));
  const stationId = register.stations.get(searchKey(station)) ?? null;
  const found: NewBeat = {
    station,
    stationId,
    box,
    boxId,
    number: beat,
    beatId,
    towns: placed.flatMap(({ towns }) => towns),
  };
  return { beat: found, refused: placed.flatMap(({ refused }) => refused) };
};

/** Two rows of the file that want the same part of a town. */
const contested = (beats: readonly NewBeat[]): readonly RefusedRow[] => {
  const wanted = beats.flatMap((beat) => beat.towns.map((one) => ({ beat, one })));
  const groups = groupBy(wanted, ({ one }) => `${one.town.id} ${one.part}`);
  return [...groups.values()].flatMap(([first, second]) => {
    if (first === undefined || second === undefined || first.beat === second.beat) return [];
    const beat = `${first.beat.box} ${first.beat.number}`;
    return [refusedRow(0, 'imports.part-held', { value: first.one.town.name, beat })];
  });
};

/** Stations, boxes and beats by their names; towns are given to a beat, never taken from one. */
export const planBeats = async (ctx: Ctx, input: PlanInput<BeatRow>): Promise<ImportPlan> => {
  const register = await readRegister(ctx, input.asOf);
  const groups = groupBy(
    input.rows,
    ({ value }) => `${boxKey(value.station, value.box)} ${value.beat}`,
  );
  const planned = [...groups.values()].flatMap((rows) => planBeat(register, rows) ?? []);
  const beats = planned.map(({ beat }) => beat);
  const created = beats.filter(({ beatId }) => beatId === null);
  const changed = beats.filter(({ beatId, towns }) => beatId !== null && towns.length > 0);
  return {
    created: created.length,
    changed: changed.length,
    unchanged: beats.length - created.length - changed.length,
    refused: [...planned.flatMap(({ refused }) => refused), ...contested(beats)],
    remarks: [
      ...remarksOf(
        'new-station',
        beats.flatMap((one) => (one.stationId === null ? [one.station] : [])),
      ),
      ...remarksOf(
        'new-box',
        beats.flatMap((one) => (one.boxId === null ? [`${one.station} ${one.box}`] : [])),
      ),
    ],
    digest: [...created, ...changed],
    write: () => writeBeats(ctx, [...created, ...changed], input.asOf),
  };
};
