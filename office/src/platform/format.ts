import type { Day } from '@meguri/core/base/day.ts';
import { type DayStyle, formatDay } from '@meguri/core/base/era.ts';
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
