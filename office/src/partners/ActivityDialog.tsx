import type { Input } from '@meguri/core/operation.ts';
import { addActivity } from '@meguri/core/partners/log.ops.ts';
import { activityKinds } from '@meguri/core/partners/partner.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { changed } from './partner.ts';

type Props = {
  readonly stationId: string | null;
  readonly partnerId: string;
  readonly onClose: () => void;
};

type Form = {
  readonly kind: Input<typeof addActivity>['kind'];
  readonly on: string | null;
  readonly title: string;
  readonly parts: string;
};

/** 「地域課：110番の説明」, a line each; a line without a colon says only what is done. */
const partsOf = (text: string): Input<typeof addActivity>['parts'] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [who = '', ...what] = line.split(/[：:]/u);
      return what.length === 0
        ? { who: '―', what: who.trim() }
        : { who: who.trim(), what: what.join('：').trim() };
    })
    .filter(({ who, what }) => who !== '' && what !== '');

/** A joint activity, or support of what the partner does itself (ST-3.2b). */
export const ActivityDialog = ({ stationId, partnerId, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const kinds = useLabelOptions(activityKinds);
  const [form, change] = useForm<Form>({ kind: 'joint', on: today, title: '', parts: '' });
  const command = useDialogCommand(addActivity, changed, { said: t('activity.saved'), onClose });
  const { kind, on, title, parts } = form;
  const send = () => {
    if (on === null) return;
    command.mutate({ stationId, partnerId, kind, on, title, parts: partsOf(parts) });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('activity.save')}
      missing={title.trim() === '' ? t('activity.name') : on === null ? t('activity.on') : null}
      onClose={onClose}
      onConfirm={send}
      title={t('activity.add')}
    >
      <SelectField
        label={t('activity.kind')}
        onChange={(next) => change({ kind: next })}
        options={kinds}
        required
        value={kind}
      />
      <DayInput day={on} label={t('activity.on')} onDay={(day) => change({ on: day })} />
      <PlainNoteField
        label={t('activity.name')}
        lines={1}
        onChange={(next) => change({ title: next })}
        required
        value={title}
        width={480}
      />
      <PlainNoteField
        hint={t('activity.partsHint')}
        label={t('activity.parts')}
        lines={3}
        onChange={(next) => change({ parts: next })}
        value={parts}
      />
    </CommandDialog>
  );
};
