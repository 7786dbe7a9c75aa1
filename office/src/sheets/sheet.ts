import type { Output } from '@meguri/core/operation.ts';
import type { getSheet, getTotals } from '@meguri/core/sheets/sheets.ops.ts';

export type Sheet = Output<typeof getSheet>;
export type Totals = Output<typeof getTotals>;
export type FormHead = Sheet['form'];
export type SheetRow = Sheet['rows'][number];
export type HeadRow = FormHead['rows'][number];
export type MonthHead = Sheet['months'][number];
export type Correction = Sheet['corrections'][number];

/** The fifteen cells of a row in the form's order. */
export const cellsOf = (row: SheetRow): readonly (number | null)[] => [
  ...row.months.slice(0, 6),
  row.firstHalf,
  ...row.months.slice(6),
  row.secondHalf,
  row.total,
];

/** The month of a column, 1–12; null for subtotals and the total. */
export const monthOfColumn = (column: number): number | null => {
  if (column === 6 || column >= 13) return null;
  return column < 6 ? column + 1 : column;
};

const whole = new Intl.NumberFormat('en-US');

/** A figure as the paper prints it; "—" where it is undefined. */
export const figureText = (
  figure: number | null,
  { row, decimals }: { readonly row: Pick<HeadRow, 'measure'>; readonly decimals: number },
): string => {
  if (figure === null) return '—';
  return row.measure === 'ratio' ? figure.toFixed(decimals) : whole.format(figure);
};
