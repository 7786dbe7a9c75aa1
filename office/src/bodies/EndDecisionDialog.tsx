import { endDecision } from '@meguri/core/bodies/minutes.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeetings, type Decision } from './meeting.ts';

type Props = {
  readonly decision: Pick<Decision, 'id' | 'decision'>;
  readonly onClose: () => void;
};

const ways = ['done', 'dropped'] as const;

/** Carried out or dropped: said by the post that does it, or by those who run the meeting. */
export const EndDecisionDialog = ({ decision, onClose }: Props) => {
  const { t } = useTranslation('meetings');
  const [as, setAs] = useState<(typeof ways)[number]>('done');
  const [note, setNote] = useState('');
  const command = useDialogCommand(endDecision, changedMeetings, {
    said: t('one.finishDone'),
    onClose,
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('one.finish')}
      onClose={onClose}
      onConfirm={() => command.mutate({ decisionId: decision.id, as, note })}
      title={t('one.finishTitle')}
    >
      <p className="mb-3">{decision.decision}</p>
      <div className="mb-4">
        <RadioField
          label={t('one.finishAs')}
          onChange={setAs}
          options={ways.map((id) => ({ id, label: t(`one.as.${id}`) }))}
          value={as}
        />
      </div>
      <TextField label={t('one.finishNote')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
