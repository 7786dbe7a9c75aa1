import type { Output } from '@meguri/core/operation.ts';
import { type Tier, tiers } from '@meguri/core/pack/criteria.ts';
import type { listVisitIntervals } from '@meguri/core/premises/intervals.ops.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

export type KnownIntervals = Output<typeof listVisitIntervals>;

/** What an interval is set for: a tier, or one class of those its column has. */
export type IntervalLine = {
  readonly tier: Tier;
  readonly visitClass: string | null;
  readonly name: string;
  readonly now: number | null;
  readonly standard: number | null;
  readonly byHeadquarters: boolean;
};

/** A line for each tier; for each class where the pack tells more of them apart. */
export const useIntervalLines = ({
  classes,
  inForce,
  standard,
}: KnownIntervals): readonly IntervalLine[] => {
  const { t } = useTranslation('premises');
  const language = useLanguage();
  if (classes.some(({ alone }) => !alone)) {
    return classes.map((one) => ({
      tier: one.tier,
      visitClass: one.alone ? null : one.code,
      name: one.title[language],
      now: one.inForce,
      standard: one.standard,
      byHeadquarters: one.setBy === 'headquarters',
    }));
  }
  return classes
    .toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier))
    .map(({ tier, setBy }) => ({
      tier,
      visitClass: null,
      name: t(`tiers.${tier}`),
      now: inForce[tier],
      standard: standard[tier],
      byHeadquarters: setBy === 'headquarters',
    }));
};
