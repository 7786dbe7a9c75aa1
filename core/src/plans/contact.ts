import { sum } from '../base/lists.ts';
import { type PremisesKind, premisesKinds, type Tier, tiers } from '../pack/criteria.ts';
import type { ContactRates } from './effort.ts';

/**
 * What a plan assumes where neither the directive nor the station's own records say anything
 * (source: default). Times are minutes, rates shares of 0–1.
 */
export const planDefaults = {
  /** One try at the door, from the greeting to the note; a shop takes longer than a home. */
  doorMinutes: { household: 10, establishment: 15 },
  /** From one door to the next inside a town part. */
  walkMinutes: 4,
  /** Every second try meets somebody. */
  contactRate: 0.5,
  /** In the evening and at weekends more people are at home. */
  offHoursRate: 0.65,
  /** At an hour the people behind the door asked for themselves. */
  preferredRate: 0.8,
  /** Below so many tries a rate of last year is chance, and the default holds. */
  enoughTries: 30,
} as const;

/** The station's tries of last year, summed over all officers and premises. */
export type Tries = {
  readonly tier: Tier;
  readonly kind: PremisesKind;
  /** From 17:00 or at a weekend. */
  readonly offHours: boolean;
  readonly tries: number;
  readonly met: number;
};

export type MeasuredRates = {
  readonly rates: ContactRates;
  readonly offHours: ContactRates;
  readonly preferred: ContactRates;
  /** False: no cell had enough tries, all of it is assumed. */
  readonly measured: boolean;
};

const perCell = (rate: (tier: Tier, kind: PremisesKind) => number): ContactRates => {
  const ofTier = (tier: Tier) => ({
    household: rate(tier, 'household'),
    establishment: rate(tier, 'establishment'),
  });
  return { priority: ofTier('priority'), general: ofTier('general') };
};

const shareMet = (tries: readonly Tries[]): number | null => {
  const all = sum(tries.map((one) => one.tries));
  return all < planDefaults.enoughTries ? null : sum(tries.map((one) => one.met)) / all;
};

/**
 * Contact rates by tier and kind from last year's tries of the whole station, never of one officer
 * (MG-6.1b); a cell with too few tries takes the default.
 */
export const ratesFrom = (history: readonly Tries[]): MeasuredRates => {
  const cell = (tier: Tier, kind: PremisesKind, offHours?: boolean): number | null =>
    shareMet(
      history.filter(
        (one) =>
          one.tier === tier &&
          one.kind === kind &&
          (offHours === undefined || one.offHours === offHours),
      ),
    );
  const rates = perCell((tier, kind) => cell(tier, kind) ?? planDefaults.contactRate);
  return {
    rates,
    offHours: perCell((tier, kind) => cell(tier, kind, true) ?? planDefaults.offHoursRate),
    preferred: perCell((tier, kind) => Math.max(rates[tier][kind], planDefaults.preferredRate)),
    measured: tiers.some((tier) => premisesKinds.some((kind) => cell(tier, kind) !== null)),
  };
};
