import type { Month } from '../base/day.ts';
import type { SheetFormRow, SheetSwitches } from './form.ts';

/** A column of the form, 0–14: six months, subtotal, six months, subtotal, year (MG-F5–F7). */
export type SheetColumn = {
  readonly kind: 'month' | 'subtotal' | 'total';
  /** The months it holds, 1–12. */
  readonly months: readonly Month[];
};

const range = (from: Month, until: Month): readonly Month[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at);

const month = (one: Month): SheetColumn => ({ kind: 'month', months: [one] });

export const sheetColumns: readonly SheetColumn[] = [
  ...range(1, 6).map(month),
  { kind: 'subtotal', months: range(1, 6) },
  ...range(7, 12).map(month),
  { kind: 'subtotal', months: range(7, 12) },
  { kind: 'total', months: range(1, 12) },
];

/**
 * The months whose records stand behind a cell: of a flow every month reached, of a stock its last
 * month reached, of a reading 'period-end' June or December only (clauses.md 6.1-5).
 */
export const monthsBehind = (
  cell: { readonly measure: SheetFormRow['measure']; readonly column: number },
  reached: readonly Month[],
  switches: Pick<SheetSwitches, 'stockSubtotal'>,
): readonly Month[] => {
  const column = sheetColumns[cell.column];
  const own = column?.months.filter((one) => reached.includes(one)) ?? [];
  if (cell.measure === 'flow') return own;
  const last = own.at(-1);
  const unfinished = switches.stockSubtotal === 'period-end' && last !== column?.months.at(-1);
  return last === undefined || unfinished ? [] : [last];
};
