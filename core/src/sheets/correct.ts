import type { Month } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { countsByName, type SheetMonth } from './cells.ts';
import type { CountName, SheetForm } from './form.ts';

/** A cell corrected by hand (MG-6.3): only rows that count can be corrected, sums follow. */
export type CellCorrection = {
  readonly rowId: string;
  /** 1–12 */
  readonly month: Month;
  readonly corrected: number;
};

const countOf = (form: SheetForm, rowId: string): CountName | undefined => {
  const formula = form.rows.find(({ id }) => id === rowId)?.formula;
  return formula !== undefined && 'count' in formula ? formula.count : undefined;
};

/**
 * The computed figure of a cell that a person may correct by hand: a month reached of a row that
 * counts. Sums and ratios follow; planned figures change through the plan (MG-6.3).
 *
 * Refuses: sheets.row-not-correctable, sheets.month-not-reached.
 */
export const correctable = (
  form: SheetForm,
  months: readonly SheetMonth[],
  cell: { readonly rowId: string; readonly month: Month },
): Result<number | null> => {
  const name = countOf(form, cell.rowId);
  if (name === undefined || name.startsWith('planned.')) {
    return refuse('sheets.row-not-correctable');
  }
  const month = months[cell.month - 1];
  if (month === undefined || month.counts === null) {
    return refuse('sheets.month-not-reached', { month: cell.month });
  }
  return ok(countsByName(month).get(name) ?? null);
};

const put = (month: SheetMonth, name: CountName, value: number): SheetMonth => {
  const [key = '', tier] = name.split('.');
  const own = Object.entries(month.counts ?? {}).find(([each]) => each === key);
  if (month.counts === null || own === undefined) return month;
  const [, before] = own;
  const tiered = typeof before === 'object' && before !== null && tier !== undefined;
  const after = tiered ? { ...before, [tier]: value } : value;
  return { ...month, counts: { ...month.counts, [key]: after } };
};

/** The months with every correction in force, so that totals of several beats hold them too. */
export const correctedMonths = (
  form: SheetForm,
  months: readonly SheetMonth[],
  corrections: readonly CellCorrection[],
): readonly SheetMonth[] =>
  months.map((month, at) =>
    corrections
      .filter((one) => one.month === at + 1)
      .reduce((whole, { rowId, corrected }) => {
        const name = countOf(form, rowId);
        return name === undefined ? whole : put(whole, name, corrected);
      }, month),
  );
