import type { Output } from '@meguri/core/operation.ts';
import { listLeaks } from '@meguri/core/rights/leaks.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { OpenLeakDialog } from './OpenLeakDialog.tsx';
import { RightsFrame } from './RightsFrame.tsx';

type Found = Output<typeof listLeaks>;

/** What was lost or seen by the wrong people, with what comes next and until when (68条). */
export const LeaksPage = () => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  const query = useQueryOf(listLeaks, {});
  return (
    <RightsFrame
      duty="rights.leak"
      meta={t('leaks.lead')}
      primary={
        query.data?.may.open && (
          <Button icon="add" look="solid" onPress={() => setOpen(true)} size={48}>
            {t('leaks.open')}
          </Button>
        )
      }
      tab="leaks"
      title={t('leaks.title')}
    >
      <Loaded lines={5} query={query}>
        {(found) => <Cases found={found} />}
      </Loaded>
      {isOpen && query.data && (
        <OpenLeakDialog onClose={() => setOpen(false)} stations={query.data.stations} />
      )}
    </RightsFrame>
  );
};

const Cases = ({ found: { leaks } }: { readonly found: Found }) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  if (leaks.length === 0) {
    return (
      <EmptyState icon="shield" title={t('leaks.empty')}>
        {t('leaks.emptyBody')}
      </EmptyState>
    );
  }
  return (
    <PlainTable
      caption={t('leaks.table')}
      columns={[
        {
          id: 'thing',
          head: t('leaks.thing'),
          cell: (row) => (
            <span className="flex flex-wrap gap-2">
              <Link href={`/rights/leaks/${row.leakId}`}>{t(`thing.${row.thing}`)}</Link>
              {row.drill && <Chip>{t('leaks.drill')}</Chip>}
            </span>
          ),
        },
        { id: 'found', head: t('leaks.found'), cell: (row) => dayText(row.foundOn, 'short') },
        {
          id: 'next',
          head: t('leaks.next'),
          cell: ({ left: [next] }) => (next ? t(`leakStep.${next}`) : t('leaks.closed')),
        },
        {
          id: 'due',
          head: t('leaks.due'),
          cell: (row) => {
            if (row.closed) return '—';
            return dayText(row.left.includes('first-report') ? row.firstBy : row.finalBy, 'short');
          },
        },
        { id: 'station', head: t('leaks.station'), cell: (row) => row.stationName },
      ]}
      idOf={(row) => row.leakId}
      rows={leaks}
    />
  );
};
