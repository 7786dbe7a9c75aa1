import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { type DayStyle, formatDay } from '@meguri/core/base/era.ts';
import type { Language } from '../i18n.ts';
import { useLanguage } from './language.ts';

/** A day in the language of the screen: 令和8年11月20日, dense in tables. */
export const useDayText = (): ((day: Day, style?: DayStyle) => string) => {
  const language = useLanguage();
  return (day, style = 'long') => formatDay(day, language, style);
};

/** Names in a row: 立町・大町, in English with commas. */
export const useListText = (): ((names: readonly string[]) => string) => {
  const language = useLanguage();
  return (names) => names.join(language === 'ja' ? '・' : ', ');
};

/** An instant as day and hour in Japan: 令和8年11月21日 10:05. */
export const useMomentText = (style: DayStyle = 'long'): ((instant: string) => string) => {
  const dayText = useDayText();
  return (instant) => {
    const at = new Date(instant);
    const clock = new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
    return `${dayText(dayInJapan(at), style)} ${clock}`;
  };
};

/** Day and time of an instant in Japan: 11月20日 10:24. */
export const timeText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(instant));
