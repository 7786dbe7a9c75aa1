import { languageName } from '@meguri/core/base/languages.ts';
import { sourceKinds } from '@meguri/core/interpreters/interpreter.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { type Source, type Sources, weekdays } from './interpreter.ts';
import { SourceDialog } from './SourceDialog.tsx';

/** The desks to turn to; who interprets there is not in here. */
export const SourcesTab = ({
  sources: { sources, classes, may },
}: {
  readonly sources: Sources;
}) => {
  const { t } = useTranslation('interpreters');
  const [changing, setChanging] = useState<Source | null>(null);
  if (sources.length === 0) {
    return (
      <EmptyState icon="speech" title={t('source.empty')}>
        {t('source.emptyBody')}
      </EmptyState>
    );
  }
  return (
    <>
      {sources.map((one) => (
        <Section
          key={one.id}
          side={
            may.keep && (
              <Button
                label={t('source.changeOf', { name: one.name })}
                onPress={() => setChanging(one)}
                size={28}
              >
                {t('source.change')}
              </Button>
            )
          }
          title={one.name}
          {...(one.isThere ? {} : { note: <Chip>{t('source.ended')}</Chip> })}
        >
          <SourceFacts classes={classes} source={one} />
        </Section>
      ))}
      {changing !== null && (
        <SourceDialog classes={classes} onClose={() => setChanging(null)} source={changing} />
      )}
    </>
  );
};

type FactsProps = { readonly source: Source; readonly classes: Sources['classes'] };

const SourceFacts = ({ source, classes }: FactsProps) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  const listText = useListText();
  const title = classes.find(({ id }) => id === source.classId)?.title[locale] ?? source.classId;
  const spoken = source.languages.map((code) => languageName(code, locale));
  const open = weekdays
    .filter((_, day) => source.weekdays.includes(day))
    .map((name) => t(`source.days.${name}`));
  const reach = [source.phone, source.mail].filter((text) => text !== '').join('　');
  return (
    <FactList
      facts={[
        { term: t('source.kind'), value: `${sourceKinds[source.kind][locale]}　${title}` },
        { term: t('source.languages'), value: listText(spoken) },
        {
          term: t('source.hours'),
          value: `${listText(open)}　${source.fromTime}–${source.untilTime}`,
        },
        ...(reach === '' ? [] : [{ term: t('source.reach'), value: reach }]),
        ...(source.note === '' ? [] : [{ term: t('source.note'), value: source.note }]),
      ]}
    />
  );
};
