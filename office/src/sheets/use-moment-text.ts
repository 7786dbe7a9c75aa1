import { dayInJapan } from '@meguri/core/base/day.ts';
import { useDayText } from '../platform/format.ts';

/** The day in Japan of an instant. */
export const useMomentText = (): ((instant: string) => string) => {
  const dayText = useDayText();
  return (instant) => dayText(dayInJapan(new Date(instant)), 'dense');
};
