// npm run bench -- policies [--smoke]: what the row policies cost. The same statements over a million
// premises and three years of visits, once as the application role with the real scope of an officer,
// a box, a station and headquarters, once without policies and with the filter written out (must show
// 6, trust.md G-09), on PostgreSQL 15. --smoke: one station's beats, figures are not written.
import { databaseOn, openPool } from '../server/src/platform/database.ts';
import { migrateAll } from '../server/src/platform/migrations.ts';
import { ownerOn } from '../server/src/platform/open-database.ts';
import { openCluster, settings } from './support/cluster.ts';
import { ms, writeFigures } from './support/figures.ts';
import { lastYear, loadPrefecture } from './support/load.ts';
import { runRaw, type ScopeIds, scopesOf } from './support/policies.db.ts';
import { beatSizes } from './support/prefecture.ts';

const schema = 'bench_policies';
const runs = 11;
const goal = 1.3;
const smoke = process.argv.includes('--smoke');

const list = (ids: readonly string[]): string => `'{${ids.join(',')}}'::uuid[]`;

/** The statement, with what it asks for and, where no policy does it, the stations of each table. */
type Work = { readonly name: string; readonly text: (asked: string, own: Own) => string };
type Own = (table: string) => string;

const year = `happened_on between '${lastYear}-01-01' and '${lastYear}-12-31'`;

const works: readonly Work[] = [
  {
    name: 'premises by tier',
    text: (asked, own) => `select tier, count(*) from premises
      where ${asked} ${own('premises')} group by 1`,
  },
  {
    name: `visits of ${lastYear} by outcome`,
    text: (asked, own) => `select outcome, count(*), sum(cr_cards) from visits
      where ${asked} ${own('visits')} and ${year} group by 1`,
  },
  {
    name: '5,000 premises with the last meeting',
    text: (asked, own) => `select count(*), max(last) from (
      select id, (select max(happened_at) from visits v
        where v.premises_id = premises.id and v.outcome = 'met' ${own('v')}) as last
      from premises where ${asked} ${own('premises')} limit 5000) one`,
  },
];

/** What the statement itself asks for; the policies know stations only. */
const askedBy = ({ beats }: ScopeIds): string =>
  beats === undefined ? 'true' : `beat_id = any (${list(beats)})`;

const byPolicy: Own = () => '';
const written =
  ({ stations }: ScopeIds): Own =>
  (table) =>
    `and ${table}.station_id = any (${list(stations)})`;

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;

const cluster = openCluster();
const owner = openPool({ url: cluster.url });
const database = databaseOn(openPool({ url: cluster.url }), 'postgres');
const execute = ownerOn(owner);
const rows: (readonly string[])[] = [];
let worst = 0;
try {
  await migrateAll(execute, [schema]);
  const sizes = beatSizes();
  const some = smoke ? sizes.filter(({ station }) => station === sizes[0]?.station) : sizes;
  console.log(`loading ${some.length} beats…`);
  await loadPrefecture(execute, schema, some);
  for (const scope of await scopesOf(execute, schema)) {
    // The statement alone is timed, in a transaction as every request opens one.
    const time = (text: string, policies: boolean): Promise<number> =>
      database.transaction({ schema, stations: scope.stations }, async (tx) => {
        if (!policies) await runRaw(tx, 'set local role none');
        const start = performance.now();
        await runRaw(tx, text);
        return performance.now() - start;
      });
    for (const { name, text } of works) {
      const [asked, policy, plain] = [askedBy(scope), [] as number[], [] as number[]];
      // In turn, so that what else the machine does falls on both alike; the first warms up.
      for (let run = 0; run <= runs; run += 1) {
        const once = [
          await time(text(asked, byPolicy), true),
          await time(text(asked, written(scope)), false),
        ] as const;
        if (run > 0) policy.push(once[0]);
        if (run > 0) plain.push(once[1]);
      }
      const times = { policy: middle(policy), plain: middle(plain) };
      const ratio = times.policy / times.plain;
      worst = Math.max(worst, ratio);
      rows.push([scope.name, name, ms(times.policy), ms(times.plain), `${ratio.toFixed(2)} ×`]);
    }
  }
} finally {
  await execute(`drop schema if exists ${schema} cascade`);
  await database.close();
  await owner.end();
  cluster.stop();
}
const heads = ['scope', 'statement', 'with row policies', 'with a filter', 'ratio'];
if (smoke) console.log(rows.map((row) => row.join('  ')).join('\n'));
else {
  writeFigures({
    name: 'policies',
    notes: [
      `The same statement, in turn: as the application role with row policies and the scope of the post, and as a role without policies with the stations of every table written out. Medians of ${runs}.`,
      `Officer: 1 beat; box: its beats; station: all of a station; headquarters: every station. Private cluster with ${settings}.`,
      `Goal: ratio ≤ ${goal}.`,
    ],
    table: { heads, rows },
  });
  if (worst > goal) process.exitCode = 1;
}
