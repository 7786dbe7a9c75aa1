import { monthEnd } from '@meguri/core/base/day.ts';
import { assembleSheet } from '@meguri/core/sheets/cells.ts';
import {
  type Difference,
  monthStates,
  nextToClose,
  planFulfilment,
} from '@meguri/core/sheets/close.ts';
import type { SheetForm, SheetFormRow } from '@meguri/core/sheets/form.ts';
import type { formHead, getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import type * as z from 'zod';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { amendedMonths } from './amendments.ts';
import type { BeatSheet } from './beat-sheet.ts';
import type { Closing } from './closings.db.ts';
import type { Correction } from './corrections.db.ts';
import { findFiledId } from './filed.db.ts';
import { type LateFact, readLateFacts } from './late-facts.db.ts';
import { sheetOfBeat } from './one-beat.ts';
import { type MonthOfficer, readOfficers } from './year.db.ts';

type Got = z.input<(typeof getSheet)['output']>;

const partsOf = ({ formula }: SheetFormRow): string[] => {
  if ('count' in formula) return [];
  if ('sum' in formula) return [...formula.sum];
  const { numerator, minus, denominator } = formula;
  return minus === undefined ? [numerator, denominator] : [numerator, minus, denominator];
};

/** What a screen must know of the pack's form. */
export const formHeadOf = (form: SheetForm): z.input<typeof formHead> => ({
  name: form.name,
  title: form.title,
  rows: form.rows.map((row) => ({
    id: row.id,
    groups: [...row.groups],
    label: row.label,
    english: row.english,
    measure: row.measure,
    count: 'count' in row.formula ? row.formula.count : null,
    parts: partsOf(row),
  })),
  decimals: form.switches.rate.decimals,
  notes: [...form.notes],
});

/** Rows as an operation answers them. */
export const rowsOf = (sheet: ReturnType<typeof assembleSheet>): Got['rows'] =>
  sheet.rows.map((row) => ({ ...row, months: [...row.months] }));

const correctionOf = (one: Correction): Got['corrections'][number] => {
  const { id, rowId, month, computed, corrected, reason, by, inForce } = one;
  const { endKind: kind, endBy, endAt } = one;
  const end =
    kind === null || endBy === null || endAt === null
      ? null
      : { kind, by: endBy, at: endAt.toISOString() };
  const at = one.at.toISOString();
  return { id, rowId, month, computed, corrected, reason, by, at, end, inForce };
};

const deedsOf = (closing: Closing | undefined) => {
  if (closing === undefined) return { closed: null, reopened: null };
  const { closedBy, closedAt, reopenedBy, reopenedAt, reason } = closing;
  if (reopenedBy === null || reopenedAt === null) {
    return { closed: { by: closedBy, at: closedAt.toISOString() }, reopened: null };
  }
  const reopened = { by: reopenedBy, at: reopenedAt.toISOString(), reason: reason ?? '' };
  return { closed: null, reopened };
};

/** The differing cells of closed months with the facts that came after each closing. */
const amendments = async (
  ctx: Ctx,
  sheet: BeatSheet,
): Promise<{ found: readonly Difference[]; late: ReadonlyMap<number, readonly LateFact[]> }> => {
  const { beat, closings } = sheet;
  const { year } = sheet.sheetYear;
  const { found, months } = await amendedMonths(ctx, sheet);
  const late = new Map<number, readonly LateFact[]>();
  for (const month of months) {
    const after = closings.find((one) => one.month === month)?.closedAt;
    if (after === undefined) continue;
    const asked = { beatId: beat.id, year, until: monthEnd(year, month), after };
    late.set(month, await readLateFacts(ctx.tx, asked));
  }
  return { found, late };
};

const lateOf = ({ what, on, recordedAt, address }: LateFact) => ({
  what,
  on,
  address,
  recordedAt: recordedAt.toISOString(),
});

const monthHeads = (
  sheet: BeatSheet,
  { found, late }: Awaited<ReturnType<typeof amendments>>,
  officers: readonly MonthOfficer[],
): Got['months'] =>
  monthStates(sheet.sheetYear).map((state, at) => {
    const month = at + 1;
    return {
      month,
      state,
      ...deedsOf(sheet.closings.find((one) => one.month === month)),
      officers: officers
        .filter((one) => one.month === month)
        .map(({ name, kind }) => ({ name, kind })),
      differences: found
        .filter((one) => one.month === month)
        .map(({ rowId, closed, live }) => ({ rowId, closed, live })),
      lateFacts: (late.get(month) ?? []).map(lateOf),
    };
  });

/** The form of one beat and year with all a screen says about it. */
export const beatSheet: UseCase<typeof getSheet> = async (ctx, { beatId, year }) => {
  const { form } = ctx.pack;
  const sheet = await sheetOfBeat(ctx, { beatId, year });
  const officers = await readOfficers(ctx.tx, [beatId], year);
  return {
    year,
    asOf: sheet.asOf,
    form: formHeadOf(form),
    rows: rowsOf(assembleSheet(form, sheet.shown)),
    months: monthHeads(sheet, await amendments(ctx, sheet), officers),
    corrections: sheet.corrections.map(correctionOf),
    next: nextToClose(sheet.sheetYear),
    fulfilment: planFulfilment(sheet.shown, sheet.sheetYear),
    filedId: (await findFiledId(ctx.tx, sheet.beat.boxId, year)) ?? null,
  };
};
