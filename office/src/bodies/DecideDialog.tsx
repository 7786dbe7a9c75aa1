import { decideInMeeting } from '@meguri/core/bodies/minutes.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { optionsOf } from './AttendanceForm.tsx';
import { changedMeetings, type MeetingProps } from './meeting.ts';

type Props = MeetingProps & { readonly itemId: string; readonly onClose: () => void };

/** A decision, with the post that carries it out and the day, where somebody does. */
export const DecideDialog = ({ meeting, itemId, onClose }: Props) => {
  const { t } = useTranslation('meetings');
  const [decision, setDecision] = useState('');
  const [ownerPostId, setOwner] = useState<string | null>(null);
  const [dueOn, setDue] = useState<string | null>(null);
  const command = useDialogCommand(decideInMeeting, changedMeetings, {
    said: t('write.decided'),
    onClose,
  });
  const send = () =>
    command.mutate({ meetingId: meeting.id, itemId, decision, ownerPostId, dueOn });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('write.decideSend')}
      missing={decision.trim() === '' && t('write.need.decision')}
      onClose={onClose}
      onConfirm={send}
      title={t('write.decideTitle')}
    >
      <TextField
        label={t('write.decision')}
        lines={3}
        onChange={setDecision}
        required
        value={decision}
      />
      <SelectField
        label={t('write.owner')}
        onChange={setOwner}
        options={optionsOf(meeting.posts)}
        value={ownerPostId}
        width={420}
      />
      {ownerPostId !== null && (
        <DayInput day={dueOn} label={t('write.due')} onDay={setDue} required={false} />
      )}
    </CommandDialog>
  );
};
