import type { DirectiveTable, SourceRange } from '../document.ts';
import { dottedRows } from './dots.ts';
import type { Line } from './lines.ts';
import { emptyText, type Mapped, rangeOf, sliceOf, trimmed } from './mapped.ts';
import { type Ledger, mends } from './mend.ts';

type Row = readonly string[];

const splitAt = (line: Mapped, mark: RegExp): readonly Mapped[] => {
  const cells: Mapped[] = [];
  let start = 0;
  for (const { index, 0: found } of line.text.matchAll(mark)) {
    cells.push(sliceOf(line, start, index));
    start = index + found.length;
  }
  return [...cells, sliceOf(line, start)].map(trimmed);
};

const cellsOf = ({ kind, text }: Line): readonly Mapped[] => {
  const cells = splitAt(kind === 'pipes' ? trimmed(text) : text, kind === 'pipes' ? /\|/g : /\t/g);
  return kind === 'pipes' ? cells.slice(1, -1) : cells;
};

/** 「1 … 2 … 3 …」: what was a numbered list in a cell, one line each, without its figures. */
const listed = (cell: Mapped, ledger: Ledger): string => {
  if (!/^1[\s.．]/.test(cell.text)) return cell.text;
  const starts: { readonly mark: number; readonly text: number }[] = [{ mark: 0, text: 2 }];
  for (;;) {
    const next = ` ${starts.length + 1} `;
    const found = cell.text.indexOf(next, starts.at(-1)?.text ?? 0);
    if (found < 0) break;
    starts.push({ mark: found, text: found + next.length });
  }
  if (starts.length < 2) return cell.text;
  ledger.note(mends.list, rangeOf(cell));
  return starts
    .map(({ text }, at) => cell.text.slice(text, starts[at + 1]?.mark).trim())
    .join('\n');
};

const isRule = (cells: Row): boolean => cells.every((cell) => /^:?-*:?$/.test(cell));
const widthOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map((row) => row.length));
const padded = (row: Row, width: number): Row => [
  ...row,
  ...Array.from({ length: Math.max(0, width - row.length) }, () => ''),
];

const filled = (row: Row): readonly number[] =>
  row.flatMap((cell, column) => (cell === '' ? [] : [column]));

/**
 * A form to be filled in: two rows of heads, then rows that have labels and nothing else. Its label
 * columns were flattened into the same columns as its figures.
 */
const isForm = (rows: readonly Row[]): boolean => {
  const [first = [], second = [], ...body] = rows;
  if (first.length < 6 || body.length < 3 || second[0] !== '' || filled(second).length < 4) {
    return false;
  }
  return body.every((row) => filled(row).every((column) => column < 4));
};

/**
 * The labels of every row from the top. The last label of a row is its own; one that stands alone
 * behind an empty cell shares the groups of the row above, however far the copy moved it.
 */
const labelPaths = (rows: readonly Row[]): readonly Row[] => {
  const paths: Row[] = [];
  for (const row of rows) {
    const labels = row.filter((cell) => cell !== '');
    const skipped = row.findIndex((cell) => cell !== '');
    const above = paths.at(-1) ?? [];
    const groups = skipped <= 0 ? [] : above.slice(0, labels.length === 1 ? -1 : skipped);
    paths.push([...groups, ...labels]);
  }
  return paths;
};

/** A head over several columns is repeated over each of them. */
const spread = (heads: Row, from: number): Row =>
  heads.slice(from).reduce<string[]>((held, head) => {
    held.push(head === '' ? (held.at(-1) ?? '') : head);
    return held;
  }, []);

const formRows = (rows: readonly Row[]): readonly Row[] => {
  const [first = [], second = [], ...body] = rows;
  const paths = labelPaths(body);
  const labels = widthOf(paths);
  const figures = first.length - 1;
  const heads = spread(first, 1);
  const below = second.slice(1).map((cell, column) => (cell === '' ? (heads[column] ?? '') : cell));
  const corner = padded([first[0] ?? ''], labels);
  const blank = Array.from({ length: figures }, () => '');
  return [
    [...corner, ...heads],
    [...corner, ...padded(below, figures)],
    ...paths.map((path) => [...padded(path, labels), ...blank]),
  ];
};

const headed = /^(?:区\s*分|項\s*目|番\s*号|種\s*別|区\s*別)$/;

/** Rows above a Markdown rule are heads, if they say anything; so is a row that begins 区分. */
const headRowsOf = (cells: readonly Row[], rows: readonly Row[]): number => {
  const rule = cells.findIndex((row) => isRule(row) && row.some((cell) => cell !== ''));
  const above = cells.slice(0, Math.max(0, rule)).filter((row) => row.some((cell) => cell !== ''));
  return above.length > 0 ? above.length : Number(headed.test(rows[0]?.[0] ?? ''));
};

const sourceOf = (lines: readonly Line[]): SourceRange => ({
  from: lines[0] === undefined ? 0 : rangeOf(trimmed(lines[0].text)).from,
  until: rangeOf(trimmed(lines.at(-1)?.text ?? emptyText)).until,
});

/** Lines of pipes or tabs as rows of cells, with a cell that spans rows or columns repeated. */
export const readTable = (lines: readonly Line[], ledger: Ledger): DirectiveTable => {
  const source = sourceOf(lines);
  if (lines.some(({ kind }) => kind === 'dots')) {
    ledger.note(mends.table, source);
    return { title: null, ...dottedRows(lines), source };
  }
  const cells = lines.map((line) => cellsOf(line).map((cell) => listed(cell, ledger)));
  const rows = cells.filter((row) => row.some((cell) => cell !== '') && !isRule(row));
  const [first = []] = rows;
  if (lines[0]?.kind !== 'pipes') ledger.note(mends.table, source);
  if (isForm(rows)) {
    const form = formRows(rows);
    const labelColumns = widthOf(form) - first.length + 1;
    return { title: null, rows: form, headRows: 2, labelColumns, source };
  }
  const headRows = headRowsOf(cells, rows);
  const width = widthOf(rows);
  const labelColumns = Number(headed.test(first[0] ?? ''));
  return {
    title: null,
    rows: rows.map((row) => padded(row, width)),
    headRows,
    labelColumns,
    source,
  };
};
