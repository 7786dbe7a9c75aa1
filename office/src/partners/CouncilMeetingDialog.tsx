import { recordCouncilMeeting } from '@meguri/core/partners/councils.ops.ts';
import { standingItem } from '@meguri/core/partners/councils.ts';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { councilsChanged } from './council.ts';

type Props = { readonly councilId: string; readonly onClose: () => void };

type Form = {
  readonly on: string | null;
  readonly agenda: string;
  readonly opinions: string;
  readonly followUp: string;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A meeting that was held; 巡回連絡 stands on the agenda from the start (MG-3.1). */
export const CouncilMeetingDialog = ({ councilId, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const [form, change] = useForm<Form>({
    on: today,
    agenda: standingItem.ja,
    opinions: '',
    followUp: '',
  });
  const end = { said: t('councils.recorded'), onClose };
  const command = useDialogCommand(recordCouncilMeeting, councilsChanged, end);
  const { on, opinions, followUp } = form;
  const agenda = linesOf(form.agenda);
  const send = () => {
    if (on !== null) command.mutate({ councilId, on, agenda, opinions, followUp });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('councils.save')}
      missing={on === null ? t('councils.held') : agenda.length === 0 ? t('councils.agenda') : null}
      onClose={onClose}
      onConfirm={send}
      title={t('councils.recordTitle')}
    >
      <DayInput day={on} label={t('councils.held')} onDay={(day) => change({ on: day })} />
      <PlainNoteField
        label={t('councils.agenda')}
        onChange={(next) => change({ agenda: next })}
        required
        value={form.agenda}
      />
      <PlainNoteField
        label={t('councils.opinions')}
        lines={4}
        onChange={(next) => change({ opinions: next })}
        value={opinions}
      />
      <PlainNoteField
        label={t('councils.followUp')}
        lines={2}
        onChange={(next) => change({ followUp: next })}
        value={followUp}
      />
    </CommandDialog>
  );
};
