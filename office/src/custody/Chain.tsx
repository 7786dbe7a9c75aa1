import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Register } from './register.ts';

/** Who is responsible, from the top down (MG-5.7a–c). */
export const Chain = ({ chain }: Pick<Register, 'chain'>) => {
  const { t } = useTranslation('custody');
  const language = useLanguage();
  const listText = useListText();
  const named = (holders: readonly string[]) =>
    holders.length === 0 ? t('chain.elsewhere') : listText(holders);
  return (
    <Section title={t('chain.title')}>
      <FactList
        facts={chain.map(({ titleJa, titleEn, holders }) => ({
          term: language === 'ja' ? titleJa : titleEn,
          value: named(holders),
        }))}
      />
    </Section>
  );
};
