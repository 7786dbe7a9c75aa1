import { rowName } from './grid-content.ts';
import { cellsOf, type FormHead, type HeadRow, type SheetRow } from './sheet.ts';

/** A cell that was opened: its row of the form, its column and the figure that stands there. */
export type OpenCell = {
  readonly row: HeadRow;
  readonly index: number;
  readonly column: number;
  readonly value: number | null;
};

type Filled = { readonly form: FormHead; readonly rows: readonly SheetRow[] };

/** undefined for a row the form does not have. */
export const openCell = (
  { form, rows }: Filled,
  at: { readonly row: string; readonly col: number },
): OpenCell | undefined => {
  const index = form.rows.findIndex((one) => one.id === at.row);
  const [row, own] = [form.rows[index], rows[index]];
  if (row === undefined || own === undefined) return undefined;
  return { row, index, column: at.col, value: cellsOf(own)[at.col] ?? null };
};

/** What the row counts: `completed`, `listed`, …; `ratio` for a rate. */
export const meaningOf = (form: FormHead, row: HeadRow): string => {
  if (row.measure === 'ratio') return 'ratio';
  const first = form.rows.find((one) => one.id === (row.parts[0] ?? row.id));
  return (row.count ?? first?.count ?? '').split('.')[0] ?? '';
};

export const nameOf = (cell: OpenCell, english: boolean): string => rowName(cell.row, english);
