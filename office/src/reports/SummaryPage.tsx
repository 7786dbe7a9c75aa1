import type { Input, Output } from '@meguri/core/operation.ts';
import { listReports, printSummary, summariseReports } from '@meguri/core/reports/reports.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { saveFile } from '../platform/save-file.ts';
import type { Listed } from './report.ts';

const address = z.object({ from: z.string().catch(''), until: z.string().catch('') });

/** For the meeting of the body: what stations reported, item by item. */
export const SummaryPage = () => (
  <InProgramme>
    {(programme, choice) => <Summary choice={choice} key={programme.pack} programme={programme} />}
  </InProgramme>
);

type Props = { readonly programme: Programme; readonly choice: ReactNode };

const Summary = ({ programme, choice }: Props) => {
  const { t } = useTranslation('reports');
  const query = useQueryOf(listReports, { pack: programme.pack });
  const [report] = programme.reports;
  return (
    <Loaded lines={8} query={query}>
      {(listed) =>
        report === undefined ? (
          <>
            <Head programme={programme} />
            {choice}
            <EmptyState icon="report" title={t('none')}>
              {t('noneBody')}
            </EmptyState>
          </>
        ) : (
          <InPeriod choice={choice} listed={listed} programme={programme} report={report.id} />
        )
      }
    </Loaded>
  );
};

type PeriodProps = Props & { readonly listed: Listed; readonly report: string };

const InPeriod = ({ programme, choice, listed, report }: PeriodProps) => {
  const { t } = useTranslation('reports');
  const [asked, change] = useAddressState(address);
  // Until somebody chooses: the period of the newest report, or of what was asked for.
  const newest = listed.reports[0] ?? listed.asked[0];
  const from = asked.from || (newest?.from ?? '');
  const until = asked.until || (newest?.until ?? '');
  const key = { pack: programme.pack, report, from, until };
  const isWhole = from !== '' && until !== '';
  return (
    <>
      <Head programme={programme} side={isWhole && <Papers wanted={key} />} />
      {choice}
      <div className="mb-3 flex flex-wrap gap-x-6">
        <DayInput
          day={from === '' ? null : from}
          label={t('form.from')}
          onDay={(day) => day !== null && change({ from: day })}
        />
        <DayInput
          day={until === '' ? null : until}
          label={t('form.until')}
          onDay={(day) => day !== null && change({ until: day })}
        />
      </div>
      {isWhole ? <Items wanted={key} /> : <p className="text-muted">{t('sum.days')}</p>}
    </>
  );
};

type HeadProps = { readonly programme: Programme; readonly side?: ReactNode };

const Head = ({ programme, side }: HeadProps) => {
  const { t } = useTranslation('reports');
  return (
    <>
      <title>{t('sum.title')}</title>
      <PageHead
        basis={<PageBasis duties={['reports.station']} />}
        crumbs={[{ label: t('title'), href: `/reports?programme=${programme.pack}` }]}
        meta={t('sum.lead')}
        secondary={side}
        title={t('sum.title')}
      />
    </>
  );
};

type Wanted = Input<typeof summariseReports>;
type WantedProps = { readonly wanted: Wanted };
type Shown = Output<typeof summariseReports>;

const Papers = ({ wanted }: WantedProps) => {
  const { t } = useTranslation('reports');
  const command = useCommandOf(printSummary, { invalidate: [], onDone: saveFile });
  return (
    <>
      {(['pdf', 'xlsx'] as const).map((format) => (
        <Button
          busy={command.isPending}
          icon="download"
          key={format}
          onPress={() => command.mutate({ ...wanted, format })}
          size={48}
        >
          {t(`sum.${format}`)}
        </Button>
      ))}
    </>
  );
};

const Items = ({ wanted }: WantedProps) => (
  <Loaded lines={8} query={useQueryOf(summariseReports, wanted, { keep: true })}>
    {(summary) => (
      <>
        {summary.items.map((item, at) => (
          <OneItem item={item} key={item.title.ja} number={at + 1} />
        ))}
        <Missing missing={summary.missing} />
        <Figures figures={summary.figures} />
      </>
    )}
  </Loaded>
);

type ItemProps = { readonly item: Shown['items'][number]; readonly number: number };

const OneItem = ({ item, number }: ItemProps) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return (
    <Section title={`${number}　${item.title[language]}`}>
      {item.stations.length === 0 ? (
        <p className="text-muted">{t('sum.nobody')}</p>
      ) : (
        <ul className="grid gap-4">
          {item.stations.map((one) => (
            <li key={one.stationId}>
              <h3 className="text-std-16B-170">
                <Link href={`/reports/${one.reportId}`}>{one.stationName}</Link>
              </h3>
              <ul className="ml-5 list-disc">
                {one.sentences.map(({ words }) => (
                  <li key={words.ja}>{words[language]}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Missing = ({ missing }: Pick<Shown, 'missing'>) => {
  const { t } = useTranslation('reports');
  return (
    <Section title={t('sum.missing')}>
      {missing.length === 0 ? (
        <p>{t('sum.missingNone')}</p>
      ) : (
        <PlainTable
          caption={t('sum.missing')}
          columns={[
            { id: 'station', head: t('col.station'), cell: (one) => one.stationName, width: 260 },
            { id: 'state', head: t('col.state'), cell: (one) => t(`sum.state.${one.state}`) },
          ]}
          idOf={({ stationId }) => stationId}
          rows={missing}
        />
      )}
    </Section>
  );
};

const Figures = ({ figures }: Pick<Shown, 'figures'>) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const dayText = useDayText();
  if (figures.length === 0) return null;
  return (
    <Section title={t('sum.figures')}>
      <FactList
        facts={figures.map(({ label, count, asOn, clause }) => ({
          term: label[language],
          value: `${count[language]}（${t('sum.asOn', { day: dayText(asOn, 'short'), clause })}）`,
        }))}
      />
    </Section>
  );
};
