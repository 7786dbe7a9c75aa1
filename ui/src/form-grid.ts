import type { UiWords } from './words.ts';

export type FormColumn = {
  readonly id: string;
  readonly label: string;
  /** Columns of one group share a head; neighbours with the same text are joined. */
  readonly group?: string;
  readonly kind: 'month' | 'subtotal' | 'total';
  readonly state: 'closed' | 'open' | 'future';
  /** What else is to be known of the month, marked on its head. */
  readonly note?: string;
};

export type FormCell = {
  /** The figure as printed; '' for a future month, '—' where undefined. */
  readonly value: string;
  /** What the program computed, when a person corrected the value. */
  readonly computed?: string;
  readonly includesCorrection?: boolean;
  /** Before the month is closed: blue. */
  readonly provisional?: boolean;
};

export type FormRow = {
  readonly id: string;
  /** One to three heads from outside in; the same neighbours are joined downwards. */
  readonly heads: readonly [string, ...string[]];
  readonly unit: string;
  readonly bold?: boolean;
  /** In the order of the columns. */
  readonly cells: readonly FormCell[];
};

export type CellPlace = { readonly row: number; readonly column: number };

export type HeadCell = {
  readonly id: string;
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Which of the three head columns it starts in. */
  readonly column: 0 | 1 | 2;
  /** The outermost head of three runs downwards. */
  readonly vertical: boolean;
};

const levels = 3;

const sameUpTo = (left: FormRow | undefined, right: FormRow, level: number): boolean =>
  left?.heads.length === right.heads.length &&
  right.heads.slice(0, level + 1).every((head, index) => head === left.heads[index]);

const spanDown = (rows: readonly FormRow[], from: number, level: number): number => {
  const first = rows[from];
  if (!first) return 0;
  const end = rows.findIndex((row, index) => index > from && !sameUpTo(first, row, level));
  return (end < 0 ? rows.length : end) - from;
};

const startColumn = (level: number, count: number): 0 | 1 | 2 => {
  if (level === 0) return 0;
  return level === count - 1 ? 2 : 1;
};

/**
 * The head cells that start in each row: two heads take three columns (the first is wide), one
 * head takes all three.
 */
export const headCells = (rows: readonly FormRow[]): readonly (readonly HeadCell[])[] =>
  rows.map((row, index) =>
    row.heads.flatMap((text, level): HeadCell[] => {
      const innermost = level === row.heads.length - 1;
      if (!innermost && sameUpTo(rows[index - 1], row, level)) return [];
      return [
        {
          id: `${row.id}-h${level}`,
          text,
          rowSpan: innermost ? 1 : spanDown(rows, index, level),
          colSpan: level === 0 ? levels - row.heads.length + 1 : 1,
          column: startColumn(level, row.heads.length),
          vertical: level === 0 && row.heads.length === levels,
        },
      ];
    }),
  );

/** The ids of all heads a row stands under, outermost first. */
export const headIds = (rows: readonly FormRow[], index: number): readonly string[] => {
  const row = rows[index];
  if (!row) return [];
  return row.heads.map((_, level) => {
    let start = index;
    while (level < row.heads.length - 1 && sameUpTo(rows[start - 1], row, level)) start -= 1;
    return `${rows[start]?.id}-h${level}`;
  });
};

type ColumnGroup = {
  readonly label: string | undefined;
  readonly columns: readonly FormColumn[];
};

/** Neighbours with one group joined; a column without a group stands alone. */
export const columnGroups = (columns: readonly FormColumn[]): readonly ColumnGroup[] => {
  const starts = columns.filter(
    ({ group }, at) => group === undefined || columns[at - 1]?.group !== group,
  );
  return starts.map((first, at) => {
    const next = starts[at + 1];
    const end = next ? columns.indexOf(next) : columns.length;
    return { label: first.group, columns: columns.slice(columns.indexOf(first), end) };
  });
};

const stateWord = (column: FormColumn, words: UiWords): string =>
  column.kind === 'month' ? words[column.state] : '';

const valueWords = (cell: FormCell, unit: string, words: UiWords): string => {
  if (cell.value === '—') return words.notDefined;
  if (cell.computed !== undefined) return words.correctedTo(cell.computed, cell.value + unit);
  return cell.value === '' ? '' : cell.value + unit;
};

/** What a reader hears for one cell: 「10月 実施数 計 41戸 締め済み」. */
export const spokenCell = (
  row: FormRow,
  at: { readonly column: FormColumn; readonly cell: FormCell },
  words: UiWords,
): string =>
  [
    at.column.kind === 'subtotal' ? at.column.group : undefined,
    at.column.label,
    ...row.heads,
    valueWords(at.cell, row.unit, words),
    at.cell.includesCorrection && words.includesCorrection,
    stateWord(at.column, words),
  ]
    .filter(Boolean)
    .join(' ');

const steps: Record<string, CellPlace> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where an arrow key leads; Home and End go to the ends of the row. */
export const nextPlace = (
  key: string,
  from: CellPlace,
  size: { readonly rows: number; readonly columns: number },
): CellPlace | undefined => {
  if (key === 'Home') return { row: from.row, column: 0 };
  if (key === 'End') return { row: from.row, column: size.columns - 1 };
  const step = steps[key];
  return (
    step && {
      row: within(from.row + step.row, size.rows),
      column: within(from.column + step.column, size.columns),
    }
  );
};

/** The whole grid with its heads as tab-separated text, for the clipboard. */
export const gridAsText = (columns: readonly FormColumn[], rows: readonly FormRow[]): string =>
  [
    ['', ...columns.map((column) => column.label)],
    ...rows.map((row) => [row.heads.join(' '), ...row.cells.map((cell) => cell.value)]),
  ]
    .map((line) => line.join('\t'))
    .join('\n');
