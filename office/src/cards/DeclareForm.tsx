import { declareDisaster } from '@meguri/core/cards/disaster.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { type Block, BlockChoice } from './BlockChoice.tsx';
import { useCardChange } from './use-card-change.ts';

const hours = ['12', '24', '48', '72'] as const;

/** Place, reason, end and blocks; nothing can be opened without any of them. */
export const DeclareForm = () => {
  const { t } = useTranslation('cards');
  const [place, setPlace] = useState('');
  const [reason, setReason] = useState('');
  const [length, setLength] = useState<(typeof hours)[number]>('24');
  const [blocks, setBlocks] = useState<readonly Block[]>([]);
  const command = useCardChange(declareDisaster, t('disaster.declared'), () => setBlocks([]));
  const declare = () =>
    command.mutate({
      place,
      reason,
      townPartIds: blocks.map(({ townPartId }) => townPartId),
      // A minute less, so that the clock of this machine cannot pass the limit.
      untilAt: new Date(Date.now() + Number(length) * 3_600_000 - 60_000).toISOString(),
    });
  return (
    <div className="mb-6 max-w-[640px]">
      <TextField label={t('disaster.place')} onChange={setPlace} required value={place} />
      <TextField
        hint={t('emergency.reasonHint')}
        label={t('disaster.reason')}
        lines={2}
        onChange={setReason}
        required
        value={reason}
      />
      <SelectField
        label={t('disaster.hours')}
        onChange={setLength}
        options={hours.map((id) => ({ id, label: t('disaster.hoursOf', { count: Number(id) }) }))}
        required
        value={length}
      />
      <BlockChoice chosen={blocks} onChosen={setBlocks} />
      {command.error && <RefusalNotice error={command.error} />}
      <Button busy={command.isPending} look="solid" onPress={declare} size={48}>
        {t('disaster.declare')}
      </Button>
    </div>
  );
};
