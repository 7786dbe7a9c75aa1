import { type HourWindow, inHours } from '@meguri/core/visits/night.ts';

/** A time of day, 'HH:MM', from what was typed: 9:30, ９：３０, 0930, 930, 9; null when it is none. */
export const readClock = (text: string): string | null => {
  const parts = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text.normalize('NFKC').trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (parts === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** Some minutes later or earlier, not beyond the ends of the day. */
export const addMinutes = (clock: string, minutes: number): string => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const time = Math.min(1439, Math.max(0, hour * 60 + minute + minutes));
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
};

/** The instant of a day and a time in Japan. */
export const instantOf = (day: string, clock: string): string => `${day}T${clock}:00+09:00`;

/**
 * The time to offer for a visit of today, some minutes before now; in the evening the last one that
 * needs no approval, for at the desk the day's visits are over.
 */
export const offeredClock = (now: string, night: HourWindow, back: number): string => {
  const evening = inHours(now, night) && now >= night.from;
  return addMinutes(evening ? night.from : now, evening ? -back - 1 : -back);
};
