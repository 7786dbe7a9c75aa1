import { useTranslation } from 'react-i18next';

/** What the marks of the grid mean, and its keys. */
export const Legend = () => {
  const { t } = useTranslation('sheets');
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-5 gap-y-1 text-muted">
      <span className="flex items-center gap-1.5">
        <i className="inline-block h-3.5 w-3.5 bg-link" />
        {t('legend.open')}
      </span>
      <span className="flex items-center gap-1.5">
        <i className="inline-block h-4 w-4 border-2 border-attention-line bg-attention-soft" />
        {t('legend.corrected')}
      </span>
      <span className="flex items-center gap-1.5">
        <i className="inline-block w-4 border-b-2 border-dotted border-attention-line" />
        {t('legend.includes')}
      </span>
      <span className="ml-auto pointer-coarse:hidden">{t('legend.keys')}</span>
    </div>
  );
};
