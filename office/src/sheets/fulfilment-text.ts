import { percent } from '@meguri/core/sheets/cells.ts';
import type { Sheet } from './sheet.ts';

type Known = NonNullable<Sheet['fulfilment']>;

const rate = { decimals: 1, rounding: 'half-up' } as const;

/** Percent of the plan, "—" where nothing was planned. */
export const fulfilmentRate = ({ done, planned }: Known): string => {
  const whole = planned.priority + planned.general;
  if (whole === 0) return '—';
  return percent(done.priority + done.general, whole, rate).toFixed(1);
};

/** 324 ÷ 350 = 92.6 %, and the two tiers without a rate. */
export const fulfilmentText = (known: Known) => {
  const { done, planned } = known;
  const share = fulfilmentRate(known);
  const sums = `${done.priority + done.general} ÷ ${planned.priority + planned.general}`;
  return {
    sums,
    sum: `${sums} = ${share}${share === '—' ? '' : ' %'}`,
    priority: `${done.priority} ÷ ${planned.priority}`,
    general: `${done.general} ÷ ${planned.general}`,
  };
};
