import type { Output } from '@meguri/core/operation.ts';
import { requestStates } from '@meguri/core/rights/request.ts';
import { listRequests } from '@meguri/core/rights/requests.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { RightsFrame } from './RightsFrame.tsx';

const filters = z.object({
  q: z.string().catch(''),
  state: z.enum(['all', ...requestStates]).catch('all'),
});

type Found = Output<typeof listRequests>;
type Row = Found['requests'][number];

/** Requests by number, state and due day; nobody's name (trust.md R17). */
export const RequestsPage = () => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  const query = useQueryOf(listRequests, {});
  return (
    <RightsFrame
      duty="rights.requests"
      meta={t('requests.lead')}
      primary={
        query.data?.may.receive && (
          <Button icon="add" look="solid" onPress={() => setOpen(true)} size={48}>
            {t('requests.receive')}
          </Button>
        )
      }
      tab="requests"
      title={t('title')}
    >
      <Loaded lines={6} query={query}>
        {(found) => <List found={found} />}
      </Loaded>
      {isOpen && <ReceiveDialog onClose={() => setOpen(false)} />}
    </RightsFrame>
  );
};

const List = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation('rights');
  const [state, change] = useAddressState(filters);
  if (found.requests.length === 0) {
    return (
      <EmptyState icon="mail" title={t('requests.empty')}>
        {t('requests.emptyBody')}
      </EmptyState>
    );
  }
  const rows = found.requests.filter(
    (row) =>
      row.number.includes(state.q.trim()) && (state.state === 'all' || row.state === state.state),
  );
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-4">
        <SearchField
          label={t('requests.search')}
          onChange={(q) => change({ q })}
          value={state.q}
          width={240}
        />
        <SegmentedControl
          label={t('requests.state')}
          onChange={(next) => change({ state: next })}
          options={[
            { id: 'all', label: t('requests.anyState') },
            ...requestStates.map((id) => ({ id, label: t(`state.${id}`) })),
          ]}
          value={state.state}
        />
      </div>
      <Table rows={rows} today={found.today} />
    </>
  );
};

const Table = ({ rows, today }: { readonly rows: readonly Row[]; readonly today: string }) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  return (
    <PlainTable
      caption={t('requests.table')}
      columns={[
        {
          id: 'number',
          head: t('requests.number'),
          cell: (row) => <Link href={`/rights/${row.requestId}`}>{row.number}</Link>,
        },
        {
          id: 'state',
          head: t('requests.state'),
          cell: (row) => <State row={row} today={today} />,
        },
        { id: 'due', head: t('requests.due'), cell: (row) => <Due row={row} /> },
        {
          id: 'handler',
          head: t('requests.handler'),
          cell: (row) => row.handler?.name ?? t('requests.nobody'),
        },
        {
          id: 'received',
          head: t('requests.received'),
          cell: (row) => `${dayText(row.receivedOn, 'short')}　${t(`way.${row.way}`)}`,
        },
        { id: 'station', head: t('requests.station'), cell: (row) => row.stationName },
      ]}
      idOf={(row) => row.requestId}
      rows={rows}
    />
  );
};

const State = ({ row, today }: { readonly row: Row; readonly today: string }) => {
  const { t } = useTranslation('rights');
  const isLate = row.dueOn !== null && row.dueOn < today;
  return isLate ? (
    <Chip icon="alert" tone="red">
      {t('requests.overdue')}
    </Chip>
  ) : (
    <Chip tone={row.state === 'closed' ? 'gray' : 'blue'}>{t(`state.${row.state}`)}</Chip>
  );
};

const Due = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  if (row.dueOn !== null) return <span className="figure">{dayText(row.dueOn, 'short')}</span>;
  return row.state === 'form' ? t('requests.stopped') : '—';
};
