import { formatYear } from '@meguri/core/base/era.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { YearMonth } from './months.ts';

/** 10月, in English October or Oct; nothing for a number that is no month. */
export const useMonthName = (
  month: 'long' | 'short' = 'long',
): ((month: number | null) => string) => {
  const format = new Intl.DateTimeFormat(useLanguage(), { month, timeZone: 'UTC' });
  return (one) =>
    one === null || one < 1 ? '' : format.format(new Date(Date.UTC(2000, one - 1, 1)));
};

/** 令和8年10月, in English October 2026. */
export const useMonthText = (): ((at: YearMonth) => string) => {
  const { t } = useTranslation('reviews');
  const language = useLanguage();
  const monthName = useMonthName();
  return ({ year, month }) =>
    t('yearMonth', { year: formatYear(year, language), month: monthName(month) });
};
