import { decideDisposal } from '@meguri/core/custody/custody.ops.ts';
import { methods } from '@meguri/core/custody/custody.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useMomentText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Disposal } from './register.ts';

/** Disposals that wait for a second person; whoever proposed one only sees that it waits. */
export const Disposals = ({ disposals }: { readonly disposals: readonly Disposal[] }) =>
  disposals.length > 0 && (
    <ul className="mb-5 grid gap-3">
      {disposals.map((disposal) => (
        <li key={disposal.id}>
          <Waiting disposal={disposal} />
        </li>
      ))}
    </ul>
  );

const Waiting = ({ disposal }: { readonly disposal: Disposal }) => {
  const { t } = useTranslation('custody');
  const language = useLanguage();
  const momentText = useMomentText('short');
  const { person } = useSession();
  const [answer, setAnswer] = useState<boolean>();
  const isOwn = disposal.proposedBy.personId === person.id;
  const said = {
    method: methods[disposal.method][language],
    by: disposal.proposedBy.name,
    note: disposal.note,
    at: momentText(disposal.proposedAt),
  };
  return (
    <>
      <Notice
        action={
          !isOwn && (
            <span className="inline-flex gap-2">
              <Button onPress={() => setAnswer(true)} size={28}>
                {t('decide.open')}
              </Button>
              <Button look="text" onPress={() => setAnswer(false)} size={28}>
                {t('decide.decline')}
              </Button>
            </span>
          )
        }
        kind="attention"
        title={t('decide.waiting', { ...disposal })}
      >
        {t('decide.said', said)}
        {isOwn && t('decide.own')}
      </Notice>
      {answer !== undefined && (
        <DecideDialog confirmed={answer} disposal={disposal} onClose={() => setAnswer(undefined)} />
      )}
    </>
  );
};

type DialogProps = {
  readonly disposal: Disposal;
  readonly confirmed: boolean;
  readonly onClose: () => void;
};

const DecideDialog = ({ disposal, confirmed, onClose }: DialogProps) => {
  const { t } = useTranslation('custody');
  const [note, setNote] = useState('');
  const kind = confirmed ? 'yes' : 'no';
  const command = useDialogCommand(decideDisposal, changed, {
    said: t(`decide.${kind}.done`, { ...disposal }),
    onClose,
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t(`decide.${kind}.confirm`)}
      onClose={onClose}
      onConfirm={() => command.mutate({ disposalId: disposal.id, confirmed, note })}
      title={t(`decide.${kind}.title`, { ...disposal })}
    >
      <p className="mb-3">{t(`decide.${kind}.lead`)}</p>
      <TextField label={t('note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
