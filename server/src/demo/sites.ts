import { readFileSync } from 'node:fs';
import { groupBy } from '@meguri/core/base/lists.ts';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { beatSpecs, units } from './cast.ts';
import { idOf } from './ids.ts';

const townRow = z.object({
  town_code: z.string(),
  municipality: z.string(),
  town: z.string(),
  lat: z.coerce.number(),
  lon: z.coerce.number(),
  households: z.coerce.number(),
  households_basis: z.enum(['real', 'derived', 'placeholder']),
});
export type Town = z.output<typeof townRow>;

const beatRow = z.object({
  box: z.string(),
  beat: z.coerce.number(),
  town_code: z.string(),
  part: z.coerce.number(),
});

const readCsv = <S extends z.ZodType>(name: string, row: S): readonly z.output<S>[] => {
  const file = new URL(`../../demo-data/${name}.csv`, import.meta.url);
  return z.array(row).parse(parse(readFileSync(file), { columns: true }));
};

/** A town, or a numbered part of a large one, as a beat holds it. */
export type Part = {
  readonly id: string;
  readonly town: Town;
  readonly part: number;
  readonly name: string;
  readonly households: number;
};

export type Site = {
  readonly key: string;
  readonly id: string;
  readonly number: number;
  readonly box: string;
  readonly boxKind: 'koban' | 'chuzaisho';
  readonly boxId: string;
  readonly station: string;
  readonly stationId: string;
  readonly parts: readonly Part[];
};

export type Sites = { readonly towns: readonly Town[]; readonly sites: readonly Site[] };

/** Towns of the demo with their beats; households of a divided town are shared evenly. */
export const readSites = (): Sites => {
  const towns = readCsv('towns', townRow);
  const rows = readCsv('beats', beatRow);
  const byCode = new Map(towns.map((town) => [town.town_code, town]));
  const shares = groupBy(rows, (row) => row.town_code);
  const toPart = ({ town_code, part }: z.output<typeof beatRow>): readonly Part[] => {
    const town = byCode.get(town_code);
    if (town === undefined) return [];
    const households = Math.ceil(town.households / (shares.get(town_code)?.length ?? 1));
    const name = part === 0 ? town.town : `${town.town}（その${part}）`;
    return [{ id: idOf('part', `${town_code}-${part}`), town, part, name, households }];
  };
  const sites = beatSpecs.map(({ box, number }): Site => {
    const unit = units.find((one) => one.key === box);
    const key = `${box}-${number}`;
    const station = unit?.parent ?? '';
    return {
      key,
      id: idOf('beat', key),
      number,
      box,
      boxKind: unit?.box ?? 'koban',
      boxId: idOf('unit', box),
      station,
      stationId: idOf('unit', station),
      parts: rows.filter((row) => row.box === box && row.beat === number).flatMap(toPart),
    };
  });
  return { towns, sites };
};
