import { ok, type Result, refuse } from '../base/result.ts';
import type { VisitClass } from '../pack/visit-rules.ts';
import { classesIn } from './classes.ts';
import type { FrequencySetting } from './frequency.ts';

type Asked = Pick<FrequencySetting, 'tier' | 'visitClass'>;

/**
 * The class whose interval a station may set (MG-4.2c): named where its column has several, not one
 * that headquarters fixes.
 */
export const maySetInterval = (
  classes: readonly VisitClass[],
  { tier, visitClass }: Asked,
): Result<VisitClass> => {
  const column = classesIn(classes, tier);
  const named = column.find(({ code }) => code === visitClass);
  const one = (visitClass ?? null) === null && column.length === 1 ? column[0] : named;
  if (one === undefined) return refuse('premises.class-unknown');
  const { ja: classJa, en: classEn } = one.title;
  return one.setBy === 'headquarters'
    ? refuse('premises.interval-by-headquarters', { classJa, classEn })
    : ok(one);
};
