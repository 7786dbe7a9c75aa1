// npm run bench -- programme [--smoke] [--only embedded|postgres]: every list and dashboard of the
// programme in a prefecture of 25 stations with three years of it (issue 5, must show 6), as the people
// ask who use them, with row policies and authorisation, on the embedded engine and on PostgreSQL 15
// (DATABASE_URL, or a private cluster). The floor of a list is one bare sequential scan of its main
// table in the same run. --smoke: three stations, few calls; --only: one engine; both write no figures.
import { type Database, databaseOn, openPool } from '../server/src/platform/database.ts';
import { startEmbedded } from '../server/src/platform/embedded.ts';
import type { Execute } from '../server/src/platform/migrations.ts';
import { ownerOn } from '../server/src/platform/open-database.ts';
import { testFolder } from '../server/src/platform/testing-folder.ts';
import { openCluster, settings } from './support/cluster.ts';
import { medianOf, ms, writeFigures } from './support/figures.ts';
import { countOf, scanOf } from './support/programme.db.ts';
import { type Asker, type ProgrammeWorld, programmeWorld } from './support/programme.ts';
import { smallSize, wholeSize } from './support/programme-draw.ts';
import { type List, lists } from './support/programme-lists.ts';

const schema = 'bench_programme';
const smoke = process.argv.includes('--smoke');
const only = process.argv.includes('--only') ? process.argv.at(-1) : undefined;
const size = smoke ? smallSize : wholeSize;
const [warm, runs] = smoke ? [1, 5] : [5, 40];
const goal = 100;

type Engine = { readonly name: string; readonly database: Database; readonly execute: Execute };

type Times = { readonly p50: number; readonly p95: number };

const timesOf = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
};

/** The rows of the longest list an answer holds. */
const rowsIn = (answer: unknown): number =>
  Math.max(
    0,
    ...Object.values(answer ?? {}).map((value) => (Array.isArray(value) ? value.length : 0)),
  );

type Line = { readonly p95: number; readonly cells: readonly string[] };

type Measuring = { readonly engine: Engine; readonly world: ProgrammeWorld };

const measure = async (
  { engine, world }: Measuring,
  { operation, filter, table, input }: List,
  who: Asker,
): Promise<Line> => {
  const ask = () =>
    world.ask(who, operation, input(who)).catch((cause: unknown) => {
      throw new Error(`${operation} as ${who}`, { cause });
    });
  for (let run = 0; run < warm; run += 1) await ask();
  const times: number[] = [];
  const scans: number[] = [];
  let answer: unknown;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    answer = await ask();
    times.push(performance.now() - start);
  }
  scans.push(await medianOf(3, () => scanOf(engine.execute, schema, table)));
  const { p50, p95 } = timesOf(times);
  const [floor = 0] = scans;
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  return {
    p95,
    cells: [
      engine.name,
      filter === undefined ? operation : `${operation} (${filter})`,
      who,
      String(rowsIn(answer)),
      ms(p50),
      ms(p95),
      `${(bytes / 1024).toFixed(0)} kB`,
      `${(p50 / floor).toFixed(1)} × ${table}`,
    ],
  };
};

const tables = [
  'measures',
  'measure_versions',
  'measure_steps',
  'communities',
  'partner_liaisons',
  'interpreter_requests',
  'training_sessions',
  'reports',
  'commendations',
  'voices',
];

const measureAll = async (engine: Engine): Promise<readonly Line[]> => {
  const start = performance.now();
  const world = await programmeWorld({ ...engine, schema }, size);
  const counts: string[] = [];
  for (const table of tables) {
    const count = await countOf(engine.execute, schema, table);
    counts.push(`${count.toLocaleString('en')} ${table.replaceAll('_', ' ')}`);
  }
  console.log(`${engine.name}: ${counts.join(', ')} in ${ms(performance.now() - start)}`);
  const { ids, packs } = world;
  const lines: Line[] = [];
  for (const list of lists({ ids, pack: packs.main, report: packs.report })) {
    for (const who of list.who) {
      const line = await measure({ engine, world }, list, who);
      lines.push(line);
      console.log(line.cells.join('  '));
    }
  }
  return lines;
};

const onEmbedded = async (): Promise<readonly Line[]> => {
  const folder = testFolder();
  const engine = await startEmbedded(folder.path, []);
  // One connection serves owner and application in turn, as the engine has one backend.
  const pool = openPool({ host: engine.host });
  const asOwner = ownerOn(pool);
  const execute: Execute = (text) => asOwner(`set local role postgres; ${text}`);
  try {
    return await measureAll({ name: 'embedded', database: databaseOn(pool, 'embedded'), execute });
  } finally {
    await pool.end();
    await engine.stop();
    folder.remove();
  }
};

const onPostgres = async (): Promise<readonly Line[]> => {
  const cluster = openCluster();
  const owner = openPool({ url: cluster.url });
  const database = databaseOn(openPool({ url: cluster.url }), 'postgres');
  const execute = ownerOn(owner);
  try {
    return await measureAll({ name: 'PostgreSQL 15', database, execute });
  } finally {
    await execute(`drop schema if exists ${schema} cascade`);
    await database.close();
    await owner.end();
    cluster.stop();
  }
};

const lines = [
  ...(only === 'postgres' ? [] : await onEmbedded()),
  ...(only === 'embedded' ? [] : await onPostgres()),
];
const slow = lines.filter(({ p95 }) => p95 > goal);
console.log(`\n${lines.length} lists, ${slow.length} above ${goal} ms (p95)`);
for (const { cells } of slow) console.log(cells.join('  '));
if (!smoke && only === undefined) {
  writeFigures({
    name: 'programme',
    notes: [
      `25 stations, three years of the programme: ${size.measures.toLocaleString('en')} measures with versions, steps, checks, results and looks back, 2,500 entries of the register of communities (sealed), partners with 6,000 entries of the log, 6,500 interpreter requests, 1,875 sessions, 150 reports, 600 commendations, 6,000 voices.`,
      `Each list as its page asks for it, by the people who use it, through the door with sign-in, authorisation, row policies and the check of the answer, without HTTP; ${runs} calls after ${warm} to warm up. No doors and visits: what they cost the home page stands under screens.`,
      'The floor is one bare sequential scan of the main table by the owner (median of 3): a ratio below 1 reads less than the table, above it also decides, joins, opens and writes out.',
      `Private cluster with ${settings}.`,
      `Goal: p95 ≤ ${goal} ms.`,
    ],
    table: {
      heads: ['engine', 'list', 'who', 'rows', 'p50', 'p95', 'bytes', 'p50 against the floor'],
      rows: lines.map(({ cells }) => cells),
    },
  });
}
if (!smoke && slow.length > 0) process.exitCode = 1;
