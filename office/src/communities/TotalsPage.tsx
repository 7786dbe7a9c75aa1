import { communityTotals, recordTotals } from '@meguri/core/communities/totals.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { CommunitiesFrame } from './CommunitiesFrame.tsx';
import { changedCommunities } from './community.ts';

/** Published totals with source and day, as background; never beside an entry (R03, R16). */
export const TotalsPage = () => {
  const { t } = useTranslation('communities');
  const { post } = useSession();
  const [adds, setAdds] = useState(false);
  const records = post.kind === 'headquartersOfficer' || post.kind === 'headquartersClerk';
  return (
    <CommunitiesFrame
      duties={['communities.register']}
      primary={
        records && (
          <Button icon="upload" look="solid" onPress={() => setAdds(true)} size={48}>
            {t('totals.add')}
          </Button>
        )
      }
      tab="totals"
    >
      <Totals />
      {adds && <TotalsDialog onClose={() => setAdds(false)} />}
    </CommunitiesFrame>
  );
};

const Totals = () => {
  const { t } = useTranslation('communities');
  return (
    <Loaded lines={6} query={useQueryOf(communityTotals, {})}>
      {({ totals }) => (
        <>
          <p className="mb-4">{t('totals.lead')}</p>
          {totals.length === 0 ? (
            <EmptyState icon="report" title={t('totals.none')}>
              {t('totals.noneBody')}
            </EmptyState>
          ) : (
            <TotalsTable totals={totals} />
          )}
        </>
      )}
    </Loaded>
  );
};

const TotalsTable = ({ totals }: Pick<Output<typeof communityTotals>, 'totals'>) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  return (
    <PlainTable
      caption={t('tabs.totals')}
      columns={[
        {
          id: 'municipality',
          head: t('totals.municipality'),
          cell: ({ municipality }) => municipality,
        },
        {
          id: 'residents',
          head: t('totals.residents'),
          align: 'end',
          cell: ({ residents }) =>
            residents === null
              ? t('totals.few')
              : t('totals.people', { number: residents.toLocaleString('ja-JP') }),
        },
        { id: 'asOn', head: t('totals.asOn'), cell: ({ asOn }) => dayText(asOn) },
        { id: 'source', head: t('totals.source'), cell: ({ source }) => source },
      ]}
      idOf={({ municipality }) => municipality}
      rows={totals}
    />
  );
};

const TotalsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('communities');
  const [text, setText] = useState('');
  const [asOn, setAsOn] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const command = useDialogCommand(recordTotals, changedCommunities, {
    said: ({ recorded }) => t('totals.done', { count: recorded }),
    onClose,
  });
  const missing =
    (text.trim() === '' && t('totals.text')) ||
    (asOn === null && t('totals.asOn')) ||
    (source.trim() === '' && t('totals.source'));
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('totals.send')}
      missing={missing}
      onClose={onClose}
      onConfirm={() => asOn !== null && command.mutate({ text, asOn, source })}
      title={t('totals.add')}
    >
      <TextField
        hint={t('totals.textHint')}
        label={t('totals.text')}
        lines={6}
        onChange={setText}
        required
        value={text}
      />
      <DayInput day={asOn} label={t('totals.asOn')} onDay={setAsOn} />
      <TextField label={t('totals.source')} onChange={setSource} required value={source} />
    </CommandDialog>
  );
};
