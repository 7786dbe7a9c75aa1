import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';

const steps = ['unpack', 'check', 'sign', 'install'] as const;

/** From the .zip to a pack in use: what this page cannot do, and who does it instead. */
export const NextSteps = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('packEditor');
  return (
    <div className="mt-8 max-w-[900px]">
      <Section title={t('next.title')}>
        <ol className="grid list-decimal gap-1 pl-6">
          {steps.map((step) => (
            <li key={step}>{t(`next.${step}`, { id })}</li>
          ))}
        </ol>
      </Section>
    </div>
  );
};
