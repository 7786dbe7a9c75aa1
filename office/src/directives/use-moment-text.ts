import { dayInJapan } from '@meguri/core/base/day.ts';
import { useDayText } from '../platform/format.ts';

/** An instant as day and hour in Japan: 令和8年11月21日 10:05. */
export const useMomentText = (): ((instant: string) => string) => {
  const dayText = useDayText();
  return (instant) => {
    const at = new Date(instant);
    const clock = new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
    return `${dayText(dayInJapan(at))} ${clock}`;
  };
};
