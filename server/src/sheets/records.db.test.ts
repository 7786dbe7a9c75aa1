import { sum } from '@meguri/core/base/lists.ts';
import { assembleSheet } from '@meguri/core/sheets/cells.ts';
import { randomYear } from '@meguri/core/sheets/random-years.ts';
import { getRecords } from '@meguri/core/sheets/sheets.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import { loadPacks } from '../platform/packs.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { computeMonths } from './months.db.ts';
import { cellsOf } from './paper/paper.ts';
import { cellRecords, stepsOf } from './records.ts';
import { storeSheetFile } from './sheet-file.testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const pack = loadPacks().all[0];
if (pack === undefined) throw new Error('no pack');

class Undone extends Error {}

const undone = async (work: (tx: Tx) => Promise<void>): Promise<void> => {
  const done = prefecture.rows(async (tx) => {
    await work(tx);
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
};

/** A quarter of a stored year's cells with the records behind them, another quarter each year. */
const compareCells = async (tx: Tx, seed: number): Promise<number> => {
  const { form } = pack;
  const file = randomYear(seed);
  const beatId = await storeSheetFile(tx, prefecture.world, file);
  const { year, asOf } = file;
  const months = await computeMonths(tx, {
    beatIds: [beatId],
    year,
    asOf,
    switches: form.switches,
  });
  const sheetYear = { year, fromOn: '2000-01-01', untilOn: null, today: asOf, closed: [] };
  let cells = 0;
  for (const [at, row] of assembleSheet(form, months.get(beatId) ?? []).rows.entries()) {
    if (at < 3 || form.rows[at]?.measure === 'ratio') continue;
    for (const [column, cell] of cellsOf(row).entries()) {
      if ((at + column + seed) % 4 !== 0) continue;
      const asked = { beatId, rowId: row.id, column };
      const behind = await cellRecords({ tx, pack }, asked, { asOf, sheetYear });
      const counted = sum((behind?.records ?? []).map(({ count }) => count));
      expect(counted, `seed ${seed} ${row.id} column ${column}`).toBe(cell ?? 0);
      if (behind === null) continue;
      cells += 1;
      if (column % 3 !== 0) continue;
      const steps = sum((await stepsOf(tx, behind)).map(({ count }) => count));
      expect(steps, `steps of seed ${seed} ${row.id} column ${column}`).toBe(cell ?? 0);
    }
  }
  return cells;
};

test('sheets.records: as many records as the cell says, every cell in 8 of 32 random years', async () => {
  let cells = 0;
  for (let seed = 1; seed <= 32; seed += 1) {
    await undone(async (tx) => {
      cells += await compareCells(tx, seed);
    });
  }
  expect(cells).toBeGreaterThan(1500);
});

test('sheets.records: planned cells open the doors of the approved plan', async () => {
  const { world } = prefecture;
  const where = { station_id: world.units.station, beat_id: world.beats.first };
  const at = new Date('2026-01-05T01:00:00Z');
  const doors = [1, 2, 2, 7].map((month) => ({ month, id: newId() }));
  await prefecture.rows(async (tx) => {
    const rows = doors.map(({ id }) => ({
      id,
      ...where,
      kind: 'household',
      tier: 'general',
      card: 'none',
      added_on: '2026-01-05',
      added_at: at,
      recorded_at: at,
    }));
    await tx.insertInto('premises').values(rows).execute();
    const plan_id = newId();
    const base = { ...where, year: 2026, version: 1 };
    const made = { made_by: world.persons.officer, made_at: at };
    await tx
      .insertInto('plans')
      .values({ ...base, id: plan_id, state: 'approved', ...made })
      .execute();
    for (const { id, month } of doors) {
      const door = { premises_id: id, station_id: where.station_id, tier: 'general', month };
      const rest = {
        plan_id,
        town_part_id: world.townParts.first,
        minutes: 5,
        due_on: '2026-12-31',
      };
      await tx
        .insertInto('plan_doors')
        .values({ ...door, ...rest })
        .execute();
      const cell = { ...base, id: newId(), plan_id, month, priority: 0, general: 1 };
      if (month !== 2)
        await tx
          .insertInto('plan_months')
          .values({ ...cell, approved_at: at })
          .execute();
    }
  });
  const asked = { beatId: world.beats.first, year: 2026 };
  const count = async (rowId: string, column: number) =>
    (await prefecture.must('officer', getRecords, { ...asked, rowId, column })).records.length;
  expect(await count('MG-R2', 1)).toBe(2);
  expect(await count('MG-R3', 14)).toBe(4);
  expect(await count('MG-R1', 14)).toBe(0);
});

test('sheets.records: a list says where, what and when, and nothing about people or outcomes', async () => {
  const asked = { beatId: prefecture.world.beats.first, year: 2026, rowId: 'MG-R20', column: 10 };
  const { records, steps } = await prefecture.must('officer', getRecords, asked);
  expect(records).toHaveLength(4);
  expect(Object.keys(records[0] ?? {}).toSorted()).toEqual([
    'address',
    'count',
    'kind',
    'on',
    'premisesId',
    'tier',
  ]);
  expect(steps).toEqual([{ name: 'active', count: 4 }]);
  const clerk = await prefecture.as('headquartersClerk', getRecords, asked);
  expect(clerk).toMatchObject({ ok: false, status: 403 });
  const stranger = await prefecture.as('stranger', getRecords, asked);
  expect(stranger).toMatchObject({ ok: false, status: 404 });
});
