import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import { countSheet } from '@meguri/core/sheets/facts.ts';
import type { SheetSwitches } from '@meguri/core/sheets/form.ts';
import { coverageOf, randomYear } from '@meguri/core/sheets/random-years.ts';
import type { SheetFact, SheetFile, SheetPremises } from '@meguri/core/sheets/sheet-file.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../platform/refusal-error.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { computeMonths } from './months.db.ts';
import { storeSheetFile } from './sheet-file.testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const usual: SheetSwitches = {
  listedCount: 'all',
  provisionalInListed: true,
  stockSubtotal: 'last-reached',
  rate: { decimals: 1, rounding: 'half-up' },
  dueEveryYears: { priority: 1, general: 3 },
};

class Undone extends Error {}

/** Stores, counts and takes back, so that the tables stay small for the next year. */
const bySql = async (file: SheetFile, switches: SheetSwitches) => {
  let counted: readonly SheetMonth[] | undefined;
  const work = prefecture.rows(async (tx) => {
    const beatId = await storeSheetFile(tx, prefecture.world, file);
    const asked = { beatIds: [beatId], year: file.year, asOf: file.asOf, switches };
    counted = (await computeMonths(tx, asked)).get(beatId);
    throw new Undone();
  });
  await expect(work).rejects.toThrow(Undone);
  return counted;
};

/** A meeting of this year or later cannot be the last one before it. */
const metEarlier = (file: SheetFile): SheetFile => {
  const earlier = <P extends SheetPremises>(one: P): P =>
    (one.lastMetYear ?? 0) < file.year ? one : { ...one, lastMetYear: undefined };
  const unmet = (fact: SheetFact): SheetFact =>
    fact.type === 'added'
      ? { ...fact, premises: { ...fact.premises, lastMetYear: undefined } }
      : fact;
  return { ...file, premises: file.premises.map(earlier), facts: file.facts.map(unmet) };
};

const years = Array.from({ length: 1000 }, (_, seed) => metEarlier(randomYear(seed)));

test('sheets.compute: rule and SQL agree cell for cell on 1,000 random years', async () => {
  const coverage = coverageOf(years);
  console.log('coverage of the random years', coverage);
  for (const [type, least] of Object.entries({
    visited: 300,
    added: 300,
    'moved-out': 300,
    removed: 300,
    reclassified: 300,
    exempted: 300,
    'exemption-ended': 300,
    metThenReclassified: 100,
    provisionalVanished: 100,
    exemptAndBack: 100,
    asOfInFirstHalf: 100,
  })) {
    expect(coverage[type as keyof typeof coverage], type).toBeGreaterThanOrEqual(least);
  }
  for (const [seed, file] of years.entries()) {
    expect(await bySql(file, usual), `seed ${seed}`).toEqual(must(countSheet(file, usual)));
  }
});

test.each([
  { name: 'provisional premises outside B', change: { provisionalInListed: false } },
  { name: 'B counts only premises due this year', change: { listedCount: 'due' as const } },
])('sheets.compute: the reading "$name" agrees too', async ({ change }) => {
  const switches = { ...usual, ...change };
  for (const [seed, file] of years.slice(0, 200).entries()) {
    expect(await bySql(file, switches), `seed ${seed}`).toEqual(must(countSheet(file, switches)));
  }
});
