import type { Day } from '@meguri/core/base/day.ts';
import type { Cell, Sheet, SheetRow } from '@meguri/core/sheets/cells.ts';
import type { SheetForm } from '@meguri/core/sheets/form.ts';
import { sha256 } from '../../platform/keys.ts';

/** A cell corrected by hand, as the paper tells it; `by` is the officer who corrected. */
export type PaperCorrection = {
  readonly rowId: string;
  readonly month: number;
  readonly computed: Cell;
  readonly corrected: number;
  readonly reason: string;
  readonly by: string;
};

/** Who worked a month; printed only on an annex that was asked for (clauses.md 6.1-18). */
export type MonthOfficers = { readonly month: number; readonly names: readonly string[] };

/**
 * One beat's year ready for paper. A total of several beats has no `beatNo` and no officer; its
 * `boxName` is the box, station or prefecture it adds up. `demo` prints 見本データ on every page.
 */
export type SheetPaper = {
  readonly form: SheetForm;
  readonly sheet: Sheet;
  readonly year: number;
  readonly boxName: string;
  readonly boxKind: 'koban' | 'chuzaisho' | null;
  readonly beatNo: string | null;
  readonly officerName: string | null;
  readonly asOf: Day;
  readonly closedMonths: readonly number[];
  readonly corrections: readonly PaperCorrection[];
  readonly demo: boolean;
  /** Present: a second page with officers of each month and corrections with reasons. */
  readonly annex?: { readonly officers: readonly MonthOfficers[] };
};

/** The fifteen cells of a row in the form's order. */
export const cellsOf = (row: SheetRow): readonly Cell[] => [
  ...row.months.slice(0, 6),
  row.firstHalf,
  ...row.months.slice(6),
  row.secondHalf,
  row.total,
];

export const columnLabels: readonly string[] = [
  '1月',
  '2月',
  '3月',
  '4月',
  '5月',
  '6月',
  '小計',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
  '小計',
  '合計',
];

/**
 * Eight characters that any copy of the same figures repeats: the start of a SHA-256 over heading,
 * day, closed months, corrections and cells. It shows a changed figure, not who printed it.
 */
export const checkNumber = (paper: SheetPaper): string => {
  const { year, boxName, beatNo, officerName, asOf, closedMonths, corrections } = paper;
  const cells = paper.sheet.rows.map((row) => [row.id, ...cellsOf(row)]);
  const heading = [year, boxName, beatNo, officerName, asOf, closedMonths];
  const hash = sha256(JSON.stringify([heading, corrections, cells])).toUpperCase();
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
};
