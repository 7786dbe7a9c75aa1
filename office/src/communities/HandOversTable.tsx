import {
  acknowledgeHandOver,
  type listHandOvers,
} from '@meguri/core/communities/hand-overs.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';

type List = Output<typeof listHandOvers>;
type Receipt = List['receipts'][number];

const Ground = ({ ground }: { readonly ground: Receipt['ground'] }) => {
  const { t } = useTranslation('handOvers');
  const language = useLanguage();
  const { clause, cite, title, summary } = ground;
  if (summary === null) return <>{t('unknownGround', { clause })}</>;
  return (
    <>
      <span className="block text-ink">{summary[language]}</span>
      <span className="block text-muted">
        {title?.[language]} {cite}
      </span>
    </>
  );
};

type StateProps = { readonly receipt: Receipt; readonly may: List['may'] };

const State = ({ receipt, may }: StateProps) => {
  const { t } = useTranslation('handOvers');
  const dayText = useDayText();
  const command = useDialogCommand(acknowledgeHandOver, ['communities.', 'tasks.'], {
    said: t('acknowledgedDone'),
    onClose: () => {},
  });
  const { handOverId, acknowledgedOn } = receipt;
  if (acknowledgedOn !== null) {
    return (
      <Chip tone="green">{t('acknowledgedOn', { day: dayText(acknowledgedOn, 'short') })}</Chip>
    );
  }
  if (!may.acknowledge) return <Chip tone="yellow">{t('waiting')}</Chip>;
  return (
    <>
      <Button busy={command.isPending} onPress={() => command.mutate({ handOverId })} size={36}>
        {t('acknowledge')}
      </Button>
      {command.error && <RefusalNotice error={command.error} />}
    </>
  );
};

export const HandOversTable = ({ list }: { readonly list: List }) => {
  const { t } = useTranslation('handOvers');
  const dayText = useDayText();
  return (
    <div className="mb-6">
      <PlainTable
        caption={t('caption')}
        columns={[
          { id: 'on', head: t('on'), cell: ({ on }) => dayText(on, 'short'), width: 130 },
          {
            id: 'unit',
            head: t('unit'),
            cell: ({ stationName, unitName }) =>
              unitName.startsWith(stationName) ? unitName : `${stationName} ${unitName}`,
          },
          { id: 'ground', head: t('ground'), cell: ({ ground }) => <Ground ground={ground} /> },
          {
            id: 'receiver',
            head: t('receiver'),
            cell: ({ sectionName, receiverTitle }) => `${sectionName} ${receiverTitle}`,
          },
          {
            id: 'acknowledged',
            head: t('acknowledged'),
            cell: (receipt) => <State may={list.may} receipt={receipt} />,
            width: 180,
          },
        ]}
        idOf={({ handOverId }) => handOverId}
        rows={list.receipts}
      />
    </div>
  );
};
