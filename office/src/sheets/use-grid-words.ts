import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { GridWords } from './grid-content.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The words of a grid in the language of the screen; English months are short to fit. */
export const useGridWords = (): GridWords => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  return useMemo(
    () => ({
      month: (month) => (english ? (months[month - 1] ?? '') : t('month', { month })),
      halves: [t('firstHalf'), t('secondHalf')],
      subtotal: t('subtotal'),
      total: t('total'),
      doors: t('doors'),
      slips: t('slips'),
      percent: t('percent'),
      amended: t('amendment.mark'),
      english,
    }),
    [t, english],
  );
};
