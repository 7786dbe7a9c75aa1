import {
  type CountName,
  fullLabel,
  type SheetForm,
  type SheetFormRow,
  type SheetSwitches,
} from './form.ts';

/** A count per tier: 重点 and 一般. */
export type Tiered = { readonly priority: number; readonly general: number };

/** What happened in one month of one beat, and what stood at its end (MG-R4–R31). */
export type MonthCounts = {
  readonly completed: Tiered;
  readonly newlyKnown: Tiered;
  readonly movedOut: Tiered;
  readonly outstanding: Tiered;
  readonly crCards: number;
  readonly patrolCards: number;
  readonly listed: Tiered;
  readonly provisional: Tiered;
  readonly provisionalMade: Tiered;
  readonly provisionalResolved: Tiered;
  /** C: null while no register count is known. */
  readonly registerHouseholds: number | null;
  /** D: households with a completed card. */
  readonly guideRegisterHouseholds: number;
};

/** One month of the sheet. `counts` is null for a month not reached; the plan is always there. */
export type SheetMonth = { readonly planned: Tiered; readonly counts: MonthCounts | null };

export type Cell = number | null;

/** One row of the form with its fifteen cells. */
export type SheetRow = {
  readonly id: string;
  readonly label: string;
  readonly months: readonly Cell[];
  readonly firstHalf: Cell;
  readonly secondHalf: Cell;
  readonly total: Cell;
};

export type Sheet = { readonly rows: readonly SheetRow[] };

/** Fifteen cells in the form's order: six months, subtotal, six months, subtotal, year. */
type Line = readonly Cell[];

const firstHalf = [0, 1, 2, 3, 4, 5];
const secondHalf = [6, 7, 8, 9, 10, 11];

const sumOf = (cells: readonly Cell[]): Cell => {
  const known = cells.filter((cell) => cell !== null);
  return known.length === 0 ? null : known.reduce((sum, cell) => sum + cell, 0);
};

/** How many months are reached: those with counts, which come before all others. */
export const monthsReached = (months: readonly SheetMonth[]): number =>
  months.findLastIndex((month) => month.counts !== null) + 1;

/** A month's counts by the names a form may use: `completed.priority`, `crCards`, … */
export const countsByName = (month: SheetMonth): ReadonlyMap<string, Cell> => {
  const names = new Map<string, Cell>();
  for (const [key, value] of Object.entries({ planned: month.planned, ...month.counts })) {
    if (typeof value === 'number' || value === null) names.set(key, value);
    else for (const [tier, count] of Object.entries(value)) names.set(`${key}.${tier}`, count);
  }
  return names;
};

/** What every count row is made from. */
type Counted = {
  readonly months: readonly ReadonlyMap<string, Cell>[];
  readonly reached: number;
  readonly switches: SheetSwitches;
};

/** A stock's subtotal is a month's end, never a sum (clauses.md 6.1-5). */
const standing = (cells: readonly Cell[], half: readonly number[], counted: Counted): Cell => {
  const last = half.findLast((month) => month < counted.reached);
  const wanted = counted.switches.stockSubtotal === 'period-end' ? half.at(-1) : last;
  return wanted === undefined || wanted !== last ? null : (cells[wanted] ?? null);
};

const countLine = (row: SheetFormRow, name: CountName, counted: Counted): Line => {
  const cells = counted.months.map((month) => month.get(name) ?? null);
  const sub = (half: readonly number[]): Cell =>
    row.measure === 'flow'
      ? sumOf(half.map((at) => cells[at] ?? null))
      : standing(cells, half, counted);
  const year = [...firstHalf, ...secondHalf];
  return [...cells.slice(0, 6), sub(firstHalf), ...cells.slice(6), sub(secondHalf), sub(year)];
};

/**
 * Percent of `part` in `whole` (whole numbers ≥ 0, `whole` > 0), rounded in whole-number
 * arithmetic so that 0.05 never falls to the wrong side; not clamped at 100 (6.1-13, 6.1-17).
 */
export const percent = (part: number, whole: number, rate: SheetSwitches['rate']): number => {
  const scale = 10 ** rate.decimals;
  const scaled = part * 100 * scale;
  const rest = scaled % whole;
  const up = rate.rounding === 'half-up' && rest * 2 >= whole ? 1 : 0;
  return ((scaled - rest) / whole + up) / scale;
};

