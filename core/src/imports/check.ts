import type * as z from 'zod';
import type { Refusal, Result } from '../base/result.ts';
import { ok, refuse } from '../base/result.ts';
import type { ImportDefinition } from './fields.ts';
import type { TableRow, TableShape } from './headers.ts';
import type { Level } from './levels.ts';
import { areaCodes, isMember, levelsOf } from './levels.ts';
import type { CellReader, ColumnMapping } from './mapping.ts';
import { resolveMapping } from './mapping.ts';
import { readFigure } from './numbers.ts';

export type CheckRequest = {
  readonly shape: TableShape;
  readonly mapping: ColumnMapping;
  /** Two-digit prefecture code: only its rows are taken out of a national table. */
  readonly prefecture?: string;
  /** The total a person read in the source. */
  readonly statedTotal?: number;
  /** Keys of what the register already holds; such rows are repeated, not written again. */
  readonly registered?: ReadonlySet<string>;
};

export type CheckedRow<Row> = {
  readonly line: number;
  readonly key: string;
  /** Null for rows that stand for no area. */
  readonly level: Level | null;
  readonly value: Row;
};

export type ImportCheck<Row> = {
  /** To be written. */
  readonly rows: readonly CheckedRow<Row>[];
  /** Already in the register; importing a file twice writes nothing twice. */
  readonly repeated: readonly CheckedRow<Row>[];
  /** Totals beside their members, shown and left out. */
  readonly totals: readonly { readonly line: number; readonly level: Level }[];
  /** Rows that cannot be used, each with its row number; one of them stops the whole import. */
  readonly refused: readonly { readonly line: number; readonly refusal: Refusal }[];
  /** Sum of the members' counts; null for kinds without counts. */
  readonly sum: number | null;
};

type PlacedRow = {
  readonly line: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly level: Level | null;
  readonly prefecture: string;
};

/** Rows as texts by field, each with its level and prefecture where the kind has areas. */
const placeRows = <Row>(
  definition: ImportDefinition<Row>,
  body: readonly TableRow[],
  read: CellReader,
): readonly PlacedRow[] => {
  const codes = areaCodes(body.map((row) => read(row.cells, 'code')));
  const texts = body.map((row, at) => ({
    ...Object.fromEntries(definition.fields.map(({ name }) => [name, read(row.cells, name)])),
    ...(codes[at] ? { code: codes[at] } : {}),
  }));
  const areas = body.map((row, at) => ({
    code: codes[at] ?? null,
    prefecture: read(row.cells, 'prefecture'),
    municipality: read(row.cells, 'municipality'),
    town: read(row.cells, 'town'),
  }));
  const levels = definition.areas ? levelsOf(areas) : [];
  return body.map((row, at) => ({
    line: row.line,
    texts: texts[at] ?? {},
    level: levels[at] ?? null,
    prefecture: codes[at]?.slice(0, 2) ?? areas[at]?.prefecture ?? '',
  }));
};

const refusalOf = (
  fields: ImportDefinition<unknown>['fields'],
  row: PlacedRow,
  issue: z.core.$ZodIssue | undefined,
): Refusal => {
  const name = String(issue?.path[0] ?? '');
  const value = row.texts[name] ?? '';
  const column = fields.find((field) => field.name === name)?.label.ja ?? name;
  const outsideEra = issue?.message === 'day.outside-era' ? issue.message : undefined;
  const code = value === '' ? 'imports.value-missing' : (outsideEra ?? 'imports.value-invalid');
  return { code, details: { line: row.line, column, value } };
};

type Sorted<Row> = { rows: CheckedRow<Row>[]; refused: { line: number; refusal: Refusal }[] };

/** Parses the members; a second row of the same key is refused with the number of the first. */
const sortRows = <Row>(
  definition: ImportDefinition<Row>,
  members: readonly PlacedRow[],
): Sorted<Row> => {
  const sorted: Sorted<Row> = { rows: [], refused: [] };
  const lines = new Map<string, number>();
  for (const row of members) {
    const { line, level, texts } = row;
    const parsed = definition.row.safeParse(texts);
    if (!parsed.success) {
      const refusal = refusalOf(definition.fields, row, parsed.error.issues[0]);
      sorted.refused.push({ line, refusal });
      continue;
    }
    const key = definition.keyOf(parsed.data);
    const other = lines.get(key);
    if (other === undefined) sorted.rows.push({ line, key, level, value: parsed.data });
    else {
      const details = { line, other, value: key.replace(/\|/g, ' ').trim() };
      sorted.refused.push({ line, refusal: { code: 'imports.duplicate-in-file', details } });
    }
    lines.set(key, other ?? line);
  }
  return sorted;
};

type Total = { readonly line: number; readonly prefecture: string | null; readonly stated: number };

/** The stated totals that speak for all members of the table or of one prefecture. */
const statedTotals = (
  totals: readonly PlacedRow[],
  statedTotal: number | undefined,
): readonly Total[] => {
  const inTable = totals.flatMap((row) => {
    const stated = readFigure(row.texts['households'] ?? '');
    const speaks = row.level === 'total' || row.level === 'prefecture-total';
    if (!speaks || typeof stated !== 'number') return [];
    const prefecture = row.level === 'total' ? null : row.prefecture;
    return [{ line: row.line, prefecture, stated }];
  });
  return statedTotal === undefined
    ? inTable
    : [...inTable, { line: 0, prefecture: null, stated: statedTotal }];
};

/**
 * Checks a table before anything is written: levels told apart, every row read, duplicates in the file
 * found, sums compared with the totals in the table and with the stated one. Refuses only when the
 * columns do not fit; what is wrong with single rows is in the answer.
 */
export const checkImport = <Row>(
  definition: ImportDefinition<Row>,
  request: CheckRequest,
): Result<ImportCheck<Row>> => {
  const reader = resolveMapping(definition.fields, request.shape, request.mapping);
  if (!reader.ok) return reader;
  const { prefecture, registered } = request;
  const placed = placeRows(definition, request.shape.body, reader.value).filter(
    (row) => prefecture === undefined || row.prefecture === prefecture,
  );
  if (placed.length === 0) return refuse('imports.no-rows');
  const totals = placed.filter(({ level }) => level !== null && !isMember(level));
  const members = placed.filter((row) => !totals.includes(row));
  const { rows, refused } = sortRows(definition, members);
  const { countOf } = definition;
  const prefectures = new Map(members.map((row) => [row.line, row.prefecture]));
  const sumOf = (of: string | null): number =>
    rows
      .filter((row) => of === null || prefectures.get(row.line) === of)
      .reduce((sum, row) => sum + (countOf?.(row.value) ?? 0), 0);
  const mismatches = (countOf === null ? [] : statedTotals(totals, request.statedTotal))
    .map((total) => ({ ...total, sum: sumOf(total.prefecture) }))
    .filter(({ sum, stated }) => sum !== stated)
    .map(({ line, sum, stated }) => ({
      line,
      refusal: { code: 'imports.total-mismatch', details: { sum, stated } } as const,
    }));
  return ok({
    rows: rows.filter(({ key }) => !registered?.has(key)),
    repeated: rows.filter(({ key }) => registered?.has(key) === true),
    totals: totals.flatMap(({ line, level }) => (level === null ? [] : [{ line, level }])),
    refused: [...refused, ...mismatches],
    sum: countOf === null ? null : sumOf(null),
  });
};
