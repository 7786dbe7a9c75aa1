import { sum } from '@meguri/core/base/lists.ts';
import { submitBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { noMonth, overCapacity } from '@meguri/core/plans/work.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useWords } from '@meguri/ui/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useListText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { capacityOf, laterOf, openMonthsOf, type PlannedBoard } from './board.ts';
import type { PlanEditor } from './use-plan-editor.ts';

type Props = { readonly board: PlannedBoard; readonly editor: PlanEditor };

/** Hands the plan in; over capacity is allowed, but said, and asks for the reason (MG-6.2b). */
export const SubmitPlan = (props: Props) => {
  const { t } = useTranslation('plans');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button busy={props.editor.saving} look="solid" onPress={() => setOpen(true)}>
        {t('submit')}
      </Button>
      {isOpen && <SubmitDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const useSubmit = ({ board, editor }: Props, onDone: () => void) => {
  const { t } = useTranslation('plans');
  const announce = useAnnounce();
  const command = useCommandOf(submitBeatPlan, {
    invalidate: ['plans.', 'tasks.'],
    onDone: () => {
      announce({ kind: 'done', title: t('submitted'), stays: true });
      onDone();
    },
  });
  const send = (reason: string) =>
    command.mutate({ planId: board.plan.id, revision: editor.revision, reason });
  return { send, command };
};

const SubmitDialog = (props: Props & { readonly onClose: () => void }) => {
  const { board, editor, onClose } = props;
  const { t } = useTranslation('plans');
  const words = useWords();
  const listText = useListText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { send, command } = useSubmit(props, onClose);
  const work = { towns: board.towns, capacity: capacityOf(board), later: laterOf(board) };
  const over = overCapacity(editor.entries, work, openMonthsOf(board));
  const left = editor.entries.filter((entry) => entry.month === noMonth);
  const missing = over.length > 0 && reason.trim() === '';
  const press = () => {
    setAsked(true);
    if (!missing) send(reason.trim());
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('submit')}
      onClose={onClose}
      onConfirm={press}
      title={t('submit')}
    >
      <p className="mb-3">{t('submitBody')}</p>
      {left.length > 0 && (
        <p className="mb-3">
          {t('submitLeft', { count: sum(left.map((one) => one.priority + one.general)) })}
        </p>
      )}
      {over.length > 0 && (
        <>
          <p className="mb-3">
            {t('submitOver', { months: listText(over.map((month) => t('month', { month }))) })}
          </p>
          <TextField
            autoFocus
            error={asked && missing ? words.reasonMissing : undefined}
            label={t('reason')}
            lines={3}
            onChange={setReason}
            required
            value={reason}
          />
        </>
      )}
    </CommandDialog>
  );
};
