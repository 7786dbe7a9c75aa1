import { translators } from '@meguri/core/materials/subjects.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Material } from './material.ts';

type Props = { readonly material: Material };

/** Which version it is, who answers for it, and what was said before. */
export const TextFacts = ({ material }: Props) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const dayText = useDayText();
  const { state, version, translator, confirmedOn, confirmedBy } = material;
  if (state === 'original') return null;
  const by =
    confirmedOn === null || confirmedBy === null
      ? t('read.nobody')
      : t('read.by', { day: dayText(confirmedOn), post: confirmedBy });
  return (
    <Section title={t('read.facts')}>
      <FactList
        facts={[
          { term: t('read.version'), value: version.slice(0, 8) },
          { term: t('read.confirmed'), value: by },
          ...(translator === null
            ? []
            : [{ term: t('read.translator'), value: translators[translator][screen] }]),
          { term: t('read.history'), value: <History material={material} /> },
        ]}
      />
    </Section>
  );
};

const History = ({ material: { history, version } }: Props) => {
  const { t } = useTranslation('materials');
  const dayText = useDayText();
  if (history.length === 0) return t('read.noHistory');
  return (
    <ul>
      {history.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
        <li key={at}>
          {t('read.by', { day: dayText(one.on), post: one.post })}　{t(`read.${one.kind}Kind`)}
          {one.version !== version && `（${t('read.earlier')}）`}
          {one.note !== '' && `　${one.note}`}
        </li>
      ))}
    </ul>
  );
};
