import type { Day, Month } from '../base/day.ts';
import type { PremisesKind, Tier } from '../pack/criteria.ts';
import type { PreferredHours } from '../premises/premises.ts';

/**
 * A door a plan has to place. It says nothing about people: tier, dates, attempts, place and
 * duration are all a planner ever sees (design §7).
 */
export type DueDoor = {
  readonly premisesId: string;
  readonly townPartId: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  readonly dueOn: Day;
  /** The month proposed from last time's interview (MG-6.1b). */
  readonly lastMetMonth: Month | null;
  readonly attempts: number;
  /** Minutes of one try at the door. */
  readonly durationMinutes: number;
  readonly convenience: PreferredHours | null;
  /** Doors of one building can be tried in one round; null: stands alone. */
  readonly buildingId: string | null;
};

/**
 * An interview of the year after the first at a door visited several times a year; `dueOn` is its
 * own. A plan counts first interviews only, as the form does (MG-N2a), but needs time for these too.
 */
export type LaterRound = { readonly door: DueDoor; readonly from: Day };

/** Chance of meeting somebody at one try, 0–1, as the station measured it last year. */
export type ContactRates = Readonly<Record<Tier, Readonly<Record<PremisesKind, number>>>>;

export type Effort = {
  readonly rates: ContactRates;
  /** Tries at a door in one cycle before it is left alone. */
  readonly maxTries: number;
  /** Minutes of walking for each try. */
  readonly walkMinutes: number;
};

/** Chance of an interview within `tries` tries. */
export const meetingChance = (rate: number, tries: number): number => 1 - (1 - rate) ** tries;

/** Tries to expect for one interview: 1 / rate, bounded because nobody tries more than `tries`. */
export const expectedTries = (rate: number, tries: number): number =>
  rate <= 0 ? tries : meetingChance(rate, tries) / rate;

export const rateOf = (door: DueDoor, rates: ContactRates): number => rates[door.tier][door.kind];

/** Minutes to expect for one door, walking and empty tries included. */
export const doorMinutes = (door: DueDoor, effort: Effort): number =>
  (door.durationMinutes + effort.walkMinutes) *
  expectedTries(rateOf(door, effort.rates), effort.maxTries);
