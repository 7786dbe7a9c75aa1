import { addDays } from '@meguri/core/base/day.ts';
import { addAgreement } from '@meguri/core/partners/log.ops.ts';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { type Agreement, changed } from './partner.ts';

type Props = {
  readonly stationId: string | null;
  readonly partnerId: string;
  /** The agreement it takes the place of, or none. */
  readonly renews: Agreement | null;
  readonly onClose: () => void;
};

type Form = {
  readonly title: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly note: string;
};

/** An agreement with its days; a renewed one begins the day after the old one ends. */
export const AgreementDialog = ({ stationId, partnerId, renews, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const begins = renews?.untilOn ? addDays(renews.untilOn, 1) : today;
  const [form, change] = useForm<Form>({
    title: renews?.title ?? '',
    fromOn: begins,
    untilOn: null,
    note: '',
  });
  const command = useDialogCommand(addAgreement, changed, { said: t('agreement.saved'), onClose });
  const { fromOn } = form;
  const send = () => {
    if (fromOn === null) return;
    command.mutate({ stationId, partnerId, renews: renews?.id ?? null, ...form, fromOn });
  };
  const lack = form.title.trim() === '' ? t('agreement.name') : null;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('agreement.save')}
      missing={lack ?? (fromOn === null ? t('agreement.from') : null)}
      onClose={onClose}
      onConfirm={send}
      title={renews === null ? t('agreement.add') : t('agreement.renewTitle')}
    >
      <PlainNoteField
        label={t('agreement.name')}
        lines={1}
        onChange={(title) => change({ title })}
        required
        value={form.title}
        width={480}
      />
      <DayInput day={fromOn} label={t('agreement.from')} onDay={(on) => change({ fromOn: on })} />
      <DayInput
        day={form.untilOn}
        label={t('agreement.until')}
        onDay={(untilOn) => change({ untilOn })}
        required={false}
      />
      <PlainNoteField
        label={t('agreement.note')}
        lines={2}
        onChange={(note) => change({ note })}
        value={form.note}
      />
    </CommandDialog>
  );
};
