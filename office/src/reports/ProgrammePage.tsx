import { listCommunities } from '@meguri/core/communities/communities.ops.ts';
import { interpretersOverview } from '@meguri/core/interpreters/interpreters.ops.ts';
import { listAgreements } from '@meguri/core/partners/log.ops.ts';
import { listReports } from '@meguri/core/reports/reports.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Assessed } from '../directives/Assessed.tsx';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { MissingLanguages } from '../interpreters/OverviewTab.tsx';
import { CoverageTab } from '../measures/CoverageTab.tsx';
import { fiscalYearOf } from '../measures/period.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { StationsNow } from './StationsNow.tsx';

/** What headquarters looks at before it asks a station: where nothing was done, what is missing. */
export const ProgrammePage = () => (
  <Assessed>
    <InProgramme>
      {(programme, choice) => <Page choice={choice} key={programme.pack} programme={programme} />}
    </InProgramme>
  </Assessed>
);

type Props = { readonly programme: Programme; readonly choice: ReactNode };

const Page = ({ programme, choice }: Props) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { today } = useSession();
  const year = fiscalYearOf(today);
  return (
    <>
      <title>{t('whole.title')}</title>
      <PageHead
        basis={
          <PageBasis duties={['measures.match', 'measures.life-stage', 'communities.review']} />
        }
        meta={programme.title[language]}
        title={t('whole.title')}
      />
      <p className="mb-4 max-w-[720px]">{t('whole.lead')}</p>
      {choice}
      <Section title={t('whole.coverage')}>
        <CoverageTab programme={programme} />
      </Section>
      <Stations programme={programme} />
      <Loaded lines={4} query={useQueryOf(interpretersOverview, { year })}>
        {({ uncovered }) => <MissingLanguages uncovered={uncovered} />}
      </Loaded>
      <Agreements />
      <p className="mt-2">
        <Link href="/communities/totals">{t('whole.totals')}</Link>
      </p>
    </>
  );
};

const Stations = ({ programme }: Pick<Props, 'programme'>) => {
  const { t } = useTranslation('reports');
  const reports = useQueryOf(listReports, { pack: programme.pack });
  const register = useQueryOf(listCommunities, { stationId: null, after: null });
  return (
    <Section note={t('whole.stationsNote')} title={t('whole.stations')}>
      <Loaded lines={6} query={reports}>
        {(listed) => (
          <Loaded lines={6} query={register}>
            {(known) => <StationsNow known={known} listed={listed} programme={programme} />}
          </Loaded>
        )}
      </Loaded>
    </Section>
  );
};

/** Agreements of headquarters that end soon; those of a station stand with its partners. */
const Agreements = () => {
  const { t } = useTranslation('reports');
  return (
    <Section
      side={<Link href="/partners?tab=agreements">{t('whole.agreementsAll')}</Link>}
      title={t('whole.agreements')}
    >
      <Loaded lines={3} query={useQueryOf(listAgreements, { stationId: null })}>
        {({ agreements }) => (
          <Ending agreements={agreements.filter(({ state }) => state === 'ending')} />
        )}
      </Loaded>
    </Section>
  );
};

type Ended = {
  readonly id: string;
  readonly title: string;
  readonly untilOn: string | null;
  readonly partner: { readonly id: string; readonly organisation: string };
};

const Ending = ({ agreements }: { readonly agreements: readonly Ended[] }) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  if (agreements.length === 0) return <p>{t('whole.agreementsNone')}</p>;
  return (
    <PlainTable
      caption={t('whole.agreements')}
      columns={[
        { id: 'title', head: t('whole.agreement'), cell: ({ title }) => title },
        {
          id: 'partner',
          head: t('whole.partner'),
          cell: ({ partner: { id, organisation } }) => (
            <Link href={`/partners/${id}`}>{organisation}</Link>
          ),
        },
        {
          id: 'until',
          head: t('whole.until'),
          cell: ({ untilOn }) => (
            <Chip tone="yellow">{untilOn === null ? '' : dayText(untilOn, 'short')}</Chip>
          ),
          width: 160,
        },
      ]}
      idOf={({ id }) => id}
      rows={agreements}
    />
  );
};
