import {
  closeMonth,
  confirmCorrection,
  correctCell,
  reopenMonth,
} from '@meguri/core/sheets/close.ops.ts';
import {
  cancelPrint,
  fetchFiled,
  fetchPrint,
  fileYear,
  listFiled,
  printProgress,
  startPrint,
} from '@meguri/core/sheets/papers.ops.ts';
import { getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import { sql } from 'kysely';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../platform/keys.ts';
import { loadPacks } from '../platform/packs.ts';
import type { Ctx } from '../platform/serve.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { filedChecksum } from './file-year.ts';
import { papersOf } from './papers.ts';

const [pack] = loadPacks().all;

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture(new Date('2026-01-10T01:00:00Z'));
});
afterAll(() => prefecture.close());

const year = 2025;
const box = () => ({ boxId: prefecture.world.units.box, year });

const closeYear = async (who: Person, beatId: string): Promise<void> => {
  for (let month = 1; month <= 12; month += 1) {
    await prefecture.must(who, closeMonth, { beatId, year, month });
  }
};

test('sheets.file: only a year whose months are all closed is filed', async () => {
  const { first, second } = prefecture.world.beats;
  await closeYear('officer', first);
  const open = await prefecture.as('boxChief', fileYear, box());
  expect(open).toMatchObject({ status: 409, code: 'sheets.year-open' });
  await closeYear('secondOfficer', second);
  expect(await prefecture.as('officer', fileYear, box())).toMatchObject({ status: 403 });
  const stranger = await prefecture.as('stranger', fileYear, box());
  expect(stranger).toMatchObject({ status: 404 });
});

test('sheets.file: an undecided correction keeps the year from being filed', async () => {
  const asked = { beatId: prefecture.world.beats.first, year, rowId: 'MG-R16', month: 3 };
  const wrong = { ...asked, corrected: 2, reason: '試験' };
  const { correctionId } = await prefecture.must('officer', correctCell, wrong);
  const waits = await prefecture.as('boxChief', fileYear, box());
  expect(waits).toMatchObject({ code: 'sheets.correction-open' });
  await prefecture.must('boxChief', confirmCorrection, { correctionId });
});

test('sheets.file: paper, figures and check number agree, and nothing of it changes', async () => {
  const { filedId, checksum } = await prefecture.must('boxChief', fileYear, box());
  const row = await prefecture.rows((tx) =>
    tx.selectFrom('filed_sheets').selectAll().executeTakeFirstOrThrow(),
  );
  expect(row.id).toBe(filedId);
  expect(filedChecksum(row.pdf, JSON.stringify(row.data))).toBe(checksum);
  expect(filedChecksum(row.pdf.subarray(1), JSON.stringify(row.data))).not.toBe(checksum);
  // Two beats of a page with an annex each, and the total of the box.
  expect((await PDFDocument.load(row.pdf)).getPageCount()).toBe(5);
  const change = prefecture.rows((tx) => sql`update filed_sheets set year = 2000`.execute(tx));
  await expect(change).rejects.toThrow(/permission denied/);
  const gone = prefecture.rows((tx) => sql`delete from filed_sheets`.execute(tx));
  await expect(gone).rejects.toThrow(/permission denied/);
});

test('sheets.retain: the pack states no time, so what is filed is kept', async () => {
  const { station } = prefecture.world.units;
  const { filed } = await prefecture.must('officer', listFiled, { stationId: station });
  expect(filed).toMatchObject([{ year, boxName: '見本交番', keepUntil: null }]);
  const paper = await prefecture.must('officer', fetchFiled, { filedId: filed[0]?.id ?? '' });
  expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  const stranger = await prefecture.as('stranger', fetchFiled, { filedId: filed[0]?.id ?? '' });
  expect(stranger).toMatchObject({ status: 404 });
});

test('sheets.file: a filed year takes no reopening, no correction and no second filing', async () => {
  const beat = { beatId: prefecture.world.beats.first, year };
  const codes = [
    await prefecture.as('boxChief', reopenMonth, { ...beat, month: 12, reason: '試験' }),
    await prefecture.as('officer', correctCell, {
      ...beat,
      rowId: 'MG-R16',
      month: 1,
      corrected: 1,
      reason: '試験',
    }),
    await prefecture.as('boxChief', fileYear, box()),
  ];
  for (const answer of codes) expect(answer).toMatchObject({ code: 'sheets.year-filed' });
  expect((await prefecture.must('officer', getSheet, beat)).filedId).not.toBeNull();
});

const ready = async (printId: string) =>
  vi.waitUntil(
    async () => {
      const { state } = await prefecture.must('officer', printProgress, { printId });
      return state === 'done';
    },
    { timeout: 20_000 },
  );

test.each([
  { format: 'pdf', starts: '%PDF-', name: /^計画・結果表_見本警察署_2025\.pdf$/ },
  { format: 'csv', starts: '\uFEFF年,', name: /\.csv$/ },
] as const)('sheets.print: a whole station as $format', async ({ format, starts, name }) => {
  const { station } = prefecture.world.units;
  const asked = { of: 'station', id: station, year, format } as const;
  const { printId } = await prefecture.must('officer', startPrint, asked);
  await ready(printId);
  const stranger = await prefecture.as('secondOfficer', fetchPrint, { printId });
  expect(stranger).toMatchObject({ status: 404 });
  const paper = await prefecture.must('officer', fetchPrint, { printId });
  expect(paper.name).toMatch(name);
  expect(Buffer.from(paper.base64, 'base64').toString().startsWith(starts)).toBe(true);
});

test('sheets.print: a print is stopped by whoever began it and then has no paper', async () => {
  const asked = { of: 'station', id: prefecture.world.units.station, year, format: 'pdf' } as const;
  const { printId } = await prefecture.must('officer', startPrint, asked);
  expect(await prefecture.as('boxChief', cancelPrint, { printId })).toMatchObject({ status: 404 });
  await prefecture.must('officer', cancelPrint, { printId });
  const { state } = await prefecture.must('officer', printProgress, { printId });
  expect(state).toBe('cancelled');
  const none = await prefecture.as('officer', fetchPrint, { printId });
  expect(none).toMatchObject({ code: 'sheets.print-not-ready' });
});

test('sheets.print: the annex names who worked each month, and no month that is still to come', async () => {
  const { beats, persons, units } = prefecture.world;
  const helper = { person_id: persons.secondOfficer, kind: 'helper', from_on: '2026-01-05' };
  const duty = { id: newId(), station_id: units.station, beat_id: beats.first, ...helper };
  const [paper] = await prefecture.rows(async (tx) => {
    await tx.insertInto('beat_assignments').values(duty).execute();
    const ctx = { tx, pack, today: '2026-01-10', demo: true } as Ctx;
    return (await papersOf(ctx, { of: 'beat', id: beats.first, year: 2026 })).papers;
  });
  const months = paper?.annex?.officers ?? [];
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: 1, names: ['見本 1号', '見本 2号（応援）'] });
  expect(months.slice(1).flatMap(({ names }) => names)).toEqual([]);
  expect(paper).toMatchObject({ officerName: '見本 1号', demo: true, beatNo: '1' });
});
