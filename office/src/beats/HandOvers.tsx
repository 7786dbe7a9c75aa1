import { listHandOvers } from '@meguri/core/beats/assignments.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

type HandOver = Output<typeof listHandOvers>['waiting'][number];

/** New officers who have not confirmed yet, the earliest day first (MG-4.5); nothing when none. */
export const HandOvers = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('beats');
  const { data } = useQueryOf(listHandOvers, { stationId });
  if (!data || data.waiting.length === 0) return null;
  return (
    <Section note={t('handOver.note')} title={t('handOver.title')}>
      <Waiting waiting={data.waiting} />
    </Section>
  );
};

const Waiting = ({ waiting }: { readonly waiting: readonly HandOver[] }) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  const { today } = useSession();
  return (
    <PlainTable
      caption={t('handOver.title')}
      columns={[
        {
          id: 'beat',
          head: t('beat'),
          width: 220,
          cell: ({ beatId, beatName, boxName }) => (
            <Link href={`/beats/${beatId}/history`}>{`${boxName} ${beatName}`}</Link>
          ),
        },
        { id: 'name', head: t('handOver.officer'), cell: ({ name }) => name, width: 160 },
        {
          id: 'from',
          head: t('handOver.since'),
          cell: ({ fromOn }) => dayText(fromOn),
          width: 170,
        },
        {
          id: 'by',
          head: t('handOver.startBy'),
          cell: ({ startVisitsBy }) => (
            <span className={startVisitsBy < today ? 'font-bold text-ink' : ''}>
              {dayText(startVisitsBy)}
              {startVisitsBy < today && ` ${t('handOver.late')}`}
            </span>
          ),
        },
      ]}
      idOf={({ assignmentId }) => assignmentId}
      rows={waiting}
    />
  );
};
