import { insertMany } from '../platform/insert-many.ts';
import { newId } from '../platform/keys.ts';
import { setScope } from '../platform/scope.ts';
import type { Ctx } from '../platform/serve.ts';
import { findHeadquarters } from './beats.db.ts';
import type { TownRecord } from './towns.db.ts';

export type TownOfBeat = {
  readonly town: TownRecord;
  readonly part: number;
  /** Null: this part of the town is new. */
  readonly partId: string | null;
};

/** A beat as the file has it; ids are null for what is not in the register yet. */
export type NewBeat = {
  readonly station: string;
  readonly stationId: string | null;
  readonly box: string;
  readonly boxId: string | null;
  readonly number: number;
  readonly beatId: string | null;
  readonly towns: readonly TownOfBeat[];
};

/** Makes what is missing, once per name; the ids by name. */
const ensure = async (
  names: ReadonlyMap<string, string | null>,
  make: (missing: readonly { readonly id: string; readonly name: string }[]) => Promise<void>,
): Promise<ReadonlyMap<string, string>> => {
  const missing = [...names]
    .filter(([, id]) => id === null)
    .map(([name]) => ({ id: newId(), name }));
  await make(missing);
  const known = [...names].flatMap(([name, id]): readonly [string, string][] =>
    id === null ? [] : [[name, id]],
  );
  return new Map([...known, ...missing.map(({ id, name }): [string, string] => [name, id])]);
};

const ensureStations = async (ctx: Ctx, beats: readonly NewBeat[], day: string) => {
  const parent_id = await findHeadquarters(ctx.tx);
  const stations = await ensure(
    new Map(beats.map((one) => [one.station, one.stationId])),
    (missing) =>
      insertMany(
        ctx.tx,
        'units',
        missing.map(({ id, name }) => {
          return { id, parent_id, station_id: id, kind: 'station', name, code: name, from_on: day };
        }),
      ),
  );
  // What is new lies outside of the scope this request began with.
  await setScope(ctx.tx, [...new Set([...ctx.actor.stationIds, ...stations.values()])]);
  return stations;
};

const boxName = ({ station, box }: NewBeat): string => `${station} ${box}`;

const ensureBoxes = (
  ctx: Ctx,
  beats: readonly NewBeat[],
  { stations, day }: { readonly stations: ReadonlyMap<string, string>; readonly day: string },
) => {
  const byName = new Map(beats.map((one) => [boxName(one), one]));
  return ensure(new Map(beats.map((one) => [boxName(one), one.boxId])), (missing) =>
    insertMany(
      ctx.tx,
      'units',
      missing.flatMap(({ id, name: code }) => {
        const beat = byName.get(code);
        const station_id = stations.get(beat?.station ?? '') ?? null;
        const name = beat?.box ?? code;
        const box_kind = name.endsWith('駐在所') ? 'chuzaisho' : 'koban';
        const unit = { id, station_id, kind: 'policeBox', box_kind, name, code, from_on: day };
        return [{ ...unit, parent_id: station_id }];
      }),
    ),
  );
};

/** Writes new units, beats, town parts and which beat has them from that day. */
export const writeBeats = async (
  ctx: Ctx,
  beats: readonly NewBeat[],
  day: string,
): Promise<void> => {
  const stations = await ensureStations(ctx, beats, day);
  const boxes = await ensureBoxes(ctx, beats, { stations, day });
  const word = ctx.pack.vocabulary.beat.ja;
  const placed = beats.map((beat) => {
    const [station_id, box_id] = [stations.get(beat.station), boxes.get(boxName(beat))];
    if (station_id === undefined || box_id === undefined) throw new Error('A box was not made.');
    return { beat, station_id, box_id, id: beat.beatId ?? newId() };
  });
  const made = placed.filter(({ beat }) => beat.beatId === null);
  const rows = made.map(({ beat: { number }, id, station_id, box_id }) => {
    return { id, station_id, box_id, number, name: `第${number}${word}`, from_on: day };
  });
  await insertMany(ctx.tx, 'beats', rows);
  const held = placed.flatMap(({ beat, station_id, id }) =>
    beat.towns.map((one) => ({
      ...one,
      station_id,
      beat_id: id,
      town_part_id: one.partId ?? newId(),
    })),
  );
  const parts = held.filter((one) => one.partId === null);
  const partRows = parts.map(({ town, part, town_part_id }) => {
    const name = part === 0 ? town.name : `${town.name}（${part}）`;
    return { id: town_part_id, town_id: town.id, part, name, lat: town.lat, lon: town.lon };
  });
  await insertMany(ctx.tx, 'town_parts', partRows);
  const memberships = held.map(({ station_id, beat_id, town_part_id }) => {
    return { id: newId(), station_id, beat_id, town_part_id, from_on: day };
  });
  await insertMany(ctx.tx, 'beat_town_parts', memberships);
};
