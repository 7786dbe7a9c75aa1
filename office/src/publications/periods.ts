import { type Day, monthOf, yearOf } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { type Half, halfOf, type Span } from '@meguri/core/publications/ledger.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

/** The six newest half years that are over, the newest first. */
export const overHalves = (today: Day): readonly Half[] => {
  const last = halfOf(yearOf(today), monthOf(today) <= 6 ? 1 : 2) - 1;
  return Array.from({ length: 6 }, (_, at) => last - at);
};

/** The months up to this one, the newest first; two years of them. */
export const pastMonths = (today: Day): readonly string[] =>
  Array.from({ length: 24 }, (_, at) => {
    const month = yearOf(today) * 12 + monthOf(today) - 1 - at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });

/** 令和8年上半期, or from one half year to another. */
export const useSpanText = (): ((span: Span) => string) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const half = (one: Half): string =>
    t(one % 2 === 0 ? 'firstHalf' : 'secondHalf', {
      year: formatYear(Math.floor(one / 2), language),
    });
  return ({ from, until }) => (from === until ? half(from) : `${half(from)} – ${half(until)}`);
};
