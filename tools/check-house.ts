// House limits of the design over every code file: sizes, cycles, banned constructs, room borders,
// slice order. Biome checks the borders too; this reads the resolved imports, so a path that only
// looks harmless is found as well. It fails when it read fewer files than house-exceptions.json says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { banBreaches } from './house/bans.ts';
import { borderBreaches } from './house/borders.ts';
import { cycleBreaches, importsOf } from './house/imports.ts';
import { figures, limitBreaches, measure } from './house/limits.ts';
import { placeOf, SLICES } from './house/places.ts';
import { readSource, type Source } from './house/source.ts';
import {
  type Breach,
  type Exception,
  listFiles,
  report,
  rootOf,
  withoutExceptions,
} from './tree.ts';

const listedIn = 'tools/house-exceptions.json';
const allowedExceptions = 10;

type House = {
  readonly minimumFiles: Readonly<Record<string, number>>;
  readonly folders: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: readonly Exception[];
};

const readHouse = (root: string): House => JSON.parse(readFileSync(join(root, listedIn), 'utf8'));

const inFile = (rule: string, file: string, say: string): Breach => ({ rule, file, line: 1, say });

const tooFew = (sources: readonly Source[], house: House): readonly Breach[] =>
  Object.entries(house.minimumFiles).flatMap(([room, minimum]) => {
    const seen = sources.filter((source) => source.room === room).length;
    if (seen >= minimum) return [];
    return [
      inFile('too-few-files', listedIn, `${room}: read ${seen}, expected ${minimum} or more`),
    ];
  });

// A folder outside the slice order would escape it, so every folder is a slice or is listed.
const unknownFolders = (sources: readonly Source[], house: House): readonly Breach[] =>
  sources.flatMap(({ file }) => {
    const { room, part } = placeOf(file);
    const known = house.folders[room];
    const skip = known === undefined || part === '' || !file.startsWith(`${room}/src/`);
    if (skip || SLICES.includes(part) || known.includes(part)) return [];
    return [inFile('folder', file, `${part} is no slice: name it in ${listedIn} or in SLICES`)];
  });

const tooManyExceptions = ({ exceptions }: House): readonly Breach[] =>
  exceptions.length <= allowedExceptions
    ? []
    : [inFile('exceptions', listedIn, `${exceptions.length}, allowed ${allowedExceptions}`)];

const readSources = (root: string): readonly Source[] =>
  listFiles(root)
    .filter((file) => /\.(ts|tsx|sql)$/.test(file))
    .map((file) => readSource(root, file));

/** All breaches of the house rules below `root`, and the figures for the summary line. */
export const checkHouse = (
  root: string,
): { readonly breaches: readonly Breach[]; readonly summary: string } => {
  const house = readHouse(root);
  const sources = readSources(root);
  const imports = sources.flatMap(importsOf);
  const sizes = measure(sources);
  const found = [
    ...limitBreaches(sizes),
    ...sources.flatMap(banBreaches),
    ...cycleBreaches(imports),
    ...borderBreaches(imports),
    ...unknownFolders(sources, house),
  ];
  const numbers = Object.entries(figures(sizes)).map(([name, value]) => `${name} ${value}`);
  return {
    breaches: [
      ...withoutExceptions(found, house.exceptions, listedIn),
      ...tooFew(sources, house),
      ...tooManyExceptions(house),
    ],
    summary: `${sources.length} files, ${imports.length} imports, ${numbers.join(', ')}`,
  };
};

if (import.meta.main) {
  const { breaches, summary } = checkHouse(rootOf(process.argv));
  report('check-house', breaches, summary);
}
