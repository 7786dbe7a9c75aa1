import { useTranslation } from 'react-i18next';

const lines = [
  'keyOutcome',
  'keyEnter',
  'keyMove',
  'keyTime',
  'keySlips',
  'keyGuidance',
  'keyCard',
  'keyUndo',
] as const;

/** The keys that work in the list of doors. */
export const KeyHelp = () => {
  const { t } = useTranslation('visits');
  return (
    <details className="mt-1">
      <summary className="min-h-11 cursor-pointer py-2.5 text-muted">
        <span className="text-link underline">{t('entry.keys')}</span>　{t('entry.keyHelp')}
      </summary>
      <ul className="grid gap-1">
        {lines.map((line) => (
          <li key={line}>{t(`entry.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
};
