import { Icon } from '@meguri/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';

/** What is never recorded of a measure; it stands on each of its screens (R01, YG-5). */
export const Safeguard = () => {
  const { t } = useTranslation('measures');
  return (
    <p className="mt-6 flex max-w-[640px] gap-3 border border-bar-plan-line border-l-8 bg-paper px-4 py-2.5">
      <Icon className="text-action" name="shield" size={22} />
      <span className="min-w-0">{t('lead.safeguard')}</span>
    </p>
  );
};
