import { useTranslation } from 'react-i18next';
import { monthOfColumn } from './sheet.ts';

/** 10月, 上半期 小計, 合計 */
export const useColumnName = (): ((column: number) => string) => {
  const { t } = useTranslation('sheets');
  return (column) => {
    const month = monthOfColumn(column);
    if (month !== null) return t('month', { month });
    if (column === 14) return t('total');
    return `${column === 6 ? t('firstHalf') : t('secondHalf')} ${t('subtotal')}`;
  };
};
