import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from './database.ts';
import { type Prefecture, testPrefecture } from './testing.ts';

// Read from the catalogue, so that a table of tomorrow is swept too.

let prefecture: Prefecture;
let tables: readonly string[] = [];

type Policy = { readonly name: string; readonly kind: string; readonly says: string };

const readPolicies = (tx: Tx, schema: string) =>
  sql<Policy>`
    select class.relname as name, policy.polcmd::text as kind,
      pg_get_expr(policy.polqual, policy.polrelid) as says
    from pg_policy policy join pg_class class on class.oid = policy.polrelid
    join pg_namespace space on space.oid = class.relnamespace
    where space.nspname = ${schema}`.execute(tx);

let policies: readonly Policy[] = [];

beforeAll(async () => {
  prefecture = await testPrefecture();
  const { rows } = await prefecture.rows((tx) => readPolicies(tx, prefecture.schema));
  policies = rows;
  tables = rows.map(({ name }) => name).sort();
});
afterAll(() => prefecture.close());

type Seen = { readonly table: string; readonly rows: number; readonly foreign: number };

/** Every table with a policy, as a request with these stations sees it. */
const sweep = (stations: readonly string[]): Promise<readonly Seen[]> =>
  prefecture.database.transaction({ schema: prefecture.schema, stations }, async (tx) => {
    const seen: Seen[] = [];
    for (const table of tables) {
      const { rows } = await sql<{ rows: number; foreign: number }>`
        select count(*) as rows,
          count(*) filter (where station_id <> all (${stations}::uuid[])) as foreign
        from ${sql.table(table)}`.execute(tx);
      seen.push({ table, rows: rows[0]?.rows ?? -1, foreign: rows[0]?.foreign ?? -1 });
    }
    return seen;
  });

test('every policy has the one shape, for reading and writing alike', () => {
  expect(tables.length).toBeGreaterThan(30);
  // What belongs to headquarters has no station and is seen by all (0050_bodies.sql).
  const [own = '', shared, ...others] = [...new Set(policies.map(({ says }) => says))].sort(
    (a, b) => a.length - b.length,
  );
  expect(own).toContain("current_setting('app.stations'::text, true)");
  expect(shared).toBe(`((station_id IS NULL) OR ${own})`);
  expect(others).toEqual([]);
  expect(policies.filter(({ kind }) => kind !== '*')).toEqual([]);
});

test('without a scope every table with a policy is empty', async () => {
  const { world } = prefecture;
  const all = await sweep([world.units.station, world.units.otherStation]);
  expect(all.filter(({ rows }) => rows > 0).length).toBeGreaterThanOrEqual(3);
  expect((await sweep([])).filter(({ rows }) => rows !== 0)).toEqual([]);
});

test('the scope of one station never shows a row of another, in any table', async () => {
  const { station, otherStation } = prefecture.world.units;
  for (const own of [station, otherStation]) {
    const seen = await sweep([own]);
    expect(seen.filter(({ foreign }) => foreign !== 0)).toEqual([]);
    expect(seen.find(({ table }) => table === 'beats')?.rows).toBeGreaterThan(0);
  }
});

test('a scope is gone with its transaction', async () => {
  await sweep([prefecture.world.units.station]);
  expect((await sweep([])).filter(({ rows }) => rows !== 0)).toEqual([]);
});
