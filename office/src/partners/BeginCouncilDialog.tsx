import { beginCouncil } from '@meguri/core/partners/councils.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { type Councils, councilsChanged } from './council.ts';

type Props = { readonly boxes: Councils['without']; readonly onClose: () => void };

type Form = { readonly boxId: string; readonly name: string; readonly on: string | null };

export const BeginCouncilDialog = ({ boxes, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const [first] = boxes;
  const [form, change] = useForm<Form>({ boxId: first?.boxId ?? '', name: '', on: today });
  const end = { said: t('councils.begun'), onClose };
  const command = useDialogCommand(beginCouncil, councilsChanged, end);
  const { boxId, name, on } = form;
  const send = () => {
    if (on !== null) command.mutate({ boxId, name, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('councils.save')}
      missing={name.trim() === '' ? t('councils.name') : on === null ? t('councils.on') : null}
      onClose={onClose}
      onConfirm={send}
      title={t('councils.beginTitle')}
    >
      <SelectField
        label={t('councils.box')}
        onChange={(next) => change({ boxId: next })}
        options={boxes.map(({ boxId: id, boxName }) => ({ id, label: boxName }))}
        required
        value={boxId}
      />
      <PlainNoteField
        label={t('councils.name')}
        lines={1}
        onChange={(next) => change({ name: next })}
        required
        value={name}
        width={480}
      />
      <DayInput day={on} label={t('councils.on')} onDay={(day) => change({ on: day })} />
    </CommandDialog>
  );
};
