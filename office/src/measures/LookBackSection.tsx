import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { MeasureProps } from './measure.ts';

/** Whether the aim was reached, in words. */
export const LookBackSection = ({ measure: { lookBack, shared } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  if (lookBack === null) return null;
  const { reached, verdict, goodPractice } = lookBack;
  return (
    <Section
      side={goodPractice && <Chip tone="blue">{t('one.good')}</Chip>}
      title={t('one.lookBack')}
    >
      <FactList
        facts={[
          { term: t('one.reached'), value: reached },
          { term: t('one.verdict'), value: t(`one.verdicts.${verdict}`) },
        ]}
      />
      {shared !== null && (
        <p className="mt-2 text-muted">{t('one.shared', { day: dayText(shared.on) })}</p>
      )}
    </Section>
  );
};
