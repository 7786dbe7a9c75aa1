import { dayInJapan } from '@meguri/core/base/day.ts';
import type { DayStyle } from '@meguri/core/base/era.ts';
import { clockInJapan } from '@meguri/core/visits/night.ts';
import { useDayText } from '../platform/format.ts';

/** An instant as day and time in Japan: R8.11.20 9:30. */
export const useWhenText = (): ((at: string, style?: DayStyle) => string) => {
  const dayText = useDayText();
  return (at, style = 'short') => `${dayText(dayInJapan(new Date(at)), style)} ${clockInJapan(at)}`;
};

/** Two instants of one evening: 11月21日 19:00〜20:30. */
export const useWindowText = (): ((window: {
  readonly from: string;
  readonly until: string;
}) => string) => {
  const whenText = useWhenText();
  return ({ from, until }) => `${whenText(from, 'dense')}〜${clockInJapan(until)}`;
};
