import type { Output } from '@meguri/core/operation.ts';
import type { previewRecut } from '@meguri/core/sheets/recut.ops.ts';
import {
  cellsOf,
  type FormHead,
  figureText,
  type HeadRow,
  monthOfColumn,
  type SheetRow,
} from './sheet.ts';

export type RecutSeen = Output<typeof previewRecut>;
type SeenBeat = RecutSeen['beats'][number];

export type FormLine = {
  readonly row: HeadRow;
  /** Fifteen cells, as printed. */
  readonly cells: readonly {
    readonly before: string;
    readonly after: string;
    readonly changed: boolean;
  }[];
};

/** May the column hold results when the year has reached this month? Half years and the year do. */
const isReached = (column: number, last: number): boolean => {
  const month = monthOfColumn(column);
  if (month !== null) return month <= last;
  return column !== 13 || last > 6;
};

const valuesOf = (rows: readonly SheetRow[] | null, at: number): readonly (number | null)[] => {
  const row = rows?.[at];
  return row === undefined ? [] : cellsOf(row);
};

/** Every row of a beat's form as it stands beside what it will be; `last` is the month reached. */
export const formLines = (
  form: FormHead,
  { before, after }: Pick<SeenBeat, 'before' | 'after'>,
  last: number,
): readonly FormLine[] =>
  form.rows.map((row, at) => {
    const format = { row, decimals: form.decimals };
    const [old, fresh] = [valuesOf(before?.rows ?? null, at), valuesOf(after.rows, at)];
    const text = (value: number | null | undefined, column: number) =>
      value === null || value === undefined
        ? isReached(column, last)
          ? '—'
          : ''
        : figureText(value, format);
    return {
      row,
      cells: Array.from({ length: 15 }, (_, column) => {
        const will = text(fresh[column], column);
        // A beat that is new has no form before, and nothing in it has changed.
        const was = before === null ? will : text(old[column], column);
        return { before: was, after: will, changed: was !== will };
      }),
    };
  });

/** The month of the re-cut with its half year and the year, and whatever else changes. */
export const changingColumns = (
  forms: readonly (readonly FormLine[])[],
  month: number,
): readonly number[] => {
  const own = [month <= 6 ? month - 1 : month, month <= 6 ? 6 : 13, 14];
  const changes = (column: number) =>
    forms.some((lines) => lines.some(({ cells }) => cells[column]?.changed === true));
  return allColumns.filter((column) => own.includes(column) || changes(column));
};

export const allColumns: readonly number[] = Array.from({ length: 15 }, (_, at) => at);
