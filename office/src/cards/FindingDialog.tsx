import { findings } from '@meguri/core/cards/looks.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';

type Finding = (typeof findings)[number];

type Props = {
  readonly title: string;
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (found: { readonly finding: Finding; readonly note: string }) => void;
  readonly onClose: () => void;
};

/** How somebody else went over a look or an emergency opening. */
export const FindingDialog = ({ title, command, onConfirm, onClose }: Props) => {
  const { t } = useTranslation('cards');
  const [finding, setFinding] = useState<Finding>('in-order');
  const [note, setNote] = useState('');
  return (
    <CommandDialog
      command={command}
      confirmLabel={title}
      onClose={onClose}
      onConfirm={() => onConfirm({ finding, note })}
      title={title}
    >
      <div className="mb-4">
        <RadioField
          label={t('finding.label')}
          onChange={setFinding}
          options={findings.map((id) => ({ id, label: t(`finding.${id}`) }))}
          value={finding}
        />
      </div>
      <TextField label={t('finding.note')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
