import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { Entry } from './community.ts';

/** Who changed what is held, when and why; the newest first. */
export const Changes = ({ changes }: Pick<Entry, 'changes'>) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  return (
    <ul className="grid gap-2">
      {changes.map(({ revision, on, by, why }) => (
        <li key={revision}>
          <span className="text-muted">
            {t('changes.revision', { revision })}　{t('changes.line', { day: dayText(on), by })}
          </span>
          <span className="block text-ink">{why === '' ? t('changes.first') : why}</span>
        </li>
      ))}
    </ul>
  );
};
