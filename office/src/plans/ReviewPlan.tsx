import { approveBeatPlan, returnBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { PlannedBoard } from './board.ts';

type Props = { readonly board: PlannedBoard };
type OpenProps = Props & { readonly onClose: () => void };

const changes = ['plans.', 'sheets.', 'tasks.'];

const useTell = (onClose: () => void) => {
  const announce = useAnnounce();
  return (title: string) => {
    announce({ kind: 'done', title, stays: true });
    onClose();
  };
};

/** Back to its author, with what to change (MG-6.2b). */
export const ReturnPlan = ({ board }: Props) => {
  const { t } = useTranslation('plans');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('giveBack')}</Button>
      {isOpen && <ReturnDialog board={board} onClose={() => setOpen(false)} />}
    </>
  );
};

const ReturnDialog = ({ board, onClose }: OpenProps) => {
  const { t } = useTranslation('plans');
  const tell = useTell(onClose);
  const command = useCommandOf(returnBeatPlan, {
    invalidate: changes,
    onDone: () => tell(t('returnedDone')),
  });
  const { id: planId, revision } = board.plan;
  const submitted = board.versions[0]?.events.findLast(({ type }) => type === 'submitted');
  return (
    <ReasonDialog
      busy={command.isPending}
      cancelLabel={t('cancel')}
      confirmLabel={t('giveBack')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => command.mutate({ planId, revision, reason })}
      reasonLabel={t('returnReason')}
      title={t('giveBack')}
    >
      <p className="mb-3">{t('returnBody', { by: submitted?.by ?? '' })}</p>
      {command.error && <RefusalNotice error={command.error} />}
    </ReasonDialog>
  );
};

/** Approves what is on the screen, with words of guidance where there are some. */
export const ApprovePlan = ({ board }: Props) => {
  const { t } = useTranslation('plans');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)}>
        {t('approve')}
      </Button>
      {isOpen && <ApproveDialog board={board} onClose={() => setOpen(false)} />}
    </>
  );
};

const ApproveDialog = ({ board, onClose }: OpenProps) => {
  const { t } = useTranslation('plans');
  const [comment, setComment] = useState('');
  const tell = useTell(onClose);
  const command = useCommandOf(approveBeatPlan, {
    invalidate: changes,
    onDone: () => tell(t('approvedDone')),
  });
  const { id: planId, revision } = board.plan;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('approve')}
      onClose={onClose}
      onConfirm={() => command.mutate({ planId, revision, comment })}
      title={t('approve')}
    >
      <p className="mb-3">{t('approveBody')}</p>
      <TextField label={t('comment')} lines={3} onChange={setComment} value={comment} />
    </CommandDialog>
  );
};
