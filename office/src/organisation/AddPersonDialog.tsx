import { keysOf } from '@meguri/core/base/keys.ts';
import { addPerson } from '@meguri/core/organisation/organisation.ops.ts';
import { type Rank, ranks } from '@meguri/core/organisation/posts.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useRankLabel } from './labels.ts';

export const AddPersonDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('organisation');
  const rankLabel = useRankLabel();
  const [name, setName] = useState('');
  const [kana, setKana] = useState('');
  const [rank, setRank] = useState<Rank>('constable');
  const command = useCommandOf(addPerson, { invalidate: ['organisation.'], onDone: onClose });
  const missing = name.trim() === '' ? t('person') : kana.trim() === '' ? t('kana') : undefined;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('add')}
      missing={missing}
      onClose={onClose}
      onConfirm={() => command.mutate({ name, kana, policeRank: rank })}
      title={t('addPerson')}
    >
      <TextField autoFocus label={t('person')} onChange={setName} required value={name} />
      <TextField label={t('kana')} onChange={setKana} required value={kana} />
      <SelectField
        label={t('rank')}
        onChange={setRank}
        options={keysOf(ranks).map((id) => ({ id, label: rankLabel(id) }))}
        required
        value={rank}
      />
    </CommandDialog>
  );
};
