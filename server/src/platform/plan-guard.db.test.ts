import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from './database.ts';
import { wholeRole } from './migrations.ts';
import { setScope } from './scope.ts';
import { type Prefecture, testPrefecture } from './testing.ts';
import { addThings } from './things.testing.ts';

// T46: what the row policies cost is decided by the plan. The scope may be asked once for each
// statement through an index, never by a function of ours for every row.

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
  await addThings(prefecture);
});
afterAll(() => prefecture.close());

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Filter?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
};

const flat = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** The plan a large table would get: few rows alone make the planner read them all. */
const planOf = async (tx: Tx, text: string): Promise<readonly Node[]> => {
  await sql`set local enable_seqscan to off`.execute(tx);
  await sql`set local plan_cache_mode to force_generic_plan`.execute(tx);
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: Node }[] }>`
    explain (format json) ${sql.raw(text)}`.execute(tx);
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => flat(Plan)));
};

const beat = (): string => `'${prefecture.world.beats.first}'`;

const statements: readonly (readonly [string, () => string, readonly string[]])[] = [
  [
    'premises of a beat',
    () => `select id, tier from premises where beat_id = ${beat()}`,
    ['premises'],
  ],
  [
    'visits of a beat in a year',
    () => `select count(*) from visits where beat_id = ${beat()}
      and happened_on between '2026-01-01' and '2026-12-31'`,
    ['visits'],
  ],
  ['visits of everything in scope', () => 'select beat_id, count(*) from visits group by 1', []],
  [
    'premises of a beat with their visits',
    () => `select p.id, max(v.happened_at) from premises p
      left join visits v on v.premises_id = p.id where p.beat_id = ${beat()} group by 1`,
    ['premises'],
  ],
  [
    'looks of a station at a card',
    () => `select count(*) from card_looks where card_id = ${beat()}`,
    ['card_looks'],
  ],
];

test.each(statements)(
  'T46: %s: the scope is asked by an index, by no function of ours',
  async (_, text, byIndex) => {
    const { database, schema, world } = prefecture;
    const own = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = ${schema}::regnamespace`;
    const [functions, nodes] = await database.transaction(
      { schema, stations: [world.units.station] },
      async (tx) => [
        (await own.execute(tx)).rows.map(({ name }) => name),
        await planOf(tx, text()),
      ],
    );
    expect(functions.length).toBeGreaterThan(5);
    const filters = nodes.flatMap((node) => node.Filter ?? []);
    const called = functions.filter((name) => filters.some((one) => one.includes(`${name}(`)));
    expect(called).toEqual([]);
    for (const table of byIndex) {
      const scans = nodes.filter(
        (node) => `${node['Relation Name']}` === table || node['Index Cond'],
      );
      const scoped = scans.some((node) => node['Index Cond']?.includes("'app.stations'"));
      expect(scoped, JSON.stringify(nodes)).toBe(true);
    }
  },
);

const asked = (node: Node): string => `${node.Filter ?? ''} ${node['Index Cond'] ?? ''}`;

test.each(statements)(
  'T46: %s: headquarters compares no row with a scope, a station no row with a list',
  async (_, text) => {
    const { database, schema, world } = prefecture;
    const { station, otherStation } = world.units;
    const [whole, one] = await database.transaction(
      { schema, stations: [station, otherStation] },
      async (tx) => {
        await sql.raw(`set local role ${wholeRole(schema)}`).execute(tx);
        const seen = await planOf(tx, text());
        await setScope(tx, [station]);
        return [seen, await planOf(tx, text())];
      },
    );
    expect(whole.map(asked).filter((one) => one.includes('app.stations'))).toEqual([]);
    expect(one.map(asked).join()).toContain('app.stations');
    expect(one.map(asked).filter((one) => one.includes('string_to_array'))).toEqual([]);
  },
);
