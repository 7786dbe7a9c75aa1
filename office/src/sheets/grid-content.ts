import type { FormCell, FormColumn, FormRow } from '@meguri/ui/form-grid.ts';
import {
  type Correction,
  cellsOf,
  type FormHead,
  figureText,
  type HeadRow,
  type MonthHead,
  monthOfColumn,
  type SheetRow,
} from './sheet.ts';

/** The words a grid needs, in the language of the screen. */
export type GridWords = {
  readonly month: (month: number) => string;
  readonly halves: readonly [string, string];
  readonly subtotal: string;
  readonly total: string;
  readonly doors: string;
  readonly slips: string;
  readonly percent: string;
  readonly amended: string;
  /** English stands in one head; the form's own words in up to three. */
  readonly english: boolean;
};

export type GridSheet = {
  readonly form: FormHead;
  readonly rows: readonly SheetRow[];
  readonly months: readonly Pick<MonthHead, 'month' | 'state' | 'differences'>[];
  readonly corrections: readonly Correction[];
};

const columnOf = (sheet: GridSheet, words: GridWords, at: number): FormColumn => {
  const month = monthOfColumn(at);
  const group = at < 7 ? words.halves[0] : words.halves[1];
  if (at === 14) return { id: 'c14', label: words.total, kind: 'total', state: 'open' };
  if (month === null) {
    return { id: `c${at}`, label: words.subtotal, group, kind: 'subtotal', state: 'open' };
  }
  const head = sheet.months[month - 1];
  const state = head?.state === 'closed' || head?.state === 'open' ? head.state : 'future';
  const amended = (head?.differences.length ?? 0) > 0 ? { note: words.amended } : {};
  return { id: `c${at}`, label: words.month(month), group, kind: 'month', state, ...amended };
};

const allColumns = Array.from({ length: 15 }, (_, at) => at);

export const gridColumns = (sheet: GridSheet, words: GridWords): readonly FormColumn[] =>
  allColumns.map((at) => columnOf(sheet, words, at));

/** The rows a row's figure is made from, itself first. */
const sources = (form: FormHead, row: HeadRow): readonly string[] => [
  row.id,
  ...row.parts.flatMap((id) => {
    const part = form.rows.find((one) => one.id === id);
    return part === undefined ? [] : sources(form, part);
  }),
];

const monthsOfColumn = (at: number): readonly number[] => {
  const month = monthOfColumn(at);
  if (month !== null) return [month];
  const [from, until] = at === 6 ? [1, 6] : [at === 13 ? 7 : 1, 12];
  return Array.from({ length: until - from + 1 }, (_, step) => from + step);
};

/** A stock's subtotal shows its last month reached: only a correction of that month is in it. */
const shownMonths = (sheet: GridSheet, row: HeadRow, at: number): readonly number[] => {
  const months = monthsOfColumn(at);
  if (row.measure === 'flow') return months;
  const reached = months.filter((month) => isReached(sheet, month));
  return reached.slice(-1);
};

const isReached = ({ months }: GridSheet, month: number): boolean => {
  const state = months[month - 1]?.state;
  return state === 'closed' || state === 'open';
};

const isOpen = ({ months }: GridSheet, month: number): boolean =>
  months[month - 1]?.state === 'open';

type Place = { readonly row: HeadRow; readonly at: number; readonly value: number | null };

const cellOf = (sheet: GridSheet, { row, at, value }: Place): FormCell => {
  const { form, corrections } = sheet;
  const months = shownMonths(sheet, row, at);
  const format = { row, decimals: form.decimals };
  const inForce = corrections.filter((one) => one.inForce && months.includes(one.month));
  const month = monthOfColumn(at);
  const own = inForce.find((one) => one.rowId === row.id && one.month === month);
  const from = sources(form, row);
  const includes = own === undefined && inForce.some((one) => from.includes(one.rowId));
  const planned = from.some((id) =>
    form.rows.some((one) => one.id === id && one.count?.startsWith('planned')),
  );
  const reached = planned || months.some((one) => isReached(sheet, one));
  return {
    value: reached ? figureText(value, format) : '',
    ...(own ? { computed: figureText(own.computed, format) } : {}),
    ...(includes ? { includesCorrection: true } : {}),
    ...(!planned && months.some((one) => isOpen(sheet, one)) ? { provisional: true } : {}),
  };
};

/** 戸, 枚 or %. */
export const unitOf = (
  row: HeadRow,
  words: Pick<GridWords, 'doors' | 'slips' | 'percent'>,
): string => {
  if (row.measure === 'ratio') return words.percent;
  return row.count === 'crCards' || row.count === 'patrolCards' ? words.slips : words.doors;
};

const headsOf = (row: HeadRow, words: GridWords): FormRow['heads'] => {
  const [first, ...rest] = [...row.groups, row.label];
  return words.english || first === undefined ? [row.english] : [first, ...rest];
};

export const gridRows = (sheet: GridSheet, words: GridWords): readonly FormRow[] =>
  sheet.form.rows.map((row, index) => {
    const own = sheet.rows[index];
    const values = own === undefined ? [] : cellsOf(own);
    return {
      id: row.id,
      heads: headsOf(row, words),
      unit: unitOf(row, words),
      bold: row.parts.length > 0,
      cells: allColumns.map((at) => cellOf(sheet, { row, at, value: values[at] ?? null })),
    };
  });

/** 実施数 計, in English the form's English name. */
export const rowName = (row: HeadRow, english: boolean): string =>
  english ? row.english : [...row.groups, row.label].join(' ');
