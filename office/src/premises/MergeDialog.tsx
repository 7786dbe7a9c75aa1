import { mergePremises } from '@meguri/core/premises/change.ops.ts';
import { filterPremises } from '@meguri/core/premises/rows.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import type { ActionProps } from './one-premises.ts';
import { useChange } from './use-change.ts';

/** A person chooses among a few; a longer list is narrowed by searching. */
const shown = 8;

/** These premises go, the chosen ones stay. */
export const MergeDialog = ({ premises, rows, onClose }: ActionProps) => {
  const { t } = useTranslation('premises');
  const dayText = useDayText();
  const { today } = useSession();
  const [text, setText] = useState('');
  const [survivorId, setSurvivor] = useState<string | null>(null);
  const command = useChange(mergePremises, t('form.merged'), onClose);
  const others = filterPremises(rows, { text }, today).filter(
    ({ id, kind }) => id !== premises.id && kind === premises.kind,
  );
  const confirm = () => {
    if (survivorId !== null) command.mutate({ premisesId: premises.id, survivorId });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('form.mergeSave')}
      missing={survivorId === null && t('form.survivor')}
      onClose={onClose}
      onConfirm={confirm}
      title={t('form.mergeTitle')}
    >
      <p className="mb-1 text-ink">{premises.address}</p>
      <p className="mb-3 text-muted">{t('form.mergeBody')}</p>
      <SearchField label={t('search')} onChange={setText} value={text} width={320} />
      <div className="my-3">
        <RadioField
          label={t('form.survivor')}
          onChange={setSurvivor}
          options={others.slice(0, shown).map(({ id, address, lastMetOn }) => ({
            id,
            label: address,
            side: lastMetOn === null ? t('never') : dayText(lastMetOn, 'short'),
          }))}
          value={survivorId}
        />
      </div>
    </CommandDialog>
  );
};
