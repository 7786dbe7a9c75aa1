import { addDays } from '@meguri/core/base/day.ts';
import { seatCouncilMember } from '@meguri/core/partners/councils.ops.ts';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { councilsChanged, type Member } from './council.ts';

type Props = {
  readonly councilId: string;
  /** The place whose term ends; null: one more place. */
  readonly follows: Member | null;
  readonly onClose: () => void;
};

type Form = {
  readonly capacity: string;
  readonly organisation: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
};

/** A place by capacity and organisation; whose name fills it stays on paper. */
export const SeatDialog = ({ councilId, follows, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const [form, change] = useForm<Form>({
    capacity: follows?.capacity ?? '',
    organisation: follows?.organisation ?? '',
    fromOn: follows?.untilOn ? addDays(follows.untilOn, 1) : today,
    untilOn: null,
  });
  const end = { said: t('councils.seated'), onClose };
  const command = useDialogCommand(seatCouncilMember, councilsChanged, end);
  const { capacity, organisation, fromOn, untilOn } = form;
  const send = () => {
    if (fromOn === null) return;
    const term = { fromOn, untilOn };
    command.mutate({ councilId, follows: follows?.id ?? null, capacity, organisation, ...term });
  };
  const lack = capacity.trim() === '' ? t('councils.capacity') : null;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('councils.save')}
      missing={lack ?? (fromOn === null ? t('councils.from') : null)}
      onClose={onClose}
      onConfirm={send}
      title={follows === null ? t('councils.seatTitle') : t('councils.again')}
    >
      <PlainNoteField
        label={t('councils.capacity')}
        lines={1}
        onChange={(next) => change({ capacity: next })}
        required
        value={capacity}
        width={480}
      />
      <PlainNoteField
        label={t('councils.organisation')}
        lines={1}
        onChange={(next) => change({ organisation: next })}
        value={organisation}
        width={480}
      />
      <DayInput day={fromOn} label={t('councils.from')} onDay={(on) => change({ fromOn: on })} />
      <DayInput
        day={untilOn}
        label={t('councils.until')}
        onDay={(on) => change({ untilOn: on })}
        required={false}
      />
    </CommandDialog>
  );
};
