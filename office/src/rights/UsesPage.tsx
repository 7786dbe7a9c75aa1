import type { Output } from '@meguri/core/operation.ts';
import { purposes } from '@meguri/core/pack/purposes.ts';
import { useGrounds } from '@meguri/core/rights/use.ts';
import { decideUse, listUses } from '@meguri/core/rights/uses.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RightsFrame } from './RightsFrame.tsx';
import { UseDialog } from './UseDialog.tsx';

type Found = Output<typeof listUses>;
type Row = Found['uses'][number];

/** The ledger of uses beyond the purpose: ground, receiver, notice, and a second person (69条). */
export const UsesPage = () => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  const query = useQueryOf(listUses, {});
  return (
    <RightsFrame
      duty="rights.outside-use"
      meta={t('uses.lead')}
      primary={
        query.data?.may.enter && (
          <Button icon="add" look="solid" onPress={() => setOpen(true)} size={48}>
            {t('uses.enter')}
          </Button>
        )
      }
      tab="uses"
      title={t('uses.title')}
    >
      <Loaded lines={5} query={query}>
        {(found) => <Ledger found={found} />}
      </Loaded>
      {isOpen && query.data && (
        <UseDialog onClose={() => setOpen(false)} stations={query.data.stations} />
      )}
    </RightsFrame>
  );
};

const Ledger = ({ found: { uses } }: { readonly found: Found }) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  const language = useLanguage();
  if (uses.length === 0) {
    return (
      <EmptyState icon="report" title={t('uses.empty')}>
        {t('uses.emptyBody')}
      </EmptyState>
    );
  }
  return (
    <PlainTable
      caption={t('uses.table')}
      columns={[
        { id: 'day', head: t('uses.day'), cell: (row) => dayText(row.usedOn, 'short') },
        {
          id: 'what',
          head: t('uses.what'),
          cell: (row) => <Two first={row.what} second={purposes[row.takenFor][language]} />,
        },
        { id: 'ground', head: t('uses.ground'), cell: (row) => useGrounds[row.ground][language] },
        { id: 'receiver', head: t('uses.receiver'), cell: (row) => row.receiver },
        { id: 'persons', head: t('uses.persons'), cell: (row) => row.persons, align: 'end' },
        {
          id: 'notice',
          head: t('uses.notice'),
          cell: (row) => t(row.noticeGiven ? 'uses.given' : 'uses.notGiven'),
        },
        { id: 'state', head: t('uses.state'), cell: (row) => <State row={row} /> },
      ]}
      idOf={(row) => row.useId}
      rows={uses}
    />
  );
};

const Two = ({ first, second }: { readonly first: string; readonly second: string }) => (
  <div className="py-1">
    <span className="block text-ink">{first}</span>
    <span className="block text-muted">{second}</span>
  </div>
);

const State = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(decideUse, { invalidate: ['rights.'] });
  const decide = (approved: boolean) => command.mutate({ useId: row.useId, approved });
  if (row.may) {
    return (
      <span className="flex flex-wrap gap-2 py-1">
        <Button busy={command.isPending} look="solid" onPress={() => decide(true)} size={28}>
          {t('uses.approve')}
        </Button>
        <Button onPress={() => decide(false)} size={28}>
          {t('uses.refuse')}
        </Button>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-2 py-1">
      <Chip tone={row.state === 'proposed' ? 'blue' : 'gray'}>{t(`uses.states.${row.state}`)}</Chip>
      {row.decidedBy !== null && t('uses.decidedBy', { name: row.decidedBy })}
    </span>
  );
};
