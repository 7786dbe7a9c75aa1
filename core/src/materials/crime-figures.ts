import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { normaliseText } from '../base/text.ts';
import { isForbiddenHeading, tellsOrigin } from '../imports/mapping.ts';

/**
 * 犯罪オープンデータ as prefectural police publish it (one row a case). Only these columns are looked
 * at; what is said of the victim, the hour and the kind of place is never read, so it cannot be
 * kept (R16, MG-4.4-1). Names as in the national format of 2019 and its common variants.
 */
const columns = {
  method: ['手口'],
  municipality: ['市区町村（発生地）', '市区町村'],
  town: ['町丁目（発生地）', '町丁目'],
  day: ['発生年月日（始期）', '発生年月日', '発生年月日(始期)'],
} as const;

type Column = keyof typeof columns;

/** One case, as much of it as is kept while counting: a town and a month. */
export type CrimeCase = {
  readonly method: string;
  readonly municipality: string;
  readonly town: string;
  /** First day of the month. */
  readonly month: Day;
};

type Table = readonly (readonly string[])[];

const placesIn = (heading: readonly string[]): Readonly<Record<Column, number>> => {
  const names = heading.map((name) => normaliseText(name));
  const at = (column: Column): number =>
    names.findIndex((name) => columns[column].map(normaliseText).includes(name));
  return {
    method: at('method'),
    municipality: at('municipality'),
    town: at('town'),
    day: at('day'),
  };
};

/** 2025-03-09, 2025/3/9 and 2025年3月9日 as the first day of their month; null for anything else. */
export const monthIn = (text: string): Day | null => {
  const [, year, month] = /^(\d{4})[-/年.](\d{1,2})(?:[-/月.]|$)/u.exec(normaliseText(text)) ?? [];
  const number = Number(month);
  if (year === undefined || !(number >= 1 && number <= 12)) return null;
  return `${year}-${String(number).padStart(2, '0')}-01`;
};

/** The 丁目 is left out: months and towns are as fine as it gets. */
const townOnly = (text: string): string =>
  text.trim().replace(/(?:[0-9０-９]+|[一二三四五六七八九十]+)丁目.*$/u, '');

export type CrimeCases = {
  readonly cases: readonly CrimeCase[];
  /** Rows that name no month or no municipality. */
  readonly left: number;
};

// The national format tells of victims' sex and age: dropped unread. A column on where anybody comes
// from, or on a suspect, has no place in the file at all (R03, R16).
const isForbidden = (name: string): boolean =>
  tellsOrigin(name) || (!name.startsWith('被害者') && isForbiddenHeading(name));

/**
 * The cases of a file; every other column is dropped on reading. Refuses
 * `imports.forbidden-column` and `materials.not-crime-data`.
 */
export const readCases = (rows: Table): Result<CrimeCases> => {
  const forbidden = rows[0]?.find(isForbidden);
  if (forbidden !== undefined) return refuse('imports.forbidden-column', { column: forbidden });
  const at = placesIn(rows[0] ?? []);
  const missing = (['method', 'municipality', 'town', 'day'] as const).filter((one) => at[one] < 0);
  if (missing.length > 0) {
    return refuse('materials.not-crime-data', {
      missing: missing.map((one) => columns[one][0]).join('、'),
    });
  }
  const cases = rows.slice(1).flatMap((row): readonly CrimeCase[] => {
    const cell = (column: Column): string => (row[at[column]] ?? '').trim();
    const month = monthIn(cell('day'));
    const municipality = cell('municipality');
    if (month === null || municipality === '') return [];
    const where = { municipality, town: townOnly(cell('town')) };
    return [{ method: cell('method'), ...where, month }];
  });
  return ok({ cases, left: rows.length - 1 - cases.length });
};

/** Smaller counts are shown of a larger area only. */
export const crimeThreshold = 10;

/** A count: of a town, of a municipality's other towns (town ''), or of all the rest (both ''). */
export type CrimeCount = {
  readonly method: string;
  readonly month: Day;
  readonly municipality: string;
  readonly town: string;
  readonly cases: number;
};

type Area = { readonly name: string; readonly cases: number };

const tally = <T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group === undefined) groups.set(nameOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/**
 * Areas that may stand alone, and the sum of the others. Where the others together are below the
 * threshold, the smallest area that stood alone joins them: else a total known from elsewhere
 * would give them away (complementary suppression).
 */
export const merge = (
  areas: readonly Area[],
): { readonly alone: readonly Area[]; readonly rest: number } => {
  const sorted = areas.toSorted((one, other) => other.cases - one.cases);
  const alone = sorted.filter(({ cases }) => cases >= crimeThreshold);
  const small = sorted.slice(alone.length).reduce((sum, { cases }) => sum + cases, 0);
  const last = alone.at(-1);
  if (small === 0 || small >= crimeThreshold || last === undefined) return { alone, rest: small };
  return { alone: alone.slice(0, -1), rest: small + last.cases };
};

const ofMunicipality = (cases: readonly CrimeCase[]) => {
  const towns = tally(cases, ({ town }) => town);
  const unnamed = towns.get('')?.length ?? 0;
  const named = [...towns].filter(([town]) => town !== '');
  const { alone, rest } = merge(named.map(([name, all]) => ({ name, cases: all.length })));
  return { alone, rest: rest + unnamed };
};

const countsOf = (cases: readonly CrimeCase[]): readonly Omit<CrimeCount, 'method' | 'month'>[] => {
  const found: Omit<CrimeCount, 'method' | 'month'>[] = [];
  const rests: Area[] = [];
  for (const [municipality, of] of tally(cases, (one) => one.municipality)) {
    const { alone, rest } = ofMunicipality(of);
    found.push(...alone.map(({ name, cases: n }) => ({ municipality, town: name, cases: n })));
    rests.push({ name: municipality, cases: rest });
  }
  const { alone, rest } = merge(rests);
  found.push(...alone.map(({ name, cases: n }) => ({ municipality: name, town: '', cases: n })));
  if (rest >= crimeThreshold) found.push({ municipality: '', town: '', cases: rest });
  return found;
};

/** Counts per method, month and area; no count below the threshold is in it or follows from it. */
export const countCases = (cases: readonly CrimeCase[]): readonly CrimeCount[] =>
  [...tally(cases, ({ method, month }) => `${month} ${method}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { method, month } = first;
    return countsOf(group).map((count) => ({ method, month, ...count }));
  });
