import { describe, expect, test } from 'vitest';
import {
  columnGroups,
  type FormColumn,
  type FormRow,
  gridAsText,
  headCells,
  headIds,
  nextPlace,
  spokenCell,
} from './form-grid.ts';
import { uiWords } from './words.ts';

const row = (id: string, heads: FormRow['heads'], value = '1'): FormRow => ({
  id,
  heads,
  unit: '戸',
  cells: [{ value }],
});

const rows = [
  row('a', ['実施数', '重点対象']),
  row('b', ['実施数', '計']),
  row('c', ['CR名刺活用数']),
  row('d', ['仮カード', '総数', '重点対象']),
  row('e', ['仮カード', '総数', '計']),
  row('f', ['仮カード', '解消数', '計']),
];

const october: FormColumn = {
  id: 'm10',
  label: '10月',
  group: '下半期',
  kind: 'month',
  state: 'closed',
};

describe('heads of the form', () => {
  test('the same neighbours are joined and every row fills three columns', () => {
    const cells = headCells(rows);
    expect(cells[0]?.[0]).toMatchObject({ text: '実施数', rowSpan: 2, colSpan: 2 });
    expect(cells[1]?.map(({ text }) => text)).toEqual(['計']);
    expect(cells[2]).toMatchObject([{ text: 'CR名刺活用数', rowSpan: 1, colSpan: 3 }]);
    expect(cells[3]).toMatchObject([
      { text: '仮カード', rowSpan: 3, vertical: true, column: 0 },
      { text: '総数', rowSpan: 2, column: 1 },
      { text: '重点対象', rowSpan: 1, column: 2 },
    ]);
    const filled = rows.map((_, index) =>
      cells
        .slice(0, index + 1)
        .flatMap((heads, at) => heads.filter((head) => at + head.rowSpan > index))
        .reduce((sum, head) => sum + head.colSpan, 0),
    );
    expect(filled).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test('a row refers to the heads of the row where they started', () => {
    expect(headIds(rows, 1)).toEqual(['a-h0', 'b-h1']);
    expect(headIds(rows, 5)).toEqual(['d-h0', 'f-h1', 'f-h2']);
    const known = new Set(headCells(rows).flatMap((heads) => heads.map(({ id }) => id)));
    const used = rows.flatMap((_, index) => headIds(rows, index));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('columns of one group share a head, the total stands alone', () => {
    const total: FormColumn = { id: 'total', label: '合計', kind: 'total', state: 'closed' };
    const november: FormColumn = { ...october, id: 'm11', state: 'open' };
    expect(columnGroups([october, november, total]).map((group) => group.columns.length)).toEqual([
      2, 1,
    ]);
  });
});

describe('what a reader hears', () => {
  const at = (cell: FormRow['cells'][number], column = october) => ({ column, cell });

  test('month, heads, value with unit, state', () => {
    const spoken = spokenCell(row('b', ['実施数', '計']), at({ value: '41' }), uiWords.ja);
    expect(spoken).toBe('10月 実施数 計 41戸 締め済み');
  });

  test('a correction says both values, an undefined ratio says so', () => {
    const corrected = at({ value: '2', computed: '1' });
    expect(spokenCell(row('b', ['転出数', '計']), corrected, uiWords.ja)).toContain(
      '計算 1 を 2戸 に訂正',
    );
    expect(spokenCell(row('b', ['実施率']), at({ value: '—' }), uiWords.ja)).toContain(
      '定義できない',
    );
  });
});

describe('keys and clipboard', () => {
  test('arrows stay inside, Home and End go to the ends', () => {
    const size = { rows: 33, columns: 15 };
    expect(nextPlace('ArrowUp', { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 });
    expect(nextPlace('ArrowRight', { row: 2, column: 14 }, size)).toEqual({ row: 2, column: 14 });
    expect(nextPlace('End', { row: 2, column: 0 }, size)).toEqual({ row: 2, column: 14 });
    expect(nextPlace('x', { row: 2, column: 0 }, size)).toBeUndefined();
  });

  test('the copied block carries its heads', () => {
    expect(gridAsText([october], rows.slice(0, 2))).toBe(
      '\t10月\n実施数 重点対象\t1\n実施数 計\t1',
    );
  });
});
