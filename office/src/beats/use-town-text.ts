import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';

const shown = 5;

/** The first towns by name and how many more there are. */
export const useTownText = (): ((towns: readonly string[]) => string) => {
  const { t } = useTranslation('beats');
  const listText = useListText();
  return (towns) =>
    towns.length <= shown + 1
      ? listText(towns)
      : `${listText(towns.slice(0, shown))} ${t('more', { count: towns.length - shown })}`;
};
