import { stationCustody } from '@meguri/core/custody/custody.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { Differences } from './Differences.tsx';
import type { StationRegister } from './register.ts';

/** All boxes of a station, in the order of the organisation (MG-5.7e). */
export const StationCustody = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('custody');
  const query = useQueryOf(stationCustody, { stationId });
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['custody.inspect', 'custody.reconcile']} />}
        meta={t('station.lead')}
        title={t('title')}
      />
      <Loaded lines={6} query={query}>
        {({ boxes, differences }) => (
          <>
            <Differences differences={differences} maySettle={false} />
            {boxes.length === 0 ? (
              <EmptyState icon="lock" title={t('station.empty')}>
                {t('station.emptyBody')}
              </EmptyState>
            ) : (
              <BoxTable boxes={boxes} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
};

type Box = StationRegister['boxes'][number];

const BoxTable = ({ boxes }: Pick<StationRegister, 'boxes'>) => {
  const { t } = useTranslation('custody');
  const dayText = useDayText();
  const day = (value: string | null) => (value === null ? '—' : dayText(value, 'short'));
  return (
    <PlainTable
      caption={t('title')}
      columns={[
        {
          id: 'name',
          head: t('station.box'),
          cell: ({ id, name }) => <Link href={`/boxes/${id}/custody`}>{name}</Link>,
        },
        {
          id: 'sheets',
          head: t('station.sheets'),
          align: 'end',
          cell: ({ cabinets, sheets }) => (cabinets === 0 ? '—' : sheets),
          width: 90,
        },
        { id: 'out', head: t('out'), align: 'end', cell: ({ out }) => out, width: 110 },
        {
          id: 'next',
          head: t('station.next'),
          cell: (box) => <Next {...box} />,
          width: 240,
        },
        {
          id: 'inspected',
          head: t('station.inspected'),
          cell: ({ lastInspectedOn }) => day(lastInspectedOn),
          width: 150,
        },
        { id: 'waits', head: t('station.waits'), cell: (box) => <Waits {...box} />, width: 260 },
      ]}
      idOf={({ id }) => id}
      rows={boxes}
    />
  );
};

const Next = ({ nextCountOn }: Box) => {
  const { t } = useTranslation('custody');
  const { today } = useSession();
  const dayText = useDayText();
  if (nextCountOn === null) return t('station.none');
  const text = dayText(nextCountOn, 'short');
  return nextCountOn < today ? (
    <Chip tone="yellow">{t('station.overdue', { day: text })}</Chip>
  ) : (
    text
  );
};

const Waits = ({ lostKeys, disposals }: Box) => {
  const { t } = useTranslation('custody');
  return (
    <span className="flex flex-wrap gap-1.5">
      {lostKeys > 0 && <Chip tone="yellow">{t('station.lostKeys', { count: lostKeys })}</Chip>}
      {disposals > 0 && <Chip>{t('station.disposals', { count: disposals })}</Chip>}
    </span>
  );
};
