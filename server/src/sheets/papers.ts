import { monthOf } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import { assembleSheet, totalMonths } from '@meguri/core/sheets/cells.ts';
import { monthStates } from '@meguri/core/sheets/close.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { type BeatSheet, loadSheets } from './beat-sheet.ts';
import type { PaperCorrection, SheetPaper } from './paper/paper.ts';
import { closedByAll } from './totals.ts';
import { type BeatsAsked, type MonthOfficer, readBeatsOfYear, readOfficers } from './year.db.ts';

/** Written behind a name on the annex; the officer in charge stands without a word. */
const duty = { own: '', acting: '（代行）', helper: '（応援）' } as const;

const correctionsOf = ({ corrections }: BeatSheet): PaperCorrection[] =>
  corrections
    .filter((one) => one.inForce)
    .map(({ rowId, month, computed, corrected, reason, by }) => {
      return { rowId, month, computed, corrected, reason, by };
    });

/** The form has room for one name: whoever is in charge in the last month it holds (MG-F4). */
const nameOf = (officers: readonly MonthOfficer[], last: number): string | null =>
  officers.findLast((one) => one.month <= last && one.kind === 'own')?.name ??
  officers.findLast((one) => one.month <= last && one.kind === 'acting')?.name ??
  null;

const closedOf = ({ sheetYear }: BeatSheet): number[] => sheetYear.closed.toSorted((a, b) => a - b);

const beatPaper = (ctx: Ctx, sheet: BeatSheet, all: readonly MonthOfficer[]): SheetPaper => {
  const { beat, sheetYear, asOf, shown } = sheet;
  const officers = all.filter((one) => one.beatId === beat.id);
  const states = monthStates(sheetYear);
  const months = states.flatMap((state, at) =>
    state === 'closed' || state === 'open' ? [at + 1] : [],
  );
  return {
    form: ctx.pack.form,
    sheet: assembleSheet(ctx.pack.form, shown),
    year: sheetYear.year,
    boxName: beat.boxName,
    boxKind: beat.boxKind,
    beatNo: String(beat.number),
    officerName: nameOf(officers, months.at(-1) ?? monthOf(asOf)),
    asOf,
    closedMonths: closedOf(sheet),
    corrections: correctionsOf(sheet),
    demo: ctx.demo,
    // The annex has room for twelve months; those not reached stay empty.
    annex: {
      officers: states.map((_, at) => ({
        month: at + 1,
        names: officers
          .filter((one) => one.month === at + 1 && months.includes(one.month))
          .map(({ name, kind }) => name + duty[kind]),
      })),
    },
  };
};

const totalPaper = (ctx: Ctx, sheets: readonly BeatSheet[], boxName: string): SheetPaper => ({
  form: ctx.pack.form,
  sheet: assembleSheet(ctx.pack.form, totalMonths(sheets.map(({ shown }) => shown))),
  year: sheets[0]?.sheetYear.year ?? 0,
  boxName,
  boxKind: null,
  beatNo: null,
  officerName: null,
  asOf:
    sheets
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? '',
  closedMonths: closedByAll(sheets),
  corrections: sheets.flatMap(correctionsOf),
  demo: ctx.demo,
});

export type PapersAsked = {
  readonly of: NonNullable<BeatsAsked>['unit'];
  readonly id: string;
  readonly year: number;
};

export type Papers = {
  readonly papers: readonly SheetPaper[];
  readonly sheets: readonly BeatSheet[];
};

/**
 * The papers of a beat, of a box (its beats and their total) or of a station (its boxes and its
 * total), with officers and corrections on an annex to each beat.
 */
export const papersOf = async (ctx: Ctx, { of, id, year }: PapersAsked): Promise<Papers> => {
  const beats = await readBeatsOfYear(ctx.tx, { unit: of, id }, year);
  const [first] = beats;
  if (first === undefined) return refuseWith('sheets.nothing-to-print', { year });
  const sheets = await loadSheets(ctx, { beats, year, everyMonth: of !== 'station' });
  const officers = await readOfficers(
    ctx.tx,
    beats.map((beat) => beat.id),
    year,
  );
  const boxes = [...groupBy(sheets, ({ beat }) => beat.boxId).values()].flatMap((group) => {
    const own = group.map((sheet) => beatPaper(ctx, sheet, officers));
    const name = group[0]?.beat.boxName ?? '';
    return of === 'beat' ? own : [...own, totalPaper(ctx, group, name)];
  });
  const station = of === 'station' ? [totalPaper(ctx, sheets, first.stationName)] : [];
  return { papers: [...boxes, ...station], sheets };
};
