import type { listCommunities } from '@meguri/core/communities/communities.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { StateChip } from './ReportsPage.tsx';
import { type Listed, usePeriodText } from './report.ts';

type Known = Pick<Output<typeof listCommunities>, 'entries' | 'next'>;
type Props = {
  readonly programme: Programme;
  readonly listed: Listed;
  readonly known: Known;
};

/** Stations in the order of the organisation, each in words: nothing to add up or to sort by. */
export const StationsNow = ({ programme, listed, known }: Props) => {
  const { t } = useTranslation('reports');
  const periodText = usePeriodText();
  const period = listed.reports[0] ?? listed.asked[0] ?? listed.printed[0];
  const has = programme.reports.length > 0;
  return (
    <>
      <p className="mb-3">{has ? period && periodText(period) : t('none')}</p>
      <PlainTable
        caption={t('whole.stations')}
        columns={[
          { id: 'station', head: t('col.station'), cell: ({ name }) => name, width: 220 },
          ...(has
            ? [
                {
                  id: 'report',
                  head: t('whole.report'),
                  cell: ({ id }: Station) => (
                    <ReportNow listed={listed} period={period} stationId={id} />
                  ),
                },
              ]
            : []),
          {
            id: 'register',
            head: t('whole.register'),
            cell: ({ id }) => (
              <Link href={`/communities?station=${id}`}>
                <RegisterNow known={known} stationId={id} />
              </Link>
            ),
          },
        ]}
        idOf={({ id }) => id}
        rows={listed.stations}
      />
    </>
  );
};

type Station = Listed['stations'][number];

type ReportProps = {
  readonly listed: Listed;
  readonly period: { readonly from: string; readonly until: string } | undefined;
  readonly stationId: string;
};

const ReportNow = ({ listed, period, stationId }: ReportProps) => {
  const { t } = useTranslation('reports');
  const own = listed.reports.find(
    (one) => one.stationId === stationId && one.from === period?.from && one.until === period.until,
  );
  if (own === undefined) return <span className="text-muted">{t('notYet')}</span>;
  return (
    <Link href={`/reports/${own.id}`}>
      <StateChip {...own} />
    </Link>
  );
};

type RegisterProps = { readonly known: Known; readonly stationId: string };

/** Whether something waits to be confirmed, and no number: a few entries would say which (R16). */
const RegisterNow = ({ known, stationId }: RegisterProps) => {
  const { t } = useTranslation('reports');
  // More than one page: what the first one says of a station need not be all.
  if (known.next !== null) return t('whole.open');
  const entries = known.entries.filter((one) => one.stationId === stationId);
  if (entries.length === 0) return t('whole.nothingShared');
  return entries.every(({ state }) => state === 'current') ? (
    t('whole.fresh')
  ) : (
    <Chip tone="yellow">{t('whole.stale')}</Chip>
  );
};