const ratioCell = (
  parts: { top: Cell; minus: Cell; bottom: Cell },
  rate: SheetSwitches['rate'],
): Cell => {
  const { top, minus, bottom } = parts;
  if (top === null || minus === null || bottom === null || bottom === 0) return null;
  // A correction by hand may leave A above B: then the rate has no meaning.
  return top < minus ? null : percent(top - minus, bottom, rate);
};

const addLines = (lines: readonly Line[]): Line =>
  Array.from({ length: 15 }, (_, at) => {
    const cells = lines.map((line) => line[at] ?? null);
    return cells.includes(null) ? null : sumOf(cells);
  });

const ratioLine = (
  formula: { numerator: string; minus?: string | undefined; denominator: string },
  lines: ReadonlyMap<string, Line>,
  rate: SheetSwitches['rate'],
): Line => {
  const cell = (id: string, at: number): Cell => lines.get(id)?.[at] ?? null;
  return Array.from({ length: 15 }, (_, at) =>
    ratioCell(
      {
        top: cell(formula.numerator, at),
        minus: formula.minus === undefined ? 0 : cell(formula.minus, at),
        bottom: cell(formula.denominator, at),
      },
      rate,
    ),
  );
};

const toRow = (row: SheetFormRow, line: Line): SheetRow => ({
  id: row.id,
  label: fullLabel(row),
  months: [...line.slice(0, 6), ...line.slice(7, 13)],
  firstHalf: line[6] ?? null,
  secondHalf: line[13] ?? null,
  total: line[14] ?? null,
});

/**
 * The filled form of one beat (or of a total): every row in the form's order, counts or percent,
 * null where a month is not reached or a ratio is undefined (MG-6.1–6.3, 別記様式).
 *
 * `months` are the twelve months from January.
 */
export const assembleSheet = (form: SheetForm, months: readonly SheetMonth[]): Sheet => {
  const lines = new Map<string, Line>();
  const counted = {
    months: months.map(countsByName),
    reached: monthsReached(months),
    switches: form.switches,
  };
  const lineOf = (row: SheetFormRow): Line => {
    const { formula } = row;
    if ('count' in formula) return countLine(row, formula.count, counted);
    if ('sum' in formula) return addLines(formula.sum.map((id) => lines.get(id) ?? []));
    return ratioLine(formula, lines, form.switches.rate);
  };
  for (const row of form.rows) lines.set(row.id, lineOf(row));
  return { rows: form.rows.map((row) => toRow(row, lines.get(row.id) ?? [])) };
};

const addTiered = (a: Tiered, b: Tiered): Tiered => ({
  priority: a.priority + b.priority,
  general: a.general + b.general,
});

const addCounts = (a: MonthCounts, b: MonthCounts): MonthCounts => ({
  completed: addTiered(a.completed, b.completed),
  newlyKnown: addTiered(a.newlyKnown, b.newlyKnown),
  movedOut: addTiered(a.movedOut, b.movedOut),
  outstanding: addTiered(a.outstanding, b.outstanding),
  crCards: a.crCards + b.crCards,
  patrolCards: a.patrolCards + b.patrolCards,
  listed: addTiered(a.listed, b.listed),
  provisional: addTiered(a.provisional, b.provisional),
  provisionalMade: addTiered(a.provisionalMade, b.provisionalMade),
  provisionalResolved: addTiered(a.provisionalResolved, b.provisionalResolved),
  registerHouseholds: sumOf([a.registerHouseholds, b.registerHouseholds]),
  guideRegisterHouseholds: a.guideRegisterHouseholds + b.guideRegisterHouseholds,
});

const addMonth = (a: SheetMonth, b: SheetMonth): SheetMonth => ({
  planned: addTiered(a.planned, b.planned),
  counts:
    a.counts === null || b.counts === null ? (a.counts ?? b.counts) : addCounts(a.counts, b.counts),
});

const unplanned: SheetMonth = { planned: { priority: 0, general: 0 }, counts: null };

/**
 * Several beats of one year and one as-of day added up, month by month, for a police box, a station
 * or the prefecture. Ratios follow from the added counts, never from the beats' ratios. C sums the
 * beats that have a count and is null when none has.
 */
export const totalMonths = (beats: readonly (readonly SheetMonth[])[]): readonly SheetMonth[] =>
  Array.from({ length: 12 }, (_, at) =>
    beats.map((months) => months[at] ?? unplanned).reduce(addMonth, unplanned),
  );
