import { addDays, type Day } from '../base/day.ts';
import type { RightsFile } from '../pack/rights-file.ts';

/** What went out of hand, told without anybody's name. */
export const leakThings = ['paper', 'tablet', 'message', 'server', 'other'] as const;
export type LeakThing = (typeof leakThings)[number];

/** Kinds of data that may be in it. */
export const leakedKinds = [
  'names',
  'phones',
  'addresses',
  'families',
  'reasons',
  'other',
] as const;
export type LeakedKind = (typeof leakedKinds)[number];

/** The way of a leak (個人情報保護法 68条). */
export const leakSteps = [
  'contained',
  'persons',
  'first-report',
  'final-report',
  'noticed',
  'closed',
] as const;
export type LeakStep = (typeof leakSteps)[number];

/** What is known of who is concerned; null: not yet known. */
export type Extent = {
  readonly persons: number | null;
  readonly sensitive: boolean | null;
  readonly wrongful: boolean | null;
};

export const unknownExtent: Extent = { persons: null, sensitive: null, wrongful: null };

type Values = Pick<RightsFile, 'values'>;

/**
 * Must it be reported and the persons told? More persons than the rule says, or sensitive data or a
 * wrongful purpose from one person on; 'unknown' as long as that cannot be excluded.
 */
export const isReportable = (extent: Extent, { values }: Values): 'yes' | 'no' | 'unknown' => {
  const { persons, sensitive, wrongful } = extent;
  if (persons === null) return 'unknown';
  if (persons >= values.leakPersons.value) return 'yes';
  if (persons < values.leakSensitivePersons.value) return 'no';
  if (sensitive === true || wrongful === true) return 'yes';
  return sensitive === null || wrongful === null ? 'unknown' : 'no';
};

export type LeakClock = { readonly firstBy: Day; readonly finalBy: Day };

/**
 * The last days of both reports, counted from the day it was found. They run from the first day,
 * also while nobody knows yet whether a report is due.
 */
export const leakClock = (foundOn: Day, { wrongful }: Extent, { values }: Values): LeakClock => {
  const days = wrongful === true ? values.leakFinalWrongfulDays : values.leakFinalDays;
  return {
    firstBy: addDays(foundOn, values.leakFirstDays.value),
    finalBy: addDays(foundOn, days.value),
  };
};

/** Steps still to be taken, in their order; no report and no notice where none is due. */
export const stepsLeft = (
  taken: readonly LeakStep[],
  reportable: ReturnType<typeof isReportable>,
): readonly LeakStep[] => {
  const asked = reportable === 'no' ? ['contained', 'persons', 'closed'] : leakSteps;
  return leakSteps.filter((step) => asked.includes(step) && !taken.includes(step));
};
