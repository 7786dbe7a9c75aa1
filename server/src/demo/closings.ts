import type { Day } from '@meguri/core/base/day.ts';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import { snapshotText } from '@meguri/core/sheets/close.ts';
import { sha256 } from '../platform/keys.ts';
import { ageOf, clock, dayOfNext, demoMonths, instant, type YearMonth } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { type Beat, lateAge, type World } from './world.ts';

/** The counts of a beat's month, by `beat year month`. */
export type Counts = ReadonlyMap<string, SheetMonth>;

export const countKey = (beatId: string, { year, month }: YearMonth): string =>
  `${beatId} ${year} ${month}`;

const closedOn = ({ site }: Beat, month: YearMonth): Day => dayOfNext(month, 3 + (site.number % 3));

/** Of last month only half of the beats are closed yet; they wait for their review. */
const isClosed = (world: World, beat: Beat, month: YearMonth): boolean => {
  const age = ageOf(month, world.calendar);
  if (age === 1 && beat.site.number % 2 === 0) return false;
  return age >= 1 && closedOn(beat, month) <= world.calendar.lastDay;
};

const closingId = (beat: Beat, month: YearMonth, closing: number): string =>
  idOf('closing', `${beat.site.key} ${month.year} ${month.month} ${closing}`);

type Closing = {
  readonly beat: Beat;
  readonly month: YearMonth;
  readonly no: number;
  readonly on: Day;
};

const addClosing = (
  {
    ledger,
    world,
    counts,
  }: { readonly ledger: Ledger; readonly world: World; readonly counts: Counts },
  { beat, month, no, on }: Closing,
): void => {
  const held = counts.get(countKey(beat.site.id, month));
  if (held === undefined) return;
  ledger.month_closings.push({
    id: closingId(beat, month, no),
    station_id: beat.site.stationId,
    beat_id: beat.site.id,
    year: month.year,
    month: month.month,
    closing: no,
    counts: held,
    checksum: sha256(snapshotText(held)),
    closed_by: idOf('person', officersOn(beat.site, on, world.calendar).officer),
    closed_at: instant(on, clock(16, 20)),
  });
};

/** Months closed before the late facts came in, or those closed after. */
export type Phase = 'before-late' | 'after-late';

export const monthsOf = ({ calendar }: World, phase: Phase): readonly YearMonth[] =>
  demoMonths(calendar).filter((month) => {
    const age = ageOf(month, calendar);
    return phase === 'before-late' ? age >= lateAge : age < lateAge && age >= 1;
  });

/** A month opened again for a forgotten patrol card, and closed once more. */
const isReopened = (beat: Beat, { month }: YearMonth, age: number): boolean =>
  beat.site.key === 'west-7' && month === 9 && age > lateAge;

/** Snapshots of the months of one phase, as the form counted them then. */
export const addClosings = (
  ledger: Ledger,
  world: World,
  of: { readonly phase: Phase; readonly counts: Counts },
): void => {
  const to = { ledger, world, counts: of.counts };
  for (const beat of world.beats) {
    for (const month of monthsOf(world, of.phase)) {
      if (!isClosed(world, beat, month)) continue;
      addClosing(to, { beat, month, no: 1, on: closedOn(beat, month) });
      if (!isReopened(beat, month, ageOf(month, world.calendar))) continue;
      ledger.month_reopenings.push({
        closing_id: closingId(beat, month, 1),
        station_id: beat.site.stationId,
        reason: '最終日の訪問が入力されていないかを確かめるため',
        reopened_by: idOf('person', `${beat.site.station}-section-chief`),
        reopened_at: instant(dayOfNext(month, 10), clock(10)),
      });
      addClosing(to, { beat, month, no: 2, on: dayOfNext(month, 11) });
    }
  }
};

/** Reviewed are the closed months up to the month before last. */
export const isReviewed = (world: World, beat: Beat, month: YearMonth): boolean =>
  ageOf(month, world.calendar) >= 2 && isClosed(world, beat, month);
