import * as z from 'zod';

/** Counts kept per tier. Flows happen in a month; stocks stand at its end (MG-R1–R29). */
export const tieredFlows = [
  'planned',
  'completed',
  'newlyKnown',
  'movedOut',
  'provisionalMade',
  'provisionalResolved',
] as const;
export const tieredStocks = ['outstanding', 'listed', 'provisional'] as const;
/** Counts without a tier (MG-R16, R17 and MG-R30, R31). */
export const plainFlows = ['crCards', 'patrolCards'] as const;
export const plainStocks = ['registerHouseholds', 'guideRegisterHouseholds'] as const;

const tier = z.enum(['priority', 'general']);

/** The closed list of what a row may count; a pack can name nothing else. */
const flowName = z.union([z.templateLiteral([z.enum(tieredFlows), '.', tier]), z.enum(plainFlows)]);
const stockName = z.union([
  z.templateLiteral([z.enum(tieredStocks), '.', tier]),
  z.enum(plainStocks),
]);

const rowId = z.string().regex(/^[A-Z]{2}-R\d+$/);

const formulaSchema = z.union([
  z.strictObject({ count: z.union([flowName, stockName]) }),
  z.strictObject({ sum: z.array(rowId).min(2) }),
  z.strictObject({ numerator: rowId, minus: rowId.optional(), denominator: rowId }),
]);

const rowSchema = z.strictObject({
  id: rowId,
  /** Group labels to the left of the row's own label: none, one or two (three label columns). */
  groups: z.array(z.string()).max(2),
  label: z.string(),
  english: z.string(),
  measure: z.enum(['flow', 'stock', 'ratio']),
  formula: formulaSchema,
});

/** The readings a pack may choose where the directive is silent (clauses.md 6.1). */
export const sheetSwitchesSchema = z.strictObject({
  /** Which premises 対象数(B) holds: all of the beat, or only those due this year (6.1-3). */
  listedCount: z.enum(['all', 'due']).default('all'),
  /** Years between two meetings, for the reading 'due' (6.1-19). */
  dueEveryYears: z
    .strictObject({ priority: z.int().min(1), general: z.int().min(1) })
    .default({ priority: 1, general: 3 }),
  /** Do premises with a provisional card stand inside B (6.1-8)? */
  provisionalInListed: z.boolean().default(true),
  /** Stocks in 小計 and 合計: the last month reached, or June and December only (6.1-5). */
  stockSubtotal: z.enum(['last-reached', 'period-end']).default('last-reached'),
  /** Ratios in percent (6.1-17). */
  rate: z
    .strictObject({
      decimals: z.int().min(0).max(3),
      rounding: z.enum(['half-up', 'down']),
    })
    .default({ decimals: 1, rounding: 'half-up' }),
});

const wordsSchema = z.strictObject({
  box: z.string(),
  koban: z.string(),
  chuzaisho: z.string(),
  beat: z.string(),
  officer: z.string(),
});

type Row = z.output<typeof rowSchema>;

const allowedMeasure = (row: Row, earlier: ReadonlyMap<string, Row>): boolean => {
  const measures = (ids: readonly string[]) => ids.map((id) => earlier.get(id)?.measure);
  const { formula } = row;
  if ('count' in formula) {
    return row.measure === (flowName.safeParse(formula.count).success ? 'flow' : 'stock');
  }
  if ('sum' in formula) return measures(formula.sum).every((one) => one === row.measure);
  const parts = [formula.numerator, formula.minus ?? formula.numerator, formula.denominator];
  return row.measure === 'ratio' && measures(parts).every((one) => one === 'stock');
};

/** Rows refer to earlier rows only, and a sum or ratio joins rows of the right measure. */
const checkRows = (rows: readonly Row[], context: z.RefinementCtx): void => {
  const earlier = new Map<string, Row>();
  for (const row of rows) {
    if (earlier.has(row.id) || !allowedMeasure(row, earlier)) {
      context.addIssue({ code: 'custom', message: `row ${row.id} does not add up` });
    }
    earlier.set(row.id, row);
  }
};

/**
 * A prescribed form of plan and result (別記様式), as a pack states it. Its columns are fixed: twelve
 * months, a subtotal after June and December, the year. Labels are the form's own words; notes and
 * footnote are ours.
 */
export const sheetFormSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  words: wordsSchema,
  rows: z.array(rowSchema).min(1).superRefine(checkRows),
  notes: z.array(z.string()),
  footnote: z.string(),
  switches: sheetSwitchesSchema.prefault({}),
});

export type SheetForm = z.output<typeof sheetFormSchema>;
export type SheetFormRow = Row;
export type SheetSwitches = z.output<typeof sheetSwitchesSchema>;
export type CountName = z.output<typeof flowName> | z.output<typeof stockName>;

/** A row's label with its groups, as lists and files name it: 仮カード 当月作成数 重点対象. */
export const fullLabel = (row: Pick<SheetFormRow, 'groups' | 'label'>): string =>
  [...row.groups, row.label].join(' ');
