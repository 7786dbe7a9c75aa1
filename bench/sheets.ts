// npm run bench -- sheets [--smoke]: the prescribed form of one beat and of all 1,182 beats of a
// prefecture with a million premises and three years of visits, from facts and from closed months,
// on PostgreSQL 15 (DATABASE_URL, or a private cluster) and on the embedded engine, against one plain
// sequential scan of the visits in the same run. --smoke: one station's beats.
import { isDeepStrictEqual } from 'node:util';
import { groupBy, inLanes } from '@meguri/core/base/lists.ts';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import { sheetFormSchema } from '@meguri/core/sheets/form.ts';
import formData from '../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { type Database, databaseOn, openPool } from '../server/src/platform/database.ts';
import { startEmbedded } from '../server/src/platform/embedded.ts';
import { type Execute, migrateAll } from '../server/src/platform/migrations.ts';
import { ownerOn } from '../server/src/platform/open-database.ts';
import { testFolder } from '../server/src/platform/testing-folder.ts';
import { readClosings } from '../server/src/sheets/closings.db.ts';
import { computeMonths } from '../server/src/sheets/months.db.ts';
import { openCluster, settings } from './support/cluster.ts';
import { medianOf, ms, writeFigures } from './support/figures.ts';
import { lastYear, loadPrefecture } from './support/load.ts';
import { type BeatSize, beatSizes } from './support/prefecture.ts';
import { closeYear, readIds, scanFloor } from './support/sheets.db.ts';

const schema = 'bench_sheets';
const runs = 5;
const { switches } = sheetFormSchema.parse(formData);

type Months = ReadonlyMap<string, readonly SheetMonth[]>;

const asked = (beatIds: readonly string[]) =>
  ({ beatIds, year: lastYear, asOf: `${lastYear}-12-31`, switches }) as const;

/** All beats from snapshots, as the totals of a closed year are read. */
const fromClosings = async (
  database: Database,
  scope: { readonly schema: string; readonly stations: readonly string[] },
  beatIds: readonly string[],
): Promise<Months> => {
  const closings = await database.transaction(scope, (tx) => readClosings(tx, beatIds, lastYear));
  const months = new Map<string, SheetMonth[]>();
  for (const { beatId, month, snapshot } of closings) {
    const own = months.get(beatId) ?? [];
    own[month - 1] = snapshot;
    months.set(beatId, own);
  }
  return months;
};

type Engine = {
  readonly name: string;
  readonly database: Database;
  readonly execute: Execute;
  /** Stations counted side by side. */
  readonly lanes: number;
};

type Beat = { readonly id: string; readonly station: string };

/** Station by station, each in a transaction of its own, as `meguri recount` asks for them. */
const countAnew = async (
  database: Database,
  beats: readonly Beat[],
  lanes: number,
): Promise<Months> => {
  const months = new Map<string, readonly SheetMonth[]>();
  const stations = groupBy(beats, (beat) => beat.station);
  await inLanes(stations, lanes, async ([station, own]) => {
    const found = await database.transaction({ schema, stations: [station] }, (tx) =>
      computeMonths(tx, asked(own.map((beat) => beat.id))),
    );
    for (const [id, columns] of found) months.set(id, columns);
  });
  return months;
};

const describeTotals = (months: Months): string =>
  `${months.size} beats, ${[...months.values()].flat().length} month columns`;

/** Measures one engine; answers the rows of its table. */
const measure = async (
  { name, database, execute, lanes }: Engine,
  sizes: readonly BeatSize[],
): Promise<readonly (readonly string[])[]> => {
  await migrateAll(execute, [schema]);
  console.log(`${name}: loading ${sizes.length} beats…`);
  const seconds = await loadPrefecture(execute, schema, sizes);
  const { beats, stations, premises, visits } = await readIds(execute, schema);
  console.log(`${name}: ${premises} premises, ${visits} visits in ${seconds.toFixed(1)} s`);
  const scope = { schema, stations };
  const middle = beats[Math.floor(beats.length / 2)] ?? { id: '', station: '' };
  const own = { schema, stations: [middle.station] };
  const beatIds = beats.map((beat) => beat.id);
  const all = () => countAnew(database, beats, lanes);
  const live = await all();
  await closeYear(execute, schema, { year: lastYear, months: live });
  const closed = await fromClosings(database, scope, beatIds);
  if (!isDeepStrictEqual(live, closed)) throw new Error('Facts and snapshots differ.');
  console.log(`${name}: facts and snapshots agree cell for cell (${describeTotals(live)})`);
  const floor = await medianOf(runs, () => scanFloor(execute, schema, lastYear));
  const one = await medianOf(runs, () =>
    database.transaction(own, (tx) => computeMonths(tx, asked([middle.id]))),
  );
  const facts = await medianOf(runs, all);
  const snapshots = await medianOf(runs, () => fromClosings(database, scope, beatIds));
  const line = (what: string, time: number): readonly string[] => [
    name,
    what,
    ms(time),
    `${(time / floor).toFixed(2)} ×`,
  ];
  return [
    line(`floor: one sequential scan of ${visits.toLocaleString('en')} visits`, floor),
    line('one beat, facts', one),
    line(`${beats.length} beats, facts (${premises.toLocaleString('en')} premises)`, facts),
    line(`${beats.length} beats, closed months`, snapshots),
  ];
};

const onPostgres = async (sizes: readonly BeatSize[]) => {
  const cluster = openCluster();
  const owner = openPool({ url: cluster.url });
  const database = databaseOn(openPool({ url: cluster.url }), 'postgres');
  const execute = ownerOn(owner);
  try {
    return await measure({ name: 'PostgreSQL 15', database, execute, lanes: 2 }, sizes);
  } finally {
    await execute(`drop schema if exists ${schema} cascade`);
    await database.close();
    await owner.end();
    cluster.stop();
  }
};

const onEmbedded = async (sizes: readonly BeatSize[]) => {
  const folder = testFolder();
  const engine = await startEmbedded(folder.path, []);
  // One connection serves owner and application in turn, as the engine has one backend.
  const pool = openPool({ host: engine.host });
  const asOwner = ownerOn(pool);
  const execute: Execute = (text) => asOwner(`set local role postgres; ${text}`);
  const database = databaseOn(pool, 'embedded');
  try {
    return await measure({ name: 'embedded', database, execute, lanes: 1 }, sizes);
  } finally {
    await pool.end();
    await engine.stop();
    folder.remove();
  }
};

const smoke = process.argv.includes('--smoke');
const sizes = beatSizes();
const [first] = sizes;
const station = sizes.filter((beat) => beat.station === first?.station);
const rows = [
  ...(await onPostgres(smoke ? station : sizes)),
  ...(await onEmbedded(station.slice(0, smoke ? 5 : station.length))),
];
const table = { heads: ['engine', 'work', `median of ${runs}`, 'against the floor'], rows };
if (smoke) console.log(rows.map((row) => row.join('  ')).join('\n'));
else {
  writeFigures({
    name: 'sheets',
    notes: [
      'All 33 rows and 15 columns of one year, read as the product reads them: application role, row policies, twelve months a beat.',
      'Every figure from facts was compared cell for cell with the stored months before it was measured.',
      `Real beat sizes, invented facts: half of the planned attempts meet somebody, moves, re-classifications, exemptions, a re-cut, visits taken back. Private cluster with ${settings}.`,
      'All beats from facts: two stations side by side on PostgreSQL, as `meguri recount` counts them.',
      'Goals: one beat ≤ 10 ms, all beats ≤ 4 s from facts and ≤ 1 s from closed months (PostgreSQL).',
    ],
    table,
  });
}
