import { describe, expect, test } from 'vitest';
import { keysOf } from '../base/keys.ts';
import { columnsOf, expiryOf, exportCap, exportLines, exportPurposes, topics } from './exports.ts';

const count = (box: string, month: string, category: string, number: number) => ({
  station: '見本警察署',
  box,
  month,
  category,
  count: number,
});

describe('publications.export: aggregates that leave', () => {
  test('publications.export: one row for each box and month, a column without records is 0', () => {
    const lines = exportLines('interviews', [
      count('見本交番', '2026-10', 'household', 12),
      count('見本交番', '2026-10', 'establishment', 3),
      count('例示駐在所', '2026-10', 'establishment', 4),
    ]);
    expect(lines.ok && lines.value.map(({ box, counts }) => [box, ...counts])).toEqual([
      ['見本交番', 12, 3],
      ['例示駐在所', 0, 4],
    ]);
  });

  test('publications.export: R26: more rows than the cap are refused', () => {
    const many = (rows: number) =>
      Array.from({ length: rows }, (_, at) => count(`見本 ${at}`, '2026-10', 'household', 1));
    expect(exportLines('interviews', many(exportCap)).ok).toBe(true);
    expect(exportLines('interviews', many(exportCap + 1))).toMatchObject({
      refusal: { code: 'export.too-large', details: { rows: exportCap + 1, cap: exportCap } },
    });
  });

  test('publications.export: R26: a file is handed out for seven days', () => {
    expect(expiryOf(new Date('2026-11-21T01:00:00Z')).toISOString()).toBe(
      '2026-11-28T01:00:00.000Z',
    );
  });

  test('publications.export: R15: no purpose is an investigation, no column tells who declined', () => {
    expect(keysOf(exportPurposes).filter((id) => /invest|捜査|crime/.test(id))).toEqual([]);
    const columns = keysOf(topics).flatMap((topic) => columnsOf(topic).map(({ id }) => id));
    expect(columns.filter((id) => /declin|refus/.test(id))).toEqual([]);
  });
});
