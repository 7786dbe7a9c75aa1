import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import { countSheet } from '@meguri/core/sheets/facts.ts';
import type { SheetSwitches } from '@meguri/core/sheets/form.ts';
import { randomYear } from '@meguri/core/sheets/random-years.ts';
import type { SheetFile } from '@meguri/core/sheets/sheet-file.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../platform/database.ts';
import { must } from '../platform/refusal-error.ts';
import { type Prefecture, testPrefecture, withOwner } from '../platform/testing.ts';
import { computeMonths } from './months.db.ts';
import { storeSheetFile } from './sheet-file.testing.ts';
import { sqlMutants } from './sql-mutants.testing.ts';

// Faults are planted in the functions of one schema, one after the other, and the rule of core must
// disagree with each. The years carry what a sheet file cannot say and what must change nothing:
// every premises came from another beat before the year, and met visits that were taken back.

const read = (name: string): string =>
  readFileSync(new URL(`../../db/migrations/${name}`, import.meta.url), 'utf8');
const spells = /create or replace function premises_spells[\s\S]*?\nend;/;
const [newest = ''] = spells.exec(read('0073_scopes.sql')) ?? [];
const [functions = ''] = read('0040_sheets.sql')
  .replace(spells, () => newest)
  .split('-- The months of one beat.');

const switches: SheetSwitches = {
  listedCount: 'all',
  provisionalInListed: true,
  stockSubtotal: 'last-reached',
  rate: { decimals: 1, rounding: 'half-up' },
  dueEveryYears: { priority: 1, general: 3 },
};

type Stored = { readonly file: SheetFile; readonly beatId: string };

let prefecture: Prefecture;
let years: readonly Stored[] = [];

const asOwner = (text: string) =>
  withOwner((execute) => execute(`set local search_path to ${prefecture.schema}; ${text}`));

/** All premises of the first day are listed elsewhere and came here on the eve of the year. */
const comeFromElsewhere = async ({ file, beatId }: Stored): Promise<void> => {
  const eve = `${file.year - 1}-12-31`;
  const elsewhere = prefecture.world.beats.second;
  await asOwner(`
    with moved as (
      update premises set beat_id = '${elsewhere}'
      where beat_id = '${beatId}' and added_on < '${eve}' returning id, station_id),
    listed as (
      update premises_changes change set first_beat_id = '${elsewhere}'
      from moved where change.premises_id = moved.id)
    insert into premises_changes (id, station_id, premises_id, first_beat_id, type, beat_id,
      happened_on, happened_at, recorded_at)
    select gen_random_uuid(), station_id, id, '${elsewhere}', 'moved-beat', '${beatId}', '${eve}',
      (date '${eve}' + time '12:00') at time zone 'Asia/Tokyo', now()
    from moved`);
};

/** What must not count: visits taken back, and an older version of the plan. */
const addNoise = async (tx: Tx, { file, beatId }: Stored): Promise<void> => {
  const [first, person] = [`${file.year}-01-01`, prefecture.world.persons.officer];
  await sql`
    with added as (
      insert into visits (id, station_id, beat_id, premises_id, person_id, outcome, happened_on,
        happened_at, recorded_at, cr_cards, card_step)
      select gen_random_uuid(), station_id, beat_id, id, ${person}, 'met', ${first}::date,
        ${first}::date::timestamp at time zone 'Asia/Tokyo', now(), 3, 'completed'
      from premises where beat_id = ${beatId} returning id, station_id)
    insert into visit_withdrawals (visit_id, station_id, withdrawn_at, withdrawn_by)
    select id, station_id, now(), ${person} from added`.execute(tx);
  await sql`
    with old as (
      insert into plans (id, station_id, beat_id, year, version, state, made_by, made_at)
      select gen_random_uuid(), station_id, beat_id, year, 0, 'superseded', ${person}, now()
      from plans where beat_id = ${beatId} returning *)
    insert into plan_months
      (id, station_id, beat_id, plan_id, year, version, month, priority, general, approved_at)
    select gen_random_uuid(), station_id, beat_id, id, year, version, generate_series(1, 12), 77, 77,
      now()
    from old`.execute(tx);
};

/** A random year without the meetings of other years, which this reading does not ask for. */
const plainYear = (seed: number): SheetFile => {
  const file = randomYear(seed);
  const premises = file.premises.map((one) => ({ ...one, lastMetYear: undefined }));
  return { ...file, premises };
};

const store = async (file: SheetFile): Promise<Stored> => {
  const stored = await prefecture.rows(async (tx) => {
    const beatId = await storeSheetFile(tx, prefecture.world, file);
    await addNoise(tx, { file, beatId });
    return { file, beatId };
  });
  await comeFromElsewhere(stored);
  return stored;
};

const bySql = ({ file, beatId }: Stored): Promise<readonly SheetMonth[] | undefined> =>
  prefecture.rows(async (tx) => {
    const { year, asOf } = file;
    const months = await computeMonths(tx, { beatIds: [beatId], year, asOf, switches });
    return months.get(beatId);
  });

/** How many of the years come out otherwise than by the rule. */
const disagreements = async (): Promise<number> => {
  let found = 0;
  for (const year of years) {
    const same = isDeepStrictEqual(await bySql(year), must(countSheet(year.file, switches)));
    found += same ? 0 : 1;
  }
  return found;
};

beforeAll(async () => {
  prefecture = await testPrefecture();
  const stored: Stored[] = [];
  for (let seed = 1; seed <= 12; seed += 1) stored.push(await store(plainYear(seed)));
  years = stored;
});
afterAll(() => prefecture.close());

test('sheets.compute: moves, visits taken back and old plans leave the form as the rule has it', async () => {
  expect(await disagreements()).toBe(0);
});

test.each(sqlMutants)('sheets.compute: a planted fault is caught: $name', async (mutant) => {
  expect(functions.split(mutant.search)).toHaveLength(2);
  await asOwner(functions.replace(mutant.search, () => mutant.replace));
  const caught = await disagreements();
  await asOwner(functions);
  expect(caught).toBeGreaterThan(0);
});

test('sheets.compute: with the faults taken out, rule and SQL agree again', async () => {
  expect(await disagreements()).toBe(0);
});
