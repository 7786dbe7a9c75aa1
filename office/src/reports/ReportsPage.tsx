import { listReports, withdrawAsk } from '@meguri/core/reports/reports.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AskDialog } from './AskDialog.tsx';
import { BeginDialog, type Wanted } from './BeginDialog.tsx';
import {
  type Asked,
  changedReports,
  type Listed,
  type ReportRow,
  tones,
  usePeriodText,
} from './report.ts';

/** Reports of a station, or those headquarters has received, under one directive. */
export const ReportsPage = () => (
  <InProgramme>
    {(programme, choice) => <Reports choice={choice} key={programme.pack} programme={programme} />}
  </InProgramme>
);

type Props = { readonly programme: Programme; readonly choice: ReactNode };

const Reports = ({ programme, choice }: Props) => {
  const { t } = useTranslation('reports');
  const query = useQueryOf(listReports, { pack: programme.pack });
  const has = programme.reports.length > 0;
  return (
    <>
      <title>{t('title')}</title>
      <Loaded lines={8} query={query}>
        {(listed) => (
          <>
            <Head listed={listed} programme={programme} />
            {choice}
            {has ? (
              <Lists listed={listed} programme={programme} />
            ) : (
              <EmptyState icon="report" title={t('none')}>
                {t('noneBody')}
              </EmptyState>
            )}
          </>
        )}
      </Loaded>
    </>
  );
};

type ListedProps = { readonly programme: Programme; readonly listed: Listed };

const Head = ({ programme, listed: { may, ...listed } }: ListedProps) => {
  const { t } = useTranslation('reports');
  const { stationId } = useSession();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const label = may.ask ? t('ask') : t('begin');
  const showsSummary = stationId === null && programme.reports.length > 0;
  return (
    <>
      <PageHead
        basis={<PageBasis duties={['reports.station']} />}
        meta={t('lead')}
        primary={
          (may.ask || may.begin) && (
            <Button look="solid" onPress={() => setOpen(true)} size={48}>
              {label}
            </Button>
          )
        }
        secondary={
          showsSummary && (
            <LinkButton href={`/reports/summary?programme=${programme.pack}`} size={48}>
              {t('summary')}
            </LinkButton>
          )
        }
        title={t('title')}
      />
      {isOpen && may.ask && (
        <AskDialog onClose={close} programme={programme} stations={listed.stations} />
      )}
      {isOpen && !may.ask && (
        <BeginDialog onClose={close} programme={programme} reports={listed.reports} />
      )}
    </>
  );
};

const Lists = ({ programme, listed }: ListedProps) => {
  const { t } = useTranslation('reports');
  const { stationId } = useSession();
  const isStation = stationId !== null;
  return (
    <>
      {listed.asked.length > 0 && (
        <Section title={isStation ? t('asked') : t('askedHq')}>
          <AskedTable listed={listed} programme={programme} />
        </Section>
      )}
      <Section title={isStation ? t('list') : t('listHq')}>
        {listed.reports.length === 0 ? (
          <EmptyState icon="report" title={t('empty')}>
            {isStation ? t('emptyStation') : t('emptyHq')}
          </EmptyState>
        ) : (
          <ReportTable reports={listed.reports} />
        )}
      </Section>
    </>
  );
};

export const StateChip = ({ state, timesReturned }: Pick<ReportRow, 'state' | 'timesReturned'>) => {
  const { t } = useTranslation('reports');
  return <Chip tone={tones[state]}>{t(`state.${state}`, { count: timesReturned })}</Chip>;
};

const ReportTable = ({ reports }: Pick<Listed, 'reports'>) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  const periodText = usePeriodText();
  return (
    <PlainTable
      caption={t('list')}
      columns={[
        {
          id: 'period',
          head: t('col.period'),
          cell: (one) => <Link href={`/reports/${one.id}`}>{periodText(one)}</Link>,
        },
        { id: 'station', head: t('col.station'), cell: (one) => one.stationName, width: 180 },
        {
          id: 'state',
          head: t('col.state'),
          cell: (one) => (
            <span className="flex flex-wrap gap-1.5">
              <StateChip {...one} />
              {one.copiedFrom !== null && <Chip>{t('copied')}</Chip>}
            </span>
          ),
          width: 280,
        },
        { id: 'on', head: t('col.on'), cell: (one) => dayText(one.on, 'short'), width: 130 },
      ]}
      idOf={({ id }) => id}
      rows={reports}
    />
  );
};

const AskedTable = ({ programme, listed }: ListedProps) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  const periodText = usePeriodText();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return (
    <>
      <PlainTable
        caption={t('asked')}
        columns={[
          {
            id: 'period',
            head: t('col.period'),
            cell: (one) => (
              <>
                {periodText(one)}
                {one.note !== '' && <p className="text-muted">{one.note}</p>}
              </>
            ),
          },
          { id: 'station', head: t('col.station'), cell: (one) => one.stationName, width: 170 },
          {
            id: 'due',
            head: t('col.due'),
            cell: ({ dueOn }) =>
              dueOn === null ? t('noDue') : t('due', { day: dayText(dueOn, 'short') }),
            width: 150,
          },
          {
            id: 'open',
            head: t('col.open'),
            cell: (one) => <AskedAction asked={one} may={listed.may} onBegin={setWanted} />,
            width: 190,
          },
        ]}
        idOf={({ id }) => id}
        rows={listed.asked}
      />
      {wanted !== null && (
        <BeginDialog
          onClose={() => setWanted(null)}
          programme={programme}
          reports={listed.reports}
          wanted={wanted}
        />
      )}
    </>
  );
};

type ActionProps = {
  readonly asked: Asked;
  readonly may: Listed['may'];
  readonly onBegin: (wanted: Wanted) => void;
};

const AskedAction = ({ asked, may, onBegin }: ActionProps) => {
  const { t } = useTranslation('reports');
  const command = useCommandOf(withdrawAsk, { invalidate: changedReports });
  if (asked.reportId !== null) {
    return <Link href={`/reports/${asked.reportId}`}>{t('openIt')}</Link>;
  }
  if (may.begin) {
    return (
      <Button onPress={() => onBegin(asked)} size={36}>
        {t('write')}
      </Button>
    );
  }
  if (!may.ask) return t('notYet');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {t('notYet')}
      <Button
        busy={command.isPending}
        look="text"
        onPress={() => command.mutate({ askId: asked.id })}
        size={36}
      >
        {t('takeBack')}
      </Button>
    </span>
  );
};
