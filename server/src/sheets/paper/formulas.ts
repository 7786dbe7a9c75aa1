import type { SheetForm, SheetFormRow } from '@meguri/core/sheets/form.ts';

/** Where the fifteen figures of the form stand in the workbook: columns D to R, rows from 6. */
export const firstColumn = 4;
export const firstRow = 6;

/** Indices among the fifteen cells: two subtotals and the year. */
const [firstHalf, secondHalf, year] = [6, 13, 14] as const;

const letter = (cell: number): string => String.fromCharCode(64 + firstColumn + cell);
const address = (row: number, cell: number): string => `${letter(cell)}${firstRow + row}`;
const range = (row: number, from: number, to: number): string =>
  `${address(row, from)}:${address(row, to)}`;

const sum = (ranges: string): string => `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;

/** The months behind a subtotal cell, first and last. */
const monthsBehind = (cell: number): readonly (readonly [number, number])[] => {
  if (cell === firstHalf) return [[0, 5]];
  if (cell === secondHalf) return [[7, 12]];
  return [
    [0, 5],
    [7, 12],
  ];
};

/** The last number of the months: LOOKUP with a number beyond all finds it. */
const lastOf = (row: number, from: number, to: number): string =>
  `LOOKUP(9.9E+307,${range(row, from, to)})`;

const standing = (form: SheetForm, row: number, cell: number): string => {
  const [whole = [0, 5], later] = monthsBehind(cell);
  if (form.switches.stockSubtotal === 'period-end') {
    const end = address(row, (later ?? whole)[1]);
    return `IF(${end}="","",${end})`;
  }
  const none = `IF(COUNTA(${range(row, ...whole)})=0,"","—")`;
  const first = `IFERROR(${lastOf(row, ...whole)},${none})`;
  return later === undefined ? first : `IFERROR(${lastOf(row, ...later)},${first})`;
};

const ratio = (
  form: SheetForm,
  formula: { numerator: string; minus?: string | undefined; denominator: string },
  cell: number,
): string => {
  const at = (id: string) =>
    address(
      form.rows.findIndex((row) => row.id === id),
      cell,
    );
  const [top, bottom] = [at(formula.numerator), at(formula.denominator)];
  const part = formula.minus === undefined ? top : `(${top}-${at(formula.minus)})`;
  const undefinable = formula.minus === undefined ? '' : `,${part}<0`;
  const { decimals, rounding } = form.switches.rate;
  const round = rounding === 'down' ? 'ROUNDDOWN' : 'ROUND';
  const scale = 10 ** decimals;
  // Scaled before it is rounded: a tie such as 0.05 is then exact and goes up.
  const percent = `${round}(${part}*${100 * scale}/${bottom},0)/${scale}`;
  return `IF(COUNT(${top})=0,"",IF(OR(N(${bottom})=0${undefinable}),"—",${percent}))`;
};

/**
 * The spreadsheet formula of a cell, or null for a figure that is entered: every sum, subtotal and
 * ratio is live, so that a reader can follow it and a clerk can try another figure.
 */
export const formulaOf = (form: SheetForm, row: number, cell: number): string | null => {
  const own: SheetFormRow | undefined = form.rows[row];
  if (own === undefined) return null;
  if ('numerator' in own.formula) return ratio(form, own.formula, cell);
  if ('sum' in own.formula) {
    const parts = own.formula.sum.map((id) => form.rows.findIndex((one) => one.id === id));
    return sum(parts.map((part) => address(part, cell)).join(','));
  }
  if (cell !== firstHalf && cell !== secondHalf && cell !== year) return null;
  if (own.measure === 'stock') return standing(form, row, cell);
  return sum(
    monthsBehind(cell)
      .map(([from, to]) => range(row, from, to))
      .join(','),
  );
};
