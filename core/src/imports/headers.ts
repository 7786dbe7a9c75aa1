import type { Result } from '../base/result.ts';
import { ok, refuse } from '../base/result.ts';
import { tidyText } from '../base/text.ts';
import { readFigure } from './numbers.ts';

export type TableColumn = {
  readonly index: number;
  /** Header cells above the column from top to bottom, merged ones spread, without repetition. */
  readonly heading: string;
};

export type TableRow = {
  /** Row number in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A table taken apart: what stands above it, its columns, its data, what stands below. */
export type TableShape = {
  readonly titles: readonly string[];
  readonly headerLines: number;
  readonly columns: readonly TableColumn[];
  readonly body: readonly TableRow[];
  readonly notes: readonly string[];
};

/** More header lines than any known file has (13 lines before the data of an e-Stat download). */
const deepest = 20;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** The rows in use, with the first used column and the one after the last. */
type Grid = {
  readonly rows: readonly TableRow[];
  readonly first: number;
  readonly width: number;
};

type ColumnKinds = { readonly figures: readonly number[]; readonly labels: readonly number[] };

/** What columns hold in the lower half, where no header can stand; sparse ones are neither. */
const columnKinds = ({ rows, width }: Grid): ColumnKinds => {
  const half = Math.floor(rows.length / 2);
  const lower = rows.slice(half, half + 500);
  const kinds = Array.from({ length: width }, (_, column) => {
    const texts = lower.map((row) => row.cells[column] ?? '').filter((text) => text !== '');
    const figures = texts.filter((text) => typeof readFigure(text) === 'number');
    if (figures.length > 0 && figures.length >= texts.length * 0.6) return 'figure';
    return texts.length >= lower.length * 0.6 ? 'label' : 'neither';
  });
  const of = (kind: string): readonly number[] =>
    [...kinds.keys()].filter((at) => kinds[at] === kind);
  return { figures: of('figure'), labels: of('label') };
};

/**
 * A title begins in the first used column and leaves most of the width empty; so does a merged
 * header, but that goes on in the line below with an empty first cell.
 */
const isTitle = ({ rows, first, width }: Grid, at: number): boolean => {
  const [row, below] = rows.slice(at, at + 2);
  if (row === undefined || (row.cells[first] ?? '') === '') return false;
  const count = filled(row.cells);
  if (count === 1) return width - first > 1;
  const goesOn = below?.line === row.line + 1 && (below.cells[first] ?? '') === '';
  return count <= 3 && count <= (width - first) * 0.45 && !goesOn;
};

/**
 * The number of rows above the data: up to the last row with words over most columns of figures,
 * looked for above the first row that has its labels and figures, so that a row with a wrong value is
 * never taken for a header.
 */
const dataStart = (grid: Grid): number => {
  const { figures, labels } = columnKinds(grid);
  const head = grid.rows.slice(0, Math.min(deepest, grid.rows.length - 1));
  const most = (columns: readonly number[], test: (column: number) => boolean): boolean =>
    columns.filter(test).length * 2 >= columns.length;
  const hasWords = ({ cells }: TableRow): boolean =>
    figures.length > 0 && most(figures, (column) => readFigure(cells[column] ?? '') === undefined);
  const isData = (row: TableRow): boolean =>
    !hasWords(row) &&
    most(labels, (column) => (row.cells[column] ?? '') !== '') &&
    figures.some((column) => typeof readFigure(row.cells[column] ?? '') === 'number');
  const data = head.findIndex((row, at) => !isTitle(grid, at) && isData(row));
  const above = data < 0 ? head : head.slice(0, data);
  const words = above.findLastIndex((row, at) => !isTitle(grid, at) && hasWords(row));
  return words >= 0 ? words + 1 : grid.rows.findIndex((_, at) => !isTitle(grid, at)) + 1;
};

/** Spreads merged header cells to the right, within the header above them. */
const spread = (header: readonly TableRow[], width: number): readonly (readonly string[])[] =>
  header.map((row, depth) => {
    let held = '';
    return Array.from({ length: width }, (_, column) => {
      const own = row.cells[column] ?? '';
      const above = header.slice(0, depth).some((upper) => (upper.cells[column] ?? '') !== '');
      const below = header.slice(depth + 1).some((lower) => (lower.cells[column] ?? '') !== '');
      if (own !== '' || above || !below) held = own;
      return held;
    });
  });

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Joins the cells above a column; codes and foreign words give way to Japanese ones below them. */
const headingOf = (cells: readonly string[]): string => {
  const parts = cells.filter((cell, at) => cell !== '' && cells.indexOf(cell) === at);
  const named = parts.filter((part) => japanese.test(part));
  return (named.length > 0 ? named : parts).join(' ');
};

const isNote = (row: TableRow, first: number): boolean =>
  filled(row.cells) === 1 && /^(?:注|※|\*|資料|出典|備考|\()/.test(row.cells[first] ?? '');

/**
 * Finds titles, 1 to 13 header lines with merged cells, the data and the notes below it.
 * `rows` as read from the file, one array of texts per row. Refuses `imports.no-rows`.
 */
export const readShape = (rows: readonly (readonly string[])[]): Result<TableShape> => {
  const used = rows
    .map((cells, at) => ({ line: at + 1, cells: cells.map(tidyText) }))
    .filter((row) => filled(row.cells) > 0);
  const width = used.reduce(
    (most, row) => Math.max(most, row.cells.findLastIndex((c) => c !== '') + 1),
    0,
  );
  const first = used.reduce(
    (least, row) =>
      Math.min(
        least,
        row.cells.findIndex((c) => c !== ''),
      ),
    width,
  );
  const grid = { rows: used, first, width };
  const start = dataStart(grid);
  const above = used.slice(0, start);
  const body = used.slice(start);
  if (start === 0 || body.length === 0) return refuse('imports.no-rows');
  const headerFrom = above.findLastIndex((_, at) => isTitle(grid, at)) + 1;
  const header = spread(above.slice(headerFrom), width);
  return ok({
    titles: above.slice(0, headerFrom).map((row) => row.cells.filter((c) => c !== '').join(' ')),
    headerLines: header.length,
    columns: Array.from({ length: width }, (_, index) => ({
      index,
      heading: headingOf(header.map((cells) => cells[index] ?? '')),
    })).filter(({ heading }) => heading !== ''),
    body: body.filter((row) => !isNote(row, first)),
    notes: body.filter((row) => isNote(row, first)).map((row) => row.cells[first] ?? ''),
  });
};
