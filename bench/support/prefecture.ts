import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type BeatSize = {
  readonly station: number;
  readonly box: number;
  readonly households: number;
  readonly businesses: number;
};

const folder = join(import.meta.dirname, '../../../shared/data/miyagi');

type Row = Readonly<Record<string, string>>;

/** The files quote nothing. */
const read = (name: string): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((text, at) => [names[at] ?? '', text])),
  );
};

const numbered = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(keys)].map((key, at) => [key, at]));

/** The real sizes of 1,182 beats, or as many of the median size where the data is not at hand. */
export const beatSizes = (): readonly BeatSize[] => {
  if (!existsSync(folder)) {
    return Array.from({ length: 1182 }, (_, at) => {
      const box = Math.floor(at / 7);
      return { station: Math.floor(box / 8), box, households: 775, businesses: 72 };
    });
  }
  const rows = read('beats.csv');
  const boxes = numbered(rows.map((row) => row['post_id'] ?? ''));
  const stations = numbered(rows.map((row) => (row['post_id'] ?? '').split('-')[0] ?? ''));
  return rows.map((row) => ({
    station: stations.get((row['post_id'] ?? '').split('-')[0] ?? '') ?? 0,
    box: boxes.get(row['post_id'] ?? '') ?? 0,
    households: Number(row['households']),
    businesses: Number(row['businesses']),
  }));
};
