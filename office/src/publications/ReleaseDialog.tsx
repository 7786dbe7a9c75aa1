import { decideRelease, withdrawRelease } from '@meguri/core/publications/publications.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand } from '../platform/use-done.ts';

export type Answer = 'release' | 'decline' | 'withdraw';

type Props = {
  readonly answer: Answer;
  readonly publicationId: string;
  readonly title: string;
  readonly onClose: () => void;
};

/** Releasing cannot be undone; sending back and withdrawing say why. */
export const ReleaseDialog = ({ answer, publicationId, title, onClose }: Props) => {
  const { t } = useTranslation('publications');
  const [note, setNote] = useState('');
  const end = { said: t(`${answer}.done`), onClose };
  const decide = useDialogCommand(decideRelease, ['publications.'], end);
  const withdraw = useDialogCommand(withdrawRelease, ['publications.'], end);
  const isMissing = answer !== 'release' && note.trim() === '';
  const send = () => {
    if (answer === 'withdraw') withdraw.mutate({ publicationId, reason: note });
    else decide.mutate({ publicationId, released: answer === 'release', note });
  };
  return (
    <CommandDialog
      command={answer === 'withdraw' ? withdraw : decide}
      confirmLabel={t(`${answer}.confirm`)}
      missing={isMissing && t('reason')}
      onClose={onClose}
      onConfirm={send}
      title={t(`${answer}.title`)}
    >
      <p className="mb-1 font-bold text-ink">{title}</p>
      <p className="mb-3">{t(`${answer}.lead`)}</p>
      <TextField
        label={t(answer === 'release' ? 'note' : 'reason')}
        lines={2}
        onChange={setNote}
        required={answer !== 'release'}
        value={note}
      />
    </CommandDialog>
  );
};
