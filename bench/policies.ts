// npm run bench -- policies [--smoke]: what the row policies cost. The same statements over a million
// premises and three years of visits, once in the scope the product opens for the post of an officer, a
// box chief, a station chief and a clerk of headquarters, once without policies and with the filter
// written out (must show 6, trust.md G-09), on PostgreSQL 15. --smoke: one station's beats, figures are
// not written.
import { databaseOn, openPool } from '../server/src/platform/database.ts';
import { migrateAll } from '../server/src/platform/migrations.ts';
import { ownerOn } from '../server/src/platform/open-database.ts';
import { openCluster, settings } from './support/cluster.ts';
import { ms, writeFigures } from './support/figures.ts';
import { lastYear, loadPrefecture } from './support/load.ts';
import { type Asker, addAskers, inScopeOf } from './support/policies.db.ts';
import { beatSizes } from './support/prefecture.ts';

const schema = 'bench_policies';
const runs = 11;
const goal = 1.3;
const smoke = process.argv.includes('--smoke');

const list = (ids: readonly string[]): string => `'{${ids.join(',')}}'::uuid[]`;

/** The stations of a table, where no policy sees to them. */
type Own = (table: string) => string;

type Asking = { readonly beats: readonly string[] | undefined; readonly own: Own };

/** A statement of the product. */
type Work = { readonly name: string; readonly text: (asking: Asking) => string };

const year = `happened_on between '${lastYear}-01-01' and '${lastYear}-12-31'`;
const standing = `not exists (select from visit_withdrawals back where back.visit_id = v.id`;

const of = (table: string, { beats, own }: Asking): string =>
  `${beats === undefined ? 'true' : `${table}.beat_id = any (${list(beats)})`} ${own(table)}`;

const works: readonly Work[] = [
  {
    name: 'premises by tier',
    text: (asking) =>
      `select tier, count(*) from premises where ${of('premises', asking)} group by 1`,
  },
  {
    name: `visits of ${lastYear} by outcome, not taken back`,
    text: (asking) => `select outcome, count(*), sum(cr_cards) from visits v
      where ${of('v', asking)} and v.${year} and ${standing} ${asking.own('back')}) group by 1`,
  },
  {
    name: '5,000 premises with the last meeting',
    text: (asking) => `select count(*), max(last) from (
      select id, (select max(happened_at) from visits v
        where v.premises_id = premises.id and v.outcome = 'met' ${asking.own('v')}) as last
      from premises where ${of('premises', asking)} limit 5000) one`,
  },
  {
    name: `tries of ${lastYear} by tier, kind and hour`,
    text: (asking) => `select p.tier, p.kind, extract(hour from v.happened_at) >= 17, count(*)
      from visits v join premises p on p.id = v.premises_id ${asking.own('p')}
      where ${of('v', asking)} and v.${year} and ${standing} ${asking.own('back')}) group by 1, 2, 3`,
  },
  {
    name: `homes left in ${lastYear} by month`,
    text: (asking) => `select extract(month from c.happened_on), count(*)
      from premises_changes c join premises p on p.id = c.premises_id
      where c.type = 'moved-out' and c.${year} ${asking.own('c')} and ${of('p', asking)} group by 1`,
  },
  {
    name: `interviews of ${lastYear} by box`,
    text: (asking) => `select b.box_id, count(*)
      from visits v join beats b on b.id = v.beat_id ${asking.own('b')}
      where ${of('v', asking)} and v.${year} and v.outcome = 'met' group by 1`,
  },
];

const byPolicy: Own = () => '';
const written =
  ({ stations }: Asker): Own =>
  (table) =>
    `and ${table}.station_id = any (${list(stations)})`;

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const cluster = openCluster();
const owner = openPool({ url: cluster.url });
const database = databaseOn(openPool({ url: cluster.url }), 'postgres');
const execute = ownerOn(owner);
const rows: (readonly string[])[] = [];
let worst = 0;

// The statement alone is timed, in a transaction as every request opens one.
const time = (text: string, who: Asker['who'] | 'owner'): Promise<number> =>
  inScopeOf({ database, schema }, who, async (run) => {
    const start = performance.now();
    await run(text);
    return performance.now() - start;
  });

const measure = async (asker: Asker, { name, text }: Work): Promise<void> => {
  const { beats } = asker;
  const asked = text({ beats, own: byPolicy });
  const filtered = text({ beats, own: written(asker) });
  const [policy, plain]: [number[], number[]] = [[], []];
  // In turn, so that what else the machine does falls on both alike; the first warms up.
  for (let run = 0; run <= runs; run += 1) {
    const once = [await time(asked, asker.who), await time(filtered, 'owner')] as const;
    if (run > 0) policy.push(once[0]);
    if (run > 0) plain.push(once[1]);
  }
  const times = { policy: middle(policy), plain: middle(plain) };
  const ratio = times.policy / times.plain;
  worst = Math.max(worst, ratio);
  rows.push([asker.name, name, ms(times.policy), ms(times.plain), `${ratio.toFixed(2)} ×`]);
};

try {
  await migrateAll(execute, [schema]);
  const sizes = beatSizes();
  const some = smoke ? sizes.filter(({ station }) => station === sizes[0]?.station) : sizes;
  console.log(`loading ${some.length} beats…`);
  await loadPrefecture(execute, schema, some);
  for (const asker of await addAskers(execute, schema)) {
    for (const work of works) await measure(asker, work);
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
      `The same statement, in turn: after the request's own look-up of the post, with the row policies of that post; and as a role without policies, with the stations of every table written out. Medians of ${runs}.`,
      `Officer: 1 beat; box: its beats; station: all of a station; headquarters: every station, of which the policies of its role compare none. Private cluster with ${settings}.`,
      `Goal: ratio ≤ ${goal}.`,
    ],
    table: { heads, rows },
  });
  if (worst > goal) process.exitCode = 1;
}
