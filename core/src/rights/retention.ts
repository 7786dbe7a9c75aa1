import { addMonths, type Day } from '../base/day.ts';
import type { CardContents } from '../cards/contents.ts';
import type { CardItem } from '../pack/card-items.ts';

/** What is known of a record when its time is judged. */
export type Retained = {
  /** The day of the event after which the period runs; null: it has not happened. */
  readonly cutOffOn: Day | null;
  /** Months the record is kept after it; null: not stated. */
  readonly months: number | null;
  readonly held: boolean;
};

export type Fate = 'kept' | 'unset' | 'held' | 'due';

/** The last day a record is kept; null while nothing ends it. */
export const keepUntil = ({ cutOffOn, months }: Omit<Retained, 'held'>): Day | null =>
  cutOffOn === null || months === null ? null : addMonths(cutOffOn, months);

/**
 * Is it time to destroy a record (R24)? Never before the period has ended, never while it is held,
 * and never where no period is stated: that is kept, with a warning.
 */
export const fateOn = (record: Retained, today: Day): Fate => {
  if (record.months === null) return 'unset';
  const until = keepUntil(record);
  if (until === null || today <= until) return 'kept';
  return record.held ? 'held' : 'due';
};

export type Hold = {
  readonly subjectId: string | null;
  readonly reviewOn: Day;
  readonly ended: boolean;
};

/** A hold lasts until somebody ends it; past its review day it still holds, and is asked about. */
export const isHeld = (holds: readonly Hold[], subjectId: string): boolean =>
  holds.some((hold) => !hold.ended && (hold.subjectId === null || hold.subjectId === subjectId));

/** What may stay on a card: items past their own period, counted from its last confirmation, go. */
export const itemsKept = (
  items: readonly CardItem[],
  contents: CardContents,
  { confirmedOn, today }: { readonly confirmedOn: Day; readonly today: Day },
): CardContents => {
  const isDue = (code: string): boolean => {
    const months = items.find((item) => item.code === code)?.retentionMonths ?? null;
    return fateOn({ cutOffOn: confirmedOn, months, held: false }, today) === 'due';
  };
  const entries = contents.entries.map(({ group, values }) => ({
    group,
    values: Object.fromEntries(Object.entries(values).filter(([code]) => !isDue(code))),
  }));
  return {
    declined: contents.declined,
    entries: entries.filter(({ values }) => Object.keys(values).length > 0),
  };
};
