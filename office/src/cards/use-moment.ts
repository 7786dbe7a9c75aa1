import { dayInJapan } from '@meguri/core/base/day.ts';
import { useDayText } from '../platform/format.ts';

/** Day and clock in Japan of an instant. */
export const useMoment = (): ((instant: string) => string) => {
  const dayText = useDayText();
  return (instant) => {
    const at = new Date(instant);
    const clock = at.toLocaleTimeString('ja-JP', {
      timeZone: 'Asia/Tokyo',
      hour: '2-digit',
      minute: '2-digit',
    });
    return `${dayText(dayInJapan(at), 'short')} ${clock}`;
  };
};
