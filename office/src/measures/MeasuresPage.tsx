import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { InProgramme, type Programme, useWordOf } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useSession } from '../platform/session.ts';
import { CalendarTab } from './CalendarTab.tsx';
import { CoverageTab } from './CoverageTab.tsx';
import { ExamplesTab } from './ExamplesTab.tsx';
import { Safeguard } from './Safeguard.tsx';

const search = z.object({ tab: z.enum(['calendar', 'coverage', 'examples']).catch('calendar') });

/** What happens when, where nothing has happened yet, and what worked elsewhere. */
export const MeasuresPage = () => (
  <InProgramme>{(programme, choice) => <Page choice={choice} programme={programme} />}</InProgramme>
);

type Props = { readonly programme: Programme; readonly choice: ReactNode };

/** Posts that plan, by the policies (measures.plan). */
const planners: readonly PostKind[] = [
  'boxChief',
  'sectionChief',
  'stationOfficer',
  'stationChief',
  'headquartersOfficer',
  'headquartersClerk',
];

const Page = ({ programme, choice }: Props) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { post } = useSession();
  const word = useWordOf(programme)('measure');
  const [{ tab }, change] = useAddressState(search);
  const items = [
    { id: 'calendar', label: t('tabs.calendar'), content: <CalendarTab programme={programme} /> },
    { id: 'coverage', label: t('tabs.coverage'), content: <CoverageTab programme={programme} /> },
    { id: 'examples', label: t('tabs.examples'), content: <ExamplesTab programme={programme} /> },
  ];
  return (
    <>
      <title>{word}</title>
      <PageHead
        basis={<PageBasis duties={['measures.catalogue', 'measures.match', 'training.share']} />}
        meta={programme.title[language]}
        primary={
          planners.includes(post.kind) ? (
            <LinkButton
              href={`/measures/new?programme=${programme.pack}`}
              icon="add"
              look="solid"
              size={48}
            >
              {t('plan', { word })}
            </LinkButton>
          ) : undefined
        }
        title={`${word.charAt(0).toUpperCase()}${word.slice(1)}`}
      />
      {choice}
      <Tabs
        items={items}
        label={t('tabs.label')}
        onSelect={(id) => change({ tab: search.parse({ tab: id }).tab })}
        selected={tab}
      />
      <Safeguard />
    </>
  );
};
