import { groupBy } from '@meguri/core/base/lists.ts';
import { assembleSheet, totalMonths } from '@meguri/core/sheets/cells.ts';
import { monthStates, sheetDay } from '@meguri/core/sheets/close.ts';
import type { getTotals } from '@meguri/core/sheets/sheets.ops.ts';
import type * as z from 'zod';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { type BeatSheet, loadSheets } from './beat-sheet.ts';
import { formHeadOf, rowsOf } from './get.ts';
import { type BeatOfYear, findUnit, readBeatsOfYear } from './year.db.ts';

type Totals = z.input<(typeof getTotals)['output']>;
type Scope = 'box' | 'station' | 'prefecture';

const unitOf = async (ctx: Ctx, scope: 'box' | 'station', id: string | null) =>
  (await findUnit(ctx.tx, id ?? '', scope === 'box' ? 'policeBox' : 'station')) ??
  refuseWith('not-found');

/** Where a box or station lies; the prefecture is no station's place. */
export const placeOfTotals = async (
  ctx: Ctx,
  { scope, unitId }: { readonly scope: Scope; readonly unitId: string | null },
): Promise<Place> => {
  if (scope === 'prefecture') return {};
  if (unitId === null) return refuseWith('not-found');
  const unit = await unitOf(ctx, scope, unitId);
  return {
    stationId: unit.stationId ?? undefined,
    boxId: scope === 'box' ? unit.id : undefined,
  };
};

/** Months that every beat that existed in them has closed. */
export const closedByAll = (sheets: readonly BeatSheet[]): number[] =>
  Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => {
    const states = sheets.map(({ sheetYear }) => monthStates(sheetYear)[month - 1]);
    return states.includes('closed') && states.every((one) => one === 'closed' || one === 'none');
  });

type Part = Omit<Totals['parts'][number], 'rows'>;

const partKey: Record<Scope, (beat: BeatOfYear) => Part> = {
  box: ({ id, name }) => ({ id, name, scope: 'beat' }),
  station: ({ boxId, boxName }) => ({ id: boxId, name: boxName, scope: 'box' }),
  prefecture: ({ stationId, stationName }) => ({
    id: stationId,
    name: stationName,
    scope: 'station',
  }),
};

/** The form of several beats with what it adds up, in the order of the organisation. */
export const totalsOf: UseCase<typeof getTotals> = async (ctx, { scope, unitId, year }) => {
  const { form } = ctx.pack;
  const unit = scope === 'prefecture' ? null : await unitOf(ctx, scope, unitId);
  const asked = unit && scope !== 'prefecture' ? { unit: scope, id: unit.id } : null;
  const beats = await readBeatsOfYear(ctx.tx, asked, year);
  const sheets = await loadSheets(ctx, { beats, year });
  const rows = (some: readonly BeatSheet[]) =>
    rowsOf(assembleSheet(form, totalMonths(some.map(({ shown }) => shown))));
  const groups = groupBy(sheets, ({ beat }) => partKey[scope](beat).id);
  return {
    year,
    asOf: sheetDay({ year, fromOn: ctx.today, untilOn: null, today: ctx.today }),
    name: unit?.name ?? ctx.pack.identity.prefecture.name.ja,
    form: formHeadOf(form),
    rows: rows(sheets),
    closed: closedByAll(sheets),
    parts: [...groups.values()].flatMap((group) =>
      group[0] === undefined ? [] : [{ ...partKey[scope](group[0].beat), rows: rows(group) }],
    ),
  };
};
