import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRole, loginRole, stationRole, wholeRole } from './migrations.ts';
import { type Prefecture, testPrefecture } from './testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const folder = fileURLToPath(new URL('../../db/migrations/', import.meta.url));

/** Tables the migrations mark as facts: the mark stands in the comment right above the table. */
const facts = readdirSync(folder).flatMap((name) => {
  const text = readFileSync(`${folder}${name}`, 'utf8');
  return [...text.matchAll(/^-- fact\n(?:--.*\n)*create table (\w+)/gm)].map((match) => match[1]);
});

test('facts may be added and read, never changed or deleted', async () => {
  expect(facts.length).toBeGreaterThan(20);
  const { rows } = await prefecture.rows((tx) =>
    sql<{ name: string; changes: boolean; adds: boolean }>`
      select tablename as name,
        has_any_column_privilege(${appRole(prefecture.schema)}, quote_ident(schemaname) || '.' || tablename, 'UPDATE')
          or has_table_privilege(${appRole(prefecture.schema)}, quote_ident(schemaname) || '.' || tablename, 'DELETE,TRUNCATE') as changes,
        has_table_privilege(${appRole(prefecture.schema)}, quote_ident(schemaname) || '.' || tablename, 'INSERT') as adds
      from pg_tables where schemaname = ${prefecture.schema}`.execute(tx),
  );
  const found = rows.filter((row) => facts.includes(row.name));
  expect(found.map((row) => row.name).sort()).toEqual([...facts].sort());
  expect(found.filter((row) => row.changes || !row.adds)).toEqual([]);
});

test('every table with a station forces its row policy, and the role owns nothing', async () => {
  const { rows } = await prefecture.rows((tx) =>
    sql<{ name: string; forced: boolean; policies: number; owner: string }>`
      select class.relname as name, class.relforcerowsecurity and class.relrowsecurity as forced,
        (select count(*) from pg_policy where polrelid = class.oid) as policies,
        pg_get_userbyid(class.relowner) as owner
      from pg_class class join pg_namespace space on space.oid = class.relnamespace
      join pg_attribute field on field.attrelid = class.oid and field.attname = 'station_id'
      where space.nspname = ${prefecture.schema} and class.relkind = 'r'
        and class.relname <> 'units'`.execute(tx),
  );
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => !row.forced || row.policies !== 3)).toEqual([]);
  const roles = [appRole, stationRole, wholeRole].map((role) => role(prefecture.schema));
  expect(rows.filter((row) => roles.includes(row.owner))).toEqual([]);
});

const scoped = { 'one station': stationRole, 'the whole prefecture': wholeRole };

test.each(Object.entries(scoped))(
  'the role of %s has the application’s rights and no other',
  async (_, roleOf) => {
    const role = roleOf(prefecture.schema);
    const { rows } = await prefecture.rows((tx) =>
      sql<{ login: boolean; above: boolean; within: string[]; steps: string[]; own: number }>`
      select rolcanlogin as login,
        rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as above,
        array(select granted.rolname::text from pg_auth_members m
          join pg_roles granted on granted.oid = m.roleid where m.member = whole.oid) as within,
        array(select distinct member.rolname::text from pg_auth_members m
          join pg_roles member on member.oid = m.member where m.roleid = whole.oid) as steps,
        (select count(*) from pg_shdepend d where d.refobjid = whole.oid and d.deptype in ('a', 'o'))
          as own
      from pg_roles whole where rolname = ${role}`.execute(tx),
    );
    const within = [appRole(prefecture.schema)];
    const [found] = rows;
    expect(found).toMatchObject({ login: false, above: false, within, own: 0 });
    expect(found?.steps).toContain(loginRole);
  },
);

// Who sees one station, who the whole prefecture is looked up there, in the post of the day (decision 0016).
test('no function but one sets the role or the stations of a transaction', async () => {
  const { rows } = await prefecture.rows((tx) =>
    sql<{ name: string }>`
      select proname as name from pg_proc where pronamespace = ${prefecture.schema}::regnamespace
        and pg_get_functiondef(oid) ~* 'set_config|set (local |session )?role'`.execute(tx),
  );
  expect(rows.map(({ name }) => name)).toEqual(['open_actor']);
});

// It only has the planner look at the tables again; an application role may not ANALYZE itself.
const ownersRights = ['renew_statistics'];

test('no trigger, and no function but one runs with its owner’s rights', async () => {
  const { rows } = await prefecture.rows((tx) =>
    sql<{ name: string }>`
      select trigger.tgname as name from pg_trigger trigger
      join pg_class class on class.oid = trigger.tgrelid
      join pg_namespace space on space.oid = class.relnamespace
      where space.nspname = ${prefecture.schema} and not trigger.tgisinternal
      union all
      select proc.proname from pg_proc proc join pg_namespace space on space.oid = proc.pronamespace
      where space.nspname = ${prefecture.schema} and proc.prosecdef`.execute(tx),
  );
  expect(rows.map((row) => row.name)).toEqual(ownersRights);
});
