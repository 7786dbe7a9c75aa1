import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from './database.ts';
import { appRole, stationRole, wholeRole } from './migrations.ts';
import { scopeNow, seeAgain, setScope } from './scope.ts';
import { currentRole, type Prefecture, testPrefecture } from './testing.ts';

// Read from the catalogue, so that a table of tomorrow is swept too.

let prefecture: Prefecture;
let tables: readonly string[] = [];

type Policy = {
  readonly name: string;
  readonly kind: string;
  readonly says: string;
  readonly adds: boolean;
  readonly role: string | null;
};

const readPolicies = (tx: Tx, schema: string) =>
  sql<Policy>`
    select class.relname as name, policy.polcmd::text as kind,
      coalesce(pg_get_expr(policy.polwithcheck, policy.polrelid) || ' to write, ', '')
        || pg_get_expr(policy.polqual, policy.polrelid) as says,
      policy.polpermissive as adds,
      (select string_agg(rolname, ',') from pg_roles where oid = any (policy.polroles)) as role
    from pg_policy policy join pg_class class on class.oid = policy.polrelid
    join pg_namespace space on space.oid = class.relnamespace
    where space.nspname = ${schema}`.execute(tx);

let policies: readonly Policy[] = [];

beforeAll(async () => {
  prefecture = await testPrefecture();
  const { rows } = await prefecture.rows((tx) => readPolicies(tx, prefecture.schema));
  policies = rows;
  tables = [...new Set(rows.map(({ name }) => name))].sort();
});
afterAll(() => prefecture.close());

type Seen = { readonly table: string; readonly rows: number; readonly foreign: number };

const stepInto = (tx: Tx, role: string) => sql.raw(`set local role ${role}`).execute(tx);

/** Every table with a policy, as a request with these stations sees it. */
const sweep = (stations: readonly string[], role?: string): Promise<readonly Seen[]> =>
  prefecture.database.transaction({ schema: prefecture.schema, stations }, async (tx) => {
    const seen: Seen[] = [];
    if (role !== undefined) await stepInto(tx, role);
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
  const byStation = policies.filter(({ role }) => role === null);
  expect(byStation.map(({ name }) => name).sort()).toEqual(tables);
  // What belongs to headquarters has no station and is seen by all (0050_bodies.sql).
  const [own = '', shared, ...others] = [...new Set(byStation.map(({ says }) => says))].sort(
    (a, b) => a.length - b.length,
  );
  expect(own).toContain("current_setting('app.stations'::text, true)");
  expect(shared).toBe(`((station_id IS NULL) OR ${own})`);
  expect(others).toEqual([]);
  expect(policies.filter(({ kind }) => kind !== '*')).toEqual([]);
});

test('the roles of one station and of the whole prefecture have one pair of policies, on every table', () => {
  const { schema } = prefecture;
  const own =
    "(station_id = (NULLIF(current_setting('app.stations'::text, true), ''::text))::uuid)";
  const pair = (name: string) => {
    const list = policies.find((one) => one.name === name && one.role === null)?.says ?? '';
    const says = list.startsWith('((station_id IS NULL) OR')
      ? `((station_id IS NULL) OR ${own})`
      : own;
    return [
      { name, kind: '*', says, adds: false, role: stationRole(schema) },
      { name, kind: '*', says: 'true', adds: true, role: noList },
    ];
  };
  const noList = [stationRole(schema), wholeRole(schema)].sort().join(',');
  const given = policies.filter((policy) => policy.role !== null);
  expect(given).toHaveLength(2 * tables.length);
  expect(given).toEqual(expect.arrayContaining(tables.flatMap(pair)));
});

const stations = () => [prefecture.world.units.station, prefecture.world.units.otherStation];

test('without a scope every table with a policy is empty', async () => {
  expect((await sweep(stations())).filter(({ rows }) => rows > 0).length).toBeGreaterThanOrEqual(3);
  expect((await sweep([])).filter(({ rows }) => rows !== 0)).toEqual([]);
  const asStation = await sweep([], stationRole(prefecture.schema));
  expect(asStation.filter(({ rows }) => rows !== 0)).toEqual([]);
});

test('every role sees of a station what the list shows of it, in any table', async () => {
  const { schema } = prefecture;
  const [station = ''] = stations();
  expect(await sweep(stations(), wholeRole(schema))).toEqual(await sweep(stations()));
  const listed = await sweep([station], appRole(schema));
  expect(listed.find(({ table }) => table === 'beats')?.rows).toBe(3);
  expect(await sweep([station], stationRole(schema))).toEqual(listed);
  await expect(sweep(stations(), stationRole(schema))).rejects.toThrow('uuid');
});

test('the scope of one station never shows a row of another, in any table', async () => {
  const { station, otherStation } = prefecture.world.units;
  for (const own of [station, otherStation]) {
    const seen = await sweep([own]);
    expect(seen.filter(({ foreign }) => foreign !== 0)).toEqual([]);
    expect(seen.find(({ table }) => table === 'beats')?.rows).toBeGreaterThan(0);
  }
});

test('a scope that is narrowed leaves the whole prefecture, until it is widened again', async () => {
  const { database, schema, world } = prefecture;
  await database.transaction({ schema, stations: stations() }, async (tx) => {
    const beats = async () => {
      const rows = await tx.selectFrom('beats').select('station_id').execute();
      return [rows.length, (await currentRole(tx)).role];
    };
    await stepInto(tx, wholeRole(schema));
    const before = await scopeNow(tx);
    await setScope(tx, [world.units.otherStation]);
    expect(await beats()).toEqual([1, stationRole(schema)]);
    await setScope(tx, stations());
    expect(await beats()).toEqual([4, appRole(schema)]);
    await seeAgain(tx, before);
    expect(await beats()).toEqual([4, wholeRole(schema)]);
  });
});

test('a scope is gone with its transaction', async () => {
  for (const role of [stationRole, wholeRole]) {
    await sweep([prefecture.world.units.station], role(prefecture.schema));
    expect((await sweep([])).filter(({ rows }) => rows !== 0)).toEqual([]);
  }
});
