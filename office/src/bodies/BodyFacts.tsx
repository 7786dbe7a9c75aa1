import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Body } from './body.ts';

/** What the body is for and who keeps its secretariat. */
export const BodyFacts = ({ body }: { readonly body: Body }) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  const listText = useListText();
  const { task, summary, origin, assists } = body;
  const { secretariat } = summary;
  return (
    <Section title={t('facts.task')}>
      <p className="mb-3">{task.text[language]}</p>
      <FactList
        facts={[
          {
            term: t('facts.secretariat'),
            value: secretariat.length === 0 ? t('facts.none') : listText(secretariat),
          },
          ...(assists.length === 0
            ? []
            : [
                {
                  term: t('facts.assists'),
                  value: listText(assists.map(({ shortName }) => shortName[language])),
                },
              ]),
          ...(origin === null ? [] : [{ term: t('facts.origin'), value: origin.from[language] }]),
        ]}
      />
    </Section>
  );
};
