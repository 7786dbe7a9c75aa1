import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';

type Dated = { readonly fromOn: string; readonly untilOn: string | null };

/** 令和8年4月1日から…まで; open at the end while it runs. */
export const usePeriod = (): ((dated: Dated) => string) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  return ({ fromOn, untilOn }) =>
    untilOn === null
      ? t('since', { day: dayText(fromOn) })
      : t('history.fromUntil', { from: dayText(fromOn), until: dayText(untilOn) });
};
