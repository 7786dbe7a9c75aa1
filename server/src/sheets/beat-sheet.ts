import type { Day, Month } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import {
  monthStates,
  ownMonths,
  type SheetYear,
  sheetDay,
  withSnapshots,
} from '@meguri/core/sheets/close.ts';
import { correctedMonths } from '@meguri/core/sheets/correct.ts';
import type { Ctx } from '../platform/serve.ts';
import { type Closing, readClosings } from './closings.db.ts';
import { type Correction, readCorrections } from './corrections.db.ts';
import { computeMonths } from './months.db.ts';
import type { BeatOfYear } from './year.db.ts';

/** One beat's year: what was closed, what is counted now, what a person corrected. */
export type BeatSheet = {
  readonly beat: BeatOfYear;
  readonly sheetYear: SheetYear;
  /** The last day whose facts it holds. */
  readonly asOf: Day;
  readonly closings: readonly Closing[];
  readonly snapshots: ReadonlyMap<Month, SheetMonth>;
  /** All months as counted now; of a beat with nothing open only where it was asked for. */
  readonly live: readonly SheetMonth[];
  /** Closed months as closed, the others as counted now, without corrections. */
  readonly computed: readonly SheetMonth[];
  readonly corrections: readonly Correction[];
  /** What the form shows. */
  readonly shown: readonly SheetMonth[];
};

type Stored = Pick<BeatSheet, 'beat' | 'sheetYear' | 'asOf' | 'closings' | 'snapshots'>;

const storedOf =
  (closings: readonly Closing[], { year, today }: { year: number; today: Day }) =>
  (beat: BeatOfYear): Stored => {
    const own = closings.filter((one) => one.beatId === beat.id);
    const held = own.filter(({ reopenedAt }) => reopenedAt === null);
    const snapshots = new Map(held.map(({ month, snapshot }) => [month, snapshot]));
    const { fromOn, untilOn } = beat;
    const sheetYear = { year, fromOn, untilOn, today, closed: [...snapshots.keys()] };
    return { beat, sheetYear, asOf: sheetDay(sheetYear), closings: own, snapshots };
  };

const untouched: readonly SheetMonth[] = Array.from({ length: 12 }, () => ({
  planned: { priority: 0, general: 0 },
  counts: null,
}));

/** Counts beats by set, those with the same last day together. */
const countLive = async (
  ctx: Ctx,
  beats: readonly Stored[],
): Promise<ReadonlyMap<string, readonly SheetMonth[]>> => {
  const live = new Map<string, readonly SheetMonth[]>();
  for (const [asOf, group] of groupBy(beats, (one) => one.asOf)) {
    const [first] = group;
    if (first === undefined) continue;
    const beatIds = group.map(({ beat }) => beat.id);
    const { year } = first.sheetYear;
    const asked = { beatIds, year, asOf, switches: ctx.pack.form.switches };
    const months = await computeMonths(ctx.tx, asked);
    for (const { beat, sheetYear } of group) {
      live.set(beat.id, ownMonths(months.get(beat.id) ?? untouched, sheetYear));
    }
  }
  return live;
};

export type SheetsAsked = {
  readonly beats: readonly BeatOfYear[];
  readonly year: number;
  /** Counts closed months too, to compare them with their snapshots. */
  readonly everyMonth?: boolean;
};

const isDone = ({ sheetYear }: Stored): boolean => {
  const states = monthStates(sheetYear);
  return states.includes('closed') && states.every((one) => one === 'closed' || one === 'none');
};

/** The sheets of beats; wholly closed years are read from their snapshots alone. */
export const loadSheets = async (
  ctx: Ctx,
  { beats, year, everyMonth = false }: SheetsAsked,
): Promise<readonly BeatSheet[]> => {
  const beatIds = beats.map(({ id }) => id);
  const closings = await readClosings(ctx.tx, beatIds, year);
  const corrections = await readCorrections(ctx.tx, beatIds, year);
  const stored = beats.map(storedOf(closings, { year, today: ctx.today }));
  const live = await countLive(
    ctx,
    stored.filter((one) => everyMonth || !isDone(one)),
  );
  return stored.map((one) => {
    const months = live.get(one.beat.id) ?? untouched;
    const computed = withSnapshots(months, one.snapshots);
    const own = corrections.filter(({ beatId }) => beatId === one.beat.id);
    const inForce = own.filter((each) => each.inForce);
    const shown = correctedMonths(ctx.pack.form, computed, inForce);
    return { ...one, live: months, computed, corrections: own, shown };
  });
};
