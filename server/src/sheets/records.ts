import { sum } from '@meguri/core/base/lists.ts';
import { monthStates } from '@meguri/core/sheets/close.ts';
import { monthsBehind } from '@meguri/core/sheets/columns.ts';
import type { CountName, SheetFormRow } from '@meguri/core/sheets/form.ts';
import type { getRecords } from '@meguri/core/sheets/sheets.ops.ts';
import type * as z from 'zod';
import type { Tx } from '../platform/database.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import type { BeatSheet } from './beat-sheet.ts';
import { sheetOfBeat } from './one-beat.ts';
import {
  type CellRecord,
  countMetAgain,
  type PremisesCount,
  premisesCounts,
  type RecordsAsked,
  readPlannedRecords,
  readPremisesRecords,
  readRegisterRecord,
  readSlipRecords,
  readStanding,
  type Tier,
} from './records.db.ts';

type Step = z.input<(typeof getRecords)['output']>['steps'][number];

const isPremisesCount = (key: string): key is PremisesCount =>
  premisesCounts.some((one) => one === key);

/** What a row counts and in which tiers; null for a rate, which is made from other cells. */
const countedBy = (
  rows: readonly SheetFormRow[],
  row: SheetFormRow,
): { readonly key: string; readonly tiers: readonly Tier[] } | null => {
  const { formula } = row;
  if ('denominator' in formula) return null;
  const names: CountName[] = ('count' in formula ? [row.id] : formula.sum).flatMap((id) => {
    const part = rows.find((one) => one.id === id)?.formula;
    return part !== undefined && 'count' in part ? [part.count] : [];
  });
  const tiers = (['priority', 'general'] as const).filter((tier) =>
    names.some((name) => name.endsWith(`.${tier}`)),
  );
  return {
    key: names[0]?.split('.')[0] ?? '',
    tiers: tiers.length > 0 ? tiers : ['priority', 'general'],
  };
};

const recordsOf = (tx: Tx, key: string, asked: RecordsAsked): Promise<readonly CellRecord[]> => {
  if (isPremisesCount(key)) return readPremisesRecords(tx, key, asked);
  if (key === 'planned') return readPlannedRecords(tx, asked);
  if (key === 'registerHouseholds') return readRegisterRecord(tx, asked);
  return readSlipRecords(tx, key === 'crCards' ? 'cr_cards' : 'patrol_cards', asked);
};

const step = (name: Step['name'], count: number): Step[] => (count === 0 ? [] : [{ name, count }]);

/** The set rule of a stock, from everything that stands in the beat to what counts (6.1-2, 6.1-3). */
const stockSteps = async (tx: Tx, key: string, asked: RecordsAsked): Promise<Step[]> => {
  const at = await readStanding(tx, asked);
  if (at === undefined) return [];
  if (key === 'guideRegisterHouseholds') {
    return [{ name: 'households', count: at.households }, ...step('without-card', -at.uncarded)];
  }
  return [
    { name: 'active', count: at.active },
    ...step('exempt', -at.exempt),
    ...step('not-due', -at.notDue),
    ...step('provisional-unlisted', -at.unlisted),
    ...(key === 'outstanding' ? step('met-this-year', -at.met) : []),
  ];
};

/** Cards held before, made and resolved; what else moved them is said as such (6.1-10). */
const provisionalSteps = async (tx: Tx, asked: RecordsAsked, held: number): Promise<Step[]> => {
  const count = async (name: PremisesCount) => (await readPremisesRecords(tx, name, asked)).length;
  const before = (await readStanding(tx, asked))?.provisionalBefore ?? 0;
  const made = await count('provisionalMade');
  const resolved = await count('provisionalResolved');
  return [
    { name: 'before', count: before },
    ...step('made', made),
    ...step('resolved', -resolved),
    ...step('other', held - before - made + resolved),
  ];
};

/** Signed counts that add up to the figure. */
export const stepsOf = async (tx: Tx, { key, asked, records }: Behind): Promise<Step[]> => {
  const count = sum(records.map((one) => one.count));
  if (key === 'listed' || key === 'outstanding' || key === 'guideRegisterHouseholds') {
    return stockSteps(tx, key, asked);
  }
  if (key === 'provisional') return provisionalSteps(tx, asked, count);
  if (key === 'completed' && asked.tiers.length === 2) {
    const again = await countMetAgain(tx, asked);
    return [{ name: 'meetings', count: count + again }, ...step('met-again', -again)];
  }
  return [{ name: 'records', count }];
};

const collator = new Intl.Collator('ja', { numeric: true });

const inOrder = (records: readonly CellRecord[]): CellRecord[] =>
  records.toSorted((a, b) => {
    const [left, right] = [a.on ?? '', b.on ?? ''];
    return left === right ? collator.compare(a.address, b.address) : left < right ? -1 : 1;
  });

export type CellAsked = {
  readonly beatId: string;
  readonly rowId: string;
  /** 0–14 */
  readonly column: number;
};

type Behind = {
  readonly key: string;
  readonly asked: RecordsAsked;
  readonly records: readonly CellRecord[];
};

/** The records behind a cell; null for a rate, whose parts are cells, and before its month. */
export const cellRecords = async (
  ctx: Pick<Ctx, 'tx' | 'pack'>,
  { beatId, rowId, column }: CellAsked,
  { asOf, sheetYear }: Pick<BeatSheet, 'asOf' | 'sheetYear'>,
): Promise<Behind | null> => {
  const { rows, switches } = ctx.pack.form;
  const row = rows.find((one) => one.id === rowId) ?? refuseWith('not-found');
  const counted = countedBy(rows, row);
  const reached = monthStates(sheetYear).flatMap((state, at) =>
    state === 'closed' || state === 'open' || counted?.key === 'planned' ? [at + 1] : [],
  );
  const months = monthsBehind({ measure: row.measure, column }, reached, switches);
  if (counted === null || months.length === 0) return null;
  const { key, tiers } = counted;
  const asked = { beatId, year: sheetYear.year, asOf, months, tiers, switches };
  return { key, asked, records: await recordsOf(ctx.tx, key, asked) };
};

/** The records behind a cell and the steps that lead from them to its figure. */
export const recordsBehind: UseCase<typeof getRecords> = async (ctx, input) => {
  const behind = await cellRecords(ctx, input, await sheetOfBeat(ctx, input));
  if (behind === null) return { records: [], steps: [] };
  return { records: inOrder(behind.records), steps: await stepsOf(ctx.tx, behind) };
};
