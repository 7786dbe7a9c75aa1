import type { Input } from '@meguri/core/operation.ts';
import {
  decideExport,
  fetchExport,
  listExports,
  previewExport,
  requestExport,
} from '@meguri/core/publications/exports.ops.ts';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { publisherRole } from '../platform/migrations.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { exportSheets } from './export-file.ts';
import { addMeetings, zipNames } from './rows.testing.ts';

const start = new Date('2026-11-21T01:00:00Z');
let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(start);
  await addMeetings(prefecture, { beat: 'first', on: '2026-10-10', count: 12 });
  await addMeetings(prefecture, { beat: 'village', on: '2026-10-11', count: 4 });
  await addMeetings(prefecture, { beat: 'other', on: '2026-10-12', count: 30 });
});
beforeEach(() => prefecture.setNow(start));
afterAll(() => prefecture.close());

const wish = (): Input<typeof previewExport> & { readonly stationId: string } => ({
  topic: 'interviews',
  from: '2026-10',
  until: '2026-11',
  stationId: prefecture.world.units.station,
});

const ask = async (who: Person, stationId: string | null = wish().stationId) =>
  (
    await prefecture.must(who, requestExport, {
      ...wish(),
      stationId,
      reason: 'council',
      note: '協議会の資料',
    })
  ).exportId;

const decide = (who: Person, exportId: string, approved = true) =>
  prefecture.as(who, decideExport, { exportId, approved, note: '' });

const fetched = (who: Person, exportId: string, format: 'xlsx' | 'csv' = 'xlsx') =>
  prefecture.as(who, fetchExport, { exportId, format });

const fileOf = async (exportId: string, format: 'xlsx' | 'csv'): Promise<Buffer> => {
  const answer = await fetched('sectionChief', exportId, format);
  if (!answer.ok) throw new Error(answer.code);
  return Buffer.from(answer.value.base64, 'base64');
};

describe('an export by two people', () => {
  test('publications.export: R26: the preview shows the rows of the own station only', async () => {
    const { lines } = await prefecture.must('sectionChief', previewExport, wish());
    expect(lines.map(({ box, month, counts }) => [box, month, ...counts])).toEqual([
      ['見本交番', '2026-10', 12, 0],
      ['例示駐在所', '2026-10', 4, 0],
    ]);
    const other = { ...wish(), stationId: prefecture.world.units.otherStation };
    expect(await prefecture.as('sectionChief', previewExport, other)).toMatchObject({ ok: false });
    const whole = { ...wish(), stationId: null };
    expect(await prefecture.as('sectionChief', previewExport, whole)).toMatchObject({ ok: false });
    const all = await prefecture.must('headquartersClerk', previewExport, whole);
    expect(all.lines.map(({ counts }) => counts[0])).toEqual([12, 4, 30]);
  });

  test('publications.approve: R26: another person outside the line, once; nobody else', async () => {
    const id = await ask('sectionChief');
    expect(await fetched('sectionChief', id)).toMatchObject({ code: 'export.not-approved' });
    for (const who of ['sectionChief', 'stationChief', 'boxChief', 'prefecturalChief'] as const) {
      expect(await decide(who, id), who).toMatchObject({ ok: false });
    }
    expect(await decide('auditor', id)).toMatchObject({ ok: true });
    expect(await decide('headquartersClerk', id)).toMatchObject({ code: 'publication.decided' });
    expect(await fetched('stationChief', id)).toMatchObject({ code: 'not-found' });
    expect(await fetched('headquartersClerk', id)).toMatchObject({ code: 'not-found' });
  });

  test('publications.approve: R26: a clerk who stands in as auditor approves no wish of his own', async () => {
    const { persons, posts } = prefecture.world;
    const id = await ask('headquartersClerk', null);
    expect(await decide('headquartersClerk', id)).toMatchObject({ code: 'publication.own' });
    await prefecture.rows((tx) =>
      tx
        .insertInto('post_holdings')
        .values({
          id: newId(),
          post_id: posts.headquartersClerk,
          person_id: persons.auditor,
          acting: true,
          from_on: '2026-11-01',
          until_on: '2026-11-21',
        })
        .execute(),
    );
    expect(await decide('auditor', id)).toMatchObject({ code: 'publication.same-line' });
    prefecture.setNow(new Date('2026-11-22T01:00:00Z'));
    expect(await decide('auditor', id)).toMatchObject({ ok: true });
  });

  test('publications.export: R26: it is fetched for seven days, each time on record', async () => {
    const id = await ask('sectionChief');
    await decide('auditor', id);
    prefecture.setNow(new Date('2026-11-28T00:59:00Z'));
    await fileOf(id, 'xlsx');
    await fileOf(id, 'csv');
    prefecture.setNow(new Date('2026-11-28T01:01:00Z'));
    expect(await fetched('sectionChief', id)).toMatchObject({ code: 'export.expired' });
    const { exports } = await prefecture.must('sectionChief', listExports, {});
    const own = exports.find((one) => one.id === id);
    expect(own).toMatchObject({ state: 'expired', decidedBy: '見本 8号' });
    expect(own?.fetched.map(({ format }) => format)).toEqual(['xlsx', 'csv']);
  });

  test('publications.export: what was approved leaves, not what was recorded since', async () => {
    const id = await ask('sectionChief');
    await addMeetings(prefecture, { beat: 'first', on: '2026-10-20', count: 5 });
    await decide('auditor', id);
    expect((await fileOf(id, 'csv')).toString()).toContain('見本警察署,見本交番,2026-10,12,0');
  });

  test('publications.export: only the own station’s wishes are listed, rows only to decide', async () => {
    const id = await ask('sectionChief');
    const seen = async (who: Person) =>
      (await prefecture.must(who, listExports, {})).exports.find((one) => one.id === id);
    expect((await seen('auditor'))?.lines).toHaveLength(2);
    expect((await seen('stationChief'))?.lines).toEqual([]);
    await decide('auditor', id, false);
    expect(await seen('auditor')).toMatchObject({ state: 'declined', lines: [] });
    expect(await prefecture.as('boxChief', listExports, {})).toMatchObject({ ok: false });
  });
});

