import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './keys.ts';
import { type Prefecture, testPrefecture, withOwner } from './testing.ts';

// R03: a place or organisation that is a partner for outreach leads to no household, and no household
// to it. Asked of the catalogue, so that a table of tomorrow is asked too.

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

/** Tables about places of communities, by the beginning of their name. */
const places = /^(communit|places?(_|$)|partner|organisation|gathering|outreach)/;
/** Tables about homes and who lives there. */
const homes =
  /^(premises|buildings|cards?(_|$)|sealed_|provisional_|visits?(_|$)|opinion|night_|look_|plan_doors|classification)/;
const homeColumn = /^(premises|building|card|visit|household|home|opinion)(_|$)/;

type Link = { readonly from: string; readonly to: string };
type Column = { readonly table: string; readonly name: string };

const readLinks = (schema: string): Promise<readonly Link[]> =>
  withOwner(async (execute) => {
    const rows = await execute(`
      select class.relname as from, target.relname as to from pg_constraint fk
      join pg_class class on class.oid = fk.conrelid
      join pg_class target on target.oid = fk.confrelid
      where fk.contype = 'f' and fk.connamespace = '${schema}'::regnamespace`);
    return rows.map((row) => ({ from: String(row['from']), to: String(row['to']) }));
  });

const readColumns = (schema: string): Promise<readonly Column[]> =>
  withOwner(async (execute) => {
    const rows = await execute(`
      select table_name as table, column_name as name from information_schema.columns
      where table_schema = '${schema}'`);
    return rows.map((row) => ({ table: String(row['table']), name: String(row['name']) }));
  });

/** Everything a row of the table leads to, itself included. */
const reach = (links: readonly Link[], from: string): ReadonlySet<string> => {
  const found = new Set([from]);
  for (const table of found) {
    for (const link of links) if (link.from === table) found.add(link.to);
  }
  return found;
};

/** Tables from which both a place and a home are reached: either of the two, or what joins them. */
const joins = (links: readonly Link[]): readonly string[] =>
  [...new Set(links.map(({ from }) => from))]
    .filter((table) => {
      const found = [...reach(links, table)];
      return found.some((one) => places.test(one)) && found.some((one) => homes.test(one));
    })
    .sort();

/** Columns of places that name a home without saying so to the database. */
const hints = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ table, name }) => places.test(table) && homeColumn.test(name));

test('R03: no foreign key leads from a place to a home, back, or from one table to both', async () => {
  const links = await readLinks(prefecture.schema);
  expect(links.length).toBeGreaterThan(100);
  expect(links.some(({ to }) => homes.test(to))).toBe(true);
  expect(joins(links)).toEqual([]);
  expect(hints(await readColumns(prefecture.schema))).toEqual([]);
});

const planted = `
  create table premises (id uuid primary key);
  create table card_pages (id uuid primary key, premises_id uuid references premises);
  create table units (id uuid primary key);
  create table communities (id uuid primary key, unit_id uuid references units);
  create table community_rooms (id uuid primary key, page_id uuid references card_pages);
  create table meetings (id uuid primary key, place_id uuid references communities);
  create table meeting_doors (meeting_id uuid references meetings, door uuid references premises);
  create table outreach_notes (id uuid primary key, premises_id uuid)`;

test('R03: a planted link is caught: direct, through other tables, by a table of pairs', async () => {
  const schema = `g_${newId().replaceAll('-', '').slice(0, 12)}`;
  await withOwner((execute) =>
    execute(`create schema ${schema}; set local search_path to ${schema}; ${planted}`),
  );
  const links = await readLinks(schema);
  const found = { joins: joins(links), hints: hints(await readColumns(schema)) };
  await withOwner((execute) => execute(`drop schema ${schema} cascade`));
  expect(found.joins).toEqual(['community_rooms', 'meeting_doors']);
  expect(found.hints).toEqual([{ table: 'outreach_notes', name: 'premises_id' }]);
});