describe('the file', () => {
  test('publications.export: T53: exactly the declared sheets and nothing behind them', async () => {
    const id = await ask('sectionChief');
    await decide('auditor', id);
    const bytes = await fileOf(id, 'xlsx');
    const names = zipNames(bytes);
    expect(names.filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2);
    const unwanted = /comment|vmlDrawing|externalLink|drawing|media|custom|connection|vba|macro/i;
    expect(names.filter((name) => unwanted.test(name))).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual(
      exportSheets.map((name) => [name, 'visible']),
    );
    expect([book.creator, book.lastModifiedBy]).toEqual(['Meguri', 'Meguri']);
    const cells = book.worksheets.flatMap((sheet) => {
      const found: ExcelJS.Cell[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => void found.push(cell)));
      return found;
    });
    expect(cells.filter((cell) => cell.formula || cell.note || cell.hyperlink)).toEqual([]);
    const text = cells.map((cell) => String(cell.value)).join('|');
    expect(text).toContain('取扱注意・部内限り');
    expect(text).toMatch(/写し番号\|[0-9a-f]{8}/);
    expect(book.worksheets[1]?.headerFooter.oddHeader).toContain('写し番号');
    for (const person of ['見本 1号', '見本 5号']) expect(text).not.toContain(person);
  });
});

describe('the publisher', () => {
  test('publications.export: R12, T53: the role reads the two views and no table at all', async () => {
    const role = publisherRole(prefecture.schema);
    const { rows } = await prefecture.rows((tx) =>
      sql<{ name: string; kind: string; reads: boolean; writes: boolean }>`
        select class.relname as name, class.relkind as kind,
          has_any_column_privilege(${role}, class.oid, 'SELECT') as reads,
          has_table_privilege(${role}, class.oid, 'INSERT,UPDATE,DELETE,TRUNCATE') as writes
        from pg_class class
        where class.relnamespace = ${prefecture.schema}::regnamespace
          and class.relkind in ('r', 'v', 'm', 'p')`.execute(tx),
    );
    expect(rows.length).toBeGreaterThan(60);
    expect(
      rows
        .filter(({ reads }) => reads)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['export_counts', 'publication_counts']);
    expect(rows.filter(({ writes }) => writes)).toEqual([]);
    const touched = prefecture.rows(async (tx) => {
      await sql.raw(`set local role ${role}`).execute(tx);
      await sql`select count(*) from visits`.execute(tx);
    });
    await expect(touched).rejects.toThrow(/permission denied/);
  });

  test('publications.export: without a scope the views are empty', async () => {
    const { schema, database } = prefecture;
    const counted = (stations: readonly string[]) =>
      database.transaction({ schema, stations }, async (tx) => {
        await sql.raw(`set local role ${publisherRole(schema)}`).execute(tx);
        const { rows } = await sql<{ n: number }>`
          select coalesce(sum(number), 0)::integer as n from export_counts
          where topic = 'interviews'`.execute(tx);
        return rows[0]?.n;
      });
    expect(await counted([])).toBe(0);
    expect(await counted([prefecture.world.units.otherStation])).toBe(30);
  });
});
